//! The home page, news, plain pages and the page for addresses that do not exist.

use serde::Serialize;

use super::{AgendaGroup, IndexItem, Link, PageHead, Picture, ProsePart, Text};

/// `home.html`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct HomePage {
    /// The head.
    pub page: PageHead,
    /// What is next, by month.
    pub upcoming: Vec<AgendaGroup>,
    /// Whether there is more in the calendar.
    pub more: bool,
    /// The venues by the short names that cards call them: a city where no other is there.
    pub places: Vec<Link>,
    /// The venues.
    pub venues: Vec<IndexItem>,
    /// The topics.
    pub topics: Vec<IndexItem>,
    /// The pages of the menu: what the network is.
    pub pages: Vec<IndexItem>,
    /// The latest news.
    pub news: Vec<NewsItem>,
    /// The day of the build, localised.
    pub updated: String,
    /// The day of the build, `2026-11-21`.
    pub updated_iso: String,
}

/// `search.html`: what was typed is looked up by the theme's script.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct SearchPage {
    /// The head.
    pub page: PageHead,
    /// The search index of the language, `search.json`.
    pub index: String,
    /// The venues, for visitors without scripts.
    pub venues: Vec<IndexItem>,
    /// The topics, for visitors without scripts.
    pub topics: Vec<IndexItem>,
}

/// A piece of news in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewsItem {
    /// Its page and title.
    pub link: Link,
    /// The day, localised.
    pub date: String,
    /// The day, `2026-11-21`.
    pub iso: String,
    /// One or two sentences.
    pub summary: Option<Text>,
}

/// `news.html`: all news.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct NewsIndexPage {
    /// The head.
    pub page: PageHead,
    /// The news, newest first.
    pub items: Vec<NewsItem>,
}

/// `page.html`: a plain page or a piece of news.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PlainPage {
    /// The head; its `kind` is `page` or `news-item`.
    pub page: PageHead,
    /// The title.
    pub title: String,
    /// The day of the news, localised.
    pub date: Option<String>,
    /// The same day, `2026-11-21`.
    pub iso: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The text.
    pub body: Vec<ProsePart>,
    /// A picture.
    pub image: Option<Picture>,
}

/// `404.html`: one file for all languages. It answers at any depth, which root-relative links allow.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct NotFoundPage {
    /// The head.
    pub page: PageHead,
    /// One section a language; a template gives `lang` to `t()` for its texts.
    pub sections: Vec<NotFoundSection>,
}

/// The part of `404.html` in one language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NotFoundSection {
    /// The language tag.
    pub lang: String,
    /// `ltr` or `rtl`, where that is not the page's.
    pub dir: Option<&'static str>,
    /// That language's home.
    pub home: String,
    /// That language's calendar.
    pub calendar: String,
    /// Where readers of that language search.
    pub search: String,
}
