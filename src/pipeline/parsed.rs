//! All content files, parsed in parallel. A file whose bytes were parsed before under the same settings
//! is not parsed again.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{ContentHash, SitePath};
use crate::diagnostics::Diagnostics;
use crate::parse::entry::{EntryKind, FileName, ParsedEntry, parse_entry};
use crate::parse::settings::Settings;
use crate::source::{SourceFile, SourceTree};

/// What parsing gave.
pub(super) struct Parsed {
    /// One outcome a file, in the order of their paths.
    files: Vec<Arc<Outcome>>,
    /// The entries of which a file could not be read.
    pub(super) broken: BTreeSet<(EntryKind, String)>,
    /// What is wrong.
    pub(super) problems: Diagnostics,
}

impl Parsed {
    /// The files that could be read, in the order of their paths.
    pub(super) fn entries(&self) -> impl Iterator<Item = &ParsedEntry> {
        self.files.iter().filter_map(|file| file.entry.as_ref())
    }
}

/// The outcomes of the last build by path, and the settings under which they hold.
#[derive(Default)]
pub(super) struct Remembered {
    settings: Option<ContentHash>,
    files: Vec<(SitePath, ContentHash, Arc<Outcome>)>,
}

/// What one file gave.
struct Outcome {
    entry: Option<ParsedEntry>,
    broken: Option<(EntryKind, String)>,
    problems: Diagnostics,
}

/// Parses every Markdown file below `content/`. `settings_hash` is that of the settings' file.
pub(super) fn parse_all(
    source: &SourceTree,
    settings: &Settings,
    settings_hash: ContentHash,
    remembered: &mut Remembered,
) -> Parsed {
    let is_entry =
        |path: &SitePath| path.has_extension("md") && path.below("content/root").is_none();
    let mut before = std::mem::take(remembered);
    if before.settings != Some(settings_hash) {
        before.files.clear();
    }
    // Both are in the order of the paths, so that they are compared in one walk.
    let mut before = before.files.into_iter().peekable();
    let mut known = |path: &SitePath, hash: ContentHash| {
        while before.next_if(|(other, ..)| other < path).is_some() {}
        let same = before.next_if(|(other, ..)| other == path);
        same.filter(|(_, other, _)| *other == hash)
            .map(|(_, _, outcome)| outcome)
    };
    let files: Vec<_> = source
        .below("content")
        .filter(|(path, _)| is_entry(path))
        .map(|(path, file)| (path, file, known(path, file.hash)))
        .collect();
    let files: Vec<_> = files
        .into_par_iter()
        .map(|(path, file, known)| {
            let outcome = known.unwrap_or_else(|| Arc::new(parse_one(path, file, settings)));
            (path.clone(), file.hash, outcome)
        })
        .collect();
    let mut parsed = Parsed {
        files: Vec::with_capacity(files.len()),
        broken: BTreeSet::new(),
        problems: Diagnostics::new(),
    };
    for (_, _, outcome) in &files {
        parsed.files.push(Arc::clone(outcome));
        parsed.broken.extend(outcome.broken.clone());
        parsed.problems.extend(outcome.problems.clone());
    }
    *remembered = Remembered {
        settings: Some(settings_hash),
        files,
    };
    parsed
}

fn parse_one(path: &SitePath, file: &SourceFile, settings: &Settings) -> Outcome {
    let mut problems = Diagnostics::new();
    let entry = parse_entry(path, file, settings, &mut problems);
    let broken = entry.is_none().then(|| {
        let name = FileName::of(path, &settings.languages, &mut Diagnostics::new());
        name.map(|name| (name.kind, name.stem))
    });
    Outcome {
        entry,
        broken: broken.flatten(),
        problems,
    }
}
