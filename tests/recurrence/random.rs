//! Random rules with their first days: the same dice, the same rules.

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use keste::calendar::{Frequency, Rule, WeekdayNumber};

use crate::dice::Dice;

pub(crate) const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// A rule that every calendar program understands, with a first day that it gives.
pub(crate) fn portable(dice: &mut Dice) -> (Rule, Date) {
    loop {
        let interval = dice.pick(&[1, 1, 1, 2, 2, 3, 4, 5, 12]);
        let of = |frequency| Rule::every(frequency, interval);
        let ordinal = Some(dice.pick(&[1, 2, 3, 4, -1]));
        let weekday = dice.pick(&WEEK);
        let numbered = WeekdayNumber { ordinal, weekday };
        let mut rule = match dice.roll(8) {
            0 => of(Frequency::Daily),
            1..4 => of(Frequency::Weekly),
            4 => of(Frequency::Monthly),
            5 => Rule {
                by_month_day: vec![dice.pick(&[1, 2, 5, 14, 15, 20, 27, 28, -1])],
                ..of(Frequency::Monthly)
            },
            6 => Rule {
                by_day: vec![numbered],
                ..of(dice.pick(&[Frequency::Monthly, Frequency::Yearly]))
            },
            _ => of(Frequency::Yearly),
        };
        match rule.frequency {
            Frequency::Weekly => rule.by_day = weekdays(dice, 4),
            Frequency::Yearly if !rule.by_day.is_empty() || dice.roll(2) == 0 => {
                rule.by_month = vec![month(dice)];
                if rule.by_day.is_empty() {
                    rule.by_month_day = vec![i8::try_from(dice.roll(28) + 1).unwrap()];
                }
            }
            _ => {}
        }
        let from = some_day(dice);
        let first = rule.days(from).next();
        if let Some(first) = first.filter(|first| rule.is_portable(*first)) {
            return (rule, first);
        }
    }
}

/// Any other rule that is accepted, with a first day that it need not give.
pub(crate) fn other(dice: &mut Dice) -> (Rule, Date) {
    loop {
        let frequency = dice.pick(&[
            Frequency::Daily,
            Frequency::Weekly,
            Frequency::Monthly,
            Frequency::Monthly,
            Frequency::Yearly,
            Frequency::Yearly,
        ]);
        let mut rule = Rule::every(frequency, dice.pick(&[1, 1, 1, 2, 3, 7]));
        rule.week_start = dice.pick(&[
            Weekday::Monday,
            Weekday::Monday,
            Weekday::Sunday,
            Weekday::Thursday,
        ]);
        if dice.roll(3) == 0 {
            rule.by_month = some(dice, 3, month);
        }
        if frequency != Frequency::Weekly && dice.roll(3) == 0 {
            rule.by_month_day = some(dice, 4, |dice| {
                dice.pick(&[1, 5, 13, 15, 28, 29, 30, 31, -1, -2, -7, -29, -30, -31])
            });
        }
        if frequency == Frequency::Yearly {
            if dice.roll(4) == 0 {
                rule.by_year_day = some(dice, 4, |dice| {
                    dice.pick(&[1, 59, 60, 100, 200, 365, 366, -1, -59, -307, -365, -366])
                });
            }
            if dice.roll(4) == 0 {
                // Not 52 and 53: the others number the days before a year's first week by the length of
                // the wrong year. To them 1 January 2039 is in week 53, by ISO 8601 in week 52 of 2038.
                rule.by_week_no = some(dice, 3, |dice| dice.pick(&[1, 2, 9, 20, 51, -1, -2, -20]));
            }
        }
        if dice.roll(2) == 0 {
            rule.by_day = weekdays(dice, 4);
            let may_count = matches!(frequency, Frequency::Monthly | Frequency::Yearly);
            if may_count && rule.by_week_no.is_empty() && dice.roll(2) == 0 {
                // The crate refuses -5 in a month and -53 in a year.
                let numbers: &[_] = if frequency == Frequency::Monthly || !rule.by_month.is_empty()
                {
                    &[1, 2, 3, 4, 5, -1, -2, -4]
                } else {
                    &[1, 2, 5, 10, 26, 52, 53, -1, -3, -52]
                };
                // The others want a day to be both where plain weekdays stand beside numbered ones.
                for day in &mut rule.by_day {
                    day.ordinal = Some(dice.pick(numbers));
                }
                rule.by_day.sort();
                rule.by_day.dedup();
            }
        }
        let parts = [
            rule.by_month.len(),
            rule.by_week_no.len(),
            rule.by_year_day.len(),
        ];
        let has_parts =
            parts.iter().sum::<usize>() + rule.by_month_day.len() + rule.by_day.len() > 0;
        if has_parts && dice.roll(3) == 0 {
            rule.by_set_pos = some(dice, 2, |dice| dice.pick(&[1, 2, 3, 5, 10, -1, -2, -4]));
        }
        let first = some_day(dice);
        if !rule.is_portable(first) {
            return (rule, first);
        }
    }
}

fn month(dice: &mut Dice) -> i8 {
    i8::try_from(dice.roll(12) + 1).unwrap()
}

/// A day of twenty years, the last days of months more often than others.
fn some_day(dice: &mut Dice) -> Date {
    let day =
        date(2024, 3, 1).saturating_add(Span::new().days(i64::try_from(dice.roll(7300)).unwrap()));
    match dice.roll(6) {
        0 => day.last_of_month(),
        1 => day
            .last_of_year()
            .saturating_sub(i32::try_from(dice.roll(5)).unwrap().days()),
        _ => day,
    }
}

/// Up to so many different weekdays, possibly none.
fn weekdays(dice: &mut Dice, most: usize) -> Vec<WeekdayNumber> {
    let count = dice.roll(most + 1);
    let plain = |dice: &mut Dice| WeekdayNumber {
        ordinal: None,
        weekday: dice.pick(&WEEK),
    };
    if count == 0 {
        Vec::new()
    } else {
        some(dice, count, plain)
    }
}

/// From one to so many different values, sorted as in a rule.
fn some<T: Ord>(dice: &mut Dice, most: usize, one: impl Fn(&mut Dice) -> T) -> Vec<T> {
    let count = dice.roll(most) + 1;
    let mut values: Vec<_> = (0..count).map(|_| one(dice)).collect();
    values.sort();
    values.dedup();
    values
}
