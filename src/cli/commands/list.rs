//! `keste list`: what takes place in a span of days, or what visitors find by words; for people or as JSON.

use jiff::civil::Date;
use serde::Serialize;

use super::load;
use crate::base::{Lang, LanguageTag};
use crate::cli::Outcome;
use crate::cli::args::List;
use crate::cli::report::Reporter;
use crate::pipeline::Built;
use crate::search::Search;
use crate::view::{DataEvent, DataFeed, SearchIndex};

pub(in crate::cli) fn run(call: &List, reporter: &Reporter) -> Outcome {
    let loaded = load(&call.site, None, &call.site.root.join("public"));
    let built = loaded.built.filter(|_| !loaded.problems.has_errors());
    let Some(built) = built else {
        reporter.problems(&loaded.problems, &loaded.source);
        return Outcome::of(&loaded.problems);
    };
    if let Some(words) = &call.search {
        found(&built, &words.join(" "), reporter);
        return Outcome::Fine;
    }
    let data = in_window(&built, call);
    if reporter.is_for_programs() {
        let json = serde_json::to_string_pretty(&data).unwrap_or_default();
        reporter.print(&format!("{json}\n"));
    } else if data.events.is_empty() {
        reporter.say("list-empty", &[]);
    } else {
        let lines: String = data
            .events
            .iter()
            .map(|event| line(event, &built))
            .collect();
        reporter.print(&lines);
    }
    Outcome::Fine
}

fn in_window(built: &Built, call: &List) -> DataFeed {
    let from = call.from.unwrap_or(built.site.today);
    let day = |text: &str| text.get(..10).and_then(|day| day.parse::<Date>().ok());
    let mut data = built.data();
    data.events.retain(|event| {
        let (first, last) = (day(&event.start), day(&event.end));
        last.is_some_and(|last| last >= from)
            && first.is_some_and(|first| call.to.is_none_or(|to| first <= to))
    });
    data
}

/// Day, time, venue, status and title in one line.
fn line(event: &DataEvent, built: &Built) -> String {
    let time = event.start.get(11..16).unwrap_or("     ");
    let day = event.start.get(..10).unwrap_or(&event.start);
    let venue = event.venue.as_deref().unwrap_or("-");
    let status = match event.status {
        "scheduled" => String::new(),
        status => format!("[{status}] "),
    };
    let first = built.site.settings.languages.first();
    let title = first.and_then(|tag| event.title.get(tag.as_str()));
    let title = title.map_or("", String::as_str);
    format!("{day} {time}  {venue:<12} {status}{title}\n")
}

/// What is found, for programs.
#[derive(Serialize)]
struct Results<'i> {
    version: u32,
    results: Vec<Hit<'i>>,
}

/// One line of results.
#[derive(Serialize)]
struct Hit<'i> {
    kind: &'static str,
    title: &'i str,
    url: String,
    place: Option<&'i str>,
    day: Option<&'i str>,
    status: Option<&'i str>,
}

/// The version of the form for programs.
const RESULTS_VERSION: u32 = 1;

/// Prints what readers find who type a query: those of the language of messages where the site has it, else
/// those of its first language.
fn found(built: &Built, query: &str, reporter: &Reporter) {
    let settings = &built.site.settings;
    let reader = LanguageTag::parse(reporter.language());
    let reader = reader.and_then(|tag| settings.lang(&tag));
    let lang = reader.unwrap_or(Lang::at(0));
    let index = built.search_index(lang);
    let results = Search::new(&index).find(query).into_iter();
    let results: Vec<_> = results
        .map(|entry| result(&index, entry, built, lang))
        .collect();
    if reporter.is_for_programs() {
        let version = RESULTS_VERSION;
        let results = Results { version, results };
        let json = serde_json::to_string_pretty(&results).unwrap_or_default();
        reporter.print(&format!("{json}\n"));
    } else if results.is_empty() {
        reporter.say("list-empty", &[]);
    } else {
        let lines: String = results.iter().map(result_line).collect();
        reporter.print(&lines);
    }
}

fn result<'i>(index: &'i SearchIndex, entry: usize, built: &Built, lang: Lang) -> Hit<'i> {
    Hit {
        kind: index.kind[entry],
        title: &index.title[entry],
        url: built.found_at(lang, &index.url[entry]),
        place: index.place[entry].as_deref(),
        day: index.day[entry].as_deref(),
        status: index.status.get(&entry).map(String::as_str),
    }
}

/// Day, kind, status, title, place and address in one line.
fn result_line(result: &Hit<'_>) -> String {
    let day = result.day.and_then(|day| day.get(..10)).unwrap_or_default();
    let (kind, title, url) = (result.kind, result.title, &result.url);
    let status = result.status.map(|status| format!("{status} "));
    let status = status.unwrap_or_default();
    let place = result.place.map(|place| format!(" – {place}"));
    let place = place.unwrap_or_default();
    format!("{day:<10} {kind:<9} {status}{title}{place}  {url}\n")
}
