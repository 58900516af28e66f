//! `_headers` and `_redirects` as the hosts apply them: every rule that matches an address counts.
#![allow(
    clippy::unwrap_used,
    reason = "a site that cannot be built fails the test"
)]

use std::collections::BTreeMap;
use std::path::Path;

use keste::base::{BaseUrl, SitePath};
use keste::calendar::BuildTime;
use keste::host::disk;
use keste::pipeline::{Inputs, build, with_default_theme};
use keste::render::Artifact;
use keste::source::SourceTree;

/// The addresses of a site with the text of its pages and other files; copied ones are empty.
fn built(source: SourceTree, base: &str) -> BTreeMap<String, String> {
    let source = with_default_theme(source);
    let mut inputs = Inputs::published(&source, BuildTime::parse("2026-11-21").unwrap());
    inputs.base_url = Some(BaseUrl::parse(base).unwrap());
    let built = build(&inputs).0.unwrap();
    let rendering = built.rendering().unwrap();
    let text = |artifact| match artifact {
        Artifact::Bytes(bytes) => String::from_utf8(bytes).unwrap(),
        Artifact::Copy(_) | Artifact::Picture(_) | Artifact::SharePicture(_) => String::new(),
    };
    let jobs = built.plan.jobs.iter();
    jobs.map(|(url, job)| {
        let made = rendering.render(url, job).unwrap();
        (inputs.base_url.as_ref().unwrap().link(url), text(made))
    })
    .collect()
}

/// Rules as (pattern, headers).
fn rules(text: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut rules: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => rules.push((line, Vec::new())),
            Some(header) => {
                let header = header.split_once(": ").unwrap();
                rules.last_mut().unwrap().1.push(header);
            }
        }
    }
    rules
}

fn matches(pattern: &str, address: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == address,
        Some((before, after)) => {
            let rest = address.strip_prefix(before);
            rest.is_some_and(|rest| rest.ends_with(after))
        }
    }
}

/// The type of a file where hosts would not know it, how long it may be kept, and whether scripts of
/// other sites may read it.
fn promised(path: &str) -> (Option<&str>, Option<&str>, bool) {
    let minutes = Some("public, max-age=900");
    match path {
        "events.json" => (None, minutes, true),
        "events.csv" => (Some("text/csv; charset=utf-8"), minutes, true),
        "events.schema.json" => (Some("application/schema+json"), None, true),
        "feed.xml" | "ru/feed.xml" | "en/feed.xml" => (Some("application/atom+xml"), minutes, true),
        "feed.json" | "ru/feed.json" | "en/feed.json" => {
            (Some("application/feed+json"), minutes, true)
        }
        _ if path.ends_with(".ics") => (Some("text/calendar; charset=utf-8"), minutes, true),
        _ if path.starts_with("assets/") => {
            (None, Some("public, max-age=31536000, immutable"), false)
        }
        _ => (None, None, false),
    }
}

#[test]
fn every_file_has_its_headers_once_and_pages_have_the_policy_of_their_own() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (source, _) = disk::read_site(root, &root.join("public"));
    let site = built(source, "https://a.example/b/c");
    let text = &site["/b/c/_headers"];
    let rules = rules(text);
    assert!(rules.len() <= 100 && text.lines().all(|line| line.len() < 2000));
    for (pattern, _) in &rules {
        assert!(
            pattern.starts_with("/b/c/") && pattern.matches('*').count() < 2,
            "{pattern}"
        );
    }
    let mut feeds = 0;
    for (address, page) in &site {
        let matching = rules
            .iter()
            .filter(|(pattern, _)| matches(pattern, address));
        let sent: Vec<_> = matching.flat_map(|(_, headers)| headers.clone()).collect();
        let headers: BTreeMap<_, _> = sent.iter().copied().collect();
        assert_eq!(headers.len(), sent.len(), "{address}: {sent:?}");
        let (kind, caching, readers) = promised(address.strip_prefix("/b/c/").unwrap());
        feeds += usize::from(kind == Some("text/calendar; charset=utf-8"));
        let sent = |name| headers.get(name).copied();
        assert_eq!(sent("Content-Type"), kind, "{address}");
        assert_eq!(sent("Cache-Control"), caching, "{address}");
        let readers = readers.then_some("*");
        assert_eq!(sent("Access-Control-Allow-Origin"), readers, "{address}");
        let meta = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"");
        if let Some((_, rest)) = meta {
            let own = rest.split('"').next().unwrap().replace("&#39;", "'");
            assert_eq!(headers["Content-Security-Policy"], own, "{address}");
        }
    }
    assert!(feeds > 200, "{feeds} feeds");
}

#[test]
fn old_addresses_lead_to_entries_and_a_site_without_them_has_no_redirects() {
    let site = |aliases: &str| {
        let mut source = SourceTree::new();
        let settings = "title: {kk: Зал}\nbase_url: https://a.example/\nuid_domain: a.example\n\
                        languages: [kk, ru]\ntime_zone: Asia/Almaty\n";
        source.insert_text(SitePath::new("keste.yaml"), settings.as_bytes());
        let event =
            format!("---\ntitle: Жәрмеңке\nstart: 2026-12-01\nattendance: online\n{aliases}---\n");
        source.insert_text(SitePath::new("content/events/fair.kk.md"), event.as_bytes());
        built(source, "https://a.example/b/")
    };
    assert!(!site("").contains_key("/b/_redirects"));
    let site = site("aliases: [/old/, /ru/old/fair/]\n");
    let lines: Vec<_> = site["/b/_redirects"].lines().collect();
    assert_eq!(
        lines,
        [
            "/b/old/ /b/events/fair/ 301",
            "/b/ru/old/fair/ /b/ru/events/fair/ 301",
        ]
    );
    for address in lines.iter().flat_map(|line| line.split(' ').take(2)) {
        assert!(site.contains_key(address), "{address}");
    }
}
