//! New sites and files, as text; nothing here writes them.

use include_dir::{Dir, include_dir};

static NEW_SITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/site");

/// The files of a small site in three languages: paths and bytes.
pub fn new_site() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    collect(&NEW_SITE, &mut files);
    files
}

fn collect(folder: &Dir<'_>, files: &mut Vec<(String, Vec<u8>)>) {
    for file in folder.files() {
        let path = file.path().display().to_string();
        files.push((path, file.contents().to_vec()));
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}
