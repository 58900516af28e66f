//! Closures: which venues are closed on which days, and why.

use super::Resolver;
use super::series::{RepeatFault, rule_of};
use crate::base::Located;
use crate::calendar::{ClosedDays, Days, Frequency};
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::closures::Closure as Source;
use crate::parse::fields::{Day, Every, OneOrMany, RepeatDay};
use crate::site::{Closure, Closures};

impl Resolver<'_> {
    /// Resolves the closures as written.
    pub(super) fn closures(&mut self, sources: &[Located<Source>]) -> Closures {
        let closures = sources.iter().filter_map(|source| self.closure(source));
        Closures::new(closures.collect())
    }

    fn closure(&mut self, source: &Located<Source>) -> Option<Closure> {
        let written = &source.value;
        let venues: Vec<_> = self.one_or_many(&written.venue);
        let days = self.closed_days(source);
        // Without the venue that it names, a closure would hold for all.
        if written.venue.is_some() && venues.is_empty() {
            return None;
        }
        let reason = match &written.reason {
            Some(reason) => self.texts.local(&reason.value, true),
            None => {
                self.out
                    .push(Diagnostic::at(Code::MissingField, &source.place).arg("key", "reason"));
                return None;
            }
        };
        Some(Closure {
            days: ClosedDays {
                days: days?,
                except: days_of(&written.except),
            },
            venues,
            reason,
        })
    }

    fn closed_days(&mut self, source: &Located<Source>) -> Option<Days> {
        let written = &source.value;
        let from = written.from.as_ref().map(|day| day.value.0);
        let until = written.until.as_ref().map(|day| day.value.0);
        if let (Some(from), Some(until)) = (&written.from, &written.until)
            && from.value.0 > until.value.0
        {
            self.out.push(
                Diagnostic::at(Code::EndBeforeStart, &until.place)
                    .arg("start", from.value.0.to_string())
                    .arg("end", until.value.0.to_string())
                    .also(&from.place),
            );
            return None;
        }
        if let (Some(on), Some(date)) = (&written.on, &written.date) {
            self.out.push(
                Diagnostic::at(Code::NotTogether, &on.place)
                    .arg("key", "on")
                    .arg("other", "date")
                    .also(&date.place),
            );
            return None;
        }
        if let Some(on) = &written.on {
            let rules = self.closure_rules(&on.value.0)?;
            return Some(Days::Rules { rules, from, until });
        }
        match (&written.date, from, until) {
            (Some(_), None, None) => Some(Days::Each(days_of(&written.date))),
            (None, Some(from), Some(until)) => Some(Days::Run(from, until)),
            _ => {
                self.out
                    .push(Diagnostic::at(Code::ClosureWithoutDay, &source.place));
                None
            }
        }
    }

    /// A rule for each kind of day: weekdays repeat by week, days of the month by month.
    fn closure_rules(&mut self, on: &[Located<RepeatDay>]) -> Option<Vec<crate::calendar::Rule>> {
        let mut rules = Vec::new();
        for day in on {
            let frequency = match day.value {
                RepeatDay::Weekday(weekday) if weekday.ordinal.is_none() => Frequency::Weekly,
                _ => Frequency::Monthly,
            };
            let every = Every {
                interval: 1,
                frequency,
            };
            match rule_of(every, std::slice::from_ref(day), jiff::civil::Date::ZERO) {
                Ok(rule) => rules.push(rule),
                Err(RepeatFault { .. }) => return None,
            }
        }
        Some(rules)
    }
}

fn days_of(written: &Option<Located<OneOrMany<Day>>>) -> Vec<jiff::civil::Date> {
    let days = written.iter().flat_map(|days| &days.value.0);
    days.map(|day| day.value.0).collect()
}
