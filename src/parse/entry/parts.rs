//! Maps and list items inside the fields of entries: how to register, whom to ask, who takes part.

use crate::parse::fields::{
    Day, Email, FieldCx, FieldType, HttpUrl, Line, LocalText, MediaPath, Phone, Record, Reference,
    Shape, WholeNumber, YesNo, record,
};
use crate::parse::yaml::{Node, Value};

record! {
    /// How to register.
    pub struct Register {
        /// The form.
        url: HttpUrl,
        /// The first day.
        opens: Day,
        /// The last day.
        closes: Day,
    }
}

record! {
    /// Whom to ask.
    pub struct Contact {
        /// A name.
        name: Line,
        /// A phone number.
        phone: Phone,
        /// A mail address.
        email: Email,
        /// A web page.
        url: HttpUrl,
    }
}

record! {
    /// A handout.
    pub struct Material {
        /// Its title.
        title: LocalText,
        /// Where it is on the web.
        url: HttpUrl,
        /// Where it is among the site's files.
        file: MediaPath,
    }
}

record! {
    /// An online meeting.
    pub struct Online {
        /// Its address.
        url: HttpUrl,
        /// Whether everybody may see the address.
        public: YesNo,
    }
}

record! {
    /// A person at an event.
    pub struct ParticipantFields {
        /// The person.
        person: Reference,
        /// What the person does there.
        role: LocalText,
    }
}

record! {
    /// What a room is, where it is more than a name.
    pub struct RoomFacts {
        /// Its name.
        name: LocalText,
        /// How many people fit in.
        seats: WholeNumber,
    }
}

/// A person at an event: a stem, or a map with a role.
#[derive(Clone, PartialEq, Debug)]
pub struct Participant(pub ParticipantFields);

/// A room: a name, or a map with name and seats.
#[derive(Clone, PartialEq, Debug)]
pub struct Room(pub RoomFacts);

impl FieldType for Participant {
    const SHAPE: Shape = Shape::ShortMap(ParticipantFields::FIELDS);

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
    const SHAPE: Shape = Shape::ShortMap(RoomFacts::FIELDS);

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
