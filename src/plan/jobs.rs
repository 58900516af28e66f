//! Which files there are.

use rayon::prelude::*;

use super::embeds::EmbedOf;
use super::groups::GroupKey;
use super::lists::{Group, Lists};
use super::routes::{self, Routes};
use crate::base::{Lang, Place, SitePath, UrlPath};
use crate::calendar::{YearMonth, YearWeek};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::pictures::{Recipe, SharePicture};
use crate::site::EntryKind;
use crate::site::{EntryRef, Event, Ix, Site, Topic, Venue};
use crate::view::NewsFormat;

/// One file: what it is, by ids.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Job {
    /// The home page.
    Home(Lang),
    /// The page of the months.
    Calendar(Lang),
    /// A month.
    Month(Lang, YearMonth),
    /// A week.
    Week(Lang, YearWeek),
    /// What has been in a year.
    Archive(Lang, i16),
    /// The list of all entries of a kind.
    Index(Lang, EntryKind),
    /// An entry's page; for a long list this page of it, from 1.
    Entry(Lang, EntryRef, usize),
    /// What is for an audience, at a level or in a language; this page of it, from 1.
    Group(Lang, GroupKey, usize),
    /// The poster of an event that is not over.
    Poster(Lang, Ix<Event>),
    /// The sheet on which those who come to an event write their names.
    SignIn(Ix<Event>),
    /// What is on at a venue in a month, on paper.
    Programme(Lang, Ix<Venue>, YearMonth),
    /// The screen in a venue's lobby.
    Screen(Lang, Ix<Venue>),
    /// What comes next, for the pages of other sites.
    Embed(Lang, EmbedOf),
    /// The page for addresses that do not exist.
    NotFound,
    /// The calendar file of one event.
    EventFile(Lang, Ix<Event>),
    /// The feed of the whole network.
    NetworkFeed(Lang),
    /// The feed of a venue, topic, series or workshop.
    EntryFeed(Lang, EntryRef),
    /// The feed of a topic at a venue.
    VenueTopicFeed(Lang, Ix<Venue>, Ix<Topic>),
    /// The feed of an audience, level or language.
    GroupFeed(Lang, GroupKey),
    /// What has changed.
    Changes(Lang),
    /// What is left to translate.
    Translations(Lang),
    /// The same as a feed of news.
    NewsFeed(Lang, NewsFormat),
    /// The page on which visitors search.
    SearchPage(Lang),
    /// What visitors find by words.
    Search(Lang),
    /// The page on which visitors choose a calendar.
    Subscribe(Lang),
    /// `events.json`.
    Data,
    /// `events.schema.json`.
    DataSchema,
    /// `events.csv`.
    Table,
    /// `sitemap.xml`.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// The stylesheet of what the site chooses for itself.
    OwnStyle,
    /// `build-info.json`.
    BuildInfo,
    /// `ledger.json`.
    Ledger,
    /// An address that an entry had before.
    Alias(Lang, EntryRef),
    /// `_headers`, for hosts that read it.
    Headers,
    /// `_redirects`, for hosts that read it.
    Redirects,
    /// A file of the theme or the site as it is.
    Copy(SitePath),
    /// A picture, made from one of the site.
    Picture(Recipe),
    /// A picture for previews of a page.
    SharePicture(Box<SharePicture>),
}

impl Job {
    /// Whether calendar programs subscribe to it.
    pub fn is_feed(&self) -> bool {
        matches!(
            self,
            Self::NetworkFeed(_)
                | Self::EntryFeed(..)
                | Self::GroupFeed(..)
                | Self::VenueTopicFeed(..)
        )
    }
}

/// All files of a site.
#[derive(Debug)]
pub struct Plan {
    /// Each file's address and what it is, in the order of the addresses.
    pub jobs: Vec<(UrlPath, Job)>,
}

/// The files of so many entries are laid out as one piece of work.
const PORTION: usize = 256;

impl Plan {
    /// The file at an address.
    pub fn at(&self, url: &UrlPath) -> Option<&Job> {
        let found = self.jobs.binary_search_by(|(known, _)| known.cmp(url));
        found.ok().map(|index| &self.jobs[index].1)
    }
}

/// Lays out the files of a site. `files` are those that no page or feed is: copies, pictures, the site's own style.
pub fn plan(
    site: &Site,
    lists: &Lists,
    routes: &Routes,
    files: impl IntoIterator<Item = (UrlPath, Job)>,
) -> (Plan, Diagnostics) {
    let mut out = Diagnostics::new();
    routes::check_collisions(site, routes, &mut out);
    let mut jobs = vec![
        (routes.not_found(), Job::NotFound),
        (routes.data(), Job::Data),
        (routes.data_schema(), Job::DataSchema),
        (routes.table(), Job::Table),
        (UrlPath::new("sitemap.xml"), Job::Sitemap),
        (UrlPath::new("robots.txt"), Job::Robots),
        (routes.build_info(), Job::BuildInfo),
        (UrlPath::new("ledger.json"), Job::Ledger),
        (UrlPath::new("_headers"), Job::Headers),
    ];
    let entries: Vec<_> = site.entries().collect();
    for lang in site.settings.langs() {
        general(site, lists, routes, lang, &mut jobs);
        jobs.par_extend(entries.par_chunks(PORTION).flat_map_iter(|entries| {
            let mut jobs = Vec::with_capacity(2 * PORTION);
            for at in entries {
                entry(site, lists, routes, lang, *at, &mut jobs);
            }
            jobs
        }));
    }
    let aliases = aliases(site, routes);
    if !aliases.is_empty() {
        jobs.push((UrlPath::new("_redirects"), Job::Redirects));
    }
    let aliases = aliases.into_iter();
    jobs.extend(aliases.map(|(url, lang, at)| (url, Job::Alias(lang, at))));
    jobs.extend(files);
    jobs.par_sort_by(|(a, _), (b, _)| a.cmp(b));
    (Plan { jobs }, out)
}

/// The addresses that entries had before, and where each leads: to the entry in the language of its
/// prefix.
pub(super) fn aliases(site: &Site, routes: &Routes) -> Vec<(UrlPath, Lang, EntryRef)> {
    let mut aliases = Vec::new();
    for at in site.entries() {
        for alias in &site.entry(at).aliases {
            let (lang, url) = routes.alias(&alias.value);
            let lang = if exists(site, lang, at) {
                lang
            } else {
                site.entry(at).title(lang).lang
            };
            aliases.push((url, lang, at));
        }
    }
    aliases
}

/// Reports files that would take one address. Entries among each other are compared by their slugs
/// beforehand; only a site without other faults is worth comparing with the files that every site has.
pub fn report_twins(site: &Site, routes: &Routes, plan: &Plan) -> Diagnostics {
    let mut out = Diagnostics::new();
    for pair in plan.jobs.windows(2) {
        let [(url, first), (other, second)] = pair else {
            continue;
        };
        if url != other {
            continue;
        }
        let places = [second, first].map(|job| place_of(site, job));
        let mut places = places.iter().flatten();
        let mut problem = match places.next() {
            Some(place) => Diagnostic::at(Code::SameAddress, place),
            None => Diagnostic::anywhere(Code::SameAddress),
        };
        problem.secondary.extend(places.cloned());
        out.push(problem.arg("url", routes.link(url)));
    }
    out
}

/// Where the reason for a file stands.
fn place_of(site: &Site, job: &Job) -> Option<Place> {
    match job {
        Job::Copy(path) => Some(Place::start_of(path)),
        Job::Picture(recipe) => Some(Place::start_of(&recipe.source)),
        Job::Entry(_, at, _) | Job::EntryFeed(_, at) => Some(site.entry(*at).place.clone()),
        Job::Alias(_, at) => {
            let first = site.entry(*at).aliases.first();
            first.map(|alias| alias.place.clone())
        }
        Job::EventFile(_, event) => Some(site.events[*event].entry.place.clone()),
        _ => None,
    }
}

fn general(
    site: &Site,
    lists: &Lists,
    routes: &Routes,
    lang: Lang,
    jobs: &mut Vec<(UrlPath, Job)>,
) {
    jobs.push((routes.home(lang), Job::Home(lang)));
    jobs.push((routes.calendar(lang), Job::Calendar(lang)));
    jobs.push((routes.feed(lang), Job::NetworkFeed(lang)));
    jobs.push((routes.changes(lang), Job::Changes(lang)));
    for format in NewsFormat::ALL {
        let url = routes.news_feed(lang, format);
        jobs.push((url, Job::NewsFeed(lang, format)));
    }
    if site.settings.translations.page {
        jobs.push((routes.translations(lang), Job::Translations(lang)));
    }
    jobs.push((routes.search_page(lang), Job::SearchPage(lang)));
    jobs.push((routes.search(lang), Job::Search(lang)));
    jobs.push((routes.subscribe(lang), Job::Subscribe(lang)));
    for month in lists.months.keys() {
        jobs.push((routes.month(lang, *month), Job::Month(lang, *month)));
    }
    for week in lists.weeks.keys() {
        jobs.push((routes.week(lang, *week), Job::Week(lang, *week)));
    }
    for year in lists.archives.keys() {
        jobs.push((routes.archive(lang, *year), Job::Archive(lang, *year)));
    }
    for (venue, topic) in lists.by_venue_and_topic.keys() {
        let entries = (&site.venues[*venue].entry, &site.topics[*topic].entry);
        let url = routes.venue_topic_feed(lang, entries.0, entries.1);
        jobs.push((url, Job::VenueTopicFeed(lang, *venue, *topic)));
    }
    for (key, group) in &lists.groups {
        for number in 1..=page_count(site, Some(group)) {
            let url = routes.group_page(lang, key, number);
            jobs.push((url, Job::Group(lang, key.clone(), number)));
        }
        let feed = Job::GroupFeed(lang, key.clone());
        jobs.push((routes.group_feed(lang, key), feed));
    }
    for of in EmbedOf::each(site, lists) {
        jobs.push((routes.embed(lang, site, &of), Job::Embed(lang, of)));
    }
    for (at, venue) in site.venues.iter() {
        let url = routes.screen(lang, &venue.entry);
        jobs.push((url, Job::Screen(lang, at)));
    }
    for (at, month) in lists.programmes.keys() {
        let url = routes.programme(lang, &site.venues[*at].entry, *month);
        jobs.push((url, Job::Programme(lang, *at, *month)));
    }
    for kind in indexed_kinds(site, lang) {
        jobs.push((routes.index(lang, kind), Job::Index(lang, kind)));
    }
}

/// The kinds that have a list of all their entries in a language, in the order of the menu.
pub(super) fn indexed_kinds(site: &Site, lang: Lang) -> Vec<EntryKind> {
    let has_news = site
        .news
        .iter()
        .any(|(_, item)| item.entry.readings[lang].translated);
    let kinds = [
        (EntryKind::Workshop, !site.workshops.is_empty()),
        (EntryKind::Venue, !site.venues.is_empty()),
        (EntryKind::Topic, !site.topics.is_empty()),
        (EntryKind::Series, !site.series.is_empty()),
        (EntryKind::Person, !site.people.is_empty()),
        (EntryKind::News, has_news),
    ];
    let shown = kinds.into_iter().filter(|(_, shown)| *shown);
    shown.map(|(kind, _)| kind).collect()
}

fn entry(
    site: &Site,
    lists: &Lists,
    routes: &Routes,
    lang: Lang,
    at: EntryRef,
    jobs: &mut Vec<(UrlPath, Job)>,
) {
    let entry = site.entry(at);
    if !exists(site, lang, at) {
        return;
    }
    let group = group(lists, at);
    for number in 1..=page_count(site, group) {
        let url = routes.list_page(lang, entry, number);
        jobs.push((url, Job::Entry(lang, at, number)));
    }
    match at {
        EntryRef::Event(event) => {
            let url = routes.entry_feed(lang, entry);
            jobs.push((url, Job::EventFile(lang, event)));
            if is_coming(site, event) {
                let url = routes.poster(lang, entry);
                jobs.push((url, Job::Poster(lang, event)));
                if lang == Lang::at(0) {
                    jobs.push((routes.sign_in(entry), Job::SignIn(event)));
                }
            }
        }
        _ if lists.feeds.contains(&at) => {
            let url = routes.entry_feed(lang, entry);
            jobs.push((url, Job::EntryFeed(lang, at)));
        }
        _ => {}
    }
}

/// Whether an entry has a page in a language: plain pages and news only where they are written.
pub(super) fn exists(site: &Site, lang: Lang, at: EntryRef) -> bool {
    match at {
        EntryRef::Page(_) | EntryRef::News(_) => site.entry(at).readings[lang].title.lang == lang,
        _ => true,
    }
}

/// Whether an event has a date that is not over on the day of the build.
pub(super) fn is_coming(site: &Site, event: Ix<Event>) -> bool {
    let mut dates = site.dates_of(event).iter();
    dates.any(|index| site.occurrences[*index].time.last_day() >= site.today)
}

/// The occurrences that belong to an entry, where there is such a list.
pub(super) fn group(lists: &Lists, at: EntryRef) -> Option<&Group> {
    match at {
        EntryRef::Venue(at) => lists.by_venue.get(at.index()),
        EntryRef::Topic(at) => lists.by_topic.get(at.index()),
        EntryRef::Series(at) => lists.by_series.get(at.index()),
        EntryRef::Workshop(at) => lists.by_workshop.get(at.index()),
        EntryRef::Person(at) => lists.by_person.get(at.index()),
        EntryRef::Event(_) | EntryRef::Page(_) | EntryRef::News(_) => None,
    }
}

/// How many pages the list of what is to come takes.
pub(super) fn page_count(site: &Site, group: Option<&Group>) -> usize {
    let coming = group.map_or(0, |group| group.upcoming().len());
    coming.div_ceil(site.settings.page_size).max(1)
}
