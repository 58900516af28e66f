//! A site's files as data: what `host` read from disk and the phases work on.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{ContentHash, SitePath};
use crate::pictures::Look;

/// All files of a site, by path.
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    files: BTreeMap<SitePath, SourceFile>,
}

/// One file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The hash of its content.
    pub hash: ContentHash,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// Text, without a byte order mark and with LF at the ends of its lines.
    Text(Arc<str>),
    /// A file that should be text but is not UTF-8.
    Undecodable(DecodeFault),
    /// A picture or another file whose bytes are not kept here: its length in bytes, and what it is.
    Media(u64, Look),
}

/// Why bytes are not text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DecodeFault {
    /// The first byte that is not UTF-8, from 0.
    pub offset: usize,
    /// What the bytes look like.
    pub looks_like: Encoding,
}

/// An encoding that editors save by mistake.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Cyrillic of Windows.
    Windows1251,
    /// Two bytes a character, with a byte order mark.
    Utf16,
    /// Something else.
    Unknown,
}

impl SourceTree {
    /// An empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text file from its bytes, or replaces it.
    pub fn insert_text(&mut self, path: SitePath, bytes: &[u8]) {
        let content = match decode(bytes) {
            Ok(text) => Content::Text(text.into()),
            Err(fault) => Content::Undecodable(fault),
        };
        let hash = ContentHash::of(bytes);
        self.files.insert(path, SourceFile { hash, content });
    }

    /// Adds a file of which only hash, length (bytes) and what it is are kept.
    pub fn insert_media(&mut self, path: SitePath, hash: ContentHash, length: u64, look: Look) {
        let content = Content::Media(length, look);
        self.files.insert(path, SourceFile { hash, content });
    }

    /// Takes a file out; says whether it was there.
    pub fn remove(&mut self, path: &SitePath) -> bool {
        self.files.remove(path).is_some()
    }

    /// The file at a path.
    pub fn get(&self, path: &SitePath) -> Option<&SourceFile> {
        self.files.get(path)
    }

    /// The text of a file; `None` when it is missing or no text.
    pub fn text(&self, path: &SitePath) -> Option<&Arc<str>> {
        match &self.files.get(path)?.content {
            Content::Text(text) => Some(text),
            Content::Undecodable(_) | Content::Media(..) => None,
        }
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&SitePath, &SourceFile)> {
        self.files.iter()
    }

    /// The files below a folder, in the order of their paths.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = (&SitePath, &SourceFile)> {
        let first = SitePath::new(&format!("{folder}/"));
        let folder = folder.to_owned();
        self.files
            .range(first..)
            .take_while(move |(path, _)| path.below(&folder).is_some())
    }
}

/// Reads bytes as text: UTF-8, a byte order mark dropped, CRLF and CR made LF, a Ctrl-Z at the end
/// dropped. Lines and columns are those of the file.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeFault> {
    let text = std::str::from_utf8(bytes).map_err(|fault| DecodeFault {
        offset: fault.valid_up_to(),
        looks_like: guess_encoding(bytes),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.strip_suffix('\u{1a}').unwrap_or(text);
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    Ok(text.into_owned())
}

fn guess_encoding(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Encoding::Utf16;
    }
    // Russian letters of Windows-1251 stand at 0xC0–0xFF, Kazakh ones above 0x80 as well.
    let high = bytes.iter().filter(|&&byte| byte >= 0x80).count();
    let letters = bytes.iter().filter(|&&byte| byte >= 0xc0).count();
    if high > 0 && letters * 10 >= high * 7 {
        Encoding::Windows1251
    } else {
        Encoding::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_end_a_line_gives_the_same_text() {
        let plain = decode("a\nб\n".as_bytes());
        assert_eq!(plain, Ok("a\nб\n".to_owned()));
        assert_eq!(decode("\u{feff}a\r\nб\r\n".as_bytes()), plain);
        assert_eq!(decode("a\rб\r\u{1a}".as_bytes()), plain);
    }

    #[test]
    fn other_encodings_are_recognised() {
        let windows = [b'a', 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];
        let fault = |offset, looks_like| Err(DecodeFault { offset, looks_like });
        assert_eq!(decode(&windows), fault(1, Encoding::Windows1251));
        assert_eq!(decode(&[0xff, 0xfe, 0x1f, 0x04]), fault(0, Encoding::Utf16));
    }

    #[test]
    fn a_folder_is_listed_without_its_neighbours() {
        let mut tree = SourceTree::new();
        for path in ["a/x.md", "a.md", "ab/x.md", "a/b/x.md"] {
            tree.insert_text(SitePath::new(path), b"");
        }
        let below: Vec<_> = tree
            .below("a")
            .map(|(path, _)| path.as_str().to_owned())
            .collect();
        assert_eq!(below, ["a/b/x.md", "a/x.md"]);
    }
}
