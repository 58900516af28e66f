//! Lists for the pages of other sites.

use std::sync::Arc;

use serde::Serialize;

use super::{Card, PageHead, Text};

/// `embed.html`: what comes next in a list, for a frame in another site's page. Its links leave the frame.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct EmbedPage {
    /// The head; search engines leave the page out.
    pub page: PageHead,
    /// What the list is about; on the list of everything the site's name.
    pub title: Text,
    /// What the cards of dates there say of the place, on the list of a venue.
    pub place: Option<Text>,
    /// The topic's slug, on the list of a topic.
    pub topic: Option<String>,
    /// The page that the list is taken from.
    pub href: String,
    /// The next occurrences, at most ten.
    pub cards: Vec<Arc<Card>>,
    /// Whether the page tells the page around it how high it is, by the script `frame.js`.
    pub tell_height: bool,
}
