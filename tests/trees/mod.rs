//! Folders as maps from paths to bytes, so that two of them can be compared.
#![allow(clippy::disallowed_methods, reason = "what is compared lies on disk")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their paths from the root, with `/`.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// The day of every build in the tests.
pub(crate) const NOW: &str = "2026-11-21";

/// All files below a folder; an empty tree when there is no such folder.
pub(crate) fn tree_of(folder: &Path) -> Tree {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten();
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            (
                path.to_str().unwrap().to_owned(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}
