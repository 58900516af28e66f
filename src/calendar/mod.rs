//! Event time and calendar files (RFC 5545), with no site in it: nothing here knows front matter,
//! addresses of pages or templates.

mod build_time;
pub mod ics;
mod month;
mod rule;
mod time;
mod zones;

pub use build_time::BuildTime;
pub use month::{YearMonth, month_weeks};
pub use rule::{Bound, Frequency, Rule, RuleFault, WeekdayNumber};
pub use time::{EndsBeforeStart, EventStatus, EventTime, Extent};
pub use zones::{Instant, Settled, Zone, Zones};
