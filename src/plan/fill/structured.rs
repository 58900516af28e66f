//! schema.org data: of an event's dates with every field that Google requires, of who runs the site, of a venue, and of
//! the way to a page.

use super::voice::Voice;
use crate::base::UrlPath;
use crate::calendar::EventStatus;
use crate::site::{Attendance, PersonKind};
use crate::site::{Contact, Entry, EntryRef, Event, Ix, Occurrence, Person, State, Venue};
use crate::view::{
    JsonLd, JsonLdBreadcrumb, JsonLdBreadcrumbs, JsonLdEvent, JsonLdGeo, JsonLdOffer,
    JsonLdOrganization, JsonLdPlace, JsonLdThing, Link,
};

const SCHEMA_ORG: &str = "https://schema.org";
/// How many dates of an event its page tells to search engines.
const DATES: usize = 12;

impl Voice<'_> {
    /// The data of an event's dates that are not over, the next ones where there are many.
    pub(super) fn event_json_ld(&self, at: Ix<Event>) -> Vec<JsonLd> {
        let site = &self.planner.site;
        let image = self.planner.shared_picture(&site.events[at].entry);
        let image = image.or_else(|| Some(self.event_share(at)?.url));
        let dates = site.dates_of(at).iter();
        dates
            .map(|index| &site.occurrences[*index])
            .filter(|date| date.time.last_day() >= site.today)
            .take(DATES)
            .filter_map(|date| self.occurrence_json_ld(date, image.clone()))
            .collect()
    }

    fn occurrence_json_ld(&self, date: &Occurrence, image: Option<String>) -> Option<JsonLd> {
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
            context: SCHEMA_ORG,
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
            image,
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
        let place = state.place().map(|at| self.venue_place(&site.venues[at]));
        let online = (state.attendance != Attendance::Offline).then(|| JsonLdPlace {
            context: None,
            kind: "VirtualLocation",
            name: None,
            address: None,
            url: event.meeting.clone().unwrap_or_else(|| url.to_owned()),
            geo: None,
            telephone: None,
            same_as: Vec::new(),
        });
        place.into_iter().chain(online).collect()
    }

    fn venue_place(&self, venue: &Venue) -> JsonLdPlace {
        let routes = &self.planner.routes;
        let name = venue.entry.title(self.lang).text.to_string();
        let parts = [self.mine(&venue.city), self.mine(&venue.address)];
        let parts: Vec<_> = parts.into_iter().flatten().map(|part| part.text).collect();
        JsonLdPlace {
            context: None,
            kind: "Place",
            address: Some(match parts.is_empty() {
                true => name.clone(),
                false => parts.join(", "),
            }),
            name: Some(name),
            url: routes.absolute(&routes.entry(self.lang, &venue.entry)),
            geo: None,
            telephone: None,
            same_as: Vec::new(),
        }
    }

    /// The data of a venue's own page.
    pub(super) fn venue_json_ld(&self, venue: &Venue) -> Option<JsonLd> {
        let geo = venue.geo.map(|(latitude, longitude)| JsonLdGeo {
            kind: "GeoCoordinates",
            latitude,
            longitude,
        });
        let phone = venue.contact.phone.as_ref();
        JsonLd::of(&JsonLdPlace {
            context: Some(SCHEMA_ORG),
            geo,
            telephone: phone.map(|phone| phone.0.clone()),
            same_as: self.elsewhere(&venue.contact),
            ..self.venue_place(venue)
        })
    }

    /// Who runs the site; the site itself where nobody is named.
    pub(super) fn organization_json_ld(&self) -> Option<JsonLd> {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let named = site.organizer.map(|at| self.thing(at).name);
        JsonLd::of(&JsonLdOrganization {
            context: SCHEMA_ORG,
            kind: "Organization",
            name: named.unwrap_or_else(|| self.site_title()),
            description: self.local(&site.settings.description).map(|text| text.text),
            url: routes.absolute(&routes.home(self.lang)),
            same_as: site
                .organizer
                .map_or_else(Vec::new, |at| self.elsewhere(&site.people[at].contact)),
        })
    }

    /// The pages and accounts of a contact.
    fn elsewhere(&self, contact: &Contact) -> Vec<String> {
        let links = self.contact(contact).map(|contact| contact.links);
        links.into_iter().flatten().map(|link| link.href).collect()
    }

    /// The way to an entry's page: the first page, the list of its kind where there is one, itself.
    pub(super) fn breadcrumbs(
        &self,
        entry: &Entry,
        section: Option<&(UrlPath, Link)>,
        address: &str,
    ) -> Option<JsonLd> {
        let routes = &self.planner.routes;
        let home = (self.site_title(), routes.absolute(&routes.home(self.lang)));
        let list = section.map(|(url, link)| (link.text.text.clone(), routes.absolute(url)));
        let title = entry.title(self.lang).text.to_string();
        let way = [home]
            .into_iter()
            .chain(list)
            .chain([(title, address.to_owned())]);
        let item = |(before, (name, item))| JsonLdBreadcrumb {
            kind: "ListItem",
            position: before + 1,
            name,
            item,
        };
        JsonLd::of(&JsonLdBreadcrumbs {
            context: SCHEMA_ORG,
            kind: "BreadcrumbList",
            items: way.enumerate().map(item).collect(),
        })
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
