//! One file of the disk → its content, and a stamp by which a later look tells whether it was written
//! since.

use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::hash::{CopyFault, copy_hashed};
use super::names;
use crate::base::{ContentHash, SitePath};
use crate::pictures::{LARGEST_FILE, Look, look};
use crate::source::SourceTree;

/// What a file held when it was read.
pub(super) enum Loaded {
    Text(Vec<u8>),
    Media(ContentHash, u64, Look),
}

/// What the file system says of a file without its content: length (bytes), when it was written, and
/// which file it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stamp {
    length: u64,
    written: Option<SystemTime>,
    identity: [i64; 3],
    /// It was written so shortly before it was read that another write may leave the same stamp.
    is_fresh: bool,
}

/// File systems count the time of a write in steps, FAT in the longest: two seconds.
const STEP: Duration = Duration::from_secs(2);

impl Stamp {
    fn of(found: &Metadata) -> Self {
        let written = found.modified().ok();
        let now = SystemTime::now();
        Self {
            length: found.len(),
            written,
            identity: identity(found),
            is_fresh: written.is_none_or(|written| written + STEP > now),
        }
    }

    /// Whether a file is as it was when this stamp was taken.
    pub(super) fn still_holds(&self, disk: &Path) -> bool {
        let found = disk.metadata().map(|found| Self::of(&found));
        !self.is_fresh && found.is_ok_and(|found| found == *self)
    }
}

#[cfg(unix)]
fn identity(found: &Metadata) -> [i64; 3] {
    use std::os::unix::fs::MetadataExt;
    let inode = i64::from_ne_bytes(found.ino().to_ne_bytes());
    [inode, found.ctime(), found.ctime_nsec()]
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> [i64; 3] {
    [0; 3]
}

/// Opens a file that was one a moment ago. Should a pipe or a link have taken its place, it is neither
/// waited for nor followed.
#[cfg(unix)]
fn open(disk: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(rustix::fs::open(disk, flags, Mode::empty())?.into())
}

#[cfg(not(unix))]
fn open(disk: &Path) -> io::Result<File> {
    File::open(disk)
}

/// Reads a file. The stamp is taken first: should the file be written meanwhile, it no longer holds.
pub(super) fn load(disk: &Path, path: &SitePath) -> io::Result<(Loaded, Stamp)> {
    let mut file = open(disk)?;
    let found = file.metadata()?;
    if !found.is_file() {
        return Err(io::Error::other("it is no file any more"));
    }
    let stamp = Stamp::of(&found);
    let loaded = if names::is_text(path) {
        let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0));
        file.read_to_end(&mut bytes)?;
        Loaded::Text(bytes)
    } else {
        // No picture may be longer, and of other files the beginning tells that they are none.
        let mut beginning = Vec::new();
        file.by_ref()
            .take(LARGEST_FILE)
            .read_to_end(&mut beginning)?;
        let mut whole = Cursor::new(&beginning).chain(file);
        let copied = copy_hashed(&mut whole, &mut io::sink());
        let (hash, length) = copied.map_err(CopyFault::into_inner)?;
        Loaded::Media(hash, length, look(&beginning, length))
    };
    Ok((loaded, stamp))
}

impl Loaded {
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Text(bytes) if bytes.is_empty())
    }

    /// Puts the content in its place; says whether another one stood there.
    pub(super) fn put(self, path: &SitePath, tree: &mut SourceTree) -> bool {
        let before = tree.get(path).map(|file| file.hash);
        match self {
            Self::Text(bytes) => tree.insert_text(path.clone(), &bytes),
            Self::Media(hash, length, look) => tree.insert_media(path.clone(), hash, length, look),
        }
        tree.get(path).map(|file| file.hash) != before
    }
}
