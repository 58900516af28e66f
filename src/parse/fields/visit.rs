//! Opening hours: weekdays and hours.

use jiff::civil::Time;

use super::times::clock_time;
use super::{FieldCx, FieldType, Shape};
use crate::parse::yaml::Node;

/// The hours of a day: `09:00-18:00` or `closed`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hours {
    /// Open from, until.
    Open(Time, Time),
    /// Shut.
    Closed,
}

impl FieldType for Hours {
    const SHAPE: Shape = Shape::Scalar("type-hours");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-hours")?;
        if text == "closed" {
            return Some(Self::Closed);
        }
        let hours = text.split_once(['-', '–']).and_then(|(from, until)| {
            let (from, until) = (clock_time(from.trim())?, clock_time(until.trim())?);
            (from < until).then_some(Self::Open(from, until))
        });
        if hours.is_none() {
            cx.bad_value(node, "type-hours", text);
        }
        hours
    }
}

/// A run of weekdays, Monday = 0: `mon-fri`, `sat`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Weekdays {
    /// The first.
    pub first: i8,
    /// The last, included.
    pub last: i8,
}

impl Weekdays {
    /// Reads the key of a line of opening hours.
    pub fn of(text: &str) -> Option<Self> {
        const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let day = |text: &str| {
            let index = DAYS.iter().position(|day| *day == text.trim())?;
            i8::try_from(index).ok()
        };
        let (first, last) = match text.split_once(['-', '–']) {
            Some((first, last)) => (day(first)?, day(last)?),
            None => (day(text)?, day(text)?),
        };
        (first <= last).then_some(Self { first, last })
    }
}
