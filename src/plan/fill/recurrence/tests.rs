//! Rules, hours and ends in words.

use std::sync::Arc;

use jiff::SignedDuration;
use jiff::civil::date;

use super::*;
use crate::base::{LanguageTag, SitePath};
use crate::calendar::Zones;
use crate::diagnostics::Diagnostics;
use crate::i18n::collation::Collation;
use crate::i18n::fluent::Messages;
use crate::i18n::formats::Formats;

const MESSAGES: [(&str, &str); 3] = [
    (
        "kk",
        include_str!("../../../../themes/default/i18n/kk/repetition.ftl"),
    ),
    (
        "ru",
        include_str!("../../../../themes/default/i18n/ru/repetition.ftl"),
    ),
    (
        "en",
        include_str!("../../../../themes/default/i18n/en/repetition.ftl"),
    ),
];

/// In Kazakh, Russian and English.
fn sentences(rule: &str, first: &EventTime, last: Date) -> [Option<String>; 3] {
    let (rule, _) = Rule::parse(rule).unwrap();
    MESSAGES.map(|(tag, text)| {
        let tag = LanguageTag::parse(tag).unwrap();
        let formats = Arc::new(Formats::new(&tag).unwrap());
        let file = (SitePath::new("repetition.ftl"), Arc::from(text));
        let (messages, problems) = Messages::compile(&tag, Some(Arc::clone(&formats)), &[file]);
        assert_eq!(problems, Diagnostics::new());
        let locale = Locale {
            formats,
            collation: Collation::new(&tag),
            messages,
            tag,
        };
        let told = sentence(&locale, &rule, first, last);
        // What must not be broken over two lines looks here like what it is.
        told.map(|told| told.replace('\u{2011}', "-").replace('\u{202f}', " "))
    })
}

fn whole_day(day: Date) -> EventTime {
    EventTime::days(Zones::bundled().get("Asia/Almaty").unwrap(), day, day).unwrap()
}

#[test]
fn rules_are_told_as_an_editor_would_write_them() {
    let ends = [
        ", 31 желтоқсанға дейін",
        ", до 31 декабря",
        ", until 31 December",
    ];
    let mut first = None;
    let mut count = 0;
    for block in include_str!("sentences.txt").split("\n\n") {
        let lines: Vec<_> = block.lines().map(str::trim).collect();
        match lines[..] {
            [comment, ..] if comment.starts_with('#') => {}
            [day] => first = day.strip_prefix("first ").map(|day| day.parse().unwrap()),
            [rule, kazakh, russian, english] => {
                let first: Date = first.unwrap();
                let last = date(first.year(), 12, 31);
                let told = sentences(rule, &whole_day(first), last);
                let expected = [("kk ", kazakh), ("ru ", russian), ("en ", english)];
                for ((told, end), (tag, line)) in told.iter().zip(ends).zip(expected) {
                    let expected = format!("{}{end}", line.strip_prefix(tag).unwrap());
                    assert_eq!(told.as_deref(), Some(&*expected), "{rule}");
                }
                count += 1;
            }
            _ => panic!("neither a day nor a rule in three languages: {block}"),
        }
    }
    assert!(count > 30, "only {count} rules were found");
}

#[test]
fn every_date_of_a_month_has_its_ending() {
    let kazakh = |day: i8| {
        let rule = format!("FREQ=MONTHLY;BYMONTHDAY={day}");
        let [kazakh, ..] = sentences(&rule, &whole_day(date(2027, 1, 1)), date(2027, 12, 1));
        let kazakh = kazakh.unwrap();
        kazakh.split([' ', ',']).nth(2).unwrap().to_owned()
    };
    let found: Vec<_> = (1..=31).map(kazakh).collect();
    assert_eq!(
        found,
        [
            "1-інде",
            "2-сінде",
            "3-інде",
            "4-інде",
            "5-інде",
            "6-сында",
            "7-сінде",
            "8-інде",
            "9-ында",
            "10-ында",
            "11-інде",
            "12-сінде",
            "13-інде",
            "14-інде",
            "15-інде",
            "16-сында",
            "17-сінде",
            "18-інде",
            "19-ында",
            "20-сында",
            "21-інде",
            "22-сінде",
            "23-інде",
            "24-інде",
            "25-інде",
            "26-сында",
            "27-сінде",
            "28-інде",
            "29-ында",
            "30-ында",
            "31-інде",
        ]
    );
}

#[test]
fn the_last_day_stands_in_the_case_of_its_month() {
    let first = whole_day(date(2027, 1, 1));
    let ends = |month| {
        sentences("FREQ=DAILY", &first, date(2027, month, 5)).map(|told| {
            let told = told.unwrap();
            told.split_once(", ").unwrap().1.to_owned()
        })
    };
    let kazakh = [
        "қаңтарға",
        "ақпанға",
        "наурызға",
        "сәуірге",
        "мамырға",
        "маусымға",
        "шілдеге",
        "тамызға",
        "қыркүйекке",
        "қазанға",
        "қарашаға",
        "желтоқсанға",
    ];
    let formats = |tag| Formats::new(&LanguageTag::parse(tag).unwrap()).unwrap();
    let (russian, english) = (formats("ru"), formats("en"));
    for month in 1..=12 {
        let day = date(2027, month, 5);
        let expected = [
            format!("5 {} дейін", kazakh[usize::try_from(month).unwrap() - 1]),
            format!("до {}", russian.day_month(day)),
            format!("until {}", english.day_month(day)),
        ];
        assert_eq!(ends(month), expected);
    }
}

#[test]
fn hours_and_the_year_of_the_end_are_told_where_they_are_needed() {
    let almaty = Zones::bundled().get("Asia/Almaty").unwrap();
    let start = date(2027, 1, 12).at(15, 0, 0, 0);
    let told = |time: &EventTime, last| {
        sentences("FREQ=WEEKLY;BYDAY=TU,TH", time, last).map(Option::unwrap)
    };
    let hours = |end| EventTime::hours(almaty.clone(), start, end).unwrap();
    let lesson = hours(date(2027, 1, 12).at(17, 0, 0, 0));
    assert_eq!(
        told(&lesson, date(2027, 5, 27)),
        [
            "сейсенбі мен бейсенбі сайын, 15:00–17:00, 27 мамырға дейін",
            "по вторникам и четвергам, 15:00–17:00, до 27 мая",
            "every Tuesday and Thursday, 15:00–17:00, until 27 May",
        ]
    );
    let night = hours(date(2027, 1, 13).at(2, 0, 0, 0));
    assert_eq!(
        told(&night, date(2028, 1, 5)),
        [
            "сейсенбі мен бейсенбі сайын, 15:00–02:00, 2028 жылғы 5 қаңтарға дейін",
            "по вторникам и четвергам, 15:00–02:00, до 5 января 2028 г.",
            "every Tuesday and Thursday, 15:00–02:00, until 5 January 2028",
        ]
    );
    let length = SignedDuration::from_mins(90);
    let open = EventTime::open_ended(almaty.clone(), start, length).unwrap();
    assert_eq!(
        told(&open, date(2027, 5, 27)),
        [
            "сейсенбі мен бейсенбі сайын, сағат 15:00-тен бастап, 27 мамырға дейін",
            "по вторникам и четвергам, с 15:00, до 27 мая",
            "every Tuesday and Thursday, from 15:00, until 27 May",
        ]
    );
}

#[test]
fn what_people_do_not_say_is_no_sentence() {
    let first = date(2028, 2, 29);
    let none = [const { None }; 3];
    for rule in [
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=1,3;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        "FREQ=YEARLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=3",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=60",
        "FREQ=YEARLY;BYWEEKNO=9",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=-2MO",
        "FREQ=MONTHLY;BYDAY=MO,1SA",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYMONTHDAY=-1,15",
        "FREQ=MONTHLY;BYMONTH=1;BYMONTHDAY=1",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=SA",
        "FREQ=WEEKLY;BYMONTH=1",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "FREQ=DAILY;BYMONTHDAY=1",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
    ] {
        assert_eq!(sentences(rule, &whole_day(first), first), none, "{rule}");
    }
    let almaty = Zones::bundled().get("Asia/Almaty").unwrap();
    let camp = EventTime::days(almaty, first, date(2028, 3, 1)).unwrap();
    assert_eq!(sentences("FREQ=WEEKLY", &camp, date(2028, 5, 1)), none);
}
