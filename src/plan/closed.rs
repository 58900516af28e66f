//! Which closures the pages of venues tell of, and on which day that changes.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::site::Site;

/// For how many days ahead a venue's page says when it is closed: visitors come within weeks, and the
/// holidays of a whole year would bury the next one.
pub(super) const COMING_DAYS: i64 = 45;

/// The first day, within a year, on which a venue's page tells of other closed days than the day before:
/// one of them is over, or another begins to be told.
pub(super) fn next_change(site: &Site) -> Option<Date> {
    if site.closures.is_empty() || site.venues.iter().next().is_none() {
        return None;
    }
    let is_closed = |day: Date| !site.closures.on(day).is_empty();
    let days = site.today.tomorrow().ok()?.series(1.day()).take(366);
    let mut days = days.filter(|day| {
        let over = day.yesterday().is_ok_and(is_closed);
        over || day.checked_add(COMING_DAYS.days()).is_ok_and(is_closed)
    });
    days.next()
}
