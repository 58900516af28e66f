//! What cannot be true at once: two events in one room, one person in two places, an event behind a
//! closed door, more seats than the room has. All are warnings: staff may know better.

use std::collections::{BTreeMap, BTreeSet};

use super::series::keeps_closed_days;
use crate::base::{Lang, Place};
use crate::catalog::{Catalog, Entry};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::entry;
use crate::parse::fields::PersonKind;
use crate::site::{Attendance, Event, Ix, Occurrence, Site};

/// Reports the conflicts of a site. `catalog` knows where its facts are written.
pub(super) fn check(site: &Site, catalog: &Catalog, out: &mut Diagnostics) {
    let conflicts = Conflicts { site, catalog };
    conflicts.closed_days(out);
    conflicts.rooms(out);
    conflicts.people(out);
    conflicts.seats(out);
}

struct Conflicts<'a> {
    site: &'a Site,
    catalog: &'a Catalog,
}

/// Occurrences that need the same room or person.
type Claims<K> = BTreeMap<K, Vec<usize>>;

impl Conflicts<'_> {
    fn closed_days(&self, out: &mut Diagnostics) {
        if self.site.closures.is_empty() {
            return;
        }
        for occurrence in &self.site.occurrences {
            if !self.is_open(occurrence) || occurrence.state.attendance == Attendance::Online {
                continue;
            }
            let source = self.source(occurrence.event);
            if keeps_closed_days(&source.facts) {
                continue;
            }
            let mut days = occurrence.time.touched_days();
            let venue = occurrence.state.venue;
            let closure = days.find_map(|day| Some((day, self.site.closures.at(day, venue)?)));
            if let Some((day, closure)) = closure {
                let reason = closure.reason[Lang::at(0)].as_ref();
                out.push(
                    Diagnostic::at(Code::ClosedDay, &self.place(occurrence))
                        .arg("date", day.to_string())
                        .arg("reason", reason.map_or("–", |reason| &reason.text)),
                );
            }
        }
    }

    fn rooms(&self, out: &mut Diagnostics) {
        let mut claims = Claims::new();
        for (index, occurrence) in self.site.occurrences.iter().enumerate() {
            let state = &occurrence.state;
            if let (Some(venue), Some(room)) = (state.venue, state.room)
                && self.is_open(occurrence)
                && state.attendance != Attendance::Online
            {
                claims.entry((venue, room)).or_default().push(index);
            }
        }
        for ((venue, room), claims) in claims {
            let key = &self.site.venues[venue].rooms[room].key;
            self.report(Code::RoomTaken, ("room", key), &claims, out);
        }
    }

    fn people(&self, out: &mut Diagnostics) {
        let mut claims = Claims::new();
        for (index, occurrence) in self.site.occurrences.iter().enumerate() {
            if !self.is_open(occurrence) {
                continue;
            }
            let event = &self.site.events[occurrence.event];
            let people: BTreeSet<_> = event.people.iter().map(|guest| guest.person).collect();
            for person in people {
                if self.site.people[person].kind == PersonKind::Person {
                    claims.entry(person).or_default().push(index);
                }
            }
        }
        for (person, claims) in claims {
            let name = self.site.people[person].entry.title(Lang::at(0));
            self.report(Code::PersonTwice, ("person", &name.text), &claims, out);
        }
    }

    /// Reports each pair of events that claim the same thing at once, at the first such date.
    fn report(
        &self,
        code: Code,
        what: (&'static str, &str),
        claims: &[usize],
        out: &mut Diagnostics,
    ) {
        let mut reported = BTreeSet::new();
        let mut running: Vec<&Occurrence> = Vec::new();
        // Occurrences come by their beginning.
        for next in claims.iter().map(|index| &self.site.occurrences[*index]) {
            running.retain(|earlier| earlier.time.ends() > next.time.starts());
            for earlier in &running {
                let pair = (earlier.event.min(next.event), earlier.event.max(next.event));
                if pair.0 != pair.1 && reported.insert(pair) {
                    out.push(
                        Diagnostic::at(code, &self.place(next))
                            .arg(what.0, what.1)
                            .arg("date", next.time.first_day().to_string())
                            .also(&self.place(earlier)),
                    );
                }
            }
            running.push(next);
        }
    }

    fn seats(&self, out: &mut Diagnostics) {
        let mut reported = BTreeSet::new();
        for occurrence in self
            .site
            .occurrences
            .iter()
            .filter(|date| self.is_open(date))
        {
            let state = &occurrence.state;
            let event = &self.site.events[occurrence.event];
            let (Some(venue), Some(room)) = (state.venue, state.room) else {
                continue;
            };
            let place_in = (occurrence.event, venue, room);
            let room = &self.site.venues[venue].rooms[room];
            let (Some(seats), Some(limit)) = (event.seats, room.seats) else {
                continue;
            };
            let is_fewer = seats > limit && state.attendance == Attendance::Offline;
            if is_fewer && reported.insert(place_in) {
                let facts = &self.source(occurrence.event).facts;
                let written = facts.seats.as_ref().map(|seats| &seats.place);
                let place = written.or(facts.room.as_ref().map(|room| &room.place));
                out.push(
                    Diagnostic::at(Code::MoreSeatsThanRoom, place.unwrap_or(&event.entry.place))
                        .arg("seats", seats as usize)
                        .arg("room", room.key.as_str())
                        .arg("room-seats", limit as usize),
                );
            }
        }
    }

    /// Whether a date takes place and is not over: what is past cannot be mended.
    fn is_open(&self, occurrence: &Occurrence) -> bool {
        occurrence.state.takes_place() && occurrence.time.last_day() >= self.site.today
    }

    fn source(&self, event: Ix<Event>) -> &Entry<entry::Event> {
        &self.catalog.events[&self.site.events[event].entry.stem]
    }

    /// Where a date is written: its own change, else the beginning, the rule or the list of days.
    fn place(&self, occurrence: &Occurrence) -> Place {
        let source = self.source(occurrence.event);
        let facts = &source.facts;
        let day = occurrence.announced_day();
        let changes = facts.changes.iter().flat_map(|changes| &changes.value.0);
        let mut changes = changes.map(|(changed, _)| changed);
        let change = changes.find(|changed| changed.value == day);
        let place = change
            .map(|change| &change.place)
            .or(facts.start.as_ref().map(|start| &start.place))
            .or(facts.days.as_ref().map(|days| &days.place));
        place.cloned().unwrap_or_else(|| source.facts_place())
    }
}
