//! A text made from Markdown: HTML, and between it what its directives ask for.

use serde::Serialize;

use super::{AgendaGroup, Html, IndexItem, Link};

/// A part of a text made from Markdown; one of its fields besides `level` is there.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProsePart {
    /// The level of the highest heading that a list or card has to have here.
    pub level: usize,
    /// A stretch of the text.
    pub html: Option<Html>,
    /// The next events, by month; an empty list says that there are none.
    pub next_events: Option<Vec<AgendaGroup>>,
    /// The card of a venue or workshop.
    pub card: Option<IndexItem>,
    /// A link that looks like a button.
    pub button: Option<Link>,
}
