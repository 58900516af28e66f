//! The texts whose words lead to an entry. Only titles are taken in all languages, of a body only the names in
//! its first paragraph, of what is over the titles alone and of what feeds tell no more the reader's own, so
//! that the index stays small: most events of an old site are long over.

use std::collections::BTreeSet;

use super::entries::Found;
use crate::base::Lang;
use crate::i18n::cities::names_of;
use crate::plan::GroupKey;
use crate::plan::fill::Voice;
use crate::site::{Entry, EntryRef, Event, Ix, Venue};
use crate::view::Part;

/// When an event is; everything else is as good as to come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Age {
    Coming,
    Over,
    /// So long over that no feed tells of it.
    LongOver,
}

impl Voice<'_> {
    fn age(&self, found: &Found, told: &BTreeSet<Ix<Event>>) -> Age {
        let Found::Entry(EntryRef::Event(at)) = found else {
            return Age::Coming;
        };
        let last = self.shown_date(*at).time.last_day();
        if last >= self.planner.site.today {
            Age::Coming
        } else if told.contains(at) {
            Age::Over
        } else {
            Age::LongOver
        }
    }

    /// The texts of an entry, each with the part that it belongs to. `told` are the events of which the
    /// network's feed tells: when others leave it is foretold.
    pub(super) fn texts(&self, found: &Found, told: &BTreeSet<Ix<Event>>) -> Vec<(Part, String)> {
        let mut texts = Vec::new();
        match found {
            Found::Group(key) => {
                texts.push((Part::Title, self.group_title(key)));
                texts.push((Part::OtherTitle, key.key().to_owned()));
                let level = in_words(key).map(|level| self.group_title(&level));
                texts.extend(level.map(|level| (Part::OtherTitle, level)));
                for voice in self.other_voices() {
                    texts.push((Part::OtherTitle, voice.group_title(key)));
                }
            }
            Found::Entry(at) => {
                let site = &self.planner.site;
                let entry = site.entry(*at);
                let inherits = match at {
                    EntryRef::Event(at) => site.events[*at].workshop,
                    _ => None,
                };
                let from = inherits.map(|workshop| &site.workshops[workshop].entry);
                let age = self.age(found, told);
                self.add_titles(entry, from, age, &mut texts);
                if age == Age::Coming {
                    self.add_text(entry, from, &mut texts);
                }
                if let EntryRef::Venue(at) = at {
                    self.add_venue(&site.venues[*at], &mut texts);
                }
            }
        }
        texts
    }

    /// The languages whose words readers of this one type. What is made from another language adds nothing to
    /// it: a query in Latin letters finds Cyrillic words.
    fn langs_read(&self) -> impl Iterator<Item = Lang> {
        let (planner, own) = (self.planner, self.lang);
        let settings = &planner.site.settings;
        let langs = settings.langs();
        langs.filter(move |lang| *lang == own || settings.written_in(*lang) == *lang)
    }

    fn other_voices(&self) -> impl Iterator<Item = Self> {
        let (planner, own) = (self.planner, self.lang);
        let others = self.langs_read().filter(move |lang| *lang != own);
        others.map(move |lang| planner.voice(lang))
    }

    /// The titles that are the entry's own: the words of an inherited one stand with the workshop, which a
    /// session is about.
    fn add_titles(
        &self,
        entry: &Entry,
        from: Option<&Entry>,
        age: Age,
        texts: &mut Vec<(Part, String)>,
    ) {
        let langs = self.langs_read();
        for lang in langs.filter(|lang| age != Age::LongOver || *lang == self.lang) {
            let title = entry.title(lang);
            let is_inherited = from.is_some_and(|from| from.title(lang) == title);
            let part = if lang == self.lang {
                Part::Title
            } else {
                Part::OtherTitle
            };
            if !is_inherited {
                texts.push((part, title.text.to_string()));
            }
        }
    }

    fn add_text(&self, entry: &Entry, from: Option<&Entry>, texts: &mut Vec<(Part, String)>) {
        let reading = &entry.readings[self.lang];
        let inherited = from.and_then(|from| from.readings[self.lang].summary.as_ref());
        let summary = reading.summary.as_ref();
        let summary = summary.filter(|summary| Some(*summary) != inherited);
        texts.extend(summary.map(|summary| (Part::Text, summary.text.to_string())));
        let body = reading.body.iter();
        texts.extend(body.map(|passage| (Part::Text, names(&self.excerpt(passage)))));
    }

    /// All names of a venue's city; where it is and what is there.
    fn add_venue(&self, venue: &Venue, texts: &mut Vec<(Part, String)>) {
        let cities = self.langs_read();
        let cities = cities.filter_map(|lang| venue.city[lang].as_ref());
        let cities: Vec<&str> = cities.map(|city| &*city.text).collect();
        for city in cities.iter().chain(names_of(cities.iter().copied())) {
            texts.push((Part::Title, (*city).to_owned()));
            // Алма-Ата is typed as one word, too.
            if city.contains('-') {
                texts.push((Part::Title, city.replace('-', "")));
            }
        }
        let address = venue.address[self.lang].iter();
        let equipment = venue.equipment[self.lang].iter().flatten();
        let facts = address.chain(equipment);
        texts.extend(facts.map(|fact| (Part::Text, fact.text.to_string())));
    }
}

/// The level that the Council of Europe calls so, for whoever looks for English for beginners.
fn in_words(key: &GroupKey) -> Option<GroupKey> {
    let GroupKey::Level(level) = key else {
        return None;
    };
    let words = match level.as_str() {
        "a1" | "a2" => "beginner",
        "b1" | "b2" => "intermediate",
        "c1" | "c2" => "advanced",
        _ => return None,
    };
    Some(GroupKey::Level(words.to_owned()))
}

/// The words of a text that look like names: with a capital letter that begins no sentence, or with a digit.
fn names(text: &str) -> String {
    let mut names = String::new();
    let mut begins = true;
    for word in text.split_whitespace() {
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let is_capital = bare.starts_with(char::is_uppercase) && !begins;
        if is_capital || bare.contains(|c: char| c.is_ascii_digit()) {
            names.push_str(word);
            names.push(' ');
        }
        begins = word.ends_with(['.', '!', '?', '…', ':']);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_name_has_a_capital_letter_that_begins_no_sentence_or_a_digit() {
        assert_eq!(
            names("Приходите с Arduino. Виктор Лебедев ждёт! «Смотрим» «Аню», 3D-печать: Всё."),
            "Arduino. Лебедев «Аню», 3D-печать: "
        );
    }
}
