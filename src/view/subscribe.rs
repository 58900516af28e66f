//! The page on which visitors choose a calendar to subscribe to.

use serde::Serialize;

use super::{FeedLink, PageHead, QrCode, Text};

/// `subscribe.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct SubscribePage {
    /// The head.
    pub page: PageHead,
    /// The feed of the whole network.
    pub feed: FeedLink,
    /// Leads a phone to this page.
    pub qr: Option<QrCode>,
    /// The venues with their topics.
    pub venues: Vec<FeedChoice>,
    /// The topics in all venues.
    pub topics: Vec<FeedChoice>,
    /// The series.
    pub series: Vec<FeedChoice>,
    /// The audiences, then the levels, then the languages held in.
    pub groups: Vec<FeedChoice>,
    /// A time with offset by which a script sees whether a device knows the site's zone as it is now.
    pub zone_sample: String,
    /// The site's zone: `Asia/Almaty`.
    pub zone: String,
}

/// A calendar that can be chosen.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct FeedChoice {
    /// What it holds.
    pub text: Text,
    /// The calendar.
    pub feed: FeedLink,
    /// Parts of it that are calendars, too: the topics of a venue.
    pub parts: Vec<FeedChoice>,
}
