//! `_headers` and `_redirects`, which Netlify and Cloudflare Pages read.
//!
//! <https://docs.netlify.com/routing/headers/>,
//! <https://developers.cloudflare.com/pages/configuration/headers/>.

use crate::view::{HeaderRule, MovedAddress};

/// The patterns with their headers indented below them.
pub(super) fn headers(rules: &[HeaderRule]) -> Vec<u8> {
    let mut text = String::new();
    for rule in rules {
        text.push_str(&format!("{}\n", rule.path));
        for (name, value) in &rule.headers {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text.into_bytes()
}

/// One moved address a line, for good.
pub(super) fn redirects(moved: &[MovedAddress]) -> Vec<u8> {
    let line = |moved: &MovedAddress| format!("{} {} 301\n", moved.from, moved.to);
    moved.iter().map(line).collect::<String>().into_bytes()
}
