//! The mistakes that people make in YAML, named in plain words instead of a parser's.

use super::shape::{Shape, ShapeKind};
use crate::base::{Place, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// Faults that a parser would report at the wrong place, or not at all.
pub(super) fn before(text: &str, at: &dyn Fn(Span) -> Place, out: &mut Diagnostics) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t')
            && !line.trim().is_empty()
        {
            let place = at(Span::new(start + tab, start + tab + 1));
            out.push(Diagnostic::at(Code::YamlTab, &place));
        }
        if let Some(colon) = line.find(':') {
            let key = &line[indent..colon.max(indent)];
            let invisible = |c: char| matches!(c, '\u{a0}' | '\u{feff}' | '\u{200b}'..='\u{200f}');
            let is_bare = !key.starts_with(['"', '\'', '#', '-', '{', '[']);
            if is_bare && !key.contains(' ') && key.contains(invisible) {
                let place = at(Span::new(start + indent, start + colon));
                out.push(
                    Diagnostic::at(Code::InvisibleInKey, &place)
                        .arg("key", key.replace(invisible, "")),
                );
            }
        }
        start += line.len();
    }
}

/// Unquoted texts that a `#` without a space after it cuts short: `3D #1` becomes `3D`. A comment has
/// a space after its `#`.
pub(super) fn cut_by_comment(
    text: &str,
    shape: &Shape,
    at: &dyn Fn(Span) -> Place,
    out: &mut Diagnostics,
) {
    match &shape.kind {
        ShapeKind::List(items) => items
            .iter()
            .for_each(|item| cut_by_comment(text, item, at, out)),
        ShapeKind::Map(pairs) => pairs
            .iter()
            .for_each(|(_, value)| cut_by_comment(text, value, at, out)),
        ShapeKind::Scalar { plain: false, .. } => {}
        ShapeKind::Scalar { plain: true, .. } => {
            let rest = &text[shape.span.end as usize..];
            let line = rest.lines().next().unwrap_or_default();
            let blank = line.len() - line.trim_start().len();
            let Some(comment) = line[blank..].strip_prefix('#') else {
                return;
            };
            if comment.starts_with(|c: char| !c.is_whitespace() && c != '#') {
                let start = shape.span.end as usize + blank;
                let kept = text[shape.span.range()].trim();
                let whole = format!("{kept}{}", line.trim_end());
                out.push(
                    Diagnostic::at(Code::YamlComment, &at(Span::new(start, start + 1)))
                        .arg("kept", kept)
                        .fix(quoted(&whole)),
                );
            }
        }
    }
}

/// What the line at a syntax error, or the one before it, was probably meant to be.
pub(super) fn behind_syntax(
    text: &str,
    offset: usize,
    at: &dyn Fn(Span) -> Place,
) -> Option<Diagnostic> {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let before = text[..line_start.saturating_sub(1)]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let line_at = |start: usize| text[start..].lines().next().unwrap_or_default();
    [line_start, before]
        .into_iter()
        .find_map(|start| in_line(line_at(start), start, at))
}

/// The nearest bracket or quotation mark before a syntax error that has no other half.
pub(super) fn not_closed(
    text: &str,
    offset: usize,
    at: &dyn Fn(Span) -> Place,
) -> Option<Diagnostic> {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    // The line of the error counts as a whole: a quotation mark is reported where it opens.
    let end = text[offset..]
        .find('\n')
        .map_or(text.len(), |length| offset + length);
    let mut starts: Vec<_> = text[..end]
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .collect();
    starts.insert(0, 0);
    starts.into_iter().rev().find_map(|start| {
        let line = text[start..].lines().next().unwrap_or_default();
        let value = value_start(line)?;
        let open = line[value..].chars().next()?;
        let rest = &text[start + value + open.len_utf8()..end];
        let is_open = match open {
            '"' | '\'' => !rest.contains(open),
            '[' => depth(rest, '[', ']') >= 0,
            '{' => depth(rest, '{', '}') >= 0,
            _ => false,
        };
        let place = at(Span::new(start + value, start + value + 1));
        is_open
            .then(|| Diagnostic::at(Code::YamlNotClosed, &place).arg("character", open.to_string()))
    })
}

/// How many brackets are open at the end of a text; the one before it is not counted.
fn depth(text: &str, open: char, close: char) -> i64 {
    text.chars().fold(0, |depth, character| match character {
        _ if character == open => depth + 1,
        _ if character == close => depth - 1,
        _ => depth,
    })
}

/// The byte of a line at which the value of its key, or of an item of a list, begins.
fn value_start(line: &str) -> Option<usize> {
    let after = match line.find(": ") {
        Some(colon) => colon + 2,
        None => line.find("- ")? + 2,
    };
    Some(after + (line[after..].len() - line[after..].trim_start().len()))
}

fn in_line(line: &str, start: usize, at: &dyn Fn(Span) -> Place) -> Option<Diagnostic> {
    let (key, value) = line.split_once(": ")?;
    let bare_key = key.trim_start().trim_start_matches("- ");
    let value_start = key.len() + 2 + (value.len() - value.trim_start().len());
    let value = value.trim();
    let first = value.chars().next()?;
    let place = at(Span::new(
        start + value_start,
        start + value_start + value.len(),
    ));
    let fix = format!("{bare_key}: {}", quoted(value));
    let closing = match first {
        '[' => Some(']'),
        '{' => Some('}'),
        '"' | '\'' => Some(first),
        _ => None,
    };
    let needs_quotes = match closing {
        // A list, map or quoted text that goes on after its end was meant as text.
        Some(closing) => value[1..]
            .find(closing)
            .is_some_and(|end| !value[end + 2..].trim().is_empty()),
        None => "@%*&!|>`#".contains(first),
    };
    if needs_quotes {
        return Some(
            Diagnostic::at(Code::YamlIndicator, &place)
                .arg("character", first.to_string())
                .fix(fix),
        );
    }
    (closing.is_none() && (value.contains(": ") || value.ends_with(':'))).then(|| {
        Diagnostic::at(Code::YamlColon, &place)
            .arg("key", bare_key)
            .fix(fix)
    })
}

/// The text in quotes that YAML accepts whatever is in it.
fn quoted(text: &str) -> String {
    if text.contains('"') && !text.contains('\'') {
        return format!("'{text}'");
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
