//! The folder beside the output in which the next one is put together. It is removed when dropped,
//! whatever stands in its place by then.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::swap::beside;

/// A stage.
#[derive(Debug)]
pub(super) struct Stage {
    path: PathBuf,
    /// The user's umask takes rights away that readers of a published site need.
    rights_missing: bool,
}

/// Rights of folders and files: everybody may read a published site.
#[cfg(unix)]
const FOLDER_RIGHTS: u32 = 0o755;
#[cfg(unix)]
const FILE_RIGHTS: u32 = 0o644;

impl Stage {
    /// Makes an empty stage and removes those of runs that died. The caller holds the lock.
    pub(super) fn new(target: &Path) -> io::Result<Self> {
        let prefix = beside(target, "keste-stage-");
        remove_leftovers(&prefix)?;
        let path = beside(target, &format!("keste-stage-{}", std::process::id()));
        let mut stage = Self {
            path,
            rights_missing: false,
        };
        new_folder(&stage.path)?;
        stage.rights_missing = lacks_rights(&stage.path)?;
        stage.grant(&stage.path)?;
        Ok(stage)
    }

    /// Where the stage is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a new file.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.create(path)?.write_all(bytes)
    }

    /// Opens a new file for writing.
    pub(super) fn create(&self, path: &str) -> io::Result<File> {
        let full = self.path.join(path);
        let file = self.with_folder(&full, || {
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, FILE_RIGHTS);
            options.open(&full)
        })?;
        #[cfg(unix)]
        if self.rights_missing {
            use std::os::unix::fs::PermissionsExt;
            file.set_permissions(fs::Permissions::from_mode(FILE_RIGHTS))?;
        }
        Ok(file)
    }

    /// Brings a file of the old output in, without touching its bytes where the file system can.
    pub(super) fn link(&self, old: &Path, path: &Path) -> io::Result<()> {
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
        self.make_folder(&self.path.join(path))
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
            (Ok(()), _) => self.grant(folder),
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

impl Stage {
    #[cfg(unix)]
    fn grant(&self, folder: &Path) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        if self.rights_missing {
            fs::set_permissions(folder, fs::Permissions::from_mode(FOLDER_RIGHTS))?;
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn grant(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed now, the next run tries again.
        let _ = remove_tree(&self.path, 2);
    }
}

/// Removes the folders whose paths begin with this prefix.
fn remove_leftovers(prefix: &Path) -> io::Result<()> {
    let (Some(folder), Some(start)) = (prefix.parent(), prefix.file_name()) else {
        return Ok(());
    };
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_stage = name
            .as_encoded_bytes()
            .starts_with(start.as_encoded_bytes());
        if is_stage && entry.file_type()?.is_dir() {
            remove_tree(&entry.path(), 2)?;
        }
    }
    Ok(())
}

/// Removes a folder with all that is in it and follows no link; the folders of its upper levels are
/// emptied in parallel.
fn remove_tree(folder: &Path, levels: usize) -> io::Result<()> {
    if levels == 0 {
        return fs::remove_dir_all(folder);
    }
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.par_iter().try_for_each(|entry| {
        if entry.file_type()?.is_dir() {
            remove_tree(&entry.path(), levels - 1)
        } else {
            fs::remove_file(entry.path())
        }
    })?;
    fs::remove_dir(folder)
}

fn new_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, FOLDER_RIGHTS);
    builder.create(path)
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
