//! The dates and hours that a text of an event may name without contradicting it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};

use crate::base::Place;
use crate::calendar::{EventTime, Extent};
use crate::catalog::Entry as Source;
use crate::parse::entry;
use crate::site::{Event, Ix, Occurrence, Part, Site};

/// What is known of an event.
pub(super) struct Facts<'a> {
    /// The days on which it takes place, in order.
    pub(super) days: Vec<Date>,
    /// When it begins, by day.
    pub(super) starts: BTreeMap<Date, BTreeSet<Time>>,
    /// When it begins, ends, would have begun or ended, by day.
    pub(super) hours: BTreeMap<Date, BTreeSet<Time>>,
    /// From when to when it lasts.
    pub(super) lengths: BTreeSet<(Time, Time)>,
    /// When its venues open and close.
    pub(super) opening: BTreeSet<Time>,
    /// Where its time is written.
    pub(super) place: Option<&'a Place>,
    /// Days that have to do with it: those of registration, and days that fall out.
    related: BTreeSet<Date>,
    site: &'a Site,
    event: Ix<Event>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(site: &'a Site, event: Ix<Event>, source: &'a Source<entry::Event>) -> Self {
        let written = &source.facts;
        let start = written.start.as_ref().map(|start| &start.place);
        let mut facts = Self {
            days: Vec::new(),
            starts: BTreeMap::new(),
            hours: BTreeMap::new(),
            lengths: BTreeSet::new(),
            opening: BTreeSet::new(),
            place: start.or_else(|| Some(&written.days.as_ref()?.place)),
            related: BTreeSet::new(),
            site,
            event,
        };
        for date in dates(site, event) {
            facts.days.extend(date.time.touched_days());
            facts.add(&date.time, true);
            if let Part::Of(original) = &date.part {
                facts.add(original, false);
            }
            if let Some(from) = &date.state.moved_from {
                facts.add(from, false);
            }
            facts.related.insert(date.announced_day());
            if let Some(venue) = date.state.venue {
                let opening = site.venues[venue].opening_hours.iter();
                let hours = opening.filter_map(|opening| opening.hours);
                facts
                    .opening
                    .extend(hours.flat_map(|(from, until)| [from, until]));
            }
        }
        facts.days.sort_unstable();
        facts.days.dedup();
        if let Some(repetition) = &site.events[event].repetition {
            let skipped = repetition.skipped.iter().map(|skipped| skipped.day);
            facts.related.extend(skipped.chain([repetition.last]));
        }
        let until = written
            .repeat
            .as_ref()
            .and_then(|repeat| repeat.value.until.as_ref());
        facts.related.extend(until.map(|until| until.value.0));
        if let Some(register) = &site.events[event].register {
            facts
                .related
                .extend(register.opens.into_iter().chain(register.closes));
        }
        facts
    }

    fn add(&mut self, time: &EventTime, is_actual: bool) {
        self.related.extend(time.touched_days());
        let Extent::Hours { start, end, .. } = time.extent() else {
            return;
        };
        if is_actual {
            self.starts
                .entry(start.date())
                .or_default()
                .insert(start.time());
            self.lengths.insert((start.time(), end.time()));
        }
        let hours = self.hours.entry(start.date()).or_default();
        hours.extend([start.time(), end.time()]);
    }

    /// Whether it takes place on a day.
    pub(super) fn is_on(&self, day: Date) -> bool {
        self.days.binary_search(&day).is_ok()
    }

    /// Whether a day has to do with it: one of its own, of registration, a closure.
    pub(super) fn knows(&self, day: Date) -> bool {
        let is_closed = || {
            let mut venues = dates(self.site, self.event).map(|date| date.state.venue);
            venues.any(|venue| self.site.closures.at(day, venue).is_some())
        };
        self.is_on(day) || self.related.contains(&day) || is_closed()
    }
}

fn dates(site: &Site, event: Ix<Event>) -> impl Iterator<Item = &Occurrence> {
    let dates = site.dates_of(event).iter();
    dates.map(|index| &site.occurrences[*index])
}
