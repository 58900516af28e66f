//! The made-up site's entries in Hugo's front matter; the bodies stay as they are.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::files::File;
use crate::{Outcome, site};

/// The content of the site with this many events.
pub(crate) fn files(events: usize) -> Outcome<Vec<File>> {
    let mut files: Vec<File> = months();
    // What holds in all languages stands in one file in Keste, in each in Hugo; it comes first here.
    let mut facts: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in site::files(events) {
        let Some((kind, name)) = path
            .strip_prefix("content/")
            .and_then(|path| path.split_once('/'))
        else {
            continue;
        };
        let (front, body) = text
            .strip_prefix("---\n")
            .and_then(|text| text.split_once("---\n"))
            .ok_or("no front matter")?;
        let name = name.strip_suffix(".md").ok_or("not Markdown")?;
        let Some((stem, language)) = name.split_once('.') else {
            if let Some(zone) = value(front, "time_zone") {
                facts.insert(name.to_owned(), format!("zone: {zone}\n"));
            }
            continue;
        };
        let (path, own) = match kind {
            "events" => {
                if value(front, "start").is_some() {
                    let event = event(front).ok_or("an event without its facts")?;
                    facts.insert(stem.to_owned(), event);
                }
                (format!("events/{stem}.{language}.md"), words(front))
            }
            "workshops" => {
                let own = words(front) + "outputs: [html]\n";
                (format!("workshops/{stem}.{language}.md"), own)
            }
            _ => (
                format!("{kind}/{stem}/_index.{language}.md"),
                front.to_owned(),
            ),
        };
        let shared = facts.get(stem).map_or("", String::as_str);
        let body = with_links(body, language);
        let text = format!("---\n{own}{shared}---\n{body}");
        files.push((format!("content/{path}").into(), text.into_bytes()));
    }
    Ok(files)
}

/// A page a month, and no page that lists all events ever.
fn months() -> Vec<File> {
    let mut files = Vec::new();
    for language in site::LANGUAGES {
        let text = "---\nbuild: {render: never}\n---\n".to_owned();
        files.push((format!("events/_index.{language}.md"), text));
        for (year, month) in site::months() {
            let text = format!(
                "---\ntitle: {year}-{month:02}\ndate: {year}-{month:02}-01T00:00:00{}\n\
                 outputs: [html]\n---\n",
                site::OFFSET
            );
            files.push((format!("calendar/{year}-{month:02}.{language}.md"), text));
        }
    }
    files
        .into_iter()
        .map(|(path, text)| (format!("content/{path}").into(), text.into_bytes()))
        .collect()
}

fn value<'t>(front: &'t str, key: &str) -> Option<&'t str> {
    let mut fields = front.lines().filter_map(|line| line.split_once(": "));
    fields.find(|field| field.0 == key).map(|field| field.1)
}

/// The fields that each language has for itself.
fn words(front: &str) -> String {
    let mut words = String::new();
    for key in ["title", "summary"] {
        if let Some(value) = value(front, key) {
            // Writing to a text does not fail.
            let _ = writeln!(words, "{key}: {value}");
        }
    }
    words
}

/// What holds of an event in all languages.
fn event(front: &str) -> Option<String> {
    let (day, start) = value(front, "start")?.split_once(' ')?;
    let mut facts = format!(
        "date: {day}T{start}:00{offset}\nends: {day}T{}:00{offset}\nvenues: [{}]\ntopics: [{}]\n",
        value(front, "end")?,
        value(front, "venue")?,
        value(front, "topic")?,
        offset = site::OFFSET,
    );
    for key in ["ages", "seats", "workshop"] {
        if let Some(value) = value(front, key) {
            // Writing to a text does not fail.
            let _ = writeln!(facts, "{key}: {value}");
        }
    }
    Some(facts)
}

/// A link to an entry as an address: nothing is faster in Hugo, which then does not look whether the
/// entry is there.
fn with_links(body: &str, language: &str) -> String {
    let start = match language {
        "kk" => "(/".to_owned(),
        _ => format!("(/{language}/"),
    };
    body.replace("(@/", &start).replace(".md)", "/)")
}
