//! Feeds of news as JSON Feed, version 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use serde::Serialize;

use super::data;
use crate::view::{NewsEntry, NewsFeed};

const VERSION: &str = "https://jsonfeed.org/version/1.1";

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    language: &'a str,
    authors: [Author<'a>; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_text: &'a str,
    date_published: &'a str,
}

/// A feed as JSON.
pub(super) fn json(feed: &NewsFeed) -> Vec<u8> {
    data::json(&Feed {
        version: VERSION,
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: &feed.own,
        language: &feed.lang,
        authors: [Author { name: &feed.author }],
        items: feed.entries.iter().map(item).collect(),
    })
}

/// The format demands a content; what has no values before and after is told by its title.
fn item(entry: &NewsEntry) -> Item<'_> {
    Item {
        id: &entry.id,
        url: &entry.link,
        title: &entry.title,
        content_text: entry.summary.as_ref().unwrap_or(&entry.title),
        // A change is told once and never again.
        date_published: &entry.updated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::NewsFormat;

    fn entry(title: &str, summary: Option<&str>) -> NewsEntry {
        NewsEntry {
            id: format!("tag:example.org,2026:{title}"),
            title: title.to_owned(),
            updated: "2026-11-22T10:00:00Z".to_owned(),
            link: "https://example.org/events/robot/?a&b".to_owned(),
            summary: summary.map(str::to_owned),
        }
    }

    #[test]
    fn a_feed_has_what_version_1_1_demands_and_every_item_a_content() {
        let feed = NewsFeed {
            format: NewsFormat::JsonFeed,
            lang: "kk".to_owned(),
            id: "tag:example.org,2026:changes/kk".to_owned(),
            title: "Өзгерістер – «A & B»".to_owned(),
            updated: "2026-11-22T10:00:00Z".to_owned(),
            author: "A & B".to_owned(),
            own: "https://example.org/feed.json".to_owned(),
            page: "https://example.org/changes/".to_owned(),
            entries: vec![
                entry("Уақыты", Some("</script> \"x\"")),
                entry("Жаңа", None),
            ],
        };
        let expected = r#"{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Өзгерістер – «A & B»",
  "home_page_url": "https://example.org/changes/",
  "feed_url": "https://example.org/feed.json",
  "language": "kk",
  "authors": [
    {
      "name": "A & B"
    }
  ],
  "items": [
    {
      "id": "tag:example.org,2026:Уақыты",
      "url": "https://example.org/events/robot/?a&b",
      "title": "Уақыты",
      "content_text": "</script> \"x\"",
      "date_published": "2026-11-22T10:00:00Z"
    },
    {
      "id": "tag:example.org,2026:Жаңа",
      "url": "https://example.org/events/robot/?a&b",
      "title": "Жаңа",
      "content_text": "Жаңа",
      "date_published": "2026-11-22T10:00:00Z"
    }
  ]
}
"#;
        assert_eq!(String::from_utf8(json(&feed)).unwrap(), expected);
    }
}
