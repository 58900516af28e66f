//! The event's page.

use super::voice::Voice;
use crate::calendar::EventStatus;
use crate::site::Attendance;
use crate::site::{Entry, EntryRef, Event, Ix, Registration};
use crate::view::{self, AgendaGroup, EventPage, EventView, Online, Place};

/// How many other dates an event's page lists.
const OTHER_DATES: usize = 12;

impl Voice<'_> {
    pub(super) fn event(&self, at: Ix<Event>) -> EventPage {
        let event = &self.planner.site.events[at];
        let reference = EntryRef::Event(at);
        let mut page = self.entry_head("event", reference, 1, Vec::new());
        if let Some(status) = self.status(event.status) {
            page.title = format!("{} {}", status.word, page.title);
        }
        page.json_ld.extend(self.event_json_ld(at));
        EventPage {
            page,
            event: self.event_view(at, event),
            notice: self.notice(reference),
            others: self.others(at, event),
        }
    }

    fn event_view(&self, at: Ix<Event>, event: &Event) -> EventView {
        let site = &self.planner.site;
        let entry: &Entry = &event.entry;
        let reading = &entry.readings[self.lang];
        let is_online = event.attendance != Attendance::Offline;
        let venue_access = event.venue.map(|venue| &site.venues[venue].access);
        let access = event
            .access
            .iter()
            .chain(venue_access.into_iter().flatten());
        let guest = |guest: &crate::site::Participant| {
            self.person_link(guest.person, self.mine(&guest.role))
        };
        EventView {
            title: self.text(&reading.title),
            status: self.status(event.status),
            note: self.mine(&event.note),
            summary: self.optional(&reading.summary),
            body: self.html(&reading.body, ""),
            workshop_body: self.html(&reading.workshop_body, "workshop-"),
            when: self.when(&event.time, is_online),
            moved_from: event.moved_from.as_ref().map(|time| self.when(time, false)),
            place: self.place(event),
            online: is_online.then(|| Online {
                url: event.meeting.clone(),
                mixed: event.attendance == Attendance::Mixed,
            }),
            workshop: event.workshop.map(|at| self.link(EntryRef::Workshop(at))),
            series: event.series.map(|at| self.link(EntryRef::Series(at))),
            topics: self.topics(&event.topics),
            audience: self.audiences(&event.audience),
            level: self.level(&event.level),
            ages: self.ages(event.ages),
            seats: self.seats(event.seats),
            price: self.price(event.price),
            held_in: self.languages(&event.held_in),
            people: event.people.iter().map(guest).collect(),
            organizer: event.organizer.map(|at| self.link(EntryRef::Person(at))),
            partners: self.people_links(&event.partners),
            contact: event
                .contact
                .as_ref()
                .and_then(|contact| self.contact(contact)),
            register: event
                .register
                .as_ref()
                .map(|register| self.register(register, event.status == EventStatus::Full)),
            materials: self.materials(&event.materials),
            access: self.access(access.copied()),
            image: self.picture(entry),
            ics: self.event_file_link(at),
        }
    }

    fn place(&self, event: &Event) -> Option<Place> {
        if event.attendance == Attendance::Online {
            return None;
        }
        let at = event.venue?;
        let venue = &self.planner.site.venues[at];
        let room = event.room.and_then(|room| venue.rooms.get(room));
        Some(Place {
            venue: self.link(EntryRef::Venue(at)),
            city: self.mine(&venue.city),
            address: self.mine(&venue.address),
            room: room.and_then(|room| self.mine(&room.name)),
        })
    }

    fn register(&self, register: &Registration, is_full: bool) -> view::Registration {
        let today = self.planner.site.today;
        let state = if register.opens.is_some_and(|opens| today < opens) {
            "not-yet"
        } else if register.closes.is_some_and(|closes| today > closes) {
            "closed"
        } else {
            "open"
        };
        view::Registration {
            url: (state == "open" && !is_full).then(|| register.url.clone()),
            state,
            opens: register.opens.map(|day| self.day(day)),
            closes: register.closes.map(|day| self.day(day)),
        }
    }

    /// Other coming dates of the same series, else of the same workshop.
    fn others(&self, at: Ix<Event>, event: &Event) -> Vec<AgendaGroup> {
        let site = &self.planner.site;
        let lists = &self.planner.lists;
        let by_workshop = event.workshop.map(|at| &lists.by_workshop[at.index()]);
        let by_series = event.series.map(|at| &lists.by_series[at.index()]);
        let Some(group) = by_series.or(by_workshop) else {
            return Vec::new();
        };
        let is_other = |occurrence: &usize| site.occurrences[*occurrence].event != at;
        let others = group.upcoming().iter().copied().filter(is_other);
        let others: Vec<_> = others.take(OTHER_DATES).collect();
        self.by_month(&others)
    }
}
