//! Text as staff type it → text as a typesetter sets it, by the rules of one language.
//!
//! Straight quotes become the language's own, ` - ` a dash, `18:00-20:30` a range, `...` an
//! ellipsis, and spaces that must not end a line become U+00A0. Only these characters change, and
//! text that is already set stays as it is. The pass sees the text between the marks of Markdown,
//! one piece after the other; it must never be given code, addresses or attribute values.
//!
//! Languages without rules here are left unchanged.

mod digits;
mod line_ends;
mod quotes;
mod spaces;

use std::borrow::Cow;

pub use self::line_ends::{breakable, unbroken};
use self::quotes::{Marks, OpenQuotes};
use self::spaces::Binding;
use super::script::{is_plain_cyrillic, script};
use crate::base::LanguageTag;

const NO_BREAK_SPACE: char = '\u{a0}';

/// The rules of one language; made once and shared.
#[derive(Clone, Debug)]
pub struct Typography(Option<Rules>);

#[derive(Clone, Debug)]
struct Rules {
    marks: Marks,
    binding: Option<Binding>,
}

/// One block of Markdown (a paragraph, a heading, a cell) on its way through the rules. A quotation
/// may begin in one text event and end in another, so the block is fed them in order.
#[derive(Debug)]
pub struct Block<'rules> {
    rules: Option<&'rules Rules>,
    quotes: OpenQuotes,
    /// The character before the next piece of text; `None` at the beginning of the block.
    before: Option<char>,
}

impl Typography {
    /// The rules of this language: Kazakh and Russian in Cyrillic letters, English; for any other
    /// the text is left as it is.
    pub fn for_language(tag: &LanguageTag) -> Self {
        Self(match tag.primary() {
            "kk" if is_plain_cyrillic(tag) => Some(Rules {
                marks: quotes::KAZAKH,
                binding: Some(Binding::kazakh()),
            }),
            "ru" if is_plain_cyrillic(tag) => Some(Rules {
                marks: quotes::RUSSIAN,
                binding: Some(Binding::russian()),
            }),
            "en" if script(tag).is_none() => Some(Rules {
                marks: quotes::ENGLISH,
                binding: None,
            }),
            _ => None,
        })
    }

    /// Begins a block: no quotation is open.
    pub fn block(&self) -> Block<'_> {
        Block {
            rules: self.0.as_ref(),
            quotes: OpenQuotes::default(),
            before: None,
        }
    }
}

impl Block<'_> {
    /// Sets the next piece of the block's text. Borrowed when nothing had to change.
    pub fn text<'text>(&mut self, text: &'text str) -> Cow<'text, str> {
        let Some(rules) = self.rules else {
            return Cow::Borrowed(text);
        };
        let mut piece = Piece {
            text,
            copied: 0,
            set: String::new(),
            before: self.before,
        };
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(step) = bytes[at..]
            .iter()
            .position(|byte| IS_OF_INTEREST[usize::from(*byte)])
        {
            at += step;
            at += match bytes[at] {
                b' ' => spaces::set(&mut piece, at, rules.binding.as_ref()),
                b'-' => digits::set_range(&mut piece, at),
                b'.' => set_ellipsis(&mut piece, at),
                _ => quotes::set(&mut piece, at, &rules.marks, &mut self.quotes),
            };
        }
        self.before = piece.previous(text.len());
        piece.finish()
    }

    /// Tells that something other than text stands here, such as code, a picture or the end of a
    /// line. What follows is set as if after this character: a letter for code, a space or a line
    /// feed for the end of a line.
    pub fn skip(&mut self, looks_like: char) {
        self.before = Some(looks_like);
    }
}

/// The first bytes of everything that a rule may look at; all others are passed over unseen.
const IS_OF_INTEREST: [bool; 256] = {
    let mut table = [false; 256];
    table[b' ' as usize] = true;
    table[b'"' as usize] = true;
    table[b'\'' as usize] = true;
    table[b'-' as usize] = true;
    table[b'.' as usize] = true;
    // « and » in UTF-8.
    table[0xC2] = true;
    // “ ” „ ‘ ’ in UTF-8.
    table[0xE2] = true;
    table
};

/// A piece of text of which the part before `copied` is in `set` already.
struct Piece<'text> {
    text: &'text str,
    copied: usize,
    set: String,
    before: Option<char>,
}

impl<'text> Piece<'text> {
    /// The character before this place as it is after setting.
    fn previous(&self, at: usize) -> Option<char> {
        self.text[self.copied..at]
            .chars()
            .next_back()
            .or_else(|| self.set.chars().next_back())
            .or(self.before)
    }

    /// The text from this place on.
    fn rest(&self, at: usize) -> &'text str {
        &self.text[at..]
    }

    /// The character at this place.
    fn character(&self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    /// Puts another text in the place of `length` bytes.
    fn replace(&mut self, at: usize, length: usize, by: &str) {
        self.set.push_str(&self.text[self.copied..at]);
        self.set.push_str(by);
        self.copied = at + length;
    }

    /// Puts another character in the place of `length` bytes.
    fn replace_by(&mut self, at: usize, length: usize, by: char) {
        self.replace(at, length, by.encode_utf8(&mut [0; 4]));
    }

    fn finish(mut self) -> Cow<'text, str> {
        if self.copied == 0 {
            return Cow::Borrowed(self.text);
        }
        self.set.push_str(&self.text[self.copied..]);
        Cow::Owned(self.set)
    }
}

/// Three dots, neither more nor part of a path such as `../..`; returns how many bytes were seen.
fn set_ellipsis(piece: &mut Piece<'_>, at: usize) -> usize {
    let rest = piece.rest(at);
    let dots = rest.len() - rest.trim_start_matches('.').len();
    let stands_alone =
        !matches!(piece.previous(at), Some('.' | '/')) && piece.character(at + dots) != Some('/');
    if dots == 3 && stands_alone {
        piece.replace(at, dots, "…");
    }
    dots
}

#[cfg(test)]
mod tests;
