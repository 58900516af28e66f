//! How large the titles on a sheet of paper can be: of a poster, of a sign-in sheet. Nobody can measure type here, so lines are estimated from
//! numbers of letters, with the widths of a wide typeface; the stylesheets of the sheets have the same
//! measures.

use crate::view::{PosterText, Text};

/// All lengths are millimetres on A4 between the margins.
const WIDTH: f64 = 180.0;
const HEIGHT: f64 = 297.0;
/// What the sheet has besides the site's names, titles, dates and facts: ornament, code, the room between.
const AROUND: f64 = 106.0;
/// The size of the titles at each step.
const STEPS: [f64; 9] = [12.5, 10.5, 8.8, 7.4, 6.2, 5.2, 4.4, 3.7, 3.1];
/// The largest titles of a sign-in sheet, and the height that there is for them.
const SIGN_IN_STEP: usize = 4;
const SIGN_IN_ROOM: f64 = 34.0;
/// No more columns of facts stand side by side.
const COLUMNS: usize = 3;
/// No fact takes more lines; the rest of it is cut off.
const MOST_LINES: f64 = 6.0;

/// The step, from 1, of the largest type in which all titles fit above the facts.
pub(super) fn title_step(texts: &[PosterText]) -> usize {
    let dates = texts.iter().map(date_height).sum::<f64>();
    let columns = texts.len().clamp(1, COLUMNS);
    #[allow(clippy::cast_precision_loss, reason = "a number of languages")]
    let width = (WIDTH + 7.0) / columns as f64 - 7.0;
    let heights: Vec<_> = texts.iter().map(|text| facts_height(text, width)).collect();
    let rows = heights.chunks(columns);
    let facts: f64 = rows
        .map(|row| row.iter().copied().fold(0.0, f64::max))
        .sum();
    let names = texts.iter().filter_map(|text| text.site.as_ref());
    let names = names.map(|name| name.text.chars().count() + 3).sum();
    let names = 6.0 * lines(names, 2.7, WIDTH);
    let room = HEIGHT - AROUND - names - dates.max(24.0) - facts;
    largest(texts, 1, room)
}

/// The same for a sign-in sheet, on which the rows need the room.
pub(super) fn sign_in_step(texts: &[PosterText]) -> usize {
    largest(texts, SIGN_IN_STEP, SIGN_IN_ROOM)
}

/// The first step, but none before `first`, at which the titles are no higher than the room for them.
fn largest(texts: &[PosterText], first: usize, room: f64) -> usize {
    let mut steps = STEPS.iter().enumerate().skip(first - 1);
    let fits = steps.find(|(_, size)| titles_height(texts, **size) <= room);
    fits.map_or(STEPS.len(), |(index, _)| index + 1)
}

fn titles_height(texts: &[PosterText], size: f64) -> f64 {
    let titles = texts.iter().filter_map(|text| {
        let title = text.title.as_ref()?;
        let status = text.status.as_ref();
        let status = status.map_or(0, |status| status.word.chars().count() + 1);
        let letters = status + title.text.chars().count();
        Some(lines(letters, 0.62 * size, WIDTH))
    });
    titles.map(|lines| (1.1 * lines + 0.3) * size).sum()
}

fn date_height(text: &PosterText) -> f64 {
    let sentence = text.sentence.as_ref();
    10.0 + sentence.map_or(0.0, |sentence| {
        5.2 * lines(sentence.chars().count(), 2.2, 90.0)
    })
}

fn facts_height(text: &PosterText, width: f64) -> f64 {
    let fact =
        |size: f64, letters: usize| lines(letters, 0.55 * size, width).min(MOST_LINES) * size * 1.3;
    let words = |text: Option<&Text>| text.map_or(0, |text| text.text.chars().count());
    let place = text.place.as_ref().map_or(6.0, |place| {
        let address = words(place.city.as_ref()) + 2 + words(place.address.as_ref());
        fact(4.6, words(Some(&place.venue.text)))
            + fact(4.6, words(place.room.as_ref()))
            + fact(3.9, address)
    });
    let others = [&text.for_whom, &text.held_in].into_iter().flatten();
    let others = others.map(|other| 8.0 + fact(3.9, other.chars().count()));
    12.0 + place + others.sum::<f64>()
}

/// So many lines take letters of this width. Words leave a part of each line empty.
pub(super) fn lines(letters: usize, letter: f64, width: f64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a number of letters")]
    let length = letters as f64 * letter;
    (length / (width * 0.92)).ceil()
}
