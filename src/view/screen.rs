//! The screen in a venue's lobby.

use serde::Serialize;

use super::{PageHead, QrCode, Status, Text};

/// `screen.html`: what takes place at a venue, to be read from afar.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ScreenPage {
    /// The head; search engines leave the page out.
    pub page: PageHead,
    /// The venue's name.
    pub title: Text,
    /// The next days on which something takes place.
    pub days: Vec<ScreenDay>,
    /// Leads to the venue's page.
    pub qr: Option<QrCode>,
    /// How far the venue's clock is ahead of UTC, in minutes; nothing where its clocks are to be changed, of which a
    /// device knows more than a page.
    pub offset: Option<i32>,
    /// The service worker that keeps the screen when the network is gone.
    pub worker: String,
}

/// A day on a screen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ScreenDay {
    /// The day, localised, with its weekday and without the year.
    pub heading: String,
    /// `2027-01-16`.
    pub iso: String,
    /// What takes place, in order.
    pub items: Vec<ScreenItem>,
}

/// One occurrence on a screen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ScreenItem {
    /// The event's title, without the status word.
    pub title: Text,
    /// A word before the title when the event is not simply taking place.
    pub status: Option<Status>,
    /// The time, localised: `18:00–20:30`, "from 15:00", "all day".
    pub time: String,
    /// The beginning as a UTC instant, for `data-starts`.
    pub starts: String,
    /// The end as a UTC instant, for `data-ends`.
    pub ends: String,
    /// The room.
    pub room: Option<Text>,
    /// The first topic's slug, for its colour class `topic-<slug>`.
    pub topic: Option<String>,
}
