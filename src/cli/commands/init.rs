//! `keste init`: a small site that builds as it is.

use crate::cli::Outcome;
use crate::cli::args::Init;
use crate::cli::report::Reporter;
use crate::diagnostics::Diagnostics;
use crate::host::scaffold::create_new_tree;
use crate::scaffold;
use crate::source::SourceTree;

pub(in crate::cli) fn run(call: &Init, reporter: &Reporter) -> Outcome {
    match create_new_tree(&call.folder, &scaffold::new_site()) {
        Ok(()) => {
            let path = call.folder.display().to_string();
            reporter.say("init-done", &[("path", path.into())]);
            Outcome::Fine
        }
        Err(problem) => {
            let problems: Diagnostics = [problem].into_iter().collect();
            reporter.problems(&problems, &SourceTree::new());
            Outcome::of(&problems)
        }
    }
}
