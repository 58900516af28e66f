//! Everything that one language of a site needs to speak: formats, sorting, messages.

use std::sync::Arc;

use super::collation::Collation;
use super::fluent::{MessageArg, Messages};
use super::formats::Formats;
use crate::base::LanguageTag;

/// One language of a site.
#[derive(Debug)]
pub struct Locale {
    /// Its tag.
    pub tag: LanguageTag,
    /// Dates, times, numbers, lists.
    pub formats: Arc<Formats>,
    /// The order of names.
    pub collation: Collation,
    /// The messages of theme and site.
    pub messages: Messages,
}

impl Locale {
    /// A message whose presence and variables were checked when the site was loaded. Should it fail
    /// all the same, its id stands on the page, where the tests of the theme find it.
    pub fn message(&self, id: &str, args: &[(&str, MessageArg<'_>)]) -> String {
        self.messages
            .format(id, args)
            .map_or_else(|_| id.to_owned(), |text| text.into_owned())
    }

    /// A message without variables.
    pub fn word(&self, id: &str) -> String {
        self.message(id, &[])
    }
}
