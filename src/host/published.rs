//! What a published site says of itself: the text of its `build-info.json`.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::fault::cannot_read;
use crate::diagnostics::{Code, Diagnostic};

/// The name of the file in the output folder.
const BUILD_INFO: &str = "build-info.json";

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
