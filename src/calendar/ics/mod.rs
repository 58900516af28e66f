//! Calendar files (iCalendar: RFC 5545, 6868, 7986): finished texts and times into octets.
//!
//! Written by hand, because the same input has to give the same octets, and because readers are less
//! forgiving than the standard: some strip the blanks around a fold, some take only the first
//! observance of a time zone.

mod calendar;
mod event;
mod fold;
mod line;
mod object;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
mod text;
mod timezone;

pub use calendar::{CalendarHead, Colour, FeedHeader, Stamped, TimeForm, write_feed, write_single};
pub use event::{FeedEvent, Text};
pub use object::{CalendarObject, Recurrence, Stamp};
