//! `keste list`: what takes place in a span of days, for people or as JSON.

use jiff::civil::Date;

use super::load;
use crate::cli::Outcome;
use crate::cli::args::List;
use crate::cli::report::Reporter;
use crate::pipeline::Built;
use crate::view::{DataEvent, DataFeed};

pub(in crate::cli) fn run(call: &List, reporter: &Reporter) -> Outcome {
    let loaded = load(&call.site, None, &call.site.root.join("public"));
    let built = loaded.built.filter(|_| !loaded.problems.has_errors());
    let Some(built) = built else {
        reporter.problems(&loaded.problems, &loaded.source);
        return Outcome::of(&loaded.problems);
    };
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
