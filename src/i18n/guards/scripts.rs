//! Words that mix Cyrillic and Latin letters, and single letters of the wrong alphabet that stand for a
//! whole word. Such a word looks right, but nobody finds it, and no screen reader can say it.
//!
//! Words end at hyphens, apostrophes and digits, so that `Instagram-дағы`, `3D` and `USB’ге` are no mix.

use std::ops::Range;

use super::Language;
use super::homoglyphs::{in_cyrillic, in_latin};
pub use super::words::Script;
use super::words::words;

/// A word with letters of two alphabets, or a letter of the wrong one that stands for a word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MixedWord {
    /// Its bytes.
    pub range: Range<usize>,
    /// The letters that do not belong, each once, in their order.
    pub letters: Vec<char>,
    /// The alphabet of those letters.
    pub script: Script,
    /// The word as it was probably meant.
    pub meant: Option<String>,
}

/// The mixed words of a text, in order.
pub fn mixed_words(language: Option<Language>, text: &str) -> Vec<MixedWord> {
    let words: Vec<_> = words(text).collect();
    let mixed = words.iter().enumerate().filter_map(|(index, range)| {
        let word = &text[range.clone()];
        mixed(word, range, language).or_else(|| stray_letter(text, &words, index, language?))
    });
    mixed.collect()
}

fn mixed(word: &str, range: &Range<usize>, language: Option<Language>) -> Option<MixedWord> {
    let of = |script| {
        let letters = word.chars();
        letters.filter(move |letter| Script::of(*letter) == Some(script))
    };
    let (latin, cyrillic) = (of(Script::Latin).count(), of(Script::Cyrillic).count());
    if latin == 0 || cyrillic == 0 || is_brand(word) {
        return None;
    }
    let (as_cyrillic, as_latin) = (in_cyrillic(word, language), in_latin(word));
    let (script, meant) = match (as_cyrillic, as_latin) {
        _ if let Some(parts) = ending_without_hyphen(word, language) => {
            (Script::Cyrillic, Some(parts))
        }
        // XІX: a number, whichever alphabet the rest of it is in.
        (Some(_), Some(number)) if is_roman(&number) => (Script::Cyrillic, Some(number)),
        (Some(as_cyrillic), Some(as_latin)) => {
            let is_english = language == Some(Language::English);
            let prefers_latin = latin > cyrillic || (latin == cyrillic && is_english);
            match prefers_latin {
                true => (Script::Cyrillic, Some(as_latin)),
                false => (Script::Latin, Some(as_cyrillic)),
            }
        }
        (Some(as_cyrillic), None) => (Script::Latin, Some(as_cyrillic)),
        (None, Some(as_latin)) => (Script::Cyrillic, Some(as_latin)),
        (None, None) => match latin > cyrillic {
            true => (Script::Cyrillic, glued(word)),
            false => (Script::Latin, glued(word)),
        },
    };
    Some(MixedWord {
        range: range.clone(),
        letters: once_each(of(script)),
        script,
        meant,
    })
}

fn once_each(letters: impl Iterator<Item = char>) -> Vec<char> {
    let mut seen = Vec::new();
    letters.for_each(|letter| {
        if !seen.contains(&letter) {
            seen.push(letter);
        }
    });
    seen
}

/// The two parts of a word whose alphabet changes once.
fn parts(word: &str) -> Option<(&str, &str)> {
    let first = word.chars().find_map(Script::of)?;
    let border = word.find(|letter| Script::of(letter).is_some_and(|script| script != first))?;
    let (head, tail) = word.split_at(border);
    let changes_back = tail.chars().any(|letter| Script::of(letter) == Some(first));
    (!changes_back).then_some((head, tail))
}

/// A name that is written so on purpose: `ForteБанк`, whose parts are words of their own.
fn is_brand(word: &str) -> bool {
    let Some((head, tail)) = parts(word) else {
        return false;
    };
    let is_word = |part: &str| part.chars().nth(1).is_some();
    let begins_large = tail.starts_with(char::is_uppercase);
    let ends_small = head.ends_with(char::is_lowercase);
    let has_no_twin = in_latin(word).is_none() && in_cyrillic(word, None).is_none();
    is_word(head) && is_word(tail) && begins_large && ends_small && has_no_twin
}

/// A Latin name with an ending that lacks its hyphen: `Telegramда` → `Telegram-да`.
fn ending_without_hyphen(word: &str, language: Option<Language>) -> Option<String> {
    const KAZAKH: &str = "да де та те дан ден тан тен нан нен ға ге қа ке на не ны ні ды ді ты ті ның нің дың дің \
                          тың тің мен бен пен лар лер дар дер тар тер дағы дегі тағы тегі ша ше сы сі ын ін \
                          лық лік дық дік тық тік ларда лерде ларға лерге ында інде";
    const RUSSIAN: &str =
        "ом ем ой ей ов ам ами ах ою ый ая ое ые ого ому ским ский ская ское ские";
    let (name, ending) = parts(word)?;
    let endings = match language? {
        Language::Kazakh => KAZAKH,
        Language::Russian => RUSSIAN,
        Language::English => return None,
    };
    let is_latin = name.chars().next().and_then(Script::of) == Some(Script::Latin);
    let is_name = is_latin && in_cyrillic(name, language).is_none();
    let is_ending = endings.split_whitespace().any(|known| known == ending);
    (is_name && is_ending).then(|| format!("{name}-{ending}"))
}

/// Two words that were written as one.
fn glued(word: &str) -> Option<String> {
    let (head, tail) = parts(word)?;
    let is_word = |part: &str| part.chars().nth(1).is_some();
    (is_word(head) && is_word(tail)).then(|| format!("{head}-{tail}"))
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|letter| "IVXLCM".contains(letter))
}

/// A single letter that stands where a word of the other alphabet is meant: `c друзьями`.
fn stray_letter(
    text: &str,
    words: &[Range<usize>],
    index: usize,
    language: Language,
) -> Option<MixedWord> {
    let range = &words[index];
    let mut letters = text[range.clone()].chars();
    let (letter, None) = (letters.next()?, letters.next()) else {
        return None;
    };
    let script = Script::of(letter)?;
    // Which letters are words, small and at the beginning of a sentence.
    let (small, large, own) = match language {
        Language::Kazakh => ("eioc", "", Script::Cyrillic),
        Language::Russian => ("acokyb", "ACOKYB", Script::Cyrillic),
        Language::English => ("аіо", "АІО", Script::Latin),
    };
    if script == own {
        return None;
    }
    let next = &words.get(index + 1)?;
    let is_own = |range: &Range<usize>| {
        let first = text[range.clone()].chars().next();
        first.and_then(Script::of) == Some(own)
    };
    let is_spaced = |between: &str| !between.is_empty() && between.trim().is_empty();
    if !is_own(next) || !is_spaced(&text[range.end..next.start]) {
        return None;
    }
    let before = index.checked_sub(1).map(|before| &words[before]);
    let gap = &text[before.map_or(0, |before| before.end)..range.start];
    let begins = before.is_none() || gap.contains(['.', '!', '?', '…', '\n']);
    let is_between = match before {
        Some(before) if !begins => is_own(before) && gap.ends_with(char::is_whitespace),
        // Digits and signs before it make it a symbol: `2. a нүктесі`.
        _ => {
            gap.is_empty() || gap.ends_with(char::is_whitespace) && !gap.contains(char::is_numeric)
        }
    };
    let is_word = match letter.is_lowercase() {
        true => small.contains(letter) && !holds_formula(text, words, small),
        false => {
            let goes_on_small = text[next.start..].starts_with(char::is_lowercase);
            large.contains(letter) && (own == Script::Latin && !begins || begins && goes_on_small)
        }
    };
    let word = letter.to_string();
    let meant = match own {
        Script::Cyrillic => in_cyrillic(&word, Some(language)),
        Script::Latin => in_latin(&word),
    };
    (is_between && is_word).then(|| MixedWord {
        range: range.clone(),
        letters: vec![letter],
        script,
        meant,
    })
}

/// Whether a text has single Latin letters that are no word's twin: then all of them are symbols.
fn holds_formula(text: &str, words: &[Range<usize>], twins: &str) -> bool {
    let is_symbol = |range: &Range<usize>| {
        let mut letters = text[range.clone()].chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else {
            return false;
        };
        letter.is_ascii_lowercase() && !twins.contains(letter)
    };
    words.iter().any(is_symbol)
}
