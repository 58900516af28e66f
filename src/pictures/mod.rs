//! What the file of a picture or a font holds, told by its content, the pictures that are published in its
//! place, and those that are drawn to be shared. Bytes in, data or bytes out; knows no disk, no site and no page.

mod font;
mod gif;
mod look;
mod make;
mod recipe;
mod share;
mod svg;

pub use font::{Characters, Font};
pub use look::{LARGEST_FILE, LONGEST_SIDE, MOST_PIXELS, look};
pub use make::{Unmade, is_whole, make};
pub use recipe::{Recipe, recipes};
pub use share::{Shape, SharePicture, ShareText};

use std::collections::BTreeMap;

use image::metadata::Orientation;

use crate::base::{ContentHash, SitePath};

/// The files of a site that may be shown or linked as they are, by path.
pub type Media = BTreeMap<SitePath, MediaFile>;

/// One of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MediaFile {
    /// The hash of its content.
    pub hash: ContentHash,
    /// Whether it is a picture.
    pub look: Look,
}

/// What a file is by its content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Look {
    /// Neither a picture nor a font.
    Other,
    /// A font.
    Font(Font),
    /// A picture that can be shown.
    Picture(Picture),
    /// A picture that cannot.
    Refused(Fault),
}

/// What the header of a picture says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Picture {
    /// How it is stored.
    pub format: Format,
    /// Width and height in pixels as it is shown, after turning; a drawing may have none.
    pub size: Option<(u32, u32)>,
    /// How the camera was held.
    turn: Orientation,
}

/// How a picture is stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG; of one with a palette, which drawings have, the made ones keep the colours.
    Png {
        /// Whether it has a palette.
        indexed: bool,
    },
    /// WebP; what is made of it is a JPEG, or a PNG where it has transparency or lost nothing.
    Webp {
        /// Whether it becomes a JPEG.
        photo: bool,
    },
    /// GIF, with one frame or many.
    Gif {
        /// Whether it moves.
        animated: bool,
    },
    /// SVG without anything that runs or loads.
    Svg,
}

/// Why a picture cannot be shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Its file is longer than [`LARGEST_FILE`].
    Heavy,
    /// It has more than [`MOST_PIXELS`], or a side longer than [`LONGEST_SIDE`].
    Large(u32, u32),
    /// It is cut off or damaged, or no picture although its name says so.
    Broken,
    /// Browsers, or this program, do not show its format, which is named.
    Format(&'static str),
    /// A drawing holds something that runs or loads, which is quoted.
    Svg(String),
}

impl Format {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png { .. } => "PNG",
            Self::Webp { .. } => "WebP",
            Self::Gif { .. } => "GIF",
            Self::Svg => "SVG",
        }
    }

    /// The extensions that its files have, the usual one first.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jfif"],
            Self::Png { .. } => &["png"],
            Self::Webp { .. } => &["webp"],
            Self::Gif { .. } => &["gif"],
            Self::Svg => &["svg"],
        }
    }
}

/// Whether a file with this extension (lower case) says that it is a picture.
pub fn is_picture_extension(extension: &str) -> bool {
    matches!(
        extension,
        "jpg" | "jpeg" | "jfif" | "png" | "webp" | "gif" | "svg" | "heic" | "heif" | "avif"
    )
}
