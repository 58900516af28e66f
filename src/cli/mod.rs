//! The command line: a call into a command, a command's outcome into words and an exit code.

// This is the one side of the fence where clock and environment may be touched.
#![allow(clippy::disallowed_methods)]

mod args;
mod commands;
mod help;
mod report;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use args::{Arguments, Command, Format};
use report::Reporter;

use crate::diagnostics::Diagnostics;
use crate::i18n::fluent::{ProgramLanguage, ProgramWords};

/// Runs the program.
pub fn run(call: impl IntoIterator<Item = OsString>) -> ExitCode {
    let call: Vec<_> = call.into_iter().collect();
    let language = args::language_in(&call).unwrap_or_else(report::language);
    let words = ProgramWords::new(language);
    let mut command = help::localised(Arguments::command(), &words);
    let matches = command.try_get_matches_from_mut(call);
    let arguments = match matches.and_then(|found| Arguments::from_arg_matches(&found)) {
        Ok(arguments) => arguments,
        Err(fault) => {
            let answer = help::text(&fault, &command, &words);
            return report::answer(&answer, fault.use_stderr());
        }
    };
    let is_table = matches!(arguments.format, Format::Md | Format::Html);
    if is_table && !matches!(arguments.command, Command::Status(_)) {
        return report::answer(&help::no_table(&words), true);
    }
    let reporter = Reporter::new(language, words, arguments.format);
    let outcome = match &arguments.command {
        Command::Build(call) => commands::build::run(call, &reporter),
        Command::Serve(call) => commands::serve::run(call, &reporter),
        Command::Check(call) => commands::check::run(call, &reporter),
        Command::List(call) => commands::list::run(call, &reporter),
        Command::Stale(call) => commands::stale::run(call, &reporter),
        Command::Status(call) => commands::status::run(call, &reporter),
        Command::Forget(call) => commands::forget::run(call, &reporter),
        Command::Init(call) => commands::init::run(call, &reporter),
        Command::Explain(call) => commands::explain::run(call, &reporter),
        Command::Help(call) => commands::help::run(call, command, &reporter),
    };
    outcome.into()
}

/// The command line as data with its help in a language, from which its reference is made.
pub fn command(language: ProgramLanguage) -> clap::Command {
    help::localised(Arguments::command(), &ProgramWords::new(language))
}

/// How a command ended.
enum Outcome {
    /// All is well.
    Fine,
    /// Warnings where none were allowed.
    Strict,
    /// The built site has to be built anew.
    Stale,
    /// Something is wrong, and was reported.
    Failed(u8),
}

impl Outcome {
    /// The outcome of a run with these problems.
    fn of(problems: &Diagnostics) -> Self {
        problems
            .gravest()
            .map_or(Self::Fine, |class| Self::Failed(report::exit_code(class)))
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Strict => Self::from(1),
            Outcome::Stale => Self::from(10),
            Outcome::Failed(code) => Self::from(code),
        }
    }
}
