//! Who is who after files were renamed, deleted and written anew.

use super::*;

const FIRST: &str = "2026-11-21T10:00:00Z";
const NEXT: &str = "2026-11-22T10:00:00Z";

fn published(events: &[Announcement]) -> Site {
    let mut site = Site::of(events);
    site.build(FIRST);
    site
}

#[test]
fn a_coming_event_may_not_vanish_without_a_word() {
    let mut site = published(&[event("robot", "2027-01-16T15:00")]);
    site.events.clear();
    assert_eq!(site.refused(NEXT), ["vanished-event: events/robot, ROBOT"]);
    site.hidden.push("events/robot");
    assert_eq!(site.refused(NEXT), ["hidden-event: events/robot, ROBOT"]);
    site.forgotten.push("events/robot");
    let made = site.build(NEXT);
    let gone: Vec<_> = made
        .ledger
        .gone
        .values()
        .map(|gone| gone.uid.as_str())
        .collect();
    assert_eq!(gone, ["robot@library.example"]);
    assert_eq!(told(&made), [""; 0]);
}

#[test]
fn what_is_over_or_cancelled_may_go_without_a_word() {
    let mut cancelled = event("solder", "2027-01-17T15:00");
    cancelled.schedule.status = "cancelled".to_owned();
    let mut site = published(&[event("robot", "2026-11-22T13:00"), cancelled]);
    site.events.clear();
    // The event ends at 15:00 in Almaty, which is 10:00 in UTC.
    let made = site.build("2026-11-22T10:00:00Z");
    assert_eq!(made.ledger.gone.len(), 2);
    assert_eq!(told(&made), [""; 0]);
}

#[test]
fn a_renamed_file_keeps_its_uid_for_ever() {
    let mut site = published(&[event("robot", "2027-01-16T15:00")]);
    site.events[0] = named("robots", site.events[0].clone());
    let (identities, problems) = site.identities(NEXT);
    assert_eq!(problems, [""; 0]);
    let renamed = &identities.renamed()[0];
    assert_eq!(
        (renamed.from.as_str(), renamed.to.as_str()),
        ("events/robot", "events/robots")
    );
    assert_eq!(renamed.url, event("robot", "2027-01-16T15:00").url);
    let made = site.build(NEXT);
    assert_eq!(stamps(&made), ["robot 2026-11-22T10:00:00Z 0"]);
    assert_eq!(told(&made), [""; 0]);

    site.events[0].schedule.start = "2027-01-16T14:00".to_owned();
    let made = site.build("2026-11-23T10:00:00Z");
    assert_eq!(stamps(&made), ["robot 2026-11-23T10:00:00Z 1"]);
    site.events[0] = named("robot-club", site.events[0].clone());
    site.build("2026-11-24T10:00:00Z");
    site.events[0] = named("robot", site.events[0].clone());
    let made = site.build("2026-11-25T10:00:00Z");
    assert_eq!(stamps(&made), ["robot 2026-11-25T10:00:00Z 1"]);
    assert_eq!(made.ledger.records().next().unwrap().natural, None);
}

#[test]
fn dates_written_singly_keep_their_uids_when_their_event_is_renamed() {
    let dates = ["2027-01-16T15:00", "2027-01-23T15:00"];
    let mut site = published(&dates.map(|start| date_of("club", start)));
    let chess = |start| Announcement {
        title: texts("CLUB"),
        ..date_of("chess", start)
    };
    site.events = dates.map(chess).to_vec();
    site.build(NEXT);
    site.events.push(chess("2027-01-30T15:00"));
    site.events[0].schedule.start = "2027-01-16T16:00".to_owned();
    let made = site.build("2026-11-23T10:00:00Z");
    assert_eq!(
        stamps(&made),
        [
            "chess-20270130 2026-11-23T10:00:00Z 0",
            "club-20270116 2026-11-23T10:00:00Z 1",
            "club-20270123 2026-11-22T10:00:00Z 0"
        ]
    );
}

#[test]
fn an_event_is_not_taken_for_another_on_weak_evidence() {
    let robot = event("robot", "2027-01-16T15:00");
    let vanished = ["vanished-event: events/robot, ROBOT"];
    let site = published(std::slice::from_ref(&robot));

    let mut retitled = site.clone();
    retitled.events[0] = named("robots", robot.clone());
    retitled.events[0].title = texts("Another");
    assert_eq!(retitled.refused(NEXT), vanished);
    retitled.events[0]
        .title
        .insert("ru".to_owned(), "ROBOT".to_owned());
    assert_eq!(retitled.refused(NEXT), [""; 0]);

    let mut moved = site.clone();
    moved.events[0] = named("robots", event("robot", "2027-01-16T16:00"));
    assert_eq!(moved.refused(NEXT), vanished);

    let mut two = site;
    two.events = ["one", "two"]
        .map(|stem| named(stem, robot.clone()))
        .to_vec();
    assert_eq!(two.refused(NEXT), vanished);
}

#[test]
fn no_uid_is_used_for_another_event() {
    let mut site = published(&[event("robot", "2026-11-21T20:00")]);
    site.events.clear();
    site.build(NEXT);
    site.events.push(event("robot", "2027-11-21T20:00"));
    let returned = ["returned-event: events/robot"];
    assert_eq!(site.refused("2026-11-23T10:00:00Z"), returned);

    let mut renamed = published(&[event("robot", "2027-01-16T15:00")]);
    renamed.events[0] = named("robots", renamed.events[0].clone());
    renamed.build(NEXT);
    renamed.events.push(event("robot", "2027-03-16T15:00"));
    let taken = ["uid-taken: robot@library.example, events/robots"];
    assert_eq!(renamed.refused("2026-11-23T10:00:00Z"), taken);
}

#[test]
fn an_event_that_comes_back_as_it_was_goes_on() {
    let robot = event("robot", "2027-01-16T15:00");
    let mut site = published(std::slice::from_ref(&robot));
    site.events.clear();
    site.forgotten.push("events/robot");
    site.build(NEXT);
    site.events.push(robot);
    let warned = ["forgotten-but-there: events/robot"];
    assert_eq!(site.refused("2026-11-23T10:00:00Z"), warned);
    site.forgotten.clear();
    let made = site.build("2026-11-23T10:00:00Z");
    assert_eq!(stamps(&made), ["robot 2026-11-23T10:00:00Z 1"]);
    assert_eq!(made.ledger.gone.len(), 0);
    let first = made.ledger.records().next().unwrap().first;
    assert_eq!(first.to_string(), "2026-01-01T00:00:00Z");
}

#[test]
fn a_date_may_leave_its_event_and_come_back_at_another_hour() {
    let dates = ["2027-01-16T15:00", "2027-01-23T15:00"];
    let mut site = published(&dates.map(|start| date_of("club", start)));
    site.events.pop();
    site.build(NEXT);
    site.events.push(date_of("club", "2027-01-23T18:00"));
    let made = site.build("2026-11-23T10:00:00Z");
    assert_eq!(
        stamps(&made),
        [
            "club-20270116 2026-01-01T00:00:00Z 0",
            "club-20270123 2026-11-23T10:00:00Z 1"
        ]
    );
    assert_eq!(
        told(&made),
        [
            "2026-11-23 events/club Date { start: \"2027-01-23T18:00\", news: Added }",
            "2026-11-22 events/club Date { start: \"2027-01-23T15:00\", news: Dropped }"
        ]
    );
}

#[test]
fn a_published_event_keeps_its_uid_when_it_gets_an_id() {
    let dates = ["2027-01-16T15:00", "2027-01-23T15:00"];
    let robot = event("robot", "2027-01-16T15:00");
    let [first, second] = dates.map(|start| date_of("club", start));
    let mut site = published(&[robot, first, second]);
    for event in &mut site.events {
        event.uid = format!("new-{}", event.uid);
        event.title = texts("Words");
    }
    site.events[0].schedule.end = "2027-01-16T18:00".to_owned();
    site.events[1].schedule.start = "2027-01-16T14:00".to_owned();
    let changed = [
        "club-20270116 2026-11-22T10:00:00Z 1",
        "club-20270123 2026-11-22T10:00:00Z 0",
        "robot 2026-11-22T10:00:00Z 1",
    ];
    assert_eq!(stamps(&site.build(NEXT)), changed);
    assert_eq!(stamps(&site.build("2026-11-23T10:00:00Z")), changed);
}
