//! Any text as a part of an address: lower-case ASCII of at most 60 bytes that is its own slug, and that says something
//! wherever the text does.

use keste::base::LanguageTag;
use keste::i18n::slug::{LONGEST_SLUG, slug};

const LANGUAGES: [&str; 4] = ["kk", "ru", "en", "de"];

/// The first byte says which language.
pub(crate) fn holds(bytes: &[u8]) {
    let Some((language, text)) = bytes.split_first() else {
        return;
    };
    let language = LANGUAGES[usize::from(*language) % LANGUAGES.len()];
    let tag = LanguageTag::parse(language).unwrap();
    let text = String::from_utf8_lossy(text);
    let made = slug(&text, &tag);
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    assert!(made.chars().all(is_plain), "{language} {text:?} {made:?}");
    assert!(made.len() <= LONGEST_SLUG, "{language} {text:?} {made:?}");
    assert!(
        !made.starts_with('-') && !made.ends_with('-') && !made.contains("--"),
        "{made:?}"
    );
    assert_eq!(slug(&made, &tag), made, "{language} {text:?}");
    if text.chars().any(says_something) {
        assert!(!made.is_empty(), "{language} {text:?}");
    }
}

/// Letters that have a sound and digits; ъ and ь have none.
fn says_something(c: char) -> bool {
    let is_sign = matches!(c, 'ъ' | 'ь' | 'Ъ' | 'Ь');
    c.is_ascii_alphanumeric()
        || ('\u{400}'..='\u{4ff}').contains(&c) && c.is_alphabetic() && !is_sign
}
