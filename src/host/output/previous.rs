//! What is published at present: which files there are, which of them are ours, and what becomes of
//! each.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU8, Ordering};

use super::manifest::{self, MANIFEST};
use super::stage::Wanted;
use super::tree::{self, Listed};
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
    inode: u64,
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
    /// Whether equal inodes mean the same file here.
    inodes_hold: bool,
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
        let failed = |(path, fault): tree::Unlisted| cannot_read(&path, &fault);
        let listed = tree::list(target).map_err(failed)?;
        let mut previous = Self::default();
        for (folder, entries) in listed {
            if entries.is_empty() && !made_by_us(&ours, &folder) {
                previous.empty_folders.push(folder);
            }
            for entry in entries {
                previous.insert(entry, &ours);
            }
        }
        previous.odd.sort_unstable();
        let mark = previous.files.get(MANIFEST);
        previous.inodes_hold = mark.is_some_and(|file| {
            file.inode != 0 && tree::tells_true(&target.join(MANIFEST), file.inode)
        });
        Ok(previous)
    }

    fn insert(&mut self, entry: Listed, ours: &BTreeSet<String>) {
        match entry.path.to_str() {
            _ if entry.kind.is_dir() => {}
            Some(path) if entry.kind.is_file() => {
                let file = OldFile {
                    ours: ours.contains(path),
                    inode: entry.inode,
                    state: AtomicU8::new(Was::Gone as u8),
                };
                self.files.insert(path.to_owned(), file);
            }
            _ => self.odd.push(entry.path),
        }
    }

    /// What the next output has at the path of a published file: the same file, another that was
    /// written, or nothing.
    pub(super) fn wanted(&self, path: &str) -> Option<Wanted> {
        let file = self.files.get(path)?;
        Some(if file.is(Was::Replaced) {
            Wanted::Written
        } else if file.ours && file.is(Was::Gone) {
            Wanted::Nothing
        } else if self.inodes_hold {
            Wanted::Published(file.inode)
        } else {
            // Linked anew, because nothing tells whether it is the same.
            Wanted::Nothing
        })
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
    pub(super) fn taken(&self) -> impl Iterator<Item = &str> {
        let taken = self.files.iter().filter(|(_, file)| !file.is(Was::Gone));
        taken.map(|(path, _)| path.as_str())
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
