//! Finds the web addresses that stand in running text without any markup.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

/// Longer words are no address that anybody typed; the limit keeps the search linear.
const LONGEST: usize = 2_000;

/// The byte ranges of all `http` and `https` addresses, in order. A host that ends in Cyrillic
/// (`.қаз`) is not recognised; it takes `<…>`.
pub(super) fn bare_urls(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut from = 0;
    while let Some(colon) = text[from..].find("://").map(|at| from + at) {
        let before = text[from..colon]
            .char_indices()
            .rfind(|(_, c)| is_border(*c));
        let start = before.map_or(from, |(at, border)| from + at + border.len_utf8());
        let end = text[colon..]
            .find(is_border)
            .map_or(text.len(), |at| colon + at);
        if end - start <= LONGEST {
            for link in finder.links(&text[start..end]) {
                if link.as_str().starts_with("http://") || link.as_str().starts_with("https://") {
                    found.push(start + link.start()..start + link.end());
                }
            }
        }
        from = end;
    }
    found
}

/// Puts as many signs in the place of every address, for whoever looks at words only.
pub(in crate::parse) fn hide_addresses(text: &mut String) {
    if text.contains("://") {
        for url in bare_urls(text) {
            let hidden = "_".repeat(url.len());
            text.replace_range(url, &hidden);
        }
    }
}

/// Spaces and the punctuation that nobody types in an address.
fn is_border(character: char) -> bool {
    character.is_whitespace() || "«»“”„…–—".contains(character)
}

#[cfg(test)]
mod tests {
    use super::bare_urls;

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        let found = |text| {
            bare_urls(text)
                .into_iter()
                .map(|at| text[at].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found(
                "(https://a.kz/x_(y)), «http://жоба.kz», ftp://a.kz javascript://a\nhttps://b.kz."
            ),
            ["https://a.kz/x_(y)", "http://жоба.kz", "https://b.kz"]
        );
        assert_eq!(
            found("18:00 a:b :// http:// @https://"),
            Vec::<String>::new()
        );
    }
}
