//! What has changed: the page, and the Atom feed (RFC 4287).

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

/// An Atom feed to subscribe to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewsFeedLink {
    /// Root-relative link to the file.
    pub href: String,
    /// Its title.
    pub title: String,
}

/// `feed.xml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AtomFeed {
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
    pub entries: Vec<AtomEntry>,
}

/// One entry of `feed.xml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AtomEntry {
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
