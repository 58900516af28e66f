//! Which texts are translated, which are missing and which were made from a version of the source text
//! that is no longer there; the nearest event first.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::entry::EntryRef;
use super::model::Site;
use super::table::Ix;
use super::{Event, Occurrence};
use crate::base::{Lang, Located, Place, SitePath};
use crate::calendar::EventStatus;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::entry::TextVersion;

/// What an entry's file says in its own language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnText {
    /// The file.
    pub file: SitePath,
    /// Its version.
    pub version: TextVersion,
    /// The version of the source text that it was made from, where the file says so.
    pub made_from: Option<Located<String>>,
}

/// How far a text is in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TranslationState {
    /// Others are made from it.
    Source,
    /// It was made from the source text as it is now.
    Current,
    /// Nobody has said from which version it was made.
    Unmarked,
    /// The source text has changed since.
    Outdated,
    /// There is none, or a part of it is missing.
    Missing,
}

/// An entry in all languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Translations {
    /// The entry.
    pub at: EntryRef,
    /// How far each language is in which people write.
    pub states: BTreeMap<Lang, TranslationState>,
    /// For each of them how many words there are to translate, or to compare with an old translation.
    pub words: BTreeMap<Lang, usize>,
    /// The first day, from today on, on which something takes place that shows it.
    pub next: Option<Date>,
}

impl TranslationState {
    /// Whether there is something to do.
    pub fn is_work(self) -> bool {
        matches!(self, Self::Missing | Self::Outdated)
    }
}

impl Translations {
    /// Whether there is something to do in any language.
    pub fn has_work(&self) -> bool {
        self.states.values().any(|state| state.is_work())
    }
}

impl Site {
    /// All entries that have texts of their own, apart from events that are over. First those of the
    /// nearest events, last those that no event needs.
    pub fn translations(&self) -> Vec<Translations> {
        let next = self.next_days();
        let mut all: Vec<_> = self
            .entries()
            .filter(|at| !matches!(at, EntryRef::Event(_)) || next.contains_key(at))
            .filter_map(|at| self.translations_of(at, next.get(&at).copied()))
            .collect();
        all.sort_by_key(|one| (one.next.is_none(), one.next, one.at));
        all
    }

    /// The language from whose text the one in `lang` is made: the original, or of that another one.
    pub fn source_of(&self, at: EntryRef, lang: Lang) -> Option<Lang> {
        let original = self.original(at)?;
        if original != lang {
            return Some(original);
        }
        let mut others = self.settings.langs().filter(|other| *other != lang);
        others.find(|other| self.entry(at).own[*other].is_some())
    }

    /// How far an entry is in a language; `None` when it has no text of its own in any.
    pub fn translation_state(&self, at: EntryRef, lang: Lang) -> Option<TranslationState> {
        let entry = self.entry(at);
        let original = self.original(at)?;
        let own = entry.own[lang].as_ref();
        let Some(own) = own.filter(|_| entry.readings[lang].translated || lang == original) else {
            return Some(TranslationState::Missing);
        };
        let Some(made_from) = &own.made_from else {
            return Some(match lang == original {
                true => TranslationState::Source,
                false => TranslationState::Unmarked,
            });
        };
        // The mark itself says from which text it was made, whichever is the original now.
        let others = entry.own.iter().filter(|(other, _)| *other != lang);
        let mut versions = others.filter_map(|(_, own)| own.as_ref().map(|own| &own.version));
        Some(
            match versions.any(|version| version.hash == made_from.value) {
                true => TranslationState::Current,
                false => TranslationState::Outdated,
            },
        )
    }

    /// The language in which an entry was written first: the first in the order of the site whose text is
    /// no translation, else the first that has a text.
    fn original(&self, at: EntryRef) -> Option<Lang> {
        let own = &self.entry(at).own;
        let is_original = |text: &OwnText| text.made_from.is_none();
        let mut langs = self.settings.langs();
        let original = langs.find(|lang| own[*lang].as_ref().is_some_and(is_original));
        original.or_else(|| self.settings.langs().find(|lang| own[*lang].is_some()))
    }

    /// What is missing or outdated so shortly before an event that the settings call it a problem.
    pub fn translations_due(&self) -> Diagnostics {
        let policy = self.settings.translations;
        let mut out = Diagnostics::new();
        if (policy.warn_days, policy.fail_days) == (None, None) {
            return out;
        }
        for one in self.translations() {
            let days = one.next.and_then(|next| self.today.until(next).ok());
            let Some(days) = days.map(|span| span.get_days().unsigned_abs()) else {
                continue;
            };
            let is_within = |limit: Option<u32>| limit.is_some_and(|limit| days <= limit);
            let code = if is_within(policy.fail_days) {
                Code::TranslationOverdue
            } else if is_within(policy.warn_days) {
                Code::TranslationDue
            } else {
                continue;
            };
            for (lang, state) in one.states.iter().filter(|(_, state)| state.is_work()) {
                out.push(self.due(code, one.at, *lang, *state, days));
            }
        }
        out
    }

    fn due(
        &self,
        code: Code,
        at: EntryRef,
        lang: Lang,
        state: TranslationState,
        days: u32,
    ) -> Diagnostic {
        let entry = self.entry(at);
        let made_from = entry.own[lang].as_ref();
        let made_from = made_from.and_then(|own| own.made_from.as_ref());
        let source = self.source_of(at, lang);
        let source = source.and_then(|source| entry.own[source].as_ref());
        let (place, state) = match (state, made_from, source) {
            (TranslationState::Outdated, Some(made_from), _) => {
                (made_from.place.clone(), "outdated")
            }
            (_, _, Some(source)) => (Place::start_of(&source.file), "missing"),
            _ => (entry.place.clone(), "missing"),
        };
        Diagnostic::at(code, &place)
            .arg("entry", entry.id())
            .arg("language", self.settings.tag(lang).as_str())
            .arg("state", state)
            .arg("days", days as usize)
    }

    fn translations_of(&self, at: EntryRef, next: Option<Date>) -> Option<Translations> {
        let own = &self.entry(at).own;
        let langs = self.settings.written_langs();
        let states: Option<BTreeMap<_, _>> = langs
            .map(|lang| Some((lang, self.translation_state(at, lang)?)))
            .collect();
        let states = states?;
        // News is written once, for whoever reads it; nobody goes back to it.
        if matches!(at, EntryRef::News(_))
            && states
                .values()
                .all(|state| *state != TranslationState::Outdated)
        {
            return None;
        }
        let words = states.iter().map(|(lang, state)| {
            let source = self.source_of(at, *lang).filter(|_| state.is_work());
            let source = source.and_then(|source| own[source].as_ref());
            (*lang, source.map_or(0, |own| own.version.words))
        });
        Some(Translations {
            at,
            words: words.collect(),
            states,
            next,
        })
    }

    /// For each entry the first day from today on on which an event shows it.
    fn next_days(&self) -> BTreeMap<EntryRef, Date> {
        let mut days = BTreeMap::new();
        for occurrence in &self.occurrences {
            let (first, last) = (occurrence.time.first_day(), occurrence.time.last_day());
            if last < self.today || occurrence.state.status == EventStatus::Cancelled {
                continue;
            }
            for at in self.shown_with(occurrence.event, occurrence) {
                let first = first.max(self.today);
                let day = days.entry(at).or_insert(first);
                *day = first.min(*day);
            }
        }
        days
    }

    /// The entries whose texts visitors of an occurrence read.
    fn shown_with(&self, at: Ix<Event>, occurrence: &Occurrence) -> Vec<EntryRef> {
        let event = &self.events[at];
        let mut shown = vec![EntryRef::Event(at)];
        shown.extend(event.workshop.map(EntryRef::Workshop));
        shown.extend(event.series.map(EntryRef::Series));
        shown.extend(occurrence.state.place().map(EntryRef::Venue));
        shown.extend(event.topics.iter().copied().map(EntryRef::Topic));
        shown.extend(event.everybody().map(EntryRef::Person));
        shown
    }
}
