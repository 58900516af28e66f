//! Which occurrences a feed holds on a day.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::Lang;
use crate::plan::fill::Planner;
use crate::plan::lists::Group;
use crate::site::{Event, Ix};
use crate::view::Told;

impl Planner {
    /// The calendar objects of a feed. One with any date in the window is whole.
    pub(super) fn in_window(&self, lang: Lang, group: &Group) -> Vec<Told> {
        self.told(lang, &self.window_of(group, self.site.today))
    }

    /// The calendar objects that tell of occurrences, with their stamps.
    pub(in crate::plan) fn told(&self, lang: Lang, occurrences: &[usize]) -> Vec<Told> {
        let told = self.leads_of(occurrences).into_iter().map(|lead| {
            let object = self.object(lang, lead);
            let stamp = self.stamp(&object.uid);
            (object, stamp)
        });
        told.collect()
    }

    /// The occurrences whose calendar objects tell of these, each once.
    pub(in crate::plan) fn leads_of(&self, occurrences: &[usize]) -> Vec<usize> {
        let leads = occurrences.iter().map(|index| self.leads[*index]);
        let mut leads: Vec<_> = leads.collect();
        leads.sort_unstable();
        leads.dedup();
        leads
    }

    /// The events of which the network's feed tells.
    pub(in crate::plan) fn events_in_feeds(&self) -> BTreeSet<Ix<Event>> {
        let all = Group::of_all(self.site.occurrences.len());
        let told = self.window_of(&all, self.site.today);
        let told = told.into_iter();
        told.map(|index| self.site.occurrences[index].event)
            .collect()
    }

    /// The occurrences that lie in a feed's window on a day; the latest past one when there is none.
    pub(in crate::plan) fn window_of(&self, group: &Group, today: Date) -> Vec<usize> {
        let feed = self.site.settings.feed;
        let first = today.saturating_sub(i64::from(feed.past_days).days());
        let last = today.saturating_add(i64::from(feed.future_days).days());
        let is_inside = |index: &&usize| {
            let time = &self.site.occurrences[**index].time;
            time.last_day() >= first && time.first_day() <= last
        };
        let mut inside: Vec<_> = group.all.iter().filter(is_inside).copied().collect();
        if inside.is_empty() {
            let is_past = |index: &&usize| self.site.occurrences[**index].time.last_day() < first;
            inside.extend(group.all.iter().rfind(is_past));
        }
        inside
    }
}
