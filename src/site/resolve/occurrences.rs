//! The one list of occurrences that pages, feeds and data are made from.

use super::dates::Dated;
use crate::site::{Event, Ix, Occurrence, Table};

/// Every date of every event, by beginning and UID. `dates` are those of each event.
pub(super) fn lay_out(events: &Table<Event>, dates: Vec<Vec<Dated>>) -> Vec<Occurrence> {
    let mut occurrences: Vec<_> = dates
        .into_iter()
        .enumerate()
        .flat_map(|(index, dates)| {
            dates.into_iter().map(move |date| Occurrence {
                event: Ix::new(index),
                part: date.part,
                time: date.time,
                state: date.state,
            })
        })
        .collect();
    occurrences.sort_by_cached_key(|occurrence| {
        let uid = occurrence.uid(&events[occurrence.event].uid);
        (occurrence.time.starts(), uid, occurrence.original_start())
    });
    occurrences
}

/// The places of each event's dates in the list.
pub(super) fn by_event(events: usize, occurrences: &[Occurrence]) -> Vec<Vec<usize>> {
    let mut dates = vec![Vec::new(); events];
    for (index, occurrence) in occurrences.iter().enumerate() {
        dates[occurrence.event.index()].push(index);
    }
    dates
}
