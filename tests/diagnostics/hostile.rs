//! Hostile text that is accepted: what the built bytes say of it (faults F36–F42).

use std::collections::BTreeMap;

use keste::base::SitePath;

use super::site::{self, run};

/// The files of the base site with one more event; its warnings by their codes.
fn built(path: &str, text: &str) -> (BTreeMap<String, String>, Vec<&'static str>) {
    let mut source = site::with_base(Vec::new());
    source.insert_text(SitePath::new(path), text.as_bytes());
    let run = run(&source);
    let codes = run.problems.iter().map(|problem| problem.code.id());
    let codes = codes.collect();
    let files = run.files.into_iter();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        files.map(|(path, bytes)| (path, text(bytes))).collect(),
        codes,
    )
}

fn event(title: &str, body: &str) -> String {
    format!("---\ntitle: {title}\nstart: 2026-12-05 15:00\nend: 17:00\nvenue: aktobe\n---\n{body}")
}

fn page(body: &str) -> (String, Vec<&'static str>) {
    let text = format!("---\ntitle: Біз туралы\n---\n{body}");
    let (mut files, codes) = built("content/pages/a.kk.md", &text);
    let page = files.remove("a/index.html").unwrap();
    let main = page.split("<main").nth(1).unwrap();
    (main.split("</main>").next().unwrap().to_owned(), codes)
}

/// The elements of a page that are not the theme's: a tag, or an attribute that runs a script.
fn is_inert(html: &str) -> bool {
    let lower = html.to_lowercase();
    let scripts = lower.split("<script").skip(1);
    let own = scripts.filter(|rest| {
        !rest.starts_with(" src=\"/assets/")
            && !rest.starts_with(" type=\"module\" src=\"/assets/")
            && !rest.starts_with(" type=\"application/ld+json\"")
    });
    own.count() == 0
        && !lower.contains("javascript:")
        && [
            "<img src=x",
            "<iframe",
            "<svg onload",
            "<base",
            "<form action",
        ]
        .iter()
        .all(|tag| !lower.contains(tag))
}

/// A page without its data, and the data.
fn data(page: &str) -> (String, Vec<serde_json::Value>) {
    let mut parts = page.split("<script type=\"application/ld+json\">");
    let mut rest = parts.next().unwrap().to_owned();
    let data = parts.map(|part| {
        let (json, after) = part.split_once("</script>").unwrap();
        rest.push_str(after);
        serde_json::from_str(json).unwrap()
    });
    let data = data.collect();
    (rest, data)
}

fn unfolded(ics: &str) -> Vec<String> {
    ics.replace("\r\n ", "")
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_title_that_closes_a_script_is_text_everywhere() {
    let title = "\"</script><script>alert(1)</script>\"";
    let (files, codes) = built("content/events/a.kk.md", &event(title, ""));
    assert_eq!(codes, Vec::<&str>::new());
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(is_inert(text), "{path}");
    }
    let page = &files["events/a/index.html"];
    let (_, data) = data(page);
    let event = data.iter().find(|data| data["@type"] == "Event").unwrap();
    assert_eq!(event["name"], "</script><script>alert(1)</script>");
    let heading = page.split("</h1>").next().unwrap();
    assert!(
        heading.ends_with("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        "{heading}"
    );
}

#[test]
fn quotes_and_line_separators_in_a_title_stay_inside_attributes() {
    let title = r#""a\" onload=x ' & ` \u2028 b""#;
    let (files, codes) = built("content/events/a.kk.md", &event(title, ""));
    assert_eq!(codes, Vec::<&str>::new());
    let page = &files["events/a/index.html"];
    let og = page
        .split("property=\"og:title\" content=\"")
        .nth(1)
        .unwrap();
    let og = og.split('"').next().unwrap();
    assert!(!og.contains(['<', '"', '\u{2028}']), "{og}");
    // In the data it stands behind a backslash, which JSON reads and HTML does not.
    let (page, _) = data(page);
    assert!(!page.contains("\" onload=x"), "{page}");
}

#[test]
fn marks_of_direction_are_taken_out_of_a_title() {
    let (files, codes) = built("content/events/a.kk.md", &event("\"Робот \\u202Eкаб\"", ""));
    assert_eq!(codes, ["direction-marks"]);
    for (path, text) in &files {
        assert!(!text.contains('\u{202e}'), "{path}");
    }
}

#[test]
fn a_title_with_lines_of_a_calendar_is_one_summary() {
    let title = r#""Робот\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://example.org/x""#;
    let (files, codes) = built("content/events/a.kk.md", &event(title, ""));
    assert_eq!(codes, Vec::<&str>::new());
    let lines = unfolded(&files["events/a/event.ics"]);
    let begins = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
    let attached = lines
        .iter()
        .filter(|line| line.starts_with("ATTACH"))
        .count();
    assert_eq!((begins, attached), (1, 0));
    let summary: Vec<_> = lines
        .iter()
        .filter(|line| line.starts_with("SUMMARY"))
        .collect();
    assert_eq!(summary.len(), 1);
    assert!(
        summary[0].ends_with("Робот END:VEVENT BEGIN:VEVENT ATTACH:https://example.org/x"),
        "{}",
        summary[0]
    );
}

#[test]
fn no_character_is_cut_where_a_line_of_a_calendar_is_folded() {
    for length in 40..80 {
        let name = format!("{}🤖;,\\\\🤖ә", "a".repeat(length));
        let (files, _) = built("content/events/a.kk.md", &event(&format!("\"{name}\""), ""));
        let ics = &files["events/a/event.ics"];
        assert!(ics.split("\r\n").all(|line| line.len() <= 75), "{ics}");
        let lines = unfolded(ics);
        let summary = lines
            .iter()
            .find(|line| line.starts_with("SUMMARY"))
            .unwrap();
        let expected = format!("{}🤖\\;\\,\\\\🤖ә", "a".repeat(length));
        assert!(summary.ends_with(&expected), "{summary}");
    }
}

#[test]
fn links_that_run_programs_leave_their_words() {
    let (html, codes) =
        page("[бір](javascript:alert(1)) [екі](JaVa&#83;cript:alert(1)) [үш](data:text/html,x)\n");
    assert_eq!(codes, ["link-scheme"; 3]);
    assert!(html.contains("<p>бір екі үш</p>"), "{html}");
}

#[test]
fn raw_html_leaves_nothing_behind() {
    let body = "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n<svg onload=alert(1)></svg>\n\n<base href=x>\n\n<form action=x></form>\n";
    let (html, codes) = page(body);
    assert_eq!(codes, ["raw-html"; 6]);
    assert!(is_inert(&html), "{html}");
    assert!(!html.contains("alert"), "{html}");
}

#[test]
fn quotes_in_fences_headings_and_pictures_stay_text() {
    let body = "```\"><script>alert(1)</script>\ncode\n```\n\n## \"><script>alert(1)</script>\n\n[x](https://example.org \"\\\"><script>alert(2)</script>\")\n";
    let (html, _) = page(body);
    assert!(is_inert(&html), "{html}");
}
