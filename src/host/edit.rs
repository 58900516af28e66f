//! A file of the site with another text, whole or not at all. What somebody else saved meanwhile is
//! never lost.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::fault::{cannot_read, cannot_write};
use crate::diagnostics::Diagnostic;

/// The bytes of a file; `None` when there is none.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>, Diagnostic> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(cannot_read(path, &fault)),
    }
}

/// Replaces the bytes of a file that were read as `old` (`None`: there was no file) by others.
pub fn replace(path: &Path, old: Option<&[u8]>, new: &[u8]) -> Result<(), Diagnostic> {
    let failed = |fault: io::Error| cannot_write(path, &fault);
    // A link stays one: what it leads to is replaced.
    let target = match old {
        Some(_) => fs::canonicalize(path).map_err(failed)?,
        None => path.to_owned(),
    };
    let beside = beside(&target);
    let outcome = write_beside(&target, &beside, old, new);
    if outcome.is_err() {
        let _ = fs::remove_file(&beside);
    }
    outcome.map_err(failed)
}

fn write_beside(target: &Path, beside: &Path, old: Option<&[u8]>, new: &[u8]) -> io::Result<()> {
    let mut file = File::create(beside)?;
    file.write_all(new)?;
    file.sync_all()?;
    let there = match fs::read(target) {
        Ok(bytes) => Some(bytes),
        Err(fault) if fault.kind() == ErrorKind::NotFound => None,
        Err(fault) => return Err(fault),
    };
    if there.as_deref() != old {
        return Err(io::Error::other("it was changed meanwhile"));
    }
    if let Ok(found) = fs::metadata(target) {
        fs::set_permissions(beside, found.permissions())?;
    }
    fs::rename(beside, target)
}

/// A name that no watcher and no build looks at.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let number = std::process::id();
    target.with_file_name(format!(".{name}.keste-{number}"))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_made_and_replaced_and_nothing_else_remains() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("a.yaml");
        assert_eq!(read(&path), Ok(None));
        assert_eq!(replace(&path, None, b"one"), Ok(()));
        assert_eq!(replace(&path, Some(b"one"), b"two"), Ok(()));
        assert_eq!(read(&path), Ok(Some(b"two".to_vec())));
        assert_eq!(names(place.path()), ["a.yaml"]);
    }

    #[test]
    fn what_was_saved_meanwhile_stays() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("a.yaml");
        fs::write(&path, b"theirs").unwrap();
        for old in [None, Some(&b"ours"[..])] {
            let code = replace(&path, old, b"new").map_err(|fault| fault.code);
            assert_eq!(code, Err(Code::CannotWrite));
            assert_eq!(read(&path), Ok(Some(b"theirs".to_vec())));
        }
        assert_eq!(names(place.path()), ["a.yaml"]);
    }

    #[test]
    fn a_link_stays_a_link_and_a_file_keeps_its_rights() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        let (real, link) = (place.path().join("real"), place.path().join("link"));
        fs::write(&real, b"one").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        assert_eq!(replace(&link, Some(b"one"), b"two"), Ok(()));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&real), Ok(Some(b"two".to_vec())));
        assert_eq!(
            fs::metadata(&real).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }
}
