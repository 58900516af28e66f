//! What can be found, and in which order equal matches stand.

use std::cmp::Reverse;

use crate::base::Lang;
use crate::plan::GroupKey;
use crate::plan::fill::Planner;
use crate::plan::jobs::exists;
use crate::site::{EntryRef, Event, Ix, PersonKind, Site};

/// Something with a page that visitors look for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Found {
    /// An entry.
    Entry(EntryRef),
    /// What is for an audience or at a level.
    Group(GroupKey),
}

impl Found {
    /// The word for what it is.
    pub(super) fn kind(&self, site: &Site) -> &'static str {
        match self {
            Self::Entry(EntryRef::Event(_)) => "event",
            Self::Entry(EntryRef::Workshop(_)) => "workshop",
            Self::Entry(EntryRef::Venue(_)) => "venue",
            Self::Entry(EntryRef::Topic(_)) => "topic",
            Self::Entry(EntryRef::Series(_)) => "series",
            Self::Entry(EntryRef::Person(at)) => match site.people[*at].kind {
                PersonKind::Person => "person",
                PersonKind::Organization => "organization",
            },
            Self::Entry(EntryRef::Page(_)) => "page",
            Self::Entry(EntryRef::News(_)) => "news",
            Self::Group(key) => key.kind(),
        }
    }
}

impl Planner {
    /// Everything that readers of a language can find, and the place of the first that is over: what has no
    /// date, what is to come, what is over, what they have no page of.
    pub(super) fn all_found(&self, lang: Lang) -> (Vec<Found>, usize) {
        let site = &self.site;
        let dated = |at: &EntryRef| matches!(at, EntryRef::Event(_));
        let (here, elsewhere): (Vec<_>, Vec<_>) = site
            .entries()
            .filter(|at| !dated(at))
            .partition(|at| exists(site, lang, *at));
        let mut all: Vec<_> = here.into_iter().map(Found::Entry).collect();
        all.extend(self.groups_found());
        all.sort_by_cached_key(|found| self.place(found));
        let (coming, past) = self.events_found(lang);
        all.extend(coming);
        let over = all.len();
        all.extend(past);
        let elsewhere = elsewhere.into_iter().map(Found::Entry);
        all.extend(elsewhere);
        (all, over)
    }

    /// The pages of audiences and levels. That of a language spoken would stand in the way of whoever
    /// looks for courses of that language.
    fn groups_found(&self) -> impl Iterator<Item = Found> {
        let groups = self.lists.groups.keys();
        let groups = groups.filter(|key| !matches!(key, GroupKey::HeldIn(_)));
        groups.cloned().map(Found::Group)
    }

    /// Events that are to come, the next first, and those that are over, the latest first.
    fn events_found(&self, lang: Lang) -> (Vec<Found>, Vec<Found>) {
        let voice = self.voice(lang);
        let date = |at: Ix<Event>| &voice.shown_date(at).time;
        let events = self.site.events.iter().map(|(at, _)| at);
        let is_coming = |at: &Ix<Event>| date(*at).last_day() >= self.site.today;
        let (mut coming, mut past): (Vec<_>, Vec<_>) = events.partition(is_coming);
        coming.sort_by_key(|at| date(*at).starts());
        past.sort_by_key(|at| Reverse(date(*at).starts()));
        let found = |events: Vec<Ix<Event>>| {
            let events = events.into_iter().map(EntryRef::Event);
            events.map(Found::Entry).collect()
        };
        (found(coming), found(past))
    }

    /// What leads to many events stands before what tells of one thing; the news from the latest.
    fn place(&self, found: &Found) -> (usize, Reverse<Option<jiff::civil::Date>>) {
        let kind = match found {
            Found::Entry(EntryRef::Topic(_)) => 0,
            Found::Entry(EntryRef::Series(_)) => 1,
            Found::Entry(EntryRef::Workshop(_)) => 2,
            Found::Entry(EntryRef::Venue(_)) => 3,
            Found::Group(_) => 4,
            Found::Entry(EntryRef::Person(_)) => 5,
            Found::Entry(EntryRef::Page(_)) => 6,
            Found::Entry(EntryRef::News(_)) => 7,
            Found::Entry(EntryRef::Event(_)) => 8,
        };
        let date = match found {
            Found::Entry(EntryRef::News(at)) => Some(self.site.news[*at].date),
            _ => None,
        };
        (kind, Reverse(date))
    }

    /// What an entry is about or belongs to.
    pub(super) fn about(&self, found: &Found) -> Vec<Found> {
        let site = &self.site;
        let mut about: Vec<EntryRef> = Vec::new();
        let mut groups: Vec<GroupKey> = Vec::new();
        match found {
            Found::Entry(EntryRef::Event(at)) => {
                let event = &site.events[*at];
                let dates = site.dates_of(*at).iter();
                let venues = dates.filter_map(|date| site.occurrences[*date].state.venue);
                about.extend(venues.map(EntryRef::Venue));
                about.extend(event.topics.iter().copied().map(EntryRef::Topic));
                about.extend(event.series.map(EntryRef::Series));
                about.extend(event.workshop.map(EntryRef::Workshop));
                about.extend(event.everybody().map(EntryRef::Person));
                groups.extend(GroupKey::all_of(event));
            }
            Found::Entry(EntryRef::Workshop(at)) => {
                let workshop = &site.workshops[*at];
                about.extend(workshop.topics.iter().copied().map(EntryRef::Topic));
                groups.extend(workshop.level.iter().cloned().map(GroupKey::Level));
                groups.extend(workshop.audience.iter().cloned().map(GroupKey::Audience));
            }
            Found::Entry(EntryRef::Series(at)) => {
                let series = &site.series[*at];
                about.extend(series.topics.iter().copied().map(EntryRef::Topic));
                groups.extend(series.level.iter().cloned().map(GroupKey::Level));
                groups.extend(series.audience.iter().cloned().map(GroupKey::Audience));
            }
            Found::Entry(_) | Found::Group(_) => {}
        }
        let about = about.into_iter().map(Found::Entry);
        about.chain(groups.into_iter().map(Found::Group)).collect()
    }
}
