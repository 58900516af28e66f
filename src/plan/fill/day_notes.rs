//! What a calendar says about a day besides what takes place on it: who is closed, what has moved away.

use jiff::civil::Date;

use super::voice::Voice;
use crate::site::{Closure, EntryRef, Occurrence};
use crate::view::{ClosureNote, MovedNote};

impl Voice<'_> {
    /// Who is closed on a day, and why.
    pub(super) fn closures_on(&self, day: Date) -> Vec<ClosureNote> {
        let closures = self.planner.site.closures.on(day).into_iter();
        closures
            .filter_map(|closure| self.closure_note(closure))
            .collect()
    }

    fn closure_note(&self, closure: &Closure) -> Option<ClosureNote> {
        let venues = closure.venues.iter().map(|venue| {
            let venue = &self.planner.site.venues[*venue];
            let city = self.mine(&venue.city);
            let name = city.unwrap_or_else(|| self.text(venue.entry.title(self.lang)));
            name.text
        });
        let venues: Vec<_> = venues.collect();
        Some(ClosureNote {
            reason: self.mine(&closure.reason)?,
            venues: (!venues.is_empty()).then(|| self.locale.formats.list(&venues)),
        })
    }

    /// What was to take place on a day and has moved to another.
    pub(super) fn moved_from(&self, day: Date) -> Vec<MovedNote> {
        self.moved_where(day, |_| true)
    }

    /// The same of what a list is about.
    pub(super) fn moved_where(
        &self,
        day: Date,
        is_wanted: impl Fn(&Occurrence) -> bool,
    ) -> Vec<MovedNote> {
        let planner = self.planner;
        let moved = planner.lists.moved.get(&day).into_iter().flatten();
        moved
            .filter(|index| is_wanted(&planner.site.occurrences[**index]))
            .map(|index| {
                let occurrence = &planner.site.occurrences[*index];
                let now = occurrence.time.first_day();
                let mut link = self.link(EntryRef::Event(occurrence.event));
                link.href = planner.card(self.lang, *index).href.clone();
                MovedNote {
                    link,
                    date: self.locale.formats.date(now),
                    iso: now.to_string(),
                }
            })
            .collect()
    }
}
