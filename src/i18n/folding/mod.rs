//! A word as it is written → forms in which words written differently meet: letters of the Russian
//! keyboard for Kazakh ones, one spelling in Latin letters, the same keys of another layout, a stem.
//!
//! There is one folding for all languages, because nobody says in which language a query is. Its
//! tables go into the search index, so that a browser folds a query by the very same ones. Normal forms
//! are those of UAX #15. Knows nothing of entries and of ranks.

mod tables;

use std::collections::BTreeMap;
use std::iter;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use tables::{ENDINGS, LATIN, LAYOUTS, LETTERS, PAIRS, SMALL_WORDS};

/// Fewer letters are no stem. Kazakh has many stems of three: `тіл`, `күн`, `кеш`.
pub const SHORTEST_STEM: usize = 3;

/// The words of a text, in small letters and composed (NFC): `«3D-принтер»` → `3d`, `принтер`.
pub fn words(text: &str) -> Vec<String> {
    let seen = |c: &char| !is_inside_word(*c);
    let text: String = text.to_lowercase().chars().filter(seen).nfc().collect();
    let words = text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c));
    let words = words.filter(|word| word.contains(char::is_alphanumeric));
    words.map(str::to_owned).collect()
}

/// Apostrophes and what is not seen do not part a word.
fn is_inside_word(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{AD}' | '\u{200B}'
            ..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// A word with the letters of the Russian keyboard: `кітапхана` → `китапхана`. Marks that are no part
/// of a letter are left out. Folding twice changes nothing.
pub fn fold(word: &str) -> String {
    let word = word.to_lowercase();
    let letters = word.nfc().filter(|c| !is_combining_mark(*c));
    letters.map(|c| other(&LETTERS, c).unwrap_or(c)).collect()
}

/// The partner of a character in two rows of characters.
fn other(rows: &[&str; 2], wanted: char) -> Option<char> {
    let mut pairs = rows[0].chars().zip(rows[1].chars());
    pairs.find_map(|(from, to)| (from == wanted).then_some(to))
}

/// The Latin key of a word, in which the ways to write it in Latin letters meet: `кітапхана`,
/// `kitaphana` and `kitapkhana` have the same. ASCII; never empty for a word with a letter or digit.
pub fn latin_key(word: &str) -> String {
    let folded = fold(word);
    let mut key = String::with_capacity(folded.len());
    for c in folded.chars() {
        match latin(c) {
            Some(letters) => letters.chars().for_each(|c| push(&mut key, c)),
            None => c.nfkd().for_each(|part| push_part(&mut key, part)),
        }
    }
    if key.is_empty() {
        folded.chars().for_each(|c| push_code(&mut key, c));
    }
    key
}

fn latin(c: char) -> Option<&'static str> {
    let mut letters = LATIN.iter();
    letters.find_map(|(from, to)| (*from == c).then_some(*to))
}

/// One character of a decomposition.
fn push_part(key: &mut String, part: char) {
    match latin(part) {
        Some(letters) => letters.chars().for_each(|c| push(key, c)),
        None if part.is_ascii_alphanumeric() => push(key, part.to_ascii_lowercase()),
        None if is_combining_mark(part) || part.is_ascii() => {}
        None => push_code(key, part),
    }
}

/// A letter that no table has is as good as any other name for it.
fn push_code(key: &mut String, c: char) {
    for digit in format!("{:x}", u32::from(c)).chars() {
        push(key, digit);
    }
}

/// Puts a letter at the end of a key. Two letters for one sound become one, also when the first of them
/// has just come about in this way; letters that stand twice are written once.
fn push(key: &mut String, c: char) {
    let Some(last) = key.pop() else {
        key.push(c);
        return;
    };
    if let Some((_, one)) = PAIRS.iter().find(|(pair, _)| pair.chars().eq([last, c])) {
        push(key, *one);
        return;
    }
    key.push(last);
    if last != c || c.is_ascii_digit() {
        key.push(c);
    }
}

/// The beginnings that the forms of a folded word may share, the longest first: `роботами` → `робот`. What is
/// taken off is an ending of any of the languages. A last consonant changes before a vowel (кітап, кітабы;
/// қазақ, қазағы), so both forms of it are given.
pub fn stems(folded: &str) -> Vec<String> {
    let mut stems = cut(folded, &|ending| fold(ending));
    let other_form = |stem: &str| {
        let mut letters = stem.chars();
        let other = match letters.next_back()? {
            'п' => 'б',
            'б' => 'п',
            'к' => 'г',
            'г' => 'к',
            _ => return None,
        };
        let long_enough = letters.clone().count() + 1 >= SHORTEST_STEM;
        long_enough.then(|| format!("{}{other}", letters.as_str()))
    };
    let whole = iter::once(folded).chain(stems.iter().map(String::as_str));
    let others: Vec<_> = whole.filter_map(other_form).collect();
    stems.extend(others);
    stems
}

/// The same of a Latin key.
pub fn latin_stems(key: &str) -> Vec<String> {
    cut(key, &latin_key)
}

/// Takes endings off while enough letters stay: of a long word two fifths, or little of it would be left.
fn cut(word: &str, form: &dyn Fn(&str) -> String) -> Vec<String> {
    let shortest = SHORTEST_STEM.max((word.chars().count() * 2).div_ceil(5));
    let shorter = |word: &String| {
        let stems = ENDINGS.iter().filter_map(|ending| {
            let stem = word.strip_suffix(form(ending).as_str())?;
            (stem.chars().count() >= shortest && stem != word).then(|| stem.to_owned())
        });
        // Without the longest ending.
        stems.min_by_key(String::len)
    };
    iter::successors(shorter(&word.to_owned()), shorter).collect()
}

/// A text as it would stand there had it been typed in another keyboard layout: `ghbdtn` → `привет`. Only
/// what differs from the text.
pub fn other_layouts(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    let typed = LAYOUTS.iter().map(|rows| -> String {
        let key = |c| other(rows, c).unwrap_or(c);
        small.chars().map(key).collect()
    });
    let mut readings: Vec<String> = Vec::new();
    for reading in typed.filter(|reading| *reading != small) {
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// Whether a word says nothing alone: `для`, `және`, `the`. Takes it folded.
pub fn is_small(folded: &str) -> bool {
    SMALL_WORDS.contains(&folded)
}

/// The letters of [`LATIN`] as a map, as a search index holds them.
pub fn latin_letters() -> BTreeMap<String, &'static str> {
    let letters = LATIN.iter();
    letters.map(|(from, to)| (from.to_string(), *to)).collect()
}

#[cfg(test)]
mod tests;
