//! Writes links: those that leave the site and those to headings as tags, those to entries and files
//! as holes.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::diagnostics::Code;

use super::destination::{Destination, read};
use super::escape::{push_address, push_attribute};
use super::events::{end_of, plain_text};
use super::inline::{number, quoted, written_title};
use super::writer::Writer;
use super::{EntryLink, MediaLink, Piece};

/// What ends the link that is being written.
#[derive(Clone, Copy)]
pub(super) enum OpenLink {
    /// Nothing: the link was dropped, its text stays.
    Dropped,
    /// A tag.
    Tag,
    /// The hole of a link to an entry.
    Entry(u32),
    /// The hole of a link to a file.
    File(u32),
}

impl<'t> Writer<'_, 't, '_> {
    /// Begins a link.
    pub(super) fn start_link(&mut self, at: usize, tag: &Tag<'t>) -> usize {
        let Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        } = tag
        else {
            return at + 1;
        };
        if *link_type == LinkType::Email {
            self.link = Some(self.outside(&format!("mailto:{dest_url}"), title));
        } else {
            self.link = Some(self.open(at, dest_url, title));
        }
        if matches!(link_type, LinkType::Autolink | LinkType::Email) {
            let end = end_of(self.events, at);
            self.verbatim(&plain_text(&self.events[at..end]));
            return end;
        }
        if matches!(self.events.get(at + 1), Some((Event::End(TagEnd::Link), _))) {
            // A link without text could not be named by a screen reader.
            self.verbatim(dest_url);
        }
        at + 1
    }

    /// Ends the link that is open.
    pub(super) fn end_link(&mut self) {
        match self.link.take() {
            None | Some(OpenLink::Dropped) => {}
            Some(OpenLink::Tag) => self.html.push_str("</a>"),
            Some(OpenLink::Entry(number)) => self.hole(Piece::LinkClose(number)),
            Some(OpenLink::File(number)) => self.hole(Piece::FileClose(number)),
        }
    }

    /// Begins a link that leaves the site.
    pub(super) fn outside(&mut self, url: &str, title: &str) -> OpenLink {
        self.html.push_str("<a href=\"");
        push_address(&mut self.html, url);
        self.html.push('"');
        self.end_tag(title)
    }

    fn end_tag(&mut self, title: &str) -> OpenLink {
        if !title.is_empty() {
            push_attribute(&mut self.html, "title", title);
        }
        self.html.push('>');
        OpenLink::Tag
    }

    fn open(&mut self, at: usize, target: &str, title: &str) -> OpenLink {
        let range = &self.events[at].1;
        match read(self.input.file, target) {
            Destination::Outside(url) => self.outside(&url, title),
            Destination::Heading(id) => self.open_heading(range, target, id, title),
            Destination::Entry(entry) => {
                let number = number(self.body.links.len());
                let link = EntryLink {
                    kind: entry.kind,
                    stem: entry.stem,
                    language: entry.language,
                    fragment: entry.fragment,
                    title: written_title(title),
                    place: self.place(range),
                    target: target.to_owned(),
                };
                self.body.links.push(link);
                self.hole(Piece::LinkOpen(number));
                OpenLink::Entry(number)
            }
            Destination::Media { path, fragment } => {
                let number = self.add_media(MediaLink {
                    path,
                    fragment,
                    alt: String::new(),
                    title: written_title(title),
                    place: self.place(range),
                });
                self.hole(Piece::FileOpen(number));
                OpenLink::File(number)
            }
            Destination::Scheme => {
                self.report(Code::LinkScheme, range, [("value", quoted(target))], None);
                OpenLink::Dropped
            }
            Destination::Nothing(meant) => {
                self.report(Code::BrokenLink, range, [("target", quoted(target))], meant);
                OpenLink::Dropped
            }
        }
    }

    fn open_heading(
        &mut self,
        range: &Range<usize>,
        target: &str,
        id: String,
        title: &str,
    ) -> OpenLink {
        if !self.ids.has(&id) {
            let meant = Some((self.input.slug)(&id)).filter(|id| self.ids.has(id));
            let args = [("target", quoted(target)), ("fragment", quoted(&id))];
            self.report(
                Code::BrokenFragment,
                range,
                args,
                meant.map(|id| format!("#{id}")),
            );
            return OpenLink::Dropped;
        }
        self.html.push_str("<a href=\"#");
        self.hole(Piece::IdPrefix);
        push_address(&mut self.html, &id);
        self.html.push('"');
        self.end_tag(title)
    }
}
