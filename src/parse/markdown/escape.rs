//! Turns text into HTML text and attribute values, and addresses into `href` values.
//!
//! One set of characters is escaped everywhere, so that no caller has to know which sink it fills.
//! HTML Living Standard §13.1.2.3 (attributes), §13.1.3 (text); URL Standard §1.3 (percent-encoding).

/// Whether a byte cannot stand as it is. Control characters besides tab and line feed are no HTML.
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        special[byte] = byte != 0x09 && byte != 0x0a;
        byte += 1;
    }
    special[0x7f] = true;
    special[b'&' as usize] = true;
    special[b'<' as usize] = true;
    special[b'>' as usize] = true;
    special[b'"' as usize] = true;
    special
};

/// Appends text so that it reads the same between tags and between double quotes. Control
/// characters are dropped.
pub(super) fn push_text(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let mut written = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if !SPECIAL[usize::from(byte)] {
            continue;
        }
        out.push_str(&text[written..at]);
        out.push_str(match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "",
        });
        written = at + 1;
    }
    out.push_str(&text[written..]);
}

/// Appends ` name="value"`.
pub(super) fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_text(out, value);
    out.push('"');
}

/// Appends an address as the value of an attribute.
pub(super) fn push_address(out: &mut String, address: &str) {
    push_text(out, &encoded(address));
}

/// An address with ASCII characters that URLs do not have percent-encoded; what is encoded already and
/// other scripts stay.
pub(super) fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => out.push(character),
            _ if "-._~:/?#@!$&'()*+,;=%".contains(character) => out.push(character),
            _ if character.is_ascii() => {
                out.push('%');
                for digit in [character as u32 >> 4, character as u32 & 15] {
                    out.extend(char::from_digit(digit, 16).map(|d| d.to_ascii_uppercase()));
                }
            }
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_inert_in_every_place() {
        let mut out = String::new();
        push_text(&mut out, "a\"><script>&amp;\u{1}\n'ё'\u{7f}");
        assert_eq!(out, "a&quot;&gt;&lt;script&gt;&amp;amp;\n'ё'");
    }

    #[test]
    fn addresses_keep_their_meaning_and_cannot_leave_the_attribute() {
        let mut out = String::new();
        push_address(&mut out, "https://сайт.kz/a b?x=%20&y=\"<>`{|}\\^[]\u{1}");
        assert_eq!(
            out,
            "https://сайт.kz/a%20b?x=%20&amp;y=%22%3C%3E%60%7B%7C%7D%5C%5E%5B%5D%01"
        );
    }
}
