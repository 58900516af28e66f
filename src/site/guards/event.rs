//! Dates and times in one file of an event that are none of the event's.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};

use super::facts::Facts;
use super::{distance, meant};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::guards::{Mentioned, Named, NamedDay, Standing};

/// How many days from an event another date may lie to be taken for its own when the text says that
/// something begins then. A move to another month is not always noticed.
const NEAR: i32 = 60;

/// The same when the text only names the date.
const VERY_NEAR: i32 = 31;

/// How many of the right dates or times a report names.
const NAMED: usize = 3;

/// Compares what one file says with the facts.
pub(super) fn check(mentions: &[&Mentioned], facts: &Facts<'_>, out: &mut Diagnostics) {
    dates(mentions, facts, out);
    times(mentions, facts, out);
}

/// A file that names one date for the event, and none of the right ones.
fn dates(mentions: &[&Mentioned], facts: &Facts<'_>, out: &mut Diagnostics) {
    let mut wrong = Vec::new();
    for mention in mentions {
        let Named::Day { day, .. } = &mention.what else {
            continue;
        };
        let meant = meant(*day, &facts.days);
        if meant.iter().any(|date| facts.is_on(*date)) {
            return;
        }
        let Some(&date) = meant.first() else {
            continue;
        };
        let limit = match mention.standing {
            Standing::Aside | Standing::Bare => continue,
            Standing::Plain => VERY_NEAR,
            Standing::Beginning => NEAR,
        };
        if distance(date, &facts.days) <= limit && !facts.knows(date) {
            wrong.push((date, mention));
        }
    }
    let distinct: BTreeSet<_> = wrong.iter().map(|(date, _)| date).collect();
    if distinct.len() != 1 {
        return;
    }
    for (date, mention) in wrong {
        let mut right = facts.days.clone();
        right.sort_by_key(|day| distance(*day, &[date]));
        right.truncate(NAMED);
        right.sort_unstable();
        let right: Vec<_> = right.iter().map(Date::to_string).collect();
        let problem = Diagnostic::at(Code::DateDiffers, &mention.place)
            .arg("date", date.to_string())
            .arg("dates", right);
        out.push(pointing(problem, facts));
    }
}

/// A time as one file names it.
struct Claim<'m> {
    mention: &'m Mentioned,
    time: Time,
    /// Whether the text says that this is the beginning.
    is_beginning: bool,
    /// Whether it lies between beginning and end.
    is_inside: bool,
}

/// Times that are neither beginning nor end. One that the text does not call the beginning counts only
/// where it is the only one, and where the right one is not named.
fn times(mentions: &[&Mentioned], facts: &Facts<'_>, out: &mut Diagnostics) {
    if facts.starts.is_empty() {
        return;
    }
    let mut names_start = false;
    let mut claims = Vec::new();
    for mention in mentions {
        let Named::Time { time, or, on } = &mention.what else {
            continue;
        };
        let days = on.map(|day| days_of(day, facts));
        let of = |hours: &std::collections::BTreeMap<Date, BTreeSet<Time>>| {
            let is_meant = |day: &Date| days.as_ref().is_none_or(|days| days.contains(day));
            let hours = hours.iter().filter(|(day, _)| is_meant(day));
            hours
                .flat_map(|(_, hours)| hours)
                .copied()
                .collect::<BTreeSet<_>>()
        };
        let has = |hours: &BTreeSet<Time>| {
            hours.contains(time) || or.is_some_and(|later| hours.contains(&later))
        };
        if mention.standing != Standing::Aside && has(&of(&facts.starts)) {
            names_start = true;
        }
        let is_of_another_day = days.as_ref().is_some_and(Vec::is_empty);
        if mention.standing < Standing::Plain || is_of_another_day || has(&of(&facts.hours)) {
            continue;
        }
        let is_beginning = mention.standing == Standing::Beginning;
        if !is_beginning && has(&facts.opening) {
            continue;
        }
        let lies_in = |time: &Time| {
            facts
                .lengths
                .iter()
                .any(|(from, until)| from < time && time < until)
        };
        claims.push(Claim {
            mention,
            // Half past six is rather that of the evening.
            time: or.unwrap_or(*time),
            is_beginning,
            is_inside: lies_in(time) || or.as_ref().is_some_and(lies_in),
        });
    }
    let distinct: BTreeSet<_> = claims.iter().map(|claim| claim.time).collect();
    let is_only = distinct.len() == 1 && !names_start;
    for claim in claims {
        let is_part = claim.is_inside && names_start;
        if is_only || claim.is_beginning && !is_part {
            report(&claim, facts, out);
        }
    }
}

fn report(claim: &Claim<'_>, facts: &Facts<'_>, out: &mut Diagnostics) {
    let right: BTreeSet<_> = facts.starts.values().flatten().collect();
    let right: Vec<_> = right
        .into_iter()
        .take(NAMED)
        .map(|time| clock(*time))
        .collect();
    let problem = Diagnostic::at(Code::TimeDiffers, &claim.mention.place)
        .arg("time", clock(claim.time))
        .arg("times", right);
    out.push(pointing(problem, facts));
}

/// The days of the event that a day may mean.
fn days_of(day: NamedDay, facts: &Facts<'_>) -> Vec<Date> {
    let days = meant(day, &facts.days).into_iter();
    days.filter(|day| facts.is_on(*day)).collect()
}

fn pointing(problem: Diagnostic, facts: &Facts<'_>) -> Diagnostic {
    match facts.place {
        Some(place) => problem.also(place),
        None => problem,
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
