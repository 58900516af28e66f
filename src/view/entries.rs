//! Pages of venues, workshops, topics, series, people and groups, and the lists of them.

use std::sync::Arc;

use serde::Serialize;

use super::{
    AgendaGroup, Card, Directions, FeedChoice, FeedLink, Label, Link, Material, PageHead, Pager,
    PersonLink, ProsePart, Text, TranslationNotice,
};

/// `venue.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct VenuePage {
    /// The head.
    pub page: PageHead,
    /// The venue.
    pub venue: VenueView,
    /// Set when the text is not in the page's language.
    pub notice: Option<TranslationNotice>,
    /// What is to come there, by month.
    pub upcoming: Vec<AgendaGroup>,
    /// The pages of that list.
    pub pager: Option<Pager>,
    /// What the cards of dates here say of the place.
    pub place: Text,
    /// The months that can be printed for its wall.
    pub programmes: Vec<Link>,
    /// The venue's feed.
    pub feed: Option<FeedLink>,
    /// The feeds of single topics there.
    pub topic_feeds: Vec<FeedChoice>,
}
/// A venue as its page shows it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct VenueView {
    /// Its name.
    pub title: Text,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Its text.
    pub body: Vec<ProsePart>,
    /// The city.
    pub city: Option<Text>,
    /// The address.
    pub address: Option<Text>,
    /// The way there.
    pub directions: Option<Directions>,
    /// Rooms.
    pub rooms: Vec<Room>,
    /// What is there to work with.
    pub equipment: Vec<Text>,
    /// Opening hours, Monday first.
    pub opening_hours: Vec<OpeningHours>,
    /// The days of the coming weeks on which it is closed.
    pub closed: Vec<ClosedRun>,
    /// Accessibility.
    pub access: Vec<Label>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The library it belongs to.
    pub organizer: Option<Link>,
    /// A picture.
    pub image: Option<Picture>,
}

/// A room of a venue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Room {
    /// The key that events use.
    pub key: String,
    /// The name.
    pub name: Text,
    /// How many people fit in, localised with the noun.
    pub seats: Option<String>,
}

/// The hours of a run of weekdays.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OpeningHours {
    /// The weekdays by their short names, localised.
    pub days: String,
    /// The same by their full names, which readers of screens say.
    pub days_in_full: String,
    /// The hours, localised; `None` when it is shut.
    pub hours: Option<String>,
}

/// Days on which a venue is closed, one after another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ClosedRun {
    /// The days, localised: `16 December`, `21–24 March`.
    pub days: String,
    /// The first one as an ISO date.
    pub starts: String,
    /// When the last one is over as a UTC instant, for `data-ends`.
    pub ends_utc: String,
    /// Why.
    pub reason: Option<Text>,
}

/// Whom to ask.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Contact {
    /// A name.
    pub name: Option<String>,
    /// A phone number as written, and as a `tel:` link.
    pub phone: Option<String>,
    /// The `tel:` link.
    pub phone_href: Option<String>,
    /// A mail address.
    pub email: Option<String>,
    /// Web pages and accounts: name of the service and address.
    pub links: Vec<Link>,
}

/// A picture with its alternative text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Picture {
    /// Root-relative address of the widest file.
    pub src: String,
    /// The addresses of all widths, as the attribute `srcset` has them; null when there is only one. The
    /// attribute `sizes` is the theme's, which knows how wide the picture stands.
    pub srcset: Option<String>,
    /// Width of that file in pixels; null for a drawing that does not say.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
    /// The alternative text; empty where nobody wrote one.
    pub alt: Text,
}

/// `workshop.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct WorkshopPage {
    /// The head.
    pub page: PageHead,
    /// The workshop.
    pub workshop: WorkshopView,
    /// Set when the text is not in the page's language.
    pub notice: Option<TranslationNotice>,
    /// Its coming sessions in all cities, by month.
    pub upcoming: Vec<AgendaGroup>,
    /// Where visitors may ask for one when none is planned: the venues that have held it, else all.
    pub ask: Vec<Link>,
    /// The pages of that list.
    pub pager: Option<Pager>,
    /// The workshop's feed.
    pub feed: Option<FeedLink>,
}

/// A workshop as its page shows it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct WorkshopView {
    /// Its name.
    pub title: Text,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Its text.
    pub body: Vec<ProsePart>,
    /// How long a session takes, localised.
    pub length: Option<String>,
    /// Workshops that come before.
    pub after: Vec<Link>,
    /// Workshops that come next.
    pub before: Vec<Link>,
    /// Topics.
    pub topics: Vec<Label>,
    /// For whom.
    pub audience: Vec<Label>,
    /// The level.
    pub level: Option<Label>,
    /// Ages, localised.
    pub ages: Option<String>,
    /// Seats, localised with their noun.
    pub seats: Option<String>,
    /// The price, localised; `None` when it is free.
    pub price: Option<String>,
    /// The languages spoken.
    pub held_in: Vec<Label>,
    /// Handouts and links.
    pub materials: Vec<Material>,
    /// A picture.
    pub image: Option<Picture>,
}

/// `topic.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct TopicPage {
    /// The head.
    pub page: PageHead,
    /// The topic's name.
    pub title: Text,
    /// The topic's slug, for its colour class `topic-<slug>`.
    pub key: String,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Its text.
    pub body: Vec<ProsePart>,
    /// Set when the text is not in the page's language.
    pub notice: Option<TranslationNotice>,
    /// Its workshops.
    pub workshops: Vec<IndexItem>,
    /// What is to come, by month.
    pub upcoming: Vec<AgendaGroup>,
    /// The pages of that list.
    pub pager: Option<Pager>,
    /// The topic's feed.
    pub feed: Option<FeedLink>,
}

/// `series.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct SeriesPage {
    /// The head.
    pub page: PageHead,
    /// The series' name.
    pub title: Text,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// Its text.
    pub body: Vec<ProsePart>,
    /// Topics.
    pub topics: Vec<Label>,
    /// The level.
    pub level: Option<Label>,
    /// The languages spoken.
    pub held_in: Vec<Label>,
    /// Set when the text is not in the page's language.
    pub notice: Option<TranslationNotice>,
    /// What is to come, by month.
    pub upcoming: Vec<AgendaGroup>,
    /// The pages of that list.
    pub pager: Option<Pager>,
    /// What has been, newest first.
    pub past: Vec<AgendaGroup>,
    /// The series' feed.
    pub feed: Option<FeedLink>,
}

/// `person.html`: a person or an organization.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PersonPage {
    /// The head.
    pub page: PageHead,
    /// The name, with what the person does.
    pub person: PersonLink,
    /// Whether it is an organization.
    pub organization: bool,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// The text.
    pub body: Vec<ProsePart>,
    /// Set when the text is not in the page's language.
    pub notice: Option<TranslationNotice>,
    /// How to reach them.
    pub contact: Option<Contact>,
    /// A picture.
    pub image: Option<Picture>,
    /// What is to come with them, by month.
    pub upcoming: Vec<AgendaGroup>,
    /// The pages of that list.
    pub pager: Option<Pager>,
}

/// `group.html`: what is for an audience, at a level or in a language.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct GroupPage {
    /// The head; its `kind` is `audience`, `level` or `held-in`.
    pub page: PageHead,
    /// The heading.
    pub title: String,
    /// What is to come, by month.
    pub upcoming: Vec<AgendaGroup>,
    /// The pages of that list.
    pub pager: Option<Pager>,
    /// The group's feed.
    pub feed: FeedLink,
}

/// `index.html`: all venues, all workshops, all topics, all series or all people.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct IndexPage {
    /// The head; its `kind` is `venues`, `workshops`, `topics`, `series` or `people`.
    pub page: PageHead,
    /// The heading.
    pub title: String,
    /// The entries, sorted by the page's language.
    pub items: Vec<IndexItem>,
}

/// One entry in a list of entries.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct IndexItem {
    /// Its page and name.
    pub link: Link,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// A small fact: the city, the level, the role.
    pub detail: Option<Text>,
    /// A topic's slug, for its colour class.
    pub key: Option<String>,
    /// Of a venue the next occurrences, at most two.
    pub next: Vec<Arc<Card>>,
    /// How many events are to come, localised with the noun.
    pub coming: Option<String>,
}
