//! `cli.md`: the help of every command.

use std::fmt::Write as _;

const INTRODUCTION: &str = "\
# Command line

Data goes to standard output, messages to standard error. The language of messages is that of `--lang`,
else of the environment.

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
    let mut program = keste::cli::command().term_width(100);
    program.build();
    let _ = write!(page, "\n```text\n{}```\n", program.render_long_help());
    for command in program.get_subcommands_mut() {
        if command.get_name() == "help" {
            continue;
        }
        let help = command.render_long_help();
        let _ = write!(
            page,
            "\n## keste {}\n\n```text\n{help}```\n",
            command.get_name()
        );
    }
    let lines = page.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}
