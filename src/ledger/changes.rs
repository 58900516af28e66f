//! What readers are told: a new time, another place, a date that falls out. Corrected texts are no news.
//! Every change is told for a while, under the present name of its event.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Identities, Ledger, Moment, Record, Texts, json};

/// For how many days after its own a change is told.
pub const DAYS_TOLD: i32 = 90;

/// Something that readers are told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Change {
    /// When a build told it first.
    #[serde(with = "json::text")]
    pub at: Timestamp,
    /// The same as a day in the site's zone.
    #[serde(with = "json::text")]
    pub day: Date,
    /// The event's UID.
    pub uid: String,
    /// The entry's id.
    pub id: String,
    /// What.
    pub news: News,
    /// The event's title; the present one as long as there is the event.
    pub title: Texts,
    /// The absolute address of its page; empty when the event is there no more.
    pub url: Texts,
}

/// What happened to an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum News {
    /// It is announced for the first time.
    New,
    /// It takes place at another time.
    Moved {
        /// The time until now.
        from: Span,
        /// The time from now on.
        to: Span,
    },
    /// It takes place elsewhere.
    Place {
        /// The place until now; empty when none was known.
        from: Texts,
        /// The place from now on.
        to: Texts,
    },
    /// Something became of it, such as `cancelled`.
    Status {
        /// What was the matter until now.
        from: String,
        /// What is the matter from now on.
        to: String,
    },
    /// A recurring event has other dates.
    Rule,
    /// Something happened to one date.
    Date {
        /// Its original beginning.
        start: String,
        /// What.
        news: DateNews,
    },
}

/// What happened to one date of an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DateNews {
    /// It was not planned before.
    Added,
    /// It is not planned any more.
    Dropped,
    /// It is at another time.
    Moved {
        /// The time until now.
        from: Span,
        /// The time from now on.
        to: Span,
    },
    /// It is elsewhere.
    Place {
        /// The place until now.
        from: Texts,
        /// The place from now on.
        to: Texts,
    },
    /// Something became of it.
    Status {
        /// What was the matter until now.
        from: String,
        /// What is the matter from now on.
        to: String,
    },
}

/// From when to when, as [`Schedule`](super::Schedule) writes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Span {
    /// Wall time or day of the beginning.
    pub start: String,
    /// Wall time or last day.
    pub end: String,
}

impl Change {
    pub(super) fn of(record: &Record, news: News, moment: Moment) -> Self {
        Self {
            // An event that says of itself that it was changed long ago is told of today.
            at: record.modified.max(moment.now),
            day: moment.today,
            uid: record.uid.clone(),
            id: record.id.clone(),
            news,
            title: record.title.clone(),
            url: record.url.clone(),
        }
    }

    /// The last day on which it is told.
    pub fn last_day(&self) -> Date {
        self.day.saturating_add(DAYS_TOLD.days())
    }
}

impl News {
    pub(super) fn date(start: &str, news: DateNews) -> Self {
        let start = start.to_owned();
        Self::Date { start, news }
    }
}

/// Brings old and new changes into order: under the present names and addresses of their events, newest
/// first, without what is too old and what is forgotten.
pub(super) fn settle(
    told: &mut Vec<Change>,
    ledger: &Ledger,
    identities: &Identities,
    today: Date,
) {
    let here: BTreeMap<&str, &Record> = ledger
        .records()
        .map(|record| (record.id.as_str(), record))
        .collect();
    let renamed = identities.renamed().iter();
    let renamed: BTreeMap<_, _> = renamed.map(|one| (&one.from, &one.to)).collect();
    told.retain(|change| change.last_day() >= today && !identities.is_forgotten(&change.id));
    for change in told.iter_mut() {
        if let Some(id) = renamed.get(&change.id) {
            change.id.clone_from(id);
        }
        match here.get(change.id.as_str()) {
            Some(record) => {
                change.title.clone_from(&record.title);
                change.url.clone_from(&record.url);
            }
            None => change.url.clear(),
        }
    }
    told.sort_by(|one, other| {
        let newest = (other.day, other.at).cmp(&(one.day, one.at));
        newest.then_with(|| one.uid.cmp(&other.uid))
    });
}
