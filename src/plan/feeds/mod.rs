//! Feeds: which there are and what each says about itself.

mod events;
mod stamps;
mod window;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::fill::{Planner, Voice};
use super::groups::GroupKey;
use super::jobs::group;
use super::lists::Group;
use crate::base::{Lang, UrlPath};
use crate::calendar::Zone;
use crate::calendar::ics::{CalendarHead, FeedHeader, TimeForm};
use crate::site::{EntryRef, Event, Ix, TimeFormSetting, Topic, Venue};
use crate::view::{Context, FeedLink};

impl Planner {
    /// In which form feeds write times.
    fn time_form(&self) -> TimeForm {
        match self.site.settings.feed.time_form {
            TimeFormSetting::Tzid => TimeForm::Tzid,
            TimeFormSetting::Utc => TimeForm::Utc,
        }
    }

    pub(super) fn calendar_head(&self, lang: Lang) -> CalendarHead {
        let settings = &self.site.settings;
        CalendarHead {
            language: self.locales[lang].tag.clone(),
            owner: settings.uid_domain.clone(),
            product: "Keste".to_owned(),
            time_form: self.time_form(),
        }
    }

    pub(super) fn network_feed(&self, lang: Lang) -> Context {
        let voice = self.voice(lang);
        let title = voice.site_title();
        let about = About {
            name: voice.say("feed-title", &[("site", &title)]),
            description: voice.say("feed-description", &[("site", &title)]),
            zone: &self.site.zone,
            feed: self.routes.feed(lang),
            page: self.routes.home(lang),
        };
        self.feed(lang, about, &Group::of_all(self.site.occurrences.len()))
    }

    pub(super) fn entry_feed(&self, lang: Lang, at: EntryRef) -> Context {
        let voice = self.voice(lang);
        let entry = self.site.entry(at);
        let about = About {
            name: voice.feed_title(at),
            description: voice.part_description(&entry.title(lang).text),
            zone: match at {
                EntryRef::Venue(venue) => &self.site.venues[venue].zone,
                _ => &self.site.zone,
            },
            feed: self.routes.entry_feed(lang, entry),
            page: self.routes.entry(lang, entry),
        };
        let empty = Group::default();
        self.feed(lang, about, group(&self.lists, at).unwrap_or(&empty))
    }

    pub(super) fn venue_topic_feed(
        &self,
        lang: Lang,
        venue: Ix<Venue>,
        topic: Ix<Topic>,
    ) -> Context {
        let voice = self.voice(lang);
        let name = voice.venue_topic_name(venue, topic);
        let at = &self.site.venues[venue];
        let about = About {
            name: voice.part_title(&name),
            description: voice.part_description(&name),
            zone: &at.zone,
            feed: voice.venue_topic_url(venue, topic),
            page: self.routes.entry(lang, &at.entry),
        };
        let empty = Group::default();
        let group = self.lists.by_venue_and_topic.get(&(venue, topic));
        self.feed(lang, about, group.unwrap_or(&empty))
    }

    pub(super) fn group_feed(&self, lang: Lang, key: &GroupKey) -> Context {
        let voice = self.voice(lang);
        let about = About {
            name: voice.part_title(&voice.group_title(key)),
            description: voice.group_description(&voice.group_title(key)),
            zone: &self.site.zone,
            feed: self.routes.group_feed(lang, key),
            page: self.routes.group_page(lang, key, 1),
        };
        let empty = Group::default();
        let group = self.lists.groups.get(key).unwrap_or(&empty);
        self.feed(lang, about, group)
    }

    fn feed(&self, lang: Lang, about: About<'_>, group: &Group) -> Context {
        let header = FeedHeader {
            head: self.calendar_head(lang),
            name: about.name,
            description: about.description,
            zone_name: about.zone.name().to_owned(),
            source_url: self.routes.absolute(&about.feed),
            page_url: self.routes.absolute(&about.page),
            colour: None,
        };
        Context::Feed(header, about.zone.clone(), self.in_window(lang, group))
    }
}

/// What a feed says about itself.
struct About<'s> {
    name: String,
    description: String,
    zone: &'s Zone,
    /// Its own address.
    feed: UrlPath,
    /// The page that shows the same list.
    page: UrlPath,
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

    fn part_description(&self, name: &str) -> String {
        let site = self.site_title();
        self.say("feed-description-part", &[("name", name), ("site", &site)])
    }

    fn part_title(&self, name: &str) -> String {
        let site = self.site_title();
        self.say("feed-title-part", &[("name", name), ("site", &site)])
    }

    fn venue_topic_name(&self, venue: Ix<Venue>, topic: Ix<Topic>) -> String {
        let site = &self.planner.site;
        let venue = &site.venues[venue].entry.title(self.lang).text;
        let topic = &site.topics[topic].entry.title(self.lang).text;
        self.say(
            "feed-name-venue-topic",
            &[("topic", topic), ("venue", venue)],
        )
    }

    fn venue_topic_url(&self, venue: Ix<Venue>, topic: Ix<Topic>) -> UrlPath {
        let site = &self.planner.site;
        let (venue, topic) = (&site.venues[venue].entry, &site.topics[topic].entry);
        self.planner
            .routes
            .venue_topic_feed(self.lang, venue, topic)
    }

    pub(super) fn network_feed_link(&self) -> FeedLink {
        let title = self.say("feed-title", &[("site", &self.site_title())]);
        self.feed_link(&self.planner.routes.feed(self.lang), title)
    }

    /// The feed of an entry, where there is one.
    pub(super) fn feed_of(&self, at: EntryRef) -> Option<FeedLink> {
        self.planner.lists.feeds.contains(&at).then(|| {
            let entry = self.planner.site.entry(at);
            let url = self.planner.routes.entry_feed(self.lang, entry);
            self.feed_link(&url, self.feed_title(at))
        })
    }

    pub(super) fn venue_topic_feed_link(&self, venue: Ix<Venue>, topic: Ix<Topic>) -> FeedLink {
        let name = self.venue_topic_name(venue, topic);
        self.feed_link(&self.venue_topic_url(venue, topic), self.part_title(&name))
    }

    pub(super) fn group_feed_link(&self, key: &GroupKey) -> FeedLink {
        let url = self.planner.routes.group_feed(self.lang, key);
        self.feed_link(&url, self.part_title(&self.group_title(key)))
    }

    pub(super) fn event_file_link(&self, at: Ix<Event>) -> FeedLink {
        let entry = &self.planner.site.events[at].entry;
        let url = self.planner.routes.entry_feed(self.lang, entry);
        self.feed_link(&url, entry.title(self.lang).text.to_string())
    }

    fn feed_link(&self, url: &UrlPath, title: String) -> FeedLink {
        let routes = &self.planner.routes;
        let (absolute, webcal) = (routes.absolute(url), routes.webcal(url));
        let query = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let by_web = format!("url={}&name={}", query(&absolute), query(&title));
        FeedLink {
            href: routes.link(url),
            // With `https:` Google says that there is no such e-mail address.
            google: format!(
                "https://calendar.google.com/calendar/u/0/r?cid={}",
                query(&webcal)
            ),
            outlook: format!("https://outlook.live.com/calendar/0/addfromweb/?{by_web}"),
            microsoft365: format!("https://outlook.office.com/calendar/0/addfromweb/?{by_web}"),
            url: absolute,
            webcal,
            title,
        }
    }
}
