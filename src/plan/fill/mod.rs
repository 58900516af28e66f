//! Ids into finished contexts: the texts of one page in one language.

mod cards;
mod changes;
mod chrome;
mod dates;
mod day_notes;
mod embed;
mod entries;
mod event;
mod filters;
mod general;
mod google;
mod groups;
mod labels;
mod months;
mod passages;
mod pictures;
mod place;
mod poster;
mod programme;
mod qr;
mod recurrence;
mod screen;
mod sheet;
mod sheets;
mod sign_in;
mod structured;
mod subscribe;
mod translations;
mod voice;
mod weeks;

use std::sync::{Arc, OnceLock};

use super::jobs::Job;
use super::lists::Lists;
use super::routes::Routes;
use crate::base::{Lang, PerLanguage, UrlPath};
use crate::calendar::ics::CalendarObject;
use crate::i18n::locale::Locale;
use crate::ledger::{Identities, Ledger, Next};
use crate::pictures::Media;
use crate::site::{EntryRef, Part, Site};
use crate::view::{Card, Context, Page, SiteView};

pub(super) use labels::status_key;
pub(super) use voice::Voice;

/// Fills contexts. What several pages show (a card, an event of a feed) is made once.
pub struct Planner {
    /// The site.
    pub site: Arc<Site>,
    /// Its occurrences, sorted into lists.
    pub lists: Arc<Lists>,
    /// Its addresses.
    pub routes: Arc<Routes>,
    /// Its languages.
    pub locales: Arc<PerLanguage<Locale>>,
    /// Its pictures and files.
    pub media: Arc<Media>,
    /// What subscribers were told by the build before.
    pub previous: Option<Arc<Ledger>>,
    /// By which UIDs they know the events.
    pub identities: Arc<Identities>,
    /// The stylesheets, in the order of loading.
    pub stylesheets: Vec<UrlPath>,
    /// The scripts, in the order of loading.
    pub scripts: Vec<UrlPath>,
    /// The icon.
    pub icon: Option<UrlPath>,
    /// The theme's files by their names.
    pub assets: Vec<(String, UrlPath)>,
    cards: PerLanguage<Vec<OnceLock<Arc<Card>>>>,
    pub(super) next_ledger: OnceLock<Next>,
    /// For each occurrence the one whose calendar object tells of it.
    pub(super) leads: Vec<usize>,
    /// By the occurrences that lead them.
    pub(super) objects: PerLanguage<Vec<OnceLock<Arc<CalendarObject>>>>,
}

impl Planner {
    /// A planner of a site.
    pub fn new(
        site: Arc<Site>,
        lists: Arc<Lists>,
        routes: Arc<Routes>,
        locales: Arc<PerLanguage<Locale>>,
        media: Arc<Media>,
        previous: Option<Arc<Ledger>>,
        identities: Arc<Identities>,
    ) -> Self {
        let languages = site.settings.languages.len();
        Self {
            cards: PerLanguage::from_fn(languages, |_| empty(site.occurrences.len())),
            objects: PerLanguage::from_fn(languages, |_| empty(site.occurrences.len())),
            leads: leads(&site),
            site,
            lists,
            routes,
            locales,
            media,
            previous,
            identities,
            next_ledger: OnceLock::new(),
            stylesheets: Vec::new(),
            scripts: Vec::new(),
            icon: None,
            assets: Vec::new(),
        }
    }

    /// The site around all pages of a language.
    pub fn site_view(&self, lang: Lang) -> SiteView {
        self.voice(lang).site_view()
    }

    /// Everything that a file is made from.
    pub fn context(&self, job: &Job) -> Context {
        match job {
            Job::Home(lang) => page(*lang, Page::Home(self.voice(*lang).home())),
            Job::Calendar(lang) => page(*lang, Page::Calendar(self.voice(*lang).calendar())),
            Job::Month(lang, month) => page(*lang, Page::Month(self.voice(*lang).month(*month))),
            Job::Week(lang, week) => page(*lang, Page::Week(self.voice(*lang).week(*week))),
            Job::Archive(lang, year) => {
                page(*lang, Page::Archive(self.voice(*lang).archive(*year)))
            }
            Job::Index(lang, kind) => page(*lang, self.voice(*lang).index(*kind)),
            Job::Entry(lang, at, number) => page(*lang, self.entry(*lang, *at, *number)),
            Job::Group(lang, key, number) => {
                page(*lang, Page::Group(self.voice(*lang).group(key, *number)))
            }
            Job::Poster(lang, event) => page(*lang, Page::Poster(self.voice(*lang).poster(*event))),
            Job::SignIn(event) => {
                let lang = Lang::at(0);
                page(lang, Page::SignIn(self.voice(lang).sign_in(*event)))
            }
            Job::Programme(lang, venue, month) => {
                let programme = self.voice(*lang).programme(*venue, *month);
                page(*lang, Page::Programme(programme))
            }
            Job::Screen(lang, venue) => page(*lang, Page::Screen(self.voice(*lang).screen(*venue))),
            Job::Embed(lang, of) => page(*lang, Page::Embed(self.voice(*lang).embed(of))),
            Job::NotFound => {
                let lang = Lang::at(0);
                page(lang, Page::NotFound(self.voice(lang).not_found()))
            }
            Job::EventFile(lang, event) => {
                let told = self.told(*lang, self.site.dates_of(*event));
                Context::Event(self.calendar_head(*lang), told)
            }
            Job::NetworkFeed(lang) => self.network_feed(*lang),
            Job::EntryFeed(lang, at) => self.entry_feed(*lang, *at),
            Job::VenueTopicFeed(lang, venue, topic) => self.venue_topic_feed(*lang, *venue, *topic),
            Job::GroupFeed(lang, key) => self.group_feed(*lang, key),
            Job::Translations(lang) => {
                page(*lang, Page::Translations(self.voice(*lang).translations()))
            }
            Job::Changes(lang) => page(*lang, Page::Changes(self.voice(*lang).changes())),
            Job::NewsFeed(lang, format) => Context::News(self.voice(*lang).news_feed(*format)),
            Job::SearchPage(lang) => page(*lang, Page::Search(self.voice(*lang).search_page())),
            Job::Subscribe(lang) => page(*lang, Page::Subscribe(self.voice(*lang).subscribe())),
            Job::Search(lang) => Context::Search(Box::new(self.search_index(*lang))),
            Job::Data => Context::Data(self.data()),
            Job::DataSchema => {
                Context::DataSchema(self.routes.absolute(&self.routes.data_schema()))
            }
            Job::Table => Context::Table(self.table()),
            Job::Sitemap => Context::Sitemap(self.sitemap()),
            Job::Robots => {
                let sitemap = self.routes.absolute(&UrlPath::new("sitemap.xml"));
                Context::Robots(sitemap)
            }
            Job::OwnStyle => Context::OwnStyle(self.own_style()),
            Job::BuildInfo => Context::BuildInfo(self.build_info()),
            Job::Ledger => Context::Ledger(self.ledger().write()),
            Job::Alias(lang, at) => {
                let url = self.routes.entry(*lang, self.site.entry(*at));
                Context::Redirect(self.routes.absolute(&url))
            }
            Job::Headers => Context::Headers(self.header_rules()),
            Job::Redirects => Context::Moved(self.moved_addresses()),
            Job::Copy(path) => Context::Copy(path.clone()),
            Job::Picture(recipe) => Context::Picture(recipe.clone()),
            Job::SharePicture(picture) => Context::SharePicture(picture.clone()),
        }
    }

    fn entry(&self, lang: Lang, at: EntryRef, number: usize) -> Page {
        let voice = self.voice(lang);
        match at {
            EntryRef::Event(at) => Page::Event(voice.event(at)),
            EntryRef::Workshop(at) => Page::Workshop(voice.workshop(at, number)),
            EntryRef::Venue(at) => Page::Venue(voice.venue(at, number)),
            EntryRef::Topic(at) => Page::Topic(voice.topic(at, number)),
            EntryRef::Series(at) => Page::Series(voice.series(at, number)),
            EntryRef::Person(at) => Page::Person(voice.person(at, number)),
            EntryRef::Page(at) => Page::Plain(voice.page(at)),
            EntryRef::News(at) => Page::Plain(voice.news_item(at)),
        }
    }

    pub(super) fn voice(&self, lang: Lang) -> Voice<'_> {
        Voice {
            planner: self,
            lang,
            locale: &self.locales[lang],
        }
    }

    /// The card of an occurrence.
    fn card(&self, lang: Lang, occurrence: usize) -> Arc<Card> {
        let made = &self.cards[lang][occurrence];
        Arc::clone(made.get_or_init(|| Arc::new(self.voice(lang).new_card(occurrence))))
    }
}

/// The dates of a recurrence set are led by the first of them, every other date by itself.
fn leads(site: &Site) -> Vec<usize> {
    let mut leads: Vec<_> = (0..site.occurrences.len()).collect();
    for dates in &site.dates {
        let mut set = dates
            .iter()
            .filter(|index| matches!(site.occurrences[**index].part, Part::Of(_)));
        if let Some(first) = set.next() {
            set.for_each(|index| leads[*index] = *first);
        }
    }
    leads
}

fn page(lang: Lang, page: Page) -> Context {
    Context::Page(lang, Box::new(page))
}

fn empty<T>(count: usize) -> Vec<OnceLock<T>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}
