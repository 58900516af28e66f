//! A finished context: everything that one file of the output is made from.

use std::sync::Arc;

use super::{
    ArchivePage, BuildInfo, CalendarPage, ChangesPage, DataFeed, DataTable, EmbedPage, EventPage,
    GroupPage, HeaderRule, HomePage, IndexPage, MonthPage, MovedAddress, NewsFeed, NewsIndexPage,
    NotFoundPage, PersonPage, PlainPage, PosterPage, ProgrammePage, ScreenPage, SearchIndex,
    SearchPage, SeriesPage, SignInPage, SitemapEntry, SubscribePage, TopicPage, TranslationsPage,
    VenuePage, WeekPage, WorkshopPage,
};
use crate::base::{Colour, Lang, SitePath};
use crate::calendar::Zone;
use crate::calendar::ics::{CalendarHead, CalendarObject, FeedHeader, Stamp};
use crate::pictures::{Recipe, SharePicture};

/// A calendar object with its stamp.
pub type Told = (Arc<CalendarObject>, Stamp);

/// What a file of the output is made from.
#[derive(Clone, Debug)]
pub enum Context {
    /// A page in a language.
    Page(Lang, Box<Page>),
    /// A feed, with the zone that an empty one holds.
    Feed(FeedHeader, Zone, Vec<Told>),
    /// A calendar file of one event.
    Event(CalendarHead, Vec<Told>),
    /// What has changed, as a feed of news.
    News(NewsFeed),
    /// `events.json`.
    Data(DataFeed),
    /// The JSON Schema of `events.json`, with its absolute address.
    DataSchema(String),
    /// `events.csv`.
    Table(DataTable),
    /// A search index.
    Search(Box<SearchIndex>),
    /// `sitemap.xml`.
    Sitemap(Vec<SitemapEntry>),
    /// `robots.txt`, with the absolute address of the sitemap.
    Robots(String),
    /// `build-info.json`.
    BuildInfo(BuildInfo),
    /// `ledger.json`, finished.
    Ledger(Vec<u8>),
    /// The stylesheet of what a site chooses for itself.
    OwnStyle(OwnStyle),
    /// The page at an address that an entry had before, with the absolute address of the entry.
    Redirect(String),
    /// `_headers`.
    Headers(Vec<HeaderRule>),
    /// `_redirects`.
    Moved(Vec<MovedAddress>),
    /// A file of the theme or the site as it is.
    Copy(SitePath),
    /// A picture, made from one of the site.
    Picture(Recipe),
    /// A picture for previews of a page.
    SharePicture(Box<SharePicture>),
}

/// What a site chooses for itself in place of the theme's: one file, so that a page asks for no more than it must.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OwnStyle {
    /// The font of its pages.
    pub font: Option<OwnFont>,
    /// Its colours.
    pub colours: Option<SiteColours>,
    /// The topics' colours, each by its slug; the class is `topic-<slug>`.
    pub topics: Vec<(String, Colour)>,
}

/// A font of the site's own for pages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnFont {
    /// The name of the typeface.
    pub name: String,
    /// Its weights.
    pub faces: Vec<FontFace>,
}

/// A weight of a font.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FontFace {
    /// From 100 to 900.
    pub weight: u16,
    /// The name of its file beside the stylesheet.
    pub file: String,
}

/// The theme's custom properties that a site sets: on light ground and on dark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiteColours {
    /// On light ground.
    pub light: Vec<(&'static str, Colour)>,
    /// On dark ground.
    pub dark: Vec<(&'static str, Colour)>,
}

/// A page of some kind; each kind has its template. It is boxed where it is kept.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, clippy::large_enum_variant)]
pub enum Page {
    Home(HomePage),
    Event(EventPage),
    Workshop(WorkshopPage),
    Venue(VenuePage),
    Topic(TopicPage),
    Series(SeriesPage),
    Person(PersonPage),
    Group(GroupPage),
    Index(IndexPage),
    Month(MonthPage),
    Week(WeekPage),
    Calendar(CalendarPage),
    Archive(ArchivePage),
    Changes(ChangesPage),
    Search(SearchPage),
    Subscribe(SubscribePage),
    Translations(TranslationsPage),
    News(NewsIndexPage),
    Plain(PlainPage),
    Poster(PosterPage),
    SignIn(SignInPage),
    Programme(ProgrammePage),
    Screen(ScreenPage),
    Embed(EmbedPage),
    NotFound(NotFoundPage),
}

impl Page {
    /// The names of all templates.
    pub const TEMPLATES: &'static [&'static str] = &[
        "404.html",
        "archive.html",
        "calendar.html",
        "changes.html",
        "embed.html",
        "event.html",
        "group.html",
        "home.html",
        "index.html",
        "month.html",
        "news.html",
        "page.html",
        "person.html",
        "poster.html",
        "programme.html",
        "screen.html",
        "search.html",
        "series.html",
        "sign-in.html",
        "subscribe.html",
        "topic.html",
        "translations.html",
        "venue.html",
        "week.html",
        "workshop.html",
    ];

    /// The template that makes the page.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Event(_) => "event.html",
            Self::Workshop(_) => "workshop.html",
            Self::Venue(_) => "venue.html",
            Self::Topic(_) => "topic.html",
            Self::Series(_) => "series.html",
            Self::Person(_) => "person.html",
            Self::Group(_) => "group.html",
            Self::Index(_) => "index.html",
            Self::Month(_) => "month.html",
            Self::Week(_) => "week.html",
            Self::Calendar(_) => "calendar.html",
            Self::Archive(_) => "archive.html",
            Self::Changes(_) => "changes.html",
            Self::Search(_) => "search.html",
            Self::Subscribe(_) => "subscribe.html",
            Self::Translations(_) => "translations.html",
            Self::News(_) => "news.html",
            Self::Plain(_) => "page.html",
            Self::Poster(_) => "poster.html",
            Self::SignIn(_) => "sign-in.html",
            Self::Programme(_) => "programme.html",
            Self::Screen(_) => "screen.html",
            Self::Embed(_) => "embed.html",
            Self::NotFound(_) => "404.html",
        }
    }
}
