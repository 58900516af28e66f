//! A folder with all that is below it, as its entries tell it: no file is opened or asked.

use std::fs::{self, DirEntry, FileType};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// One entry below the listed folder.
#[derive(Debug)]
pub(super) struct Listed {
    /// Its path, relative to the listed folder.
    pub(super) path: PathBuf,
    /// What it is.
    pub(super) kind: FileType,
    /// The number of its inode; 0 where there is none.
    pub(super) inode: u64,
}

/// What stands directly in one folder; the folder's path is relative, too.
pub(super) type Folder = (PathBuf, Vec<Listed>);

/// A folder that could not be listed.
pub(super) type Unlisted = (PathBuf, io::Error);

/// Lists a folder and all below it, each folder before those inside; a missing one is empty.
/// Level by level, the folders of one level in parallel: no depth can exhaust the stack.
pub(super) fn list(root: &Path) -> Result<Vec<Folder>, Unlisted> {
    let mut folders: Vec<Folder> = Vec::new();
    let mut level = vec![PathBuf::new()];
    while !level.is_empty() {
        let listed: Result<Vec<Folder>, _> = level
            .into_par_iter()
            .map(|folder| match entries(root, &folder) {
                Ok(entries) => Ok((folder, entries)),
                Err(fault) => Err((root.join(folder), fault)),
            })
            .collect();
        let listed = listed?;
        let below = listed.iter().flat_map(|(_, entries)| entries);
        let below = below.filter(|entry| entry.kind.is_dir());
        level = below.map(|entry| entry.path.clone()).collect();
        folders.extend(listed);
    }
    Ok(folders)
}

fn entries(root: &Path, folder: &Path) -> io::Result<Vec<Listed>> {
    let entries = match fs::read_dir(root.join(folder)) {
        Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    entries
        .map(|entry| {
            let entry = entry?;
            Ok(Listed {
                path: folder.join(entry.file_name()),
                kind: entry.file_type()?,
                inode: inode(&entry),
            })
        })
        .collect()
}

#[cfg(unix)]
fn inode(entry: &DirEntry) -> u64 {
    std::os::unix::fs::DirEntryExt::ino(entry)
}

#[cfg(not(unix))]
fn inode(_: &DirEntry) -> u64 {
    0
}

/// Whether the entries of a folder tell the inode of this file as the file itself does. Some file
/// systems in user space make numbers up.
#[cfg(unix)]
pub(super) fn tells_true(file: &Path, inode: u64) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(file).is_ok_and(|found| found.ino() == inode)
}

#[cfg(not(unix))]
pub(super) fn tells_true(_: &Path, _: u64) -> bool {
    false
}

/// Removes a folder with all that is in it and follows no link; the folders of its upper levels are
/// emptied in parallel.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    remove_levels(folder, 2)
}

fn remove_levels(folder: &Path, levels: usize) -> io::Result<()> {
    if levels == 0 {
        return fs::remove_dir_all(folder);
    }
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.par_iter().try_for_each(|entry| {
        if entry.file_type()?.is_dir() {
            remove_levels(&entry.path(), levels - 1)
        } else {
            fs::remove_file(entry.path())
        }
    })?;
    fs::remove_dir(folder)
}
