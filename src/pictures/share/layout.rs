//! What a share picture says → a drawing (SVG): deep felt with the title, a row of stitched horns, and a strip of
//! gold with the facts. Lines are broken by the widths of the letters that will be drawn.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::lines::{LEADING, Lines, Room, fit};
use super::{Shape, SharePicture};
use crate::base::Colour;

/// *Qoshqar muyiz*, the ram's horn, on the grid of a cross-stitch: what `--ornament` of the default theme draws, 22
/// stitches wide and 8 high.
pub(super) const ORNAMENT: &str = "M3 0h4v1h-4zM12 0h4v1h-4zM2 1h2v1h-2zM6 1h2v1h-2zM11 1h2v1h-2zM15 1h2v1h-2zM2 2h1v1h-1zM7 2h1v1h-1zM9 2h1v1h-1zM11 2h1v1h-1zM16 2h1v1h-1zM20 2h1v1h-1zM2 3h1v1h-1zM4 3h2v1h-2zM7 3h5v1h-5zM13 3h2v1h-2zM16 3h1v1h-1zM19 3h3v1h-3zM2 4h1v1h-1zM5 4h1v1h-1zM7 4h5v1h-5zM13 4h1v1h-1zM16 4h1v1h-1zM20 4h1v1h-1zM2 5h2v1h-2zM5 5h1v1h-1zM8 5h3v1h-3zM13 5h1v1h-1zM15 5h2v1h-2zM3 6h3v1h-3zM8 6h3v1h-3zM13 6h3v1h-3zM8 7h3v1h-3z";
const STITCHES: (f32, f32) = (22.0, 8.0);
/// The middle of the horn, in stitches from its left.
const HORN: f32 = 9.5;

/// Between date and hours where they share a line.
const BETWEEN: &str = "·";
/// Text is white and what warns is red on white.
const ALERT: Colour = Colour([0xa0, 0x2b, 0x10]);
/// The height of a line's small letters and of what hangs below it, in ems: where a line's middle is.
const ASCENT: f32 = 0.93;

/// The measures of a shape, in pixels.
struct Measures {
    /// Between the edge and the texts.
    margin: f32,
    /// The size of the site's name, and where its line stands.
    site: (f32, f32),
    /// Where the room of the title begins.
    top: f32,
    /// The sizes that the title may have.
    titles: &'static [f32],
    /// The most lines that it takes.
    most: usize,
    /// A stitch of the ornament.
    stitch: f32,
    /// A stitch of the large horn behind the title.
    horn: f32,
    /// The height of the strip with the facts.
    strip: f32,
    /// The sizes of the date.
    dates: &'static [f32],
    /// Those of the place.
    places: &'static [f32],
}

const WIDE: Measures = Measures {
    margin: 64.0,
    site: (36.0, 96.0),
    top: 128.0,
    titles: &[
        144.0, 124.0, 104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 58.0, 52.0, 46.0, 40.0, 36.0, 32.0, 28.0,
    ],
    most: 6,
    stitch: 6.0,
    horn: 46.0,
    strip: 186.0,
    dates: &[58.0, 52.0, 46.0, 40.0, 36.0],
    places: &[40.0, 36.0, 32.0],
};

const TALL: Measures = Measures {
    margin: 72.0,
    site: (44.0, 132.0),
    top: 190.0,
    titles: &[
        200.0, 168.0, 136.0, 124.0, 112.0, 100.0, 90.0, 80.0, 72.0, 64.0, 56.0, 50.0, 44.0,
    ],
    most: 9,
    stitch: 8.0,
    horn: 60.0,
    strip: 400.0,
    dates: &[84.0, 76.0, 68.0, 60.0, 52.0],
    places: &[56.0, 50.0, 44.0],
};

/// The widths of texts in ems.
pub(super) struct Widths<R, B> {
    pub(super) regular: R,
    pub(super) bold: B,
}

/// Draws a picture as SVG.
pub(super) fn svg<R, B>(picture: &SharePicture, widths: &Widths<R, B>) -> String
where
    R: Fn(&str) -> f32,
    B: Fn(&str) -> f32,
{
    let mut sheet = Sheet::new(picture);
    let text = &picture.text;
    let strip = sheet.height - sheet.measures.strip;
    let band = strip - STITCHES.1 * sheet.measures.stitch - 2.0 * sheet.measures.stitch;
    sheet.ground(strip, band);
    sheet.site(&text.site, &widths.bold);
    sheet.title(&text.status, &text.title, band, &widths.bold);
    sheet.facts(picture, strip, widths);
    sheet.svg.push_str("</svg>");
    sheet.svg
}

/// A drawing that is being made.
struct Sheet<'p> {
    picture: &'p SharePicture,
    measures: &'static Measures,
    width: f32,
    height: f32,
    svg: String,
}

impl<'p> Sheet<'p> {
    fn new(picture: &'p SharePicture) -> Self {
        let (width, height) = picture.shape.size();
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">"#
        );
        #[allow(clippy::cast_precision_loss, reason = "a few hundred pixels")]
        let (width, height) = (width as f32, height as f32);
        let measures = match picture.shape {
            Shape::Wide => &WIDE,
            Shape::Tall => &TALL,
        };
        Self {
            picture,
            measures,
            width,
            height,
            svg,
        }
    }

    /// Between the margins.
    fn inner(&self) -> f32 {
        self.width - 2.0 * self.measures.margin
    }

    fn draw(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a text does not fail.
        let _ = self.svg.write_fmt(element);
    }

    /// The felt with one large horn, the row of small ones, the strip of gold.
    fn ground(&mut self, strip: f32, band: f32) {
        let SharePicture { ground, accent, .. } = *self.picture;
        let (width, height) = (self.width, self.height);
        self.draw(format_args!(
            r#"<rect width="{width}" height="{height}" fill="{ground}"/>"#
        ));
        let Measures { stitch, horn, .. } = *self.measures;
        let shade = ground.towards(Colour::WHITE, 5);
        let from = width - 17.5 * horn;
        let top = band - 9.0 * horn;
        self.draw(format_args!(
            r#"<path transform="translate({from} {top}) scale({horn})" fill="{shade}" d="{ORNAMENT}"/>"#
        ));
        let tile = STITCHES.0 * stitch;
        // A horn stands in the middle, so that both ends of the row are alike.
        let middle = width / 2.0 - HORN * stitch;
        let mut x = middle - (middle / tile).ceil() * tile;
        while x < width {
            self.draw(format_args!(
                r#"<path transform="translate({x} {band}) scale({stitch})" fill="{accent}" d="{ORNAMENT}" shape-rendering="crispEdges"/>"#
            ));
            x += tile;
        }
        self.draw(format_args!(
            r#"<rect y="{strip}" width="{width}" height="{height}" fill="{accent}"/>"#
        ));
    }

    fn site(&mut self, name: &str, bold: &impl Fn(&str) -> f32) {
        let (size, line) = self.measures.site;
        let room = Room {
            width: self.inner(),
            most: 1,
            height: f32::MAX,
        };
        let lines = fit(name, &[size, size * 0.8, size * 0.65], room, bold);
        self.text(&lines, line, true, self.picture.accent);
    }

    /// The title in the middle of its room, what is the matter right above it.
    fn title(
        &mut self,
        status: &Option<String>,
        title: &str,
        band: f32,
        bold: &impl Fn(&str) -> f32,
    ) {
        let Measures { top, titles, .. } = *self.measures;
        let chip = status
            .as_ref()
            .map(|status| (status, self.measures.site.0 * 1.2));
        let chip_height = chip.map_or(0.0, |(_, size)| size * 2.1);
        let below = self.measures.stitch * 6.0;
        let room = Room {
            width: self.inner(),
            most: self.measures.most,
            height: band - below - top - chip_height,
        };
        let lines = fit(title, titles, room, bold);
        #[allow(clippy::cast_precision_loss, reason = "a few lines")]
        let height = lines.lines.len() as f32 * lines.size * LEADING;
        let mut y = top + (room.height - height) / 2.0;
        if let Some((status, size)) = chip {
            self.chip(status, size, y, bold);
            y += chip_height;
        }
        self.text(&lines, y + ASCENT * lines.size, true, Colour::WHITE);
    }

    /// A word on a label of its own.
    fn chip(&mut self, word: &str, size: f32, y: f32, bold: &impl Fn(&str) -> f32) {
        let pad = size * 0.5;
        let room = Room {
            width: self.inner() - 2.0 * pad,
            most: 1,
            height: f32::MAX,
        };
        let lines = fit(word, &[size, size * 0.75], room, bold);
        let text = lines.lines.first().map_or(0.0, |line| bold(line));
        let (width, height) = (text * lines.size + 2.0 * pad, size * 1.6);
        let x = match self.picture.text.from_right {
            true => self.width - self.measures.margin - width,
            false => self.measures.margin,
        };
        let (white, round) = (Colour::WHITE, size * 0.2);
        self.draw(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{round}" fill="{white}"/>"#
        ));
        let at = (
            x + width / 2.0,
            y + height / 2.0 + lines.size * 0.35,
            "middle",
        );
        let word = lines.lines.first().map_or("", String::as_str);
        self.line(word, at, (lines.size, 700), ALERT);
    }

    /// When and where, on the strip.
    fn facts<R, B>(&mut self, picture: &SharePicture, strip: f32, widths: &Widths<R, B>)
    where
        R: Fn(&str) -> f32,
        B: Fn(&str) -> f32,
    {
        let Measures { dates, places, .. } = *self.measures;
        let text = &picture.text;
        let one = Room {
            width: self.inner(),
            most: 1,
            height: f32::MAX,
        };
        let fact = |fact: &str| fit(fact, dates, one, &widths.bold);
        let hours = text.second.as_ref();
        let row = hours.map(|hours| fact(&format!("{} {BETWEEN} {hours}", text.first)));
        let is_row =
            |row: &Lines| picture.shape == Shape::Wide && row.size > dates[dates.len() - 1];
        let mut rows: Vec<_> = match row.filter(is_row) {
            Some(row) => vec![(row, true)],
            None => [Some(&text.first), hours]
                .into_iter()
                .flatten()
                .map(|text| (fact(text), true))
                .collect(),
        };
        #[allow(clippy::cast_precision_loss, reason = "a few lines")]
        let tall = |lines: &Lines| lines.lines.len() as f32 * lines.size * LEADING;
        let all = |rows: &[(Lines, bool)]| rows.iter().map(|(lines, _)| tall(lines)).sum::<f32>();
        let room = Room {
            most: 2,
            height: self.height - strip - all(&rows) - places[0] * 0.8,
            ..one
        };
        let place = text.third.iter();
        rows.extend(place.map(|place| (fit(place, places, room, &widths.regular), false)));
        let gap = places[0] * 0.15;
        let all = all(&rows) + gap;
        let mut y = strip + (self.height - strip - all) / 2.0;
        for (lines, is_bold) in &rows {
            if !is_bold {
                y += gap;
            }
            self.text(lines, y + ASCENT * lines.size, *is_bold, picture.on_accent);
            y += tall(lines);
        }
    }

    /// Lines from the side on which the language begins, the first of them on a base line.
    fn text(&mut self, lines: &Lines, first: f32, is_bold: bool, colour: Colour) {
        let margin = self.measures.margin;
        let (x, anchor) = match self.picture.text.from_right {
            true => (self.width - margin, "end"),
            false => (margin, "start"),
        };
        let weight = if is_bold { 700 } else { 400 };
        let mut y = first;
        for line in &lines.lines {
            self.line(line, (x, y, anchor), (lines.size, weight), colour);
            y += lines.size * LEADING;
        }
    }

    fn line(
        &mut self,
        line: &str,
        (x, y, anchor): (f32, f32, &str),
        (size, weight): (f32, u16),
        colour: Colour,
    ) {
        let line = escape(line);
        self.draw(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}">{line}</text>"#
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ornament_is_that_of_the_default_theme() {
        let style = include_str!("../../../themes/default/assets/style.css");
        let path = format!("path%20d='{}'", ORNAMENT.replace(' ', "%20"));
        let known = style
            .lines()
            .find(|line| line.trim_start().starts_with("--ornament"));
        assert!(known.is_some_and(|line| line.contains(&path)));
    }
}
