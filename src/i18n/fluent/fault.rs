//! Why a message has no text, as data and as a diagnostic.

use std::fmt;

use crate::base::{LanguageTag, Place};
use crate::diagnostics::{Code, Diagnostic};

/// A message that could not be made into text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MessageFault {
    /// The message as it was asked for: `message` or `message.attribute`.
    pub message: String,
    /// The language it was asked for in.
    pub language: LanguageTag,
    /// What is wrong.
    pub reason: FaultReason,
    /// Where the message stands; `None` when there is none.
    pub place: Option<Place>,
}

/// What is wrong with a message.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FaultReason {
    /// No file has this message.
    NoMessage,
    /// It refers to a message, a term or an attribute that does not exist; the name as written.
    UnknownReference(String),
    /// It calls a function that does not exist.
    UnknownFunction(String),
    /// It calls a function with the wrong number or kind of values.
    WrongCall(String),
    /// It gives a function an option that the function does not have; as written.
    UnknownOption(String),
    /// It gives an option a value that the option does not have; as written.
    UnknownChoice(String),
    /// It asks for a case that the language does not have of this; the option as written.
    NoSuchCase(String),
    /// A function was given a value that it cannot read; the call with the value.
    WrongValue(String),
    /// It has words for a plural form that the language does not have.
    UnknownPlural(String),
    /// It wants a variable that was not given.
    MissingVariable(String),
    /// It uses a variable that the reference language's message does not have.
    UnknownVariable(String),
    /// It chooses a plural form by a variable that was given as text.
    NotANumber(String),
    /// It refers to itself.
    Cycle,
    /// It has more placeables than Fluent fills (100).
    TooLong,
}

impl fmt::Display for FaultReason {
    /// The reason in English, for the report of a template engine that speaks English, too.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMessage => out.write_str("there is no such message"),
            Self::UnknownReference(name) => {
                write!(out, "it refers to {name}, which does not exist")
            }
            Self::UnknownFunction(name) => write!(out, "it calls {name}, which is no function"),
            Self::WrongCall(name) => write!(out, "it calls {name} with the wrong values"),
            Self::UnknownOption(name) => write!(out, "there is no option {name}"),
            Self::UnknownChoice(name) => write!(out, "an option cannot be {name}"),
            Self::NoSuchCase(name) => write!(out, "the language has no such case: {name}"),
            Self::WrongValue(call) => write!(out, "{call} got a value that it cannot read"),
            Self::UnknownPlural(name) => write!(out, "the language has no plural form [{name}]"),
            Self::MissingVariable(name) => write!(out, "it needs a value for ${name}"),
            Self::UnknownVariable(name) => write!(out, "it uses ${name}, which nobody gives"),
            Self::NotANumber(name) => write!(out, "${name} must be a number"),
            Self::Cycle => out.write_str("it refers to itself"),
            Self::TooLong => out.write_str("it has too many parts in braces"),
        }
    }
}

impl FaultReason {
    /// The program's message that words the reason, and what fills its `$name`.
    fn words(&self) -> (&'static str, &str) {
        match self {
            Self::NoMessage => ("fault-no-message", ""),
            Self::UnknownReference(name) => ("fault-unknown-reference", name),
            Self::UnknownFunction(name) => ("fault-unknown-function", name),
            Self::WrongCall(name) => ("fault-wrong-call", name),
            Self::UnknownOption(name) => ("fault-unknown-option", name),
            Self::UnknownChoice(name) => ("fault-unknown-choice", name),
            Self::NoSuchCase(name) => ("fault-no-such-case", name),
            Self::WrongValue(call) => ("fault-wrong-value", call),
            Self::UnknownPlural(name) => ("fault-unknown-plural", name),
            Self::MissingVariable(name) => ("fault-missing-variable", name),
            Self::UnknownVariable(name) => ("fault-unknown-variable", name),
            Self::NotANumber(name) => ("fault-not-a-number", name),
            Self::Cycle => ("fault-cycle", ""),
            Self::TooLong => ("fault-too-long", ""),
        }
    }
}

impl MessageFault {
    /// The fault as a diagnostic at the place of the message.
    pub fn diagnostic(&self) -> Diagnostic {
        let code = match self.reason {
            FaultReason::NoMessage => Code::MissingMessage,
            FaultReason::UnknownFunction(_)
            | FaultReason::WrongCall(_)
            | FaultReason::UnknownOption(_)
            | FaultReason::UnknownChoice(_)
            | FaultReason::NoSuchCase(_)
            | FaultReason::WrongValue(_) => Code::MessageCall,
            FaultReason::UnknownPlural(_) => Code::UnknownPlural,
            _ => Code::MessageFault,
        };
        let mut diagnostic = Diagnostic::anywhere(code)
            .arg("message", self.message.as_str())
            .arg("language", self.language.as_str());
        diagnostic.primary.clone_from(&self.place);
        if code == Code::MissingMessage {
            return diagnostic;
        }
        let (reason, name) = self.reason.words();
        diagnostic.term("reason", reason).arg("name", name)
    }
}
