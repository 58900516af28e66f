//! Hugo as a peer: the same site, written as somebody would who knows Hugo well.

pub(crate) mod check;
mod content;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::maker::{Dialect, Maker};
use crate::{Outcome, files};

/// Templates and settings.
const SITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/hugo");

/// The theme's own files are those of this program.
const ASSETS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/assets");

/// Writes the site into a folder that does not exist yet.
pub(crate) fn maker(program: PathBuf, root: PathBuf, events: usize) -> Outcome<Maker> {
    files::write(&root, &files::read(Path::new(SITE))?)?;
    files::write(&root.join("static"), &files::read(Path::new(ASSETS))?)?;
    files::write(&root, &content::files(events)?)?;
    Ok(Maker {
        name: "Hugo",
        program,
        root,
        dialect: Dialect::Hugo,
    })
}

/// What the program calls itself.
pub(crate) fn version(program: &Path) -> Outcome<String> {
    let said = Command::new(program).arg("version").output()?.stdout;
    Ok(String::from_utf8(said)?.trim().to_owned())
}
