//! How the days of a programme stand on sheets of A4: in the largest letters with which all of them fit
//! on one, else in the smallest on as many as it takes. As with the titles of a poster, heights are
//! estimated; the stylesheet of the programme has the same measures.

use super::sheet::lines;
use crate::view::{ClosedRun, ProgrammeDay, ProgrammeItem, ProgrammeSheet, Text};

/// All lengths are millimetres on A4 between the margins.
const WIDTH: f64 = 180.0;
const HEIGHT: f64 = 296.5;
/// Between two columns.
const GAP: f64 = 8.0;
/// Columns side by side, and the size of the titles in them.
const SIZES: [(usize, f64); 9] = [
    (1, 7.4),
    (1, 6.3),
    (1, 5.4),
    (1, 4.7),
    (1, 4.2),
    (2, 4.2),
    (2, 3.8),
    (2, 3.4),
    (2, 3.1),
];
/// From this size on the frame is smaller, too, by so much.
const COMPACT: usize = 8;
const SAVED: f64 = 17.0;
/// How much smaller the facts below a title are.
const FACTS: f64 = 0.8;
/// How much wider bold letters are.
const BOLD: f64 = 1.07;
/// A space and what stands between two facts, in ems.
const SPACE: f64 = 0.26;
const BETWEEN: f64 = 0.8;

/// What stands around the days on every sheet.
pub(super) struct Around<'v> {
    pub(super) title: &'v Text,
    pub(super) city: Option<&'v Text>,
    pub(super) address: Option<&'v Text>,
    pub(super) closures: &'v [ClosedRun],
    pub(super) opening_hours: usize,
}

impl Around<'_> {
    /// The height that is left for the days.
    pub(super) fn room(&self) -> f64 {
        let name = lines(letters(self.title), 0.56 * 7.2, WIDTH).min(3.0);
        let address =
            self.city.map_or(0, |city| letters(city) + 2) + self.address.map_or(0, letters);
        let address = lines(address, 0.52 * 4.2, WIDTH).min(2.0);
        let header = 52.0 + 8.5 * name + 5.7 * address;
        let closures = self.closures.iter().map(|run| {
            let reason = run.reason.as_ref().map_or(0, letters);
            5.8 * lines(
                12 + run.days.chars().count() + reason,
                0.55 * 4.3,
                WIDTH - 8.0,
            )
        });
        let closures = match self.closures {
            [] => 0.0,
            _ => 9.0 + closures.sum::<f64>(),
        };
        let footer = 16.5 + (6.0 + 5.2 * count(self.opening_hours)).max(35.0);
        HEIGHT - header - closures - 5.0 - footer
    }
}

/// The size, from 1, and the sheets. `room` is what a frame of the usual height leaves.
pub(super) fn laid_out(days: Vec<ProgrammeDay>, room: f64) -> (usize, Vec<ProgrammeSheet>) {
    for (index, (columns, size)) in SIZES.into_iter().enumerate() {
        let measure = Measure::of(columns, size);
        let room = room_at(index + 1, room);
        let height: f64 = days.iter().map(|day| measure.day(day)).sum();
        if height > room * count(columns) {
            continue;
        }
        // Columns of one height, where the days can be parted so.
        let mut heights = (0..=10).map(|part| {
            let even = height / count(columns);
            even + (room - even) * f64::from(part) / 10.0
        });
        let fits = |room| Some(measure.parted(&days, room)).filter(|all| all.len() <= columns);
        if let Some(columns) = heights.find_map(fits) {
            return (index + 1, vec![ProgrammeSheet { columns }]);
        }
    }
    let (columns, size) = SIZES[SIZES.len() - 1];
    let room = room_at(SIZES.len(), room);
    let parted = Measure::of(columns, size).parted(&days, room);
    let sheets = parted.chunks(columns).map(|columns| ProgrammeSheet {
        columns: columns.to_vec(),
    });
    (SIZES.len(), sheets.collect())
}

fn room_at(size: usize, room: f64) -> f64 {
    match size {
        COMPACT.. => room + SAVED,
        _ => room,
    }
}

/// Heights in letters of one size.
struct Measure {
    size: f64,
    /// What titles and facts have for themselves.
    width: f64,
    /// What times have for themselves; nothing where they stand before the title.
    times: Option<f64>,
}

impl Measure {
    fn of(columns: usize, size: f64) -> Self {
        let width = (WIDTH - GAP * count(columns - 1)) / count(columns);
        let (around, times) = match columns {
            1 => (13.4, Some(6.6 * size)),
            _ => (5.0, None),
        };
        Self {
            size,
            width: width - around * size,
            times,
        }
    }

    /// The columns that the days take, of which none is higher than the room. A day that would be cut
    /// begins the next column, unless it is longer than a whole one.
    fn parted(&self, days: &[ProgrammeDay], room: f64) -> Vec<Vec<ProgrammeDay>> {
        let mut columns = vec![Vec::new()];
        let mut left = room;
        for day in days {
            let height = self.day(day);
            if height > left && left < room {
                columns.push(Vec::new());
                left = room;
            }
            if height <= room {
                columns
                    .last_mut()
                    .into_iter()
                    .for_each(|column: &mut Vec<_>| column.push(day.clone()));
                left -= height;
                continue;
            }
            for part in self.parts(day, room) {
                left = room - self.day(&part);
                match columns.last_mut() {
                    Some(column) if column.is_empty() => column.push(part),
                    _ => columns.push(vec![part]),
                }
            }
        }
        columns
    }

    /// A day that is longer than a column, parted between its rows.
    fn parts(&self, day: &ProgrammeDay, room: f64) -> Vec<ProgrammeDay> {
        let empty = ProgrammeDay {
            items: Vec::new(),
            moved: Vec::new(),
            ..day.clone()
        };
        let mut parts = vec![ProgrammeDay {
            moved: day.moved.clone(),
            ..empty.clone()
        }];
        for item in &day.items {
            let Some(part) = parts.last_mut() else {
                continue;
            };
            part.items.push(item.clone());
            if self.day(part) > room && part.items.len() > 1 {
                part.items.pop();
                parts.push(ProgrammeDay {
                    items: vec![item.clone()],
                    ..empty.clone()
                });
            }
        }
        parts
    }

    fn day(&self, day: &ProgrammeDay) -> f64 {
        let items = day.items.iter().map(|item| self.item(item));
        let moved = day.moved.iter().map(|moved| {
            let words = width_of(&moved.link.text.text) + width_of(&moved.date) + 10.0;
            self.facts(words) + 0.5 * self.size
        });
        let rows = items.chain(moved).sum::<f64>();
        rows.max(2.8 * self.size) + 0.75 * self.size + 0.5
    }

    fn item(&self, item: &ProgrammeItem) -> f64 {
        let status = item.status.as_ref();
        let status = status.map_or(0.0, |status| width_of(&status.word) + SPACE);
        let time = width_of(&item.time);
        let title = BOLD * (status + width_of(&item.title.text));
        let (title, time) = match self.times {
            Some(width) => (title, (BOLD * time * self.size / width).ceil()),
            None => (title + BOLD * time + 2.0 * SPACE, 1.0),
        };
        let title = lines_of(title * self.size, self.width);
        let texts = [&item.room, &item.elsewhere].into_iter().flatten();
        let texts = texts.map(|text| &text.text).chain(&item.facts);
        let facts: f64 = texts.map(|text| width_of(text) + BETWEEN).sum();
        let elsewhere = item.elsewhere.iter().map(|_| 14.0);
        let online = item.online.iter().map(|_| 11.0);
        let register = if item.register { 10.0 } else { 0.0 };
        let facts = facts + register + elsewhere.chain(online).sum::<f64>();
        let was = item.moved_from.as_ref().map(|was| {
            let hours = width_of(&was.time) + SPACE;
            self.facts(12.0 + width_of(&was.date) + hours)
        });
        1.2 * self.size * title.max(time) + self.facts(facts) + was.unwrap_or(0.0) + 0.5 * self.size
    }

    /// Lines below a title, of so many ems.
    fn facts(&self, width: f64) -> f64 {
        let size = FACTS * self.size;
        1.3 * size * lines_of(width * size, self.width)
    }
}

/// A text in ems, by the widths of a wide typeface.
fn width_of(text: &str) -> f64 {
    text.chars().map(width_of_letter).sum()
}

fn width_of_letter(letter: char) -> f64 {
    match letter {
        '\u{2060}' => 0.0,
        ' ' | '\u{a0}' | '\u{202f}' => SPACE,
        '.' | ',' | ':' | ';' | '·' | '\'' | '’' | '!' | '(' | ')' | '-' | 'i' | 'l' | 'j'
        | 'і' => 0.3,
        't' | 'f' | 'r' | 's' | 'c' | 'z' | 'с' | 'т' | 'г' | 'з' | 'э' => 0.49,
        'm' | 'w' | 'м' | 'ш' | 'щ' | 'ж' | 'ю' | 'ы' | 'ф' => 0.87,
        _ if letter.is_uppercase() => 0.7,
        _ => 0.6,
    }
}

/// So many lines take words of this length. They leave a part of each line empty.
fn lines_of(length: f64, width: f64) -> f64 {
    (length / (width * 0.92)).ceil()
}

fn letters(text: &Text) -> usize {
    text.text.chars().count()
}

fn count(number: usize) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a small number")]
    let number = number as f64;
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: i8, items: usize) -> ProgrammeDay {
        let item = ProgrammeItem {
            title: Text {
                text: "An evening of robots".to_owned(),
                ..Text::default()
            },
            status: None,
            time: "15:00–17:00".to_owned(),
            starts: String::new(),
            moved_from: None,
            room: None,
            elsewhere: None,
            online: None,
            facts: vec!["for children".to_owned()],
            register: false,
            topic: None,
        };
        ProgrammeDay {
            day,
            weekday: "Saturday".to_owned(),
            iso: format!("2026-12-{day:02}"),
            items: vec![item; items],
            moved: Vec::new(),
        }
    }

    /// The size, and how many rows each column of each sheet has.
    fn shape(days: Vec<ProgrammeDay>) -> (usize, Vec<Vec<usize>>) {
        let (size, sheets) = laid_out(days, 160.0);
        let rows = |days: &Vec<ProgrammeDay>| days.iter().map(|day| day.items.len()).sum();
        let columns = |sheet: &ProgrammeSheet| sheet.columns.iter().map(rows).collect();
        (size, sheets.iter().map(columns).collect())
    }

    #[test]
    fn a_month_stands_in_the_largest_letters_with_which_it_is_one_sheet() {
        let days = |count| (1..=count).map(|number| day(number, 1)).collect();
        assert_eq!(shape(days(3)), (1, vec![vec![3]]));
        assert_eq!(shape(days(9)), (4, vec![vec![9]]));
        assert_eq!(shape(days(18)), (8, vec![vec![9, 9]]));
    }

    #[test]
    fn what_is_too_much_for_a_sheet_goes_on_in_the_next_between_its_rows() {
        let (size, sheets) = shape(vec![day(1, 2), day(2, 100), day(3, 1)]);
        assert_eq!(size, SIZES.len());
        assert_eq!(sheets.concat().iter().sum::<usize>(), 103);
        assert!(sheets.len() > 1 && sheets.iter().all(|columns| columns.len() <= 2));
    }

    #[test]
    fn a_day_that_fits_into_a_column_is_never_parted() {
        let (_, sheets) = laid_out((1..=28).map(|number| day(number, 3)).collect(), 160.0);
        assert!(sheets.len() > 1);
        let columns = sheets.iter().flat_map(|sheet| &sheet.columns);
        let days: Vec<_> = columns
            .flatten()
            .map(|day| (day.day, day.items.len()))
            .collect();
        assert_eq!(days, (1..=28).map(|day| (day, 3)).collect::<Vec<_>>());
    }

    #[test]
    fn an_empty_month_is_one_sheet() {
        assert_eq!(shape(Vec::new()), (1, vec![vec![0]]));
    }
}
