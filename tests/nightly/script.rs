//! What staff do to the network night by night, and what subscribers are to notice of it.

use super::content::Files;

/// What staff do on one night, and what subscribers are to notice of it. UIDs stand without their domain;
/// `*` at the end stands for anything.
pub(crate) struct Edit {
    /// The number of the night.
    pub(crate) night: i32,
    pub(crate) what: &'static str,
    pub(crate) change: fn(&mut Files),
    /// What is told anew.
    pub(crate) touched: &'static [&'static str],
    /// Of those, what has another time, place or status.
    pub(crate) rises: &'static [&'static str],
    /// What is told no more although it is coming.
    pub(crate) leaves: &'static [&'static str],
    /// The error that keeps the site from being published.
    pub(crate) fails: Option<&'static str>,
    /// The clock of the machine is so many days behind.
    pub(crate) behind: i32,
}

const NOTHING: Edit = Edit {
    night: 0,
    what: "",
    change: |_| {},
    touched: &[],
    rises: &[],
    leaves: &[],
    fails: None,
    behind: 0,
};

fn put(files: &mut Files, path: &str, text: &str) {
    files.insert(format!("content/{path}"), text.to_owned());
}

fn drop(files: &mut Files, path: &str) {
    files.remove(&format!("content/{path}")).unwrap();
}

/// Writes something else into a file.
fn edit(files: &mut Files, path: &str, old: &str, new: &str) {
    let text = files.get_mut(&format!("content/{path}")).unwrap();
    assert!(text.contains(old), "{path} has no {old:?}");
    *text = text.replacen(old, new, 1);
}

/// Adds a change of one date to the club.
fn change_club(files: &mut Files, line: &str) {
    edit(
        files,
        "events/club.md",
        "changes:\n",
        &format!("changes:\n  {line}\n"),
    );
}

/// The history of a year.
pub(crate) const SCRIPT: &[Edit] = &[
    Edit {
        night: 5,
        what: "a new event",
        change: |files| {
            let text = "---\ntitle: Жаңа\nstart: 2026-10-20 18:00\nvenue: oral\n---\n";
            put(files, "events/new-one.kk.md", text);
        },
        touched: &["new-one"],
        ..NOTHING
    },
    Edit {
        night: 12,
        what: "an event moves to another day",
        change: |files| {
            let new = "start: 2026-11-29 15:00\nstatus: moved\nmoved_from: 2026-11-22 15:00";
            edit(
                files,
                "events/single-03.kk.md",
                "start: 2026-11-22 15:00",
                new,
            );
        },
        touched: &["single-03"],
        rises: &["single-03"],
        ..NOTHING
    },
    Edit {
        night: 20,
        what: "an event is cancelled",
        change: |files| {
            edit(
                files,
                "events/single-04.kk.md",
                "end:",
                "status: cancelled\nend:",
            )
        },
        touched: &["single-04"],
        rises: &["single-04"],
        ..NOTHING
    },
    Edit {
        night: 25,
        what: "a title is translated better",
        change: |files| edit(files, "events/single-02.en.md", "Meeting", "Get-together"),
        touched: &["single-02"],
        ..NOTHING
    },
    Edit {
        night: 30,
        what: "a file gets another name",
        change: |files| {
            let text = files.remove("content/events/single-05.kk.md").unwrap();
            put(files, "events/soldering.kk.md", &text);
        },
        touched: &["single-05"],
        ..NOTHING
    },
    Edit {
        night: 33,
        what: "the renamed event moves",
        change: |files| {
            edit(
                files,
                "events/soldering.kk.md",
                "15:00\nend: 17:00",
                "16:00\nend: 18:00",
            )
        },
        touched: &["single-05"],
        rises: &["single-05"],
        ..NOTHING
    },
    Edit {
        night: 36,
        what: "another event takes the name that it had",
        change: |files| {
            let text = "---\ntitle: Басқа\nstart: 2026-12-24 15:00\nvenue: oral\n---\n";
            put(files, "events/single-05.kk.md", text);
        },
        fails: Some("uid-taken"),
        ..NOTHING
    },
    Edit {
        night: 37,
        what: "that is taken back",
        change: |files| drop(files, "events/single-05.kk.md"),
        ..NOTHING
    },
    Edit {
        night: 40,
        what: "a date of the club begins later",
        change: |files| change_club(files, "2026-10-20: {start: 16:00}"),
        touched: &["club"],
        rises: &["club"],
        ..NOTHING
    },
    Edit {
        night: 44,
        what: "a date gets a note",
        change: |files| change_club(files, "2026-10-22: {note: {kk: Көзілдірік алыңыз}}"),
        touched: &["club"],
        ..NOTHING
    },
    Edit {
        night: 48,
        what: "a date is at another venue",
        change: |files| change_club(files, "2026-10-29: {venue: oral}"),
        touched: &["club", "club-20261029"],
        rises: &["club"],
        ..NOTHING
    },
    Edit {
        night: 52,
        what: "a date is cancelled",
        change: |files| change_club(files, "2026-11-03: {status: cancelled}"),
        touched: &["club"],
        rises: &["club"],
        ..NOTHING
    },
    Edit {
        night: 55,
        what: "a venue will be closed on a day of the club",
        change: |files| {
            let text = "- {date: 2026-12-17, venue: almaty, reason: {kk: Жөндеу}}\n";
            put(files, "closures.yaml", text);
        },
        touched: &["club"],
        rises: &["club"],
        ..NOTHING
    },
    Edit {
        night: 60,
        what: "an event says that it is up to date",
        change: |files| {
            edit(
                files,
                "events/single-06.kk.md",
                "end:",
                "updated: 2026-10-30\nend:",
            )
        },
        ..NOTHING
    },
    Edit {
        night: 65,
        what: "an event that is over is deleted",
        change: |files| {
            for language in ["kk", "ru", "en"] {
                drop(files, &format!("events/single-00.{language}.md"));
            }
        },
        ..NOTHING
    },
    Edit {
        night: 66,
        what: "another event takes its name",
        change: |files| {
            let text = "---\ntitle: Басқа\nstart: 2027-01-14 15:00\nvenue: oral\n---\n";
            put(files, "events/single-00.kk.md", text);
        },
        fails: Some("returned-event"),
        ..NOTHING
    },
    Edit {
        night: 67,
        what: "it gets a name of its own",
        change: |files| {
            let text = files.remove("content/events/single-00.kk.md").unwrap();
            put(files, "events/another.kk.md", &text);
        },
        touched: &["another"],
        ..NOTHING
    },
    Edit {
        night: 70,
        what: "an event vanishes without a word",
        change: |files| {
            for language in ["kk", "ru", "en"] {
                drop(files, &format!("events/single-08.{language}.md"));
            }
        },
        fails: Some("vanished-event"),
        ..NOTHING
    },
    Edit {
        night: 71,
        what: "it is forgotten",
        change: |files| put(files, "forgotten.yaml", "- events/single-08\n"),
        leaves: &["single-08"],
        ..NOTHING
    },
    Edit {
        night: 80,
        what: "a venue gets another name",
        change: |files| edit(files, "venues/almaty.kk.md", "Алматы", "Алматы кеңістігі"),
        touched: &["club", "single-*", "camp-*", "overnight"],
        ..NOTHING
    },
    Edit {
        night: 85,
        what: "an event moves to another venue",
        change: |files| {
            edit(
                files,
                "events/single-09.kk.md",
                "venue: oral",
                "venue: almaty",
            )
        },
        touched: &["single-09"],
        rises: &["single-09"],
        ..NOTHING
    },
    Edit {
        night: 90,
        what: "and gets a room there",
        change: |files| edit(files, "events/single-09.kk.md", "end:", "room: lab\nend:"),
        touched: &["single-09"],
        rises: &["single-09"],
        ..NOTHING
    },
    Edit {
        night: 95,
        what: "an event is full",
        change: |files| {
            edit(
                files,
                "events/single-10.kk.md",
                "end:",
                "status: full\nend:",
            )
        },
        touched: &["single-10"],
        rises: &["single-10"],
        ..NOTHING
    },
    Edit {
        night: 96,
        what: "somebody has cancelled",
        change: |files| edit(files, "events/single-10.kk.md", "status: full\n", ""),
        touched: &["single-10"],
        rises: &["single-10"],
        ..NOTHING
    },
    Edit {
        night: 100,
        what: "a series goes on for longer",
        change: |files| edit(files, "events/saturdays.kk.md", "times: 10", "times: 12"),
        touched: &["saturdays"],
        rises: &["saturdays"],
        ..NOTHING
    },
    Edit {
        night: 105,
        what: "a topic gets another name",
        change: |files| edit(files, "topics/books.kk.md", "Кітаптар", "Кітап оқу"),
        touched: &["saturdays", "online", "single-*"],
        ..NOTHING
    },
    Edit {
        night: 110,
        what: "an event moves while the clock is wrong",
        change: |files| edit(files, "events/single-11.kk.md", "end: 17:00", "end: 18:00"),
        touched: &["single-11"],
        rises: &["single-11"],
        behind: 10,
        ..NOTHING
    },
    Edit {
        night: 111,
        what: "the event from the night of the wrong clock changes again",
        change: |files| edit(files, "events/single-11.kk.md", "Кездесу", "Жиналыс"),
        touched: &["single-11"],
        behind: 20,
        ..NOTHING
    },
    Edit {
        night: 120,
        what: "an event is postponed",
        change: |files| {
            edit(
                files,
                "events/single-12.kk.md",
                "end:",
                "status: postponed\nend:",
            )
        },
        touched: &["single-12"],
        rises: &["single-12"],
        ..NOTHING
    },
    Edit {
        night: 130,
        what: "an event moves",
        change: |files| edit(files, "events/single-13.kk.md", "end: 17:00", "end: 19:00"),
        touched: &["single-13"],
        rises: &["single-13"],
        ..NOTHING
    },
    Edit {
        night: 131,
        what: "and moves back",
        change: |files| edit(files, "events/single-13.kk.md", "end: 19:00", "end: 17:00"),
        touched: &["single-13"],
        rises: &["single-13"],
        ..NOTHING
    },
    Edit {
        night: 140,
        what: "the club has a date more",
        change: |files| {
            let line = "  until: 2027-05-27\n";
            let more = "  until: 2027-05-27\n  also: [2027-02-06 12:00]\n";
            edit(files, "events/club.md", line, more);
        },
        touched: &["club-20270206"],
        ..NOTHING
    },
    Edit {
        night: 150,
        what: "and has it no more",
        change: |files| edit(files, "events/club.md", "  also: [2027-02-06 12:00]\n", ""),
        leaves: &["club-20270206"],
        ..NOTHING
    },
    Edit {
        night: 151,
        what: "and has it again",
        change: |files| {
            let line = "  until: 2027-05-27\n";
            let more = "  until: 2027-05-27\n  also: [2027-02-06 12:00]\n";
            edit(files, "events/club.md", line, more);
        },
        touched: &["club-20270206"],
        rises: &["club-20270206"],
        ..NOTHING
    },
    Edit {
        night: 160,
        what: "a coming event becomes a draft",
        change: |files| {
            edit(
                files,
                "events/online.kk.md",
                "topic:",
                "draft: true\ntopic:",
            )
        },
        fails: Some("hidden-event"),
        ..NOTHING
    },
    Edit {
        night: 162,
        what: "two nights later it is none any more",
        change: |files| edit(files, "events/online.kk.md", "draft: true\n", ""),
        ..NOTHING
    },
    Edit {
        night: 170,
        what: "a summary is written in one language",
        change: |files| {
            edit(
                files,
                "events/open-day.kk.md",
                "start:",
                "summary: Келіңіз\nstart:",
            )
        },
        touched: &["open-day"],
        ..NOTHING
    },
    Edit {
        night: 200,
        what: "the day of an event that was written long ago",
        touched: &["later"],
        ..NOTHING
    },
    Edit {
        night: 240,
        what: "an event is translated",
        change: |files| {
            put(
                files,
                "events/single-13.ru.md",
                "---\ntitle: Встреча 13\n---\n",
            )
        },
        touched: &["single-13"],
        ..NOTHING
    },
    Edit {
        night: 250,
        what: "a day of an event of several days has other hours",
        change: |files| edit(files, "events/camp.kk.md", "10:00-13:00", "10:00-14:00"),
        touched: &["camp-20270608"],
        rises: &["camp-20270608"],
        ..NOTHING
    },
    Edit {
        night: 300,
        what: "what is over is cleared away",
        change: |files| {
            for path in ["new-one", "another", "overnight", "single-01", "single-03"] {
                drop(files, &format!("events/{path}.kk.md"));
            }
        },
        ..NOTHING
    },
];
