//! Language tags (BCP 47) and values kept one a language.

use std::fmt;
use std::sync::Arc;

/// A language tag in canonical case: `kk`, `kk-Latn`, `en-GB` (RFC 5646, the
/// `language[-script][-region]` part of it).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Arc<str>);

impl LanguageTag {
    /// Reads a tag in any case; `None` when the text is not shaped like one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let language = parts.next()?;
        if !(2..=3).contains(&language.len()) || !is_ascii_letters(language) {
            return None;
        }
        let mut canonical = language.to_ascii_lowercase();
        let mut part = parts.next();
        if let Some(script) = part.filter(|part| part.len() == 4 && is_ascii_letters(part)) {
            canonical.push('-');
            canonical.push_str(&script[..1].to_ascii_uppercase());
            canonical.push_str(&script[1..].to_ascii_lowercase());
            part = parts.next();
        }
        if let Some(region) = part.filter(|part| is_region(part)) {
            canonical.push('-');
            canonical.push_str(&region.to_ascii_uppercase());
            part = parts.next();
        }
        part.is_none().then(|| Self(canonical.into()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag: `kk` of `kk-Latn`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for LanguageTag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "LanguageTag({})", self.0)
    }
}

fn is_ascii_letters(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_region(text: &str) -> bool {
    (text.len() == 2 && is_ascii_letters(text))
        || (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The language people mean when they write the code of a country: `kz` is Kazakhstan (ISO 3166),
/// its language is `kk` (ISO 639).
pub fn country_taken_for_language(code: &str) -> Option<&'static str> {
    let language = match code.to_ascii_lowercase().as_str() {
        "kz" | "qz" => "kk",
        "ua" => "uk",
        "kg" => "ky",
        "tj" => "tg",
        "tm" => "tk",
        "cn" => "zh",
        "cz" => "cs",
        "gr" => "el",
        "jp" => "ja",
        "us" | "gb" => "en",
        _ => return None,
    };
    Some(language)
}

/// A language of the site, as its place in `languages:` of the settings. The first is the default.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Lang(u8);

impl Lang {
    /// The language at this place of the site's list.
    pub fn at(index: usize) -> Self {
        Self(u8::try_from(index).unwrap_or(u8::MAX))
    }

    /// The place in the site's list.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// One value for each language of the site, in the site's order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PerLanguage<T>(Vec<T>);

impl<T> PerLanguage<T> {
    /// Makes one value a language.
    pub fn from_fn(count: usize, make: impl FnMut(Lang) -> T) -> Self {
        Self((0..count).map(Lang::at).map(make).collect())
    }

    /// Every language with its value.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0
            .iter()
            .enumerate()
            .map(|(index, value)| (Lang::at(index), value))
    }
}

impl<T> FromIterator<T> for PerLanguage<T> {
    /// Takes one value a language, in the site's order.
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl<T> std::ops::Index<Lang> for PerLanguage<T> {
    type Output = T;

    fn index(&self, lang: Lang) -> &T {
        &self.0[lang.index()]
    }
}

impl<T> std::ops::IndexMut<Lang> for PerLanguage<T> {
    fn index_mut(&mut self, lang: Lang) -> &mut T {
        &mut self.0[lang.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_in_any_case_and_kept_in_canonical_case() {
        let canonical = |text| LanguageTag::parse(text).map(|tag| tag.to_string());
        assert_eq!(canonical("KK"), Some("kk".to_owned()));
        assert_eq!(canonical("kk-latn"), Some("kk-Latn".to_owned()));
        assert_eq!(canonical("kk-LATN-kz"), Some("kk-Latn-KZ".to_owned()));
        assert_eq!(canonical("es-419"), Some("es-419".to_owned()));
        for wrong in ["", "k", "kazakh", "kk-", "kk_KZ", "қаз", "kk-KZ-Latn"] {
            assert_eq!(canonical(wrong), None, "{wrong}");
        }
    }
}
