//! Feeds: which there are and what each says about itself.

mod events;
mod stamps;
mod window;

use super::fill::{Planner, Voice};
use super::jobs::has_feed;
use super::lists::Group;
use crate::base::{Lang, UrlPath};
use crate::calendar::ics::{CalendarHead, FeedHeader, TimeForm};
use crate::site::{EntryRef, Event, Ix, TimeFormSetting};
use crate::view::{Context, FeedLink};

impl Planner {
    pub(super) fn calendar_head(&self, lang: Lang) -> CalendarHead {
        let settings = &self.site.settings;
        CalendarHead {
            language: self.locales[lang].tag.clone(),
            owner: settings.uid_domain.clone(),
            product: "Keste".to_owned(),
            time_form: match settings.feed.time_form {
                TimeFormSetting::Tzid => TimeForm::Tzid,
                TimeFormSetting::Utc => TimeForm::Utc,
            },
        }
    }

    pub(super) fn network_feed(&self, lang: Lang) -> Context {
        let voice = self.voice(lang);
        let title = voice.site_title();
        let all = Group::of_all(self.site.occurrences.len());
        let header = FeedHeader {
            head: self.calendar_head(lang),
            name: voice.say("feed-title", &[("site", &title)]),
            description: voice.say("feed-description", &[("site", &title)]),
            zone_name: self.site.zone.name().to_owned(),
            source_url: self.routes.absolute(&self.routes.feed(lang)),
            page_url: self.routes.absolute(&self.routes.home(lang)),
            colour: None,
        };
        Context::Feed(header, self.site.zone.clone(), self.in_window(lang, &all))
    }

    pub(super) fn entry_feed(&self, lang: Lang, at: EntryRef) -> Context {
        let voice = self.voice(lang);
        let entry = self.site.entry(at);
        let name = &entry.title(lang).text;
        let zone = match at {
            EntryRef::Venue(venue) => &self.site.venues[venue].zone,
            _ => &self.site.zone,
        };
        let title = voice.site_title();
        let header = FeedHeader {
            head: self.calendar_head(lang),
            name: voice.feed_title(at),
            description: voice.say("feed-description-part", &[("name", name), ("site", &title)]),
            zone_name: zone.name().to_owned(),
            source_url: self.routes.absolute(&self.routes.entry_feed(lang, entry)),
            page_url: self.routes.absolute(&self.routes.entry(lang, entry)),
            colour: None,
        };
        let group = super::jobs::group(&self.lists, at)
            .cloned()
            .unwrap_or_default();
        Context::Feed(header, zone.clone(), self.in_window(lang, &group))
    }
}

impl Voice<'_> {
    fn feed_title(&self, at: EntryRef) -> String {
        let message = match at {
            EntryRef::Venue(_) => "feed-title-venue",
            EntryRef::Topic(_) => "feed-title-topic",
            EntryRef::Series(_) => "feed-title-series",
            _ => "feed-title-workshop",
        };
        let name = &self.planner.site.entry(at).title(self.lang).text;
        self.say(message, &[("name", name), ("site", &self.site_title())])
    }

    pub(super) fn network_feed_link(&self) -> FeedLink {
        let title = self.say("feed-title", &[("site", &self.site_title())]);
        self.feed_link(&self.planner.routes.feed(self.lang), title)
    }

    /// The feed of an entry, where there is one.
    pub(super) fn feed_of(&self, at: EntryRef) -> Option<FeedLink> {
        has_feed(&self.planner.lists, at).then(|| {
            let entry = self.planner.site.entry(at);
            let url = self.planner.routes.entry_feed(self.lang, entry);
            self.feed_link(&url, self.feed_title(at))
        })
    }

    pub(super) fn event_file_link(&self, at: Ix<Event>) -> FeedLink {
        let entry = &self.planner.site.events[at].entry;
        let url = self.planner.routes.entry_feed(self.lang, entry);
        self.feed_link(&url, entry.title(self.lang).text.to_string())
    }

    fn feed_link(&self, url: &UrlPath, title: String) -> FeedLink {
        let routes = &self.planner.routes;
        FeedLink {
            href: routes.link(url),
            url: routes.absolute(url),
            webcal: routes.webcal(url),
            title,
        }
    }
}
