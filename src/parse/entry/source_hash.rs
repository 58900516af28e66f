//! The mark of a translation in its file: from which version of the source text it was made.

use super::fence;
use crate::base::SitePath;
use crate::diagnostics::Diagnostics;
use crate::parse::yaml::{self, Value};

const KEY: &str = "source_hash";

/// The text of a file with this mark, and everything else as it was. `None` when the file has no front
/// matter that can take it.
pub fn with_source_hash(text: &str, hash: &str) -> Option<String> {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mark = format!("{KEY}: {hash}{line_end}");
    let mut fences = 0;
    let mut marked = String::with_capacity(text.len() + mark.len());
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start_matches('\u{feff}').trim_end() == "---";
        let is_mark = line
            .strip_prefix(KEY)
            .is_some_and(|rest| rest.trim_start().starts_with(':'));
        if is_fence && fences < 2 {
            fences += 1;
            if fences == 2 {
                marked.push_str(&mark);
            }
        }
        if fences != 1 || !is_mark {
            marked.push_str(line);
        }
    }
    let before = front_matter(text)?;
    let others = |pairs: &[(String, Value)]| -> Vec<(String, Value)> {
        pairs
            .iter()
            .filter(|(key, _)| key != KEY)
            .cloned()
            .collect()
    };
    let after = front_matter(&marked)?;
    let is_set = after
        .iter()
        .any(|(key, value)| key == KEY && *value == Value::Scalar(hash.to_owned()));
    (is_set && keys(&others(&before)) == keys(&others(&after))).then_some(marked)
}

fn keys(pairs: &[(String, Value)]) -> Vec<&str> {
    pairs.iter().map(|(key, _)| key.as_str()).collect()
}

/// The keys and values of a text's front matter, if it has no fault.
fn front_matter(text: &str) -> Option<Vec<(String, Value)>> {
    let file = SitePath::new("content");
    let mut out = Diagnostics::new();
    let text = crate::source::decode(text.as_bytes()).ok()?;
    let parts = fence::split(&file, &text, &mut out)?;
    let root = yaml::parse(&file, &text[parts.front_matter], 0, &mut out)?;
    let Value::Map(pairs) = root.value else {
        return None;
    };
    let pairs = pairs.into_iter().map(|(key, node)| (key.text, node.value));
    Some(pairs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_set_or_renewed_and_all_else_stays() {
        for (text, expected) in [
            (
                "---\ntitle: A # B\n---\nsource_hash: no\n---\n",
                "---\ntitle: A # B\nsource_hash: 12345678\n---\nsource_hash: no\n---\n",
            ),
            (
                "---\r\nsource_hash: old # why\r\ntitle: A\r\n---\r\nText",
                "---\r\ntitle: A\r\nsource_hash: 12345678\r\n---\r\nText",
            ),
            (
                "---\ntitle: A\n---",
                "---\ntitle: A\nsource_hash: 12345678\n---",
            ),
        ] {
            let marked = with_source_hash(text, "12345678");
            assert_eq!(marked.as_deref(), Some(expected));
            assert_eq!(
                with_source_hash(expected, "12345678").as_deref(),
                Some(expected)
            );
        }
    }

    #[test]
    fn a_file_that_cannot_take_it_is_left_alone() {
        for text in ["", "Text", "---\ntitle: A\n", "---\n{title: A}\n---\n"] {
            assert_eq!(with_source_hash(text, "12345678"), None, "{text:?}");
        }
    }
}
