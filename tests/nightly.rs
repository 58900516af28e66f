//! A year of nightly builds with its edits. Whatever is not touched keeps every octet in every feed and
//! language; SEQUENCE rises exactly with time, place and status; no UID is lost or reused; DTSTAMP never
//! goes back; without edits the ledger stays as it is.
#![allow(
    clippy::unwrap_used,
    reason = "a site that cannot be built fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "some nights lie on disk")]

#[path = "nightly/content.rs"]
mod content;
#[path = "nightly/script.rs"]
mod script;
#[path = "nightly/told.rs"]
mod told;
#[allow(dead_code, reason = "these builds have days of their own")]
mod trees;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use content::{FIRST, Files, night};
use jiff::ToSpan;
use jiff::civil::Date;
use keste::base::SitePath;
use keste::calendar::{BuildTime, Zones};
use keste::pipeline::{Inputs, Memo, PublishedLedger, rebuild, with_default_theme};
use keste::render::Artifact;
use keste::source::SourceTree;
use keste::view::DataEvent;
use script::{Edit, SCRIPT};
use serde_json::Value;
use told::{Key, Told, told_on};
use trees::tree_of;

const NIGHTS: i32 = 365;

/// What a night publishes.
struct Published {
    /// Calendar files and the ledger.
    files: BTreeMap<String, Vec<u8>>,
    events: Vec<DataEvent>,
}

/// The network over the nights.
struct Network {
    files: Files,
    ledger: Option<PublishedLedger>,
    memo: Memo,
}

impl Network {
    fn new() -> Self {
        Self {
            files: content::content(),
            ledger: None,
            memo: Memo::default(),
        }
    }

    /// Builds and publishes; else the codes of what is wrong.
    fn publish(&mut self, today: Date) -> Result<Published, Vec<&'static str>> {
        let mut source = SourceTree::new();
        for (path, text) in &self.files {
            source.insert_text(SitePath::new(path), text.as_bytes());
        }
        let source = with_default_theme(source);
        let inputs = Inputs {
            ledger: self.ledger.as_ref(),
            ..Inputs::published(&source, BuildTime::Day(today))
        };
        let (built, problems) = rebuild(&inputs, &mut self.memo);
        if problems.has_errors() {
            return Err(problems.iter().map(|problem| problem.code.id()).collect());
        }
        let built = built.unwrap();
        let rendering = built.rendering().unwrap();
        let mut files = BTreeMap::new();
        for (url, job) in &built.plan.jobs {
            let path = url.output_path();
            if path.ends_with(".ics") || path == "ledger.json" {
                let Artifact::Bytes(bytes) = rendering.render(url, job).unwrap() else {
                    panic!("{path} is a copy");
                };
                files.insert(path, bytes);
            }
        }
        self.ledger = Some(PublishedLedger {
            path: "ledger.json".to_owned(),
            bytes: files["ledger.json"].clone(),
        });
        let events = built.data().events;
        Ok(Published { files, events })
    }
}

/// The beginning of a day as DTSTAMP has it.
fn instant(day: Date) -> String {
    let zone = Zones::bundled().get("Asia/Almaty").unwrap();
    let at = BuildTime::Day(day).instant(&zone);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Whether a list of UIDs without domain names this one.
fn names(list: &[&str], uid: &str) -> bool {
    let local = uid.strip_suffix("@nights.example").unwrap();
    list.iter().any(|name| match name.strip_suffix('*') {
        Some(beginning) => local.starts_with(beginning),
        None => local == *name,
    })
}

/// What is known from the nights before.
#[derive(Default)]
struct Memory {
    told: BTreeMap<Key, Told>,
    /// Whose each UID is.
    owners: BTreeMap<String, String>,
    events: Vec<DataEvent>,
    /// What calendar programs may be subscribed to.
    feeds: BTreeSet<String>,
    ledger: Option<Value>,
    ledger_bytes: Vec<u8>,
}

impl Memory {
    fn compare(&mut self, edits: &[&Edit], today: Date, published: &Published) {
        let touched = |uid: &str| edits.iter().any(|edit| names(edit.touched, uid));
        let rises = |uid: &str| edits.iter().any(|edit| names(edit.rises, uid));
        let what: Vec<_> = edits.iter().map(|edit| edit.what).collect();
        let at = format!("{today} {what:?}");
        let mut changed = BTreeSet::new();
        for (key, told) in told_on(&published.files) {
            let uid = &key.2;
            let Some(before) = self.told.get(&key) else {
                let is_known = self.told.keys().any(|known| known.2 == *uid);
                assert!(
                    is_known || told.sequence == 0,
                    "{at}: {uid} begins with {told:?}"
                );
                self.told.insert(key, told);
                continue;
            };
            if !touched(uid) {
                assert_eq!(told, *before, "{at}: nobody has touched {key:?}");
                continue;
            }
            if told == *before {
                continue;
            }
            let expected = before.sequence + u32::from(rises(uid));
            assert_eq!(told.sequence, expected, "{at}: SEQUENCE of {key:?}");
            let now = instant(today);
            let is_right = match edits.iter().any(|edit| edit.behind > 0) {
                true => told.stamp == before.stamp.clone().max(now),
                false => told.stamp == now && now > before.stamp,
            };
            assert!(is_right, "{at}: DTSTAMP {} of {key:?}", told.stamp);
            changed.insert(uid.clone());
            self.told.insert(key, told);
        }
        for edit in edits {
            for name in edit.touched.iter().filter(|name| !name.ends_with('*')) {
                let uid = format!("{name}@nights.example");
                let is_new = !self.owners.contains_key(&uid);
                assert!(changed.contains(&uid) || is_new, "{at}: {uid} is as it was");
            }
        }
        self.compare_uids(edits, today, &at, published);
        for feed in &self.feeds {
            assert!(published.files.contains_key(feed), "{at}: {feed} is gone");
        }
        let feeds = published.files.keys();
        let feeds = feeds.filter(|path| path.ends_with("calendar.ics"));
        self.feeds.extend(feeds.cloned());
        self.compare_ledgers(edits, today, &at, published);
        self.events.clone_from(&published.events);
    }

    fn compare_uids(&mut self, edits: &[&Edit], today: Date, at: &str, published: &Published) {
        let here: BTreeSet<_> = published.events.iter().map(|event| &event.uid).collect();
        let coming = |event: &&DataEvent| event.end[..10].parse::<Date>().unwrap() >= today;
        for event in self.events.iter().filter(coming) {
            let leaves = edits.iter().any(|edit| names(edit.leaves, &event.uid));
            assert_eq!(here.contains(&event.uid), !leaves, "{at}: {}", event.uid);
        }
        let renamed = "single-05@nights.example";
        for event in &published.events {
            let owner = self.owners.entry(event.uid.clone());
            let owner = owner.or_insert_with(|| event.id.clone());
            if event.uid == renamed && event.id == "events/soldering" {
                owner.clone_from(&event.id);
            }
            assert_eq!(*owner, event.id, "{at}: {} is used again", event.uid);
        }
        let soon = today.saturating_add(400.days());
        for language in ["", "ru/", "en/"] {
            let feed = &published.files[&format!("{language}calendar.ics")];
            let told = told::told_in(str::from_utf8(feed).unwrap());
            for event in published.events.iter().filter(coming) {
                let is_soon = event.start[..10].parse::<Date>().unwrap() <= soon;
                assert!(
                    !is_soon || told.contains_key(&event.uid),
                    "{at}: {}",
                    event.uid
                );
            }
        }
    }

    fn compare_ledgers(&mut self, edits: &[&Edit], today: Date, at: &str, published: &Published) {
        let bytes = &published.files["ledger.json"];
        if self.ledger_bytes == *bytes {
            return;
        }
        let mut ledger: Value = serde_json::from_slice(bytes).unwrap();
        if let Some(before) = &mut self.ledger
            && edits.is_empty()
        {
            let told = |ledger: &mut Value| ledger["changes"].take();
            let (old, new) = (told(before), told(&mut ledger));
            assert_eq!(ledger, *before, "{at}: nobody has done anything");
            let (old, new) = (old.as_array().unwrap(), new.as_array().unwrap());
            let fell_out = &old[new.len()..];
            assert_eq!(old[..new.len()], new[..], "{at}: changes");
            let ninety_days_ago = today.saturating_sub(90.days()).to_string();
            for change in fell_out {
                let day = change["day"].as_str().unwrap();
                assert!(*day < *ninety_days_ago, "{at}: {change}");
            }
        }
        self.ledger = Some(serde_json::from_slice(bytes).unwrap());
        self.ledger_bytes.clone_from(bytes);
    }
}

#[test]
fn a_year_of_nights_tells_subscribers_what_has_changed_and_nothing_else() {
    let mut network = Network::new();
    let mut memory = Memory::default();
    let mut pending: Vec<&Edit> = Vec::new();
    let mut nights = 0;
    for number in 0..NIGHTS {
        let mut today = night(number);
        for edit in SCRIPT.iter().filter(|edit| edit.night == number) {
            (edit.change)(&mut network.files);
            today = night(number - edit.behind);
            pending.push(edit);
        }
        // What is wrong stays wrong until somebody mends it.
        let fails = pending.last().and_then(|edit| edit.fails);
        match (network.publish(today), fails) {
            (Ok(published), None) => {
                memory.compare(&pending, today, &published);
                pending.clear();
                nights += 1;
            }
            (Err(codes), Some(code)) => assert_eq!(codes, [code], "{today}"),
            (Ok(_), Some(code)) => panic!("{today}: {code} was not found"),
            (Err(codes), None) => panic!("{today}: {codes:?}"),
        }
    }
    assert!(pending.is_empty(), "the script goes on");
    assert_eq!(nights, NIGHTS - 5, "nights on which the site was published");
    assert!(SCRIPT.iter().all(|edit| edit.night < NIGHTS));
}

#[test]
fn the_program_publishes_the_same_from_its_own_output_night_by_night() {
    let folder = tempfile::tempdir().unwrap();
    let mut network = Network::new();
    let edits = SCRIPT.iter().take(6).map(|edit| (night(edit.night), edit));
    let nights = std::iter::once((FIRST, None)).chain(edits.map(|(day, edit)| (day, Some(edit))));
    for (today, edit) in nights {
        if let Some(edit) = edit {
            (edit.change)(&mut network.files);
        }
        write(folder.path(), &network.files);
        let output = Command::new(env!("CARGO_BIN_EXE_keste"))
            .args([
                "build",
                "--lang",
                "en",
                "--now",
                &today.to_string(),
                "--root",
            ])
            .arg(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{today}: {said}");
        let mut on_disk = tree_of(&folder.path().join("public"));
        on_disk.retain(|path, _| path.ends_with(".ics") || path == "ledger.json");
        let in_memory = network.publish(today).unwrap().files;
        let paths = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(paths(&on_disk), paths(&in_memory), "{today}");
        let differing = on_disk
            .iter()
            .filter(|(path, bytes)| in_memory[*path] != **bytes);
        let differing: Vec<_> = differing.map(|(path, _)| path).collect();
        assert_eq!(differing, Vec::<&String>::new(), "{today}");
    }
}

/// Makes a folder hold exactly these files, apart from its output.
fn write(folder: &Path, files: &Files) {
    let content = folder.join("content");
    if content.exists() {
        fs::remove_dir_all(&content).unwrap();
    }
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
