//! The one list of occurrences that pages, feeds and data are made from.

use crate::site::{Event, Occurrence, Table};

/// Every date of every event, by beginning and UID.
pub(super) fn lay_out(events: &Table<Event>) -> Vec<Occurrence> {
    let mut occurrences: Vec<_> = events
        .iter()
        .map(|(event, source)| Occurrence {
            event,
            time: source.time.clone(),
        })
        .collect();
    occurrences.sort_by_cached_key(|occurrence| {
        let uid = events[occurrence.event].uid.clone();
        (occurrence.time.starts(), uid)
    });
    occurrences
}
