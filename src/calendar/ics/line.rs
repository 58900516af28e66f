//! Content lines: name, parameters and value into a line (RFC 5545 §3.1, RFC 6868).

use std::fmt::{Display, Write as _};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::{fold, text};
use crate::base::LanguageTag;

/// A file in the making.
pub(super) struct Lines {
    out: String,
    /// The line being made, not yet folded. Kept from line to line for its room.
    line: String,
}

impl Lines {
    pub(super) fn new() -> Self {
        Self {
            out: String::new(),
            line: String::new(),
        }
    }

    /// Begins the line of a property.
    pub(super) fn property(&mut self, name: &str) -> Line<'_> {
        self.line.clear();
        self.line.push_str(name);
        Line { lines: self }
    }

    pub(super) fn begin(&mut self, component: &str) {
        self.property("BEGIN").value(component);
    }

    pub(super) fn end(&mut self, component: &str) {
        self.property("END").value(component);
    }

    pub(super) fn into_octets(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    fn finish_line(&mut self) {
        fold::push_folded(&mut self.out, &self.line);
    }
}

/// One property: parameters first, then exactly one of the values, which ends the line.
#[must_use]
pub(super) struct Line<'a> {
    lines: &'a mut Lines,
}

impl Line<'_> {
    pub(super) fn language(self, language: &LanguageTag) -> Self {
        self.parameter("LANGUAGE", language.as_str())
    }

    /// A parameter, quoted where its value needs it. What a quoted value cannot hold is encoded with
    /// a caret.
    pub(super) fn parameter(self, name: &str, value: &str) -> Self {
        let line = &mut self.lines.line;
        line.push(';');
        line.push_str(name);
        line.push('=');
        let quoted = value.contains([':', ';', ',']);
        if quoted {
            line.push('"');
        }
        for char in value.chars() {
            match char {
                '"' => line.push_str("^'"),
                '\n' => line.push_str("^n"),
                '^' => line.push_str("^^"),
                _ if char.is_control() => {}
                _ => line.push(char),
            }
        }
        if quoted {
            line.push('"');
        }
        self
    }

    /// A value of which every character may stand as it is.
    pub(super) fn value(self, value: &str) {
        self.ended_by(|line| line.push_str(value));
    }

    /// A number, or something else that is written in plain ASCII.
    pub(super) fn display(self, value: impl Display) {
        // Writing to a string cannot fail.
        self.ended_by(|line| write!(line, "{value}").unwrap_or_default());
    }

    pub(super) fn text(self, value: &str) {
        self.ended_by(|line| text::push_text(line, value));
    }

    pub(super) fn one_line(self, value: &str) {
        self.ended_by(|line| text::push_one_line(line, value));
    }

    /// Several TEXT values, separated by commas.
    pub(super) fn texts<'t>(self, values: impl Iterator<Item = &'t str>) {
        self.ended_by(|line| {
            for (index, value) in values.enumerate() {
                if index > 0 {
                    line.push(',');
                }
                text::push_text(line, value);
            }
        });
    }

    pub(super) fn uri(self, value: &str) {
        self.ended_by(|line| text::push_uri(line, value));
    }

    /// `20270116`
    pub(super) fn date(self, date: Date) {
        self.ended_by(|line| push_date(line, date));
    }

    /// `20270116T150000`
    pub(super) fn local_time(self, time: DateTime) {
        self.ended_by(|line| push_time(line, time));
    }

    /// `20270116T100000Z`
    pub(super) fn utc_time(self, at: Timestamp) {
        self.ended_by(|line| {
            push_time(line, Offset::UTC.to_datetime(at));
            line.push('Z');
        });
    }

    /// `+0500`, with seconds only where there are any.
    pub(super) fn utc_offset(self, offset: Offset) {
        self.ended_by(|line| {
            let seconds = offset.seconds().unsigned_abs();
            line.push(if offset.is_negative() { '-' } else { '+' });
            push_digits(line, seconds / 3600, 2);
            push_digits(line, seconds / 60 % 60, 2);
            if !seconds.is_multiple_of(60) {
                push_digits(line, seconds % 60, 2);
            }
        });
    }

    fn ended_by(self, push_value: impl FnOnce(&mut String)) {
        self.lines.line.push(':');
        push_value(&mut self.lines.line);
        self.lines.finish_line();
    }
}

fn push_date(out: &mut String, date: Date) {
    push_digits(out, u32::from(date.year().unsigned_abs()), 4);
    push_digits(out, u32::from(date.month().unsigned_abs()), 2);
    push_digits(out, u32::from(date.day().unsigned_abs()), 2);
}

fn push_time(out: &mut String, time: DateTime) {
    push_date(out, time.date());
    out.push('T');
    push_digits(out, u32::from(time.hour().unsigned_abs()), 2);
    push_digits(out, u32::from(time.minute().unsigned_abs()), 2);
    push_digits(out, u32::from(time.second().unsigned_abs()), 2);
}

fn push_digits(out: &mut String, number: u32, count: u32) {
    for place in (0..count).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        out.extend(char::from_digit(digit, 10));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn octets(make: impl FnOnce(Line<'_>)) -> String {
        let mut lines = Lines::new();
        make(lines.property("X-TEST"));
        String::from_utf8(lines.into_octets()).unwrap()
    }

    #[test]
    fn parameters_cannot_break_out_of_their_line() {
        assert_eq!(
            octets(|line| line.parameter("CN", "a\"b^c\r\nX:d;e\u{7}").value("v")),
            "X-TEST;CN=\"a^'b^^c^nX:d;e\":v\r\n"
        );
        assert_eq!(
            octets(|line| line.parameter("LANGUAGE", "kk-Latn").value("v")),
            "X-TEST;LANGUAGE=kk-Latn:v\r\n"
        );
    }

    #[test]
    fn dates_times_and_offsets_have_the_basic_form() {
        let date = jiff::civil::date(987, 1, 6);
        let offset = |seconds| Offset::from_seconds(seconds).unwrap();
        assert_eq!(octets(|line| line.date(date)), "X-TEST:09870106\r\n");
        assert_eq!(
            octets(|line| line.local_time(date.at(5, 4, 3, 9))),
            "X-TEST:09870106T050403\r\n"
        );
        assert_eq!(
            octets(|line| line.utc_time(Timestamp::UNIX_EPOCH)),
            "X-TEST:19700101T000000Z\r\n"
        );
        assert_eq!(
            octets(|line| line.utc_offset(offset(19_800))),
            "X-TEST:+0530\r\n"
        );
        assert_eq!(
            octets(|line| line.utc_offset(offset(-12_345))),
            "X-TEST:-032545\r\n"
        );
    }
}
