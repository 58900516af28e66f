//! Numbers footnotes in the order in which readers meet them, and writes them after everything else
//! with links in both directions.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::Piece;
use super::events::{Found, end_of, starts};
use super::writer::Writer;

/// The footnotes of a body, in the order of their numbers.
#[derive(Default)]
pub(super) struct Footnotes {
    notes: Vec<Footnote>,
    /// The place in `notes` by label.
    places: BTreeMap<String, usize>,
}

/// One footnote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Footnote {
    /// The events of its text.
    pub(super) events: Range<usize>,
    /// How many references there are; none of them is inside a link or a picture.
    pub(super) references: usize,
}

impl Footnotes {
    /// Finds and numbers the footnotes.
    pub(super) fn of(events: &[Found<'_>]) -> Self {
        let mut definitions = BTreeMap::new();
        let mut labels = Vec::new();
        for at in starts(events, |tag| matches!(tag, Tag::FootnoteDefinition(_))) {
            if let Event::Start(Tag::FootnoteDefinition(label)) = &events[at].0 {
                let label = label.to_lowercase();
                let inside = at + 1..end_of(events, at);
                definitions.entry(label.clone()).or_insert(inside);
                labels.push(label);
            }
        }
        let mut footnotes = Self::default();
        if labels.is_empty() {
            return footnotes;
        }
        footnotes.walk(events, 0..events.len(), &definitions);
        // A note may refer to further notes; one that nothing refers to is still text to be read.
        let mut unused = labels.iter();
        let mut done = 0;
        loop {
            if let Some(note) = footnotes.notes.get(done) {
                let inside = note.events.clone();
                footnotes.walk(events, inside, &definitions);
                done += 1;
            } else if let Some(label) = unused.next() {
                footnotes.place(label, &definitions);
            } else {
                break;
            }
        }
        footnotes
    }

    /// The number of a label, from 1.
    pub(super) fn number(&self, label: &str) -> Option<usize> {
        self.places
            .get(&label.to_lowercase())
            .map(|place| place + 1)
    }

    /// All footnotes; the first has number 1.
    pub(super) fn list(&self) -> &[Footnote] {
        &self.notes
    }

    /// Counts the references in some events, but not in the notes among them.
    fn walk(
        &mut self,
        events: &[Found<'_>],
        inside: Range<usize>,
        definitions: &BTreeMap<String, Range<usize>>,
    ) {
        let mut at = inside.start;
        while at < inside.end {
            match &events[at].0 {
                Event::Start(Tag::FootnoteDefinition(_)) => {
                    at = end_of(events, at);
                }
                Event::FootnoteReference(label) => {
                    let place = self.place(&label.to_lowercase(), definitions);
                    if let Some(place) = place {
                        self.notes[place].references += 1;
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn place(
        &mut self,
        label: &str,
        definitions: &BTreeMap<String, Range<usize>>,
    ) -> Option<usize> {
        if let Some(&place) = self.places.get(label) {
            return Some(place);
        }
        let place = self.notes.len();
        self.notes.push(Footnote {
            events: definitions.get(label)?.clone(),
            references: 0,
        });
        self.places.insert(label.to_owned(), place);
        Some(place)
    }
}

impl Writer<'_, '_, '_> {
    /// The number that refers to a note.
    pub(super) fn reference(&mut self, label: &str) {
        let Some(number) = self.footnotes.number(label) else {
            return;
        };
        self.referred[number - 1] += 1;
        let way = way_back(number, self.referred[number - 1]);
        self.html.push_str("<sup><a id=\"");
        self.hole(Piece::IdPrefix);
        self.html.push_str(&format!("fnref:{way}\" href=\"#"));
        self.hole(Piece::IdPrefix);
        self.html.push_str(&format!(
            "fn:{number}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    /// Writes the notes after everything else.
    pub(super) fn write_notes(&mut self) {
        let notes = self.footnotes.list().to_vec();
        if notes.is_empty() {
            return;
        }
        // The colon keeps these ids apart from every heading's.
        self.depth = 1;
        self.fresh_line();
        self.html.push_str("<div class=\"footnotes\">\n<ol>\n");
        for (number, note) in (1..).zip(notes) {
            self.html.push_str("<li id=\"");
            self.hole(Piece::IdPrefix);
            self.html.push_str(&format!("fn:{number}\">\n"));
            self.ways_back = Some((number, note.events.end.saturating_sub(1)));
            self.write_events(note.events);
            if self.ways_back.is_some() {
                self.fresh_line();
                self.html.push_str("<p>");
                self.write_ways_back();
                self.html.push_str("</p>\n");
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol>\n</div>\n");
    }

    /// Writes the ways back when the paragraph that ends here takes them.
    pub(super) fn write_ways_back_at(&mut self, at: usize) {
        if self.ways_back.is_some_and(|(_, last)| last == at) {
            self.write_ways_back();
        }
    }

    /// Links from a note to where it is mentioned. The role says so in the reader's own language;
    /// the number tells the links apart.
    fn write_ways_back(&mut self) {
        let Some((number, _)) = self.ways_back.take() else {
            return;
        };
        for count in 1..=self.footnotes.list()[number - 1].references {
            let way = way_back(number, count);
            self.html.push_str(" <a href=\"#");
            self.hole(Piece::IdPrefix);
            self.html.push_str(&format!(
                "fnref:{way}\" role=\"doc-backlink\">↩\u{fe0e}{way}</a>"
            ));
        }
    }
}

/// The name of one mention of a note: `2`, then `2.2`, `2.3`.
fn way_back(number: usize, count: usize) -> String {
    if count == 1 {
        number.to_string()
    } else {
        format!("{number}.{count}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::events::read;
    use super::*;

    #[test]
    fn numbers_follow_the_reader_and_unused_notes_come_last() {
        let text = "a[^x] b[^y] c[^x]\n\n[^unused]: u\n\n[^y]: y[^z]\n\n[^x]: x\n\n[^z]: z\n";
        let events = read(text).unwrap();
        let notes = Footnotes::of(&events);
        let numbers = ["x", "y", "z", "unused", "none"].map(|label| notes.number(label));
        assert_eq!(numbers, [Some(1), Some(2), Some(3), Some(4), None]);
        let counts: Vec<_> = notes.list().iter().map(|note| note.references).collect();
        assert_eq!(counts, [2, 1, 1, 0]);
    }
}
