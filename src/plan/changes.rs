//! When a built site grows stale. Nothing in it depends on the clock but by the day in the site's zone,
//! so it changes at a midnight.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::closed;
use super::fill::Planner;
use super::lists::Group;
use crate::calendar::YearMonth;
use crate::site::Hidden;

impl Planner {
    /// The first midnight at which a build would give other files; the day of the build, which stands
    /// on the home page, does not count.
    pub(super) fn next_change(&self) -> Option<Timestamp> {
        let days = self.ends().chain(self.registrations());
        let days = days.chain(self.months()).chain(self.publications());
        let days = days.chain(self.skipped()).chain(self.settled());
        let days = days.chain(self.told_until());
        let days = days.chain(closed::next_change(&self.site));
        let day = days.filter(|day| *day > self.site.today).min();
        let day = self.next_window(day).or(day)?;
        Some(self.site.zone.reached(day.into()))
    }

    /// The day after which an occurrence is over or, when it takes several days, stands under the next
    /// day of the calendar page.
    fn ends(&self) -> impl Iterator<Item = Date> {
        let site = &self.site;
        let upcoming = self.lists.upcoming.iter();
        upcoming.filter_map(move |index| {
            let first = site.occurrences[*index].time.first_day();
            first.max(site.today).tomorrow().ok()
        })
    }

    fn registrations(&self) -> impl Iterator<Item = Date> {
        let events = self.site.events.iter();
        let windows = events.filter_map(|(_, event)| event.register.as_ref());
        windows.flat_map(|window| {
            let after = window.closes.and_then(|day| day.tomorrow().ok());
            window.opens.into_iter().chain(after)
        })
    }

    /// The calendar page leaves out a month that is over, and lists the events of this month and the
    /// next one day by day.
    fn months(&self) -> impl Iterator<Item = Date> {
        let site = &self.site;
        let this = YearMonth::of(site.today);
        let over = self.lists.months.range(this..).next();
        let over = over.and_then(|(month, _)| month.next());
        let upcoming = self.lists.upcoming.iter();
        let month_before = upcoming.filter_map(|index| {
            YearMonth::of(site.occurrences[*index].time.first_day()).previous()
        });
        over.into_iter()
            .chain(month_before)
            .map(YearMonth::first_day)
    }

    /// The day after one on which an event does not take place.
    fn skipped(&self) -> impl Iterator<Item = Date> {
        let events = self.site.events.iter();
        let repetitions = events.filter_map(|(_, event)| event.repetition.as_ref());
        let skipped = repetitions.flat_map(|repetition| &repetition.skipped);
        skipped.filter_map(|skipped| skipped.day.tomorrow().ok())
    }

    /// The first day on which the clocks of a venue have been changed for the last time: from it on its screen knows
    /// what they show.
    fn settled(&self) -> impl Iterator<Item = Date> {
        let venues = self.site.venues.iter();
        let last = venues.filter_map(|(_, venue)| Some(venue.zone.settled()?.at));
        last.filter_map(|at| {
            let day = self.site.zone.civil(at).date();
            let is_before = self.site.zone.reached(day.into()) < at;
            if is_before {
                day.tomorrow().ok()
            } else {
                Some(day)
            }
        })
    }

    /// The day after the last on which a change is told.
    fn told_until(&self) -> impl Iterator<Item = Date> {
        let changes = self.ledger().changes().iter();
        changes.filter_map(|change| change.last_day().tomorrow().ok())
    }

    fn publications(&self) -> impl Iterator<Item = Date> {
        let hidden = self.site.hidden.values();
        hidden.filter_map(|hidden| match hidden {
            Hidden::Until(day) => Some(*day),
            Hidden::Draft => None,
        })
    }

    /// The first day before another one on which the network's feed holds other events than today. The
    /// last event of a feed stays in it, so not everything that leaves the window changes it; and
    /// whatever changes the feed of a part changes that of the network.
    fn next_window(&self, before: Option<Date>) -> Option<Date> {
        let site = &self.site;
        let feed = site.settings.feed;
        let mut days: Vec<Date> = Vec::new();
        for occurrence in &site.occurrences {
            let entered = occurrence.time.first_day();
            days.extend(entered.checked_sub(i64::from(feed.future_days).days()));
            let left = occurrence.time.last_day();
            days.extend(left.checked_add((i64::from(feed.past_days) + 1).days()));
        }
        days.retain(|day| *day > site.today && before.is_none_or(|before| *day < before));
        days.sort_unstable();
        days.dedup();
        let all = Group::of_all(site.occurrences.len());
        // A series with any date in the window is told as a whole.
        let told = |day: Date| self.leads_of(&self.window_of(&all, day));
        let today = told(site.today);
        let mut days = days.into_iter();
        days.find(|day| told(*day) != today)
    }
}
