//! All content files, parsed in parallel.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::SitePath;
use crate::diagnostics::Diagnostics;
use crate::parse::entry::{EntryKind, FileName, ParsedEntry, parse_entry};
use crate::parse::settings::Settings;
use crate::source::{SourceFile, SourceTree};

/// What parsing gave.
pub(super) struct Parsed {
    /// The files that could be read, in the order of their paths.
    pub(super) entries: Vec<ParsedEntry>,
    /// The entries of which a file could not be read.
    pub(super) broken: BTreeSet<(EntryKind, String)>,
    /// What is wrong.
    pub(super) problems: Diagnostics,
}

/// Parses every Markdown file below `content/`.
pub(super) fn parse_all(source: &SourceTree, settings: &Settings) -> Parsed {
    let is_entry =
        |path: &SitePath| path.extension() == "md" && path.below("content/root").is_none();
    let files: Vec<(&SitePath, &SourceFile)> = source
        .below("content")
        .filter(|(path, _)| is_entry(path))
        .collect();
    let results: Vec<_> = files
        .par_iter()
        .map(|(path, file)| {
            let mut out = Diagnostics::new();
            let entry = parse_entry(path, file, settings, &mut out);
            let broken = entry.is_none().then(|| {
                let name = FileName::of(path, &settings.languages, &mut Diagnostics::new());
                name.map(|name| (name.kind, name.stem))
            });
            (entry, broken.flatten(), out)
        })
        .collect();
    let mut parsed = Parsed {
        entries: Vec::with_capacity(results.len()),
        broken: BTreeSet::new(),
        problems: Diagnostics::new(),
    };
    for (entry, broken, problems) in results {
        parsed.entries.extend(entry);
        parsed.broken.extend(broken);
        parsed.problems.extend(problems);
    }
    parsed
}
