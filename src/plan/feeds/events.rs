//! Occurrences as calendar programs get them: an event, or a recurring event with the dates that
//! differ.

use std::sync::Arc;

use crate::base::Lang;
use crate::calendar::ics::{self, CalendarObject, FeedEvent};
use crate::calendar::{EventStatus, EventTime};
use crate::plan::fill::{Planner, Voice};
use crate::site::{Attendance, Event, Phrase, State};

impl Planner {
    /// The calendar object that tells of an occurrence, in one language. It is made once.
    pub(in crate::plan) fn object(&self, lang: Lang, occurrence: usize) -> Arc<CalendarObject> {
        let lead = self.leads[occurrence];
        let made = &self.objects[lang][lead];
        Arc::clone(made.get_or_init(|| Arc::new(self.voice(lang).new_object(lead))))
    }
}

impl Voice<'_> {
    /// The object that an occurrence leads: the first date of a recurrence set, or a date by itself.
    fn new_object(&self, lead: usize) -> CalendarObject {
        let site = &self.planner.site;
        let occurrence = &site.occurrences[lead];
        let event = &site.events[occurrence.event];
        let uid = self.planner.uid(occurrence);
        let Some(set) = site.set_of(occurrence) else {
            // Beside a recurrence set, a date by itself was added to it or taken out of it.
            let has_set = site.dates_in_set(occurrence.event).next().is_some();
            let event_uid = || self.planner.event_uid(occurrence.event);
            return CalendarObject {
                uid,
                event: self.feed_event(event, &occurrence.time, &occurrence.state),
                recurrence: None,
                overrides: Vec::new(),
                related_to: has_set.then(event_uid),
            };
        };
        let dates = site.dates_in_set(occurrence.event);
        let mut overrides: Vec<_> = dates
            .filter_map(|(original, date)| {
                let differs = date.time != *original || date.state != event.usual;
                differs.then(|| {
                    let told = self.feed_event(event, &date.time, &date.state);
                    (original.clone(), told)
                })
            })
            .collect();
        overrides.sort_by_key(|(original, _)| original.starts());
        CalendarObject {
            uid,
            event: self.feed_event(event, &set.first, &event.usual),
            recurrence: Some(set.into()),
            overrides,
            related_to: None,
        }
    }

    /// One date of an event as feeds of this language tell it.
    fn feed_event(&self, event: &Event, time: &EventTime, state: &State) -> FeedEvent {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let entry = &event.entry;
        let url = routes.absolute(&routes.entry(self.lang, entry));
        let title = entry.title(self.lang);
        let summary = match self.status(state.status) {
            Some(status) => format!("{} {}", status.word, title.text),
            None => title.text.to_string(),
        };
        let topics = event.topics.iter();
        let contact = event.contact.as_ref().map(|contact| {
            let parts = [
                contact.name.as_ref().map(|name| self.name(name)),
                contact.phone.as_ref().map(|phone| phone.0.clone()),
                contact.email.clone(),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let description = self.description_and_lang(entry);
        let text_lang = description.as_ref().map_or(self.lang, |(_, lang)| *lang);
        FeedEvent {
            time: time.clone(),
            status: match state.status {
                EventStatus::Moved | EventStatus::Full => EventStatus::Scheduled,
                other => other,
            },
            summary: self.feed_text(title.lang, summary),
            description: Some(self.feed_text(text_lang, self.feed_description(event, state, &url))),
            location: self.location(state),
            categories: topics
                .map(|topic| self.phrase_text(site.topics[*topic].entry.title(self.lang)))
                .collect(),
            geo: state.place().and_then(|venue| site.venues[venue].geo),
            url,
            image: self.planner.shared_picture(entry),
            conference: event.meeting.clone(),
            contact: contact
                .filter(|contact| !contact.is_empty())
                .map(|contact| self.feed_text(self.lang, contact)),
        }
    }

    /// Note, summary, facts and the page's address, each on its line.
    fn feed_description(&self, event: &Event, state: &State, url: &str) -> String {
        let mut lines: Vec<String> = Vec::new();
        lines.extend(self.mine(&state.note).map(|note| note.text));
        lines.extend(self.description(&event.entry));
        let held_in = self.held_in(&event.held_in);
        let level = self.level(&event.level).map(|level| level.text.text);
        let facts = [
            level,
            self.ages_in_feeds(event.ages),
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

    pub(in crate::plan) fn location(&self, state: &State) -> Option<ics::Text> {
        if state.attendance == Attendance::Online {
            return Some(self.feed_text(self.lang, self.locale.word("online")));
        }
        let venue = &self.planner.site.venues[state.venue?];
        let room = self.planner.site.room(state);
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
