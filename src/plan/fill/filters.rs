//! By which questions a list of occurrences can be narrowed, and which answers each occurrence gives.

use std::collections::BTreeSet;

use super::voice::Voice;
use crate::plan::GroupKey;
use crate::site::{Event, Ix, Occurrence, State, Venue};
use crate::view::{Filter, FilterOption, Text};

const VENUE: &str = "venue";
const TOPIC: &str = "topic";
/// The answer of what takes place in no venue; no slug looks like it.
const ONLINE: &str = "~online";

impl Voice<'_> {
    /// What an occurrence answers to the questions of filters. Slugs are those of the first language, so
    /// that an address means the same in all of them.
    pub(super) fn answers<'s>(
        &'s self,
        event: &'s Event,
        occurrence: &Occurrence,
    ) -> impl Iterator<Item = (&'static str, String)> + 's {
        let venue = occurrence.state.place();
        let venue = venue.map_or_else(|| ONLINE.to_owned(), |venue| self.venue_key(venue));
        let topics = event.topics.iter();
        let topics = topics.map(|topic| (TOPIC, self.topic_key(*topic)));
        let groups = GroupKey::all_of(event).map(|key| (key.kind(), key.key().to_owned()));
        [(VENUE, venue)].into_iter().chain(topics).chain(groups)
    }

    /// The questions to which these occurrences give different answers.
    pub(super) fn filters(&self, occurrences: &[usize]) -> Vec<Filter> {
        let site = &self.planner.site;
        let mut given = BTreeSet::new();
        for index in occurrences {
            let occurrence = &site.occurrences[*index];
            given.extend(self.answers(&site.events[occurrence.event], occurrence));
        }
        let is_given = |key, value: &str| given.contains(&(key, value.to_owned()));
        let option = |(value, text)| FilterOption { value, text };
        let venues = site.venues.iter().map(|(at, _)| at);
        let venues = venues.map(|at| (self.venue_key(at), self.city_or_title(at)));
        let topics = site.topics.iter().map(|(at, topic)| {
            let title = self.text(topic.entry.title(self.lang));
            (self.topic_key(at), title)
        });
        let mut venues: Vec<_> = venues.filter(|(key, _)| is_given(VENUE, key)).collect();
        let mut topics: Vec<_> = topics.filter(|(key, _)| is_given(TOPIC, key)).collect();
        for answers in [&mut venues, &mut topics] {
            let collation = &self.locale.collation;
            answers.sort_by(|(_, one), (_, other)| collation.compare(&one.text, &other.text));
        }
        if is_given(VENUE, ONLINE) {
            venues.push((ONLINE.to_owned(), self.own(self.locale.word("online"))));
        }
        let groups = ["audience", "level", "held-in"].map(|kind| {
            let labels = self.groups(|key| key.kind() == kind && is_given(kind, key.key()));
            let answers = labels.into_iter().map(|label| (label.key, label.text));
            (kind, answers.collect::<Vec<_>>())
        });
        let all = [(VENUE, venues), (TOPIC, topics)].into_iter().chain(groups);
        let differs = |(_, answers): &(&str, Vec<(String, Text)>)| answers.len() > 1;
        all.filter(differs)
            .map(|(key, answers)| Filter {
                key,
                label: self.locale.word(&format!("filter-{key}")),
                options: answers.into_iter().map(option).collect(),
            })
            .collect()
    }

    fn venue_key(&self, venue: Ix<Venue>) -> String {
        self.planner.site.venues[venue].entry.key().to_owned()
    }

    /// Where people go, in a word or two.
    pub(in crate::plan) fn place_in_short(&self, state: &State) -> Text {
        let online = || self.own(self.locale.word("online"));
        let venue = state.place();
        venue.map_or_else(online, |venue| self.city_or_title(venue))
    }

    /// A venue's city where it is the only one there, else its title.
    pub(super) fn city_or_title(&self, venue: Ix<Venue>) -> Text {
        let venues = &self.planner.site.venues;
        let own = &venues[venue];
        let city = |venue: &Venue| venue.city[self.lang].as_ref().map(|city| city.text.clone());
        let mut others = venues.iter().filter(|(at, _)| *at != venue);
        let is_shared = others.any(|(_, other)| city(other) == city(own));
        let title = || self.text(own.entry.title(self.lang));
        self.mine(&own.city)
            .filter(|_| !is_shared)
            .unwrap_or_else(title)
    }
}
