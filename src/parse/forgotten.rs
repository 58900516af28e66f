//! `content/forgotten.yaml` into the ids of events that left the site without a trace, and an id more
//! into its text. Whether there are such events it does not know.

use crate::base::{Located, Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::SourceFile;

use super::fields::FieldCx;
use super::yaml::{self, Value};

/// Where the list stands.
pub const FORGOTTEN_FILE: &str = "content/forgotten.yaml";

/// What the id of an event begins with.
const EVENTS: &str = "events/";

/// Reads the list; what cannot be read of it is in `out`.
pub fn parse_forgotten(source: Option<&SourceFile>, out: &mut Diagnostics) -> Vec<Located<String>> {
    let file = SitePath::new(FORGOTTEN_FILE);
    let text = source.and_then(|source| super::text_of(&file, source, out));
    text.map_or_else(Vec::new, |text| ids(&file, text, out))
}

/// The text of the list with an id more, and everything else as it was. `None` when the text is no list
/// that can take it.
pub fn with_forgotten(text: &str, id: &str) -> Option<String> {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let is_item = |line: &&str| line.trim_start().starts_with("- ");
    let indent = text.lines().rfind(is_item).map_or("", |line| {
        let items = line.trim_start();
        line.strip_suffix(items).unwrap_or_default()
    });
    let gap = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        line_end
    };
    let below = format!("{text}{gap}{indent}- {id}{line_end}");
    let brackets = text.rmatch_indices(']').flat_map(|(at, _)| {
        let (before, after) = text.split_at(at);
        [
            format!("{before}, {id}{after}"),
            format!("{before}{id}{after}"),
        ]
    });
    let mut wanted = ids_of(text)?;
    wanted.push(id.to_owned());
    let mut candidates = std::iter::once(below).chain(brackets);
    candidates.find(|candidate| ids_of(candidate).as_ref() == Some(&wanted))
}

/// The ids in a text without faults.
fn ids_of(text: &str) -> Option<Vec<String>> {
    let mut out = Diagnostics::new();
    let text = crate::source::decode(text.as_bytes()).ok()?;
    let ids = ids(&SitePath::new(FORGOTTEN_FILE), &text, &mut out);
    let ids = ids.into_iter().map(|id| id.value).collect();
    out.is_empty().then_some(ids)
}

fn ids(file: &SitePath, text: &str, out: &mut Diagnostics) -> Vec<Located<String>> {
    let Some(root) = yaml::parse(file, text, 0, out) else {
        return Vec::new();
    };
    let mut cx = FieldCx {
        file,
        language: None,
        languages: &[],
        key: file.file_name().to_owned(),
        out,
        texts: Vec::new(),
    };
    let items = match &root.value {
        Value::List(items) => items.as_slice(),
        // A file with nothing but a comment.
        Value::Nothing => &[],
        Value::Map(pairs) if pairs.is_empty() => &[],
        Value::Scalar(_) | Value::Map(_) => {
            cx.wrong_type(&root, "type-list");
            &[]
        }
    };
    let mut ids: Vec<Located<String>> = Vec::new();
    for item in items {
        let Some(id) = cx.scalar(item, "type-event-id") else {
            continue;
        };
        let stem = id.strip_prefix(EVENTS).unwrap_or_default();
        if stem.is_empty() || stem.contains(char::is_whitespace) {
            cx.bad_value(item, "type-event-id", id);
            continue;
        }
        let place = Place::new(file, item.span);
        match ids.iter().find(|known| known.value == id) {
            Some(known) => cx.out.push(
                Diagnostic::at(Code::DuplicateKey, &place)
                    .arg("key", id)
                    .also(&known.place),
            ),
            None => ids.push(Located::new(id.to_owned(), place)),
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(text: &str) -> Option<String> {
        with_forgotten(text, "events/new")
    }

    #[test]
    fn an_id_is_added_in_the_style_of_the_list() {
        for (text, expected) in [
            ("", "- events/new\n"),
            ("# Why\n", "# Why\n- events/new\n"),
            ("- events/a # why\n", "- events/a # why\n- events/new\n"),
            ("- events/a", "- events/a\n- events/new\n"),
            ("  - events/a\n", "  - events/a\n  - events/new\n"),
            ("- events/a\r\n", "- events/a\r\n- events/new\r\n"),
            ("\u{feff}- events/a\n", "\u{feff}- events/a\n- events/new\n"),
            ("[events/a] # or [b]\n", "[events/a, events/new] # or [b]\n"),
            ("[]\n", "[events/new]\n"),
            ("- events/a\n# end", "- events/a\n# end\n- events/new\n"),
        ] {
            assert_eq!(added(text).as_deref(), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn a_file_that_is_no_such_list_is_left_alone() {
        for text in [
            "a: b\n",
            "events/a\n",
            "- robot\n",
            "- [a\n",
            "- events/new\n",
        ] {
            assert_eq!(added(text), None, "{text:?}");
        }
    }
}
