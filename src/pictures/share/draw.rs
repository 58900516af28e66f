//! A share picture and its fonts → a PNG. No font of the machine is looked for, so that every machine draws the same
//! letters.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontResolver, Options, Tree};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::layout::{Widths, svg};
use super::{SharePicture, ShareText, drawn};
use crate::pictures::Unmade;

/// Letters that are this heavy or heavier come from the bold font.
const BOLD: u16 = 600;
/// Messengers do not load a picture that is much longer, in bytes.
const ENOUGH: usize = 250_000;

/// Draws a picture with the bytes of its fonts, the regular one first.
pub(super) fn draw(picture: &SharePicture, fonts: Vec<Vec<u8>>) -> Result<Vec<u8>, Unmade> {
    let regular = fonts.first().ok_or_else(|| unmade("no font"))?;
    let bold = fonts.last().unwrap_or(regular);
    let widths = Widths {
        regular: width_in(regular)?,
        bold: width_in(bold)?,
    };
    let picture = SharePicture {
        text: drawable(&picture.text),
        ..picture.clone()
    };
    let svg = svg(&picture, &widths);
    drop(widths);
    let mut database = Database::new();
    let mut ids = Vec::new();
    for font in fonts {
        ids.extend(database.load_font_source(Source::Binary(Arc::new(font))));
    }
    let (Some(&regular), Some(&bold)) = (ids.first(), ids.last()) else {
        return Err(unmade("the font cannot be read"));
    };
    let options = Options {
        fontdb: Arc::new(database),
        font_resolver: resolver(regular, bold),
        ..Options::default()
    };
    let tree = Tree::from_str(&svg, &options).map_err(unmade)?;
    let (width, height) = picture.shape.size();
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| unmade("no memory"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    packed(&pixels)
}

/// Only these two fonts, whatever they call themselves; a letter that one lacks may be in the other.
fn resolver(regular: ID, bold: ID) -> FontResolver<'static> {
    FontResolver {
        select_font: Box::new(move |font, _| {
            Some(if font.weight() >= BOLD { bold } else { regular })
        }),
        select_fallback: Box::new(move |character, used, database| {
            let has = |id: &ID| {
                let has = |bytes: &[u8], _| {
                    let font = FontRef::new(bytes).ok()?;
                    font.charmap().map(character)
                };
                database.with_face_data(*id, has).flatten().is_some()
            };
            let mut others = [regular, bold].into_iter().filter(|id| !used.contains(id));
            others.find(has)
        }),
    }
}

/// How wide a text is in a font, in ems, without kerning, which only brings letters together.
fn width_in(font: &[u8]) -> Result<impl Fn(&str) -> f32, Unmade> {
    let font = FontRef::new(font).map_err(unmade)?;
    let (letters, metrics) = (
        font.charmap(),
        font.glyph_metrics(Size::new(1.0), LocationRef::default()),
    );
    Ok(move |text: &str| {
        let widths = text.chars().map(|character| {
            let letter = letters.map(character).unwrap_or_default();
            metrics.advance_width(letter).unwrap_or(1.0)
        });
        widths.sum()
    })
}

/// The texts with what is drawn of each character.
fn drawable(text: &ShareText) -> ShareText {
    let plain = |text: &String| text.chars().filter_map(drawn).collect();
    ShareText {
        from_right: text.from_right,
        site: plain(&text.site),
        status: text.status.as_ref().map(plain),
        title: plain(&text.title),
        first: plain(&text.first),
        second: text.second.as_ref().map(plain),
        third: text.third.as_ref().map(plain),
    }
}

/// A PNG, packed in a hurry unless it grows too large. It keeps the opacity, which is the same everywhere and packs to
/// nothing: taking it out of each pixel would cost as much time as all the rest.
fn packed(pixels: &Pixmap) -> Result<Vec<u8>, Unmade> {
    let mut out = Vec::new();
    for compression in [png::Compression::Fast, png::Compression::High] {
        out.clear();
        let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(compression);
        let mut writer = encoder.write_header().map_err(unmade)?;
        writer.write_image_data(pixels.data()).map_err(unmade)?;
        writer.finish().map_err(unmade)?;
        if out.len() < ENOUGH {
            break;
        }
    }
    Ok(out)
}

fn unmade(reason: impl std::fmt::Display) -> Unmade {
    Unmade(reason.to_string())
}
