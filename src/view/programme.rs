//! The programme of a space on paper.

use serde::Serialize;

use super::{
    ClosedRun, Contact, MovedNote, Online, OpeningHours, PageHead, QrCode, Status, Text, When,
};

/// `programme.html`: what is on at a venue in a month, for the wall of that space.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammePage {
    /// The head; search engines leave the page out.
    pub page: PageHead,
    /// The venue's page.
    pub venue: String,
    /// Its name.
    pub title: Text,
    /// The month as a heading.
    pub month: String,
    /// The same for `<time datetime>`: `2027-01`.
    pub iso: String,
    /// The city.
    pub city: Option<Text>,
    /// The address.
    pub address: Option<Text>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Opening hours, Monday first.
    pub opening_hours: Vec<OpeningHours>,
    /// When the space is closed in the month.
    pub closures: Vec<ClosedRun>,
    /// From 1 to 9: how small the letters have to be; from 6 on the days stand in two columns.
    pub size: usize,
    /// The sheets of paper; nearly always one.
    pub sheets: Vec<ProgrammeSheet>,
    /// Leads to the venue's page.
    pub qr: Option<QrCode>,
    /// The same address to be typed, without the scheme.
    pub typed: String,
}

/// One sheet of a programme.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammeSheet {
    /// One or two columns of days. A day that is longer than a column goes on in the next.
    pub columns: Vec<Vec<ProgrammeDay>>,
}

/// A day of a programme.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammeDay {
    /// The day of the month.
    pub day: i8,
    /// The weekday's name.
    pub weekday: String,
    /// `2027-01-16`.
    pub iso: String,
    /// What begins on the day, in order; what began in an earlier month stands under the first.
    pub items: Vec<ProgrammeItem>,
    /// What was to take place on the day and has moved to another.
    pub moved: Vec<MovedNote>,
}

/// One occurrence in a programme.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammeItem {
    /// The event's title, without the status word.
    pub title: Text,
    /// A word before the title when the event is not simply taking place.
    pub status: Option<Status>,
    /// The time, localised: `18:00–20:30`, "from 15:00", "all day"; the days of what takes several.
    pub time: String,
    /// The beginning for `<time datetime>`.
    pub starts: String,
    /// When it was to be, where it has moved; the date is without the year.
    pub moved_from: Option<When>,
    /// The room.
    pub room: Option<Text>,
    /// The venue where it is this time, for what otherwise takes place here.
    pub elsewhere: Option<Text>,
    /// The meeting, for an event online or both; without its address.
    pub online: Option<Online>,
    /// Ages or else for whom, level, languages spoken, price.
    pub facts: Vec<String>,
    /// Whether visitors have to register.
    pub register: bool,
    /// The first topic's slug, for its colour class `topic-<slug>`.
    pub topic: Option<String>,
}
