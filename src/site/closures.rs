//! When venues are closed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::model::Venue;
use super::table::Ix;
use super::texts::Phrase;
use crate::base::PerLanguage;
use crate::calendar::{ClosedDays, Days};

/// A holiday, a moved day off, a cleaning day.
#[derive(Clone, Debug)]
pub struct Closure {
    /// The days.
    pub days: ClosedDays,
    /// The venues that are closed; all when there is none.
    pub venues: Vec<Ix<Venue>>,
    /// Why, by reader's language.
    pub reason: PerLanguage<Option<Phrase>>,
}

impl Closure {
    /// Whether it holds for a venue. What has no venue is online, and people have a holiday, too.
    pub fn holds_at(&self, venue: Option<Ix<Venue>>) -> bool {
        self.venues.is_empty() || venue.is_some_and(|venue| self.venues.contains(&venue))
    }
}

/// All closures, with those of single days found at once.
#[derive(Clone, Debug, Default)]
pub struct Closures {
    all: Vec<Closure>,
    by_day: BTreeMap<Date, Vec<usize>>,
    /// Those whose days are not listed one by one.
    others: Vec<usize>,
}

impl Closures {
    pub(super) fn new(all: Vec<Closure>) -> Self {
        let mut by_day: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut others = Vec::new();
        for (index, closure) in all.iter().enumerate() {
            match &closure.days.days {
                Days::Each(days) => {
                    for day in days {
                        by_day.entry(*day).or_default().push(index);
                    }
                }
                Days::Run(..) | Days::Rules { .. } => others.push(index),
            }
        }
        Self {
            all,
            by_day,
            others,
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The closures of a day, in the order in which they are written.
    pub fn on(&self, day: Date) -> Vec<&Closure> {
        let listed = self.by_day.get(&day).into_iter().flatten();
        let mut indices: Vec<_> = listed.chain(&self.others).copied().collect();
        indices.sort_unstable();
        let closures = indices.into_iter().map(|index| &self.all[index]);
        closures.filter(|closure| closure.days.cover(day)).collect()
    }

    /// Why a venue is closed on a day.
    pub fn at(&self, day: Date, venue: Option<Ix<Venue>>) -> Option<&Closure> {
        let mut closures = self.on(day).into_iter();
        closures.find(|closure| closure.holds_at(venue))
    }
}
