//! Any text set by the rules of a language: it is set once and for all, and nothing but quotation marks, dashes, spaces
//! and dots has changed.

use keste::base::LanguageTag;
use keste::i18n::typography::{Typography, unbroken};

const LANGUAGES: [&str; 4] = ["kk", "ru", "en", "de"];

/// The first byte says which language.
pub(crate) fn holds(bytes: &[u8]) {
    let Some((language, text)) = bytes.split_first() else {
        return;
    };
    let language = LANGUAGES[usize::from(*language) % LANGUAGES.len()];
    let typography = Typography::for_language(&LanguageTag::parse(language).unwrap());
    let set = |text: &str| typography.block().text(text).into_owned();
    let written = String::from_utf8_lossy(text).into_owned();
    let once = set(&written);
    assert_eq!(set(&once), once, "{language} {written:?}");
    assert_eq!(kept(&once), kept(&written), "{language} {written:?}");
    let ends = unbroken(&once).into_owned();
    assert_eq!(unbroken(&ends), ends, "{written:?}");
    assert_eq!(kept(&ends), kept(&once), "{written:?}");
}

/// What no rule may touch: everything but the marks that are set.
fn kept(text: &str) -> Vec<char> {
    let is_set = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\'' | '«' | '»' | '-' | '–' | '—' | '.' | '…' | '\u{2060}'
            )
            || ('\u{2018}'..='\u{201f}').contains(&c)
    };
    text.chars().filter(|c| !is_set(*c)).collect()
}
