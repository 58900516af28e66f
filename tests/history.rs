//! A week in the life of the demo, published night by night by the program itself: `tests/history/week.yaml`
//! says what staff write on each day and what subscribers are to notice. The feeds of news after the week are
//! compared with `tests/history/<language>.{xml,json}`; `UPDATE=1` writes them down.
//!
//! The site after the week is left in `target/tests/history/`, where other tests read it.
#![allow(
    clippy::unwrap_used,
    reason = "a site that cannot be built fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "the demo is copied and edited")]

#[path = "nightly/told.rs"]
mod told;
mod trees;
#[path = "trees/demo.rs"]
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde::Deserialize;
use told::{Key, Told, told_on};
use trees::{NOW, Tree, tree_of};
use whole::{demo, place};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const DOMAIN: &str = "@makerspaces.example";

/// A day on which staff change something; in the night the site is published.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    day: String,
    edits: Vec<Edit>,
    /// UIDs, without their domain, that are told anew.
    #[serde(default)]
    told: BTreeSet<String>,
    /// Of those, the ones whose SEQUENCE rises.
    #[serde(default)]
    rises: BTreeSet<String>,
    /// The problem that keeps the site from being published.
    refused: Option<String>,
}

/// One thing done to a file below `content/`.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Edit {
    Replace {
        file: String,
        replace: String,
        by: String,
    },
    Write {
        file: String,
        write: String,
    },
    Rename {
        file: String,
        rename: String,
    },
    Delete {
        delete: String,
    },
}

impl Edit {
    fn make(&self, content: &Path) {
        match self {
            Self::Replace { file, replace, by } => {
                let path = content.join(file);
                let old = fs::read_to_string(&path).unwrap();
                assert_eq!(old.matches(replace).count(), 1, "{replace:?} in {file}");
                fs::write(path, old.replace(replace, by)).unwrap();
            }
            Self::Write { file, write } => {
                let path = content.join(file);
                assert!(!path.exists(), "{file} is there");
                fs::write(path, write).unwrap();
            }
            Self::Rename { file, rename } => {
                fs::rename(content.join(file), content.join(rename)).unwrap();
            }
            Self::Delete { delete } => fs::remove_file(content.join(delete)).unwrap(),
        }
    }
}

/// A copy of the demo.
struct Demo {
    root: PathBuf,
}

impl Demo {
    fn new() -> Self {
        let root = Path::new(ROOT).join("target/tests/history");
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        place(&root, &demo());
        Self { root }
    }

    /// Builds over what was published before.
    fn build(&self, day: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_keste"))
            .args(["build", "--lang", "en", "--now", day, "--root"])
            .arg(&self.root)
            .output()
            .unwrap()
    }

    fn publish(&self, day: &str) {
        let built = self.build(day);
        let said = String::from_utf8_lossy(&built.stderr);
        assert_eq!(built.status.code(), Some(0), "{day}: {said}");
    }

    fn published(&self) -> Tree {
        tree_of(&self.root.join("public"))
    }
}

/// The UIDs, without their domain, for which something holds in any file.
fn uids<'a>(keys: impl Iterator<Item = &'a Key>) -> BTreeSet<String> {
    keys.map(|(_, _, uid)| uid.strip_suffix(DOMAIN).unwrap().to_owned())
        .collect()
}

/// Compares what two nights tell with what the day was to change.
fn compare(day: &Day, before: &BTreeMap<Key, Told>, after: &BTreeMap<Key, Told>) {
    let same = |key: &Key| {
        before.get(key).map(|told| &told.octets) == after.get(key).map(|told| &told.octets)
    };
    let all = before.keys().chain(after.keys());
    assert_eq!(uids(all.filter(|key| !same(key))), day.told, "{}", day.day);
    let rises = after.iter().filter(|(key, told)| {
        let old = before.get(*key).map(|told| told.sequence);
        old.is_some_and(|old| told.sequence > old)
    });
    assert_eq!(uids(rises.map(|(key, _)| key)), day.rises, "{}", day.day);
}

#[test]
fn a_week_of_edits_is_told_to_visitors_and_subscribers() {
    let week = fs::read_to_string(Path::new(ROOT).join("tests/history/week.yaml")).unwrap();
    let week: Vec<Day> = serde_yaml::from_str(&week).unwrap();
    let demo = Demo::new();
    demo.publish(NOW);
    let mut before = demo.published();
    for day in &week {
        for edit in &day.edits {
            edit.make(&demo.root.join("content"));
        }
        let Some(code) = &day.refused else {
            demo.publish(&day.day);
            let after = demo.published();
            compare(day, &told_on(&before), &told_on(&after));
            before = after;
            continue;
        };
        let built = demo.build(&day.day);
        let said = String::from_utf8_lossy(&built.stderr);
        assert_eq!(built.status.code(), Some(1), "{}: {said}", day.day);
        assert_eq!(said.matches("error[").count(), 1, "{said}");
        assert!(said.contains(&format!("error[{code}]")), "{said}");
        assert!(demo.published() == before, "the old site has changed");
    }
    let languages = [("kk", ""), ("ru", "ru/"), ("en", "en/")];
    let feeds = languages.iter().flat_map(|(language, below)| {
        ["xml", "json"].map(|format| {
            (
                format!("{language}.{format}"),
                format!("{below}feed.{format}"),
            )
        })
    });
    for (golden, file) in feeds {
        let file = file.as_str();
        let golden = Path::new(ROOT).join("tests/history").join(golden);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &before[file]).unwrap();
        }
        let expected = fs::read(golden).unwrap_or_default();
        assert_eq!(
            String::from_utf8_lossy(&before[file]),
            String::from_utf8_lossy(&expected),
            "{file}"
        );
    }
}
