//! `keste explain`: more about a code that stands in a message.

use crate::cli::Outcome;
use crate::cli::args::Explain;
use crate::cli::report::Reporter;
use crate::diagnostics::Code;

pub(in crate::cli) fn run(call: &Explain, reporter: &Reporter) -> Outcome {
    let Some(code) = Code::ALL.iter().find(|code| code.id() == call.code) else {
        let word = call.code.as_str();
        reporter.say("explain-unknown-code", &[("code", word.into())]);
        return Outcome::Failed(2);
    };
    reporter.print(&format!("{}\n", reporter.words().explain(*code)));
    Outcome::Fine
}
