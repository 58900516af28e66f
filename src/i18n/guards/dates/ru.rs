//! Dates and times as Russian writes them: `в пятницу, 12 декабря`, `21-го ноября`, `в 18:00`, `в 6 вечера`.

use jiff::civil::{Time, Weekday};

use super::standing::Words;
use super::tokens::Tokens;
use super::{DayFound, Grammar, NamedDay, Standing, TimeFound, numbers};

pub(super) const GRAMMAR: Grammar = Grammar {
    day,
    time,
    weekday,
    words: &WORDS,
    links: &[
        "в",
        "во",
        "это",
        "года",
        "году",
        "г",
        "ровно",
        "начало",
        "с",
    ],
};

const WORDS: Words = Words {
    beginning: &[
        "начал-",
        "начин-",
        "начн-",
        "стартуе-",
        "состоится",
        "состоятся",
        "пройдёт",
        "пройдет",
        "пройдут",
        "проходит",
        "проводится",
    ],
    invitation: &[
        "ждём",
        "ждем",
        "приходите",
        "приезжайте",
        "встреча-",
        "встрети-",
        "собираемся",
        "собираются",
        "соберёмся",
        "соберемся",
        "увидимся",
        "подключайтесь",
        "приглашаем",
    ],
    aside: &[
        "регистр-",
        "запис-",
        "заявк-",
        "заявок",
        "срок-",
        "дедлайн-",
        "итог-",
        "результат-",
        "родил-",
        "основан-",
        "следующ-",
        "предыдущ-",
        "прошл-",
        "праздник-",
        "каникул-",
        "выставк-",
        "награжд-",
        "отмен-",
        "отдыха-",
        "финал-",
        "продл-",
        "объяв-",
        "опублик-",
        "закрыва-",
        "закро-",
        "закрыт-",
        "открывается",
        "открываются",
        "перерыв-",
        "обед-",
        "чай",
        "чая",
        "чаю",
        "чаепити-",
        "кофе",
        "автобус-",
        "поезд-",
        "электричк-",
        "сбор",
        "сборы",
        "двери",
        "касс-",
        "потом",
        "затем",
        "втор-",
        "трет-",
        "после",
        "работает",
        "работают",
        "верн-",
        "сдать",
        "сдач-",
        "сдаём",
        "приним-",
        "приём",
        "прием",
        "заканчива-",
        "закончи-",
        "завершае-",
        "конец",
        "окончани-",
        "напечата-",
        "вышел",
        "вышла",
        "улиц-",
        "проспект-",
    ],
    before: &["до", "после", "к", "ко", "около", "примерно", "по"],
    before_day: &["с", "со", "от", "за", "под", "на"],
    labels: &["время", "начало", "когда", "старт"],
    after: &[],
    moved: &[
        "перенес-",
        "перенёс-",
        "перенос-",
        "сдвин-",
        "переед-",
        "переех-",
        "отложи-",
    ],
    toward: &["на"],
};

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "понедельник" | "понедельника" | "понедельнику" | "понедельником" | "пн" => {
            Weekday::Monday
        }
        "вторник" | "вторника" | "вторнику" | "вторником" | "вт" => {
            Weekday::Tuesday
        }
        "среда" | "среду" | "среды" | "среде" | "средой" | "ср" => {
            Weekday::Wednesday
        }
        "четверг" | "четверга" | "четвергу" | "четвергом" | "чт" => {
            Weekday::Thursday
        }
        "пятница" | "пятницу" | "пятницы" | "пятнице" | "пятницей" | "пт" => {
            Weekday::Friday
        }
        "суббота" | "субботу" | "субботы" | "субботе" | "субботой" | "сб" => {
            Weekday::Saturday
        }
        "воскресенье" | "воскресенья" | "воскресенью" | "воскресеньем" | "вс" => {
            Weekday::Sunday
        }
        _ => return None,
    })
}

fn month(word: &str) -> Option<i8> {
    Some(match word {
        "января" | "янв" => 1,
        "февраля" | "фев" | "февр" => 2,
        "марта" => 3,
        "апреля" | "апр" => 4,
        "мая" => 5,
        "июня" => 6,
        "июля" => 7,
        "августа" | "авг" => 8,
        "сентября" | "сен" | "сент" => 9,
        "октября" | "окт" => 10,
        "ноября" | "ноя" | "нояб" => 11,
        "декабря" | "дек" => 12,
        _ => return None,
    })
}

fn day(tokens: &Tokens<'_>, at: usize) -> Option<DayFound> {
    if let Some(found) = numbers::day(tokens, at) {
        return Some(found);
    }
    let last = numbers::last_of_run(tokens, at, &["и", "или", "по"])?;
    let mut next = last + 1;
    // `21-го`, `21-е`.
    if tokens.is_sign(next, "-‑") && matches!(tokens.word(next + 1), Some("го" | "е" | "ое" | "му"))
    {
        next += 2;
    }
    let month_at = next;
    let month = month(tokens.word(month_at)?)?;
    next += 1;
    if tokens.is_sign(next, ".") && numbers::year(tokens, next + 1).is_some() {
        next += 1;
    }
    let year = numbers::year(tokens, next);
    if year.is_some() {
        next += 1;
        match tokens.word(next) {
            Some("года" | "год" | "году") => next += 1,
            Some("г") => next += 1 + usize::from(tokens.is_sign(next + 1, ".")),
            _ => {}
        }
    }
    // `8 Марта` is the name of a holiday or of a street.
    let is_name = tokens.is_large(month_at);
    Some(DayFound {
        tokens: at..next,
        day: NamedDay {
            year,
            month,
            day: numbers::day_of_month(tokens, last)?,
        },
        ends_run: last > at,
        standing: if is_name {
            Standing::Aside
        } else {
            Standing::Plain
        },
    })
}

fn time(tokens: &Tokens<'_>, at: usize) -> Option<TimeFound> {
    let lead = tokens.word_before(at);
    let is_led = matches!(
        lead,
        Some("в" | "во" | "с" | "со" | "ровно" | "начало" | "начнём" | "начнем")
    );
    if let Some((range, time)) = numbers::clock(tokens, at, is_led) {
        let end = range.end;
        let (time, or, end) =
            of_day(tokens, end, time).unwrap_or((time, numbers::or_later(tokens, at, time), end));
        let is_plain = is_led || numbers::begins_range(tokens, end);
        let standing = match is_plain && !numbers::ends_range(tokens, at) {
            true => Standing::Plain,
            false => Standing::Bare,
        };
        return Some(TimeFound {
            tokens: at..end,
            time,
            or,
            standing,
        });
    }
    // An hour alone is one only after its preposition: `18 часов` may be a length.
    if !is_led || tokens.digits(at) > 2 {
        return None;
    }
    let hour = numbers::time(tokens.number(at, 2)?, 0)?;
    let (time, or, end) =
        match tokens.word(at + 1)? {
            "часов" | "часа" | "час" | "ч" => of_day(tokens, at + 2, hour)
                .unwrap_or((hour, numbers::or_later(tokens, at, hour), at + 2)),
            _ => of_day(tokens, at + 1, hour)?,
        };
    Some(TimeFound {
        tokens: at..end,
        time,
        or,
        standing: Standing::Plain,
    })
}

/// The time with the part of the day that follows it, and where that ends.
fn of_day(tokens: &Tokens<'_>, at: usize, time: Time) -> Option<(Time, Option<Time>, usize)> {
    match tokens.word(at)? {
        "утра" => Some((time, None, at + 1)),
        "дня" | "вечера" => {
            Some((numbers::after_noon(time).unwrap_or(time), None, at + 1))
        }
        _ => None,
    }
}
