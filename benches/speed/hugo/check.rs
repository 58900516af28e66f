//! Whether Hugo made the site that this program makes: otherwise the figures compare nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::{Outcome, files, site};

/// A built site as far as both programs make the same.
#[derive(PartialEq, Eq)]
struct Built {
    /// Event pages, month grids, the pages of the lists, workshops.
    pages: BTreeSet<String>,
    /// How many events each feed holds, but those of one event.
    feeds: BTreeMap<String, usize>,
    /// How many feeds of one event there are.
    events: usize,
    /// Whether the next event stands in its month.
    is_in_month: bool,
}

/// Fails unless both folders hold the same pages and feeds with as many events.
pub(crate) fn same_site(ours: &Path, peer: &Path, events: usize) -> Outcome<()> {
    let (ours, peer) = (built(ours, events)?, built(peer, events)?);
    let is_whole = ours.is_in_month && ours.events == events * site::LANGUAGES.len();
    if ours == peer && is_whole {
        return Ok(());
    }
    let others: Vec<_> = ours.pages.symmetric_difference(&peer.pages).collect();
    Err(format!(
        "not the same site: pages {others:?}, feeds {:?} and {:?}, feeds of an event {} and {}, \
         the next event in its month {} and {}",
        ours.feeds, peer.feeds, ours.events, peer.events, ours.is_in_month, peer.is_in_month,
    )
    .into())
}

fn built(folder: &Path, events: usize) -> Outcome<Built> {
    let event = site::coming(events);
    let month = format!("{}index.html", event.month.trim_start_matches('/'));
    let mut built = Built {
        pages: BTreeSet::new(),
        feeds: BTreeMap::new(),
        events: 0,
        is_in_month: false,
    };
    for (path, bytes) in files::read(folder)? {
        let path = path.to_string_lossy().into_owned();
        let text = String::from_utf8_lossy(&bytes);
        if path == month {
            built.is_in_month = text.contains(&event.url);
        }
        let kind = path.trim_start_matches("ru/").trim_start_matches("en/");
        let kind = kind.split('/').next().unwrap_or("");
        match kind {
            // The programs name it differently.
            "events" if path.ends_with(".ics") => built.events += 1,
            "calendar.ics" | "venues" | "topics" if path.ends_with(".ics") => {
                built
                    .feeds
                    .insert(path, text.matches("BEGIN:VEVENT").count());
            }
            "events" | "calendar" | "venues" | "topics" | "workshops"
                if path.ends_with(".html") =>
            {
                built.pages.insert(path);
            }
            _ => {}
        }
    }
    Ok(built)
}
