//! One content file into one parsed translation of an entry, or into the facts of one.
//!
//! A file is front matter between two lines `---`, then Markdown. Its folder says what kind of entry
//! it belongs to, its name says which one and in which language.

mod fence;
mod file_name;
mod kinds;
mod parts;
mod repeat;
mod source_hash;
mod version;

pub use file_name::{EntryKind, FileName};
pub use kinds::{
    CommonFacts, CommonTexts, Event, EventFacts, EventTexts, Kind, News, NewsFacts, Nothing, Page,
    Person, PersonFacts, PersonTexts, Series, SeriesFacts, Topic, TopicFacts, Venue, VenueFacts,
    VenueTexts, Workshop, WorkshopFacts,
};
pub use parts::{
    Contact, Material, Online, Participant, ParticipantFields, Register, Room, RoomFacts,
};
pub use repeat::{DateChange, Repeat};
pub use source_hash::with_source_hash;
pub use version::TextVersion;

use std::borrow::Cow;
use std::sync::Arc;

use crate::base::{LanguageTag, Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::i18n::slug::slug;
use crate::i18n::typography::{Block, Typography};
use crate::source::SourceFile;

use super::fields::{FieldCx, MapReader, OnOff, Record};
use super::guards::{self, Mentioned};
use super::markdown::{Body, BodyInput, TextPass, parse_body};
use super::{settings::Settings, yaml};

/// One file of an entry.
#[derive(Clone, Debug)]
pub struct ParsedFile<K: Kind> {
    /// The file.
    pub file: SitePath,
    /// The stem of its name.
    pub stem: String,
    /// The language of its texts; `None` for a file of facts.
    pub language: Option<LanguageTag>,
    /// Facts that every kind has; `None` when the file has none.
    pub common: Option<Arc<CommonFacts>>,
    /// Facts of the kind; `None` when the file has none.
    pub facts: Option<Arc<K::Facts>>,
    /// Texts that every kind has.
    pub words: CommonTexts,
    /// Texts of the kind.
    pub texts: K::Texts,
    /// The Markdown below the front matter, where there is any.
    pub body: Option<Arc<Body>>,
    /// Which version of its texts it is; `None` when it has none.
    pub version: Option<TextVersion>,
    /// The dates and times that its texts name.
    pub mentions: Vec<Mentioned>,
    /// Whether something in it is wrong and was reported: what is missing may follow from that.
    pub flawed: bool,
}

/// One file of an entry of any kind.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum ParsedEntry {
    Event(Arc<ParsedFile<Event>>),
    Workshop(Arc<ParsedFile<Workshop>>),
    Venue(Arc<ParsedFile<Venue>>),
    Topic(Arc<ParsedFile<Topic>>),
    Series(Arc<ParsedFile<Series>>),
    Person(Arc<ParsedFile<Person>>),
    Page(Arc<ParsedFile<Page>>),
    News(Arc<ParsedFile<News>>),
}

/// Reads a file below `content/`; `None` when its front matter cannot be read, with the reasons in
/// `out`.
pub fn parse_entry(
    file: &SitePath,
    source: &SourceFile,
    settings: &Settings,
    out: &mut Diagnostics,
) -> Option<ParsedEntry> {
    let name = FileName::of(file, &settings.languages, out)?;
    let text = super::text_of(file, source, out)?;
    let entry = match name.kind {
        EntryKind::Event => ParsedEntry::Event(read(file, name, text, settings, out)?),
        EntryKind::Workshop => ParsedEntry::Workshop(read(file, name, text, settings, out)?),
        EntryKind::Venue => ParsedEntry::Venue(read(file, name, text, settings, out)?),
        EntryKind::Topic => ParsedEntry::Topic(read(file, name, text, settings, out)?),
        EntryKind::Series => ParsedEntry::Series(read(file, name, text, settings, out)?),
        EntryKind::Person => ParsedEntry::Person(read(file, name, text, settings, out)?),
        EntryKind::Page => ParsedEntry::Page(read(file, name, text, settings, out)?),
        EntryKind::News => ParsedEntry::News(read(file, name, text, settings, out)?),
    };
    Some(entry)
}

fn read<K: Kind>(
    file: &SitePath,
    name: FileName,
    text: &str,
    settings: &Settings,
    out: &mut Diagnostics,
) -> Option<Arc<ParsedFile<K>>> {
    let problems_before = out.len();
    let parts = fence::split(file, text, out)?;
    let front_matter = &text[parts.front_matter.clone()];
    let root = yaml::parse(file, front_matter, parts.front_matter.start, out)?;
    let language = name.language;
    let mut cx = FieldCx {
        file,
        language: language.as_ref(),
        languages: &settings.languages,
        key: "---".to_owned(),
        out,
        texts: Vec::new(),
    };
    let mut map = MapReader::of(&root, &mut cx)?;
    let common = CommonFacts::take(&mut map);
    let facts = K::Facts::take(&mut map);
    let words = CommonTexts::take(&mut map);
    let texts = K::Texts::take(&mut map);
    map.finish();
    let read = std::mem::take(&mut cx.texts);
    let mut mentions = guards::look_at_fields(file, text, &read, out);
    let body_text = &text[parts.body.clone()];
    let version = language
        .is_some()
        .then(|| version::text_version::<K>(&root, body_text))
        .flatten();
    let body = match &language {
        Some(language) if !body_text.trim().is_empty() => {
            let typeset = common
                .typography
                .as_ref()
                .is_none_or(|on| on.value == OnOff::On);
            let rules = Typography::for_language(language);
            let mut typography = typeset.then(|| Typeset {
                rules: &rules,
                block: rules.block(),
            });
            Some(Arc::new(parse_body(
                BodyInput {
                    file,
                    text: body_text,
                    offset: parts.body.start,
                    language: Some(language),
                    mentions: &mut mentions,
                    slug: &|heading| slug(heading, language),
                    typography: typography.as_mut().map(|pass| pass as _),
                },
                out,
            )))
        }
        Some(_) => None,
        None => {
            refuse_texts(file, &words, &texts, body_text, parts.body.start, out);
            None
        }
    };
    let flawed = out
        .iter()
        .skip(problems_before)
        .any(|problem| problem.severity() == Severity::Error);
    Some(Arc::new(ParsedFile {
        file: file.clone(),
        stem: name.stem,
        language,
        common: written(common),
        facts: written(facts),
        words,
        texts,
        body,
        version,
        mentions,
        flawed,
    }))
}

/// A record in which something is written.
fn written<R: Record>(record: R) -> Option<Arc<R>> {
    (record != R::default()).then(|| Arc::new(record))
}

/// The typography of a language, as the Markdown reader asks for it.
struct Typeset<'r> {
    rules: &'r Typography,
    block: Block<'r>,
}

impl TextPass for Typeset<'_> {
    fn start_block(&mut self) {
        self.block = self.rules.block();
    }

    fn text<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        self.block.text(text)
    }
}

/// A file without language holds facts only; `slug` counts for all languages there.
fn refuse_texts(
    file: &SitePath,
    words: &CommonTexts,
    texts: &impl Record,
    body: &str,
    body_start: usize,
    out: &mut Diagnostics,
) {
    let written = words.written().into_iter().chain(texts.written());
    for (key, place) in written.filter(|(key, _)| *key != "slug") {
        out.push(Diagnostic::at(Code::TextWithoutLanguage, place).arg("key", key));
    }
    let blank = body.len() - body.trim_start().len();
    if blank < body.len() {
        let line = body[blank..].lines().next().unwrap_or_default();
        let start = body_start + blank;
        let place = Place::new(file, Span::new(start, start + line.len()));
        out.push(Diagnostic::at(Code::TextWithoutLanguage, &place).arg("key", "Markdown"));
    }
}
