//! What every page shares: the site around it and its own head.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{JsonLd, NewsFeedLink, Text};

/// The site around a page, in one language; `site` in every template.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: Text,
    /// The page's language tag, for `<html lang>`.
    pub lang: String,
    /// `ltr` or `rtl`, for `<html dir>`.
    pub dir: &'static str,
    /// One sentence about the site.
    pub description: Option<Text>,
    /// A word to all visitors, shown on every page.
    pub notice: Option<Text>,
    /// The home page.
    pub home: String,
    /// The calendar page.
    pub calendar: String,
    /// The page on which visitors search.
    pub search: String,
    /// The page on which visitors choose a calendar to subscribe to.
    pub subscribe: String,
    /// `build-info.json`, which says when the site was built.
    pub build_info: String,
    /// The main menu, in order: lists of entries, then the pages of `menu:`.
    pub menu: Vec<Link>,
    /// The pages that are not in the menu.
    pub footer: Vec<Link>,
    /// Who runs the site.
    pub organizer: Option<Link>,
    /// Who supports it.
    pub partners: Vec<Link>,
    /// Stylesheets, in order, with fingerprints.
    pub stylesheets: Vec<String>,
    /// Scripts, in order, with fingerprints; each is loaded with `defer`.
    pub scripts: Vec<String>,
    /// Where the settings give colours: those of the header on light ground and on dark, for
    /// `<meta name="theme-color">`.
    pub theme_colours: Option<(String, String)>,
    /// The icon, with fingerprint.
    pub icon: Option<String>,
    /// Every file of the theme's `assets`, by its name: `site.assets["poster.css"]`.
    pub assets: BTreeMap<String, String>,
    /// The feed of the whole network.
    pub feed: FeedLink,
    /// The Content-Security-Policy of every page, for `<meta http-equiv>`: the one in `_headers`.
    pub security_policy: &'static str,
}

/// A link with its text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// Its text.
    pub text: Text,
}

/// A calendar feed to subscribe to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FeedLink {
    /// Root-relative link to the file.
    pub href: String,
    /// The absolute address to paste into a calendar program.
    pub url: String,
    /// The same address with the scheme `webcal:`, which Apple's calendar, Outlook and Thunderbird open.
    pub webcal: String,
    /// The page of Google Calendar that adds it.
    pub google: String,
    /// The page of Outlook.com that adds it.
    pub outlook: String,
    /// The page of Microsoft 365 that adds it.
    pub microsoft365: String,
    /// The calendar's name.
    pub title: String,
}

/// What stands in a page's head and language switcher; `page` in every template.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PageHead {
    /// The kind of page for `<body data-page>`: `home`, `event`, `month` …
    pub kind: &'static str,
    /// The title without the site's name; empty on the home page.
    pub title: String,
    /// The list in which the page stands: all workshops, all news, for an event the calendar.
    pub section: Option<Link>,
    /// The description for search engines and previews.
    pub description: Option<String>,
    /// The absolute canonical address.
    pub canonical: String,
    /// Whether search engines are asked not to list the page.
    pub noindex: bool,
    /// Real translations with `x-default`, itself included; empty where there is only one.
    pub alternates: Vec<Alternate>,
    /// The language switcher, in the site's order.
    pub languages: Vec<Language>,
    /// The same page in the language that this one is made from, letter by letter, in a draft alphabet;
    /// `None` where people write the texts.
    pub made_from: Option<Language>,
    /// What previews show.
    pub open_graph: OpenGraph,
    /// schema.org data of the page.
    pub json_ld: Vec<JsonLd>,
    /// The feeds of this page, for `<link rel="alternate" type="text/calendar">`.
    pub feeds: Vec<FeedLink>,
    /// What has changed, in each format, for `<link rel="alternate">`; empty where it is not offered.
    pub news_feeds: Vec<NewsFeedLink>,
}

/// One `<link rel="alternate" hreflang>`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Alternate {
    /// A language tag or `x-default`.
    pub hreflang: String,
    /// The absolute address.
    pub href: String,
}

/// One entry of the language switcher.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Language {
    /// The language tag.
    pub tag: String,
    /// `ltr` or `rtl` for `dir=`, where that is not the page's.
    pub dir: Option<&'static str>,
    /// The language's own name.
    pub name: String,
    /// The same page in that language, or that language's home.
    pub href: String,
    /// Whether it is the page's own.
    pub current: bool,
}

/// Open Graph properties that are not in the head already.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OpenGraph {
    /// `website` or `article`.
    pub kind: &'static str,
    /// `kk_KZ`.
    pub locale: String,
    /// The locales of the real translations, without the page's own.
    pub alternate_locales: Vec<String>,
    /// The absolute address of a picture.
    pub image: Option<String>,
}

/// Says that a page's text is not in the page's language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TranslationNotice {
    /// The tag of the language that is shown instead.
    pub lang: String,
    /// `ltr` or `rtl` for `dir=`, where that is not the page's.
    pub dir: Option<&'static str>,
    /// That language's own name.
    pub name: String,
    /// The page in that language.
    pub href: String,
}
