//! Parsed files into entries: an entry's files are brought together by kind and stem, its facts are
//! merged, its translations kept by language. Nothing is resolved and no address is known here.

use std::collections::{BTreeMap, btree_map};
use std::sync::Arc;

use crate::base::{LanguageTag, Located, Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::entry::{
    CommonFacts, EntryKind, Event, Kind, News, Page, ParsedEntry, ParsedFile, Person, Series,
    Topic, Venue, Workshop,
};
use crate::parse::fields::{Line, Record};
use crate::parse::guards::Mentioned;

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
    /// The dates and times that the texts of its files name.
    pub mentions: Vec<Mentioned>,
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
    let mut out = Diagnostics::new();
    let mut events = Gathering::new(EntryKind::Event);
    let mut workshops = Gathering::new(EntryKind::Workshop);
    let mut venues = Gathering::new(EntryKind::Venue);
    let mut topics = Gathering::new(EntryKind::Topic);
    let mut series = Gathering::new(EntryKind::Series);
    let mut people = Gathering::new(EntryKind::Person);
    let mut pages = Gathering::new(EntryKind::Page);
    let mut news = Gathering::new(EntryKind::News);
    for entry in parsed {
        match entry {
            ParsedEntry::Event(file) => events.add(file, &mut out),
            ParsedEntry::Workshop(file) => workshops.add(file, &mut out),
            ParsedEntry::Venue(file) => venues.add(file, &mut out),
            ParsedEntry::Topic(file) => topics.add(file, &mut out),
            ParsedEntry::Series(file) => series.add(file, &mut out),
            ParsedEntry::Person(file) => people.add(file, &mut out),
            ParsedEntry::Page(file) => pages.add(file, &mut out),
            ParsedEntry::News(file) => news.add(file, &mut out),
        }
    }
    let catalog = Catalog {
        events: events.entries,
        workshops: workshops.entries,
        venues: venues.entries,
        topics: topics.entries,
        series: series.entries,
        people: people.entries,
        pages: pages.entries,
        news: news.entries,
    };
    (catalog, out)
}

/// The entries of a kind while their files come in.
struct Gathering<K: Kind> {
    kind: EntryKind,
    entries: Entries<K>,
    /// What all entries share for which no facts have come yet.
    no_common: Arc<CommonFacts>,
    no_facts: Arc<K::Facts>,
}

impl<K: Kind> Gathering<K> {
    fn new(kind: EntryKind) -> Self {
        Self {
            kind,
            entries: Entries::new(),
            no_common: Arc::default(),
            no_facts: Arc::default(),
        }
    }

    fn add(&mut self, parsed: &Arc<ParsedFile<K>>, out: &mut Diagnostics) {
        // The files of an entry mostly come one after the other.
        let last = self.entries.last_entry();
        let entry = match last.filter(|last| *last.key() == parsed.stem) {
            Some(last) => last.into_mut(),
            None => match self.entries.entry(parsed.stem.clone()) {
                btree_map::Entry::Occupied(known) => known.into_mut(),
                btree_map::Entry::Vacant(free) => free.insert(Entry {
                    stem: parsed.stem.clone(),
                    common: Arc::clone(&self.no_common),
                    facts: Arc::clone(&self.no_facts),
                    translations: BTreeMap::new(),
                    slug: None,
                    files: Vec::new(),
                    mentions: Vec::new(),
                    flawed: false,
                }),
            },
        };
        if let Some(twin) = twin(entry, parsed) {
            out.push(
                Diagnostic::at(Code::DuplicateEntry, &Place::start_of(&parsed.file))
                    .arg("id", format!("{}/{}", self.kind.folder(), parsed.stem))
                    .also(&Place::start_of(&twin)),
            );
            return;
        }
        let (common, facts) = (parsed.common.as_ref(), parsed.facts.as_ref());
        merge(&mut entry.common, &self.no_common, common, out);
        merge(&mut entry.facts, &self.no_facts, facts, out);
        entry.files.push(parsed.file.clone());
        entry.mentions.extend_from_slice(&parsed.mentions);
        entry.flawed |= parsed.flawed;
        match &parsed.language {
            Some(language) => {
                let translation = Arc::clone(parsed);
                entry.translations.insert(language.clone(), translation);
            }
            None => entry.slug.clone_from(&parsed.words.slug),
        }
    }
}

/// Takes in the facts of one more file. Nearly always one file alone has facts, which are shared then.
fn merge<R: Record>(
    own: &mut Arc<R>,
    nothing: &Arc<R>,
    more: Option<&Arc<R>>,
    out: &mut Diagnostics,
) {
    let Some(more) = more else {
        return;
    };
    if Arc::ptr_eq(own, nothing) {
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
