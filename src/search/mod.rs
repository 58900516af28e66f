//! A query and a search index → the entries that it finds, the best first. A pure function of the two; the
//! browser has one that does the same. Knows neither the site nor how the index was made.
//!
//! What is typed is parted at its spaces. An entry is found when it has all parts, each in any of the
//! forms that people type. Every form costs something, and so does every place where a word stands; what costs
//! least is best, and among equals the order of the index counts.

mod costs;

use std::collections::BTreeMap;
use std::iter;

use crate::i18n::folding::{fold, is_small, latin_key, latin_stems, other_layouts, stems, words};
use crate::view::{Part, SearchIndex};

use costs::{ABOUT, Way, part_cost};

/// Fewer letters begin too many words.
const SHORTEST_BEGINNING: usize = 3;

/// An index, ready to be asked.
pub struct Search<'i> {
    index: &'i SearchIndex,
    words: Vec<Word>,
}

/// A word of the index in the forms in which it is compared.
struct Word {
    written: String,
    folded: String,
    key: String,
    places: BTreeMap<usize, Part>,
}

/// The least that each entry costs.
type Costs = BTreeMap<usize, u32>;

impl<'i> Search<'i> {
    /// Folds the words of an index and those of its titles.
    pub fn new(index: &'i SearchIndex) -> Self {
        let listed = index.words.iter();
        let mut all: BTreeMap<String, BTreeMap<usize, Part>> = listed
            .map(|(word, postings)| (word.clone(), SearchIndex::places(postings).collect()))
            .collect();
        for entry in 0..index.title.len() {
            for word in index.own_title(entry).map(words).unwrap_or_default() {
                all.entry(word).or_default().insert(entry, Part::Title);
            }
        }
        let word = |(written, places): (String, BTreeMap<usize, Part>)| Word {
            folded: fold(&written),
            key: latin_key(&written),
            written,
            places,
        };
        Self {
            index,
            words: all.into_iter().map(word).collect(),
        }
    }

    /// The entries that have everything that was typed, the best first.
    pub fn find(&self, query: &str) -> Vec<usize> {
        let mut total: Option<Costs> = None;
        for typed in query.split_whitespace() {
            // A part of small words alone is no condition.
            let Some(costs) = self.part(typed) else {
                continue;
            };
            total = Some(match total {
                Some(total) => both(&total, &costs),
                None => costs,
            });
        }
        let mut found: Vec<_> = total.unwrap_or_default().into_iter().collect();
        found.sort_by_key(|(entry, cost)| (*cost, *entry));
        found.into_iter().map(|(entry, _)| entry).collect()
    }

    /// What a part of the query costs; `None` when it says nothing.
    fn part(&self, typed: &str) -> Option<Costs> {
        let as_typed = (words(typed), false);
        let others = other_layouts(typed).into_iter();
        let others = others.map(|reading| (words(&reading), true));
        let readings: Vec<_> = iter::once(as_typed).chain(others).collect();
        let mut costs = None;
        for (words, is_other_layout) in readings.iter().filter(|(words, _)| !words.is_empty()) {
            let costs = costs.get_or_insert_with(Costs::new);
            for (entry, cost) in self.reading(words, *is_other_layout)? {
                keep_less(costs, entry, cost);
            }
        }
        costs
    }

    /// What all words of a reading together cost; `None` when all of them are small.
    fn reading(&self, words: &[String], is_other_layout: bool) -> Option<Costs> {
        let mut total: Option<Costs> = None;
        for word in words.iter().filter(|word| !is_small(&fold(word))) {
            let costs = self.word(word, is_other_layout);
            total = Some(match total {
                Some(total) => both(&total, &costs),
                None => costs,
            });
        }
        total
    }

    /// What a word costs, where it stands or in the title of what an entry is about.
    fn word(&self, typed: &str, is_other_layout: bool) -> Costs {
        let query = Query::new(typed, is_other_layout);
        let (mut costs, mut titles) = (Costs::new(), Costs::new());
        for word in &self.words {
            let Some(way) = query.way_to(word) else {
                continue;
            };
            for (entry, part) in &word.places {
                let cost = way as u32 + part_cost(*part);
                keep_less(&mut costs, *entry, cost);
                if *part != Part::Text {
                    keep_less(&mut titles, *entry, cost);
                }
            }
        }
        for (entry, about) in self.index.about.iter().enumerate() {
            let titles = about.iter().filter_map(|other| titles.get(other));
            if let Some(cost) = titles.min() {
                keep_less(&mut costs, entry, cost + ABOUT);
            }
        }
        costs
    }
}

fn keep_less(costs: &mut Costs, entry: usize, cost: u32) {
    let least = costs.entry(entry).or_insert(cost);
    *least = cost.min(*least);
}

/// Entries that have both, with what both cost.
fn both(one: &Costs, other: &Costs) -> Costs {
    let sum = |(entry, cost): (&usize, &u32)| Some((*entry, cost + other.get(entry)?));
    one.iter().filter_map(sum).collect()
}

/// Whether a word is a form of a stem: what follows is no longer than the stem itself.
fn is_stem_of(stem: &str, word: &str) -> bool {
    let rest = word.strip_prefix(stem);
    rest.is_some_and(|rest| rest.chars().count() <= stem.chars().count())
}

/// A word of the query in the forms in which it is compared.
struct Query<'q> {
    typed: &'q str,
    folded: String,
    key: String,
    stems: Vec<String>,
    key_stems: Vec<String>,
    is_other_layout: bool,
    is_beginning: bool,
}

impl<'q> Query<'q> {
    fn new(typed: &'q str, is_other_layout: bool) -> Self {
        let (folded, key) = (fold(typed), latin_key(typed));
        Self {
            stems: stems(&folded),
            key_stems: latin_stems(&key),
            is_beginning: folded.chars().count() >= SHORTEST_BEGINNING,
            typed,
            folded,
            key,
            is_other_layout,
        }
    }

    /// The best way from the word of the query to one of the index.
    fn way_to(&self, word: &Word) -> Option<Way> {
        let begins = |folded: &String| word.folded.starts_with(folded.as_str());
        let has_stem = |stem: &String| is_stem_of(stem, &word.folded);
        let has_key_stem = |stem: &String| is_stem_of(stem, &word.key);
        if self.is_other_layout {
            return if self.folded == word.folded {
                Some(Way::Layout)
            } else if self.is_beginning && (begins(&self.folded) || self.stems.iter().any(has_stem))
            {
                Some(Way::LayoutBeginning)
            } else {
                None
            };
        }
        if self.typed == word.written {
            Some(Way::Exact)
        } else if self.folded == word.folded {
            Some(Way::Folded)
        } else if self.key == word.key {
            Some(Way::Latin)
        } else if !self.is_beginning {
            None
        } else if begins(&self.folded) {
            Some(Way::Beginning)
        } else if self.stems.iter().any(has_stem) {
            Some(Way::Stem)
        } else if self.key.len() >= SHORTEST_BEGINNING && word.key.starts_with(&self.key)
            || self.key_stems.iter().any(has_key_stem)
        {
            Some(Way::LatinBeginning)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests;
