//! Random rules: the days that we find are those of the crate `rrule`. The rules go with our days to
//! `target/tests/`, where `tests/oracles/check_recurrence.py` compares them with python-dateutil.
#![allow(
    clippy::unwrap_used,
    reason = "a rule that cannot be written fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "other programs read the rules")]

mod dice;
#[path = "recurrence/random.rs"]
mod random;

use std::fs;
use std::path::Path;

use dice::Dice;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use keste::calendar::{Frequency, Rule, WeekdayNumber};
use rrule::RRuleSet;
use serde_json::json;

/// A series as a calendar program reads it, with the days that we find.
struct Case {
    start: DateTime,
    /// The value of RRULE with COUNT, or with UNTIL in wall time.
    rule: String,
    days: Vec<Date>,
}

#[test]
fn rules_that_feeds_publish_give_the_days_that_others_find() {
    let mut dice = Dice::new(5545);
    let cases: Vec<_> = (0..10_000)
        .map(|_| {
            let (rule, first) = random::portable(&mut dice);
            let days: Vec<_> = rule.days(first).take(dice.roll(60) + 1).collect();
            Case {
                start: first.at(hour(&mut dice), 30, 0, 0),
                rule: rule.to_rrule(days.len()),
                days,
            }
        })
        .collect();
    write_down("recurrence-portable.json", &cases);
    compare(&cases);
}

#[test]
fn every_other_rule_gives_the_days_that_others_find() {
    let mut dice = Dice::new(7529);
    let cases: Vec<_> = std::iter::repeat_with(|| other_case(&mut dice))
        // Where nothing ever comes true, dateutil looks until the year 9999.
        .filter(|case| !case.days.is_empty())
        .take(3000)
        .collect();
    write_down("recurrence-other.json", &cases);
    compare(&cases);
}

fn other_case(dice: &mut Dice) -> Case {
    let (rule, mut first) = random::other(dice);
    if rule.frequency == Frequency::Weekly && !rule.by_set_pos.is_empty() {
        // The others count the days of the first week from the first day on instead of from the
        // beginning of the week, as RFC 5545 says.
        first = first.saturating_sub(first.weekday().since(rule.week_start).days());
    }
    let years = match rule.frequency {
        Frequency::Yearly => 10,
        _ => 6,
    };
    let last = first.saturating_add(years.years());
    let until = basic(last.at(23, 59, 59, 0));
    Case {
        start: first.at(hour(dice), 30, 0, 0),
        rule: for_others(&rule, first).replace("COUNT=1", &format!("UNTIL={until}")),
        days: rule.days(first).take_while(|day| *day <= last).collect(),
    }
}

/// A rule as the others read it. A week's number without a weekday means to them all seven days;
/// RFC 5545 takes what is not said from the first day.
fn for_others(rule: &Rule, first: Date) -> String {
    let mut rule = rule.clone();
    let has_days =
        !(rule.by_day.is_empty() && rule.by_month_day.is_empty() && rule.by_year_day.is_empty());
    if !rule.by_week_no.is_empty() && !has_days {
        rule.by_day.push(WeekdayNumber {
            ordinal: None,
            weekday: first.weekday(),
        });
    }
    rule.to_rrule(1)
}

/// An hour of the day that every day has, also the last one on which Almaty was six hours ahead.
fn hour(dice: &mut Dice) -> i8 {
    i8::try_from(dice.roll(14) + 8).unwrap()
}

fn basic(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

fn write_down(name: &str, cases: &[Case]) {
    let cases: Vec<_> = cases
        .iter()
        .map(|case| {
            let days: Vec<_> = case.days.iter().map(Date::to_string).collect();
            json!({"start": basic(case.start), "rule": case.rule, "days": days})
        })
        .collect();
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/target/tests"));
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name), serde_json::to_vec(&cases).unwrap()).unwrap();
}

fn compare(cases: &[Case]) {
    let mut differing = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let start = basic(case.start);
        let zone = ["Asia/Almaty", "UTC"][index % 2];
        // UNTIL has to be in UTC; no time of a series lies between the two.
        let rule = match case.rule.split_once(";UNTIL=") {
            Some((before, rest)) => format!("{before};UNTIL={}Z{}", &rest[..15], &rest[15..]),
            None => case.rule.clone(),
        };
        let text = format!("DTSTART;TZID={zone}:{start}\nRRULE:{rule}");
        let set: RRuleSet = text
            .parse()
            .unwrap_or_else(|fault| panic!("{text}: {fault}"));
        let theirs: Vec<_> = set
            .all(u16::MAX)
            .dates
            .into_iter()
            .map(|at| at.date_naive().to_string())
            .collect();
        let ours: Vec<_> = case.days.iter().map(Date::to_string).collect();
        if ours != theirs {
            differing.push((text, ours, theirs));
        }
    }
    assert_eq!(differing, [], "{} rules differ", differing.len());
}
