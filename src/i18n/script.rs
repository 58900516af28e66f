//! The script part of a language tag (ISO 15924).

use crate::base::LanguageTag;

/// The script that a tag names: `Latn` of `kk-Latn-KZ`; `None` for `kk`.
pub(super) fn script(tag: &LanguageTag) -> Option<&str> {
    tag.as_str()
        .split('-')
        .nth(1)
        .filter(|part| part.len() == 4)
}

/// Whether a text in this language is written in Cyrillic letters, for the languages whose own
/// tag without a script means Cyrillic.
pub(super) fn is_plain_cyrillic(tag: &LanguageTag) -> bool {
    matches!(tag.primary(), "kk" | "ru") && matches!(script(tag), None | Some("Cyrl"))
}
