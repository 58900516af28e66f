//! What a published site says of itself: its `build-info.json`, its ledger.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::fault::cannot_read;
use super::output::is_ours;
use crate::diagnostics::{Code, Diagnostic};

/// The name of the file in the output folder.
const BUILD_INFO: &str = "build-info.json";

/// The name of the ledger there.
const LEDGER: &str = "ledger.json";

/// Reads the `build-info.json` of an output folder.
pub fn build_info(folder: &Path) -> Result<String, Diagnostic> {
    let path = folder.join(BUILD_INFO);
    fs::read_to_string(&path).map_err(|fault| match fault.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidData => none(folder),
        _ => cannot_read(&path, &fault),
    })
}

/// The folder holds no site that this program built.
pub fn none(folder: &Path) -> Diagnostic {
    let folder = folder.display().to_string();
    Diagnostic::anywhere(Code::NoBuildInfo).arg("path", folder)
}

/// The bytes of a ledger that was asked for.
pub fn ledger(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    fs::read(path).map_err(|fault| cannot_read(path, &fault))
}

/// The ledger in an output folder: its path and its bytes. `None` when nothing was published there yet;
/// a site without a ledger is worth a warning.
pub fn ledger_in(folder: &Path) -> Result<Option<(PathBuf, Vec<u8>)>, Diagnostic> {
    if !is_ours(folder) {
        return Ok(None);
    }
    let path = folder.join(LEDGER);
    match fs::read(&path) {
        Ok(bytes) => Ok(Some((path, bytes))),
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            let missing = Diagnostic::anywhere(Code::LedgerMissing);
            Err(missing.arg("path", path.display().to_string()))
        }
        Err(fault) => Err(cannot_read(&path, &fault)),
    }
}
