//! The page on which visitors choose a calendar: by venue and topic, by series, for whom, at which level, in
//! which language.

use jiff::civil::{Date, date};

use super::qr::qr_code;
use super::voice::Voice;
use crate::base::Lang;
use crate::site::{EntryKind, EntryRef};
use crate::view::{FeedChoice, SubscribePage};

/// A day after the latest change of clocks that devices are known to miss: Kazakhstan has one zone since
/// March 2024 (tz database 2024a).
const ZONE_SAMPLE: Date = date(2026, 1, 1);

impl Voice<'_> {
    pub(super) fn subscribe(&self) -> SubscribePage {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let url = |lang: Lang| Some(routes.subscribe(lang));
        let feed = self.network_feed_link();
        let description = self.say("description-subscribe", &[("site", &self.site_title())]);
        let title = self.locale.word("nav-subscribe");
        let sample = site.zone.reached(ZONE_SAMPLE.at(0, 0, 0, 0));
        let groups = self.groups_in_order().into_iter();
        let groups = groups.map(|key| FeedChoice {
            text: self.own(self.group_title(key)),
            feed: self.group_feed_link(key),
            parts: Vec::new(),
        });
        SubscribePage {
            page: self.general_head(
                "subscribe",
                title,
                Some(description),
                &url,
                vec![feed.clone()],
            ),
            feed,
            qr: qr_code(&routes.absolute(&routes.subscribe(self.lang))),
            venues: self.choices(EntryKind::Venue),
            topics: self.choices(EntryKind::Topic),
            series: self.choices(EntryKind::Series),
            groups: groups.collect(),
            zone_sample: sample
                .display_with_offset(site.zone.offset_at(sample))
                .to_string(),
            zone: site.zone.name().to_owned(),
        }
    }

    /// The feeds of all entries of a kind.
    fn choices(&self, kind: EntryKind) -> Vec<FeedChoice> {
        let site = &self.planner.site;
        let entries = site.entries().filter(|at| site.entry(*at).kind == kind);
        let choice = |at: EntryRef| {
            let parts = match at {
                EntryRef::Venue(venue) => self.topic_feeds(venue),
                _ => Vec::new(),
            };
            Some(FeedChoice {
                text: self.text(site.entry(at).title(self.lang)),
                feed: self.feed_of(at)?,
                parts,
            })
        };
        let mut choices: Vec<_> = entries.filter_map(choice).collect();
        let collation = &self.locale.collation;
        choices.sort_by(|one, other| collation.compare(&one.text.text, &other.text.text));
        choices
    }
}
