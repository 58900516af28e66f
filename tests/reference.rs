//! What the library writes, compared with CLDR 48 (`tests/reference/cldr_*.json`, made by ICU4C) and
//! with the table of the Kazakh Latin alphabet (`tests/reference/kk_translit.csv`).
//!
//! Where we differ on purpose, the test says so and why:
//! - English dates and their ranges have the day before the month, no commas and a plain en dash, and
//!   hours run from 0 to 23: all three languages of a site write a date alike;
//! - months in headings have a capital and no "year" word;
//! - a Kazakh list has `және` before its last item;
//! - numbers in texts are sorted as numbers.
//!
//! Not made by the library, and so not compared: narrow and abbreviated months, dates in figures, `medium`
//! and `short` dates, relative weeks, months and years, sums with the code of a currency.
#![allow(clippy::unwrap_used, reason = "a broken reference file fails the test")]

use jiff::civil::{Date, Time, Weekday};
use keste::base::LanguageTag;
use keste::i18n::collation::Collation;
use keste::i18n::formats::{DateForm, Formats, WEEK};
use keste::i18n::slug::slug;
use keste::i18n::transliteration::kazakh_in_latin;
use keste::i18n::typography::Typography;
use serde_json::Value;

const LANGUAGES: [(&str, &str); 3] = [
    ("kk", include_str!("reference/cldr_kk.json")),
    ("ru", include_str!("reference/cldr_ru.json")),
    ("en", include_str!("reference/cldr_en.json")),
];

const ALPHABET: &str = include_str!("reference/kk_translit.csv");

struct Language {
    code: &'static str,
    formats: Formats,
    cldr: Value,
}

fn languages() -> impl Iterator<Item = Language> {
    LANGUAGES.into_iter().map(|(code, json)| Language {
        code,
        formats: Formats::new(&tag(code)).unwrap(),
        cldr: serde_json::from_str(json).unwrap(),
    })
}

fn tag(code: &str) -> LanguageTag {
    LanguageTag::parse(code).unwrap()
}

fn items<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    let items = value.pointer(pointer).and_then(Value::as_array);
    items.unwrap_or_else(|| panic!("no list at {pointer}"))
}

fn texts<'a>(value: &'a Value, pointer: &str) -> Vec<&'a str> {
    let texts = items(value, pointer).iter().map(|item| item.as_str());
    texts.collect::<Option<_>>().unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("no {key} in {value}"))
}

fn day(value: &Value, key: &str) -> Date {
    text(value, key).parse().unwrap()
}

fn time(text: &str) -> Time {
    let (hour, minute) = text.split_once(':').unwrap();
    Time::new(hour.parse().unwrap(), minute.parse().unwrap(), 0, 0).unwrap()
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().unwrap();
    first.to_uppercase().chain(characters).collect()
}

#[test]
fn names_of_months_and_weekdays_are_those_of_cldr() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        let months = texts(&cldr, "/months/stand_alone/wide");
        for (month, name) in (1..).zip(months) {
            assert_eq!(formats.month_name(month), capitalised(name), "{code}");
            let heading = format!("{} 2026", capitalised(name));
            assert_eq!(formats.month_heading(2026, month), heading, "{code}");
        }
        let long: Vec<_> = WEEK.map(|weekday| formats.weekday_long(weekday)).into();
        assert_eq!(long, texts(&cldr, "/weekdays/stand_alone/wide"), "{code}");
        let short: Vec<_> = WEEK.map(|weekday| formats.weekday_short(weekday)).into();
        assert_eq!(
            short,
            texts(&cldr, "/weekdays/stand_alone/abbreviated"),
            "{code}"
        );
        assert_eq!(cldr.pointer("/week/first_day/KZ").unwrap(), "mon");
    }
    assert_eq!(WEEK[0], Weekday::Monday);
}

#[test]
fn dates_are_those_of_cldr() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        for sample in items(&cldr, "/samples/dates") {
            let date = day(sample, "iso");
            let ours = [
                formats.date(date),
                formats.date_with_year(date),
                formats.day_month(date),
                formats.day_month_year(date),
            ];
            assert_eq!(formats.weekday_long(date.weekday()), text(sample, "EEEE"));
            assert_eq!(formats.weekday_short(date.weekday()), text(sample, "E"));
            let month = capitalised(text(sample, "LLLL"));
            assert_eq!(formats.month_name(date.month()), month);
            let theirs = ["MMMMEEEEd", "full", "MMMMd", "long"].map(|form| text(sample, form));
            if code == "en" {
                // The same words with the day before the month and without commas.
                let day_month = theirs[2]
                    .split_once(' ')
                    .map(|(month, day)| format!("{day} {month}"));
                let (weekday, _) = theirs[0].split_once(',').unwrap();
                let (day_month, year) = (day_month.unwrap(), date.year());
                let british = [
                    format!("{weekday} {day_month}"),
                    format!("{weekday} {day_month} {year}"),
                    day_month.clone(),
                    format!("{day_month} {year}"),
                ];
                assert_eq!(ours, british);
            } else {
                assert_eq!(ours, theirs, "{code}");
            }
        }
    }
}

#[test]
fn ranges_of_dates_are_those_of_cldr_48() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        if code == "en" {
            continue;
        }
        for sample in items(&cldr, "/samples/ranges") {
            let (from, to) = (day(sample, "from"), day(sample, "to"));
            assert_eq!(
                formats.date_range(from, to),
                text(sample, "MMMMd"),
                "{code}"
            );
            assert_eq!(
                formats.date_range_with_year(from, to),
                text(sample, "long"),
                "{code}"
            );
        }
    }
}

#[test]
fn times_are_those_of_cldr_on_a_clock_of_24_hours() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        for sample in items(&cldr, "/samples/times") {
            let hm = text(sample, "hm");
            assert_eq!(formats.time(time(hm)), hm, "{code}");
            if code != "en" {
                assert_eq!(formats.time(time(hm)), text(sample, "short"), "{code}");
            }
        }
        for sample in items(&cldr, "/samples/time_ranges") {
            let range = formats.time_range(time(text(sample, "from")), time(text(sample, "to")));
            if code != "en" {
                assert_eq!(range, text(sample, "short"), "{code}");
            }
        }
    }
}

#[test]
fn numbers_and_sums_are_those_of_cldr() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        for sample in items(&cldr, "/samples/numbers") {
            let number = sample["n"].as_f64().unwrap();
            assert_eq!(
                formats.decimal_number(number),
                text(sample, "text"),
                "{code}"
            );
            if let Some(whole) = sample["n"].as_i64() {
                assert_eq!(formats.number(whole), text(sample, "text"), "{code}");
            }
        }
        for sample in items(&cldr, "/samples/currency_kzt") {
            let tenge = sample["n"].as_i64().unwrap();
            assert_eq!(formats.money(tenge), text(sample, "narrow"), "{code}");
        }
    }
}

#[test]
fn plural_categories_are_those_of_cldr() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        let samples = cldr
            .pointer("/plurals/cardinal_samples")
            .unwrap()
            .as_object()
            .unwrap();
        let mut seen = 0;
        for (number, category) in samples {
            if let Ok(whole) = number.parse() {
                assert_eq!(formats.plural(whole), category, "{code} {number}");
                seen += 1;
            } else if number != "1.0" {
                // 1.0 is 1 for a program that has no other way to keep a number.
                let decimal = number.parse().unwrap();
                assert_eq!(
                    formats.plural_of_decimal(decimal),
                    category,
                    "{code} {number}"
                );
            }
        }
        assert!(seen > 30, "{code}");
        for (kind, of_order) in [("cardinal", false), ("ordinal", true)] {
            let rules = cldr.pointer(&format!("/plurals/{kind}_rules")).unwrap();
            let mut theirs: Vec<_> = rules.as_object().unwrap().keys().collect();
            let mut ours = formats.plural_categories(of_order);
            theirs.sort();
            ours.sort_unstable();
            assert_eq!(ours, theirs, "{code} {kind}");
        }
    }
}

#[test]
fn relative_days_are_those_of_cldr() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        let samples = cldr.pointer("/samples/relative_day").unwrap();
        let samples = samples.as_object().unwrap();
        assert!(samples.len() > 7, "{code}");
        for (days, words) in samples {
            let ours = formats.relative_day(days.parse().unwrap());
            assert_eq!(ours.as_deref(), words.as_str(), "{code} {days}");
        }
    }
}

/// Russian dates stand in the genitive, and so does the month alone.
#[test]
fn months_in_dates_are_those_of_cldr() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        for (month, name) in (1..).zip(texts(&cldr, "/months/format/wide")) {
            let first = Date::new(2027, month, 1).unwrap();
            let ours = formats.date_in(first, DateForm::Month, None);
            assert_eq!(ours.as_deref(), Some(name), "{code}");
        }
    }
}

#[test]
fn quotation_marks_are_those_of_cldr() {
    for Language { code, cldr, .. } in languages() {
        let typography = Typography::for_language(&tag(code));
        let mark = |name: &str| text(cldr.pointer("/quotes").unwrap(), name);
        let expected = format!(
            "{}a {}b{}{}",
            mark("quotationStart"),
            mark("alternateQuotationStart"),
            mark("alternateQuotationEnd"),
            mark("quotationEnd")
        );
        let mut block = typography.block();
        assert_eq!(block.text("\"a \"b\"\""), expected, "{code}");
    }
}

#[test]
fn lists_are_those_of_cldr_but_for_the_kazakh_and() {
    for Language {
        code,
        formats,
        cldr,
    } in languages()
    {
        let letters = ["A", "B", "C", "D"];
        let and: Vec<_> = (1..=4)
            .map(|count| formats.list(&letters[..count]))
            .collect();
        if code == "kk" {
            assert_eq!(
                texts(&cldr, "/samples/list_and")[2..],
                ["A, B, C", "A, B, C, D"]
            );
            assert_eq!(and, ["A", "A және B", "A, B және C", "A, B, C және D"]);
        } else {
            assert_eq!(and, texts(&cldr, "/samples/list_and"), "{code}");
        }
        let or: Vec<_> = (1..=4)
            .map(|count| formats.list_or(&letters[..count]))
            .collect();
        assert_eq!(or, texts(&cldr, "/samples/list_or"), "{code}");
    }
}

#[test]
fn words_are_sorted_as_cldr_sorts_them() {
    for Language { code, cldr, .. } in languages() {
        let collation = Collation::new(&tag(code));
        for list in ["alphabet", "words", "names", "ru_words"] {
            // The reference sorts digits as letters; numbers in order are a test of their own.
            let mut expected = texts(&cldr, &format!("/collation/{list}"));
            expected.retain(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
            assert!(expected.len() > 20, "{code} {list}");
            let mut sorted: Vec<_> = expected.iter().rev().copied().collect();
            sorted.sort_by(|left, right| collation.compare(left, right));
            assert_eq!(sorted, expected, "{code} {list}");
        }
    }
}

#[test]
fn kazakh_letters_and_words_are_written_as_the_table_says() {
    let (mut letters, mut words) = (0, 0);
    for row in ALPHABET.lines().skip(1) {
        let mut columns = row.split(',');
        let mut column = || columns.next().unwrap();
        let (kind, cyrillic, latin) = (column(), column(), column());
        let (_status, _latin_2018, slug_letters) = (column(), column(), column());
        assert_eq!(kazakh_in_latin(cyrillic), latin, "{cyrillic}");
        if kind == "word" {
            words += 1;
        } else if cyrillic.chars().all(char::is_lowercase) {
            assert_eq!(slug(cyrillic, &tag("kk")), slug_letters, "{cyrillic}");
            letters += 1;
        }
    }
    assert_eq!((letters, words), (42, 68));
}
