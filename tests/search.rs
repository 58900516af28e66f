//! Queries as people type them, over the demo site: `tests/search/queries.yaml` says for each which page must be
//! first, which among the first three, or that nothing may be found. `keste list --search` and the
//! browser rank alike.
#![allow(
    clippy::unwrap_used,
    reason = "a site that cannot be built fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "the demo site lies on disk")]

use std::collections::BTreeMap;
use std::path::Path;

use keste::base::LanguageTag;
use keste::calendar::BuildTime;
use keste::host::disk;
use keste::pipeline::{self, Inputs};
use keste::search::Search;
use keste::view::SearchIndex;
use serde::Deserialize;

/// The day on which the visitors search.
const TODAY: &str = "2026-11-21";

/// The share of queries, in percent, that must find what they should.
const ENOUGH: usize = 95;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    mistake: String,
    r#in: String,
    queries: Vec<Query>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    r#type: String,
    first: Option<String>,
    among: Option<String>,
    #[serde(default)]
    none: bool,
}

impl Query {
    /// Whether the addresses found, the best first, are those that must be.
    fn is_answered(&self, found: &[&str]) -> bool {
        match (&self.first, &self.among) {
            (Some(first), None) => found.first() == Some(&first.as_str()),
            (None, Some(among)) => found.iter().take(3).any(|url| url == among),
            (None, None) if self.none => found.is_empty(),
            _ => panic!("{}: one of first, among and none", self.r#type),
        }
    }
}

/// The search index of the demo site for readers of each language.
fn indices() -> BTreeMap<String, SearchIndex> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (source, _) = disk::read_site(root, &root.join("public"));
    let source = pipeline::with_default_theme(source);
    let now = BuildTime::parse(TODAY).unwrap();
    let (built, problems) = pipeline::build(&Inputs::published(&source, now));
    assert!(!problems.has_errors(), "the demo site is broken");
    let built = built.unwrap();
    let settings = &built.site.settings;
    let index = |tag: &LanguageTag| {
        let lang = settings.lang(tag).unwrap();
        (tag.to_string(), built.search_index(lang))
    };
    settings.languages.iter().map(index).collect()
}

#[test]
fn nearly_every_query_finds_what_whoever_typed_it_was_looking_for() {
    let indices = indices();
    let searches: BTreeMap<_, _> = indices
        .iter()
        .map(|(tag, index)| (tag.as_str(), Search::new(index)))
        .collect();
    let groups: Vec<Group> = serde_yaml::from_str(include_str!("search/queries.yaml")).unwrap();
    let (mut all, mut answered) = (0, 0);
    let mut report = String::new();
    for group in &groups {
        let tag = group.r#in.as_str();
        let index = &indices[tag];
        let mut good = 0;
        for query in &group.queries {
            let found = searches[tag].find(&query.r#type);
            let found: Vec<_> = found
                .iter()
                .map(|entry| index.url[*entry].as_str())
                .collect();
            if query.is_answered(&found) {
                good += 1;
            } else {
                let best = &found[..found.len().min(4)];
                let wanted = query.first.as_ref().or(query.among.as_ref());
                report.push_str(&format!("  {}: {wanted:?}, not {best:?}\n", query.r#type));
            }
        }
        let count = group.queries.len();
        report.push_str(&format!("{} ({tag}): {good} of {count}\n", group.mistake));
        all += count;
        answered += good;
    }
    report.push_str(&format!("together: {answered} of {all}\n"));
    assert!(all >= 120, "only {all} queries");
    assert!(answered * 100 >= ENOUGH * all, "\n{report}");
}
