//! Text as staff typed it → what in it is probably a slip: a word of two alphabets, a passage in another
//! language; and the dates and times that it names, for whoever knows the facts.
//!
//! Pure functions of a language and a text; what they find they give as ranges of bytes. They must not
//! see code or addresses, and know nothing of files, entries or facts. A reader that is warned for
//! nothing stops reading, so whatever can be meant is let pass.

pub mod dates;
mod homoglyphs;
pub mod language;
pub mod scripts;
mod words;

use super::script::{is_plain_cyrillic, script};
use crate::base::LanguageTag;

/// A language whose words and dates are known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Kazakh in Cyrillic letters.
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
}

impl Language {
    /// The language of a tag; `None` for any other and for Kazakh in another alphabet.
    pub fn of(tag: &LanguageTag) -> Option<Self> {
        match tag.primary() {
            "kk" if is_plain_cyrillic(tag) => Some(Self::Kazakh),
            "ru" if is_plain_cyrillic(tag) => Some(Self::Russian),
            "en" if script(tag).is_none() => Some(Self::English),
            _ => None,
        }
    }

    /// Its tag.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }
}

/// How many letters of each kind a text has. One pass over its bytes tells that most texts are as they
/// should be, so callers ask this before anything else.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Census {
    latin: usize,
    cyrillic: usize,
    /// Those of the Cyrillic letters that Kazakh has and Russian has not.
    kazakh: usize,
    digits: usize,
}

/// What is shorter, in bytes, has too few words to say which language it is in.
const SHORTEST_SENTENCE: usize = 24;

impl Census {
    /// Counts.
    pub fn of(text: &str) -> Self {
        Self::count(text.as_bytes())
    }

    fn count(utf8: &[u8]) -> Self {
        let mut census = Self::default();
        let mut previous = 0;
        for &byte in utf8 {
            match byte {
                b'0'..=b'9' => census.digits += 1,
                // U+00C0–U+02BF hold the other Latin letters, ə among them.
                b'A'..=b'Z' | b'a'..=b'z' | 0xC3..=0xCA => census.latin += 1,
                // U+0400–U+047F; і and І are among them.
                0xD0 | 0xD1 => census.cyrillic += 1,
                // U+0480–U+04FF: ғ қ ң ұ ү һ, ә ө.
                0xD2 | 0xD3 => {
                    census.cyrillic += 1;
                    census.kazakh += 1;
                }
                _ if matches!((previous, byte), (0xD1, 0x96) | (0xD0, 0x86)) => census.kazakh += 1,
                _ => {}
            }
            previous = byte;
        }
        census
    }

    /// Whether a word may have letters of two alphabets.
    pub fn has_two_alphabets(&self) -> bool {
        self.cyrillic > 0 && self.latin > 0
    }

    /// Whether a date or a time may be named.
    pub fn has_digits(&self) -> bool {
        self.digits > 0
    }

    /// Whether a text, or a sentence in it, may be in another language than this, by its letters.
    pub fn may_be_foreign(&self, language: Language, text: &str) -> bool {
        let is_long = |text: &&[u8]| text.len() >= SHORTEST_SENTENCE;
        // A sentence hides among the letters of the others.
        let sentences = text.as_bytes().split(|byte| b".!?\n".contains(byte));
        let mut long = sentences.filter(is_long);
        is_long(&text.as_bytes())
            && (!self.is_surely(language)
                || long.any(|sentence| !Self::count(sentence).is_surely(language)))
    }

    /// Whether the letters are surely those of a language. Of those of a Kazakh text every seventh is one
    /// that Russian does not have, of those of a Russian one only what a name brings in.
    fn is_surely(&self, language: Language) -> bool {
        match language {
            Language::Kazakh => self.kazakh * 20 > self.cyrillic && self.latin * 2 < self.cyrillic,
            Language::Russian => self.kazakh * 20 < self.cyrillic && self.latin * 2 < self.cyrillic,
            Language::English => self.cyrillic * 2 < self.latin,
        }
    }
}
