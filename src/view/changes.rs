//! What has changed: the page, and the feed of news, which is written as Atom (RFC 4287) and as JSON Feed
//! (version 1.1).

use serde::Serialize;

use super::{PageHead, Text};

/// `changes.html`: what was announced, moved and cancelled of late.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ChangesPage {
    /// The head.
    pub page: PageHead,
    /// The days on which something changed, newest first.
    pub days: Vec<ChangesDay>,
}

/// What changed on a day.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ChangesDay {
    /// The day, localised.
    pub heading: String,
    /// The day, `2026-11-21`.
    pub iso: String,
    /// The changes, newest first.
    pub items: Vec<ChangeItem>,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangeItem {
    /// `new`, `time`, `place`, `status` or `dates`, for the style.
    pub kind: &'static str,
    /// What happened, in a few words.
    pub text: String,
    /// The event's title.
    pub title: Text,
    /// Its page, as long as there is one.
    pub href: Option<String>,
    /// The time or place until now.
    pub from: Option<String>,
    /// The time or place from now on; of a new event, when it takes place.
    pub to: Option<String>,
}

/// A feed of news to subscribe to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewsFeedLink {
    /// Root-relative link to the file.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The name of its format: `Atom` or `JSON Feed`.
    pub format: &'static str,
    /// The media type of its format: `application/atom+xml` or `application/feed+json`.
    pub media_type: &'static str,
}

/// A format in which feeds of news are written; all hold the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NewsFormat {
    /// `feed.xml`.
    Atom,
    /// `feed.json`.
    JsonFeed,
}

impl NewsFormat {
    /// All formats, in the order in which pages link them.
    pub const ALL: [Self; 2] = [Self::Atom, Self::JsonFeed];

    /// The name that its specification gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::JsonFeed => "JSON Feed",
        }
    }

    /// The media type that its specification asks for.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::JsonFeed => "application/feed+json",
        }
    }
}

/// A feed of news.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewsFeed {
    /// How it is written.
    pub format: NewsFormat,
    /// The language tag.
    pub lang: String,
    /// What names the feed for ever: a tag URI (RFC 4151).
    pub id: String,
    /// The title.
    pub title: String,
    /// When anything in it changed, UTC.
    pub updated: String,
    /// Who publishes it.
    pub author: String,
    /// Its own absolute address.
    pub own: String,
    /// The absolute address of the page that shows the same.
    pub page: String,
    /// The entries, newest first.
    pub entries: Vec<NewsEntry>,
}

/// One entry of a feed of news.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewsEntry {
    /// What names the entry for ever.
    pub id: String,
    /// The title.
    pub title: String,
    /// When it was told, UTC.
    pub updated: String,
    /// The absolute address of the page about it.
    pub link: String,
    /// The old and the new value.
    pub summary: Option<String>,
}
