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

/// Whether a template asks for a message whose name it makes up.
pub fn asks_for_any_message(text: &str) -> bool {
    text.match_indices("t(key=").any(|(found, call)| {
        let is_name_end = |c: char| c.is_alphanumeric() || c == '_';
        !text[..found].ends_with(is_name_end) && !text[found + call.len()..].starts_with('"')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_made_up_may_be_any() {
        assert!(asks_for_any_message("{{ t(key=name) }}"));
        assert!(!asks_for_any_message(
            "{{ t(key=\"name\") }} {{ list(key=name) }}"
        ));
    }

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
