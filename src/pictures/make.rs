//! A file's bytes and a recipe → the bytes of one published picture: decoded, made smaller, turned
//! upright, stored anew. Nothing else of the file is taken over but its colour profile, so that neither
//! place nor camera nor any other note is published.
//!
//! The same bytes and recipe give the same bytes on every machine: resizing and decoding give equal
//! pixels with and without the vector units of a processor, and the weights of the filter are
//! polynomials, because the sine of one C library is not that of another.

use std::collections::HashMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits,
    RgbImage, RgbaImage,
};

use super::look::swaps_sides;
use super::{Format, Look, Recipe, look};

/// JPEG's measure from 1 to 100: above it files grow faster than pictures improve.
const QUALITY: u8 = 82;
/// What a decoder may take, in bytes: forty million pixels with four parts of two bytes.
const MOST_MEMORY: u64 = 400 << 20;
/// With fewer colours the edges of a smaller drawing would look like stairs.
const FEWEST_COLOURS: usize = 64;

/// Why a picture could not be made, in the decoder's English words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unmade(pub String);

/// Makes a picture. A decoder that panics has met a broken picture.
pub fn make(bytes: &[u8], recipe: &Recipe) -> Result<Vec<u8>, Unmade> {
    catch_unwind(AssertUnwindSafe(|| made(bytes, recipe)))
        .unwrap_or_else(|_| Err(Unmade("the decoder gave up".to_owned())))
}

/// Whether bytes are the picture of a recipe and not a piece of it.
pub fn is_whole(bytes: &[u8], recipe: &Recipe) -> bool {
    let size = Some((recipe.width, recipe.height));
    matches!(look(bytes, bytes.len() as u64), Look::Picture(picture) if picture.size == size)
}

fn made(bytes: &[u8], recipe: &Recipe) -> Result<Vec<u8>, Unmade> {
    let format = match recipe.format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Webp { .. } => ImageFormat::WebP,
        _ => ImageFormat::Png,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unmade)?;
    let profile = decoder.icc_profile().map_err(unmade)?;
    let picture = DynamicImage::from_decoder(decoder).map_err(unmade)?;
    let has_alpha = picture.color().has_alpha() && !recipe.is_jpeg();
    let picture = if has_alpha {
        DynamicImage::from(picture.into_rgba8())
    } else {
        DynamicImage::from(picture.into_rgb8())
    };
    let mut picture = resized(picture, recipe)?;
    picture.apply_orientation(recipe.turn);
    stored(
        &picture,
        bytes,
        profile.filter(|profile| is_rgb(profile)),
        recipe,
    )
}

/// Makes a picture smaller, before it is turned: there is less to turn then.
fn resized(picture: DynamicImage, recipe: &Recipe) -> Result<DynamicImage, Unmade> {
    let (width, height) = match swaps_sides(recipe.turn) {
        true => (recipe.height, recipe.width),
        false => (recipe.width, recipe.height),
    };
    if (picture.width(), picture.height()) == (width, height) {
        return Ok(picture);
    }
    let kind = match picture {
        DynamicImage::ImageRgba8(_) => PixelType::U8x4,
        _ => PixelType::U8x3,
    };
    let from = ImageRef::new(picture.width(), picture.height(), picture.as_bytes(), kind);
    let mut small = Image::new(width, height, kind);
    let filter = ResizeAlg::Convolution(FilterType::CatmullRom);
    let options = ResizeOptions::new().resize_alg(filter);
    Resizer::new()
        .resize(&from.map_err(unmade)?, &mut small, Some(&options))
        .map_err(unmade)?;
    let pixels = small.into_vec();
    let small = match kind {
        PixelType::U8x4 => RgbaImage::from_raw(width, height, pixels).map(DynamicImage::from),
        _ => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
    };
    small.ok_or_else(|| unmade("the sizes differ"))
}

fn stored(
    picture: &DynamicImage,
    source: &[u8],
    profile: Option<Vec<u8>>,
    recipe: &Recipe,
) -> Result<Vec<u8>, Unmade> {
    if recipe.format == (Format::Png { indexed: true })
        && let Some(palette) = palette(source)
    {
        return with_palette(picture, &palette);
    }
    let mut out = Vec::new();
    let (width, height) = (picture.width(), picture.height());
    let colours = match picture {
        DynamicImage::ImageRgba8(_) => ExtendedColorType::Rgba8,
        _ => ExtendedColorType::Rgb8,
    };
    if recipe.is_jpeg() {
        let mut encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
        if let Some(profile) = profile {
            encoder.set_icc_profile(profile).map_err(unmade)?;
        }
        encoder.write_image(picture.as_bytes(), width, height, colours)
    } else {
        let (compression, filter) = (CompressionType::Best, PngFilter::Adaptive);
        let mut encoder = PngEncoder::new_with_quality(&mut out, compression, filter);
        if let Some(profile) = profile {
            encoder.set_icc_profile(profile).map_err(unmade)?;
        }
        encoder.write_image(picture.as_bytes(), width, height, colours)
    }
    .map_err(unmade)?;
    Ok(out)
}

/// The colours of a PNG with enough of them, each with its opacity.
fn palette(source: &[u8]) -> Option<Vec<[u8; 4]>> {
    let reader = png::Decoder::new(Cursor::new(source)).read_info().ok()?;
    let info = reader.info();
    let colours = info.palette.as_deref()?.as_chunks::<3>().0;
    let opacities = info.trns.as_deref().unwrap_or_default();
    let opacity = |index: usize| opacities.get(index).copied().unwrap_or(255);
    let colours = colours.iter().enumerate();
    let palette: Vec<_> = colours
        .map(|(index, [red, green, blue])| [*red, *green, *blue, opacity(index)])
        .collect();
    (palette.len() >= FEWEST_COLOURS).then_some(palette)
}

/// Stores a drawing with the colours of its original, which takes a third of the bytes of one with
/// colours of its own.
fn with_palette(picture: &DynamicImage, palette: &[[u8; 4]]) -> Result<Vec<u8>, Unmade> {
    let numbers = numbers(&picture.to_rgba8(), palette);
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    let colours: Vec<u8> = palette
        .iter()
        .flat_map(|[r, g, b, _]| [*r, *g, *b])
        .collect();
    encoder.set_palette(colours);
    if palette.iter().any(|[.., opacity]| *opacity < 255) {
        let opacities: Vec<u8> = palette.iter().map(|[.., opacity]| *opacity).collect();
        encoder.set_trns(opacities);
    }
    encoder.set_compression(png::Compression::High);
    // Neighbouring numbers of colours mean nothing, so differences between them do not help.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(unmade)?;
    writer.write_image_data(&numbers).map_err(unmade)?;
    writer.finish().map_err(unmade)?;
    Ok(out)
}

/// Every pixel as the number of a colour. Colours between those of the palette are compared without
/// their two last bits, which nobody sees and which would make them too many to compare.
fn numbers(picture: &RgbaImage, palette: &[[u8; 4]]) -> Vec<u8> {
    // The first of equal colours is the one that is found.
    let colours = palette.iter().zip(0_u8..=255).rev();
    let exact: HashMap<[u8; 4], u8> = colours.map(|(colour, index)| (*colour, index)).collect();
    let mut between: HashMap<[u8; 4], u8> = HashMap::new();
    let mut last = None;
    let mut number = |colour: [u8; 4]| match last {
        // Drawings are made of areas.
        Some((known, index)) if known == colour => index,
        _ => {
            let index = exact.get(&colour).copied().unwrap_or_else(|| {
                let about = colour.map(|part| part & !3 | 2);
                *between
                    .entry(about)
                    .or_insert_with(|| nearest(about, palette))
            });
            last = Some((colour, index));
            index
        }
    };
    let (colours, _) = picture.as_raw().as_chunks::<4>();
    colours.iter().map(|colour| number(*colour)).collect()
}

/// The number of the colour most like another one, the first of several.
fn nearest(colour: [u8; 4], palette: &[[u8; 4]]) -> u8 {
    let distance = |other: &[u8; 4]| {
        let [red, green, blue, opacity] = *other;
        let part = |a: u8, b: u8| u32::from(a.abs_diff(b)) * u32::from(a.abs_diff(b));
        part(colour[0], red)
            + part(colour[1], green)
            + part(colour[2], blue)
            + part(colour[3], opacity)
    };
    let mut best = (u32::MAX, 0);
    for (other, index) in palette.iter().zip(0_u8..=255) {
        let distance = distance(other);
        if distance < best.0 {
            best = (distance, index);
        }
    }
    best.1
}

/// Whether a colour profile (ICC.1, header) is for pixels of red, green and blue, as they are here.
fn is_rgb(profile: &[u8]) -> bool {
    profile.get(16..20) == Some(b"RGB ")
}

fn unmade(reason: impl std::fmt::Display) -> Unmade {
    Unmade(reason.to_string())
}
