//! What differs on one date of an event: another time, another place, another status.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Resolver;
use super::event_facts::status_of;
use super::events::Around;
use crate::base::{Located, Place};
use crate::calendar::{EventStatus, EventTime, Extent, Zone};
use crate::catalog::Entry as Source;
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::entry::{self, DateChange};
use crate::parse::fields::{End, Moment, NewStart};
use crate::site::{Attendance, Ix, State, Venue};

/// A date as it takes place.
pub(super) struct Change {
    pub(super) time: EventTime,
    pub(super) state: State,
}

impl Resolver<'_> {
    /// The changes of an event by the day on which the date would have been; one that hits none of
    /// `days` is reported.
    pub(super) fn changes(
        &mut self,
        source: &Source<entry::Event>,
        days: &[Date],
        times: impl Fn(Date) -> EventTime,
        usual: &State,
        around: &Around<'_>,
    ) -> BTreeMap<Date, Change> {
        let written = source.facts.changes.iter();
        let mut changes = BTreeMap::new();
        for (day, change) in written.flat_map(|changes| &changes.value.0) {
            if days.binary_search(&day.value).is_err() {
                let problem = Diagnostic::at(Code::NoSuchOccurrence, &day.place);
                self.misses(problem, day.value, days);
                continue;
            }
            let original = times(day.value);
            if let Some(change) = self.change(change, &day.place, &original, usual, around) {
                changes.insert(day.value, change);
            }
        }
        changes
    }

    fn change(
        &mut self,
        change: &DateChange,
        place: &Place,
        original: &EventTime,
        usual: &State,
        around: &Around<'_>,
    ) -> Option<Change> {
        let venue: Option<Ix<Venue>> = match &change.venue {
            Some(venue) => Some(self.reference(venue)?),
            None => usual.venue,
        };
        let at = venue.and_then(|venue| around.venues.get(venue.index()));
        let zone = match (&change.venue, at) {
            (Some(_), Some(venue)) => &venue.zone,
            _ => original.zone(),
        };
        let time = self.changed_time(change, place, original, zone, around)?;
        let room = match (&change.room, at) {
            (Some(room), Some(venue)) => self.room_of(room, venue),
            (Some(room), None) => {
                self.out
                    .push(Diagnostic::at(Code::RoomWithoutVenue, &room.place));
                None
            }
            (None, _) if venue != usual.venue => None,
            (None, _) => usual.room,
        };
        let is_moved = time.wall_start() != original.wall_start();
        let status = match &change.status {
            Some(written) => {
                let status = status_of(written.value);
                if status == EventStatus::Moved && !is_moved {
                    self.out.push(
                        Diagnostic::at(Code::MissingField, &written.place).arg("key", "start"),
                    );
                }
                status
            }
            None if is_moved && usual.status == EventStatus::Scheduled => EventStatus::Moved,
            None => usual.status,
        };
        let note = match &change.note {
            Some(note) => self.texts.local(&note.value, around.typeset),
            None => usual.note.clone(),
        };
        let attendance = match status {
            EventStatus::MovedOnline => Attendance::Online,
            _ => around.attendance,
        };
        let mut state = State {
            status,
            moved_from: None,
            note,
            venue,
            room,
            attendance,
        };
        if is_moved && state.takes_place() {
            state.moved_from = Some(original.clone());
        }
        Some(Change { time, state })
    }

    /// The time of a changed date: what is not written stays, a length without an end stays as well.
    fn changed_time(
        &mut self,
        change: &DateChange,
        place: &Place,
        original: &EventTime,
        zone: &Zone,
        around: &Around<'_>,
    ) -> Option<EventTime> {
        if change.start.is_none() && change.end.is_none() {
            let time = original.within(zone);
            self.check_date(&time, place);
            return Some(time);
        }
        let usual = original.wall_start();
        let start_place = change.start.as_ref().map_or(place, |start| &start.place);
        let is_all_day = original.is_all_day();
        let moment = match change.start.as_ref().map(|start| start.value) {
            None => moment(usual.date(), (!is_all_day).then(|| usual.time())),
            Some(NewStart::Time(time)) => moment(usual.date(), Some(time)),
            Some(NewStart::Moment(new)) if new.time.is_none() && !is_all_day => {
                moment(new.date, Some(usual.time()))
            }
            Some(NewStart::Moment(new)) => new,
        };
        let start = Located::new(moment, start_place.clone());
        if change.end.is_some() || is_all_day != moment.time.is_none() {
            let end = change.end.as_ref();
            return self.event_time(&start, end, zone, around.usual_length);
        }
        let begins = self.wall_time(moment, start_place, zone)?;
        match original.extent() {
            Extent::Hours { .. } => {
                let time = original.within(zone).starting(begins)?;
                self.check_date(&time, start_place);
                Some(time)
            }
            Extent::Days { first, last } => {
                let days = (last - first).get_days();
                let last = begins.date().saturating_add(jiff::Span::new().days(days));
                let end = Located::new(End::Moment(self::moment(last, None)), place.clone());
                self.event_time(&start, Some(&end), zone, around.usual_length)
            }
        }
    }
}

fn moment(date: Date, time: Option<jiff::civil::Time>) -> Moment {
    Moment {
        date,
        time,
        offset: None,
    }
}
