//! Diagnostics as text: for people, for programs, for GitHub.
//!
//! The renderers know neither the disk nor a language: the files' texts and the words come from
//! the caller. No character that a terminal obeys gets through: titles and file names are foreign
//! text.

pub mod github;
pub mod human;
pub mod json;

use crate::base::{Place, Position, SitePath};

/// Finds the text of a file; `None` when it is missing or no text.
pub type Texts<'a> = dyn Fn(&SitePath) -> Option<&'a str> + 'a;

/// The positions of a place's beginning and end; `None` when the file has no text.
fn positions(place: &Place, texts: &Texts<'_>) -> Option<(Position, Position)> {
    let text = texts(&place.file)?;
    let start = Position::of(text, place.span.start);
    Some((start, Position::of(text, place.span.end)))
}

/// The text with a visible sign for each character that steers a terminal or turns the direction
/// of text. One character stays one character, so that columns stay right; ends of lines and tabs
/// stay what they are.
fn visible(text: &str) -> String {
    text.chars().map(visible_character).collect()
}

/// The same on one line.
fn visible_line(text: &str) -> String {
    let visible = text.chars().map(visible_character);
    let one_line = visible.map(|character| match character {
        '\n' | '\t' => ' ',
        other => other,
    });
    one_line.collect()
}

fn visible_character(character: char) -> char {
    match character {
        '\n' | '\t' => character,
        // The block “Control Pictures” has them in the same order.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        other => other,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::base::{LanguageTag, Span};
    use crate::diagnostics::{Code, Diagnostic, Diagnostics};
    use crate::i18n::fluent::{ProgramLanguage, ProgramWords};

    pub(in crate::diagnostics) const TEXT: &str =
        "---\ntitle: Дәнекерлеу\nбасы: 2027-01-16 15:00\nend: 14:00\n---\n";

    pub(in crate::diagnostics) fn path() -> SitePath {
        SitePath::new("content/events/робот.kk.md")
    }

    pub(in crate::diagnostics) fn words(language: &str) -> ProgramWords {
        let language = LanguageTag::parse(language).and_then(|tag| ProgramLanguage::of(&tag));
        ProgramWords::new(language.unwrap())
    }

    /// The place of the first such words in a text.
    pub(in crate::diagnostics) fn place(text: &str, words: &str) -> Place {
        let start = text.find(words).unwrap();
        Place::new(&path(), Span::new(start, start + words.len()))
    }

    pub(in crate::diagnostics) fn problems() -> Diagnostics {
        let key = Diagnostic::at(Code::UnknownKey, &place(TEXT, "басы"))
            .arg("key", "басы")
            .suggest(Some("start"))
            .fix("start: 2027-01-16 15:00");
        let end = Diagnostic::at(Code::EndEqualsStart, &place(TEXT, "14:00"))
            .also(&place(TEXT, "2027-01-16 15:00"));
        let settings = Diagnostic::anywhere(Code::NoSettings).arg("path", "/сайт\u{1b}[31m");
        [settings, key, end].into_iter().collect()
    }

    #[test]
    fn what_steers_a_terminal_is_made_visible() {
        assert_eq!(visible("a\u{1b}]0;x\u{7}\n\t\u{7f}"), "a␛]0;x␇\n\t␡");
        assert_eq!(visible("\u{9b}31m\u{202e}җ"), "\u{fffd}31m\u{fffd}җ");
        assert_eq!(visible_line("a\r\nb\tc"), "a␍ b c");
    }
}
