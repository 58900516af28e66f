//! The mark of a translation in its file: from which version of the source text it was made.

use super::fence;
use super::version::words_of;
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
    let mut before = front_matter(text)?;
    let mut after = front_matter(&marked)?;
    let is_mark = |(key, _): &(String, Vec<String>)| key == KEY;
    let is_set = after
        .iter()
        .any(|field| is_mark(field) && field.1 == [hash]);
    before.retain(|field| !is_mark(field));
    after.retain(|field| !is_mark(field));
    (is_set && before == after).then_some(marked)
}

/// The keys of a text's front matter with the words of their values, if it has no fault.
fn front_matter(text: &str) -> Option<Vec<(String, Vec<String>)>> {
    let file = SitePath::new("content");
    let mut out = Diagnostics::new();
    let text = crate::source::decode(text.as_bytes()).ok()?;
    let parts = fence::split(&file, &text, &mut out)?;
    let root = yaml::parse(&file, &text[parts.front_matter], 0, &mut out)?;
    let Value::Map(pairs) = root.value else {
        return None;
    };
    let fields = pairs.into_iter().map(|(key, node)| {
        let mut words = Vec::new();
        words_of(&node, &mut words);
        let words = words.into_iter().map(ToOwned::to_owned).collect();
        (key.text, words)
    });
    Some(fields.collect())
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
        for text in [
            "",
            "Text",
            "---\ntitle: A\n",
            "---\n{title: A}\n---\n",
            "---\n\"source_hash\": 00000000\n---\n",
            "---\ntitle: A\nsource_hash:\n  00000000\n---\n",
        ] {
            assert_eq!(with_source_hash(text, "12345678"), None, "{text:?}");
        }
    }
}
