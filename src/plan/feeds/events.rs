//! An event as calendar programs get it. Stamps come from the entry's own `updated:`, never from the
//! clock.

use jiff::Timestamp;
use jiff::civil::{Date, date};

use crate::base::Lang;
use crate::calendar::EventStatus;
use crate::calendar::ics::{self, FeedEvent};
use crate::plan::fill::Voice;
use crate::site::{Attendance, Event, Ix, Phrase};

/// When entries without `updated:` were last changed: before any feed was published.
const FIRST_STAMP: Date = date(2026, 1, 1);

impl Voice<'_> {
    /// An event as feeds of this language tell it.
    pub(in crate::plan) fn new_feed_event(&self, at: Ix<Event>) -> FeedEvent {
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
