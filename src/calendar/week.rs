//! Weeks of the calendar as ISO 8601 counts them: from Monday to Sunday, and the week belongs to the
//! year in which its Thursday lies.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A week of a year, written `2027-W03`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearWeek {
    /// The Monday stands for the week, so that every value is one that exists.
    monday: Date,
}

impl YearWeek {
    /// The week of a day.
    pub fn of(day: Date) -> Self {
        let since_monday = i64::from(day.weekday().to_monday_zero_offset());
        Self {
            monday: day.saturating_sub(since_monday.days()),
        }
    }

    /// Reads `2027-W03`: four digits, a hyphen, a capital W, two digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, week) = text.split_once("-W")?;
        let digits = |part: &str, count| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(week, 2) {
            return None;
        }
        let (year, week) = (year.parse().ok()?, week.parse().ok()?);
        let monday = ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
        Some(Self {
            monday: monday.date(),
        })
    }

    /// The year that the week belongs to: 2026 for the one of 1 January 2027.
    pub fn year(self) -> i16 {
        self.monday.iso_week_date().year()
    }

    /// The number of the week in that year, from 1 to 53.
    pub fn number(self) -> i8 {
        self.monday.iso_week_date().week()
    }

    /// Its Monday.
    pub fn first_day(self) -> Date {
        self.monday
    }

    /// Its Sunday.
    pub fn last_day(self) -> Date {
        self.monday.saturating_add(6.days())
    }

    /// Its days, Monday first.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.monday.series(1.day()).take(7)
    }

    /// The week after; `None` after the last that the calendar has.
    pub fn next(self) -> Option<Self> {
        let monday = self.monday.checked_add(1.week()).ok()?;
        Some(Self { monday })
    }

    /// The week before; `None` before the first that the calendar has.
    pub fn previous(self) -> Option<Self> {
        let monday = self.monday.checked_sub(1.week()).ok()?;
        Some(Self { monday })
    }
}

impl fmt::Display for YearWeek {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-W{:02}", self.year(), self.number())
    }
}

impl fmt::Debug for YearWeek {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "YearWeek({self})")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn week(text: &str) -> YearWeek {
        YearWeek::parse(text).unwrap()
    }

    #[test]
    fn weeks_are_read_and_written_alike() {
        for text in ["2027-W03", "2026-W53", "0001-W01", "9999-W52"] {
            assert_eq!(week(text).to_string(), text);
        }
        for wrong in [
            "",
            "2027",
            "2027-03",
            "2027-W3",
            "2027-w03",
            "2027-W00",
            "2027-W53",
            "2027-W03-1",
            "+027-W03",
            "27-W03",
        ] {
            assert_eq!(YearWeek::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_week_runs_from_monday_to_sunday() {
        let third = week("2027-W03");
        assert_eq!(third.first_day(), date(2027, 1, 18));
        assert_eq!(third.last_day(), date(2027, 1, 24));
        assert!(third.days().all(|day| YearWeek::of(day) == third));
        assert_eq!(third.days().count(), 7);
        assert_eq!(YearWeek::of(date(2027, 1, 17)), week("2027-W02"));
        assert_eq!(YearWeek::of(date(2027, 1, 25)), week("2027-W04"));
    }

    #[test]
    fn a_week_belongs_to_the_year_of_its_thursday() {
        let written = |day| YearWeek::of(day).to_string();
        // 1 January 2027 is a Friday, and 2026 began on a Thursday: it has 53 weeks.
        assert_eq!(written(date(2026, 12, 28)), "2026-W53");
        assert_eq!(written(date(2027, 1, 3)), "2026-W53");
        assert_eq!(written(date(2027, 1, 4)), "2027-W01");
        // The year 2025 began on a Wednesday.
        assert_eq!(written(date(2024, 12, 30)), "2025-W01");
        assert_eq!(written(date(2024, 12, 29)), "2024-W52");
    }

    #[test]
    fn neighbours_cross_the_year_and_end_with_the_calendar() {
        assert_eq!(week("2026-W53").next(), Some(week("2027-W01")));
        assert_eq!(week("2027-W01").previous(), Some(week("2026-W53")));
        assert!(week("2026-W53") < week("2027-W01"));
        assert_eq!(YearWeek::of(Date::MAX).next(), None);
        assert_eq!(YearWeek::of(Date::MAX).last_day(), Date::MAX);
        assert_eq!(YearWeek::of(Date::MIN).previous(), None);
    }
}
