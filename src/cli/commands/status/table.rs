//! The state of translations as a table: for terminals, as Markdown, as HTML, as JSON.

use quick_xml::escape::escape;
use serde_json::{Value, json};

use crate::base::Lang;
use crate::diagnostics::{Arg, Wording};
use crate::i18n::fluent::ProgramWords;
use crate::site::{Site, TranslationState, Translations};

/// The table for a terminal.
pub(super) fn text(site: &Site, rows: &[&Translations], words: &ProgramWords) -> String {
    let rows = cells(site, rows, words);
    let widths: Vec<_> = (0..rows.first().map_or(0, Vec::len))
        .map(|column| {
            let lengths = rows.iter().map(|row| row[column].chars().count());
            lengths.max().unwrap_or_default()
        })
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| {
            let gap = " ".repeat(width - cell.chars().count());
            format!("{cell}{gap}")
        });
        let cells: Vec<_> = cells.collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

/// The table as Markdown.
pub(super) fn markdown(site: &Site, rows: &[&Translations], words: &ProgramWords) -> String {
    let rows = cells(site, rows, words);
    let line = |row: &[String]| {
        let cells = row.iter().map(|cell| cell.replace('|', "\\|"));
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let (head, body) = (&rows[0], &rows[1..]);
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let body = body.iter().map(|row| line(row));
    std::iter::once(line(head))
        .chain([rule])
        .chain(body)
        .collect()
}

/// The table as HTML.
pub(super) fn html(site: &Site, rows: &[&Translations], words: &ProgramWords) -> String {
    let rows = cells(site, rows, words);
    let (head, body) = (&rows[0], &rows[1..]);
    let row = |cells: &[String], tag: &str| {
        let cells = cells
            .iter()
            .map(|cell| format!("<{tag}>{}</{tag}>", escape(cell.as_str())));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let body: String = body.iter().map(|cells| row(cells, "td")).collect();
    format!(
        "<table>\n<thead>\n{}</thead>\n<tbody>\n{body}</tbody>\n</table>\n",
        row(head, "th")
    )
}

/// One entry for programs: days without an event are `null`.
pub(super) fn json(site: &Site, row: &Translations) -> Value {
    let states = row.states.iter().map(|(lang, state)| {
        let words = row.words[lang];
        let state = json!({ "state": id(*state), "words": words });
        (site.settings.tag(*lang).to_string(), state)
    });
    json!({
        "entry": site.entry(row.at).id(),
        "next": row.next.map(|day| day.to_string()),
        "days": days(site, row),
        "languages": states.collect::<serde_json::Map<_, _>>(),
    })
}

/// How many texts are missing and outdated.
pub(super) fn summary(site: &Site, all: &[Translations]) -> [(&'static str, Arg); 3] {
    let count = |wanted| {
        let states = all.iter().flat_map(|one| one.states.values());
        states.filter(|state| **state == wanted).count()
    };
    let languages = site.settings.written_langs();
    let languages: Vec<_> = languages
        .map(|lang| site.settings.tag(lang).to_string())
        .collect();
    [
        ("missing", count(TranslationState::Missing).into()),
        ("outdated", count(TranslationState::Outdated).into()),
        ("languages", languages.into()),
    ]
}

/// Heads and rows: days, entry, a column a language, the words to translate.
fn cells(site: &Site, rows: &[&Translations], words: &ProgramWords) -> Vec<Vec<String>> {
    let say = |message: &str| words.line(message, &[]);
    let langs: Vec<Lang> = site.settings.written_langs().collect();
    let mut head = vec![say("status-days"), say("status-entry")];
    head.extend(
        langs
            .iter()
            .map(|lang| site.settings.tag(*lang).to_string()),
    );
    head.push(say("status-words"));
    let mut table = vec![head];
    for row in rows {
        let day = days(site, row).map_or_else(|| "–".to_owned(), |days| days.to_string());
        let mut cells = vec![day, site.entry(row.at).id()];
        cells.extend(langs.iter().map(|lang| match row.states[lang] {
            TranslationState::Missing => say("status-missing"),
            TranslationState::Outdated => say("status-outdated"),
            _ => say("status-fine"),
        }));
        let words: usize = row.words.values().sum();
        cells.push(words.to_string());
        table.push(cells);
    }
    table
}

fn days(site: &Site, row: &Translations) -> Option<i32> {
    site.today.until(row.next?).ok().map(|span| span.get_days())
}

fn id(state: TranslationState) -> &'static str {
    match state {
        TranslationState::Source => "source",
        TranslationState::Current => "current",
        TranslationState::Unmarked => "unmarked",
        TranslationState::Outdated => "outdated",
        TranslationState::Missing => "missing",
    }
}
