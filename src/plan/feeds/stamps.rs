//! Stamps and UIDs of what feeds tell.

use jiff::Timestamp;
use jiff::civil::{Date, date};

use crate::calendar::ics::Stamp;
use crate::plan::fill::Planner;
use crate::site::{Event, Ix, Occurrence};

/// When entries without `updated:` were last changed: before any feed was published.
const FIRST_STAMP: Date = date(2026, 1, 1);

impl Planner {
    /// The UID of an event.
    pub(in crate::plan) fn event_uid(&self, event: Ix<Event>) -> String {
        self.site.events[event].uid.clone()
    }

    /// The UID of an occurrence.
    pub(in crate::plan) fn uid(&self, occurrence: &Occurrence) -> String {
        occurrence.uid(&self.event_uid(occurrence.event))
    }

    /// The stamp of what is told under a UID.
    pub(super) fn stamp(&self, _uid: &str, lead: usize) -> Stamp {
        let event = self.site.occurrences[lead].event;
        let updated = self.site.events[event].entry.updated;
        let day = updated.unwrap_or(FIRST_STAMP);
        let modified = jiff::tz::TimeZone::UTC
            .to_timestamp(day.into())
            .unwrap_or(Timestamp::UNIX_EPOCH);
        Stamp {
            modified,
            sequence: 0,
        }
    }
}
