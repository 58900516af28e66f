//! Texts as they were read → warnings about letters of the wrong alphabet and passages in the wrong
//! language at their exact places, and the dates and times that the texts name.
//!
//! Whether a date is right is not known here: the facts may stand in another file.

use std::ops::Range;

use super::fields::WrittenText;
use super::markdown::hide_addresses;
use crate::base::{LanguageTag, Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::i18n::guards::dates::mentions;
use crate::i18n::guards::language::foreign_passages;
use crate::i18n::guards::scripts::{MixedWord, Script, mixed_words};
use crate::i18n::guards::{Census, Language};

pub use crate::i18n::guards::dates::{Named, NamedDay, Standing};

/// A date or a time that a text names, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mentioned {
    /// What is named. Its ranges are those of the text and of no use here.
    pub what: Named,
    /// What it is to the text.
    pub standing: Standing,
    /// Where it stands.
    pub place: Place,
    /// Where the weekday beside it stands.
    pub weekday: Option<Place>,
}

/// What kind of text it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum TextKind {
    /// Sentences.
    #[default]
    Paragraph,
    /// A title, a name, an item of a list: it may be in English as it is.
    Name,
    /// Words of somebody else, in whatever language they were said.
    Quotation,
}

/// Looks at the texts of a file's fields; `source` is the whole file.
pub(super) fn look_at_fields(
    file: &SitePath,
    source: &str,
    texts: &[WrittenText],
    out: &mut Diagnostics,
) -> Vec<Mentioned> {
    let mut found = Vec::new();
    for text in texts {
        let kind = match text.is_name {
            true => TextKind::Name,
            false => TextKind::Paragraph,
        };
        let place = |range| Place::new(file, span_of(source, text, range));
        let mut running = text.text.to_string();
        hide_addresses(&mut running);
        look_at(&text.language, &running, kind, &place, &mut found, out);
    }
    found
}

/// Looks at one text; `place` knows where its bytes stand.
pub(super) fn look_at(
    tag: &LanguageTag,
    text: &str,
    kind: TextKind,
    place: &dyn Fn(Range<usize>) -> Place,
    found: &mut Vec<Mentioned>,
    out: &mut Diagnostics,
) {
    let language = Language::of(tag);
    let census = Census::of(text);
    if census.has_two_alphabets() {
        for found in mixed_words(language, text) {
            let word = &text[found.range.clone()];
            out.push(mixed(word, &found, &place(found.range.clone())));
        }
    }
    let Some(language) = language else {
        return;
    };
    if kind != TextKind::Quotation && census.may_be_foreign(language, text) {
        let passages = foreign_passages(language, text).into_iter();
        let may_be = |other| kind == TextKind::Name && other == Language::English;
        for passage in passages.filter(|passage| !may_be(passage.language)) {
            out.push(
                Diagnostic::at(Code::WrongLanguage, &place(passage.range))
                    .arg("found", passage.language.code())
                    .arg("expected", language.code()),
            );
        }
    }
    if !census.has_digits() {
        return;
    }
    found.extend(mentions(language, text).into_iter().map(|mention| {
        let weekday = match &mention.what {
            Named::Day { weekday, .. } => weekday.as_ref().map(|(_, range)| place(range.clone())),
            Named::Time { .. } => None,
        };
        Mentioned {
            what: mention.what,
            standing: mention.standing,
            place: place(mention.range),
            weekday,
        }
    }));
}

fn mixed(word: &str, found: &MixedWord, place: &Place) -> Diagnostic {
    let script = match found.script {
        Script::Latin => "latin",
        Script::Cyrillic => "cyrillic",
    };
    let letters: Vec<_> = found.letters.iter().map(char::to_string).collect();
    Diagnostic::at(Code::MixedScripts, place)
        .arg("word", word)
        .arg("letters", letters)
        .arg("script", script)
        .suggest(found.meant.as_deref())
}

/// The bytes of the file from which some bytes of a field's text were read. The text lacks quotation
/// marks, escapes and line breaks that the file has; where the two cannot be matched, the whole field.
fn span_of(source: &str, text: &WrittenText, range: Range<usize>) -> Span {
    let Some(written) = source.get(text.span.range()) else {
        return text.span;
    };
    let mut bytes = written.char_indices();
    let (mut start, mut end) = (None, None);
    let visible = text
        .text
        .char_indices()
        .filter(|(_, letter)| !letter.is_whitespace());
    for (at, letter) in visible.take_while(|(at, _)| *at < range.end) {
        let Some((byte, _)) = bytes.find(|(_, written)| *written == letter) else {
            return text.span;
        };
        if at >= range.start {
            start = start.or(Some(byte));
            end = Some(byte + letter.len_utf8());
        }
    }
    match (start, end) {
        (Some(start), Some(end)) => Span::new(start, end).shifted(text.span.start as usize),
        _ => text.span,
    }
}
