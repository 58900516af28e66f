//! The files of the demo site, and copies of sites.
#![allow(clippy::disallowed_methods, reason = "sites lie on disk")]

use std::fs;
use std::path::Path;

use super::trees::{Tree, tree_of};

/// The files of the demo site.
pub(crate) fn demo() -> Tree {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Tree::new();
    for folder in ["content", "i18n"] {
        let inner = tree_of(&root.join(folder)).into_iter();
        files.extend(inner.map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }
    let settings = fs::read(root.join("keste.yaml")).unwrap();
    files.insert("keste.yaml".to_owned(), settings);
    files
}

/// Writes files below a folder.
pub(crate) fn place<'f>(folder: &Path, files: impl IntoIterator<Item = (&'f String, &'f Vec<u8>)>) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
