//! Which occurrences a feed holds on a day.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::Lang;
use crate::calendar::ics::FeedEvent;
use crate::plan::fill::Planner;
use crate::plan::lists::Group;

impl Planner {
    /// The events of a feed.
    pub(super) fn in_window(&self, lang: Lang, group: &Group) -> Vec<Arc<FeedEvent>> {
        let inside = self.window_of(group, self.site.today).into_iter();
        let event = |index: usize| self.feed_event(lang, self.site.occurrences[index].event);
        inside.map(event).collect()
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
