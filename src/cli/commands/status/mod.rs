//! `keste status`: how far the translations are, the nearest event first; with `--accept`, that a
//! translation is up to date.

mod accept;
mod table;

use super::load;
use crate::cli::Outcome;
use crate::cli::args::{Format, Status};
use crate::cli::report::Reporter;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::site::Translations;

pub(in crate::cli) fn run(call: &Status, reporter: &Reporter) -> Outcome {
    let loaded = load(&call.site, None, &call.site.root.join("public"));
    // What is overdue is what this command shows.
    let is_other = |problem: &Diagnostic| problem.code != Code::TranslationOverdue;
    let problems: Diagnostics = loaded.problems.into_iter().filter(is_other).collect();
    let Some(built) = loaded.built.filter(|_| !problems.has_errors()) else {
        reporter.problems(&problems, &loaded.source);
        return Outcome::of(&problems);
    };
    let site = &built.site;
    if let [entry, language] = call.accept.as_slice() {
        let accepted = accept::accept(&call.site.root, site, entry, language, reporter);
        return accepted.map_or_else(
            |problem| {
                let problems = std::iter::once(problem).collect();
                reporter.problems(&problems, &loaded.source);
                Outcome::of(&problems)
            },
            |()| Outcome::Fine,
        );
    }
    let all = site.translations();
    let is_work = |one: &&Translations| one.states.iter().any(|(_, state)| state.is_work());
    let shown: Vec<_> = all.iter().filter(|one| call.all || is_work(one)).collect();
    let words = reporter.words();
    match reporter.format() {
        Format::Json => {
            let rows: Vec<_> = all.iter().map(|one| table::json(site, one)).collect();
            let json = serde_json::to_string_pretty(&rows).unwrap_or_default();
            reporter.print(&format!("{json}\n"));
        }
        Format::Md => reporter.print(&table::markdown(site, &shown, words)),
        Format::Html => reporter.print(&table::html(site, &shown, words)),
        Format::Human | Format::Github => {
            if !shown.is_empty() {
                reporter.print(&table::text(site, &shown, words));
            }
            reporter.say("status-summary", &table::summary(site, &all));
        }
    }
    Outcome::Fine
}
