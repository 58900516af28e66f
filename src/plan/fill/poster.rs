//! The poster of an event: what all languages say of it, on one sheet.

use super::sheet::title_step;
use super::voice::{Voice, time_text};
use crate::base::Lang;
use crate::calendar::{EventStatus, EventTime, Extent};
use crate::i18n::language_names::direction;
use crate::site::{Attendance, Event, Ix, Occurrence};
use crate::view::{Label, Online, PosterPage, PosterText, Text};

/// How many other days a poster names one by one.
const OTHER_DAYS: usize = 5;

impl Voice<'_> {
    pub(super) fn poster(&self, at: Ix<Event>) -> PosterPage {
        let planner = self.planner;
        let event = &planner.site.events[at];
        let shown = self.shown_date(at);
        let (texts, time) = self.sheet_texts(at);
        let is_online = shown.state.attendance != Attendance::Offline;
        let when = self.when(&shown.time, is_online);
        let routes = &planner.routes;
        let url = routes.entry(self.lang, &event.entry);
        let title = event.entry.title(self.lang);
        let page = |lang: Lang| routes.poster(lang, &event.entry);
        PosterPage {
            page: self.head_apart(
                "poster",
                self.say("title-poster", &[("title", &title.text)]),
                &page,
            ),
            event: routes.link(&url),
            topic: event.topics.first().map(|topic| self.topic_key(*topic)),
            step: title_step(&texts),
            time,
            zone: when.zone,
            starts: when.starts,
            texts,
            qr: self.event_qr(event),
            share_picture: self.event_share_tall(at),
            address: typed(&routes.absolute(&url)),
        }
    }

    /// What all languages say of an event on one sheet, and the hours that they have in common.
    pub(super) fn sheet_texts(&self, at: Ix<Event>) -> (Vec<PosterText>, Option<String>) {
        let planner = self.planner;
        let event = &planner.site.events[at];
        let shown = self.shown_date(at);
        // A language stands there once: in its own letters, or in those of the page that is made from it.
        let settings = &planner.site.settings;
        let once = |lang: &Lang| {
            let is_source = settings.written_in(self.lang) == *lang && self.lang != *lang;
            *lang == self.lang || settings.written_in(*lang) == *lang && !is_source
        };
        let langs = settings.langs().filter(once);
        let voices = langs.map(|lang| planner.voice(lang));
        let mut texts: Vec<_> = voices
            .map(|voice| voice.poster_text(at, event, shown))
            .collect();
        let time = sheet_time(&mut texts, &shown.time);
        say_once(&mut texts, |text| &mut text.site);
        say_once(&mut texts, |text| &mut text.title);
        (texts, time)
    }

    fn poster_text(&self, at: Ix<Event>, event: &Event, shown: &Occurrence) -> PosterText {
        let state = &shown.state;
        let whole = self.whole_state(event, shown);
        let names = |labels: Vec<Label>| labels.into_iter().map(|label| label.text.text);
        let audience = names(self.audiences(&event.audience));
        let level = self.level(&event.level).into_iter().collect();
        let for_whom: Vec<_> = audience
            .chain(self.ages(event.ages))
            .chain(names(level))
            .collect();
        let when = self.when(&shown.time, false);
        let is_full = state.status == EventStatus::Full;
        PosterText {
            lang: self.locale.tag.to_string(),
            dir: direction(&self.locale.tag).as_str(),
            site: self.local(&self.planner.site.settings.title),
            title: Some(self.text(event.entry.title(self.lang))),
            status: self.status(whole.status),
            date_status: self.date_status(event, shown),
            date: self.days(&shown.time),
            time: Some(when.time),
            sentence: self
                .event_sentence(at)
                .or_else(|| self.other_days(at, shown)),
            place: self.place(state),
            online: (state.attendance != Attendance::Offline).then(|| Online {
                url: None,
                mixed: state.attendance == Attendance::Mixed,
            }),
            for_whom: (!for_whom.is_empty()).then(|| for_whom.join(" · ")),
            held_in: self.held_in(&event.held_in),
            price: self.price(event.price),
            register: event
                .register
                .as_ref()
                .map(|register| self.register(register, is_full)),
        }
    }

    /// The days of an event besides the one that stands in large letters, where no sentence says them; of
    /// many the first and the last.
    fn other_days(&self, at: Ix<Event>, shown: &Occurrence) -> Option<String> {
        let site = &self.planner.site;
        let dates = site.dates_of(at).iter();
        let dates = dates.map(|index| &site.occurrences[*index]);
        let after = dates
            .filter(|date| date.state.takes_place() && date.time.starts() > shown.time.starts());
        let after: Vec<_> = after.map(|date| &date.time).collect();
        let (first, last) = (after.first()?, after.last()?);
        let day = |time: &&EventTime| match self.hours(time) {
            Some(hours) => format!("{}, {hours}", self.days(time)),
            None => self.days(time),
        };
        let days = match after.len() <= OTHER_DAYS {
            true => after.iter().map(day).collect::<Vec<_>>().join("; "),
            false => {
                let formats = &self.locale.formats;
                formats.date_range(first.first_day(), last.last_day())
            }
        };
        Some(format!("+ {days}"))
    }
}

/// Takes the hours out of the texts where one line says them for everybody. "From 15:00" differs, but its
/// time does not.
fn sheet_time(texts: &mut [PosterText], time: &EventTime) -> Option<String> {
    let first = texts.first()?.time.clone()?;
    let time = match time.extent() {
        Extent::Hours {
            start,
            end_known: false,
            ..
        } => time_text(start.time()),
        _ if texts.iter().all(|text| text.time.as_ref() == Some(&first)) => first,
        _ => return None,
    };
    for text in texts {
        text.time = None;
    }
    Some(time)
}

/// Leaves a text only to the first of the languages that say the same.
fn say_once(texts: &mut [PosterText], field: impl Fn(&mut PosterText) -> &mut Option<Text>) {
    let mut said: Vec<String> = Vec::new();
    for text in texts {
        let text = field(text);
        let words = text.as_ref().map(|text| text.text.clone());
        if words.as_ref().is_some_and(|words| said.contains(words)) {
            *text = None;
        }
        said.extend(words);
    }
}

/// An address as people type it.
pub(super) fn typed(url: &str) -> String {
    let address = url.split_once("://").map_or(url, |(_, rest)| rest);
    address.to_owned()
}
