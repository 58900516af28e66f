//! Diagnostics for programs: one JSON document.
//!
//! `{"version":1,"diagnostics":[…]}`. Lines and columns count from 1, columns in characters; they
//! are `null` where there is no text to count in. Fields are only ever added; anything else raises
//! `version`.

use serde::Serialize;

use super::{Texts, positions, visible, visible_line};
use crate::base::Place;
use crate::diagnostics::{Diagnostic, Diagnostics, Severity, Wording};

#[derive(Serialize)]
struct Document {
    version: u32,
    diagnostics: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    severity: &'static str,
    message: String,
    #[serde(flatten)]
    place: Range,
    label: Option<String>,
    help: Vec<String>,
    suggestion: Option<String>,
    fix: Option<String>,
    related: Vec<Related>,
}

#[derive(Serialize, Default)]
struct Range {
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct Related {
    #[serde(flatten)]
    place: Range,
    message: Option<String>,
}

/// All problems in the order given, on one line.
pub fn render(problems: &Diagnostics, texts: &Texts<'_>, words: &dyn Wording) -> String {
    let entries = problems.iter().map(|problem| entry(problem, texts, words));
    let document = Document {
        version: 1,
        diagnostics: entries.collect(),
    };
    // Strings, numbers and lists of them have no way to fail.
    serde_json::to_string(&document).unwrap_or_default() + "\n"
}

fn entry(problem: &Diagnostic, texts: &Texts<'_>, words: &dyn Wording) -> Entry {
    let worded = words.words(problem);
    let other = worded.other.map(|text| visible_line(&text));
    let related = problem.secondary.iter().map(|place| Related {
        place: range(place, texts),
        message: other.clone(),
    });
    let place = problem.primary.as_ref();
    Entry {
        code: problem.code.id(),
        severity: match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: visible_line(&worded.headline),
        place: place.map_or_else(Range::default, |place| range(place, texts)),
        label: worded.label.map(|text| visible_line(&text)),
        help: worded.help.iter().map(|text| visible(text)).collect(),
        suggestion: problem.suggestion.as_deref().map(visible),
        fix: problem.fix.as_deref().map(visible),
        related: related.collect(),
    }
}

fn range(place: &Place, texts: &Texts<'_>) -> Range {
    let (start, end) = positions(place, texts).unzip();
    Range {
        file: Some(visible_line(place.file.as_str())),
        line: start.map(|start| start.line),
        column: start.map(|start| start.column),
        end_line: end.map(|end| end.line),
        end_column: end.map(|end| end.column),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, path, problems, words};
    use super::*;

    #[test]
    fn one_document_with_every_place_counted_in_characters() {
        let texts = |asked: &crate::base::SitePath| (*asked == path()).then_some(TEXT);
        assert_eq!(
            render(&problems(), &texts, &words("en")),
            r#"{"version":1,"diagnostics":[{"code":"no-settings","severity":"error","message":"There is no keste.yaml in “/сайт␛[31m”","file":null,"line":null,"column":null,"end_line":null,"end_column":null,"label":null,"help":["Go to the folder of the site, or make a new one: keste init my-site"],"suggestion":null,"fix":null,"related":[]},{"code":"unknown-key","severity":"error","message":"There is no field “басы” here","file":"content/events/робот.kk.md","line":3,"column":1,"end_line":3,"end_column":5,"label":"unknown field","help":["did you mean “start”?","Correct the name or delete the line."],"suggestion":"start","fix":"start: 2027-01-16 15:00","related":[]},{"code":"end-equals-start","severity":"warning","message":"The event ends at the moment it begins","file":"content/events/робот.kk.md","line":4,"column":6,"end_line":4,"end_column":11,"label":"the same time","help":["Write a later end, or delete it if it is not known."],"suggestion":null,"fix":null,"related":[{"file":"content/events/робот.kk.md","line":3,"column":7,"end_line":3,"end_column":23,"message":"the beginning"}]}]}
"#
        );
    }
}
