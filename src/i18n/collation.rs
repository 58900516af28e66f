//! Two texts → their order in a language (Unicode Collation Algorithm with CLDR's tailoring).
//!
//! Lists are sorted by the language of the page they stand on, whatever their items' language is.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use super::spelling::Spelling;
use crate::base::LanguageTag;

/// The order of texts in one language. Numbers inside a text count as numbers: 2 before 10.
#[derive(Debug)]
pub struct Collation {
    collator: Option<CollatorBorrowed<'static>>,
    spelling: Spelling,
}

impl Collation {
    /// The order of this language; a language that CLDR does not know has the order of Unicode.
    pub fn new(tag: &LanguageTag) -> Self {
        let spelling = Spelling::of(tag);
        let tag = match spelling {
            Spelling::AsWritten => tag.as_str(),
            // CLDR has no order for it. Turkish has the same letters ğ ı i ö ş at the same places, and q
            // where Unicode has it.
            Spelling::KazakhInLatin => "tr",
        };
        let locale = Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Self {
            collator: CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok(),
            spelling,
        }
    }

    /// Compares two texts. Only identical texts are equal, so that a sorted list is always the same.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let order = match (&self.collator, self.spelling) {
            (None, _) => Ordering::Equal,
            (Some(collator), Spelling::AsWritten) => collator.compare(left, right),
            (Some(collator), Spelling::KazakhInLatin) => {
                collator.compare(&own_letters(left), &own_letters(right))
            }
        };
        order.then_with(|| left.cmp(right))
    }
}

/// The letters that Turkish takes for forms of others as letters that stand where the Kazakh alphabet has them:
/// ä after all of a, ñ after all of n, ū and ü after all of u (order of letters: Unicode Technical
/// Standard #10).
fn own_letters(text: &str) -> String {
    let own = |letter| match letter {
        'ä' => 'ɐ',
        'Ä' => 'Ɐ',
        'ñ' => 'ŋ',
        'Ñ' => 'Ŋ',
        'ū' => 'ʉ',
        'Ū' => 'Ʉ',
        'ü' => 'ʊ',
        'Ü' => 'Ʊ',
        other => other,
    };
    text.chars().map(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(tag: &str, mut words: Vec<&'static str>) -> Vec<&'static str> {
        let collation = Collation::new(&LanguageTag::parse(tag).unwrap());
        words.sort_by(|left, right| collation.compare(left, right));
        words
    }

    #[test]
    fn numbers_in_texts_count_as_numbers() {
        assert_eq!(
            sorted("kk", vec!["10-сабақ", "сабақ 12", "2-сабақ", "сабақ 3"]),
            ["2-сабақ", "10-сабақ", "сабақ 3", "сабақ 12"]
        );
    }

    #[test]
    fn kazakh_in_latin_letters_has_the_order_of_its_alphabet() {
        let alphabet = "a ä b d e f g ğ h ı i j k l m n ñ o ö p q r s ş t u ū ü v y z";
        let letters: Vec<_> = alphabet.split(' ').collect();
        let mut turned = letters.clone();
        turned.reverse();
        assert_eq!(sorted("kk-Latn", turned), letters);
        let words = vec![
            "azat", "Azat", "Äli", "Nur", "Ñan", "Uzaq", "Uzyn", "ūl", "Ūlan", "Ünem", "Vera",
        ];
        let mut turned = words.clone();
        turned.reverse();
        assert_eq!(sorted("kk-Latn", turned), words);
    }

    #[test]
    fn texts_that_differ_are_never_equal() {
        // Canonically equal, so the collator alone would call them the same.
        assert_eq!(sorted("ru", vec!["и\u{306}", "й"]), ["и\u{306}", "й"]);
        let collation = Collation::new(&LanguageTag::parse("ru").unwrap());
        assert_eq!(collation.compare("и\u{306}", "й"), Ordering::Less);
    }
}
