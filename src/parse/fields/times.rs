//! Dates, times and lengths as people write them. A time is the venue's wall time.

use jiff::civil::{Date, DateTime, Time};

use super::{FieldCx, FieldType, Shape};
use crate::base::Span;
use crate::diagnostics::Code;
use crate::parse::yaml::{Node, Value};

/// A calendar day: `2027-01-16`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Day(pub Date);

/// A day, or a day and a time; with the offset from UTC in seconds where one is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time; `None` for the whole day.
    pub time: Option<Time>,
    /// The offset that was written, in seconds; to be converted to wall time.
    pub offset: Option<i32>,
}

/// When an event ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// At this time of the first day.
    Time(Time),
    /// On this day, or then.
    Moment(Moment),
    /// After so many minutes.
    After(Length),
}

/// When one date of a series begins instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NewStart {
    /// At this time of the same day.
    Time(Time),
    /// Then; without a time at the usual one.
    Moment(Moment),
}

/// A length of time in minutes: `2h`, `90min`, `1h30min`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Length {
    /// The minutes, at least one.
    pub minutes: u32,
}

impl FieldType for Day {
    const SHAPE: Shape = Shape::Scalar("type-date");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-date")?;
        let day = day_of(text);
        report(day, text, "type-date", node, cx).map(Self)
    }
}

impl FieldType for Moment {
    const SHAPE: Shape = Shape::Scalar("type-date-time");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-date-time")?;
        report(moment_of(text), text, "type-date-time", node, cx)
    }
}

impl FieldType for End {
    const SHAPE: Shape = Shape::Scalar("type-time-or-length");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-time-or-length")?;
        let end = if let Some(length) = length_of(text) {
            Ok(Self::After(length))
        } else if text.len() <= 5 && text.contains(':') {
            time_of(text).map(Self::Time)
        } else {
            moment_of(text).map(Self::Moment)
        };
        report(end, text, "type-time-or-length", node, cx)
    }
}

impl FieldType for NewStart {
    const SHAPE: Shape = Shape::Scalar("type-time-or-date-time");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-time-or-date-time")?;
        let start = if text.len() <= 5 && text.contains(':') {
            time_of(text).map(Self::Time)
        } else {
            moment_of(text).map(Self::Moment)
        };
        report(start, text, "type-time-or-date-time", node, cx)
    }
}

impl FieldType for Length {
    const SHAPE: Shape = Shape::Scalar("type-length");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-length")?;
        let length = length_of(text);
        if length.is_none() {
            cx.bad_value(node, "type-length", text);
        }
        length
    }
}

/// Why a text is no date or time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum TimeFault {
    /// It is not written as one.
    Form,
    /// It is a date, written in another order: this one.
    Order(Date),
    /// This part of it (a message id) does not exist.
    NoSuch(&'static str),
    /// The year lies outside 1990–2100.
    Year,
}

fn report<T>(
    read: Result<T, TimeFault>,
    text: &str,
    expected: &'static str,
    node: &Node,
    cx: &mut FieldCx<'_>,
) -> Option<T> {
    let problem = match read {
        Ok(value) => return Some(value),
        Err(TimeFault::Form) => {
            cx.bad_value(node, expected, text);
            return None;
        }
        Err(TimeFault::Order(date)) => cx
            .problem(Code::BadValue, node)
            .term("expected", expected)
            .fix(format!("{}: {date}{}", cx.key, after_the_day(text))),
        Err(TimeFault::NoSuch(part)) => cx.problem(Code::NoSuchDate, node).term("part", part),
        Err(TimeFault::Year) => cx.problem(Code::DateOutOfRange, node),
    };
    cx.out.push(problem.arg("value", text));
    None
}

/// The day that a key of a map says; one that is none is reported.
pub(super) fn day_or_report(text: &str, span: Span, cx: &mut FieldCx<'_>) -> Option<Date> {
    let node = Node {
        span,
        value: Value::Scalar(text.to_owned()),
    };
    report(day_of(text.trim()), text, "type-date", &node, cx)
}

/// What follows the day: nothing, or a blank and the time.
fn after_the_day(text: &str) -> &str {
    text.find(' ').map_or("", |blank| &text[blank..])
}

fn day_of(text: &str) -> Result<Date, TimeFault> {
    if let [day, month, year] = text.split('.').collect::<Vec<_>>()[..] {
        let date = date_of(number(year)?, number(month)?, number(day)?)?;
        return Err(TimeFault::Order(date));
    }
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else {
        return Err(TimeFault::Form);
    };
    if year.len() < 4 || month.len() > 2 || day.len() > 2 {
        return Err(TimeFault::Form);
    }
    date_of(number(year)?, number(month)?, number(day)?)
}

fn date_of(year: u32, month: u32, day: u32) -> Result<Date, TimeFault> {
    if !(1..=12).contains(&month) {
        return Err(TimeFault::NoSuch("part-month"));
    }
    if !(1990..=2100).contains(&year) {
        return Err(TimeFault::Year);
    }
    let narrow = |number: u32| i8::try_from(number).unwrap_or(i8::MAX);
    let year = i16::try_from(year).map_err(|_| TimeFault::Year)?;
    Date::new(year, narrow(month), narrow(day)).map_err(|_| TimeFault::NoSuch("part-day"))
}

fn number(text: &str) -> Result<u32, TimeFault> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(TimeFault::Form);
    }
    text.parse().map_err(|_| TimeFault::Form)
}

/// Reads `15:00` or `15:00:00`.
fn time_of(text: &str) -> Result<Time, TimeFault> {
    let parts: Vec<_> = text.split(':').collect();
    let (hour, minute) = match parts[..] {
        [hour, minute] => (number(hour)?, number(minute)?),
        [hour, minute, second] => {
            number(second)?;
            (number(hour)?, number(minute)?)
        }
        _ => return Err(TimeFault::Form),
    };
    if parts.iter().any(|part| part.len() > 2) || parts[1].len() != 2 {
        return Err(TimeFault::Form);
    }
    let narrow = |number: u32| i8::try_from(number).unwrap_or(i8::MAX);
    if hour > 23 {
        return Err(TimeFault::NoSuch("part-hour"));
    }
    Time::new(narrow(hour), narrow(minute), 0, 0).map_err(|_| TimeFault::NoSuch("part-minute"))
}

/// Reads `15:00`; `None` when it is no time.
pub(super) fn clock_time(text: &str) -> Option<Time> {
    time_of(text).ok()
}

fn moment_of(text: &str) -> Result<Moment, TimeFault> {
    let Some((day, rest)) = text.split_once([' ', 'T']) else {
        let date = day_of(text)?;
        return Ok(Moment {
            date,
            time: None,
            offset: None,
        });
    };
    let date = day_of(day)?;
    let rest = rest.trim();
    let (time, offset) = match rest.find(['Z', '+', '-']) {
        Some(at) => (rest[..at].trim(), Some(offset_of(&rest[at..])?)),
        None => (rest, None),
    };
    // Fractions of a second come from date pickers and mean nothing here.
    let time = time.split('.').next().unwrap_or(time);
    Ok(Moment {
        date,
        time: Some(time_of(time)?),
        offset,
    })
}

fn offset_of(text: &str) -> Result<i32, TimeFault> {
    if text == "Z" {
        return Ok(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text[1..].replace(':', "");
    if digits.len() != 4 {
        return Err(TimeFault::Form);
    }
    let (hours, minutes) = (number(&digits[..2])?, number(&digits[2..])?);
    if hours > 18 || minutes > 59 {
        return Err(TimeFault::Form);
    }
    i32::try_from(hours * 3600 + minutes * 60)
        .map(|seconds| sign * seconds)
        .map_err(|_| TimeFault::Form)
}

fn length_of(text: &str) -> Option<Length> {
    let text = text.replace(' ', "").to_ascii_lowercase();
    let (hours, minutes) = match text.split_once('h') {
        Some((hours, "")) => (hours, ""),
        Some((hours, minutes)) => (hours, minutes.strip_suffix("min")?),
        None => ("0", text.strip_suffix("min")?),
    };
    let hours = number(hours).ok().filter(|hours| *hours <= 240)?;
    let minutes = match minutes {
        "" => 0,
        minutes => number(minutes).ok().filter(|minutes| *minutes <= 14_400)?,
    };
    let minutes = hours * 60 + minutes;
    (minutes > 0).then_some(Length { minutes })
}

impl Moment {
    /// Day and time as wall time; midnight for a whole day.
    pub fn civil(&self) -> DateTime {
        self.date.to_datetime(self.time.unwrap_or(Time::midnight()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_say_what_is_wrong_with_them() {
        assert_eq!(
            day_of("2027-01-16").map(|d| d.to_string()),
            Ok("2027-01-16".to_owned())
        );
        assert_eq!(day_of("2027-02-30"), Err(TimeFault::NoSuch("part-day")));
        assert_eq!(day_of("2027-02-29"), Err(TimeFault::NoSuch("part-day")));
        assert_eq!(day_of("16.13.2027"), Err(TimeFault::NoSuch("part-month")));
        assert_eq!(day_of("0001-01-01"), Err(TimeFault::Year));
        assert_eq!(day_of("20270-01-01"), Err(TimeFault::Year));
        assert_eq!(day_of("9999-01-01"), Err(TimeFault::Year));
        assert_eq!(day_of("ертең"), Err(TimeFault::Form));
        let other_order = date_of(2027, 1, 16).map(TimeFault::Order);
        assert_eq!(day_of("16.01.2027").err(), other_order.ok());
        assert_eq!(time_of("24:00"), Err(TimeFault::NoSuch("part-hour")));
        assert_eq!(time_of("10:60"), Err(TimeFault::NoSuch("part-minute")));
        assert_eq!(time_of("10"), Err(TimeFault::Form));
    }

    #[test]
    fn moments_keep_the_offset_that_was_written() {
        let offset = |text| moment_of(text).map(|moment| moment.offset);
        assert_eq!(offset("2027-01-16 15:00"), Ok(None));
        assert_eq!(offset("2027-01-16T15:00:00.000Z"), Ok(Some(0)));
        assert_eq!(offset("2027-01-16T15:00+06:00"), Ok(Some(21_600)));
        assert_eq!(offset("2027-01-16 15:00 -0530"), Ok(Some(-19_800)));
    }

    #[test]
    fn lengths_in_hours_and_minutes() {
        let minutes = |text| length_of(text).map(|length| length.minutes);
        assert_eq!(minutes("2h"), Some(120));
        assert_eq!(minutes("90min"), Some(90));
        assert_eq!(minutes("1h 30min"), Some(90));
        assert_eq!(minutes("90"), None);
        assert_eq!(minutes("0h"), None);
        assert_eq!(minutes("17:00"), None);
    }
}
