//! The poster of an event.

use serde::Serialize;

use super::{Online, PageHead, Place, QrCode, Registration, Status, Text};

/// `poster.html`: one sheet of paper for the notice board, in all languages of the site.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PosterPage {
    /// The head; search engines leave the page out.
    pub page: PageHead,
    /// The event's page.
    pub event: String,
    /// The first topic's slug, for its colour class `topic-<slug>`.
    pub topic: Option<String>,
    /// From 1 to 9: how small the letters of the titles have to be, so that all of them fit.
    pub step: usize,
    /// The hours, where all languages write them alike: `18:00–20:30`.
    pub time: Option<String>,
    /// The zone in words where the event's zone is not the site's or the event is online: `UTC+5`.
    pub zone: Option<String>,
    /// The beginning for `<time datetime>`.
    pub starts: String,
    /// What the sheet says in each language, in the site's order.
    pub texts: Vec<PosterText>,
    /// Leads to the event's page.
    pub qr: Option<QrCode>,
    /// The picture of the event for Instagram, 1080 × 1350; nothing without a font of the site's own.
    pub share_picture: Option<String>,
    /// The same address to be typed, without the scheme.
    pub address: String,
}

/// A poster in one of its languages. What has no text in the language and would stand on the sheet twice
/// is left out.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PosterText {
    /// The language tag; a template gives it to `t()`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The site's name.
    pub site: Option<Text>,
    /// The title, without the status word.
    pub title: Option<Text>,
    /// A word before the title when the event is not simply taking place.
    pub status: Option<Status>,
    /// A word before the date when that one differs from the others of the event.
    pub date_status: Option<Status>,
    /// The day or days, localised, with weekday and without the year.
    pub date: String,
    /// The hours, or that it takes the whole day; `None` where the sheet has them for all languages.
    pub time: Option<String>,
    /// How it repeats, in words.
    pub sentence: Option<String>,
    /// Where; `None` for an event online only.
    pub place: Option<Place>,
    /// The meeting, for an event online or both; without its address.
    pub online: Option<Online>,
    /// Audience, ages, level, as one list.
    pub for_whom: Option<String>,
    /// The languages spoken, as one list.
    pub held_in: Option<String>,
    /// The price, localised; `None` when it is free.
    pub price: Option<String>,
    /// How to register.
    pub register: Option<Registration>,
}
