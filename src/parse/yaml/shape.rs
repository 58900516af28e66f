//! The shape of a YAML document: which node stands where. One pass over parser events; no values.

use saphyr_parser::{Event, Parser, ScalarStyle, Span as Marks};

use super::DEPTH_LIMIT;
use crate::base::{Place, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// A node's place and its children.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) span: Span,
    pub(super) kind: ShapeKind,
}

#[derive(Debug)]
pub(super) enum ShapeKind {
    Scalar { plain: bool, nothing: bool },
    List(Vec<Shape>),
    Map(Vec<(KeyShape, Shape)>),
}

#[derive(Debug)]
pub(super) struct KeyShape {
    pub(super) span: Span,
    pub(super) text: String,
}

/// Why a document has no shape; offsets are bytes of the text.
#[derive(Debug)]
pub(super) enum ShapeFault {
    Syntax { offset: usize, reason: String },
    NotAllowed { span: Span, what: &'static str },
    TooDeep { span: Span },
}

/// Reads the shape of the single document in `text`.
pub(super) fn read(text: &str) -> Result<Shape, ShapeFault> {
    let mut reader = Reader {
        offsets: ByteOffsets::of(text),
        events: Parser::new_from_str(text),
    };
    let mut root = None;
    while let Some((event, span)) = reader.next()? {
        match event {
            Event::DocumentStart(_) if root.is_some() => {
                let what = "yaml-second-document";
                return Err(ShapeFault::NotAllowed { span, what });
            }
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd
            | Event::Nothing => {}
            event => root = Some(reader.node(event, span, 0)?),
        }
    }
    Ok(root.unwrap_or(Shape {
        span: Span::default(),
        kind: ShapeKind::Map(Vec::new()),
    }))
}

impl Shape {
    /// Reports every key that stands twice in its map.
    pub(super) fn report_duplicate_keys(&self, at: &dyn Fn(Span) -> Place, out: &mut Diagnostics) {
        match &self.kind {
            ShapeKind::Scalar { .. } => {}
            ShapeKind::List(items) => {
                for item in items {
                    item.report_duplicate_keys(at, out);
                }
            }
            ShapeKind::Map(pairs) => {
                for (index, (key, value)) in pairs.iter().enumerate() {
                    let same = |(earlier, _): &&(KeyShape, Self)| earlier.text == key.text;
                    if let Some((first, _)) = pairs[..index].iter().find(same) {
                        out.push(
                            Diagnostic::at(Code::DuplicateKey, &at(key.span))
                                .arg("key", key.text.as_str())
                                .also(&at(first.span)),
                        );
                    }
                    value.report_duplicate_keys(at, out);
                }
            }
        }
    }
}

struct Reader<'t, I: saphyr_parser::Input> {
    offsets: ByteOffsets,
    events: Parser<'t, I>,
}

impl<'t, I: saphyr_parser::Input> Reader<'t, I> {
    fn next(&mut self) -> Result<Option<(Event<'t>, Span)>, ShapeFault> {
        match self.events.next_event() {
            None => Ok(None),
            Some(Ok((event, marks))) => Ok(Some((event, self.offsets.span(marks)))),
            Some(Err(fault)) => {
                let offset = self.offsets.byte(fault.marker().index());
                // The parser has a depth limit of its own for `[` and `{`.
                if fault.info().contains("recursion") {
                    let span = Span::new(offset, offset + 1);
                    return Err(ShapeFault::TooDeep { span });
                }
                let reason = fault.info().to_owned();
                Err(ShapeFault::Syntax { offset, reason })
            }
        }
    }

    fn expect(&mut self) -> Result<(Event<'t>, Span), ShapeFault> {
        self.next()?.ok_or_else(|| ShapeFault::Syntax {
            offset: self.offsets.byte(usize::MAX),
            reason: "unexpected end".to_owned(),
        })
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Result<Shape, ShapeFault> {
        let not_allowed = |what| Err(ShapeFault::NotAllowed { span, what });
        match &event {
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, Some(_))
            | Event::MappingStart(_, Some(_)) => return not_allowed("yaml-tag"),
            Event::Alias(_) => return not_allowed("yaml-anchor"),
            Event::Scalar(_, _, anchor, _)
            | Event::SequenceStart(anchor, _)
            | Event::MappingStart(anchor, _)
                if *anchor != 0 =>
            {
                return not_allowed("yaml-anchor");
            }
            _ => {}
        }
        if depth > DEPTH_LIMIT {
            return Err(ShapeFault::TooDeep { span });
        }
        match event {
            Event::Scalar(text, style, ..) => Ok(Shape {
                span,
                kind: ShapeKind::Scalar {
                    plain: style == ScalarStyle::Plain,
                    nothing: style == ScalarStyle::Plain
                        && matches!(&*text, "" | "~" | "null" | "Null" | "NULL"),
                },
            }),
            Event::SequenceStart(..) => self.list(span, depth),
            Event::MappingStart(..) => self.map(span, depth),
            _ => Err(ShapeFault::Syntax {
                offset: span.start as usize,
                reason: "unexpected event".to_owned(),
            }),
        }
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Shape, ShapeFault> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.expect()?;
            if event == Event::SequenceEnd {
                let span = covering(start, span);
                let kind = ShapeKind::List(items);
                return Ok(Shape { span, kind });
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    fn map(&mut self, start: Span, depth: usize) -> Result<Shape, ShapeFault> {
        let mut pairs = Vec::new();
        loop {
            let (event, span) = self.expect()?;
            let text = match event {
                Event::MappingEnd => {
                    let span = covering(start, span);
                    let kind = ShapeKind::Map(pairs);
                    return Ok(Shape { span, kind });
                }
                Event::Scalar(text, _, 0, None) => text.into_owned(),
                event => {
                    self.node(event, span, depth + 1)?;
                    return Err(ShapeFault::Syntax {
                        offset: span.start as usize,
                        reason: "a key must be a text".to_owned(),
                    });
                }
            };
            if text == "<<" {
                let what = "yaml-merge-key";
                return Err(ShapeFault::NotAllowed { span, what });
            }
            let (event, value_span) = self.expect()?;
            let mut value = self.node(event, value_span, depth + 1)?;
            // A value that is left out has no place of its own: its key stands for it.
            if value.span.start == value.span.end {
                value.span = span;
            }
            pairs.push((KeyShape { span, text }, value));
        }
    }
}

fn covering(start: Span, end: Span) -> Span {
    Span::new(start.start as usize, end.end.max(start.end) as usize)
}

/// The parser counts characters, places count bytes.
struct ByteOffsets(Vec<usize>);

impl ByteOffsets {
    fn of(text: &str) -> Self {
        let starts = text.char_indices().map(|(offset, _)| offset);
        Self(starts.chain([text.len()]).collect())
    }

    fn byte(&self, character: usize) -> usize {
        let last = self.0.last().copied().unwrap_or(0);
        self.0.get(character).copied().unwrap_or(last)
    }

    fn span(&self, marks: Marks) -> Span {
        Span::new(self.byte(marks.start.index()), self.byte(marks.end.index()))
    }
}
