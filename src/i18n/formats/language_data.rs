//! A language tag → the formatters and names of that language.

use icu_calendar::Gregorian;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_datetime::{DateTimeFormatterPreferences, NoCalendarFormatter, fieldsets};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_list::options::ListFormatterOptions;
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale_core::Locale;
use icu_locale_core::preferences::extensions::unicode::keywords::HourCycle;
use icu_plurals::{PluralRules, PluralRulesPreferences};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use writeable::TryWriteable;

use super::{DateFormatter, Formats, Tables, icu_date};
use crate::base::LanguageTag;
use crate::i18n::script::is_plain_cyrillic;
use crate::i18n::spelling::Spelling;

impl Formats {
    /// Builds everything that writes values in this language; `None` when CLDR knows nothing of it
    /// (it would write `M11` for November).
    pub fn new(tag: &LanguageTag) -> Option<Self> {
        // Of what is made from another language CLDR knows only that one.
        let spelling = Spelling::of(tag);
        let source = spelling.source();
        let tag = source.as_ref().unwrap_or(tag);
        let locale = Locale::try_from_str(tag.as_str()).ok()?;
        let tables = Tables::of(tag);
        let mut dates = match tables {
            Tables::English => {
                DateTimeFormatterPreferences::from(&icu_locale_core::locale!("en-GB"))
            }
            _ => DateTimeFormatterPreferences::from(&locale),
        };
        dates.hour_cycle = Some(HourCycle::H23);

        let standing_alone = month_names(dates, "LLLL")?;
        // What the root of CLDR calls November, and no language does.
        if standing_alone[10] == "M11" {
            return None;
        }
        let capital_i = if matches!(tag.primary(), "az" | "tr") {
            'İ'
        } else {
            'I'
        };
        let list = ListFormatterPreferences::from(&locale);
        let spell = |name: String| spelling.spell_owned(name);
        Some(Self {
            spelling,
            tables,
            capital_i,
            month_names: standing_alone.map(|name| spell(capitalised(&name, capital_i))),
            months_in_dates: month_names(dates, "MMMM")?.map(spell),
            weekdays_long: weekday_names(dates, "EEEE")?.map(spell),
            weekdays_short: weekday_names(dates, "ccc")?.map(spell),
            weekday_day_month: DateFormatter::try_new(dates, fieldsets::MDE::long()).ok()?,
            weekday_day_month_year: DateFormatter::try_new(dates, fieldsets::YMDE::long()).ok()?,
            day_month: DateFormatter::try_new(dates, fieldsets::MD::long()).ok()?,
            day_month_year: DateFormatter::try_new(dates, fieldsets::YMD::long()).ok()?,
            month_year: DateFormatter::try_new(dates, fieldsets::YM::long()).ok()?,
            time: NoCalendarFormatter::try_new(dates, fieldsets::T::hm()).ok()?,
            decimal: DecimalFormatter::try_new(
                DecimalFormatterPreferences::from(&locale),
                Default::default(),
            )
            .ok()?,
            plurals: PluralRules::try_new_cardinal(PluralRulesPreferences::from(&locale)).ok()?,
            ordinals: PluralRules::try_new_ordinal(PluralRulesPreferences::from(&locale)).ok()?,
            list_and: ListFormatter::try_new_and(list, ListFormatterOptions::default()).ok()?,
            list_or: ListFormatter::try_new_or(list, ListFormatterOptions::default()).ok()?,
        })
    }
}

impl Tables {
    fn of(tag: &LanguageTag) -> Self {
        match tag.primary() {
            "kk" if is_plain_cyrillic(tag) => Self::Kazakh,
            "ru" if is_plain_cyrillic(tag) => Self::Russian,
            // A site that asks for another English by name gets the order of that country.
            "en" if matches!(tag.as_str(), "en" | "en-GB") => Self::English,
            _ => Self::None,
        }
    }
}

fn month_names(preferences: DateTimeFormatterPreferences, pattern: &str) -> Option<[String; 12]> {
    let firsts =
        std::array::from_fn(|index| date(2026, 1, 1).saturating_add((index as i32).months()));
    names(preferences, pattern, firsts)
}

fn weekday_names(preferences: DateTimeFormatterPreferences, pattern: &str) -> Option<[String; 7]> {
    let monday = date(2026, 11, 16);
    let week = std::array::from_fn(|index| monday.saturating_add((index as i32).days()));
    names(preferences, pattern, week)
}

/// Writes each date by a pattern of CLDR's letters (Unicode Technical Standard 35, part 4).
fn names<const N: usize>(
    preferences: DateTimeFormatterPreferences,
    pattern: &str,
    dates: [Date; N],
) -> Option<[String; N]> {
    let pattern = DateTimePattern::try_from_pattern_str(pattern).ok()?;
    let mut names =
        FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(preferences).ok()?;
    let formatter = names.include_for_pattern(&pattern).ok()?;
    let mut written = Vec::with_capacity(N);
    for date in dates {
        let name = formatter.format(&icu_date(date));
        written.push(name.try_write_to_string().ok()?.into_owned());
    }
    written.try_into().ok()
}

/// A text with a capital at its beginning; the capital of `i` depends on the language.
pub(super) fn capitalised(text: &str, capital_i: char) -> String {
    match text.strip_prefix('i') {
        Some(rest) => format!("{capital_i}{rest}"),
        None => {
            let mut characters = text.chars();
            let first = characters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(characters).collect()
        }
    }
}
