//! What is wrong with a site, as data: a code, arguments, places. No prose: the words come from a
//! [`Wording`], which `i18n` implements and `cli` chooses.

mod code;
mod kinds;
mod list;
pub mod render;

pub use code::Code;
pub use kinds::{Class, Severity};
pub use list::Diagnostics;

use crate::base::{Place, SitePath};

/// One problem.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// What kind of problem.
    pub code: Code,
    /// What the message's placeables are filled with.
    pub args: Vec<(&'static str, Arg)>,
    /// The place to mend; `None` when no file is to blame.
    pub primary: Option<Place>,
    /// Other places that matter: the first of two different values, the other file of a collision.
    pub secondary: Vec<Place>,
    /// The word that was probably meant.
    pub suggestion: Option<String>,
    /// A line to write instead, ready to paste.
    pub fix: Option<String>,
}

/// What fills one placeable of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arg {
    /// Text as the user wrote it, or a name.
    Text(String),
    /// A number; messages choose their plural form by it.
    Number(i64),
    /// The id of a message of its own, such as the name of a type.
    Message(&'static str),
    /// A list of names.
    List(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&SitePath> for Arg {
    fn from(path: &SitePath) -> Self {
        Self::Text(path.to_string())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Self {
        Self::List(names)
    }
}

impl Diagnostic {
    /// A problem at a place.
    pub fn at(code: Code, place: &Place) -> Self {
        Self {
            primary: Some(place.clone()),
            ..Self::anywhere(code)
        }
    }

    /// A problem that no place in a file causes.
    pub fn anywhere(code: Code) -> Self {
        Self {
            code,
            args: Vec::new(),
            primary: None,
            secondary: Vec::new(),
            suggestion: None,
            fix: None,
        }
    }

    /// Fills one placeable.
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Fills one placeable with a message of its own.
    pub fn term(mut self, name: &'static str, message: &'static str) -> Self {
        self.args.push((name, Arg::Message(message)));
        self
    }

    /// Points at one more place.
    pub fn also(mut self, place: &Place) -> Self {
        self.secondary.push(place.clone());
        self
    }

    /// Says which word was probably meant.
    pub fn suggest(mut self, word: Option<impl Into<String>>) -> Self {
        self.suggestion = word.map(Into::into);
        self
    }

    /// Gives a line to write instead.
    pub fn fix(mut self, line: impl Into<String>) -> Self {
        self.fix = Some(line.into());
        self
    }

    /// What has to be mended: a fault of content that stands in `keste.yaml` is one of the settings.
    pub fn class(&self) -> Class {
        let in_settings = self
            .primary
            .as_ref()
            .is_some_and(|place| place.file.as_str() == "keste.yaml");
        match self.code.class() {
            Class::Content if in_settings => Class::Settings,
            class => class,
        }
    }

    /// Error or warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Finished sentences for one diagnostic, in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Worded {
    /// What is wrong, in one line.
    pub headline: String,
    /// A few words at the caret.
    pub label: Option<String>,
    /// A few words at each secondary place.
    pub other: Option<String>,
    /// What to write instead, in the order of importance.
    pub help: Vec<String>,
}

/// Turns diagnostics into sentences of one language.
pub trait Wording {
    /// The sentences for one diagnostic.
    fn words(&self, diagnostic: &Diagnostic) -> Worded;

    /// A sentence of the program that is no diagnostic.
    fn line(&self, message: &str, args: &[(&'static str, Arg)]) -> String;
}

/// The closest of the known words, when one is close enough to be a slip of the keyboard.
pub fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let limit = (word.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn slips_are_recognised_and_other_words_are_not() {
        let keys = ["title", "summary", "start", "seats"];
        assert_eq!(closest("tilte", keys), Some("title"));
        assert_eq!(closest("Start", keys), Some("start"));
        assert_eq!(closest("colour", keys), None);
    }
}
