//! Words for people and programs: problems, sentences, exit codes.

use std::process::ExitCode;

use super::args::Format;
use crate::base::{LanguageTag, SitePath};
use crate::diagnostics::{Arg, Class, Diagnostics, Severity, Wording, render};
use crate::host::environment;
use crate::host::terminal::{self, Stream};
use crate::i18n::fluent::{ProgramLanguage, ProgramWords};
use crate::source::SourceTree;

/// Speaks to the user in one language and one format.
#[derive(Clone)]
pub(super) struct Reporter {
    language: ProgramLanguage,
    words: ProgramWords,
    format: Format,
}

impl Reporter {
    pub(super) fn new(language: ProgramLanguage, words: ProgramWords, format: Format) -> Self {
        Self {
            language,
            words,
            format,
        }
    }

    /// The words of the program.
    pub(super) fn words(&self) -> &ProgramWords {
        &self.words
    }

    /// The tag of the language.
    pub(super) fn language(&self) -> &'static str {
        self.language.code()
    }

    /// The form of what is printed.
    pub(super) fn format(&self) -> Format {
        self.format
    }

    /// Whether programs read what is printed.
    pub(super) fn is_for_programs(&self) -> bool {
        self.format != Format::Human
    }

    /// A sentence of the program.
    pub(super) fn line(&self, message: &str, args: &[(&'static str, Arg)]) -> String {
        self.words.line(message, args)
    }

    /// Says a sentence; programs are not disturbed by it.
    pub(super) fn say(&self, message: &str, args: &[(&'static str, Arg)]) {
        if self.format == Format::Human {
            self.tell(message, args);
        }
    }

    /// Says a sentence that whoever started the program needs, whatever reads its problems.
    pub(super) fn tell(&self, message: &str, args: &[(&'static str, Arg)]) {
        terminal::err(&format!("{}\n", self.line(message, args)));
    }

    /// Reports problems: for people on stderr, for programs on stdout.
    pub(super) fn problems(&self, problems: &Diagnostics, source: &SourceTree) {
        let text = |path: &SitePath| source.text(path).map(|text| &**text);
        match self.format {
            // A table has no place for problems.
            Format::Human | Format::Md | Format::Html => {
                let colour = terminal::colour(Stream::Err);
                terminal::err(&self.human(problems, &text, colour));
            }
            Format::Json => self.print(&render::json::render(problems, &text, &self.words)),
            Format::Github => self.print(&render::github::render(problems, &text, &self.words)),
        }
    }

    /// Problems as the terminal shows them, without colours.
    pub(super) fn text(&self, problems: &Diagnostics, source: &SourceTree) -> String {
        let text = |path: &SitePath| source.text(path).map(|text| &**text);
        self.human(problems, &text, false)
    }

    fn human(&self, problems: &Diagnostics, texts: &render::Texts<'_>, colour: bool) -> String {
        let mut report = render::human::render(problems, texts, &self.words, colour);
        if !problems.is_empty() {
            let counts = [
                ("errors", problems.count(Severity::Error).into()),
                ("warnings", problems.count(Severity::Warning).into()),
            ];
            report.push_str(&format!("{}\n", self.line("summary-errors", &counts)));
        }
        report
    }

    /// Prints data; a full disk behind stdout is nothing that words could mend.
    pub(super) fn print(&self, text: &str) {
        let _ = terminal::out(text);
    }
}

/// The exit code for what has to be mended.
pub(super) fn exit_code(class: Class) -> u8 {
    match class {
        Class::Content => 1,
        Class::Settings => 2,
        Class::Io => 3,
        Class::Bug => 70,
    }
}

/// The language of the environment.
pub(super) fn language() -> ProgramLanguage {
    let tag = LanguageTag::parse(environment::message_language());
    tag.and_then(|tag| ProgramLanguage::of(&tag))
        .unwrap_or(ProgramLanguage::English)
}

/// Answers a call that cannot be read, or one for help.
pub(super) fn answer(text: &str, is_fault: bool) -> ExitCode {
    if is_fault {
        terminal::err(text);
        ExitCode::from(2)
    } else {
        let _ = terminal::out(text);
        ExitCode::SUCCESS
    }
}
