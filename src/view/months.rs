//! Calendars by month and by week, and archives by year.

use std::sync::Arc;

use serde::Serialize;

use super::{AgendaGroup, Card, ClosureNote, FeedLink, Filter, Label, Link, MovedNote, PageHead};

/// `month.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct MonthPage {
    /// The head.
    pub page: PageHead,
    /// The month as a heading.
    pub title: String,
    /// The month before, where there is one with events.
    pub previous: Option<MonthLink>,
    /// The month after, where there is one with events.
    pub next: Option<MonthLink>,
    /// The table.
    pub grid: MonthGrid,
    /// What the list can be narrowed by.
    pub filters: Vec<Filter>,
    /// The list, by day.
    pub days: Vec<AgendaGroup>,
    /// The venues whose programme of the month can be printed, by their cities; none once it is over.
    pub programmes: Vec<Link>,
    /// The feed of the whole network.
    pub feed: FeedLink,
}

/// A month as a table, weeks from Monday to Sunday.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MonthGrid {
    /// The table's caption.
    pub caption: String,
    /// Names of the weekdays: short and long.
    pub weekdays: Vec<(String, String)>,
    /// The weeks.
    pub weeks: Vec<GridWeek>,
}

/// A week of the table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GridWeek {
    /// Its number in the year (ISO 8601).
    pub number: i8,
    /// Its days in words: `11–17 January`.
    pub text: String,
    /// The same with its number, for readers who cannot see the table.
    pub label: String,
    /// The week's page, where something takes place in it.
    pub href: Option<String>,
    /// Its days, Monday first; a day of another month is `None`.
    pub days: Vec<Option<DayCell>>,
}

/// A day of the table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DayCell {
    /// The day of the month.
    pub day: i8,
    /// `2027-01-16`; `#d-2027-01-16` is the day in the list.
    pub iso: String,
    /// The day in words, for readers who cannot see the table.
    pub label: String,
    /// At most three occurrences.
    pub cards: Vec<Arc<Card>>,
    /// How many more there are.
    pub more: usize,
    /// Who is closed on the day, and why.
    pub closures: Vec<ClosureNote>,
    /// What was to take place on the day and has moved to another.
    pub moved: Vec<MovedNote>,
}

/// A link to a month, a week or a year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MonthLink {
    /// Its page.
    pub href: String,
    /// Its name: a month as a heading, a week's days.
    pub text: String,
    /// How many occurrences it has, localised with the noun.
    pub count: String,
}

/// `week.html`: a week from Monday to Sunday (ISO 8601).
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct WeekPage {
    /// The head.
    pub page: PageHead,
    /// The week as a heading: its days and its number.
    pub title: String,
    /// The months that it lies in.
    pub months: Vec<MonthLink>,
    /// The week before, the nearest with events.
    pub previous: Option<MonthLink>,
    /// The week after, the nearest with events.
    pub next: Option<MonthLink>,
    /// Its seven days, those without events too. What takes several days stands under each of them.
    pub days: Vec<AgendaGroup>,
    /// The feed of the whole network.
    pub feed: FeedLink,
}

/// `calendar.html`: the months with events, and the agenda of this month and the next.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct CalendarPage {
    /// The head.
    pub page: PageHead,
    /// The months to come, this one first.
    pub months: Vec<MonthLink>,
    /// The years that have an archive.
    pub archives: Vec<MonthLink>,
    /// The audiences that have a page.
    pub audiences: Vec<Label>,
    /// The levels that have a page, the easiest first.
    pub levels: Vec<Label>,
    /// The languages held in that have a page.
    pub languages: Vec<Label>,
    /// What the list can be narrowed by.
    pub filters: Vec<Filter>,
    /// The occurrences of this month and the next that are not over, by day.
    pub days: Vec<AgendaGroup>,
    /// The feed of the whole network.
    pub feed: FeedLink,
}

/// `archive.html`: what has been in a year.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ArchivePage {
    /// The head.
    pub page: PageHead,
    /// The year as a heading.
    pub title: String,
    /// The months with what has been, newest first.
    pub months: Vec<AgendaGroup>,
    /// The other years.
    pub years: Vec<MonthLink>,
}
