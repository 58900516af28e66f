//! What a site consists of.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::closures::Closures;
use super::dates::{Occurrence, Repetition, State};
use super::entry::{Entry, EntryRef};
use super::table::{Ix, Table};
use super::texts::Phrase;
use crate::base::Colour;
use crate::base::{LanguageTag, PerLanguage, SitePath};
use crate::calendar::Zone;
use crate::parse::entry::EntryKind;
use crate::parse::fields::{Access, Ages, Links, PersonKind, Phone, Weekdays};
use crate::parse::settings::Settings;

/// A site.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The zone of venues that name none.
    pub zone: Zone,
    /// The instant of the build.
    pub now: Timestamp,
    /// The day of the build in that zone.
    pub today: Date,
    /// Events.
    pub events: Table<Event>,
    /// Workshops.
    pub workshops: Table<Workshop>,
    /// Venues.
    pub venues: Table<Venue>,
    /// Topics.
    pub topics: Table<Topic>,
    /// Series.
    pub series: Table<Series>,
    /// People and organizations.
    pub people: Table<Person>,
    /// Plain pages.
    pub pages: Table<Page>,
    /// News.
    pub news: Table<NewsItem>,
    /// The one list of occurrences, by beginning and UID.
    pub occurrences: Vec<Occurrence>,
    /// The same as places in that list, by event.
    pub dates: Vec<Vec<usize>>,
    /// When venues are closed.
    pub closures: Closures,
    /// Who runs the site.
    pub organizer: Option<Ix<Person>>,
    /// Who supports it.
    pub partners: Vec<Ix<Person>>,
    /// The pages in the main menu.
    pub menu: Vec<Ix<Page>>,
    /// Entries that are not published, and why.
    pub hidden: BTreeMap<(EntryKind, String), Hidden>,
    /// Where links to entries lead.
    pub(super) names: BTreeMap<EntryKind, BTreeMap<String, EntryRef>>,
}

impl Site {
    /// The dates of an event, as places in the list of occurrences.
    pub fn dates_of(&self, event: Ix<Event>) -> &[usize] {
        &self.dates[event.index()]
    }
}

/// Why an entry is not published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hidden {
    /// It is a draft.
    Draft,
    /// Its day has not come.
    Until(Date),
}

/// Something that takes place.
#[derive(Clone, Debug)]
pub struct Event {
    /// Texts and identity.
    pub entry: Entry,
    /// The UID of its VEVENT.
    pub uid: String,
    /// How it comes to have several dates, if it has.
    pub repetition: Option<Repetition>,
    /// Where its dates take place and what is the matter with them, unless one of them differs.
    pub usual: State,
    /// The workshop that it is a session of.
    pub workshop: Option<Ix<Workshop>>,
    /// The series that it belongs to.
    pub series: Option<Ix<Series>>,
    /// What it is about.
    pub topics: Vec<Ix<Topic>>,
    /// Keys of audiences.
    pub audience: Vec<String>,
    /// The key of the level.
    pub level: Option<String>,
    /// The languages spoken.
    pub held_in: Vec<LanguageTag>,
    /// For which ages.
    pub ages: Option<Ages>,
    /// How many people fit in.
    pub seats: Option<u32>,
    /// The price in tenge; 0 is free.
    pub price: u32,
    /// How to register.
    pub register: Option<Registration>,
    /// Mentors and guests.
    pub people: Vec<Participant>,
    /// Who holds it.
    pub organizer: Option<Ix<Person>>,
    /// Who supports it.
    pub partners: Vec<Ix<Person>>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Handouts.
    pub materials: Vec<Material>,
    /// What makes it accessible, besides the venue.
    pub access: Vec<Access>,
    /// The address of the online meeting, where everybody may see it.
    pub meeting: Option<String>,
}

impl Event {
    /// Who takes part in it, holds it or supports it; somebody may do several of these.
    pub fn everybody(&self) -> impl Iterator<Item = Ix<Person>> + '_ {
        let guests = self.people.iter().map(|participant| participant.person);
        let hosts = self
            .organizer
            .into_iter()
            .chain(self.partners.iter().copied());
        guests.chain(hosts)
    }
}

/// How to register.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Registration {
    /// The form.
    pub url: String,
    /// The first day.
    pub opens: Option<Date>,
    /// The last day.
    pub closes: Option<Date>,
}

/// A person at an event.
#[derive(Clone, Debug)]
pub struct Participant {
    /// The person.
    pub person: Ix<Person>,
    /// What the person does there.
    pub role: PerLanguage<Option<Phrase>>,
}

/// Whom to ask.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Contact {
    /// A name.
    pub name: Option<String>,
    /// A phone number.
    pub phone: Option<Phone>,
    /// A mail address.
    pub email: Option<String>,
    /// A web page.
    pub url: Option<String>,
    /// Pages and accounts elsewhere.
    pub links: Links,
}

/// A handout.
#[derive(Clone, Debug)]
pub struct Material {
    /// Its title.
    pub title: PerLanguage<Option<Phrase>>,
    /// Where it is.
    pub target: MaterialTarget,
}

/// Where a handout is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MaterialTarget {
    /// On the web.
    Url(String),
    /// Among the site's files.
    File(SitePath),
}

/// A workshop, described once for the whole network.
#[derive(Clone, Debug)]
pub struct Workshop {
    /// Texts and identity.
    pub entry: Entry,
    /// How long a session takes, in minutes.
    pub length: Option<u32>,
    /// The workshops that come before.
    pub after: Vec<Ix<Workshop>>,
    /// What it is about.
    pub topics: Vec<Ix<Topic>>,
    /// Keys of audiences.
    pub audience: Vec<String>,
    /// The key of the level.
    pub level: Option<String>,
    /// The languages spoken.
    pub held_in: Vec<LanguageTag>,
    /// For which ages.
    pub ages: Option<Ages>,
    /// How many people fit in.
    pub seats: Option<u32>,
    /// The price in tenge; 0 is free.
    pub price: u32,
    /// Handouts.
    pub materials: Vec<Material>,
}

/// A place.
#[derive(Clone, Debug)]
pub struct Venue {
    /// Texts and identity.
    pub entry: Entry,
    /// The city.
    pub city: PerLanguage<Option<Phrase>>,
    /// The address.
    pub address: PerLanguage<Option<Phrase>>,
    /// How to find it.
    pub directions: PerLanguage<Option<Phrase>>,
    /// What is there to work with.
    pub equipment: PerLanguage<Option<Vec<Phrase>>>,
    /// Latitude and longitude.
    pub geo: Option<(f64, f64)>,
    /// Its zone.
    pub zone: Zone,
    /// Its rooms.
    pub rooms: Vec<Room>,
    /// Whom to ask.
    pub contact: Contact,
    /// When it is open, Monday first.
    pub opening_hours: Vec<OpeningHours>,
    /// What makes it accessible.
    pub access: Vec<Access>,
    /// The library that it belongs to.
    pub organizer: Option<Ix<Person>>,
}

/// A room.
#[derive(Clone, Debug)]
pub struct Room {
    /// The key that events use.
    pub key: String,
    /// The name.
    pub name: PerLanguage<Option<Phrase>>,
    /// How many people fit in.
    pub seats: Option<u32>,
}

/// The hours of a run of weekdays.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct OpeningHours {
    /// The weekdays.
    pub days: Weekdays,
    /// From and until; `None` when it is shut.
    pub hours: Option<(Time, Time)>,
}

/// What events are about.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Texts and identity.
    pub entry: Entry,
    /// Its colour.
    pub colour: Option<Colour>,
}

/// Events that belong together.
#[derive(Clone, Debug)]
pub struct Series {
    /// Texts and identity.
    pub entry: Entry,
    /// What it is about.
    pub topics: Vec<Ix<Topic>>,
    /// Keys of audiences.
    pub audience: Vec<String>,
    /// The key of the level.
    pub level: Option<String>,
    /// The languages spoken.
    pub held_in: Vec<LanguageTag>,
}

/// A person or an organization.
#[derive(Clone, Debug)]
pub struct Person {
    /// Texts and identity.
    pub entry: Entry,
    /// A person or an organization.
    pub kind: PersonKind,
    /// What the person does.
    pub role: PerLanguage<Option<Phrase>>,
    /// How to reach them.
    pub contact: Contact,
}

/// A plain page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Texts and identity.
    pub entry: Entry,
}

/// A piece of news.
#[derive(Clone, Debug)]
pub struct NewsItem {
    /// Texts and identity.
    pub entry: Entry,
    /// Its day.
    pub date: Date,
}
