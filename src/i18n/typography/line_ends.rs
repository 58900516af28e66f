//! Ranges of numbers → ranges that stay on one line of a page.
//!
//! A line may end after an en dash (Unicode Standard Annex #14, class BA), so that `15:30–17:00` came
//! apart on narrow screens. U+2060 after the dash forbids it (rule LB11). It is for pages alone: in
//! feeds and data it would be a character that nobody expects.

use std::borrow::Cow;

const DASH: char = '–';
const WORD_JOINER: char = '\u{2060}';

/// Keeps each range of numbers in the text together. Borrowed where there is none.
pub fn unbroken(text: &str) -> Cow<'_, str> {
    let mut joined = String::new();
    let mut copied = 0;
    for (at, dash) in text.match_indices(DASH) {
        let after = at + dash.len();
        let is_range = text[..at].ends_with(|c: char| c.is_ascii_digit())
            && text[after..].starts_with(|c: char| c.is_ascii_digit());
        if is_range {
            joined.push_str(&text[copied..after]);
            joined.push(WORD_JOINER);
            copied = after;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    joined.push_str(&text[copied..]);
    Cow::Owned(joined)
}

/// The same text for data, where a line may end in it.
pub fn breakable(text: &str) -> String {
    text.replace(WORD_JOINER, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ranges_of_numbers_are_held_together() {
        let held = "15:30–\u{2060}17:00, 21–\u{2060}23 қараша";
        assert_eq!(unbroken("15:30–17:00, 21–23 қараша"), held);
        assert_eq!(breakable(held), "15:30–17:00, 21–23 қараша");
        for text in [
            held,
            "21 қараша – 2 желтоқсан",
            "Алматы–Астана",
            "–5",
            "дс–жм",
            "",
        ] {
            assert!(
                matches!(unbroken(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }
}
