//! The event's page.

use std::sync::Arc;

use jiff::Timestamp;

use super::qr::qr_code;
use super::voice::Voice;
use crate::calendar::EventStatus;
use crate::i18n::typography::breakable;
use crate::plan::jobs::is_coming;
use crate::site::Attendance;
use crate::site::{Entry, EntryRef, Event, Ix, Occurrence, Registration, State};
use crate::view::{self, Card, EventPage, EventView, Online, QrCode, When};

/// How many other dates an event's page lists.
const OTHER_DATES: usize = 12;
/// How many other events of its venue it lists.
const NEARBY: usize = 3;

/// From one date to another.
#[derive(Clone, Copy)]
enum Direction {
    Back,
    Forth,
}

impl Voice<'_> {
    pub(super) fn event(&self, at: Ix<Event>) -> EventPage {
        let event = &self.planner.site.events[at];
        let reference = EntryRef::Event(at);
        let mut page = self.entry_head("event", reference, 1, Vec::new());
        let shown = self.shown_date(at);
        let status = self.status(self.whole_state(event, shown).status);
        if let Some(status) = &status {
            page.title = format!("{} {}", status.word, page.title);
        }
        if event.repetition.is_none() {
            page.description = Some(self.when_where_what(shown, page.description.as_deref()));
        }
        if let Some(image) = self.event_share(at) {
            page.open_graph.image = Some(image);
        }
        page.json_ld.extend(self.event_json_ld(at));
        let routes = &self.planner.routes;
        let is_coming = is_coming(&self.planner.site, at);
        let others = self.others(at, event);
        EventPage {
            page,
            event: self.event_view(at, event, shown),
            notice: self.notice(reference),
            poster: is_coming.then(|| routes.link(&routes.poster(self.lang, &event.entry))),
            sign_in: is_coming.then(|| routes.link(&routes.sign_in(&event.entry))),
            qr: is_coming.then(|| self.event_qr(event)).flatten(),
            previous: self.neighbour(at, event, Direction::Back),
            next: self.neighbour(at, event, Direction::Forth),
            others: self.by_month(&others),
            nearby: self.by_month(&self.nearby(at, &shown.state, &others)),
        }
    }

    /// What a messenger shows below the title of an event with one date: many events have the same title.
    fn when_where_what(&self, date: &Occurrence, what: Option<&str>) -> String {
        let is_online = date.state.attendance != Attendance::Offline;
        let When {
            date: day,
            time,
            zone,
            ..
        } = self.when(&date.time, is_online);
        let place = self.place_in_short(&date.state).text;
        let parts: Vec<_> = [day, time].into_iter().chain(zone).chain([place]).collect();
        let parts = breakable(&parts.join(&self.locale.word("comma")));
        format!("{parts}. {}", what.unwrap_or_default())
            .trim_end()
            .to_owned()
    }

    /// Leads to an event's page in this language: that address is short, and lasts as long as the event's.
    pub(super) fn event_qr(&self, event: &Event) -> Option<QrCode> {
        let routes = &self.planner.routes;
        qr_code(&routes.absolute(&routes.entry(self.lang, &event.entry)))
    }

    /// The event of the same series whose date comes before or after the one that is shown.
    fn neighbour(&self, at: Ix<Event>, event: &Event, direction: Direction) -> Option<Arc<Card>> {
        let site = &self.planner.site;
        let group = &self.planner.lists.by_series[event.series?.index()];
        let dates = site.dates_of(at);
        let is_other = |index: &&usize| site.occurrences[**index].event != at;
        let neighbour = match direction {
            Direction::Back => group
                .all
                .iter()
                .rev()
                .filter(is_other)
                .find(|index| *index < &dates[0]),
            Direction::Forth => {
                let last = &dates[dates.len() - 1];
                group
                    .all
                    .iter()
                    .filter(is_other)
                    .find(|index| *index > last)
            }
        };
        neighbour.map(|index| self.planner.card(self.lang, *index))
    }

    /// The date that stands at the top of an event's page: the next one that takes place, else the next,
    /// else the last.
    pub(in crate::plan) fn shown_date(&self, at: Ix<Event>) -> &Occurrence {
        let site = &self.planner.site;
        let dates = site.dates_of(at);
        let date = |index: &usize| &site.occurrences[*index];
        let coming = dates.iter().map(date);
        let mut coming = coming.filter(|date| date.time.last_day() >= site.today);
        let next = coming.clone().find(|date| date.state.takes_place());
        let next = next.or_else(|| coming.next());
        next.unwrap_or_else(|| date(&dates[dates.len() - 1]))
    }

    /// What is the matter with an event: with its only date, or with all of several.
    pub(in crate::plan) fn whole_state<'s>(
        &self,
        event: &'s Event,
        shown: &'s Occurrence,
    ) -> &'s State {
        match event.repetition {
            None => &shown.state,
            Some(_) => &event.usual,
        }
    }

    /// What is the matter with one date of an event that has several.
    pub(super) fn date_status(&self, event: &Event, date: &Occurrence) -> Option<view::Status> {
        let differs = self.whole_state(event, date).status != date.state.status;
        differs.then(|| self.status(date.state.status)).flatten()
    }

    /// The end of an event's last date.
    fn ends(&self, at: Ix<Event>) -> Option<Timestamp> {
        let site = &self.planner.site;
        let dates = site.dates_of(at).iter();
        dates
            .map(|index| site.occurrences[*index].time.ends())
            .max()
    }

    fn event_view(&self, at: Ix<Event>, event: &Event, shown: &Occurrence) -> EventView {
        let site = &self.planner.site;
        let state = &shown.state;
        let whole = self.whole_state(event, shown);
        let entry: &Entry = &event.entry;
        let reading = &entry.readings[self.lang];
        let is_online = state.attendance != Attendance::Offline;
        let venue = state.place().map(|venue| &site.venues[venue]);
        let venue_access = venue.into_iter().flat_map(|venue| &venue.access);
        let access = event.access.iter().chain(venue_access);
        let contact = event.contact.as_ref();
        let own_contact = contact.and_then(|contact| self.contact(contact));
        let guest = |guest: &crate::site::Participant| {
            self.person_link(guest.person, self.mine(&guest.role))
        };
        EventView {
            title: self.text(&reading.title),
            status: self.status(whole.status),
            note: self.mine(&state.note).or_else(|| self.mine(&whole.note)),
            summary: self.optional(&reading.summary),
            body: self.prose(&reading.body, ""),
            workshop_body: self.prose(&reading.workshop_body, "workshop-"),
            when: self.when(&shown.time, is_online),
            date_status: self.date_status(event, shown),
            ends_utc: self.ends(at).map(|end| end.to_string()).unwrap_or_default(),
            moved_from: state.moved_from.as_ref().map(|time| self.when(time, false)),
            dates: self.event_dates(at),
            place: self.place(state),
            directions: venue.and_then(|venue| self.directions(venue)),
            online: is_online.then(|| Online {
                url: event.meeting.clone(),
                mixed: state.attendance == Attendance::Mixed,
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
            contact: own_contact.or_else(|| self.venue_contact(venue?)),
            register: event
                .register
                .as_ref()
                .map(|register| self.register(register, state.status == EventStatus::Full)),
            materials: self.materials(&event.materials),
            access: self.access(access.copied()),
            image: self.picture(entry),
            ics: self.event_file_link(at),
            google: self.google_entry(event, shown),
        }
    }

    pub(super) fn register(&self, register: &Registration, is_full: bool) -> view::Registration {
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
    fn others(&self, at: Ix<Event>, event: &Event) -> Vec<usize> {
        let site = &self.planner.site;
        let lists = &self.planner.lists;
        let by_workshop = event.workshop.map(|at| &lists.by_workshop[at.index()]);
        let by_series = event.series.map(|at| &lists.by_series[at.index()]);
        let Some(group) = by_series.or(by_workshop) else {
            return Vec::new();
        };
        let is_other = |occurrence: &usize| site.occurrences[*occurrence].event != at;
        let others = group.upcoming().iter().copied().filter(is_other);
        others.take(OTHER_DATES).collect()
    }

    /// The next other events at the venue, each once.
    fn nearby(&self, at: Ix<Event>, state: &State, others: &[usize]) -> Vec<usize> {
        let site = &self.planner.site;
        let Some(venue) = state.place() else {
            return Vec::new();
        };
        let event_of = |index: &usize| site.occurrences[*index].event;
        let mut shown: Vec<_> = others.iter().map(event_of).collect();
        shown.push(at);
        let coming = self.planner.lists.by_venue[venue.index()].upcoming();
        let mut nearby = Vec::new();
        for index in coming {
            let date = &site.occurrences[*index];
            if date.state.takes_place() && !shown.contains(&date.event) {
                shown.push(date.event);
                nearby.push(*index);
            }
            if nearby.len() == NEARBY {
                break;
            }
        }
        nearby
    }
}
