//! Event time and calendar files (RFC 5545), with no site in it: nothing here knows front matter,
//! addresses of pages or templates.

mod build_time;
mod closed_days;
pub mod ics;
mod month;
mod recurrence_set;
mod rule;
mod time;
mod week;
mod zones;

pub use build_time::BuildTime;
pub use closed_days::{ClosedDays, Days};
pub use month::{YearMonth, month_weeks};
pub use recurrence_set::RecurrenceSet;
pub use rule::{Bound, Frequency, Rule, RuleFault, WeekdayNumber};
pub use time::{EndsBeforeStart, EventStatus, EventTime, Extent};
pub use week::YearWeek;
pub use zones::{Instant, NoZoneData, Settled, Zone, Zones};
