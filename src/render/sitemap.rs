//! `sitemap.xml` (sitemaps.org 0.9) with translations as `xhtml:link`.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::view::SitemapEntry;

/// The sitemap of a site.
pub(super) fn xml(entries: &[SitemapEntry]) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory does not fail.
    let _ = write(&mut writer, entries);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

fn write(writer: &mut Writer<Vec<u8>>, entries: &[SitemapEntry]) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
        .write_inner_content(|writer| {
            entries
                .iter()
                .try_for_each(|entry| write_entry(writer, entry))
        })?;
    Ok(())
}

fn write_entry(writer: &mut Writer<Vec<u8>>, entry: &SitemapEntry) -> std::io::Result<()> {
    writer.create_element("url").write_inner_content(|writer| {
        writer
            .create_element("loc")
            .write_text_content(BytesText::new(&entry.location))?;
        if let Some(day) = &entry.last_modified {
            writer
                .create_element("lastmod")
                .write_text_content(BytesText::new(day))?;
        }
        for alternate in &entry.alternates {
            writer
                .create_element("xhtml:link")
                .with_attribute(("rel", "alternate"))
                .with_attribute(("hreflang", alternate.hreflang.as_str()))
                .with_attribute(("href", alternate.href.as_str()))
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::SitemapAlternate;

    #[test]
    fn addresses_are_escaped_and_translations_listed() {
        let entry = SitemapEntry {
            location: "https://example.org/a?b&c".to_owned(),
            last_modified: Some("2026-11-21".to_owned()),
            alternates: vec![SitemapAlternate {
                hreflang: "kk".to_owned(),
                href: "https://example.org/a".to_owned(),
            }],
        };
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
 <url>
  <loc>https://example.org/a?b&amp;c</loc>
  <lastmod>2026-11-21</lastmod>
  <xhtml:link rel="alternate" hreflang="kk" href="https://example.org/a"/>
 </url>
</urlset>
"#;
        assert_eq!(String::from_utf8(xml(&[entry])).unwrap(), expected);
    }
}
