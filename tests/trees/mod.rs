//! Folders and built sites as maps from paths to bytes, so that two of them can be compared.
#![allow(clippy::disallowed_methods, reason = "what is compared lies on disk")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use keste::calendar::BuildTime;
use keste::diagnostics::Diagnostics;
use keste::host::disk;
use keste::pipeline::{self, Built, Inputs, Rendering};
use keste::plan::Job;
use keste::render::Artifact;
use keste::source::{Content, SourceTree};

/// Files by their paths from the root, with `/`.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// The day of every build in the tests.
pub const NOW: &str = "2026-11-21";

/// All files below a folder; an empty tree when there is no such folder.
pub fn tree_of(folder: &Path) -> Tree {
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

/// A site's files, with those of the default theme.
pub fn source_of(root: &Path) -> (SourceTree, Diagnostics) {
    let (source, problems) = disk::read_site(root, &root.join("public"));
    (pipeline::with_default_theme(source), problems)
}

/// Builds a site in memory.
pub fn build(source: &SourceTree) -> (Option<Built>, Diagnostics) {
    pipeline::build(&Inputs {
        source,
        base_url: None,
        now: BuildTime::parse(NOW).unwrap(),
    })
}

/// The bytes of one file; a copied one is taken from the site.
pub fn bytes_of(
    rendering: &Rendering<'_>,
    root: &Path,
    source: &SourceTree,
    (url, job): &(keste::base::UrlPath, Job),
) -> Result<Vec<u8>, keste::diagnostics::Diagnostic> {
    Ok(match rendering.render(url, job)? {
        Artifact::Bytes(bytes) => bytes,
        Artifact::Copy(path) => match &source.get(&path).unwrap().content {
            Content::Text(text) => text.as_bytes().to_vec(),
            _ => fs::read(disk::file_at(root, &path)).unwrap(),
        },
    })
}
