//! The fences around front matter.

use std::ops::Range;

use crate::base::{Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

const FENCE: &str = "---";
const FRONT_MATTER_LIMIT: usize = 64 * 1024;
const BODY_LIMIT: usize = 1024 * 1024;

/// The bytes of a file's two parts.
pub(super) struct Parts {
    pub(super) front_matter: Range<usize>,
    pub(super) body: Range<usize>,
}

/// Finds front matter and body; `None` when a fence or a size is wrong, with the reason in `out`.
pub(super) fn split(file: &SitePath, text: &str, out: &mut Diagnostics) -> Option<Parts> {
    let at = |start: usize, end: usize| Place::new(file, Span::new(start, end));
    let is_allowed = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    if let Some((offset, character)) = text.char_indices().find(|(_, c)| !is_allowed(*c)) {
        let place = at(offset, offset + character.len_utf8());
        let code_point = format!("U+{:04X}", u32::from(character));
        out.push(Diagnostic::at(Code::ControlCharacter, &place).arg("code-point", code_point));
        return None;
    }
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != FENCE {
        // A fence with something behind it is a slip; anything else is no fence at all.
        let code = if first.starts_with(FENCE) {
            Code::BadFence
        } else {
            Code::NoFrontMatter
        };
        out.push(Diagnostic::at(code, &at(0, first.len())));
        return None;
    }
    let start = (first.len() + 1).min(text.len());
    let mut line_start = start;
    for line in text[start..].split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == FENCE {
            let body = line_start + line.len();
            return checked_sizes(file, start..line_start, body..text.len(), out);
        }
        if bare.starts_with(FENCE) {
            let place = at(line_start, line_start + bare.len());
            out.push(Diagnostic::at(Code::BadFence, &place));
            return None;
        }
        line_start += line.len();
    }
    let code = if text[start..].trim().is_empty() {
        Code::NoFrontMatter
    } else {
        Code::FrontMatterNotClosed
    };
    out.push(Diagnostic::at(code, &at(0, first.len())));
    None
}

fn checked_sizes(
    file: &SitePath,
    front_matter: Range<usize>,
    body: Range<usize>,
    out: &mut Diagnostics,
) -> Option<Parts> {
    let sizes = [
        (&front_matter, FRONT_MATTER_LIMIT, Code::FrontMatterTooLong),
        (&body, BODY_LIMIT, Code::BodyTooLong),
    ];
    for (range, limit, code) in sizes {
        if range.len() > limit {
            let place = Place::new(file, Span::new(range.start, range.start + 1));
            out.push(Diagnostic::at(code, &place).arg("limit", limit / 1024));
            return None;
        }
    }
    Some(Parts { front_matter, body })
}
