//! The messages that a template asks for by a fixed key: `t(key="…")`.

use crate::base::Span;

/// Every fixed key in a template's text, with its bytes.
pub fn message_keys(text: &str) -> Vec<(&str, Span)> {
    const CALL: &str = "t(key=\"";
    let mut keys = Vec::new();
    for (found, _) in text.match_indices(CALL) {
        let is_name_end = |c: char| c.is_alphanumeric() || c == '_';
        if text[..found].ends_with(is_name_end) {
            continue;
        }
        let start = found + CALL.len();
        if let Some(length) = text[start..].find('"') {
            let end = start + length;
            keys.push((&text[start..end], Span::new(start, end)));
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_keys_are_found_at_their_places() {
        let text = r#"{{ t(key="when") }} {{ get(key="x") }} {{ t(key="page", number=1) }}"#;
        let keys = message_keys(text);
        assert_eq!(
            keys,
            [("when", Span::new(10, 14)), ("page", Span::new(49, 53))]
        );
    }
}
