//! One event: finished texts and its time into a VEVENT (RFC 5545 §3.6.1).

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use super::calendar::TimeForm;
use super::line::Lines;
use crate::base::LanguageTag;
use crate::calendar::time::day_after;
use crate::calendar::{EventStatus, EventTime, Extent, Zone};

/// A text in one language, finished: nothing is translated or prefixed any more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// The language it is written in.
    pub language: LanguageTag,
    /// The text; may have several lines where the property may.
    pub value: String,
}

/// An event as a calendar file tells it.
#[derive(Clone, PartialEq, Debug)]
pub struct FeedEvent {
    /// The same in all files, languages and builds: `robot@makerspaces.example`.
    pub uid: String,
    /// When something about it changed last; becomes DTSTAMP and LAST-MODIFIED.
    pub stamp: Timestamp,
    /// How often its time, place or status changed.
    pub sequence: u32,
    /// When it takes place.
    pub time: EventTime,
    /// What became of it.
    pub status: EventStatus,
    /// The title, with the prefix that a status calls for. Written as one line, cut at 255 UTF-16
    /// units.
    pub summary: Text,
    /// What it is about, in plain text.
    pub description: Option<Text>,
    /// Venue, room and address.
    pub location: Option<Text>,
    /// Topics and the like.
    pub categories: Vec<Text>,
    /// Latitude and longitude in degrees (WGS 84).
    pub geo: Option<(f64, f64)>,
    /// The absolute address of its page.
    pub url: String,
    /// The absolute address of its picture.
    pub image: Option<String>,
    /// The absolute address at which one takes part online.
    pub conference: Option<String>,
    /// Whom to ask.
    pub contact: Option<Text>,
}

/// Whether the event makes its subscriber look busy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Busy {
    Yes,
    No,
}

/// An event with the times that are written for it.
pub(super) struct Timed<'a> {
    pub(super) event: &'a FeedEvent,
    pub(super) starts: Timestamp,
    form: Form,
}

enum Form {
    /// The first day and the day after the last.
    Dates(Date, Date),
    /// Wall time in the event's zone. No end where it equals the start.
    Local(DateTime, Option<DateTime>),
    Utc(Timestamp, Option<Timestamp>),
}

impl<'a> Timed<'a> {
    pub(super) fn new(event: &'a FeedEvent, time_form: TimeForm) -> Self {
        let time = &event.time;
        let starts = time.starts();
        let form = match time.extent() {
            Extent::Days { first, last } => Form::Dates(first, day_after(last)),
            Extent::Hours { .. } => {
                let end = Some(time.ends()).filter(|&end| end > starts);
                match time.zone().settled() {
                    // Before the last change, wall time would need observances that are not written;
                    // an hour that came twice lies there too.
                    Some(settled) if time_form == TimeForm::Tzid && starts >= settled.at => {
                        let wall = |at| settled.after.to_datetime(at);
                        Form::Local(wall(starts), end.map(wall))
                    }
                    _ => Form::Utc(starts, end),
                }
            }
        };
        Self {
            event,
            starts,
            form,
        }
    }

    /// The zone that the written times refer to, if they do.
    pub(super) fn zone(&self) -> Option<&'a Zone> {
        matches!(self.form, Form::Local(..)).then(|| self.event.time.zone())
    }

    pub(super) fn write(&self, lines: &mut Lines, busy: Busy) {
        let event = self.event;
        lines.begin("VEVENT");
        lines.property("UID").text(&event.uid);
        lines.property("DTSTAMP").utc_time(event.stamp);
        lines.property("LAST-MODIFIED").utc_time(event.stamp);
        lines.property("SEQUENCE").display(event.sequence);
        self.write_time(lines);
        lines
            .property("SUMMARY")
            .language(&event.summary.language)
            .one_line(&event.summary.value);
        write_text(lines, "DESCRIPTION", event.description.as_ref());
        write_text(lines, "LOCATION", event.location.as_ref());
        if let Some((latitude, longitude)) = event.geo {
            let place = format_args!("{latitude:.6};{longitude:.6}");
            lines.property("GEO").display(place);
        }
        // One line a language; topics that lack a translation stand in another.
        for same in event
            .categories
            .chunk_by(|one, next| one.language == next.language)
        {
            lines
                .property("CATEGORIES")
                .language(&same[0].language)
                .texts(same.iter().map(|category| category.value.as_str()));
        }
        lines.property("STATUS").value(status_word(event.status));
        lines.property("TRANSP").value(match busy {
            Busy::Yes => "OPAQUE",
            Busy::No => "TRANSPARENT",
        });
        lines.property("URL").uri(&event.url);
        write_address(lines, "IMAGE", event.image.as_deref());
        write_address(lines, "CONFERENCE", event.conference.as_deref());
        write_text(lines, "CONTACT", event.contact.as_ref());
        lines.end("VEVENT");
    }

    fn write_time(&self, lines: &mut Lines) {
        match self.form {
            Form::Dates(first, after) => {
                for (name, day) in [("DTSTART", first), ("DTEND", after)] {
                    lines.property(name).parameter("VALUE", "DATE").date(day);
                }
            }
            Form::Local(start, end) => {
                let zone = self.event.time.zone().name();
                for (name, time) in [("DTSTART", Some(start)), ("DTEND", end)] {
                    if let Some(time) = time {
                        lines
                            .property(name)
                            .parameter("TZID", zone)
                            .local_time(time);
                    }
                }
            }
            Form::Utc(start, end) => {
                for (name, at) in [("DTSTART", Some(start)), ("DTEND", end)] {
                    if let Some(at) = at {
                        lines.property(name).utc_time(at);
                    }
                }
            }
        }
    }
}

fn status_word(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Cancelled => "CANCELLED",
        EventStatus::Postponed => "TENTATIVE",
        EventStatus::Scheduled
        | EventStatus::Moved
        | EventStatus::MovedOnline
        | EventStatus::Full => "CONFIRMED",
    }
}

fn write_text(lines: &mut Lines, name: &str, text: Option<&Text>) {
    if let Some(Text { language, value }) = text {
        lines.property(name).language(language).text(value);
    }
}

fn write_address(lines: &mut Lines, name: &str, address: Option<&str>) {
    if let Some(address) = address {
        lines.property(name).parameter("VALUE", "URI").uri(address);
    }
}
