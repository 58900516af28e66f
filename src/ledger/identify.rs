//! Announcements and the previous ledger into identities: by which UID subscribers know each event, and
//! which events are missing.
//!
//! A UID is never used for another event (RFC 7986 §5.3): a calendar would show the old one's notes and
//! alarms at the new one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::dates::written_singly;
use super::{Announcement, Ledger, Record, Texts};
use crate::base::{Located, Place};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// By which UIDs subscribers know the events of a site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Identities {
    /// The ledger's UID by the one that follows from the file, of entries that were renamed.
    carried: BTreeMap<String, String>,
    renamed: Vec<Renamed>,
    /// The ids that left without a trace.
    forgotten: BTreeSet<String>,
}

/// An entry whose file got another name since the last build.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Renamed {
    /// Its id until now.
    pub from: String,
    /// Its id from now on.
    pub to: String,
    /// The absolute address of its page until now.
    pub url: Texts,
    /// Where it stands in the content.
    pub place: Place,
}

/// Records and announcements by the id of their entry.
struct ById<'a> {
    old: BTreeMap<&'a str, Vec<&'a Record>>,
    new: BTreeMap<&'a str, Vec<&'a Announcement>>,
}

impl Identities {
    /// Finds out who is who. `forgotten` are the ids that may be missing; problems name an event by its
    /// title in `language` where it has one. `hidden` are the ids whose files are there. To be asked only of content without errors: an entry that
    /// could not be read would seem to be missing.
    pub fn identify(
        previous: Option<&Ledger>,
        now: Timestamp,
        announcements: &[Announcement],
        forgotten: &[Located<String>],
        hidden: &BTreeSet<String>,
        language: &str,
    ) -> (Self, Diagnostics) {
        let mut out = Diagnostics::new();
        let mut by_id = ById {
            old: BTreeMap::new(),
            new: BTreeMap::new(),
        };
        for record in previous.into_iter().flat_map(Ledger::records) {
            by_id.old.entry(&record.id).or_default().push(record);
        }
        for announcement in announcements {
            let of_id = by_id.new.entry(&announcement.id).or_default();
            of_id.push(announcement);
        }
        for id in forgotten {
            if by_id.new.contains_key(id.value.as_str()) {
                let problem = Diagnostic::at(Code::ForgottenButThere, &id.place);
                out.push(problem.arg("id", id.value.as_str()));
            }
        }
        let forgotten = forgotten.iter().map(|id| id.value.as_str());
        let forgotten: BTreeSet<&str> =
            forgotten.filter(|id| !by_id.new.contains_key(id)).collect();
        let mut identities = Self {
            forgotten: forgotten.iter().map(|id| (*id).to_owned()).collect(),
            ..Self::default()
        };
        identities.carry_on(&by_id);
        identities.recognise(&by_id, &forgotten);
        if let Some(previous) = previous {
            identities.report_reuse(previous, &by_id, announcements, &mut out);
        }
        for record in identities.missing(&by_id, now) {
            let code = match hidden.contains(&record.id) {
                true => Code::HiddenEvent,
                false => Code::VanishedEvent,
            };
            let id = record.id.as_str();
            let title = record.title.get(language);
            let title = title.or_else(|| record.title.values().next());
            let problem = Diagnostic::anywhere(code).arg("id", id);
            out.push(problem.arg("title", title.map_or(id, String::as_str)));
        }
        (identities, out)
    }

    /// The UID by which subscribers know the event whose file would give it this one.
    pub fn uid<'a>(&'a self, natural: &'a str) -> &'a str {
        self.carried.get(natural).map_or(natural, String::as_str)
    }

    /// The entries that were renamed since the last build.
    pub fn renamed(&self) -> &[Renamed] {
        &self.renamed
    }

    /// Whether an entry is to leave without a trace.
    pub(super) fn is_forgotten(&self, id: &str) -> bool {
        self.forgotten.contains(id)
    }

    /// Takes over what earlier builds recognised.
    fn carry_on(&mut self, by_id: &ById<'_>) {
        for (id, announcements) in &by_id.new {
            let records = by_id.old.get(id).into_iter().flatten();
            for record in records.clone().filter(|record| record.natural.is_some()) {
                let of_record = announcements.iter().find(|one| record.is_of(one));
                if let Some(announcement) = of_record {
                    let natural = announcement.uid.clone();
                    self.carried.insert(natural, record.uid.clone());
                }
            }
            let records: Vec<_> = records.copied().collect();
            self.outlast(&records, announcements);
        }
    }

    /// Keeps the UIDs of an entry whose `id:` is another than before: subscribers know no `id:`.
    fn outlast(&mut self, records: &[&Record], announcements: &[&Announcement]) {
        let is_named_alike = |record: &&Record| {
            let name = name_in(record.natural());
            announcements.iter().any(|one| name_in(&one.uid) == name)
        };
        if records.iter().any(is_named_alike) {
            return;
        }
        let day = |uid: &str| written_singly(uid).map(|(_, day)| day);
        let is_one = records.len() == 1 && announcements.len() == 1;
        for one in announcements {
            let is_same = |record: &&&Record| is_one || day(record.natural()) == day(&one.uid);
            if let Some(record) = records.iter().find(is_same) {
                self.carried.insert(one.uid.clone(), record.uid.clone());
            }
        }
    }

    /// Recognises an entry under another name by its dates and one of its titles; where two could be
    /// meant, none is.
    fn recognise(&mut self, by_id: &ById<'_>, forgotten: &BTreeSet<&str>) {
        let mut left: BTreeMap<Vec<String>, Vec<&str>> = BTreeMap::new();
        for (id, records) in &by_id.old {
            if !by_id.new.contains_key(id) && !forgotten.contains(id) {
                let dates = in_order(records, |record| record.schedule.hash());
                let dates = dates.into_iter().map(|(hash, _)| hash).collect();
                left.entry(dates).or_default().push(id);
            }
        }
        let came = by_id.new.iter();
        let came = came.filter(|(id, _)| !left.is_empty() && !by_id.old.contains_key(*id));
        let mut meant: Vec<(&str, &str)> = Vec::new();
        for (id, announcements) in came {
            let dates = in_order(announcements, |one| one.schedule.hash());
            let dates: Vec<_> = dates.into_iter().map(|(hash, _)| hash).collect();
            let same_dates = left.get(&dates).into_iter().flatten();
            let same = same_dates.filter(|old| share_a_title(&by_id.old[*old], announcements));
            meant.extend(same.map(|old| (*old, *id)));
        }
        for (from, to) in &meant {
            let is_one = meant.iter().filter(|(old, _)| old == from).count() == 1
                && meant.iter().filter(|(_, new)| new == to).count() == 1;
            if is_one {
                self.rename(&by_id.old[from], &by_id.new[to]);
            }
        }
    }

    fn rename(&mut self, records: &[&Record], announcements: &[&Announcement]) {
        let old = in_order(records, |record| record.schedule.hash());
        let new = in_order(announcements, |one| one.schedule.hash());
        for ((_, old), (_, new)) in old.iter().zip(&new) {
            self.carried.insert(new.uid.clone(), old.uid.clone());
        }
        if let (Some((_, old)), Some((_, new))) = (old.first(), new.first()) {
            self.renamed.push(Renamed {
                from: old.id.clone(),
                to: new.id.clone(),
                url: old.url.clone(),
                place: new.place.clone(),
            });
        }
    }

    /// Reports events that would take the UID of another.
    fn report_reuse(
        &self,
        previous: &Ledger,
        by_id: &ById<'_>,
        announcements: &[Announcement],
        out: &mut Diagnostics,
    ) {
        for one in announcements {
            if self.carried.contains_key(&one.uid) {
                continue;
            }
            let owner = match (previous.records.get(&one.uid), previous.gone.get(&one.uid)) {
                (Some(record), _) if !record.is_of(one) => &record.id,
                (None, Some(gone)) => {
                    // A date that was taken out of an event and put in again is no other event.
                    let is_its_own = gone.id == one.id && by_id.old.contains_key(one.id.as_str());
                    if is_its_own || gone.schedule == one.schedule.hash() {
                        continue;
                    }
                    if gone.id == one.id {
                        let problem = Diagnostic::at(Code::ReturnedEvent, &one.place);
                        out.push(problem.arg("id", one.id.as_str()));
                        continue;
                    }
                    &gone.id
                }
                _ => continue,
            };
            let problem = Diagnostic::at(Code::UidTaken, &one.place);
            out.push(
                problem
                    .arg("uid", one.uid.as_str())
                    .arg("id", owner.as_str()),
            );
        }
    }

    /// The published events that subscribers wait for and that are not there any more.
    fn missing<'a>(&self, by_id: &ById<'a>, now: Timestamp) -> impl Iterator<Item = &'a Record> {
        let gone = by_id.old.iter().filter(move |(id, _)| {
            let is_renamed = self.renamed.iter().any(|renamed| renamed.from == **id);
            !by_id.new.contains_key(*id) && !is_renamed && !self.is_forgotten(id)
        });
        gone.filter_map(move |(_, records)| {
            let mut records = records.iter().copied();
            records.find(|record| record.is_coming(now))
        })
    }
}

/// The name of the event in a UID, without the day of a date that is written singly.
fn name_in(uid: &str) -> &str {
    let whole = || uid.split('@').next().unwrap_or(uid);
    written_singly(uid).map_or_else(whole, |(name, _)| name)
}

/// Values by a hash of each, in an order that only the hashes decide.
fn in_order<'v, T>(values: &[&'v T], hash: impl Fn(&T) -> String) -> Vec<(String, &'v T)> {
    let mut hashed: Vec<_> = values.iter().map(|value| (hash(value), *value)).collect();
    hashed.sort_by(|(one, _), (other, _)| one.cmp(other));
    hashed
}

fn share_a_title(records: &[&Record], announcements: &[&Announcement]) -> bool {
    let (Some(old), Some(new)) = (records.first(), announcements.first()) else {
        return false;
    };
    let titles = &old.title;
    titles
        .iter()
        .any(|(tag, title)| new.title.get(tag) == Some(title))
}
