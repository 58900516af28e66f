//! The text of a rule → a rule and where it ends, or the part that is wrong (RFC 5545 §3.3.10).

use jiff::civil::Weekday;

use super::values::{digits, month, signed, until, weekday, weekday_number};
use super::{Bound, Frequency, Rule, RuleFault};

impl Rule {
    /// Reads the value of an RRULE, in any letter case, with or without its name:
    /// `FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12`. A week's first day that makes no difference is Monday
    /// afterwards, so that equal rules are equal.
    pub fn parse(text: &str) -> Result<(Self, Option<Bound>), RuleFault> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text);
        let mut parts = Parts(Vec::new());
        for written in text
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let (name, value) = written.split_once('=').unwrap_or((written, ""));
            parts.add(name.trim(), value.trim())?;
        }
        let frequency = frequency(parts.value("FREQ").ok_or(RuleFault::NoFrequency)?)?;
        let interval = parts.count("INTERVAL", RuleFault::ZeroInterval)?;
        let mut rule = Self::every(frequency, interval.unwrap_or(1));
        let bound = parts.bound()?;
        rule.week_start = match parts.value("WKST") {
            Some(value) => weekday(value).ok_or_else(|| bad("WKST", value))?,
            None => Weekday::Monday,
        };
        rule.by_month = parts.list("BYMONTH", month)?;
        rule.by_week_no = parts.list("BYWEEKNO", |item| signed(item, 53))?;
        rule.by_year_day = parts.list("BYYEARDAY", |item| signed(item, 366))?;
        rule.by_month_day = parts.list("BYMONTHDAY", |item| signed(item, 31))?;
        rule.by_day = parts.list("BYDAY", weekday_number)?;
        rule.by_set_pos = parts.list("BYSETPOS", |item| signed(item, 366))?;
        rule.check()?;
        if !rule.depends_on_week_start() {
            rule.week_start = Weekday::Monday;
        }
        Ok((rule, bound))
    }

    /// Whether its parts may stand beside each other.
    fn check(&self) -> Result<(), RuleFault> {
        use Frequency::{Daily, Monthly, Yearly};
        let frequency = self.frequency;
        let fences: [(&str, bool, &[Frequency]); 3] = [
            ("BYWEEKNO", self.by_week_no.is_empty(), &[Yearly]),
            ("BYYEARDAY", self.by_year_day.is_empty(), &[Yearly]),
            (
                "BYMONTHDAY",
                self.by_month_day.is_empty(),
                &[Daily, Monthly, Yearly],
            ),
        ];
        for (part, is_empty, allowed) in fences {
            if !is_empty && !allowed.contains(&frequency) {
                let part = part.to_owned();
                return Err(RuleFault::PartNotAllowed { part, frequency });
            }
        }
        let has_ordinal = self.by_day.iter().any(|day| day.ordinal.is_some());
        let counts_weekdays = matches!(frequency, Monthly | Yearly) && self.by_week_no.is_empty();
        if has_ordinal && !counts_weekdays {
            return Err(RuleFault::OrdinalNotAllowed);
        }
        let is_alone = self.by_month.is_empty()
            && self.by_week_no.is_empty()
            && self.by_year_day.is_empty()
            && self.by_month_day.is_empty()
            && self.by_day.is_empty();
        if !self.by_set_pos.is_empty() && is_alone {
            return Err(RuleFault::BySetPosAlone);
        }
        Ok(())
    }

    /// Whether it gives other days when weeks begin on another day.
    fn depends_on_week_start(&self) -> bool {
        let chooses_weeks = self.interval > 1 || !self.by_set_pos.is_empty();
        !self.by_week_no.is_empty() || (self.frequency == Frequency::Weekly && chooses_weeks)
    }
}

/// The names of the parts that we read.
const PARTS: [&str; 11] = [
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "WKST",
    "BYMONTH",
    "BYWEEKNO",
    "BYYEARDAY",
    "BYMONTHDAY",
    "BYDAY",
    "BYSETPOS",
];

/// Those that only say when in a day, and those of RFC 7529.
const UNSUPPORTED: [&str; 5] = ["BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP"];

/// The parts of a rule with their values.
struct Parts<'t>(Vec<(&'t str, &'t str)>);

impl<'t> Parts<'t> {
    fn add(&mut self, name: &'t str, value: &'t str) -> Result<(), RuleFault> {
        if UNSUPPORTED.contains(&name) {
            return Err(RuleFault::Unsupported(name.to_owned()));
        }
        if !PARTS.contains(&name) {
            return Err(RuleFault::UnknownPart(name.to_owned()));
        }
        if self.value(name).is_some() {
            return Err(RuleFault::Twice(name.to_owned()));
        }
        self.0.push((name, value));
        Ok(())
    }

    fn value(&self, name: &str) -> Option<&'t str> {
        let found = self.0.iter().find(|(found, _)| *found == name);
        found.map(|(_, value)| *value)
    }

    /// A number from 1 on.
    fn count(&self, name: &str, if_zero: RuleFault) -> Result<Option<u32>, RuleFault> {
        let Some(value) = self.value(name) else {
            return Ok(None);
        };
        match digits(value) {
            Some(0) => Err(if_zero),
            Some(number) => Ok(Some(number)),
            None => Err(bad(name, value)),
        }
    }

    fn bound(&self) -> Result<Option<Bound>, RuleFault> {
        let times = self.count("COUNT", RuleFault::ZeroCount)?;
        let Some(value) = self.value("UNTIL") else {
            return Ok(times.map(Bound::Times));
        };
        if times.is_some() {
            return Err(RuleFault::CountAndUntil);
        }
        let until = until(value).ok_or_else(|| bad("UNTIL", value))?;
        Ok(Some(until))
    }

    /// The items of a list, sorted, each once.
    fn list<T: Ord>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, RuleFault> {
        let Some(value) = self.value(name) else {
            return Ok(Vec::new());
        };
        let items = value.split(',').map(str::trim);
        let items = items.map(|item| read(item).ok_or_else(|| bad(name, item)));
        let mut items = items.collect::<Result<Vec<_>, _>>()?;
        items.sort_unstable();
        items.dedup();
        Ok(items)
    }
}

fn bad(part: &str, value: &str) -> RuleFault {
    RuleFault::BadValue {
        part: part.to_owned(),
        value: value.to_owned(),
    }
}

fn frequency(value: &str) -> Result<Frequency, RuleFault> {
    match value {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        "HOURLY" | "MINUTELY" | "SECONDLY" => Err(RuleFault::TooOften),
        _ => Err(bad("FREQ", value)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::WeekdayNumber;

    fn fault(text: &str) -> RuleFault {
        Rule::parse(text).unwrap_err()
    }

    fn bound(text: &str) -> Option<Bound> {
        Rule::parse(&format!("FREQ=DAILY;{text}")).unwrap().1
    }

    #[test]
    fn every_part_is_read_sorted_and_once() {
        let text = " rrule:freq=yearly; Interval=2;wkst=su;bymonth=10,2,10;BYWEEKNO=-1,20;\
                    BYYEARDAY=366,-366;BYMONTHDAY=+3,-1;BYDAY=SU,MO;BYSETPOS=-1,1; ";
        let every = |weekday| WeekdayNumber {
            ordinal: None,
            weekday,
        };
        let expected = Rule {
            week_start: Weekday::Sunday,
            by_month: vec![2, 10],
            by_week_no: vec![-1, 20],
            by_year_day: vec![-366, 366],
            by_month_day: vec![-1, 3],
            by_day: vec![every(Weekday::Monday), every(Weekday::Sunday)],
            by_set_pos: vec![-1, 1],
            ..Rule::every(Frequency::Yearly, 2)
        };
        assert_eq!(Rule::parse(text), Ok((expected, None)));
    }

    #[test]
    fn weekdays_have_numbers_where_months_and_years_count_them() {
        let (rule, _) = Rule::parse("FREQ=MONTHLY;BYDAY=FR,-1FR,+2SA").unwrap();
        let expected = [
            (None, Weekday::Friday),
            (Some(-1), Weekday::Friday),
            (Some(2), Weekday::Saturday),
        ]
        .map(|(ordinal, weekday)| WeekdayNumber { ordinal, weekday });
        assert_eq!(rule.by_day, expected);
        for text in [
            "FREQ=WEEKLY;BYDAY=2SA",
            "FREQ=DAILY;BYDAY=MO,-1SA",
            "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
        ] {
            assert_eq!(fault(text), RuleFault::OrdinalNotAllowed, "{text}");
        }
    }

    #[test]
    fn an_end_is_a_count_a_day_a_wall_time_or_an_instant() {
        let day = date(2027, 5, 27);
        assert_eq!(bound(""), None);
        assert_eq!(bound("COUNT=12"), Some(Bound::Times(12)));
        assert_eq!(bound("UNTIL=20270527"), Some(Bound::On(day)));
        assert_eq!(
            bound("until=20270527t170000"),
            Some(Bound::At(day.at(17, 0, 0, 0)))
        );
        let instant = "2027-05-27T12:00:00Z".parse().unwrap();
        assert_eq!(
            bound("UNTIL=20270527T120000Z"),
            Some(Bound::AtInstant(instant))
        );
    }

    #[test]
    fn a_first_day_of_the_week_that_makes_no_difference_is_monday() {
        let start = |text: &str| Rule::parse(text).unwrap().0.week_start;
        for (text, expected) in [
            ("FREQ=WEEKLY;WKST=SU", Weekday::Monday),
            ("FREQ=MONTHLY;INTERVAL=2;WKST=SU", Weekday::Monday),
            ("FREQ=WEEKLY;WKST=SU;INTERVAL=2", Weekday::Sunday),
            (
                "FREQ=WEEKLY;WKST=SU;BYDAY=MO,SU;BYSETPOS=1",
                Weekday::Sunday,
            ),
            ("FREQ=YEARLY;WKST=SU;BYWEEKNO=1", Weekday::Sunday),
        ] {
            assert_eq!(start(text), expected, "{text}");
        }
    }

    #[test]
    fn a_fault_names_the_part_and_what_was_written() {
        let bad = |part: &str, value: &str| RuleFault::BadValue {
            part: part.to_owned(),
            value: value.to_owned(),
        };
        for (text, expected) in [
            ("FREQ=OFTEN", bad("FREQ", "OFTEN")),
            ("FREQ", bad("FREQ", "")),
            ("FREQ=DAILY;INTERVAL=+2", bad("INTERVAL", "+2")),
            (
                "FREQ=DAILY;INTERVAL=4294967296",
                bad("INTERVAL", "4294967296"),
            ),
            ("FREQ=DAILY;COUNT=-1", bad("COUNT", "-1")),
            ("FREQ=DAILY;UNTIL=2027-05-27", bad("UNTIL", "2027-05-27")),
            ("FREQ=DAILY;UNTIL=20270230", bad("UNTIL", "20270230")),
            (
                "FREQ=DAILY;UNTIL=20270527T1700",
                bad("UNTIL", "20270527T1700"),
            ),
            ("FREQ=DAILY;UNTIL=ӘӘ", bad("UNTIL", "ӘӘ")),
            ("FREQ=WEEKLY;WKST=1MO", bad("WKST", "1MO")),
            ("FREQ=WEEKLY;BYDAY=MO,XX", bad("BYDAY", "XX")),
            ("FREQ=WEEKLY;BYDAY=Ә", bad("BYDAY", "Ә")),
            ("FREQ=MONTHLY;BYDAY=0MO", bad("BYDAY", "0MO")),
            ("FREQ=MONTHLY;BYDAY=54MO", bad("BYDAY", "54MO")),
            ("FREQ=MONTHLY;BYMONTHDAY=1,,2", bad("BYMONTHDAY", "")),
            ("FREQ=MONTHLY;BYMONTHDAY=-32", bad("BYMONTHDAY", "-32")),
            ("FREQ=YEARLY;BYMONTH=-1", bad("BYMONTH", "-1")),
            ("FREQ=YEARLY;BYMONTH=13", bad("BYMONTH", "13")),
            ("FREQ=YEARLY;BYYEARDAY=+-1", bad("BYYEARDAY", "+-1")),
        ] {
            assert_eq!(fault(text), expected, "{text}");
        }
    }

    #[test]
    fn parts_that_contradict_each_other_are_refused() {
        let not_allowed = |part: &str, frequency| RuleFault::PartNotAllowed {
            part: part.to_owned(),
            frequency,
        };
        for (text, expected) in [
            ("", RuleFault::NoFrequency),
            ("INTERVAL=2", RuleFault::NoFrequency),
            ("FREQ=SECONDLY;COUNT=2000000000", RuleFault::TooOften),
            ("FREQ=HOURLY", RuleFault::TooOften),
            ("FREQ=DAILY;INTERVAL=0", RuleFault::ZeroInterval),
            ("FREQ=DAILY;COUNT=0", RuleFault::ZeroCount),
            (
                "FREQ=DAILY;COUNT=2;UNTIL=20270527",
                RuleFault::CountAndUntil,
            ),
            ("FREQ=DAILY;FREQ=DAILY", RuleFault::Twice("FREQ".to_owned())),
            (
                "FREQ=DAILY;BYHOUR=9",
                RuleFault::Unsupported("BYHOUR".to_owned()),
            ),
            (
                "FREQ=DAILY;BYEASTER=1",
                RuleFault::UnknownPart("BYEASTER".to_owned()),
            ),
            (
                "FREQ=WEEKLY;BYMONTHDAY=1",
                not_allowed("BYMONTHDAY", Frequency::Weekly),
            ),
            (
                "FREQ=MONTHLY;BYYEARDAY=1",
                not_allowed("BYYEARDAY", Frequency::Monthly),
            ),
            (
                "FREQ=MONTHLY;BYWEEKNO=1",
                not_allowed("BYWEEKNO", Frequency::Monthly),
            ),
            ("FREQ=MONTHLY;BYSETPOS=1", RuleFault::BySetPosAlone),
        ] {
            assert_eq!(fault(text), expected, "{text}");
        }
    }
}
