//! How a suite is written.
//!
//! Prose, then cases. A case begins with a heading `## …`; each of its fenced blocks whose info string
//! begins with a path is a file of the site, added to those of `base.md`. `#~ error[code]` (or
//! `<!--~ error[code] -->`) at the end of a line says that this problem is reported on that line; alone
//! on a line it means the line above, and its line is no part of the file. Several problems follow one
//! another: `#~ error[a] warning[b]`.
//!
//! Words after the path change the bytes of the file:
//!
//! | word | the file |
//! |---|---|
//! | `escapes` | `\u{…}` is that character; `\repeat{n}{text}` is the text n times |
//! | `crlf`, `cr` | ends its lines like Windows, like the old Macintosh |
//! | `bom`, `ctrl-z` | begins with a byte order mark, ends with U+001A |
//! | `nfd` | has its letters decomposed (й = и + ◌̆), as macOS writes names |
//! | `windows-1251`, `utf-16` | is saved in that encoding |
//! | `open` | has no line end at its end |
//! | `media` | is a picture or another file that is not read |
//! | `picture` | the same, with the bytes of the file in `tests/pictures` that the block names |
//!
//! The last blocks of a case, `en`, `kk` and `ru`, are what the program says in that language.

use std::collections::BTreeMap;
use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;

const LANGUAGES: [&str; 3] = ["en", "kk", "ru"];

/// A problem that must be reported on a line.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Mark {
    pub(crate) line: usize,
    pub(crate) problem: String,
}

/// A file of a case.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) is_media: bool,
    marks: Vec<Mark>,
}

/// A small site.
pub(crate) struct Case {
    pub(crate) title: String,
    segments: Vec<Segment>,
}

/// The cases of one theme.
pub(crate) struct Suite {
    preface: String,
    pub(crate) cases: Vec<Case>,
}

enum Segment {
    Prose(String),
    Block { info: String, text: String },
}

impl Suite {
    pub(crate) fn parse(text: &str) -> Self {
        let mut suite = Self {
            preface: String::new(),
            cases: Vec::new(),
        };
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if let Some(title) = line.strip_prefix("## ") {
                suite.cases.push(Case {
                    title: title.to_owned(),
                    segments: Vec::new(),
                });
                continue;
            }
            let Some(case) = suite.cases.last_mut() else {
                suite.preface.push_str(line);
                suite.preface.push('\n');
                continue;
            };
            let info = line.trim_start_matches('`');
            let fence = &line[..line.len() - info.len()];
            if fence.len() >= 3 {
                let inside = lines.by_ref().take_while(|line| *line != fence);
                let text = inside.fold(String::new(), |text, line| text + line + "\n");
                let info = info.to_owned();
                case.segments.push(Segment::Block { info, text });
            } else if let Some(Segment::Prose(prose)) = case.segments.last_mut() {
                prose.push_str(line);
                prose.push('\n');
            } else {
                case.segments.push(Segment::Prose(format!("{line}\n")));
            }
        }
        suite
    }

    pub(crate) fn write(&self) -> String {
        let mut out = self.preface.clone();
        for case in &self.cases {
            let _ = writeln!(out, "## {}", case.title);
            for segment in &case.segments {
                match segment {
                    Segment::Prose(prose) => out.push_str(prose),
                    Segment::Block { info, text } => {
                        let fence = fence_around(text);
                        let _ = writeln!(out, "{fence}{info}\n{text}{fence}");
                    }
                }
            }
        }
        out
    }
}

fn fence_around(text: &str) -> String {
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    fence
}

impl Case {
    pub(crate) fn files(&self) -> Vec<File> {
        let blocks = self.segments.iter().filter_map(|segment| match segment {
            Segment::Block { info, text } => Some((info.as_str(), text.as_str())),
            Segment::Prose(_) => None,
        });
        let files = blocks.filter(|(info, _)| !LANGUAGES.contains(info));
        files.map(|(info, text)| file(info, text)).collect()
    }

    pub(crate) fn marks(&self) -> BTreeMap<String, Vec<Mark>> {
        let marked = self
            .files()
            .into_iter()
            .filter(|file| !file.marks.is_empty());
        marked.map(|file| (file.path, file.marks)).collect()
    }

    pub(crate) fn has_file(&self, path: &str) -> bool {
        self.files().iter().any(|file| file.path == path)
    }

    pub(crate) fn snapshot(&self, language: &str) -> Option<String> {
        self.segments.iter().find_map(|segment| match segment {
            Segment::Block { info, text } if info == language => Some(text.trim_end().to_owned()),
            _ => None,
        })
    }

    /// Writes the snapshots anew, at the end of the case; a site without problems has none.
    pub(crate) fn bless(&mut self, said: [(&str, String); 3]) {
        let is_snapshot = |segment: &Segment| matches!(segment, Segment::Block { info, .. } if LANGUAGES.contains(&info.as_str()));
        self.segments.retain(|segment| !is_snapshot(segment));
        if let Some(Segment::Prose(prose)) = self.segments.last_mut() {
            prose.truncate(prose.trim_end().len());
            if !prose.is_empty() {
                prose.push('\n');
            }
        }
        let said = said.into_iter().filter(|(_, said)| !said.is_empty());
        self.segments
            .extend(said.map(|(language, said)| Segment::Block {
                info: language.to_owned(),
                text: format!("{said}\n"),
            }));
        self.segments.push(Segment::Prose("\n".to_owned()));
    }
}

fn file(info: &str, written: &str) -> File {
    let mut words = info.split(' ');
    let path = words.next().unwrap_or_default().to_owned();
    let words: Vec<_> = words.collect();
    let (mut text, marks) = without_marks(written);
    let known = "escapes crlf cr bom ctrl-z nfd windows-1251 utf-16 open media picture";
    for word in &words {
        assert!(known.split(' ').any(|known| known == *word), "{word}");
    }
    let has = |word: &str| words.contains(&word);
    if has("escapes") {
        text = unescaped(&text);
    }
    if has("open") {
        text.truncate(text.trim_end_matches('\n').len());
    }
    if has("nfd") {
        text = text.nfd().collect();
    }
    if has("crlf") {
        text = text.replace('\n', "\r\n");
    }
    if has("cr") {
        text = text.replace('\n', "\r");
    }
    if has("bom") {
        text.insert(0, '\u{feff}');
    }
    if has("ctrl-z") {
        text.push('\u{1a}');
    }
    let bytes = match () {
        () if has("windows-1251") => text.chars().map(windows_1251).collect(),
        () if has("utf-16") => {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xff, 0xfe].into_iter().chain(units).collect()
        }
        () if has("picture") => {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures");
            std::fs::read(format!("{folder}/{}", text.trim())).unwrap()
        }
        () => text.into_bytes(),
    };
    File {
        path,
        bytes,
        is_media: has("media") || has("picture"),
        marks,
    }
}

fn without_marks(written: &str) -> (String, Vec<Mark>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut number = 0;
    for line in written.lines() {
        let found = line.split_once("#~ ").or_else(|| line.split_once("<!--~ "));
        let Some((before, problems)) = found else {
            number += 1;
            text.push_str(line);
            text.push('\n');
            continue;
        };
        if !before.trim().is_empty() {
            number += 1;
            text.push_str(before.trim_end());
            text.push('\n');
        }
        let problems = problems.trim_end_matches("-->").split_whitespace();
        marks.extend(problems.map(|problem| Mark {
            line: number.max(1),
            problem: problem.to_owned(),
        }));
    }
    marks.sort();
    (text, marks)
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(code) = rest.strip_prefix("\\u{") {
            let (code, after) = code.split_once('}').unwrap();
            let code = u32::from_str_radix(code, 16).unwrap();
            out.push(char::from_u32(code).unwrap());
            rest = after;
        } else if let Some(repeat) = rest.strip_prefix("\\repeat{") {
            let (count, after) = repeat.split_once("}{").unwrap();
            let (what, after) = after.split_once('}').unwrap();
            out.push_str(&what.repeat(count.parse().unwrap()));
            rest = after;
        } else {
            out.push('\\');
            rest = &rest[1..];
        }
    }
    out + rest
}

/// ASCII and the Russian letters of Windows-1251, which is all that a case needs.
fn windows_1251(character: char) -> u8 {
    match character {
        'А'..='я' => u8::try_from(u32::from(character) - u32::from('А') + 0xc0).unwrap(),
        _ => u8::try_from(character).unwrap(),
    }
}
