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

use jiff::civil::Date;
use keste::calendar::{Bound, Rule};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_yaml::Value;

/// Says how a case differs from what it expects.
type Check = fn(&Value) -> Option<String>;

/// What checks the cases of a section.
const SECTIONS: &[(&str, Check)] = &[("rules", |case| rule_gives_its_days(read(case)))];

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
