//! Turns events into pieces: the loop and the blocks. What stands inside a line is in `inline` and
//! `links`, tables and footnotes have files of their own; all are methods of the same writer.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use crate::base::{Place, Span};
use crate::diagnostics::{Arg, Code, Diagnostic, Diagnostics};

use super::escape::{push_attribute, push_text};
use super::events::{Found, end_of};
use super::excerpt::excerpt;
use super::footnotes::Footnotes;
use super::heading_ids::HeadingIds;
use super::links::OpenLink;
use super::tables::OpenTable;
use super::{Body, BodyInput, Piece};

/// Writes one body.
pub(super) struct Writer<'w, 't, 'i> {
    pub(super) events: &'w [Found<'t>],
    pub(super) input: BodyInput<'i>,
    pub(super) problems: &'w mut Diagnostics,
    pub(super) ids: HeadingIds,
    pub(super) body: Body,
    /// The HTML since the last hole.
    pub(super) html: String,
    /// Text that has not been written yet: typography and bare addresses need all of it at once.
    pub(super) run: String,
    pub(super) link: Option<OpenLink>,
    pub(super) table: Option<OpenTable<'w>>,
    /// The text of the first paragraph, and whether it is being written.
    pub(super) first_text: String,
    pub(super) in_first: bool,
    in_heading: bool,
    /// The level of the last heading that stood in no quote or list, 1 before the first.
    pub(super) level: usize,
    /// How many quotes and lists are open, and notes: what stands in them is no first paragraph.
    pub(super) depth: usize,
    pub(super) footnotes: Footnotes,
    /// How many references to each note have been written.
    pub(super) referred: Vec<usize>,
    /// The note being written whose last paragraph, ended by this event, takes the ways back.
    pub(super) ways_back: Option<(usize, usize)>,
}

impl<'w, 't, 'i> Writer<'w, 't, 'i> {
    /// A writer that has all ids and numbers.
    pub(super) fn new(
        events: &'w [Found<'t>],
        input: BodyInput<'i>,
        problems: &'w mut Diagnostics,
    ) -> Self {
        let footnotes = Footnotes::of(events);
        Self {
            ids: HeadingIds::of(events, input.slug),
            body: Body::default(),
            html: String::with_capacity(input.text.len() * 5 / 4),
            run: String::new(),
            link: None,
            table: None,
            first_text: String::new(),
            in_first: false,
            in_heading: false,
            level: 1,
            depth: 0,
            referred: vec![0; footnotes.list().len()],
            ways_back: None,
            footnotes,
            events,
            input,
            problems,
        }
    }

    /// Writes everything.
    pub(super) fn write(mut self) -> Body {
        self.write_events(0..self.events.len());
        self.write_notes();
        if !self.html.is_empty() {
            self.html.shrink_to_fit();
            self.body.pieces.push(Piece::Html(self.html));
        }
        self.body.heading_ids = self.ids.into_list();
        self.body.excerpt = excerpt(&self.first_text);
        self.body
    }

    /// Reports a problem at a place of the body.
    pub(super) fn report(
        &mut self,
        code: Code,
        at: &Range<usize>,
        args: impl IntoIterator<Item = (&'static str, Arg)>,
        suggestion: Option<String>,
    ) {
        let mut problem = Diagnostic::at(code, &self.place(at)).suggest(suggestion);
        problem.args.extend(args);
        self.problems.push(problem);
    }

    /// The place of some bytes of the body in its file.
    pub(super) fn place(&self, at: &Range<usize>) -> Place {
        let span = Span::new(at.start, at.end).shifted(self.input.offset);
        Place::new(self.input.file, span)
    }

    /// Ends the HTML so far and leaves a hole.
    pub(super) fn hole(&mut self, hole: Piece) {
        if !self.html.is_empty() {
            // A copy of the right size; the buffer keeps its room for what follows.
            self.body.pieces.push(Piece::Html(self.html.clone()));
            self.html.clear();
        }
        self.body.pieces.push(hole);
    }

    /// Begins a line, for tags of blocks.
    pub(super) fn fresh_line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    /// Begins a block that holds text.
    pub(super) fn start_block(&mut self) {
        if let Some(typography) = &mut self.input.typography {
            typography.start_block();
        }
    }

    pub(super) fn write_events(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.write_event(at);
        }
        self.end_run();
    }

    /// Writes one event, or an element as a whole; returns the next event's index.
    fn write_event(&mut self, at: usize) -> usize {
        let (event, range) = &self.events[at];
        match event {
            Event::Text(text) => {
                self.report_misplaced(text, range.start);
                self.run.push_str(text);
                return at + 1;
            }
            Event::SoftBreak => {
                self.run.push('\n');
                return at + 1;
            }
            _ => self.end_run(),
        }
        match event {
            Event::Start(tag) => return self.start(at, tag),
            Event::End(tag) => self.end(at, *tag),
            Event::Code(code) => self.code(code),
            Event::HardBreak => self.hard_break(),
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(html, range),
            Event::FootnoteReference(label) => self.reference(label),
            Event::TaskListMarker(done) => {
                self.html
                    .push_str(if *done { "☑\u{a0}" } else { "☐\u{a0}" });
            }
            Event::Rule => {
                self.fresh_line();
                self.html.push_str("<hr>\n");
            }
            // Not switched on, or written above.
            Event::Text(_) | Event::SoftBreak | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &'w Tag<'t>) -> usize {
        match tag {
            Tag::Paragraph => return self.paragraph(at),
            Tag::Heading { level, .. } => self.heading(at, *level),
            Tag::BlockQuote(kind) => self.quote(*kind),
            Tag::CodeBlock(kind) => return self.code_block(at, kind),
            Tag::HtmlBlock => return self.html_block(at),
            Tag::List(first) => self.list(*first),
            Tag::Item => self.item(at),
            Tag::FootnoteDefinition(_) => return end_of(self.events, at) + 1,
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                self.start_of_table(at, tag);
            }
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            Tag::Link { .. } => return self.start_link(at, tag),
            Tag::Image { .. } => return self.image(at),
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
        at + 1
    }

    fn end(&mut self, at: usize, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.in_first = false;
                self.write_ways_back_at(at);
                self.html.push_str("</p>\n");
            }
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::BlockQuote(kind) => {
                self.depth -= 1;
                let tag = kind.map_or("</blockquote>\n", |_| "</aside>\n");
                self.html.push_str(tag);
            }
            TagEnd::List(ordered) => {
                self.depth -= 1;
                self.html
                    .push_str(if ordered { "</ol>\n" } else { "</ul>\n" });
            }
            TagEnd::Item => self.html.push_str("</li>\n"),
            TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                self.end_of_table(tag);
            }
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</del>"),
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }

    /// A paragraph, or a figure when a picture is all that it holds.
    fn paragraph(&mut self, at: usize) -> usize {
        // Nothing else leaves a paragraph empty.
        if let Some((Event::End(TagEnd::Paragraph), _)) = self.events.get(at + 1) {
            self.directives(&self.events[at].1);
            return at + 2;
        }
        if let Some(next) = self.figure(at) {
            return next;
        }
        self.fresh_line();
        self.start_block();
        self.html.push_str("<p>");
        self.in_first = self.depth == 0 && self.first_text.trim().is_empty();
        at + 1
    }

    fn heading(&mut self, at: usize, level: HeadingLevel) {
        if level == HeadingLevel::H1 {
            self.report(Code::TopHeading, &self.events[at].1, [], None);
        }
        self.fresh_line();
        self.start_block();
        // A heading without text is announced as nothing by screen readers: it is left out.
        let Some(id) = self.ids.at(at).map(str::to_owned) else {
            return;
        };
        self.in_heading = true;
        if self.depth == 0 {
            self.level = rank(level) + 2;
        }
        self.html
            .push_str(["<h2", "<h3", "<h4", "<h5", "<h6"][rank(level)]);
        self.html.push_str(" id=\"");
        self.hole(Piece::IdPrefix);
        push_text(&mut self.html, &id);
        self.html.push_str("\">");
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        if std::mem::take(&mut self.in_heading) {
            self.html
                .push_str(["</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"][rank(level)]);
        }
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.depth += 1;
        self.fresh_line();
        let name = match kind {
            None => return self.html.push_str("<blockquote>\n"),
            Some(BlockQuoteKind::Note) => "note",
            Some(BlockQuoteKind::Tip) => "tip",
            Some(BlockQuoteKind::Important) => "important",
            Some(BlockQuoteKind::Warning) => "warning",
            Some(BlockQuoteKind::Caution) => "caution",
        };
        self.html.push_str("<aside class=\"alert alert-");
        self.html.push_str(name);
        self.html.push_str("\" role=\"note\">\n");
    }

    fn list(&mut self, first: Option<u64>) {
        self.depth += 1;
        self.fresh_line();
        match first {
            None => self.html.push_str("<ul>\n"),
            Some(1) => self.html.push_str("<ol>\n"),
            Some(number) => {
                self.html.push_str("<ol");
                push_attribute(&mut self.html, "start", &number.to_string());
                self.html.push_str(">\n");
            }
        }
    }

    /// A task is text with a mark: a box to tick that nobody can tick would mislead.
    fn item(&mut self, at: usize) {
        self.fresh_line();
        self.start_block();
        let mut inside = self.events[at + 1..].iter().map(|(event, _)| event);
        let first = inside.find(|event| !matches!(event, Event::Start(Tag::Paragraph)));
        self.html.push_str(match first {
            Some(Event::TaskListMarker(true)) => "<li class=\"task task-done\">",
            Some(Event::TaskListMarker(false)) => "<li class=\"task\">",
            _ => "<li>",
        });
    }

    /// Code can be wider than a phone, so its box takes the focus and scrolls by keyboard.
    fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) -> usize {
        self.fresh_line();
        self.html.push_str("<pre tabindex=\"0\"><code");
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let language = info
            .split([' ', '\t', ','])
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if !language.is_empty() && language.bytes().all(is_plain) {
            push_attribute(&mut self.html, "class", &format!("language-{language}"));
        }
        self.html.push('>');
        let end = end_of(self.events, at);
        for (event, _) in &self.events[at..end] {
            if let Event::Text(text) = event {
                push_text(&mut self.html, text);
            }
        }
        self.html.push_str("</code></pre>\n");
        end + 1
    }

    fn html_block(&mut self, at: usize) -> usize {
        let end = end_of(self.events, at);
        let range = &self.events[at].1;
        let text = self.input.text;
        self.raw_html(&text[range.clone()], range);
        end + 1
    }
}

/// The place of a level among `h2`…`h6`; the first level belongs to the page.
fn rank(level: HeadingLevel) -> usize {
    (level as usize).saturating_sub(2)
}
