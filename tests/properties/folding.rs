//! Any word as it is searched for: folding it twice changes nothing, and its Latin key is ASCII and stays itself.

use keste::i18n::folding::{fold, latin_key, words};

pub(crate) fn holds(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for word in words(&text) {
        assert_eq!(words(&word), [word.as_str()]);
        let folded = fold(&word);
        assert_eq!(fold(&folded), folded, "{word:?}");
        let key = latin_key(&word);
        assert!(!key.is_empty() && key.is_ascii(), "{word:?} {key:?}");
        assert_eq!(latin_key(&key), key, "{word:?}");
    }
}
