//! The sheet on which those who come to an event write their names.

use serde::Serialize;

use super::{PageHead, PosterText};

/// `sign-in.html`: a table to be printed and filled in by hand, in all languages of the site.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct SignInPage {
    /// The head; search engines leave the page out.
    pub page: PageHead,
    /// The event's page.
    pub event: String,
    /// From 4 to 9: how small the letters of the titles have to be, in the steps of a poster.
    pub step: usize,
    /// Whether the event has several dates: the one of the sheet is written by hand then.
    pub several: bool,
    /// The hours, where all languages write them alike: `18:00–20:30`.
    pub time: Option<String>,
    /// The beginning for `<time datetime>`.
    pub starts: String,
    /// What the sheet says in each language, as on a poster.
    pub texts: Vec<PosterText>,
    /// The numbers of the rows: one for each place, twenty where nobody says how many there are.
    pub rows: Vec<u32>,
}
