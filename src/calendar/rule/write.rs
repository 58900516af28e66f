//! A rule → the value of an RRULE, and whether every calendar program reads the same days from it.

use std::fmt::{Display, Write as _};

use jiff::civil::{Date, Weekday};

use super::{Frequency, Rule, WEEKDAYS, WeekdayNumber};

impl Rule {
    /// Whether all calendar programs that people subscribe with give the same days, counted from a first
    /// day that the rule itself gives.
    ///
    /// They do for every day, for weeks with or without weekdays, for one day of the month or year that
    /// no month lacks, and for one weekday of the month that no month lacks. They differ in BYSETPOS, in
    /// several days of a month, in days that short months lack, and in weeks and days of the year.
    pub fn is_portable(&self, first: Date) -> bool {
        self.has_portable_parts(first)
            && self.week_start == Weekday::Monday
            && self.days(first).next() == Some(first)
    }

    fn has_portable_parts(&self, first: Date) -> bool {
        if !(self.by_week_no.is_empty()
            && self.by_year_day.is_empty()
            && self.by_set_pos.is_empty())
        {
            return false;
        }
        let parts = (&*self.by_month, &*self.by_month_day, &*self.by_day);
        match (self.frequency, parts) {
            (Frequency::Daily, ([], [], [])) => true,
            (Frequency::Weekly, ([], [], days)) => days.iter().all(|day| day.ordinal.is_none()),
            (Frequency::Monthly, ([], [], [])) => (1..=28).contains(&first.day()),
            (Frequency::Monthly, ([], [day], [])) => *day == -1 || (1..=28).contains(day),
            (Frequency::Monthly, ([], [], [day])) => is_in_every_month(*day),
            (Frequency::Yearly, ([], [], [])) => (first.month(), first.day()) != (2, 29),
            (Frequency::Yearly, ([_], [day], [])) => (1..=28).contains(day),
            (Frequency::Yearly, ([_], [], [day])) => is_in_every_month(*day),
            _ => false,
        }
    }

    /// The value of an RRULE with so many times, its parts in the order of RFC 5545's examples:
    /// `FREQ=WEEKLY;INTERVAL=2;COUNT=12;WKST=MO;BYDAY=TU,TH`. What a reader assumes is left out, but not
    /// the Monday where another first day of the week would give other days.
    pub fn to_rrule(&self, count: usize) -> String {
        let mut out = format!("FREQ={}", self.frequency.name());
        if self.interval > 1 {
            push_list(&mut out, "INTERVAL", &[self.interval]);
        }
        push_list(&mut out, "COUNT", &[count]);
        let skips_weeks = self.frequency == Frequency::Weekly && self.interval > 1;
        if skips_weeks || self.week_start != Weekday::Monday {
            push_list(&mut out, "WKST", &[name(self.week_start)]);
        }
        push_list(&mut out, "BYMONTH", &self.by_month);
        push_list(&mut out, "BYWEEKNO", &self.by_week_no);
        push_list(&mut out, "BYYEARDAY", &self.by_year_day);
        push_list(&mut out, "BYMONTHDAY", &self.by_month_day);
        push_list(&mut out, "BYDAY", &self.by_day);
        push_list(&mut out, "BYSETPOS", &self.by_set_pos);
        out
    }
}

/// `TU`, `2SA`, `-1FR`.
impl Display for WeekdayNumber {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(ordinal) = self.ordinal {
            write!(out, "{ordinal}")?;
        }
        out.write_str(name(self.weekday))
    }
}

fn is_in_every_month(day: WeekdayNumber) -> bool {
    matches!(day.ordinal, Some(1..=4 | -1))
}

fn name(weekday: Weekday) -> &'static str {
    WEEKDAYS[usize::from(weekday.to_monday_zero_offset().unsigned_abs())]
}

fn push_list(out: &mut String, part: &str, items: &[impl Display]) {
    for (index, item) in items.iter().enumerate() {
        // Writing to a string cannot fail.
        let written = match index {
            0 => write!(out, ";{part}={item}"),
            _ => write!(out, ",{item}"),
        };
        written.unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn rule(text: &str) -> Rule {
        Rule::parse(text).unwrap().0
    }

    #[test]
    fn parts_stand_in_a_fixed_order_without_what_readers_assume() {
        for (text, count, written) in [
            ("INTERVAL=1;FREQ=DAILY", 3, "FREQ=DAILY;COUNT=3"),
            (
                "BYDAY=TH,TU;FREQ=WEEKLY;INTERVAL=2",
                12,
                "FREQ=WEEKLY;INTERVAL=2;COUNT=12;WKST=MO;BYDAY=TU,TH",
            ),
            (
                "BYSETPOS=-1;BYDAY=FR,-1MO;BYMONTHDAY=5;BYMONTH=2,1;FREQ=MONTHLY",
                1,
                "FREQ=MONTHLY;COUNT=1;BYMONTH=1,2;BYMONTHDAY=5;BYDAY=FR,-1MO;BYSETPOS=-1",
            ),
            (
                "FREQ=YEARLY;WKST=SU;BYYEARDAY=100;BYWEEKNO=-1",
                2,
                "FREQ=YEARLY;COUNT=2;WKST=SU;BYWEEKNO=-1;BYYEARDAY=100",
            ),
        ] {
            assert_eq!(rule(text).to_rrule(count), written);
        }
    }

    #[test]
    fn only_rules_that_all_programs_expand_alike_are_portable() {
        // A Saturday, the fifth of its month.
        let first = date(2027, 1, 30);
        for text in [
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA",
            "FREQ=YEARLY",
            "FREQ=YEARLY;INTERVAL=4",
        ] {
            assert!(rule(text).is_portable(first), "{text}");
        }
        for text in [
            "FREQ=DAILY;BYDAY=SA",
            "FREQ=WEEKLY;BYDAY=TU",
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SA",
            "FREQ=WEEKLY;BYMONTH=1",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYMONTHDAY=30",
            "FREQ=MONTHLY;BYDAY=SA",
            "FREQ=MONTHLY;BYDAY=5SA",
            "FREQ=MONTHLY;BYDAY=SA;BYSETPOS=5",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30",
            "FREQ=YEARLY;BYMONTH=1",
            "FREQ=YEARLY;BYDAY=5SA",
            "FREQ=YEARLY;BYYEARDAY=30",
            "FREQ=YEARLY;BYWEEKNO=4",
        ] {
            assert!(!rule(text).is_portable(first), "{text}");
        }
        let leap_day = date(2028, 2, 29);
        for (text, first, is_portable) in [
            ("FREQ=MONTHLY", date(2027, 1, 28), true),
            ("FREQ=MONTHLY;BYMONTHDAY=28", date(2027, 2, 28), true),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2027, 2, 28), true),
            ("FREQ=MONTHLY;BYMONTHDAY=-1,1", date(2027, 2, 28), false),
            ("FREQ=MONTHLY;BYMONTHDAY=-2", date(2027, 2, 27), false),
            ("FREQ=MONTHLY;BYDAY=-1SU", date(2027, 2, 28), true),
            ("FREQ=MONTHLY;BYDAY=4SU", date(2027, 2, 28), true),
            ("FREQ=MONTHLY;BYDAY=2SU,4SU", date(2027, 2, 28), false),
            ("FREQ=YEARLY", leap_day, false),
            (
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28",
                date(2027, 2, 28),
                true,
            ),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", leap_day, false),
            ("FREQ=YEARLY;BYMONTH=2;BYDAY=-1TU", leap_day, true),
            ("FREQ=YEARLY;BYMONTH=2,3;BYDAY=-1TU", leap_day, false),
        ] {
            assert_eq!(rule(text).is_portable(first), is_portable, "{text}");
        }
    }
}
