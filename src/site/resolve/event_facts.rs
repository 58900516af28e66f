//! Facts that events share with workshops and series, and those that stand in a map or list of their
//! own: rooms, registration, people, handouts.

use super::Resolver;
use super::identity::typeset;
use crate::base::{LanguageTag, Located};
use crate::calendar::EventStatus;
use crate::catalog::Entry as Source;
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::parse::entry::{self, EventFacts};
use crate::parse::fields::{
    Attendance, Line, List, LocalText, OneOrMany, SpokenLanguage, Status, WholeNumber, YesNo,
};
use crate::site::{Material, MaterialTarget, Participant, Registration, Venue};

/// The audiences that every site has, the youngest after all.
pub const AUDIENCES: &[&str] = &["all", "kids", "teens", "adults", "families"];
/// The levels that every site has, the easiest first.
pub const LEVELS: &[&str] = &[
    "beginner",
    "intermediate",
    "advanced",
    "a1",
    "a2",
    "b1",
    "b2",
    "c1",
    "c2",
];

impl Resolver<'_> {
    pub(super) fn room(
        &mut self,
        source: &Source<entry::Event>,
        venue: Option<&Venue>,
    ) -> Option<usize> {
        let facts = &source.facts;
        let room = facts.room.as_ref()?;
        let Some(venue) = venue else {
            if facts.venue.is_none() {
                self.lacks(source, Diagnostic::at(Code::RoomWithoutVenue, &room.place));
            }
            return None;
        };
        self.room_of(room, venue)
    }

    /// The room of a key; an unknown one is reported.
    pub(super) fn room_of(&mut self, room: &Located<Line>, venue: &Venue) -> Option<usize> {
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

    pub(super) fn registration(&mut self, source: &Source<entry::Event>) -> Option<Registration> {
        let written = source.facts.register.as_ref()?;
        let Some(url) = &written.value.url else {
            let problem = Diagnostic::at(Code::MissingField, &written.place);
            self.lacks(source, problem.arg("key", "url"));
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

    pub(super) fn participants(&mut self, source: &Source<entry::Event>) -> Vec<Participant> {
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
                self.lacks(source, problem.arg("key", "person"));
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

    pub(super) fn attendance(
        &mut self,
        source: &Source<entry::Event>,
        has_venue: bool,
    ) -> Attendance {
        let facts = &source.facts;
        let attendance = match status(facts) {
            EventStatus::MovedOnline => Attendance::Online,
            _ => announced_attendance(facts),
        };
        if attendance != Attendance::Online && !has_venue && facts.venue.is_none() {
            self.lacks(source, Diagnostic::at(Code::NoVenue, &source.facts_place()));
        }
        attendance
    }

    pub(super) fn audience(&mut self, keys: &Option<Located<OneOrMany<Line>>>) -> Vec<String> {
        let keys = keys.iter().flat_map(|keys| &keys.value.0);
        let known = self.settings.audiences.keys().map(String::as_str);
        let known: Vec<_> = AUDIENCES.iter().copied().chain(known).collect();
        keys.filter_map(|key| self.choice("audience", key, &known))
            .collect()
    }

    pub(super) fn level(&mut self, key: &Option<Located<Line>>) -> Option<String> {
        let known = self.settings.levels.keys().map(String::as_str);
        let known: Vec<_> = LEVELS.iter().copied().chain(known).collect();
        self.choice("level", key.as_ref()?, &known)
    }

    fn choice(
        &mut self,
        field: &'static str,
        key: &Located<Line>,
        known: &[&str],
    ) -> Option<String> {
        let word = &key.value.0;
        if known.contains(&word.as_str()) {
            return Some(word.clone());
        }
        self.out.push(
            Diagnostic::at(Code::UnknownChoice, &key.place)
                .arg("key", field)
                .arg("value", word.as_str())
                .arg(
                    "known",
                    known.iter().map(ToString::to_string).collect::<Vec<_>>(),
                )
                .suggest(closest(word, known.iter().copied())),
        );
        None
    }
}

/// How people were to attend before anything moved online.
pub(super) fn announced_attendance(facts: &EventFacts) -> Attendance {
    match &facts.attendance {
        Some(written) => written.value,
        None if facts.online.is_some() && facts.venue.is_some() => Attendance::Mixed,
        None if facts.online.is_some() => Attendance::Online,
        None => Attendance::Offline,
    }
}

pub(super) fn status(facts: &EventFacts) -> EventStatus {
    let written = facts.status.as_ref();
    written.map_or(EventStatus::Scheduled, |status| status_of(status.value))
}

pub(super) fn status_of(written: Status) -> EventStatus {
    match written {
        Status::Scheduled => EventStatus::Scheduled,
        Status::Cancelled => EventStatus::Cancelled,
        Status::Postponed => EventStatus::Postponed,
        Status::Moved => EventStatus::Moved,
        Status::MovedOnline => EventStatus::MovedOnline,
        Status::Full => EventStatus::Full,
    }
}

/// The address of a meeting that everybody may see; any other stays out of the site.
pub(super) fn public_meeting(facts: &EventFacts) -> Option<String> {
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

pub(super) fn materials<K: entry::Kind>(
    resolver: &mut Resolver<'_>,
    source: &Source<K>,
    written: &Option<Located<List<entry::Material>>>,
) -> Vec<Material> {
    let mut materials = Vec::new();
    for item in written.iter().flat_map(|written| &written.value.0) {
        let missing = |key| Diagnostic::at(Code::MissingField, &item.place).arg("key", key);
        let Some(title) = &item.value.title else {
            resolver.lacks(source, missing("title"));
            continue;
        };
        let target = match (&item.value.url, &item.value.file) {
            (Some(url), _) => MaterialTarget::Url(url.value.0.clone()),
            (None, Some(file)) => {
                resolver.file(file);
                MaterialTarget::File(file.value.0.clone())
            }
            (None, None) => {
                resolver.lacks(source, missing("url"));
                continue;
            }
        };
        let title: &LocalText = &title.value;
        materials.push(Material {
            title: resolver.texts.local(title, typeset(source)),
            target,
        });
    }
    materials
}
