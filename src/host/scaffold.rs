//! Writes the files of a new site into a folder that has nothing in it yet. What stands there
//! already is never overwritten.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::fault::{cannot_read, cannot_write, relative};
use crate::diagnostics::{Code, Diagnostic};

/// Creates files (relative path with `/`, bytes) in a folder that is empty or does not exist. When
/// one cannot be written, those written before it are taken back.
pub fn create_new_tree(dir: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Diagnostic> {
    match fs::read_dir(dir).map(|mut entries| entries.next()) {
        Ok(None) => {}
        Ok(Some(_)) => {
            let refusal = Diagnostic::anywhere(Code::FolderNotEmpty);
            return Err(refusal.arg("path", dir.display().to_string()));
        }
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => {}
        Err(fault) => return Err(cannot_read(dir, &fault)),
    }
    let mut made = Made::default();
    let outcome = files.iter().try_for_each(|(path, bytes)| {
        let path = dir.join(relative(path)?);
        made.file(&path, bytes)
            .map_err(|fault| cannot_write(&path, &fault))
    });
    if outcome.is_err() {
        made.take_back();
    }
    outcome
}

/// What was created, in the order in which it was.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn file(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            self.folder(folder)?;
        }
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        self.files.push(path.to_owned());
        file.write_all(bytes)
    }

    fn folder(&mut self, folder: &Path) -> io::Result<()> {
        if folder.as_os_str().is_empty() || folder.is_dir() {
            return Ok(());
        }
        if let Some(parent) = folder.parent() {
            self.folder(parent)?;
        }
        fs::create_dir(folder)?;
        self.folders.push(folder.to_owned());
        Ok(())
    }

    /// Removes what is ours alone; a folder that holds anything else stays.
    fn take_back(self) {
        for file in self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.into_iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[&str]) -> Vec<(String, Vec<u8>)> {
        let file = |path: &&str| (String::from(*path), path.as_bytes().to_vec());
        paths.iter().map(file).collect()
    }

    #[test]
    fn files_come_into_a_new_folder_and_never_a_second_time() {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("deep/site");
        assert_eq!(
            create_new_tree(&dir, &files(&["keste.yaml", "content/a.md"])),
            Ok(())
        );
        assert_eq!(fs::read(dir.join("content/a.md")).unwrap(), b"content/a.md");
        let again = create_new_tree(&dir, &files(&["other"])).map_err(|fault| fault.code);
        assert_eq!(again, Err(Code::FolderNotEmpty));
        assert!(!dir.join("other").exists());
    }

    #[test]
    fn a_failure_leaves_nothing_behind() {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("site");
        // The second file needs a folder where the first one is a file.
        let outcome = create_new_tree(&dir, &files(&["a", "a/b"])).map_err(|fault| fault.code);
        assert_eq!(outcome, Err(Code::CannotWrite));
        assert!(!dir.exists());
    }
}
