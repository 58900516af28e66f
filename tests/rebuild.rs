//! A site that is built again after every change is the site that a clean build gives: in memory with
//! what the last build remembers, and as `keste serve` shows it.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "what is compared lies on disk")]

mod dice;
#[path = "rebuild/script.rs"]
mod script;
#[cfg(unix)]
#[path = "rebuild/served.rs"]
mod served;
mod trees;

use std::path::Path;

use dice::Dice;
use jiff::civil::Date;
use keste::base::{ContentHash, SitePath};
use keste::calendar::BuildTime;
use keste::diagnostics::Diagnostics;
use keste::pipeline::{self, Inputs, Memo};
use keste::render::Artifact;
use keste::source::SourceTree;
use script::Script;
use trees::{NOW, Tree, tree_of};

/// Seeds of scripts in memory, and how many changes each makes.
const SCRIPTS: u64 = 10;
const STEPS: usize = 25;

#[test]
fn a_rebuild_that_remembers_gives_what_a_clean_build_gives() {
    let site = tiny();
    let (mut good, mut bad) = (0, 0);
    for seed in 0..SCRIPTS {
        let mut script = Script::new(site.clone(), seed);
        let mut dice = Dice::new(seed + 1000);
        let mut today: Date = NOW.parse().unwrap();
        let mut memo = Memo::default();
        let mut told = Vec::new();
        let mut is_broken = false;
        for _ in 0..STEPS {
            told.push(match dice.roll(6) {
                0 => {
                    let days = i64::try_from(dice.roll(40)).unwrap();
                    today = today.checked_add(jiff::Span::new().days(days)).unwrap();
                    format!("it is {today}")
                }
                1..5 if is_broken => script.undo(),
                _ => script.step(),
            });
            let source = source_of(&script.files);
            let inputs = Inputs::published(&source, BuildTime::Day(today));
            let again = built(&inputs, &mut memo);
            let clean = built(&inputs, &mut Memo::default());
            is_broken = clean.0.has_errors();
            if is_broken {
                bad += 1;
            } else {
                good += 1;
            }
            assert_eq!(again.0, clean.0, "seed {seed}: {told:#?}");
            let differing: Vec<_> = clean
                .1
                .keys()
                .chain(again.1.keys())
                .filter(|path| clean.1.get(*path) != again.1.get(*path))
                .collect();
            assert_eq!(differing, Vec::<&String>::new(), "seed {seed}: {told:#?}");
        }
    }
    // Scripts that break the site all the time, or never, would show little.
    assert!(
        good > bad && bad > good / 10,
        "{good} good states, {bad} broken ones"
    );
}

/// A small site of every kind of entry, with its themes.
fn tiny() -> Tree {
    let sites = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites"));
    let mut files = tree_of(&sites.join("tiny/site"));
    let theme = tree_of(&sites.join("theme")).into_iter();
    files.extend(theme.map(|(path, bytes)| (format!("themes/small/{path}"), bytes)));
    files
}

fn source_of(files: &Tree) -> SourceTree {
    let mut source = SourceTree::new();
    for (path, bytes) in files {
        let is_media = path.starts_with("content/") && !path.ends_with(".md");
        let path = SitePath::new(path);
        if is_media {
            let length = bytes.len() as u64;
            let look = keste::pictures::look(bytes, length);
            source.insert_media(path, ContentHash::of(bytes), length, look);
        } else {
            source.insert_text(path, bytes);
        }
    }
    pipeline::with_default_theme(source)
}

/// What is wrong, and every file: its bytes, or the hash of what it is a copy of.
fn built(inputs: &Inputs<'_>, memo: &mut Memo) -> (Diagnostics, Tree) {
    let (built, mut problems) = pipeline::rebuild(inputs, memo);
    let mut files = Tree::new();
    let Some(built) = built.filter(|_| !problems.has_errors()) else {
        return (problems, files);
    };
    let rendering = built.rendering().unwrap();
    for (url, job) in &built.plan.jobs {
        match rendering.render(url, job) {
            Ok(Artifact::Bytes(bytes)) => {
                files.insert(url.output_path(), bytes);
            }
            Ok(Artifact::Copy(path)) => {
                let hash = inputs.source.get(&path).unwrap().hash;
                files.insert(url.output_path(), hash.to_string().into_bytes());
            }
            Ok(Artifact::Picture(recipe)) => {
                let made_from = recipe.fingerprint().to_string();
                files.insert(url.output_path(), made_from.into_bytes());
            }
            Ok(Artifact::SharePicture(picture)) => {
                let drawn_from = picture.fingerprint().to_string();
                files.insert(url.output_path(), drawn_from.into_bytes());
            }
            Err(problem) => problems.push(problem),
        }
    }
    (problems, files)
}
