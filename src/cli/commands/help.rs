//! `keste help`: what the program or one of its commands is for, and how it is called.

use crate::cli::args::Help;
use crate::cli::report::Reporter;
use crate::cli::{Outcome, help};
use crate::host::terminal;

pub(in crate::cli) fn run(call: &Help, mut command: clap::Command, reporter: &Reporter) -> Outcome {
    let asked = match &call.command {
        None => &mut command,
        Some(name) => match command.find_subcommand_mut(name) {
            Some(asked) => asked,
            None => {
                let fault = help::unknown_command(name, &command);
                terminal::err(&help::text(&fault, &command, reporter.words()));
                return Outcome::Failed(2);
            }
        },
    };
    reporter.print(&asked.render_help().to_string());
    Outcome::Fine
}
