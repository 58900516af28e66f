# Іс-шараның қалай қайталанатыны: «сейсенбі мен бейсенбі сайын, 15:00–17:00, 27 мамырға дейін».
# Апта күні – mon … sun, реті – first … fifth немесе last.

## Күн мен апта сайын
repeat-days = { $count ->
    [1] күн сайын
    [2] күнара
   *[other] { $count } күн сайын
}
repeat-workdays = жұмыс күндері
repeat-weekday = { $weekday ->
    [mon] дүйсенбі
    [tue] сейсенбі
    [wed] сәрсенбі
    [thu] бейсенбі
    [fri] жұма
    [sat] сенбі
   *[sun] жексенбі
}
repeat-two-weekdays = { $first } мен { $second }
repeat-every-week = { $weekdays } сайын
repeat-weeks = { $count ->
    [2] екі аптада бір рет
   *[other] { $count } аптада бір рет
}, { $weekdays } күндері

## Ай сайын
repeat-months = { $count ->
    [1] әр айдың
    [2] екі айда бір рет, айдың
   *[other] { $count } айда бір рет, айдың
} { $days }
repeat-date = { DATE($date, form: "day", case: "loc") }
repeat-dates = { $days }
repeat-last-day = соңғы күнінде
# Мұнда сөз апта күніне қарай өзгермейді, орысшада өзгереді.
repeat-nth = { $weekday ->
   *[other] { $nth ->
        [first] бірінші
        [second] екінші
        [third] үшінші
        [fourth] төртінші
        [fifth] бесінші
       *[last] соңғы
    }
}
repeat-nth-weekday = { $nths } { $weekday ->
    [mon] дүйсенбісінде
    [tue] сейсенбісінде
    [wed] сәрсенбісінде
    [thu] бейсенбісінде
    [fri] жұмасында
    [sat] сенбісінде
   *[sun] жексенбісінде
}

## Жыл сайын
repeat-years = { $count ->
    [1] жыл сайын
    [2] екі жылда бір рет,
   *[other] { $count } жылда бір рет,
} { $day }
repeat-day-of-year = { DATE($date, form: "short", case: "loc") }
repeat-days-of-month = { DATE($date, form: "month", case: "gen") } { $days }

## Сағаты мен соңғы күні
repeat-from = сағат { TIME($time, case: "abl") } бастап
repeat-until = { DATE($date, form: "short", case: "dat") } дейін
repeat-until-year = { DATE($date, form: "long", case: "dat") } дейін
