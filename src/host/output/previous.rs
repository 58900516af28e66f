//! What is published at present: which files there are, which of them are ours, and what becomes of
//! each.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU8, Ordering};

use rayon::prelude::*;

use super::manifest::{self, MANIFEST};
use crate::base::ContentHash;
use crate::diagnostics::Diagnostic;
use crate::host::disk::copy_hashed;
use crate::host::fault::cannot_read;

/// What becomes of a published file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Was {
    /// It was not taken again.
    Gone,
    /// The same bytes were taken.
    Unchanged,
    /// Other bytes were taken.
    Replaced,
}

/// One published file.
#[derive(Debug)]
pub(super) struct OldFile {
    /// Whether the manifest names it.
    ours: bool,
    state: AtomicU8,
}

/// All that stands in the output folder.
#[derive(Debug, Default)]
pub(super) struct Previous {
    files: BTreeMap<String, OldFile>,
    /// Links, and whatever has a name that is not UTF-8: never ours.
    odd: Vec<PathBuf>,
    /// Folders with nothing in them that none of our files made; `.git` needs some of its own.
    empty_folders: Vec<PathBuf>,
}

impl OldFile {
    /// Remembers what becomes of the file; false when that was decided before.
    pub(super) fn becomes(&self, now: Was) -> bool {
        self.state.swap(now as u8, Ordering::Relaxed) == Was::Gone as u8
    }

    fn is(&self, what: Was) -> bool {
        self.state.load(Ordering::Relaxed) == what as u8
    }
}

impl Previous {
    /// Lists an output folder; a missing one is empty.
    pub(super) fn read(target: &Path) -> Result<Self, Diagnostic> {
        let ours = match fs::read(target.join(MANIFEST)) {
            Ok(text) => manifest::paths(&String::from_utf8_lossy(&text)),
            Err(_) => BTreeSet::new(),
        };
        let mut previous = Self::default();
        // Level by level, the folders of one level in parallel: no depth can exhaust the stack.
        let mut level = vec![PathBuf::new()];
        while !level.is_empty() {
            let listed: Result<Vec<_>, Diagnostic> = level
                .par_iter()
                .map(|folder| list(target, folder))
                .collect();
            let mut next = Vec::new();
            for (folder, (folders, files)) in level.into_iter().zip(listed?) {
                if folders.is_empty() && files.is_empty() && !made_by_us(&ours, &folder) {
                    previous.empty_folders.push(folder);
                }
                next.extend(folders);
                for (path, is_file) in files {
                    previous.insert(path, is_file, &ours);
                }
            }
            level = next;
        }
        previous.odd.sort_unstable();
        Ok(previous)
    }

    fn insert(&mut self, path: PathBuf, is_file: bool, ours: &BTreeSet<String>) {
        match path.to_str() {
            Some(path) if is_file => {
                let file = OldFile {
                    ours: ours.contains(path),
                    state: AtomicU8::new(Was::Gone as u8),
                };
                self.files.insert(path.to_owned(), file);
            }
            _ => self.odd.push(path),
        }
    }

    /// The published file at a path.
    pub(super) fn file(&self, path: &str) -> Option<&OldFile> {
        self.files.get(path)
    }

    /// Whether a file is published at a path.
    pub(super) fn knows(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The paths that were taken again.
    pub(super) fn taken(&self) -> Vec<String> {
        let taken = self.files.iter().filter(|(_, file)| !file.is(Was::Gone));
        taken.map(|(path, _)| path.clone()).collect()
    }

    /// Whether any published file of ours goes or changes; those that `waits` names are not decided
    /// yet.
    pub(super) fn differs(&self, waits: impl Fn(&str) -> bool) -> bool {
        self.files.iter().any(|(path, file)| {
            file.is(Was::Replaced) || (file.ours && file.is(Was::Gone) && !waits(path))
        })
    }

    /// How many files of ours became this.
    pub(super) fn count(&self, what: Was) -> usize {
        let counts = |file: &&OldFile| file.is(what) && (what != Was::Gone || file.ours);
        self.files.values().filter(counts).count()
    }

    /// The files that were taken with the same bytes.
    pub(super) fn unchanged(&self) -> Vec<&Path> {
        let unchanged = self
            .files
            .iter()
            .filter(|(_, file)| file.is(Was::Unchanged));
        unchanged.map(|(path, _)| Path::new(path)).collect()
    }

    /// The files that are not ours and that no file of ours replaces; sorted.
    pub(super) fn foreign_paths(&self) -> Vec<&Path> {
        let foreign = self
            .files
            .iter()
            .filter(|(_, file)| !file.ours && file.is(Was::Gone));
        let odd = self.odd.iter().map(PathBuf::as_path);
        let mut paths: Vec<&Path> = foreign
            .map(|(path, _)| Path::new(path))
            .chain(odd)
            .collect();
        paths.sort_unstable();
        paths
    }

    /// The same as text.
    pub(super) fn foreign(&self) -> Vec<String> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        self.foreign_paths().into_iter().map(text).collect()
    }

    /// Empty folders that are not ours.
    pub(super) fn foreign_folders(&self) -> &[PathBuf] {
        &self.empty_folders
    }
}

type Listing = (Vec<PathBuf>, Vec<(PathBuf, bool)>);

/// The folders in a folder, and its other entries with whether they are plain files. All paths are
/// relative to the target.
fn list(target: &Path, folder: &Path) -> Result<Listing, Diagnostic> {
    let full = target.join(folder);
    let failed = |fault| cannot_read(&full, &fault);
    let entries = match fs::read_dir(&full) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(Listing::default()),
        entries => entries.map_err(failed)?,
    };
    let (mut folders, mut files) = Listing::default();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let kind = entry.file_type().map_err(failed)?;
        let path = folder.join(entry.file_name());
        if kind.is_dir() {
            folders.push(path);
        } else {
            files.push((path, kind.is_file()));
        }
    }
    Ok((folders, files))
}

/// Whether a file of ours stood in the folder; the root itself counts as ours.
fn made_by_us(ours: &BTreeSet<String>, folder: &Path) -> bool {
    let inside = format!("{}/", folder.to_string_lossy());
    let first = ours.range(inside.clone()..).next();
    folder.as_os_str().is_empty() || first.is_some_and(|path| path.starts_with(&inside))
}

/// Whether a file holds exactly these bytes. One that cannot be read is as good as different.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    thread_local! {
        static BUFFER: RefCell<Vec<u8>> = RefCell::new(vec![0; 64 << 10]);
    }
    let compare = |mut file: File| {
        if file.metadata()?.len() != bytes.len() as u64 {
            return Ok(false);
        }
        BUFFER.with_borrow_mut(|buffer| {
            let mut rest = bytes;
            loop {
                let part = match file.read(buffer) {
                    Ok(count) => &buffer[..count],
                    Err(fault) if fault.kind() == io::ErrorKind::Interrupted => continue,
                    Err(fault) => return Err(fault),
                };
                match rest.strip_prefix(part) {
                    Some([]) => return Ok(true),
                    Some(more) if !part.is_empty() => rest = more,
                    _ => return Ok(false),
                }
            }
        })
    };
    File::open(path).and_then(compare).unwrap_or(false)
}

/// Whether a file has this length and hash.
pub(super) fn has(path: &Path, length: u64, hash: ContentHash) -> bool {
    let Ok(mut file) = File::open(path) else {
        return false;
    };
    if file.metadata().map(|found| found.len()).ok() != Some(length) {
        return false;
    }
    copy_hashed(&mut file, &mut io::sink()).is_ok_and(|found| found == (hash, length))
}
