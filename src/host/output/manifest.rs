//! The list of the files that this program wrote into an output folder, one path a line, sorted.
//! It tells them from files that somebody else put there.

use std::collections::BTreeSet;

/// The file in the output folder that holds the list; no other file may have this path.
pub const MANIFEST: &str = "manifest.txt";

/// The list as text; it names itself too.
pub(super) fn text(mut paths: Vec<String>) -> String {
    paths.push(MANIFEST.to_owned());
    paths.sort_unstable();
    paths
        .iter()
        .flat_map(|path| [path.as_str(), "\n"])
        .collect()
}

/// The paths of a list, and the list itself whether it names itself or not.
pub(super) fn paths(text: &str) -> BTreeSet<String> {
    text.lines().chain([MANIFEST]).map(str::to_owned).collect()
}
