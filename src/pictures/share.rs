//! The pictures that messengers and networks show of a page: what one says, in which shape, and the hash of all
//! that decides over its bytes. They are drawn where the program was built with `share-pictures`.

#[cfg(feature = "share-pictures")]
mod draw;
#[cfg(feature = "share-pictures")]
mod layout;
#[cfg(feature = "share-pictures")]
mod lines;

use super::{Look, Unmade, look};
use crate::base::{Colour, ContentHash, SitePath};

/// Raised whenever the same picture gets other bytes, so that they get another address.
const VERSION: &str = "1";

/// A picture to be shared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SharePicture {
    /// Its format.
    pub shape: Shape,
    /// What it says.
    pub text: ShareText,
    /// The ground.
    pub ground: Colour,
    /// Ornament and what has to be seen first, on the ground.
    pub accent: Colour,
    /// What stands on the accent.
    pub on_accent: Colour,
    /// The font's file with its hash.
    pub regular: (SitePath, ContentHash),
    /// That of its bold weight.
    pub bold: Option<(SitePath, ContentHash)>,
}

/// The format of a picture to be shared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// 1200 × 630, for previews of links (Open Graph).
    Wide,
    /// 1080 × 1350, for Instagram.
    Tall,
}

/// What a picture says, in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ShareText {
    /// Whether it is written from right to left.
    pub from_right: bool,
    /// Whose it is: the site's name, above everything. Empty where the title is the same.
    pub site: String,
    /// What is the matter, before the title.
    pub status: Option<String>,
    /// The title.
    pub title: String,
    /// When, or what leads there.
    pub first: String,
    /// The hours.
    pub second: Option<String>,
    /// Where.
    pub third: Option<String>,
}

impl Shape {
    /// Width and height in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (1200, 630),
            Self::Tall => (1080, 1350),
        }
    }
}

impl ShareText {
    /// The characters that a font must have letters for.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        let always = [&self.site, &self.title, &self.first].into_iter();
        let others = [&self.status, &self.second, &self.third];
        let texts = always.chain(others.into_iter().flatten());
        let characters = texts.flat_map(|text| text.chars()).filter_map(drawn);
        characters.filter(|character| !character.is_whitespace())
    }
}

/// What is drawn of a character: those that only steer where lines of a page end have no letters in a font, and
/// the rarer spaces and hyphens not in every font.
fn drawn(character: char) -> Option<char> {
    match character {
        '\u{2007}' | '\u{202f}' => Some('\u{a0}'),
        '\u{2011}' => Some('-'),
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        control if control.is_control() => Some(' '),
        other => Some(other),
    }
}

impl SharePicture {
    /// Whether this program can draw them.
    pub const ARE_DRAWN: bool = cfg!(feature = "share-pictures");

    /// The hash of everything that decides over its bytes.
    pub fn fingerprint(&self) -> ContentHash {
        let colours = [self.ground, self.accent, self.on_accent].map(|colour| colour.to_string());
        let fonts = self.fonts().map(|(_, hash)| hash.to_string());
        let parts = [
            VERSION.to_owned(),
            format!("{:?}", (self.shape, &self.text)),
        ];
        let parts: Vec<_> = parts.into_iter().chain(colours).chain(fonts).collect();
        ContentHash::of_parts(parts.iter().map(String::as_bytes))
    }

    /// Whether bytes are such a picture and not a piece of one.
    pub fn is_whole(&self, bytes: &[u8]) -> bool {
        let size = Some(self.shape.size());
        matches!(look(bytes, bytes.len() as u64), Look::Picture(picture) if picture.size == size)
    }

    /// The files that it is drawn with.
    pub fn fonts(&self) -> impl Iterator<Item = &(SitePath, ContentHash)> {
        std::iter::once(&self.regular).chain(&self.bold)
    }

    /// Draws it, as a PNG. `fonts` are the bytes of its [`fonts`](Self::fonts).
    #[cfg(feature = "share-pictures")]
    pub fn draw(&self, fonts: Vec<Vec<u8>>) -> Result<Vec<u8>, Unmade> {
        draw::draw(self, fonts)
    }

    /// Says that this program does not draw.
    #[cfg(not(feature = "share-pictures"))]
    pub fn draw(&self, _: Vec<Vec<u8>>) -> Result<Vec<u8>, Unmade> {
        Err(Unmade("built without share-pictures".to_owned()))
    }
}
