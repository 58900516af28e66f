//! A font's bytes → for which characters it has letters. The form is told by content (OpenType 1.9: the first
//! four bytes).

use std::panic::catch_unwind;
use std::sync::Arc;

use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::LARGEST_FILE;

/// What a font's file is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Font {
    /// TrueType or OpenType, with outlines for these characters.
    Open(Characters),
    /// A form that is packed for browsers, or holds several fonts; named.
    Other(&'static str),
    /// Its file is longer than [`LARGEST_FILE`].
    Heavy,
}

/// The characters that a font has letters for, as runs without a gap.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Characters(Arc<[(u32, u32)]>);

impl Characters {
    /// Whether there is a letter for a character.
    pub fn has(&self, character: char) -> bool {
        let code = u32::from(character);
        let run = self.0.partition_point(|(_, last)| *last < code);
        self.0.get(run).is_some_and(|(first, _)| *first <= code)
    }
}

impl FromIterator<u32> for Characters {
    /// Characters in any order.
    fn from_iter<I: IntoIterator<Item = u32>>(codes: I) -> Self {
        let mut codes: Vec<_> = codes.into_iter().collect();
        codes.sort_unstable();
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for code in codes {
            match runs.last_mut() {
                Some((_, last)) if code <= *last + 1 => *last = code,
                _ => runs.push((code, code)),
            }
        }
        Self(runs.into())
    }
}

/// Looks at a file of `length` bytes; `None` when it is no font, or one that is damaged or only has pictures for letters.
pub(super) fn look(bytes: &[u8], length: u64) -> Option<Font> {
    match bytes.get(..4)? {
        b"wOFF" => Some(Font::Other("WOFF")),
        b"wOF2" => Some(Font::Other("WOFF2")),
        b"ttcf" => Some(Font::Other("TTC")),
        [0, 1, 0, 0] | b"OTTO" | b"true" if length > LARGEST_FILE => Some(Font::Heavy),
        [0, 1, 0, 0] | b"OTTO" | b"true" => {
            catch_unwind(|| characters(bytes)).ok()?.map(Font::Open)
        }
        _ => None,
    }
}

fn characters(bytes: &[u8]) -> Option<Characters> {
    let font = FontRef::new(bytes).ok()?;
    font.outline_glyphs().format()?;
    let mappings = font.charmap().mappings();
    let letters = mappings.filter(|(_, letter)| *letter != GlyphId::NOTDEF);
    let characters: Characters = letters.map(|(code, _)| code).collect();
    (!characters.0.is_empty()).then_some(characters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_kept_as_runs() {
        let characters: Characters = [0x43, 0x41, 0x42, 0x42, 0x45].into_iter().collect();
        assert_eq!(*characters.0, [(0x41, 0x43), (0x45, 0x45)]);
        let has: String = ('@'..'H').filter(|c| characters.has(*c)).collect();
        assert_eq!(has, "ABCE");
    }

    #[test]
    fn what_only_begins_like_a_font_is_none() {
        let look = |bytes: &[u8]| look(bytes, 30);
        assert_eq!(look(b"\0\x01\0\0\0\x0f cut off"), None);
        assert_eq!(look(b"OTTO"), None);
        assert_eq!(look(b"wOF2"), Some(Font::Other("WOFF2")));
        assert_eq!(look(b"tru"), None);
    }
}
