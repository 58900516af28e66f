//! Events and headers that the tests of calendar files share.

use jiff::civil::{DateTime, date};

use super::{
    CalendarHead, CalendarObject, Colour, FeedEvent, FeedHeader, Stamp, Text, TimeForm, write_feed,
};
use crate::base::LanguageTag;
use crate::calendar::{EventStatus, EventTime, Zone, Zones};

pub(super) fn zone(name: &str) -> Zone {
    Zones::bundled().get(name).unwrap()
}

pub(super) fn kazakh(value: &str) -> Text {
    let language = LanguageTag::parse("kk").unwrap();
    let value = value.to_owned();
    Text { language, value }
}

pub(super) fn header() -> FeedHeader {
    FeedHeader {
        head: CalendarHead {
            language: LanguageTag::parse("kk").unwrap(),
            owner: "Makerspaces".to_owned(),
            product: "Keste".to_owned(),
            time_form: TimeForm::Tzid,
        },
        name: "Мейкерспейстер, кесте".to_owned(),
        description: "Барлығы; тегін".to_owned(),
        zone_name: "Asia/Almaty".to_owned(),
        source_url: "https://makerspaces.example/calendar.ics".to_owned(),
        page_url: "https://makerspaces.example/".to_owned(),
        colour: Some(Colour {
            name: "teal".to_owned(),
            hex: "#008080".to_owned(),
        }),
    }
}

/// An object and the sequence of its stamp.
pub(super) type Told = (CalendarObject, u32);

pub(super) fn object(uid: &str, event: FeedEvent) -> Told {
    let object = CalendarObject {
        uid: uid.to_owned(),
        event,
        recurrence: None,
        overrides: Vec::new(),
        related_to: None,
    };
    (object, 0)
}

pub(super) fn stamp(sequence: u32) -> Stamp {
    let modified = "2026-12-01T06:30:00Z".parse().unwrap();
    Stamp { modified, sequence }
}

pub(super) fn event(time: EventTime) -> FeedEvent {
    FeedEvent {
        time,
        status: EventStatus::Scheduled,
        summary: kazakh("Оқиға"),
        description: None,
        location: None,
        categories: Vec::new(),
        geo: None,
        url: "https://makerspaces.example/events/x/".to_owned(),
        image: None,
        conference: None,
        contact: None,
    }
}

pub(super) fn hours(zone_name: &str, start: &str, end: &str) -> EventTime {
    let wall = |text: &str| text.parse::<DateTime>().unwrap();
    EventTime::hours(zone(zone_name), wall(start), wall(end)).unwrap()
}

pub(super) fn text(octets: Vec<u8>) -> String {
    String::from_utf8(octets).unwrap()
}

pub(super) fn stamped(told: &[Told]) -> impl Iterator<Item = (&CalendarObject, Stamp)> {
    told.iter()
        .map(|(object, sequence)| (object, stamp(*sequence)))
}

pub(super) fn feed(told: &[Told]) -> String {
    text(write_feed(&header(), &zone("Asia/Almaty"), stamped(told)))
}

/// The lines that tell of times, zones and order.
pub(super) fn times(file: &str) -> Vec<&str> {
    let told = ["DTSTART", "DTEND", "TZID", "TZOFFSET", "TZNAME", "UID"];
    file.split("\r\n")
        .filter(|line| told.iter().any(|name| line.starts_with(name)))
        .collect()
}

pub(super) fn two_events() -> [Told; 2] {
    let nauryz = EventTime::days(zone("Asia/Almaty"), date(2027, 3, 21), date(2027, 3, 23));
    let nauryz = FeedEvent {
        status: EventStatus::Cancelled,
        ..event(nauryz.unwrap())
    };
    let soldering = FeedEvent {
        summary: kazakh("Дәнекерлеу: алғашқы қадам, 1; C:\\жол\nекінші жол"),
        description: Some(kazakh(
            "Бірінші қадам, екінші; C:\\new\r\nЖаңа жол: «дәнекерлеу» 🤖 және қарапайым сұлбалар.",
        )),
        location: Some(kazakh("Ақтөбе, 11-шағын аудан, 112Е, Г блогы")),
        categories: vec![
            kazakh("Электроника, сұлба"),
            kazakh("Қолөнер"),
            Text {
                language: LanguageTag::parse("ru").unwrap(),
                value: "Пайка".to_owned(),
            },
        ],
        geo: Some((50.2839, 57.166978)),
        url: "https://makerspaces.example/events/дәнекер/".to_owned(),
        image: Some("https://makerspaces.example/media/solder.jpg".to_owned()),
        conference: Some("https://meet.example/robot?a=1,2".to_owned()),
        contact: Some(kazakh("Айгүл, +7 7132 00-00-00")),
        ..event(hours("Asia/Aqtobe", "2027-01-16T15:00", "2027-01-16T17:00"))
    };
    let (nauryz, _) = object("nauryz@makerspaces.example", nauryz);
    [
        (nauryz, 2),
        object("soldering-1@makerspaces.example", soldering),
    ]
}

pub(super) fn lines(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [line, "\r\n"]).collect()
}
