//! Pages of workshops, venues, topics, series and people.

use jiff::civil::Weekday;

use super::voice::Voice;
use crate::i18n::formats::WEEK;
use crate::i18n::typography::unbroken;
use crate::plan::lists::Group;
use crate::site::{self, EntryRef, Ix, Person, Series, Topic, Venue, Workshop};
use crate::site::{PersonKind, Weekdays};
use crate::view::{
    FeedChoice, FeedLink, IndexItem, OpeningHours, PersonPage, Room, SeriesPage, TopicPage,
    VenuePage, VenueView, WorkshopPage, WorkshopView,
};

/// How many occurrences a list of venues shows of each.
const NEXT_AT_VENUE: usize = 2;

impl Voice<'_> {
    pub(super) fn workshop(&self, at: Ix<Workshop>, number: usize) -> WorkshopPage {
        let site = &self.planner.site;
        let workshop = &site.workshops[at];
        let reference = EntryRef::Workshop(at);
        let group = &self.planner.lists.by_workshop[at.index()];
        let (upcoming, pager) = self.upcoming(&workshop.entry, group, number);
        let reading = &workshop.entry.readings[self.lang];
        let next = site.workshops.iter();
        let next = next.filter(|(_, other)| other.after.contains(&at));
        let link = |at: Ix<Workshop>| self.link(EntryRef::Workshop(at));
        WorkshopPage {
            page: self.entry_head("workshop", reference, number, self.feeds(reference)),
            workshop: WorkshopView {
                title: self.text(&reading.title),
                summary: self.optional(&reading.summary),
                body: self.prose(&reading.body, ""),
                length: workshop
                    .length
                    .map(|length| self.locale.formats.duration(length)),
                after: workshop.after.iter().map(|at| link(*at)).collect(),
                before: next.map(|(at, _)| link(at)).collect(),
                topics: self.topics(&workshop.topics),
                audience: self.audiences(&workshop.audience),
                level: self.level(&workshop.level),
                ages: self.ages(workshop.ages),
                seats: self.seats(workshop.seats),
                price: self.price(workshop.price),
                held_in: self.languages(&workshop.held_in),
                materials: self.materials(&workshop.materials),
                image: self.picture(&workshop.entry),
            },
            notice: self.notice(reference),
            ask: self.venues_to_ask(group),
            upcoming,
            pager,
            feed: self.feed_of(reference),
        }
    }

    pub(super) fn venue(&self, at: Ix<Venue>, number: usize) -> VenuePage {
        let venue = &self.planner.site.venues[at];
        let reference = EntryRef::Venue(at);
        let group = &self.planner.lists.by_venue[at.index()];
        let (upcoming, pager) = self.upcoming(&venue.entry, group, number);
        let reading = &venue.entry.readings[self.lang];
        let equipment = venue.equipment[self.lang].iter().flatten();
        let mut page = self.entry_head("venue", reference, number, self.feeds(reference));
        page.json_ld.extend(self.venue_json_ld(venue));
        VenuePage {
            page,
            venue: VenueView {
                title: self.text(&reading.title),
                summary: self.optional(&reading.summary),
                body: self.prose(&reading.body, ""),
                city: self.mine(&venue.city),
                address: self.mine(&venue.address),
                directions: self.directions(venue),
                rooms: venue.rooms.iter().map(|room| self.room(room)).collect(),
                equipment: equipment.map(|item| self.text(item)).collect(),
                opening_hours: self.opening_hours(&venue.opening_hours),
                closed: self.soon_closed(at),
                access: self.access(venue.access.iter().copied()),
                contact: self.venue_contact(venue),
                organizer: venue
                    .organizer
                    .map(|person| self.link(EntryRef::Person(person))),
                image: self.picture(&venue.entry),
            },
            notice: self.notice(reference),
            upcoming,
            pager,
            place: self.city_or_title(at),
            programmes: self.programmes_of(at),
            feed: self.feed_of(reference),
            topic_feeds: self.topic_feeds(at),
        }
    }

    /// The feeds of a venue's topics, in the order of the page's language.
    pub(super) fn topic_feeds(&self, venue: Ix<Venue>) -> Vec<FeedChoice> {
        let pairs = self.planner.lists.by_venue_and_topic.keys();
        let topics = pairs.filter(|(at, _)| *at == venue).map(|(_, topic)| topic);
        let mut feeds: Vec<_> = topics
            .map(|topic| FeedChoice {
                text: self.text(self.planner.site.topics[*topic].entry.title(self.lang)),
                feed: self.venue_topic_feed_link(venue, *topic),
                parts: Vec::new(),
            })
            .collect();
        let collation = &self.locale.collation;
        feeds.sort_by(|a, b| collation.compare(&a.text.text, &b.text.text));
        feeds
    }

    fn room(&self, room: &site::Room) -> Room {
        let seats = |seats: u32| self.count("room-seats", seats as usize);
        Room {
            key: room.key.clone(),
            name: self
                .mine(&room.name)
                .unwrap_or_else(|| self.own(self.name(&room.key))),
            seats: room.seats.map(seats),
        }
    }

    pub(super) fn opening_hours(&self, lines: &[site::OpeningHours]) -> Vec<OpeningHours> {
        let formats = &self.locale.formats;
        let weekday = |index: i8| WEEK[usize::try_from(index).unwrap_or(0).min(6)];
        let days = |days: Weekdays, name: &dyn Fn(Weekday) -> String| {
            let (first, last) = (weekday(days.first), weekday(days.last));
            match first == last {
                true => name(first),
                false => format!("{}–{}", name(first), name(last)),
            }
        };
        let short = |day| formats.weekday_short(day).to_owned();
        let full = |day| formats.weekday_long(day).to_owned();
        let line = |line: &site::OpeningHours| OpeningHours {
            days: days(line.days, &short),
            days_in_full: days(line.days, &full),
            hours: line
                .hours
                .map(|(from, until)| unbroken(&formats.time_range(from, until)).into_owned()),
        };
        lines.iter().map(line).collect()
    }

    pub(super) fn topic(&self, at: Ix<Topic>, number: usize) -> TopicPage {
        let site = &self.planner.site;
        let topic = &site.topics[at];
        let reference = EntryRef::Topic(at);
        let group = &self.planner.lists.by_topic[at.index()];
        let (upcoming, pager) = self.upcoming(&topic.entry, group, number);
        let reading = &topic.entry.readings[self.lang];
        let workshops = site.workshops.iter();
        let workshops = workshops.filter(|(_, workshop)| workshop.topics.contains(&at));
        TopicPage {
            page: self.entry_head("topic", reference, number, self.feeds(reference)),
            title: self.text(&reading.title),
            key: self.topic_key(at),
            summary: self.optional(&reading.summary),
            body: self.prose(&reading.body, ""),
            notice: self.notice(reference),
            workshops: self.sorted(
                workshops
                    .map(|(at, _)| self.item(EntryRef::Workshop(at)))
                    .collect(),
            ),
            upcoming,
            pager,
            feed: self.feed_of(reference),
        }
    }

    pub(super) fn series(&self, at: Ix<Series>, number: usize) -> SeriesPage {
        let series = &self.planner.site.series[at];
        let reference = EntryRef::Series(at);
        let group: &Group = &self.planner.lists.by_series[at.index()];
        let (upcoming, pager) = self.upcoming(&series.entry, group, number);
        let reading = &series.entry.readings[self.lang];
        let past: Vec<_> = group.past().collect();
        SeriesPage {
            page: self.entry_head("series", reference, number, self.feeds(reference)),
            title: self.text(&reading.title),
            summary: self.optional(&reading.summary),
            body: self.prose(&reading.body, ""),
            topics: self.topics(&series.topics),
            level: self.level(&series.level),
            held_in: self.languages(&series.held_in),
            notice: self.notice(reference),
            upcoming,
            pager,
            past: self.by_month(&past),
            feed: self.feed_of(reference),
        }
    }

    pub(super) fn person(&self, at: Ix<Person>, number: usize) -> PersonPage {
        let person = &self.planner.site.people[at];
        let reference = EntryRef::Person(at);
        let group = &self.planner.lists.by_person[at.index()];
        let (upcoming, pager) = self.upcoming(&person.entry, group, number);
        let reading = &person.entry.readings[self.lang];
        PersonPage {
            page: self.entry_head("person", reference, number, Vec::new()),
            person: self.person_link(at, None),
            organization: person.kind == PersonKind::Organization,
            summary: self.optional(&reading.summary),
            body: self.prose(&reading.body, ""),
            notice: self.notice(reference),
            contact: self.contact(&person.contact),
            image: self.picture(&person.entry),
            upcoming,
            pager,
        }
    }

    fn feeds(&self, at: EntryRef) -> Vec<FeedLink> {
        self.feed_of(at).into_iter().collect()
    }

    /// An entry in a list of entries.
    pub(super) fn item(&self, at: EntryRef) -> IndexItem {
        let site = &self.planner.site;
        let entry = site.entry(at);
        let coming = crate::plan::jobs::group(&self.planner.lists, at);
        let coming = coming.map(Group::upcoming).unwrap_or_default();
        let next = match at {
            EntryRef::Venue(_) => &coming[..coming.len().min(NEXT_AT_VENUE)],
            EntryRef::Workshop(_) => &coming[..coming.len().min(1)],
            _ => &[],
        };
        let (detail, key) = match at {
            EntryRef::Venue(at) => (self.mine(&site.venues[at].city), None),
            EntryRef::Workshop(at) => {
                let workshop = &site.workshops[at];
                let key = workshop.topics.first().map(|topic| self.topic_key(*topic));
                (self.level(&workshop.level).map(|level| level.text), key)
            }
            EntryRef::Topic(at) => (None, Some(self.topic_key(at))),
            EntryRef::Series(at) => {
                let series = &site.series[at];
                let key = series.topics.first().map(|topic| self.topic_key(*topic));
                (self.level(&series.level).map(|level| level.text), key)
            }
            EntryRef::Person(at) => (self.mine(&site.people[at].role), None),
            EntryRef::Event(_) | EntryRef::Page(_) | EntryRef::News(_) => (None, None),
        };
        IndexItem {
            link: self.link(at),
            summary: self.optional(&entry.readings[self.lang].summary),
            detail,
            key,
            next: self.cards(next),
            coming: (!coming.is_empty()).then(|| self.count("coming", coming.len())),
        }
    }

    /// Entries in the order of the page's language.
    pub(super) fn sorted(&self, mut items: Vec<IndexItem>) -> Vec<IndexItem> {
        let collation = &self.locale.collation;
        items.sort_by(|a, b| collation.compare(&a.link.text.text, &b.link.text.text));
        items
    }
}
