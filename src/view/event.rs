//! The event's page.

use std::sync::Arc;

use serde::Serialize;

use super::{
    AgendaGroup, Card, Contact, FeedLink, Label, Link, PageHead, Picture, ProsePart, QrCode,
    Status, Text, TranslationNotice,
};

/// `event.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct EventPage {
    /// The head.
    pub page: PageHead,
    /// The event.
    pub event: EventView,
    /// Set when the text is not in the page's language.
    pub notice: Option<TranslationNotice>,
    /// Its poster in all languages; `None` when it is over.
    pub poster: Option<String>,
    /// The sheet on which those who come write their names, in all languages; `None` when it is over.
    pub sign_in: Option<String>,
    /// Leads to this page, for paper; `None` when the event is over.
    pub qr: Option<QrCode>,
    /// The event before it in its series.
    pub previous: Option<Arc<Card>>,
    /// The event after it in its series.
    pub next: Option<Arc<Card>>,
    /// Other coming dates of the same workshop or series.
    pub others: Vec<AgendaGroup>,
    /// What else is to come at its venue.
    pub nearby: Vec<AgendaGroup>,
}

/// An event as its page shows it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct EventView {
    /// The title, without the status word.
    pub title: Text,
    /// A word before the title when the event is not simply taking place.
    pub status: Option<Status>,
    /// A short word to visitors: why it is cancelled, what to bring.
    pub note: Option<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// The session's own text.
    pub body: Vec<ProsePart>,
    /// The workshop's text, after the session's own.
    pub workshop_body: Vec<ProsePart>,
    /// When; of several dates the next one that is not over, else the last.
    pub when: When,
    /// What is the matter with the date that is shown, where the event has several.
    pub date_status: Option<Status>,
    /// The end of its last date as a UTC instant, for `data-ends`.
    pub ends_utc: String,
    /// When it would have been, for a moved event.
    pub moved_from: Option<When>,
    /// All its dates, where there are several.
    pub dates: Option<EventDates>,
    /// Where; `None` for an event online only.
    pub place: Option<Place>,
    /// The way to its venue.
    pub directions: Option<Directions>,
    /// The meeting, for an event online or both.
    pub online: Option<Online>,
    /// The workshop this is a session of.
    pub workshop: Option<Link>,
    /// The series it belongs to.
    pub series: Option<Link>,
    /// Topics.
    pub topics: Vec<Label>,
    /// For whom.
    pub audience: Vec<Label>,
    /// The level.
    pub level: Option<Label>,
    /// Ages, localised: `10–14`.
    pub ages: Option<String>,
    /// Seats, localised with their noun.
    pub seats: Option<String>,
    /// The price, localised; `None` when it is free.
    pub price: Option<String>,
    /// The languages spoken.
    pub held_in: Vec<Label>,
    /// Mentors and guests.
    pub people: Vec<PersonLink>,
    /// Who holds it.
    pub organizer: Option<Link>,
    /// Who supports it.
    pub partners: Vec<Link>,
    /// Whom to ask: about this event, else at its venue.
    pub contact: Option<Contact>,
    /// How to register.
    pub register: Option<Registration>,
    /// Handouts and links.
    pub materials: Vec<Material>,
    /// Accessibility of the event and of its venue.
    pub access: Vec<Label>,
    /// A picture.
    pub image: Option<Picture>,
    /// The event's own calendar file.
    pub ics: FeedLink,
    /// A new entry in Google Calendar, for an event of one date that takes place.
    pub google: Option<String>,
}

/// The dates of an event that has several.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EventDates {
    /// How it repeats, in words: "every Tuesday and Thursday, 15:00–17:00, until 27 May".
    pub sentence: Option<String>,
    /// Those that are not over.
    pub upcoming: Vec<EventDate>,
    /// Those that are over, newest first.
    pub past: Vec<EventDate>,
    /// The days of the rule that fall out.
    pub skipped: Vec<SkippedDay>,
}

/// One of several dates of an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EventDate {
    /// The day on which it was announced to be; `d-2027-01-16` is its anchor.
    pub announced: String,
    /// When.
    pub when: When,
    /// A word before it when it is not simply taking place.
    pub status: Option<Status>,
    /// When it would have been, for a moved date.
    pub moved_from: Option<When>,
    /// Where, if elsewhere than usual.
    pub place: Option<Place>,
    /// A short word to visitors about this date.
    pub note: Option<Text>,
}

/// A day on which an event would have been and is not.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SkippedDay {
    /// The day.
    pub iso: String,
    /// The day, localised.
    pub date: String,
    /// Why.
    pub reason: Option<Text>,
}

/// A time, in words and for machines.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct When {
    /// The day or days, localised, with weekday and year.
    pub date: String,
    /// The time, localised: `18:00–20:30`, "from 15:00", "all day".
    pub time: String,
    /// The zone in words where the event's zone is not the site's or the event is online: `UTC+5`.
    pub zone: Option<String>,
    /// The zone of the event, for `data-zone`: a device may know it wrongly. `None` for whole days.
    pub zone_name: Option<String>,
    /// The beginning for `<time datetime>`.
    pub starts: String,
    /// The end for `<time datetime>`.
    pub ends: String,
    /// The end as a UTC instant, for `data-ends`.
    pub ends_utc: String,
}

/// Where an event takes place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Place {
    /// The venue.
    pub venue: Link,
    /// The city.
    pub city: Option<Text>,
    /// The address.
    pub address: Option<Text>,
    /// The room.
    pub room: Option<Text>,
}

/// The way to a venue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Directions {
    /// In words: the entrance, the floor, the bus stop.
    pub text: Option<Text>,
    /// The place in map programs, 2GIS first.
    pub maps: Vec<Link>,
}

/// An online meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Online {
    /// The meeting's address, only where it is public.
    pub url: Option<String>,
    /// Whether visitors may also come in person.
    pub mixed: bool,
}

/// A mentor or guest.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PersonLink {
    /// The person's page and name.
    pub link: Link,
    /// The role at this event, else the person's own.
    pub role: Option<Text>,
}

/// How to register.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Registration {
    /// The form; `None` when the window is shut on the day of the build.
    pub url: Option<String>,
    /// `open`, `not-yet` or `closed` on the day of the build.
    pub state: &'static str,
    /// The first day, localised.
    pub opens: Option<String>,
    /// The last day, localised.
    pub closes: Option<String>,
}

/// A handout.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Material {
    /// The title.
    pub title: Text,
    /// Where it is.
    pub href: String,
}
