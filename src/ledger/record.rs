//! What the ledger keeps: a record of every event that subscribers have, a tombstone of every one that
//! they had.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Announcement, Change, Schedule, Texts, json, next};

/// What subscribers have been told up to a build.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ledger {
    pub(super) uid_domain: String,
    /// Published events by UID.
    pub(super) records: BTreeMap<String, Record>,
    /// Events that were published once, by UID; kept for ever, so that no UID is used again.
    pub(super) gone: BTreeMap<String, Tombstone>,
    /// The feeds that are published, by the names that the plan gives them.
    pub(super) feeds: BTreeSet<String>,
    /// What has changed, newest first.
    pub(super) changes: Vec<Change>,
}

/// A published event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Record {
    /// Its UID.
    pub uid: String,
    /// The entry's id: `events/robot`.
    pub id: String,
    /// The UID that its file would give it; only where that is another one, since the file was renamed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub natural: Option<String>,
    /// When it was published first.
    #[serde(with = "json::text")]
    pub first: Timestamp,
    /// When anything about it changed last: DTSTAMP and LAST-MODIFIED.
    #[serde(with = "json::text")]
    pub modified: Timestamp,
    /// How often time, rule, place or status changed: SEQUENCE.
    pub sequence: u32,
    /// When its last date is over.
    #[serde(with = "json::text")]
    pub ends: Timestamp,
    /// The hash of its octets in all languages, without stamps.
    pub content: String,
    /// When and where.
    pub schedule: Schedule,
    /// The title.
    pub title: Texts,
    /// The absolute address of its page.
    pub url: Texts,
}

/// An event that is published no more.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Tombstone {
    /// Its UID.
    pub uid: String,
    /// The entry's id.
    pub id: String,
    /// When it was published first.
    #[serde(with = "json::text")]
    pub first: Timestamp,
    /// When it left.
    #[serde(with = "json::text")]
    pub gone: Timestamp,
    /// The last SEQUENCE.
    pub sequence: u32,
    /// When its last date is over.
    #[serde(with = "json::text")]
    pub ends: Timestamp,
    /// The hash of its schedule, by which it is known again.
    pub schedule: String,
}

impl Ledger {
    /// The ledger of a site that has published nothing.
    pub fn empty(uid_domain: &str) -> Self {
        Self {
            uid_domain: uid_domain.to_owned(),
            records: BTreeMap::new(),
            gone: BTreeMap::new(),
            feeds: BTreeSet::new(),
            changes: Vec::new(),
        }
    }

    /// The published event of a UID.
    pub fn record(&self, uid: &str) -> Option<&Record> {
        self.records.get(uid)
    }

    /// Every published event, by UID.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// When anything in it was told last.
    pub fn updated(&self) -> Timestamp {
        let stamps = self.records().map(|record| record.modified);
        let told = self.changes.iter().map(|change| change.at);
        let before = next::first_moment(next::BEFORE_ANY);
        stamps.chain(told).fold(before, Timestamp::max)
    }

    /// The feeds that subscribers may have.
    pub fn feeds(&self) -> &BTreeSet<String> {
        &self.feeds
    }

    /// Says which feeds are published.
    pub fn set_feeds(&mut self, names: BTreeSet<String>) {
        self.feeds = names;
    }

    /// What has changed, newest first.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

impl Record {
    /// Whether subscribers still wait for it.
    pub(super) fn is_coming(&self, now: Timestamp) -> bool {
        self.ends > now && self.schedule.status != "cancelled"
    }

    /// What remains when it leaves.
    pub(super) fn tombstone(&self, now: Timestamp) -> Tombstone {
        Tombstone {
            uid: self.uid.clone(),
            id: self.id.clone(),
            first: self.first,
            gone: now.max(self.modified),
            sequence: self.sequence,
            ends: self.ends,
            schedule: self.schedule.hash(),
        }
    }

    /// Whether the file of this announcement gave the record its UID, now or before it was renamed.
    pub(super) fn is_of(&self, announcement: &Announcement) -> bool {
        self.id == announcement.id && self.natural() == announcement.uid
    }

    /// The UID that its file gave it, when that was read last.
    pub(super) fn natural(&self) -> &str {
        self.natural.as_ref().unwrap_or(&self.uid)
    }
}
