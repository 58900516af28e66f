//! What hosts of static files are told: `_headers` and `_redirects` as Netlify and Cloudflare Pages
//! read them.
//!
//! Both hosts apply every rule that matches an address and join what two rules say of one header with a
//! comma, so no header stands in two rules that can match the same file. HTML keeps the hosts' own
//! caching: it is asked for anew each time, which is what pages need.

use super::fill::Planner;
use super::jobs::aliases;
use crate::base::UrlPath;
use crate::view::{HeaderRule, MovedAddress, NewsFormat};

/// The Content-Security-Policy of every page, in its `<meta>` and in `_headers`: nothing from
/// elsewhere, no code or style in the page. It holds no `frame-ancestors`, as partners may embed pages.
pub(super) const SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; form-action 'self'; base-uri 'none'";

/// A name with a fingerprint never gets another content.
const FOR_EVER: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");
/// Calendar programs ask every few hours; a change must not wait for a cache on top of that.
const FOR_MINUTES: (&str, &str) = ("Cache-Control", "public, max-age=900");
/// Pages of partners may read it with a script.
const FOR_EVERYBODY: (&str, &str) = ("Access-Control-Allow-Origin", "*");

impl Planner {
    /// The rules of `_headers`; the hosts allow one `*` in a rule, which stands for slashes, too.
    pub(super) fn header_rules(&self) -> Vec<HeaderRule> {
        let rule = |pattern: &str, headers: &[(&'static str, &'static str)]| HeaderRule {
            path: self.routes.link(&UrlPath::new(pattern)),
            headers: headers.to_vec(),
        };
        let mut rules = vec![
            rule(
                "*",
                &[
                    ("Content-Security-Policy", SECURITY_POLICY),
                    ("Referrer-Policy", "strict-origin-when-cross-origin"),
                    ("X-Content-Type-Options", "nosniff"),
                    (
                        "Permissions-Policy",
                        "geolocation=(), camera=(), microphone=()",
                    ),
                ],
            ),
            rule("assets/*", &[FOR_EVER]),
            rule(
                "*.ics",
                &[
                    ("Content-Type", "text/calendar; charset=utf-8"),
                    FOR_MINUTES,
                    FOR_EVERYBODY,
                ],
            ),
            rule("events.json", &[FOR_MINUTES, FOR_EVERYBODY]),
            rule(
                "events.csv",
                &[
                    ("Content-Type", "text/csv; charset=utf-8"),
                    FOR_MINUTES,
                    FOR_EVERYBODY,
                ],
            ),
            rule(
                "events.schema.json",
                &[("Content-Type", "application/schema+json"), FOR_EVERYBODY],
            ),
        ];
        // By their names: a `*` before them would take in a picture's `newsfeed.json`, too.
        let languages = self.site.settings.langs();
        let feeds = languages.flat_map(|lang| NewsFormat::ALL.map(|format| (lang, format)));
        rules.extend(feeds.map(|(lang, format)| HeaderRule {
            path: self.routes.link(&self.routes.news_feed(lang, format)),
            headers: vec![
                ("Content-Type", format.media_type()),
                FOR_MINUTES,
                FOR_EVERYBODY,
            ],
        }));
        rules
    }

    /// The lines of `_redirects`: from each address that an entry had before to the entry.
    pub(super) fn moved_addresses(&self) -> Vec<MovedAddress> {
        let aliases = aliases(&self.site, &self.routes).into_iter();
        let moved = aliases.map(|(url, lang, at)| MovedAddress {
            from: self.routes.link(&url),
            to: self
                .routes
                .link(&self.routes.entry(lang, self.site.entry(at))),
        });
        moved.collect()
    }
}
