//! The programs that make the made-up site, and how each is called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::site;

/// A program and its sources of the made-up site.
pub(crate) struct Maker {
    pub(crate) name: &'static str,
    pub(crate) program: PathBuf,
    pub(crate) root: PathBuf,
    pub(crate) dialect: Dialect,
}

/// How a program is called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Keste,
    Hugo,
}

impl Maker {
    pub(crate) fn keste(root: PathBuf) -> Self {
        Self {
            name: "Keste",
            program: env!("CARGO_BIN_EXE_keste").into(),
            root,
            dialect: Dialect::Keste,
        }
    }

    /// The arguments of a build into a folder.
    pub(crate) fn build(&self, output: &Path) -> Vec<OsString> {
        let (root, output) = (self.root.as_os_str(), output.as_os_str());
        match self.dialect {
            Dialect::Keste => {
                let mut args = words(&["build", "--now", site::TODAY, "--root"]);
                args.extend([root.into(), "--output".into(), output.into()]);
                args
            }
            Dialect::Hugo => {
                let mut args = words(&["--noBuildLock", "--clock", &midnight(), "--source"]);
                args.extend([root.into(), "--destination".into(), output.into()]);
                args
            }
        }
    }

    /// The arguments of a preview at a port of this machine.
    pub(crate) fn serve(&self, port: u16) -> Vec<OsString> {
        let port = port.to_string();
        let mut args = match self.dialect {
            Dialect::Keste => words(&["serve", "--now", site::TODAY, "--port", &port, "--root"]),
            // As it comes: in memory, with fast render and live reload.
            Dialect::Hugo => words(&[
                "server",
                "--noBuildLock",
                "--clock",
                &midnight(),
                "--port",
                &port,
                "--bind",
                "127.0.0.1",
                "--source",
            ]),
        };
        args.push(self.root.as_os_str().into());
        args
    }
}

fn midnight() -> String {
    format!("{}T00:00:00{}", site::TODAY, site::OFFSET)
}

fn words(words: &[&str]) -> Vec<OsString> {
    words.iter().map(Into::into).collect()
}
