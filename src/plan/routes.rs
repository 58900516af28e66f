//! Every decision about addresses. One module knows them all, so that links cannot go wrong and two
//! things cannot take one address.

use std::collections::HashMap;

use super::embeds::EmbedOf;
use super::groups::GroupKey;
use crate::base::{BaseUrl, ContentHash, Lang, Place, SitePath, UrlPath};
use crate::calendar::{YearMonth, YearWeek};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::pictures::{Recipe, SharePicture};
use crate::site::EntryKind;
use crate::site::{Entry, Site};
use crate::view::NewsFormat;

/// The name of a calendar file.
const CALENDAR: &str = "calendar.ics";

/// The addresses of a site.
#[derive(Debug)]
pub struct Routes {
    base: BaseUrl,
    /// What stands before every address of a language: nothing, or `ru/`.
    prefixes: Vec<String>,
}

impl Routes {
    /// The addresses below a base URL.
    pub fn new(site: &Site, base: &BaseUrl) -> Self {
        let prefix = |lang: Lang| match lang.index() {
            0 => String::new(),
            _ => format!("{}/", site.settings.tag(lang)),
        };
        Self {
            base: base.clone(),
            prefixes: site.settings.langs().map(prefix).collect(),
        }
    }

    /// A root-relative link.
    pub fn link(&self, url: &UrlPath) -> String {
        self.base.link(url)
    }

    /// An absolute address.
    pub fn absolute(&self, url: &UrlPath) -> String {
        self.base.absolute(url)
    }

    /// An absolute address with the scheme `webcal:`.
    pub fn webcal(&self, url: &UrlPath) -> String {
        let absolute = self.absolute(url);
        let (_, rest) = absolute.split_once("://").unwrap_or(("", &absolute));
        format!("webcal://{rest}")
    }

    fn below(&self, lang: Lang, rest: impl std::fmt::Display) -> UrlPath {
        UrlPath::new(format!("{}{rest}", self.prefixes[lang.index()]))
    }

    /// The home page.
    pub fn home(&self, lang: Lang) -> UrlPath {
        self.below(lang, "")
    }

    /// The page of the months.
    pub fn calendar(&self, lang: Lang) -> UrlPath {
        self.below(lang, "calendar/")
    }

    /// A month.
    pub fn month(&self, lang: Lang, month: YearMonth) -> UrlPath {
        self.below(lang, format_args!("calendar/{month}/"))
    }

    /// A week.
    pub fn week(&self, lang: Lang, week: YearWeek) -> UrlPath {
        self.below(lang, format_args!("calendar/{week}/"))
    }

    /// What has been in a year.
    pub fn archive(&self, lang: Lang, year: i16) -> UrlPath {
        self.below(lang, format_args!("archive/{year}/"))
    }

    /// What is left to translate.
    pub fn translations(&self, lang: Lang) -> UrlPath {
        self.below(lang, "translations/")
    }

    /// What has changed.
    pub fn changes(&self, lang: Lang) -> UrlPath {
        self.below(lang, "changes/")
    }

    /// The same as a feed of news.
    pub fn news_feed(&self, lang: Lang, format: NewsFormat) -> UrlPath {
        let name = match format {
            NewsFormat::Atom => "feed.xml",
            NewsFormat::JsonFeed => "feed.json",
        };
        self.below(lang, name)
    }

    /// All occurrences for programs.
    pub fn data(&self) -> UrlPath {
        UrlPath::new("events.json")
    }

    /// The JSON Schema of the same.
    pub fn data_schema(&self) -> UrlPath {
        UrlPath::new("events.schema.json")
    }

    /// All occurrences for spreadsheets.
    pub fn table(&self) -> UrlPath {
        UrlPath::new("events.csv")
    }

    /// The page on which visitors search.
    pub fn search_page(&self, lang: Lang) -> UrlPath {
        self.below(lang, "search/")
    }

    /// The page on which visitors choose a calendar.
    pub fn subscribe(&self, lang: Lang) -> UrlPath {
        self.below(lang, "subscribe/")
    }

    /// When the site was built.
    pub fn build_info(&self) -> UrlPath {
        UrlPath::new("build-info.json")
    }

    /// What visitors find by words.
    pub fn search(&self, lang: Lang) -> UrlPath {
        self.below(lang, "search.json")
    }

    /// The list of all entries of a kind.
    pub fn index(&self, lang: Lang, kind: EntryKind) -> UrlPath {
        self.below(lang, format_args!("{}/", kind.folder()))
    }

    /// An entry's page.
    pub fn entry(&self, lang: Lang, entry: &Entry) -> UrlPath {
        let slug = &entry.slug[lang].value;
        match entry.kind {
            EntryKind::Page => self.below(lang, format_args!("{slug}/")),
            kind => self.below(lang, format_args!("{}/{slug}/", kind.folder())),
        }
    }

    /// A further page of an entry's list, from 2.
    pub fn list_page(&self, lang: Lang, entry: &Entry, number: usize) -> UrlPath {
        numbered(self.entry(lang, entry), number)
    }

    /// A page, from 1, of what is for an audience, at a level or in a language.
    pub fn group_page(&self, lang: Lang, group: &GroupKey, number: usize) -> UrlPath {
        let (kind, key) = (group.kind(), group.key());
        numbered(self.below(lang, format_args!("{kind}/{key}/")), number)
    }

    /// The feed of the same.
    pub fn group_feed(&self, lang: Lang, group: &GroupKey) -> UrlPath {
        UrlPath::new(format!("{}{CALENDAR}", self.group_page(lang, group, 1)))
    }

    /// An event's own calendar file, or the feed of another entry.
    pub fn entry_feed(&self, lang: Lang, entry: &Entry) -> UrlPath {
        let name = match entry.kind {
            EntryKind::Event => "event.ics",
            _ => CALENDAR,
        };
        UrlPath::new(format!("{}{name}", self.entry(lang, entry)))
    }

    /// An event's poster.
    pub fn poster(&self, lang: Lang, event: &Entry) -> UrlPath {
        UrlPath::new(format!("{}poster/", self.entry(lang, event)))
    }

    /// The sheet on which those who come to an event write their names. It is in all languages, so there
    /// is one: below the event's page in the first.
    pub fn sign_in(&self, event: &Entry) -> UrlPath {
        UrlPath::new(format!("{}sign-in/", self.entry(Lang::at(0), event)))
    }

    /// What is on at a venue in a month, on paper.
    pub fn programme(&self, lang: Lang, venue: &Entry, month: YearMonth) -> UrlPath {
        UrlPath::new(format!("{}{month}/", self.entry(lang, venue)))
    }

    /// The screen in a venue's lobby.
    pub fn screen(&self, lang: Lang, venue: &Entry) -> UrlPath {
        self.below(lang, format_args!("screen/{}/", venue.slug[lang].value))
    }

    /// The service worker of the screens of a language. A browser lets it serve what is below its own
    /// folder, and looks for a newer one at the same address, which so has no fingerprint.
    pub fn screen_worker(&self, lang: Lang) -> UrlPath {
        self.below(lang, "screen/worker.js")
    }

    /// A list for the pages of other sites.
    pub fn embed(&self, lang: Lang, site: &Site, of: &EmbedOf) -> UrlPath {
        let (kind, key) = match of {
            EmbedOf::All => return self.below(lang, "embed/all/"),
            EmbedOf::Entry(at) => {
                let entry = site.entry(*at);
                (entry.kind.folder(), entry.slug[lang].value.as_str())
            }
            EmbedOf::Group(group) => (group.kind(), group.key()),
        };
        self.below(lang, format_args!("embed/{kind}/{key}/"))
    }

    /// The script by which the page of a partner gives such a list its height. It stands in the partner's
    /// page, so its address has no fingerprint.
    pub fn embed_script(&self) -> UrlPath {
        UrlPath::new("embed/embed.js")
    }

    /// The feed of a topic at a venue.
    pub fn venue_topic_feed(&self, lang: Lang, venue: &Entry, topic: &Entry) -> UrlPath {
        let (venue, topic) = (self.entry(lang, venue), &topic.slug[lang].value);
        UrlPath::new(format!("{venue}{topic}/{CALENDAR}"))
    }

    /// The feed of the whole network.
    pub fn feed(&self, lang: Lang) -> UrlPath {
        self.below(lang, CALENDAR)
    }

    /// An address that an entry had before, and the language whose prefix it has.
    pub fn alias(&self, alias: &str) -> (Lang, UrlPath) {
        let path = alias.trim_start_matches('/');
        let prefixed = self.prefixes.iter().enumerate().skip(1);
        let mut prefixed = prefixed.filter(|(_, prefix)| path.starts_with(prefix.as_str()));
        let lang = prefixed.next().map_or(0, |(index, _)| index);
        (Lang::at(lang), UrlPath::new(path))
    }

    /// The page for addresses that do not exist.
    pub fn not_found(&self) -> UrlPath {
        UrlPath::new("404.html")
    }

    /// A file: `content/media/x.pdf` at `media/x.pdf`, one beside an entry's file at `media/events/…`.
    pub fn media(&self, path: &SitePath) -> UrlPath {
        UrlPath::encode(&format!("media/{}", media_name(path)))
    }

    /// A picture that is made, with its width and the fingerprint of all that it is made from:
    /// `media/x-480.1a2b3c4d.jpg`.
    pub fn picture(&self, recipe: &Recipe) -> UrlPath {
        let name = media_name(&recipe.source);
        let stem = match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() && !stem.ends_with('/') => stem,
            _ => name,
        };
        let (width, hash) = (recipe.width, recipe.fingerprint().short());
        let extension = recipe.extension();
        UrlPath::encode(&format!("media/{stem}-{width}.{hash}.{extension}"))
    }

    /// A picture for previews of an event's page, or of all other pages, with its size and the fingerprint of all that
    /// it is made from: `assets/share/robot-1200x630.1a2b3c4d.png`, `assets/share/ru/1200x630.1a2b3c4d.png`.
    pub fn share_picture(
        &self,
        lang: Lang,
        event: Option<&Entry>,
        picture: &SharePicture,
    ) -> UrlPath {
        let prefix = &self.prefixes[lang.index()];
        let name = event.map_or_else(String::new, |event| format!("{}-", event.slug[lang].value));
        let (width, height) = picture.shape.size();
        let hash = picture.fingerprint().short();
        UrlPath::new(format!(
            "assets/share/{prefix}{name}{width}x{height}.{hash}.png"
        ))
    }

    /// A file of the theme, with the fingerprint of its content: `assets/style.1a2b3c4d.css`.
    pub fn asset(&self, name: &str, hash: ContentHash) -> UrlPath {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        UrlPath::new(format!("assets/{stem}.{}.{extension}", hash.short()))
    }
}

/// A file of `content/media` by its name there, one beside an entry by its path.
fn media_name(path: &SitePath) -> &str {
    path.below("content/media")
        .or_else(|| path.below("content"))
        .unwrap_or(path.as_str())
}

/// A further page of a list, from 2.
fn numbered(first: UrlPath, number: usize) -> UrlPath {
    match number {
        0 | 1 => first,
        _ => UrlPath::new(format!("{first}page/{number}/")),
    }
}

/// Reports entries that would take the same address.
pub fn check_collisions(site: &Site, routes: &Routes, out: &mut Diagnostics) {
    // Looked up and never walked through, so that its order does not matter.
    let mut taken: HashMap<UrlPath, (&Entry, &Place)> = HashMap::new();
    for entry in site.entries().map(|at| site.entry(at)) {
        for lang in site.settings.langs() {
            let url = routes.entry(lang, entry);
            let place = &entry.slug[lang].place;
            let Some((other, other_place)) = taken.get(&url) else {
                taken.insert(url, (entry, place));
                continue;
            };
            if !std::ptr::eq(*other, entry) {
                out.push(
                    Diagnostic::at(Code::SameAddress, place)
                        .arg("url", routes.link(&url))
                        .also(other_place),
                );
                break;
            }
        }
    }
}
