//! What events are grouped by besides the entries that they name: for whom they are, at which level,
//! in which language. Each group that an event has ever been in has a page and a feed.

use crate::base::LanguageTag;
use crate::site::Event;

/// A group of events.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum GroupKey {
    /// Those for an audience, by its key.
    Audience(String),
    /// Those at a level, by its key.
    Level(String),
    /// Those held in a language.
    HeldIn(LanguageTag),
}

impl GroupKey {
    /// The groups of an event.
    pub fn all_of(event: &Event) -> impl Iterator<Item = Self> + '_ {
        let audiences = event.audience.iter().cloned().map(Self::Audience);
        let levels = event.level.iter().cloned().map(Self::Level);
        let languages = event.held_in.iter().cloned().map(Self::HeldIn);
        audiences.chain(levels).chain(languages)
    }

    /// What the events are grouped by: the first part of the address, the kind of the page.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Audience(_) => "audience",
            Self::Level(_) => "level",
            Self::HeldIn(_) => "held-in",
        }
    }

    /// What the events have in common: `kids`, `b1`, `kk`.
    pub fn key(&self) -> &str {
        match self {
            Self::Audience(key) | Self::Level(key) => key,
            Self::HeldIn(tag) => tag.as_str(),
        }
    }
}
