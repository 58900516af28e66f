//! `keste status`: how far the translations are, the nearest event first; with `--accept`, that a
//! translation is up to date.

mod accept;
mod table;

use super::load;
use crate::cli::Outcome;
use crate::cli::args::{Format, Status};
use crate::cli::report::Reporter;

pub(in crate::cli) fn run(call: &Status, reporter: &Reporter) -> Outcome {
    let loaded = load(&call.site, None, &call.site.root.join("public"));
    let built = loaded.built.filter(|_| !loaded.problems.has_errors());
    let Some(built) = built else {
        reporter.problems(&loaded.problems, &loaded.source);
        return Outcome::of(&loaded.problems);
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
    let shown: Vec<_> = all
        .iter()
        .filter(|one| call.all || one.has_work())
        .collect();
    let words = reporter.words();
    match reporter.format() {
        Format::Json => {
            let rows: Vec<_> = shown.iter().map(|one| table::json(site, one)).collect();
            let json = serde_json::to_string_pretty(&rows).unwrap_or_default();
            reporter.print(&format!("{json}\n"));
        }
        _ if shown.is_empty() => reporter.say("status-summary", &table::summary(site, &all)),
        Format::Md => reporter.print(&table::markdown(site, &shown, words)),
        Format::Html => reporter.print(&table::html(site, &shown, words)),
        Format::Human | Format::Github => {
            reporter.print(&table::text(site, &shown, words));
            reporter.say("status-summary", &table::summary(site, &all));
        }
    }
    Outcome::Fine
}
