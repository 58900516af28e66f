//! One VEVENT (RFC 5545 §3.6.1): finished texts, its time, and what it is to the others of its UID.

use jiff::Timestamp;
use jiff::civil::Date;

use super::calendar::TimeForm;
use super::line::Lines;
use super::object::{CalendarObject, Recurrence, Stamp};
use crate::base::LanguageTag;
use crate::calendar::time::day_after;
use crate::calendar::{EventStatus, EventTime, Extent, Rule, Zone};

/// A text in one language, finished: nothing is translated or prefixed any more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// The language it is written in.
    pub language: LanguageTag,
    /// The text; may have several lines where the property may.
    pub value: String,
}

/// An event, or one date of a recurring event, as a calendar file tells it.
#[derive(Clone, PartialEq, Debug)]
pub struct FeedEvent {
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

/// An event with what is written for it.
pub(super) struct Timed<'a> {
    pub(super) uid: &'a str,
    pub(super) event: &'a FeedEvent,
    pub(super) starts: Timestamp,
    /// The original beginning of an override.
    pub(super) original: Option<Timestamp>,
    form: Form<'a>,
    role: Role<'a>,
    related_to: Option<&'a str>,
    stamp: Option<Stamp>,
}

/// What a VEVENT is to the others of its UID.
enum Role<'a> {
    /// There are no others.
    Alone,
    /// Its rule gives the others.
    Recurring(&'a Recurrence, Rule),
    /// It stands for the date that the rule has then, in the form of the rule's event.
    Instead(&'a EventTime, Form<'a>),
}

/// In which form times are written.
enum Form<'a> {
    /// Days.
    Dates,
    /// Wall time in a zone.
    Local(&'a Zone),
    /// UTC.
    Utc,
}

impl<'a> Form<'a> {
    fn of(time: &'a EventTime, time_form: TimeForm) -> Self {
        if time.is_all_day() {
            return Self::Dates;
        }
        match time.zone().settled() {
            // Before the last change, wall time would need observances that are not written; an hour
            // that came twice lies there too.
            Some(settled) if time_form == TimeForm::Tzid && time.starts() >= settled.at => {
                Self::Local(time.zone())
            }
            _ => Self::Utc,
        }
    }

    /// Writes the beginning of a time under a property's name.
    fn write_start(&self, lines: &mut Lines, name: &str, time: &EventTime) {
        match time.extent() {
            Extent::Days { first, .. } => write_date(lines, name, first),
            Extent::Hours { .. } => self.write_instant(lines, name, time.starts()),
        }
    }

    fn write_instant(&self, lines: &mut Lines, name: &str, at: Timestamp) {
        match self {
            Self::Local(zone) => lines
                .property(name)
                .parameter("TZID", zone.name())
                .local_time(zone.civil(at)),
            Self::Dates | Self::Utc => lines.property(name).utc_time(at),
        }
    }

    fn zone(&self) -> Option<&'a Zone> {
        match self {
            Self::Local(zone) => Some(zone),
            Self::Dates | Self::Utc => None,
        }
    }
}

impl<'a> Timed<'a> {
    /// The VEVENTs of an object: its main one, then its overrides.
    pub(super) fn all(
        object: &'a CalendarObject,
        stamp: Option<Stamp>,
        time_form: TimeForm,
    ) -> impl Iterator<Item = Self> {
        let new = move |event: &'a FeedEvent, original: Option<Timestamp>, form, role| Self {
            uid: &object.uid,
            event,
            starts: event.time.starts(),
            original,
            form,
            role,
            related_to: object.related_to.as_deref(),
            stamp,
        };
        let (time, recurrence) = (&object.event.time, object.recurrence.as_ref());
        let in_utc = recurrence.and_then(|recurrence| recurrence.in_utc(time));
        // A rule that cannot be told in UTC keeps its zone, so that its UID stays the same.
        let time_form = match (recurrence, &in_utc) {
            (Some(_), None) => TimeForm::Tzid,
            _ => time_form,
        };
        let role = recurrence.map_or(Role::Alone, |recurrence| {
            let rule = match Form::of(time, time_form) {
                Form::Utc => in_utc,
                Form::Dates | Form::Local(_) => None,
            };
            let rule = rule.unwrap_or_else(|| recurrence.rule.clone());
            Role::Recurring(recurrence, rule)
        });
        let main = new(&object.event, None, Form::of(time, time_form), role);
        let overrides = object.overrides.iter().map(move |(original, event)| {
            let role = Role::Instead(original, Form::of(time, time_form));
            let form = Form::of(&event.time, time_form);
            new(event, Some(original.starts()), form, role)
        });
        std::iter::once(main).chain(overrides)
    }

    /// The zones that the written times refer to.
    pub(super) fn zones(&self) -> impl Iterator<Item = &'a Zone> {
        let original = match &self.role {
            Role::Instead(_, form) => form.zone(),
            Role::Alone | Role::Recurring(..) => None,
        };
        self.form.zone().into_iter().chain(original)
    }

    pub(super) fn write(&self, lines: &mut Lines, busy: Busy) {
        let event = self.event;
        lines.begin("VEVENT");
        lines.property("UID").text(self.uid);
        if let Role::Instead(original, form) = &self.role {
            form.write_start(lines, "RECURRENCE-ID", original);
        }
        if let Some(Stamp { modified, sequence }) = self.stamp {
            lines.property("DTSTAMP").utc_time(modified);
            lines.property("LAST-MODIFIED").utc_time(modified);
            lines.property("SEQUENCE").display(sequence);
        }
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
        if let Some(related_to) = self.related_to {
            lines.property("RELATED-TO").text(related_to);
        }
        lines.end("VEVENT");
    }

    fn write_time(&self, lines: &mut Lines) {
        let time = &self.event.time;
        self.form.write_start(lines, "DTSTART", time);
        match time.extent() {
            Extent::Days { last, .. } => write_date(lines, "DTEND", day_after(last)),
            Extent::Hours { .. } if time.ends() > self.starts => {
                self.form.write_instant(lines, "DTEND", time.ends());
            }
            // RFC 5545 §3.8.2.2 wants an end later than the start.
            Extent::Hours { .. } => {}
        }
        if let Role::Recurring(recurrence, rule) = &self.role {
            let rule = rule.to_rrule(recurrence.count);
            lines.property("RRULE").value(&rule);
            for date in &recurrence.except {
                self.form.write_start(lines, "EXDATE", date);
            }
        }
    }
}

fn write_date(lines: &mut Lines, name: &str, day: Date) {
    lines.property(name).parameter("VALUE", "DATE").date(day);
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
