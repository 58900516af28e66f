//! The folder beside the output in which the next one is put together.
//!
//! What was published before the present output stays there, so that next time only differences have
//! to be made: folders are there already, and most files are second names of the published ones.
//! Nothing in it is trusted: a file counts only when it was written in this run or is the published
//! file itself. No file in it is ever opened for writing under a name that was there before, because
//! that name may be one of two.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;

use super::tree::{self, Folder, Listed};

/// A stage.
#[derive(Debug)]
pub(super) struct Stage {
    path: PathBuf,
    /// Made ready when the first file comes; a run that writes nothing does not look at it.
    ready: OnceLock<Result<Ready, (ErrorKind, String)>>,
    published: bool,
}

/// How the stage was found.
#[derive(Debug)]
struct Ready {
    /// What stood in it; `None` when it is new.
    held: Option<Vec<Folder>>,
    /// The user's umask takes rights away that readers of a published site need.
    rights_missing: bool,
}

/// What is to stand at a path of the stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    /// A folder.
    Folder,
    /// What this run wrote there.
    Written,
    /// The published file with this inode.
    Published(u64),
    /// Nothing.
    Nothing,
}

/// Rights of folders and files: everybody may read a published site.
#[cfg(unix)]
const FOLDER_RIGHTS: u32 = 0o755;
#[cfg(unix)]
const FILE_RIGHTS: u32 = 0o644;

impl Stage {
    /// The stage at a path. The caller holds the lock.
    pub(super) fn at(path: PathBuf) -> Self {
        Self {
            path,
            ready: OnceLock::new(),
            published: false,
        }
    }

    /// Where the stage is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Remembers that stage and output changed places: what is here now is kept for the next run.
    pub(super) fn is_published(&mut self) {
        self.published = true;
    }

    /// Writes a new file.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.create(path)?.write_all(bytes)
    }

    /// Opens a new file for writing.
    pub(super) fn create(&self, path: &str) -> io::Result<File> {
        let rights_missing = self.ready()?.rights_missing;
        let full = self.path.join(path);
        let file = self.with_room(&full, || {
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, FILE_RIGHTS);
            options.open(&full)
        })?;
        #[cfg(unix)]
        if rights_missing {
            use std::os::unix::fs::PermissionsExt;
            file.set_permissions(fs::Permissions::from_mode(FILE_RIGHTS))?;
        }
        Ok(file)
    }

    /// Removes what the stage held before and is not wanted now. Says which of the wanted published
    /// files are there already.
    pub(super) fn clear(
        &self,
        wanted: impl Fn(&Listed) -> Wanted + Sync,
    ) -> io::Result<Vec<&Path>> {
        let Some(held) = &self.ready()?.held else {
            return Ok(Vec::new());
        };
        let kept: io::Result<Vec<Vec<&Path>>> = held
            .par_iter()
            .map(|(_, entries)| {
                let mut kept = Vec::new();
                for entry in entries.iter().filter(|entry| entry.kind.is_file()) {
                    match wanted(entry) {
                        Wanted::Written => {}
                        Wanted::Published(inode) if inode == entry.inode => {
                            kept.push(entry.path.as_path());
                        }
                        _ => remove_file(&self.path.join(&entry.path))?,
                    }
                }
                Ok(kept)
            })
            .collect();
        // Now they are empty, the inner ones first.
        let folders = held.iter().rev().flat_map(|(_, entries)| entries);
        for folder in folders.filter(|entry| entry.kind.is_dir()) {
            if wanted(folder) != Wanted::Folder {
                remove_folder(&self.path.join(&folder.path))?;
            }
        }
        Ok(kept?.concat())
    }

    /// Brings a published file in, without touching its bytes where the file system can.
    pub(super) fn link(&self, old: &Path, path: &Path) -> io::Result<()> {
        self.ready()?;
        let (from, to) = (old.join(path), self.path.join(path));
        self.with_folder(&to, || match fs::hard_link(&from, &to) {
            Err(fault)
                if matches!(fault.kind(), ErrorKind::NotFound | ErrorKind::AlreadyExists) =>
            {
                Err(fault)
            }
            Err(_) => copy_with_time(&from, &to),
            Ok(()) => Ok(()),
        })
    }

    /// Brings in something that is not ours: a file, a link, a pipe. False when a file of ours has
    /// taken its place.
    pub(super) fn carry_over(&self, old: &Path, path: &Path) -> io::Result<bool> {
        self.ready()?;
        let to = self.path.join(path);
        let brought = match link_target(&old.join(path))? {
            Some(target) => self.with_folder(&to, || make_link(&target, &to)),
            None => self.link(old, path),
        };
        match brought {
            Err(fault) if fault.kind() == ErrorKind::AlreadyExists && to.is_file() => Ok(false),
            brought => brought.map(|()| true),
        }
    }

    /// Makes a folder, and those it stands in.
    pub(super) fn folder(&self, path: &Path) -> io::Result<()> {
        self.ready()?;
        self.make_folder(&self.path.join(path))
    }

    fn ready(&self) -> io::Result<&Ready> {
        let ready = self.ready.get_or_init(|| {
            Ready::make(&self.path).map_err(|fault| (fault.kind(), fault.to_string()))
        });
        let again = |(kind, reason): &(ErrorKind, String)| io::Error::new(*kind, reason.clone());
        ready.as_ref().map_err(again)
    }

    /// Makes a file where a former run may have left one, or a folder, or a file in the place of
    /// the folder it goes to. Others make files at the same time, but none in the same place.
    fn with_room<T>(&self, full: &Path, act: impl Fn() -> io::Result<T>) -> io::Result<T> {
        match self.with_folder(full, &act) {
            Err(fault) if fault.kind() == ErrorKind::AlreadyExists => {
                if fs::symlink_metadata(full)?.is_dir() {
                    tree::remove(full)?;
                } else {
                    remove_file(full)?;
                }
                act()
            }
            Err(fault) if fault.kind() == ErrorKind::NotADirectory => {
                let inside = full.ancestors().skip(1);
                for folder in inside.take_while(|folder| *folder != self.path) {
                    remove_file(folder)?;
                }
                self.with_folder(full, act)
            }
            done => done,
        }
    }

    /// Does something in a folder that may have to be made first. Trying at once and making folders
    /// only on failure needs no list of those that exist, which all threads would have to share.
    fn with_folder<T>(&self, full: &Path, act: impl Fn() -> io::Result<T>) -> io::Result<T> {
        match (act(), full.parent()) {
            (Err(fault), Some(folder)) if fault.kind() == ErrorKind::NotFound => {
                self.make_folder(folder)?;
                act()
            }
            (done, _) => done,
        }
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        match (new_folder(folder), folder.parent()) {
            (Ok(()), _) if self.ready()?.rights_missing => grant(folder),
            (Ok(()), _) => Ok(()),
            // Another thread was faster.
            (Err(fault), _) if fault.kind() == ErrorKind::AlreadyExists => Ok(()),
            (Err(fault), Some(parent)) if fault.kind() == ErrorKind::NotFound => {
                if parent == self.path {
                    return Err(fault);
                }
                self.make_folder(parent)?;
                self.make_folder(folder)
            }
            (Err(fault), _) => Err(fault),
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let is_new = |ready: &Result<Ready, _>| ready.as_ref().is_ok_and(|r| r.held.is_none());
        if !self.published && self.ready.get().is_some_and(is_new) {
            // What cannot be removed now does no harm: nothing in a stage is trusted.
            let _ = tree::remove(&self.path);
        }
    }
}

impl Ready {
    /// Makes the stage or lists what stands in it, without links: a file written below one would
    /// land elsewhere.
    fn make(path: &Path) -> io::Result<Self> {
        let held = match new_folder(path) {
            Ok(()) => None,
            Err(fault) if fault.kind() == ErrorKind::AlreadyExists => Some(held(path)?),
            Err(fault) => return Err(fault),
        };
        let probe = path.with_extension("probe");
        // One that a dead run left is as good.
        let _ = new_folder(&probe);
        let rights_missing = lacks_rights(&probe)?;
        fs::remove_dir(&probe)?;
        // The former output may have been a folder of the user's, of whatever mode.
        grant(path)?;
        Ok(Self {
            held,
            rights_missing,
        })
    }
}

fn held(path: &Path) -> io::Result<Vec<Folder>> {
    if !fs::symlink_metadata(path)?.is_dir() {
        return Err(ErrorKind::NotADirectory.into());
    }
    let mut folders = tree::list(path).map_err(|(_, fault)| fault)?;
    for (_, entries) in &mut folders {
        for odd in entries.extract_if(.., |e| !e.kind.is_dir() && !e.kind.is_file()) {
            remove_file(&path.join(odd.path))?;
        }
    }
    Ok(folders)
}

/// Removes a file that may be gone already, with the folder above it or replaced by a folder.
fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(fault) if is_gone(&fault) => Ok(()),
        Err(_) if fs::symlink_metadata(path).is_ok_and(|found| found.is_dir()) => Ok(()),
        removed => removed,
    }
}

/// Removes an empty folder that may be gone already or replaced by a file.
fn remove_folder(path: &Path) -> io::Result<()> {
    match fs::remove_dir(path) {
        Err(fault) if is_gone(&fault) => Ok(()),
        removed => removed,
    }
}

fn is_gone(fault: &io::Error) -> bool {
    matches!(fault.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Makes a folder that does not exist yet.
pub(super) fn new_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, FOLDER_RIGHTS);
    builder.create(path)
}

#[cfg(unix)]
fn grant(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(FOLDER_RIGHTS))
}

#[cfg(not(unix))]
fn grant(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn lacks_rights(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let rights = fs::metadata(folder)?.permissions().mode();
    Ok(rights & FOLDER_RIGHTS != FOLDER_RIGHTS)
}

#[cfg(not(unix))]
fn lacks_rights(_: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Copies a plain file where no second name can be given to it. It keeps its time: it did not change.
fn copy_with_time(from: &Path, to: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(from)?;
    if !found.is_file() {
        // Reading a pipe would never end.
        return Err(ErrorKind::Unsupported.into());
    }
    fs::copy(from, to)?;
    File::options()
        .write(true)
        .open(to)?
        .set_modified(found.modified()?)
}

/// Where a link leads; `None` when the path is no link.
fn link_target(path: &Path) -> io::Result<Option<PathBuf>> {
    if fs::symlink_metadata(path)?.is_symlink() {
        fs::read_link(path).map(Some)
    } else {
        Ok(None)
    }
}

#[cfg(unix)]
fn make_link(target: &Path, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, at)
}

#[cfg(not(unix))]
fn make_link(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_linked_is_copied_with_its_time() {
        let place = tempfile::tempdir().unwrap();
        let (from, to) = (place.path().join("from"), place.path().join("to"));
        fs::write(&from, "text").unwrap();
        let time = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        File::options()
            .write(true)
            .open(&from)
            .unwrap()
            .set_modified(time)
            .unwrap();
        copy_with_time(&from, &to).unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"text");
        assert_eq!(fs::metadata(&to).unwrap().modified().unwrap(), time);
    }
}
