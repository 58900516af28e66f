//! Events, and sessions of workshops.

use std::collections::BTreeMap;

use super::Resolver;
use super::identity::{OwnTexts, typeset};
use super::venues::access;
use crate::base::{LanguageTag, Located, PerLanguage};
use crate::calendar::{EventStatus, EventTime};
use crate::catalog::{Entries, Entry as Source};
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::parse::entry::{self, EntryKind, EventFacts};
use crate::parse::fields::{
    Attendance, List, LocalText, OneOrMany, SpokenLanguage, Status, WholeNumber, YesNo,
};
use crate::site::{
    Contact, Event, Ix, Material, MaterialTarget, Participant, Phrase, Registration, Venue,
    Workshop,
};

impl Resolver<'_> {
    pub(super) fn events(
        &mut self,
        entries: &Entries<entry::Event>,
        workshop_sources: &Entries<entry::Workshop>,
        venues: &[Venue],
        workshops: &[Workshop],
    ) -> Vec<Event> {
        let own_texts = |workshop: &Workshop| {
            let source = &workshop_sources[&workshop.entry.stem];
            let note = self.lines(source, |t| t.texts.note.as_ref());
            (self.own_texts(source), note)
        };
        let inherited = Inherited {
            venues,
            workshops,
            texts: workshops.iter().map(own_texts).collect(),
        };
        let events = self.all(EntryKind::Event, entries, |resolver, source| {
            resolver.event(source, &inherited)
        });
        self.check_uids(&events);
        events
    }

    fn event(&mut self, source: &Source<entry::Event>, inherited: &Inherited<'_>) -> Option<Event> {
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
        let room = self.room(facts, venue);
        let topics = self.one_or_many(&facts.topic);
        let audience = self.audience(&facts.audience);
        let level = self.level(&facts.level);
        let register = self.registration(facts);
        let people = self.participants(source);
        let series = self.optional(&facts.series);
        let organizer = self.optional(&facts.organizer);
        let partners = self.one_or_many(&facts.partners);
        let own_materials = materials(self, &facts.materials);
        let attendance = self.attendance(source, venue.is_some());
        let note = self.note(source, workshop_texts.map(|(_, note)| note));
        let (mut entry, time) = (entry?, time?);
        let moved_from = self.moved(facts, &time);
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
        Some(Event {
            uid: format!("{id}@{}", self.settings.uid_domain),
            time,
            moved_from,
            status: status(facts),
            note,
            venue: venue_ix,
            room,
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
            attendance,
            meeting: public_meeting(facts),
            entry,
        })
    }

    fn time(
        &mut self,
        source: &Source<entry::Event>,
        venue: Option<&Venue>,
        workshop: Option<&Workshop>,
    ) -> Option<EventTime> {
        let Some(start) = &source.facts.start else {
            let problem = Diagnostic::at(Code::MissingField, &source.place());
            self.out.push(problem.arg("key", "start"));
            return None;
        };
        let zone = venue.map_or(self.zone, |venue| &venue.zone).clone();
        let usual = workshop.and_then(|workshop| workshop.length);
        let usual = usual.unwrap_or(self.settings.usual_length);
        self.event_time(start, source.facts.end.as_ref(), &zone, usual)
    }

    fn moved(&mut self, facts: &EventFacts, time: &EventTime) -> Option<EventTime> {
        let moved = facts
            .status
            .as_ref()
            .filter(|status| status.value == Status::Moved);
        match (moved, &facts.moved_from) {
            (Some(_), Some(from)) => self.moved_from(from, time),
            (None, None) => None,
            (Some(status), None) => {
                self.out
                    .push(Diagnostic::at(Code::MovedFrom, &status.place));
                None
            }
            (None, Some(from)) => {
                self.out.push(Diagnostic::at(Code::MovedFrom, &from.place));
                None
            }
        }
    }

    fn room(&mut self, facts: &EventFacts, venue: Option<&Venue>) -> Option<usize> {
        let room = facts.room.as_ref()?;
        let Some(venue) = venue else {
            if facts.venue.is_none() {
                self.out
                    .push(Diagnostic::at(Code::RoomWithoutVenue, &room.place));
            }
            return None;
        };
        let key = &room.value.0;
        let index = venue.rooms.iter().position(|room| room.key == *key);
        if index.is_none() {
            let known = venue.rooms.iter().map(|room| room.key.as_str());
            self.out.push(
                Diagnostic::at(Code::UnknownRoom, &room.place)
                    .arg("room", key.as_str())
                    .arg("venue", venue.entry.stem.as_str())
                    .suggest(closest(key, known)),
            );
        }
        index
    }

    fn registration(&mut self, facts: &EventFacts) -> Option<Registration> {
        let written = facts.register.as_ref()?;
        let Some(url) = &written.value.url else {
            let problem = Diagnostic::at(Code::MissingField, &written.place);
            self.out.push(problem.arg("key", "register.url"));
            return None;
        };
        if let (Some(opens), Some(closes)) = (&written.value.opens, &written.value.closes)
            && opens.value.0 > closes.value.0
        {
            self.out
                .push(Diagnostic::at(Code::RegistrationWindow, &closes.place).also(&opens.place));
        }
        Some(Registration {
            url: url.value.0.clone(),
            opens: written.value.opens.as_ref().map(|day| day.value.0),
            closes: written.value.closes.as_ref().map(|day| day.value.0),
        })
    }

    fn participants(&mut self, source: &Source<entry::Event>) -> Vec<Participant> {
        let typeset = typeset(source);
        let written = source
            .facts
            .people
            .iter()
            .flat_map(|people| &people.value.0);
        let mut people = Vec::new();
        for participant in written {
            let Some(person) = &participant.value.0.person else {
                let problem = Diagnostic::at(Code::MissingField, &participant.place);
                self.out.push(problem.arg("key", "people.person"));
                continue;
            };
            if let Some(person) = self.reference(person) {
                let role = participant.value.0.role.as_ref();
                let role = match role {
                    Some(role) => self.texts.local(&role.value, typeset),
                    None => self.texts.per_language(|_| None),
                };
                people.push(Participant { person, role });
            }
        }
        people
    }

    fn attendance(&mut self, source: &Source<entry::Event>, has_venue: bool) -> Attendance {
        let facts = &source.facts;
        let online = facts.online.is_some() || status(facts) == EventStatus::MovedOnline;
        let attendance = match &facts.attendance {
            Some(written) => written.value,
            None if online && facts.venue.is_some() => Attendance::Mixed,
            None if online => Attendance::Online,
            None => Attendance::Offline,
        };
        if attendance != Attendance::Online && !has_venue && facts.venue.is_none() {
            self.out
                .push(Diagnostic::at(Code::NoVenue, &source.place()));
        }
        attendance
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

    fn check_uids(&mut self, events: &[Event]) {
        let mut first: BTreeMap<&str, &Event> = BTreeMap::new();
        for event in events {
            if let Some(twin) = first.insert(&event.uid, event) {
                self.out.push(
                    Diagnostic::at(Code::SameUid, &event.entry.place)
                        .arg("uid", event.uid.as_str())
                        .also(&twin.entry.place),
                );
            }
        }
    }
}

/// What sessions take from elsewhere.
struct Inherited<'a> {
    venues: &'a [Venue],
    workshops: &'a [Workshop],
    /// Each workshop's own texts, and its notes.
    texts: Vec<(OwnTexts, PerLanguage<Option<Phrase>>)>,
}

fn status(facts: &EventFacts) -> EventStatus {
    match facts.status.as_ref().map(|status| status.value) {
        None | Some(Status::Scheduled) => EventStatus::Scheduled,
        Some(Status::Cancelled) => EventStatus::Cancelled,
        Some(Status::Postponed) => EventStatus::Postponed,
        Some(Status::Moved) => EventStatus::Moved,
        Some(Status::MovedOnline) => EventStatus::MovedOnline,
        Some(Status::Full) => EventStatus::Full,
    }
}

/// The address of a meeting that everybody may see; any other stays out of the site.
fn public_meeting(facts: &EventFacts) -> Option<String> {
    let online = &facts.online.as_ref()?.value;
    let public = online.public.as_ref()?;
    let url = online.url.as_ref()?;
    (public.value == YesNo::Yes).then(|| url.value.0.clone())
}

pub(super) fn spoken(written: &Option<Located<OneOrMany<SpokenLanguage>>>) -> Vec<LanguageTag> {
    let items = written.iter().flat_map(|written| &written.value.0);
    items.map(|item| item.value.0.clone()).collect()
}

pub(super) fn amount(price: &Option<Located<WholeNumber>>) -> u32 {
    price.as_ref().map_or(0, |price| price.value.0)
}

pub(super) fn materials(
    resolver: &mut Resolver<'_>,
    written: &Option<Located<List<entry::Material>>>,
) -> Vec<Material> {
    let mut materials = Vec::new();
    for item in written.iter().flat_map(|written| &written.value.0) {
        let missing = |key| Diagnostic::at(Code::MissingField, &item.place).arg("key", key);
        let Some(title) = &item.value.title else {
            resolver.out.push(missing("materials.title"));
            continue;
        };
        let target = match (&item.value.url, &item.value.file) {
            (Some(url), _) => MaterialTarget::Url(url.value.0.clone()),
            (None, Some(file)) => {
                if !resolver.media.contains(&file.value.0) {
                    resolver.missing_media(&file.value.0, &file.place);
                }
                MaterialTarget::File(file.value.0.clone())
            }
            (None, None) => {
                resolver.out.push(missing("materials.url"));
                continue;
            }
        };
        let title: &LocalText = &title.value;
        materials.push(Material {
            title: resolver.texts.local(title, true),
            target,
        });
    }
    materials
}
