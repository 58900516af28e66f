//! Writes what stands inside a line: text, code, pictures. Links are in `links`.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::diagnostics::{Arg, Code};
use crate::i18n::typography::unbroken;

use super::bare_urls::bare_urls;
use super::destination::{Destination, read};
use super::escape::push_text;
use super::events::{end_of, plain_text};
use super::writer::Writer;
use super::{MediaLink, Piece};

/// How much of a wrong address or of raw HTML a problem quotes, in characters.
const QUOTED: usize = 80;

impl Writer<'_, '_, '_> {
    /// Writes the text collected so far.
    pub(super) fn end_run(&mut self) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        let urls = if run.contains("://") {
            bare_urls(&run)
        } else {
            Vec::new()
        };
        let mut written = 0;
        for url in urls {
            self.words(&run[written..url.start]);
            self.bare_url(&run[url.clone()]);
            written = url.end;
        }
        self.words(&run[written..]);
        self.run = run;
        self.run.clear();
    }

    /// Code in a line.
    pub(super) fn code(&mut self, code: &str) {
        self.html.push_str("<code>");
        self.verbatim(code);
        self.html.push_str("</code>");
    }

    /// A line break that was asked for.
    pub(super) fn hard_break(&mut self) {
        self.html.push_str("<br>\n");
        if self.in_first {
            self.first_text.push(' ');
        }
    }

    /// Leaves raw HTML out.
    pub(super) fn raw_html(&mut self, html: &str, at: &Range<usize>) {
        self.report(Code::RawHtml, at, [("value", quoted(html))], None);
    }

    /// A picture among text.
    pub(super) fn image(&mut self, at: usize) -> usize {
        let end = end_of(self.events, at);
        match self.picture(at, end) {
            Some(media) => {
                let number = self.add_media(media);
                self.hole(Piece::Image(number));
            }
            None => self.verbatim(&plain_text(&self.events[at..end])),
        }
        end + 1
    }

    /// A paragraph that holds one picture and nothing else; its title is the caption.
    pub(super) fn figure(&mut self, at: usize) -> Option<usize> {
        let Some((Event::Start(Tag::Image { .. }), _)) = self.events.get(at + 1) else {
            return None;
        };
        let end = end_of(self.events, at + 1);
        let Some((Event::End(TagEnd::Paragraph), _)) = self.events.get(end + 1) else {
            return None;
        };
        self.fresh_line();
        self.start_block();
        if let Some(mut media) = self.picture(at + 1, end) {
            let caption = media.title.take();
            let number = self.add_media(media);
            self.html.push_str("<figure>");
            self.hole(Piece::Image(number));
            if let Some(caption) = caption {
                self.html.push_str("<figcaption>");
                self.words(&caption);
                self.html.push_str("</figcaption>");
            }
            self.html.push_str("</figure>\n");
        } else {
            self.html.push_str("<p>");
            self.verbatim(&plain_text(&self.events[at..end]));
            self.html.push_str("</p>\n");
        }
        Some(end + 2)
    }

    /// Running text: typography, then escapes.
    fn words(&mut self, text: &str) {
        match &mut self.input.typography {
            Some(typography) => {
                let text = typography.text(text);
                // The excerpt goes into feeds, too.
                push_text(&mut self.html, &unbroken(&text));
                self.excerpt_text(&text);
            }
            None => self.verbatim(text),
        }
    }

    /// Text that stays as it is.
    pub(super) fn verbatim(&mut self, text: &str) {
        push_text(&mut self.html, text);
        self.excerpt_text(text);
    }

    fn excerpt_text(&mut self, text: &str) {
        if self.in_first {
            self.first_text.push_str(text);
        }
    }

    fn bare_url(&mut self, url: &str) {
        if self.link.is_some() {
            return self.verbatim(url);
        }
        self.outside(url, "");
        self.verbatim(url);
        self.html.push_str("</a>");
    }

    /// The picture between two events; `None`, and a problem, when it is none of the site's.
    fn picture(&mut self, at: usize, end: usize) -> Option<MediaLink> {
        let (
            Event::Start(Tag::Image {
                dest_url, title, ..
            }),
            range,
        ) = &self.events[at]
        else {
            return None;
        };
        match read(self.input.file, dest_url) {
            Destination::Media { path, .. } => {
                let alt = plain_text(&self.events[at..end]);
                if alt.trim().is_empty() {
                    self.report(Code::NoAltText, range, [("path", Arg::from(&path))], None);
                }
                Some(MediaLink {
                    path,
                    fragment: None,
                    alt,
                    title: written_title(title),
                    place: self.place(range),
                })
            }
            // A page asks no other host for anything, so a picture must be the site's own.
            Destination::Outside(_) | Destination::Scheme => {
                self.report(Code::LinkScheme, range, [("value", quoted(dest_url))], None);
                None
            }
            Destination::Nothing(_) | Destination::Heading(_) | Destination::Entry(_) => {
                self.report(
                    Code::BrokenLink,
                    range,
                    [("target", quoted(dest_url))],
                    None,
                );
                None
            }
        }
    }

    /// Adds a picture or a file; returns its number.
    pub(super) fn add_media(&mut self, media: MediaLink) -> u32 {
        let number = number(self.body.media.len());
        self.body.media.push(media);
        number
    }
}

/// A body has fewer links than bytes, and a place counts bytes in 32 bits as well.
pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A title that is there.
pub(super) fn written_title(title: &str) -> Option<String> {
    (!title.is_empty()).then(|| title.to_owned())
}

/// The first line of a text, cut to what fits into a sentence.
pub(super) fn quoted(text: &str) -> Arg {
    let line = text.trim().lines().next().unwrap_or("");
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => Arg::Text(format!("{}…", &line[..end])),
        None => line.into(),
    }
}
