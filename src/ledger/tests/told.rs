//! What readers are told, and for how long.

use super::*;
use crate::ledger::{Change, DateNews, News, Override, Span};

const FIRST: &str = "2026-11-21T10:00:00Z";

/// What is told of an event after an edit.
fn news(before: &Announcement, edit: impl FnOnce(&mut Announcement)) -> Vec<News> {
    let mut site = Site::of(std::slice::from_ref(before));
    site.build(FIRST);
    edit(&mut site.events[0]);
    let made = site.build("2026-11-22T10:00:00Z");
    let changes = made.ledger.changes().iter();
    changes.map(|change| change.news.clone()).collect()
}

fn span(start: &str, end: &str) -> Span {
    Span {
        start: start.to_owned(),
        end: end.to_owned(),
    }
}

/// Every Tuesday at 15:00 for two hours.
fn weekly() -> Announcement {
    let mut club = event("club", "2026-11-10T15:00");
    club.schedule.rule = Some("FREQ=WEEKLY;COUNT=9".to_owned());
    club.ends = "2027-01-05T12:00:00Z".parse().unwrap();
    club
}

fn planned(start: &str, end: &str) -> Override {
    Override {
        start: start.to_owned(),
        end: end.to_owned(),
        status: "scheduled".to_owned(),
        venue: Some("almaty".to_owned()),
        room: None,
        places: texts("Almaty"),
    }
}

fn on(start: &str, news: DateNews) -> News {
    let start = start.to_owned();
    News::Date { start, news }
}

#[test]
fn a_new_time_is_told_with_the_old_one() {
    let robot = event("robot", "2027-01-16T15:00");
    let told = news(&robot, |robot| {
        robot.schedule = event("robot", "2027-01-17T16:00").schedule;
        robot.schedule.status = "moved".to_owned();
    });
    let from = span("2027-01-16T15:00", "2027-01-16T17:00");
    let to = span("2027-01-17T16:00", "2027-01-17T18:00");
    assert_eq!(told, [News::Moved { from, to }]);
}

#[test]
fn another_place_and_status_are_told_with_the_old_ones() {
    let told = news(&event("robot", "2027-01-16T15:00"), |robot| {
        robot.schedule.venue = Some("oral".to_owned());
        robot.schedule.places = texts("Oral");
        robot.schedule.status = "full".to_owned();
    });
    let (from, to) = (texts("Almaty"), texts("Oral"));
    let status = News::Status {
        from: "scheduled".to_owned(),
        to: "full".to_owned(),
    };
    assert_eq!(told, [News::Place { from, to }, status]);
}

#[test]
fn a_renamed_venue_file_and_what_is_over_are_no_news() {
    let told = news(&event("robot", "2027-01-16T15:00"), |robot| {
        robot.schedule.venue = Some("almaty-2".to_owned());
        robot.title = texts("Robots");
    });
    assert_eq!(told, []);
    let told = news(&event("robot", "2026-11-20T15:00"), |robot| {
        robot.schedule.status = "cancelled".to_owned();
    });
    assert_eq!(told, []);
}

#[test]
fn of_a_recurring_event_single_dates_are_told() {
    let told = news(&weekly(), |club| {
        let schedule = &mut club.schedule;
        schedule.except = ["2026-11-17T15:00", "2026-11-24T15:00"]
            .map(str::to_owned)
            .to_vec();
        let mut moved = planned("2026-12-02T16:00", "2026-12-02T18:00");
        moved.places = texts("Oral");
        moved.venue = Some("oral".to_owned());
        let mut cancelled = planned("2026-12-08T15:00", "2026-12-08T17:00");
        cancelled.status = "cancelled".to_owned();
        let starts = ["2026-12-01T15:00", "2026-12-08T15:00"].map(str::to_owned);
        schedule.overrides = starts.into_iter().zip([moved, cancelled]).collect();
    });
    let from = span("2026-12-01T15:00", "2026-12-01T17:00");
    let to = span("2026-12-02T16:00", "2026-12-02T18:00");
    let place = DateNews::Place {
        from: texts("Almaty"),
        to: texts("Oral"),
    };
    let status = DateNews::Status {
        from: "scheduled".to_owned(),
        to: "cancelled".to_owned(),
    };
    // The date of 17 November is over.
    assert_eq!(
        told,
        [
            on("2026-11-24T15:00", DateNews::Dropped),
            on("2026-12-01T15:00", DateNews::Moved { from, to }),
            on("2026-12-01T15:00", place),
            on("2026-12-08T15:00", status),
        ]
    );
}

#[test]
fn a_date_that_was_cancelled_and_then_taken_out_is_told_once() {
    let mut club = weekly();
    let mut cancelled = planned("2026-12-08T15:00", "2026-12-08T17:00");
    cancelled.status = "cancelled".to_owned();
    let start = "2026-12-08T15:00".to_owned();
    club.schedule.overrides.insert(start.clone(), cancelled);
    let taken_out = |club: &mut Announcement| {
        club.schedule.overrides.clear();
        club.schedule.except.push(start.clone());
    };
    assert_eq!(news(&club, taken_out), []);
    taken_out(&mut club);
    let told = news(&club, |club| club.schedule.except.clear());
    assert_eq!(told, [on("2026-12-08T15:00", DateNews::Added)]);
}

#[test]
fn whole_days_keep_their_length_when_one_is_moved() {
    let mut camp = event("camp", "2027-01-04T00:00");
    camp.schedule.start = "2027-01-04".to_owned();
    camp.schedule.end = "2027-01-05".to_owned();
    camp.schedule.all_day = true;
    camp.schedule.rule = Some("FREQ=WEEKLY;COUNT=3".to_owned());
    let told = news(&camp, |camp| {
        let moved = planned("2027-01-13", "2027-01-14");
        let overrides = &mut camp.schedule.overrides;
        overrides.insert("2027-01-11".to_owned(), moved);
    });
    let from = span("2027-01-11", "2027-01-12");
    let to = span("2027-01-13", "2027-01-14");
    assert_eq!(told, [on("2027-01-11", DateNews::Moved { from, to })]);
}

#[test]
fn a_longer_rule_is_told_by_its_new_dates_and_quite_another_one_as_such() {
    let told = news(&weekly(), |club| {
        club.schedule.rule = Some("FREQ=WEEKLY;COUNT=10".to_owned());
        club.schedule.except.push("2026-11-24T15:00".to_owned());
    });
    assert_eq!(
        told,
        [
            on("2026-11-24T15:00", DateNews::Dropped),
            on("2027-01-12T15:00", DateNews::Added)
        ]
    );
    let told = news(&weekly(), |club| {
        club.schedule.start = "2026-11-10T16:00".to_owned();
        club.schedule.end = "2026-11-10T18:00".to_owned();
        club.schedule.venue = Some("oral".to_owned());
        club.schedule.places = texts("Oral");
    });
    let (from, to) = (texts("Almaty"), texts("Oral"));
    assert_eq!(told, [News::Rule, News::Place { from, to }]);
}

#[test]
fn what_becomes_of_all_dates_is_told_once() {
    let cancelled = |mut date: Override| {
        date.status = "cancelled".to_owned();
        date
    };
    let mut club = weekly();
    club.schedule.rule = Some("FREQ=WEEKLY;COUNT=5".to_owned());
    let date = planned("2026-11-24T15:00", "2026-11-24T17:00");
    let overrides = &mut club.schedule.overrides;
    overrides.insert(date.start.clone(), cancelled(date));
    let told = news(&club, |club| club.schedule.status = "cancelled".to_owned());
    let status = News::Status {
        from: "scheduled".to_owned(),
        to: "cancelled".to_owned(),
    };
    assert_eq!(told, [status]);
}

#[test]
fn a_new_time_says_that_a_postponed_event_takes_place() {
    let mut robot = event("robot", "2027-01-16T15:00");
    robot.schedule.status = "postponed".to_owned();
    let told = news(&robot, |robot| {
        robot.schedule = event("robot", "2027-02-16T15:00").schedule;
        robot.schedule.status = "moved".to_owned();
    });
    let from = span("2027-01-16T15:00", "2027-01-16T17:00");
    let to = span("2027-02-16T15:00", "2027-02-16T17:00");
    assert_eq!(told, [News::Moved { from, to }]);
    let told = news(&robot, |robot| {
        robot.schedule.status = "scheduled".to_owned();
    });
    let status = News::Status {
        from: "postponed".to_owned(),
        to: "scheduled".to_owned(),
    };
    assert_eq!(told, [status]);
}

/// The changes of one build after another.
fn told_by(site: &mut Site, now: &str) -> Vec<News> {
    let made = site.build(now);
    let changes = made.ledger.changes().iter();
    let day = moment(now).today;
    let changes = changes.filter(|change| change.day == day);
    changes.map(|change| change.news.clone()).collect()
}

#[test]
fn a_date_that_leaves_the_rule_for_another_place_is_told_as_elsewhere() {
    let mut site = Site::of(&[weekly()]);
    site.build(FIRST);
    let start = "2026-12-08T15:00";
    site.events[0].schedule.except.push(start.to_owned());
    let mut date = date_of("club", start);
    date.schedule.venue = Some("oral".to_owned());
    date.schedule.places = texts("Oral");
    site.events.push(date);
    let (almaty, oral) = (texts("Almaty"), texts("Oral"));
    let place = |from: &Texts, to: &Texts| DateNews::Place {
        from: from.clone(),
        to: to.clone(),
    };
    assert_eq!(
        told_by(&mut site, "2026-11-22T10:00:00Z"),
        [on(start, place(&almaty, &oral))]
    );
    site.events = vec![weekly()];
    assert_eq!(
        told_by(&mut site, "2026-11-23T10:00:00Z"),
        [on(start, place(&oral, &almaty))]
    );
}

#[test]
fn the_form_in_which_calendars_get_the_dates_is_no_news() {
    let mut site = Site::of(&[weekly()]);
    site.build(FIRST);
    let days = [
        "11-10", "11-17", "11-24", "12-01", "12-08", "12-15", "12-22", "12-29",
    ];
    let starts = days.map(|day| format!("2026-{day}T15:00"));
    let mut dates: Vec<_> = starts.iter().map(|start| date_of("club", start)).collect();
    // The last of nine dates falls out, and one is at another time.
    dates[3].schedule.start = "2026-12-02T16:00".to_owned();
    dates[3].schedule.end = "2026-12-02T18:00".to_owned();
    site.events = dates;
    let from = span("2026-12-01T15:00", "2026-12-01T17:00");
    let to = span("2026-12-02T16:00", "2026-12-02T18:00");
    assert_eq!(
        told_by(&mut site, "2026-11-22T10:00:00Z"),
        [
            on("2026-12-01", DateNews::Moved { from, to }),
            on("2027-01-05T15:00", DateNews::Dropped)
        ]
    );

    let robot = event("robot", "2027-01-16T15:00");
    let mut site = Site::of(std::slice::from_ref(&robot));
    site.build(FIRST);
    site.events = vec![
        date_of("robot", "2027-01-16T15:00"),
        date_of("robot", "2027-01-17T15:00"),
    ];
    assert_eq!(
        told_by(&mut site, "2026-11-22T10:00:00Z"),
        [on("2027-01-17T15:00", DateNews::Added)]
    );
}

#[test]
fn an_event_of_several_dates_is_new_once_and_forgotten_without_a_trace() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00")]);
    site.build(FIRST);
    let dates = ["2027-01-23T15:00", "2027-01-17T15:00"];
    site.events
        .extend(dates.map(|start| date_of("club", start)));
    assert_eq!(
        told(&site.build("2026-11-22T10:00:00Z")),
        ["2026-11-22 events/club New"]
    );
    site.events.truncate(1);
    site.forgotten.push("events/club");
    site.events.push(event("draw", "2027-01-18T15:00"));
    let made = site.build("2026-11-22T20:00:00Z");
    // Eight in the evening of UTC is the next day in Almaty.
    assert_eq!(told(&made), ["2026-11-23 events/draw New"]);
}

#[test]
fn a_change_keeps_its_title_but_no_address_when_its_event_leaves() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00")]);
    site.build(FIRST);
    site.events.push(event("club", "2026-11-23T15:00"));
    site.build("2026-11-22T10:00:00Z");
    site.events.pop();
    let made = site.build("2026-11-24T10:00:00Z");
    assert_eq!(told(&made), ["2026-11-22 events/club New"]);
    let change = &made.ledger.changes()[0];
    assert_eq!(
        (&change.title, &change.url),
        (&texts("CLUB"), &Texts::new())
    );
}

#[test]
fn a_change_is_told_for_ninety_days_under_the_present_name() {
    let mut site = Site::of(&[event("robot", "2027-06-16T15:00")]);
    site.build(FIRST);
    site.events[0].schedule.room = Some("hall".to_owned());
    site.events[0].schedule.places = texts("Almaty, hall");
    site.build("2026-11-22T10:00:00Z");
    site.events[0] = named("robots", site.events[0].clone());
    site.events[0]
        .title
        .insert("ru".to_owned(), "РОБОТЫ".to_owned());
    let made = site.build("2026-11-23T10:00:00Z");
    let change = &made.ledger.changes()[0];
    assert_eq!(change.id, "events/robots");
    assert_eq!(change.title, site.events[0].title);
    assert_eq!(change.url, site.events[0].url);
    assert_eq!(change.last_day().to_string(), "2027-02-20");
    let day = |now: &str| site.clone().build(now).ledger.changes().len();
    assert_eq!(day("2027-02-20T18:59:59Z"), 1);
    assert_eq!(day("2027-02-20T19:00:00Z"), 0);
}

#[test]
fn what_is_told_survives_the_file() {
    let mut site = Site::of(&[event("robot", "2027-01-16T15:00"), weekly()]);
    site.build(FIRST);
    site.events[0].schedule = event("robot", "2027-01-17T16:00").schedule;
    site.events[0].schedule.status = "full".to_owned();
    site.events[0].schedule.venue = None;
    site.events[0].schedule.places.clear();
    let except = &mut site.events[1].schedule.except;
    except.push("2026-11-24T15:00".to_owned());
    site.events.push(event("draw", "2027-01-18T15:00"));
    let made = site.build("2026-11-22T10:00:00Z");
    let read = Ledger::read(&made.ledger.write(), DOMAIN);
    assert_eq!(read, Ok(made.ledger.clone()));
    let kinds = |change: &Change| {
        format!("{:?}", change.news)
            .split(' ')
            .next()
            .map(str::to_owned)
    };
    let kinds: Vec<_> = made.ledger.changes().iter().filter_map(kinds).collect();
    assert_eq!(kinds, ["Date", "New", "Moved", "Place", "Status"]);
}
