//! When an event takes place: wall time in a zone, and the instants and days that follow from it.
//!
//! The wall time an author wrote is the truth. Instants are worked out from it on demand, so that a
//! new release of the tz database moves them and not what is printed on the poster.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::Zone;

/// The time of one event in its zone. It never ends before it starts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EventTime {
    zone: Zone,
    extent: Extent,
}

/// From when to when an event lasts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Extent {
    /// Whole days.
    Days {
        /// The first day.
        first: Date,
        /// The last day, itself a day of the event.
        last: Date,
    },
    /// From one wall time to another.
    Hours {
        /// The beginning.
        start: DateTime,
        /// The end; equal to the beginning for an event without length.
        end: DateTime,
        /// Whether the end was given. If not, it lies the usual length after the beginning.
        end_known: bool,
    },
}

/// An event may not end before it starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EndsBeforeStart;

impl EventTime {
    /// Whole days, from the first to the last, both included.
    pub fn days(zone: Zone, first: Date, last: Date) -> Result<Self, EndsBeforeStart> {
        let extent = Extent::Days { first, last };
        ordered(first, last).map(|()| Self { zone, extent })
    }

    /// From one wall time to another.
    pub fn hours(zone: Zone, start: DateTime, end: DateTime) -> Result<Self, EndsBeforeStart> {
        let extent = Extent::Hours {
            start,
            end,
            end_known: true,
        };
        ordered(start, end).map(|()| Self { zone, extent })
    }

    /// From a wall time on, for a length that is assumed because no end was given.
    pub fn open_ended(
        zone: Zone,
        start: DateTime,
        usual_length: SignedDuration,
    ) -> Result<Self, EndsBeforeStart> {
        let end = start.saturating_add(usual_length);
        let extent = Extent::Hours {
            start,
            end,
            end_known: false,
        };
        ordered(start, end).map(|()| Self { zone, extent })
    }

    /// The same hours, or as many days, from another day on.
    #[must_use]
    pub fn on(&self, first_day: Date) -> Self {
        let moved = first_day - self.first_day();
        let extent = match self.extent {
            Extent::Days { first, last } => Extent::Days {
                first: first.saturating_add(moved),
                last: last.saturating_add(moved),
            },
            Extent::Hours {
                start,
                end,
                end_known,
            } => Extent::Hours {
                start: start.saturating_add(moved),
                end: end.saturating_add(moved),
                end_known,
            },
        };
        Self {
            zone: self.zone.clone(),
            extent,
        }
    }

    /// The same wall time in another zone.
    #[must_use]
    pub fn within(&self, zone: &Zone) -> Self {
        Self {
            zone: zone.clone(),
            extent: self.extent,
        }
    }

    /// The same length from another wall time on; `None` for whole days.
    pub fn starting(&self, at: DateTime) -> Option<Self> {
        let Extent::Hours {
            start,
            end,
            end_known,
        } = self.extent
        else {
            return None;
        };
        let extent = Extent::Hours {
            start: at,
            end: at.saturating_add(start.duration_until(end)),
            end_known,
        };
        let zone = self.zone.clone();
        Some(Self { zone, extent })
    }

    /// The beginning as wall time; midnight for whole days.
    pub fn wall_start(&self) -> DateTime {
        match self.extent {
            Extent::Days { first, .. } => first.to_datetime(Time::midnight()),
            Extent::Hours { start, .. } => start,
        }
    }

    /// The zone whose wall time the extent is in.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The wall time or the days.
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// Whether the event takes whole days.
    pub fn is_all_day(&self) -> bool {
        matches!(self.extent, Extent::Days { .. })
    }

    /// The instant of the beginning, by which events are sorted; whole days begin with their first
    /// moment. A wall time that comes twice is its first coming, one that never comes the end of the
    /// gap.
    pub fn starts(&self) -> Timestamp {
        self.zone.reached(match self.extent {
            Extent::Days { first, .. } => first.to_datetime(Time::midnight()),
            Extent::Hours { start, .. } => start,
        })
    }

    /// The instant at which the event is over, never before [`starts`](Self::starts): for whole days
    /// the first moment of the day after the last.
    pub fn ends(&self) -> Timestamp {
        self.zone.reached(match self.extent {
            Extent::Days { last, .. } => day_after(last).to_datetime(Time::midnight()),
            Extent::Hours { end, .. } => end,
        })
    }

    /// The first day that the event touches.
    pub fn first_day(&self) -> Date {
        match self.extent {
            Extent::Days { first, .. } => first,
            Extent::Hours { start, .. } => start.date(),
        }
    }

    /// The last day that the event touches. Ending exactly at midnight does not touch the next day.
    pub fn last_day(&self) -> Date {
        match self.extent {
            Extent::Days { last, .. } => last,
            Extent::Hours { start, end, .. } if end > start && end.time() == Time::midnight() => {
                end.date().saturating_sub(1.day())
            }
            Extent::Hours { end, .. } => end.date(),
        }
    }

    /// Every day that the event touches, in order.
    pub fn touched_days(&self) -> impl Iterator<Item = Date> + use<> {
        let last = self.last_day();
        self.first_day()
            .series(1.day())
            .take_while(move |day| *day <= last)
    }

    /// The beginning for machines (RFC 3339): `2027-01-16T15:00:00+05:00`, or `2027-01-16` for whole
    /// days.
    pub fn start_text(&self) -> String {
        match self.extent {
            Extent::Days { first, .. } => first.to_string(),
            Extent::Hours { .. } => self.instant_text(self.starts()),
        }
    }

    /// The end for machines, in the form of [`start_text`](Self::start_text); for whole days the
    /// last day itself.
    pub fn end_text(&self) -> String {
        match self.extent {
            Extent::Days { last, .. } => last.to_string(),
            Extent::Hours { .. } => self.instant_text(self.ends()),
        }
    }

    fn instant_text(&self, at: Timestamp) -> String {
        at.display_with_offset(self.zone.offset_at(at)).to_string()
    }
}

fn ordered<T: PartialOrd>(start: T, end: T) -> Result<(), EndsBeforeStart> {
    if end < start {
        Err(EndsBeforeStart)
    } else {
        Ok(())
    }
}

/// The day after; the last day of the calendar stands for itself.
pub(super) fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// What became of an event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum EventStatus {
    /// It takes place as announced.
    #[default]
    Scheduled,
    /// It does not take place.
    Cancelled,
    /// It takes place later, at a time not yet known.
    Postponed,
    /// It takes place at another time than was announced.
    Moved,
    /// It takes place online instead of at its venue.
    MovedOnline,
    /// It takes place, and no seats are left.
    Full,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::Zones;

    fn zone(name: &str) -> Zone {
        Zones::bundled().get(name).unwrap()
    }

    fn hours(zone_name: &str, start: &str, end: &str) -> EventTime {
        let wall = |text: &str| text.parse::<DateTime>().unwrap();
        EventTime::hours(zone(zone_name), wall(start), wall(end)).unwrap()
    }

    fn days_of(time: &EventTime) -> Vec<String> {
        time.touched_days().map(|day| day.to_string()).collect()
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let almaty = zone("Asia/Almaty");
        let day = date(2027, 1, 16);
        let (three, five) = (day.at(15, 0, 0, 0), day.at(17, 0, 0, 0));
        assert_eq!(
            EventTime::hours(almaty.clone(), five, three),
            Err(EndsBeforeStart)
        );
        assert_eq!(
            EventTime::days(almaty.clone(), day, date(2027, 1, 15)),
            Err(EndsBeforeStart)
        );
        assert_eq!(
            EventTime::open_ended(almaty, three, SignedDuration::from_mins(-1)),
            Err(EndsBeforeStart)
        );
    }

    #[test]
    fn an_open_end_lies_the_usual_length_after_the_start() {
        let start = date(2027, 1, 16).at(23, 0, 0, 0);
        let length = SignedDuration::from_mins(90);
        let time = EventTime::open_ended(zone("Asia/Oral"), start, length).unwrap();
        let end = date(2027, 1, 17).at(0, 30, 0, 0);
        let end_known = false;
        assert_eq!(
            time.extent(),
            Extent::Hours {
                start,
                end,
                end_known
            }
        );
        assert_eq!(days_of(&time), ["2027-01-16", "2027-01-17"]);
    }

    #[test]
    fn midnight_belongs_to_the_day_it_ends() {
        let party = hours("Asia/Almaty", "2026-12-31T20:00", "2027-01-01T00:00");
        assert_eq!(days_of(&party), ["2026-12-31"]);
        let longer = hours("Asia/Almaty", "2026-12-31T20:00", "2027-01-01T00:01");
        assert_eq!(days_of(&longer), ["2026-12-31", "2027-01-01"]);
        let moment = hours("Asia/Almaty", "2027-01-01T00:00", "2027-01-01T00:00");
        assert_eq!(days_of(&moment), ["2027-01-01"]);
    }

    #[test]
    fn whole_days_last_from_midnight_to_midnight() {
        let time =
            EventTime::days(zone("Asia/Almaty"), date(2027, 3, 21), date(2027, 3, 23)).unwrap();
        assert_eq!(time.starts().to_string(), "2027-03-20T19:00:00Z");
        assert_eq!(time.ends().to_string(), "2027-03-23T19:00:00Z");
        assert_eq!(time.start_text(), "2027-03-21");
        assert_eq!(time.end_text(), "2027-03-23");
        assert_eq!(days_of(&time), ["2027-03-21", "2027-03-22", "2027-03-23"]);
    }

    #[test]
    fn texts_for_machines_have_the_offset_of_their_own_instant() {
        let time = hours("Asia/Almaty", "2027-01-16T15:00", "2027-01-16T17:00");
        assert_eq!(time.start_text(), "2027-01-16T15:00:00+05:00");
        assert_eq!(time.end_text(), "2027-01-16T17:00:00+05:00");
        let night = hours("Asia/Almaty", "2024-02-29T23:30", "2024-03-01T00:30");
        assert_eq!(night.start_text(), "2024-02-29T23:30:00+06:00");
        assert_eq!(night.end_text(), "2024-03-01T00:30:00+05:00");
        let skipped = hours("Europe/Berlin", "2027-03-28T02:30", "2027-03-28T02:45");
        assert_eq!(skipped.start_text(), "2027-03-28T03:00:00+02:00");
        assert_eq!(skipped.ends(), skipped.starts());
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_exception() {
        let last = EventTime::days(zone("Asia/Almaty"), Date::MAX, Date::MAX).unwrap();
        assert_eq!(days_of(&last), ["9999-12-31"]);
        assert_eq!(last.ends(), last.starts());
        let night = hours("Etc/GMT+5", "9999-12-31T20:00", "9999-12-31T23:00");
        assert_eq!(night.ends(), Timestamp::MAX);
        let first = EventTime::days(zone("Asia/Almaty"), Date::MIN, Date::MIN).unwrap();
        assert_eq!(first.starts(), Timestamp::MIN);
    }
}
