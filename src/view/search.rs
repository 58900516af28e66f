//! `search.json`: what visitors of one language find, by the words that they may type for it.
//!
//! Entries are columns of equal length, so that a list of a thousand of them is small; an entry is a place
//! in them. `docs/concepts/search.md` says how it is read.

use std::collections::BTreeMap;

use serde::Serialize;

/// `search.json`, version 1.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct SearchIndex {
    /// The version of this format.
    pub version: u32,
    /// The tag of the reader's language.
    pub language: String,
    /// The tables by which a query is folded.
    pub folding: SearchFolding,
    /// What each entry is: `event`, `workshop`, …. Equal matches stand in the order of entries: first what
    /// has no date, then what is to come, the next first, then what is over, the latest first, last
    /// what there is in other languages only.
    pub kind: Vec<&'static str>,
    /// The title.
    pub title: Vec<String>,
    /// The address, relative to that of this file.
    pub url: Vec<String>,
    /// The city, the place or the person's role.
    pub place: Vec<Option<String>>,
    /// The next day of an event, or its last one: a key of `days`.
    pub day: Vec<Option<String>>,
    /// The hours of that day.
    pub hours: Vec<Option<String>>,
    /// The entries that an entry is about or belongs to: its venue, topics, people, workshop, ….
    pub about: Vec<Vec<usize>>,
    /// The first entry that is over; as many as there are when none is.
    pub over: usize,
    /// Days in words.
    pub days: BTreeMap<String, String>,
    /// The status of events for which it is not the usual one, in the words that stand before the title, by
    /// entry.
    pub status: BTreeMap<usize, String>,
    /// The tag of a title's language where it is not the reader's, by entry.
    pub lang: BTreeMap<usize, String>,
    /// Each word in small letters and where it stands, but for the words of titles. A number is `3 × steps + part`: so many entries after
    /// that of the number before (the first from entry 0), in part 0, the title; 1, the title in
    /// another language; 2, the text.
    pub words: BTreeMap<String, Vec<usize>>,
}

/// In which part of an entry a word stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// The title as the reader has it; also all names of a venue's city.
    Title,
    /// The title in another language.
    OtherTitle,
    /// The summary and how the text begins.
    Text,
}

impl SearchIndex {
    /// The title whose words lead to an entry. A session with the title of its workshop has none: they lead
    /// to the workshop, which the session is about.
    pub fn own_title(&self, entry: usize) -> Option<&str> {
        let title = &self.title[entry];
        let is_inherited =
            |other: &usize| self.kind[*other] == "workshop" && self.title[*other] == *title;
        let has_own = !self.about[entry].iter().any(is_inherited);
        has_own.then_some(title.as_str())
    }

    /// How many parts an entry has.
    const PARTS: usize = 3;

    /// Writes down where a word stands: entries in their order, each with its first part.
    pub fn postings(places: &BTreeMap<usize, Part>) -> Vec<usize> {
        let mut last = 0;
        let posting = |(entry, part): (&usize, &Part)| {
            let steps = entry - last;
            last = *entry;
            steps * Self::PARTS + *part as usize
        };
        places.iter().map(posting).collect()
    }

    /// Reads it.
    pub fn places(postings: &[usize]) -> impl Iterator<Item = (usize, Part)> + '_ {
        let mut entry = 0;
        postings.iter().map(move |posting| {
            entry += posting / Self::PARTS;
            let part = match posting % Self::PARTS {
                0 => Part::Title,
                1 => Part::OtherTitle,
                _ => Part::Text,
            };
            (entry, part)
        })
    }
}

/// The tables by which a word is folded.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct SearchFolding {
    /// Letters, and below each the one that stands for it.
    pub letters: [&'static str; 2],
    /// Folded letters and how the Latin key writes them.
    pub latin: BTreeMap<String, &'static str>,
    /// Two letters of the Latin key that become one.
    pub pairs: BTreeMap<&'static str, char>,
    /// The keys of one keyboard layout, and what they give in another.
    pub layouts: Vec<[&'static str; 2]>,
    /// Endings that words may have.
    pub endings: Vec<&'static str>,
    /// Words that a query may hold or leave out.
    pub small: Vec<&'static str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_is_read_again() {
        let places = BTreeMap::from([(0, Part::Text), (4, Part::Title), (5, Part::OtherTitle)]);
        let postings = SearchIndex::postings(&places);
        assert_eq!(postings, [2, 12, 4]);
        assert!(SearchIndex::places(&postings).eq(places));
    }
}
