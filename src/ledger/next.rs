//! Announcements and the previous ledger into the next one. An event whose octets are the same keeps its
//! stamps; DTSTAMP never goes back, whatever the clock does.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use super::{Announcement, Change, Identities, Ledger, News, Record, Tombstone, changes, compare};
use crate::base::ContentHash;
use crate::calendar::ics::Stamp;

/// When events without `updated:` were published first, for a site that has no ledger: before any was.
pub(super) const BEFORE_ANY: Date = date(2026, 1, 1);

/// The moment of a build.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    /// The instant.
    pub now: Timestamp,
    /// The day in the site's zone, by which changes are told and forgotten.
    pub today: Date,
}

/// What a build tells subscribers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Next {
    /// The ledger to publish with it.
    pub ledger: Ledger,
    /// The stamps by UID, as the ledger knows it.
    pub stamps: BTreeMap<String, Stamp>,
}

/// Makes the next ledger. `content` is a hash for each UID, as [`Identities::uid`] gives it, of what all
/// feeds say of the event in all languages, without stamps. Without a previous ledger there is nothing
/// to compare with and no change is told.
pub fn next(
    previous: Option<&Ledger>,
    uid_domain: &str,
    moment: Moment,
    identities: &Identities,
    announcements: &[Announcement],
    content: &BTreeMap<String, ContentHash>,
) -> Next {
    let known = Known::of(previous, identities);
    let mut ledger = Ledger::empty(uid_domain);
    for announcement in announcements {
        let uid = identities.uid(&announcement.uid);
        let content = content.get(uid).map(ToString::to_string);
        let origin = known.origin(uid);
        let record = record(
            uid,
            announcement,
            content.unwrap_or_default(),
            origin,
            moment,
        );
        ledger.records.insert(uid.to_owned(), record);
    }
    if let Some(previous) = previous {
        let is_back = |uid: &String| ledger.records.contains_key(uid);
        let gone = previous.gone.iter().filter(|(uid, _)| !is_back(uid));
        ledger.gone = gone
            .map(|(uid, gone)| (uid.clone(), gone.clone()))
            .collect();
        let missing = previous.records().filter(|record| !is_back(&record.uid));
        let tombstones = missing.map(|record| (record.uid.clone(), record.tombstone(moment.now)));
        let tombstones: Vec<_> = tombstones.collect();
        ledger.gone.extend(tombstones);
        let mut told = news(previous, &ledger, &known, moment);
        told.extend(previous.changes.iter().cloned());
        changes::settle(&mut told, &ledger, identities, moment.today);
        ledger.changes = told;
    }
    let stamp = |record: &Record| Stamp {
        modified: record.modified,
        sequence: record.sequence,
    };
    let stamps = ledger.records.iter();
    let stamps = stamps.map(|(uid, record)| (uid.clone(), stamp(record)));
    Next {
        stamps: stamps.collect(),
        ledger,
    }
}

/// What the previous ledger knows.
struct Known<'a> {
    previous: Option<&'a Ledger>,
    /// How renamed entries are called now.
    now_called: BTreeMap<&'a str, &'a str>,
}

/// Where a record comes from.
#[derive(Clone, Copy)]
enum Origin<'a> {
    /// The event was published with the last build.
    Record(&'a Record),
    /// It was published and left.
    Tombstone(&'a Tombstone),
    /// It is new since the last build.
    New,
    /// There was no ledger.
    Unknown,
}

impl<'a> Known<'a> {
    fn of(previous: Option<&'a Ledger>, identities: &'a Identities) -> Self {
        let renamed = identities.renamed().iter();
        let now_called: BTreeMap<_, _> = renamed
            .map(|renamed| (renamed.from.as_str(), renamed.to.as_str()))
            .collect();
        Self {
            previous,
            now_called,
        }
    }

    fn now_called(&self, id: &'a str) -> &'a str {
        self.now_called.get(id).copied().unwrap_or(id)
    }

    fn origin(&self, uid: &str) -> Origin<'a> {
        let Some(previous) = self.previous else {
            return Origin::Unknown;
        };
        let record = previous.records.get(uid).map(Origin::Record);
        let gone = || previous.gone.get(uid).map(Origin::Tombstone);
        record.or_else(gone).unwrap_or(Origin::New)
    }
}

fn record(
    uid: &str,
    announcement: &Announcement,
    content: String,
    origin: Origin<'_>,
    moment: Moment,
) -> Record {
    // A stamp from the future would outlast every correction until then.
    let updated = announcement.updated.map(first_moment);
    let updated = updated.map(|updated| updated.min(moment.now));
    let (first, modified, sequence) = match origin {
        Origin::Record(old) if old.content == content => (old.first, old.modified, old.sequence),
        Origin::Record(old) => {
            let is_rescheduled = !old.schedule.is_same(&announcement.schedule);
            let sequence = old.sequence.saturating_add(u32::from(is_rescheduled));
            (old.first, old.modified.max(moment.now), sequence)
        }
        Origin::Tombstone(gone) => {
            let sequence = gone.sequence.saturating_add(1);
            (gone.first, gone.gone.max(moment.now), sequence)
        }
        Origin::New => {
            let first = updated.unwrap_or(moment.now);
            (first, first, 0)
        }
        Origin::Unknown => {
            let first = updated.unwrap_or_else(|| first_moment(BEFORE_ANY));
            (first, first, 0)
        }
    };
    Record {
        uid: uid.to_owned(),
        id: announcement.id.clone(),
        natural: (announcement.uid != uid).then(|| announcement.uid.clone()),
        first,
        modified,
        sequence,
        ends: announcement.ends,
        content,
        schedule: announcement.schedule.clone(),
        title: announcement.title.clone(),
        url: announcement.url.clone(),
    }
}

/// The beginning of a day in UTC.
pub(super) fn first_moment(day: Date) -> Timestamp {
    let moment = TimeZone::UTC.to_timestamp(day.into());
    moment.unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The records of an entry before and after.
#[derive(Default)]
struct Entry<'a> {
    old: Vec<&'a Record>,
    new: Vec<&'a Record>,
}

/// What there is to tell, entry by entry.
fn news<'a>(
    previous: &'a Ledger,
    ledger: &'a Ledger,
    known: &Known<'a>,
    moment: Moment,
) -> Vec<Change> {
    let mut entries: BTreeMap<&str, Entry<'_>> = BTreeMap::new();
    for record in previous.records() {
        let entry = entries.entry(known.now_called(&record.id)).or_default();
        entry.old.push(record);
    }
    for record in ledger.records() {
        entries.entry(&record.id).or_default().new.push(record);
    }
    let told = entries.values().map(|Entry { old, new }| {
        let news = match (old.as_slice(), new.as_slice()) {
            ([], new) if new.iter().any(|one| one.is_coming(moment.now)) => vec![News::New],
            // What leaves is over, was cancelled before or is to leave without a trace.
            ([], _) | (_, []) => Vec::new(),
            (old, new) => compare::between(old, new, moment),
        };
        let lead = first_coming(new, moment);
        let told = news.into_iter();
        let told = told.filter_map(|news| Some(Change::of(lead?, news, moment)));
        told.collect::<Vec<_>>()
    });
    told.flatten().collect()
}

/// The record of an entry under which it is told: the next to come.
fn first_coming<'a>(records: &[&'a Record], moment: Moment) -> Option<&'a Record> {
    let records = records.iter().copied();
    records.min_by_key(|record| (!record.is_coming(moment.now), &record.schedule.start))
}
