//! Lists, and maps with keys of the author's.

use super::{FieldCx, FieldType, Shape};
use crate::base::Located;
use crate::parse::yaml::{Node, Value};

/// A list of values.
#[derive(Clone, PartialEq, Debug)]
pub struct List<T>(pub Vec<Located<T>>);

/// One value, or a list of them.
#[derive(Clone, PartialEq, Debug)]
pub struct OneOrMany<T>(pub Vec<Located<T>>);

/// A map whose keys the author chooses, in the order of the file.
#[derive(Clone, PartialEq, Debug)]
pub struct Keyed<T>(pub Vec<(Located<String>, T)>);

impl<T: FieldType> FieldType for List<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        match &node.value {
            Value::List(items) => Some(Self(items_of(items, cx))),
            _ => {
                cx.wrong_type(node, "type-list");
                None
            }
        }
    }

    fn merge(&mut self, other: Self) -> bool {
        merge_items(&mut self.0, other.0)
    }
}

impl<T: FieldType> FieldType for OneOrMany<T> {
    const SHAPE: Shape = Shape::OneOrMany(&T::SHAPE);

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        match &node.value {
            Value::List(items) => Some(Self(items_of(items, cx))),
            _ => cx.located(node).map(|value| Self(vec![value])),
        }
    }

    fn merge(&mut self, other: Self) -> bool {
        merge_items(&mut self.0, other.0)
    }
}

impl<T: FieldType> FieldType for Keyed<T> {
    const SHAPE: Shape = Shape::Keyed(&T::SHAPE);

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            cx.wrong_type(node, "type-map");
            return None;
        };
        let outer = cx.key.clone();
        let mut read = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            cx.key.clone_from(&key.text);
            let place = cx.place(key.span);
            if let Some(value) = T::read(value, cx) {
                read.push((Located::new(key.text.clone(), place), value));
            }
        }
        cx.key = outer;
        Some(Self(read))
    }

    fn merge(&mut self, other: Self) -> bool {
        let mut agree = true;
        for (key, value) in other.0 {
            match self.0.iter_mut().find(|(mine, _)| *mine == key) {
                Some((_, mine)) => agree &= mine.merge(value),
                None => self.0.push((key, value)),
            }
        }
        agree
    }
}

fn items_of<T: FieldType>(items: &[Node], cx: &mut FieldCx<'_>) -> Vec<Located<T>> {
    items.iter().filter_map(|item| cx.located(item)).collect()
}

fn merge_items<T: FieldType>(mine: &mut [Located<T>], other: Vec<Located<T>>) -> bool {
    mine.len() == other.len()
        && mine
            .iter_mut()
            .zip(other)
            .fold(true, |agree, (mine, other)| {
                mine.value.merge(other.value) && agree
            })
}
