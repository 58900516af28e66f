//! Feeds are for ever: one that an event has been in once keeps its address, also when the site has no
//! such event any more. The ledger remembers them by names without language, such as `venues/oral`,
//! `venues/oral/english` and `audience/kids`.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::GroupKey;
use super::jobs::group;
use super::lists::Lists;
use crate::base::LanguageTag;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{AUDIENCES, EntryRef, LEVELS, Site};

impl Lists {
    /// Says which entries have a feed: those that something takes place for, and those of which an
    /// earlier build has published one. Of the other kinds of feed, those published earlier are added,
    /// empty, as long as the site knows what they are about.
    pub(super) fn keep_feeds(&mut self, site: &Site, published: &BTreeSet<String>) {
        let with_feed = site
            .entries()
            .filter(|at| !matches!(at, EntryRef::Person(_)));
        let has_feed = |at: &EntryRef| {
            group(self, *at).is_some_and(|group| {
                !group.all.is_empty() || published.contains(&site.entry(*at).id())
            })
        };
        self.feeds = with_feed.filter(has_feed).collect();
        let venues = site.venues.iter();
        let venues: BTreeMap<_, _> = venues.map(|(at, one)| (&*one.entry.stem, at)).collect();
        let topics = site.topics.iter();
        let topics: BTreeMap<_, _> = topics.map(|(at, one)| (&*one.entry.stem, at)).collect();
        for name in published {
            match *name.split('/').collect::<Vec<_>>() {
                ["venues", venue, topic] => {
                    if let (Some(venue), Some(topic)) = (venues.get(venue), topics.get(topic)) {
                        self.by_venue_and_topic.entry((*venue, *topic)).or_default();
                    }
                }
                [kind, key] => {
                    if let Some(key) = group_key(site, kind, key) {
                        self.groups.entry(key).or_default();
                    }
                }
                _ => {}
            }
        }
    }

    /// Warns of published feeds that the site no longer knows. The next ledger forgets them, so that this
    /// is said once.
    pub fn lost_feeds(&self, site: &Site, published: &BTreeSet<String>) -> Option<Diagnostic> {
        let here = self.feed_names(site);
        let lost = published.difference(&here);
        let lost: Vec<_> = lost.map(|name| format!("/{name}/calendar.ics")).collect();
        let problem = Diagnostic::anywhere(Code::FeedGone);
        (!lost.is_empty()).then(|| problem.arg("paths", lost))
    }

    /// The names of all feeds besides the network's.
    pub(super) fn feed_names(&self, site: &Site) -> BTreeSet<String> {
        let entries = self.feeds.iter().map(|at| site.entry(*at).id());
        let pairs = self.by_venue_and_topic.keys().map(|(venue, topic)| {
            let topic = &site.topics[*topic].entry.stem;
            format!("{}/{topic}", site.venues[*venue].entry.id())
        });
        let groups = self.groups.keys();
        let groups = groups.map(|key| format!("{}/{}", key.kind(), key.key()));
        entries.chain(pairs).chain(groups).collect()
    }
}

/// The group of a name, if the site still has words for it.
fn group_key(site: &Site, kind: &str, key: &str) -> Option<GroupKey> {
    let settings = &site.settings;
    match kind {
        "audience" => {
            let is_known = AUDIENCES.contains(&key) || settings.audiences.contains_key(key);
            is_known.then(|| GroupKey::Audience(key.to_owned()))
        }
        "level" => {
            let is_known = LEVELS.contains(&key) || settings.levels.contains_key(key);
            is_known.then(|| GroupKey::Level(key.to_owned()))
        }
        "held-in" => LanguageTag::parse(key).map(GroupKey::HeldIn),
        _ => None,
    }
}
