//! Which entries there are, and which of them are published.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::catalog::{Catalog, Entries, Entry};
use crate::parse::entry::{EntryKind, Kind};
use crate::parse::fields::YesNo;
use crate::site::{EntryRef, Hidden, Ix};

/// What is known about a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    /// Published, at this place of its table.
    Published(usize),
    /// Not published.
    Hidden(Hidden),
    /// Reported already.
    Broken,
}

/// Which entries are part of the site.
#[derive(Clone, Copy)]
pub(super) enum Included {
    /// Those that are no drafts and whose day of publication has come.
    PublishedOn(Date),
    /// All.
    Everything,
}

/// Every stem and id, by kind.
#[derive(Clone)]
pub(super) struct Names {
    states: BTreeMap<EntryKind, BTreeMap<String, State>>,
}

impl Names {
    pub(super) fn of(
        catalog: &Catalog,
        broken: BTreeSet<(EntryKind, String)>,
        included: Included,
    ) -> Self {
        let mut names = Self {
            states: BTreeMap::new(),
        };
        for (kind, name) in broken {
            let of_kind = names.states.entry(kind).or_default();
            of_kind.insert(name, State::Broken);
        }
        names.add(EntryKind::Event, &catalog.events, included);
        names.add(EntryKind::Workshop, &catalog.workshops, included);
        names.add(EntryKind::Venue, &catalog.venues, included);
        names.add(EntryKind::Topic, &catalog.topics, included);
        names.add(EntryKind::Series, &catalog.series, included);
        names.add(EntryKind::Person, &catalog.people, included);
        names.add(EntryKind::Page, &catalog.pages, included);
        names.add(EntryKind::News, &catalog.news, included);
        names
    }

    fn add<K: Kind>(&mut self, kind: EntryKind, entries: &Entries<K>, included: Included) {
        let states = self.states.entry(kind).or_default();
        let mut published = 0;
        for entry in entries.values() {
            if states.get(&entry.stem) == Some(&State::Broken) {
                continue;
            }
            let state = match hidden(entry, included) {
                Some(why) => State::Hidden(why),
                None => {
                    published += 1;
                    State::Published(published - 1)
                }
            };
            states.insert(entry.stem.clone(), state);
            if let Some(id) = &entry.common.id {
                states.entry(id.value.0.clone()).or_insert(state);
            }
        }
    }

    pub(super) fn get(&self, kind: EntryKind, name: &str) -> Option<State> {
        self.states.get(&kind)?.get(name).copied()
    }

    /// The published entries of a kind, in the order of their stems.
    pub(super) fn publish<'c, K: Kind>(
        &self,
        kind: EntryKind,
        entries: &'c Entries<K>,
    ) -> Vec<&'c Entry<K>> {
        let is_published =
            |entry: &&Entry<K>| matches!(self.get(kind, &entry.stem), Some(State::Published(_)));
        entries.values().filter(is_published).collect()
    }

    /// Gives the entries of a kind new places after some turned out to be broken: those whose places
    /// `kept` holds, in ascending order, are left.
    pub(super) fn keep(&mut self, kind: EntryKind, kept: &[usize]) {
        for state in self.states.entry(kind).or_default().values_mut() {
            if let State::Published(place) = state {
                *state = match kept.binary_search(place) {
                    Ok(place) => State::Published(place),
                    Err(_) => State::Broken,
                };
            }
        }
    }

    /// The names of a kind, for suggestions.
    pub(super) fn known(&self, kind: EntryKind) -> impl Iterator<Item = &str> {
        let names = self.states.get(&kind).into_iter().flatten();
        names.map(|(name, _)| name.as_str())
    }

    /// The entries whose faults are reported already.
    pub(super) fn broken(&self) -> BTreeSet<(EntryKind, String)> {
        let broken = self.iter().filter(|(.., state)| *state == State::Broken);
        broken.map(|(kind, name, _)| (kind, name.clone())).collect()
    }

    pub(super) fn hidden(&self) -> BTreeMap<(EntryKind, String), Hidden> {
        let hidden = self.iter().filter_map(|(kind, name, state)| match state {
            State::Hidden(why) => Some(((kind, name.clone()), why)),
            _ => None,
        });
        hidden.collect()
    }

    /// The published entries by kind and name.
    pub(super) fn published(self) -> BTreeMap<EntryKind, BTreeMap<String, EntryRef>> {
        let kinds = self.states.into_iter();
        let kinds = kinds.map(|(kind, names)| {
            let published = names.into_iter().filter_map(|(name, state)| match state {
                State::Published(index) => Some((name, reference(kind, index))),
                State::Hidden(_) | State::Broken => None,
            });
            (kind, published.collect())
        });
        kinds.collect()
    }

    fn iter(&self) -> impl Iterator<Item = (EntryKind, &String, State)> {
        let kinds = self.states.iter();
        kinds.flat_map(|(kind, names)| names.iter().map(|(name, state)| (*kind, name, *state)))
    }
}

fn reference(kind: EntryKind, index: usize) -> EntryRef {
    match kind {
        EntryKind::Event => EntryRef::Event(Ix::new(index)),
        EntryKind::Workshop => EntryRef::Workshop(Ix::new(index)),
        EntryKind::Venue => EntryRef::Venue(Ix::new(index)),
        EntryKind::Topic => EntryRef::Topic(Ix::new(index)),
        EntryKind::Series => EntryRef::Series(Ix::new(index)),
        EntryKind::Person => EntryRef::Person(Ix::new(index)),
        EntryKind::Page => EntryRef::Page(Ix::new(index)),
        EntryKind::News => EntryRef::News(Ix::new(index)),
    }
}

fn hidden<K: Kind>(entry: &Entry<K>, included: Included) -> Option<Hidden> {
    let Included::PublishedOn(today) = included else {
        return None;
    };
    let common = &entry.common;
    if common
        .draft
        .as_ref()
        .is_some_and(|draft| draft.value == YesNo::Yes)
    {
        return Some(Hidden::Draft);
    }
    let publish = common.publish.as_ref()?.value.0;
    (publish > today).then_some(Hidden::Until(publish))
}
