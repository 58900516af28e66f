# Тексты, которые запрашивает программа.

## Слово перед названием
status-cancelled = Отменено:
status-postponed = Отложено:
status-moved = Перенесено:
status-moved-online = Теперь онлайн:
status-full = Мест нет:

## Уровень
level-beginner = Для начинающих
level-intermediate = Для продолжающих
level-advanced = Для опытных
level-a1 = A1
level-a2 = A2
level-b1 = B1
level-b2 = B2
level-c1 = C1
level-c2 = C2

## Кому подойдёт
audience-all = всем
audience-kids = детям
audience-teens = подросткам
audience-adults = взрослым
audience-families = семьям

## Доступность
access-step-free = Вход без ступеней
access-lift = Лифт
access-ramp = Пандус
access-accessible-toilet = Туалет для людей на колясках
access-hearing-loop = Индукционная петля для слуховых аппаратов
access-sign-language = Перевод на жестовый язык
access-quiet-room = Тихая комната
access-parking = Парковка

## Короткие сведения
online = Онлайн
mixed = Очно и онлайн
free = Бесплатно
time-all-day = весь день
time-from = с { TIME($time) }
spoken-in = язык: { $languages }
ages-range = { $from }–{ $to } лет
ages-from = { $from }+
seats = { $count ->
    [one] до { $count } человека
    [few] до { $count } человек
    [many] до { $count } человек
   *[other] до { $count } человека
}
room-seats = { $count ->
    [one] на { $count } место
    [few] на { $count } места
    [many] на { $count } мест
   *[other] на { $count } места
}
coming = { $count ->
    [one] Впереди { $count } событие
    [few] Впереди { $count } события
    [many] Впереди { $count } событий
   *[other] Впереди { $count } события
}
events = { $count ->
    [one] { $count } событие
    [few] { $count } события
    [many] { $count } событий
   *[other] { $count } события
}

## Меню и названия страниц со списками
nav-calendar = Календарь
nav-workshops = Мастер-классы
nav-venues = Пространства
nav-topics = Темы
nav-series = Курсы и клубы
nav-people = Люди
nav-news = Новости
title-week = { $days }, { $number }-я неделя
nav-changes = Что изменилось
nav-translations = Переводы
nav-search = Поиск
nav-subscribe = Подписка на календарь
title-archive = Архив за { $year } год
title-poster = Афиша: { $title }
title-sign-in = Лист участников: { $title }
title-programme = { $month }: { $name }
title-not-found = Такой страницы нет

## Для кого, на каком уровне, на каком языке: названия страниц. own – слово самого сайта, оно в $name.
title-audience = { $key ->
    [all] События для всех
    [kids] События для детей
    [teens] События для подростков
    [adults] События для взрослых
    [families] События для всей семьи
   *[own] Кому подойдёт: { $name }
}
title-level = { $key ->
    [beginner] События для начинающих
    [intermediate] События для продолжающих
    [advanced] События для опытных
    [own] Уровень: { $name }
   *[cefr] События уровня { $name }
}
title-held-in = { $key ->
    [kk] События на казахском языке
    [ru] События на русском языке
    [en] События на английском языке
   *[other] Язык проведения: { $name }
}
description-group = { $title }. Сеть «{ $site }»: даты, время и место.

## Описания для поисковых систем
description-calendar = { $site }: календарь ближайших событий по месяцам.
description-month = { $month }: когда и где проходят события сети «{ $site }».
description-week = { $days }: когда и где проходят события сети «{ $site }» на этой неделе.
description-archive = { $site }: события, прошедшие в { $year } году.
description-changes = { $site }: новые события, перенесённые и отменённые.
description-subscribe = { $site }: подписка на календарь всех событий, одного пространства или одной темы.
description-index-venues = { $site }: адреса, часы работы и ближайшие события.
description-index-workshops = { $site }: о чём мастер-классы, для кого они и когда пройдут.
description-index-topics = { $site }: занятия и события по темам.
description-index-series = { $site }: курсы, клубы и их ближайшие встречи.
description-index-people = { $site }: наставники, гости и партнёры.
description-index-news = { $site }: последние новости.

## Календари для подписки
feed-title = { $site }: события
feed-title-changes = { $site }: что изменилось
feed-title-venue = { $name } — { $site }
feed-title-topic = { $name } — { $site }
feed-title-series = { $name } — { $site }
feed-title-workshop = { $name } — { $site }
feed-title-part = { $name } — { $site }
feed-name-venue-topic = { $topic }, { $venue }
feed-description = { $site }: все события.
feed-description-part = { $site }: все события календаря «{ $name }».
feed-register = Регистрация: { $url }
feed-more = Подробнее: { $url }
feed-room = Помещение: { $room }

## Ссылки
link-website = Сайт

## Что изменилось
change-new = Новое событие:
change-moved = Изменилось время:
change-place = Изменилось место:
change-cancelled = Отменено:
change-postponed = Отложено:
change-moved-online = Пройдёт онлайн:
change-full = Мест больше нет:
change-places = Снова есть места:
change-scheduled = Состоится, как планировалось:
change-rule = Изменились даты:
change-date-added = Добавлена дата ({ $date }):
change-date-cancelled = Одна встреча не состоится ({ $date }):
change-date-moved = Одна встреча в другое время ({ $date }):
change-date-place = Одна встреча в другом месте ({ $date }):
change-date-postponed = Одна встреча отложена ({ $date }):
change-date-moved-online = Одна встреча пройдёт онлайн ({ $date }):
change-date-full = На одну встречу мест больше нет ({ $date }):
change-date-places = На одну встречу снова есть места ({ $date }):
change-date-scheduled = Одна встреча состоится, как планировалось ({ $date }):
change-of = { $change } { $title }
change-from-to = Было: { $from }. Стало: { $to }.

## Отбор в списках
filter-venue = Пространство
filter-topic = Тема
filter-audience = Кому подойдёт
filter-level = Уровень
filter-held-in = Язык проведения
