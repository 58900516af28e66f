//! Whose time zones count: those of the program whatever the machine's are, and those of `--tzdb` in their
//! place. The program itself builds the hard-case site.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "what is compared lies on disk")]

mod trees;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;
use trees::{NOW, Tree, tree_of};

const SITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/series/site");

/// Almaty back at +06 from 1 March 2027, made by `zic` from `almaty.zi`.
const MADE_UP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tzdb");

/// A copy of the hard-case site in the theme of the program.
fn site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in tree_of(Path::new(SITE)) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let settings = folder.path().join("keste.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("theme: small\n", "")).unwrap();
    folder
}

fn keste(root: &Path, call: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keste"));
    command.args(call).args(["--lang", "en"]).current_dir(root);
    command.env_remove("TZ").env_remove("TZDIR");
    command.envs(environment.iter().copied()).output().unwrap()
}

fn built(root: &Path, more: &[&str], environment: &[(&str, &str)]) -> Tree {
    let call = [&["build", "--now", NOW], more].concat();
    let output = keste(root, &call, environment);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{words}");
    tree_of(&root.join("public"))
}

/// The paths at which two trees differ.
fn differing(one: &Tree, other: &Tree) -> Vec<String> {
    let paths = one.keys().chain(other.keys());
    let differing = paths.filter(|path| one.get(*path) != other.get(*path));
    differing.cloned().collect()
}

/// A folder with these octets as Almaty's zone.
fn database(almaty: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("Asia")).unwrap();
    fs::write(folder.path().join("Asia/Almaty"), almaty).unwrap();
    folder
}

fn made_up() -> Vec<u8> {
    fs::read(Path::new(MADE_UP).join("Asia/Almaty")).unwrap()
}

#[test]
fn the_zone_and_the_zone_database_of_the_machine_make_no_difference() {
    let (other, garbage) = (database(&made_up()), database(b"TZif, but no more"));
    let (other, garbage) = (
        other.path().to_str().unwrap(),
        garbage.path().to_str().unwrap(),
    );
    let site = site();
    let first = built(site.path(), &[], &[("TZ", "UTC")]);
    assert!(first.len() > 300, "the site has {} files", first.len());
    for environment in [
        [("TZ", "Asia/Almaty"), ("TZDIR", other)],
        [("TZ", "America/New_York"), ("TZDIR", garbage)],
        [("TZ", "No/Such_Zone"), ("TZDIR", "/nowhere")],
    ] {
        fs::remove_dir_all(site.path().join("public")).unwrap();
        let other = built(site.path(), &[], &environment);
        assert_eq!(
            differing(&first, &other),
            Vec::<String>::new(),
            "{environment:?}"
        );
    }
}

/// Wall time, distance from UTC and zone of every date.
fn dates(tree: &Tree) -> Vec<(String, String, String)> {
    let data: Value = serde_json::from_slice(&tree["events.json"]).unwrap();
    let events = data["events"].as_array().unwrap().iter();
    let dates = events.map(|event| {
        let start = event["start"].as_str().unwrap();
        let (wall, offset) = start.split_at(start.len().min(19));
        let zone = event["time_zone"].as_str().unwrap();
        (wall.to_owned(), offset.to_owned(), zone.to_owned())
    });
    dates.collect()
}

#[test]
fn another_zone_database_leaves_wall_times_and_moves_instants() {
    let site = site();
    let mut before = dates(&built(site.path(), &[], &[]));
    let mut after = dates(&built(site.path(), &["--tzdb", MADE_UP], &[]));
    let mut moved = 0;
    for (wall, offset, zone) in &mut before {
        if zone == "Asia/Almaty" && wall.as_str() >= "2027-03-01" && !offset.is_empty() {
            assert_eq!(offset, "+05:00", "{wall}");
            "+06:00".clone_into(offset);
            moved += 1;
        }
    }
    before.sort();
    after.sort();
    assert_eq!(after, before);
    assert_eq!(moved, 17, "dates in Almaty after the change");
}

#[test]
fn a_series_over_a_change_of_the_clocks_is_cut_there() {
    let site = site();
    let tree = built(site.path(), &["--tzdb", MADE_UP], &[]);
    let file = String::from_utf8(tree["events/english/event.ics"].clone()).unwrap();
    let names = [
        "TZID:", "DTSTART", "TZOFFSET", "TZNAME", "UID", "RRULE", "EXDATE", "RELATED",
    ];
    let told = file
        .split("\r\n")
        .filter(|line| names.iter().any(|name| line.starts_with(name)));
    let mut expected: Vec<_> = [
        "TZID:Asia/Almaty",
        "DTSTART:20270301T000000",
        "TZOFFSETFROM:+0500",
        "TZOFFSETTO:+0600",
        "TZNAME:+06",
    ]
    .map(str::to_owned)
    .into();
    let single = [
        "20261120", "20261204", "20261211", "20261218", "20270101", "20270108", "20270115",
        "20270122", "20270205", "20270212", "20270219", "20270226",
    ];
    for day in single {
        expected.push(format!("UID:english-{day}@series.example"));
        expected.push(format!("DTSTART:{day}T130000Z"));
        expected.push("RELATED-TO:english@series.example".to_owned());
    }
    expected.extend(
        [
            "UID:english@series.example",
            "DTSTART;TZID=Asia/Almaty:20270305T180000",
            "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=FR",
            "EXDATE;TZID=Asia/Almaty:20270326T180000",
        ]
        .map(str::to_owned),
    );
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn the_report_says_by_which_zones_a_site_was_built() {
    let site = site();
    let said = |more: &[&str]| {
        let call = [&["build", "--now", NOW], more].concat();
        let output = keste(site.path(), &call, &[]);
        let words = String::from_utf8(output.stderr).unwrap();
        let last = words.lines().last().unwrap().to_owned();
        last.split_once(" s. ").unwrap().1.to_owned()
    };
    let release = keste::calendar::Zones::version();
    assert_eq!(said(&[]), format!("Time zones: {release}."));
    let database = database(&made_up());
    let folder = database.path().to_str().unwrap();
    assert_eq!(said(&["--tzdb", folder]), format!("Time zones: {folder}."));
}

#[test]
fn what_is_no_zone_database_is_refused_by_every_command_and_nothing_is_written() {
    let site = site();
    let garbage = database(b"TZif, but no more");
    let empty = tempfile::tempdir().unwrap();
    // Tables lie beside the zones in every such folder.
    fs::write(empty.path().join("zone.tab"), "KZ").unwrap();
    fs::write(site.path().join("a-file"), "").unwrap();
    let refused = |folder: &Path, expected: i32, words: &str| {
        for command in ["build", "check", "list", "serve"] {
            let call = [command, "--now", NOW, "--tzdb", folder.to_str().unwrap()];
            let output = keste(site.path(), &call, &[]);
            let said = String::from_utf8(output.stderr).unwrap();
            let headline = said.lines().next().unwrap_or_default();
            assert_eq!(output.status.code(), Some(expected), "{command}: {said}");
            assert_eq!(headline, words, "{command}");
        }
        assert!(!site.path().join("public").exists());
    };
    let nowhere = site.path().join("nowhere");
    let reason = "No such file or directory (os error 2)";
    let unreadable = format!(
        "error[cannot-read]: “{}” cannot be read: {reason}",
        nowhere.display()
    );
    refused(&nowhere, 3, &unreadable);
    let no_zones = |path: &Path| {
        format!(
            "error[no-zone-data]: “{}” holds no time zones",
            path.display()
        )
    };
    refused(empty.path(), 2, &no_zones(empty.path()));
    let almaty = garbage.path().join("Asia/Almaty");
    refused(garbage.path(), 2, &no_zones(&almaty));
}

#[test]
fn a_site_grows_stale_at_the_midnight_of_the_zones_that_it_was_built_by() {
    let site = site();
    let stale = |now: &str, more: &[&str]| {
        let call = [&["stale", "--now", now], more].concat();
        keste(site.path(), &call, &[]).status.code()
    };
    let call = ["build", "--now", "2027-03-05", "--tzdb", MADE_UP];
    assert_eq!(keste(site.path(), &call, &[]).status.code(), Some(0));
    // 23:30 by the old offset is half past midnight by the new one.
    assert_eq!(stale("2027-03-05", &["--tzdb", MADE_UP]), Some(0));
    assert_eq!(stale("2027-03-06", &["--tzdb", MADE_UP]), Some(10));
    assert_eq!(stale("2027-03-05T17:59:00Z", &["--tzdb", MADE_UP]), Some(0));
    assert_eq!(
        stale("2027-03-05T18:00:00Z", &["--tzdb", MADE_UP]),
        Some(10)
    );
    assert_eq!(stale("2027-03-06", &["--tzdb", "/nowhere"]), Some(3));
}
