//! The values of a YAML document: `serde_yaml` is led along a known shape and asked for a `String` at
//! every scalar.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::shape::{Shape, ShapeKind};
use super::{Key, Node, Value};

/// Why a value could not be read; the offset is a byte of the text.
pub(super) struct ValueFault {
    pub(super) offset: usize,
    pub(super) reason: String,
}

/// Reads the values that `shape` announces; spans are shifted by `offset` bytes.
pub(super) fn read(text: &str, shape: &Shape, offset: usize) -> Result<Node, ValueFault> {
    if matches!(&shape.kind, ShapeKind::Map(pairs) if pairs.is_empty()) {
        return Ok(Node {
            span: shape.span.shifted(offset),
            value: Value::Map(Vec::new()),
        });
    }
    let seed = Along { shape, offset };
    seed.deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(|fault| ValueFault {
            offset: fault.location().map_or(0, |location| location.index()),
            reason: fault.to_string(),
        })
}

#[derive(Clone, Copy)]
struct Along<'s> {
    shape: &'s Shape,
    offset: usize,
}

impl<'s> Along<'s> {
    fn to(self, shape: &'s Shape) -> Self {
        Self { shape, ..self }
    }

    fn node(self, value: Value) -> Node {
        Node {
            span: self.shape.span.shifted(self.offset),
            value,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Along<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Node, D::Error> {
        match &self.shape.kind {
            ShapeKind::Scalar { .. } => source.deserialize_str(self),
            ShapeKind::List(_) => source.deserialize_seq(self),
            ShapeKind::Map(_) => source.deserialize_map(self),
        }
    }
}

impl<'de> Visitor<'de> for Along<'_> {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self.shape.kind {
            ShapeKind::Scalar { .. } => "a text",
            ShapeKind::List(_) => "a list",
            ShapeKind::Map(_) => "a map",
        })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(match self.shape.kind {
            ShapeKind::Scalar { nothing: true, .. } => self.node(Value::Nothing),
            _ => self.node(Value::Scalar(text.to_owned())),
        })
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(self.node(Value::Nothing))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Node, A::Error> {
        let ShapeKind::List(shapes) = &self.shape.kind else {
            return Err(A::Error::custom("a list where none was seen"));
        };
        let mut items = Vec::with_capacity(shapes.len());
        for shape in shapes {
            let item = source.next_element_seed(self.to(shape))?;
            items.push(item.ok_or_else(|| A::Error::custom("a list that ends early"))?);
        }
        Ok(self.node(Value::List(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Node, A::Error> {
        let ShapeKind::Map(shapes) = &self.shape.kind else {
            return Err(A::Error::custom("a map where none was seen"));
        };
        let mut pairs = Vec::with_capacity(shapes.len());
        for (key, shape) in shapes {
            let text = source
                .next_key::<String>()?
                .ok_or_else(|| A::Error::custom("a map that ends early"))?;
            let span = key.span.shifted(self.offset);
            pairs.push((Key { text, span }, source.next_value_seed(self.to(shape))?));
        }
        Ok(self.node(Value::Map(pairs)))
    }
}
