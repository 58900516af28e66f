//! Turns Markdown into the list of its events with their places, no deeper than a limit.
//!
//! CommonMark 0.31 with the tables, footnotes, task lists, strikethrough and alerts of GitHub and
//! with heading ids. Quotes and dashes stay as typed: typography depends on the language.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::directives::are_directives;

/// How many levels of blocks and inline markup there may be.
pub(super) const DEEPEST: usize = 64;

/// An event and the bytes of the body it comes from.
pub(super) type Found<'t> = (Event<'t>, Range<usize>);

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM);

/// Reads a body; an error is the place where it gets too deep.
pub(super) fn read(text: &str) -> Result<Vec<Found<'_>>, Range<usize>> {
    // Prose with links and lists has an event for every ten bytes.
    let mut events = Vec::with_capacity(text.len() / 10 + 8);
    let mut depth = 0;
    let mut is_directive = false;
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        // What a directive says is no Markdown: nothing is left of it but its place.
        if is_directive && !matches!(event, Event::End(TagEnd::Paragraph)) {
            continue;
        }
        is_directive = depth == 0
            && event == Event::Start(Tag::Paragraph)
            && are_directives(&text[range.clone()]);
        match event {
            Event::Start(_) if depth == DEEPEST => return Err(range),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        events.push((event, range));
    }
    Ok(events)
}

/// The index of the end that belongs to the start at `start`.
pub(super) fn end_of(events: &[Found<'_>], start: usize) -> usize {
    let mut depth = 0;
    for (at, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 1 => return at,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    events.len()
}

/// The text of some events without any markup, pictures by their alternative text.
pub(super) fn plain_text(events: &[Found<'_>]) -> String {
    let mut text = String::new();
    for (event, _) in events {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The indices of the starts that `wanted` accepts.
pub(super) fn starts<'e, 't>(
    events: &'e [Found<'t>],
    wanted: impl Fn(&Tag<'t>) -> bool + 'e,
) -> impl Iterator<Item = usize> + 'e {
    let is_wanted = move |event: &Event<'t>| matches!(event, Event::Start(tag) if wanted(tag));
    let all = events.iter().enumerate();
    all.filter_map(move |(at, (event, _))| is_wanted(event).then_some(at))
}
