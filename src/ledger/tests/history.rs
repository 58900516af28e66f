//! Stamps over time.

use super::*;

const FIRST: &str = "2026-11-21T10:00:00Z";

#[test]
fn the_first_publication_depends_on_no_clock_and_tells_of_no_change() {
    let mut robot = event("robot", "2027-01-16T15:00");
    robot.updated = Some("2026-11-03".parse().unwrap());
    let mut site = Site::of(&[robot, event("solder", "2027-01-17T15:00")]);
    let mut later = site.clone();
    let made = site.build(FIRST);
    assert_eq!(
        stamps(&made),
        [
            "robot 2026-11-03T00:00:00Z 0",
            "solder 2026-01-01T00:00:00Z 0"
        ]
    );
    assert_eq!(told(&made), [""; 0]);
    assert_eq!(later.build("2026-12-01T10:00:00Z"), made);
}

#[test]
fn a_night_without_edits_changes_no_octet_of_the_ledger() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00")]);
    site.build(FIRST);
    site.events.push(event("solder", "2027-01-17T15:00"));
    let before = site.build("2026-11-22T19:17:00Z").ledger.write();
    for night in [
        "2026-11-23T19:17:00Z",
        "2026-11-20T19:17:00Z",
        "2027-02-20T19:17:00Z",
    ] {
        assert_eq!(site.build(night).ledger.write(), before, "{night}");
    }
}

#[test]
fn an_event_that_comes_later_is_stamped_with_the_build_or_its_own_day() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00")]);
    site.build(FIRST);
    site.events.push(event("solder", "2027-01-17T15:00"));
    let mut draw = event("draw", "2027-01-18T15:00");
    draw.updated = Some("2026-11-24".parse().unwrap());
    site.events.push(draw);
    let made = site.build("2026-11-25T06:00:00Z");
    assert_eq!(
        stamps(&made),
        [
            "draw 2026-11-24T00:00:00Z 0",
            "robot 2026-01-01T00:00:00Z 0",
            "solder 2026-11-25T06:00:00Z 0"
        ]
    );
    let record = made.ledger.record("solder@library.example").unwrap();
    assert_eq!(record.first.to_string(), "2026-11-25T06:00:00Z");
}

#[test]
fn a_day_in_the_future_stamps_no_event() {
    let mut robot = event("robot", "2027-01-16T15:00");
    robot.updated = Some("2027-01-01".parse().unwrap());
    let mut site = Site::of(&[robot.clone()]);
    let made = site.build(FIRST);
    assert_eq!(stamps(&made), ["robot 2026-11-21T10:00:00Z 0"]);
    site.events.push(named("solder", robot));
    site.events[0].title = texts("Robots");
    let made = site.build("2026-11-22T10:00:00Z");
    assert_eq!(
        stamps(&made),
        [
            "robot 2026-11-22T10:00:00Z 0",
            "solder 2026-11-22T10:00:00Z 0"
        ]
    );
}

#[test]
fn other_words_move_the_stamp_and_another_time_raises_the_sequence_as_well() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00")]);
    site.build(FIRST);
    site.events[0].title = texts("Robots");
    let made = site.build("2026-11-22T06:00:00Z");
    assert_eq!(stamps(&made), ["robot 2026-11-22T06:00:00Z 0"]);

    let edits: [fn(&mut Schedule); 5] = [
        |schedule| schedule.end = "2027-01-16T18:00".to_owned(),
        |schedule| schedule.venue = Some("oral".to_owned()),
        |schedule| schedule.room = Some("hall".to_owned()),
        |schedule| schedule.status = "cancelled".to_owned(),
        |schedule| schedule.rule = Some("FREQ=DAILY;COUNT=2".to_owned()),
    ];
    for (index, edit) in edits.into_iter().enumerate() {
        edit(&mut site.events[0].schedule);
        let made = site.build("2026-11-23T06:00:00Z");
        let expected = format!("robot 2026-11-23T06:00:00Z {}", index + 1);
        assert_eq!(stamps(&made), [expected]);
    }
    let record = site.ledger.unwrap();
    let record = record.record("robot@library.example").unwrap();
    assert_eq!(record.first.to_string(), "2026-01-01T00:00:00Z");
}

#[test]
fn another_name_of_the_same_place_is_no_other_place() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00")]);
    site.build(FIRST);
    site.events[0].schedule.places = texts("Almaty, Abai 1");
    let made = site.build("2026-11-22T06:00:00Z");
    assert_eq!(stamps(&made), ["robot 2026-11-22T06:00:00Z 0"]);
    assert_eq!(told(&made), [""; 0]);
}

#[test]
fn no_stamp_goes_back_when_the_clock_does() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00")]);
    site.build(FIRST);
    site.events[0].title = texts("Robots");
    site.build("2026-12-24T06:00:00Z");
    site.events[0].schedule.room = Some("hall".to_owned());
    let made = site.build("2026-11-22T06:00:00Z");
    assert_eq!(stamps(&made), ["robot 2026-12-24T06:00:00Z 1"]);
    site.events.clear();
    site.forgotten.push("events/robot");
    site.build("2026-11-23T06:00:00Z");
    site.forgotten.clear();
    let mut robot = event("robot", "2027-01-16T15:00");
    robot.schedule.room = Some("hall".to_owned());
    site.events.push(robot);
    let made = site.build("2026-11-24T06:00:00Z");
    assert_eq!(stamps(&made), ["robot 2026-12-24T06:00:00Z 2"]);
}

/// A year of nights with edits of every kind between them.
#[test]
fn through_a_year_of_edits_no_stamp_falls_and_no_uid_is_lost() {
    let mut site = Site::of(&[
        event("robot", "2027-06-16T15:00"),
        event("solder", "2027-07-17T15:00"),
        date_of("club", "2027-05-01T15:00"),
    ]);
    // Every tenth night follows an edit.
    let mut last: BTreeMap<String, Stamp> = BTreeMap::new();
    let mut seen: Vec<String> = Vec::new();
    let mut night = "2026-11-21T19:17:00Z".parse::<Timestamp>().unwrap();
    for number in 0..365 {
        match number {
            10 => site.events[0].title = texts("Robots"),
            20 => site.events[1] = named("iron", site.events[1].clone()),
            30 => site.events[1].schedule.room = Some("hall".to_owned()),
            40 => site.events[0] = named("robots", site.events[0].clone()),
            50 => site.events.push(date_of("club", "2027-05-08T15:00")),
            60 => drop(site.events.remove(2)),
            70 => site.events.push(date_of("club", "2027-05-01T18:00")),
            80 => site.events[1].schedule.status = "cancelled".to_owned(),
            90 => drop(site.events.remove(1)),
            100 => site.events[0] = named("robot", site.events[0].clone()),
            _ => {}
        }
        let before = site.ledger.clone();
        let now = match number % 7 {
            // The clock of one machine is a day behind.
            3 => night.checked_sub(jiff::Span::new().hours(24)).unwrap(),
            _ => night,
        };
        let made = site.build(&now.to_string());
        for (uid, stamp) in &made.stamps {
            if let Some(old) = last.get(uid) {
                assert!(stamp.modified >= old.modified && stamp.sequence >= old.sequence);
            }
        }
        let is_known = |uid: &String| {
            let gone = made.ledger.gone.values().any(|gone| gone.uid == *uid);
            made.stamps.contains_key(uid) != gone
        };
        assert!(seen.iter().all(is_known), "{number}");
        if let Some(before) = before.filter(|_| number % 10 != 0) {
            assert_eq!(before.records, made.ledger.records, "{number}");
            assert_eq!(before.gone, made.ledger.gone, "{number}");
        }
        seen.extend(made.stamps.keys().cloned());
        last.extend(made.stamps);
        night = night.checked_add(jiff::Span::new().hours(24)).unwrap();
    }
    let uids: Vec<_> = site.ledger.unwrap().records.into_keys().collect();
    assert_eq!(
        uids,
        [
            "club-20270501@library.example",
            "club-20270508@library.example",
            "robot@library.example"
        ]
    );
}
