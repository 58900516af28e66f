//! What a calendar says about a day besides what takes place on it: who is closed, what has moved away.

use jiff::civil::Date;

use super::voice::Voice;
use crate::site::{Closure, EntryRef, Ix, Venue};
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
        let key = |venue: &Ix<Venue>| {
            let entry = &self.planner.site.venues[*venue].entry;
            format!("venue:{}", entry.key())
        };
        Some(ClosureNote {
            reason: self.mine(&closure.reason)?,
            venues: (!venues.is_empty()).then(|| self.locale.formats.list(&venues)),
            keys: closure.venues.iter().map(key).collect(),
        })
    }

    /// What was to take place on a day and has moved to another.
    pub(super) fn moved_from(&self, day: Date) -> Vec<MovedNote> {
        let planner = self.planner;
        let moved = planner.lists.moved.get(&day).into_iter().flatten();
        moved
            .map(|index| {
                let occurrence = &planner.site.occurrences[*index];
                let now = occurrence.time.first_day();
                let mut link = self.link(EntryRef::Event(occurrence.event));
                let card = planner.card(self.lang, *index);
                link.href = card.href.clone();
                MovedNote {
                    link,
                    keys: card.keys.clone(),
                    date: self.locale.formats.date(now),
                    iso: now.to_string(),
                }
            })
            .collect()
    }
}
