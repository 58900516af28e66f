//! The home page, lists of entries, news, plain pages, the page for addresses that do not exist.

use super::voice::Voice;
use crate::base::Lang;
use crate::plan::jobs::{exists, indexed_kinds};
use crate::site::EntryKind;
use crate::site::{self, EntryRef, Ix};
use crate::view::{
    HomePage, IndexItem, IndexPage, Link, NewsIndexPage, NewsItem, NotFoundPage, NotFoundSection,
    Page, PlainPage, SearchPage,
};

/// How many occurrences the home page shows.
const NEXT: usize = 12;
/// How many pieces of news the home page shows.
const LATEST: usize = 3;

impl Voice<'_> {
    pub(super) fn home(&self) -> HomePage {
        let site = &self.planner.site;
        let upcoming = &self.planner.lists.upcoming;
        let next = &upcoming[..upcoming.len().min(NEXT)];
        let description = self.local(&site.settings.description);
        let routes = &self.planner.routes;
        let url = |lang: Lang| Some(routes.home(lang));
        let mut news = self.all_news();
        news.truncate(LATEST);
        let mut page = self.with_news_feeds(self.general_head(
            "home",
            String::new(),
            description.map(|description| description.text),
            &url,
            vec![self.network_feed_link()],
        ));
        page.json_ld.extend(self.organization_json_ld());
        HomePage {
            page,
            upcoming: self.by_month(next),
            more: upcoming.len() > NEXT,
            places: self.places(),
            venues: self.items(EntryKind::Venue),
            topics: self.items(EntryKind::Topic),
            pages: self.menu_pages(),
            news,
            updated: self.day(site.today),
            updated_iso: site.today.to_string(),
        }
    }

    /// The venues by the short names that cards call them.
    fn places(&self) -> Vec<Link> {
        let site = &self.planner.site;
        let venues = site.venues.iter().map(|(at, _)| at);
        let listed = venues.filter(|at| exists(site, self.lang, EntryRef::Venue(*at)));
        let place = |at| Link {
            text: self.city_or_title(at),
            ..self.link(EntryRef::Venue(at))
        };
        let mut places: Vec<_> = listed.map(place).collect();
        let collation = &self.locale.collation;
        places.sort_by(|a, b| collation.compare(&a.text.text, &b.text.text));
        places
    }

    /// The pages that stand in the menu, in its order.
    fn menu_pages(&self) -> Vec<IndexItem> {
        let site = &self.planner.site;
        let pages = site.menu.iter().map(|at| EntryRef::Page(*at));
        let written = pages.filter(|at| exists(site, self.lang, *at));
        written.map(|at| self.item(at)).collect()
    }

    /// The page on which visitors search. It has nothing that a search engine could list.
    pub(super) fn search_page(&self) -> SearchPage {
        let routes = &self.planner.routes;
        let title = self.locale.word("nav-search");
        let url = |lang: Lang| Some(routes.search_page(lang));
        let mut page = self.general_head("search", title, None, &url, Vec::new());
        page.noindex = true;
        page.alternates.clear();
        SearchPage {
            page,
            index: routes.link(&routes.search(self.lang)),
            venues: self.items(EntryKind::Venue),
            topics: self.items(EntryKind::Topic),
        }
    }

    /// All entries of a kind, or all news.
    pub(super) fn index(&self, kind: EntryKind) -> Page {
        let folder = kind.folder();
        let title = self.locale.word(&format!("nav-{folder}"));
        let description = self.say(
            &format!("description-index-{folder}"),
            &[("site", &self.site_title())],
        );
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let url = |lang: Lang| {
            let exists = indexed_kinds(site, lang).contains(&kind);
            exists.then(|| routes.index(lang, kind))
        };
        // One series and all of them are the same word.
        let name = match kind {
            EntryKind::Series => "all-series",
            _ => folder,
        };
        let page = self.general_head(name, title.clone(), Some(description), &url, Vec::new());
        if kind == EntryKind::News {
            let items = self.all_news();
            return Page::News(NewsIndexPage { page, items });
        }
        let items = self.items(kind);
        Page::Index(IndexPage { page, title, items })
    }

    fn items(&self, kind: EntryKind) -> Vec<IndexItem> {
        let entries = self.planner.site.entries();
        let of_kind = entries.filter(|at| self.planner.site.entry(*at).kind == kind);
        self.sorted(of_kind.map(|at| self.item(at)).collect())
    }

    /// The news written in this language, newest first.
    fn all_news(&self) -> Vec<NewsItem> {
        let site = &self.planner.site;
        let news = site.news.iter();
        let mut news: Vec<_> = news
            .filter(|(at, _)| exists(site, self.lang, EntryRef::News(*at)))
            .collect();
        news.sort_by_key(|(_, item)| std::cmp::Reverse(item.date));
        let item = |(at, item): (Ix<site::NewsItem>, &site::NewsItem)| NewsItem {
            link: self.link(EntryRef::News(at)),
            date: self.day(item.date),
            iso: item.date.to_string(),
            summary: self.optional(&item.entry.readings[self.lang].summary),
        };
        news.into_iter().map(item).collect()
    }

    pub(super) fn page(&self, at: Ix<site::Page>) -> PlainPage {
        self.plain("page", EntryRef::Page(at), None)
    }

    pub(super) fn news_item(&self, at: Ix<site::NewsItem>) -> PlainPage {
        let date = self.planner.site.news[at].date;
        self.plain("news-item", EntryRef::News(at), Some(date))
    }

    fn plain(
        &self,
        kind: &'static str,
        at: EntryRef,
        date: Option<jiff::civil::Date>,
    ) -> PlainPage {
        let entry = self.planner.site.entry(at);
        let reading = &entry.readings[self.lang];
        PlainPage {
            page: self.entry_head(kind, at, 1, Vec::new()),
            title: reading.title.text.to_string(),
            date: date.map(|date| self.day(date)),
            iso: date.map(|date| date.to_string()),
            summary: reading
                .summary
                .as_ref()
                .map(|summary| summary.text.to_string()),
            body: self.prose(&reading.body, ""),
            image: self.picture(entry),
        }
    }

    pub(super) fn not_found(&self) -> NotFoundPage {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let url = |_| None;
        let mut page = self.general_head(
            "not-found",
            self.locale.word("title-not-found"),
            None,
            &url,
            Vec::new(),
        );
        page.canonical = routes.absolute(&routes.not_found());
        page.noindex = true;
        let section = |lang: Lang| NotFoundSection {
            lang: site.settings.tag(lang).to_string(),
            dir: self.turned(lang),
            home: routes.link(&routes.home(lang)),
            calendar: routes.link(&routes.calendar(lang)),
            search: routes.link(&routes.search_page(lang)),
        };
        NotFoundPage {
            page,
            sections: site.settings.langs().map(section).collect(),
        }
    }
}
