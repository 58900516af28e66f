//! What the operating system refuses → diagnostics that always name the path.

use std::io;
use std::net::SocketAddr;
use std::path::{Component, Path};

use crate::diagnostics::{Code, Diagnostic};

/// A file or folder cannot be read.
pub(super) fn cannot_read(path: &Path, reason: &io::Error) -> Diagnostic {
    Diagnostic::anywhere(Code::CannotRead)
        .arg("path", path.display().to_string())
        .arg("reason", reason.to_string())
}

/// A file or folder cannot be written.
pub(super) fn cannot_write(path: &Path, reason: &io::Error) -> Diagnostic {
    Diagnostic::anywhere(Code::CannotWrite)
        .arg("path", path.display().to_string())
        .arg("reason", reason.to_string())
}

/// An address cannot be served at.
pub(super) fn cannot_serve(address: SocketAddr, reason: &io::Error) -> Diagnostic {
    Diagnostic::anywhere(Code::CannotServe)
        .arg("address", address.to_string())
        .arg("reason", reason.to_string())
}

/// The rest of the program asked for something it must never ask for.
pub(super) fn bug(reason: String) -> Diagnostic {
    Diagnostic::anywhere(Code::Bug).arg("reason", reason)
}

/// Refuses a path that could leave the folder it is meant for, or that a list with one path a line
/// cannot hold. The phases make these paths, so a wrong one is our bug.
pub(super) fn relative(path: &str) -> Result<&str, Diagnostic> {
    let normal = |part| matches!(part, Component::Normal(_));
    let parts_are_plain = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    if parts_are_plain
        && Path::new(path).components().all(normal)
        && !path.contains(char::is_control)
    {
        Ok(path)
    } else {
        Err(bug(format!("{path:?} is no path inside a folder")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_its_folder() {
        for path in [
            "index.html",
            "ru/events/robot/index.html",
            "media/a:b…c.png",
            ".nojekyll",
        ] {
            assert_eq!(relative(path), Ok(path));
        }
        for path in [
            "", "/", "/etc/x", "../x", "a/../x", "a//b", "a/", "./a", "a\0b", "a\nb",
        ] {
            assert_eq!(
                relative(path).map_err(|fault| fault.code),
                Err(Code::Bug),
                "{path:?}"
            );
        }
    }
}
