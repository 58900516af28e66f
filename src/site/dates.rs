//! The dates of events: when, where, and what is the matter with each.

use jiff::civil::Date;

use super::model::{Event, Room, Site, Venue};
use super::table::Ix;
use super::texts::Phrase;
use crate::base::PerLanguage;
use crate::calendar::{EventStatus, EventTime, RecurrenceSet, Rule};
use crate::parse::fields::Attendance;

/// One date of an event.
#[derive(Clone, Debug)]
pub struct Occurrence {
    /// The event.
    pub event: Ix<Event>,
    /// What it is to the event.
    pub part: Part,
    /// When.
    pub time: EventTime,
    /// Where, and what is the matter with it.
    pub state: State,
}

impl Occurrence {
    /// The UID under which feeds tell it, of an event with this UID.
    pub fn uid(&self, event: &str) -> String {
        self.part.uid(event)
    }

    /// The day on which it was announced to be: within an event no other date has the same.
    pub fn announced_day(&self) -> Date {
        match &self.part {
            Part::Of(original) => original.first_day(),
            Part::Single(day) => *day,
            Part::Whole => self.time.first_day(),
        }
    }

    /// When the rule has it, for a date of a recurrence set.
    pub fn original_start(&self) -> Option<String> {
        match &self.part {
            Part::Of(original) => Some(original.start_text()),
            Part::Whole | Part::Single(_) => None,
        }
    }
}

impl Site {
    /// The recurrence set that a date belongs to.
    pub fn set_of(&self, date: &Occurrence) -> Option<&RecurrenceSet> {
        let repetition = self.events[date.event].repetition.as_ref();
        let set = repetition.and_then(|repetition| repetition.set.as_ref());
        set.filter(|_| matches!(date.part, Part::Of(_)))
    }

    /// The dates of an event's recurrence set, each with the time at which the rule has it.
    pub fn dates_in_set(
        &self,
        event: Ix<Event>,
    ) -> impl Iterator<Item = (&EventTime, &Occurrence)> {
        let dates = self.dates_of(event).iter();
        let dates = dates.map(|index| &self.occurrences[*index]);
        dates.filter_map(|date| match &date.part {
            Part::Of(original) => Some((original, date)),
            Part::Whole | Part::Single(_) => None,
        })
    }

    /// The room of a date at its venue.
    pub fn room(&self, state: &State) -> Option<&Room> {
        self.venues[state.venue?].rooms.get(state.room?)
    }
}

/// What a date is to its event, which says how feeds tell it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// The event has no other.
    Whole,
    /// A date of the event's recurrence set: the time at which the rule has it (RECURRENCE-ID).
    Of(EventTime),
    /// A date with a UID of its own: the day on which it was announced.
    Single(Date),
}

impl Part {
    /// The UID of such a date of an event with this UID: `robot@…`, `robot-20261205@…`.
    pub fn uid(&self, event: &str) -> String {
        match (self, event.split_once('@')) {
            (Self::Single(day), Some((local, domain))) => {
                format!("{local}-{}@{domain}", day.strftime("%Y%m%d"))
            }
            _ => event.to_owned(),
        }
    }
}

/// Where a date takes place, and what is the matter with it.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    /// What is the matter with it.
    pub status: EventStatus,
    /// When it was to take place before it was moved.
    pub moved_from: Option<EventTime>,
    /// A short word to visitors.
    pub note: PerLanguage<Option<Phrase>>,
    /// Where.
    pub venue: Option<Ix<Venue>>,
    /// The room, as its place in the venue's list.
    pub room: Option<usize>,
    /// In person, online or both.
    pub attendance: Attendance,
}

impl State {
    /// Whether it takes place, wherever and whenever.
    pub fn takes_place(&self) -> bool {
        !matches!(self.status, EventStatus::Cancelled | EventStatus::Postponed)
    }

    /// Where people go: nowhere for what takes place online only.
    pub fn place(&self) -> Option<Ix<Venue>> {
        self.venue.filter(|_| self.attendance != Attendance::Online)
    }
}

/// How an event comes to have several dates.
#[derive(Clone, Debug)]
pub struct Repetition {
    /// The rule; `None` when the days are listed one by one.
    pub rule: Option<Rule>,
    /// The time of its first date.
    pub first: EventTime,
    /// The last day of the rule, or of those that are listed, on which it takes place.
    pub last: Date,
    /// The dates that one VEVENT tells.
    pub set: Option<RecurrenceSet>,
    /// The days of the rule that fall out.
    pub skipped: Vec<Skipped>,
}

/// A day of a rule that falls out.
#[derive(Clone, Debug)]
pub struct Skipped {
    /// The day.
    pub day: Date,
    /// Why.
    pub reason: PerLanguage<Option<Phrase>>,
}
