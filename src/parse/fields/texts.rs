//! Texts: lines, references, media paths, languages.

use std::borrow::Cow;
use std::sync::Arc;

use super::{FieldCx, FieldType, Shape};
use crate::base::{LanguageTag, SitePath, country_taken_for_language};
use crate::diagnostics::{Code, Diagnostic};
use crate::i18n::bidi::strip_direction_marks;
use crate::i18n::typography::Typography;
use crate::parse::yaml::Node;

/// One line of text in a language; line breaks are spaces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line(pub String);

impl FieldType for Line {
    const SHAPE: Shape = Shape::Scalar("type-text");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-text")?;
        one_line(text, node, cx).map(Self)
    }
}

/// One line in the language of its file, as it was written and as a typesetter sets it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prose {
    /// As it was written.
    pub written: Arc<str>,
    /// With the quotes, dashes and spaces of its language.
    pub set: Arc<str>,
}

impl FieldType for Prose {
    const SHAPE: Shape = Line::SHAPE;

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let Line(line) = Line::read(node, cx)?;
        let written: Arc<str> = line.into();
        let rules = cx.language.map(Typography::for_language);
        let set = rules.as_ref().map(|rules| rules.block().text(&written));
        if let Some(language) = cx.language {
            cx.keep_text(language, &written, node);
        }
        Some(Self {
            set: match set {
                Some(Cow::Owned(set)) => set.into(),
                Some(Cow::Borrowed(_)) | None => Arc::clone(&written),
            },
            written,
        })
    }
}

/// A text as one line, without characters that change its direction. Empty texts count as left out.
pub(super) fn one_line(text: &str, node: &Node, cx: &mut FieldCx<'_>) -> Option<String> {
    let control = |c: &char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    if let Some(character) = text.chars().find(control) {
        let code_point = format!("U+{:04X}", u32::from(character));
        let problem = cx.problem(Code::ControlCharacter, node);
        cx.out.push(problem.arg("code-point", code_point));
        return None;
    }
    let stripped = strip_direction_marks(text);
    if stripped.is_some() {
        let problem = cx.problem(Code::DirectionMarks, node);
        cx.out.push(problem);
    }
    let text = stripped.as_deref().unwrap_or(text);
    let is_break = |c: char| matches!(c, ' ' | '\n' | '\t' | '\r' | '\u{2028}' | '\u{2029}');
    let words: Vec<_> = text
        .split(is_break)
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The stem or id of another entry.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Reference(pub String);

impl FieldType for Reference {
    const SHAPE: Shape = Shape::Scalar("type-reference");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-reference")?;
        Some(Self(text.to_owned()))
    }
}

/// A file below `content/media/`, or beside the entry's file where it begins with `./`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MediaPath(pub SitePath);

impl FieldType for MediaPath {
    const SHAPE: Shape = Shape::Scalar("type-media");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-media")?;
        let (folder, name) = match text.strip_prefix("./") {
            Some(name) => (cx.file.folder(), name),
            None => ("content/media", text.trim_start_matches("media/")),
        };
        let wrong = |part: &str| matches!(part, "" | "." | "..");
        if name.contains(['\\', ':']) || name.split('/').any(wrong) {
            cx.bad_value(node, "type-media", text);
            return None;
        }
        Some(Self(SitePath::new(&format!("{folder}/{name}"))))
    }
}

/// An address that an entry had before: `/events/old-name/`, a page below the site's base.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OldAddress(pub String);

impl FieldType for OldAddress {
    const SHAPE: Shape = Shape::Scalar("type-path");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-path")?;
        let is_plain = |part: &str| {
            !matches!(part, "" | "." | "..")
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
        };
        let inner = text
            .strip_prefix('/')
            .and_then(|text| text.strip_suffix('/'));
        if !inner.is_some_and(|inner| inner.split('/').all(is_plain)) {
            cx.bad_value(node, "type-path", text);
            return None;
        }
        Some(Self(text.to_owned()))
    }
}

/// A language spoken at an event; it need not be a language of the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SpokenLanguage(pub LanguageTag);

impl FieldType for SpokenLanguage {
    const SHAPE: Shape = Shape::Scalar("type-language-tag");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-language-tag")?;
        if let Some(meant) = country_taken_for_language(text) {
            cx.out
                .push(unknown_language(text, node, cx).suggest(Some(meant)));
            return None;
        }
        let tag = LanguageTag::parse(text);
        if tag.is_none() {
            cx.bad_value(node, "type-language-tag", text);
        }
        tag.map(Self)
    }
}

/// The report of a language that the site does not have.
pub(super) fn unknown_language(text: &str, node: &Node, cx: &FieldCx<'_>) -> Diagnostic {
    let known: Vec<_> = match cx.languages {
        // The site's own list is what is wrong.
        [] => ["kk", "ru", "en"].map(ToOwned::to_owned).to_vec(),
        languages => languages.iter().map(ToString::to_string).collect(),
    };
    Diagnostic::at(Code::UnknownLanguage, &cx.place(node.span))
        .arg("language", text)
        .arg("known", known)
}
