//! Dates and times as Kazakh writes them: `21 қарашада`, `қарашаның 21-і`, `2026 жылғы 21 қараша`,
//! `сағат 18:00-де`, `кешкі 6-да`.

use jiff::civil::Weekday;

use super::standing::Words;
use super::tokens::Tokens;
use super::{DayFound, Grammar, NamedDay, Standing, TimeFound, numbers};

pub(super) const GRAMMAR: Grammar = Grammar {
    day,
    time,
    weekday,
    words: &WORDS,
    links: &[
        "күні",
        "бұл",
        "сағат",
        "таңғы",
        "түскі",
        "кешкі",
        "басталуы",
    ],
};

const WORDS: Words = Words {
    beginning: &[
        "басталады",
        "басталуы",
        "басталатын",
        "басталмақ",
        "бастаймыз",
        "өтеді",
        "өткізіледі",
        "өткіземіз",
        "өтпек",
        "басталу",
    ],
    invitation: &[
        "келіңіз",
        "келіңіздер",
        "күтеміз",
        "жиналамыз",
        "жиналайық",
        "кездесеміз",
        "кездесейік",
        "кездесу-",
        "шақырамыз",
        "қосылыңыз",
        "көріскенше",
    ],
    aside: &[
        "тіркел-",
        "тіркеу-",
        "жазыл-",
        "өтінім-",
        "өтініш-",
        "мерзім-",
        "келесі",
        "алдыңғы",
        "өткен",
        "туған",
        "қалан-",
        "мереке-",
        "нәтиже-",
        "қорытынды-",
        "жариялан-",
        "жариялай-",
        "хабарла-",
        "жабыл-",
        "жабық",
        "үзіліс-",
        "ас",
        "шай",
        "кофе",
        "автобус-",
        "пойыз-",
        "екінші",
        "үшінші",
        "содан",
        "істейді",
        "қайтар-",
        "тапсыр-",
        "аяқтал-",
        "бітеді",
        "көрме-",
        "соңы",
        "басылып",
        "көше-",
        "даңғыл-",
        "каникул-",
        "демал-",
        "марапат-",
        "болмайды",
        "өтпейді",
    ],
    before: &[],
    before_day: &[],
    labels: &["уақыты", "басталуы", "сағаты"],
    after: &[
        "дейін",
        "кейін",
        "соң",
        "бұрын",
        "шейін",
        "қарай",
        "бастап",
        "қарсаңында",
    ],
    moved: &[],
    toward: &[],
};

/// Words that say that a date in the dative is the new one: `28 қарашаға ауысты`.
const MOVED: [&str; 4] = ["ауыс", "көшір", "шегер", "жылжы"];

const MONTHS: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];

fn weekday(word: &str) -> Option<Weekday> {
    const DAYS: [(&str, &str, Weekday); 7] = [
        ("дүйсенбі", "дс", Weekday::Monday),
        ("сейсенбі", "сс", Weekday::Tuesday),
        ("сәрсенбі", "ср", Weekday::Wednesday),
        ("бейсенбі", "бс", Weekday::Thursday),
        ("жұма", "жм", Weekday::Friday),
        ("сенбі", "сб", Weekday::Saturday),
        ("жексенбі", "жс", Weekday::Sunday),
    ];
    // In other cases it is a day of its own: `19 желтоқсанда, дүйсенбіге дейін`.
    let is_case =
        |ending: &str| matches!(ending, "" | "де" | "да" | "сі" | "сы" | "сінде" | "сында");
    let day = DAYS
        .iter()
        .find(|(name, short, _)| word == *short || word.strip_prefix(name).is_some_and(is_case));
    day.map(|(_, _, weekday)| *weekday)
}

/// The month of a word, and its ending.
fn month(word: &str) -> Option<(i8, &str)> {
    let found = MONTHS.iter().zip(1..);
    let mut found = found.filter_map(|(name, month)| Some((month, word.strip_prefix(name)?)));
    found.next()
}

fn day(tokens: &Tokens<'_>, at: usize) -> Option<DayFound> {
    if let Some(found) = numbers::day(tokens, at) {
        return Some(found);
    }
    if tokens.word(at).is_some() {
        return after_month(tokens, at);
    }
    let last = numbers::last_of_run(tokens, at, &["және", "мен", "бен", "пен", "не"])?;
    // `12-желтоқсан`, as many write it.
    let month_at = last + 1 + usize::from(tokens.is_sign(last + 1, "-‑"));
    let (month, ending) = month(tokens.word(month_at)?)?;
    let standing = match ending {
        // The names of these two months are also words for a season and a cauldron.
        "" if matches!(month, 6 | 10) => Standing::Bare,
        "" | "да" | "де" | "та" | "те" | "ында" | "інде" | "сында" | "сінде" | "ы" | "і" | "сы"
        | "сі" => Standing::Plain,
        "дағы" | "дегі" | "тағы" | "тегі" | "ның" | "нің" | "дың" | "дің" | "тың" | "тің" => {
            Standing::Bare
        }
        "ға" | "ге" | "қа" | "ке" | "ына" | "іне" | "сына" | "сіне" => {
            match is_moved_there(tokens, month_at) {
                true => Standing::Plain,
                false => Standing::Aside,
            }
        }
        "дан" | "ден" | "тан" | "тен" | "нан" | "нен" => Standing::Aside,
        _ => return None,
    };
    let mut end = month_at + 1;
    let year_before = match tokens.word_before(at) {
        Some("жылғы" | "жылдың" | "жылы") => {
            at.checked_sub(2).and_then(|at| numbers::year(tokens, at))
        }
        Some("ж") => at.checked_sub(2).and_then(|at| numbers::year(tokens, at)),
        None if at >= 3 && tokens.is_sign(at - 1, ".") && tokens.word(at - 2) == Some("ж") => {
            numbers::year(tokens, at - 3)
        }
        _ => None,
    };
    let year_after = numbers::year(tokens, end);
    if year_after.is_some() {
        end += 1;
        match tokens.word(end) {
            Some("жыл" | "жылы") => end += 1,
            Some("ж") => end += 1 + usize::from(tokens.is_sign(end + 1, ".")),
            _ => {}
        }
    }
    Some(DayFound {
        tokens: at..end,
        day: NamedDay {
            year: year_before.or(year_after),
            month,
            day: numbers::day_of_month(tokens, last)?,
        },
        ends_run: last > at,
        standing: match year_before.or(year_after) {
            Some(_) if standing == Standing::Bare && ending.is_empty() => Standing::Plain,
            _ => standing,
        },
    })
}

/// `қарашаның 21-і`, `қарашаның 21-інде`, `қараша айының 21-і`.
fn after_month(tokens: &Tokens<'_>, at: usize) -> Option<DayFound> {
    let (month, ending) = month(tokens.word(at)?)?;
    let number = match ending {
        "ның" | "нің" | "дың" | "дің" | "тың" | "тің" => at + 1,
        "" if tokens.word(at + 1) == Some("айының") => at + 2,
        _ => return None,
    };
    let day = numbers::day_of_month(tokens, number)?;
    let mut end = number + 1;
    if tokens.is_sign(end, "-‑") && tokens.word(end + 1).is_some() {
        end += 2;
    }
    let case = tokens.word(end - 1).unwrap_or_default();
    let standing = match case {
        "іне" | "ына" | "сіне" | "сына" if !is_moved_there(tokens, end - 1) => {
            Standing::Aside
        }
        "інен" | "ынан" | "сінен" | "сынан" => Standing::Aside,
        _ => Standing::Plain,
    };
    Some(DayFound {
        tokens: at..end,
        day: NamedDay {
            year: None,
            month,
            day,
        },
        ends_run: false,
        standing,
    })
}

fn is_moved_there(tokens: &Tokens<'_>, at: usize) -> bool {
    let near = (at + 1..at + 4).filter_map(|at| tokens.word(at));
    near.into_iter()
        .any(|word| MOVED.iter().any(|stem| word.starts_with(stem)))
}

fn time(tokens: &Tokens<'_>, at: usize) -> Option<TimeFound> {
    let (part, is_led) = lead(tokens, at);
    let follows_label = tokens.word_before(at) == Some("басталуы");
    let is_pointed = is_led || follows_label || tokens.is_sign(at + 3, "-‑");
    let (mut end, time) = match numbers::clock(tokens, at, is_pointed) {
        Some((range, time)) => (range.end, time),
        None if is_led && tokens.digits(at) > 0 => {
            (at + 1, numbers::time(tokens.number(at, 2)?, 0)?)
        }
        None => return None,
    };
    if tokens.word(end) == Some("минут") {
        return None;
    }
    let is_hour = end == at + 1;
    let dash = usize::from(tokens.is_sign(end, "-‑"));
    let case = tokens
        .word(end + dash)
        .filter(|_| tokens.is_glued(end) && tokens.is_glued(end + dash));
    let standing = match case {
        Some("де" | "да" | "те" | "та") => Standing::Plain,
        // From there until another hour, or only from there on.
        Some("ден" | "дан" | "тен" | "тан" | "нан" | "нен") => Standing::Plain,
        Some("ге" | "ға" | "ке" | "қа") => Standing::Aside,
        _ if numbers::ends_range(tokens, at) => Standing::Bare,
        _ if is_led || numbers::begins_range(tokens, end) => Standing::Plain,
        _ => Standing::Bare,
    };
    if case.is_some() {
        end += dash + 1;
    } else if is_hour && dash == 1 && !numbers::begins_range(tokens, end) {
        // `сағат 5-6`, `сағат 10-15 адам`.
        return None;
    }
    let (time, or) = match part {
        Some(Part::Morning) => (time, None),
        Some(Part::Evening) => (numbers::after_noon(time).unwrap_or(time), None),
        None => (time, numbers::or_later(tokens, at, time)),
    };
    Some(TimeFound {
        tokens: at..end,
        time,
        or,
        standing,
    })
}

#[derive(Clone, Copy)]
enum Part {
    Morning,
    Evening,
}

/// The part of the day that is named before an hour, and whether anything makes it an hour:
/// `кешкі сағат 6-да`. After a number `сағат` is a length.
fn lead(tokens: &Tokens<'_>, at: usize) -> (Option<Part>, bool) {
    let mut before = at;
    let mut is_led = false;
    if tokens.word_before(before) == Some("сағат") {
        before -= 1;
        let counts = before
            .checked_sub(1)
            .is_some_and(|number| tokens.digits(number) > 0);
        if counts {
            return (None, false);
        }
        is_led = true;
    }
    match tokens.word_before(before) {
        Some("таңғы" | "таңертеңгі") => (Some(Part::Morning), true),
        Some("кешкі" | "түскі" | "түстен") => (Some(Part::Evening), true),
        _ => (None, is_led),
    }
}
