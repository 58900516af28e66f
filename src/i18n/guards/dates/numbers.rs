//! What is written with digits alone, the same in every language: `2026-11-21`, `21.11.2026`, `18:00`.

use std::ops::Range;

use jiff::civil::Time;

use super::tokens::Tokens;
use super::{DayFound, NamedDay, Standing};

/// A whole date in digits.
pub(super) fn day(tokens: &Tokens<'_>, at: usize) -> Option<DayFound> {
    if !(1..5).all(|index| tokens.is_glued(at + index)) {
        return None;
    }
    let part = |index: usize| tokens.number(at + index, 4);
    let (first, second, third) = (part(0)?, part(2)?, part(4)?);
    let (year, month, day) = match (tokens.sign(at + 1)?, tokens.sign(at + 3)?) {
        ('-', '-') if tokens.digits(at) == 4 => (first, second, third),
        ('.', '.') if tokens.digits(at + 4) == 4 => (third, second, first),
        _ => return None,
    };
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
    is_day.then(|| DayFound {
        tokens: at..at + 5,
        day: NamedDay {
            year: Some(year),
            month,
            day,
        },
        ends_run: false,
        standing: Standing::Plain,
    })
}

/// The day of a month at a token.
pub(super) fn day_of_month(tokens: &Tokens<'_>, at: usize) -> Option<i8> {
    let day = i8::try_from(tokens.number(at, 2)?).ok()?;
    // `3.12`, `№12`, `11:12` are no days.
    let follows_sign = at.checked_sub(1).is_some_and(|before| {
        tokens.is_glued(at) && tokens.is_sign(before, ".:№#/+$€") || tokens.is_sign(before, "№#")
    });
    ((1..=31).contains(&day) && !follows_sign).then_some(day)
}

/// The token of the last day in a run such as `21–23` or `21, 22 and 23`; `at` itself when it is alone.
pub(super) fn last_of_run(tokens: &Tokens<'_>, at: usize, joins: &[&str]) -> Option<usize> {
    day_of_month(tokens, at)?;
    let mut last = at;
    while tokens.is_sign(last + 1, "–—-,")
        || tokens.word(last + 1).is_some_and(|w| joins.contains(&w))
    {
        if day_of_month(tokens, last + 2).is_none() {
            break;
        }
        last += 2;
    }
    Some(last)
}

/// A year of four digits, with what marks it as one.
pub(super) fn year(tokens: &Tokens<'_>, at: usize) -> Option<i16> {
    let year = tokens.number(at, 4).filter(|_| tokens.digits(at) == 4)?;
    // `21 ноября 1800 мест` and times such as `1800` are no years of our calendar.
    (1900..=2100).contains(&year).then_some(year)
}

/// `18:00`; with `pointed` also `18.00` and `18-00`.
pub(super) fn clock(tokens: &Tokens<'_>, at: usize, pointed: bool) -> Option<(Range<usize>, Time)> {
    let follows_digits = at.checked_sub(1).is_some_and(|before| {
        tokens.is_glued(at) && (tokens.is_sign(before, ":.№") || tokens.word(before).is_some())
    });
    if follows_digits
        || tokens.digits(at + 2) != 2
        || !tokens.is_glued(at + 1)
        || !tokens.is_glued(at + 2)
    {
        return None;
    }
    let time = time(tokens.number(at, 2)?, tokens.number(at + 2, 2)?)?;
    let goes_on = tokens.is_sign(at + 3, ":.-")
        && tokens.is_glued(at + 3)
        && tokens.is_glued(at + 4)
        && tokens.digits(at + 4) > 0;
    let is_written = match tokens.sign(at + 1)? {
        ':' => true,
        '.' | '-' => pointed && time.minute() % 15 == 0,
        _ => false,
    };
    let is_range = tokens.is_sign(at + 3, "-") && goes_on;
    (is_written && (!goes_on || is_range)).then_some((at..at + 3, time))
}

/// An hour and minutes; `24:00` is none that anything begins at.
pub(super) fn time(hour: i16, minute: i16) -> Option<Time> {
    let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
    Time::new(hour, minute, 0, 0).ok()
}

/// The same hour after noon.
pub(super) fn after_noon(time: Time) -> Option<Time> {
    let hour = time.hour();
    (1..12)
        .contains(&hour)
        .then(|| Time::new(hour + 12, time.minute(), 0, 0).ok())?
}

/// What an hour of one digit may mean besides: half past six is as often that of the evening.
pub(super) fn or_later(tokens: &Tokens<'_>, at: usize, time: Time) -> Option<Time> {
    (tokens.digits(at) == 1).then(|| after_noon(time))?
}

/// Whether a time begins a range: `18:00–20:00`.
pub(super) fn begins_range(tokens: &Tokens<'_>, end: usize) -> bool {
    tokens.is_sign(end, "–—-") && tokens.digits(end + 1) > 0
}

/// Whether a time ends a range.
pub(super) fn ends_range(tokens: &Tokens<'_>, at: usize) -> bool {
    let dash = at
        .checked_sub(1)
        .filter(|dash| tokens.is_sign(*dash, "–—-"));
    dash.and_then(|dash| dash.checked_sub(1))
        .is_some_and(|before| tokens.digits(before) > 0)
}
