//! What texts say of dates and times → warnings where it contradicts the calendar or the facts of their
//! event. Most people read the text and not the line above it, so this mistake sends them away.
//!
//! A text may name any number of other dates and hours: only what is clear is reported.

mod event;
mod facts;

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::base::SitePath;
use crate::catalog::{Catalog, Entries, Entry};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::entry::{EntryKind, Kind};
use crate::parse::guards::{Mentioned, Named, NamedDay};

use super::model::Site;
use facts::Facts;

/// How many days nearer than any other the year must be that is meant.
const CLEARLY: i32 = 120;

/// Compares what the texts of published entries say with what is known.
pub(super) fn check(site: &Site, catalog: &Catalog, out: &mut Diagnostics) {
    for (index, event) in site.events.iter() {
        let source = &catalog.events[&event.entry.stem];
        if source.mentions.is_empty() {
            continue;
        }
        let facts = Facts::of(site, index, source);
        weekdays(&source.mentions, &facts.days, out);
        for mentions in by_file(&source.mentions).values() {
            event::check(mentions, &facts, out);
        }
    }
    for (_, item) in site.news.iter() {
        weekdays(&catalog.news[&item.entry.stem].mentions, &[item.date], out);
    }
    undated(site, EntryKind::Workshop, &catalog.workshops, out);
    undated(site, EntryKind::Venue, &catalog.venues, out);
    undated(site, EntryKind::Topic, &catalog.topics, out);
    undated(site, EntryKind::Series, &catalog.series, out);
    undated(site, EntryKind::Person, &catalog.people, out);
    undated(site, EntryKind::Page, &catalog.pages, out);
}

/// Entries without a date of their own: only dates with a year can be looked up.
fn undated<K: Kind>(site: &Site, kind: EntryKind, entries: &Entries<K>, out: &mut Diagnostics) {
    let is_published = |entry: &&Entry<K>| site.find(kind, &entry.stem).is_some();
    for entry in entries.values().filter(is_published) {
        weekdays(&entry.mentions, &[], out);
    }
}

fn by_file(mentions: &[Mentioned]) -> BTreeMap<&SitePath, Vec<&Mentioned>> {
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for mention in mentions {
        files.entry(&mention.place.file).or_default().push(mention);
    }
    files
}

/// Reports every weekday that is not that of the date beside it. `around` are days near which dates
/// without a year are meant, in order.
fn weekdays(mentions: &[Mentioned], around: &[Date], out: &mut Diagnostics) {
    for mention in mentions {
        if let Named::Day {
            day,
            weekday: Some((written, _)),
        } = &mention.what
            && let Some(place) = &mention.weekday
        {
            let meant = meant(*day, around);
            if let Some(nearest) = meant.first()
                && meant.iter().all(|date| date.weekday() != *written)
            {
                out.push(
                    Diagnostic::at(Code::WeekdayDiffers, place)
                        .arg("date", nearest.to_string())
                        .term("weekday", name(nearest.weekday()))
                        .term("written", name(*written)),
                );
            }
        }
    }
}

/// The dates that a day may mean, the likeliest first: of its year, else of the years in which it lies
/// nearest to the days around. Several when none is clearly the nearest.
fn meant(day: NamedDay, around: &[Date]) -> Vec<Date> {
    if let Some(year) = day.year {
        return Date::new(year, day.month, day.day).into_iter().collect();
    }
    let (Some(first), Some(last)) = (around.first(), around.last()) else {
        return Vec::new();
    };
    let years = first.year() - 1..=last.year() + 1;
    let dates = years.filter_map(|year| Date::new(year, day.month, day.day).ok());
    let mut dates: Vec<_> = dates.map(|date| (distance(date, around), date)).collect();
    dates.sort_unstable();
    let nearest = dates.first().map_or(0, |(distance, _)| *distance);
    let is_near = |(distance, _): &(i32, Date)| *distance < nearest + CLEARLY;
    let dates = dates.into_iter().filter(is_near);
    dates.map(|(_, date)| date).collect()
}

/// The days between a date and the nearest of some days in order.
fn distance(date: Date, days: &[Date]) -> i32 {
    let after = days.partition_point(|day| *day < date);
    let beside = [
        days.get(after),
        after.checked_sub(1).and_then(|at| days.get(at)),
    ];
    let distances = beside.into_iter().flatten();
    let distances = distances.map(|day| (*day - date).get_days().abs());
    distances.min().unwrap_or(i32::MAX)
}

/// The message that names a weekday.
fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "weekday-monday",
        Weekday::Tuesday => "weekday-tuesday",
        Weekday::Wednesday => "weekday-wednesday",
        Weekday::Thursday => "weekday-thursday",
        Weekday::Friday => "weekday-friday",
        Weekday::Saturday => "weekday-saturday",
        Weekday::Sunday => "weekday-sunday",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn years(month: i8, day: i8, around: &[Date]) -> Vec<i16> {
        let day = NamedDay {
            year: None,
            month,
            day,
        };
        meant(day, around).iter().map(|date| date.year()).collect()
    }

    #[test]
    fn a_date_without_a_year_is_the_one_nearest_to_the_event() {
        let around = [date(2026, 12, 20), date(2027, 1, 10)];
        assert_eq!(years(1, 3, &around), [2027]);
        assert_eq!(years(12, 31, &around), [2026]);
        assert_eq!(years(2, 29, &around), [2028]);
        // In the middle of the year nobody can tell.
        assert_eq!(years(6, 30, &around), [2027, 2026]);
        assert_eq!(years(6, 30, &[]), Vec::<i16>::new());
    }
}
