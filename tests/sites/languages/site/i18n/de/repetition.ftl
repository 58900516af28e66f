# Wie sich eine Veranstaltung wiederholt: „jeden Dienstag und Donnerstag, 15:00–17:00, bis 27. Mai“.
# Ein Wochentag ist mon … sun; der wievielte er ist, first … fifth oder last.

## Nach Tagen und Wochen
repeat-days = { $count ->
    [1] jeden Tag
    [2] jeden zweiten Tag
   *[other] alle { $count } Tage
}
repeat-workdays = montags bis freitags
repeat-weekday = { $weekday ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}
repeat-two-weekdays = { $first } und { $second }
repeat-every-week = jeden { $weekdays }
repeat-weeks = { $count ->
    [2] alle zwei Wochen
   *[other] alle { $count } Wochen
} am { $weekdays }

## Nach Monaten
repeat-months = { $count ->
    [1] { $days } jedes Monats
    [2] jeden zweiten Monat { $days }
   *[other] alle { $count } Monate { $days }
}
repeat-date = { DATE($date, form: "day") }.
repeat-dates = am { $days }
repeat-last-day = am letzten Tag
# Der Wochentag ändert hier nichts, im Russischen schon.
repeat-nth = { $weekday ->
   *[other] { $nth ->
        [first] ersten
        [second] zweiten
        [third] dritten
        [fourth] vierten
        [fifth] fünften
       *[last] letzten
    }
}
repeat-nth-weekday = am { $nths } { $weekday ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}

## Nach Jahren
repeat-years = { $count ->
    [1] jedes Jahr
    [2] jedes zweite Jahr
   *[other] alle { $count } Jahre
} { $day }
repeat-day-of-year = am { DATE($date, form: "short") }
repeat-days-of-month = { $days } im { DATE($date, form: "month") }

## Uhrzeit und letzter Tag
repeat-from = ab { TIME($time) }
repeat-until = bis { DATE($date, form: "short") }
repeat-until-year = bis { DATE($date, form: "long") }
