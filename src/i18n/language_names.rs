//! A language tag → the names people and machines have for the language.

use std::borrow::Cow;

use super::script::{is_plain_cyrillic, script};
use super::spelling::Spelling;
use crate::base::LanguageTag;

/// Which way a language is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// One language: its tag, its name for itself, its name in Kazakh, Russian and English.
type Row = (&'static str, &'static str, [&'static str; 3]);

/// Sorted by tag. The Kazakh form is the one of "spoken in it" (`қазақша`), because it stands alone
/// in a line such as `Тілі: қазақша, орысша`; the Russian one agrees with `язык`.
const NAMES: &[Row] = &[
    ("ar", "العربية", ["арабша", "арабский", "Arabic"]),
    (
        "az",
        "Azərbaycanca",
        ["әзірбайжанша", "азербайджанский", "Azerbaijani"],
    ),
    ("de", "Deutsch", ["немісше", "немецкий", "German"]),
    ("en", "English", ["ағылшынша", "английский", "English"]),
    ("es", "Español", ["испанша", "испанский", "Spanish"]),
    ("fa", "فارسی", ["парсыша", "персидский", "Persian"]),
    ("fr", "Français", ["французша", "французский", "French"]),
    ("it", "Italiano", ["итальянша", "итальянский", "Italian"]),
    ("ja", "日本語", ["жапонша", "японский", "Japanese"]),
    ("kk", "Қазақша", ["қазақша", "казахский", "Kazakh"]),
    ("ko", "한국어", ["корейше", "корейский", "Korean"]),
    ("ky", "Кыргызча", ["қырғызша", "киргизский", "Kyrgyz"]),
    ("pl", "Polski", ["полякша", "польский", "Polish"]),
    ("ru", "Русский", ["орысша", "русский", "Russian"]),
    ("tg", "Тоҷикӣ", ["тәжікше", "таджикский", "Tajik"]),
    ("tr", "Türkçe", ["түрікше", "турецкий", "Turkish"]),
    ("tt", "Татарча", ["татарша", "татарский", "Tatar"]),
    ("ug", "ئۇيغۇرچە", ["ұйғырша", "уйгурский", "Uyghur"]),
    ("uk", "Українська", ["украинша", "украинский", "Ukrainian"]),
    ("uz", "Oʻzbekcha", ["өзбекше", "узбекский", "Uzbek"]),
    ("zh", "中文", ["қытайша", "китайский", "Chinese"]),
];

/// What a language calls itself, as the language switcher shows it: `Қазақша`, `Русский`,
/// `English`; `None` for a language that the table lacks. The alphabet of `kk-Latn` is a draft, and its
/// name says so.
pub fn own_name(tag: &LanguageTag) -> Option<&'static str> {
    match (tag.primary(), script(tag)) {
        ("kk", Some("Latn")) => Some("Qazaqşa (joba)"),
        ("kk", Some("Arab")) => Some("قازاقشا"),
        (primary, _) => row(primary).map(|(_, own, _)| *own),
    }
}

/// The name of the language in which an event is held, for a line of a page in another language:
/// `Тілі: қазақша, орысша`, `Язык: казахский, русский`, `Language: Kazakh, Russian`. `None` when
/// either language is not in the table.
pub fn held_in_name(tag: &LanguageTag, page_language: &LanguageTag) -> Option<Cow<'static, str>> {
    let spelling = Spelling::of(page_language);
    let page = match page_language.primary() {
        "kk" if is_plain_cyrillic(page_language) || spelling == Spelling::KazakhInLatin => 0,
        "ru" => 1,
        "en" => 2,
        _ => return None,
    };
    row(tag.primary()).map(|(_, _, names)| spelling.spell(names[page]))
}

/// Which way texts of this language run.
pub fn direction(tag: &LanguageTag) -> Direction {
    let is_rtl = match script(tag) {
        Some(script) => matches!(script, "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo" | "Adlm"),
        None => matches!(
            tag.primary(),
            "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "ug" | "ur" | "yi"
        ),
    };
    if is_rtl {
        Direction::Rtl
    } else {
        Direction::Ltr
    }
}

/// The language as Open Graph's `og:locale` wants it: `kk_KZ`, `ru_RU`, `en_US`; the region of the
/// tag where it has one, the language alone where nothing is known.
pub fn og_locale(tag: &LanguageTag) -> String {
    let primary = tag.primary();
    let region = tag
        .as_str()
        .split('-')
        .skip(1)
        .find(|part| part.len() < 4)
        .or(match primary {
            "kk" => Some("KZ"),
            "ru" => Some("RU"),
            "en" => Some("US"),
            _ => None,
        });
    match region {
        Some(region) => format!("{primary}_{region}"),
        None => primary.to_owned(),
    }
}

fn row(primary: &str) -> Option<&'static Row> {
    let index = NAMES
        .binary_search_by(|(tag, ..)| (*tag).cmp(primary))
        .ok()?;
    NAMES.get(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::parse(text).unwrap()
    }

    #[test]
    fn every_row_is_found() {
        for (code, own, _) in NAMES {
            assert_eq!(own_name(&tag(code)), Some(*own));
        }
        assert_eq!(own_name(&tag("kk-Latn-KZ")), Some("Qazaqşa (joba)"));
        assert_eq!(own_name(&tag("xx")), None);
    }

    #[test]
    fn the_language_of_an_event_is_named_in_the_language_of_the_page() {
        let name = |held, page| held_in_name(&tag(held), &tag(page));
        let names = |page| ["kk", "ru", "en-GB"].map(|held| name(held, page));
        let names = |page| names(page).map(|name| name.map(Cow::into_owned));
        let some = |names: [&str; 3]| names.map(|name| Some(name.to_owned()));
        assert_eq!(names("kk"), some(["қазақша", "орысша", "ағылшынша"]));
        assert_eq!(names("kk-Latn"), some(["qazaqşa", "orysşa", "ağylşynşa"]));
        assert_eq!(names("ru"), some(["казахский", "русский", "английский"]));
        assert_eq!(names("en"), some(["Kazakh", "Russian", "English"]));
        assert_eq!(names("de"), [None, None, None]);
        assert_eq!(held_in_name(&tag("xx"), &tag("kk")), None);
    }

    #[test]
    fn the_script_decides_the_direction_before_the_language() {
        assert_eq!(direction(&tag("kk")), Direction::Ltr);
        assert_eq!(direction(&tag("kk-Arab")), Direction::Rtl);
        assert_eq!(direction(&tag("ar")), Direction::Rtl);
        assert_eq!(direction(&tag("ug-Cyrl")), Direction::Ltr);
    }

    #[test]
    fn open_graph_gets_a_region() {
        let locale = |text| og_locale(&tag(text));
        assert_eq!(
            ["kk", "ru", "en", "en-GB", "kk-Latn", "de"].map(locale),
            ["kk_KZ", "ru_RU", "en_US", "en_GB", "kk_KZ", "de"]
        );
    }
}
