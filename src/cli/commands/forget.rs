//! `keste forget`: published events may vanish without a trace.

use std::path::PathBuf;

use super::load;
use crate::base::{Place, SitePath};
use crate::cli::Outcome;
use crate::cli::args::Forget;
use crate::cli::report::Reporter;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::host::{disk, edit};
use crate::ledger::{Ledger, Record};
use crate::parse::forgotten::{FORGOTTEN_FILE, with_forgotten};
use crate::pipeline::Built;
use crate::site::EntryKind;
use crate::source::SourceTree;

pub(in crate::cli) fn run(call: &Forget, reporter: &Reporter) -> Outcome {
    let output = call.site.root.join("public");
    let loaded = load(&call.site, Some(&call.published), &output);
    let mut problems = loaded.problems;
    // What is missing is what this command is for.
    let is_other =
        |problem: &Diagnostic| !matches!(problem.code, Code::VanishedEvent | Code::HiddenEvent);
    problems = problems.into_iter().filter(is_other).collect();
    let Some(built) = loaded.built.filter(|_| !problems.has_errors()) else {
        return failed(problems, &loaded.source, reporter);
    };
    let mut ids: Vec<String> = Vec::new();
    for id in call.ids.iter().map(|id| whole(id)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    problems = ids.iter().filter_map(|id| refusal(id, &built)).collect();
    if problems.is_empty()
        && let Err(problem) = write(call, &built, &ids, reporter)
    {
        problems.push(problem);
    }
    if problems.is_empty() {
        Outcome::Fine
    } else {
        failed(problems, &loaded.source, reporter)
    }
}

fn failed(problems: Diagnostics, source: &SourceTree, reporter: &Reporter) -> Outcome {
    reporter.problems(&problems, source);
    Outcome::of(&problems)
}

/// An id with its kind: only events can be forgotten.
fn whole(id: &str) -> String {
    if id.contains('/') {
        id.to_owned()
    } else {
        format!("{}/{id}", EntryKind::Event.folder())
    }
}

/// Why an event cannot be forgotten. A draft can: it is not there for visitors.
fn refusal(id: &str, built: &Built) -> Option<Diagnostic> {
    let stem = id.rsplit('/').next().unwrap_or(id);
    if let Some(at) = built.site.find(EntryKind::Event, stem) {
        let place = &built.site.entry(at).place;
        return Some(Diagnostic::at(Code::StillThere, &Place::start_of(&place.file)).arg("id", id));
    }
    let records = || {
        built
            .previous
            .iter()
            .flat_map(|ledger| Ledger::records(ledger))
    };
    let mut known = records().map(|record: &Record| record.id.as_str());
    if known.any(|known| known == id) {
        return None;
    }
    let known = records().map(|record| record.id.as_str());
    let meant = closest(id, known.filter(|known| is_gone(known, built)));
    let problem = Diagnostic::anywhere(Code::NothingToForget).arg("id", id);
    Some(problem.suggest(meant))
}

fn is_gone(id: &str, built: &Built) -> bool {
    let stem = id.rsplit('/').next().unwrap_or(id);
    built.site.find(EntryKind::Event, stem).is_none()
}

/// Adds the ids to the list and says so; those that stand in it already are only named.
fn write(
    call: &Forget,
    built: &Built,
    ids: &[String],
    reporter: &Reporter,
) -> Result<(), Diagnostic> {
    let path: PathBuf = disk::file_at(&call.site.root, &SitePath::new(FORGOTTEN_FILE));
    let old = edit::read(&path)?;
    let text = old.as_ref().map(|bytes| String::from_utf8_lossy(bytes));
    let mut text = text.map_or_else(
        || format!("# {}\n", reporter.line("forgotten-comment", &[])),
        std::borrow::Cow::into_owned,
    );
    let is_listed = |id: &String| built.forgotten.iter().any(|known| known.value == **id);
    let new: Vec<&String> = ids.iter().filter(|id| !is_listed(id)).collect();
    for id in &new {
        text = with_forgotten(&text, id).ok_or_else(|| {
            let place = Place::start_of(&SitePath::new(FORGOTTEN_FILE));
            let problem = Diagnostic::at(Code::CannotWrite, &place);
            let problem = problem.arg("path", FORGOTTEN_FILE);
            problem
                .arg("reason", "no line can be added to it")
                .fix(format!("- {id}"))
        })?;
    }
    if !new.is_empty() {
        edit::replace(&path, old.as_deref(), text.as_bytes())?;
    }
    for id in ids {
        let message = match new.contains(&id) {
            true => "forgotten",
            false => "forgotten-before",
        };
        let path = FORGOTTEN_FILE.into();
        reporter.say(message, &[("id", id.as_str().into()), ("path", path)]);
    }
    Ok(())
}
