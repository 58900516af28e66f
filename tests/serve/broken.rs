//! What is wrong with a file: pages keep their last good state and say so, and follow once it is mended.

use std::fs;

use serde_json::Value;

use crate::preview::{Happening, Preview, Site, Stream, wait_until};

const CONCERT: &str = "content/events/concert.en.md";

/// The report of the next event, which must be one.
fn problems(stream: &mut Stream) -> Value {
    let Happening { name, data } = stream.next();
    assert_eq!(name, "problems", "{data}");
    serde_json::from_str(&data).unwrap()
}

#[test]
fn while_a_file_is_broken_pages_stay_as_they_were_and_name_file_and_line() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let good = preview.get("/events/concert/");
    let mut stream = preview.follows("/events/market/");
    assert_eq!(stream.names(), ["styles", "mended"]);
    site.edit(CONCERT, "start: 2026-12-01 19:00", "start: tomorrow");
    let report = problems(&mut stream);
    let text = report["text"].as_str().unwrap();
    assert!(text.contains(&format!("--> {CONCERT}:4:")), "{text}");
    assert_eq!(report["language"], "en");
    assert_eq!(report["title"], "Mend this and the page follows by itself");
    // In the words of the terminal.
    let said = preview.hears("The browser keeps the last good state");
    assert!(said.contains(text), "{said}");
    assert_eq!(preview.get("/events/concert/"), good);
    // A page that is opened now hears of it at once, and so does one that is looked at again.
    assert_eq!(
        preview.follows("/events/concert/").names(),
        ["styles", "problems"]
    );
    // Another problem takes the place of the first.
    site.edit(CONCERT, "venue: hall", "venue: nowhere");
    let both = problems(&mut stream);
    assert!(
        both["text"]
            .as_str()
            .unwrap()
            .contains(&format!("{CONCERT}:6:")),
        "{both}"
    );
    // Mended, with other bytes on one of the pages alone.
    site.edit(CONCERT, "venue: nowhere", "venue: hall");
    let first = problems(&mut stream);
    assert_eq!(first["text"], text);
    let mut concert = preview.follows("/events/concert/");
    assert_eq!(concert.names(), ["styles", "problems"]);
    site.edit(CONCERT, "start: tomorrow", "start: 2026-12-01 18:00");
    assert_eq!(concert.names(), ["reload"]);
    assert_eq!(stream.names(), ["mended"]);
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_problem_that_is_undone_leaves_the_page_alone() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let mut stream = preview.follows("/events/concert/");
    assert_eq!(stream.names(), ["styles", "mended"]);
    let good = site.read(CONCERT);
    for broken in ["", "---\ntitle: [\n---\n", "no front matter", "\0\u{1}"] {
        site.write(CONCERT, broken);
        problems(&mut stream);
        site.write(CONCERT, &good);
        assert_eq!(stream.names(), ["mended"], "{broken}");
    }
    site.rename("keste.yaml", "keste.yaml.old");
    problems(&mut stream);
    site.rename("keste.yaml.old", "keste.yaml");
    assert_eq!(stream.names(), ["mended"]);
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_broken_site_can_be_opened_and_mended() {
    let site = Site::new();
    let good = site.read("keste.yaml");
    for broken in [
        "title: [\n",
        "title: {en: Preview}\nlanguages: [en, en]\n",
        "",
    ] {
        site.write("keste.yaml", broken);
        let preview = Preview::of(&site, &[]);
        for path in ["/", "/events/concert/", "/calendar.ics"] {
            let report = preview.get(path);
            assert_eq!(report.status, 500, "{path}");
            assert_eq!(
                report.header("content-type"),
                Some("text/html; charset=utf-8")
            );
            assert!(
                report.text().contains("--&gt; keste.yaml:"),
                "{}",
                report.text()
            );
        }
        // There is no good state that a browser could keep.
        assert!(
            !preview.said().contains("last good state"),
            "{}",
            preview.said()
        );
        let mut stream = preview.follows("/");
        assert_eq!(stream.names(), ["mended"]);
        site.write("keste.yaml", "title: {en: Preview}\n");
        assert_eq!(stream.names(), ["reload"]);
        site.write("keste.yaml", &good);
        assert_eq!(stream.names(), ["reload"]);
        site.is_followed_by(&preview, &[]);
        assert!(
            !preview.said().contains("last good state"),
            "{}",
            preview.said()
        );
    }
}

#[test]
fn a_template_that_fails_shows_that_on_its_own_pages_and_the_terminal_lists_them() {
    let site = Site::new();
    site.edit("keste.yaml", "time_zone", "theme: own\ntime_zone");
    site.write("themes/own/theme.yaml", "name: own\nextends: default\n");
    let event = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/themes/default/templates/event.html"
    ));
    let event = event.unwrap();
    site.write("themes/own/templates/event.html", &event);
    let preview = Preview::of(&site, &[]);
    site.is_followed_by(&preview, &[]);
    let mut concert = preview.follows("/events/concert/");
    let mut venue = preview.follows("/venues/hall/");
    assert_eq!(concert.names(), ["styles", "mended"]);
    assert_eq!(venue.names(), ["styles", "mended"]);
    let mark = preview.said().len();
    let broken = event.replacen("<article", "{{ page.no_such_field.x }}<article", 1);
    assert_ne!(broken, event);
    site.write("themes/own/templates/event.html", &broken);
    assert_eq!(concert.names(), ["reload"]);
    assert_eq!(venue.names(), ["mended"]);
    let report = preview.get("/events/concert/");
    assert_eq!(report.status, 500);
    assert!(report.text().contains("no_such_field"), "{}", report.text());
    assert_eq!(preview.get("/events/market/").status, 500);
    assert_eq!(preview.get("/venues/hall/").status, 200);
    assert_eq!(preview.get("/calendar.ics").status, 200);
    for address in ["events/concert/", "events/market/", "ru/events/concert/"] {
        preview.hears_after(mark, address);
    }
    // The report is a page that waits for the mended one.
    let mut waiting = preview.follows("/events/concert/");
    assert_eq!(waiting.names(), ["styles", "mended"]);
    site.write("themes/own/templates/event.html", &event);
    assert_eq!(waiting.names(), ["reload"]);
    site.is_followed_by(&preview, &[]);
    // A template that cannot even be read is a problem of the whole site.
    site.write("themes/own/templates/event.html", "{% block main %}");
    assert_eq!(venue.names(), ["mended"]);
    problems(&mut venue);
    assert_eq!(preview.get("/events/concert/").status, 200);
}

#[test]
fn warnings_keep_no_page_from_being_shown() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    site.write("content/events/market.en (1).md", "copy");
    preview.hears("warning[sync-conflict]");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn an_open_page_hears_only_what_it_needs() {
    let site = Site::new();
    site.edit("keste.yaml", "time_zone", "theme: own\ntime_zone");
    site.write("themes/own/theme.yaml", "name: own\nextends: default\n");
    let style = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/themes/default/assets/style.css"
    );
    site.write(
        "themes/own/assets/style.css",
        &fs::read_to_string(style).unwrap(),
    );
    let preview = Preview::of(&site, &[]);
    let mut concert = preview.follows("/events/concert/");
    let mut market = preview.follows("/events/market/");
    let mut feed = preview.stream("/calendar.ics", "0");
    let mut nowhere = preview.follows("/nowhere/");
    assert_eq!(concert.names(), ["styles", "mended"]);
    assert_eq!(market.names(), ["styles", "mended"]);
    assert_eq!(nowhere.names(), ["styles", "mended"]);
    assert_eq!(feed.names(), ["reload"]);
    site.edit(CONCERT, "ear plugs", "ear muffs");
    assert_eq!(concert.names(), ["reload"]);
    assert_eq!(market.names(), ["mended"]);
    assert_eq!(nowhere.names(), ["mended"]);
    // Another style is a new address of a stylesheet, which is no reason to load the page again.
    let text = site.read("themes/own/assets/style.css");
    site.write(
        "themes/own/assets/style.css",
        &format!("{text}\nh1 {{ color: teal }}\n"),
    );
    let styles = market.next();
    assert_eq!(styles.name, "styles");
    let links: Vec<String> = serde_json::from_str(&styles.data).unwrap();
    for link in links {
        wait_until("the stylesheet is there", || {
            preview.get(&link).status == 200
        });
    }
    assert_eq!(market.names(), ["mended"]);
    assert_eq!(nowhere.names(), ["styles", "mended"]);
    // A page that shows older bytes than those that are served now loads at once.
    assert_eq!(preview.stream("/events/market/", "0").names(), ["reload"]);
    assert_eq!(
        preview.stream("/events/market/", "%00%ff%").names(),
        ["reload"]
    );
}

#[test]
fn drafts_are_shown_on_request_alone() {
    let site = Site::new();
    site.edit(CONCERT, "summary: Loud.", "draft: true");
    let without = Preview::of(&site, &[]);
    assert_eq!(without.get("/events/concert/").status, 404);
    let with = Preview::of(&site, &["--drafts"]);
    assert_eq!(with.get("/events/concert/").status, 200);
}
