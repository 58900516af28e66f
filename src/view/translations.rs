//! How far the translations are.

use serde::Serialize;

use super::{PageHead, Text};

/// `translations.html`: what is left to translate, the nearest event first.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct TranslationsPage {
    /// The head.
    pub page: PageHead,
    /// The names of the site's languages, in the order of the cells.
    pub languages: Vec<Text>,
    /// The entries of which a translation is missing or outdated.
    pub rows: Vec<TranslationRow>,
}

/// An entry of which a translation is missing or outdated.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct TranslationRow {
    /// Its title.
    pub title: Text,
    /// Its page.
    pub href: String,
    /// The first day from today on on which an event shows it, localised.
    pub next: Option<String>,
    /// That day, `2026-12-19`.
    pub next_iso: Option<String>,
    /// For each language `missing`, `outdated` or `fine`.
    pub states: Vec<&'static str>,
    /// How many words there are to translate, or to compare.
    pub words: usize,
}
