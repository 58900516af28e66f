//! Turns lines that begin with `:::` into directives: a text asks for what the site knows, the next events
//! or the card of an entry, or for a button. They are written as leaf directives are in other dialects of
//! Markdown: `:::name word key=value key="two words"`. Whether an entry exists is for `site` to say.

use std::ops::Range;

use super::destination::{Destination, read};
use super::escape::encoded;
use super::inline::{number, quoted};
use super::writer::Writer;
use super::{EntryLink, Piece};
use crate::base::Place;
use crate::diagnostics::{Code, closest};
use crate::parse::entry::EntryKind;

/// What a line begins with that is a directive.
const MARK: &str = ":::";

/// How many events are shown where nothing is said, and at most.
const USUAL_COUNT: usize = 5;
const LARGEST_COUNT: usize = 50;

/// A list of events has headings of two levels.
const LOWEST_LEVEL: usize = 5;

/// A directive and where it stands among the headings of its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Directive {
    /// What it asks for.
    pub wish: Wish,
    /// The level of a heading in it: one below the heading before it, from 2 to 5.
    pub level: usize,
}

/// What a directive asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// The next events.
    NextEvents {
        /// An event has to belong to all of these.
        of: Vec<Named>,
        /// At most so many.
        count: usize,
    },
    /// A venue or a workshop.
    Card(Named),
    /// A link that looks like a button.
    Button {
        /// Where it leads.
        target: ButtonTarget,
        /// Its text, typeset.
        text: String,
    },
}

/// An entry that a directive names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Its kind.
    pub kind: EntryKind,
    /// Its stem, as written.
    pub stem: String,
    /// Where that stands.
    pub place: Place,
}

/// Where a button leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ButtonTarget {
    /// Out of the site, to this address, encoded as a URL.
    Outside(String),
    /// To an entry, by the number of the link in the body.
    Entry(u32),
}

impl Wish {
    /// The entries that it names.
    pub fn named(&self) -> &[Named] {
        match self {
            Self::NextEvents { of, .. } => of,
            Self::Card(named) => std::slice::from_ref(named),
            Self::Button { .. } => &[],
        }
    }
}

/// How a directive is written.
struct Form {
    name: &'static str,
    keys: &'static [&'static str],
    example: &'static str,
}

const FORMS: [Form; 4] = [
    Form {
        name: "next-events",
        keys: &["venue", "topic", "series", "workshop", "count"],
        example: ":::next-events venue=aktobe topic=robotics count=5",
    },
    Form {
        name: "venue",
        keys: &[],
        example: ":::venue aktobe",
    },
    Form {
        name: "workshop",
        keys: &[],
        example: ":::workshop soldering-101",
    },
    Form {
        name: "button",
        keys: &["url"],
        example: ":::button url=\"https://example.org/\" …",
    },
];

/// One part of a directive after its name, and the bytes of the body that it stands in.
struct Word<'t> {
    key: Option<(&'t str, Range<usize>)>,
    value: &'t str,
    at: Range<usize>,
}

/// Whether every line of a paragraph is a directive.
pub(super) fn are_directives(paragraph: &str) -> bool {
    let mut lines = paragraph.lines();
    lines.all(|line| line.trim_start().starts_with(MARK))
}

/// The parts of a line from a byte of the text on; `None` where a quote is open at its end.
fn words(text: &str, line: Range<usize>) -> Option<Vec<Word<'_>>> {
    let mut words = Vec::new();
    let mut at = line.start;
    loop {
        let rest = &text[at..line.end];
        at = line.end - rest.trim_start().len();
        let rest = rest.trim_start();
        if rest.is_empty() {
            return Some(words);
        }
        let no_key = |c: char| !(c.is_alphabetic() || c == '-' || c == '_');
        let key = rest.find(no_key).map_or(rest, |end| &rest[..end]);
        let is_key = !key.is_empty() && rest[key.len()..].starts_with('=');
        let key = is_key.then(|| (key, at..at + key.len()));
        at = key.as_ref().map_or(at, |(_, key)| key.end + 1);
        let rest = &text[at..line.end];
        let (value, from, next) = match rest.strip_prefix('"') {
            Some(quoted) => {
                let length = quoted.find('"')?;
                (&quoted[..length], at + 1, at + length + 2)
            }
            None => {
                let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
                (&rest[..length], at, at + length)
            }
        };
        let at_value = from..from + value.len();
        at = next;
        words.push(Word {
            key,
            value,
            at: at_value,
        });
    }
}

impl<'i> Writer<'_, '_, 'i> {
    /// Reads the directives of a paragraph, one a line.
    pub(super) fn directives(&mut self, paragraph: &Range<usize>) {
        let text = self.input.text;
        let mut start = paragraph.start;
        for line in text[paragraph.clone()].split_inclusive('\n') {
            let at = start + line.len() - line.trim_start().len();
            start += line.len();
            if let Some(wish) = self.directive(at..at + line.trim().len()) {
                let number = number(self.body.directives.len());
                let level = (self.level + 1).min(LOWEST_LEVEL);
                self.body.directives.push(Directive { wish, level });
                self.hole(Piece::Directive(number));
            }
        }
    }

    /// Reports a directive that does not stand by itself and is nothing but text there.
    pub(super) fn report_misplaced(&mut self, text: &str, at: usize) {
        let source = self.input.text;
        let marks = |c: char| c.is_ascii_digit() || " \t>-*+#.)".contains(c);
        let mut before = source[..at].chars().rev().take_while(|c| *c != '\n');
        if text.starts_with(MARK) && before.all(marks) {
            let line = source[at..].lines().next().unwrap_or_default();
            let range = at..at + line.trim_end().len();
            self.report(Code::MisplacedDirective, &range, [], None);
        }
    }

    /// What a line asks for; `None`, and a problem, when that is not clear.
    fn directive(&mut self, line: Range<usize>) -> Option<Wish> {
        let text: &'i str = self.input.text;
        let after = line.start + MARK.len();
        let rest = &text[after..line.end];
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let name = &rest[..length];
        let Some(form) = FORMS.iter().find(|form| form.name == name) else {
            let meant = closest(name, FORMS.iter().map(|form| form.name));
            let meant = meant.map(|name| format!("{MARK}{name}"));
            let written = line.start..after + length;
            let args = [("name", quoted(&text[written.clone()]))];
            self.report(Code::UnknownDirective, &written, args, meant);
            return None;
        };
        let words = words(text, after + length..line.end);
        if !self.has_known_keys(form, words.iter().flatten()) {
            return None;
        }
        let wish = words.and_then(|words| match form.name {
            "next-events" => self.next_events(words),
            "venue" => self.card(EntryKind::Venue, &words),
            "workshop" => self.card(EntryKind::Workshop, &words),
            _ => self.button(&words),
        });
        if wish.is_none() {
            let args = [("name", quoted(form.name)), ("form", form.example.into())];
            self.report(Code::DirectiveForm, &line, args, None);
        }
        wish
    }

    fn has_known_keys<'t>(&mut self, form: &Form, words: impl Iterator<Item = &'t Word<'i>>) -> bool
    where
        'i: 't,
    {
        let mut all = true;
        for (key, at) in words.filter_map(|word| word.key.as_ref()) {
            if !form.keys.contains(key) {
                let meant = closest(key, form.keys.iter().copied()).map(str::to_owned);
                let args = [("name", quoted(form.name)), ("key", quoted(key))];
                self.report(Code::UnknownDirectiveKey, at, args, meant);
                all = false;
            }
        }
        all
    }

    fn next_events(&mut self, words: Vec<Word<'_>>) -> Option<Wish> {
        let mut of: Vec<Named> = Vec::new();
        let mut count = None;
        for word in words {
            let kind = match word.key.as_ref()?.0 {
                "venue" => EntryKind::Venue,
                "topic" => EntryKind::Topic,
                "series" => EntryKind::Series,
                "workshop" => EntryKind::Workshop,
                _ => {
                    let number = word.value.parse().ok();
                    let number = number.filter(|number| (1..=LARGEST_COUNT).contains(number))?;
                    if count.replace(number).is_some() {
                        return None;
                    }
                    continue;
                }
            };
            if of.iter().any(|named| named.kind == kind) {
                return None;
            }
            of.push(self.named(kind, &word)?);
        }
        let count = count.unwrap_or(USUAL_COUNT);
        Some(Wish::NextEvents { of, count })
    }

    fn card(&self, kind: EntryKind, words: &[Word<'_>]) -> Option<Wish> {
        match words {
            [word] => self.named(kind, word).map(Wish::Card),
            _ => None,
        }
    }

    fn named(&self, kind: EntryKind, word: &Word<'_>) -> Option<Named> {
        (!word.value.is_empty()).then(|| Named {
            kind,
            stem: word.value.to_owned(),
            place: self.place(&word.at),
        })
    }

    fn button(&mut self, words: &[Word<'_>]) -> Option<Wish> {
        let mut urls = words.iter().filter(|word| word.key.is_some());
        let (Some(url), None) = (urls.next(), urls.next()) else {
            return None;
        };
        let text = words.iter().filter(|word| word.key.is_none());
        let text: Vec<_> = text.map(|word| word.value).collect();
        let text = text.join(" ");
        if text.trim().is_empty() {
            return None;
        }
        let target = match read(self.input.file, url.value) {
            Destination::Outside(address) => ButtonTarget::Outside(encoded(&address)),
            Destination::Entry(entry) => {
                let number = number(self.body.links.len());
                self.body.links.push(EntryLink {
                    kind: entry.kind,
                    stem: entry.stem,
                    language: entry.language,
                    fragment: entry.fragment,
                    title: None,
                    place: self.place(&url.at),
                    target: url.value.to_owned(),
                });
                ButtonTarget::Entry(number)
            }
            _ => return None,
        };
        self.start_block();
        let text = match &mut self.input.typography {
            Some(typography) => typography.text(&text).into_owned(),
            None => text,
        };
        Some(Wish::Button { target, text })
    }
}
