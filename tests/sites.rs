//! Whole sites, byte for byte: `tests/sites/<name>/site` is built in memory and must give exactly the
//! files of `expected` and the problems of `diagnostics.txt`. `UPDATE=1` writes down what was built; read
//! the difference before it is committed.
//!
//! A file `ledger.json` beside `site` is what was published before. All sites may use `tests/sites/theme` under the name `small`. The default theme's own assets are left
//! out of the comparison: they are no part of a site.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "what is compared lies on disk")]

mod trees;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use keste::base::{SitePath, UrlPath};
use keste::calendar::BuildTime;
use keste::diagnostics::render::human;
use keste::diagnostics::{Diagnostic, Diagnostics};
use keste::host::disk;
use keste::i18n::fluent::{ProgramLanguage, ProgramWords};
use keste::pictures;
use keste::pipeline::{self, Built, Inputs, PublishedLedger, Rendering};
use keste::plan::Job;
use keste::render::Artifact;
use keste::source::{Content, SourceTree};
use trees::{NOW, Tree, tree_of};

const SITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites");

#[test]
fn every_kind_of_entry_in_three_languages_with_every_fallback() {
    check("tiny");
}

#[test]
fn a_site_of_one_language_has_no_prefixes_and_no_alternates() {
    check("one-language");
}

#[test]
fn a_site_without_events_has_its_pages_and_a_feed_that_holds_its_zone_alone() {
    check("empty");
}

#[test]
fn a_site_below_a_path_links_below_that_path() {
    check("sub-path");
}

#[test]
fn a_series_tells_the_same_story_on_every_page_and_in_every_feed() {
    check("series");
}

#[test]
fn what_subscribers_were_told_stands_on_a_page_and_in_a_feed() {
    check("changes");
}

#[test]
fn a_theme_replaces_one_template_and_takes_the_others() {
    check("theme-override");
}

#[test]
fn other_languages_need_settings_messages_and_content_only() {
    check("languages");
}

#[test]
fn kazakh_in_latin_letters_is_made_from_the_kazakh_texts() {
    check("latin");
}

#[test]
fn a_file_that_is_rendered_alone_is_the_file_of_the_whole_site() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (source, _) = source_of(root);
    let (built, problems) = build(&source, None);
    assert!(!problems.has_errors(), "the demo site is broken");
    let built = built.unwrap();
    let whole = made(&built, root, &source).unwrap();
    let jobs = &built.plan.jobs;
    // Any order will do, as long as it is the same in every run.
    let mut at = 1;
    for _ in 0..50 {
        at = (at * 7919 + 104_729) % jobs.len();
        let alone = built.rendering().unwrap();
        let bytes = bytes_of(&alone, root, &source, &jobs[at]).unwrap();
        let path = jobs[at].0.output_path();
        assert!(whole[&path] == bytes, "{path} differs when rendered alone");
    }
}

/// A site's files, with those of the default theme.
fn source_of(root: &Path) -> (SourceTree, Diagnostics) {
    let (source, problems) = disk::read_site(root, &root.join("public"));
    (pipeline::with_default_theme(source), problems)
}

/// Builds a site in memory.
fn build(source: &SourceTree, ledger: Option<&PublishedLedger>) -> (Option<Built>, Diagnostics) {
    let now = BuildTime::parse(NOW).unwrap();
    pipeline::build(&Inputs {
        ledger,
        ..Inputs::published(source, now)
    })
}

/// The bytes of one file; a copied one is taken from the site.
fn bytes_of(
    rendering: &Rendering,
    root: &Path,
    source: &SourceTree,
    (url, job): &(UrlPath, Job),
) -> Result<Vec<u8>, Diagnostic> {
    Ok(match rendering.render(url, job)? {
        Artifact::Bytes(bytes) => bytes,
        Artifact::Copy(path) => match &source.get(&path).unwrap().content {
            Content::Text(text) => text.as_bytes().to_vec(),
            _ => fs::read(disk::file_at(root, &path)).unwrap(),
        },
        Artifact::Picture(recipe) => {
            let source = fs::read(disk::file_at(root, &recipe.source)).unwrap();
            pictures::make(&source, &recipe).unwrap()
        }
        Artifact::SharePicture(picture) => picture.fingerprint().to_string().into_bytes(),
    })
}

/// Every file of a site.
fn made(built: &Built, root: &Path, source: &SourceTree) -> Result<Tree, Diagnostic> {
    let rendering = built.rendering()?;
    let files = built.plan.jobs.iter().map(|job| {
        let bytes = bytes_of(&rendering, root, source, job)?;
        Ok((job.0.output_path(), bytes))
    });
    files.collect()
}

fn check(name: &str) {
    let folder = Path::new(SITES).join(name);
    let root = folder.join("site");
    let (mut source, mut problems) = source_of(&root);
    for (path, bytes) in tree_of(&Path::new(SITES).join("theme")) {
        source.insert_text(SitePath::new(&format!("themes/small/{path}")), &bytes);
    }
    let ledger = fs::read(folder.join("ledger.json")).ok();
    let ledger = ledger.map(|bytes| PublishedLedger {
        path: "ledger.json".to_owned(),
        bytes,
    });
    let (built, found) = build(&source, ledger.as_ref());
    problems.extend(found);
    let is_default = |path: &SitePath| path.below("themes/default").is_some();
    let files = match &built {
        Some(built) if !problems.has_errors() => {
            let files = made(built, &root, &source).map_err(|found| problems.push(found));
            let mut files = files.unwrap_or_default();
            for (url, job) in &built.plan.jobs {
                if matches!(job, Job::Copy(path) if is_default(path)) {
                    files.remove(&url.output_path());
                }
            }
            files
        }
        _ => Tree::new(),
    };
    let is_broken = problems.has_errors();
    let words = ProgramWords::new(ProgramLanguage::English);
    let text = |path: &SitePath| source.text(path).map(|text| &**text);
    let report = human::render(&problems.sorted(), &text, &words, false);

    assert!(!is_broken, "{name} is broken:\n{report}");
    if std::env::var_os("UPDATE").is_some() {
        bless(&folder, &files, &report);
    }
    let expected = fs::read_to_string(folder.join("diagnostics.txt"));
    assert_eq!(
        report,
        expected.unwrap_or_default(),
        "diagnostics of {name}"
    );
    assert_eq!(differences(&tree_of(&folder.join("expected")), &files), "");
}

fn bless(folder: &Path, files: &Tree, report: &str) {
    let expected = folder.join("expected");
    if expected.exists() {
        fs::remove_dir_all(&expected).unwrap();
    }
    for (path, bytes) in files {
        let path = expected.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::write(folder.join("diagnostics.txt"), report).unwrap();
}

/// One line for each file that is missing, was not expected, or differs, with its first other line.
fn differences(expected: &Tree, made: &Tree) -> String {
    let paths: BTreeSet<_> = expected.keys().chain(made.keys()).collect();
    let mut report = String::new();
    for path in paths {
        match (expected.get(path), made.get(path)) {
            (Some(_), None) => report.push_str(&format!("{path}: nobody made it\n")),
            (None, Some(_)) => report.push_str(&format!("{path}: not expected\n")),
            (Some(expected), Some(made)) if expected != made => {
                let expected = String::from_utf8_lossy(expected);
                let made = String::from_utf8_lossy(made);
                let (mut old, mut new) = (expected.split('\n'), made.split('\n'));
                let mut number = 0;
                let (old, new) = loop {
                    number += 1;
                    match (old.next(), new.next()) {
                        (old, new) if old == new => {}
                        pair => break pair,
                    }
                };
                let (old, new) = (old.unwrap_or("(end)"), new.unwrap_or("(end)"));
                report.push_str(&format!("{path}:{number}\n  - {old}\n  + {new}\n"));
            }
            _ => {}
        }
    }
    report
}
