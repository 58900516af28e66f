//! Announcements and the previous ledger into the next one. An event whose octets are the same keeps its
//! stamps; DTSTAMP never goes back, whatever the clock does.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use super::changes::{self, Change, DateNews, News};
use super::{Announcement, Identities, Ledger, Record, Tombstone};
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
    let mut told = Vec::new();
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
        if let Origin::Record(old) = origin
            && old.content != record.content
        {
            let news = changes::between(old, &record, moment).into_iter();
            told.extend(news.map(|news| Change::of(&record, news, record.modified, moment)));
        }
        ledger.records.insert(uid.to_owned(), record);
    }
    if let Some(previous) = previous {
        let is_back = |uid: &String| ledger.records.contains_key(uid);
        let gone = previous.gone.iter().filter(|(uid, _)| !is_back(uid));
        ledger.gone = gone
            .map(|(uid, gone)| (uid.clone(), gone.clone()))
            .collect();
        told.extend(came(&ledger, &known, moment));
        told.extend(left(previous, &mut ledger, &known, moment));
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
    /// The ids of its events, as the entries are called now.
    ids: BTreeSet<&'a str>,
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
        let records = previous.into_iter().flat_map(Ledger::records);
        let now = |id: &'a str| now_called.get(id).copied().unwrap_or(id);
        Self {
            previous,
            ids: records.map(|record| now(&record.id)).collect(),
            now_called,
        }
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

/// Tells of events that were not there before: once an entry, or each new date of a known one.
fn came(ledger: &Ledger, known: &Known<'_>, moment: Moment) -> Vec<Change> {
    let mut new: BTreeMap<&str, &Record> = BTreeMap::new();
    let mut told = Vec::new();
    for record in ledger.records() {
        let was_there = matches!(known.origin(&record.uid), Origin::Record(_));
        if was_there || !record.is_coming(moment.now) {
            continue;
        }
        if known.ids.contains(record.id.as_str()) {
            let news = News::date(&record.schedule.start, DateNews::Added);
            told.push(Change::of(record, news, record.modified, moment));
        } else {
            let first = new.entry(&record.id).or_insert(record);
            if record.schedule.start < first.schedule.start {
                *first = record;
            }
        }
    }
    let new = new.values();
    told.extend(new.map(|record| Change::of(record, News::New, record.modified, moment)));
    told
}

/// Buries events that are not there any more, and tells of those that subscribers waited for.
fn left(previous: &Ledger, ledger: &mut Ledger, known: &Known<'_>, moment: Moment) -> Vec<Change> {
    let here: BTreeSet<String> = ledger.records().map(|record| record.id.clone()).collect();
    let mut gone: BTreeMap<&str, &Record> = BTreeMap::new();
    let mut told = Vec::new();
    for record in previous.records() {
        if ledger.records.contains_key(&record.uid) {
            continue;
        }
        let tombstone = record.tombstone(moment.now);
        let at = tombstone.gone;
        ledger.gone.insert(record.uid.clone(), tombstone);
        if !record.is_coming(moment.now) {
            continue;
        }
        let id = known.now_called.get(record.id.as_str());
        if here.contains(id.map_or(record.id.as_str(), |id| *id)) {
            let news = News::date(&record.schedule.start, DateNews::Dropped);
            told.push(Change::of(record, news, at, moment));
        } else {
            gone.entry(&record.id).or_insert(record);
        }
    }
    let gone = gone.values();
    told.extend(gone.map(|record| {
        let at = record.modified.max(moment.now);
        Change::of(record, News::Gone, at, moment)
    }));
    told
}
