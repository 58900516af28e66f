//! Maps with fixed keys.

use super::aliases::canonical_key;
use super::{FieldCx, FieldType, Shape};
use crate::base::{Located, Place, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::parse::yaml::{Key, Node, Value};

/// One field of a record.
#[derive(Clone, Copy, Debug)]
pub struct FieldInfo {
    /// Its key in YAML.
    pub key: &'static str,
    /// What it says: the doc comment of its declaration.
    pub doc: &'static str,
    /// What its values look like.
    pub shape: Shape,
}

/// A struct whose fields are fields of a map.
pub trait Record: Sized + Clone + PartialEq + Default {
    /// The fields, in the order of the declaration.
    const FIELDS: &'static [FieldInfo];

    /// Takes the record's fields out of a map.
    fn take(map: &mut MapReader<'_, '_, '_>) -> Self;

    /// Takes in the same record from another file; facts written differently are reported.
    fn merge_facts(&mut self, other: Self, out: &mut Diagnostics);

    /// The same without a report: whether all fields agree.
    fn merge_quietly(&mut self, other: Self) -> bool {
        let mut out = Diagnostics::new();
        self.merge_facts(other, &mut out);
        out.is_empty()
    }

    /// The places of all fields that are written, with their keys.
    fn written(&self) -> Vec<(&'static str, &Place)>;
}

/// Declares a record: a struct of `Option<Located<T>>` fields that is read from a map of the same
/// keys. The doc comment of a field is what the reference says about it. A key that is no Rust name follows its field: `two_gis "2gis": HttpUrl`.
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])+ $field:ident $($key:literal)? : $type:ty, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Debug, Default)]
        pub struct $name {
            $( $(#[doc = $field_doc])+ pub $field: Option<$crate::base::Located<$type>>, )*
        }

        impl $crate::parse::fields::Record for $name {
            const FIELDS: &'static [$crate::parse::fields::FieldInfo] = &[ $(
                $crate::parse::fields::FieldInfo {
                    key: $crate::parse::fields::key!($field $($key)?),
                    doc: concat!($($field_doc),+).trim_ascii(),
                    shape: <$type as $crate::parse::fields::FieldType>::SHAPE,
                },
            )* ];

            fn take(map: &mut $crate::parse::fields::MapReader<'_, '_, '_>) -> Self {
                Self { $( $field: map.field($crate::parse::fields::key!($field $($key)?)), )* }
            }

            fn merge_facts(&mut self, other: Self, out: &mut $crate::diagnostics::Diagnostics) {
                $( $crate::parse::fields::merge_field(
                    $crate::parse::fields::key!($field $($key)?),
                    &mut self.$field,
                    other.$field,
                    out,
                ); )*
            }

            fn written(&self) -> Vec<(&'static str, &$crate::base::Place)> {
                let mut written = Vec::new();
                $( if let Some(field) = &self.$field {
                    written.push((
                        $crate::parse::fields::key!($field $($key)?),
                        &field.place,
                    ));
                } )*
                written
            }
        }

        impl $crate::parse::fields::FieldType for $name {
            const SHAPE: $crate::parse::fields::Shape =
                $crate::parse::fields::Shape::Map(<Self as $crate::parse::fields::Record>::FIELDS);

            fn read(
                node: &$crate::parse::yaml::Node,
                cx: &mut $crate::parse::fields::FieldCx<'_>,
            ) -> Option<Self> {
                let mut map = $crate::parse::fields::MapReader::of(node, cx)?;
                let record = <Self as $crate::parse::fields::Record>::take(&mut map);
                map.finish();
                Some(record)
            }

            fn merge(&mut self, other: Self) -> bool {
                $crate::parse::fields::Record::merge_quietly(self, other)
            }
        }
    };
}

/// The YAML key of a field of a [`record!`](record).
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

pub(crate) use {key, record};

/// Hands out the fields of one map, once each.
pub struct MapReader<'n, 'c, 'a> {
    pairs: &'n [(Key, Node)],
    taken: Vec<bool>,
    known: Vec<&'static str>,
    cx: &'c mut FieldCx<'a>,
    outer_key: String,
}

impl<'n, 'c, 'a> MapReader<'n, 'c, 'a> {
    /// A reader of a node; anything but a map is reported.
    pub fn of(node: &'n Node, cx: &'c mut FieldCx<'a>) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            cx.wrong_type(node, "type-map");
            return None;
        };
        let outer_key = cx.key.clone();
        Some(Self {
            pairs,
            taken: vec![false; pairs.len()],
            known: Vec::new(),
            cx,
            outer_key,
        })
    }

    /// Takes one field; `None` when it is left out or wrong.
    pub fn field<T: FieldType>(&mut self, key: &'static str) -> Option<Located<T>> {
        self.known.push(key);
        let index = self.pairs.iter().position(|(found, _)| found.text == key)?;
        self.taken[index] = true;
        let node = &self.pairs[index].1;
        // Content editors write an empty text for a field that was left out.
        let is_empty = match &node.value {
            Value::Nothing => true,
            Value::Scalar(text) => text.trim().is_empty(),
            Value::List(_) | Value::Map(_) => false,
        };
        if is_empty {
            return None;
        }
        self.cx.key.clear();
        self.cx.key.push_str(key);
        let value = self.cx.located(node);
        self.cx.key.clone_from(&self.outer_key);
        value
    }

    /// The bytes of a key, where it is written.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        let mut pairs = self.pairs.iter();
        pairs
            .find(|(found, _)| found.text == key)
            .map(|(found, _)| found.span)
    }

    /// Where problems go.
    pub fn cx(&mut self) -> &mut FieldCx<'a> {
        self.cx
    }

    /// Reports every key that nobody took.
    pub fn finish(self) {
        for ((key, _), taken) in self.pairs.iter().zip(&self.taken) {
            if !taken {
                let known = self.known.iter().copied();
                let suggestion = canonical_key(&key.text)
                    .filter(|meant| self.known.contains(meant))
                    .or_else(|| closest(&key.text, known));
                self.cx.out.push(
                    Diagnostic::at(Code::UnknownKey, &self.cx.place(key.span))
                        .arg("key", key.text.as_str())
                        .suggest(suggestion),
                );
            }
        }
    }
}

/// Merges one field of two files of an entry.
pub fn merge_field<T: FieldType>(
    key: &'static str,
    mine: &mut Option<Located<T>>,
    other: Option<Located<T>>,
    out: &mut Diagnostics,
) {
    let Some(other) = other else { return };
    let Some(mine) = mine else {
        *mine = Some(other);
        return;
    };
    let place = other.place;
    if !mine.value.merge(other.value) {
        out.push(
            Diagnostic::at(Code::FactsDiffer, &place)
                .arg("key", key)
                .also(&mine.place),
        );
    }
}
