//! Writes tables, in a box that scrolls where a phone is too narrow for them.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::escape::push_attribute;
use super::events::{end_of, plain_text, starts};
use super::writer::Writer;

/// How many headers name a table for those who cannot see it.
const NAMING: usize = 3;

/// The table that is being written; tables do not nest.
pub(super) struct OpenTable<'w> {
    alignments: &'w [Alignment],
    column: usize,
    in_head: bool,
    in_body: bool,
    cell_tag: &'static str,
}

impl<'w, 't> Writer<'w, 't, '_> {
    /// Begins a table or a part of it.
    pub(super) fn start_of_table(&mut self, at: usize, tag: &'w Tag<'t>) {
        match tag {
            Tag::Table(alignments) => self.start_table(at, alignments),
            Tag::TableHead => {
                self.html.push_str("<thead>\n<tr>");
                self.start_row(true);
            }
            Tag::TableRow => {
                let is_first = self.table.as_ref().is_some_and(|table| !table.in_body);
                self.html
                    .push_str(if is_first { "<tbody>\n<tr>" } else { "<tr>" });
                self.start_row(false);
            }
            _ => self.start_cell(at),
        }
    }

    /// Ends a table or a part of it.
    pub(super) fn end_of_table(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Table => {
                let in_body = self.table.take().is_some_and(|table| table.in_body);
                self.html.push_str(if in_body { "</tbody>\n" } else { "" });
                self.html.push_str("</table>\n</div>\n");
            }
            TagEnd::TableHead => self.html.push_str("</tr>\n</thead>\n"),
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            _ => self
                .html
                .push_str(self.table.as_ref().map_or("", |table| table.cell_tag)),
        }
    }

    /// The box takes the focus, so that a keyboard can scroll it; it is named by the first headers.
    fn start_table(&mut self, at: usize, alignments: &'w [Alignment]) {
        self.fresh_line();
        self.html
            .push_str("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"");
        let head = &self.events[at + 1..=end_of(self.events, at + 1)];
        let headers: Vec<_> = starts(head, |tag| matches!(tag, Tag::TableCell))
            .map(|cell| plain_text(&head[cell..end_of(head, cell)]))
            .filter(|header| !header.is_empty())
            .take(NAMING)
            .collect();
        if !headers.is_empty() {
            push_attribute(&mut self.html, "aria-label", &headers.join(", "));
        }
        self.html.push_str(">\n<table>\n");
        self.table = Some(OpenTable {
            alignments,
            column: 0,
            in_head: false,
            in_body: false,
            cell_tag: "",
        });
    }

    fn start_row(&mut self, in_head: bool) {
        if let Some(table) = &mut self.table {
            table.column = 0;
            table.in_head = in_head;
            table.in_body = !in_head;
        }
    }

    fn start_cell(&mut self, at: usize) {
        self.start_block();
        let Some(table) = &mut self.table else {
            return;
        };
        let is_empty = matches!(self.events.get(at + 1), Some((Event::End(_), _)));
        // An empty corner is no header of anything.
        let is_header = table.in_head && !is_empty;
        table.cell_tag = if is_header { "</th>" } else { "</td>" };
        self.html.push_str(if is_header {
            "<th scope=\"col\""
        } else {
            "<td"
        });
        self.html
            .push_str(match table.alignments.get(table.column) {
                Some(Alignment::Left) => " class=\"align-left\">",
                Some(Alignment::Center) => " class=\"align-center\">",
                Some(Alignment::Right) => " class=\"align-right\">",
                Some(Alignment::None) | None => ">",
            });
        table.column += 1;
    }
}
