//! Parsed files into entries: an entry's files are brought together by kind and stem, its facts are
//! merged, its translations kept by language. Nothing is resolved and no address is known here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{LanguageTag, Located, Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::entry::{
    CommonFacts, EntryKind, Event, Kind, News, Page, ParsedEntry, ParsedFile, Person, Series,
    Topic, Venue, Workshop,
};
use crate::parse::fields::{Line, Record};

/// All entries, by kind and stem.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Catalog {
    pub events: Entries<Event>,
    pub workshops: Entries<Workshop>,
    pub venues: Entries<Venue>,
    pub topics: Entries<Topic>,
    pub series: Entries<Series>,
    pub people: Entries<Person>,
    pub pages: Entries<Page>,
    pub news: Entries<News>,
}

/// The entries of a kind, by stem.
pub type Entries<K> = BTreeMap<String, Entry<K>>;

/// An entry: facts once, texts by language.
#[derive(Clone, Debug)]
pub struct Entry<K: Kind> {
    /// What names it in its kind: the stem of its files.
    pub stem: String,
    /// Facts that every kind has.
    pub common: Arc<CommonFacts>,
    /// Facts of the kind.
    pub facts: Arc<K::Facts>,
    /// Its translations: the files that have a language.
    pub translations: BTreeMap<LanguageTag, Arc<ParsedFile<K>>>,
    /// The slug for all languages, from the file of facts.
    pub slug: Option<Located<Line>>,
    /// Its files, in the order of their paths.
    pub files: Vec<SitePath>,
    /// Whether something in its files is wrong and was reported: what is missing may follow from that.
    pub flawed: bool,
}

impl<K: Kind> Entry<K> {
    /// The beginning of its first file, for problems that no single value causes.
    pub fn place(&self) -> Place {
        let first = self.files.first().cloned();
        Place::start_of(&first.unwrap_or_else(|| SitePath::new("content")))
    }

    /// The beginning of the file in which a missing fact is best added: that of facts, else the first.
    pub fn facts_place(&self) -> Place {
        let is_facts = |file: &&SitePath| {
            let mut texts = self.translations.values();
            texts.all(|translation| translation.file != **file)
        };
        let facts = self.files.iter().find(is_facts);
        facts.map_or_else(|| self.place(), Place::start_of)
    }
}

/// Brings the files of each entry together; files must come in the order of their paths.
pub fn catalog<'p>(parsed: impl IntoIterator<Item = &'p ParsedEntry>) -> (Catalog, Diagnostics) {
    let mut catalog = Catalog::default();
    let mut out = Diagnostics::new();
    for entry in parsed {
        match entry {
            ParsedEntry::Event(file) => add(&mut catalog.events, file, EntryKind::Event, &mut out),
            ParsedEntry::Workshop(file) => {
                add(&mut catalog.workshops, file, EntryKind::Workshop, &mut out);
            }
            ParsedEntry::Venue(file) => add(&mut catalog.venues, file, EntryKind::Venue, &mut out),
            ParsedEntry::Topic(file) => add(&mut catalog.topics, file, EntryKind::Topic, &mut out),
            ParsedEntry::Series(file) => {
                add(&mut catalog.series, file, EntryKind::Series, &mut out);
            }
            ParsedEntry::Person(file) => {
                add(&mut catalog.people, file, EntryKind::Person, &mut out);
            }
            ParsedEntry::Page(file) => add(&mut catalog.pages, file, EntryKind::Page, &mut out),
            ParsedEntry::News(file) => add(&mut catalog.news, file, EntryKind::News, &mut out),
        }
    }
    (catalog, out)
}

fn add<K: Kind>(
    entries: &mut Entries<K>,
    parsed: &Arc<ParsedFile<K>>,
    kind: EntryKind,
    out: &mut Diagnostics,
) {
    let Some(entry) = entries.get_mut(&parsed.stem) else {
        entries.insert(parsed.stem.clone(), first_file(parsed));
        return;
    };
    if let Some(twin) = twin(entry, parsed) {
        out.push(
            Diagnostic::at(Code::DuplicateEntry, &Place::start_of(&parsed.file))
                .arg("id", format!("{}/{}", kind.folder(), parsed.stem))
                .also(&Place::start_of(&twin)),
        );
        return;
    }
    merge(&mut entry.common, parsed.common.as_ref(), out);
    merge(&mut entry.facts, parsed.facts.as_ref(), out);
    entry.files.push(parsed.file.clone());
    entry.flawed |= parsed.flawed;
    match &parsed.language {
        Some(language) => {
            let translation = Arc::clone(parsed);
            entry.translations.insert(language.clone(), translation);
        }
        None => entry.slug.clone_from(&parsed.words.slug),
    }
}

fn first_file<K: Kind>(parsed: &Arc<ParsedFile<K>>) -> Entry<K> {
    let mut translations = BTreeMap::new();
    if let Some(language) = &parsed.language {
        translations.insert(language.clone(), Arc::clone(parsed));
    }
    let is_facts = parsed.language.is_none();
    Entry {
        stem: parsed.stem.clone(),
        common: parsed.common.clone().unwrap_or_default(),
        facts: parsed.facts.clone().unwrap_or_default(),
        translations,
        slug: parsed.words.slug.clone().filter(|_| is_facts),
        files: vec![parsed.file.clone()],
        flawed: parsed.flawed,
    }
}

/// Takes in the facts of one more file. Nearly always one file alone has facts, which are shared then.
fn merge<R: Record>(own: &mut Arc<R>, more: Option<&Arc<R>>, out: &mut Diagnostics) {
    let Some(more) = more else {
        return;
    };
    if **own == R::default() {
        *own = Arc::clone(more);
    } else {
        Arc::make_mut(own).merge_facts(R::clone(more), out);
    }
}

/// The file that already holds this language, or the facts, or the same stem in another folder.
fn twin<K: Kind>(entry: &Entry<K>, parsed: &ParsedFile<K>) -> Option<SitePath> {
    let elsewhere = |file: &&SitePath| file.folder() != parsed.file.folder();
    if let Some(file) = entry.files.iter().find(elsewhere) {
        return Some(file.clone());
    }
    match &parsed.language {
        Some(language) => {
            let translation = entry.translations.get(language)?;
            Some(translation.file.clone())
        }
        None => {
            let is_translation = |file: &SitePath| {
                let mut translations = entry.translations.values();
                translations.any(|translation| translation.file == *file)
            };
            entry
                .files
                .iter()
                .find(|file| !is_translation(file))
                .cloned()
        }
    }
}
