//! What all kinds of entry have, and how an entry of any kind is named and found.

use jiff::civil::Date;

use super::model::{Event, NewsItem, Page, Person, Series, Site, Topic, Venue, Workshop};
use super::table::Ix;
use super::texts::{Phrase, Reading};
use super::translations::OwnText;
use crate::base::{Lang, Located, PerLanguage, Place, SitePath};
use crate::parse::entry::EntryKind;

/// An entry of some kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
pub enum EntryRef {
    Event(Ix<Event>),
    Workshop(Ix<Workshop>),
    Venue(Ix<Venue>),
    Topic(Ix<Topic>),
    Series(Ix<Series>),
    Person(Ix<Person>),
    Page(Ix<Page>),
    News(Ix<NewsItem>),
}

/// What all kinds of entry have.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The kind.
    pub kind: EntryKind,
    /// What names it in its kind.
    pub stem: String,
    /// The last part of its address, with the place that says so, by reader's language.
    pub slug: PerLanguage<Located<String>>,
    /// What its files say, each in its own language.
    pub own: PerLanguage<Option<OwnText>>,
    /// Its texts, by reader's language.
    pub readings: PerLanguage<Reading>,
    /// A picture.
    pub image: Option<SitePath>,
    /// Addresses that it had before: `/events/old/`.
    pub aliases: Vec<Located<String>>,
    /// The day of its last change, as its authors see it.
    pub updated: Option<Date>,
    /// Where it begins.
    pub place: Place,
}

impl Entry {
    /// What names it in the site: `events/robot`.
    pub fn id(&self) -> String {
        format!("{}/{}", self.kind.folder(), self.stem)
    }

    /// What names it in classes and form fields, the same in all languages: the slug of the first.
    pub fn key(&self) -> &str {
        &self.slug[Lang::at(0)].value
    }

    /// The languages that it is really translated into.
    pub fn translations(&self) -> impl Iterator<Item = Lang> + '_ {
        let translated = self
            .readings
            .iter()
            .filter(|(_, reading)| reading.translated);
        translated.map(|(lang, _)| lang)
    }

    /// The title for readers of a language.
    pub fn title(&self, lang: Lang) -> &Phrase {
        &self.readings[lang].title
    }
}

impl Site {
    /// The published entry of a kind and stem (or id).
    pub fn find(&self, kind: EntryKind, stem: &str) -> Option<EntryRef> {
        self.names.get(&kind)?.get(stem).copied()
    }

    /// Every entry of every kind.
    pub fn entries(&self) -> impl Iterator<Item = EntryRef> + '_ {
        let events = self.events.iter().map(|(at, _)| EntryRef::Event(at));
        let workshops = self.workshops.iter().map(|(at, _)| EntryRef::Workshop(at));
        let venues = self.venues.iter().map(|(at, _)| EntryRef::Venue(at));
        let topics = self.topics.iter().map(|(at, _)| EntryRef::Topic(at));
        let series = self.series.iter().map(|(at, _)| EntryRef::Series(at));
        let people = self.people.iter().map(|(at, _)| EntryRef::Person(at));
        let pages = self.pages.iter().map(|(at, _)| EntryRef::Page(at));
        let news = self.news.iter().map(|(at, _)| EntryRef::News(at));
        let taking_place = events.chain(workshops).chain(venues);
        let groups = taking_place.chain(topics).chain(series);
        groups.chain(people).chain(pages).chain(news)
    }

    /// What all kinds of entry have.
    pub fn entry(&self, at: EntryRef) -> &Entry {
        match at {
            EntryRef::Event(at) => &self.events[at].entry,
            EntryRef::Workshop(at) => &self.workshops[at].entry,
            EntryRef::Venue(at) => &self.venues[at].entry,
            EntryRef::Topic(at) => &self.topics[at].entry,
            EntryRef::Series(at) => &self.series[at].entry,
            EntryRef::Person(at) => &self.people[at].entry,
            EntryRef::Page(at) => &self.pages[at].entry,
            EntryRef::News(at) => &self.news[at].entry,
        }
    }
}
