//! Turns the Markdown body of one file into a [`Body`]: HTML in which the links to entries and
//! media are still open, because they are resolved later to the reader's language.
//!
//! Staff text runs no code: raw HTML is left out, link schemes are an allow-list, every character
//! that means something in HTML is escaped, and `{{ }}` is text. Nothing here knows other files or
//! other languages; whether a linked entry or picture exists is found out in `site`.
//!
//! | file | turns | into |
//! |---|---|---|
//! | `events` | text | events with places, no deeper than a limit |
//! | `blocks` | events | the running text of each block, with places, for the guards |
//! | `heading_ids`, `footnotes` | events | ids and numbers, before anything is written |
//! | `destination` | what a link says | what it means |
//! | `writer`, `inline`, `links`, `tables` | events | pieces |
//! | `body` | pieces, a resolver | HTML |
//! | `spelled` | that HTML | the same in the letters of another language |

mod bare_urls;
mod blocks;
mod body;
mod destination;
mod escape;
mod events;
mod excerpt;
mod footnotes;
mod heading_ids;
mod inline;
mod links;
mod spelled;
mod tables;
mod writer;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod rendering_tests;

use std::borrow::Cow;

use super::guards::{Mentioned, look_at};
use crate::base::{LanguageTag, Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

pub(super) use bare_urls::hide_addresses;
pub use body::{Body, EntryLink, ImageTarget, LinkResolver, LinkTarget, MediaLink, Piece};

/// A body to be read.
pub struct BodyInput<'a> {
    /// The file it stands in.
    pub file: &'a SitePath,
    /// The body alone, with LF at the ends of its lines.
    pub text: &'a str,
    /// The byte of the file at which the body begins.
    pub offset: usize,
    /// Its language, for the guards.
    pub language: Option<&'a LanguageTag>,
    /// Where the dates and times go that it names.
    pub mentions: &'a mut Vec<Mentioned>,
    /// Makes an id of a heading's text, in the body's language.
    pub slug: &'a dyn Fn(&str) -> String,
    /// Quotes, dashes and spaces of the body's language; `None` leaves the text as typed.
    pub typography: Option<&'a mut dyn TextPass>,
}

/// Changes running text: what stands in code, in addresses, in titles and alternative texts is
/// never given to it.
pub trait TextPass {
    /// A new block begins: quotes that are still open are forgotten.
    fn start_block(&mut self);

    /// Changes the next stretch of the block. A line break that means a space is `\n` in it; a
    /// stretch may begin or end inside a word, where markup begins or ends.
    fn text<'t>(&mut self, text: &'t str) -> Cow<'t, str>;
}

/// Reads a body. Problems carry their places in the file. A body that is nested too deeply is empty.
pub fn parse_body(mut input: BodyInput<'_>, out: &mut Diagnostics) -> Body {
    match events::read(input.text) {
        Ok(events) => {
            guard(&events, &mut input, out);
            writer::Writer::new(&events, input, out).write()
        }
        Err(range) => {
            let line = input.text[range.clone()].lines().next().map_or(0, str::len);
            let span = Span::new(range.start, range.start + line).shifted(input.offset);
            let problem = Diagnostic::at(Code::MarkdownTooDeep, &Place::new(input.file, span));
            out.push(problem.arg("limit", events::DEEPEST));
            Body::default()
        }
    }
}

/// Lets the guards look at every block.
fn guard(events: &[events::Found<'_>], input: &mut BodyInput<'_>, out: &mut Diagnostics) {
    let Some(language) = input.language else {
        return;
    };
    let (file, text, offset) = (input.file, input.text, input.offset);
    blocks::for_each(events, |block| {
        let place = |range| {
            let range = block.source(range);
            // Of several lines the first says enough.
            let line = text.get(range.clone()).and_then(|text| text.lines().next());
            let line = line.map_or(range.len(), str::len);
            let span = Span::new(range.start, range.start + line);
            Place::new(file, span.shifted(offset))
        };
        look_at(
            language,
            &block.text,
            block.kind,
            &place,
            input.mentions,
            out,
        );
    });
}
