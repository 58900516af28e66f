//! How an event repeats: what was written into a rule and its days.

use jiff::civil::Date;

use super::Resolver;
use crate::base::{Located, Place};
use crate::calendar::{Bound, EventTime, Frequency, Rule};
use crate::catalog::Entry as Source;
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::entry::{self, Repeat};
use crate::parse::fields::{ClosedDays, Every, RepeatDay};

/// A series of more dates is cut: it is a slip, or it is planned too far ahead.
const DATES_LIMIT: usize = 1000;

/// A rule with its days, before exceptions.
pub(super) struct RuleDays {
    /// The rule.
    pub(super) rule: Rule,
    /// Its days, at least one.
    pub(super) days: Vec<Date>,
    /// Where it stands.
    pub(super) place: Place,
}

/// A word of `on` that does not fit `every`.
pub(super) struct RepeatFault {
    place: Place,
}

impl Resolver<'_> {
    /// The rule of an event and its days; `Err` when it has one that makes no sense, which is
    /// reported, `Ok(None)` when it does not repeat.
    pub(super) fn rule_days(
        &mut self,
        source: &Source<entry::Event>,
        time: &EventTime,
    ) -> Result<Option<RuleDays>, ()> {
        let facts = &source.facts;
        let (rule, bound, place) = match (&facts.repeat, &facts.rrule) {
            (None, None) => return Ok(None),
            (Some(repeat), Some(rrule)) => {
                self.not_together(source, ("rrule", &rrule.place), ("repeat", &repeat.place));
                return Err(());
            }
            (Some(repeat), None) => {
                let (rule, bound) = self.repeat(source, &repeat.value, &repeat.place, time)?;
                (rule, bound, &repeat.place)
            }
            (None, Some(rrule)) => {
                let bound = rrule.value.bound;
                (rrule.value.rule.clone(), bound, &rrule.place)
            }
        };
        let Some(bound) = bound else {
            self.lacks(source, Diagnostic::at(Code::NoEnd, place));
            return Err(());
        };
        let mut days = days_within(&rule, bound, time);
        if days.is_empty() {
            self.out.push(Diagnostic::at(Code::NeverHappens, place));
            return Err(());
        }
        if days.len() > DATES_LIMIT {
            days.truncate(DATES_LIMIT);
            self.out
                .push(Diagnostic::at(Code::SeriesTooLong, place).arg("limit", DATES_LIMIT));
        }
        if let Some(start) = &facts.start
            && days[0] != time.first_day()
        {
            self.out.push(
                Diagnostic::at(Code::StartNotInSeries, &start.place)
                    .arg("start", time.first_day().to_string())
                    .arg("first", days[0].to_string())
                    .also(place),
            );
        }
        let place = place.clone();
        Ok(Some(RuleDays { rule, days, place }))
    }

    fn repeat(
        &mut self,
        source: &Source<entry::Event>,
        repeat: &Repeat,
        place: &Place,
        time: &EventTime,
    ) -> Result<(Rule, Option<Bound>), ()> {
        let Some(every) = &repeat.every else {
            let problem = Diagnostic::at(Code::MissingField, place);
            self.lacks(source, problem.arg("key", "every"));
            return Err(());
        };
        let on = repeat.on.as_ref().map(|on| on.value.0.as_slice());
        let rule = rule_of(every.value, on.unwrap_or_default(), time.first_day());
        let rule = rule.map_err(|fault| {
            let problem = Diagnostic::at(Code::RepeatOn, &fault.place);
            self.out.push(problem.also(&every.place));
        })?;
        let bound = match (&repeat.until, &repeat.times) {
            (Some(until), Some(times)) => {
                self.not_together(source, ("times", &times.place), ("until", &until.place));
                return Err(());
            }
            (Some(until), None) => Some(Bound::On(until.value.0)),
            (None, Some(times)) if times.value.0 == 0 => {
                self.out.push(
                    Diagnostic::at(Code::OutOfRange, &times.place)
                        .arg("key", "times")
                        .arg("value", 0)
                        .arg("from", 1)
                        .arg("to", DATES_LIMIT),
                );
                return Err(());
            }
            (None, Some(times)) => Some(Bound::Times(times.value.0)),
            (None, None) => None,
        };
        Ok((rule, bound))
    }

    /// Reports two fields that exclude each other.
    pub(super) fn not_together(
        &mut self,
        source: &Source<entry::Event>,
        one: (&str, &Place),
        other: (&str, &Place),
    ) {
        let problem = Diagnostic::at(Code::NotTogether, one.1)
            .arg("key", one.0)
            .arg("other", other.0)
            .also(other.1);
        self.lacks(source, problem);
    }
}

/// What `repeat:` says as a rule. Every part is written out, so that the rule gives the same days from
/// whichever of them one counts.
pub(super) fn rule_of(
    every: Every,
    on: &[Located<RepeatDay>],
    start: Date,
) -> Result<Rule, RepeatFault> {
    let mut rule = Rule::every(every.frequency, every.interval);
    for day in on {
        let fits = match (every.frequency, day.value) {
            (Frequency::Daily, _) => false,
            (Frequency::Weekly, RepeatDay::Weekday(weekday)) => weekday.ordinal.is_none(),
            (Frequency::Weekly, RepeatDay::MonthDay(_)) => false,
            (Frequency::Monthly | Frequency::Yearly, RepeatDay::Weekday(weekday)) => {
                weekday.ordinal.is_some()
            }
            (Frequency::Monthly | Frequency::Yearly, RepeatDay::MonthDay(_)) => true,
        };
        // RFC 5545 takes days of the month and weekdays together as a condition, people as a list.
        let mixed = match day.value {
            RepeatDay::Weekday(_) => !rule.by_month_day.is_empty(),
            RepeatDay::MonthDay(_) => !rule.by_day.is_empty(),
        };
        if !fits || mixed {
            return Err(RepeatFault {
                place: day.place.clone(),
            });
        }
        match day.value {
            RepeatDay::Weekday(weekday) => rule.by_day.push(weekday),
            RepeatDay::MonthDay(day) => rule.by_month_day.push(day),
        }
    }
    let weekday = crate::calendar::WeekdayNumber {
        ordinal: None,
        weekday: start.weekday(),
    };
    match every.frequency {
        Frequency::Daily => {}
        Frequency::Weekly if on.is_empty() => rule.by_day.push(weekday),
        Frequency::Weekly => {}
        Frequency::Monthly if on.is_empty() => rule.by_month_day.push(start.day()),
        Frequency::Monthly => {}
        Frequency::Yearly => {
            rule.by_month.push(start.month());
            if on.is_empty() {
                rule.by_month_day.push(start.day());
            }
        }
    }
    rule.by_day.sort();
    rule.by_day.dedup();
    rule.by_month_day.sort_unstable();
    rule.by_month_day.dedup();
    Ok(rule)
}

/// The days of a rule up to its end, and one more than there may be.
fn days_within(rule: &Rule, bound: Bound, time: &EventTime) -> Vec<Date> {
    let days = rule.days(time.first_day());
    let times = match bound {
        Bound::Times(times) => times as usize,
        _ => usize::MAX,
    };
    days.take_while(|day| match bound {
        Bound::Times(_) => true,
        Bound::On(last) => *day <= last,
        Bound::At(last) => time.on(*day).wall_start() <= last,
        Bound::AtInstant(last) => time.on(*day).starts() <= last,
    })
    .take(times.min(DATES_LIMIT + 1))
    .collect()
}

/// Whether a series takes place on days on which its venue is closed.
pub(super) fn keeps_closed_days(facts: &entry::EventFacts) -> bool {
    let repeat = facts.repeat.as_ref();
    let inside = repeat.and_then(|repeat| repeat.value.closures.as_ref());
    let written = inside.or(facts.closures.as_ref());
    written.is_some_and(|closures| closures.value == ClosedDays::Keep)
}
