//! Any text in a calendar file: its lines are short and whole, no property is added or lost, and the text
//! comes back as it was.

use std::sync::LazyLock;

use keste::base::LanguageTag;
use keste::calendar::ics::{CalendarHead, FeedHeader, TimeForm, write_feed};
use keste::calendar::{Zone, Zones};

static ZONE: LazyLock<Zone> = LazyLock::new(|| Zones::bundled().get("Asia/Almaty").unwrap());

/// The properties of a feed without events, in their order.
const PROPERTIES: [&str; 22] = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID",
    "CALSCALE:GREGORIAN",
    "NAME",
    "X-WR-CALNAME",
    "DESCRIPTION",
    "X-WR-CALDESC",
    "X-WR-TIMEZONE",
    "REFRESH-INTERVAL",
    "X-PUBLISHED-TTL",
    "SOURCE",
    "URL",
    "BEGIN:VTIMEZONE",
    "TZID",
    "BEGIN:STANDARD",
    "DTSTART",
    "TZOFFSETFROM",
    "TZOFFSETTO",
    "TZNAME",
    "END:STANDARD",
    "END:VTIMEZONE",
];

pub(crate) fn holds(bytes: &[u8]) {
    let value = String::from_utf8_lossy(bytes).into_owned();
    // A feed without a description has no such property.
    let description = format!("_{value}");
    let header = FeedHeader {
        head: CalendarHead {
            language: LanguageTag::parse("kk").unwrap(),
            owner: value.clone(),
            product: "Keste".to_owned(),
            time_form: TimeForm::Tzid,
        },
        name: value.clone(),
        description: description.clone(),
        zone_name: "Asia/Almaty".to_owned(),
        source_url: format!("https://makerspaces.example/{value}"),
        page_url: "https://makerspaces.example/".to_owned(),
        colour: None,
    };
    let file = write_feed(&header, &ZONE, []);
    let lines = unfolded(&file);
    let names = lines
        .iter()
        .map(|line| line.split([':', ';']).next().unwrap());
    let expected = PROPERTIES
        .iter()
        .map(|line| line.split(':').next().unwrap());
    assert!(names.eq(expected.chain(["END"])), "{lines:#?}");

    let value_of = |name: &str| {
        let line = lines.iter().find_map(|line| line.strip_prefix(name));
        unescaped(line.unwrap())
    };
    assert_eq!(value_of("X-WR-CALDESC:"), as_text(&description));
    assert_eq!(value_of("DESCRIPTION;LANGUAGE=kk:"), as_text(&description));
    let name = value_of("X-WR-CALNAME:");
    let whole = as_one_line(&value);
    assert!(whole.starts_with(&name), "{name:?} of {whole:?}");
    let units = |text: &str| text.encode_utf16().count();
    assert!(units(&name) <= 255, "{name:?}");
    assert!(
        units(&whole) > 255 || name == whole,
        "{name:?} of {whole:?}"
    );
    let source = lines.iter().find(|line| line.starts_with("SOURCE"));
    assert!(source.unwrap().is_ascii(), "{source:?}");
}

/// The lines of a file as a reader joins them again.
fn unfolded(file: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(file).unwrap();
    let text = text.strip_suffix("\r\n").unwrap();
    for line in text.split("\r\n") {
        assert!((1..=75).contains(&line.len()), "{line:?}");
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    let joined = text.replace("\r\n ", "");
    joined.split("\r\n").map(str::to_owned).collect()
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => out.push(match chars.next().unwrap() {
                'n' => '\n',
                escaped => escaped,
            }),
            ';' | ',' => panic!("{char} is not escaped in {text:?}"),
            _ => out.push(char),
        }
    }
    out
}

/// What of a text can stand in a calendar: one kind of newline, no other control characters.
fn as_text(value: &str) -> String {
    let newlines = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = value
        .replace("\r\n", "\n")
        .replace(newlines, "\n")
        .replace('\t', " ");
    let stays = |char: &char| *char == '\n' || !char.is_control();
    text.chars().filter(stays).collect()
}

/// The same on one line, with single spaces.
fn as_one_line(value: &str) -> String {
    let visible: String = value
        .chars()
        .filter(|char| char.is_whitespace() || !char.is_control())
        .collect();
    let is_gap = |char: char| matches!(char, ' ' | '\u{2028}' | '\u{2029}') || char.is_control();
    let words: Vec<_> = visible
        .split(is_gap)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}
