//! How an event repeats, as people write it: "week", "2nd saturday", a date with its reason.

use jiff::civil::{Date, Time, Weekday};

use super::times::{clock_time, day_or_report};
use super::{FieldCx, FieldType, LocalText, Shape};
use crate::base::Located;
use crate::calendar::{Bound, Frequency, Rule, RuleFault, WeekdayNumber};
use crate::diagnostics::Code;
use crate::parse::yaml::{Node, Value};

/// How often: `week`, `2 weeks`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Every {
    /// Every so many units, at least 1.
    pub interval: u32,
    /// The unit.
    pub frequency: Frequency,
}

/// On which days of the week, the month or the year: `tue`, `2nd saturday`, `15`, `last day`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RepeatDay {
    /// Each of these weekdays, or one of the month's.
    Weekday(WeekdayNumber),
    /// A day of the month; -1 is the last.
    MonthDay(i8),
}

/// Values by date, in the order of the file.
#[derive(Clone, PartialEq, Debug)]
pub struct ByDate<T>(pub Vec<(Located<Date>, T)>);

/// Dates that fall out: one, a list, or a map from date to reason.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Exceptions(pub Vec<(Located<Date>, Option<LocalText>)>);

/// The hours of one day of an event: `10:00-18:00`, or `10:00` without an end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DayHours {
    /// From.
    pub start: Time,
    /// Until.
    pub end: Option<Time>,
}

/// The value of an RRULE (RFC 5545 §3.3.10).
#[derive(Clone, PartialEq, Debug)]
pub struct RawRule {
    /// The days.
    pub rule: Rule,
    /// Where it ends.
    pub bound: Option<Bound>,
}

impl FieldType for Every {
    const SHAPE: Shape = Shape::Scalar("type-every");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-every")?;
        let every = every_of(text);
        if every.is_none() {
            cx.bad_value(node, "type-every", text);
        }
        every
    }
}

fn every_of(text: &str) -> Option<Every> {
    let text = text.to_ascii_lowercase();
    let (interval, unit) = match text.split_once(' ') {
        Some((count, unit)) => (count.parse().ok().filter(|count| *count > 0)?, unit.trim()),
        None => (1, text.as_str()),
    };
    let frequency = match unit.strip_suffix('s').unwrap_or(unit) {
        "day" => Frequency::Daily,
        "week" => Frequency::Weekly,
        "month" => Frequency::Monthly,
        "year" => Frequency::Yearly,
        _ => return None,
    };
    (interval <= 1000).then_some(Every {
        interval,
        frequency,
    })
}

impl FieldType for RepeatDay {
    const SHAPE: Shape = Shape::Scalar("type-repeat-day");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-repeat-day")?;
        let day = repeat_day_of(text);
        if day.is_none() {
            cx.bad_value(node, "type-repeat-day", text);
        }
        day
    }
}

fn repeat_day_of(text: &str) -> Option<RepeatDay> {
    let text = text.to_ascii_lowercase();
    if let Ok(day) = text.parse::<i8>() {
        return (1..=31).contains(&day).then_some(RepeatDay::MonthDay(day));
    }
    if text == "last day" {
        return Some(RepeatDay::MonthDay(-1));
    }
    let (ordinal, weekday) = match text.split_once(' ') {
        Some((ordinal, weekday)) => (Some(ordinal_of(ordinal)?), weekday.trim()),
        None => (None, text.as_str()),
    };
    Some(RepeatDay::Weekday(WeekdayNumber {
        ordinal,
        weekday: weekday_of(weekday)?,
    }))
}

fn ordinal_of(text: &str) -> Option<i8> {
    Some(match text {
        "1st" | "first" => 1,
        "2nd" | "second" => 2,
        "3rd" | "third" => 3,
        "4th" | "fourth" => 4,
        "5th" | "fifth" => 5,
        "last" => -1,
        _ => return None,
    })
}

fn weekday_of(text: &str) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let is_named = |name: &str| text == name || text == &name[..3];
    let mut names = NAMES.into_iter();
    let (_, weekday) = names.find(|(name, _)| is_named(name))?;
    Some(weekday)
}

impl<T: FieldType> FieldType for ByDate<T> {
    const SHAPE: Shape = Shape::ByDate(&T::SHAPE);

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            cx.wrong_type(node, "type-map");
            return None;
        };
        let outer = cx.key.clone();
        let mut read = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            let Some(date) = day_or_report(&key.text, key.span, cx) else {
                continue;
            };
            cx.key.clone_from(&key.text);
            if let Some(value) = T::read(value, cx) {
                read.push((Located::new(date, cx.place(key.span)), value));
            }
            cx.key.clone_from(&outer);
        }
        Some(Self(read))
    }

    fn merge(&mut self, other: Self) -> bool {
        let mut agree = true;
        for (date, value) in other.0 {
            match self.0.iter_mut().find(|(mine, _)| *mine == date) {
                Some((_, mine)) => agree &= mine.merge(value),
                None => self.0.push((date, value)),
            }
        }
        agree
    }
}

impl FieldType for Exceptions {
    const SHAPE: Shape = Shape::Dates(&Shape::LocalText);

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        match &node.value {
            Value::Map(pairs) => {
                let mut dates = Vec::with_capacity(pairs.len());
                for (key, reason) in pairs {
                    let Some(date) = day_or_report(&key.text, key.span, cx) else {
                        continue;
                    };
                    let reason = match reason.value {
                        Value::Nothing => None,
                        _ => LocalText::read(reason, cx),
                    };
                    dates.push((Located::new(date, cx.place(key.span)), reason));
                }
                Some(Self(dates))
            }
            Value::List(items) => {
                let mut dates = Vec::with_capacity(items.len());
                for item in items {
                    dates.extend(Self::read(item, cx).into_iter().flat_map(|one| one.0));
                }
                Some(Self(dates))
            }
            _ => {
                let text = cx.scalar(node, "type-date")?;
                let date = day_or_report(text, node.span, cx)?;
                Some(Self(vec![(Located::new(date, cx.place(node.span)), None)]))
            }
        }
    }

    fn merge(&mut self, other: Self) -> bool {
        let mut agree = true;
        for (date, reason) in other.0 {
            match self.0.iter_mut().find(|(mine, _)| *mine == date) {
                Some((_, mine)) => match (mine, reason) {
                    (Some(mine), Some(reason)) => agree &= mine.merge(reason),
                    (mine @ None, reason) => *mine = reason,
                    (Some(_), None) => {}
                },
                None => self.0.push((date, reason)),
            }
        }
        agree
    }
}

impl FieldType for DayHours {
    const SHAPE: Shape = Shape::Scalar("type-day-hours");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-day-hours")?;
        let hours = day_hours_of(text);
        if hours.is_none() {
            cx.bad_value(node, "type-day-hours", text);
        }
        hours
    }
}

fn day_hours_of(text: &str) -> Option<DayHours> {
    let Some((start, end)) = text.split_once(['-', '–']) else {
        let start = clock_time(text)?;
        return Some(DayHours { start, end: None });
    };
    let (start, end) = (clock_time(start.trim())?, clock_time(end.trim())?);
    (start < end).then_some(DayHours {
        start,
        end: Some(end),
    })
}

impl FieldType for RawRule {
    const SHAPE: Shape = Shape::Scalar("type-rrule");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-rrule")?;
        match Rule::parse(text) {
            Ok((rule, bound)) => Some(Self { rule, bound }),
            Err(fault) => {
                let (part, why) = words_of(&fault);
                let problem = cx.problem(Code::BadRule, node);
                cx.out.push(
                    problem
                        .arg("value", text)
                        .arg("part", part)
                        .term("why", why),
                );
                None
            }
        }
    }
}

/// The part of a rule that is wrong, and why (a message id).
fn words_of(fault: &RuleFault) -> (String, &'static str) {
    let frequency = || "FREQ".to_owned();
    match fault {
        RuleFault::UnknownPart(part) => (part.clone(), "rule-unknown-part"),
        RuleFault::Unsupported(part) => (part.clone(), "rule-unsupported"),
        RuleFault::BadValue { part, .. } => (part.clone(), "rule-bad-value"),
        RuleFault::Twice(part) => (part.clone(), "rule-twice"),
        RuleFault::TooOften => (frequency(), "rule-below-a-day"),
        RuleFault::NoFrequency => (frequency(), "rule-no-frequency"),
        RuleFault::CountAndUntil => ("COUNT + UNTIL".to_owned(), "rule-two-ends"),
        RuleFault::ZeroInterval => ("INTERVAL".to_owned(), "rule-zero"),
        RuleFault::ZeroCount => ("COUNT".to_owned(), "rule-zero"),
        RuleFault::OrdinalNotAllowed => ("BYDAY".to_owned(), "rule-ordinal"),
        RuleFault::PartNotAllowed { part, .. } => (part.clone(), "rule-other-frequency"),
        RuleFault::BySetPosAlone => ("BYSETPOS".to_owned(), "rule-setpos-alone"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_a_unit_with_a_count() {
        let read = |text| every_of(text).map(|every| (every.interval, every.frequency));
        assert_eq!(read("week"), Some((1, Frequency::Weekly)));
        assert_eq!(read("2 weeks"), Some((2, Frequency::Weekly)));
        assert_eq!(read("Day"), Some((1, Frequency::Daily)));
        for wrong in ["", "0 weeks", "hour", "weekly", "-1 day", "2"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_are_weekdays_ordinals_or_numbers() {
        let weekday =
            |ordinal, weekday| Some(RepeatDay::Weekday(WeekdayNumber { ordinal, weekday }));
        assert_eq!(repeat_day_of("tue"), weekday(None, Weekday::Tuesday));
        assert_eq!(repeat_day_of("Tuesday"), weekday(None, Weekday::Tuesday));
        assert_eq!(
            repeat_day_of("2nd saturday"),
            weekday(Some(2), Weekday::Saturday)
        );
        assert_eq!(
            repeat_day_of("last fri"),
            weekday(Some(-1), Weekday::Friday)
        );
        assert_eq!(repeat_day_of("15"), Some(RepeatDay::MonthDay(15)));
        assert_eq!(repeat_day_of("last day"), Some(RepeatDay::MonthDay(-1)));
        for wrong in ["", "0", "32", "t", "6th monday", "second", "сейсенбі"] {
            assert_eq!(repeat_day_of(wrong), None, "{wrong}");
        }
    }
}
