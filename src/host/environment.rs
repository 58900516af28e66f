//! What the user's environment says: the language of messages, the home folder.

use std::path::PathBuf;

/// The language in which the program speaks: `kk`, `ru` or `en`, from the first of `LC_ALL`,
/// `LC_MESSAGES` and `LANG` that is set and not empty (POSIX.1-2024, Base Definitions 8.2).
pub fn message_language() -> &'static str {
    let value = |name| std::env::var(name).unwrap_or_default();
    language_of(["LC_ALL", "LC_MESSAGES", "LANG"].map(value))
}

/// The user's home folder.
pub fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| !home.as_os_str().is_empty())
}

fn language_of(values: [String; 3]) -> &'static str {
    let locale = values
        .into_iter()
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let language = locale
        .split(['_', '.', '@', '-'])
        .next()
        .unwrap_or_default();
    match language.to_ascii_lowercase().as_str() {
        "kk" => "kk",
        "ru" => "ru",
        _ => "en",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_says_something_decides() {
        let language = |all: &str, messages: &str, lang: &str| {
            language_of([all.to_owned(), messages.to_owned(), lang.to_owned()])
        };
        assert_eq!(language("", "", "kk_KZ.UTF-8"), "kk");
        assert_eq!(language("", "ru_RU.UTF-8", "kk_KZ.UTF-8"), "ru");
        assert_eq!(language("C", "ru_RU", "kk_KZ"), "en");
        assert_eq!(language("ru", "", ""), "ru");
        assert_eq!(language("", "", "de_DE@euro"), "en");
        assert_eq!(language("", "", ""), "en");
    }
}
