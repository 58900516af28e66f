//! Atom feeds (RFC 4287).

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::view::{NewsEntry, NewsFeed};

/// A feed as XML.
pub(super) fn xml(feed: &NewsFeed) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory does not fail.
    let _ = write(&mut writer, feed);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

type Out = Writer<Vec<u8>>;

fn write(writer: &mut Out, feed: &NewsFeed) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", feed.lang.as_str()))
        .write_inner_content(|writer| {
            text(writer, "id", &feed.id)?;
            text(writer, "title", &feed.title)?;
            text(writer, "updated", &feed.updated)?;
            writer
                .create_element("author")
                .write_inner_content(|writer| text(writer, "name", &feed.author))?;
            link(writer, "self", "application/atom+xml", &feed.own)?;
            link(writer, "alternate", "text/html", &feed.page)?;
            feed.entries.iter().try_for_each(|one| entry(writer, one))
        })?;
    Ok(())
}

fn entry(writer: &mut Out, entry: &NewsEntry) -> std::io::Result<()> {
    writer
        .create_element("entry")
        .write_inner_content(|writer| {
            text(writer, "id", &entry.id)?;
            text(writer, "title", &entry.title)?;
            text(writer, "updated", &entry.updated)?;
            link(writer, "alternate", "text/html", &entry.link)?;
            let summary = entry.summary.as_deref();
            summary.map_or(Ok(()), |summary| text(writer, "summary", summary))
        })?;
    Ok(())
}

fn text(writer: &mut Out, name: &str, value: &str) -> std::io::Result<()> {
    let element = writer.create_element(name);
    element.write_text_content(BytesText::new(value))?;
    Ok(())
}

fn link(writer: &mut Out, rel: &str, kind: &str, href: &str) -> std::io::Result<()> {
    writer
        .create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", kind))
        .with_attribute(("href", href))
        .write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::NewsFormat;

    fn feed(entries: Vec<NewsEntry>) -> NewsFeed {
        NewsFeed {
            format: NewsFormat::Atom,
            lang: "kk".to_owned(),
            id: "tag:example.org,2026:changes/kk".to_owned(),
            title: "Өзгерістер – «A & B»".to_owned(),
            updated: "2026-11-22T10:00:00Z".to_owned(),
            author: "A & B".to_owned(),
            own: "https://example.org/feed.xml".to_owned(),
            page: "https://example.org/changes/".to_owned(),
            entries,
        }
    }

    #[test]
    fn a_feed_has_everything_that_rfc_4287_demands_and_is_escaped() {
        let entry = NewsEntry {
            id: "tag:example.org,2026:robot".to_owned(),
            title: "Өткізілмейді: <b>Робот</b>".to_owned(),
            updated: "2026-11-22T10:00:00Z".to_owned(),
            link: "https://example.org/events/robot/?a&b".to_owned(),
            summary: Some("]]> & \"x\"".to_owned()),
        };
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk">
 <id>tag:example.org,2026:changes/kk</id>
 <title>Өзгерістер – «A &amp; B»</title>
 <updated>2026-11-22T10:00:00Z</updated>
 <author>
  <name>A &amp; B</name>
 </author>
 <link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>
 <link rel="alternate" type="text/html" href="https://example.org/changes/"/>
 <entry>
  <id>tag:example.org,2026:robot</id>
  <title>Өткізілмейді: &lt;b&gt;Робот&lt;/b&gt;</title>
  <updated>2026-11-22T10:00:00Z</updated>
  <link rel="alternate" type="text/html" href="https://example.org/events/robot/?a&amp;b"/>
  <summary>]]&gt; &amp; &quot;x&quot;</summary>
 </entry>
</feed>
"#;
        assert_eq!(
            String::from_utf8(xml(&feed(vec![entry]))).unwrap(),
            expected
        );
    }

    #[test]
    fn a_feed_without_changes_is_a_feed() {
        let text = String::from_utf8(xml(&feed(Vec::new()))).unwrap();
        assert_eq!(text.matches("<entry>").count(), 0);
        assert!(text.ends_with("</feed>\n"), "{text}");
    }
}
