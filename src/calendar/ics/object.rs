//! What a calendar program knows under one UID: an event, or a recurring event with the dates that
//! differ (RFC 4791 §4.1 calls it a calendar object).

use jiff::Timestamp;
use jiff::tz::Offset;

use super::calendar::TimeForm;
use super::event::{Busy, FeedEvent, Timed};
use super::line::Lines;
use crate::calendar::{EventTime, Frequency, RecurrenceSet, Rule};

/// All VEVENTs of one UID.
#[derive(Clone, PartialEq, Debug)]
pub struct CalendarObject {
    /// The same in all files, languages and builds: `robot@makerspaces.example`.
    pub uid: String,
    /// The event; of a recurring one its first date.
    pub event: FeedEvent,
    /// How it recurs.
    pub recurrence: Option<Recurrence>,
    /// The dates that differ, each with the time at which the rule has it, by that time.
    pub overrides: Vec<(EventTime, FeedEvent)>,
    /// The UID of the recurring event to which this date was added.
    pub related_to: Option<String>,
}

/// How an event recurs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recurrence {
    /// The rule.
    pub rule: Rule,
    /// How many dates it gives.
    pub count: usize,
    /// The dates of the rule that fall out.
    pub except: Vec<EventTime>,
}

impl From<&RecurrenceSet> for Recurrence {
    fn from(set: &RecurrenceSet) -> Self {
        Self {
            rule: set.rule.clone(),
            count: set.count,
            except: set.except.clone(),
        }
    }
}

impl Recurrence {
    /// The rule for beginnings in UTC, which may lie on the day before or after. `None` where no rule
    /// says that.
    pub(super) fn in_utc(&self, first: &EventTime) -> Option<Rule> {
        let day = Offset::UTC.to_datetime(first.starts()).date();
        let shift = (day - first.first_day()).get_days();
        let mut rule = self.rule.clone();
        match (rule.frequency, rule.interval) {
            _ if shift == 0 => {}
            (Frequency::Daily, _) => {}
            (Frequency::Weekly, 1) => {
                for weekday in &mut rule.by_day {
                    weekday.weekday = weekday.weekday.wrapping_add(i64::from(shift));
                }
                rule.by_day.sort();
            }
            _ => return None,
        }
        Some(rule)
    }
}

/// When subscribers were last told something new under a UID, and how often that concerned its time,
/// place or status.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Stamp {
    /// DTSTAMP and LAST-MODIFIED, which are the same where there is no METHOD (RFC 5545 §3.8.7.2).
    pub modified: Timestamp,
    /// SEQUENCE.
    pub sequence: u32,
}

impl CalendarObject {
    /// The octets of its VEVENTs in feeds, less stamps: equal as long as there is nothing new to tell.
    pub fn octets(&self, time_form: TimeForm) -> Vec<u8> {
        let mut lines = Lines::new();
        for event in Timed::all(self, None, time_form) {
            event.write(&mut lines, Busy::No);
        }
        lines.into_octets()
    }
}
