//! The file, whole and broken.

use super::*;
use crate::ledger::LedgerFault;

fn small() -> Ledger {
    let mut site = Site::of(&[
        event("robot", "2027-01-16T15:00"),
        event("solder", "2026-11-22T15:00"),
    ]);
    site.build("2026-11-21T10:00:00Z");
    site.events.remove(1);
    site.events[0].schedule.status = "full".to_owned();
    let mut ledger = site.build("2026-11-23T10:00:00Z").ledger;
    ledger.set_feeds(["audience/kids".to_owned()].into());
    ledger
}

#[test]
fn a_ledger_is_written_one_record_a_line() {
    let robot = r#"{"uid":"robot@library.example","id":"events/robot","first":"2026-01-01T00:00:00Z","modified":"2026-11-23T10:00:00Z","sequence":1,"ends":"2027-01-16T12:00:00Z","content":"…","schedule":{"start":"2027-01-16T15:00","end":"2027-01-16T17:00","time_zone":"Asia/Almaty","status":"full","venue":"almaty","places":{"kk":"Almaty","ru":"Almaty"}},"title":{"kk":"ROBOT","ru":"ROBOT"},"url":{"kk":"https://library.example/events/robot/","ru":"https://library.example/events/robot/"}}"#;
    let solder = r#"{"uid":"solder@library.example","id":"events/solder","first":"2026-01-01T00:00:00Z","gone":"2026-11-23T10:00:00Z","sequence":0,"ends":"2026-11-22T12:00:00Z","schedule":"…"}"#;
    let change = r#"{"at":"2026-11-23T10:00:00Z","day":"2026-11-23","uid":"robot@library.example","id":"events/robot","news":{"kind":"status","from":"scheduled","to":"full"},"title":{"kk":"ROBOT","ru":"ROBOT"},"url":{"kk":"https://library.example/events/robot/","ru":"https://library.example/events/robot/"}}"#;
    let expected = format!(
        "{{\"version\":1,\n\"uid_domain\":\"library.example\",\n\"records\":[\n{robot}\n],\n\
         \"gone\":[\n{solder}\n],\n\"feeds\":[\n\"audience/kids\"\n],\n\"changes\":[\n{change}\n]}}\n"
    );
    let mut ledger = small();
    for record in ledger.records.values_mut() {
        record.content = "…".to_owned();
    }
    for gone in ledger.gone.values_mut() {
        gone.schedule = "…".to_owned();
    }
    assert_eq!(String::from_utf8(ledger.write()).unwrap(), expected);
}

#[test]
fn a_ledger_is_read_as_it_was_written() {
    for ledger in [Ledger::empty(DOMAIN), small()] {
        assert_eq!(Ledger::read(&ledger.write(), DOMAIN), Ok(ledger));
    }
    let empty = "{\"version\":1,\n\"uid_domain\":\"library.example\",\n\"records\":[],\n\"gone\":[],\n\"feeds\":[],\n\"changes\":[]}\n";
    assert_eq!(Ledger::empty(DOMAIN).write(), empty.as_bytes());
}

#[test]
fn a_ledger_cut_anywhere_is_damaged() {
    let whole = small().write();
    let without_line_end = whole.len() - 1;
    for length in 0..without_line_end {
        let read = Ledger::read(&whole[..length], DOMAIN);
        assert!(matches!(read, Err(LedgerFault::Damaged(_))), "{length}");
    }
    assert!(Ledger::read(&whole[..without_line_end], DOMAIN).is_ok());
}

#[test]
fn a_ledger_with_any_byte_spoilt_is_read_or_refused() {
    let whole = small().write();
    let mut refused = 0;
    for index in 0..whole.len() {
        for byte in [0, b'"', b'9', b'}', 0xff] {
            let mut spoilt = whole.clone();
            spoilt[index] = byte;
            refused += usize::from(Ledger::read(&spoilt, DOMAIN).is_err());
        }
    }
    assert!(refused > whole.len(), "{refused} of {}", whole.len());
}

#[test]
fn other_files_are_told_apart() {
    let read = |text: &str| Ledger::read(text.as_bytes(), DOMAIN).err();
    let damaged = |text: &str| matches!(read(text), Some(LedgerFault::Damaged(_)));
    let rest = r#""records":[],"gone":[],"changes":[]"#;
    for text in [
        "",
        "[]",
        "<!doctype html>",
        r#"{"generator":"keste 0.1.0"}"#,
        r#"{"version":"1","uid_domain":"library.example","records":[],"gone":[],"changes":[]}"#,
        r#"{"version":1,"uid_domain":"library.example","records":[{}],"gone":[],"changes":[]}"#,
        r#"{"version":1,"uid_domain":"library.example","records":[]}"#,
    ] {
        assert!(damaged(text), "{text}");
    }
    let other = format!(r#"{{"version":1,"uid_domain":"other.example",{rest}}}"#);
    assert_eq!(
        read(&other),
        Some(LedgerFault::Foreign("other.example".to_owned()))
    );
    let newer = r#"{"version":2,"uid_domain":"library.example","events":{}}"#;
    assert_eq!(read(newer), Some(LedgerFault::Newer(2)));
}

#[test]
fn a_ledger_that_says_one_thing_twice_is_damaged() {
    let text = String::from_utf8(small().write()).unwrap();
    let record = text.lines().find(|line| line.contains("robot@")).unwrap();
    let twice = text.replacen(record, &format!("{record},\n{record}"), 1);
    let fault = LedgerFault::Damaged("\"robot@library.example\" stands in it twice".to_owned());
    assert_eq!(Ledger::read(twice.as_bytes(), DOMAIN), Err(fault.clone()));
    let gone = text.lines().find(|line| line.contains("solder@")).unwrap();
    let risen = gone.replace("solder@", "robot@");
    let both = text.replacen(gone, &risen, 1);
    assert_eq!(Ledger::read(both.as_bytes(), DOMAIN), Err(fault));
}
