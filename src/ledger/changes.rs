//! Two versions of an event into what readers are told: a new time, another place, a date that falls
//! out. Corrected texts are no news, nor is anything about what is over.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Identities, Ledger, Moment, Override, Record, Schedule, Texts, json};

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
    /// The absolute address of its page; empty when it is gone.
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
    /// It was taken back.
    Gone,
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

/// From when to when, as [`Schedule`] writes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Span {
    /// Wall time or day of the beginning.
    pub start: String,
    /// Wall time or last day.
    pub end: String,
}

impl Change {
    pub(super) fn of(record: &Record, news: News, at: Timestamp, moment: Moment) -> Self {
        Self {
            // An event that says of itself that it was changed long ago is told of today.
            at: at.max(moment.now),
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

/// What there is to tell of an event that was published before.
pub(super) fn between(old: &Record, new: &Record, moment: Moment) -> Vec<News> {
    if old.ends.max(new.ends) <= moment.now {
        return Vec::new();
    }
    let (old, new) = (&old.schedule, &new.schedule);
    let mut news = Vec::new();
    if old.rule.is_none() && new.rule.is_none() {
        news.extend(moved(span(old), span(new)).map(|(from, to)| News::Moved { from, to }));
    } else if times(old) != times(new) {
        news.push(News::Rule);
    } else {
        dates(old, new, moment.today, &mut news);
    }
    let (from, to) = (old.place(), new.place());
    news.extend(replaced(&from, &to).map(|(from, to)| News::Place { from, to }));
    news.extend(became(&old.status, &new.status).map(|(from, to)| News::Status { from, to }));
    news
}

/// Brings old and new changes into order: under the present names and addresses of their events, newest
/// first, without what is too old.
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
    told.retain(|change| change.last_day() >= today);
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

/// Where something takes place: what tells places apart, and what they are called.
type PlaceOf<'a> = (Option<&'a str>, Option<&'a str>, &'a Texts);

impl Schedule {
    fn place(&self) -> PlaceOf<'_> {
        (self.venue.as_deref(), self.room.as_deref(), &self.places)
    }

    /// One of its dates as it is planned.
    fn date(&self, start: &str) -> Override {
        let planned = || Override {
            start: start.to_owned(),
            end: shifted(self, start).unwrap_or_else(|| start.to_owned()),
            status: self.status.clone(),
            venue: self.venue.clone(),
            room: self.room.clone(),
            places: self.places.clone(),
        };
        self.overrides.get(start).cloned().unwrap_or_else(planned)
    }
}

/// The end of a date that is as long as the first one.
fn shifted(schedule: &Schedule, start: &str) -> Option<String> {
    let read = |text: &str| text.parse::<DateTime>().ok();
    let length = read(&schedule.start)?.until(read(&schedule.end)?).ok()?;
    let end = read(start)?.checked_add(length).ok()?.to_string();
    // A day has no hours, and wall time has seconds only where the start has them.
    end.get(..start.len()).map(str::to_owned)
}

fn span(schedule: &Schedule) -> Span {
    Span {
        start: schedule.start.clone(),
        end: schedule.end.clone(),
    }
}

fn times(schedule: &Schedule) -> (Span, &str, Option<&str>) {
    (
        span(schedule),
        &schedule.time_zone,
        schedule.rule.as_deref(),
    )
}

fn moved(from: Span, to: Span) -> Option<(Span, Span)> {
    (from != to).then_some((from, to))
}

/// A place is another one when it goes by another key and by another name.
fn replaced(from: &PlaceOf<'_>, to: &PlaceOf<'_>) -> Option<(Texts, Texts)> {
    let is_other = (from.0, from.1) != (to.0, to.1) && from.2 != to.2;
    is_other.then(|| (from.2.clone(), to.2.clone()))
}

/// That an event was moved is told with its times.
fn became(from: &str, to: &str) -> Option<(String, String)> {
    let plain = |status: &str| matches!(status, "scheduled" | "moved");
    (from != to && !(plain(from) && plain(to))).then(|| (from.to_owned(), to.to_owned()))
}

/// What happened to single dates of a recurring event that is otherwise as it was.
fn dates(old: &Schedule, new: &Schedule, today: Date, news: &mut Vec<News>) {
    let today = today.to_string();
    // Both are ISO 8601, whose order is that of time.
    let is_coming = |start: &str| start >= today.as_str();
    let keys = |schedule: &Schedule| -> BTreeSet<String> {
        let overrides = schedule.overrides.keys();
        overrides.chain(&schedule.except).cloned().collect()
    };
    for start in keys(old).union(&keys(new)) {
        let (before, after) = (old.date(start), new.date(start));
        if !is_coming(&before.start.clone().max(after.start.clone())) {
            continue;
        }
        let mut tell = |told: DateNews| news.push(News::date(start, told));
        match (old.except.contains(start), new.except.contains(start)) {
            (true, true) => {}
            (true, false) => tell(DateNews::Added),
            // Whoever was told that it is cancelled knows already.
            (false, true) if before.status == "cancelled" => {}
            (false, true) => tell(DateNews::Dropped),
            (false, false) => one_date(&before, &after, &mut tell),
        }
    }
}

fn one_date(before: &Override, after: &Override, tell: &mut impl FnMut(DateNews)) {
    let span = |date: &Override| Span {
        start: date.start.clone(),
        end: date.end.clone(),
    };
    if let Some((from, to)) = moved(span(before), span(after)) {
        tell(DateNews::Moved { from, to });
    }
    if let Some((from, to)) = replaced(&place_of(before), &place_of(after)) {
        tell(DateNews::Place { from, to });
    }
    if let Some((from, to)) = became(&before.status, &after.status) {
        tell(DateNews::Status { from, to });
    }
}

fn place_of(date: &Override) -> PlaceOf<'_> {
    (date.venue.as_deref(), date.room.as_deref(), &date.places)
}
