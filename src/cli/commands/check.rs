//! `keste check`: the build without its last step.

use super::{load, render_all, say_hidden};
use crate::cli::Outcome;
use crate::cli::args::Check;
use crate::cli::report::Reporter;

pub(in crate::cli) fn run(call: &Check, reporter: &Reporter) -> Outcome {
    let mut loaded = load(
        &call.site,
        Some(&call.published),
        &call.site.root.join("public"),
    )
    .for_publication();
    if let Some(built) = &loaded.built
        && !loaded.problems.has_errors()
    {
        loaded
            .problems
            .extend(render_all(built, reporter, |_, _, _| Ok(())));
        say_hidden(built, reporter);
    }
    let problems = loaded.problems.sorted();
    if !problems.is_empty() || reporter.is_for_programs() {
        reporter.problems(&problems, &loaded.source);
    } else {
        reporter.say("check-clean", &[]);
    }
    match Outcome::of(&problems) {
        Outcome::Fine if call.strict && !problems.is_empty() => Outcome::Strict,
        outcome => outcome,
    }
}
