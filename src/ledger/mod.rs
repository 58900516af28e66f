//! What subscribers have been told: announcements and the previous ledger into the next one, stamps of
//! every event, and what has changed.
//!
//! A subscribed calendar remembers an event by its UID for years and believes another version of it only
//! if DTSTAMP and SEQUENCE say so (RFC 5545 §3.8.7.2, §3.8.7.4; RFC 5546 §2.1.5). No build can know from
//! content alone what an earlier one said, so each leaves a ledger beside the feeds for the next. It knows
//! neither the site nor the disk, and of the clock only the moment that it is given.

mod changes;
mod compare;
mod dates;
mod identify;
mod json;
mod next;
mod record;
#[cfg(test)]
mod tests;

pub use changes::{Change, DAYS_TOLD, DateNews, News, Span};
pub use identify::{Identities, Renamed};
pub use json::LedgerFault;
pub use next::{Moment, Next, next};
pub use record::{Ledger, Record, Tombstone};

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::base::{ContentHash, Place};

/// Texts by the tag of their reader's language.
pub type Texts = BTreeMap<String, String>;

/// What subscribers are to be told under one UID: an event, or a recurring one with its overrides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Announcement {
    /// The UID that follows from the name of its file. A ledger may know the event by another.
    pub uid: String,
    /// The entry's id: `events/robot`. Dates that are written singly share it.
    pub id: String,
    /// When and where.
    pub schedule: Schedule,
    /// The day of the last change, as its authors see it.
    pub updated: Option<Date>,
    /// The instant at which its last date is over.
    pub ends: Timestamp,
    /// The title.
    pub title: Texts,
    /// The absolute address of its page.
    pub url: Texts,
    /// Where the event stands in the content.
    pub place: Place,
}

/// Time, rule, place and status: what raises SEQUENCE. The ledger keeps it as the old value.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Schedule {
    /// Wall time `2027-01-16T15:00`, or a day.
    pub start: String,
    /// The same of the end; the last day itself for whole days.
    pub end: String,
    /// The zone of the wall time.
    pub time_zone: String,
    /// Whether it takes whole days.
    #[serde(default, skip_serializing_if = "is_false")]
    pub all_day: bool,
    /// The value of RRULE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The beginnings that the rule gives and that fall out, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
    /// The dates that differ, by their original beginning.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<String, Override>,
    /// `scheduled`, `cancelled`, `postponed`, `moved`, `moved-online` or `full`.
    pub status: String,
    /// The venue's stem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The room's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The place as readers know it, to be told when it is the old one. Another name for the same place
    /// is no other place.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub places: Texts,
}

/// One date of a recurring event that differs from the others.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Override {
    /// Its beginning, in the form of the event's.
    pub start: String,
    /// Its end.
    pub end: String,
    /// What became of it.
    pub status: String,
    /// The venue's stem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The room's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The place as readers know it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub places: Texts,
}

impl Schedule {
    /// Whether time, rule, place and status are the same, by whatever name the place goes.
    pub fn is_same(&self, other: &Self) -> bool {
        self.without_names() == other.without_names()
    }

    /// A hash that differs where [`is_same`](Self::is_same) is false.
    fn hash(&self) -> String {
        let bytes = serde_json::to_vec(&self.without_names()).unwrap_or_default();
        ContentHash::of(&bytes).to_string()
    }

    fn without_names(&self) -> Self {
        let mut plain = self.clone();
        plain.places.clear();
        for date in plain.overrides.values_mut() {
            date.places.clear();
        }
        plain
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the form that serde asks for"
)]
fn is_false(value: &bool) -> bool {
    !value
}
