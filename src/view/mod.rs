//! The template contract: one documented context struct for each template, made of finished texts
//! and addresses. A template sees nothing else. Types only; `plan` fills them, `render` reads them.
//!
//! Texts are localised and typeset already. Where a text is not in the page's language it carries the
//! tag of its own. Links (`href`) are root-relative under the base path; addresses that leave the
//! site (canonical, feeds to subscribe to, Open Graph) are absolute.

mod agenda;
mod changes;
mod chrome;
mod context;
mod data;
mod embed;
mod entries;
mod event;
mod hosting;
mod json_ld;
mod months;
mod pages;
mod poster;
mod programme;
mod prose;
mod qr;
mod screen;
mod search;
mod sign_in;
mod subscribe;
mod translations;

pub use agenda::{
    AgendaGroup, Card, ClosureNote, Filter, FilterOption, Label, MovedNote, Pager, Status,
};
pub use changes::{
    ChangeItem, ChangesDay, ChangesPage, NewsEntry, NewsFeed, NewsFeedLink, NewsFormat,
};
pub use chrome::{
    Alternate, FeedLink, Language, Link, OpenGraph, OpenGraphImage, PageHead, SiteView,
    TranslationNotice,
};
pub use context::{Context, FontFace, OwnFont, OwnStyle, Page, SiteColours, Told};
pub use data::{BuildInfo, DataEvent, DataFeed, DataTable, SitemapAlternate, SitemapEntry};
pub use embed::EmbedPage;
pub use entries::{
    ClosedRun, Contact, GroupPage, IndexItem, IndexPage, OpeningHours, PersonPage, Picture, Room,
    SeriesPage, TopicPage, VenuePage, VenueView, WorkshopPage, WorkshopView,
};
pub use event::{
    Directions, EventDate, EventDates, EventPage, EventView, Material, Online, PersonLink, Place,
    Registration, SkippedDay, When,
};
pub use hosting::{HeaderRule, MovedAddress};
pub use json_ld::{
    JsonLd, JsonLdBreadcrumb, JsonLdBreadcrumbs, JsonLdEvent, JsonLdGeo, JsonLdOffer,
    JsonLdOrganization, JsonLdPlace, JsonLdThing,
};
pub use months::{
    ArchivePage, CalendarPage, DayCell, GridWeek, MonthGrid, MonthLink, MonthPage, WeekPage,
};
pub use pages::{
    HomePage, NewsIndexPage, NewsItem, NotFoundPage, NotFoundSection, PlainPage, SearchPage,
};
pub use poster::{PosterPage, PosterText};
pub use programme::{ProgrammeDay, ProgrammeItem, ProgrammePage, ProgrammeSheet};
pub use prose::ProsePart;
pub use qr::QrCode;
pub use screen::{ScreenDay, ScreenItem, ScreenPage};
pub use search::{Part, SearchFolding, SearchIndex};
pub use sign_in::SignInPage;
pub use subscribe::{FeedChoice, SubscribePage};
pub use translations::{TranslationRow, TranslationsPage};

use serde::Serialize;

/// A text with the tag of its language where that is not the page's.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Text {
    /// The text, plain; templates escape it.
    pub text: String,
    /// The tag of its language for `lang=`; `None` when it is the page's.
    pub lang: Option<String>,
    /// `ltr` or `rtl` for `dir=`, where that is not the page's.
    pub dir: Option<&'static str>,
}

/// Finished HTML from Markdown, with the tag of its language where that is not the page's.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Html {
    /// Safe HTML.
    pub html: String,
    /// The tag of its language for `lang=`; `None` when it is the page's.
    pub lang: Option<String>,
    /// `ltr` or `rtl` for `dir=`, where that is not the page's.
    pub dir: Option<&'static str>,
}
