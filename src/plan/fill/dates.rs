//! The dates of an event that has several.

use super::voice::Voice;
use crate::i18n::typography::unbroken;
use crate::site::{Event, Ix, Occurrence, Repetition, Skipped};
use crate::view::{EventDate, EventDates, SkippedDay};

impl Voice<'_> {
    /// The dates of an event; `None` when it has only one.
    pub(super) fn event_dates(&self, at: Ix<Event>) -> Option<EventDates> {
        let site = &self.planner.site;
        let event = &site.events[at];
        let repetition = event.repetition.as_ref()?;
        let dates = site.dates_of(at).iter();
        let dates: Vec<_> = dates.map(|index| &site.occurrences[*index]).collect();
        let is_over = |date: &&&Occurrence| date.time.last_day() < site.today;
        let (past, upcoming): (Vec<&Occurrence>, Vec<_>) = dates.iter().partition(is_over);
        let date = |date: &Occurrence| self.event_date(event, date);
        let skipped = repetition.skipped.iter();
        let skipped = skipped.filter(|skipped| skipped.day >= site.today);
        Some(EventDates {
            sentence: self.sentence(repetition),
            upcoming: upcoming.into_iter().map(date).collect(),
            past: past.into_iter().rev().map(date).collect(),
            skipped: skipped.map(|day| self.skipped_day(day)).collect(),
        })
    }

    fn event_date(&self, event: &Event, date: &Occurrence) -> EventDate {
        let (state, usual) = (&date.state, &event.usual);
        let is_elsewhere = state.venue != usual.venue || state.room != usual.room;
        let note = (state.note != usual.note).then(|| self.mine(&state.note));
        EventDate {
            announced: date.announced_day().to_string(),
            when: self.when(&date.time, false),
            status: self.status(state.status),
            moved_from: state.moved_from.as_ref().map(|time| self.when(time, false)),
            place: is_elsewhere.then(|| self.place(state)).flatten(),
            note: note.flatten(),
        }
    }

    fn skipped_day(&self, skipped: &Skipped) -> SkippedDay {
        SkippedDay {
            iso: skipped.day.to_string(),
            date: self.locale.formats.date_with_year(skipped.day),
            reason: self.mine(&skipped.reason),
        }
    }

    /// How an event repeats, in words; `None` when it does not.
    pub(super) fn event_sentence(&self, at: Ix<Event>) -> Option<String> {
        let repetition = self.planner.site.events[at].repetition.as_ref()?;
        self.sentence(repetition)
    }

    /// How dates repeat, in words.
    fn sentence(&self, repetition: &Repetition) -> Option<String> {
        let rule = repetition.rule.as_ref()?;
        let sentence = self.repetition(rule, &repetition.first, repetition.last)?;
        Some(unbroken(&sentence).into_owned())
    }
}
