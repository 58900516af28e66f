//! Months of the civil calendar and their weeks, as a month's table shows them.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

/// A month of a year, written `2027-01`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    /// The first day stands for the month, so that every value is one that exists.
    first: Date,
}

impl YearMonth {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self {
            first: day.first_of_month(),
        }
    }

    /// Reads `2027-01`: four digits, a hyphen, two digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, count| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
        Some(Self { first })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.first.year()
    }

    /// The month in it, from 1.
    pub fn month(self) -> i8 {
        self.first.month()
    }

    /// The month after; `None` after the last month of the year 9999.
    pub fn next(self) -> Option<Self> {
        let first = self.first.checked_add(1.month()).ok()?;
        Some(Self { first })
    }

    /// The month before; `None` before the first that the calendar has.
    pub fn previous(self) -> Option<Self> {
        let first = self.first.checked_sub(1.month()).ok()?;
        Some(Self { first })
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.first.last_of_month()
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for YearMonth {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "YearMonth({self})")
    }
}

/// The weeks that a month lies in, Monday first (ISO 8601). Days of the months beside it are `None`.
pub fn month_weeks(month: YearMonth) -> Vec<[Option<Date>; 7]> {
    let mut weeks = vec![[None; 7]];
    for day in month.first_day().series(1.day()) {
        if day > month.last_day() {
            break;
        }
        let column = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        if column == 0 && day != month.first_day() {
            weeks.push([None; 7]);
        }
        if let Some(week) = weeks.last_mut() {
            week[column] = Some(day);
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_are_read_and_written_alike() {
        for text in ["2027-01", "0001-12", "9999-12"] {
            let month = YearMonth::parse(text).unwrap();
            assert_eq!(month.to_string(), text);
        }
        for wrong in [
            "",
            "2027",
            "2027-1",
            "2027-13",
            "2027-00",
            "+027-01",
            "2027-01-01",
            "27-01",
        ] {
            assert_eq!(YearMonth::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn neighbours_cross_the_year_and_end_with_the_calendar() {
        let month = |text| YearMonth::parse(text).unwrap();
        assert_eq!(month("2026-12").next(), Some(month("2027-01")));
        assert_eq!(month("2027-01").previous(), Some(month("2026-12")));
        assert_eq!(month("9999-12").next(), None);
        assert_eq!(
            YearMonth::of(date(2028, 2, 11)).last_day(),
            date(2028, 2, 29)
        );
    }

    #[test]
    fn weeks_begin_on_monday_and_hold_every_day_once() {
        let table = |text| {
            month_weeks(YearMonth::parse(text).unwrap())
                .into_iter()
                .map(|week| week.map(|day| day.map_or(0, Date::day)))
                .collect::<Vec<_>>()
        };
        // A Monday first and 28 days: the shortest table there is.
        assert_eq!(
            table("2027-02"),
            [
                [1, 2, 3, 4, 5, 6, 7],
                [8, 9, 10, 11, 12, 13, 14],
                [15, 16, 17, 18, 19, 20, 21],
                [22, 23, 24, 25, 26, 27, 28],
            ]
        );
        assert_eq!(
            table("2027-05"),
            [
                [0, 0, 0, 0, 0, 1, 2],
                [3, 4, 5, 6, 7, 8, 9],
                [10, 11, 12, 13, 14, 15, 16],
                [17, 18, 19, 20, 21, 22, 23],
                [24, 25, 26, 27, 28, 29, 30],
                [31, 0, 0, 0, 0, 0, 0],
            ]
        );
    }
}
