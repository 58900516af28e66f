//! A search index as JSON (RFC 8259): small, yet with a column and a word a line, so that two versions can be
//! compared by eye.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use crate::view::SearchIndex;

/// How deep the objects are whose members stand on lines of their own.
const DEEPEST: usize = 2;

pub(super) fn json(index: &SearchIndex) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = Serializer::with_formatter(&mut bytes, Lines { depth: 0 });
    // Writing to memory does not fail.
    let _ = index.serialize(&mut writer);
    bytes.push(b'\n');
    bytes
}

struct Lines {
    depth: usize,
}

impl Formatter for Lines {
    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.depth += 1;
        out.write_all(b"{")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if !first {
            out.write_all(b",")?;
        }
        if self.depth <= DEEPEST {
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.depth -= 1;
        out.write_all(b"}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_and_every_word_has_a_line() {
        let mut index = SearchIndex::default();
        index.words.insert("бір".to_owned(), vec![0, 3]);
        index.words.insert("екі".to_owned(), vec![2]);
        let text = String::from_utf8(json(&index)).unwrap();
        assert!(
            text.ends_with("\"words\":{\n\"бір\":[0,3],\n\"екі\":[2]}}\n"),
            "{text}"
        );
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read, serde_json::to_value(&index).unwrap());
    }
}
