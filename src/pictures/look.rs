//! A file's bytes → what it is, without decoding a pixel. Formats are told by content, never by name.

use std::io::Cursor;
use std::panic::catch_unwind;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

use super::{Fault, Format, Look, Picture, font, gif, svg};

/// The longest file of a picture, in bytes.
pub const LARGEST_FILE: u64 = 20 << 20;
/// The most pixels of a picture.
pub const MOST_PIXELS: u64 = 40_000_000;
/// The longest side of a picture, in pixels.
pub const LONGEST_SIDE: u32 = 20_000;

/// Looks at a file of `length` bytes; of one above [`LARGEST_FILE`] the beginning is enough.
pub fn look(bytes: &[u8], length: u64) -> Look {
    let Some(kind) = kind(bytes) else {
        return font::look(bytes, length).map_or(Look::Other, Look::Font);
    };
    if length > LARGEST_FILE {
        return Look::Refused(Fault::Heavy);
    }
    let seen = match kind {
        Kind::Foreign(name) => Err(Fault::Format(name)),
        Kind::Svg => svg::check(bytes).map(|size| Picture {
            format: Format::Svg,
            size,
            turn: Orientation::NoTransforms,
        }),
        Kind::Raster(ImageFormat::Gif) => gif::read(bytes).ok_or(Fault::Broken),
        // A decoder that panics has met something that is no picture.
        Kind::Raster(format) => {
            catch_unwind(|| raster(bytes, format)).unwrap_or(Err(Fault::Broken))
        }
    };
    match seen.and_then(within_limits) {
        Ok(picture) => Look::Picture(picture),
        Err(fault) => Look::Refused(fault),
    }
}

enum Kind {
    Raster(ImageFormat),
    Svg,
    Foreign(&'static str),
}

fn kind(bytes: &[u8]) -> Option<Kind> {
    let at = |from: usize, to: usize| bytes.get(from..to);
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(Kind::Raster(ImageFormat::Jpeg)),
        [0x89, b'P', b'N', b'G', ..] => Some(Kind::Raster(ImageFormat::Png)),
        [b'G', b'I', b'F', b'8', ..] => Some(Kind::Raster(ImageFormat::Gif)),
        [b'R', b'I', b'F', b'F', ..] if at(8, 12) == Some(b"WEBP") => {
            Some(Kind::Raster(ImageFormat::WebP))
        }
        // ISO 14496-12: films begin in the same way with other brands.
        _ if at(4, 8) == Some(b"ftyp") => match at(8, 12)? {
            b"avif" | b"avis" => Some(Kind::Foreign("AVIF")),
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
                Some(Kind::Foreign("HEIC"))
            }
            _ => None,
        },
        _ => svg::is_svg(bytes).then_some(Kind::Svg),
    }
}

fn raster(bytes: &[u8], format: ImageFormat) -> Result<Picture, Fault> {
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut decoder = reader.into_decoder().map_err(|_| Fault::Broken)?;
    let (width, height) = decoder.dimensions();
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let format = match format {
        ImageFormat::Jpeg => jpeg(bytes),
        ImageFormat::Png => png(bytes),
        _ => webp(bytes),
    }?;
    Ok(Picture {
        format,
        size: Some(if swaps_sides(turn) {
            (height, width)
        } else {
            (width, height)
        }),
        turn,
    })
}

/// Decoders fill what is missing at the end of a JPEG with grey, so its end is looked for behind the
/// beginning of its first scan: the small picture that a camera puts into the header has an end, too.
fn jpeg(bytes: &[u8]) -> Result<Format, Fault> {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        match rest {
            [0xff, 0xda, scan @ ..] => {
                let mut pairs = scan.windows(2).rev();
                let is_whole = pairs.any(|pair| pair == [0xff, 0xd9]);
                return is_whole.then_some(Format::Jpeg).ok_or(Fault::Broken);
            }
            // Markers may be filled up, and some have no length (ISO 10918-1, B.1.1.3).
            [0xff, 0xff, ..] => rest = &rest[1..],
            [0xff, 0x01 | 0xd0..=0xd8, ..] => rest = &rest[2..],
            [0xff, _, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(2 + length..).ok_or(Fault::Broken)?;
            }
            _ => return Err(Fault::Broken),
        }
    }
}

fn png(bytes: &[u8]) -> Result<Format, Fault> {
    // The colour type stands in the header, which is always first.
    let indexed = bytes.get(25) == Some(&3);
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((length, [a, b, c, d, ..])) = rest.split_first_chunk() {
        match [*a, *b, *c, *d] {
            [b'I', b'E', b'N', b'D'] => return Ok(Format::Png { indexed }),
            [b'a', b'c', b'T', b'L'] => return Err(Fault::Format("APNG")),
            _ => {}
        }
        let length = u32::from_be_bytes(*length) as usize;
        rest = length
            .checked_add(12)
            .and_then(|end| rest.get(end..))
            .unwrap_or_default();
    }
    Err(Fault::Broken)
}

fn webp(bytes: &[u8]) -> Result<Format, Fault> {
    let length = bytes.get(4..8).and_then(|four| four.try_into().ok());
    let length = length.map_or(0, u32::from_le_bytes) as usize;
    if length.saturating_add(8) > bytes.len() {
        return Err(Fault::Broken);
    }
    let flags = bytes.get(20).copied().unwrap_or(0);
    match bytes.get(12..16) {
        Some(b"VP8X") if flags & 0b0000_0010 != 0 => Err(Fault::Format("animated WebP")),
        Some(b"VP8X") => Ok(Format::Webp {
            photo: flags & 0b0001_0000 == 0 && position(bytes, *b"VP8L").is_none(),
        }),
        Some(b"VP8 ") => Ok(Format::Webp { photo: true }),
        _ => Ok(Format::Webp { photo: false }),
    }
}

fn position<const N: usize>(bytes: &[u8], mark: [u8; N]) -> Option<usize> {
    bytes.windows(N).position(|here| here == mark)
}

fn within_limits(picture: Picture) -> Result<Picture, Fault> {
    let Some((width, height)) = picture.size else {
        return Ok(picture);
    };
    let is_raster = picture.format != Format::Svg;
    let pixels = u64::from(width) * u64::from(height);
    if width == 0 || height == 0 {
        return Err(Fault::Broken);
    }
    if is_raster && (pixels > MOST_PIXELS || width.max(height) > LONGEST_SIDE) {
        return Err(Fault::Large(width, height));
    }
    Ok(picture)
}

/// Whether a picture that is turned so has the other format: portrait for landscape.
pub(super) fn swaps_sides(turn: Orientation) -> bool {
    matches!(
        turn,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}
