//! Text → the same text without the invisible characters that turn the direction of writing.
//!
//! An embedding or an isolate that is not closed reorders what stands after it, on the page and in
//! a calendar program (Unicode Standard Annex 9, §2). Marks that only hint (U+200E, U+200F) stay.

/// Takes out the direction characters U+202A–U+202E and U+2066–U+2069; `None` when there are none.
pub fn strip_direction_marks(text: &str) -> Option<String> {
    text.contains(is_direction_mark)
        .then(|| text.replace(is_direction_mark, ""))
}

fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_characters_are_taken_out_and_clean_text_is_left_alone() {
        let text =
            "a\u{202A}b\u{202B}c\u{202C}d\u{202D}e\u{202E}f\u{2066}g\u{2067}h\u{2068}i\u{2069}j";
        assert_eq!(strip_direction_marks(text).as_deref(), Some("abcdefghij"));
        assert_eq!(
            strip_direction_marks("«Ғылым» – \u{200E}18:00\u{202F}ж."),
            None
        );
    }
}
