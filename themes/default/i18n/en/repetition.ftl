# How an event repeats: "every Tuesday and Thursday, 15:00–17:00, until 27 May".
# A weekday is mon … sun; which one it is, first … fifth or last.

## By days and weeks
repeat-days = { $count ->
    [1] every day
    [2] every other day
   *[other] every { $count } days
}
repeat-workdays = every weekday
repeat-weekday = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
repeat-two-weekdays = { $first } and { $second }
repeat-every-week = every { $weekdays }
repeat-weeks = { $count ->
    [2] every other week
   *[other] every { $count } weeks
} on { $weekdays }

## By months
repeat-months = { $count ->
    [1] on { $days } of every month
    [2] every other month on { $days }
   *[other] every { $count } months on { $days }
}
repeat-date = { DATE($date, form: "day") }
repeat-dates = the { $days }
repeat-last-day = the last day
# The weekday changes nothing here; in Russian it does.
repeat-nth = { $weekday ->
   *[other] { $nth ->
        [first] first
        [second] second
        [third] third
        [fourth] fourth
        [fifth] fifth
       *[last] last
    }
}
repeat-nth-weekday = the { $nths } { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}

## By years
repeat-years = { $count ->
    [1] every year
    [2] every other year
   *[other] every { $count } years
} on { $day }
repeat-day-of-year = { DATE($date, form: "short") }
repeat-days-of-month = { $days } of { DATE($date, form: "month") }

## Hours and the last day
repeat-from = from { TIME($time) }
repeat-until = until { DATE($date, form: "short") }
repeat-until-year = until { DATE($date, form: "long") }
