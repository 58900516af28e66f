//! A picture → the pictures that are published in its place: in which widths, and how.

use image::metadata::Orientation;

use super::{Format, Look, MediaFile};
use crate::base::{ContentHash, SitePath};

/// The widths that screens ask for, in pixels: a telephone, a laptop or a good telephone, a large
/// screen.
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// Raised whenever the same recipe gives other bytes, so that they get another address.
const VERSION: &str = "1";

/// How to make one published picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recipe {
    /// The file that it is made from.
    pub source: SitePath,
    /// The hash of that file.
    pub hash: ContentHash,
    /// How that file is stored.
    pub(super) format: Format,
    /// Width and height of that file as it is shown.
    pub(super) full: (u32, u32),
    /// How the camera was held.
    pub(super) turn: Orientation,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Recipe {
    /// The hash of everything that decides over its bytes.
    pub fn fingerprint(&self) -> ContentHash {
        let hash = self.hash.to_string();
        let width = self.width.to_string();
        ContentHash::of_parts([VERSION.as_bytes(), hash.as_bytes(), width.as_bytes()])
    }

    /// Whether it is stored as a JPEG; else it is a PNG.
    pub(super) fn is_jpeg(&self) -> bool {
        matches!(self.format, Format::Jpeg | Format::Webp { photo: true })
    }

    /// The extension of its file.
    pub fn extension(&self) -> &'static str {
        if self.is_jpeg() { "jpg" } else { "png" }
    }

    /// Whether making it takes so much memory that few should be made at once.
    pub fn is_large(&self) -> bool {
        u64::from(self.full.0) * u64::from(self.full.1) > 12_000_000
    }
}

/// What is published in place of a picture, from the narrowest to the widest; nothing for a file that
/// is published as it is. None is wider than the picture itself, and none is almost as wide as the next.
pub fn recipes(path: &SitePath, file: &MediaFile) -> Vec<Recipe> {
    let Look::Picture(picture) = &file.look else {
        return Vec::new();
    };
    let is_copied = matches!(picture.format, Format::Gif { .. } | Format::Svg);
    let Some(full) = picture.size.filter(|_| !is_copied) else {
        return Vec::new();
    };
    let widest = full.0.min(WIDTHS[2]);
    let narrower = WIDTHS.into_iter().filter(|width| width * 5 / 4 <= widest);
    narrower
        .chain([widest])
        .map(|width| Recipe {
            source: path.clone(),
            hash: file.hash,
            format: picture.format,
            full,
            turn: picture.turn,
            width,
            height: height_at(width, full),
        })
        .collect()
}

/// The height that keeps the proportions.
fn height_at(width: u32, (full_width, full_height): (u32, u32)) -> u32 {
    let (full_width, full_height) = (u64::from(full_width), u64::from(full_height));
    let height = (u64::from(width) * full_height + full_width / 2) / full_width.max(1);
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}
