# النصوص التي يطلبها البرنامج.

## الكلمة التي تسبق العنوان
status-cancelled = أُلغيت:
status-postponed = أُجّلت:
status-moved = تغيّر موعدها:
status-moved-online = صارت عبر الإنترنت:
status-full = اكتمل العدد:

## المستوى
level-beginner = للمبتدئين
level-intermediate = متوسط
level-advanced = متقدم
level-a1 = A1
level-a2 = A2
level-b1 = B1
level-b2 = B2
level-c1 = C1
level-c2 = C2

## لمن هي
audience-all = الجميع
audience-kids = الأطفال
audience-teens = اليافعون
audience-adults = الكبار
audience-families = العائلات

## سهولة الوصول
access-step-free = مدخل بلا درج
access-lift = مصعد
access-ramp = منحدر للكراسي المتحركة
access-accessible-toilet = دورة مياه ملائمة للكراسي المتحركة
access-hearing-loop = حلقة سمعية لمستعملي السماعات
access-sign-language = ترجمة إلى لغة الإشارة
access-quiet-room = غرفة هادئة
access-parking = موقف سيارات

## معلومات قصيرة
online = عبر الإنترنت
mixed = حضوريًا وعبر الإنترنت
free = مجانًا
time-all-day = طوال اليوم
time-from = من الساعة { TIME($time) }
spoken-in = اللغة: { $languages }
ages-range = من سن { $from } إلى { $to }
ages-from = من سن { $from } فما فوق
seats = { $count ->
    [zero] لا أماكن
    [one] شخص واحد
    [two] شخصان على الأكثر
    [few] حتى { $count } أشخاص
    [many] حتى { $count } شخصًا
   *[other] حتى { $count } شخص
}
room-seats = { $count ->
    [zero] بلا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}
coming = { $count ->
    [zero] لا فعاليات قادمة
    [one] فعالية واحدة قادمة
    [two] فعاليتان قادمتان
    [few] { $count } فعاليات قادمة
    [many] { $count } فعالية قادمة
   *[other] { $count } فعالية قادمة
}
events = { $count ->
    [zero] لا فعاليات
    [one] فعالية واحدة
    [two] فعاليتان
    [few] { $count } فعاليات
    [many] { $count } فعالية
   *[other] { $count } فعالية
}

## القائمة وعناوين صفحات القوائم
nav-calendar = التقويم
nav-workshops = الورش
nav-venues = الأماكن
nav-topics = المواضيع
nav-series = الدورات والنوادي
nav-people = الأشخاص
nav-news = الأخبار
title-week = { $days }، الأسبوع { $number }
nav-changes = ما الذي تغيّر
nav-translations = الترجمات
nav-search = البحث
nav-subscribe = الاشتراك في التقويم
title-archive = فعاليات سابقة: { $year }
title-poster = ملصق: { $title }
title-sign-in = ورقة الحضور: { $title }
title-programme = { $month }: { $name }
title-not-found = الصفحة غير موجودة

## لمن، وبأي مستوى، وبأي لغة: عناوين الصفحات. own كلمة من الموقع نفسه، وهي في $name.
title-audience = { $key ->
    [all] فعاليات للجميع
    [kids] فعاليات للأطفال
    [teens] فعاليات لليافعين
    [adults] فعاليات للكبار
    [families] فعاليات للعائلات
   *[own] فعاليات لفئة: { $name }
}
title-level = { $key ->
    [beginner] فعاليات للمبتدئين
    [intermediate] فعاليات للمستوى المتوسط
    [advanced] فعاليات للمستوى المتقدم
    [own] المستوى: { $name }
   *[cefr] فعاليات بمستوى { $name }
}
title-held-in = { $key ->
    [ar] فعاليات بالعربية
    [de] فعاليات بالألمانية
    [kk] فعاليات بالقازاقية
    [ru] فعاليات بالروسية
    [en] فعاليات بالإنجليزية
   *[other] لغة الفعاليات: { $name }
}
description-group = { $title }: المواعيد والأوقات والأماكن في { $site }.

## أوصاف لمحركات البحث
description-calendar = { $site }: الفعاليات القادمة شهرًا بشهر.
description-month = { $site }: فعاليات { $month } ومواعيدها وأماكنها.
description-week = { $site }: فعاليات الأسبوع { $days } ومواعيدها وأماكنها.
description-archive = { $site }: الفعاليات التي أُقيمت عام { $year }.
description-changes = { $site }: الفعاليات الجديدة وما تغيّر موعده وما أُلغي.
description-subscribe = { $site }: الاشتراك في تقويم جميع الفعاليات أو مكان واحد أو موضوع واحد.
description-index-venues = { $site }: العناوين وساعات العمل والفعاليات القادمة.
description-index-workshops = { $site }: ما تتعلمونه في الورش، ولمن هي، ومتى تُقام.
description-index-topics = { $site }: الجلسات والفعاليات بحسب الموضوع.
description-index-series = { $site }: الدورات والنوادي ومواعيد لقاءاتها القادمة.
description-index-people = { $site }: المدربون والضيوف والشركاء.
description-index-news = { $site }: آخر الأخبار.

## تقاويم الاشتراك
feed-title = { $site }: الفعاليات
feed-title-changes = { $site }: ما الذي تغيّر
feed-title-venue = { $name } – { $site }
feed-title-topic = { $name } – { $site }
feed-title-series = { $name } – { $site }
feed-title-workshop = { $name } – { $site }
feed-title-part = { $name } – { $site }
feed-name-venue-topic = { $topic }، { $venue }
feed-description = { $site }: جميع الفعاليات.
feed-description-part = { $site }: جميع فعاليات «{ $name }».
feed-register = التسجيل: { $url }
feed-more = المزيد: { $url }
feed-room = القاعة: { $room }

## روابط
link-website = الموقع الإلكتروني

## ما الذي تغيّر
change-new = فعالية جديدة:
change-moved = موعد جديد:
change-place = مكان جديد:
change-cancelled = أُلغيت:
change-postponed = أُجّلت:
change-moved-online = صارت عبر الإنترنت:
change-full = اكتمل العدد:
change-places = توفرت أماكن من جديد:
change-scheduled = تُقام كما كان مقررًا:
change-rule = تواريخ جديدة:
change-date-added = أُضيف موعد ({ $date }):
change-date-cancelled = أُلغي موعد واحد ({ $date }):
change-date-moved = تغيّر وقت موعد واحد ({ $date }):
change-date-place = تغيّر مكان موعد واحد ({ $date }):
change-date-postponed = أُجّل موعد واحد ({ $date }):
change-date-moved-online = صار موعد واحد عبر الإنترنت ({ $date }):
change-date-full = اكتمل العدد في موعد واحد ({ $date }):
change-date-places = توفرت أماكن من جديد في موعد واحد ({ $date }):
change-date-scheduled = يُقام موعد واحد كما كان مقررًا ({ $date }):
change-of = { $change } { $title }
change-from-to = سابقًا: { $from }. الآن: { $to }.

## تصفية القوائم
filter-venue = المكان
filter-topic = الموضوع
filter-audience = لمن
filter-level = المستوى
filter-held-in = اللغة
