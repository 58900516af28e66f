//! The languages of a site and, for each, where a text that it lacks is taken from.

use std::collections::BTreeSet;

use crate::base::{Lang, LanguageTag, Located, PerLanguage, Place};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::i18n::formats::Formats;
use crate::i18n::spelling::Spelling;
use crate::parse::fields::{Keyed, List, SpokenLanguage};

/// The languages as written; `None` when one of them is unknown or there is none.
pub(super) fn languages(
    field: Option<Located<List<SpokenLanguage>>>,
    out: &mut Diagnostics,
) -> Option<Vec<LanguageTag>> {
    let field = field?;
    let mut languages = Vec::new();
    let mut all_speak = true;
    for item in field.value.0 {
        if languages.contains(&item.value.0) {
            out.push(
                Diagnostic::at(Code::DuplicateKey, &item.place).arg("key", item.value.0.as_str()),
            );
        } else if let Some(source) = Spelling::of(&item.value.0).source()
            && !languages.contains(&source)
        {
            all_speak = false;
            out.push(
                Diagnostic::at(Code::NoSourceLanguage, &item.place)
                    .arg("language", item.value.0.as_str())
                    .arg("source", source.as_str()),
            );
        } else if Formats::new(&item.value.0).is_none() {
            // CLDR has no dates and numbers for it, so no page could be written.
            all_speak = false;
            let known = ["kk", "ru", "en"].map(ToOwned::to_owned);
            out.push(
                Diagnostic::at(Code::UnknownLanguage, &item.place)
                    .arg("language", item.value.0.as_str())
                    .arg("known", known.to_vec()),
            );
        } else {
            languages.push(item.value.0);
        }
    }
    if languages.is_empty() && all_speak {
        out.push(Diagnostic::at(Code::MissingField, &field.place).arg("key", "languages"));
    }
    (all_speak && !languages.is_empty()).then_some(languages)
}

/// Each language's chain: as written, else all others in the site's order. What is made from another
/// language lacks the same texts as that one, so it takes them from where that one does; and nobody needs
/// to take texts from it.
pub(super) fn fallback(
    field: Option<Located<Keyed<List<SpokenLanguage>>>>,
    languages: &Option<Vec<LanguageTag>>,
    out: &mut Diagnostics,
) -> Option<PerLanguage<Vec<Lang>>> {
    let languages = languages.as_ref()?;
    let known: Vec<_> = languages.iter().map(ToString::to_string).collect();
    let mut lang_of = |tag: &str, place: &Place| {
        let index = known.iter().position(|known| known == tag);
        if index.is_none() {
            out.push(
                Diagnostic::at(Code::UnknownLanguage, place)
                    .arg("language", tag)
                    .arg("known", known.clone()),
            );
        }
        index.map(Lang::at)
    };
    let source = |lang: Lang| {
        let source = Spelling::of(&languages[lang.index()]).source()?;
        languages.iter().position(|tag| *tag == source)
    };
    let others = |lang: Lang| {
        let writer = source(lang).map_or(lang, Lang::at);
        let all = (0..languages.len()).map(Lang::at);
        let written = all.filter(|other| source(*other).is_none());
        written.filter(|other| *other != writer).collect()
    };
    let mut chains = PerLanguage::from_fn(languages.len(), others);
    let mut given = BTreeSet::new();
    for (key, chain) in field.map(|field| field.value.0).unwrap_or_default() {
        let lang = lang_of(&key.value, &key.place);
        let chain: Vec<_> = chain
            .0
            .iter()
            .filter_map(|item| lang_of(item.value.0.as_str(), &item.place))
            .filter(|other| Some(*other) != lang)
            .collect();
        if let Some(lang) = lang {
            chains[lang] = chain;
            given.insert(lang);
        }
    }
    let all = (0..languages.len()).map(Lang::at);
    for lang in all.filter(|lang| !given.contains(lang)) {
        if let Some(source) = source(lang) {
            chains[lang] = chains[Lang::at(source)].clone();
        }
    }
    Some(chains)
}
