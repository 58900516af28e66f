//! YAML text into a tree of texts with their places.
//!
//! Values come from `serde_yaml`, which is asked for a `String` at every scalar, so that `+7727…`,
//! `1.10`, `no` and `18:00` stay what was typed. Places come from one pass over the events of
//! `saphyr-parser`. A place may be wrong where the two differ, a value may not. Anchors, aliases, tags
//! and further documents are refused.

mod shape;
mod traps;
mod values;

use crate::base::{Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

use shape::ShapeFault;

/// How deeply lists and maps may be nested.
const DEPTH_LIMIT: usize = 16;

/// A value with the bytes of the file that it takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Its bytes; those of the key where the value is left out.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Left out, `~` or `null`.
    Nothing,
    /// A text as typed, whatever YAML would make of it.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    /// The key as typed.
    pub text: String,
    /// Its bytes.
    pub span: Span,
}

/// Reads one YAML document that begins `offset` bytes into its file. `None` when it cannot be read or
/// holds something that is not allowed; the reasons are in `out`.
pub fn parse(file: &SitePath, text: &str, offset: usize, out: &mut Diagnostics) -> Option<Node> {
    let before = out.len();
    let at = |span: Span| Place::new(file, span.shifted(offset));
    traps::before(text, &at, out);
    if out.len() > before {
        return None;
    }
    let shape = match shape::read(text) {
        Ok(shape) => shape,
        Err(fault) => {
            out.push(explain(text, &fault, &at));
            return None;
        }
    };
    shape.report_duplicate_keys(&at, out);
    traps::cut_by_comment(text, &shape, &at, out);
    if out.len() > before {
        return None;
    }
    match values::read(text, &shape, offset) {
        Ok(node) => Some(node),
        Err(fault) => {
            let fault = ShapeFault::Syntax {
                offset: fault.offset,
                reason: fault.reason,
            };
            out.push(explain(text, &fault, &at));
            None
        }
    }
}

fn explain(text: &str, fault: &ShapeFault, at: &dyn Fn(Span) -> Place) -> Diagnostic {
    match fault {
        ShapeFault::Syntax { offset, reason } => traps::behind_syntax(text, *offset, at)
            .or_else(|| traps::not_closed(text, *offset, at))
            .unwrap_or_else(|| {
                let place = at(Span::new(*offset, *offset + 1));
                Diagnostic::at(Code::YamlSyntax, &place).arg("reason", reason.as_str())
            }),
        ShapeFault::NotAllowed { span, what } => {
            traps::behind_syntax(text, span.start as usize, at).unwrap_or_else(|| {
                Diagnostic::at(Code::YamlNotAllowed, &at(*span)).term("what", what)
            })
        }
        ShapeFault::TooDeep { span } => {
            Diagnostic::at(Code::YamlTooDeep, &at(*span)).arg("limit", DEPTH_LIMIT)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Position;

    fn read(text: &str) -> (Option<Node>, Vec<(&'static str, usize, usize)>) {
        let mut out = Diagnostics::new();
        let node = parse(&SitePath::new("a.md"), text, 0, &mut out);
        let problems = out.sorted().into_iter().map(|problem| {
            let span = problem.primary.map(|place| place.span).unwrap_or_default();
            let position = Position::of(text, span.start);
            (problem.code.id(), position.line, position.column)
        });
        (node, problems.collect())
    }

    fn scalars(node: &Node, text: &str, found: &mut Vec<(String, String)>) {
        match &node.value {
            Value::Nothing => found.push(("~".to_owned(), text[node.span.range()].to_owned())),
            Value::Scalar(value) => found.push((value.clone(), text[node.span.range()].to_owned())),
            Value::List(items) => items.iter().for_each(|item| scalars(item, text, found)),
            Value::Map(pairs) => pairs.iter().for_each(|(key, value)| {
                found.push((key.text.clone(), text[key.span.range()].to_owned()));
                scalars(value, text, found);
            }),
        }
    }

    #[test]
    fn every_scalar_stays_the_text_that_was_typed() {
        let text = "phone: +77270000000\nversion: 1.10\noct: 010\nno: no\nat: 18:00\nдата: 2027-01-16\n\
                    nothing:\nquoted: \"а \\u0431\"\nlist: [ә, {q: 'бір'}]\n";
        let (node, problems) = read(text);
        assert_eq!(problems, []);
        let mut found = Vec::new();
        scalars(&node.expect("YAML is well-formed"), text, &mut found);
        let expected = [
            ("phone", "phone"),
            ("+77270000000", "+77270000000"),
            ("version", "version"),
            ("1.10", "1.10"),
            ("oct", "oct"),
            ("010", "010"),
            ("no", "no"),
            ("no", "no"),
            ("at", "at"),
            ("18:00", "18:00"),
            ("дата", "дата"),
            ("2027-01-16", "2027-01-16"),
            ("nothing", "nothing"),
            ("~", "nothing"),
            ("quoted", "quoted"),
            ("а б", "\"а \\u0431\""),
            ("list", "list"),
            ("ә", "ә"),
            ("q", "q"),
            ("бір", "'бір'"),
        ];
        let expected: Vec<_> = expected
            .iter()
            .map(|(value, raw)| ((*value).to_owned(), (*raw).to_owned()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn usual_slips_are_named_at_their_place() {
        let cases: &[(&str, &str, usize, usize)] = &[
            ("title: Робот: бастауыш\n", "yaml-colon", 1, 8),
            ("title: 3D #1 мастер\n", "yaml-comment", 1, 11),
            ("a: 1\n\tb: 2\n", "yaml-tab", 2, 1),
            ("a:\n\t- 2\n", "yaml-tab", 2, 1),
            ("title: [Тегін] сабақ\n", "yaml-indicator", 1, 8),
            ("title: \"Ата\" клубы\n", "yaml-indicator", 1, 8),
            ("title: @nick\n", "yaml-indicator", 1, 8),
            ("title: %50\n", "yaml-indicator", 1, 8),
            ("title: *жұлдыз\n", "yaml-indicator", 1, 8),
            ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
            ("a: &x 1\n", "yaml-indicator", 1, 4),
            ("a: !!str 1\n", "yaml-indicator", 1, 4),
            ("a:\n- &x 1\n", "yaml-not-allowed", 2, 3),
            ("<<: {a: 1}\n", "yaml-not-allowed", 1, 1),
            ("a: 1\n---\nb: 2\n", "yaml-not-allowed", 2, 1),
            ("title\u{a0}: x\n", "invisible-in-key", 1, 1),
            ("a: [1\n", "yaml-not-closed", 1, 4),
            ("a: [1\nb: 2\n", "yaml-not-closed", 1, 4),
            ("a: [1,\n  2]\nb: {x: 'y\nc: 3\n", "yaml-not-closed", 3, 4),
            ("a: \"б\nc: 3\n", "yaml-not-closed", 1, 4),
            ("a: [1]\n b: 2\n", "yaml-syntax", 2, 2),
        ];
        for (text, code, line, column) in cases {
            let (node, problems) = read(text);
            assert_eq!(problems, [(*code, *line, *column)], "{text}");
            assert_eq!(node, None, "{text}");
        }
    }

    #[test]
    fn bombs_are_refused_at_once() {
        let deep = format!("a: {}", "[".repeat(20_000));
        assert_eq!(read(&deep).1, [("yaml-too-deep", 1, 259)]);
        let nested = format!("a: {}x{}\n", "[".repeat(20), "]".repeat(20));
        assert_eq!(read(&nested).1, [("yaml-too-deep", 1, 20)]);
        let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
        assert_eq!(read(bomb).1, [("yaml-indicator", 1, 4)]);
    }

    #[test]
    fn a_comment_after_a_value_is_fine() {
        assert_eq!(read("start: 2027-01-16 15:00   # кейін\n").1, []);
    }
}
