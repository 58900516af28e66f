//! Records that may be written as one scalar.

use super::kinds::{Participant, ParticipantFields, Room, RoomFacts};
use crate::parse::fields::{FieldCx, FieldType, Shape};
use crate::parse::yaml::{Node, Value};

impl FieldType for Participant {
    const SHAPE: Shape = ParticipantFields::SHAPE;

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        if matches!(node.value, Value::Scalar(_)) {
            let person = cx.located(node);
            return Some(Self(ParticipantFields { person, role: None }));
        }
        ParticipantFields::read(node, cx).map(Self)
    }

    fn merge(&mut self, other: Self) -> bool {
        self.0.merge(other.0)
    }
}

impl FieldType for Room {
    const SHAPE: Shape = RoomFacts::SHAPE;

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let is_name = match &node.value {
            Value::Map(pairs) => !pairs
                .iter()
                .any(|(key, _)| matches!(key.text.as_str(), "name" | "seats")),
            _ => true,
        };
        if is_name {
            let name = cx.located(node);
            return Some(Self(RoomFacts { name, seats: None }));
        }
        RoomFacts::read(node, cx).map(Self)
    }

    fn merge(&mut self, other: Self) -> bool {
        self.0.merge(other.0)
    }
}
