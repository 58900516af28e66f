//! The site's folder → a [`SourceTree`] and what is wrong with the folder. Names and kinds of files
//! only: what is in a file is for the phases to judge.

mod hash;
mod names;
mod walk;

pub(super) use hash::{CopyFault, copy_hashed};

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use self::walk::{Listed, Walk};
use super::fault::cannot_read;
use crate::base::{ContentHash, Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::SourceTree;

/// Reads `keste.yaml`, `content`, `i18n` and `themes` below `root`, in an order that no file system
/// decides. The output folder is never read, wherever it lies. Of a picture or another file that is
/// copied as it is only hash and length are kept.
pub fn read_site(root: &Path, output: &Path) -> (SourceTree, Diagnostics) {
    let mut tree = SourceTree::new();
    let real_root = match fs::canonicalize(root) {
        Ok(path) => path,
        Err(fault) => return (tree, Diagnostics::from_iter([cannot_read(root, &fault)])),
    };
    let mut walk = Walk::new(&real_root, fs::canonicalize(output).ok());
    for name in ["keste.yaml", "content", "i18n", "themes"] {
        walk.visit(name);
    }
    let Walk {
        files,
        mut problems,
        ..
    } = walk;
    same_names(&files, &mut problems);
    // In portions, so that the bytes of only some files wait for their turn to be decoded.
    for portion in files.chunks(PORTION) {
        let loaded: Vec<_> = portion.par_iter().map(load).collect();
        for (file, loaded) in portion.iter().zip(loaded) {
            match loaded {
                Ok(Loaded::Text(bytes)) => tree.insert_text(file.path.clone(), &bytes),
                Ok(Loaded::Media(hash, length)) => {
                    tree.insert_media(file.path.clone(), hash, length);
                }
                Err(fault) => problems.push(unreadable(&file.path, &fault.to_string())),
            }
        }
    }
    (tree, problems)
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

const PORTION: usize = 1024;

enum Loaded {
    Text(Vec<u8>),
    Media(ContentHash, u64),
}

fn load(file: &Listed) -> io::Result<Loaded> {
    if names::is_text(&file.path) {
        return fs::read(&file.disk).map(Loaded::Text);
    }
    let mut opened = File::open(&file.disk)?;
    let (hash, length) =
        copy_hashed(&mut opened, &mut io::sink()).map_err(CopyFault::into_inner)?;
    Ok(Loaded::Media(hash, length))
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
