//! The messages that planning asks for, with their variables. They are checked once when a site is
//! loaded, so that filling a page cannot fail.

use crate::diagnostics::Diagnostics;
use crate::i18n::fluent::{MessageArg, Messages};
use crate::i18n::locale::Locale;

/// Messages without variables.
const WORDS: &[&str] = &[
    "status-cancelled",
    "status-postponed",
    "status-moved",
    "status-moved-online",
    "status-full",
    "level-beginner",
    "level-intermediate",
    "level-advanced",
    "level-a1",
    "level-a2",
    "level-b1",
    "level-b2",
    "level-c1",
    "level-c2",
    "audience-all",
    "audience-kids",
    "audience-teens",
    "audience-adults",
    "audience-families",
    "access-step-free",
    "access-lift",
    "access-ramp",
    "access-accessible-toilet",
    "access-hearing-loop",
    "access-sign-language",
    "access-quiet-room",
    "access-parking",
    "online",
    "comma",
    "time-all-day",
    "nav-calendar",
    "nav-workshops",
    "nav-venues",
    "nav-topics",
    "nav-series",
    "nav-people",
    "nav-news",
    "title-not-found",
    "nav-changes",
    "nav-translations",
    "nav-search",
    "map-yandex",
    "map-other",
    "filter-venue",
    "filter-topic",
    "filter-audience",
    "filter-level",
    "filter-held-in",
    "nav-subscribe",
    "change-new",
    "change-moved",
    "change-place",
    "change-cancelled",
    "change-postponed",
    "change-moved-online",
    "change-full",
    "change-scheduled",
    "change-places",
    "change-rule",
    "link-website",
    "repeat-workdays",
    "repeat-last-day",
];

/// Messages with one text.
const WITH_TEXT: &[(&str, &str)] = &[
    ("ages-from", "from"),
    ("spoken-in", "languages"),
    ("title-archive", "year"),
    ("title-poster", "title"),
    ("title-sign-in", "title"),
    ("description-calendar", "site"),
    ("description-index-venues", "site"),
    ("description-index-workshops", "site"),
    ("description-index-topics", "site"),
    ("description-index-series", "site"),
    ("description-index-people", "site"),
    ("description-index-news", "site"),
    ("description-changes", "site"),
    ("description-subscribe", "site"),
    ("change-date-added", "date"),
    ("change-date-cancelled", "date"),
    ("change-date-moved", "date"),
    ("change-date-place", "date"),
    ("change-date-postponed", "date"),
    ("change-date-moved-online", "date"),
    ("change-date-full", "date"),
    ("change-date-scheduled", "date"),
    ("change-date-places", "date"),
    ("feed-title-changes", "site"),
    ("feed-title", "site"),
    ("feed-description", "site"),
    ("feed-register", "url"),
    ("feed-more", "url"),
    ("feed-room", "room"),
    ("repeat-weekday", "weekday"),
    ("repeat-every-week", "weekdays"),
    ("repeat-dates", "days"),
];

/// Messages with two texts.
const WITH_TEXTS: &[(&str, [&str; 2])] = &[
    ("ages-range", ["from", "to"]),
    ("description-month", ["month", "site"]),
    ("title-week", ["days", "number"]),
    ("title-programme", ["month", "name"]),
    ("description-week", ["days", "site"]),
    ("description-archive", ["year", "site"]),
    ("title-audience", ["key", "name"]),
    ("title-level", ["key", "name"]),
    ("title-held-in", ["key", "name"]),
    ("description-group", ["title", "site"]),
    ("change-of", ["change", "title"]),
    ("change-from-to", ["from", "to"]),
    ("feed-title-part", ["name", "site"]),
    ("feed-name-venue-topic", ["topic", "venue"]),
    ("feed-title-venue", ["name", "site"]),
    ("feed-title-topic", ["name", "site"]),
    ("feed-title-series", ["name", "site"]),
    ("feed-title-workshop", ["name", "site"]),
    ("feed-description-part", ["name", "site"]),
    ("repeat-two-weekdays", ["first", "second"]),
    ("repeat-nth", ["nth", "weekday"]),
    ("repeat-nth-weekday", ["nths", "weekday"]),
];

/// Messages with a number.
const WITH_NUMBER: &[(&str, &str)] = &[
    ("seats", "count"),
    ("room-seats", "count"),
    ("coming", "count"),
    ("events", "count"),
    ("repeat-days", "count"),
];

/// A message with a day, of which it needs the month, and a text.
const OF_MONTH: (&str, [&str; 2]) = ("repeat-days-of-month", ["date", "days"]);

/// Messages with a time.
const WITH_TIME: &[&str] = &["time-from", "repeat-from"];

/// Messages with a day.
const WITH_DATE: &[(&str, &str)] = &[
    ("repeat-date", "date"),
    ("repeat-day-of-year", "date"),
    ("repeat-until", "date"),
    ("repeat-until-year", "date"),
];

/// Messages with a number and a text.
const WITH_NUMBER_AND_TEXT: &[(&str, [&str; 2])] = &[
    ("repeat-weeks", ["count", "weekdays"]),
    ("repeat-months", ["count", "days"]),
    ("repeat-years", ["count", "day"]),
];

/// What the names of the messages begin with that say how an event repeats.
const REPETITION: &str = "repeat-";

/// Whether a language has the words for how an event repeats. They are the only ones that it may lack,
/// all of them: its pages list the dates alone then.
pub fn says_repetition(messages: &Messages) -> bool {
    messages.ids().any(|(id, _)| id.starts_with(REPETITION))
}

/// Whether a language cannot do without a message.
pub fn is_needed(messages: &Messages, id: &str) -> bool {
    !id.starts_with(REPETITION) || says_repetition(messages)
}

/// All of them by their names.
pub fn asked() -> impl Iterator<Item = &'static str> {
    let of_two = WITH_TEXTS.iter().chain(WITH_NUMBER_AND_TEXT);
    let of_one = WITH_TEXT.iter().chain(WITH_NUMBER).chain(WITH_DATE);
    let words = WORDS.iter().chain(WITH_TIME).copied();
    let of_one = of_one.map(|(id, _)| *id);
    words
        .chain(of_one)
        .chain(of_two.map(|(id, _)| *id))
        .chain([OF_MONTH.0])
}

/// Reports every message that is missing or does not work in one of the languages.
pub fn check<'l>(locales: impl IntoIterator<Item = &'l Locale>) -> Diagnostics {
    let text = MessageArg::Text("x");
    let number = MessageArg::Number(5);
    let mut out = Diagnostics::new();
    for locale in locales {
        let mut check = |id: &str, args: &[(&str, MessageArg<'_>)]| {
            if let Err(fault) = locale.messages.format(id, args)
                && is_needed(&locale.messages, id)
            {
                out.push(fault.diagnostic());
            }
        };
        WORDS.iter().for_each(|id| check(id, &[]));
        for (id, name) in WITH_TEXT {
            check(id, &[(name, text)]);
        }
        for (id, [first, second]) in WITH_TEXTS {
            check(id, &[(first, text), (second, text)]);
        }
        for (id, name) in WITH_NUMBER {
            check(id, &[(name, number)]);
        }
        for (id, name) in WITH_DATE {
            check(id, &[(name, MessageArg::Text("2027-05-27"))]);
        }
        let (id, [date, days]) = OF_MONTH;
        check(id, &[(date, MessageArg::Text("2027-05-27")), (days, text)]);
        for id in WITH_TIME {
            check(id, &[("time", MessageArg::Text("15:00"))]);
        }
        for (id, [first, second]) in WITH_NUMBER_AND_TEXT {
            check(id, &[(first, number), (second, text)]);
        }
    }
    out
}
