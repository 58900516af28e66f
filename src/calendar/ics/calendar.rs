//! A whole file: a header and events into one VCALENDAR (RFC 5545 §3.6, RFC 7986).

use std::collections::BTreeMap;

use super::event::{Busy, Timed};
use super::line::Lines;
use super::object::{CalendarObject, Stamp};
use super::timezone;
use crate::base::LanguageTag;
use crate::calendar::Zone;

/// How often subscribers are asked to look again.
const REFRESH: &str = "PT6H";

/// In which form times of day are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum TimeForm {
    /// Wall time with the name of its zone, wherever one observance describes the zone.
    #[default]
    Tzid,
    /// UTC, for the months in which a law has changed a zone and subscribers' devices lag.
    Utc,
}

/// What every file says about itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CalendarHead {
    /// The language of the file.
    pub language: LanguageTag,
    /// Who publishes it, for PRODID.
    pub owner: String,
    /// What made it, for PRODID.
    pub product: String,
    /// The form of times.
    pub time_form: TimeForm,
}

/// What a file says about itself that is read again and again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FeedHeader {
    /// What it shares with files of one event.
    pub head: CalendarHead,
    /// The name that calendar programs show, in the file's language.
    pub name: String,
    /// A sentence on what is in it, in the file's language; may be empty.
    pub description: String,
    /// The zone that readers should show times in: `Asia/Almaty`.
    pub zone_name: String,
    /// The absolute address of the file itself.
    pub source_url: String,
    /// The absolute address of the page that shows the same events.
    pub page_url: String,
    /// The colour of its events.
    pub colour: Option<Colour>,
}

/// A colour in the two forms that readers want.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Colour {
    /// The nearest colour name of CSS 3, in lower case: `teal`.
    pub name: String,
    /// Red, green and blue: `#008080`.
    pub hex: String,
}

/// A calendar object with its stamp.
pub type Stamped<'a> = (&'a CalendarObject, Stamp);

/// Writes a feed. Objects come in any order; their VEVENTs go out by start, UID and original start.
/// Without objects the file holds nothing but the time zone of `default_zone`, as a calendar may not
/// be empty.
pub fn write_feed<'a>(
    header: &FeedHeader,
    default_zone: &Zone,
    objects: impl IntoIterator<Item = Stamped<'a>>,
) -> Vec<u8> {
    let events = in_order(objects, header.head.time_form);
    let mut lines = Lines::new();
    begin_calendar(&mut lines, &header.head);
    write_names(&mut lines, header);
    if events.is_empty() {
        timezone::write_lone(&mut lines, default_zone);
    }
    write_events(&mut lines, &events, Busy::No);
    lines.end("VCALENDAR");
    lines.into_octets()
}

/// Writes the file of one event, which a visitor takes over into a calendar of their own.
pub fn write_single<'a>(
    head: &CalendarHead,
    objects: impl IntoIterator<Item = Stamped<'a>>,
) -> Vec<u8> {
    let events = in_order(objects, head.time_form);
    let mut lines = Lines::new();
    begin_calendar(&mut lines, head);
    write_events(&mut lines, &events, Busy::Yes);
    lines.end("VCALENDAR");
    lines.into_octets()
}

fn in_order<'a>(
    objects: impl IntoIterator<Item = Stamped<'a>>,
    time_form: TimeForm,
) -> Vec<Timed<'a>> {
    let all = |(object, stamp)| Timed::all(object, Some(stamp), time_form);
    let mut events: Vec<_> = objects.into_iter().flat_map(all).collect();
    events.sort_by(|one, other| {
        let key = |event: &Timed<'a>| (event.starts, event.uid, event.original);
        key(one).cmp(&key(other))
    });
    events
}

fn begin_calendar(lines: &mut Lines, head: &CalendarHead) {
    let language = head.language.as_str().to_ascii_uppercase();
    lines.begin("VCALENDAR");
    lines.property("VERSION").value("2.0");
    lines
        .property("PRODID")
        .one_line(&format!("-//{}//{}//{language}", head.owner, head.product));
    lines.property("CALSCALE").value("GREGORIAN");
}

/// Every name is told twice: in the property of the standard and in the older one that most readers
/// know.
fn write_names(lines: &mut Lines, header: &FeedHeader) {
    let language = &header.head.language;
    lines
        .property("NAME")
        .language(language)
        .one_line(&header.name);
    lines.property("X-WR-CALNAME").one_line(&header.name);
    if !header.description.is_empty() {
        lines
            .property("DESCRIPTION")
            .language(language)
            .text(&header.description);
        lines.property("X-WR-CALDESC").text(&header.description);
    }
    lines.property("X-WR-TIMEZONE").text(&header.zone_name);
    lines
        .property("REFRESH-INTERVAL")
        .parameter("VALUE", "DURATION")
        .value(REFRESH);
    lines.property("X-PUBLISHED-TTL").value(REFRESH);
    lines
        .property("SOURCE")
        .parameter("VALUE", "URI")
        .uri(&header.source_url);
    lines.property("URL").uri(&header.page_url);
    if let Some(colour) = &header.colour {
        lines.property("COLOR").text(&colour.name);
        lines.property("X-APPLE-CALENDAR-COLOR").text(&colour.hex);
    }
}

fn write_events(lines: &mut Lines, events: &[Timed<'_>], busy: Busy) {
    let zones: BTreeMap<_, _> = events
        .iter()
        .flat_map(Timed::zones)
        .filter_map(|zone| Some((zone.name(), zone.settled()?)))
        .collect();
    for (name, settled) in zones {
        timezone::write_settled(lines, name, settled);
    }
    for event in events {
        event.write(lines, busy);
    }
}
