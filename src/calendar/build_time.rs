//! The time of a build: the clock is an input.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Zone;

/// When a build takes place, as it was told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BuildTime {
    /// At an instant.
    Instant(Timestamp),
    /// At the beginning of a day in the site's zone.
    Day(Date),
}

impl BuildTime {
    /// Reads a day (`2026-11-21`) or an instant (RFC 3339).
    pub fn parse(text: &str) -> Option<Self> {
        let day = text.parse().ok().filter(|_| text.len() == 10);
        day.map(Self::Day)
            .or_else(|| text.parse().ok().map(Self::Instant))
    }

    /// The instant, for a site in this zone.
    pub fn instant(self, zone: &Zone) -> Timestamp {
        match self {
            Self::Instant(instant) => instant,
            Self::Day(day) => zone.reached(day.into()),
        }
    }
}
