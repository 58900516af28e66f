//! One value of a part → a number, a weekday, an end (RFC 5545 §3.3). Text that is not exactly of the form
//! is nothing; which part it belongs to is known to who asks.

use std::str::FromStr;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::Offset;

use super::{Bound, WEEKDAYS, WeekdayNumber};

/// Digits and nothing else: no sign, no space.
pub(super) fn digits<T: FromStr>(text: &str) -> Option<T> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

pub(super) fn month(item: &str) -> Option<i8> {
    digits(item).filter(|month| (1..=12).contains(month))
}

/// A number from 1 to `most`, counted from the end where it has a minus.
pub(super) fn signed<T>(item: &str, most: i16) -> Option<T>
where
    T: TryFrom<i16>,
{
    let (sign, number) = match item.strip_prefix('-') {
        Some(number) => (-1, number),
        None => (1, item.strip_prefix('+').unwrap_or(item)),
    };
    let number: i16 = digits(number)?;
    let number = (1..=most).contains(&number).then_some(sign * number)?;
    T::try_from(number).ok()
}

pub(super) fn weekday(name: &str) -> Option<Weekday> {
    let offset = WEEKDAYS.iter().position(|known| *known == name)?;
    Weekday::from_monday_zero_offset(i8::try_from(offset).ok()?).ok()
}

pub(super) fn weekday_number(item: &str) -> Option<WeekdayNumber> {
    let (number, name) = item.split_at_checked(item.len().checked_sub(2)?)?;
    let ordinal = match number {
        "" => None,
        _ => Some(signed(number, 53)?),
    };
    let weekday = weekday(name)?;
    Some(WeekdayNumber { ordinal, weekday })
}

/// `20270527`, `20270527T170000` or `20270527T120000Z`.
pub(super) fn until(value: &str) -> Option<Bound> {
    let Some((date, time)) = value.split_once('T') else {
        return day(value).map(Bound::On);
    };
    let at = |time| Some(day(date)?.to_datetime(time_of_day(time)?));
    match time.strip_suffix('Z') {
        Some(time) => Offset::UTC
            .to_timestamp(at(time)?)
            .ok()
            .map(Bound::AtInstant),
        None => at(time).map(Bound::At),
    }
}

fn day(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, [4, 2, 2])?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn time_of_day(text: &str) -> Option<Time> {
    let [hour, minute, second] = numbers(text, [2, 2, 2])?;
    let part = |number: i16| i8::try_from(number).ok();
    Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()
}

/// Numbers of so many digits each, one behind the other.
fn numbers(text: &str, lengths: [usize; 3]) -> Option<[i16; 3]> {
    let mut rest = text;
    let mut next = |length| {
        let (number, after) = rest.split_at_checked(length)?;
        rest = after;
        digits(number)
    };
    let [first, second, third] = lengths;
    let numbers = [next(first)?, next(second)?, next(third)?];
    rest.is_empty().then_some(numbers)
}
