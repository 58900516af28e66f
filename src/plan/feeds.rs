//! Feeds: which events each holds, and an event as calendar programs get it. Stamps come from the
//! entry's own `updated:`, never from the clock.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::fill::{Planner, Voice};
use super::jobs::has_feed;
use super::lists::Group;
use crate::base::{Lang, UrlPath};
use crate::calendar::EventStatus;
use crate::calendar::ics::{self, CalendarHead, FeedEvent, FeedHeader, TimeForm};
use crate::site::{Attendance, TimeFormSetting};
use crate::site::{EntryRef, Event, Ix, Phrase};
use crate::view::{Context, FeedLink};

/// When entries without `updated:` were last changed: before any feed was published.
const FIRST_STAMP: Date = date(2026, 1, 1);

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

    /// The events of a feed.
    fn in_window(&self, lang: Lang, group: &Group) -> Vec<Arc<FeedEvent>> {
        let inside = self.window_of(group, self.site.today).into_iter();
        let event = |index: usize| self.feed_event(lang, self.site.occurrences[index].event);
        inside.map(event).collect()
    }

    /// The occurrences that lie in a feed's window on a day; the latest past one when there is none.
    pub(super) fn window_of(&self, group: &Group, today: Date) -> Vec<usize> {
        let feed = self.site.settings.feed;
        let first = today.saturating_sub(i64::from(feed.past_days).days());
        let last = today.saturating_add(i64::from(feed.future_days).days());
        let is_inside = |index: &&usize| {
            let time = &self.site.occurrences[**index].time;
            time.last_day() >= first && time.first_day() <= last
        };
        let mut inside: Vec<_> = group.all.iter().filter(is_inside).copied().collect();
        if inside.is_empty() {
            let is_past = |index: &&usize| self.site.occurrences[**index].time.last_day() < first;
            inside.extend(group.all.iter().rfind(is_past));
        }
        inside
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

    /// An event as feeds of this language tell it.
    pub(super) fn new_feed_event(&self, at: Ix<Event>) -> FeedEvent {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let event = &site.events[at];
        let entry = &event.entry;
        let url = routes.absolute(&routes.entry(self.lang, entry));
        let title = entry.title(self.lang);
        let summary = match self.status(event.status) {
            Some(status) => format!("{} {}", status.word, title.text),
            None => title.text.to_string(),
        };
        let venue = event
            .venue
            .filter(|_| event.attendance != Attendance::Online);
        let topics = event.topics.iter();
        let contact = event.contact.as_ref().map(|contact| {
            let parts = [
                contact.name.clone(),
                contact.phone.as_ref().map(|phone| phone.0.clone()),
                contact.email.clone(),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let description = self.description_and_lang(entry);
        let text_lang = description.map_or(self.lang, |(_, lang)| lang);
        FeedEvent {
            uid: event.uid.clone(),
            stamp: stamp(entry.updated),
            sequence: 0,
            time: event.time.clone(),
            status: match event.status {
                EventStatus::Moved | EventStatus::Full => EventStatus::Scheduled,
                other => other,
            },
            summary: self.feed_text(title.lang, summary),
            description: Some(self.feed_text(text_lang, self.feed_description(event, &url))),
            location: self.location(event),
            categories: topics
                .map(|topic| self.phrase_text(site.topics[*topic].entry.title(self.lang)))
                .collect(),
            geo: venue.and_then(|venue| site.venues[venue].geo),
            url,
            image: entry
                .image
                .as_ref()
                .map(|path| routes.absolute(&routes.media(path))),
            conference: event.meeting.clone(),
            contact: contact
                .filter(|contact| !contact.is_empty())
                .map(|contact| self.feed_text(self.lang, contact)),
        }
    }

    /// Note, summary, facts and the page's address, each on its line.
    fn feed_description(&self, event: &Event, url: &str) -> String {
        let mut lines: Vec<String> = Vec::new();
        lines.extend(self.mine(&event.note).map(|note| note.text));
        lines.extend(self.description(&event.entry));
        let held_in = self.held_in(&event.held_in);
        let level = self.level(&event.level).map(|level| level.text.text);
        let facts = [
            level,
            self.ages(event.ages),
            held_in,
            self.price(event.price),
        ];
        let facts: Vec<_> = facts.into_iter().flatten().collect();
        if !facts.is_empty() {
            lines.push(facts.join(" · "));
        }
        if let Some(register) = &event.register {
            lines.push(self.say("feed-register", &[("url", &register.url)]));
        }
        lines.push(self.say("feed-more", &[("url", url)]));
        lines.join("\n")
    }

    fn location(&self, event: &Event) -> Option<ics::Text> {
        if event.attendance == Attendance::Online {
            return Some(self.feed_text(self.lang, self.locale.word("online")));
        }
        let venue = &self.planner.site.venues[event.venue?];
        let room = event.room.and_then(|room| venue.rooms.get(room));
        let room = room.and_then(|room| room.name[self.lang].clone());
        let room = room.map(|room| self.say("feed-room", &[("room", &room.text)]));
        let title = venue.entry.title(self.lang);
        let address = venue.address[self.lang].as_ref();
        let city = venue.city[self.lang].as_ref();
        let text = |phrase: &Phrase| phrase.text.to_string();
        let parts = [Some(text(title)), room, address.map(text), city.map(text)];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        Some(self.feed_text(title.lang, parts.join(", ")))
    }

    fn phrase_text(&self, phrase: &Phrase) -> ics::Text {
        self.feed_text(phrase.lang, phrase.text.to_string())
    }

    fn feed_text(&self, lang: Lang, value: String) -> ics::Text {
        ics::Text {
            language: self.planner.site.settings.tag(lang).clone(),
            value,
        }
    }
}

/// The instant of the last change that the authors know of, at the beginning of its day in UTC.
fn stamp(updated: Option<Date>) -> Timestamp {
    let day = updated.unwrap_or(FIRST_STAMP);
    jiff::tz::TimeZone::UTC
        .to_timestamp(day.into())
        .unwrap_or(Timestamp::UNIX_EPOCH)
}
