//! Rules alone: ten thousand series of two years each into their days, one after the other.

use std::time::Instant;

use jiff::ToSpan;
use jiff::civil::date;
use keste::calendar::Rule;

use crate::{Outcome, median};

const SERIES: i32 = 10_000;

const RULES: [(&str, &str); 4] = [
    ("every Tuesday and Thursday", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("every day", "FREQ=DAILY"),
    ("second Saturday of a month", "FREQ=MONTHLY;BYDAY=2SA"),
    (
        "last working day of a month",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ),
];

/// Prints what each rule takes, and how many days it gives.
pub(crate) fn measure(rounds: usize) -> Outcome<()> {
    println!("\n| {SERIES} series over two years | ms | days |\n|---|---|---|");
    for (name, text) in RULES {
        let (rule, _) = Rule::parse(text).map_err(|fault| format!("{text}: {fault:?}"))?;
        let mut days = 0;
        let times = (0..rounds).map(|_| {
            let started = Instant::now();
            days = (0..SERIES).map(|series| days_of(&rule, series)).sum();
            started.elapsed().as_secs_f64() * 1000.0
        });
        let time = median(times.collect());
        println!("| {name} | {time:.0} | {days} |");
    }
    Ok(())
}

/// How many days of two years a rule gives; each series begins on another day.
fn days_of(rule: &Rule, series: i32) -> usize {
    let first = date(2027, 1, 1).saturating_add((series % 365).days());
    let end = first.saturating_add(2.years());
    rule.days(first).take_while(|day| *day < end).count()
}
