//! Folding: a content line into pieces that are short enough (RFC 5545 §3.1).

/// How many octets a line may have without its CRLF.
const LINE_OCTETS: usize = 75;

/// Appends a line in pieces of at most 75 octets, each but the first behind a space.
pub(super) fn push_folded(out: &mut String, line: &str) {
    let mut rest = line;
    let mut room = LINE_OCTETS;
    while rest.len() > room {
        let (piece, after) = rest.split_at(fold_at(rest, room));
        out.push_str(piece);
        out.push_str("\r\n ");
        rest = after;
        room = LINE_OCTETS - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Where to fold a line that is longer than `room`: as late as possible, never in a character or an
/// escape, and never beside white space, because readers that strip it would join two words. Only a
/// run of white space longer than a line is folded inside.
fn fold_at(line: &str, room: usize) -> usize {
    let widest = line.floor_char_boundary(room);
    let mut at = widest;
    while let Some(before) = line[..at].chars().next_back() {
        let beside_space = before.is_whitespace() || line[at..].starts_with(char::is_whitespace);
        if !beside_space && !in_escape(line, at) {
            return at;
        }
        at -= before.len_utf8();
    }
    // A backslash is one octet, so that one step back leaves the escape.
    widest - usize::from(in_escape(line, widest))
}

/// Whether a backslash just before `at` escapes what follows, which it does unless it is escaped
/// itself.
fn in_escape(line: &str, at: usize) -> bool {
    let backslashes = line.as_bytes()[..at]
        .iter()
        .rev()
        .take_while(|&&byte| byte == b'\\')
        .count();
    backslashes % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::ics::text::push_text;

    /// Pseudo-random numbers that are the same in every run.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, count: usize) -> usize {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % count
        }
    }

    const PIECES: [&str; 16] = [
        "a",
        "ә",
        "Қазақстан",
        "и\u{306}",
        "e\u{301}\u{323}",
        "🤖",
        "👩🏽‍🔧",
        " ",
        "\u{a0}",
        "\u{2003}",
        ",",
        ";",
        "\\",
        "\n",
        "\u{1f1f0}\u{1f1ff}",
        "робототехника",
    ];

    fn escaped(value: &str) -> String {
        let mut line = "X-TEST:".to_owned();
        push_text(&mut line, value);
        line
    }

    fn folded(line: &str) -> String {
        let mut out = String::new();
        push_folded(&mut out, line);
        out
    }

    fn unescaped(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars();
        while let Some(char) = chars.next() {
            match char {
                '\\' => match chars.next().unwrap() {
                    'n' => out.push('\n'),
                    escaped => out.push(escaped),
                },
                _ => out.push(char),
            }
        }
        out
    }

    #[test]
    fn what_is_folded_and_escaped_comes_back_unchanged() {
        let mut dice = Dice(7);
        for round in 0..4000 {
            let count = dice.below(120);
            // Some rounds are nothing but escapes and white space.
            let first = if round % 5 == 0 { 7 } else { 0 };
            let last = if round % 5 == 0 { 14 } else { PIECES.len() };
            let value: String = (0..count)
                .map(|_| PIECES[first + dice.below(last - first)])
                .collect();
            let made = folded(&escaped(&value));
            let unfolded = made.replace("\r\n ", "");
            let content = unfolded.strip_suffix("\r\n").unwrap();
            assert_eq!(unescaped(&content["X-TEST:".len()..]), value);
        }
    }

    #[test]
    fn every_fold_is_between_two_letters_or_escapes() {
        let mut dice = Dice(11);
        for _ in 0..4000 {
            let count = dice.below(200);
            let value: String = (0..count).map(|_| PIECES[dice.below(16)]).collect();
            let made = folded(&escaped(&value));
            let pieces: Vec<_> = made.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            for (index, piece) in pieces.iter().enumerate() {
                assert!(piece.len() <= LINE_OCTETS, "{piece:?}");
                let piece = if index == 0 { piece } else { &piece[1..] };
                let ends = pieces.len() - 1;
                assert!(
                    index == 0 || !piece.starts_with(char::is_whitespace),
                    "{made}"
                );
                assert!(
                    index == ends || !piece.ends_with(char::is_whitespace),
                    "{made}"
                );
                assert!(index == ends || !in_escape(piece, piece.len()), "{made}");
            }
        }
    }

    #[test]
    fn a_line_is_full_at_75_octets() {
        assert_eq!(
            folded(&format!("X-TEST:{}", "a".repeat(68))),
            format!("X-TEST:{}\r\n", "a".repeat(68))
        );
        assert_eq!(
            folded(&format!("X-TEST:{}", "ә".repeat(72))),
            format!(
                "X-TEST:{}\r\n {}\r\n {}\r\n",
                "ә".repeat(34),
                "ә".repeat(37),
                "ә"
            )
        );
        // Too many blanks for a line: the only place where a fold stands beside one.
        let blanks = |count| " ".repeat(count);
        assert_eq!(
            folded(&format!("X-TEST:{}", blanks(80))),
            format!("X-TEST\r\n :{}\r\n {}\r\n", blanks(73), blanks(7))
        );
    }
}
