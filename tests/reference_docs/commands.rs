//! `cli.md`: the help of every command.

use std::fmt::Write as _;

use keste::i18n::fluent::ProgramLanguage;

const INTRODUCTION: &str = "\
# Command line

Data goes to standard output, messages to standard error. The language of messages and of this help is that of
`--lang`, wherever it stands in the call, else of the environment.

| exit code | |
|---|---|
| 0 | all is well |
| 1 | problems in the content; with `check --strict` warnings, too |
| 2 | a wrong call, or wrong settings, theme or messages |
| 3 | something cannot be read or written |
| 70 | a fault of the program itself |
";

pub(crate) fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    let mut program = keste::cli::command(ProgramLanguage::English).term_width(100);
    let _ = write!(page, "\n```text\n{}```\n", program.render_help());
    let commands = program.get_subcommands_mut();
    for command in commands.filter(|command| command.get_name() != "help") {
        let mut command = command.clone().term_width(100);
        let help = command.render_help();
        let _ = write!(
            page,
            "\n## keste {}\n\n```text\n{help}```\n",
            command.get_name()
        );
    }
    let lines = page.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}
