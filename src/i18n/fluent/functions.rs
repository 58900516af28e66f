//! The functions that a message may call: `DATE`, `TIME`, `RANGE`, `NUM`, `LIST` and `REL`.
//!
//! A call is read in one place, for the check of a file as well as for printing, so that what passes
//! the check works. Days and times are ISO 8601 text as pages have them: `2026-11-21`, `18:00`,
//! `2026-11-21T18:00:00+05:00`; the wall time counts and the offset is passed over.
//! `NUMBER` is Fluent's own.

use std::cell::RefCell;
use std::sync::Arc;

use fluent::{FluentArgs, FluentValue};
use jiff::civil::{Date, DateTime, Time, date, time};

use super::bundle::Bundle;
use super::fault::FaultReason;
use crate::i18n::formats::{Case, DateForm, Formats};

/// Stands between the items of a list on their way into `LIST`: no text contains it.
pub(super) const ITEM_END: char = '\u{1f}';

const NAMES: [&str; 6] = ["DATE", "TIME", "RANGE", "NUM", "LIST", "REL"];

thread_local! {
    /// The last call that could not read its value: Fluent prints such a call instead of failing.
    static REFUSED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A call with what its options say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Call {
    /// A day.
    Date(DateForm, Option<Case>),
    /// A time of day.
    Time(Option<Case>),
    /// From one day or time to another; whether the year is written in any case.
    Range { with_year: bool },
    /// A number.
    Number,
    /// Several texts; joined by "or" rather than "and".
    List { or: bool },
    /// A number of days from today.
    Relative,
}

impl Call {
    /// Reads a call. A fault in an option comes with the option's index.
    pub(super) fn read<'o>(
        name: &str,
        options: impl IntoIterator<Item = (&'o str, &'o str)>,
        formats: &Formats,
    ) -> Result<Self, (FaultReason, Option<usize>)> {
        let has_words = |days| formats.relative_day(days).is_some();
        let mut call = match name {
            "DATE" => Self::Date(DateForm::Long, None),
            "TIME" => Self::Time(None),
            "RANGE" => Self::Range { with_year: false },
            "NUM" => Self::Number,
            "LIST" => Self::List { or: false },
            "REL" if has_words(0) => Self::Relative,
            _ => return Err((FaultReason::UnknownFunction(name.to_owned()), None)),
        };
        let mut case_at = None;
        for (index, (option, choice)) in options.into_iter().enumerate() {
            let written = || format!("{option}: \"{choice}\"");
            let unknown = || (FaultReason::UnknownChoice(written()), Some(index));
            match (&mut call, option) {
                (Self::Date(form, _), "form") => *form = form_of(choice).ok_or_else(unknown)?,
                (Self::Date(_, case) | Self::Time(case), "case") => {
                    *case = Some(case_of(choice).ok_or_else(unknown)?);
                    case_at = Some((index, written()));
                }
                (Self::Range { with_year }, "form") => {
                    *with_year = either(choice, "short", "long").ok_or_else(unknown)?;
                }
                (Self::List { or }, "type") => {
                    *or = either(choice, "and", "or").ok_or_else(unknown)?;
                }
                _ => {
                    let option = FaultReason::UnknownOption(option.to_owned());
                    return Err((option, Some(index)));
                }
            }
        }
        match case_at {
            Some((index, written)) if !call.has_its_case(formats) => {
                Err((FaultReason::NoSuchCase(written), Some(index)))
            }
            _ => Ok(call),
        }
    }

    /// Whether a call may have so many values.
    pub(super) fn takes(self, values: usize) -> bool {
        match self {
            Self::Date(..) | Self::Time(_) | Self::Number | Self::Relative => values == 1,
            Self::Range { .. } => values == 2,
            Self::List { .. } => values > 0,
        }
    }

    /// Whether its values are numbers rather than text.
    pub(super) fn counts(self) -> bool {
        matches!(self, Self::Number | Self::Relative)
    }

    fn has_its_case(self, formats: &Formats) -> bool {
        match self {
            Self::Date(form, case) => formats.date_in(date(2026, 11, 21), form, case).is_some(),
            Self::Time(case) => formats.time_in(time(18, 0, 0, 0), case).is_some(),
            _ => true,
        }
    }

    fn print<'v>(self, formats: &Formats, values: &[FluentValue<'v>]) -> Option<FluentValue<'v>> {
        let text = match (self, values) {
            // Stays a number, so that it can choose a plural form; it is written as all numbers are.
            (Self::Number, [FluentValue::Number(number)]) => {
                return Some(FluentValue::Number(number.clone()));
            }
            (Self::Relative, [FluentValue::Number(number)]) => {
                formats.relative_day(number.value as i64)?
            }
            (Self::Date(form, case), [value]) => {
                formats.date_in(Moment::of(value)?.day?, form, case)?
            }
            (Self::Time(case), [value]) => formats.time_in(Moment::of(value)?.time?, case)?,
            (Self::Range { with_year }, [start, end]) => {
                let (start, end) = (Moment::of(start)?, Moment::of(end)?);
                range(formats, with_year, start, end)?
            }
            (Self::List { or }, values) => {
                let texts: Option<Vec<&str>> = values.iter().map(text_of).collect();
                let items: Vec<_> = texts?
                    .into_iter()
                    .flat_map(|text| text.split(ITEM_END))
                    .collect();
                match or {
                    true => formats.list_or(&items),
                    false => formats.list(&items),
                }
            }
            _ => return None,
        };
        Some(FluentValue::from(text))
    }
}

/// Lets the messages of a bundle call the functions.
pub(super) fn add(bundle: &mut Bundle, formats: &Arc<Formats>) {
    for name in NAMES {
        let formats = Arc::clone(formats);
        // A new bundle has no other function of the name.
        let _ = bundle.add_function(name, move |values, options| {
            let printed = call(&formats, name, values, options);
            printed.unwrap_or_else(|| {
                let values: Vec<_> = values.iter().filter_map(text_of).collect();
                let refused = format!("{name}({})", values.join(", "));
                REFUSED.replace(Some(refused));
                FluentValue::Error
            })
        });
    }
}

/// The call that could not read its value since this was asked last.
pub(super) fn refused() -> Option<FaultReason> {
    REFUSED.take().map(FaultReason::WrongValue)
}

fn call<'v>(
    formats: &Formats,
    name: &str,
    values: &[FluentValue<'v>],
    options: &FluentArgs<'_>,
) -> Option<FluentValue<'v>> {
    let options: Option<Vec<_>> = options
        .iter()
        .map(|(name, value)| Some((name, text_of(value)?)))
        .collect();
    let call = Call::read(name, options?, formats).ok()?;
    call.print(formats, values)
}

/// A day, a time of day, or both.
#[derive(Clone, Copy)]
struct Moment {
    day: Option<Date>,
    time: Option<Time>,
}

impl Moment {
    fn of(value: &FluentValue<'_>) -> Option<Self> {
        let text = text_of(value)?;
        let (day, time) = match text.split_once('T') {
            Some((day, time)) => (Some(day), Some(time)),
            None if text.contains(':') => (None, Some(text)),
            None => (Some(text), None),
        };
        let day = match day {
            Some(day) => Some(day.parse().ok()?),
            None => None,
        };
        let time = match time {
            Some(time) => Some(hours_and_minutes(time)?),
            None => None,
        };
        Some(Self { day, time })
    }
}

/// The first five characters of a time: `18:00`.
fn hours_and_minutes(text: &str) -> Option<Time> {
    let (hour, minute) = text.get(..5)?.split_once(':')?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

fn range(formats: &Formats, with_year: bool, start: Moment, end: Moment) -> Option<String> {
    Some(match (start.day.zip(end.day), start.time.zip(end.time)) {
        (Some((first, last)), None) if start.time.or(end.time).is_none() => match with_year {
            true => formats.date_range_with_year(first, last),
            false => formats.date_range(first, last),
        },
        (None, Some((from, to))) if start.day.or(end.day).is_none() => formats.time_range(from, to),
        (Some((first, last)), Some((from, to))) => {
            let moments = (
                DateTime::from_parts(first, from),
                DateTime::from_parts(last, to),
            );
            match with_year {
                true => formats.date_time_range_with_year(moments.0, moments.1),
                false => formats.date_time_range(moments.0, moments.1),
            }
        }
        _ => return None,
    })
}

fn text_of<'t>(value: &'t FluentValue<'_>) -> Option<&'t str> {
    match value {
        FluentValue::String(text) => Some(text),
        _ => None,
    }
}

fn form_of(choice: &str) -> Option<DateForm> {
    Some(match choice {
        "full" => DateForm::Full,
        "long" => DateForm::Long,
        "short" => DateForm::Short,
        "day" => DateForm::Day,
        "month" => DateForm::Month,
        "weekday" => DateForm::Weekday,
        _ => return None,
    })
}

fn case_of(choice: &str) -> Option<Case> {
    Some(match choice {
        "loc" => Case::Locative,
        "abl" => Case::Ablative,
        "dat" => Case::Dative,
        "gen" => Case::Genitive,
        _ => return None,
    })
}

/// `true` for the second choice, `false` for the first.
fn either(choice: &str, first: &str, second: &str) -> Option<bool> {
    match choice {
        _ if choice == first => Some(false),
        _ if choice == second => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::{LanguageTag, SitePath};
    use crate::diagnostics::Diagnostics;
    use crate::i18n::fluent::{MessageArg, Messages};

    fn compile(text: &str) -> (Messages, Diagnostics) {
        let tag = LanguageTag::parse("kk").unwrap();
        let formats = Formats::new(&tag).map(Arc::new);
        let file = (SitePath::new("a.ftl"), Arc::from(text));
        Messages::compile(&tag, formats, &[file])
    }

    #[test]
    fn a_value_that_cannot_be_read_fails_instead_of_standing_on_the_page() {
        let (messages, problems) = compile("a = { RANGE($a, $b) }\nb = { DATE($a) }\n");
        assert_eq!(problems, Diagnostics::new());
        let said = |id, a, b| {
            let args = [("a", MessageArg::Text(a)), ("b", MessageArg::Text(b))];
            let said = messages.format(id, &args).map(std::borrow::Cow::into_owned);
            said.map_err(|fault| fault.reason)
        };
        let refused = |call: &str| Err(FaultReason::WrongValue(call.to_owned()));
        let day_and_time = said("a", "2026-11-21", "18:00");
        assert_eq!(day_and_time, refused("RANGE(2026-11-21, 18:00)"));
        assert_eq!(said("b", "2026-02-30", ""), refused("DATE(2026-02-30)"));
        assert_eq!(said("b", "18:00", ""), refused("DATE(18:00)"));
        // What failed once does not spoil what comes after it.
        let day = said("b", "2026-11-21", "");
        assert_eq!(day, Ok("2026\u{202f}ж. 21 қараша".to_owned()));
    }

    #[test]
    fn a_list_without_the_function_is_joined_too() {
        let (messages, _) = compile("a = { $names }\nb = { LIST($names, type: \"or\") }\n");
        let names = [("names", MessageArg::List(&["A", "B"]))];
        let said = |id| messages.format(id, &names).unwrap().into_owned();
        assert_eq!([said("a"), said("b")], ["A және B", "A не B"]);
    }

    #[test]
    fn a_number_that_a_function_wrote_still_chooses_the_form() {
        let (messages, problems) =
            compile("a = { NUM($n) ->\n    [one] бір\n   *[other] { NUM($n) }\n}\n");
        assert_eq!(problems, Diagnostics::new());
        let said = |n| {
            let n = [("n", MessageArg::Number(n))];
            messages.format("a", &n).unwrap().into_owned()
        };
        assert_eq!([said(1), said(1500)], ["бір", "1\u{a0}500"]);
    }
}
