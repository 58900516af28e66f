//! The site around a page, and a page's head.

use super::voice::Voice;
use crate::base::{Lang, UrlPath};
use crate::i18n::language_names::{direction, og_locale, own_name};
use crate::plan::hosting::SECURITY_POLICY;
use crate::plan::jobs::{exists, indexed_kinds};
use crate::site::EntryKind;
use crate::site::{Entry, EntryRef};
use crate::view::{
    Alternate, FeedLink, Language, Link, OpenGraph, PageHead, SiteView, TranslationNotice,
};

/// What a head is made from.
pub(super) struct HeadOf<'x> {
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) description: Option<String>,
    /// The page's address in a language; `None` where it has none there.
    pub(super) url: &'x dyn Fn(Lang) -> Option<UrlPath>,
    /// The languages in which the page is a real translation.
    pub(super) real: Vec<Lang>,
    /// The language whose page is the canonical one.
    pub(super) canonical: Lang,
    pub(super) feeds: Vec<FeedLink>,
}

impl Voice<'_> {
    pub(super) fn site_view(&self) -> SiteView {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let link = |url: &UrlPath| routes.link(url);
        let kinds = indexed_kinds(site, self.lang);
        let index = |kind: EntryKind| self.index_link(kind).1;
        let mut menu = vec![self.calendar_link().1];
        let in_menu = |kind: &EntryKind| !matches!(kind, EntryKind::Person | EntryKind::Series);
        menu.extend(kinds.iter().copied().filter(in_menu).map(index));
        let pages = site.pages.iter().map(|(at, _)| at);
        let written = |at: &_| exists(site, self.lang, EntryRef::Page(*at));
        let (listed, other): (Vec<_>, Vec<_>) =
            pages.filter(written).partition(|at| site.menu.contains(at));
        let in_order = site.menu.iter().filter(|at| listed.contains(at));
        menu.extend(in_order.map(|at| self.link(EntryRef::Page(*at))));
        let out_of_menu = kinds
            .iter()
            .copied()
            .filter(|kind| !in_menu(kind))
            .map(index);
        let other = other.into_iter().map(|at| self.link(EntryRef::Page(at)));
        let changes = Link {
            href: link(&routes.changes(self.lang)),
            text: self.own(self.locale.word("nav-changes")),
        };
        let settings = &site.settings;
        let translations = settings.translations.page.then(|| Link {
            href: link(&routes.translations(self.lang)),
            text: self.own(self.locale.word("nav-translations")),
        });
        let organizer = site
            .organizer
            .map(|person| self.link(EntryRef::Person(person)));
        SiteView {
            title: self.local(&settings.title).unwrap_or_default(),
            lang: self.locale.tag.to_string(),
            dir: direction(&self.locale.tag).as_str(),
            description: self.local(&settings.description),
            notice: self.local(&settings.notice),
            home: link(&routes.home(self.lang)),
            calendar: link(&routes.calendar(self.lang)),
            search: link(&routes.search_page(self.lang)),
            subscribe: link(&routes.subscribe(self.lang)),
            build_info: link(&routes.build_info()),
            menu,
            footer: out_of_menu
                .chain(other)
                .chain([changes])
                .chain(translations)
                .collect(),
            organizer,
            partners: self.people_links(&site.partners),
            stylesheets: self.planner.stylesheets.iter().map(link).collect(),
            scripts: self.planner.scripts.iter().map(link).collect(),
            theme_colours: self.planner.theme_colours(),
            icon: self.planner.icon.as_ref().map(link),
            assets: (self.planner.assets.iter())
                .map(|(name, url)| (name.clone(), link(url)))
                .collect(),
            feed: self.network_feed_link(),
            security_policy: SECURITY_POLICY,
        }
    }

    /// The head of a page.
    pub(super) fn head(&self, of: HeadOf<'_>) -> PageHead {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let is_real = of.real.contains(&self.lang);
        let canonical = (of.url)(of.canonical).or_else(|| (of.url)(self.lang));
        let alternates = if is_real && of.real.len() > 1 {
            self.alternates(&of)
        } else {
            Vec::new()
        };
        let language = |lang| {
            let tag = site.settings.tag(lang);
            let url = (of.url)(lang).unwrap_or_else(|| routes.home(lang));
            Language {
                tag: tag.to_string(),
                dir: self.turned(lang),
                name: own_name(tag).unwrap_or(tag.as_str()).to_owned(),
                href: routes.link(&url),
                current: lang == self.lang,
            }
        };
        let source = site.settings.written_in(self.lang);
        // Open Graph knows no scripts: Kazakh is one locale in all of them.
        let own_locale = og_locale(&self.locale.tag);
        let others = of.real.iter().filter(|_| is_real);
        let others = others.filter(|lang| site.settings.written_in(**lang) == **lang);
        let others = others.map(|lang| og_locale(site.settings.tag(*lang)));
        PageHead {
            kind: of.kind,
            title: of.title,
            section: None,
            description: of.description,
            canonical: canonical.map_or_else(String::new, |url| routes.absolute(&url)),
            noindex: !is_real,
            alternates,
            languages: site.settings.langs().map(language).collect(),
            made_from: (source != self.lang).then(|| language(source)),
            open_graph: OpenGraph {
                kind: if of.kind == "event" || of.kind == "news-item" {
                    "article"
                } else {
                    "website"
                },
                alternate_locales: others.filter(|locale| *locale != own_locale).collect(),
                locale: own_locale,
                image: None,
            },
            json_ld: Vec::new(),
            feeds: of.feeds,
            news_feeds: Vec::new(),
        }
    }

    /// Real translations, and the first language where it is one of them as `x-default`, else this
    /// page.
    fn alternates(&self, of: &HeadOf<'_>) -> Vec<Alternate> {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let alternate = |hreflang: &str, lang: Lang| {
            let url = (of.url)(lang)?;
            Some(Alternate {
                hreflang: hreflang.to_owned(),
                href: routes.absolute(&url),
            })
        };
        let real = of.real.iter().copied();
        let tagged = real.filter_map(|lang| alternate(site.settings.tag(lang).as_str(), lang));
        let first = of.real.first().copied().unwrap_or(self.lang);
        tagged.chain(alternate("x-default", first)).collect()
    }

    /// The head of a page that exists in every language.
    pub(super) fn general_head(
        &self,
        kind: &'static str,
        title: String,
        description: Option<String>,
        url: &dyn Fn(Lang) -> Option<UrlPath>,
        feeds: Vec<FeedLink>,
    ) -> PageHead {
        let langs = self.planner.site.settings.langs();
        self.head(HeadOf {
            kind,
            title,
            description,
            url,
            real: langs.filter(|lang| url(*lang).is_some()).collect(),
            canonical: self.lang,
            feeds,
        })
    }

    /// The head of a page that is made for one use, and that search engines leave out.
    pub(super) fn head_apart(
        &self,
        kind: &'static str,
        title: String,
        url: &dyn Fn(Lang) -> UrlPath,
    ) -> PageHead {
        self.head(HeadOf {
            kind,
            title,
            description: None,
            url: &|lang| Some(url(lang)),
            real: Vec::new(),
            canonical: self.lang,
            feeds: Vec::new(),
        })
    }

    /// The head of an entry's page.
    pub(super) fn entry_head(
        &self,
        kind: &'static str,
        at: EntryRef,
        number: usize,
        feeds: Vec<FeedLink>,
    ) -> PageHead {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let entry = site.entry(at);
        let reading = &entry.readings[self.lang];
        let url = |lang| exists(site, lang, at).then(|| routes.list_page(lang, entry, number));
        let mut head = self.head(HeadOf {
            kind,
            title: reading.title.text.to_string(),
            description: self.description(entry),
            url: &url,
            real: entry.translations().collect(),
            canonical: self.canonical(entry),
            feeds,
        });
        head.open_graph.image = self.planner.shared_picture(entry);
        let section = self.section(at);
        // Search engines are not led to a page that only stands in for another.
        if !head.noindex {
            let way = self.breadcrumbs(entry, section.as_ref(), &head.canonical);
            head.json_ld.extend(way);
        }
        head.section = section.map(|(_, link)| link);
        head
    }

    /// The list in which an entry's page stands: its address and its name.
    fn section(&self, at: EntryRef) -> Option<(UrlPath, Link)> {
        let kind = self.planner.site.entry(at).kind;
        match at {
            EntryRef::Page(_) => None,
            EntryRef::Event(_) => Some(self.calendar_link()),
            _ => indexed_kinds(&self.planner.site, self.lang)
                .contains(&kind)
                .then(|| self.index_link(kind)),
        }
    }

    fn calendar_link(&self) -> (UrlPath, Link) {
        let url = self.planner.routes.calendar(self.lang);
        let link = self.word_link(&url, "nav-calendar");
        (url, link)
    }

    fn index_link(&self, kind: EntryKind) -> (UrlPath, Link) {
        let url = self.planner.routes.index(self.lang, kind);
        let link = self.word_link(&url, &format!("nav-{}", kind.folder()));
        (url, link)
    }

    fn word_link(&self, url: &UrlPath, word: &str) -> Link {
        Link {
            href: self.planner.routes.link(url),
            text: self.own(self.locale.word(word)),
        }
    }

    /// The language whose page is the canonical one: this one where it is a real translation, else
    /// the one whose text is shown.
    pub(super) fn canonical(&self, entry: &Entry) -> Lang {
        let reading = &entry.readings[self.lang];
        if reading.translated {
            return self.lang;
        }
        let settings = &self.planner.site.settings;
        let mut chain = settings.chain(reading.title.lang);
        chain
            .find(|lang| entry.readings[*lang].translated)
            .unwrap_or(self.lang)
    }

    /// Says that an entry's text is not in this language.
    pub(super) fn notice(&self, at: EntryRef) -> Option<TranslationNotice> {
        let site = &self.planner.site;
        let entry = site.entry(at);
        if entry.readings[self.lang].translated {
            return None;
        }
        let shown = match self.canonical(entry) {
            lang if lang == self.lang => entry.title(self.lang).lang,
            lang => lang,
        };
        let tag = site.settings.tag(shown);
        let url = self.planner.routes.entry(shown, entry);
        Some(TranslationNotice {
            lang: tag.to_string(),
            dir: self.turned(shown),
            name: own_name(tag).unwrap_or(tag.as_str()).to_owned(),
            href: self.planner.routes.link(&url),
        })
    }
}
