//! One language speaking: phrases, dates and links as readers of that language get them.

use std::borrow::Cow;

use jiff::civil::{Date, Time};

use super::Planner;
use crate::base::{Lang, PerLanguage};
use crate::calendar::{EventTime, Extent};
use crate::i18n::fluent::MessageArg;
use crate::i18n::language_names::direction;
use crate::i18n::locale::Locale;
use crate::i18n::typography::unbroken;
use crate::plan::jobs::exists;
use crate::site::{Entry, EntryRef, Passage, Phrase};
use crate::view::{Link, Text, When};

/// A planner speaking one language.
#[derive(Clone, Copy)]
pub(in crate::plan) struct Voice<'p> {
    pub(in crate::plan) planner: &'p Planner,
    pub(in crate::plan) lang: Lang,
    pub(in crate::plan) locale: &'p Locale,
}

impl Voice<'_> {
    /// A phrase, marked where it is in another language.
    pub(in crate::plan) fn text(&self, phrase: &Phrase) -> Text {
        Text {
            text: phrase.text.to_string(),
            lang: self.foreign(phrase.lang),
            dir: self.turned(phrase.lang),
        }
    }

    /// A phrase that may be missing.
    pub(in crate::plan) fn optional(&self, phrase: &Option<Phrase>) -> Option<Text> {
        phrase.as_ref().map(|phrase| self.text(phrase))
    }

    /// The phrase that readers of this language get.
    pub(in crate::plan) fn mine(&self, phrases: &PerLanguage<Option<Phrase>>) -> Option<Text> {
        self.optional(&phrases[self.lang])
    }

    /// A name that is the same in all languages, in the letters of this one.
    pub(in crate::plan) fn name(&self, name: &str) -> String {
        let spelling = self.planner.site.settings.spelling(self.lang);
        spelling.spell(name).into_owned()
    }

    /// A text in this language.
    pub(in crate::plan) fn own(&self, text: impl Into<String>) -> Text {
        Text {
            text: text.into(),
            lang: None,
            dir: None,
        }
    }

    /// The tag of a language that is not this one.
    pub(in crate::plan) fn foreign(&self, lang: Lang) -> Option<String> {
        (lang != self.lang).then(|| self.planner.site.settings.tag(lang).to_string())
    }

    /// The direction of a language that is written the other way round than this one.
    pub(in crate::plan) fn turned(&self, lang: Lang) -> Option<&'static str> {
        let theirs = direction(self.planner.site.settings.tag(lang));
        (theirs != direction(&self.locale.tag)).then_some(theirs.as_str())
    }

    /// A message with texts.
    pub(in crate::plan) fn say(&self, id: &str, texts: &[(&str, &str)]) -> String {
        let args: Vec<_> = texts
            .iter()
            .map(|(name, text)| (*name, MessageArg::Text(text)))
            .collect();
        self.locale.message(id, &args)
    }

    /// A message with a number.
    pub(in crate::plan) fn count(&self, id: &str, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.locale
            .message(id, &[("count", MessageArg::Number(count))])
    }

    /// The site's name.
    pub(in crate::plan) fn site_title(&self) -> String {
        let title = &self.planner.site.settings.title;
        self.local(title)
            .map_or_else(String::new, |title| title.text)
    }

    /// A text of the settings.
    pub(in crate::plan) fn local(&self, text: &crate::site::LocalText) -> Option<Text> {
        let settings = &self.planner.site.settings;
        settings.chain(self.lang).find_map(|lang| {
            Some(Text {
                text: settings.own_text(text, lang)?.into_owned(),
                lang: self.foreign(lang),
                dir: self.turned(lang),
            })
        })
    }

    /// The language in which an entry's page is best read: this one, except for pages and news that
    /// are not written in it.
    pub(in crate::plan) fn best(&self, at: EntryRef) -> Lang {
        let site = &self.planner.site;
        let mut chain = site.settings.chain(self.lang);
        chain
            .find(|lang| exists(site, *lang, at))
            .unwrap_or(self.lang)
    }

    /// A link to an entry, with its title.
    pub(in crate::plan) fn link(&self, at: EntryRef) -> Link {
        let entry = self.planner.site.entry(at);
        let url = self.planner.routes.entry(self.best(at), entry);
        Link {
            href: self.planner.routes.link(&url),
            text: self.text(entry.title(self.lang)),
        }
    }

    /// The day or days of a time, without the year, for a page.
    pub(in crate::plan) fn days(&self, time: &EventTime) -> String {
        let (first, last) = (time.first_day(), time.last_day());
        match time.extent() {
            Extent::Days { .. } if first != last => {
                unbroken(&self.locale.formats.date_range(first, last)).into_owned()
            }
            _ => self.locale.formats.date(first),
        }
    }

    /// The hours of a time, for a page; `None` for whole days.
    pub(in crate::plan) fn hours(&self, time: &EventTime) -> Option<String> {
        let Extent::Hours {
            start,
            end,
            end_known,
        } = time.extent()
        else {
            return None;
        };
        let formats = &self.locale.formats;
        if !end_known {
            return Some(self.say("time-from", &[("time", &time_text(start.time()))]));
        }
        let is_one_day = start.date() == end.date() || ends_at_midnight(start.date(), end);
        let hours = if is_one_day {
            formats.time_range(start.time(), end.time())
        } else {
            formats.date_time_range(start, end)
        };
        Some(unbroken(&hours).into_owned())
    }

    /// The hours of a time, or that it takes the whole day.
    pub(super) fn hours_or_all_day(&self, time: &EventTime) -> String {
        let all_day = || self.locale.word("time-all-day");
        self.hours(time).unwrap_or_else(all_day)
    }

    /// A time with all that a page shows of it.
    pub(in crate::plan) fn when(&self, time: &EventTime, show_zone: bool) -> When {
        let (first, last) = (time.first_day(), time.last_day());
        let formats = &self.locale.formats;
        let date = match time.extent() {
            Extent::Days { .. } if first != last => formats.date_range_with_year(first, last),
            _ => formats.date_with_year(first),
        };
        let offset = time.zone().offset_at(time.starts());
        let differs = offset != self.planner.site.zone.offset_at(time.starts());
        let zone = (!time.is_all_day() && (show_zone || differs)).then(|| utc_offset(offset));
        When {
            date: unbroken(&date).into_owned(),
            time: self.hours_or_all_day(time),
            zone,
            zone_name: (!time.is_all_day()).then(|| time.zone().name().to_owned()),
            starts: time.start_text(),
            ends: time.end_text(),
            ends_utc: time.ends().to_string(),
        }
    }

    /// A day with its year.
    pub(in crate::plan) fn day(&self, day: Date) -> String {
        self.locale.formats.day_month_year(day)
    }

    /// One or two sentences about an entry: its summary, else how its text begins.
    pub(in crate::plan) fn description(&self, entry: &Entry) -> Option<String> {
        self.description_and_lang(entry)
            .map(|(text, _)| text.into_owned())
    }

    /// The same with the language that it is in.
    pub(in crate::plan) fn description_and_lang<'e>(
        &self,
        entry: &'e Entry,
    ) -> Option<(Cow<'e, str>, Lang)> {
        let reading = &entry.readings[self.lang];
        if let Some(summary) = &reading.summary {
            return Some((Cow::Borrowed(&summary.text), summary.lang));
        }
        let passages = [&reading.body, &reading.workshop_body];
        let mut passages = passages.into_iter().flatten();
        let text = passages.find(|passage| !passage.body.excerpt.is_empty())?;
        Some((self.excerpt(text), text.lang))
    }

    /// How a text begins.
    pub(in crate::plan) fn excerpt<'e>(&self, text: &'e Passage) -> Cow<'e, str> {
        let settings = &self.planner.site.settings;
        settings.spelling(text.lang).spell(&text.body.excerpt)
    }
}

fn ends_at_midnight(first: Date, end: jiff::civil::DateTime) -> bool {
    end.time() == Time::midnight() && first.tomorrow().is_ok_and(|next| next == end.date())
}

/// A time of day as messages take it, for their function `TIME`: `09:05`.
pub(in crate::plan) fn time_text(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// `UTC+5`, `UTC+5:30`.
fn utc_offset(offset: jiff::tz::Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    match rest {
        0 => format!("UTC{sign}{hours}"),
        _ => format!("UTC{sign}{hours}:{rest:02}"),
    }
}
