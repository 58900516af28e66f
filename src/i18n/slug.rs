//! A text → the part of an address that stands for it: lower-case ASCII letters, digits and `-`.
//!
//! Kazakh has a table near its Latin alphabet and English place names (`qazaqstan`, `zhana-zhyl`);
//! every other Cyrillic text has the one of English maps for Russian (BGN/PCGN) without its marks.
//! General libraries drop ә and split қ, so they only write the letters that no table has. Knows
//! nothing of other slugs: whether one is taken is for the caller to find out.

use any_ascii::any_ascii_char;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::LanguageTag;

/// The longest slug in bytes; a longer one is cut after a word.
pub const LONGEST_SLUG: usize = 60;

/// Makes a slug of a text in this language. Empty when the text has neither letters nor digits.
pub fn slug(text: &str, tag: &LanguageTag) -> String {
    let is_kazakh = tag.primary() == "kk";
    let mut slug = String::with_capacity(text.len());
    for character in text.nfc().flat_map(char::to_lowercase) {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if let Some(letters) = cyrillic(character, is_kazakh) {
            slug.push_str(letters);
        } else if character.is_alphanumeric() {
            let ascii = any_ascii_char(character);
            let plain = ascii.chars().filter(char::is_ascii_alphanumeric);
            slug.extend(plain.map(|letter| letter.to_ascii_lowercase()));
        } else if !is_inside_word(character) && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    cut(&mut slug);
    slug
}

/// Characters that do not part a word: apostrophes, marks on letters, what is not seen.
fn is_inside_word(character: char) -> bool {
    matches!(
        character,
        '\'' | '’' | '‘' | '`' | '´' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    ) || is_combining_mark(character)
}

fn cut(slug: &mut String) {
    if slug.len() > LONGEST_SLUG {
        // The word that ends exactly at the limit stays whole.
        let end = slug[..=LONGEST_SLUG].rfind('-').unwrap_or(LONGEST_SLUG);
        slug.truncate(end);
    }
    let end = slug.trim_end_matches('-').len();
    slug.truncate(end);
}

fn cyrillic(letter: char, is_kazakh: bool) -> Option<&'static str> {
    if is_kazakh {
        kazakh(letter).or_else(|| shared(letter))
    } else {
        russian(letter).or_else(|| shared(letter))
    }
}

/// What Kazakh spelling reads in its own way.
fn kazakh(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ё' => "io",
        'й' => "i",
        'х' => "h",
        'щ' => "shsh",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

fn russian(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ё' => "e",
        'й' => "y",
        'х' => "kh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

/// Letters that both write alike, and those that only Kazakh has.
fn shared(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'ъ' | 'ь' => "",
        'ы' => "y",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_language(tag: &str, text: &str) -> String {
        slug(text, &LanguageTag::parse(tag).unwrap())
    }

    #[test]
    fn each_language_has_its_own_table() {
        assert_eq!(in_language("kk", "Қазақстан"), "qazaqstan");
        assert_eq!(in_language("kk", "Ғылым және өнер"), "gylym-zhane-oner");
        assert_eq!(in_language("kk", "Һәм ХАН"), "ham-han");
        assert_eq!(
            in_language("ru", "Хор юных щеглов"),
            "khor-yunykh-shcheglov"
        );
        assert_eq!(
            in_language("ru", "школьников, подъезд, объём"),
            "shkolnikov-podezd-obem"
        );
        assert_eq!(in_language("ru", "Ақтөбе"), "aqtobe");
        assert_eq!(in_language("en", "Зима: Let’s solder!"), "zima-lets-solder");
        assert_eq!(in_language("de", "Löten für Große"), "loten-fur-grosse");
    }

    #[test]
    fn letters_that_no_table_has_are_written_by_sound() {
        assert_eq!(in_language("tr", "İstanbul ılık"), "istanbul-ilik");
        assert_eq!(in_language("kk", "Робот — 机器人"), "robot-jiqiren");
        assert_eq!(in_language("uk", "Її ґанок"), "ii-ganok");
    }

    #[test]
    fn how_a_letter_is_composed_does_not_change_a_slug() {
        assert_eq!(in_language("ru", "Чаи\u{306}"), "chay");
        assert_eq!(in_language("en", "cafe\u{301} co\u{AD}op"), "cafe-coop");
    }

    #[test]
    fn what_is_neither_letter_nor_digit_parts_words_once() {
        assert_eq!(in_language("en", "  --3D / C++ & «CAD» №5…"), "3d-c-cad-5");
        assert_eq!(in_language("en", "— ☃ !"), "");
    }

    #[test]
    fn a_long_slug_is_cut_after_a_word() {
        let ten = "abcdefghi ";
        assert_eq!(
            in_language("en", &ten.repeat(7)),
            format!("{}abcdefghi", "abcdefghi-".repeat(5))
        );
        let exact = format!("{} tail", "a".repeat(60));
        assert_eq!(in_language("en", &exact), "a".repeat(60));
        assert_eq!(in_language("en", &"b".repeat(70)), "b".repeat(60));
    }
}
