//! Any three texts in the order of a language: a total order, in which only a text itself is equal to it.

use std::cmp::Ordering;

use keste::base::LanguageTag;
use keste::i18n::collation::Collation;

const LANGUAGES: [&str; 4] = ["kk", "ru", "en", "ar"];

/// The first byte says which language; line feeds part the texts.
pub(crate) fn holds(bytes: &[u8]) {
    let Some((language, texts)) = bytes.split_first() else {
        return;
    };
    let language = LANGUAGES[usize::from(*language) % LANGUAGES.len()];
    let collation = Collation::new(&LanguageTag::parse(language).unwrap());
    let texts = String::from_utf8_lossy(texts);
    let mut sorted: Vec<_> = texts.split('\n').collect();
    sorted.sort_by(|one, other| collation.compare(one, other));
    // In a total order every text of a sorted list stands right to all that follow, not to the next alone.
    for (at, one) in sorted.iter().enumerate() {
        for other in &sorted[at..] {
            let order = collation.compare(one, other);
            assert_eq!(
                collation.compare(other, one),
                order.reverse(),
                "{one:?} {other:?}"
            );
            assert_ne!(order, Ordering::Greater, "{language} {one:?} {other:?}");
            assert_eq!(order == Ordering::Equal, one == other, "{one:?} {other:?}");
        }
    }
}
