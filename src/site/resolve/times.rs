//! When an event takes place: what was written, in the zone of its venue.

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, ToSpan};

use super::Resolver;
use crate::base::{Located, Place};
use crate::calendar::{EventTime, Extent, Instant, Zone};
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::fields::{DayHours, End, Moment};

/// An event of more days than this is probably a slip.
const LONG_EVENT_DAYS: i32 = 31;

impl Resolver<'_> {
    /// The time of an event; `None` when it makes no sense, which is reported. `usual` is in minutes.
    pub(super) fn event_time(
        &mut self,
        start: &Located<Moment>,
        end: Option<&Located<End>>,
        zone: &Zone,
        usual: u32,
    ) -> Option<EventTime> {
        let begins = self.wall_time(start.value, &start.place, zone)?;
        let time = match start.value.time {
            None => self.whole_days(start, end, zone)?,
            Some(_) => self.hours(begins, start, end, zone, usual)?,
        };
        let days = (time.last_day() - time.first_day()).get_days();
        if days > LONG_EVENT_DAYS
            && let Some(end) = end
        {
            let days = usize::try_from(days).unwrap_or_default();
            self.out
                .push(Diagnostic::at(Code::VeryLongEvent, &end.place).arg("days", days));
        }
        Some(time)
    }

    /// The time from which an event was moved; it lasted as long as it does now.
    pub(super) fn moved_from(
        &mut self,
        from: &Located<Moment>,
        time: &EventTime,
    ) -> Option<EventTime> {
        let zone = time.zone().clone();
        let begins = self.wall_time(from.value, &from.place, &zone)?;
        match time.extent() {
            Extent::Hours { start, end, .. } => {
                let ends = begins.saturating_add(start.duration_until(end));
                EventTime::hours(zone, begins, ends).ok()
            }
            Extent::Days { first, last } => {
                let last = begins.date().saturating_add(last - first);
                EventTime::days(zone, begins.date(), last).ok()
            }
        }
    }

    /// The time of one day of an event of several days.
    pub(super) fn day_time(
        &mut self,
        day: &Located<Date>,
        hours: DayHours,
        zone: &Zone,
        usual: u32,
    ) -> Option<EventTime> {
        let at = |time| Moment {
            date: day.value,
            time: Some(time),
            offset: None,
        };
        let start = Located::new(at(hours.start), day.place.clone());
        let end = hours
            .end
            .map(|end| Located::new(End::Time(end), day.place.clone()));
        self.event_time(&start, end.as_ref(), zone, usual)
    }

    fn whole_days(
        &mut self,
        start: &Located<Moment>,
        end: Option<&Located<End>>,
        zone: &Zone,
    ) -> Option<EventTime> {
        let first = start.value.date;
        let Some(end) = end else {
            return EventTime::days(zone.clone(), first, first).ok();
        };
        let End::Moment(Moment {
            date, time: None, ..
        }) = end.value
        else {
            self.out.push(
                Diagnostic::at(Code::BadValue, &end.place)
                    .arg("key", "end")
                    .term("expected", "type-date")
                    .arg("value", as_written(end.value))
                    .also(&start.place),
            );
            return None;
        };
        EventTime::days(zone.clone(), first, date)
            .map_err(|_| self.ends_first(start, end, first.to_string(), date.to_string()))
            .ok()
    }

    fn hours(
        &mut self,
        begins: DateTime,
        start: &Located<Moment>,
        end: Option<&Located<End>>,
        zone: &Zone,
        usual: u32,
    ) -> Option<EventTime> {
        let Some(end) = end else {
            let usual = SignedDuration::from_mins(i64::from(usual));
            return EventTime::open_ended(zone.clone(), begins, usual).ok();
        };
        let ends = match end.value {
            End::Time(time) => begins.date().to_datetime(time),
            End::After(length) => begins.saturating_add(i64::from(length.minutes).minutes()),
            End::Moment(moment) if moment.time.is_some() => {
                self.wall_time(moment, &end.place, zone)?
            }
            End::Moment(_) => {
                self.out.push(
                    Diagnostic::at(Code::BadValue, &end.place)
                        .arg("key", "end")
                        .term("expected", "type-time-or-length")
                        .arg("value", as_written(end.value))
                        .also(&start.place),
                );
                return None;
            }
        };
        if ends == begins {
            self.out
                .push(Diagnostic::at(Code::EndEqualsStart, &end.place).also(&start.place));
        }
        self.check_wall_time(ends, &end.place, zone)?;
        EventTime::hours(zone.clone(), begins, ends)
            .map_err(|_| self.ends_first(start, end, clock(begins), clock(ends)))
            .ok()
    }

    fn ends_first(
        &mut self,
        start: &Located<Moment>,
        end: &Located<End>,
        begins: String,
        ends: String,
    ) {
        self.out.push(
            Diagnostic::at(Code::EndBeforeStart, &end.place)
                .arg("start", begins)
                .arg("end", ends)
                .also(&start.place),
        );
    }

    /// What was written as wall time of the zone; an offset is converted with a warning.
    pub(super) fn wall_time(
        &mut self,
        moment: Moment,
        place: &Place,
        zone: &Zone,
    ) -> Option<DateTime> {
        let written = moment.civil();
        let Some(offset) = moment.offset else {
            if moment.time.is_some() {
                self.check_wall_time(written, place, zone)?;
            }
            return Some(written);
        };
        let utc = written.saturating_sub(i64::from(offset).seconds());
        let instant = jiff::tz::TimeZone::UTC.to_timestamp(utc).ok()?;
        let converted = zone.civil(instant);
        self.out.push(
            Diagnostic::at(Code::OffsetConverted, place)
                .arg("value", clock(written))
                .arg("converted", clock(converted)),
        );
        Some(converted)
    }

    /// Checks beginning and end of a date that nobody wrote down as such; `place` has brought it about.
    pub(super) fn check_date(&mut self, time: &EventTime, place: &Place) {
        if let Extent::Hours { start, end, .. } = time.extent() {
            for wall in [start, end] {
                self.check_wall_time(wall, place, time.zone());
            }
        }
    }

    /// A wall time that does not exist is an error, one that exists twice a warning.
    fn check_wall_time(&mut self, time: DateTime, place: &Place, zone: &Zone) -> Option<()> {
        match zone.instant(time) {
            Instant::Once(_) => Some(()),
            Instant::Twice(_) => {
                self.out.push(
                    Diagnostic::at(Code::TimeTwice, place)
                        .arg("value", clock(time))
                        .arg("zone", zone.name()),
                );
                Some(())
            }
            Instant::Gap { next } => {
                self.out.push(
                    Diagnostic::at(Code::TimeInGap, place)
                        .arg("value", clock(time))
                        .arg("zone", zone.name())
                        .arg("next", clock(next)),
                );
                None
            }
        }
    }
}

/// An end as people write it in front matter.
fn as_written(end: End) -> String {
    match end {
        End::Time(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
        End::After(length) if length.minutes % 60 == 0 => format!("{}h", length.minutes / 60),
        End::After(length) => format!("{}min", length.minutes),
        End::Moment(moment) if moment.time.is_some() => clock(moment.civil()),
        End::Moment(moment) => moment.date.to_string(),
    }
}

/// A wall time as people write it in front matter.
pub(super) fn clock(time: DateTime) -> String {
    format!("{} {:02}:{:02}", time.date(), time.hour(), time.minute())
}
