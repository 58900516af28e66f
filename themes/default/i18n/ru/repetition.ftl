# Как повторяется событие: «по вторникам и четвергам, 15:00–17:00, до 27 мая».
# День недели: mon … sun; который по счёту: first … fifth или last.

## По дням и неделям
repeat-days = { $count ->
    [1] каждый день
    [2] через день
    [one] каждый { $count } день
    [few] каждые { $count } дня
   *[many] каждые { $count } дней
}
repeat-workdays = по будням
repeat-weekday = { $weekday ->
    [mon] понедельникам
    [tue] вторникам
    [wed] средам
    [thu] четвергам
    [fri] пятницам
    [sat] субботам
   *[sun] воскресеньям
}
repeat-two-weekdays = { $first } и { $second }
repeat-every-week = по { $weekdays }
repeat-weeks = { $count ->
    [2] раз в две недели
    [one] раз в { $count } неделю
    [few] раз в { $count } недели
   *[many] раз в { $count } недель
}, по { $weekdays }

## По месяцам
repeat-months = { $count ->
    [1] { $days } каждого месяца
    [2] раз в два месяца, { $days }
    [one] раз в { $count } месяц, { $days }
    [few] раз в { $count } месяца, { $days }
   *[many] раз в { $count } месяцев, { $days }
}
repeat-date = { DATE($date, form: "day", case: "gen") }
repeat-dates = { $days } числа
repeat-last-day = в последний день
repeat-nth = { $nth ->
    [first] в { $weekday ->
        [wed] первую
        [fri] первую
        [sat] первую
        [sun] первое
       *[other] первый
    }
    [second] во { $weekday ->
        [wed] вторую
        [fri] вторую
        [sat] вторую
        [sun] второе
       *[other] второй
    }
    [third] в { $weekday ->
        [wed] третью
        [fri] третью
        [sat] третью
        [sun] третье
       *[other] третий
    }
    [fourth] в { $weekday ->
        [wed] четвёртую
        [fri] четвёртую
        [sat] четвёртую
        [sun] четвёртое
       *[other] четвёртый
    }
    [fifth] в { $weekday ->
        [wed] пятую
        [fri] пятую
        [sat] пятую
        [sun] пятое
       *[other] пятый
    }
   *[last] в { $weekday ->
        [wed] последнюю
        [fri] последнюю
        [sat] последнюю
        [sun] последнее
       *[other] последний
    }
}
repeat-nth-weekday = { $nths } { $weekday ->
    [mon] понедельник
    [tue] вторник
    [wed] среду
    [thu] четверг
    [fri] пятницу
    [sat] субботу
   *[sun] воскресенье
}

## По годам
repeat-years = { $count ->
    [1] каждый год
    [2] раз в два года,
    [one] раз в { $count } год,
    [few] раз в { $count } года,
   *[many] раз в { $count } лет,
} { $day }
repeat-day-of-year = { DATE($date, form: "short") }
repeat-days-of-month = { $days } { DATE($date, form: "month", case: "gen") }

## Часы и последний день
repeat-from = с { TIME($time) }
repeat-until = до { DATE($date, form: "short") }
repeat-until-year = до { DATE($date, form: "long") }
