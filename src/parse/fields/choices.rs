//! Fields that take one word of a list.

use super::{FieldCx, FieldType, Shape};
use crate::diagnostics::{Code, closest};
use crate::parse::yaml::Node;

macro_rules! choice {
    ($(#[$doc:meta])+ $name:ident, $expected:literal { $( $(#[$variant_doc:meta])+ $variant:ident = $word:literal, )+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { $( $(#[$variant_doc])+ $variant, )+ }

        impl $name {
            /// The words, in the order of the list.
            pub const WORDS: &'static [&'static str] = &[ $( $word, )+ ];

            /// The word in YAML, in addresses and in data.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }

            fn of(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$variant), )+ _ => None }
            }
        }

        impl FieldType for $name {
            const SHAPE: Shape = Shape::Choice(Self::WORDS);

            fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
                let word = cx.scalar(node, $expected)?;
                let choice = Self::of(word);
                if choice.is_none() {
                    unknown_choice(word, Self::WORDS, node, cx);
                }
                choice
            }
        }
    };
}

choice! {
    /// `true` or `false`.
    YesNo, "type-yes-no" {
        /// `true`.
        Yes = "true",
        /// `false`.
        No = "false",
    }
}

choice! {
    /// `on` or `off`.
    OnOff, "type-choice" {
        /// `on`.
        On = "on",
        /// `off`.
        Off = "off",
    }
}

choice! {
    /// What is the matter with an event.
    Status, "type-choice" {
        /// It takes place as announced.
        Scheduled = "scheduled",
        /// It does not take place.
        Cancelled = "cancelled",
        /// It will take place later; no date yet.
        Postponed = "postponed",
        /// It takes place at another time than first announced.
        Moved = "moved",
        /// It takes place online instead.
        MovedOnline = "moved-online",
        /// No seats are left.
        Full = "full",
    }
}

choice! {
    /// What a series does on days on which its venue is closed.
    ClosedDays, "type-choice" {
        /// It skips them.
        Skip = "skip",
        /// It takes place nevertheless.
        Keep = "keep",
    }
}

choice! {
    /// How people attend (schema.org `eventAttendanceMode`).
    Attendance, "type-choice" {
        /// In person.
        Offline = "offline",
        /// Online only.
        Online = "online",
        /// Both.
        Mixed = "mixed",
    }
}

choice! {
    /// What makes a place or an event accessible.
    Access, "type-choice" {
        /// No step from the street to the room.
        StepFree = "step-free",
        /// A lift.
        Lift = "lift",
        /// A ramp.
        Ramp = "ramp",
        /// A toilet for wheelchair users.
        AccessibleToilet = "accessible-toilet",
        /// An induction loop.
        HearingLoop = "hearing-loop",
        /// Sign language is interpreted.
        SignLanguage = "sign-language",
        /// A room to rest in.
        QuietRoom = "quiet-room",
        /// Parking for people with disabilities.
        Parking = "parking",
    }
}

choice! {
    /// What an entry of `people/` is.
    PersonKind, "type-choice" {
        /// A person.
        Person = "person",
        /// An organization: a library, a partner, a sponsor.
        Organization = "organization",
    }
}

choice! {
    /// How feeds write times.
    TimeFormSetting, "type-choice" {
        /// Wall time with the zone's name.
        Tzid = "tzid",
        /// UTC.
        Utc = "utc",
    }
}

/// Reports a word that is none of a list.
pub(super) fn unknown_choice(word: &str, known: &[&str], node: &Node, cx: &mut FieldCx<'_>) {
    let problem = cx
        .problem(Code::UnknownChoice, node)
        .arg("value", word)
        .arg(
            "known",
            known.iter().map(ToString::to_string).collect::<Vec<_>>(),
        )
        .suggest(closest(word, known.iter().copied()));
    cx.out.push(problem);
}
