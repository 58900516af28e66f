//! A hyphen between two numbers → the en dash of a range.
//!
//! `18:00-20:30`, `10-14`, `21.11-23.11`. Telephone numbers, dates such as `2026-11-21`, versions
//! and everything inside an address keep their hyphen.

use super::Piece;

/// Sets the hyphen at this place if it stands between the ends of a range; returns how many bytes
/// were seen.
pub(super) fn set_range(piece: &mut Piece<'_>, at: usize) -> usize {
    if is_range(piece, at) {
        piece.replace(at, 1, "–");
    }
    1
}

/// Whether a time of day ends at this place: `18:00` before ` - 20:30`.
pub(super) fn is_time_before(piece: &Piece<'_>, at: usize) -> bool {
    is_time(&piece.text[number_start(piece.text, at)..at])
}

fn is_range(piece: &Piece<'_>, at: usize) -> bool {
    let text = piece.text;
    let (start, end) = (number_start(text, at), number_end(text, at + 1));
    if start == at || end == at + 1 {
        return false;
    }
    let before = text[..start]
        .chars()
        .next_back()
        .or(piece.before.filter(|_| start == 0));
    let mut after = text[end..].chars();
    let stands_alone = before.is_none_or(begins_a_number)
        && match after.next() {
            // 10-14-летних, but not 12-34-56.
            Some('-') => after.next().is_some_and(char::is_alphabetic),
            Some(next) => ends_a_number(next),
            None => true,
        };
    stands_alone && are_ends(&text[start..at], &text[at + 1..end])
}

/// The two ends of a range have the same form; whole numbers rise, else they are no range.
fn are_ends(first: &str, last: &str) -> bool {
    let whole = |text: &str| {
        let is_short = (1..=4).contains(&text.len());
        text.parse::<u16>().ok().filter(|_| is_short)
    };
    match (whole(first), whole(last)) {
        (Some(first), Some(last)) => first < last,
        _ => (is_time(first) && is_time(last)) || (is_day(first) && is_day(last)),
    }
}

fn is_time(text: &str) -> bool {
    is_pair(text, ':')
}

fn is_day(text: &str) -> bool {
    is_pair(text, '.')
}

fn is_pair(text: &str, separator: char) -> bool {
    text.split_once(separator).is_some_and(|(left, right)| {
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        matches!(left.len(), 1 | 2) && right.len() == 2 && is_number(left) && is_number(right)
    })
}

fn is_part_of_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b':' | b'.')
}

fn number_start(text: &str, end: usize) -> usize {
    let bytes = &text.as_bytes()[..end];
    let length = bytes
        .iter()
        .rev()
        .take_while(|byte| is_part_of_number(**byte));
    end - length.count()
}

/// The end of a number that begins at this place, without the full stop or colon of a sentence.
fn number_end(text: &str, start: usize) -> usize {
    let bytes = &text.as_bytes()[start..];
    let length = bytes
        .iter()
        .take_while(|byte| is_part_of_number(**byte))
        .count();
    let number = &bytes[..length];
    let last_digit = number.iter().rposition(u8::is_ascii_digit);
    start + last_digit.map_or(0, |index| index + 1)
}

fn begins_a_number(before: char) -> bool {
    before.is_whitespace()
        || matches!(
            before,
            '(' | '[' | '"' | '\'' | '«' | '“' | '„' | '‘' | '№' | '—'
        )
}

fn ends_a_number(after: char) -> bool {
    after.is_whitespace()
        || matches!(
            after,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | ')'
                | ']'
                | '%'
                | '"'
                | '\''
                | '»'
                | '“'
                | '”'
                | '’'
                | '…'
                | '₸'
                | '°'
        )
}
