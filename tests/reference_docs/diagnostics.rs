//! `diagnostics.md`: every problem that the program reports.

use std::fmt::Write as _;

use keste::diagnostics::{Class, Code, Diagnostic, Severity, Wording};
use keste::i18n::fluent::{ProgramLanguage, ProgramWords};

/// The list of codes; its comments group them, its doc comments name the arguments.
const CODES: &str = include_str!("../../src/diagnostics/code.rs");

/// Arguments by which a plural form is chosen.
const NUMBERS: [&str; 3] = ["count", "days", "limit"];

/// Stands for any number.
const SOME: usize = 41_205;

const INTRODUCTION: &str = "\
# Problems

Everything that `keste build` and `keste check` report, as `keste explain CODE` tells it. An error keeps
the site from being written; a warning does not. What depends on the case stands as *…*.
";

pub(crate) fn page() -> String {
    let words = ProgramWords::new(ProgramLanguage::English);
    let mut page = INTRODUCTION.to_owned();
    let mut doc = String::new();
    let mut documented = 0;
    for line in CODES.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("/// ") {
            doc.push_str(text);
            doc.push(' ');
        } else if let Some(group) = line.strip_prefix("// ") {
            let _ = write!(page, "\n## {}\n", group.trim_end_matches('.'));
        } else {
            let doc = std::mem::take(&mut doc);
            let id = line
                .split_once(" = \"")
                .and_then(|(_, rest)| rest.split('"').next());
            if let Some(code) = id.and_then(|id| Code::ALL.iter().find(|code| code.id() == id)) {
                entry(*code, &doc, &words, &mut page);
                documented += 1;
            }
        }
    }
    assert_eq!(documented, Code::ALL.len());
    page
}

fn entry(code: Code, doc: &str, words: &ProgramWords, page: &mut String) {
    let args = doc.split_once("Args: ").map_or("", |(_, args)| args);
    // Names of arguments live as long as the program.
    let args = args.to_owned().leak();
    let mut diagnostic = Diagnostic::anywhere(code);
    for name in names(args) {
        diagnostic = match NUMBERS.contains(&name) {
            true => diagnostic.arg(name, SOME),
            false => diagnostic.arg(name, "…"),
        };
    }
    let headline = words.words(&diagnostic).headline;
    assert_ne!(headline, code.id(), "the headline needs other arguments");
    let headline = headline.replace(&SOME.to_string(), "…").replace('…', "*…*");
    let severity = match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let exit = match (code.severity(), code.class()) {
        (Severity::Warning, _) => String::new(),
        (_, Class::Content) => ", exit code 1".to_owned(),
        (_, Class::Settings) => ", exit code 2".to_owned(),
        (_, Class::Io) => ", exit code 3".to_owned(),
        (_, Class::Bug) => ", exit code 70".to_owned(),
    };
    let id = code.id();
    let _ = write!(page, "\n### {id}\n\n**{headline}** ({severity}{exit})\n\n");
    explanation(&words.explain(code), page);
}

/// The arguments of a code, which its doc comment puts between back quotes.
fn names(args: &'static str) -> impl Iterator<Item = &'static str> {
    args.split('`').skip(1).step_by(2)
}

/// Indented lines are examples.
fn explanation(text: &str, page: &mut String) {
    let mut in_example = false;
    for line in text.lines().map(str::trim_end) {
        let is_example = line.starts_with("  ") || (in_example && line.is_empty());
        if is_example != in_example {
            page.push_str(if in_example { "```\n\n" } else { "\n```text\n" });
            in_example = is_example;
        }
        let shown = if in_example {
            line.strip_prefix("  ").unwrap_or(line).to_owned()
        } else {
            line.replace('<', "\\<").replace('*', "\\*")
        };
        page.push_str(&shown);
        page.push('\n');
    }
    if in_example {
        page.push_str("```\n");
    }
}
