//! Records of an event into the dates that it announces. An event may be told as a rule today and date by
//! date tomorrow; to its readers that is the same event.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::{Moment, Override, Record, Schedule};
use crate::calendar::{Bound, Rule};

/// Dates by the day on which they were announced to be: within an event no two have the same.
pub(super) type Dates = BTreeMap<Date, Announced>;

/// A date of an event.
pub(super) struct Announced {
    /// When it was announced to begin, or on which day.
    pub(super) original: String,
    /// When and where it is.
    pub(super) date: Override,
    pub(super) is_over: bool,
}

/// All dates of an event.
pub(super) fn dates(records: &[&Record], moment: Moment) -> Dates {
    let mut dates = Dates::new();
    for record in records {
        for (day, original, date) in record.dates() {
            let last = day_of(&date.end);
            let announced = Announced {
                original,
                is_over: record.ends <= moment.now || last.is_some_and(|day| day < moment.today),
                date,
            };
            dates.insert(day, announced);
        }
    }
    dates
}

impl Record {
    fn dates(&self) -> Vec<(Date, String, Override)> {
        let schedule = &self.schedule;
        let Some(first) = day_of(&schedule.start) else {
            return Vec::new();
        };
        let Some(rule) = &schedule.rule else {
            let date = schedule.date(&schedule.start);
            let day = written_singly(&self.uid).map_or(first, |(_, day)| day);
            let original = match day == first {
                true => schedule.start.clone(),
                false => day.to_string(),
            };
            return vec![(day, original, date)];
        };
        let Ok((rule, Some(Bound::Times(count)))) = Rule::parse(rule) else {
            return Vec::new();
        };
        let time = schedule.start.get(DAY..).unwrap_or_default();
        let days = rule.days(first).take(count as usize);
        let dates = days.map(|day| (day, format!("{day}{time}")));
        let dates = dates.filter(|(_, start)| !schedule.except.contains(start));
        dates
            .map(|(day, start)| {
                let date = schedule.date(&start);
                (day, start, date)
            })
            .collect()
    }
}

impl Schedule {
    /// One of its dates as it is planned.
    fn date(&self, start: &str) -> Override {
        let planned = || Override {
            start: start.to_owned(),
            end: self.end_from(start).unwrap_or_else(|| start.to_owned()),
            status: self.status.clone(),
            venue: self.venue.clone(),
            room: self.room.clone(),
            places: self.places.clone(),
        };
        self.overrides.get(start).cloned().unwrap_or_else(planned)
    }

    /// The end of a date that is as long as the first one.
    fn end_from(&self, start: &str) -> Option<String> {
        let read = |text: &str| text.parse::<DateTime>().ok();
        let length = read(&self.start)?.until(read(&self.end)?).ok()?;
        let end = read(start)?.checked_add(length).ok()?.to_string();
        // A day has no hours, and wall time has seconds only where the start has them.
        end.get(..start.len()).map(str::to_owned)
    }
}

/// The length of a day without hours: `2026-11-21`.
const DAY: usize = 10;

fn day_of(time: &str) -> Option<Date> {
    time.get(..DAY)?.parse().ok()
}

/// What the UID of a date that is written singly says: `club-20270116@…`.
pub(super) fn written_singly(uid: &str) -> Option<(&str, Date)> {
    let (local, _) = uid.split_once('@')?;
    let (event, day) = local.rsplit_once('-')?;
    Some((event, Date::strptime("%Y%m%d", day).ok()?))
}
