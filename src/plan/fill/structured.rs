//! schema.org data of an event's page, with every field that Google requires.

use super::voice::Voice;
use crate::calendar::EventStatus;
use crate::site::{Attendance, PersonKind};
use crate::site::{EntryRef, Event, Ix, Occurrence, Person, State};
use crate::view::{JsonLd, JsonLdEvent, JsonLdOffer, JsonLdPlace, JsonLdThing};

/// How many dates of an event its page tells to search engines.
const DATES: usize = 12;

impl Voice<'_> {
    /// The data of an event's dates that are not over, the next ones where there are many.
    pub(super) fn event_json_ld(&self, at: Ix<Event>) -> Vec<JsonLd> {
        let site = &self.planner.site;
        let dates = site.dates_of(at).iter();
        dates
            .map(|index| &site.occurrences[*index])
            .filter(|date| date.time.last_day() >= site.today)
            .take(DATES)
            .filter_map(|date| self.occurrence_json_ld(date))
            .collect()
    }

    fn occurrence_json_ld(&self, date: &Occurrence) -> Option<JsonLd> {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let event = &site.events[date.event];
        let state = &date.state;
        let url = routes.absolute(&routes.entry(self.lang, &event.entry));
        let anchor = match event.repetition {
            Some(_) => format!("d-{}", date.announced_day()),
            None => "event".to_owned(),
        };
        let register = event.register.as_ref();
        let guests = event.people.iter().map(|guest| self.thing(guest.person));
        let organizer = event.organizer.or(site.organizer);
        JsonLd::of(&JsonLdEvent {
            context: "https://schema.org",
            kind: match event.workshop {
                Some(_) => "EducationEvent",
                None => "Event",
            },
            id: format!("{url}#{anchor}"),
            name: event.entry.title(self.lang).text.to_string(),
            description: self.description(&event.entry),
            start_date: date.time.start_text(),
            end_date: date.time.end_text(),
            previous_start_date: state.moved_from.as_ref().map(|time| time.start_text()),
            event_status: match state.status {
                EventStatus::Scheduled | EventStatus::Full => "https://schema.org/EventScheduled",
                EventStatus::Cancelled => "https://schema.org/EventCancelled",
                EventStatus::Postponed => "https://schema.org/EventPostponed",
                EventStatus::Moved => "https://schema.org/EventRescheduled",
                EventStatus::MovedOnline => "https://schema.org/EventMovedOnline",
            },
            event_attendance_mode: match state.attendance {
                Attendance::Offline => "https://schema.org/OfflineEventAttendanceMode",
                Attendance::Online => "https://schema.org/OnlineEventAttendanceMode",
                Attendance::Mixed => "https://schema.org/MixedEventAttendanceMode",
            },
            location: self.locations(event, state, &url),
            image: self.planner.shared_picture(&event.entry),
            in_language: event.held_in.iter().map(ToString::to_string).collect(),
            is_accessible_for_free: event.price == 0,
            offers: JsonLdOffer {
                kind: "Offer",
                price: event.price,
                price_currency: "KZT",
                url: register.map_or_else(|| url.clone(), |register| register.url.clone()),
                availability: match state.status {
                    EventStatus::Full => "https://schema.org/SoldOut",
                    _ => "https://schema.org/InStock",
                },
                valid_from: register
                    .and_then(|register| register.opens)
                    .map(|day| day.to_string()),
            },
            organizer: organizer.map(|person| self.thing(person)),
            performer: guests.collect(),
            maximum_attendee_capacity: event.seats,
            url,
        })
    }

    fn locations(&self, event: &Event, state: &State, url: &str) -> Vec<JsonLdPlace> {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let place = state.place().map(|at| {
            let venue = &site.venues[at];
            let name = venue.entry.title(self.lang).text.to_string();
            JsonLdPlace {
                kind: "Place",
                address: Some(self.address_line(venue).unwrap_or_else(|| name.clone())),
                name: Some(name),
                url: routes.absolute(&routes.entry(self.lang, &venue.entry)),
            }
        });
        let online = (state.attendance != Attendance::Offline).then(|| JsonLdPlace {
            kind: "VirtualLocation",
            name: None,
            address: None,
            url: event.meeting.clone().unwrap_or_else(|| url.to_owned()),
        });
        place.into_iter().chain(online).collect()
    }

    fn thing(&self, at: Ix<Person>) -> JsonLdThing {
        let person = &self.planner.site.people[at];
        let routes = &self.planner.routes;
        let lang = self.best(EntryRef::Person(at));
        JsonLdThing {
            kind: match person.kind {
                PersonKind::Person => "Person",
                PersonKind::Organization => "Organization",
            },
            name: person.entry.title(self.lang).text.to_string(),
            url: routes.absolute(&routes.entry(lang, &person.entry)),
        }
    }
}
