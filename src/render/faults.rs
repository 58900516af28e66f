//! What Tera finds wrong with templates, as diagnostics at the place in the theme's file.

use tera::{ErrorKind, Tera};

use super::templates::TemplateFile;
use crate::base::{Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// The templates by the names that Tera knows them by.
type Names = [(String, SitePath)];

/// Every fault of templates that could not be loaded. Each is read alone first, because loading all
/// of them stops at the first that cannot be read.
pub(super) fn on_loading(
    names: &Names,
    files: &[TemplateFile],
    whole: &tera::Error,
) -> Diagnostics {
    let mut out = Diagnostics::new();
    for ((name, _), file) in names.iter().zip(files) {
        let alone = Tera::new().add_raw_template(name, &file.text);
        if let Err(fault) = alone
            && matches!(fault.kind(), ErrorKind::SyntaxError(_))
        {
            out.push(problem(names, Code::TemplateSyntax, &fault, name));
        }
    }
    if !out.is_empty() {
        return out;
    }
    match whole.kind() {
        ErrorKind::Msg(reports) => {
            for report in reports.split("\n\n") {
                let found = Report::read(report, files);
                let name = found.name.unwrap_or_default();
                out.push(diagnostic(
                    names,
                    Code::TemplateSyntax,
                    name,
                    found.span,
                    found.reason,
                ));
            }
        }
        _ => out.push(problem(names, Code::TemplateSyntax, whole, "")),
    }
    out
}

/// One fault. `template` is blamed where the fault does not say which one it is.
pub(super) fn problem(
    names: &Names,
    code: Code,
    fault: &tera::Error,
    template: &str,
) -> Diagnostic {
    let (name, span) = match fault.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            let span = Span::new(range.start, range.end);
            return diagnostic(names, code, report.filename(), span, report.message());
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.as_str(), Span::default())
        }
        ErrorKind::MissingParent { current, .. } => (current.as_str(), Span::default()),
        _ => (template, Span::default()),
    };
    diagnostic(names, code, name, span, &fault.to_string())
}

fn diagnostic(names: &Names, code: Code, name: &str, span: Span, reason: &str) -> Diagnostic {
    let file = names.iter().find(|(known, _)| known == name);
    let diagnostic = match file {
        Some((_, file)) => Diagnostic::at(code, &Place::new(file, span)),
        None => Diagnostic::anywhere(code),
    };
    diagnostic.arg("template", name).arg("reason", reason)
}

/// A fault that shows only when all templates are together. Tera gives it as text alone: what is
/// wrong, then ` --> name:line:column` with lines and columns from 1; or a sentence that names
/// templates between backticks.
struct Report<'r> {
    reason: &'r str,
    name: Option<&'r str>,
    span: Span,
}

impl<'r> Report<'r> {
    fn read(report: &'r str, files: &[TemplateFile]) -> Self {
        let file_of = |name: &str| {
            let of = |file: &&TemplateFile| {
                name.strip_prefix(file.theme.as_str())
                    .and_then(|rest| rest.strip_prefix('/'))
                    == Some(file.name.as_str())
            };
            files.iter().find(of)
        };
        let mut lines = report.lines();
        let reason = lines.next().unwrap_or_default();
        let reason = reason.strip_prefix("error: ").unwrap_or(reason);
        let place = lines.next().and_then(|line| line.split_once("--> "));
        let parts = place.and_then(|(_, place)| {
            let (rest, column) = place.rsplit_once(':')?;
            let (name, line) = rest.rsplit_once(':')?;
            Some((name, line.parse().ok()?, column.parse().ok()?))
        });
        if let Some((name, line, column)) = parts {
            let span = file_of(name).map(|file| span(&file.text, line, column));
            return Self {
                reason,
                name: Some(name),
                span: span.unwrap_or_default(),
            };
        }
        let mut quoted = reason.split('`').skip(1).step_by(2);
        Self {
            reason,
            name: quoted.find(|name| file_of(name).is_some()),
            span: Span::default(),
        }
    }
}

/// From a line and column, both counted from 1, to the end of the line.
fn span(text: &str, line: usize, column: usize) -> Span {
    let mut start = 0;
    for _ in 1..line {
        start += text[start..].find('\n').map_or(0, |end| end + 1);
    }
    let rest = text[start..].lines().next().unwrap_or_default();
    let first = rest.char_indices().nth(column.saturating_sub(1));
    let first = first.map_or(rest.len(), |(at, _)| at);
    Span::new(start + first, start + rest.trim_end().len().max(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(texts: &[(&str, &str)]) -> Vec<(String, Span, String)> {
        let files: Vec<_> = texts
            .iter()
            .map(|(name, text)| TemplateFile {
                theme: "own".to_owned(),
                name: (*name).to_owned(),
                file: SitePath::new(&format!("themes/own/templates/{name}")),
                text: (*text).into(),
            })
            .collect();
        let named = |file: &TemplateFile| (format!("own/{}", file.name), file.file.clone());
        let names: Vec<_> = files.iter().map(named).collect();
        let texts = names.iter().zip(&files);
        let loaded = Tera::new()
            .add_raw_templates(texts.map(|((name, _), file)| (name.as_str(), &*file.text)));
        let found = on_loading(&names, &files, &loaded.unwrap_err());
        let shown = found.iter().map(|problem| {
            let place = problem.primary.as_ref().unwrap();
            let reason = match &problem.args[1].1 {
                crate::diagnostics::Arg::Text(text) => text.clone(),
                _ => panic!("the reason is no text"),
            };
            (place.file.to_string(), place.span, reason)
        });
        shown.collect()
    }

    #[test]
    fn what_shows_only_between_templates_has_its_place_too() {
        let found = faults(&[
            ("base.html", "{% block main %}{% endblock main %}\n"),
            ("a.html", "{{ x | nope }}\n ё {{ gone() }}\n"),
            (
                "b.html",
                "{% extends \"own/base.html\" %}\n{% block side %}{% endblock side %}",
            ),
        ]);
        let file = |name: &str| format!("themes/own/templates/{name}");
        assert_eq!(
            found,
            [
                (
                    file("a.html"),
                    Span::new(7, 14),
                    "Unknown filter `nope`".to_owned()
                ),
                (
                    file("a.html"),
                    Span::new(22, 31),
                    "Unknown function `gone`".to_owned()
                ),
                (
                    file("b.html"),
                    Span::new(39, 65),
                    "Block `side` is not defined in any parent template".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn a_parent_that_is_missing_and_a_name_used_twice_are_found_in_a_file() {
        let files = |texts| {
            let found = faults(texts).into_iter();
            found.map(|(file, _, _)| file).collect::<Vec<_>>()
        };
        let component = "{% component c() %}{% endcomponent c %}";
        let twice = [("a.html", component), ("b.html", component)];
        assert_eq!(files(&twice), ["themes/own/templates/a.html"]);
        let orphan = [("a.html", "{% extends \"gone.html\" %}")];
        assert_eq!(files(&orphan), ["themes/own/templates/a.html"]);
    }
}
