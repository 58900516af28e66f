//! Text → its words, and of each letter the alphabet.

use std::ops::Range;

/// An alphabet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
}

impl Script {
    /// The alphabet of a letter; `None` for any other and for what is no letter.
    pub(super) fn of(character: char) -> Option<Self> {
        match character {
            'a'..='z' | 'A'..='Z' => Some(Self::Latin),
            '\u{c0}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' if character.is_alphabetic() => {
                Some(Self::Latin)
            }
            '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => Some(Self::Cyrillic),
            _ => None,
        }
    }
}

/// The bytes of every run of letters: hyphens, apostrophes and digits end a word.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(char::is_alphabetic)?;
        let length = text[start..].find(|c| !is_inside_word(c));
        from = length.map_or(text.len(), |length| start + length);
        Some(start..from)
    })
}

/// Letters, the marks above them, and the hyphen that is only seen at the end of a line.
fn is_inside_word(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}')
}
