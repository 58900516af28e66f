//! The examples of the guides are true: each page's files are laid into a small site, and every state
//! of that site must build without a single problem.
//!
//! A fenced example belongs to the file that the line before it names: `content/events/robot.kk.md`
//! alone in back quotes, with a colon. A name that begins with `public/` is a file of the built site and
//! must be equal to it. The same name again replaces the file; the site is built before and after.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a page that cannot be read fails the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use keste::base::SitePath;
use keste::calendar::BuildTime;
use keste::diagnostics::Diagnostics;
use keste::pipeline::{Inputs, build, with_default_theme};
use keste::render::Artifact;
use keste::source::{Content, SourceTree};

/// The network around the examples.
const SITE: &[(&str, &str)] = &[
    (
        "keste.yaml",
        "title: {kk: Мейкерспейстер, ru: Мейкерспейсы, en: Makerspaces}\n\
         base_url: https://makerspaces.example/\n\
         uid_domain: makerspaces.example\n\
         languages: [kk, ru, en]\n\
         time_zone: Asia/Almaty\n",
    ),
    (
        "content/venues/aktobe.md",
        "---\ntime_zone: Asia/Aqtobe\nrooms:\n  electronics: {kk: Электроника бұрышы, ru: Зона электроники, en: Electronics area}\n  hall: {kk: Үлкен зал, ru: Большой зал, en: Main hall}\n---\n",
    ),
    (
        "content/venues/aktobe.kk.md",
        "---\ntitle: Ақтөбе мейкерспейсі\ncity: Ақтөбе\naddress: 11-шағынаудан, 112Е\n---\n",
    ),
    (
        "content/venues/aktobe.ru.md",
        "---\ntitle: Мейкерспейс в Актобе\ncity: Актобе\naddress: 11-й микрорайон, 112Е\n---\n",
    ),
    (
        "content/venues/aktobe.en.md",
        "---\ntitle: Aktobe Makerspace\ncity: Aktobe\naddress: 11 microdistrict, 112E\n---\n",
    ),
    (
        "content/topics/robotics.kk.md",
        "---\ntitle: Робототехника\n---\n",
    ),
    (
        "content/topics/robotics.ru.md",
        "---\ntitle: Робототехника\n---\n",
    ),
    (
        "content/topics/robotics.en.md",
        "---\ntitle: Robotics\n---\n",
    ),
    (
        "content/topics/electronics.kk.md",
        "---\ntitle: Электроника\n---\n",
    ),
    (
        "content/topics/electronics.ru.md",
        "---\ntitle: Электроника\n---\n",
    ),
    (
        "content/topics/electronics.en.md",
        "---\ntitle: Electronics\n---\n",
    ),
];

/// A fenced block and the file that it is.
struct Example {
    path: String,
    text: String,
}

#[test]
fn every_example_builds() {
    for page in pages() {
        let mut tree = SourceTree::new();
        let mut written = BTreeSet::new();
        for (path, text) in SITE {
            tree.insert_text(SitePath::new(path), text.as_bytes());
        }
        let name = page.display().to_string();
        for Example { path, text } in examples(&page) {
            if let Some(output) = path.strip_prefix("public/") {
                assert_eq!(built(&tree, &name, Some(output)), text, "{name}: {path}");
                continue;
            }
            if !written.insert(path.clone()) {
                built(&tree, &name, None);
            }
            tree.insert_text(SitePath::new(&path), text.as_bytes());
        }
        built(&tree, &name, None);
    }
}

#[test]
fn one_more_language_needs_a_setting_and_its_messages_alone() {
    let mut tree = SourceTree::new();
    for (path, text) in SITE {
        let text = text.replace("languages: [kk, ru, en]", "languages: [kk, ru, en, de]");
        tree.insert_text(SitePath::new(path), text.as_bytes());
    }
    for (path, file) in with_default_theme(SourceTree::new()).below("themes/default/i18n/en") {
        let name = path.below("themes/default/i18n/en").unwrap();
        let Content::Text(text) = &file.content else {
            panic!("{path} is no text");
        };
        tree.insert_text(SitePath::new(&format!("i18n/de/{name}")), text.as_bytes());
    }
    let home = built(&tree, "languages.md", Some("de/"));
    assert_eq!(home.matches("<html lang=\"de\"").count(), 1);
}

/// Its templates ask for every message that it has: else there would be warnings.
#[test]
fn a_copy_of_the_whole_theme_is_as_good_as_the_theme() {
    let mut tree = SourceTree::new();
    for (path, text) in SITE {
        let text = text.replace("Asia/Almaty\n", "Asia/Almaty\ntheme: copy\n");
        tree.insert_text(SitePath::new(path), text.as_bytes());
    }
    for (path, file) in with_default_theme(SourceTree::new()).below("themes/default") {
        let name = path.below("themes/default").unwrap();
        if let Content::Text(text) = &file.content {
            let path = SitePath::new(&format!("themes/copy/{name}"));
            tree.insert_text(path, text.as_bytes());
        }
    }
    built(&tree, "themes.md", None);
}

#[test]
fn every_link_between_the_documents_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of_root = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root.join(name));
    for page in pages().into_iter().chain(of_root) {
        let text = fs::read_to_string(&page).unwrap();
        let targets = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        let targets = targets.filter(|target| !target.contains(':') && !target.starts_with('@'));
        for target in targets {
            let path = target.split('#').next().unwrap_or_default();
            let found = page.parent().unwrap().join(path);
            assert!(found.exists(), "{}: {target}", page.display());
        }
    }
}

fn pages() -> Vec<PathBuf> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let folders = ["concepts", "guide"].map(|name| fs::read_dir(docs.join(name)).unwrap());
    let files = folders.into_iter().flatten();
    let mut pages: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    pages.sort();
    pages
}

/// The named examples of a page; a block without a name must be plain text or a command.
fn examples(page: &Path) -> Vec<Example> {
    let text = fs::read_to_string(page).unwrap();
    let mut examples = Vec::new();
    let mut before = "";
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else {
            if !line.is_empty() {
                before = line;
            }
            continue;
        };
        let block = lines.by_ref().take_while(|line| *line != "```");
        let block: String = block.flat_map(|line| [line, "\n"]).collect();
        let name = before
            .strip_prefix('`')
            .and_then(|rest| rest.strip_suffix("`:"));
        match name {
            Some(path) => examples.push(Example {
                path: path.to_owned(),
                text: block,
            }),
            None => assert!(
                matches!(info, "text" | "sh"),
                "{}: an example without a file:\n{block}",
                page.display()
            ),
        }
        before = "";
    }
    assert!(!examples.is_empty(), "{} has no example", page.display());
    examples
}

/// Builds and renders a site, of which nothing may be wrong; gives the text of one file.
fn built(tree: &SourceTree, page: &str, wanted: Option<&str>) -> String {
    let source = with_default_theme(tree.clone());
    let now = BuildTime::parse("2026-11-21").unwrap();
    let (built, problems) = build(&Inputs::published(&source, now));
    assert_eq!(problems, Diagnostics::new(), "{page}");
    let built = built.unwrap();
    let rendering = built.rendering().unwrap();
    let mut found = String::new();
    for (url, job) in &built.plan.jobs {
        let artifact = rendering.render(url, job).unwrap();
        if let (Artifact::Bytes(bytes), true) = (artifact, Some(url.as_str()) == wanted) {
            found = String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
        }
    }
    found
}
