//! A language tag → how the texts of the language come about: as people write them, or from the
//! finished texts of another language, in other letters.
//!
//! Kazakh in Latin letters (`kk-Latn`) is the only language that is made. Knows nothing of files and
//! pages; the caller keeps code away.

use std::borrow::Cow;

use super::transliteration::kazakh_in_latin;
use crate::base::LanguageTag;

/// How the texts of a language come about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Spelling {
    /// People write them.
    #[default]
    AsWritten,
    /// They are Kazakh texts in the letters of April 2021.
    KazakhInLatin,
}

impl Spelling {
    /// That of a language.
    pub fn of(tag: &LanguageTag) -> Self {
        match tag.as_str() {
            "kk-Latn" => Self::KazakhInLatin,
            _ => Self::AsWritten,
        }
    }

    /// The languages of a site in which people write.
    pub fn written(languages: &[LanguageTag]) -> impl Iterator<Item = &LanguageTag> {
        let languages = languages.iter();
        languages.filter(|tag| Self::of(tag) == Self::AsWritten)
    }

    /// The language whose texts are spelled; `None` where people write them.
    pub fn source(self) -> Option<LanguageTag> {
        match self {
            Self::AsWritten => None,
            Self::KazakhInLatin => LanguageTag::parse("kk"),
        }
    }

    /// A text of the source language, plain, in the letters of this one. Addresses in it stay, because
    /// in other letters they would lead elsewhere.
    pub fn spell(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::AsWritten => Cow::Borrowed(text),
            Self::KazakhInLatin if !is_address(text) => kazakh_in_latin(text),
            Self::KazakhInLatin => {
                let words = text.split_inclusive(char::is_whitespace);
                let spell = |word| match is_address(word) {
                    true => Cow::Borrowed(word),
                    false => kazakh_in_latin(word),
                };
                Cow::Owned(words.map(spell).collect())
            }
        }
    }

    /// The same of a text that nobody else needs.
    pub fn spell_owned(self, text: String) -> String {
        match self.spell(&text) {
            Cow::Owned(spelled) => spelled,
            Cow::Borrowed(_) => text,
        }
    }
}

/// Whether a web or mail address is in a text.
fn is_address(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.split_whitespace().any(is_bare_address)
}

/// An address as people write it: `www.кесте.қаз`, `кесте.қаз/кітапхана`.
fn is_bare_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let host = word.split('/').next().unwrap_or(word);
    host.starts_with("www.") || [".қаз", ".рф"].iter().any(|end| host.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> Spelling {
        Spelling::of(&LanguageTag::parse(tag).unwrap())
    }

    #[test]
    fn only_kazakh_in_latin_letters_is_made_from_another_language() {
        let source = |tag| of(tag).source().map(|tag| tag.to_string());
        assert_eq!(source("kk-Latn").as_deref(), Some("kk"));
        for tag in ["kk", "kk-Cyrl", "kk-Latn-KZ", "ru", "uz-Latn"] {
            assert_eq!(source(tag), None, "{tag}");
            assert_eq!(of(tag).spell("Кесте"), "Кесте");
        }
    }

    #[test]
    fn an_address_stays_and_the_words_around_it_are_spelled() {
        let text = "Жазылу: https://кесте.қаз/іс-шара,\nсұрақтар – хат@кесте.қаз (Әсем), (кесте.қаз/іс-шара).";
        assert_eq!(
            of("kk-Latn").spell(text),
            "Jazylu: https://кесте.қаз/іс-шара,\nsūraqtar – хат@кесте.қаз (Äsem), (кесте.қаз/іс-шара)."
        );
    }
}
