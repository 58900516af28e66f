//! A beginning and an end → one text, without saying twice what both have in common.
//!
//! Numbers are joined by an en dash without spaces, words by an en dash between spaces, in every
//! language: CLDR 49 has an em dash for Russian dates and a hyphen for some Kazakh ones.

use jiff::civil::{Date, DateTime, Time};

use super::{Formats, Tables};

impl Formats {
    /// From one time to another: `18:00–20:30`.
    pub fn time_range(&self, start: Time, end: Time) -> String {
        format!("{}–{}", self.time(start), self.time(end))
    }

    /// From one day to another: `21–23 қараша`, `21 қараша – 2 желтоқсан`; with the years where
    /// they differ; one day where both are the same.
    pub fn date_range(&self, start: Date, end: Date) -> String {
        if start.year() != end.year() {
            return self.date_range_with_year(start, end);
        }
        if start == end {
            return self.day_month(start);
        }
        if self.tables != Tables::None && start.month() == end.month() {
            return self.days_of_month(start, end);
        }
        joined(&self.day_month(start), &self.day_month(end))
    }

    /// From one day to another with the year: `2026 ж. 21–23 қараша`,
    /// `30 декабря 2026 г. – 3 января 2027 г.`
    pub fn date_range_with_year(&self, start: Date, end: Date) -> String {
        if start == end {
            return self.day_month_year(start);
        }
        if start.year() != end.year() || self.tables == Tables::None {
            return joined(&self.day_month_year(start), &self.day_month_year(end));
        }
        let days = self.date_range(start, end);
        let year = start.year();
        match self.tables {
            Tables::Kazakh => self.spelled(format!("{year}\u{202f}ж. {days}")),
            Tables::Russian => format!("{days} {year}\u{202f}г."),
            Tables::English | Tables::None => format!("{days} {year}"),
        }
    }

    /// From a time of one day to a time of another: `21 қараша, 18:00 – 22 қараша, 02:00`. What
    /// ends on its first day, or at the midnight after it, is `21 қараша, 18:00–00:00`.
    pub fn date_time_range(&self, start: DateTime, end: DateTime) -> String {
        if start.date().year() != end.date().year() && !ends_on_first_day(start, end) {
            return self.date_time_range_with_year(start, end);
        }
        self.moments(start, end, Self::day_month)
    }

    /// From a time of one day to a time of another, with the years:
    /// `31 декабря 2026 г., 22:00 – 1 января 2027 г., 02:00`.
    pub fn date_time_range_with_year(&self, start: DateTime, end: DateTime) -> String {
        self.moments(start, end, Self::day_month_year)
    }

    fn moments(
        &self,
        start: DateTime,
        end: DateTime,
        day: impl Fn(&Self, Date) -> String,
    ) -> String {
        if ends_on_first_day(start, end) {
            let times = self.time_range(start.time(), end.time());
            return format!("{}, {times}", day(self, start.date()));
        }
        let moment = |at: DateTime| format!("{}, {}", day(self, at.date()), self.time(at.time()));
        joined(&moment(start), &moment(end))
    }

    /// Two days of one month; all our tables write the day first.
    fn days_of_month(&self, start: Date, end: Date) -> String {
        let month = &self.months_in_dates[usize::from(start.month().unsigned_abs()) - 1];
        format!("{}–{} {month}", start.day(), end.day())
    }
}

fn joined(start: &str, end: &str) -> String {
    format!("{start} – {end}")
}

/// A lecture until midnight is over on the evening on which it began.
fn ends_on_first_day(start: DateTime, end: DateTime) -> bool {
    start.date() == end.date()
        || (end.time() == Time::midnight() && start.date().tomorrow().ok() == Some(end.date()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime, time};

    use super::super::tests::formats;

    #[test]
    fn a_range_says_once_what_both_ends_share() {
        let ranges = |tag| {
            let formats = formats(tag);
            let first = date(2026, 11, 21);
            [
                first,
                date(2026, 11, 23),
                date(2026, 12, 2),
                date(2027, 1, 3),
            ]
            .map(|last| {
                [
                    formats.date_range(first, last),
                    formats.date_range_with_year(first, last),
                ]
            })
        };
        assert_eq!(
            ranges("kk"),
            [
                ["21 қараша", "2026\u{202f}ж. 21 қараша"],
                ["21–23 қараша", "2026\u{202f}ж. 21–23 қараша"],
                [
                    "21 қараша – 2 желтоқсан",
                    "2026\u{202f}ж. 21 қараша – 2 желтоқсан"
                ],
                ["2026\u{202f}ж. 21 қараша – 2027\u{202f}ж. 3 қаңтар"; 2],
            ]
        );
        assert_eq!(
            ranges("ru"),
            [
                ["21 ноября", "21 ноября 2026\u{202f}г."],
                ["21–23 ноября", "21–23 ноября 2026\u{202f}г."],
                [
                    "21 ноября – 2 декабря",
                    "21 ноября – 2 декабря 2026\u{202f}г."
                ],
                ["21 ноября 2026\u{202f}г. – 3 января 2027\u{202f}г."; 2],
            ]
        );
        assert_eq!(
            ranges("en"),
            [
                ["21 November", "21 November 2026"],
                ["21–23 November", "21–23 November 2026"],
                ["21 November – 2 December", "21 November – 2 December 2026"],
                ["21 November 2026 – 3 January 2027"; 2],
            ]
        );
        assert_eq!(
            ranges("de")[1],
            [
                "21. November – 23. November",
                "21. November 2026 – 23. November 2026"
            ]
        );
    }

    #[test]
    fn a_night_has_both_days_but_midnight_belongs_to_the_evening() {
        let formats = formats("ru");
        let evening = datetime(2026, 12, 31, 22, 0, 0, 0);
        assert_eq!(
            formats.date_time_range(evening, datetime(2027, 1, 1, 2, 0, 0, 0)),
            "31 декабря 2026\u{202f}г., 22:00 – 1 января 2027\u{202f}г., 02:00"
        );
        assert_eq!(
            formats.date_time_range(evening, datetime(2027, 1, 1, 0, 0, 0, 0)),
            "31 декабря, 22:00–00:00"
        );
        let start = datetime(2026, 11, 21, 18, 0, 0, 0);
        assert_eq!(
            formats.date_time_range(start, datetime(2026, 11, 22, 2, 0, 0, 0)),
            "21 ноября, 18:00 – 22 ноября, 02:00"
        );
        assert_eq!(
            formats.time_range(time(9, 5, 0, 0), time(20, 30, 0, 0)),
            "09:05–20:30"
        );
    }
}
