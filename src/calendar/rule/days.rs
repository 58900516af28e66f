//! A rule and its first day → the days of the series.
//!
//! Period by period (a day, a week, a month, a year) the days are listed, those kept that every part
//! allows, and of these the ones that BYSETPOS names. The table of RFC 5545 §3.3.10, by which some parts
//! add days and others take them away, comes to the same, because a period is listed whole.

use jiff::SignedDuration;
use jiff::civil::{Date, Weekday, date};

use super::{Frequency, Rule, WeekdayNumber};
use crate::calendar::time::day_after;

/// Where every series ends that has no end: a rule that never comes true ends here, too.
const HORIZON: Date = date(2100, 12, 31);

impl Rule {
    /// The days of the series from `first` on, in order, until the end of the year 2100. The series has
    /// no end of its own.
    ///
    /// `first` supplies what the rule leaves out (the weekday, the day of the month, the month) and says
    /// which period is the first. It is a day of the series only if the rule gives it.
    pub fn days(&self, first: Date) -> impl Iterator<Item = Date> + '_ {
        Days {
            rule: self.completed(first),
            first,
            period: Some(self.period_of(first)),
            ready: Vec::new(),
        }
    }

    /// The rule with what its first day supplies; the weekdays of a week in their order.
    fn completed(&self, first: Date) -> Self {
        let mut rule = self.clone();
        let every_weekday = WeekdayNumber {
            ordinal: None,
            weekday: first.weekday(),
        };
        let has_days = !rule.by_day.is_empty()
            || !rule.by_month_day.is_empty()
            || !rule.by_year_day.is_empty();
        match rule.frequency {
            Frequency::Daily => {}
            Frequency::Weekly => {
                if rule.by_day.is_empty() {
                    rule.by_day.push(every_weekday);
                }
                rule.by_day.sort_by_key(|day| self.days_before(day.weekday));
                rule.by_day.dedup_by_key(|day| day.weekday);
            }
            _ if has_days => {}
            Frequency::Yearly if !rule.by_week_no.is_empty() => rule.by_day.push(every_weekday),
            Frequency::Monthly => rule.by_month_day.push(first.day()),
            Frequency::Yearly => {
                rule.by_month_day.push(first.day());
                if rule.by_month.is_empty() {
                    rule.by_month.push(first.month());
                }
            }
        }
        rule
    }

    /// The first day of the period that a day lies in.
    fn period_of(&self, day: Date) -> Date {
        match self.frequency {
            Frequency::Daily => day,
            Frequency::Weekly => days_after(day, -self.days_before(day.weekday())).unwrap_or(day),
            Frequency::Monthly => day.first_of_month(),
            Frequency::Yearly => day.first_of_year(),
        }
    }

    /// The first day of the period after one; `None` where it lies beyond the calendar.
    fn period_after(&self, period: Date) -> Option<Date> {
        let interval = i64::from(self.interval.max(1));
        match self.frequency {
            Frequency::Daily => days_after(period, interval),
            Frequency::Weekly => days_after(period, 7 * interval),
            Frequency::Monthly => {
                let month = i64::from(period.month()) - 1 + interval;
                let year = i64::from(period.year()) + month / 12;
                first_of(year, i8::try_from(month % 12).ok()? + 1)
            }
            Frequency::Yearly => first_of(i64::from(period.year()) + interval, 1),
        }
    }

    /// How many days of a week stand before a weekday.
    fn days_before(&self, weekday: Weekday) -> i64 {
        weekday.since(self.week_start).into()
    }

    /// Adds the days of the period that begins on `period`, in order.
    fn push_days(&self, period: Date, days: &mut Vec<Date>) {
        let mut push_allowed = |first: Date, count: i8| {
            let mut day = first;
            for _ in 0..count {
                if self.allows(day) {
                    days.push(day);
                }
                day = day_after(day);
            }
        };
        match self.frequency {
            Frequency::Daily => push_allowed(period, 1),
            // Few days of a week are named, and most series are of weeks.
            Frequency::Weekly => {
                let distances = self.by_day.iter().map(|day| self.days_before(day.weekday));
                let named = distances.filter_map(|distance| days_after(period, distance));
                named.for_each(|day| push_allowed(day, 1));
            }
            Frequency::Monthly => push_allowed(period, period.days_in_month()),
            Frequency::Yearly => {
                let months = (1..=12).filter(|month| allowed(&self.by_month, || [*month; 2]));
                let months = months.filter_map(|month| first_of(period.year().into(), month));
                months.for_each(|first| push_allowed(first, first.days_in_month()));
            }
        }
        if !self.by_set_pos.is_empty() {
            let positions = self.by_set_pos.iter();
            let mut chosen: Vec<_> = positions
                .filter_map(|position| days.get(index_of(*position, days.len())?).copied())
                .collect();
            chosen.sort_unstable();
            chosen.dedup();
            *days = chosen;
        }
    }

    /// Whether every part but BYSETPOS allows a day.
    fn allows(&self, day: Date) -> bool {
        allowed(&self.by_month, || [day.month(); 2])
            && allowed(&self.by_month_day, || {
                [day.day(), day.day() - day.days_in_month() - 1]
            })
            && allowed(&self.by_year_day, || {
                let number = day.day_of_year();
                [number, number - day.days_in_year() - 1]
            })
            && allowed(&self.by_week_no, || self.week_numbers(day))
            && (self.by_day.is_empty() || self.has_weekday(day))
    }

    fn has_weekday(&self, day: Date) -> bool {
        let weekday = day.weekday();
        let mut alike = self.by_day.iter().filter(|by| by.weekday == weekday);
        alike.any(|by| {
            by.ordinal
                .is_none_or(|ordinal| self.ordinals(day).contains(&ordinal))
        })
    }

    /// The number of a day among the same weekdays of its month or year, from the beginning and from the
    /// end. A year of which the rule names months is counted by the month.
    fn ordinals(&self, day: Date) -> [i8; 2] {
        if self.frequency == Frequency::Yearly && self.by_month.is_empty() {
            weeks(day.day_of_year(), day.days_in_year())
        } else {
            weeks(day.day().into(), day.days_in_month().into())
        }
    }

    /// The number of a day's week in its year, from the beginning and from the end. A week belongs to the
    /// year that has most of its days, and with them its middle day (ISO 8601).
    fn week_numbers(&self, day: Date) -> [i8; 2] {
        let distance = 3 - self.days_before(day.weekday());
        let middle = days_after(day, distance).unwrap_or(day);
        weeks(middle.day_of_year(), middle.days_in_year())
    }
}

/// The days of a rule, found period by period.
struct Days {
    /// Nothing is left out of it.
    rule: Rule,
    first: Date,
    /// The first day of the next period.
    period: Option<Date>,
    /// The days of the last period that are still to be told, the next one last.
    ready: Vec<Date>,
}

impl Iterator for Days {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        loop {
            if let Some(day) = self.ready.pop() {
                return Some(day);
            }
            let period = self.period.filter(|period| *period <= HORIZON)?;
            self.period = self.rule.period_after(period);
            self.rule.push_days(period, &mut self.ready);
            self.ready
                .retain(|day| (self.first..=HORIZON).contains(day));
            self.ready.reverse();
        }
    }
}

/// Counted in whole days: spans of days, weeks and months cost many times as much.
fn days_after(day: Date, count: i64) -> Option<Date> {
    let distance = SignedDuration::from_secs(count.checked_mul(24 * 60 * 60)?);
    day.checked_add(distance).ok()
}

fn first_of(year: i64, month: i8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, month, 1).ok()
}

/// Whether a part is not there or names one of the numbers of a day.
fn allowed<T: PartialEq>(part: &[T], numbers: impl FnOnce() -> [T; 2]) -> bool {
    part.is_empty() || {
        let numbers = numbers();
        part.iter().any(|named| numbers.contains(named))
    }
}

/// In which seven days the `position`th of `length` days lies, from the beginning and from the end.
fn weeks(position: i16, length: i16) -> [i8; 2] {
    // A year has at most 53 of them.
    [(position - 1) / 7 + 1, (position - length) / 7 - 1].map(|number| number as i8)
}

/// `1` is the first of `length`, `-1` the last.
fn index_of(position: i16, length: usize) -> Option<usize> {
    let distance = usize::from(position.unsigned_abs());
    if position > 0 {
        distance.checked_sub(1)
    } else {
        length.checked_sub(distance)
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    fn found(rule: &str, first: Date) -> Vec<String> {
        let (rule, _) = Rule::parse(rule).unwrap();
        rule.days(first).map(|day| day.to_string()).collect()
    }

    #[test]
    fn a_rule_that_never_comes_true_ends_without_a_day() {
        let first = date(2027, 1, 16);
        for never in [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=MONTHLY;BYDAY=53SU",
            "FREQ=WEEKLY;INTERVAL=4294967295;BYDAY=FR",
        ] {
            assert_eq!(found(never, first), Vec::<String>::new(), "{never}");
        }
    }

    #[test]
    fn a_series_ends_with_the_year_2100_and_begins_on_any_day_there_is() {
        assert_eq!(
            found("FREQ=WEEKLY", date(2100, 12, 20)),
            ["2100-12-20", "2100-12-27"]
        );
        assert_eq!(found("FREQ=DAILY", Date::MAX), Vec::<String>::new());
        let (rule, _) = Rule::parse("FREQ=WEEKLY;WKST=SU").unwrap();
        assert_eq!(rule.days(Date::MIN).next(), Some(Date::MIN));
        assert_eq!(
            found("FREQ=YEARLY;INTERVAL=4294967295", date(2027, 1, 16)),
            ["2027-01-16"]
        );
    }

    #[test]
    fn an_interval_of_nothing_is_one() {
        let mut rule = Rule::every(Frequency::Daily, 0);
        rule.by_month = vec![1];
        let days: Vec<_> = rule.days(date(2099, 1, 30)).take(3).collect();
        assert_eq!(
            days,
            [date(2099, 1, 30), date(2099, 1, 31), date(2100, 1, 1)]
        );
    }

    #[test]
    fn weeks_are_numbered_as_in_iso_8601() {
        let mut rule = Rule::every(Frequency::Yearly, 1);
        rule.by_day = vec![WeekdayNumber {
            ordinal: None,
            weekday: Weekday::Saturday,
        }];
        for number in 1..=53 {
            rule.by_week_no = vec![number];
            let saturdays = date(2022, 1, 1).series(7.days());
            let expected: Vec<_> = saturdays
                .take_while(|day| *day <= HORIZON)
                .filter(|day| day.iso_week_date().week() == number)
                .collect();
            let days: Vec<_> = rule.days(date(2022, 1, 1)).collect();
            assert_eq!(days, expected, "week {number}");
        }
    }
}
