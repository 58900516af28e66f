//! The text of a rule → a rule and where it ends, or the part that is wrong (RFC 5545 §3.3.10).

use std::str::FromStr;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::Offset;

use super::{Bound, Frequency, Rule, WEEKDAYS, WeekdayNumber};

/// What is wrong with the text of a rule. Parts are named as they are written in rules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RuleFault {
    /// A part that RFC 5545 does not know.
    UnknownPart(String),
    /// A part that it knows and we do not: hours, minutes, other calendars.
    Unsupported(String),
    /// A part whose value cannot be read or lies outside its range.
    BadValue {
        /// The part.
        part: String,
        /// What was written, or of a list the item that is wrong.
        value: String,
    },
    /// A part that is there twice.
    Twice(String),
    /// A frequency of hours, minutes or seconds.
    TooOften,
    /// FREQ is missing.
    NoFrequency,
    /// COUNT and UNTIL beside each other.
    CountAndUntil,
    /// INTERVAL=0.
    ZeroInterval,
    /// COUNT=0.
    ZeroCount,
    /// A weekday with a number in a rule of days or weeks, or beside BYWEEKNO.
    OrdinalNotAllowed,
    /// A part that means nothing with this frequency.
    PartNotAllowed {
        /// The part.
        part: String,
        /// The frequency.
        frequency: Frequency,
    },
    /// BYSETPOS without any part from whose days it could choose.
    BySetPosAlone,
}

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

/// Digits and nothing else: no sign, no space.
fn digits<T: FromStr>(text: &str) -> Option<T> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

fn month(item: &str) -> Option<i8> {
    digits(item).filter(|month| (1..=12).contains(month))
}

/// A number from 1 to `most`, counted from the end where it has a minus.
fn signed<T>(item: &str, most: i16) -> Option<T>
where
    T: TryFrom<i16>,
{
    let (sign, number) = match item.strip_prefix('-') {
        Some(number) => (-1, number),
        None => (1, item.strip_prefix('+').unwrap_or(item)),
    };
    let number: i16 = digits(number)?;
    let number = (1..=most).contains(&number).then_some(sign * number)?;
    T::try_from(number).ok()
}

fn weekday(name: &str) -> Option<Weekday> {
    let offset = WEEKDAYS.iter().position(|known| *known == name)?;
    Weekday::from_monday_zero_offset(i8::try_from(offset).ok()?).ok()
}

fn weekday_number(item: &str) -> Option<WeekdayNumber> {
    let (number, name) = item.split_at_checked(item.len().checked_sub(2)?)?;
    let ordinal = match number {
        "" => None,
        _ => Some(signed(number, 53)?),
    };
    let weekday = weekday(name)?;
    Some(WeekdayNumber { ordinal, weekday })
}

/// `20270527`, `20270527T170000` or `20270527T120000Z`.
fn until(value: &str) -> Option<Bound> {
    let Some((date, time)) = value.split_once('T') else {
        return day(value).map(Bound::On);
    };
    let at = |time| Some(day(date)?.to_datetime(time_of_day(time)?));
    match time.strip_suffix('Z') {
        Some(time) => Offset::UTC
            .to_timestamp(at(time)?)
            .ok()
            .map(Bound::AtInstant),
        None => at(time).map(Bound::At),
    }
}

fn day(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, [4, 2, 2])?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn time_of_day(text: &str) -> Option<Time> {
    let [hour, minute, second] = numbers(text, [2, 2, 2])?;
    let part = |number: i16| i8::try_from(number).ok();
    Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()
}

/// Numbers of so many digits each, one behind the other.
fn numbers(text: &str, lengths: [usize; 3]) -> Option<[i16; 3]> {
    let mut rest = text;
    let mut next = |length| {
        let (number, after) = rest.split_at_checked(length)?;
        rest = after;
        digits(number)
    };
    let [first, second, third] = lengths;
    let numbers = [next(first)?, next(second)?, next(third)?];
    rest.is_empty().then_some(numbers)
}
