//! Broken sites and what the program says about them, in its three languages.
//!
//! `tests/diagnostics/*.md` are the suites, [`suite`] says how they are written. Each case is a small
//! site that is built in memory; the problems must stand on the marked lines and read as the snapshot
//! says. `UPDATE=1 cargo test --test diagnostics` writes the snapshots anew: read them as the person
//! who typed the mistake would.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot read its suites fails"
)]

#[path = "diagnostics/hostile.rs"]
mod hostile;
#[path = "diagnostics/site.rs"]
mod site;
#[path = "diagnostics/suite.rs"]
mod suite;
#[path = "diagnostics/words.rs"]
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use keste::base::{LanguageTag, Position, SitePath};
use keste::diagnostics::{Diagnostics, Severity, render};
use keste::i18n::fluent::{ProgramLanguage, ProgramWords};

use site::{Run, run};
use suite::{Case, Mark, Suite};

fn suites() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut suites: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    suites.sort();
    suites
}

#[test]
fn every_problem_stands_on_its_line_and_reads_as_its_snapshot_says() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = String::new();
    for path in suites() {
        let text = fs::read_to_string(&path).unwrap();
        let mut suite = Suite::parse(&text);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for case in &mut suite.cases {
            if let Err(why) = check(case) {
                wrong.push_str(&format!("\n=== {name}: {}\n{why}\n", case.title));
            }
        }
        let written = suite.write();
        if update && written != text {
            fs::write(&path, written).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Builds a case; when its snapshots differ and are not to be blessed, says how.
fn check(case: &mut Case) -> Result<(), String> {
    let source = site::with_base(case.files());
    let Run { problems, files } = run(&source);
    if problems.has_errors() && !files.is_empty() {
        return Err("files were made in spite of an error".to_owned());
    }
    let (expected, found) = (case.marks(), marks(case, &problems, &source));
    let mut wrong = String::new();
    for (path, marks) in [
        (&expected, &found, "missing"),
        (&found, &expected, "not marked"),
    ]
    .into_iter()
    .flat_map(|(these, those, what)| difference(these, those, what))
    {
        wrong.push_str(&format!("{path}: {marks}\n"));
    }
    let texts = |path: &SitePath| source.text(path).map(|text| &**text);
    let said = ["en", "kk", "ru"].map(|language| {
        let tag = LanguageTag::parse(language).unwrap();
        let words = ProgramWords::new(ProgramLanguage::of(&tag).unwrap());
        let said = render::human::render(&problems, &texts, &words, false);
        (language, said.trim_end().to_owned())
    });
    for (language, said) in &said {
        if case.snapshot(language).unwrap_or_default() != *said {
            wrong.push_str(&format!("--- {language}\n{said}\n"));
        }
    }
    if std::env::var_os("UPDATE").is_some() && expected == found {
        case.bless(said);
        return Ok(());
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn difference(these: &Marks, those: &Marks, what: &str) -> Vec<(String, String)> {
    let all = these
        .iter()
        .flat_map(|(path, marks)| marks.iter().map(move |mark| (path, mark)));
    let count = |marks: &Marks, path, mark| {
        let marks: Option<&Vec<Mark>> = marks.get(path);
        marks.map_or(0, |marks| {
            marks.iter().filter(|other| *other == mark).count()
        })
    };
    let only = all.filter(|(path, mark)| count(these, *path, *mark) > count(those, *path, *mark));
    let said = only.map(|(path, mark)| {
        (
            path.clone(),
            format!("{} {} {what}", mark.line, mark.problem),
        )
    });
    said.collect()
}

type Marks = BTreeMap<String, Vec<Mark>>;

/// The problems in the case's own files, by file and line.
fn marks(case: &Case, problems: &Diagnostics, source: &keste::source::SourceTree) -> Marks {
    let mut marks = Marks::new();
    for problem in problems.iter() {
        let Some(place) = &problem.primary else {
            continue;
        };
        let line = match source.text(&place.file) {
            Some(text) => Position::of(text, place.span.start).line,
            None => 1,
        };
        let severity = match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let mark = Mark {
            line,
            problem: format!("{severity}[{}]", problem.code.id()),
        };
        let path = place.file.to_string();
        if case.has_file(&path) {
            marks.entry(path).or_default().push(mark);
        }
    }
    marks.values_mut().for_each(|marks| marks.sort());
    marks
}

/// What a case must not do: change the site that was built before it.
fn build_over_an_old_site(file: &str, text: &str) -> (Option<i32>, Vec<(PathBuf, Vec<u8>)>) {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in site::base_files() {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let build = || {
        let mut call = Command::new(env!("CARGO_BIN_EXE_keste"));
        call.args(["build", "--now", "2026-11-21", "--root"]);
        call.arg(folder.path()).output().unwrap()
    };
    assert_eq!(build().status.code(), Some(0));
    let before = tree(&folder.path().join("public"));
    let path = folder.path().join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    let code = build().status.code();
    let mut after = tree(&folder.path().join("public"));
    after.retain(|file| !before.contains(file));
    assert!(before.len() > 20, "{}", before.len());
    (code, after)
}

fn tree(folder: &std::path::Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(tree(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            files.push((path, bytes));
        }
    }
    files.sort();
    files
}

#[test]
fn a_fault_of_the_content_leaves_the_old_site_whole() {
    let event = "---\ntitle: Сабақ\nstart: 2027-02-30\n---\n";
    let built = build_over_an_old_site("content/events/a.kk.md", event);
    assert_eq!(built, (Some(1), Vec::new()));
}

#[test]
fn a_fault_of_the_settings_leaves_the_old_site_whole() {
    let built = build_over_an_old_site("keste.yaml", "languages: []\n");
    assert_eq!(built, (Some(2), Vec::new()));
}

#[test]
fn a_template_that_fails_on_one_page_leaves_the_old_site_whole() {
    let template = "{{ no_such_variable }}";
    let built = build_over_an_old_site("themes/default/templates/event.html", template);
    assert_eq!(built, (Some(2), Vec::new()));
}
