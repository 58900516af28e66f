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
    let may_be_dash = matches!(rest.as_bytes().first(), Some(b'-' | 0xE2));
    let keeps = binding.is_some_and(|binding| binding.keeps(piece, at));
    if !keeps && !may_be_dash {
        return 1;
    }
    let is_edge = piece.previous(at).is_none_or(char::is_whitespace);
    if is_edge || rest.starts_with(char::is_whitespace) {
        return 1;
    }
    if let Some(length) = set_dash(piece, at, rest) {
        return length;
    }
    if keeps {
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
    /// Looks at bytes as far as it can, because this is asked at every space of every text.
    fn keeps(&self, piece: &Piece<'_>, at: usize) -> bool {
        let (before, after) = (&piece.text[..at], piece.rest(at + 1));
        match before.as_bytes().last() {
            Some(b'0'..=b'9') => return ends_with_count(before) && self.counts(after),
            Some(b'.') if is_abbreviation(piece, before, after) => return true,
            _ if before.ends_with('№') => return true,
            _ => {}
        }
        if let Some((length, key)) = short_key_at_end(before)
            && self.to_next.contains(&key)
        {
            let previous = piece.text[..at - length].chars().next_back();
            return !previous.or(piece.before).is_some_and(char::is_alphanumeric);
        }
        key_at_start(after, LONGEST_SHORT_WORD).is_some_and(|key| self.to_previous.contains(&key))
            && !matches!(piece.previous(at), Some('-' | '–' | '—'))
    }

    fn counts(&self, after: &str) -> bool {
        if after.starts_with(['₸', '%', '°', '№']) {
            return true;
        }
        match &self.after_number {
            Some(units) => {
                key_at_start(after, LONGEST_WORD).is_some_and(|key| units.contains(&key))
            }
            None => after.starts_with(char::is_alphabetic),
        }
    }
}

/// `т. д.`, `т. б.`, `А. С. Пушкин`: one letter with its full stop before a capital or before
/// another letter with a full stop.
fn is_abbreviation(piece: &Piece<'_>, before: &str, after: &str) -> bool {
    let mut letters = before.chars().rev().skip(1);
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

/// Whether the digits at the end are a count and not the minutes of a time or part of a word.
fn ends_with_count(before: &str) -> bool {
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let previous = before[..before.len() - digits].chars().next_back();
    !previous.is_some_and(|c| c.is_alphabetic() || c == ':')
}

/// The longest word that leans on another, in letters.
const LONGEST_SHORT_WORD: usize = 3;

/// The longest word of any list, in letters: as many as a key has bytes.
const LONGEST_WORD: usize = 8;

/// Words in Cyrillic letters as numbers, one byte a letter, so that a list
/// of words is searched without comparing texts.
fn keys(words: &str) -> Vec<u64> {
    let key = |word| key_at_start(word, LONGEST_WORD);
    words.split_whitespace().filter_map(key).collect()
}

/// The key of the word at the beginning of a text; `None` when it is not Cyrillic or has more than
/// so many letters.
fn key_at_start(text: &str, most: usize) -> Option<u64> {
    let mut key = 0;
    for (index, pair) in text.as_bytes().chunks_exact(2).enumerate() {
        let Some(small) = letter(pair) else { break };
        if index == most {
            return None;
        }
        key = key << 8 | u64::from(small);
    }
    (key != 0).then_some(key)
}

/// The length in bytes and the key of the short word at the end of a text.
fn short_key_at_end(text: &str) -> Option<(usize, u64)> {
    let (mut length, mut key) = (0, 0);
    for pair in text.as_bytes().rchunks_exact(2) {
        let Some(small) = letter(pair) else { break };
        if length == 2 * LONGEST_SHORT_WORD {
            return None;
        }
        key |= u64::from(small) << (4 * length);
        length += 2;
    }
    (key != 0).then_some((length, key))
}

/// Two bytes of UTF-8 as a small Cyrillic letter (U+0400–U+04FF), counted from U+0400.
fn letter(pair: &[u8]) -> Option<u8> {
    let &[lead @ 0xD0..=0xD3, tail] = pair else {
        return None;
    };
    let letter = (lead & 0x03) << 6 | (tail & 0x3F);
    // А–Я stand in one row before а–я.
    Some(if (0x10..0x30).contains(&letter) {
        letter + 0x20
    } else {
        letter
    })
}
