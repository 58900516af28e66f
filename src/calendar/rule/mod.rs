//! Recurrence rules (RFC 5545 §3.3.10): which days a series takes place on. Nothing here knows hours,
//! zones, exceptions or where a series ends; a rule never gives more than one time a day.

mod days;
mod fault;
mod read;
mod values;
mod write;

use std::cmp::Ordering;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};

pub use fault::RuleFault;

/// Which days a series takes place on. Where it ends is told beside it, by a [`Bound`].
///
/// The lists hold what stands behind the part of the same name, sorted and each value once; an empty
/// list is a part that is not there.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Rule {
    /// FREQ: the period in which the days are looked for.
    pub frequency: Frequency,
    /// INTERVAL: every how many periods, at least 1.
    pub interval: u32,
    /// WKST: the day on which a week begins.
    pub week_start: Weekday,
    /// BYMONTH: 1 to 12.
    pub by_month: Vec<i8>,
    /// BYWEEKNO: weeks of the year, 1 to 53 or, from its end, -53 to -1.
    pub by_week_no: Vec<i8>,
    /// BYYEARDAY: 1 to 366 or, from the year's end, -366 to -1.
    pub by_year_day: Vec<i16>,
    /// BYMONTHDAY: 1 to 31 or, from the month's end, -31 to -1.
    pub by_month_day: Vec<i8>,
    /// BYDAY: weekdays, every one of the period or the one with a number.
    pub by_day: Vec<WeekdayNumber>,
    /// BYSETPOS: which of the days of a period remain, 1 to 366 or, from its end, -366 to -1.
    pub by_set_pos: Vec<i16>,
}

/// How long the period of a rule is. A series of hours or minutes is none of ours.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Frequency {
    /// One day.
    Daily,
    /// Seven days from the day on which a week begins.
    Weekly,
    /// A month.
    Monthly,
    /// A year.
    Yearly,
}

/// A weekday, or one of the same weekdays of a month or year: `TU`, `2SA`, `-1FR`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct WeekdayNumber {
    /// Which one, 1 to 53 or, from the end, -53 to -1; every one when missing.
    pub ordinal: Option<i8>,
    /// The weekday.
    pub weekday: Weekday,
}

/// Where a series ends. What is named still belongs to it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Bound {
    /// COUNT: after so many times, at least 1.
    Times(u32),
    /// UNTIL with a day.
    On(Date),
    /// UNTIL with a wall time.
    At(DateTime),
    /// UNTIL with an instant.
    AtInstant(Timestamp),
}

impl Rule {
    /// A rule without further parts, in weeks from Monday.
    pub fn every(frequency: Frequency, interval: u32) -> Self {
        Self {
            frequency,
            interval,
            week_start: Weekday::Monday,
            by_month: Vec::new(),
            by_week_no: Vec::new(),
            by_year_day: Vec::new(),
            by_month_day: Vec::new(),
            by_day: Vec::new(),
            by_set_pos: Vec::new(),
        }
    }
}

impl Frequency {
    /// Its name in a rule.
    pub fn name(self) -> &'static str {
        match self {
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        }
    }
}

/// By the number, plain weekdays first, then from Monday on.
impl Ord for WeekdayNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |day: &Self| (day.ordinal, day.weekday.to_monday_zero_offset());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for WeekdayNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The names of the weekdays in rules, from Monday.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
