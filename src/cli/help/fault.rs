//! What is wrong with a call, into sentences: the facts are clap's, the words are ours.

use std::error::Error as _;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::cli::args::Unfit;
use crate::diagnostics::{Arg, Wording, closest};
use crate::i18n::fluent::ProgramWords;

/// What is answered to a call that is no order to do something: sentences about what is wrong with it, else
/// the help or the version that it asked for.
pub(in crate::cli) fn text(fault: &Error, command: &Command, words: &ProgramWords) -> String {
    match fault.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => fault.render().to_string(),
        _ => {
            let facts = Facts { fault, words };
            let usage = facts.text(ContextKind::Usage);
            // clap writes an English heading before it.
            let usage = usage.split_once(": ").map(|(_, usage)| usage);
            report(&facts.headline(), &facts.help(command), usage, words)
        }
    }
}

/// What is answered to a call that wants a table from a command that has none.
pub(in crate::cli) fn no_table(words: &ProgramWords) -> String {
    report(&words.line("usage-no-table", &[]), &[], None, words)
}

/// A call for the help of a command that there is not.
pub(in crate::cli) fn unknown_command(name: &str, command: &Command) -> Error {
    let mut fault = Error::new(ErrorKind::InvalidSubcommand);
    let name = name.to_owned();
    if let Some(meant) = closest(&name, command.get_subcommands().map(Command::get_name)) {
        let meant = ContextValue::String(meant.to_owned());
        fault.insert(ContextKind::SuggestedSubcommand, meant);
    }
    fault.insert(ContextKind::InvalidSubcommand, ContextValue::String(name));
    fault
}

fn report(headline: &str, help: &[String], usage: Option<&str>, words: &ProgramWords) -> String {
    let line = |id| words.line(id, &[]);
    let mut text = format!("{}: {headline}\n", line("severity-error"));
    for help in help {
        text.push_str(&format!("  {}: {help}\n", line("label-help")));
    }
    if let Some(usage) = usage {
        text.push_str(&format!("\n{}: {usage}\n", line("heading-usage")));
    }
    text.push_str(&format!("\n{}\n", line("usage-more")));
    text
}

/// What clap knows of a fault.
struct Facts<'a> {
    fault: &'a Error,
    words: &'a ProgramWords,
}

impl Facts<'_> {
    fn headline(&self) -> String {
        let text = |kind| Arg::Text(self.text(kind));
        let number = |kind| match self.fault.get(kind) {
            Some(ContextValue::Number(number)) => Arg::Number(*number as i64),
            _ => Arg::Number(0),
        };
        let argument = ("argument", text(ContextKind::InvalidArg));
        let value = ("value", text(ContextKind::InvalidValue));
        let line = |id, args: &[_]| self.words.line(id, args);
        match self.fault.kind() {
            ErrorKind::InvalidSubcommand => {
                let name = text(ContextKind::InvalidSubcommand);
                line("usage-unknown-command", &[("command", name)])
            }
            ErrorKind::UnknownArgument if self.text(ContextKind::InvalidArg).starts_with('-') => {
                line("usage-unknown-option", &[argument])
            }
            ErrorKind::UnknownArgument => line("usage-extra-word", &[argument]),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                match self.text(ContextKind::InvalidValue).is_empty() {
                    true => line("usage-missing-value", &[argument]),
                    false => line("usage-wrong-value", &[argument, value]),
                }
            }
            ErrorKind::TooManyValues => line("usage-extra-value", &[argument, value]),
            ErrorKind::WrongNumberOfValues => {
                let expected = ("expected", number(ContextKind::ExpectedNumValues));
                let actual = ("actual", number(ContextKind::ActualNumValues));
                line("usage-number-of-values", &[argument, expected, actual])
            }
            ErrorKind::ArgumentConflict => {
                let other = self.text(ContextKind::PriorArg);
                match other == self.text(ContextKind::InvalidArg) {
                    true => line("usage-twice", &[argument]),
                    false => line("usage-conflict", &[argument, ("other", other.into())]),
                }
            }
            ErrorKind::MissingRequiredArgument => line("usage-missing-argument", &[argument]),
            ErrorKind::MissingSubcommand => line("usage-missing-command", &[]),
            ErrorKind::InvalidUtf8 => line("usage-not-utf8", &[]),
            _ => line("usage-unreadable", &[]),
        }
    }

    fn help(&self, command: &Command) -> Vec<String> {
        let suggested = [
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedArg,
            ContextKind::SuggestedValue,
        ];
        let suggested = suggested.into_iter().filter_map(|kind| self.nearest(kind));
        let meant = suggested.map(|word| {
            self.words
                .line("note-did-you-mean", &[("word", word.into())])
        });
        let mut help: Vec<_> = meant.collect();
        for kind in [ContextKind::ValidValue, ContextKind::ValidSubcommand] {
            if let Some(ContextValue::Strings(values)) = self.fault.get(kind)
                && !values.is_empty()
            {
                let values = ("values", values.clone().into());
                help.push(self.words.line("usage-possible", &[values]));
            }
        }
        let unfit = self.fault.source().and_then(|source| source.downcast_ref());
        if let Some(Unfit(expected)) = unfit {
            let expected = ("expected", Arg::Message(expected));
            help.push(self.words.line("usage-expected", &[expected]));
        }
        if self.fault.kind() == ErrorKind::UnknownArgument && help.is_empty() {
            let commands = commands_with(&self.text(ContextKind::InvalidArg), command);
            if !commands.is_empty() {
                let commands = ("commands", commands.into());
                help.push(self.words.line("usage-option-of", &[commands]));
            }
        }
        help
    }

    /// A fact as text; nothing where clap does not know it.
    fn text(&self, kind: ContextKind) -> String {
        self.fault
            .get(kind)
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    /// The nearest of the words that clap thinks were meant: it puts it last.
    fn nearest(&self, kind: ContextKind) -> Option<String> {
        match self.fault.get(kind)? {
            ContextValue::String(word) => Some(word.clone()),
            ContextValue::Strings(words) => words.last().cloned(),
            _ => None,
        }
    }
}

/// The commands that have an option.
fn commands_with(option: &str, command: &Command) -> Vec<String> {
    let has = |command: &&Command| {
        let mut longs = command.get_arguments().filter_map(clap::Arg::get_long);
        longs.any(|long| option.strip_prefix("--") == Some(long))
    };
    let commands = command.get_subcommands().filter(has);
    commands
        .map(|command| command.get_name().to_owned())
        .collect()
}
