//! Folders as lists of files, and what writing them takes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A file: its path below a folder, and its bytes.
pub(crate) type File = (PathBuf, Vec<u8>);

/// All files below a folder.
pub(crate) fn read(root: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    read_below(root, Path::new(""), &mut files)?;
    Ok(files)
}

/// Writes files, and the folders that they need, below a folder.
pub(crate) fn write(to: &Path, files: &[File]) -> io::Result<()> {
    let mut last = PathBuf::new();
    for (path, bytes) in files {
        let full = to.join(path);
        if let Some(folder) = full.parent().filter(|folder| *folder != last) {
            fs::create_dir_all(folder)?;
            last = folder.to_owned();
        }
        fs::write(full, bytes)?;
    }
    Ok(())
}

/// The seconds that writing the files of a folder into a new one takes with two threads.
pub(crate) fn writing(from: &Path, to: &Path) -> io::Result<f64> {
    let files = read(from)?;
    let started = Instant::now();
    let (first, second) = files.split_at(files.len() / 2);
    std::thread::scope(|scope| -> io::Result<()> {
        let other = scope.spawn(|| write(to, second));
        write(to, first)?;
        other
            .join()
            .unwrap_or_else(|_| Err(io::Error::other("a thread died")))
    })?;
    Ok(started.elapsed().as_secs_f64())
}

fn read_below(root: &Path, folder: &Path, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            read_below(root, &path, files)?;
        } else {
            files.push((path, fs::read(entry.path())?));
        }
    }
    Ok(())
}
