//! Spaces that must not end a line → U+00A0, and a hyphen between spaces → a dash.

use super::{NO_BREAK_SPACE, Piece, digits};

/// Which words a language keeps together with their neighbour.
#[derive(Clone, Debug)]
pub(super) struct Binding {
    /// Short words that lean on the next one.
    to_next: Vec<u64>,
    /// Particles that lean on the one before.
    to_previous: Vec<u64>,
    /// What a number keeps beside it; `None` when it keeps any word.
    after_number: Option<Vec<u64>>,
}

impl Binding {
    /// Particles lean on the word before; a number keeps the word that it counts.
    pub(super) fn kazakh() -> Self {
        Self {
            to_next: Vec::new(),
            to_previous: keys("мен бен пен да де та те ма ме ба бе па пе"),
            after_number: None,
        }
    }

    /// Prepositions and conjunctions lean on the next word; a number keeps units and months.
    pub(super) fn russian() -> Self {
        Self {
            to_next: keys("в на с к о у и а не ни по за из от до об под без для при над"),
            to_previous: keys("ж ли бы"),
            after_number: Some(keys(
                "г гг год года лет ч час часа часов мин минут минуты минута сек кг км м см мм л мл \
                 руб тг тенге чел человек мест места место \
                 января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            )),
        }
    }
}

/// Sets the space at this place and the dash after it; returns how many bytes were seen.
pub(super) fn set(piece: &mut Piece<'_>, at: usize, binding: Option<&Binding>) -> usize {
    let rest = piece.rest(at + 1);
    let is_edge = piece.previous(at).is_none_or(char::is_whitespace);
    if is_edge || rest.starts_with(char::is_whitespace) {
        return 1;
    }
    if let Some(length) = set_dash(piece, at, rest) {
        return length;
    }
    if binding.is_some_and(|binding| binding.keeps(piece, at)) {
        piece.replace_by(at, 1, NO_BREAK_SPACE);
    }
    1
}

/// Sets ` - `, ` -- ` and ` — `: the dash stays on the line of the word before it.
fn set_dash(piece: &mut Piece<'_>, at: usize, rest: &str) -> Option<usize> {
    let dash = ["-", "--", "—"].into_iter().find(|dash| {
        rest.strip_prefix(dash).is_some_and(|after| {
            // A hyphen at the end of a piece may be the sign of a number.
            after.starts_with(' ') || (after.is_empty() && *dash != "-")
        })
    })?;
    let length = 1 + dash.len();
    let is_between_numbers = dash == "-"
        && piece.previous(at).is_some_and(|c| c.is_ascii_digit())
        && rest[2..].starts_with(|c: char| c.is_ascii_digit());
    if !is_between_numbers {
        piece.replace(at, length, "\u{a0}—");
        return Some(length);
    }
    // 18:00 - 20:30 is a range, but 5 - 3 may be a sum.
    if digits::is_time_before(piece, at) {
        piece.replace(at, 3, "–");
        return Some(3);
    }
    Some(1)
}

impl Binding {
    fn keeps(&self, piece: &Piece<'_>, at: usize) -> bool {
        let previous = piece.previous(at);
        let (before, after) = (&piece.text[..at], piece.rest(at + 1));
        if previous == Some('№') || self.is_abbreviation(piece, at, after) {
            return true;
        }
        if previous.is_some_and(|c| c.is_ascii_digit()) {
            return ends_with_count(before) && self.counts(after);
        }
        let word = last_word(before);
        let begins_word = match before[..before.len() - word.len()].chars().next_back() {
            Some(c) => !c.is_alphanumeric(),
            None => !piece.before.is_some_and(char::is_alphanumeric),
        };
        if begins_word && key(word).is_some_and(|key| self.to_next.contains(&key)) {
            return true;
        }
        !matches!(previous, Some('-' | '–' | '—'))
            && key(first_word(after)).is_some_and(|key| self.to_previous.contains(&key))
    }

    /// `т. д.`, `т. б.`, `А. С. Пушкин`: one letter with its full stop before a capital or before
    /// another letter with a full stop.
    fn is_abbreviation(&self, piece: &Piece<'_>, at: usize, after: &str) -> bool {
        let Some(before) = piece.text[..at].strip_suffix('.') else {
            return false;
        };
        let mut letters = before.chars().rev();
        let is_one_letter = letters.next().is_some_and(char::is_alphabetic)
            && !letters
                .next()
                .or(piece.before)
                .is_some_and(char::is_alphanumeric);
        let mut next = after.chars();
        is_one_letter
            && next.next().is_some_and(|first| {
                first.is_uppercase() || (first.is_alphabetic() && next.next() == Some('.'))
            })
    }

    fn counts(&self, after: &str) -> bool {
        if after.starts_with(['₸', '%', '°', '№']) {
            return true;
        }
        let word = first_word(after);
        match &self.after_number {
            Some(units) => key(word).is_some_and(|key| units.contains(&key)),
            None => !word.is_empty(),
        }
    }
}

/// Whether the digits at the end are a count and not the minutes of a time or part of a word.
fn ends_with_count(before: &str) -> bool {
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let previous = before[..before.len() - digits].chars().next_back();
    !previous.is_some_and(|c| c.is_alphabetic() || c == ':')
}

/// The letters at the end of a text, as far as a word of interest can be long.
fn last_word(text: &str) -> &str {
    let length = text
        .chars()
        .rev()
        .take(LONGEST_KEY)
        .take_while(|c| c.is_alphabetic())
        .map(char::len_utf8)
        .sum::<usize>();
    &text[text.len() - length..]
}

/// The letters at the beginning of a text, as far as a word of interest can be long, and one more.
fn first_word(text: &str) -> &str {
    let length = text
        .chars()
        .take(LONGEST_KEY + 1)
        .take_while(|c| c.is_alphabetic())
        .map(char::len_utf8)
        .sum();
    &text[..length]
}

fn keys(words: &str) -> Vec<u64> {
    words.split_whitespace().filter_map(key).collect()
}

const LONGEST_KEY: usize = 8;

/// A short Cyrillic word in small letters as one number, one byte a letter, so that a list of
/// words is searched without touching text. `None` for what is longer, empty or not Cyrillic.
fn key(word: &str) -> Option<u64> {
    let mut key = 0;
    for (index, letter) in word.chars().enumerate() {
        let small = match letter {
            'А'..='Я' => u32::from(letter) + 0x20,
            '\u{400}'..='\u{4FF}' => u32::from(letter),
            _ => return None,
        };
        if index == LONGEST_KEY {
            return None;
        }
        key = key << 8 | u64::from(small - 0x400);
    }
    (key != 0).then_some(key)
}
