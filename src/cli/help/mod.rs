//! The declared command line into one that speaks a language: help here, faults of a call in `fault`.
//!
//! Knows no command by name. A command's sentence is the message `help-<command>`, with what else there is to
//! say in its attribute `more`; an argument's is `help-<command>-<argument>` or, where several commands mean
//! the same by it, `help-all-<argument>`; the name of a value is `value-<name>`.

mod fault;

#[cfg(test)]
mod tests;

use clap::{Arg, Command};

pub(super) use fault::{no_table, text, unknown_command};

use crate::diagnostics::Wording;
use crate::i18n::fluent::ProgramWords;

/// The command line with every word of its help in the language of `words`, ready to read a call.
pub(super) fn localised(mut command: Command, words: &ProgramWords) -> Command {
    // Only then are there `--help`, `--version` and the arguments that all commands share.
    command.build();
    with_words(command, words)
}

fn with_words(command: Command, words: &ProgramWords) -> Command {
    let name = command.get_name().to_owned();
    let about = format!("help-{name}");
    let more = format!("{about}.more");
    let value = command
        .get_subcommand_value_name()
        .map(|name| value(name, words));
    let mut command = command
        .about(words.line(&about, &[]))
        .mut_args(|argument| with_help(argument, &name, words))
        .mut_subcommands(|command| with_words(command, words));
    if let Some(value) = value {
        command = command.subcommand_value_name(value);
    }
    if words.has(&more) {
        command = command.after_help(words.line(&more, &[]));
    }
    let usage = usage(&command, words);
    let template = template(&command, words);
    command.override_usage(usage).help_template(template)
}

/// The argument with its sentence and the names of its values, followed by what clap would say in English: the
/// value that stands for a missing one, and the values that there are.
fn with_help(argument: Arg, command: &str, words: &ProgramWords) -> Arg {
    let mut help = words.line(&message_of(&argument, command, words), &[]);
    if !argument.get_action().takes_values() {
        return argument.help(help);
    }
    let defaults = argument.get_default_values().iter();
    let defaults = defaults.map(|value| value.to_string_lossy().into_owned());
    let possible = argument.get_possible_values().into_iter();
    let possible = possible.map(|value| value.get_name().to_owned());
    for (note, values) in [
        ("note-default", defaults.collect::<Vec<_>>()),
        ("note-possible", possible.collect()),
    ] {
        if !values.is_empty() {
            help.push(' ');
            help.push_str(&words.line(note, &[("values", values.into())]));
        }
    }
    let names = argument.get_value_names().unwrap_or_default();
    let names: Vec<_> = names.iter().map(|name| value(name, words)).collect();
    argument
        .help(help)
        .value_names(names)
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// The name of the message with an argument's sentence.
fn message_of(argument: &Arg, command: &str, words: &ProgramWords) -> String {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = format!("help-{command}-{id}");
    if words.has(&own) {
        own
    } else {
        format!("help-all-{id}")
    }
}

fn value(name: &str, words: &ProgramWords) -> String {
    words.line(&format!("value-{name}"), &[])
}

/// How a command is called: `keste forget [OPTIONS] <ID>...`.
fn usage(command: &Command, words: &ProgramWords) -> String {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let mut usage = format!("{name} [{}]", value("options", words));
    for argument in command.get_positionals() {
        usage.push_str(&format!(" {argument}"));
    }
    if let Some(name) = command.get_subcommand_value_name()
        && command.has_subcommands()
    {
        usage.push_str(&format!(" <{name}>"));
    }
    usage
}

/// The parts of a command's help in their order, each under its heading, as clap's templates name them.
fn template(command: &Command, words: &ProgramWords) -> String {
    let heading = |id| words.line(id, &[]);
    let mut template = format!(
        "{{about}}{{after-help}}\n\n{}: {{usage}}",
        heading("heading-usage")
    );
    let parts = [
        (
            command.has_subcommands(),
            "heading-commands",
            "{subcommands}",
        ),
        (
            command.get_positionals().next().is_some(),
            "heading-arguments",
            "{positionals}",
        ),
        (true, "heading-options", "{options}"),
    ];
    for (_, id, tag) in parts.into_iter().filter(|(present, _, _)| *present) {
        template.push_str(&format!("\n\n{}:\n{tag}", heading(id)));
    }
    template
}
