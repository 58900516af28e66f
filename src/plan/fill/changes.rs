//! What subscribers were told of late, in words: the page and the feed of news.

use jiff::civil::{Date, DateTime};

use super::voice::Voice;
use crate::base::{Lang, UrlPath};
use crate::ledger::{Change, DateNews, News, Span, Texts};
use crate::site::{EntryKind, EntryRef};
use crate::view::{
    ChangeItem, ChangesDay, ChangesPage, NewsEntry, NewsFeed, NewsFeedLink, NewsFormat, PageHead,
    Text,
};

/// The year in which tag URIs were first made of a site's domain (RFC 4151 §2.1 asks for one).
const TAG_YEAR: i16 = 2026;

/// What happened, in words: the sentence, and the values before and after.
struct Told {
    kind: &'static str,
    text: String,
    from: Option<String>,
    to: Option<String>,
}

impl Voice<'_> {
    pub(super) fn changes(&self) -> ChangesPage {
        let routes = &self.planner.routes;
        let title = self.locale.word("nav-changes");
        let description = self.say("description-changes", &[("site", &self.site_title())]);
        let url = |lang: Lang| Some(routes.changes(lang));
        let head = self.general_head("changes", title, Some(description), &url, Vec::new());
        let changes = self.planner.ledger().changes();
        let days = changes.chunk_by(|one, next| one.day == next.day);
        ChangesPage {
            page: self.with_news_feeds(head),
            days: days.map(|changes| self.changes_of_day(changes)).collect(),
        }
    }

    /// A head that names the feed of news in each format.
    pub(super) fn with_news_feeds(&self, head: PageHead) -> PageHead {
        let routes = &self.planner.routes;
        let link = |format: NewsFormat| NewsFeedLink {
            href: routes.link(&routes.news_feed(self.lang, format)),
            title: self.news_title(),
            format: format.name(),
            media_type: format.media_type(),
        };
        PageHead {
            news_feeds: NewsFormat::ALL.map(link).into(),
            ..head
        }
    }

    pub(super) fn news_feed(&self, format: NewsFormat) -> NewsFeed {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let organizer = site.organizer.map(|at| &site.people[at].entry);
        let author = organizer.map(|entry| entry.title(self.lang).text.to_string());
        let changes = self.planner.ledger().changes().iter();
        NewsFeed {
            format,
            lang: self.locale.tag.to_string(),
            id: self.tag_uri(&format!("changes/{}", self.locale.tag)),
            title: self.news_title(),
            updated: self.planner.ledger().updated().to_string(),
            author: author.unwrap_or_else(|| self.site_title()),
            own: routes.absolute(&routes.news_feed(self.lang, format)),
            page: routes.absolute(&routes.changes(self.lang)),
            entries: changes.map(|change| self.news_entry(change)).collect(),
        }
    }

    fn news_title(&self) -> String {
        self.say("feed-title-changes", &[("site", &self.site_title())])
    }

    /// What names something for ever, wherever the site is published.
    fn tag_uri(&self, name: &str) -> String {
        let domain = &self.planner.site.settings.uid_domain;
        format!("tag:{domain},{TAG_YEAR}:{}", UrlPath::encode(name))
    }

    fn news_entry(&self, change: &Change) -> NewsEntry {
        let routes = &self.planner.routes;
        let told = self.news(change);
        let title = self.event_title(change).0.text;
        let name = format!(
            "{}/{}/{}/{}",
            self.locale.tag,
            change.uid,
            change.at,
            name_of(&change.news)
        );
        let url = match self.event_of(change) {
            Some(at) => routes.entry(self.best(at), self.planner.site.entry(at)),
            None => routes.changes(self.lang),
        };
        NewsEntry {
            id: self.tag_uri(&name),
            title: self.say("change-of", &[("change", &told.text), ("title", &title)]),
            updated: change.at.to_string(),
            link: routes.absolute(&url),
            summary: match (&told.from, &told.to) {
                (Some(from), Some(to)) => {
                    Some(self.say("change-from-to", &[("from", from), ("to", to)]))
                }
                (from, to) => from.clone().or_else(|| to.clone()),
            },
        }
    }

    fn changes_of_day(&self, changes: &[Change]) -> ChangesDay {
        let day = changes.first().map_or(Date::ZERO, |change| change.day);
        ChangesDay {
            heading: self.day(day),
            iso: day.to_string(),
            items: changes.iter().map(|change| self.change(change)).collect(),
        }
    }

    fn change(&self, change: &Change) -> ChangeItem {
        let Told {
            kind,
            text,
            from,
            to,
        } = self.news(change);
        let (title, href) = self.event_title(change);
        ChangeItem {
            kind,
            text,
            title,
            href,
            from,
            to,
        }
    }

    /// The event, as long as there is one.
    fn event_of(&self, change: &Change) -> Option<EntryRef> {
        let (_, stem) = change.id.split_once('/')?;
        self.planner.site.find(EntryKind::Event, stem)
    }

    /// The title with a link to the page; of an event that is gone, as it was.
    fn event_title(&self, change: &Change) -> (Text, Option<String>) {
        match self.event_of(change).map(|at| self.link(at)) {
            Some(link) => (link.text, Some(link.href)),
            None => (
                self.own(self.told_text(&change.title).unwrap_or_default()),
                None,
            ),
        }
    }

    fn news(&self, change: &Change) -> Told {
        let word = |kind, id: &str| Told {
            kind,
            text: self.locale.word(id),
            from: None,
            to: None,
        };
        match &change.news {
            News::New => Told {
                to: self.time_of(&change.uid),
                ..word("new", "change-new")
            },
            News::Moved { from, to } => Told {
                from: Some(self.span(from)),
                to: Some(self.span(to)),
                ..word("time", "change-moved")
            },
            News::Place { from, to } => Told {
                from: self.told_text(from),
                to: self.told_text(to),
                ..word("place", "change-place")
            },
            News::Status { from, to } => word("status", status_message(from, to).0),
            News::Rule => word("dates", "change-rule"),
            News::Date { start, news } => self.date_news(start, news),
        }
    }

    fn date_news(&self, start: &str, news: &DateNews) -> Told {
        let day = start.get(..DAY).unwrap_or(start).to_owned();
        let date = self.span(&Span {
            start: day.clone(),
            end: day,
        });
        let (id, from, to) = match news {
            DateNews::Added => ("change-date-added", None, None),
            DateNews::Dropped => ("change-date-cancelled", None, None),
            DateNews::Moved { from, to } => {
                let (from, to) = (Some(self.span(from)), Some(self.span(to)));
                ("change-date-moved", from, to)
            }
            DateNews::Place { from, to } => {
                let (from, to) = (self.told_text(from), self.told_text(to));
                ("change-date-place", from, to)
            }
            DateNews::Status { from, to } => (status_message(from, to).1, None, None),
        };
        Told {
            kind: "dates",
            text: self.say(id, &[("date", &date)]),
            from,
            to,
        }
    }

    /// When an event takes place.
    fn time_of(&self, uid: &str) -> Option<String> {
        let schedule = &self.planner.ledger().record(uid)?.schedule;
        Some(self.span(&Span {
            start: schedule.start.clone(),
            end: schedule.end.clone(),
        }))
    }

    /// A text of the ledger for readers of this language.
    fn told_text(&self, texts: &Texts) -> Option<String> {
        let settings = &self.planner.site.settings;
        let mut chain = settings.chain(self.lang);
        let told = |lang| texts.get(settings.tag(lang).as_str());
        let own = chain.find_map(|lang| {
            // The site may not have had a language yet that is made from another one.
            let spelled = |text: &String| settings.spelling(lang).spell(text).into_owned();
            // What stood there in another language is none of its texts.
            let source = || {
                let source = settings.written_in(lang);
                let text = told(source)?;
                let is_own = !texts
                    .iter()
                    .any(|(tag, other)| *tag != settings.tag(source).as_str() && other == text);
                is_own.then(|| spelled(text))
            };
            told(lang).cloned().or_else(source)
        });
        own.or_else(|| texts.values().next().cloned())
    }

    /// Days and hours as readers get them.
    fn span(&self, span: &Span) -> String {
        let formats = &self.locale.formats;
        let (Ok(start), Ok(end)) = (span.start.parse(), span.end.parse()) else {
            return span.start.clone();
        };
        let (start, end): (DateTime, DateTime) = (start, end);
        let (first, last) = (start.date(), end.date());
        match span.start.len() == DAY && span.end.len() == DAY {
            true if first == last => self.day(first),
            true => formats.date_range_with_year(first, last),
            false if start == end => {
                let (day, time) = (self.day(first), formats.time(start.time()));
                format!("{day}, {time}")
            }
            false => formats.date_time_range_with_year(start, end),
        }
    }
}

/// The length of a day without hours: `2026-11-21`.
const DAY: usize = 10;

/// What tells two changes of one event in one build apart.
fn name_of(news: &News) -> String {
    match news {
        News::New => "new".to_owned(),
        News::Moved { .. } => "time".to_owned(),
        News::Place { .. } => "place".to_owned(),
        News::Status { .. } => "status".to_owned(),
        News::Rule => "rule".to_owned(),
        News::Date { start, news } => {
            let what = match news {
                DateNews::Added => "added",
                DateNews::Dropped => "dropped",
                DateNews::Moved { .. } => "time",
                DateNews::Place { .. } => "place",
                DateNews::Status { .. } => "status",
            };
            format!("{start}/{what}")
        }
    }
}

/// The messages for what became of an event, and of one of its dates.
fn status_message(from: &str, to: &str) -> (&'static str, &'static str) {
    match to {
        "scheduled" if from == "full" => ("change-places", "change-date-places"),
        "cancelled" => ("change-cancelled", "change-date-cancelled"),
        "postponed" => ("change-postponed", "change-date-postponed"),
        "moved-online" => ("change-moved-online", "change-date-moved-online"),
        "full" => ("change-full", "change-date-full"),
        _ => ("change-scheduled", "change-date-scheduled"),
    }
}
