//! One run at a time: a lock of the operating system on a file in the hidden folder beside the
//! output. It falls when its holder ends in whatever way, so a crash blocks nobody.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use super::stage::new_folder;
use super::swap::beside;
use crate::diagnostics::{Code, Diagnostic};
use crate::host::fault::cannot_write;

/// The right to write to an output folder, until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    /// Holds the lock.
    _file: File,
}

/// How often a waiting run tries again.
const PAUSE: Duration = Duration::from_millis(50);

impl Lock {
    /// Waits up to `patience` for the lock on a target.
    pub(super) fn take(target: &Path, patience: Duration) -> Result<Self, Diagnostic> {
        let path = beside(target, "lock");
        let failed = |fault| cannot_write(&path, &fault);
        make_folder(target).map_err(failed)?;
        let deadline = Instant::now() + patience;
        loop {
            let mut file = open(&path).map_err(failed)?;
            match file.try_lock() {
                // Somebody cleaned up between our opening and locking it: the lock on a file without
                // a name holds nobody off.
                Ok(()) if !is_at(&file, &path) => continue,
                Ok(()) => {
                    sign(&mut file).map_err(failed)?;
                    return Ok(Self { _file: file });
                }
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    let mut pid = String::new();
                    // A holder that has not signed yet stays unnamed.
                    let _ = file.read_to_string(&mut pid);
                    let problem = Diagnostic::anywhere(Code::OutputLocked);
                    let problem = problem.arg("path", target.display().to_string());
                    return Err(problem.arg("pid", pid.trim()));
                }
                Err(TryLockError::Error(fault)) => return Err(failed(fault)),
            }
        }
    }
}

/// Makes the hidden folder beside a target, which version control is told to leave out.
fn make_folder(target: &Path) -> io::Result<()> {
    let ignore = beside(target, ".gitignore");
    let Some(folder) = ignore.parent() else {
        return Ok(());
    };
    match new_folder(folder) {
        Ok(()) => fs::write(&ignore, "*\n"),
        Err(fault) if fault.kind() == ErrorKind::AlreadyExists => {
            match fs::symlink_metadata(folder)?.is_dir() {
                true => Ok(()),
                false => Err(ErrorKind::NotADirectory.into()),
            }
        }
        Err(fault) => Err(fault),
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // In a folder that others can write to, a link here would let them choose what we write to.
        let no_link = rustix::fs::OFlags::NOFOLLOW.bits();
        options
            .mode(0o644)
            .custom_flags(i32::try_from(no_link).unwrap_or_default());
    }
    options.open(path)
}

fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |found: fs::Metadata| (found.dev(), found.ino());
    let here = file.metadata().map(identity).ok();
    here.is_some() && here == fs::symlink_metadata(path).map(identity).ok()
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}
