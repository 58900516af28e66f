//! The dates of one event: its only one, the days of an event of several days, or those of a series
//! with what falls out, what differs and what is added.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Resolver;
use super::changes::Change;
use super::events::Around;
use super::series::keeps_closed_days;
use crate::base::{Located, PerLanguage};
use crate::calendar::{EventTime, RecurrenceSet};
use crate::catalog::Entry as Source;
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::entry;
use crate::parse::fields::{DayHours, Moment};
use crate::site::{Part, Phrase, Repetition, Skipped, State};

/// One date of an event before the event has its place among all.
pub(super) struct Dated {
    pub(super) part: Part,
    pub(super) time: EventTime,
    pub(super) state: State,
}

/// All dates of an event.
pub(super) struct Dates {
    pub(super) dates: Vec<Dated>,
    pub(super) repetition: Option<Repetition>,
}

impl Dates {
    /// The only date of an event that does not repeat.
    pub(super) fn only(time: EventTime, state: State) -> Self {
        Self {
            dates: vec![Dated {
                part: Part::Whole,
                time,
                state,
            }],
            repetition: None,
        }
    }
}

/// The days that fall out of a series, with their reasons.
type Exceptions = BTreeMap<Date, Reason>;

/// A reason by reader's language.
type Reason = PerLanguage<Option<Phrase>>;

/// What becomes of a day that the rule gives.
enum Fate {
    /// It takes place as the others do.
    Usual,
    /// It takes place with differences.
    Changed(Change),
    /// It falls out.
    Skipped(Reason),
}

impl Dated {
    /// A date as its change says, else as usual.
    fn of(part: Part, change: Option<Change>, time: EventTime, usual: &State) -> Self {
        let (time, state) = match change {
            Some(Change { time, state }) => (time, state),
            None => (time, usual.clone()),
        };
        Self { part, time, state }
    }
}

impl Resolver<'_> {
    /// The dates of an event whose first is at `time` and which usually are as `usual` says.
    pub(super) fn dates(
        &mut self,
        source: &Source<entry::Event>,
        time: &EventTime,
        usual: &State,
        around: &Around<'_>,
    ) -> Option<Dates> {
        let facts = &source.facts;
        if let Some(days) = &facts.days {
            return self.listed_days(source, time, usual, &days.value.0, around);
        }
        let Some(series) = self.rule_days(source, time).ok()? else {
            if let Some(changes) = &facts.changes {
                let problem = Diagnostic::at(Code::ChangesWithoutSeries, &changes.place);
                self.lacks(source, problem);
            }
            return Some(Dates::only(time.clone(), usual.clone()));
        };
        let added = self.added(source, time, &series.days)?;
        let mut known = series.days.clone();
        known.extend(added.keys());
        known.sort_unstable();
        let on = |day: Date| added.get(&day).cloned().unwrap_or_else(|| time.on(day));
        let mut changes = self.changes(source, &known, on, usual, around);
        let mut exceptions = self.exceptions(source, &series.days, around);
        let keeps = keeps_closed_days(facts);
        let closure = |time: &EventTime| {
            let mut days = time.touched_days().filter(|_| !keeps);
            days.find_map(|day| around.closures.at(day, usual.venue))
        };
        let mut skipped = Vec::new();
        let mut fates = Vec::with_capacity(series.days.len());
        for day in &series.days {
            let fate = if let Some(change) = changes.remove(day) {
                Fate::Changed(change)
            } else if let Some(reason) = exceptions.remove(day) {
                Fate::Skipped(reason)
            } else if let Some(closure) = closure(&time.on(*day)) {
                Fate::Skipped(closure.reason.clone())
            } else {
                Fate::Usual
            };
            if let Fate::Skipped(reason) = &fate {
                let (day, reason) = (*day, reason.clone());
                skipped.push(Skipped { day, reason });
            }
            fates.push((*day, fate));
        }
        let in_set = |fate: &Fate| match fate {
            Fate::Usual => true,
            // At another venue it belongs to the feeds of both, in which the others do not all stand.
            Fate::Changed(change) => change.state.venue == usual.venue,
            Fate::Skipped(_) => false,
        };
        let days: Vec<_> = fates
            .iter()
            .map(|(day, fate)| (*day, in_set(fate)))
            .collect();
        let set = RecurrenceSet::of(time, &series.rule, &days);
        let last = fates
            .iter()
            .rfind(|(_, fate)| !matches!(fate, Fate::Skipped(_)))
            .map(|(day, _)| *day);
        let mut dates = Vec::with_capacity(fates.len());
        for (day, fate) in fates {
            let original = time.on(day);
            let is_told_by_rule = in_set(&fate)
                && set
                    .as_ref()
                    .is_some_and(|set| set.first.first_day() <= day && day <= set.last);
            let change = match fate {
                Fate::Usual => {
                    // The event's own beginning was checked where it was written.
                    if day != time.first_day() {
                        self.check_date(&original, &series.place);
                    }
                    None
                }
                Fate::Changed(change) => Some(change),
                Fate::Skipped(_) => continue,
            };
            let part = match is_told_by_rule {
                true => Part::Of(original.clone()),
                false => Part::Single(day),
            };
            dates.push(Dated::of(part, change, original, usual));
        }
        for (day, time) in added {
            let change = changes.remove(&day);
            dates.push(Dated::of(Part::Single(day), change, time, usual));
        }
        if dates.is_empty() {
            self.out
                .push(Diagnostic::at(Code::NeverHappens, &series.place));
            return None;
        }
        let first = *series.days.first()?;
        Some(Dates {
            dates,
            repetition: Some(Repetition {
                rule: Some(series.rule),
                first: time.on(first),
                last: last.unwrap_or(first),
                set,
                skipped,
            }),
        })
    }

    /// The days of an event of several days, each with its own hours.
    fn listed_days(
        &mut self,
        source: &Source<entry::Event>,
        first: &EventTime,
        usual: &State,
        days: &[(Located<Date>, DayHours)],
        around: &Around<'_>,
    ) -> Option<Dates> {
        let facts = &source.facts;
        let others = [
            ("start", facts.start.as_ref().map(|field| &field.place)),
            ("end", facts.end.as_ref().map(|field| &field.place)),
            ("repeat", facts.repeat.as_ref().map(|field| &field.place)),
            ("rrule", facts.rrule.as_ref().map(|field| &field.place)),
        ];
        for (key, other) in others {
            if let (Some(other), Some(days)) = (other, &facts.days) {
                self.not_together(source, (key, other), ("days", &days.place));
                return None;
            }
        }
        let mut times = BTreeMap::new();
        for (day, hours) in days {
            let time = self.day_time(day, *hours, first.zone(), around.usual_length)?;
            times.insert(day.value, time);
        }
        let all: Vec<_> = times.keys().copied().collect();
        let on = |day: Date| times[&day].clone();
        let mut changes = self.changes(source, &all, on, usual, around);
        let mut dates = Vec::with_capacity(times.len());
        for (day, time) in times {
            let change = changes.remove(&day);
            dates.push(Dated::of(Part::Single(day), change, time, usual));
        }
        let last = all.iter().max().copied()?;
        Some(Dates {
            dates,
            repetition: Some(Repetition {
                rule: None,
                first: first.clone(),
                last,
                set: None,
                skipped: Vec::new(),
            }),
        })
    }

    /// The exceptions of a series by day. One that hits nothing, or a day that has changes, is reported.
    fn exceptions(
        &mut self,
        source: &Source<entry::Event>,
        days: &[Date],
        around: &Around<'_>,
    ) -> Exceptions {
        let facts = &source.facts;
        let repeat = facts.repeat.as_ref();
        let written = repeat.and_then(|repeat| repeat.value.except.as_ref());
        let mut exceptions = Exceptions::new();
        for (day, reason) in written.iter().flat_map(|written| &written.value.0) {
            let changes = facts.changes.iter().flat_map(|changes| &changes.value.0);
            let mut changes = changes.map(|(changed, _)| changed);
            if days.binary_search(&day.value).is_err() {
                let problem = Diagnostic::at(Code::NothingToSkip, &day.place);
                self.misses(problem, day.value, days);
            } else if let Some(changed) = changes.find(|changed| changed.value == day.value) {
                let problem = Diagnostic::at(Code::SkippedAndChanged, &day.place);
                self.out.push(problem.also(&changed.place));
            } else {
                let reason = match reason {
                    Some(reason) => self.texts.local(reason, around.typeset),
                    None => self.texts.per_language(|_| None),
                };
                exceptions.insert(day.value, reason);
            }
        }
        exceptions
    }

    /// Reports a day that is none of a series', with those next to it.
    pub(super) fn misses(&mut self, problem: Diagnostic, day: Date, days: &[Date]) {
        let after = days.partition_point(|other| *other < day);
        let nearest = &days[after.saturating_sub(1)..(after + 1).min(days.len())];
        let nearest: Vec<_> = nearest.iter().map(ToString::to_string).collect();
        self.out
            .push(problem.arg("date", day.to_string()).arg("nearest", nearest));
    }

    /// The dates besides the rule's, by day.
    fn added(
        &mut self,
        source: &Source<entry::Event>,
        time: &EventTime,
        days: &[Date],
    ) -> Option<BTreeMap<Date, EventTime>> {
        let repeat = source.facts.repeat.as_ref();
        let written = repeat.and_then(|repeat| repeat.value.also.as_ref());
        let mut added = BTreeMap::new();
        for moment in written.iter().flat_map(|written| &written.value.0) {
            let time = self.also_time(moment, time)?;
            self.check_date(&time, &moment.place);
            let day = time.first_day();
            if days.binary_search(&day).is_ok() || added.contains_key(&day) {
                self.out.push(
                    Diagnostic::at(Code::SameDayTwice, &moment.place).arg("date", day.to_string()),
                );
            } else {
                added.insert(day, time);
            }
        }
        Some(added)
    }

    fn also_time(&mut self, moment: &Located<Moment>, time: &EventTime) -> Option<EventTime> {
        match moment.value.time {
            Some(_) if !time.is_all_day() => {
                let start = self.wall_time(moment.value, &moment.place, time.zone())?;
                time.starting(start)
            }
            Some(_) => {
                self.out.push(
                    Diagnostic::at(Code::BadValue, &moment.place)
                        .arg("key", "also")
                        .term("expected", "type-date")
                        .arg("value", super::times::clock(moment.value.civil())),
                );
                None
            }
            None => Some(time.on(moment.value.date)),
        }
    }
}
