# Үлгілердегі мәтіндер.

# Тізім элементтерінің арасында.
comma = { ", " }
# Зат пен ол туралы айтылғанның арасында.
dash = { "\u00A0— " }

## Беттің басы мен соңы
skip-to-content = Негізгі мазмұнға өту
language = Сайт тілі
menu = Мәзір
menu-close = Жабу
menu-main = Негізгі мәзір
menu-more = Басқа бөлімдер
notice-label = Хабарландыру
draft-alphabet-label = Әліпби
draft-alphabet = Латын әліпбиінің жобасы: мәтін кириллица нұсқасынан автоматты түрде жазылған.
draft-alphabet-read = Кириллицамен оқу
run-by = Сайт иесі:
partners = Серіктестер
updated = Жаңартылған күні:

## Тізімдер
upcoming = Алдағы іс-шаралар
# Айдың бүгін іс-шара жоқ күнінен кейінгісіне апаратын сілтеме.
to-next = Әрі қарай
past = Өткен іс-шаралар
sessions = Алдағы сабақтар
other-dates = Басқа күндері
more-here = Осы жерде тағы не болады
all-events = Барлық іс-шаралар
months = Айлар
week = Апта
weeks = Апталар
archives = Мұрағат
other-years = Басқа жылдар
groups = Өзіңізге лайығын таңдаңыз
empty-calendar = Әзірге жоспарланған іс-шара жоқ.
no-sessions = Әзірге сабақ жоспарланған жоқ. Қашан болатынын кеңістіктен сұраңыз:
empty-list = Әзірге ештеңе жоқ.
nothing-left = Бұл тізімдегі іс-шаралардың бәрі өтіп кетті.
nothing-that-day = Іс-шара жоқ
# Ай кестесіндегі бір күнге сыймаған іс-шаралар.
more-that-day = тағы { $count }
pager = Тізім беттері
pager-previous = Алдыңғы бет
pager-next = Келесі бет
pager-page = { $number }-бет, барлығы { $count }

## Күнтізбеге жазылу
subscribe = Күнтізбеге жазылу
subscribe-why = Бір рет жазылсаңыз, жаңа іс-шаралар мен өзгерістер күнтізбеңізге өзі түсіп тұрады.
subscribe-app = iPhone пен Mac-қа қосу
subscribe-google = Google Күнтізбе
subscribe-file = Файлды жүктеу (.ics)
subscribe-how = Қосылмай жатыр ма?
subscribe-address = Мына мекенжайды көшіріп, күнтізбе қолданбаңыздағы «URL бойынша жазылу» өрісіне қойыңыз:
subscribe-android = Android телефонындағы Google Күнтізбеге мұндай сілтемені қосу мүмкін емес. Компьютерден calendar.google.com сайтын ашып, «Басқа күнтізбелер» бөлімінен «URL бойынша» дегенді таңдаңыз. Содан кейін күнтізбе телефонда да көрінеді.
subscribe-delay = Өзгерістер күнтізбеге бір тәулікке дейін кешігіп жетуі мүмкін.
subscribe-topic = Бір тақырыпқа ғана жазылу
subscribe-part = Тек керегіне жазылу
subscribe-part-how = Кеңістік пен тақырыпты таңдаңыз. Сілтеме күнтізбе қолданбасын ашады, «Google» деген сілтеме — Google Күнтізбені. Тілді беттің басындағы тізімнен таңдаңыз: күнтізбе де сол тілде болады.
subscribe-know = Білген жөн
subscribe-end = Жазылудан бас тарту үшін бұл күнтізбені қолданбаңыздан өшірсеңіз болды. Бізде сіз туралы ешқандай дерек сақталмайды.
subscribe-other = Басқа күнтізбелер: кеңістік, тақырып, тіл бойынша
subscribe-qr = Телефоныңызда ашу үшін камераны бағыттаңыз.

## Іс-шара
when = Қашан
when-next = Келесі күні
where = Қайда
series-neighbours = Осы курстағы не клубтағы іс-шаралар
previous-date = Алдыңғысы:
next-date = Келесісі:
all-dates = Барлық күндері
skipped = Мына күндері өтпейді
past-dates = Өткен күндері
closed = Жабық:
moved-to = жаңа күні —
moved-from = Бұрын:
place-later = Өтетін жері кейін хабарланады
join-online = Кездесуге қосылу
is-over = Бұл іс-шара өтіп кетті.
register = Тіркелу
register-opens = Тіркелу басталатын күн: { $date }
register-closes = Тіркелудің соңғы күні: { $date }
register-closed = Тіркелу аяқталды
add-to-calendar = Күнтізбеге қосу
add-dates-to-calendar = Барлық күнін күнтізбеге қосу
details = Толық мәлімет
for-whom = Кімге арналған
ages = Жасы
level = Деңгейі
spoken = Қай тілде
price = Құны
places = Орын саны
with = Кіммен кездесесіз
workshop = Шеберлік сабағы
series = Курс не клуб
organizer = Ұйымдастырушы
access = Қолжетімділік
contact = Байланыс
materials = Материалдар
length = Ұзақтығы
comes-after = Бұған дейінгі сабақтар
comes-before = Бұдан кейінгі сабақтар

## Афиша
# Кітапханашыға керек беттердің алдында.
for-staff = Кітапханашыға:
poster = Басып шығаратын афиша
print = Басып шығару
print-keys = Басып шығару үшін Ctrl+P пернелерін басыңыз.
share-picture = Instagram суреті
to-event = Іс-шара бетіне оралу
poster-register = Тіркелу және толық мәлімет
poster-more = Толық мәлімет

## Кеңістіктің қағаздағы бағдарламасы
programmes = Басып шығаратын бағдарлама:
programme-register = тіркелу қажет
programme-elsewhere = Бұл жолы басқа жерде:
programme-more = Толық кесте, соңғы өзгерістер және күнтізбеге жазылу
to-venue = Кеңістік бетіне оралу

## Қатысушылар парағы
sign-in = Қатысушылар парағы
sign-in-name = Аты-жөні
sign-in-age = Жасы
sign-in-signature = Қолы
sign-in-date = Күні
sign-in-came = Келгендер саны
sign-in-privacy = Бұл парақ кеңістікте сақталады, ешқайда жарияланбайды.

## Холдағы экран
screen-today = Бүгін
screen-now = Қазір жүріп жатыр
screen-more = Толық бағдарлама
screen-quiet = Бүгін іс-шара жоқ. Алда:

## Кеңістік
address = Мекенжай
opening-hours = Жұмыс уақыты
shut = Жабық
map-yandex = Яндекс Карталар
map-other = Басқа карта
closed-days = Жабық күндері
rooms = Бөлмелер
about-space = Кеңістік туралы
about-network = Желі туралы
equipment = Құрал-жабдықтар

## Аударылмаған бет
untranslated = Бұл мәтін әзірге қазақ тіліне аударылмаған. Мәтіннің тілі:

## Табылмаған бет
not-found-help = Сілтеме ескірген не мекенжай қате терілген болуы мүмкін.
go-home = Басты бет

## Өзгерістер
changes-lead = Жаңа іс-шаралар, уақыты мен орны ауысқандары және өткізілмейтіндері. Әр өзгеріс мұнда 90 күн тұрады.
changes-none = Соңғы 90 күнде ештеңе өзгерген жоқ.
changes-from = Бұрын:
changes-to = Енді:
changes-feed = Өзгерістер таспасы ({ $format })

## Аудармалар
translations-lead = Аудармасы жоқ немесе ескірген мәтіндер. Ең жақын іс-шара бірінші тұрады.
translations-none = Бәрі аударылған.
translations-next = Іс-шара күні
translations-entry = Жазба
translations-words = Сөз
translations-missing = жоқ
translations-outdated = ескірген
translations-fine = бар

## Тізімді сүзу
filters = Тізімді сүзу
filter-any = Бәрі
filter-shown = Көрсетілгені:
filter-nothing = Бұл талаптарға сай іс-шара жоқ. Таңдауыңызды өзгертіп көріңіз.
filter-clear = Тазарту

## Іздеу
search-label = Не іздейсіз?
search-button = Табу
search-without = Іздеу үшін браузерде JavaScript қосулы болуы керек. Төменде кеңістіктер мен тақырыптардың тізімі бар.
search-results = Іздеу нәтижелері
search-found = Табылғаны:
search-nothing = Ештеңе табылмады. Сөзді қысқартып немесе басқаша жазып көріңіз.
search-broken = Іздеу қазір істемей тұр. Төмендегі тізімдерді қараңыз.
search-past = Өтіп кетті
search-more = Тағы көрсету
kind-event = Іс-шара
kind-workshop = Шеберлік сабағы
kind-venue = Кеңістік
kind-topic = Тақырып
kind-series = Курс не клуб
kind-group = Іс-шаралар тізімі
kind-person = Адам
kind-organization = Ұйым
kind-page = Бет
kind-news = Жаңалық

## Ескерту
stale = Бұл бет бірнеше күннен бері жаңартылмаған. Барар алдында күні мен уақытын кеңістіктен нақтылап алыңыз.
zone-old = Бұл құрылғыдағы уақыт белдеулерінің деректері ескірген, сондықтан күнтізбе қолданбасы бір сағатқа қате көрсетуі мүмкін. Құрылғыңызды жаңартыңыз, оған дейін осы беттегі уақытқа сеніңіз.
copy = Көшіру
copied = Көшірілді
