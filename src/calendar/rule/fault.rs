//! What can be wrong with the text of a rule, as data: the words for it are found elsewhere.

use super::Frequency;

/// What is wrong with the text of a rule. Parts are named as they are written in rules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RuleFault {
    /// A part that RFC 5545 does not know.
    UnknownPart(String),
    /// A part that it knows and we do not: hours, minutes, other calendars.
    Unsupported(String),
    /// A part whose value cannot be read or lies outside its range.
    BadValue {
        /// The part.
        part: String,
        /// What was written, or of a list the item that is wrong.
        value: String,
    },
    /// A part that is there twice.
    Twice(String),
    /// A frequency of hours, minutes or seconds.
    TooOften,
    /// FREQ is missing.
    NoFrequency,
    /// COUNT and UNTIL beside each other.
    CountAndUntil,
    /// INTERVAL=0.
    ZeroInterval,
    /// COUNT=0.
    ZeroCount,
    /// A weekday with a number in a rule of days or weeks, or beside BYWEEKNO.
    OrdinalNotAllowed,
    /// A part that means nothing with this frequency.
    PartNotAllowed {
        /// The part.
        part: String,
        /// The frequency.
        frequency: Frequency,
    },
    /// BYSETPOS without any part from whose days it could choose.
    BySetPosAlone,
}
