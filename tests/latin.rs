//! The site of `tests/sites/latin` with the default theme: what Kazakh in Latin letters does to its own
//! pages, and what it leaves alone in all others.
#![allow(
    clippy::unwrap_used,
    reason = "a site that cannot be built fails the test"
)]

use std::collections::BTreeMap;
use std::path::Path;

use keste::base::SitePath;
use keste::calendar::BuildTime;
use keste::host::disk;
use keste::pipeline::{Inputs, PublishedLedger, build, with_default_theme};
use keste::plan::Job;
use keste::render::Artifact;
use keste::source::SourceTree;

const SITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/latin/site");

/// Files by their paths.
type Tree = BTreeMap<String, Vec<u8>>;

/// The time of a build, and of a second one.
const NOW: &str = "2026-11-21";
const LATER: &str = "2026-11-21T12:00:00Z";

/// Elements without an end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// Attributes that people read, or that search engines show them.
const READ: [&str; 6] = [
    "alt",
    "aria-label",
    "content",
    "placeholder",
    "title",
    "abbr",
];

/// What people read in a document: each text with its language and the element that it is in.
fn texts(html: &str) -> Vec<(String, &str, String)> {
    let mut open: Vec<(&str, String)> = Vec::new();
    let mut texts = Vec::new();
    for (number, part) in html.split('<').enumerate() {
        let (tag, text) = match number {
            0 => ("", part),
            _ => part.split_once('>').unwrap(),
        };
        let name = tag.split([' ', '\n']).next().unwrap();
        let lang = open.last().map_or("", |(_, lang)| lang).to_owned();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop().unwrap().0, name);
        } else if !name.is_empty() && !name.starts_with('!') {
            let attributes = tag.split('"').collect::<Vec<_>>();
            let attributes = attributes.chunks_exact(2).map(|pair| {
                let name = pair[0].trim_end_matches('=').rsplit(' ').next();
                (name.unwrap(), pair[1])
            });
            let attributes: Vec<_> = attributes.collect();
            let own = attributes.iter().find(|(name, _)| *name == "lang");
            let lang = own.map_or(lang, |(_, lang)| (*lang).to_owned());
            let read = attributes.iter().filter(|(name, _)| READ.contains(name));
            texts.extend(read.map(|(_, text)| (lang.clone(), name, (*text).to_owned())));
            if !VOID.contains(&name) && !tag.ends_with('/') {
                open.push((name, lang));
            }
        }
        if let Some((name, lang)) = open.last() {
            texts.push((lang.clone(), *name, text.to_owned()));
        }
    }
    assert_eq!(open, []);
    texts
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// The words of a text that are no addresses.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace();
    words.filter(|word| !word.contains("://") && !word.contains('@'))
}

/// The site with the default theme and these languages.
fn source(languages: &str) -> SourceTree {
    let (source, problems) = disk::read_site(Path::new(SITE), Path::new("/public"));
    assert!(!problems.has_errors());
    let mut source = with_default_theme(source);
    let settings = SitePath::new("keste.yaml");
    let text = source
        .text(&settings)
        .unwrap()
        .replace("theme: small\n", "");
    let text = text.replace("[kk, kk-Latn, ru]", languages);
    source.insert_text(settings, text.as_bytes());
    source
}

/// The same with another text in the file of the event in Kazakh.
fn with_other(mut source: SourceTree, from: &str, to: &str) -> SourceTree {
    let file = SitePath::new("content/events/robot.kk.md");
    let text = source.text(&file).unwrap();
    assert!(text.contains(from));
    let text = text.replace(from, to);
    source.insert_text(file, text.as_bytes());
    source
}

/// Its files, but for those that are taken as they are.
fn made(source: &SourceTree, now: &str, ledger: Option<&[u8]>) -> Tree {
    let ledger = ledger.map(|bytes| PublishedLedger {
        path: "ledger.json".to_owned(),
        bytes: bytes.to_vec(),
    });
    let (built, problems) = build(&Inputs {
        ledger: ledger.as_ref(),
        ..Inputs::published(source, BuildTime::parse(now).unwrap())
    });
    assert!(!problems.has_errors());
    let built = built.unwrap();
    let rendering = built.rendering().unwrap();
    let jobs = built.plan.jobs.iter();
    let is_text = |job: &Job| !matches!(job, Job::Copy(_) | Job::Picture(_) | Job::SharePicture(_));
    let jobs = jobs.filter(|(_, job)| is_text(job));
    let files = jobs.map(|(url, job)| match rendering.render(url, job).unwrap() {
        Artifact::Bytes(bytes) => (url.output_path(), bytes),
        Artifact::Copy(path) => panic!("{path} is copied"),
        Artifact::Picture(recipe) => panic!("{} is a picture", recipe.source),
        Artifact::SharePicture(picture) => panic!("{} is drawn", picture.text.title),
    });
    files.collect()
}

fn html(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_page_in_latin_letters_has_cyrillic_ones_in_other_languages_code_and_addresses_only() {
    let files = made(&source("[kk, kk-Latn, ru]"), NOW, None);
    let pages = files
        .iter()
        .filter(|(path, _)| path.starts_with("kk-Latn/"));
    let pages: Vec<_> = pages.filter(|(path, _)| path.ends_with(".html")).collect();
    assert_eq!(pages.len(), 37);
    let mut left = Vec::new();
    for (path, page) in &pages {
        for (lang, element, text) in texts(html(page)) {
            let is_read = lang == "kk-Latn" && element != "code";
            if is_read && words(&text).any(|word| word.contains(is_cyrillic)) {
                left.push((path.as_str(), element));
            }
        }
    }
    // The head of a page whose text is in another language: nothing in it can be marked.
    let head = ["title", "meta", "meta", "meta", "script"];
    let mut expected = head
        .map(|element| ("kk-Latn/events/kino/index.html", element))
        .to_vec();
    expected.push(("kk-Latn/events/kino/poster/index.html", "title"));
    assert_eq!(left, expected);
}

#[test]
fn each_page_in_latin_letters_says_that_it_is_a_draft_and_leads_to_the_same_page_in_cyrillic() {
    let files = made(&source("[kk, kk-Latn, ru]"), NOW, None);
    for (path, page) in &files {
        let Some(page) = path.ends_with(".html").then(|| html(page)) else {
            continue;
        };
        // Sheets of paper, screens and frames have no frame around them in which it could stand.
        let apart = ["poster", "sign-in", "programme", "screen", "embed"];
        let is_apart = |kind: &&str| page.contains(&format!("<body data-page=\"{kind}\">"));
        if apart.iter().any(is_apart) {
            continue;
        }
        let notice = page.split_once("<aside class=\"draft-alphabet\"");
        let notice = notice.map(|(_, rest)| rest.split_once("</aside>").unwrap().0);
        let same = path.strip_prefix("kk-Latn/");
        let same = same.map(|same| same.strip_suffix("index.html").unwrap());
        let expected = same.map(|same| {
            format!(
                " aria-label=\"Älıpbi\"><p class=\"wrap\">Latyn älıpbiınıñ jobasy: mätın \
                 kirillitsa nūsqasynan avtomatty türde jazylğan. <a href=\"/{same}\" \
                 hreflang=\"kk\">Kirillitsamen oqu</a></p>"
            )
        });
        assert_eq!(notice.map(str::to_owned), expected, "{path}");
    }
}

#[test]
fn a_site_that_begins_to_have_latin_letters_keeps_its_other_pages_and_every_feed() {
    // A title in Latin letters is told of, once it is on a page.
    let plain = |languages| with_other(source(languages), "title_latn: RoboLand mektebi\n", "");
    let before = made(&plain("[kk, ru]"), NOW, None);
    let ledger = &before["ledger.json"];
    let after = made(&plain("[kk, kk-Latn, ru]"), LATER, Some(ledger));
    // What there is for all languages at once names one more.
    let for_all = [
        "404.html",
        "build-info.json",
        "_headers",
        "events.csv",
        "events.json",
        "events.schema.json",
        "ledger.json",
        "sitemap.xml",
    ];
    let names_languages = |line: &&str| {
        line.starts_with("<link rel=\"alternate\" hreflang=")
            || line.contains("hreflang=\"kk-Latn\"")
    };
    let without = |page: &[u8]| -> Vec<String> {
        let lines = html(page).lines();
        let lines = lines
            .filter(|line| !names_languages(line))
            .map(str::to_owned);
        lines.collect()
    };
    for (path, old) in &before {
        let new = &after[path];
        if path.ends_with(".html") && path != "404.html" {
            assert!(without(old) == without(new), "{path} differs");
        } else if !for_all.contains(&path.as_str()) {
            assert!(old == new, "{path} differs");
        }
    }
    let added = after.keys().filter(|path| !before.contains_key(*path));
    let others: Vec<_> = added.filter(|path| !path.starts_with("kk-Latn/")).collect();
    assert_eq!(others, Vec::<&String>::new());
}

#[test]
fn another_title_in_latin_letters_gives_its_event_a_new_stamp() {
    let languages = "[kk, kk-Latn, ru]";
    let before = made(&source(languages), NOW, None);
    let changed = with_other(source(languages), "RoboLand mektebi", "RoboLand School");
    let after = made(&changed, LATER, Some(&before["ledger.json"]));
    let stamps = |tree: &Tree, path: &str| -> Vec<String> {
        let lines = html(&tree[path]).lines();
        let stamps = lines.filter(|line| line.starts_with("LAST-MODIFIED"));
        stamps.map(str::to_owned).collect()
    };
    assert_eq!(
        stamps(&after, "kk-Latn/events/robot/event.ics"),
        ["LAST-MODIFIED:20261121T120000Z"]
    );
    assert_eq!(
        stamps(&after, "kk-Latn/events/kino/event.ics"),
        stamps(&before, "kk-Latn/events/kino/event.ics")
    );
}

#[test]
fn what_was_told_before_there_were_latin_letters_is_told_in_them_from_now_on() {
    let before = made(&source("[kk, ru]"), NOW, None);
    let moved = with_other(source("[kk, kk-Latn, ru]"), "room: zal\n", "");
    let after = made(&moved, LATER, Some(&before["ledger.json"]));
    let changes = html(&after["kk-Latn/changes/index.html"]);
    let from = changes.split_once("Ortalyq kıtaphana, ").unwrap().1;
    assert_eq!(from.split_once('<').unwrap().0.trim_end(), "Ülken zal");
}
