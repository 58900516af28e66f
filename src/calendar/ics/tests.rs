//! Whole files, octet for octet and by what they tell of times.

use jiff::civil::date;

use super::samples::{
    event, feed, header, hours, lines, object, stamped, text, times, two_events, zone,
};
use super::{CalendarObject, FeedEvent, Recurrence, TimeForm, write_feed, write_single};
use crate::calendar::{EventStatus, Rule};

#[test]
fn a_feed_is_this_octet_for_octet() {
    let golden = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Makerspaces//Keste//KK",
        "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=kk:Мейкерспейстер\\, кесте",
        "X-WR-CALNAME:Мейкерспейстер\\, кесте",
        "DESCRIPTION;LANGUAGE=kk:Барлығы\\; тегін",
        "X-WR-CALDESC:Барлығы\\; тегін",
        "X-WR-TIMEZONE:Asia/Almaty",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "SOURCE;VALUE=URI:https://makerspaces.example/calendar.ics",
        "URL:https://makerspaces.example/",
        "COLOR:teal",
        "X-APPLE-CALENDAR-COLOR:#008080",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Aqtobe",
        "BEGIN:STANDARD",
        "DTSTART:20041031T030000",
        "TZOFFSETFROM:+0600",
        "TZOFFSETTO:+0500",
        "TZNAME:+05",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:soldering-1@makerspaces.example",
        "DTSTAMP:20261201T063000Z",
        "LAST-MODIFIED:20261201T063000Z",
        "SEQUENCE:0",
        "DTSTART;TZID=Asia/Aqtobe:20270116T150000",
        "DTEND;TZID=Asia/Aqtobe:20270116T170000",
        "SUMMARY;LANGUAGE=kk:Дәнекерлеу: алғашқы қадам\\, 1\\; C",
        " :\\\\жол екінші жол",
        "DESCRIPTION;LANGUAGE=kk:Бірінші қадам\\, екінші\\; C:\\\\new",
        " \\nЖаңа жол: «дәнекерлеу» 🤖 және қарапайы",
        " м сұлбалар.",
        "LOCATION;LANGUAGE=kk:Ақтөбе\\, 11-шағын аудан\\, 112Е",
        " \\, Г блогы",
        "GEO:50.283900;57.166978",
        "CATEGORIES;LANGUAGE=kk:Электроника\\, сұлба,Қолөнер",
        "CATEGORIES;LANGUAGE=ru:Пайка",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "URL:https://makerspaces.example/events/%D0%B4%D3%99%D0%BD%D0%B5%D0%BA%D0%B5",
        " %D1%80/",
        "IMAGE;VALUE=URI:https://makerspaces.example/media/solder.jpg",
        "CONFERENCE;VALUE=URI:https://meet.example/robot?a=1,2",
        "CONTACT;LANGUAGE=kk:Айгүл\\, +7 7132 00-00-00",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:nauryz@makerspaces.example",
        "DTSTAMP:20261201T063000Z",
        "LAST-MODIFIED:20261201T063000Z",
        "SEQUENCE:2",
        "DTSTART;VALUE=DATE:20270321",
        "DTEND;VALUE=DATE:20270324",
        "SUMMARY;LANGUAGE=kk:Оқиға",
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
        "URL:https://makerspaces.example/events/x/",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(feed(&two_events()), lines(&golden));
}

#[test]
fn the_file_of_one_event_has_no_name_and_makes_busy() {
    let event = event(hours("Asia/Oral", "2027-01-16T15:00", "2027-01-16T17:00"));
    let told = [object("x@makerspaces.example", event)];
    let golden = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Makerspaces//Keste//KK",
        "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Oral",
        "BEGIN:STANDARD",
        "DTSTART:20041031T030000",
        "TZOFFSETFROM:+0500",
        "TZOFFSETTO:+0500",
        "TZNAME:+05",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:x@makerspaces.example",
        "DTSTAMP:20261201T063000Z",
        "LAST-MODIFIED:20261201T063000Z",
        "SEQUENCE:0",
        "DTSTART;TZID=Asia/Oral:20270116T150000",
        "DTEND;TZID=Asia/Oral:20270116T170000",
        "SUMMARY;LANGUAGE=kk:Оқиға",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "URL:https://makerspaces.example/events/x/",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    let made = text(write_single(&header().head, stamped(&told)));
    assert_eq!(made, lines(&golden));
}

#[test]
fn a_feed_without_events_holds_its_time_zone_alone() {
    let (empty, almaty) = (
        feed(&[]),
        [
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Almaty",
            "BEGIN:STANDARD",
            "DTSTART:20240301T000000",
            "TZOFFSETFROM:+0600",
            "TZOFFSETTO:+0500",
            "TZNAME:+05",
            "END:STANDARD",
            "END:VTIMEZONE",
            "END:VCALENDAR",
        ],
    );
    let zone_on = empty.find("BEGIN:VTIMEZONE").unwrap();
    assert_eq!(empty[zone_on..], lines(&almaty));
    // Berlin has summer time and is never written as a zone.
    let empty = text(write_feed(&header(), &zone("Europe/Berlin"), []));
    assert_eq!(
        times(&empty),
        [
            "TZID:Etc/UTC",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "TZNAME:UTC",
        ]
    );
}

#[test]
fn times_that_one_observance_does_not_describe_go_out_in_utc() {
    let file = feed(&[
        object(
            "berlin",
            event(hours(
                "Europe/Berlin",
                "2027-07-01T12:00",
                "2027-07-01T13:00",
            )),
        ),
        object(
            "gap",
            event(hours(
                "Europe/Berlin",
                "2027-03-28T02:30",
                "2027-03-28T03:30",
            )),
        ),
        object(
            "archive",
            event(hours("Asia/Almaty", "2023-05-01T12:00", "2023-05-01T13:00")),
        ),
        object(
            "twice",
            event(hours("Asia/Almaty", "2024-02-29T23:30", "2024-03-01T00:30")),
        ),
        object(
            "first",
            event(hours("Asia/Almaty", "2024-03-01T00:00", "2024-03-01T01:00")),
        ),
        object(
            "moment",
            event(hours("Asia/Oral", "2027-01-01T00:00", "2027-01-01T00:00")),
        ),
    ]);
    assert_eq!(
        times(&file),
        [
            "TZID:Asia/Almaty",
            "DTSTART:20240301T000000",
            "TZOFFSETFROM:+0600",
            "TZOFFSETTO:+0500",
            "TZNAME:+05",
            "TZID:Asia/Oral",
            "DTSTART:20041031T030000",
            "TZOFFSETFROM:+0500",
            "TZOFFSETTO:+0500",
            "TZNAME:+05",
            "UID:archive",
            "DTSTART:20230501T060000Z",
            "DTEND:20230501T070000Z",
            "UID:twice",
            "DTSTART:20240229T173000Z",
            "DTEND:20240229T193000Z",
            "UID:first",
            "DTSTART;TZID=Asia/Almaty:20240301T000000",
            "DTEND;TZID=Asia/Almaty:20240301T010000",
            "UID:moment",
            "DTSTART;TZID=Asia/Oral:20270101T000000",
            "UID:gap",
            "DTSTART:20270328T010000Z",
            "DTEND:20270328T013000Z",
            "UID:berlin",
            "DTSTART:20270701T100000Z",
            "DTEND:20270701T110000Z",
        ]
    );
}

#[test]
fn the_emergency_form_has_no_zones_at_all() {
    let mut header = header();
    header.head.time_form = TimeForm::Utc;
    let file = text(write_feed(
        &header,
        &zone("Asia/Almaty"),
        stamped(&two_events()),
    ));
    assert_eq!(
        times(&file),
        [
            "UID:soldering-1@makerspaces.example",
            "DTSTART:20270116T100000Z",
            "DTEND:20270116T120000Z",
            "UID:nauryz@makerspaces.example",
            "DTSTART;VALUE=DATE:20270321",
            "DTEND;VALUE=DATE:20270324",
        ]
    );
}

#[test]
fn events_go_out_by_start_then_uid_in_whatever_order_they_come() {
    let at = |uid: &str, zone_name, start| object(uid, event(hours(zone_name, start, start)));
    let mut events = vec![
        at("b", "Asia/Almaty", "2027-01-16T15:00"),
        at("a", "Asia/Oral", "2027-01-16T15:00"),
        // An hour earlier on the clock and two hours later in fact.
        at("0", "Europe/London", "2027-01-16T12:00"),
    ];
    let file = feed(&events);
    let uids: Vec<_> = times(&file)
        .into_iter()
        .filter_map(|line| line.strip_prefix("UID:"))
        .collect();
    assert_eq!(uids, ["a", "b", "0"]);
    events.reverse();
    assert_eq!(feed(&events), file);
}

#[test]
fn statuses_have_the_words_of_the_standard() {
    let time = hours("Asia/Almaty", "2027-01-16T15:00", "2027-01-16T17:00");
    let word = |status| {
        let event = FeedEvent {
            status,
            ..event(time.clone())
        };
        let told = [object("x", event)];
        let file = text(write_single(&header().head, stamped(&told)));
        let told = file
            .split("\r\n")
            .find_map(|line| line.strip_prefix("STATUS:"));
        told.map(str::to_owned)
    };
    let confirmed = Some("CONFIRMED".to_owned());
    assert_eq!(word(EventStatus::Cancelled), Some("CANCELLED".to_owned()));
    assert_eq!(word(EventStatus::Postponed), Some("TENTATIVE".to_owned()));
    assert_eq!(word(EventStatus::Moved), confirmed);
    assert_eq!(word(EventStatus::Full), confirmed);
}

#[test]
fn overrides_stand_with_their_rule_and_name_their_date_in_its_form() {
    let at = |start: &str, end: &str| hours("Asia/Almaty", start, end);
    let first = at("2027-01-19T15:00", "2027-01-19T17:00");
    let moved = at("2027-02-09T16:00", "2027-02-09T18:00");
    let (object, sequence) = object("club", event(first.clone()));
    let told = [(
        CalendarObject {
            recurrence: Some(Recurrence {
                rule: Rule::parse("FREQ=WEEKLY;BYDAY=TU").unwrap().0,
                count: 5,
                except: vec![first.on(date(2027, 2, 2))],
            }),
            overrides: vec![(first.on(date(2027, 2, 9)), event(moved))],
            related_to: None,
            ..object
        },
        sequence,
    )];
    let file = feed(&told);
    let lines: Vec<_> = file
        .split("\r\n")
        .filter(|line| {
            let names = [
                "DTSTART;",
                "DTEND",
                "UID",
                "RRULE",
                "EXDATE",
                "RECURRENCE-ID",
            ];
            names.iter().any(|name| line.starts_with(name))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "UID:club",
            "DTSTART;TZID=Asia/Almaty:20270119T150000",
            "DTEND;TZID=Asia/Almaty:20270119T170000",
            "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TU",
            "EXDATE;TZID=Asia/Almaty:20270202T150000",
            "UID:club",
            "RECURRENCE-ID;TZID=Asia/Almaty:20270209T150000",
            "DTSTART;TZID=Asia/Almaty:20270209T160000",
            "DTEND;TZID=Asia/Almaty:20270209T180000",
        ]
    );
}

#[test]
fn a_rule_told_in_utc_names_the_days_of_utc() {
    let rule_of = |start: &str, rule: &str| {
        let first = hours("Asia/Almaty", start, start);
        let (object, sequence) = object("dawn", event(first));
        let rule = Rule::parse(rule).unwrap().0;
        let recurrence = Some(Recurrence {
            rule,
            count: 3,
            except: Vec::new(),
        });
        let told = [(
            CalendarObject {
                recurrence,
                ..object
            },
            sequence,
        )];
        let mut header = header();
        header.head.time_form = TimeForm::Utc;
        let file = text(write_feed(&header, &zone("Asia/Almaty"), stamped(&told)));
        let wanted = file
            .split("\r\n")
            .filter(|line| line.starts_with("RRULE") || line.starts_with("DTSTART"));
        wanted.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        rule_of("2027-01-11T04:00", "FREQ=WEEKLY;BYDAY=MO,TH"),
        [
            "DTSTART:20270110T230000Z",
            "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=WE,SU"
        ]
    );
    assert_eq!(
        rule_of("2027-01-11T15:00", "FREQ=WEEKLY;BYDAY=MO"),
        [
            "DTSTART:20270111T100000Z",
            "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO"
        ]
    );
    // The second Saturday has no name among the days before: it keeps its zone.
    assert_eq!(
        rule_of("2027-01-09T04:00", "FREQ=MONTHLY;BYDAY=2SA"),
        [
            "DTSTART:20240301T000000",
            "DTSTART;TZID=Asia/Almaty:20270109T040000",
            "RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=2SA"
        ]
    );
}
