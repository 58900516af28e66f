//! One date of an event → the link by which Google Calendar fills in a new entry. On Android a downloaded
//! calendar file ends in a folder; the link opens the calendar.

use jiff::ToSpan;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::voice::Voice;
use crate::calendar::{EventTime, Extent};
use crate::site::{Event, Occurrence};

impl Voice<'_> {
    /// The link for the only date of an event; an event with several would put one of them there alone.
    pub(super) fn google_entry(&self, event: &Event, date: &Occurrence) -> Option<String> {
        if event.repetition.is_some() || !date.state.takes_place() {
            return None;
        }
        let location = self.location(&date.state);
        let routes = &self.planner.routes;
        let page = routes.absolute(&routes.entry(self.lang, &event.entry));
        let fields = [
            ("text", event.entry.title(self.lang).text.to_string()),
            ("dates", dates(&date.time)),
            ("ctz", date.time.zone().name().to_owned()),
            (
                "location",
                location.map_or_else(String::new, |place| place.value),
            ),
            ("details", page),
        ];
        let fields = fields.iter().filter(|(_, value)| !value.is_empty());
        let query = fields.map(|(name, value)| {
            let value = utf8_percent_encode(value, NON_ALPHANUMERIC);
            format!("&{name}={value}")
        });
        let query: String = query.collect();
        Some(format!(
            "https://calendar.google.com/calendar/render?action=TEMPLATE{query}"
        ))
    }
}

/// `20261205T150000/20261205T170000`, or days of which the last is the one after the event.
fn dates(time: &EventTime) -> String {
    match time.extent() {
        Extent::Days { first, last } => {
            let after = last.saturating_add(1.day());
            format!("{}/{}", first.strftime("%Y%m%d"), after.strftime("%Y%m%d"))
        }
        Extent::Hours { start, end, .. } => format!(
            "{}/{}",
            start.strftime("%Y%m%dT%H%M%S"),
            end.strftime("%Y%m%dT%H%M%S")
        ),
    }
}
