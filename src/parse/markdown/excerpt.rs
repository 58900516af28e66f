//! Makes the excerpt of a body from the text of its first paragraph.

/// The longest excerpt in characters.
const LONGEST: usize = 300;

/// Puts text on one line and cuts it at a word. No-break spaces stay.
pub(super) fn excerpt(text: &str) -> String {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n');
    let words = text.split(is_space).filter(|word| !word.is_empty());
    let mut line = String::new();
    let mut length = 0;
    for word in words {
        let more = word.chars().count() + usize::from(length > 0);
        if length + more > LONGEST {
            return cut(line, word);
        }
        if length > 0 {
            line.push(' ');
        }
        line.push_str(word);
        length += more;
    }
    line
}

/// Ends a line before `word` with an ellipsis that counts among its characters.
fn cut(mut line: String, word: &str) -> String {
    if line.is_empty() {
        // A single word without end.
        line.extend(word.chars().take(LONGEST));
    }
    if line.chars().count() == LONGEST {
        line.pop();
        line.truncate(line.rfind(' ').unwrap_or(line.len()));
    }
    line.truncate(
        line.trim_end_matches([',', ';', ':', '.', '—', '–', '\u{a0}', ' '])
            .len(),
    );
    line.push('…');
    line
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_one_line_that_ends_at_a_word() {
        assert_eq!(excerpt(" бір\nекі\u{a0}үш  төрт "), "бір екі\u{a0}үш төрт");
        assert_eq!(excerpt(&"сөз ".repeat(75)), "сөз ".repeat(75).trim_end());
        let cut = excerpt(&format!("{}, екінші", "сөз ".repeat(73).trim_end()));
        assert_eq!(cut, format!("{}, екінші", "сөз ".repeat(73).trim_end()));
        let cut = excerpt(&format!("{}, екінші", "сөз ".repeat(74).trim_end()));
        assert_eq!(cut, format!("{}…", "сөз ".repeat(74).trim_end()));
        assert_eq!(excerpt(&"ж".repeat(400)), format!("{}…", "ж".repeat(299)));
        let full = format!("{} {}", "ж".repeat(149), "з".repeat(150));
        assert_eq!(excerpt(&full), full);
        assert_eq!(
            excerpt(&format!("{full} и")),
            format!("{}…", "ж".repeat(149))
        );
    }
}
