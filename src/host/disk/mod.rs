//! The site's folder → a [`SourceTree`] and what is wrong with the folder. Names and kinds of files
//! only: what is in a file is for the phases to judge.

mod folder;
mod hash;
mod load;
mod names;
mod walk;

pub(super) use folder::PARTS;
pub use folder::{Folder, Linked, Trust};
pub(super) use hash::{CopyFault, copy_hashed};
pub(super) use names::is_ignored;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use self::walk::Listed;
use crate::base::{ContentHash, Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::SourceTree;

/// Reads `keste.yaml`, `content`, `i18n` and `themes` below `root`, in an order that no file system
/// decides. The output folder is never read, wherever it lies. Of a picture or another file that is
/// copied as it is only hash and length are kept.
pub fn read_site(root: &Path, output: &Path) -> (SourceTree, Diagnostics) {
    Folder::read(root, output).into_parts()
}

/// The bytes of a file of the site. Since it was listed, a link or a pipe may have taken its place.
pub fn read_file(root: &Path, path: &SitePath) -> Result<Vec<u8>, Diagnostic> {
    let cannot = |fault: io::Error| unreadable(path, &fault.to_string());
    let root = fs::canonicalize(root).map_err(cannot)?;
    let disk = walk::target(&root, &file_at(&root, path), path)?;
    fs::read(disk).map_err(cannot)
}

/// The same of a file that must not have changed since it was listed with this hash.
pub fn read_unchanged(
    root: &Path,
    path: &SitePath,
    hash: ContentHash,
) -> Result<Vec<u8>, Diagnostic> {
    let bytes = read_file(root, path)?;
    match copy_hashed(&mut bytes.as_slice(), &mut io::sink()) {
        Ok((found, _)) if found == hash => Ok(bytes),
        _ => Err(unreadable(path, "it changed while the site was built")),
    }
}

/// Where a file of the site stands on disk. The names there may be decomposed (macOS) while those
/// of a [`SitePath`] are composed.
pub fn file_at(root: &Path, path: &SitePath) -> PathBuf {
    let plain = root.join(path.as_str());
    if plain.exists() {
        return plain;
    }
    let mut found = root.to_owned();
    for part in path.as_str().split('/') {
        let next = found.join(part);
        found = if next.exists() {
            next
        } else {
            composed_like(&found, part).unwrap_or(next)
        };
    }
    found
}

fn unreadable(path: &SitePath, reason: &str) -> Diagnostic {
    Diagnostic::at(Code::CannotRead, &Place::start_of(path))
        .arg("path", path)
        .arg("reason", reason)
}

/// Two names that one system keeps apart and another does not would make the site depend on where
/// it is built.
fn same_names(files: &[Listed], problems: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &SitePath> = BTreeMap::new();
    for file in files {
        match seen.entry(file.path.as_str().to_lowercase()) {
            Entry::Vacant(free) => {
                free.insert(&file.path);
            }
            Entry::Occupied(taken) => {
                let (place, other) = (Place::start_of(&file.path), Place::start_of(taken.get()));
                let problem = Diagnostic::at(Code::SameFileName, &place).also(&other);
                problems.push(problem.arg("path", &file.path).arg("other", *taken.get()));
            }
        }
    }
}

fn composed_like(folder: &Path, name: &str) -> Option<PathBuf> {
    let same = |entry: &fs::DirEntry| {
        entry
            .file_name()
            .to_str()
            .is_some_and(|n| n.nfc().eq(name.chars()))
    };
    let entry = fs::read_dir(folder).ok()?.flatten().find(same)?;
    Some(entry.path())
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
