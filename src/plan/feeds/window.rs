//! Which occurrences a feed holds on a day.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::Lang;
use crate::plan::fill::Planner;
use crate::plan::lists::Group;
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

    /// The first day of which feeds tell on a day.
    pub(in crate::plan) fn first_day_of_feeds(&self, today: Date) -> Date {
        let past_days = self.site.settings.feed.past_days;
        today.saturating_sub(i64::from(past_days).days())
    }

    /// The occurrences that lie in a feed's window on a day; the latest past one when there is none.
    pub(in crate::plan) fn window_of(&self, group: &Group, today: Date) -> Vec<usize> {
        let first = self.first_day_of_feeds(today);
        let future_days = self.site.settings.feed.future_days;
        let last = today.saturating_add(i64::from(future_days).days());
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
