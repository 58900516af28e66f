# Бағдарлама сұрайтын мәтіндер.

## Атаудың алдында тұратын сөз
status-cancelled = Өткізілмейді:
status-postponed = Кейінге қалдырылды:
status-moved = Ауыстырылды:
status-moved-online = Онлайн өтеді:
status-full = Орын қалмады:

## Деңгей
level-beginner = Бастапқы деңгей
level-intermediate = Орта деңгей
level-advanced = Жоғары деңгей
level-a1 = A1
level-a2 = A2
level-b1 = B1
level-b2 = B2
level-c1 = C1
level-c2 = C2

## Кімге арналған
audience-all = барлығына
audience-kids = балаларға
audience-teens = жасөспірімдерге
audience-adults = ересектерге
audience-families = отбасыларға

## Қолжетімділік
access-step-free = Баспалдақсыз кіреберіс
access-lift = Лифт бар
access-ramp = Пандус бар
access-accessible-toilet = Арбамен кіруге ыңғайлы дәретхана
access-hearing-loop = Есту аппараттарына арналған индукциялық жүйе
access-sign-language = Ымдау тіліне аударма
access-quiet-room = Тыныш бөлме
access-parking = Автотұрақ бар

## Қысқа мәліметтер
online = Онлайн
mixed = Офлайн және онлайн
free = Тегін
time-all-day = күні бойы
time-from = { TIME($time, case: "abl") } бастап
spoken-in = { $languages }
ages-range = { $from }–{ $to } жас
ages-from = { $from } жастан бастап
seats = { $count } орын
room-seats = { $count } орындық
coming = Алда { $count } іс-шара
events = { $count } іс-шара

## Мәзір мен тізім беттерінің атаулары
nav-calendar = Күнтізбе
nav-workshops = Шеберлік сабақтары
nav-venues = Кеңістіктер
nav-topics = Тақырыптар
nav-series = Курстар мен клубтар
nav-people = Адамдар
nav-news = Жаңалықтар
title-week = { $days }, { $number }-апта
nav-changes = Өзгерістер
nav-translations = Аудармалар
nav-search = Іздеу
nav-subscribe = Күнтізбеге жазылу
title-archive = { $year } жылғы мұрағат
title-poster = Афиша: { $title }
title-sign-in = Қатысушылар парағы: { $title }
title-programme = { $month }: { $name }
title-not-found = Мұндай бет табылмады

## Кімге, қандай деңгейде, қай тілде: беттердің атауы. own — сайттың өз сөзі, $name — сол сөз.
title-audience = { $key ->
    [all] Барлығына арналған іс-шаралар
    [kids] Балаларға арналған іс-шаралар
    [teens] Жасөспірімдерге арналған іс-шаралар
    [adults] Ересектерге арналған іс-шаралар
    [families] Отбасыларға арналған іс-шаралар
   *[own] Кімге арналған: { $name }
}
title-level = { $key ->
    [beginner] Бастапқы деңгейдегі іс-шаралар
    [intermediate] Орта деңгейдегі іс-шаралар
    [advanced] Жоғары деңгейдегі іс-шаралар
    [own] Деңгейі: { $name }
   *[cefr] { $name } деңгейіндегі іс-шаралар
}
title-held-in = { $key ->
    [kk] Қазақша өтетін іс-шаралар
    [ru] Орысша өтетін іс-шаралар
    [en] Ағылшынша өтетін іс-шаралар
   *[other] Іс-шара тілі: { $name }
}
description-group = { $title }. { $site }: күні, уақыты және өтетін жері.

## Іздеу жүйелеріне арналған сипаттама
description-calendar = { $site }: алдағы іс-шаралардың айлар бойынша күнтізбесі.
description-month = { $month }: { $site } желісіндегі іс-шаралар, олардың уақыты мен өтетін жері.
description-week = { $days }: { $site } желісінде осы аптада өтетін іс-шаралар, олардың уақыты мен орны.
description-archive = { $site }: { $year } жылы өткен іс-шаралар.
description-changes = { $site }: жаңа, уақыты мен орны ауысқан және өткізілмейтін іс-шаралар.
description-subscribe = { $site }: барлық іс-шараның, бір кеңістіктің не бір тақырыптың күнтізбесіне жазылу.
description-index-venues = { $site }: мекенжайлар, жұмыс уақыты және алдағы іс-шаралар.
description-index-workshops = { $site }: шеберлік сабақтарының мазмұны, деңгейі және алдағы күндері.
description-index-topics = { $site }: тақырып бойынша сабақтар мен іс-шаралар.
description-index-series = { $site }: курстар, клубтар және олардың алдағы кездесулері.
description-index-people = { $site }: тәлімгерлер, қонақтар және серіктестер.
description-index-news = { $site }: соңғы жаңалықтар.

## Жазылуға арналған күнтізбелер
feed-title = { $site }: іс-шаралар
feed-title-changes = { $site }: өзгерістер
feed-title-venue = { $name } — { $site }
feed-title-topic = { $name } — { $site }
feed-title-series = { $name } — { $site }
feed-title-workshop = { $name } — { $site }
feed-title-part = { $name } — { $site }
feed-name-venue-topic = { $topic }, { $venue }
feed-description = { $site }: барлық іс-шаралар.
feed-description-part = { $site }: «{ $name }» іс-шаралары.
feed-register = Тіркелу: { $url }
feed-more = Толығырақ: { $url }
feed-room = Бөлме: { $room }

## Сілтемелер
link-website = Веб-сайт

## Өзгерістер
change-new = Жаңа іс-шара:
change-moved = Уақыты өзгерді:
change-place = Өтетін жері өзгерді:
change-cancelled = Өткізілмейді:
change-postponed = Кейінге қалдырылды:
change-moved-online = Онлайн өтеді:
change-full = Орын қалмады:
change-places = Орын босады:
change-scheduled = Жоспар бойынша өтеді:
change-rule = Өтетін күндері өзгерді:
change-date-added = Жаңа күн қосылды ({ $date }):
change-date-cancelled = Бір күні өткізілмейді ({ $date }):
change-date-moved = Бір күннің уақыты өзгерді ({ $date }):
change-date-place = Бір күні басқа жерде өтеді ({ $date }):
change-date-postponed = Бір күні кейінге қалдырылды ({ $date }):
change-date-moved-online = Бір күні онлайн өтеді ({ $date }):
change-date-full = Бір күнге орын қалмады ({ $date }):
change-date-places = Бір күннен орын босады ({ $date }):
change-date-scheduled = Бір күні жоспар бойынша өтеді ({ $date }):
change-of = { $change } { $title }
change-from-to = Бұрын: { $from }. Енді: { $to }.

## Тізімді сүзу
filter-venue = Кеңістік
filter-topic = Тақырып
filter-audience = Кімге арналған
filter-level = Деңгейі
filter-held-in = Қай тілде
