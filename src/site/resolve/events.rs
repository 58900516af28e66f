//! Events, and sessions of workshops.

use std::collections::BTreeMap;

use super::Resolver;
use super::dates::Dated;
use super::event_facts::{amount, announced_attendance, materials, public_meeting, spoken, status};
use super::identity::{OwnTexts, typeset};
use super::venues::access;
use crate::base::PerLanguage;
use crate::calendar::EventTime;
use crate::catalog::{Entries, Entry as Source};
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::entry::{self, EntryKind};
use crate::parse::fields::Status;
use crate::site::{Attendance, Closures, Contact, Event, Ix, Phrase, State, Venue, Workshop};

impl Resolver<'_> {
    pub(super) fn events(
        &mut self,
        entries: &Entries<entry::Event>,
        workshop_sources: &Entries<entry::Workshop>,
        venues: &[Venue],
        workshops: &[Workshop],
        closures: &Closures,
    ) -> (Vec<Event>, Vec<Vec<Dated>>) {
        let own_texts = |workshop: &Workshop| {
            let source = &workshop_sources[&workshop.entry.stem];
            let note = self.lines(source, |t| t.texts.note.as_ref());
            (self.own_texts(source), note)
        };
        let inherited = Inherited {
            venues,
            workshops,
            closures,
            texts: workshops.iter().map(own_texts).collect(),
        };
        let events = self.all(EntryKind::Event, entries, |resolver, source| {
            resolver.event(source, &inherited)
        });
        let (events, dates): (Vec<_>, Vec<_>) = events.into_iter().unzip();
        self.check_uids(entries, &events, &dates);
        (events, dates)
    }

    fn event(
        &mut self,
        source: &Source<entry::Event>,
        inherited: &Inherited<'_>,
    ) -> Option<(Event, Vec<Dated>)> {
        let facts = &source.facts;
        let workshop_ix: Option<Ix<Workshop>> = self.optional(&facts.workshop);
        let workshop = workshop_ix.and_then(|ix| inherited.workshops.get(ix.index()));
        let workshop_texts = workshop_ix.and_then(|ix| inherited.texts.get(ix.index()));
        if facts.workshop.is_some() && workshop.is_none() {
            // The missing workshop is reported; a missing title would only follow from it.
            return None;
        }
        let own = self.own_texts(source);
        let entry = self.entry_of(
            EntryKind::Event,
            source,
            &own,
            workshop_texts.map(|(texts, _)| texts),
        );
        let venue_ix: Option<Ix<Venue>> = self.optional(&facts.venue);
        let venue = venue_ix.and_then(|ix| inherited.venues.get(ix.index()));
        let time = self.time(source, venue, workshop);
        let room = self.room(source, venue);
        let topics = self.one_or_many(&facts.topic);
        let audience = self.audience(&facts.audience);
        let level = self.level(&facts.level);
        let register = self.registration(source);
        let people = self.participants(source);
        let series = self.optional(&facts.series);
        let organizer = self.optional(&facts.organizer);
        let partners = self.one_or_many(&facts.partners);
        let own_materials = materials(self, source, &facts.materials);
        let attendance = self.attendance(source, venue.is_some());
        let note = self.note(source, workshop_texts.map(|(_, note)| note));
        let (mut entry, time) = (entry?, time?);
        let usual = State {
            status: status(facts),
            moved_from: self.moved(source, &time),
            note,
            venue: venue_ix,
            room,
            attendance,
        };
        let around = Around {
            venues: inherited.venues,
            closures: inherited.closures,
            attendance: announced_attendance(facts),
            usual_length: self.usual_length(workshop),
            typeset: typeset(source),
        };
        let dates = self.dates(source, &time, &usual, &around)?;
        if entry.image.is_none() {
            entry.image = workshop.and_then(|workshop| workshop.entry.image.clone());
        }
        let inherit = |own: Vec<_>, from: fn(&Workshop) -> &Vec<_>| match workshop {
            Some(workshop) if own.is_empty() => from(workshop).clone(),
            _ => own,
        };
        let id = source
            .common
            .id
            .as_ref()
            .map_or(&source.stem, |id| &id.value.0);
        let event = Event {
            uid: format!("{id}@{}", self.settings.uid_domain),
            repetition: dates.repetition,
            usual,
            workshop: workshop_ix,
            series,
            topics: match workshop {
                Some(workshop) if topics.is_empty() => workshop.topics.clone(),
                _ => topics,
            },
            audience: inherit(audience, |workshop| &workshop.audience),
            level: level.or_else(|| workshop?.level.clone()),
            held_in: match workshop {
                Some(workshop) if facts.held_in.is_none() => workshop.held_in.clone(),
                _ => spoken(&facts.held_in),
            },
            ages: facts
                .ages
                .as_ref()
                .map(|ages| ages.value)
                .or_else(|| workshop?.ages),
            seats: facts
                .seats
                .as_ref()
                .map(|seats| seats.value.0)
                .or_else(|| workshop?.seats),
            price: match (&facts.price, workshop) {
                (None, Some(workshop)) => workshop.price,
                (price, _) => amount(price),
            },
            register,
            people,
            organizer,
            partners,
            contact: facts.contact.as_ref().map(|contact| {
                let contact = &contact.value;
                Contact {
                    name: contact.name.as_ref().map(|name| name.value.0.clone()),
                    phone: contact.phone.as_ref().map(|phone| phone.value.clone()),
                    email: contact.email.as_ref().map(|email| email.value.0.clone()),
                    url: contact.url.as_ref().map(|url| url.value.0.clone()),
                    links: Default::default(),
                }
            }),
            materials: match workshop {
                Some(workshop) if own_materials.is_empty() => workshop.materials.clone(),
                _ => own_materials,
            },
            access: access(&facts.access),
            meeting: public_meeting(facts),
            entry,
        };
        Some((event, dates.dates))
    }

    fn time(
        &mut self,
        source: &Source<entry::Event>,
        venue: Option<&Venue>,
        workshop: Option<&Workshop>,
    ) -> Option<EventTime> {
        let facts = &source.facts;
        let zone = venue.map_or(self.zone, |venue| &venue.zone).clone();
        let usual = self.usual_length(workshop);
        if let Some(days) = &facts.days {
            let first = days.value.0.iter().min_by_key(|(day, _)| day.value);
            if let Some((day, hours)) = first {
                return self.day_time(day, *hours, &zone, usual);
            }
            self.lacks(source, Diagnostic::at(Code::NeverHappens, &days.place));
            return None;
        }
        let Some(start) = &facts.start else {
            let problem = Diagnostic::at(Code::MissingField, &source.facts_place());
            self.lacks(source, problem.arg("key", "start"));
            return None;
        };
        self.event_time(start, facts.end.as_ref(), &zone, usual)
    }

    /// How long an event takes that gives no end, in minutes.
    fn usual_length(&self, workshop: Option<&Workshop>) -> u32 {
        let length = workshop.and_then(|workshop| workshop.length);
        length.unwrap_or(self.settings.usual_length)
    }

    fn moved(&mut self, source: &Source<entry::Event>, time: &EventTime) -> Option<EventTime> {
        let facts = &source.facts;
        let moved = facts
            .status
            .as_ref()
            .filter(|status| status.value == Status::Moved);
        let several = facts.repeat.as_ref().map(|repeat| &repeat.place);
        let several = several.or_else(|| Some(&facts.rrule.as_ref()?.place));
        let several = several.or_else(|| Some(&facts.days.as_ref()?.place));
        if let (Some(status), Some(several)) = (moved, several) {
            let problem = Diagnostic::at(Code::MovedSeries, &status.place);
            self.lacks(source, problem.also(several));
            return None;
        }
        match (moved, &facts.moved_from) {
            (Some(_), Some(from)) => self.moved_from(from, time),
            (None, None) => None,
            (Some(status), None) => {
                self.lacks(source, Diagnostic::at(Code::MovedFrom, &status.place));
                None
            }
            (None, Some(from)) => {
                self.lacks(source, Diagnostic::at(Code::MovedFrom, &from.place));
                None
            }
        }
    }

    fn note(
        &self,
        source: &Source<entry::Event>,
        workshop: Option<&PerLanguage<Option<Phrase>>>,
    ) -> PerLanguage<Option<Phrase>> {
        let own = self.lines(source, |t| t.texts.note.as_ref());
        self.texts.choose(
            &self
                .texts
                .per_language(|lang| own[lang].clone().or_else(|| workshop?[lang].clone())),
        )
    }

    fn check_uids(
        &mut self,
        entries: &Entries<entry::Event>,
        events: &[Event],
        dates: &[Vec<Dated>],
    ) {
        // An id that was written is to blame rather than the name of a file.
        let place = |event: &Event| {
            let id = entries[&event.entry.stem].common.id.as_ref();
            id.map_or_else(|| event.entry.place.clone(), |id| id.place.clone())
        };
        let uids = events.iter().zip(dates).flat_map(|(event, dates)| {
            let of_dates = dates.iter().map(|date| date.part.uid(&event.uid));
            let mut uids: Vec<_> = of_dates.chain([event.uid.clone()]).collect();
            uids.sort_unstable();
            uids.dedup();
            uids.into_iter().map(move |uid| (uid, event))
        });
        let mut first: BTreeMap<String, &Event> = BTreeMap::new();
        for (uid, event) in uids {
            if let Some(twin) = first.insert(uid.clone(), event) {
                let written = |event: &Event| entries[&event.entry.stem].common.id.is_some();
                let (blamed, other) = match written(twin) && !written(event) {
                    true => (twin, event),
                    false => (event, twin),
                };
                self.out.push(
                    Diagnostic::at(Code::SameUid, &place(blamed))
                        .arg("uid", uid)
                        .also(&place(other)),
                );
            }
        }
    }
}

/// What the dates of an event are resolved against.
pub(super) struct Around<'a> {
    pub(super) venues: &'a [Venue],
    pub(super) closures: &'a Closures,
    /// How people attend dates that have not moved online.
    pub(super) attendance: Attendance,
    /// How long an event takes that gives no end, in minutes.
    pub(super) usual_length: u32,
    /// Whether its texts are set.
    pub(super) typeset: bool,
}

/// What sessions take from elsewhere.
struct Inherited<'a> {
    venues: &'a [Venue],
    workshops: &'a [Workshop],
    closures: &'a Closures,
    /// Each workshop's own texts, and its notes.
    texts: Vec<(OwnTexts, PerLanguage<Option<Phrase>>)>,
}
