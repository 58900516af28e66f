# نصوص القوالب.

## أعلى الصفحة وأسفلها
skip-to-content = الانتقال إلى المحتوى
language = لغة الموقع
menu = القائمة
menu-close = إغلاق
menu-main = القائمة الرئيسية
menu-more = المزيد
notice-label = تنبيه
draft-alphabet-label = الأبجدية
draft-alphabet = مسودة الأبجدية اللاتينية: كُتب هذا النص آليًا من النسخة السيريلية.
draft-alphabet-read = القراءة بالسيريلية
run-by = يدير الموقع:
partners = الشركاء
updated = آخر تحديث:

## القوائم
upcoming = الفعاليات القادمة
past = فعاليات سابقة
sessions = الجلسات القادمة
other-dates = مواعيد أخرى
more-here = قادم أيضًا في هذا المكان
all-events = جميع الفعاليات
months = الأشهر
week = الأسبوع
weeks = الأسابيع
archives = الأرشيف
other-years = سنوات أخرى
groups = اختاروا ما يناسبكم
empty-calendar = لا شيء مقرر حتى الآن.
no-sessions = لا توجد حصة مقررة حاليًا. اسألوا أحد الفضاءات عن موعد الحصة القادمة:
empty-list = لا شيء هنا حتى الآن.
nothing-left = انتهت جميع الفعاليات في هذه القائمة.
nothing-that-day = لا فعاليات في هذا اليوم
# فعاليات لم تتسع لها خانة اليوم في جدول الشهر.
more-that-day = { $count ->
    [zero] لا مزيد
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
pager = صفحات هذه القائمة
pager-previous = الصفحة السابقة
pager-next = الصفحة التالية
pager-page = الصفحة { $number } من { $count }

## الاشتراك في تقويم
subscribe = الاشتراك في التقويم
subscribe-why = اشتركوا مرة واحدة، فتظهر الفعاليات الجديدة والتغييرات في تقويمكم وحدها.
subscribe-app = الاشتراك في تطبيق التقويم
subscribe-google = تقويم Google
subscribe-file = تنزيل ملف ICS
subscribe-how = لم ينجح الأمر؟
subscribe-address = انسخوا هذا العنوان والصقوه في تطبيق التقويم، حيث يُكتب «اشتراك عبر عنوان URL» أو «إضافة عبر عنوان URL»:
subscribe-android = لا يستطيع تطبيق تقويم Google على أندرويد الاشتراك عبر رابط. افتحوا calendar.google.com على حاسوب واختاروا «من عنوان URL» تحت «تقاويم أخرى»، فيظهر التقويم على الهاتف أيضًا.
subscribe-delay = قد تتأخر التغييرات يومًا كاملًا حتى تصل إلى تقويمكم.
subscribe-topic = الاشتراك في موضوع واحد فقط
subscribe-part = جزء منه فقط
subscribe-part-how = اختاروا المكان والموضوع. يفتح الرابط تطبيق التقويم، ويفتح رابط «Google» تقويم Google. وتُختار اللغة في أعلى الصفحة.
subscribe-know = من المفيد معرفته
subscribe-end = لإلغاء الاشتراك احذفوا التقويم من تطبيقكم. لا نحتفظ بأي بيانات عنكم.
subscribe-other = تقاويم أخرى: بحسب المكان أو الموضوع أو اللغة
subscribe-qr = وجّهوا الكاميرا إلى هنا لفتح هذه الصفحة على الهاتف.

## فعالية
when = متى
when-next = الموعد القادم
where = أين
series-neighbours = فعاليات هذه السلسلة
previous-date = السابق:
next-date = التالي:
all-dates = جميع المواعيد
skipped = لا لقاء في هذه الأيام
past-dates = مواعيد سابقة
closed = مغلق:
moved-to = صار موعدها
moved-from = كان الموعد المقرر
place-later = يُعلن المكان لاحقًا
join-online = الانضمام عبر الإنترنت
is-over = انتهت هذه الفعالية.
register = التسجيل
register-opens = يبدأ التسجيل: { $date }
register-closes = آخر يوم للتسجيل: { $date }
register-closed = أُغلق التسجيل
add-to-calendar = إضافة إلى التقويم
add-dates-to-calendar = أضف كل المواعيد إلى التقويم
details = التفاصيل
for-whom = لمن
ages = العمر
level = المستوى
spoken = اللغة
price = السعر
places = عدد المشاركين
with = مع
workshop = الورشة
series = ضمن
organizer = الجهة المنظمة
access = سهولة الوصول
contact = للتواصل
materials = المواد
length = المدة
comes-after = ابدؤوا بهذه
comes-before = ما يأتي بعدها

## الملصق
poster = ملصق للطباعة
print = طباعة
print-keys = للطباعة اضغط Ctrl+P.
share-picture = صورة لإنستغرام
to-event = العودة إلى الفعالية
poster-register = التسجيل والتفاصيل
poster-more = التفاصيل

## برنامج المكان على الورق
programmes = برنامج للطباعة:
programme-register = التسجيل مطلوب
programme-elsewhere = هذه المرة في مكان آخر:
programme-more = جميع المواعيد وآخر التغييرات والاشتراك في التقويم
to-venue = العودة إلى صفحة المكان

## ورقة الحضور
sign-in = ورقة الحضور
sign-in-name = الاسم
sign-in-age = العمر
sign-in-signature = التوقيع
sign-in-date = التاريخ
sign-in-came = عدد الحاضرين
sign-in-privacy = تُحفظ هذه الورقة في المكان ولا تُنشر.

## الشاشة
screen-today = اليوم
screen-now = جارية الآن
screen-more = كل الفعاليات هنا
screen-quiet = لا شيء اليوم. القادم:

## مكان
address = العنوان
opening-hours = ساعات العمل
shut = مغلق
map-yandex = خرائط ياندكس
map-other = خريطة أخرى
closed-days = أيام الإغلاق
rooms = القاعات
about-space = عن هذا الفضاء
about-network = عن الشبكة
equipment = التجهيزات

## نص غير مترجم
untranslated = لم يُترجم هذا النص إلى العربية بعد. وهو معروض بهذه اللغة:

## الصفحة غير موجودة
not-found-help = ربما صار الرابط قديمًا، أو في العنوان خطأ.
go-home = الصفحة الرئيسية

## ما الذي تغيّر
changes-lead = فعاليات جديدة، ومواعيد وأماكن جديدة، وإلغاءات. يبقى كل تغيير هنا 90 يومًا.
changes-none = لم يتغيّر شيء في آخر 90 يومًا.
changes-from = سابقًا:
changes-to = الآن:
changes-feed = خلاصة التغييرات ({ $format })

## الترجمات
translations-lead = نصوص لم تُترجم أو قدُمت ترجمتها، وأقرب فعالية أولًا.
translations-none = كل شيء مترجم.
translations-next = أقرب موعد
translations-entry = النص
translations-words = عدد الكلمات
translations-missing = غير مترجم
translations-outdated = ترجمة قديمة
translations-fine = مترجم
comma = { "، " }
dash = { " – " }
to-next = ما التالي
for-staff = لموظفي المكتبة:
search-past = انتهى

## تصفية القوائم
filters = تصفية القائمة
filter-any = الكل
filter-shown = المعروض:
filter-nothing = لا شيء يطابق اختياركم. جرّبوا اختيارًا آخر.
filter-clear = مسح

## البحث
search-label = عمّ تبحثون؟
search-button = بحث
search-without = يحتاج البحث إلى JavaScript في المتصفح. وفي الأسفل قائمتا الأماكن والموضوعات.
search-results = النتائج
search-found = عدد النتائج:
search-nothing = لا نتائج. جرّبوا كلمة أقصر أو كلمة أخرى.
search-broken = البحث معطّل الآن. انظروا القوائم في الأسفل.
search-more = المزيد
kind-event = فعالية
kind-workshop = ورشة
kind-venue = مكان
kind-topic = موضوع
kind-series = دورة أو نادٍ
kind-group = قائمة فعاليات
kind-person = شخص
kind-organization = مؤسسة
kind-page = صفحة
kind-news = خبر

## تنبيهات
stale = لم تُحدَّث هذه الصفحة منذ أيام. تأكدوا من الموعد مع المكان قبل الحضور.
zone-old = بيانات المناطق الزمنية على هذا الجهاز قديمة، فقد يخطئ تقويمكم بساعة. حدّثوا الجهاز، وحتى ذلك الحين اعتمدوا على المواعيد في هذه الصفحة.
copy = نسخ
copied = نُسخ
