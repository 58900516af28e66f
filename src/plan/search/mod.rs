//! The site → the search index of a language: what visitors look for, the words under which they find it,
//! and what a line of results shows. How a query is answered is not known here.

mod entries;
mod texts;

use std::collections::BTreeMap;

use super::fill::{Planner, Voice};
use crate::base::Lang;
use crate::i18n::folding;
use crate::site::{EntryRef, Event, Ix};
use crate::view::{Part, SearchFolding, SearchIndex, Text};
use entries::Found;

/// The version of the format of `search.json`.
const VERSION: u32 = 1;

impl Planner {
    /// What readers of a language find by words.
    pub fn search_index(&self, lang: Lang) -> SearchIndex {
        let voice = self.voice(lang);
        let (all, over) = self.all_found(lang);
        let numbers: BTreeMap<_, _> = all.iter().zip(0..).collect();
        let mut index = SearchIndex {
            version: VERSION,
            language: self.site.settings.tag(lang).to_string(),
            folding: tables(),
            over,
            ..SearchIndex::default()
        };
        for found in &all {
            voice.add(found, &mut index);
            let about = self.about(found);
            let mut about: Vec<_> = about.iter().filter_map(|at| numbers.get(at)).collect();
            about.sort_unstable();
            about.dedup();
            index.about.push(about.into_iter().copied().collect());
        }
        let told = self.events_in_feeds();
        let mut places: BTreeMap<String, BTreeMap<usize, Part>> = BTreeMap::new();
        for (number, found) in all.iter().enumerate() {
            // The words of a title that is the entry's own are read from the title.
            let title = index.own_title(number).map(folding::words);
            let title = title.unwrap_or_default();
            for (part, text) in voice.texts(found, &told) {
                for word in folding::words(&text) {
                    if !title.contains(&word) && !folding::is_small(&folding::fold(&word)) {
                        let entries = places.entry(word).or_default();
                        let best = entries.entry(number).or_insert(part);
                        *best = part.min(*best);
                    }
                }
            }
        }
        let words = places.into_iter();
        index.words = words
            .map(|(word, places)| (word, SearchIndex::postings(&places)))
            .collect();
        index
    }
}

impl Voice<'_> {
    /// Adds what a line of results shows of an entry.
    fn add(&self, found: &Found, index: &mut SearchIndex) {
        let number = index.kind.len();
        let title = self.found_title(found);
        index.kind.push(found.kind(&self.planner.site));
        index.title.push(title.text);
        index.url.push(self.found_url(found));
        index
            .place
            .push(self.found_place(found).map(|place| place.text));
        if let Some(lang) = title.lang {
            index.lang.insert(number, lang);
        }
        let (day, hours) = match found {
            Found::Entry(EntryRef::Event(at)) => self.add_date(*at, number, index),
            _ => (None, None),
        };
        index.day.push(day);
        index.hours.push(hours);
    }

    /// Adds what the results say of an event's date; the day and the hours.
    fn add_date(
        &self,
        at: Ix<Event>,
        number: usize,
        index: &mut SearchIndex,
    ) -> (Option<String>, Option<String>) {
        let date = self.shown_date(at);
        if let Some(status) = self.status(date.state.status) {
            index.status.insert(number, status.word);
        }
        let time = &date.time;
        let mut day = time.first_day().to_string();
        if time.first_day() != time.last_day() {
            // An event of several days is another line in the table of days.
            day = format!("{day}/{}", time.last_day());
        }
        let words = || self.when(time, false).date;
        index.days.entry(day.clone()).or_insert_with(words);
        (Some(day), self.hours(time))
    }

    fn found_title(&self, found: &Found) -> Text {
        match found {
            Found::Entry(at) => self.text(self.planner.site.entry(*at).title(self.lang)),
            Found::Group(key) => self.own(self.group_title(key)),
        }
    }

    /// The address relative to that of the index, which lies beside the home page of its language.
    fn found_url(&self, found: &Found) -> String {
        let routes = &self.planner.routes;
        let url = match found {
            Found::Entry(at) => routes.entry(self.best(*at), self.planner.site.entry(*at)),
            Found::Group(key) => routes.group_page(self.lang, key, 1),
        };
        let (home, link) = (routes.link(&routes.home(self.lang)), routes.link(&url));
        link.strip_prefix(&home).unwrap_or(&link).to_owned()
    }

    /// Where something is; of a person, what the person does.
    fn found_place(&self, found: &Found) -> Option<Text> {
        let site = &self.planner.site;
        match found {
            Found::Entry(EntryRef::Event(at)) => {
                Some(self.place_in_short(&self.shown_date(*at).state))
            }
            Found::Entry(EntryRef::Venue(at)) => self.mine(&site.venues[*at].city),
            Found::Entry(EntryRef::Person(at)) => self.mine(&site.people[*at].role),
            Found::Entry(_) | Found::Group(_) => None,
        }
    }
}

fn tables() -> SearchFolding {
    SearchFolding {
        letters: folding::LETTERS,
        latin: folding::latin_letters(),
        pairs: folding::PAIRS.iter().copied().collect(),
        layouts: folding::LAYOUTS.to_vec(),
        endings: folding::ENDINGS.to_vec(),
        small: folding::SMALL_WORDS.to_vec(),
    }
}
