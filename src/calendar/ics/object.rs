//! What a calendar program knows under one UID: an event, or a recurring event with the dates that
//! differ (RFC 4791 §4.1 calls it a calendar object).

use jiff::Timestamp;

use super::calendar::TimeForm;
use super::event::{Busy, FeedEvent, Timed};
use super::line::Lines;
use crate::calendar::{EventTime, RecurrenceSet};

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
    /// The value of RRULE, with COUNT.
    pub rule: String,
    /// The dates of the rule that fall out.
    pub except: Vec<EventTime>,
}

impl From<&RecurrenceSet> for Recurrence {
    fn from(set: &RecurrenceSet) -> Self {
        Self {
            rule: set.rule.to_rrule(set.count),
            except: set.except.clone(),
        }
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
