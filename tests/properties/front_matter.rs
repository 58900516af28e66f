//! Any bytes as a file of content: they are read, or it is said what is wrong, in words and with a place
//! that is there.

use std::sync::LazyLock;

use keste::base::SitePath;
use keste::diagnostics::Diagnostics;
use keste::diagnostics::render::human;
use keste::i18n::fluent::{ProgramLanguage, ProgramWords};
use keste::parse::entry::parse_entry;
use keste::parse::settings::{SETTINGS_FILE, Settings, parse_settings};
use keste::source::SourceTree;

static SETTINGS: LazyLock<Settings> = LazyLock::new(|| {
    let text = include_bytes!("../sites/tiny/site/keste.yaml");
    let mut source = SourceTree::new();
    source.insert_text(SitePath::new(SETTINGS_FILE), text);
    let file = source.get(&SitePath::new(SETTINGS_FILE));
    parse_settings(file, &mut Diagnostics::new()).unwrap()
});

static WORDS: LazyLock<ProgramWords> = LazyLock::new(|| ProgramWords::new(ProgramLanguage::Kazakh));

const FILES: [&str; 9] = [
    "content/events/a.kk.md",
    "content/events/a.md",
    "content/workshops/a.ru.md",
    "content/venues/a.en.md",
    "content/topics/a.kk.md",
    "content/series/a.ru.md",
    "content/people/a.en.md",
    "content/pages/a.kk.md",
    "content/news/a.ru.md",
];

/// The length of a file says of which kind it is, so that a real file is an input as it stands.
pub(crate) fn holds(bytes: &[u8]) {
    let path = SitePath::new(FILES[bytes.len() % FILES.len()]);
    let mut source = SourceTree::new();
    source.insert_text(path.clone(), bytes);
    let mut problems = Diagnostics::new();
    let entry = parse_entry(&path, source.get(&path).unwrap(), &SETTINGS, &mut problems);
    assert!(entry.is_some() || problems.has_errors());
    let text = |path: &SitePath| source.text(path).map(|text| &**text);
    let is_fine = problems == Diagnostics::new();
    let report = human::render(&problems.sorted(), &text, &*WORDS, false);
    assert_eq!(report.is_empty(), is_fine);
}
