//! Files for programs: `events.json`, `sitemap.xml`, `build-info.json`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::fill::{Planner, status_key};
use super::jobs::{exists, group, indexed_kinds, page_count};
use crate::base::{Lang, UrlPath};
use crate::site::EntryKind;
use crate::site::{Entry, Occurrence};
use crate::view::{BuildInfo, DataEvent, DataFeed, SitemapAlternate, SitemapEntry};

impl Planner {
    /// Every published occurrence.
    pub fn data(&self) -> DataFeed {
        let occurrences = self.by_start_and_uid().into_iter();
        DataFeed {
            version: DataFeed::VERSION,
            events: occurrences
                .map(|occurrence| self.data_event(occurrence))
                .collect(),
        }
    }

    /// Every occurrence in the order in which programs get them.
    pub(super) fn by_start_and_uid(&self) -> Vec<&Occurrence> {
        let mut occurrences: Vec<_> = self.site.occurrences.iter().collect();
        // Subscribers may know an event by another UID than its file gives it.
        occurrences.sort_by_cached_key(|occurrence| {
            let original = occurrence.original_start();
            (occurrence.time.starts(), self.uid(occurrence), original)
        });
        occurrences
    }

    pub(super) fn data_event(&self, occurrence: &Occurrence) -> DataEvent {
        let site = &self.site;
        let event = &site.events[occurrence.event];
        let entry = &event.entry;
        let stem = |entry: &Entry| entry.stem.clone();
        let state = &occurrence.state;
        let topics = event.topics.iter();
        DataEvent {
            id: entry.id(),
            uid: self.uid(occurrence),
            recurrence_id: occurrence.original_start(),
            start: occurrence.time.start_text(),
            end: occurrence.time.end_text(),
            all_day: occurrence.time.is_all_day(),
            time_zone: occurrence.time.zone().name().to_owned(),
            status: status_key(state.status),
            venue: state.venue.map(|at| stem(&site.venues[at].entry)),
            room: site.room(state).map(|room| room.key.clone()),
            topics: topics.map(|at| stem(&site.topics[*at].entry)).collect(),
            audience: event.audience.clone(),
            level: event.level.clone(),
            held_in: event.held_in.iter().map(ToString::to_string).collect(),
            series: event.series.map(|at| stem(&site.series[at].entry)),
            workshop: event.workshop.map(|at| stem(&site.workshops[at].entry)),
            title: self.by_reader(|lang| Some(entry.title(lang).text.to_string())),
            summary: self.by_reader(|lang| {
                let summary = entry.readings[lang].summary.as_ref();
                summary.map(|summary| summary.text.to_string())
            }),
            url: self.by_reader(|lang| Some(self.routes.absolute(&self.routes.entry(lang, entry)))),
        }
    }

    fn by_reader(&self, text: impl Fn(Lang) -> Option<String>) -> BTreeMap<String, String> {
        let langs = self.site.settings.langs();
        langs
            .filter_map(|lang| Some((self.site.settings.tag(lang).to_string(), text(lang)?)))
            .collect()
    }

    /// Every page that search engines may list, with its real translations.
    pub(super) fn sitemap(&self) -> Vec<SitemapEntry> {
        let site = &self.site;
        let routes = &self.routes;
        let langs = || site.settings.langs();
        let mut entries = Vec::new();
        let mut add = |real: &[Lang], updated: Option<Date>, url: &dyn Fn(Lang) -> UrlPath| {
            for lang in real {
                entries.push(SitemapEntry {
                    location: routes.absolute(&url(*lang)),
                    last_modified: updated.map(|day| day.to_string()),
                    alternates: self.sitemap_alternates(real, url),
                });
            }
        };
        let all: Vec<_> = langs().collect();
        add(&all, None, &|lang| routes.home(lang));
        add(&all, None, &|lang| routes.calendar(lang));
        add(&all, None, &|lang| routes.changes(lang));
        add(&all, None, &|lang| routes.subscribe(lang));
        for month in self.lists.months.keys() {
            add(&all, None, &|lang| routes.month(lang, *month));
        }
        for week in self.lists.weeks.keys() {
            add(&all, None, &|lang| routes.week(lang, *week));
        }
        for (key, group) in &self.lists.groups {
            for number in 1..=page_count(site, Some(group)) {
                add(&all, None, &|lang| routes.group_page(lang, key, number));
            }
        }
        for year in self.lists.archives.keys() {
            add(&all, None, &|lang| routes.archive(lang, *year));
        }
        for kind in EntryKind::ALL {
            let listed = |lang: &Lang| indexed_kinds(site, *lang).contains(&kind);
            let real: Vec<_> = langs().filter(listed).collect();
            add(&real, None, &|lang| routes.index(lang, kind));
        }
        for at in site.entries() {
            let entry = site.entry(at);
            let translated = entry.translations().filter(|lang| exists(site, *lang, at));
            let real: Vec<_> = translated.collect();
            for number in 1..=page_count(site, group(&self.lists, at)) {
                let url = |lang| routes.list_page(lang, entry, number);
                add(&real, entry.updated, &url);
            }
        }
        entries.sort_by(|a, b| a.location.cmp(&b.location));
        entries
    }

    fn sitemap_alternates(
        &self,
        real: &[Lang],
        url: &dyn Fn(Lang) -> UrlPath,
    ) -> Vec<SitemapAlternate> {
        let [first, _, ..] = real else {
            return Vec::new();
        };
        let alternate = |hreflang: &str, lang: Lang| SitemapAlternate {
            hreflang: hreflang.to_owned(),
            href: self.routes.absolute(&url(lang)),
        };
        let tagged = real.iter();
        tagged
            .map(|lang| alternate(self.site.settings.tag(*lang).as_str(), *lang))
            .chain([alternate("x-default", *first)])
            .collect()
    }

    pub(super) fn build_info(&self) -> BuildInfo {
        BuildInfo {
            generator: format!("keste {}", env!("CARGO_PKG_VERSION")),
            generated_at: self.site.now.to_string(),
            time_zone: self.site.zone.name().to_owned(),
            next_change_at: self.next_change().map(|at| at.to_string()),
        }
    }
}
