//! Dates, times, numbers and lists → text in one language (CLDR data through ICU4X).
//!
//! Single dates, numbers and plurals are CLDR's. Ranges, durations, relative days, case endings and
//! Kazakh lists are our own tables, because ICU4X 2.4 prints ranges of long dates without names and CLDR joins a Kazakh list
//! with commas only. English is written as in Britain: the day before the month, as Kazakhstan
//! writes it in its other languages. Hours run from 0 to 23 in every language.
//!
//! Times are wall time: nothing here knows about time zones.

mod endings;
mod language_data;
mod lists;
mod numbers;
mod ranges;
mod relative;

use icu_calendar::Gregorian;
use icu_calendar::types::RataDie;
use icu_datetime::input::Time as IcuTime;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter, fieldsets};
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_plurals::PluralRules;
use jiff::civil::{Date, Time, Weekday};
use writeable::Writeable;

pub use self::endings::{Case, DateForm};
use crate::i18n::spelling::Spelling;

type DateFormatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// How one language writes dates, times, numbers and lists. Costly to build, so one a language is
/// kept and shared between threads.
#[derive(Debug)]
pub struct Formats {
    spelling: Spelling,
    tables: Tables,
    capital_i: char,
    month_names: [String; 12],
    months_in_dates: [String; 12],
    weekdays_long: [String; 7],
    weekdays_short: [String; 7],
    weekday_day_month: DateFormatter<fieldsets::MDE>,
    weekday_day_month_year: DateFormatter<fieldsets::YMDE>,
    day_month: DateFormatter<fieldsets::MD>,
    day_month_year: DateFormatter<fieldsets::YMD>,
    month_year: DateFormatter<fieldsets::YM>,
    time: NoCalendarFormatter<fieldsets::T>,
    decimal: DecimalFormatter,
    plurals: PluralRules,
    ordinals: PluralRules,
    list_and: ListFormatter,
    list_or: ListFormatter,
}

/// The languages for which we keep tables of our own; every other one gets CLDR's forms, and
/// forms without words where CLDR has none that we can use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Tables {
    Kazakh,
    Russian,
    English,
    None,
}

impl Formats {
    /// A day as a card shows it, with its weekday: `21 қараша, сенбі`, `суббота, 21 ноября`,
    /// `Saturday 21 November`.
    pub fn date(&self, date: Date) -> String {
        self.spelled(written(self.weekday_day_month.format(&icu_date(date))))
    }

    /// A day with its weekday and year: `2026 ж. 21 қараша, сенбі`.
    pub fn date_with_year(&self, date: Date) -> String {
        if self.tables == Tables::English {
            // CLDR has a comma after the weekday here, but none in the form without a year.
            return format!("{} {}", self.date(date), date.year());
        }
        self.spelled(written(self.weekday_day_month_year.format(&icu_date(date))))
    }

    /// A day and its month: `21 қараша`, `21 ноября`, `21 November`.
    pub fn day_month(&self, date: Date) -> String {
        self.spelled(written(self.day_month.format(&icu_date(date))))
    }

    /// A day without its weekday, with its year: `2026 ж. 21 қараша`, `21 ноября 2026 г.`.
    pub fn day_month_year(&self, date: Date) -> String {
        self.spelled(written(self.day_month_year.format(&icu_date(date))))
    }

    /// The heading of a month's calendar: `Қараша 2026`, `Ноябрь 2026`, `November 2026`. The month
    /// is 1–12; one outside of it is taken as the nearest.
    pub fn month_heading(&self, year: i16, month: i8) -> String {
        if self.tables == Tables::None {
            let first = Date::new(year, month.clamp(1, 12), 1).unwrap_or_default();
            let text = written(self.month_year.format(&icu_date(first)));
            return language_data::capitalised(&text, self.capital_i);
        }
        format!("{} {year}", self.month_name(month))
    }

    /// A month's name standing alone, with a capital: `Қараша`, `Ноябрь`. The month is 1–12; one
    /// outside of it is taken as the nearest.
    pub fn month_name(&self, month: i8) -> &str {
        &self.month_names[usize::from(month.clamp(1, 12).unsigned_abs()) - 1]
    }

    /// A weekday's name as in running text: `сенбі`, `суббота`, `Saturday`.
    pub fn weekday_long(&self, weekday: Weekday) -> &str {
        &self.weekdays_long[from_monday(weekday)]
    }

    /// A weekday's short name for the head of a table: `сб`, `Sat`.
    pub fn weekday_short(&self, weekday: Weekday) -> &str {
        &self.weekdays_short[from_monday(weekday)]
    }

    /// A time of day: `09:05`, `18:00`.
    pub fn time(&self, time: Time) -> String {
        written(self.time.format(&icu_time(time)))
    }

    /// A text of the language that the data is of, in the letters of this one.
    fn spelled(&self, text: String) -> String {
        self.spelling.spell_owned(text)
    }
}

/// The days of a week in the order of our calendars: Monday first, whatever the language, because
/// the country decides and all our pages are about Kazakhstan.
pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

fn from_monday(weekday: Weekday) -> usize {
    usize::from(weekday.to_monday_zero_offset().unsigned_abs())
}

fn written(text: impl Writeable) -> String {
    text.write_to_string().into_owned()
}

/// Goes through the count of days, because this way no date can fail.
fn icu_date(date: Date) -> icu_calendar::Date<Gregorian> {
    /// 1 January 1970 counted from 31 December of the year before year 1.
    const EPOCH: i64 = 719_163;
    let days = date
        .duration_since(jiff::civil::date(1970, 1, 1))
        .as_hours()
        / 24;
    icu_calendar::Date::from_rata_die(RataDie::new(EPOCH + days), Gregorian)
}

fn icu_time(time: Time) -> IcuTime {
    let part = |value: i8| value.unsigned_abs();
    IcuTime::try_new(
        part(time.hour()),
        part(time.minute()),
        part(time.second()),
        0,
    )
    .unwrap_or(IcuTime::start_of_day())
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::base::LanguageTag;

    pub(super) fn formats(tag: &str) -> Formats {
        Formats::new(&LanguageTag::parse(tag).unwrap()).unwrap()
    }

    #[test]
    fn a_day_is_written_in_the_order_of_its_language() {
        let day = date(2026, 11, 21);
        let forms = |tag| {
            let formats = formats(tag);
            [
                formats.date(day),
                formats.date_with_year(day),
                formats.day_month(day),
                formats.day_month_year(day),
                formats.month_heading(2026, 11),
            ]
        };
        assert_eq!(
            forms("kk"),
            [
                "21 қараша, сенбі",
                "2026\u{202f}ж. 21 қараша, сенбі",
                "21 қараша",
                "2026\u{202f}ж. 21 қараша",
                "Қараша 2026",
            ]
        );
        assert_eq!(
            forms("ru"),
            [
                "суббота, 21 ноября",
                "суббота, 21 ноября 2026\u{202f}г.",
                "21 ноября",
                "21 ноября 2026\u{202f}г.",
                "Ноябрь 2026",
            ]
        );
        assert_eq!(
            forms("en"),
            [
                "Saturday 21 November",
                "Saturday 21 November 2026",
                "21 November",
                "21 November 2026",
                "November 2026",
            ]
        );
        assert_eq!(
            forms("de"),
            [
                "Samstag, 21. November",
                "Samstag, 21. November 2026",
                "21. November",
                "21. November 2026",
                "November 2026",
            ]
        );
    }

    #[test]
    fn hours_run_from_0_to_23_in_every_language() {
        for tag in ["kk", "ru", "en", "en-US", "uz", "tr"] {
            let formats = formats(tag);
            assert_eq!(formats.time(time(0, 0, 0, 0)), "00:00", "{tag}");
            assert_eq!(formats.time(time(18, 5, 0, 0)), "18:05", "{tag}");
        }
    }

    #[test]
    fn weekdays_have_the_two_letter_form_for_tables() {
        let short = |tag| WEEK.map(|day| formats(tag).weekday_short(day).to_owned());
        assert_eq!(short("kk"), ["дс", "сс", "ср", "бс", "жм", "сб", "жс"]);
        assert_eq!(short("ru"), ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]);
        assert_eq!(
            short("en"),
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        );
    }

    #[test]
    fn a_heading_begins_with_the_capital_of_its_language() {
        assert_eq!(formats("az").month_heading(2026, 6), "İyun 2026");
        assert_eq!(formats("uz").month_name(6), "Iyun");
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_fail() {
        let formats = formats("ru");
        assert_eq!(
            formats.day_month_year(Date::MAX),
            "31 декабря 9999\u{202f}г."
        );
        assert_eq!(formats.day_month(Date::MIN), "1 января");
        assert_eq!(formats.month_name(0), "Январь");
        assert_eq!(formats.month_name(127), "Декабрь");
    }

    #[test]
    fn a_language_without_data_has_no_formats() {
        let has_formats = |tag| Formats::new(&LanguageTag::parse(tag).unwrap()).is_some();
        assert!(has_formats("kk-Cyrl-KZ"));
        assert!(!has_formats("kk-Latn-KZ"));
        assert!(!has_formats("xx"));
    }

    #[test]
    fn kazakh_in_latin_letters_has_the_forms_of_kazakh() {
        let (kazakh, latin) = (formats("kk"), formats("kk-Latn"));
        let day = date(2026, 11, 21);
        let all = |formats: &Formats| {
            let mut all = vec![
                formats.date(day),
                formats.date_with_year(day),
                formats.day_month(day),
                formats.day_month_year(day),
                formats.month_heading(2026, 11),
                formats.date_range_with_year(day, date(2026, 11, 23)),
                formats.date_range(day, date(2026, 12, 2)),
                formats.list(&["A", "B", "C"]),
                formats.list_or(&["A", "B", "C"]),
                formats.duration(90),
                formats.money(1500),
            ];
            all.extend(WEEK.map(|day| formats.weekday_short(day).to_owned()));
            all.extend((-3..=3).filter_map(|days| formats.relative_day(days)));
            let time = time(18, 0, 0, 0);
            for case in [Case::Locative, Case::Ablative, Case::Dative, Case::Genitive] {
                all.extend(formats.time_in(time, Some(case)));
                for form in [DateForm::Long, DateForm::Day, DateForm::Weekday] {
                    all.extend(formats.date_in(day, form, Some(case)));
                }
            }
            all
        };
        let spelled = |text: &String| Spelling::KazakhInLatin.spell(text).into_owned();
        let expected: Vec<_> = all(&kazakh).iter().map(spelled).collect();
        assert_eq!(all(&latin), expected);
        assert_eq!(latin.date(day), "21 qaraşa, senbı");
        assert_eq!(latin.month_name(11), "Qaraşa");
        // What is joined may be in any language.
        assert_eq!(latin.list(&["Фаблаб", "Б"]), "Фаблаб jäne Б");
        assert_eq!(latin.list_or(&["Фаблаб", "Б"]), "Фаблаб ne Б");
    }

    #[test]
    fn formats_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Formats>();
    }
}
