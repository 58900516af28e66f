//! Dates and times as English writes them: `Friday, 12 December`, `November 21st`, `at 4 pm`, `18:00`.

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
        "the", "on", "at", "is", "a", "falls", "was", "from", "starting", "of",
    ],
};

const WORDS: Words = Words {
    beginning: &[
        "start",
        "starts",
        "starting",
        "begin",
        "begins",
        "beginning",
        "place",
        "held",
        "happens",
        "kicks",
    ],
    invitation: &[
        "join", "come", "meet", "meets", "see", "gather", "welcome", "invite", "invited",
    ],
    aside: &[
        "regist-",
        "sign",
        "apply",
        "applic-",
        "deadline-",
        "clos-",
        "next",
        "previous",
        "last",
        "born",
        "found",
        "founded",
        "result-",
        "announc-",
        "holiday-",
        "exhibit-",
        "publish-",
        "since",
        "break",
        "award-",
        "prize-",
        "cancel-",
        "rest",
        "halfway",
        "breaks",
        "lunch",
        "tea",
        "coffee",
        "bus",
        "buses",
        "train",
        "trains",
        "door",
        "doors",
        "second",
        "third",
        "afterwards",
        "then",
        "deliver-",
        "return-",
        "opens",
        "opened",
        "ends",
        "end",
        "finish-",
        "until",
        "library",
        "street",
        "sent",
        "before",
        "after",
    ],
    before: &[
        "by", "before", "until", "till", "after", "around", "about", "to", "through", "past",
    ],
    before_day: &["since", "from"],
    labels: &["time", "when", "start", "starts", "begins"],
    after: &[],
    moved: &["moved", "moves", "postponed", "shifted", "rescheduled"],
    toward: &["to"],
};

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" => Weekday::Wednesday,
        "thursday" | "thu" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// The month at a token. Small `may` and `march` are verbs.
fn month(tokens: &Tokens<'_>, at: usize) -> Option<i8> {
    let month = match tokens.word(at)? {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    };
    tokens.is_large(at).then_some(month)
}

fn day(tokens: &Tokens<'_>, at: usize) -> Option<DayFound> {
    if let Some(found) = numbers::day(tokens, at) {
        return Some(found);
    }
    let (last, month, mut end) = match month(tokens, at) {
        Some(month) => {
            let first = at + 1 + usize::from(tokens.is_sign(at + 1, "."));
            let last = numbers::last_of_run(tokens, first, &["and", "or", "to"])?;
            let end = after_ordinal(tokens, last + 1);
            // `In May 10 people came`: a number of something.
            let counts = tokens
                .word(end)
                .is_some_and(|word| !FOLLOWERS.contains(&word));
            if counts && end == last + 1 {
                return None;
            }
            (last, month, end)
        }
        None => {
            let mut first_end = at + 1;
            let mut last = numbers::last_of_run(tokens, at, &["and", "or", "to"])?;
            if last == at {
                first_end = after_ordinal(tokens, first_end);
                // `21st and 22nd November`.
                let joins = tokens.is_sign(first_end, "–—-,")
                    || matches!(tokens.word(first_end), Some("and" | "to"));
                if joins && numbers::day_of_month(tokens, first_end + 1).is_some() {
                    last = first_end + 1;
                }
            }
            let mut next = after_ordinal(tokens, last + 1);
            if tokens.word(next) == Some("of") {
                next += 1;
            }
            (last, month(tokens, next)?, next + 1)
        }
    };
    let comma = usize::from(tokens.is_sign(end, ","));
    let year = numbers::year(tokens, end + comma);
    if year.is_some() {
        end += comma + 1;
    }
    let first = match tokens.word(at) {
        Some(_) => at + 1 + usize::from(tokens.is_sign(at + 1, ".")),
        None => at,
    };
    Some(DayFound {
        tokens: at..end,
        day: NamedDay {
            year,
            month,
            day: numbers::day_of_month(tokens, last)?,
        },
        ends_run: last > first,
        standing: Standing::Plain,
    })
}

/// What may follow `May 21` without making 21 a number of something.
const FOLLOWERS: &[&str] = &[
    "at", "from", "to", "and", "or", "until", "is", "was", "in", "on", "we", "the", "it", "for",
    "with", "by", "as", "you", "falls",
];

fn after_ordinal(tokens: &Tokens<'_>, at: usize) -> usize {
    let is_ordinal = matches!(tokens.word(at), Some("st" | "nd" | "rd" | "th"));
    at + usize::from(is_ordinal && tokens.is_glued(at))
}

fn time(tokens: &Tokens<'_>, at: usize) -> Option<TimeFound> {
    let is_led = matches!(tokens.word_before(at), Some("at" | "from"));
    let (end, time, is_clock) =
        match numbers::clock(tokens, at, false).or_else(|| pointed(tokens, at)) {
            Some((range, time)) => (range.end, time, true),
            None => (at + 1, numbers::time(tokens.number(at, 2)?, 0)?, false),
        };
    let is_pointed = is_clock && tokens.is_sign(at + 1, ".");
    let (time, or, end) = match half(tokens, end, time) {
        Some(found) => found,
        // `5–7 pm`: the second number says of which half of the day both are.
        None if !is_clock && numbers::begins_range(tokens, end) => {
            let (until, _, _) = half(
                tokens,
                end + 2,
                numbers::time(tokens.number(end + 1, 2)?, 0)?,
            )?;
            let later = numbers::after_noon(time).filter(|later| *later < until);
            (later.unwrap_or(time), None, end)
        }
        None if is_clock && !is_pointed => (time, numbers::or_later(tokens, at, time), end),
        None => return None,
    };
    let is_plain = is_led || numbers::begins_range(tokens, end);
    let standing = match is_plain && !numbers::ends_range(tokens, at) {
        true => Standing::Plain,
        false => Standing::Bare,
    };
    Some(TimeFound {
        tokens: at..end,
        time,
        or,
        standing,
    })
}

/// `4.30`, before `pm` only.
fn pointed(tokens: &Tokens<'_>, at: usize) -> Option<(std::ops::Range<usize>, Time)> {
    numbers::clock(tokens, at, true).filter(|_| tokens.is_sign(at + 1, "."))
}

/// The time with `am`, `pm` or `o’clock` after it, and where that ends.
fn half(tokens: &Tokens<'_>, at: usize, time: Time) -> Option<(Time, Option<Time>, usize)> {
    let is_dotted = tokens.is_sign(at + 1, ".") && tokens.word(at + 2) == Some("m");
    let word = tokens.word(at)?;
    let (letter, end) = match word {
        "am" | "pm" => (word, at + 1),
        "a" | "p" if is_dotted => (word, at + 3 + usize::from(tokens.is_sign(at + 3, "."))),
        "o" if tokens.word(at + 2) == Some("clock") => {
            return Some((time, numbers::after_noon(time), at + 3));
        }
        _ => return None,
    };
    let time = match (letter.starts_with('p'), time.hour()) {
        (true, _) => numbers::after_noon(time).unwrap_or(time),
        (false, 12) => numbers::time(0, i16::from(time.minute()))?,
        (false, _) => time,
    };
    Some((time, None, end))
}
