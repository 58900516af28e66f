//! Fields: YAML nodes into typed values, with a diagnostic at the exact place of whatever is wrong.
//!
//! A `record!` declares the fields of a map once; reading, merging across an entry's files,
//! unknown keys with suggestions and the [`Shape`] that documents and tests use all come from it.

mod aliases;
mod choices;
mod contact;
mod lists;
mod local_text;
mod numbers;
mod record;
mod repetition;
mod texts;
mod times;
mod visit;

pub use choices::{
    Access, Attendance, ClosedDays, OnOff, PersonKind, Status, TimeFormSetting, YesNo,
};
pub use contact::{Email, HttpUrl, Links, Phone};
pub use lists::{Keyed, List, OneOrMany};
pub use local_text::LocalText;
pub use numbers::{Ages, Coordinate, WholeNumber};
pub use record::{FieldInfo, MapReader, Record, merge_field};
pub use repetition::{ByDate, DayHours, Every, Exceptions, RawRule, RepeatDay};
pub use texts::{Line, MediaPath, OldAddress, Prose, Reference, SpokenLanguage};
pub use times::{Day, End, Length, Moment, NewStart};
pub use visit::{Hours, Weekdays};

pub(super) use record::{key, record};

use std::sync::Arc;

use crate::base::{LanguageTag, Located, Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

use super::yaml::{Node, Value};

/// A type that a field can have.
pub trait FieldType: Sized + PartialEq {
    /// What a value looks like.
    const SHAPE: Shape;

    /// Reads a node; `None` when it is wrong, with the reasons in `cx`.
    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self>;

    /// Takes in the same fact from another file of the entry; `false` when the two differ. Texts inside
    /// facts are merged by language.
    fn merge(&mut self, other: Self) -> bool {
        *self == other
    }
}

/// What the values of a field look like.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One text that is read as the type of this message id.
    Scalar(&'static str),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A text, or a map from language to text.
    LocalText,
    /// A value or a list of such values.
    OneOrMany(&'static Shape),
    /// A list.
    List(&'static Shape),
    /// A map with fixed keys.
    Map(&'static [FieldInfo]),
    /// The first field alone, or a map with fixed keys.
    ShortMap(&'static [FieldInfo]),
    /// A map with keys of the author's.
    Keyed(&'static Shape),
    /// A map whose keys are dates.
    ByDate(&'static Shape),
    /// A date, a list of dates, or a map from date to such a value.
    Dates(&'static Shape),
}

/// What reading a field needs to know, and where its problems go.
pub struct FieldCx<'a> {
    /// The file.
    pub file: &'a SitePath,
    /// The language of the file, where it has one.
    pub language: Option<&'a LanguageTag>,
    /// The languages of the site.
    pub languages: &'a [LanguageTag],
    /// The key that is being read.
    pub key: String,
    /// Where problems go.
    pub out: &'a mut Diagnostics,
    /// The texts that were read so far, for the guards to look at.
    pub texts: Vec<WrittenText>,
}

/// A text of a field as it was written, in one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrittenText {
    /// Its language.
    pub language: LanguageTag,
    /// The text.
    pub text: Arc<str>,
    /// The bytes of the file that it was read from, quotation marks included.
    pub span: Span,
    /// Whether it is a title or a name and not a sentence.
    pub is_name: bool,
}

impl FieldCx<'_> {
    /// A place in the file.
    pub fn place(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    /// A problem at a node, with the key filled in.
    pub fn problem(&self, code: Code, node: &Node) -> Diagnostic {
        Diagnostic::at(code, &self.place(node.span)).arg("key", self.key.as_str())
    }

    /// The text of a scalar; anything else is reported as the wrong type.
    pub fn scalar<'n>(&mut self, node: &'n Node, expected: &'static str) -> Option<&'n str> {
        match &node.value {
            Value::Scalar(text) => Some(text.trim()),
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }

    /// Reports a node of the wrong type.
    pub fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        let found = match node.value {
            Value::Nothing => "type-nothing",
            Value::Scalar(_) => "type-scalar",
            Value::List(_) => "type-list",
            Value::Map(_) => "type-map",
        };
        let problem = self.problem(Code::WrongType, node);
        self.out
            .push(problem.term("expected", expected).term("found", found));
    }

    /// Reports a text that cannot be read as what was expected.
    pub fn bad_value(&mut self, node: &Node, expected: &'static str, value: &str) {
        let problem = self.problem(Code::BadValue, node);
        self.out
            .push(problem.term("expected", expected).arg("value", value));
    }

    /// Keeps a text for the guards.
    pub fn keep_text(&mut self, language: &LanguageTag, text: &Arc<str>, node: &Node) {
        self.texts.push(WrittenText {
            language: language.clone(),
            text: Arc::clone(text),
            span: node.span,
            is_name: !matches!(
                self.key.as_str(),
                "summary" | "note" | "directions" | "notice"
            ),
        });
    }

    /// Reads a node and keeps its place.
    pub fn located<T: FieldType>(&mut self, node: &Node) -> Option<Located<T>> {
        let value = T::read(node, self)?;
        Some(Located::new(value, self.place(node.span)))
    }
}
