//! Time zones of a file: a settled zone into a VTIMEZONE of one observance (RFC 5545 §3.6.5).
//!
//! Exchange reads only the observance that begins last, and some readers stumble over more, so a zone
//! is written only where one is enough; every other time goes out in UTC.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::line::Lines;
use crate::calendar::{Settled, Zone};

/// Writes the VTIMEZONE of a settled zone.
pub(super) fn write_settled(lines: &mut Lines, name: &str, settled: &Settled) {
    lines.begin("VTIMEZONE");
    lines.property("TZID").value(name);
    lines.begin("STANDARD");
    lines.property("DTSTART").local_time(settled.onset);
    lines.property("TZOFFSETFROM").utc_offset(settled.before);
    lines.property("TZOFFSETTO").utc_offset(settled.after);
    lines.property("TZNAME").value(&settled.abbreviation);
    lines.end("STANDARD");
    lines.end("VTIMEZONE");
}

/// Writes a VTIMEZONE for a file without events, which would have no component otherwise: of the
/// zone where it is settled, else of UTC.
pub(super) fn write_lone(lines: &mut Lines, zone: &Zone) {
    match zone.settled() {
        Some(settled) => write_settled(lines, zone.name(), settled),
        None => write_settled(lines, "Etc/UTC", &utc()),
    }
}

/// UTC never changed; an observance needs some beginning nevertheless.
fn utc() -> Settled {
    Settled {
        at: Timestamp::UNIX_EPOCH,
        onset: Offset::UTC.to_datetime(Timestamp::UNIX_EPOCH),
        before: Offset::UTC,
        after: Offset::UTC,
        abbreviation: "UTC".to_owned(),
    }
}
