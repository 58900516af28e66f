//! What a file's path says: kind, stem, language.

use crate::base::{LanguageTag, Place, SitePath, country_taken_for_language};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::i18n::spelling::Spelling;

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs)]
pub enum EntryKind {
    Event,
    Workshop,
    Venue,
    Topic,
    Series,
    Person,
    Page,
    News,
}

impl EntryKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Event,
        Self::Workshop,
        Self::Venue,
        Self::Topic,
        Self::Series,
        Self::Person,
        Self::Page,
        Self::News,
    ];

    /// The folder below `content/`, which is also the first part of its addresses.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Event => "events",
            Self::Workshop => "workshops",
            Self::Venue => "venues",
            Self::Topic => "topics",
            Self::Series => "series",
            Self::Person => "people",
            Self::Page => "pages",
            Self::News => "news",
        }
    }

    /// The message that names the kind.
    pub fn message(self) -> &'static str {
        match self {
            Self::Event => "kind-event",
            Self::Workshop => "kind-workshop",
            Self::Venue => "kind-venue",
            Self::Topic => "kind-topic",
            Self::Series => "kind-series",
            Self::Person => "kind-person",
            Self::Page => "kind-page",
            Self::News => "kind-news",
        }
    }

    /// The kind of a folder below `content/`.
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}

/// What a path says about its entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileName {
    /// The kind, from the folder.
    pub kind: EntryKind,
    /// The stem, whatever the sub-folder.
    pub stem: String,
    /// The language; `None` for a file of facts.
    pub language: Option<LanguageTag>,
}

impl FileName {
    /// Reads the path of a Markdown file below `content/`.
    pub fn of(file: &SitePath, languages: &[LanguageTag], out: &mut Diagnostics) -> Option<Self> {
        let place = Place::start_of(file);
        let below = file.below("content").unwrap_or_default();
        let folder = below.split_once('/').map_or("", |(folder, _)| folder);
        let Some(kind) = EntryKind::of_folder(folder) else {
            let known = EntryKind::ALL.iter().map(|kind| kind.folder());
            out.push(Diagnostic::at(Code::StrayFile, &place).suggest(closest(folder, known)));
            return None;
        };
        let name = file.file_name();
        let name = name.get(..name.len().saturating_sub(3)).unwrap_or(name);
        if let Some((_, last)) = name.rsplit_once('.')
            && let Some(problem) = made_language(last, languages, &place)
        {
            out.push(problem);
            return None;
        }
        let (stem, language) = match name.rsplit_once('.') {
            None => (name, None),
            Some((stem, last)) => match known_language(last, languages) {
                Ok(language) => (stem, language),
                Err(meant) => {
                    let known = Spelling::written(languages);
                    let known: Vec<_> = known.map(ToString::to_string).collect();
                    out.push(
                        Diagnostic::at(Code::UnknownLanguage, &place)
                            .arg("language", last)
                            .arg("known", known)
                            .suggest(meant),
                    );
                    return None;
                }
            },
        };
        if stem.is_empty() || stem.chars().any(|c| c.is_whitespace() || c.is_control()) {
            out.push(Diagnostic::at(Code::BadFileName, &place).arg("stem", stem));
            return None;
        }
        Some(Self {
            kind,
            stem: stem.to_owned(),
            language,
        })
    }
}

/// Texts in a language that is made from another one are not written.
fn made_language(part: &str, languages: &[LanguageTag], place: &Place) -> Option<Diagnostic> {
    let tag = LanguageTag::parse(part).filter(|tag| languages.contains(tag))?;
    let source = Spelling::of(&tag).source()?;
    let problem = Diagnostic::at(Code::MadeLanguage, place).arg("language", tag.as_str());
    Some(problem.arg("source", source.as_str()))
}

/// The language that a last dotted part names; `Ok(None)` never occurs for a part shaped like a tag.
fn known_language(
    part: &str,
    languages: &[LanguageTag],
) -> Result<Option<LanguageTag>, Option<String>> {
    let known = || Spelling::written(languages).map(LanguageTag::as_str);
    match LanguageTag::parse(part) {
        Some(tag) if languages.contains(&tag) => Ok(Some(tag)),
        _ => Err(country_taken_for_language(part)
            .filter(|meant| known().any(|tag| tag == *meant))
            .or_else(|| closest(part, known()))
            .map(ToOwned::to_owned)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> (Option<FileName>, Vec<(&'static str, Option<String>)>) {
        let languages: Vec<_> = ["kk", "ru", "en"]
            .iter()
            .filter_map(|tag| LanguageTag::parse(tag))
            .collect();
        let mut out = Diagnostics::new();
        let name = FileName::of(&SitePath::new(path), &languages, &mut out);
        let problems = out.into_iter().map(|p| (p.code.id(), p.suggestion));
        (name, problems.collect())
    }

    #[test]
    fn a_path_names_kind_stem_and_language() {
        let (name, problems) = read("content/events/2027/robot.kk.md");
        assert_eq!(problems, []);
        assert_eq!(
            name,
            Some(FileName {
                kind: EntryKind::Event,
                stem: "robot".to_owned(),
                language: LanguageTag::parse("kk"),
            })
        );
        assert_eq!(
            read("content/venues/oral.md")
                .0
                .and_then(|name| name.language),
            None
        );
    }

    #[test]
    fn a_country_is_not_a_language() {
        let meant = Some("kk".to_owned());
        assert_eq!(
            read("content/events/a.kz.md"),
            (None, vec![("unknown-language", meant)])
        );
        assert_eq!(
            read("content/events/a.de.md"),
            (None, vec![("unknown-language", None)])
        );
    }

    #[test]
    fn a_folder_that_is_no_kind_is_reported() {
        let meant = Some("events".to_owned());
        assert_eq!(
            read("content/event/a.kk.md"),
            (None, vec![("stray-file", meant)])
        );
    }
}
