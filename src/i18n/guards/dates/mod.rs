//! A text → the dates and times that it names, and whether it names them as those of what it is about.
//!
//! | file | turns | into |
//! |---|---|---|
//! | `tokens` | a text | numbers, words and signs with their sentences |
//! | `numbers` | tokens | days and times in digits alone |
//! | `kk`, `ru`, `en` | tokens | days and times as the language writes them |
//! | `weekday` | a day among tokens | the weekday that stands beside it |
//! | `standing` | the sentence around | what the date or time is to the text |
//!
//! Which year is meant and whether the date is right is not known here.

mod en;
mod kk;
mod numbers;
mod ru;
mod standing;
mod tokens;
mod weekday;

use std::ops::Range;

use jiff::civil::{Time, Weekday};

use super::Language;
use standing::Context;
use tokens::{Tokens, tokens};

/// A date or a time in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Its bytes.
    pub range: Range<usize>,
    /// What is named.
    pub what: Named,
    /// What it is to the text.
    pub standing: Standing,
}

/// A date or a time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Named {
    /// A day.
    Day {
        /// The day.
        day: NamedDay,
        /// The weekday that stands beside it, with its bytes.
        weekday: Option<(Weekday, Range<usize>)>,
    },
    /// A time of the day.
    Time {
        /// The time; of an hour that may be before or after noon the earlier one.
        time: Time,
        /// The later one.
        or: Option<Time>,
        /// The day to which the sentence adds it.
        on: Option<NamedDay>,
    },
}

/// A day of a month, of a year where one is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct NamedDay {
    /// The year.
    pub year: Option<i16>,
    /// The month, from 1.
    pub month: i8,
    /// The day of the month; whether the month has it is not known here.
    pub day: i8,
}

/// What a date or a time is to the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// That of something else: a deadline, a break, what comes next.
    Aside,
    /// It is only there, as in a programme.
    Bare,
    /// "on 21 November", "at 18:00".
    Plain,
    /// The text says that this is when it begins or takes place.
    Beginning,
}

/// A day as a language writes it.
struct DayFound {
    /// The first and the last token.
    tokens: Range<usize>,
    day: NamedDay,
    /// Whether it is the last of several days: `21–23 November`.
    ends_run: bool,
    /// What the language itself says by case or preposition.
    standing: Standing,
}

/// A time as a language writes it.
struct TimeFound {
    tokens: Range<usize>,
    time: Time,
    or: Option<Time>,
    standing: Standing,
}

/// What a language knows of dates and times.
struct Grammar {
    day: fn(&Tokens<'_>, usize) -> Option<DayFound>,
    time: fn(&Tokens<'_>, usize) -> Option<TimeFound>,
    weekday: fn(&str) -> Option<Weekday>,
    words: &'static standing::Words,
    /// What may stand between a weekday and a date, or between a date and a time.
    links: &'static [&'static str],
}

/// The dates and times of a text in order.
pub fn mentions(language: Language, text: &str) -> Vec<Mention> {
    let grammar = match language {
        Language::Kazakh => &kk::GRAMMAR,
        Language::Russian => &ru::GRAMMAR,
        Language::English => &en::GRAMMAR,
    };
    let lower = tokens::lower(text);
    let tokens = tokens(text, &lower);
    let context = Context::new(&tokens, grammar.words);
    let mut found: Vec<Mention> = Vec::new();
    // The last date, until something other than a time follows it.
    let mut last_day: Option<(usize, NamedDay, Standing)> = None;
    let mut free_from = 0;
    let mut at = 0;
    while at < tokens.len() {
        if let Some(day) = (grammar.day)(&tokens, at) {
            let weekday = weekday::beside(&tokens, grammar, &day, free_from);
            let standing = context.of_day(&day, weekday.as_ref().map(|(_, token)| *token));
            if let Some((_, token)) = weekday {
                free_from = token + 1;
            }
            at = day.tokens.end;
            last_day = Some((at.max(free_from), day.day, standing));
            found.push(Mention {
                range: tokens.bytes(&day.tokens),
                what: Named::Day {
                    day: day.day,
                    weekday: weekday.map(|(weekday, token)| (weekday, tokens.range(token))),
                },
                standing,
            });
        } else if let Some(time) = (grammar.time)(&tokens, at) {
            let on = last_day
                .filter(|(end, ..)| tokens.are_linked(*end, time.tokens.start, grammar.links));
            let standing = context.of_time(&time, on.map(|(_, _, standing)| standing), grammar);
            at = time.tokens.end;
            found.push(Mention {
                range: tokens.bytes(&time.tokens),
                what: Named::Time {
                    time: time.time,
                    or: time.or,
                    on: on.map(|(_, day, _)| day),
                },
                standing,
            });
        } else {
            at += 1;
        }
    }
    found
}
