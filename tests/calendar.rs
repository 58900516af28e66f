//! The table of hard cases, `tests/calendar/*.yaml`: a file has sections of cases, and each section has
//! its own form and its own check.
#![allow(
    clippy::unwrap_used,
    reason = "a case that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "the cases lie on disk")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::{Date, DateTime};
use keste::base::SitePath;
use keste::calendar::{Bound, BuildTime, Instant, Rule, Zones};
use keste::diagnostics::{Arg, Diagnostic};
use keste::pipeline::{Inputs, build, with_default_theme};
use keste::source::SourceTree;
use keste::view::DataEvent;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_yaml::Value;

/// Says how a case differs from what it expects.
type Check = fn(&Value) -> Option<String>;

/// What checks the cases of a section.
const SECTIONS: &[(&str, Check)] = &[
    ("rules", |case| rule_gives_its_days(read(case))),
    ("instants", |case| wall_time_means(read(case))),
    ("series", |case| series_has_its_dates(read(case))),
];

#[test]
fn every_case_of_the_table_holds() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendar"));
    let walk = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter();
    let files = walk.flatten().filter(|entry| entry.file_type().is_file());
    let mut faults = Vec::new();
    let mut counts: BTreeMap<_, usize> = SECTIONS.iter().map(|(name, _)| (*name, 0)).collect();
    for file in files {
        let text = fs::read_to_string(file.path()).unwrap();
        let name = file.file_name().to_string_lossy();
        let sections: BTreeMap<String, Vec<Value>> =
            serde_yaml::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        for (section, cases) in sections {
            let known = SECTIONS.iter().find(|(known, _)| *known == section);
            let (section, check) = known.unwrap_or_else(|| panic!("{name}: {section}?"));
            *counts.get_mut(section).unwrap() += cases.len();
            let differing = cases.iter().filter_map(check);
            faults.extend(differing.map(|fault| format!("{name}: {fault}")));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    let empty: Vec<_> = counts.iter().filter(|(_, count)| **count == 0).collect();
    assert_eq!(empty, [], "a section without cases");
}

fn read<T: DeserializeOwned>(case: &Value) -> T {
    serde_yaml::from_value(case.clone()).unwrap_or_else(|fault| panic!("{fault} in {case:?}"))
}

/// A rule and the days that it gives, separated by blanks: all of them where the rule has an end or gives
/// none, else the first ones.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleCase {
    what: String,
    first: String,
    rule: String,
    days: String,
}

fn rule_gives_its_days(case: RuleCase) -> Option<String> {
    let (rule, bound) = Rule::parse(&case.rule).unwrap();
    let first: Date = case.first.parse().unwrap();
    let expected: Vec<_> = case.days.split_whitespace().collect();
    let days = rule.days(first).map(|day| day.to_string());
    let found: Vec<_> = match bound {
        None if expected.is_empty() => days.collect(),
        None => days.take(expected.len()).collect(),
        Some(Bound::Times(times)) => days.take(times.try_into().unwrap()).collect(),
        Some(Bound::On(last)) => days.take_while(|day| *day <= last.to_string()).collect(),
        Some(other) => panic!("{}: these cases know days only, not {other:?}", case.what),
    };
    (found != expected).then(|| format!("{}: {} gives {found:?}", case.what, case.rule))
}

/// A wall time in a zone, and what it means there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InstantCase {
    zone: String,
    wall: String,
    means: String,
}

fn wall_time_means(case: InstantCase) -> Option<String> {
    let zone = Zones::bundled().get(&case.zone).unwrap();
    let wall: DateTime = case.wall.parse().unwrap();
    let found = match zone.instant(wall) {
        Instant::Once(at) => format!("once {at}"),
        Instant::Twice(at) => format!("twice {at}"),
        Instant::Gap { next } => format!("never; next is {}", next.strftime("%Y-%m-%d %H:%M")),
    };
    (found != case.means).then(|| format!("{} in {}: {found}", case.wall, case.zone))
}

/// The front matter of an event, closed days, and its dates or what is wrong with it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeriesCase {
    what: String,
    #[serde(default = "almaty")]
    zone: String,
    event: String,
    #[serde(default)]
    closures: String,
    #[serde(default)]
    problems: Vec<String>,
    #[serde(default)]
    dates: Vec<String>,
}

fn almaty() -> String {
    "Asia/Almaty".to_owned()
}

fn series_has_its_dates(case: SeriesCase) -> Option<String> {
    let mut source = SourceTree::new();
    for (path, text) in [
        (
            "keste.yaml",
            "title: {en: Dates}\nbase_url: https://dates.example/\nuid_domain: dates.example\n\
             languages: [en]\ntime_zone: Asia/Almaty\n",
        ),
        (
            "content/venues/home.en.md",
            &format!("---\ntitle: Home\ntime_zone: {}\n---\n", case.zone),
        ),
        (
            "content/venues/berlin.en.md",
            "---\ntitle: Berlin\ntime_zone: Europe/Berlin\n---\n",
        ),
        ("content/closures.yaml", &case.closures),
        (
            "content/events/e.en.md",
            &format!("---\ntitle: Event\nvenue: home\n{}---\n", case.event),
        ),
    ] {
        source.insert_text(SitePath::new(path), text.as_bytes());
    }
    let source = with_default_theme(source);
    let now = BuildTime::parse("2026-11-21").unwrap();
    let (built, problems) = build(&Inputs::published(&source, now));
    let is_broken = problems.has_errors();
    let problems: Vec<_> = problems.sorted().iter().map(in_words).collect();
    let events = built
        .filter(|_| !is_broken)
        .map(|built| built.data().events);
    let dates: Vec<_> = events.iter().flatten().map(date_in_words).collect();
    let is_as_expected = problems == case.problems && dates == case.dates;
    (!is_as_expected).then(|| format!("{}: {problems:?} {dates:#?}", case.what))
}

/// Code and arguments.
fn in_words(problem: &Diagnostic) -> String {
    let args = problem.args.iter().map(|(_, arg)| match arg {
        Arg::Text(text) => text.clone(),
        other => format!("{other:?}"),
    });
    let words = std::iter::once(problem.code.id().to_owned()).chain(args);
    words.collect::<Vec<_>>().join(" ")
}

fn date_in_words(event: &DataEvent) -> String {
    let time = |text: &str| match text.split_at_checked(16) {
        Some((wall, offset)) => format!("{} {}", wall.replace('T', " "), &offset[3..]),
        None => text.to_owned(),
    };
    let mut words = vec![time(&event.start)];
    let original = event.recurrence_id.as_ref();
    words.extend(
        original
            .filter(|original| **original != event.start)
            .map(|original| format!("was {}", time(original))),
    );
    words.extend((event.status != "scheduled").then(|| event.status.to_owned()));
    let venue = event.venue.as_deref().filter(|venue| *venue != "home");
    words.extend(venue.map(|venue| format!("at {venue}")));
    words.extend(original.is_none().then(|| "alone".to_owned()));
    words.join(", ")
}
