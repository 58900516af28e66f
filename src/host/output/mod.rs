//! Finished files → the output folder, whole or not at all.
//!
//! Every file is compared with the one published before. An equal one is only remembered; a new one
//! is written to a *stage* beside the output. Nothing different: nothing was touched. Otherwise the
//! equal files are hard-linked into the stage and stage and output change places in one step. A
//! published file is never opened for writing: ext4 flushes a file that is truncated and written
//! again, which costs a hundred times a fresh one. The former output remains as the next stage, so
//! that only what differs has to be made: ext4 takes its time to make files and folders where others
//! were deleted a moment ago.

mod lock;
mod manifest;
mod previous;
mod refuse;
mod stage;
mod swap;
mod tree;

pub use manifest::MANIFEST;
pub(super) use refuse::is_ours;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rayon::prelude::*;

use self::lock::Lock;
use self::previous::{Previous, Was};
use self::stage::{Stage, Wanted};
use self::tree::Listed;
use super::disk::{CopyFault, copy_hashed};
use super::environment;
use super::fault::{bug, cannot_read, cannot_write, relative};
use crate::base::ContentHash;
use crate::diagnostics::Diagnostic;

/// An output folder that is being made anew. Until [`commit`](Self::commit) the published one stays
/// as it is; dropped without it, nothing remains of the work.
#[derive(Debug)]
pub struct Output {
    target: PathBuf,
    previous: Previous,
    /// Paths that were not published before.
    added: Mutex<Vec<String>>,
    /// Files that are no difference by themselves.
    last: Mutex<Vec<(String, Vec<u8>)>>,
    // Dropped in this order: a new stage goes while nobody else may look at it.
    stage: Stage,
    _lock: Lock,
}

/// What became of the output folder. Files are counted with [`MANIFEST`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Written {
    /// Files that are new or different.
    pub written: usize,
    /// Files that are the same as before.
    pub unchanged: usize,
    /// Files of ours that are gone.
    pub removed: usize,
    /// Files that this program did not write, which were kept; sorted.
    pub kept_foreign: Vec<String>,
}

impl Output {
    /// Takes hold of an output folder: refuses one that is not ours to replace, waits up to ten
    /// seconds for another run, cleans up after runs that died.
    pub fn open(root: &Path, target: &Path) -> Result<Self, Diagnostic> {
        let home = environment::home();
        Self::open_within(root, target, home.as_deref(), Duration::from_secs(10))
    }

    fn open_within(
        root: &Path,
        target: &Path,
        home: Option<&Path>,
        patience: Duration,
    ) -> Result<Self, Diagnostic> {
        let accepted = refuse::accept(root, target, home)?;
        let parent = accepted.parent().unwrap_or(&accepted);
        fs::create_dir_all(parent).map_err(|fault| cannot_write(parent, &fault))?;
        let lock = Lock::take(&accepted, patience)?;
        swap::recover(&accepted).map_err(|fault| cannot_write(&accepted, &fault))?;
        // Another run may have published, or somebody put files there, while we waited.
        let target = refuse::accept(root, target, home)?;
        let previous = Previous::read(&target)?;
        Ok(Self {
            stage: Stage::at(swap::beside(&target, "stage")),
            target,
            previous,
            added: Mutex::default(),
            last: Mutex::default(),
            _lock: lock,
        })
    }

    /// Takes one file: a relative path with `/`, and its bytes. Many threads may call it.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
        let equal = || previous::holds(&self.target.join(path), bytes);
        if self.is_unchanged(path, equal)? {
            return Ok(());
        }
        self.stage
            .write(path, bytes)
            .map_err(|fault| cannot_write(&self.target.join(path), &fault))
    }

    /// Takes one file whose path names all that it is made from, so that one which is published there
    /// already need not be made again. `is_whole` says whether that one is more than a piece.
    pub fn keep(
        &self,
        path: &str,
        is_whole: impl Fn(&[u8]) -> bool,
        make: impl FnOnce() -> Result<Vec<u8>, Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let published = || fs::read(self.target.join(path)).is_ok_and(|bytes| is_whole(&bytes));
        if self.is_unchanged(path, published)? {
            return Ok(());
        }
        self.stage
            .write(path, &make()?)
            .map_err(|fault| cannot_write(&self.target.join(path), &fault))
    }

    /// Takes one file by copying it, `length` bytes with this hash as the site was read; fails when
    /// it has changed since.
    pub fn copy(
        &self,
        path: &str,
        from: &Path,
        length: u64,
        hash: ContentHash,
    ) -> Result<(), Diagnostic> {
        let equal = || previous::has(&self.target.join(path), length, hash);
        if self.is_unchanged(path, equal)? {
            return Ok(());
        }
        let mut source = File::open(from).map_err(|fault| cannot_read(from, &fault))?;
        let failed = |fault| cannot_write(&self.target.join(path), &fault);
        let mut staged = self.stage.create(path).map_err(failed)?;
        match copy_hashed(&mut source, &mut staged) {
            Ok(copied) if copied == (hash, length) => Ok(()),
            Ok(_) => Err(cannot_read(
                from,
                &io::Error::other("it changed while the site was built"),
            )),
            Err(CopyFault::Read(fault)) => Err(cannot_read(from, &fault)),
            Err(CopyFault::Write(fault)) => Err(failed(fault)),
        }
    }

    /// Takes one file that is published only together with a difference elsewhere: it says when the
    /// site was built, and a site that did not change was not built anew.
    pub fn write_last(&self, path: &str, bytes: Vec<u8>) -> Result<(), Diagnostic> {
        let path = relative(path)?.to_owned();
        locked(&self.last).push((path, bytes));
        Ok(())
    }

    /// Publishes what was taken. Files that were published before and were not taken now go; files
    /// that this program never wrote stay.
    pub fn commit(mut self) -> Result<Written, Diagnostic> {
        let last = std::mem::take(&mut *locked(&self.last));
        let mut paths: Vec<_> = self.previous.taken().map(str::to_owned).collect();
        paths.extend(locked(&self.added).iter().cloned());
        paths.extend(last.iter().map(|(path, _)| path.clone()));
        self.write(MANIFEST, manifest::text(paths).as_bytes())?;

        let is_last = |path: &str| last.iter().any(|(last, _)| last == path);
        let differs = self.previous.differs(is_last)
            || !locked(&self.added).is_empty()
            || last.iter().any(|(path, _)| !self.previous.knows(path));
        if !differs {
            return Ok(Written {
                unchanged: self.previous.count(Was::Unchanged) + last.len(),
                kept_foreign: self.previous.foreign(),
                ..Written::default()
            });
        }
        for (path, bytes) in &last {
            self.write(path, bytes)?;
        }
        let added = std::mem::take(&mut *locked(&self.added));
        let written = Written {
            written: self.previous.count(Was::Replaced) + added.len(),
            unchanged: self.previous.count(Was::Unchanged),
            removed: self.previous.count(Was::Gone),
            kept_foreign: self.fill_stage(&added)?,
        };
        swap::publish(self.stage.path(), &self.target)
            .map_err(|fault| cannot_write(&self.target, &fault))?;
        self.stage.is_published();
        Ok(written)
    }

    /// Says whether a file is the same as before, and remembers it as taken.
    fn is_unchanged(&self, path: &str, equal: impl Fn() -> bool) -> Result<bool, Diagnostic> {
        let path = relative(path)?;
        let Some(file) = self.previous.file(path) else {
            locked(&self.added).push(path.to_owned());
            return Ok(false);
        };
        let unchanged = equal();
        let now = if unchanged {
            Was::Unchanged
        } else {
            Was::Replaced
        };
        if file.becomes(now) {
            Ok(unchanged)
        } else {
            Err(bug(format!("{path} was written twice")))
        }
    }

    /// Makes the stage hold everything that is published next: what was not written is brought in
    /// as it is published now. Says what of it is not ours.
    fn fill_stage(&self, added: &[String]) -> Result<Vec<String>, Diagnostic> {
        let failed = |path: &Path, fault: &io::Error| cannot_write(&self.target.join(path), fault);
        let added: HashSet<&str> = added.iter().map(String::as_str).collect();
        let unchanged = self.previous.unchanged();
        let foreign = self.previous.foreign_paths();
        let ours = || self.previous.taken().chain(added.iter().copied());
        let files = ours().map(Path::new).chain(foreign.iter().copied());
        let folders = folders_of(files, self.previous.foreign_folders());
        if let Some(path) = ours().find(|path| folders.contains(Path::new(path))) {
            return Err(bug(format!("{path} is a file and a folder")));
        }
        let wanted = |entry: &Listed| match entry.path.to_str() {
            _ if folders.contains(entry.path.as_path()) => Wanted::Folder,
            Some(path) if added.contains(path) => Wanted::Written,
            Some(path) => self.previous.wanted(path).unwrap_or(Wanted::Nothing),
            None => Wanted::Nothing,
        };
        let here = self.stage.clear(wanted);
        let here = here.map_err(|fault| failed(Path::new(""), &fault))?;
        let here: HashSet<&Path> = here.into_iter().collect();
        unchanged.par_iter().try_for_each(|path| {
            if here.contains(path) {
                return Ok(());
            }
            let linked = self.stage.link(&self.target, path);
            linked.map_err(|fault| failed(path, &fault))
        })?;
        let mut kept = Vec::new();
        for path in foreign {
            let carried = || self.stage.carry_over(&self.target, path);
            if here.contains(path) || carried().map_err(|fault| failed(path, &fault))? {
                kept.push(path.to_string_lossy().into_owned());
            }
        }
        for path in self.previous.foreign_folders() {
            self.stage
                .folder(path)
                .map_err(|fault| failed(path, &fault))?;
        }
        Ok(kept)
    }
}

/// All folders that these files stand in, and these folders with those that they stand in.
fn folders_of<'p>(
    files: impl Iterator<Item = &'p Path>,
    folders: &'p [PathBuf],
) -> HashSet<&'p Path> {
    let mut all = HashSet::new();
    let parents = files.filter_map(Path::parent);
    for folder in parents.chain(folders.iter().map(PathBuf::as_path)) {
        for folder in folder.ancestors() {
            if !all.insert(folder) {
                break;
            }
        }
    }
    all
}

/// A panic in another thread ends the run anyway; its lists are whole.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[cfg(unix)]
mod stage_tests;
#[cfg(test)]
#[cfg(unix)]
mod tests;
