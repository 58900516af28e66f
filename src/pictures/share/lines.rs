//! A text and the width of its letters → lines that fit a room, as large as they can be. Widths are in ems, so that
//! they need not be measured anew for each size.

/// A text set in lines.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Lines {
    /// The size of the letters, in pixels.
    pub(super) size: f32,
    /// The lines.
    pub(super) lines: Vec<String>,
}

/// Where a text goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// In pixels.
    pub(super) width: f32,
    /// No more lines.
    pub(super) most: usize,
    /// From the top of the first line to the bottom of the last one, in pixels.
    pub(super) height: f32,
}

/// From one line to the next, in ems.
pub(super) const LEADING: f32 = 1.16;
/// The mark of a text that was cut.
const ELLIPSIS: &str = "…";

/// Sets a text in the first of the sizes at which it fits. No word is broken before all sizes were tried, and
/// nothing is cut before all were tried with broken words.
pub(super) fn fit(text: &str, sizes: &[f32], room: Room, width: &impl Fn(&str) -> f32) -> Lines {
    let most = |size: f32| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few lines"
        )]
        let fitting = (room.height / (size * LEADING)).floor().max(1.0) as usize;
        fitting.min(room.most)
    };
    for size in sizes {
        let full = room.width / size;
        let lines = unbroken(text, full, width);
        if let Some(lines) = lines.filter(|lines| lines.len() <= most(*size)) {
            let lines = balanced(text, lines, full, width);
            return Lines { size: *size, lines };
        }
    }
    let smallest = sizes.last().copied().unwrap_or(1.0);
    for size in sizes {
        let lines = broken(text, room.width / size, width);
        if lines.len() <= most(*size) {
            return Lines { size: *size, lines };
        }
    }
    let mut lines = broken(text, room.width / smallest, width);
    lines.truncate(most(smallest));
    if let Some(last) = lines.last_mut() {
        let cut = |last: &str| format!("{}{ELLIPSIS}", last.trim_end());
        while width(&cut(last)) > room.width / smallest && last.pop().is_some() {}
        *last = cut(last);
    }
    Lines {
        size: smallest,
        lines,
    }
}

/// Lines between words, each as full as it can be; `None` when a word does not fit into one.
fn unbroken(text: &str, full: f32, width: &impl Fn(&str) -> f32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if width(word) > full {
            return None;
        }
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if width(&longer) <= full => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    Some(lines)
}

/// The same number of lines in the narrowest room, so that the last one is not much shorter.
fn balanced(
    text: &str,
    lines: Vec<String>,
    full: f32,
    width: &impl Fn(&str) -> f32,
) -> Vec<String> {
    let mut best = lines;
    let (mut narrow, mut wide) = (0.0, full);
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        match unbroken(text, middle, width).filter(|lines| lines.len() <= best.len()) {
            Some(lines) => (best, wide) = (lines, middle),
            None => narrow = middle,
        }
    }
    best
}

/// Lines that are full whatever stands at their ends; accents stay with their letters.
fn broken(text: &str, full: f32, width: &impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        if let (Some(line), Some(longer)) = (lines.last_mut(), longer)
            && width(&longer) <= full
        {
            *line = longer;
            continue;
        }
        let mut line = String::new();
        for letter in word.chars() {
            line.push(letter);
            if width(&line) > full && !is_mark(letter) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
        lines.push(line);
    }
    lines
}

/// Whether a character is drawn onto the one before it.
fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is half an em wide.
    fn set(text: &str, sizes: &[f32], (width, height): (f32, f32)) -> (f32, Vec<String>) {
        #[allow(clippy::cast_precision_loss, reason = "a few letters")]
        let half = |text: &str| text.chars().filter(|c| !is_mark(*c)).count() as f32 / 2.0;
        let room = Room {
            width,
            height,
            most: 4,
        };
        let Lines { size, lines } = fit(text, sizes, room, &half);
        assert!(
            lines.iter().all(|line| half(line) * size <= width),
            "{lines:?}"
        );
        (size, lines)
    }

    #[test]
    fn a_text_takes_the_largest_size_that_fits_and_lines_of_one_length() {
        let sizes = [40.0, 20.0, 10.0];
        assert_eq!(
            set("Робот", &sizes, (100.0, 50.0)),
            (40.0, vec!["Робот".to_owned()])
        );
        let set = |text, room| set(text, &sizes, room);
        let two = |lines: [&str; 2]| (20.0, lines.map(str::to_owned).to_vec());
        let set_in_two = set("a робот for a mouse", (150.0, 50.0));
        assert_eq!(set_in_two, two(["a робот for", "a mouse"]));
        let set_in_two = set("one two three four", (170.0, 100.0));
        assert_eq!(set_in_two, two(["one two", "three four"]));
    }

    #[test]
    fn a_word_is_broken_only_when_no_size_holds_it() {
        let (size, lines) = set("unsagbarlang", &[40.0, 10.0], (80.0, 200.0));
        assert_eq!((size, lines.len()), (10.0, 1));
        let (size, lines) = set("unsagbarlang", &[40.0, 20.0], (80.0, 200.0));
        assert_eq!(
            (size, lines),
            (40.0, ["unsa", "gbar", "lang"].map(str::to_owned).to_vec())
        );
        let (_, lines) = set("и\u{306}и\u{306}и\u{306}", &[40.0], (40.0, 200.0));
        assert_eq!(lines, ["и\u{306}и\u{306}", "и\u{306}"]);
    }

    #[test]
    fn what_fits_at_no_size_is_cut_with_an_ellipsis() {
        let (size, lines) = set(&"x".repeat(300), &[40.0, 20.0], (100.0, 50.0));
        assert_eq!(
            (size, lines),
            (20.0, vec!["x".repeat(10), format!("{}…", "x".repeat(9))])
        );
        assert_eq!(set("", &[40.0], (100.0, 50.0)), (40.0, Vec::new()));
    }
}
