//! Lists of occurrences.

use std::sync::Arc;

use serde::Serialize;

use super::{Link, Text};

/// One occurrence in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Card {
    /// The event's page.
    pub href: String,
    /// Its title, without the status word.
    pub title: Text,
    /// A word before the title when the event is not simply taking place.
    pub status: Option<Status>,
    /// The first day, localised, with its weekday and without the year.
    pub date: String,
    /// The time, localised: `18:00–20:30`, "from 15:00", "all day".
    pub time: String,
    /// The beginning in ISO 8601 with offset, or the day, for `<time datetime>`.
    pub starts: String,
    /// The end as a UTC instant, for `data-ends`.
    pub ends: String,
    /// The city or venue; "online" when there is none.
    pub place: Option<Text>,
    /// The first topic's slug, for its colour class `topic-<slug>`.
    pub topic: Option<String>,
    /// The first topic's name: a colour alone says nothing to those who do not see it.
    pub topic_name: Option<Text>,
    /// Small facts: level, languages held in, price. Plain texts.
    pub facts: Vec<String>,
    /// What filters choose by, for `data-keys`: `venue:aktobe`, `topic:robotics`, `audience:kids`.
    pub keys: Vec<String>,
    /// Whether an earlier date of the same event on the page has said topic and facts already.
    pub repeated: bool,
}

/// A question by which a list of occurrences can be narrowed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Filter {
    /// `venue`, `topic`, `audience`, `level` or `held-in`; also the name of a form field.
    pub key: &'static str,
    /// The question in a word or two.
    pub label: String,
    /// What may be chosen: at least two answers, each of which some occurrence of the list has.
    pub options: Vec<FilterOption>,
}

/// An answer to the question of a filter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FilterOption {
    /// The value of the form field; `venue:aktobe` is the key of a card for it.
    pub value: String,
    /// The answer in words.
    pub text: Text,
}

/// What is the matter with an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Status {
    /// `cancelled`, `postponed`, `moved`, `moved-online`, `full`.
    pub key: &'static str,
    /// The localised word that stands before the title, with its colon.
    pub word: String,
}

/// A run of cards under one heading: a day or a month.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AgendaGroup {
    /// The localised heading.
    pub heading: String,
    /// `2027-01-16` or `2027-01`; `d-2027-01-16` is the anchor of a day.
    pub iso: String,
    /// The occurrences, in order.
    pub cards: Vec<Arc<Card>>,
    /// Who is closed on the day, and why.
    pub closures: Vec<ClosureNote>,
    /// What was to take place on the day and has moved to another.
    pub moved: Vec<MovedNote>,
}

/// A holiday or cleaning day in a calendar.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ClosureNote {
    /// Why.
    pub reason: Text,
    /// The venues that are closed, as one localised list; `None` when all are.
    pub venues: Option<String>,
    /// The same for `data-keys`: `venue:aktobe`; none when all are.
    pub keys: Vec<String>,
}

/// What has moved from a day to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MovedNote {
    /// The event's page and title.
    pub link: Link,
    /// What filters choose it by, as for its card.
    pub keys: Vec<String>,
    /// The day on which it takes place instead, localised.
    pub date: String,
    /// The same for `<time datetime>`.
    pub iso: String,
}

/// The pages of a long list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub number: usize,
    /// How many there are.
    pub count: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// A fact with its localised name and a link where there is a page about it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Label {
    /// The key: `electronics`, `beginner`, `step-free`.
    pub key: String,
    /// The page about it.
    pub link: Option<Link>,
    /// The localised name.
    pub text: Text,
}
