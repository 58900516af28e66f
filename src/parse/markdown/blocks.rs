//! Events → the running text of each paragraph, heading, list item and cell, with the bytes that it was
//! written with. Code, addresses and raw HTML are left out: a sign that is no letter stands for them.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::bare_urls::hide_addresses;
use super::events::{Found, end_of};
use crate::parse::guards::TextKind;

/// What stands for something that is no text.
const OBJECT: &str = "\u{fffc}";

/// The running text of one block.
#[derive(Default)]
pub(super) struct Block {
    /// The text, as typed.
    pub(super) text: String,
    /// What kind of text it is.
    pub(super) kind: TextKind,
    /// Where each stretch of the text begins, and the bytes of the body that it comes from.
    stretches: Vec<(usize, Range<usize>)>,
}

impl Block {
    fn push(&mut self, text: &str, source: &Range<usize>) {
        self.stretches.push((self.text.len(), source.clone()));
        self.text.push_str(text);
    }

    /// The bytes of the body that some bytes of the text come from.
    pub(super) fn source(&self, range: Range<usize>) -> Range<usize> {
        let at = |byte: usize| {
            let index = self.stretches.partition_point(|(start, _)| *start <= byte);
            let index = index.saturating_sub(1);
            let (start, source) = self.stretches.get(index)?;
            let end = self.stretches.get(index + 1);
            let length = end.map_or(self.text.len(), |(end, _)| *end) - start;
            // An entity such as `&amp;` is longer than its character: only its whole has a place.
            let is_verbatim = length == source.len();
            Some((
                source.clone(),
                is_verbatim.then(|| source.start + byte - start),
            ))
        };
        let first = at(range.start);
        let last = at(range.end.saturating_sub(1).max(range.start));
        let start = first.map_or(0, |(source, byte)| byte.unwrap_or(source.start));
        let end = last.map_or(start, |(source, byte)| {
            byte.map_or(source.end, |byte| byte + 1)
        });
        start..end.max(start)
    }
}

/// Calls `look` with every block that has text.
pub(super) fn for_each(events: &[Found<'_>], mut look: impl FnMut(&Block)) {
    let mut block = Block::default();
    let mut around = Vec::new();
    let mut at = 0;
    while let Some((event, range)) = events.get(at) {
        match event {
            Event::Text(text) => block.push(text, range),
            Event::SoftBreak => block.push(" ", range),
            Event::HardBreak => block.push("\n", range),
            Event::Code(_) | Event::FootnoteReference(_) => block.push(OBJECT, range),
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => at = end_of(events, at),
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink | LinkType::Email,
                ..
            }) => {
                block.push(OBJECT, range);
                at = end_of(events, at);
            }
            // What a picture shows is a text of its own.
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => block.push("\n", range),
            Event::Start(tag) if is_block(tag) => {
                finish(&mut block, &mut look);
                around.push(kind_of(tag));
                block.kind = kind_within(&around);
            }
            Event::End(tag) if is_block_end(*tag) => {
                finish(&mut block, &mut look);
                around.pop();
                block.kind = kind_within(&around);
            }
            _ => {}
        }
        at += 1;
    }
    finish(&mut block, &mut look);
}

fn finish(block: &mut Block, look: &mut impl FnMut(&Block)) {
    hide_addresses(&mut block.text);
    if !block.text.is_empty() {
        look(block);
    }
    block.text.clear();
    block.stretches.clear();
}

fn is_block(tag: &Tag<'_>) -> bool {
    is_block_end(tag.to_end())
}

fn is_block_end(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
    )
}

fn kind_of(tag: &Tag<'_>) -> TextKind {
    match tag {
        Tag::BlockQuote(None) => TextKind::Quotation,
        Tag::Paragraph | Tag::BlockQuote(Some(_)) => TextKind::Paragraph,
        _ => TextKind::Name,
    }
}

/// A paragraph in a list is a part of the list, and everything in a quotation is quoted.
fn kind_within(around: &[TextKind]) -> TextKind {
    let has = |kind| around.contains(&kind);
    match around.last() {
        _ if has(TextKind::Quotation) => TextKind::Quotation,
        _ if has(TextKind::Name) => TextKind::Name,
        _ => TextKind::Paragraph,
    }
}
