//! `next_change_at` of `build-info.json`: until that day a build gives the same files, on that day it
//! gives others. The day of the build on the home page and in `build-info.json` itself does not count.
#![allow(
    clippy::unwrap_used,
    reason = "a site that cannot be built fails the test"
)]

use std::collections::BTreeMap;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use keste::base::{ContentHash, SitePath};
use keste::calendar::BuildTime;
use keste::host::disk;
use keste::pictures::look;
use keste::pipeline::{Inputs, PublishedLedger, build, with_default_theme};
use keste::plan::Job;
use keste::render::Artifact;
use keste::source::SourceTree;
use rayon::prelude::*;

/// Files by their paths.
type Tree = BTreeMap<String, Vec<u8>>;

/// The font by which the pictures of its events are drawn.
const FONT: &[u8] = include_bytes!("pictures/few-letters.ttf");

/// A site in which everything happens that a day can change, at days of its own.
const SITE: &[(&str, &str)] = &[
    (
        "keste.yaml",
        "title: {en: Hall}\nbase_url: https://hall.example/\nuid_domain: hall.example\n\
         languages: [en, ru]\ntime_zone: Asia/Almaty\n\
         font: {name: Few, regular: few.ttf}\nfeed: {past_days: 20, future_days: 60}\n",
    ),
    (
        "content/venues/hall.en.md",
        "---\ntitle: Hall\ncity: Oral\n---\n",
    ),
    (
        "content/closures.yaml",
        "- date: 2027-02-20\n  reason: {en: Stocktaking, ru: Переучёт}\n\
         - from: 2027-02-24\n  until: 2027-02-25\n  reason: {en: Repairs, ru: Ремонт}\n",
    ),
    (
        "content/events/over.en.md",
        "---\ntitle: Over\nstart: 2026-11-10 19:00\nvenue: hall\n---\n",
    ),
    ("content/events/over.ru.md", "---\ntitle: Прошло\n---\n"),
    ("content/events/far.ru.md", "---\ntitle: Далеко\n---\n"),
    (
        "content/events/evening.en.md",
        "---\ntitle: Evening\nstart: 2026-11-25 19:00\nvenue: hall\n\
         register: {url: \"https://hall.example/r\", opens: 2026-11-22, closes: 2026-11-23}\n---\n",
    ),
    (
        "content/events/midnight.en.md",
        "---\ntitle: Midnight\nstart: 2026-12-05 20:00\nend: 2026-12-06 00:00\nvenue: hall\n---\n",
    ),
    (
        "content/events/week.en.md",
        "---\ntitle: Week\nstart: 2026-12-28\nend: 2027-01-02\nvenue: hall\n---\n",
    ),
    (
        "content/events/far.en.md",
        "---\ntitle: Far\nstart: 2027-06-15 10:00\nvenue: hall\n---\n",
    ),
    (
        "content/events/club.en.md",
        "---\ntitle: Club\nstart: 2027-03-13 10:00\nrepeat: {every: week, until: 2027-04-03, except: 2027-03-20}\n\
         venue: hall\n---\n",
    ),
    (
        "content/pages/later.en.md",
        "---\ntitle: Later\npublish: 2027-03-09\n---\n",
    ),
];

fn theme_and_font() -> SourceTree {
    let mut source = with_default_theme(SourceTree::new());
    let (hash, length) = (ContentHash::of(FONT), FONT.len() as u64);
    let path = SitePath::new("content/media/few.ttf");
    source.insert_media(path, hash, length, look(FONT, length));
    source
}

/// What is built on a day: the files without those that tell the day, and when they will differ.
fn built_on(
    source: &SourceTree,
    ledger: Option<&PublishedLedger>,
    day: Date,
) -> (Tree, Option<Date>) {
    let inputs = Inputs {
        ledger,
        ..Inputs::published(source, BuildTime::Day(day))
    };
    let (built, problems) = build(&inputs);
    assert!(!problems.has_errors(), "{problems:?}");
    let built = built.unwrap();
    let rendering = built.rendering().unwrap();
    let jobs = built.plan.jobs.par_iter();
    let mut tree: Tree = jobs
        .filter(|(_, job)| !matches!(job, Job::Home(_)))
        .filter_map(|(url, job)| match rendering.render(url, job).unwrap() {
            Artifact::Bytes(bytes) => Some((url.output_path(), bytes)),
            Artifact::SharePicture(picture) => {
                let drawn_from = picture.fingerprint().to_string();
                Some((url.output_path(), drawn_from.into_bytes()))
            }
            Artifact::Copy(_) | Artifact::Picture(_) => None,
        })
        .collect();
    let info = tree.remove("build-info.json").unwrap();
    let info: serde_json::Value = serde_json::from_slice(&info).unwrap();
    let next = info["next_change_at"].as_str().map(|next| {
        let next: jiff::Timestamp = next.parse().unwrap();
        let next = built.site.zone.civil(next);
        assert_eq!(next.time(), jiff::civil::Time::midnight());
        next.date()
    });
    (tree, next)
}

/// The days on which a site changes, from one day to another; each was foretold the day before, and no
/// other was.
fn changes(source: &SourceTree, first: Date, last: Date) -> Vec<String> {
    let mut days = Vec::new();
    let (mut tree, mut next) = built_on(source, None, first);
    let mut day = first;
    while day < last {
        day = day.tomorrow().unwrap();
        let (new_tree, new_next) = built_on(source, None, day);
        if next == Some(day) {
            assert!(new_tree != tree, "nothing changed on {day}");
            days.push(day.to_string());
        } else {
            assert!(new_tree == tree, "not foretold: {day}");
            assert_eq!(new_next, next, "foretold on {day}");
        }
        (tree, next) = (new_tree, new_next);
    }
    days
}

#[test]
fn every_day_that_changes_a_site_is_foretold_and_no_other() {
    let mut source = theme_and_font();
    for (path, text) in SITE {
        source.insert_text(SitePath::new(path), text.as_bytes());
    }
    let days = changes(&source, date(2026, 11, 21), date(2027, 9, 1));
    assert_eq!(
        days,
        [
            "2026-11-22", // a registration opens
            "2026-11-24", // it has closed
            "2026-11-26", // an event is over
            "2026-12-01", // November leaves the calendar page; January enters the list of its days
            "2026-12-06", // an event that ended at midnight is over
            "2026-12-16", // an event leaves the feed
            "2026-12-26", // so does the next
            "2026-12-29", // an event of several days stands under its second day
            "2026-12-30",
            "2026-12-31",
            "2027-01-01",
            "2027-01-02",
            "2027-01-03",
            "2027-01-06", // a closed day comes up on the page of the venue
            "2027-01-10", // so do two days of repairs
            "2027-01-11",
            "2027-01-12", // the dates of a recurring event enter the feed together
            "2027-01-23", // the event of several days leaves it
            "2027-02-01", // January leaves the calendar page
            "2027-02-21", // the closed day is over
            "2027-02-25", // of the two days only one is left
            "2027-02-26", // and none
            "2027-03-01", // February leaves the calendar page; April enters the list of its days
            "2027-03-09", // a page is published
            "2027-03-14", // a date of the recurring event is over
            "2027-03-21", // a day on which it falls out is, too
            "2027-03-28",
            "2027-04-01", // March leaves the calendar page
            "2027-04-04", // the recurring event is over
            "2027-04-16", // an event enters the feed
            "2027-04-24", // the recurring one leaves it
            "2027-05-01", // it enters the list of days
            "2027-06-16", // it is over
            "2027-07-01", // June leaves the calendar page
        ]
    );
}

#[test]
fn the_demo_site_stays_the_same_until_the_day_that_it_names() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (source, _) = disk::read_site(root, &root.join("public"));
    let source = with_default_theme(source);
    let first = date(2026, 11, 21);
    let (_, next) = built_on(&source, None, first);
    let days = changes(&source, first, first.checked_add(25.days()).unwrap());
    assert_eq!(days.first(), next.map(|day| day.to_string()).as_ref());
}

#[test]
fn the_day_is_foretold_on_which_a_change_is_told_no_longer() {
    let mut source = theme_and_font();
    source.insert_text(SitePath::new(SITE[0].0), SITE[0].1.as_bytes());
    source.insert_text(SitePath::new(SITE[1].0), SITE[1].1.as_bytes());
    let ledger = |tree: &Tree| PublishedLedger {
        path: "ledger.json".to_owned(),
        bytes: tree["ledger.json"].clone(),
    };
    let (empty, _) = built_on(&source, None, date(2026, 11, 20));
    let far = "---\ntitle: Far\nstart: 2027-12-15 10:00\nvenue: hall\n---\n";
    source.insert_text(SitePath::new("content/events/far.en.md"), far.as_bytes());
    let (told, next) = built_on(&source, Some(&ledger(&empty)), date(2026, 11, 21));
    // In a build the day before it is told for the last time.
    assert_eq!(next, Some(date(2027, 2, 20)));
    let published = ledger(&told);
    let (last, next) = built_on(&source, Some(&published), date(2027, 2, 19));
    assert_eq!((last == told, next), (true, Some(date(2027, 2, 20))));
    let (forgotten, _) = built_on(&source, Some(&published), date(2027, 2, 20));
    let feeds = [&last, &forgotten].map(|tree| {
        String::from_utf8_lossy(&tree["feed.xml"])
            .matches("<entry>")
            .count()
    });
    assert_eq!(feeds, [1, 0]);
}
