//! A rule → a sentence: "every Tuesday and Thursday, 15:00–17:00, until 27 May". Which words stand in
//! which form is decided by the messages; here is only what a rule says in words that people use.

use jiff::civil::{Date, Weekday};

use super::voice::{Voice, time_text};
use crate::calendar::{EventTime, Extent, Frequency, Rule, WeekdayNumber};
use crate::i18n::fluent::MessageArg::{self, Number, Text};
use crate::i18n::formats::WEEK;
use crate::i18n::locale::Locale;
use crate::plan::messages::says_repetition;

/// A year that is no leap year, for days that are meant in every year.
const COMMON_YEAR: i16 = 2027;

/// How weekdays are called in messages, from Monday.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Voice<'_> {
    /// How often, at which hours and until when. `None` where no sentence would be natural: the page
    /// then lists the dates alone.
    pub(super) fn repetition(&self, rule: &Rule, first: &EventTime, last: Date) -> Option<String> {
        sentence(self.locale, rule, first, last)
    }
}

fn sentence(locale: &Locale, rule: &Rule, first: &EventTime, last: Date) -> Option<String> {
    if !says_repetition(&locale.messages) {
        return None;
    }
    let words = Words(locale);
    let first_day = first.first_day();
    let mut parts = vec![words.days(rule, first_day)?];
    match first.extent() {
        Extent::Days { first, last } if first == last => {}
        Extent::Hours {
            start,
            end_known: false,
            ..
        } => {
            let time = time_text(start.time());
            parts.push(words.say("repeat-from", &[("time", Text(&time))]));
        }
        Extent::Hours { start, end, .. } if end.duration_since(start).as_hours() < 24 => {
            parts.push(locale.formats.time_range(start.time(), end.time()));
        }
        // How often it begins would not say how long it lasts.
        Extent::Days { .. } | Extent::Hours { .. } => return None,
    }
    parts.push(words.until(last, last.year() != first_day.year()));
    Some(parts.join(", "))
}

/// The parts of the sentence in one language.
struct Words<'l>(&'l Locale);

impl Words<'_> {
    /// How often, and on which days.
    fn days(&self, rule: &Rule, first: Date) -> Option<String> {
        let is_plain =
            rule.by_week_no.is_empty() && rule.by_year_day.is_empty() && rule.by_set_pos.is_empty();
        if !is_plain {
            return None;
        }
        let interval = rule.interval;
        let parts = (&*rule.by_month, &*rule.by_month_day, &*rule.by_day);
        match (rule.frequency, parts) {
            (Frequency::Daily, ([], [], [])) => Some(self.every_days(interval)),
            (Frequency::Weekly, ([], [], [])) => self.weekly(interval, &[first.weekday()]),
            (Frequency::Weekly, ([], [], days)) => self.weekly(interval, &every(days)?),
            // Every Saturday of every month is every Saturday.
            (Frequency::Daily | Frequency::Monthly, ([], [], days))
                if interval == 1 && every(days).is_some_and(|days| !days.is_empty()) =>
            {
                self.weekly(1, &every(days)?)
            }
            (Frequency::Monthly, ([], [], [])) => {
                let dates = self.dates(&[first.day()])?;
                Some(self.monthly(interval, &dates))
            }
            (Frequency::Monthly, ([], dates, [])) => {
                Some(self.monthly(interval, &self.dates(dates)?))
            }
            (Frequency::Monthly, ([], [], days)) => {
                Some(self.monthly(interval, &self.numbered(days)?))
            }
            (Frequency::Yearly, ([], [], [])) => {
                self.yearly_on(interval, first.month(), first.day())
            }
            (Frequency::Yearly, ([month], [day], [])) => self.yearly_on(interval, *month, *day),
            (Frequency::Yearly, ([month], [], days)) => {
                let days = self.numbered(days)?;
                let date = Date::new(COMMON_YEAR, *month, 1).ok()?.to_string();
                let args = [("days", Text(&days)), ("date", Text(&date))];
                Some(self.yearly(interval, &self.say("repeat-days-of-month", &args)))
            }
            _ => None,
        }
    }

    fn every_days(&self, interval: u32) -> String {
        self.say("repeat-days", &[("count", number(interval))])
    }

    fn weekly(&self, interval: u32, days: &[Weekday]) -> Option<String> {
        let named: Vec<_> = WEEK.into_iter().filter(|day| days.contains(day)).collect();
        let is_whole_week = named.len() == WEEK.len();
        match interval {
            1 if is_whole_week => return Some(self.every_days(1)),
            1 if named == WEEK[..5] => return Some(self.say("repeat-workdays", &[])),
            // "Every day of every other week" is nothing that people say.
            _ if is_whole_week => return None,
            _ => {}
        }
        let name = |day: Weekday| self.say("repeat-weekday", &[("weekday", weekday(day))]);
        let names: Vec<_> = named.into_iter().map(name).collect();
        let weekdays = match &*names {
            [first, second] => {
                let args = [("first", Text(first)), ("second", Text(second))];
                self.say("repeat-two-weekdays", &args)
            }
            _ => self.0.formats.list(&names),
        };
        let weekdays = ("weekdays", Text(&weekdays));
        Some(match interval {
            1 => self.say("repeat-every-week", &[weekdays]),
            _ => self.say("repeat-weeks", &[("count", number(interval)), weekdays]),
        })
    }

    fn monthly(&self, interval: u32, days: &str) -> String {
        let args = [("count", number(interval)), ("days", Text(days))];
        self.say("repeat-months", &args)
    }

    /// Days of the month by their number, or the last one.
    fn dates(&self, dates: &[i8]) -> Option<String> {
        if dates == [-1] {
            return Some(self.say("repeat-last-day", &[]));
        }
        // In January, which has all of them.
        let date =
            |day: &i8| Some(self.say_date("repeat-date", Date::new(COMMON_YEAR, 1, *day).ok()?));
        let dates: Option<Vec<_>> = dates.iter().map(date).collect();
        let dates = self.0.formats.list(&dates?);
        Some(self.say("repeat-dates", &[("days", Text(&dates))]))
    }

    /// Weekdays of a month by their numbers; `None` when one has none, or one that has no name.
    fn numbered(&self, days: &[WeekdayNumber]) -> Option<String> {
        // The last one stands at the end and not, as in the rule, at the beginning.
        let (from_end, from_start): (Vec<&WeekdayNumber>, Vec<_>) = days
            .iter()
            .partition(|day| day.ordinal.is_some_and(|ordinal| ordinal < 0));
        let mut groups: Vec<(Weekday, Vec<String>)> = Vec::new();
        for day in from_start.into_iter().chain(from_end) {
            let args = [
                ("nth", Text(ordinal(day.ordinal?)?)),
                ("weekday", weekday(day.weekday)),
            ];
            let nth = self.say("repeat-nth", &args);
            match groups.iter_mut().find(|(known, _)| *known == day.weekday) {
                Some((_, nths)) => nths.push(nth),
                None => groups.push((day.weekday, vec![nth])),
            }
        }
        let group = |(day, nths): &(Weekday, Vec<String>)| {
            let nths = self.0.formats.list(nths);
            let args = [("nths", Text(&nths)), ("weekday", weekday(*day))];
            self.say("repeat-nth-weekday", &args)
        };
        let groups: Vec<_> = groups.iter().map(group).collect();
        (!groups.is_empty()).then(|| self.0.formats.list(&groups))
    }

    fn yearly(&self, interval: u32, day: &str) -> String {
        let args = [("count", number(interval)), ("day", Text(day))];
        self.say("repeat-years", &args)
    }

    /// `None` for a day that is not in every year.
    fn yearly_on(&self, interval: u32, month: i8, day: i8) -> Option<String> {
        let date = Date::new(COMMON_YEAR, month, day).ok()?;
        let day = self.say_date("repeat-day-of-year", date);
        Some(self.yearly(interval, &day))
    }

    fn until(&self, last: Date, with_year: bool) -> String {
        match with_year {
            true => self.say_date("repeat-until-year", last),
            false => self.say_date("repeat-until", last),
        }
    }

    fn say_date(&self, id: &str, date: Date) -> String {
        self.say(id, &[("date", Text(&date.to_string()))])
    }

    fn say(&self, id: &str, args: &[(&str, MessageArg<'_>)]) -> String {
        self.0.message(id, args)
    }
}

/// Weekdays without numbers; `None` when one has one.
fn every(days: &[WeekdayNumber]) -> Option<Vec<Weekday>> {
    let plain = |day: &WeekdayNumber| day.ordinal.is_none().then_some(day.weekday);
    days.iter().map(plain).collect()
}

/// How the number of a weekday is called in messages.
fn ordinal(number: i8) -> Option<&'static str> {
    Some(match number {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        -1 => "last",
        _ => return None,
    })
}

fn weekday(day: Weekday) -> MessageArg<'static> {
    Text(WEEKDAYS[usize::from(day.to_monday_zero_offset().unsigned_abs())])
}

fn number(value: impl Into<i64>) -> MessageArg<'static> {
    Number(value.into())
}

#[cfg(test)]
mod tests;
