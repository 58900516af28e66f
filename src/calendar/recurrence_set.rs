//! The dates of a recurring event that one VEVENT can tell (RFC 5545 §3.8.5): a first date, a rule that
//! is counted, and the dates of it that fall out.
//!
//! What a rule cannot tell to all calendar programs alike is told date by date instead: rules outside
//! the portable subset, events longer than their distance, zones whose clocks still change, dates
//! before the last change of a zone.

use jiff::civil::Date;

use super::{EventTime, Extent, Rule};

/// A recurrence set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecurrenceSet {
    /// The first date; it takes place.
    pub first: EventTime,
    /// The rule, which gives the first date.
    pub rule: Rule,
    /// How many dates the rule gives, those that fall out among them.
    pub count: usize,
    /// The day of the last date, which takes place, too.
    pub last: Date,
    /// The dates that fall out, as they would have been.
    pub except: Vec<EventTime>,
}

impl RecurrenceSet {
    /// The set that holds those of a rule's days that take place. `days` are all days that the rule
    /// gives to the end of the series, each with whether it takes place. `None` when no day is left, or
    /// when the dates have to be told one by one.
    ///
    /// Days that fall out at the beginning and at the end are left away, because a calendar program
    /// may show the first date of a rule whatever EXDATE says.
    pub fn of(time: &EventTime, rule: &Rule, days: &[(Date, bool)]) -> Option<Self> {
        let settled = time.zone().settled();
        let is_tellable = |day: Date| match (time.extent(), settled) {
            (Extent::Days { .. }, _) => true,
            (Extent::Hours { .. }, Some(settled)) => time.on(day).starts() >= settled.at,
            (Extent::Hours { .. }, None) => false,
        };
        let stays = |(day, takes_place): &(Date, bool)| *takes_place && is_tellable(*day);
        let first = days.iter().position(stays)?;
        let last = days.iter().rposition(stays)?;
        let days = &days[first..=last];
        if !rule.is_portable(days[0].0) || overlaps(time, days) {
            return None;
        }
        let except = days.iter().filter(|(_, takes_place)| !takes_place);
        Some(Self {
            first: time.on(days[0].0),
            rule: rule.clone(),
            count: days.len(),
            last: days[days.len() - 1].0,
            except: except.map(|(day, _)| time.on(*day)).collect(),
        })
    }
}

/// Whether one date lasts into the next, which Outlook refuses.
fn overlaps(time: &EventTime, days: &[(Date, bool)]) -> bool {
    days.windows(2)
        .any(|pair| time.on(pair[0].0).last_day() >= pair[1].0)
}
