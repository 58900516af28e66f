//! A folder of time zones as `zic` makes it: its files as names and octets. What is in them is not read here.

use std::fs;
use std::io;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::fault::cannot_read;
use crate::diagnostics::{Code, Diagnostic};

/// `America/Argentina/Ushuaia`: no name has more parts.
const DEPTH: usize = 3;

/// Zones take a few kB; what is larger is something else.
const LARGEST: u64 = 1 << 20;

/// Every zone of a folder by its name, sorted.
pub fn zones_in(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
    let walk = WalkDir::new(folder)
        .follow_links(true)
        .max_depth(DEPTH)
        .sort_by_file_name();
    let mut zones = Vec::new();
    for found in walk.into_iter().filter_entry(may_be_zone) {
        let found = found.map_err(|fault| {
            let path = fault.path().unwrap_or(folder).to_owned();
            cannot_read(&path, &fault.into_io_error().unwrap_or_else(loops))
        })?;
        if found.file_type().is_dir() {
            continue;
        }
        let path = found.path();
        let size = found.metadata().map_or(0, |metadata| metadata.len());
        if !found.file_type().is_file() || size > LARGEST {
            return Err(no_zone_data(path));
        }
        let octets = fs::read(path).map_err(|fault| cannot_read(path, &fault))?;
        zones.push((name_of(folder, path), octets));
    }
    if zones.is_empty() {
        return Err(no_zone_data(folder));
    }
    Ok(zones)
}

/// A file or folder has no time zones.
pub fn no_zone_data(path: &Path) -> Diagnostic {
    Diagnostic::anywhere(Code::NoZoneData).arg("path", path.display().to_string())
}

/// Every part of a zone's name begins with a capital letter. Beside the zones such folders hold tables
/// (`zone.tab`) and the same zones in other forms (`right/`), whose names do not.
fn may_be_zone(found: &DirEntry) -> bool {
    let name = found.file_name().to_string_lossy();
    found.depth() == 0 || name.starts_with(|first: char| first.is_ascii_uppercase())
}

fn name_of(folder: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    let parts: Vec<_> = parts
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    parts.join("/")
}

fn loops() -> io::Error {
    io::Error::other("a link that leads back to itself")
}
