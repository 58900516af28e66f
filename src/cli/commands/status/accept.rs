//! `keste status --accept ENTRY LANG`: this translation was made from the source text as it is now.

use std::path::Path;

use crate::base::{LanguageTag, Place};
use crate::cli::report::Reporter;
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::host::{disk, edit};
use crate::parse::entry::with_source_hash;
use crate::site::{EntryKind, EntryRef, Site, TranslationState};

/// Writes the version of the source text into the file of a translation and says so.
pub(super) fn accept(
    root: &Path,
    site: &Site,
    entry: &str,
    language: &str,
    reporter: &Reporter,
) -> Result<(), Diagnostic> {
    let nothing = || {
        let problem = Diagnostic::anywhere(Code::NothingToAccept);
        problem.arg("entry", entry).arg("language", language)
    };
    let at = find(site, entry).map_err(|meant| nothing().suggest(meant))?;
    let tag = LanguageTag::parse(language);
    let lang = tag
        .and_then(|tag| site.settings.lang(&tag))
        .ok_or_else(nothing)?;
    let state = site.translation_state(at, lang).ok_or_else(nothing)?;
    if matches!(state, TranslationState::Missing | TranslationState::Source) {
        return Err(nothing());
    }
    let own = &site.entry(at).own;
    let text = own[lang].as_ref().ok_or_else(nothing)?;
    let source = site.source_of(at, lang).ok_or_else(nothing)?;
    let source = own[source].as_ref().ok_or_else(nothing)?;
    let hash = &source.version.hash;
    let path = disk::file_at(root, &text.file);
    let old = edit::read(&path)?.ok_or_else(nothing)?;
    let new = str::from_utf8(&old).ok();
    let new = new
        .and_then(|old| with_source_hash(old, hash))
        .ok_or_else(|| {
            let problem = Diagnostic::at(Code::CannotMark, &Place::start_of(&text.file));
            problem.fix(format!("source_hash: {hash}"))
        })?;
    edit::replace(&path, Some(&old), new.as_bytes())?;
    let [file, source] = [&text.file, &source.file].map(|file| file.to_string().into());
    reporter.say("status-accepted", &[("file", file), ("source", source)]);
    Ok(())
}

/// The entry of an id such as `events/robot`, of which an event's stem is enough; else the id that was
/// meant.
fn find(site: &Site, entry: &str) -> Result<EntryRef, Option<String>> {
    let (folder, stem) = entry.split_once('/').unwrap_or(("events", entry));
    let found = EntryKind::of_folder(folder).and_then(|kind| site.find(kind, stem));
    found.ok_or_else(|| {
        let known = site.entries().map(|at| site.entry(at).id());
        let known: Vec<_> = known.collect();
        closest(
            &format!("{folder}/{stem}"),
            known.iter().map(String::as_str),
        )
        .map(ToOwned::to_owned)
    })
}
