//! Values: text and addresses into what may stand in a content line (RFC 5545 §3.3.11, RFC 3986).

/// How many UTF-16 units of a SUMMARY Exchange keeps ([MS-OXCICAL] 2.1.3.1.1.20.24).
const SUMMARY_UNITS: usize = 255;

/// Appends a TEXT value: newlines of every kind as `\n`, `\`, `;` and `,` escaped, other control
/// characters left out.
pub(super) fn push_text(out: &mut String, value: &str) {
    let mut rest = value.chars().peekable();
    while let Some(char) = rest.next() {
        match char {
            '\r' => {
                rest.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            // Readers that split a file at every line boundary of Unicode would split here too.
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(char);
            }
            _ if char.is_control() => {}
            _ => out.push(char),
        }
    }
}

/// Appends a TEXT value of one line: a run of spaces, tabs and newlines becomes one space, and what
/// exceeds 255 UTF-16 units is cut. No-break spaces are the typography's and stay.
pub(super) fn push_one_line(out: &mut String, value: &str) {
    let mut units = 0;
    let mut gap = false;
    for char in value.chars() {
        if matches!(char, ' ' | '\u{2028}' | '\u{2029}') || char.is_control() {
            gap |= char.is_whitespace();
            continue;
        }
        let space = std::mem::take(&mut gap) && units > 0;
        units += usize::from(space) + char.len_utf16();
        if units > SUMMARY_UNITS {
            break;
        }
        if space {
            out.push(' ');
        }
        if matches!(char, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(char);
    }
}

/// Appends an address: what is no character of a URI is percent-encoded, so that the line is ASCII.
/// The host has to be ASCII already.
pub(super) fn push_uri(out: &mut String, value: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
        if plain {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(push: fn(&mut String, &str), value: &str) -> String {
        let mut out = String::new();
        push(&mut out, value);
        out
    }

    #[test]
    fn text_escapes_its_four_and_drops_controls() {
        assert_eq!(
            made(push_text, "а,б;в\\г\r\nд\rе\nж\r\n\r\nз"),
            r"а\,б\;в\\г\nд\nе\nж\n\nз"
        );
        assert_eq!(made(push_text, "a\u{0}b\u{7f}c\u{9b}d\te"), "abcd e");
        assert_eq!(made(push_text, "a\u{2028}b\u{85}c"), r"a\nb\nc");
        // Written by an author as two characters, it has to come back as two.
        assert_eq!(made(push_text, r"C:\new"), r"C:\\new");
    }

    #[test]
    fn a_summary_is_one_line_of_at_most_255_units() {
        assert_eq!(
            made(push_one_line, " Ро\u{7}бот,\r\n\t 1-бөлім\n"),
            r"Робот\, 1-бөлім"
        );
        assert_eq!(made(push_one_line, &"ә".repeat(300)), "ә".repeat(255));
        // An emoji is two units: the 128th does not fit whole.
        assert_eq!(made(push_one_line, &"🤖".repeat(200)), "🤖".repeat(127));
        let escaped = made(push_one_line, &",".repeat(300));
        assert_eq!(escaped, "\\,".repeat(255));
    }

    #[test]
    fn addresses_are_ascii_and_one_line() {
        assert_eq!(
            made(push_uri, "https://x.example/ә?a=1&b=%20,c;\r\nX:y z"),
            "https://x.example/%D3%99?a=1&b=%20,c;%0D%0AX:y%20z"
        );
    }
}
