//! Which occurrences each list holds. Lists depend on the day of the build, not on its hour.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::groups::GroupKey;
use crate::calendar::{EventTime, YearMonth, YearWeek};
use crate::site::{EntryRef, Event, Ix, Occurrence, Site, Topic, Venue};

/// Occurrences by their place in the site's one list.
#[derive(Debug, Default)]
pub struct Lists {
    /// All that are not over on the day of the build.
    pub upcoming: Vec<usize>,
    /// The same, by venue.
    pub by_venue: Vec<Group>,
    /// By topic.
    pub by_topic: Vec<Group>,
    /// By series.
    pub by_series: Vec<Group>,
    /// By workshop.
    pub by_workshop: Vec<Group>,
    /// By person.
    pub by_person: Vec<Group>,
    /// The entries that have a feed: those that an event is or ever was about.
    pub feeds: BTreeSet<EntryRef>,
    /// By venue and topic; only those that some event has or ever had.
    pub by_venue_and_topic: BTreeMap<(Ix<Venue>, Ix<Topic>), Group>,
    /// By audience, level and language; only those that some event has or ever had.
    pub groups: BTreeMap<GroupKey, Group>,
    /// All, by each month that they touch.
    pub months: BTreeMap<YearMonth, Vec<usize>>,
    /// What venues have on their walls: by venue, and by each month that they touch and that is not over.
    pub programmes: BTreeMap<(Ix<Venue>, YearMonth), Vec<usize>>,
    /// All, by each week that they touch.
    pub weeks: BTreeMap<YearWeek, Vec<usize>>,
    /// What has moved to another day, by the day from which it has.
    pub moved: BTreeMap<Date, Vec<usize>>,
    /// What is over, by the year in which it began.
    pub archives: BTreeMap<i16, Vec<usize>>,
}

/// The occurrences that belong together.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// All of them.
    pub all: Vec<usize>,
    /// Those that are not over, in the same order.
    upcoming: Vec<usize>,
}

impl Group {
    /// The first `count` occurrences, without saying which are over.
    pub(super) fn of_all(count: usize) -> Self {
        Self {
            all: (0..count).collect(),
            upcoming: Vec::new(),
        }
    }

    /// Those that are not over on the day of the build.
    pub fn upcoming(&self) -> &[usize] {
        &self.upcoming
    }

    /// Those that are over, newest first.
    pub fn past(&self) -> impl Iterator<Item = usize> + '_ {
        let is_past = |index: &&usize| self.upcoming.binary_search(index).is_err();
        self.all.iter().rev().filter(is_past).copied()
    }

    fn add(&mut self, index: usize, is_upcoming: bool) {
        // An event may name the same topic twice.
        if self.all.last() == Some(&index) {
            return;
        }
        self.all.push(index);
        if is_upcoming {
            self.upcoming.push(index);
        }
    }
}

impl Lists {
    /// Sorts a site's occurrences into its lists. `published` are the names of the feeds that earlier
    /// builds have published, as the ledger remembers them.
    pub fn of(site: &Site, published: &BTreeSet<String>) -> Self {
        let groups = |count| vec![Group::default(); count];
        let mut lists = Self {
            by_venue: groups(site.venues.len()),
            by_topic: groups(site.topics.len()),
            by_series: groups(site.series.len()),
            by_workshop: groups(site.workshops.len()),
            by_person: groups(site.people.len()),
            ..Self::default()
        };
        let this_month = YearMonth::of(site.today);
        for (index, occurrence) in site.occurrences.iter().enumerate() {
            let is_upcoming = occurrence.time.last_day() >= site.today;
            if is_upcoming {
                lists.upcoming.push(index);
            } else {
                let year = occurrence.time.first_day().year();
                lists.archives.entry(year).or_default().push(index);
            }
            let event = &site.events[occurrence.event];
            lists.add(event, occurrence, index, is_upcoming);
            let (first, last) = (occurrence.time.first_day(), occurrence.time.last_day());
            let announced = occurrence.state.moved_from.as_ref();
            let announced = announced.map(EventTime::first_day);
            if let Some(day) = announced.filter(|day| *day != first) {
                lists.moved.entry(day).or_default().push(index);
                // The calendar of that day points to the new one, whatever else there is.
                lists.months.entry(YearMonth::of(day)).or_default();
                lists.weeks.entry(YearWeek::of(day)).or_default();
            }
            let mut month = Some(YearMonth::of(first));
            while let Some(touched) = month.filter(|month| month.first_day() <= last) {
                lists.months.entry(touched).or_default().push(index);
                if touched >= this_month {
                    for venue in venues_of(event, occurrence) {
                        let programme = lists.programmes.entry((venue, touched));
                        programme.or_default().push(index);
                    }
                }
                month = touched.next();
            }
            let mut week = Some(YearWeek::of(first));
            while let Some(touched) = week.filter(|week| week.first_day() <= last) {
                lists.weeks.entry(touched).or_default().push(index);
                week = touched.next();
            }
        }
        lists.keep_feeds(site, published);
        lists
    }

    fn add(&mut self, event: &Event, occurrence: &Occurrence, index: usize, is_upcoming: bool) {
        for venue in venues_of(event, occurrence) {
            self.add_at(venue, event, index, is_upcoming);
        }
        if let Some(series) = event.series {
            self.by_series[series.index()].add(index, is_upcoming);
        }
        if let Some(workshop) = event.workshop {
            self.by_workshop[workshop.index()].add(index, is_upcoming);
        }
        for topic in &event.topics {
            self.by_topic[topic.index()].add(index, is_upcoming);
        }
        for key in GroupKey::all_of(event) {
            self.groups.entry(key).or_default().add(index, is_upcoming);
        }
        let mut people: Vec<_> = event.everybody().collect();
        people.sort_unstable();
        people.dedup();
        for person in people {
            self.by_person[person.index()].add(index, is_upcoming);
        }
    }

    fn add_at(&mut self, venue: Ix<Venue>, event: &Event, index: usize, is_upcoming: bool) {
        self.by_venue[venue.index()].add(index, is_upcoming);
        for topic in &event.topics {
            let group = self.by_venue_and_topic.entry((venue, *topic)).or_default();
            group.add(index, is_upcoming);
        }
    }
}

/// The venues at which a date is told: where it is and, since whoever follows the event's own venue is
/// told that a date is elsewhere, that one.
pub(super) fn venues_of(event: &Event, occurrence: &Occurrence) -> impl Iterator<Item = Ix<Venue>> {
    let venue = occurrence.state.venue;
    let left = event.usual.venue.filter(|left| venue != Some(*left));
    venue.into_iter().chain(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_group_twice_is_in_it_once() {
        let mut group = Group::default();
        for (index, is_upcoming) in [(3, false), (3, false), (7, true), (7, true)] {
            group.add(index, is_upcoming);
        }
        assert_eq!(group.all, [3, 7]);
        assert_eq!(group.upcoming(), [7]);
        assert_eq!(group.past().collect::<Vec<_>>(), [3]);
    }
}
