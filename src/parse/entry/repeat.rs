//! How an event repeats, and what differs on one of its dates.

use crate::parse::fields::Line;
use crate::parse::fields::{
    ClosedDays, Day, End, Every, Exceptions, LocalText, Moment, NewStart, OneOrMany, Reference,
    RepeatDay, Status, WholeNumber, record,
};

record! {
    /// How an event repeats.
    pub struct Repeat {
        /// How often: `day`, `week`, `2 weeks`, `month`, `year`.
        every: Every,
        /// On which weekdays (`[tue, thu]`), on which of the month (`2nd saturday`, `last friday`) or
        /// on which day of it; that of `start` when it is left out.
        on: OneOrMany<RepeatDay>,
        /// The last day on which it may take place.
        until: Day,
        /// How many times, instead of `until`.
        times: WholeNumber,
        /// Dates that fall out: one, a list, or a map from date to reason.
        except: Exceptions,
        /// Dates besides: a day, or a day and a time.
        also: OneOrMany<Moment>,
        /// What it does on days on which its venue is closed: `skip` or `keep`.
        closures: ClosedDays,
    }
}

record! {
    /// What differs on one date.
    pub struct DateChange {
        /// When it begins instead: a time, a day, or both.
        start: NewStart,
        /// When it ends instead: a time, a day and a time, or a length.
        end: End,
        /// Where it takes place instead.
        venue: Reference,
        /// In which room instead.
        room: Line,
        /// What is the matter with this date.
        status: Status,
        /// A short word to visitors.
        note: LocalText,
    }
}
