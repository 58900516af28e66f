//! Venues.

use super::{Resolver, zone_of};
use crate::base::{Located, PerLanguage};
use crate::catalog::{Entries, Entry as Source};
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::entry::{self, EntryKind};
use crate::parse::fields::{Access, Hours, Keyed, OneOrMany, Weekdays};
use crate::site::{Contact, OpeningHours, Phrase, Room, Venue};

use super::identity::typeset;

impl Resolver<'_> {
    pub(super) fn venues(&mut self, entries: &Entries<entry::Venue>) -> Vec<Venue> {
        self.all(EntryKind::Venue, entries, |resolver, source| {
            resolver.venue(source)
        })
    }

    fn venue(&mut self, source: &Source<entry::Venue>) -> Option<Venue> {
        let facts = &source.facts;
        let zone = match &facts.time_zone {
            Some(name) => zone_of(self.zones, &name.value.0, &name.place, &mut self.out)?,
            None => self.zone.clone(),
        };
        Some(Venue {
            entry: self.entry(EntryKind::Venue, source)?,
            city: self.reader_lines(source, |t| t.texts.city.as_ref()),
            address: self.reader_lines(source, |t| t.texts.address.as_ref()),
            directions: self.reader_lines(source, |t| t.texts.directions.as_ref()),
            equipment: self.equipment(source),
            geo: self.geo(source),
            zone,
            rooms: self.rooms(source),
            contact: Contact {
                name: None,
                phone: facts.phone.as_ref().map(|phone| phone.value.clone()),
                email: facts.email.as_ref().map(|email| email.value.0.clone()),
                url: None,
                links: super::plain::links(&facts.links),
            },
            opening_hours: self.opening_hours(&facts.opening_hours),
            access: access(&facts.access),
            organizer: self.optional(&facts.organizer),
        })
    }

    fn equipment(&self, source: &Source<entry::Venue>) -> PerLanguage<Option<Vec<Phrase>>> {
        let typeset = typeset(source);
        self.texts.choose(&self.texts.per_language(|lang| {
            let translation = source.translations.get(self.settings.tag(lang))?;
            let items = &translation.texts.equipment.as_ref()?.value.0;
            let phrases = items
                .iter()
                .map(|item| Phrase::of(&item.value, lang, typeset));
            Some(phrases.collect())
        }))
    }

    fn rooms(&self, source: &Source<entry::Venue>) -> Vec<Room> {
        let typeset = typeset(source);
        let rooms = source
            .facts
            .rooms
            .as_ref()
            .map(|rooms| rooms.value.0.as_slice());
        let room = |(key, room): &(Located<String>, entry::Room)| Room {
            key: key.value.clone(),
            name: match &room.0.name {
                Some(name) => self.texts.local(&name.value, typeset),
                None => self.texts.per_language(|_| None),
            },
            seats: room.0.seats.as_ref().map(|seats| seats.value.0),
        };
        rooms.unwrap_or_default().iter().map(room).collect()
    }

    fn geo(&mut self, source: &Source<entry::Venue>) -> Option<(f64, f64)> {
        let geo = source.facts.geo.as_ref()?;
        let numbers: Vec<_> = geo.value.0.iter().map(|number| number.value.0).collect();
        match numbers[..] {
            [latitude, longitude] if latitude.abs() <= 90.0 => Some((latitude, longitude)),
            _ => {
                let written: Vec<_> = numbers.iter().map(ToString::to_string).collect();
                let problem = Diagnostic::at(Code::BadValue, &geo.place)
                    .arg("key", "geo")
                    .term("expected", "type-geo")
                    .arg("value", written);
                self.lacks(source, problem);
                None
            }
        }
    }

    fn opening_hours(&mut self, written: &Option<Located<Keyed<Hours>>>) -> Vec<OpeningHours> {
        let mut lines = Vec::new();
        for (key, hours) in written.iter().flat_map(|written| &written.value.0) {
            let Some(days) = Weekdays::of(&key.value) else {
                self.out.push(
                    Diagnostic::at(Code::BadValue, &key.place)
                        .arg("key", "opening_hours")
                        .term("expected", "type-weekdays")
                        .arg("value", key.value.as_str()),
                );
                continue;
            };
            let hours = match *hours {
                Hours::Open(from, until) => Some((from, until)),
                Hours::Closed => None,
            };
            lines.push(OpeningHours { days, hours });
        }
        lines.sort();
        lines
    }
}

pub(super) fn access(written: &Option<Located<OneOrMany<Access>>>) -> Vec<Access> {
    let items = written.iter().flat_map(|written| &written.value.0);
    items.map(|item| item.value).collect()
}
