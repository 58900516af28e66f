//! What all entries have: slugs and readings.

use super::Resolver;
use crate::base::{Lang, Located, PerLanguage, Place, SitePath};
use crate::catalog::Entry as Source;
use crate::diagnostics::{Code, Diagnostic};
use crate::i18n::slug::slug;
use crate::i18n::spelling::Spelling;
use crate::parse::entry::{EntryKind, Kind, ParsedFile};
use crate::parse::fields::{Line, OnOff, Prose};
use crate::site::{Entry, OwnText, Passage, Phrase, Reading};

/// The first parts of fixed addresses, which no entry may take.
const RESERVED: &[&str] = &[
    "404",
    "archive",
    "assets",
    "audience",
    "calendar",
    "changes",
    "embed",
    "events",
    "held-in",
    "level",
    "media",
    "news",
    "page",
    "people",
    "screen",
    "search",
    "series",
    "subscribe",
    "topics",
    "venues",
    "workshops",
];

/// Names that Windows keeps for devices.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// An entry's own texts by the language they are written in, before a reader's language is chosen.
#[derive(Clone, Debug)]
pub(super) struct OwnTexts {
    pub(super) title: PerLanguage<Option<Phrase>>,
    summary: PerLanguage<Option<Phrase>>,
    image_alt: PerLanguage<Option<Phrase>>,
    body: PerLanguage<Option<Passage>>,
}

impl Resolver<'_> {
    /// Identity and texts of an entry; `None` when it has no title, which is reported.
    pub(super) fn entry<K: Kind>(&mut self, kind: EntryKind, source: &Source<K>) -> Option<Entry> {
        let own = self.own_texts(source);
        self.entry_of(kind, source, &own, None)
    }

    /// The same for a session, whose workshop stands in wherever it has no text of its own.
    pub(super) fn entry_of<K: Kind>(
        &mut self,
        kind: EntryKind,
        source: &Source<K>,
        own: &OwnTexts,
        workshop: Option<&OwnTexts>,
    ) -> Option<Entry> {
        let place = source.place();
        let Some(readings) = self.readings(own, workshop) else {
            let first = source.translations.values().next();
            let place = first.map_or(place, |translation| Place::start_of(&translation.file));
            self.lacks(source, Diagnostic::at(Code::NoTitle, &place));
            return None;
        };
        let entry = Entry {
            kind,
            stem: source.stem.clone(),
            slug: self.slugs(source),
            own: self.files_of(source),
            readings,
            image: source
                .common
                .image
                .as_ref()
                .map(|image| image.value.0.clone()),
            aliases: aliases(source),
            updated: source.common.updated.as_ref().map(|day| day.value.0),
            place,
        };
        if let Some(image) = &source.common.image {
            self.picture(image);
            if self.media.contains_key(&image.value.0) {
                self.alternative_texts(source, &entry, &image.value.0);
            }
        }
        Some(entry)
    }

    /// Whoever reads an entry in a language hears in that language what its picture shows.
    fn alternative_texts<K: Kind>(&mut self, source: &Source<K>, entry: &Entry, image: &SitePath) {
        for (lang, reading) in entry.readings.iter() {
            let translation = source.translations.get(self.settings.tag(lang));
            let is_described = reading
                .image_alt
                .as_ref()
                .is_some_and(|alt| alt.lang == lang);
            if let Some(translation) = translation.filter(|_| !is_described) {
                let place = Place::start_of(&translation.file);
                let problem = Diagnostic::at(Code::NoAltText, &place);
                self.out.push(problem.arg("path", image));
            }
        }
    }

    /// What each of its files says in its language.
    fn files_of<K: Kind>(&self, source: &Source<K>) -> PerLanguage<Option<OwnText>> {
        PerLanguage::from_fn(self.settings.languages.len(), |lang| {
            let translation = source.translations.get(self.settings.tag(lang))?;
            let made_from = translation.words.source_hash.as_ref();
            Some(OwnText {
                file: translation.file.clone(),
                version: translation.version.clone()?,
                made_from: made_from.map(|hash| Located {
                    value: hash.value.0.clone(),
                    place: hash.place.clone(),
                }),
            })
        })
    }

    pub(super) fn own_texts<K: Kind>(&self, source: &Source<K>) -> OwnTexts {
        OwnTexts {
            title: self.titles(source),
            summary: self.lines(source, |t| t.words.summary.as_ref()),
            image_alt: self.lines(source, |t| t.words.image_alt.as_ref()),
            body: self.texts.per_language(|lang| {
                let translation = source.translations.get(self.settings.tag(lang))?;
                let body = translation.body.clone()?;
                Some(Passage { body, lang })
            }),
        }
    }

    /// The title in every language that has one; of Kazakh in Latin letters the one that the Kazakh file
    /// gives, where transliteration would spoil it.
    fn titles<K: Kind>(&self, source: &Source<K>) -> PerLanguage<Option<Phrase>> {
        let mut titles = self.lines(source, |t| t.words.title.as_ref());
        let langs = self.settings.langs();
        for lang in langs.filter(|lang| self.settings.spelling(*lang) == Spelling::KazakhInLatin) {
            let written_in = self.settings.tag(self.settings.written_in(lang));
            let translation = source.translations.get(written_in);
            let latin = translation.and_then(|translation| translation.words.title_latn.as_ref());
            if let Some(latin) = latin {
                let title = self.texts.phrase(&latin.value.0, lang, typeset(source));
                titles[lang] = Some(title);
            }
        }
        titles
    }

    /// A text field in every language that has it.
    pub(super) fn lines<'s, K: Kind>(
        &self,
        source: &'s Source<K>,
        field: impl Fn(&'s ParsedFile<K>) -> Option<&'s Located<Prose>>,
    ) -> PerLanguage<Option<Phrase>> {
        let typeset = typeset(source);
        self.texts.per_language(|lang| {
            let translation = source.translations.get(self.settings.tag(lang))?;
            let prose = field(translation)?;
            Some(Phrase::of(&prose.value, lang, typeset))
        })
    }

    /// The same for every reader.
    pub(super) fn reader_lines<'s, K: Kind>(
        &self,
        source: &'s Source<K>,
        field: impl Fn(&'s ParsedFile<K>) -> Option<&'s Located<Prose>>,
    ) -> PerLanguage<Option<Phrase>> {
        self.texts.choose(&self.lines(source, field))
    }

    fn readings(
        &self,
        own: &OwnTexts,
        workshop: Option<&OwnTexts>,
    ) -> Option<PerLanguage<Reading>> {
        let title = self.with_workshop(own, workshop, |texts| &texts.title);
        let summary = self.with_workshop(own, workshop, |texts| &texts.summary);
        let image_alt = self.with_workshop(own, workshop, |texts| &texts.image_alt);
        let body = self.texts.choose(&own.body);
        let workshop_body = workshop.map(|workshop| self.texts.choose(&workshop.body));
        title.iter().all(|(_, title)| title.is_some()).then(|| {
            PerLanguage::from_fn(self.settings.languages.len(), |lang| {
                let fallback = || self.texts.phrase("", lang, false);
                let title = title[lang].clone().unwrap_or_else(fallback);
                let body = body[lang].clone();
                let workshop_body = workshop_body.as_ref().and_then(|body| body[lang].clone());
                let in_language = |passage: &Option<Passage>| {
                    passage.as_ref().is_none_or(|passage| passage.lang == lang)
                };
                Reading {
                    translated: title.lang == lang
                        && in_language(&body)
                        && in_language(&workshop_body),
                    title,
                    summary: summary[lang].clone(),
                    image_alt: image_alt[lang].clone(),
                    body,
                    workshop_body,
                }
            })
        })
    }

    /// For each language of a reader's chain first the entry's text, then the workshop's.
    fn with_workshop<T: Clone>(
        &self,
        own: &OwnTexts,
        workshop: Option<&OwnTexts>,
        field: impl Fn(&OwnTexts) -> &PerLanguage<Option<T>>,
    ) -> PerLanguage<Option<T>> {
        let own = PerLanguage::from_fn(self.settings.languages.len(), |lang| {
            let inherited = || field(workshop?)[lang].clone();
            field(own)[lang].clone().or_else(inherited)
        });
        self.texts.choose(&own)
    }

    fn slugs<K: Kind>(&mut self, source: &Source<K>) -> PerLanguage<Located<String>> {
        let mut for_all = source.slug.as_ref().map(|slug| self.written_slug(slug));
        PerLanguage::from_fn(self.settings.languages.len(), |lang| {
            let written_in = self.settings.tag(self.settings.written_in(lang));
            let translation = source.translations.get(written_in);
            let own = translation.and_then(|translation| translation.words.slug.as_ref());
            match own {
                Some(own) => self.written_slug(own),
                // The stem is read, and reported, only where nothing else is written.
                None => for_all
                    .get_or_insert_with(|| self.slug_of_stem(source))
                    .clone(),
            }
        })
    }

    fn slug_of_stem<K: Kind>(&mut self, source: &Source<K>) -> Located<String> {
        let from_stem = slug(&source.stem, self.settings.tag(Lang::at(0)));
        let place = source.place();
        match refused(&from_stem, self.settings) {
            None => {}
            Some(Code::BadSlug) => {
                let problem = Diagnostic::at(Code::BadFileName, &place);
                self.out.push(problem.arg("stem", source.stem.as_str()));
            }
            Some(reason) => self
                .out
                .push(Diagnostic::at(reason, &place).arg("slug", from_stem.as_str())),
        }
        Located::new(from_stem, place)
    }

    fn written_slug(&mut self, written: &Located<Line>) -> Located<String> {
        let text = &written.value.0;
        if let Some(reason) = refused(text, self.settings) {
            let suggestion = slug(text, self.settings.tag(Lang::at(0)));
            let suggestion = Some(suggestion).filter(|slug| refused(slug, self.settings).is_none());
            self.out.push(
                Diagnostic::at(reason, &written.place)
                    .arg("slug", text.as_str())
                    .suggest(suggestion),
            );
        }
        Located::new(text.clone(), written.place.clone())
    }
}

/// Whether quotes, dashes and spaces of an entry's texts are set.
pub(super) fn typeset<K: Kind>(source: &Source<K>) -> bool {
    let typography = source.common.typography.as_ref();
    typography.is_none_or(|typography| typography.value == OnOff::On)
}

/// Addresses that an entry had before.
fn aliases<K: Kind>(source: &Source<K>) -> Vec<Located<String>> {
    let written = source.common.aliases.iter().flat_map(|list| &list.value.0);
    written
        .map(|alias| alias.clone().map(|alias| alias.0))
        .collect()
}

fn refused(slug: &str, settings: &crate::parse::settings::Settings) -> Option<Code> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_address = !slug.is_empty()
        && slug.len() <= 60
        && slug.bytes().all(is_plain)
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && !DEVICES.contains(&slug);
    if !is_address {
        return Some(Code::BadSlug);
    }
    let is_language = settings
        .languages
        .iter()
        .any(|tag| tag.as_str().eq_ignore_ascii_case(slug));
    // A page that only some sites have takes no address from the others.
    let is_page = settings.translations.page && slug == "translations";
    (is_language || is_page || RESERVED.contains(&slug)).then_some(Code::ReservedSlug)
}
