//! A small site in memory.

use std::collections::BTreeMap;

use keste::base::{ContentHash, SitePath};
use keste::calendar::BuildTime;
use keste::diagnostics::Diagnostics;
use keste::pictures::look;
use keste::pipeline::{Inputs, PublishedLedger, build, with_default_theme};
use keste::render::Artifact;
use keste::source::SourceTree;

use super::suite::{File, Suite};

const BASE: &str = include_str!("base.md");

/// What a build gives.
pub(crate) struct Run {
    /// The problems of all phases, in the order in which they are shown.
    pub(crate) problems: Diagnostics,
    /// The files by their output paths; none when there is an error.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// The files of `base.md`.
pub(crate) fn base_files() -> Vec<(String, Vec<u8>)> {
    let base = Suite::parse(BASE);
    let files = base.cases.iter().flat_map(|case| case.files());
    files.map(|file| (file.path, file.bytes)).collect()
}

/// The base site with further files, or others of the same path.
pub(crate) fn with_base(files: Vec<File>) -> SourceTree {
    let mut source = with_default_theme(SourceTree::new());
    for (path, bytes) in base_files() {
        source.insert_text(SitePath::new(&path), &bytes);
    }
    for file in files {
        let path = SitePath::new(&file.path);
        if file.is_media {
            let (hash, length) = (ContentHash::of(&file.bytes), file.bytes.len() as u64);
            source.insert_media(path, hash, length, look(&file.bytes, length));
        } else {
            source.insert_text(path, &file.bytes);
        }
    }
    source
}

/// Builds a site as `keste build` does on 21 November 2026.
pub(crate) fn run(source: &SourceTree) -> Run {
    let now = BuildTime::parse("2026-11-21").unwrap();
    // A case may say what was published before.
    let ledger = source.text(&SitePath::new("ledger.json"));
    let ledger = ledger.map(|text| PublishedLedger {
        path: "public/ledger.json".to_owned(),
        bytes: text.as_bytes().to_vec(),
    });
    let (built, mut problems) = build(&Inputs {
        ledger: ledger.as_ref(),
        ..Inputs::published(source, now)
    });
    if let Some(built) = &built {
        problems.extend(built.site.translations_due());
    }
    let mut files = BTreeMap::new();
    if let Some(built) = built.filter(|_| !problems.has_errors()) {
        match built.rendering() {
            Ok(rendering) => {
                for (url, job) in &built.plan.jobs {
                    match rendering.render(url, job) {
                        Ok(Artifact::Bytes(bytes)) => {
                            files.insert(url.output_path(), bytes);
                        }
                        Ok(
                            Artifact::Copy(_) | Artifact::Picture(_) | Artifact::SharePicture(_),
                        ) => {}
                        Err(problem) => problems.push(problem),
                    }
                }
            }
            Err(fault) => problems.push(fault),
        }
    }
    if problems.has_errors() {
        files.clear();
    }
    Run {
        problems: problems.sorted(),
        files,
    }
}
