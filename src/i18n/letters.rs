//! A language → the characters that a font must have to write it: the main letters of CLDR (Unicode Technical
//! Standard 35, exemplar characters) in both cases, digits, and the signs that our texts set.

use std::collections::BTreeSet;

use icu_locale::exemplar_chars::ExemplarCharacters;
use icu_locale_core::Locale;
use icu_provider::DataLocale;

use super::spelling::Spelling;
use crate::base::LanguageTag;

/// Digits, and the signs of dates, prices and quotations in the languages of the program.
const SIGNS: &str = "0123456789.,:;!?()-+/–—…«»“”№₸";

/// The letters of a language, upper and lower case; `None` when CLDR knows none.
pub fn letters(tag: &LanguageTag) -> Option<BTreeSet<char>> {
    let spelling = Spelling::of(tag);
    let source = spelling.source();
    let written = source.as_ref().unwrap_or(tag);
    let locale = Locale::try_from_str(written.as_str()).ok()?;
    let exemplars = ExemplarCharacters::try_new_main(&DataLocale::from(locale)).ok()?;
    let exemplars = exemplars.code_points();
    let capital_i = matches!(written.primary(), "az" | "tr");
    let letters: BTreeSet<char> = exemplars
        .iter_ranges()
        .flat_map(|range| range.filter_map(char::from_u32))
        .flat_map(|letter| [letter.to_string(), upper(letter, capital_i)])
        .flat_map(|letter| spelling.spell_owned(letter).chars().collect::<Vec<_>>())
        .collect();
    (!letters.is_empty()).then_some(letters)
}

/// Digits and signs, which every language needs.
pub fn signs() -> impl Iterator<Item = char> {
    SIGNS.chars()
}

fn upper(letter: char, dotted: bool) -> String {
    match letter {
        'i' if dotted => 'İ'.to_string(),
        // Its capital is two letters.
        'ß' => String::new(),
        letter => letter.to_uppercase().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> Option<BTreeSet<char>> {
        letters(&LanguageTag::parse(tag).unwrap())
    }

    #[test]
    fn every_letter_of_kazakh_in_both_alphabets_is_there_in_both_cases() {
        let kazakh = of("kk").unwrap();
        assert_eq!(kazakh.len(), 84);
        for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё".chars() {
            assert!(kazakh.contains(&letter), "{letter}");
        }
        let latin = of("kk-Latn").unwrap();
        for letter in "ÄäĞğİıÑñÖöŪūÜüŞş".chars() {
            assert!(latin.contains(&letter), "{letter}");
        }
        assert!(latin.iter().all(|letter| !kazakh.contains(letter)));
    }

    #[test]
    fn a_language_has_the_letters_of_cldr_and_one_that_it_does_not_know_has_none() {
        assert_eq!(of("ru").unwrap().len(), 66);
        assert_eq!(of("en").unwrap().len(), 52);
        assert!(of("tr").unwrap().contains(&'İ'));
        assert!(of("ar").unwrap().contains(&'ش'));
        assert_eq!(of("tlh"), None);
    }
}
