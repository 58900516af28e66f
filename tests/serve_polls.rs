//! Where the system has no more watches to give, `keste serve` looks at the folder from time to time and says so.
//! Taking all of them away from whoever runs the tests is why this test is alone in its program.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "what is served lies on disk")]
#![cfg(target_os = "linux")]

mod preview;

use std::fs;

use notify::{ErrorKind, RecommendedWatcher};
use preview::{Preview, Site};

/// Watchers until there are no more to be had. Each takes a few open files of this program, too.
fn all_watchers() -> Vec<RecommendedWatcher> {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit).unwrap();
    let mut watchers = Vec::new();
    loop {
        match notify::recommended_watcher(|_| {}) {
            Ok(watcher) => watchers.push(watcher),
            Err(fault) => {
                assert!(matches!(fault.kind, ErrorKind::Io(_)), "{fault}");
                return watchers;
            }
        }
    }
}

#[test]
fn a_folder_that_cannot_be_watched_is_looked_at_from_time_to_time() {
    let site = Site::new();
    let watchers = all_watchers();
    let preview = Preview::of(&site, &[]);
    let said = preview.hears("the program looks at the folder every second instead");
    assert!(
        said.contains("warning[cannot-watch]: The system does not report changes of files"),
        "{said}"
    );
    // From here on others have theirs again; the preview has decided.
    drop(watchers);
    let concert = "content/events/concert.en.md";
    let mut market = preview.follows("/events/market/");
    assert_eq!(market.names(), ["styles", "mended"]);
    for (from, to) in [("Concert", "Recital"), ("Recital", "Matinee")] {
        site.edit(concert, from, to);
        assert_eq!(market.names(), ["mended"]);
        site.is_followed_by(&preview, &[]);
    }
    site.write("content/events/new/folder/fair.en.md", &site.read(concert));
    assert_eq!(market.names(), ["mended"]);
    site.is_followed_by(&preview, &[]);
    fs::remove_dir_all(site.at("content/events/new")).unwrap();
    site.is_followed_by(&preview, &["/events/fair/"]);
    site.edit(concert, "start: ", "begin: ");
    preview.hears("error[");
    site.edit(concert, "begin: ", "start: ");
    site.is_followed_by(&preview, &[]);
    assert_eq!(preview.said().matches("cannot-watch").count(), 1);
}
