//! Which folders may be replaced by a built site. A wrong `--output` must not cost anybody a file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use crate::diagnostics::{Code, Diagnostic};
use crate::host::fault::{cannot_read, cannot_write};

/// The file that marks an output folder as ours.
const MARK: &str = "build-info.json";

/// Where a site's sources lie; `src` is there for those who build this program from its own folder.
const SOURCES: [&str; 4] = ["content", "themes", "i18n", "src"];

/// The target without links in its path, when it is one that we may make or replace.
pub(super) fn accept(
    root: &Path,
    target: &Path,
    home: Option<&Path>,
) -> Result<PathBuf, Diagnostic> {
    let refused = |why| {
        let refusal = Diagnostic::anywhere(Code::OutputRefused);
        refusal
            .arg("path", target.display().to_string())
            .term("why", why)
    };
    let root = fs::canonicalize(root).map_err(|fault| cannot_read(root, &fault))?;
    // Taken apart and put together again: a slash at its end would make a link look like a folder.
    let absolute = std::path::absolute(target).map_err(|fault| cannot_read(target, &fault))?;
    let absolute: PathBuf = absolute.components().collect();
    let (resolved, exists) = match fs::symlink_metadata(&absolute) {
        Ok(found) if found.is_symlink() => return Err(refused("output-is-link")),
        Ok(found) if !found.is_dir() => return Err(refused("output-is-file")),
        Ok(_) => (fs::canonicalize(&absolute), true),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => (future(&absolute), false),
        Err(fault) => (Err(fault), false),
    };
    let resolved = resolved.map_err(|fault| cannot_write(target, &fault))?;
    let home = home.and_then(|home| fs::canonicalize(home).ok());
    if resolved == root {
        return Err(refused("output-is-root"));
    }
    if Some(&resolved) == home.as_ref() {
        return Err(refused("output-is-home"));
    }
    if root.starts_with(&resolved) || resolved.parent().is_none() {
        return Err(refused("output-is-parent"));
    }
    let overlaps = |source: &Path| resolved.starts_with(source) || source.starts_with(&resolved);
    for source in SOURCES.map(|name| root.join(name)) {
        if overlaps(&source) || fs::canonicalize(&source).is_ok_and(|real| overlaps(&real)) {
            return Err(refused("output-is-source"));
        }
    }
    if exists && !is_empty(&resolved)? && !is_ours(&resolved) {
        return Err(refused("output-not-ours"));
    }
    Ok(resolved)
}

/// Where a folder will be that does not exist yet: the nearest one that does, without links, and
/// the rest.
fn future(path: &Path) -> io::Result<PathBuf> {
    for folder in path.ancestors() {
        let Ok(real) = fs::canonicalize(folder) else {
            continue;
        };
        let rest = path.strip_prefix(folder).unwrap_or(Path::new(""));
        if rest
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
        {
            return Ok(real.join(rest));
        }
        break;
    }
    Err(io::ErrorKind::NotFound.into())
}

fn is_empty(folder: &Path) -> Result<bool, Diagnostic> {
    let mut entries = fs::read_dir(folder).map_err(|fault| cannot_read(folder, &fault))?;
    Ok(entries.next().is_none())
}

/// Whether a folder holds a site that this program built.
pub(in crate::host) fn is_ours(folder: &Path) -> bool {
    /// A mark is a few hundred bytes; whatever is much longer is somebody else's file.
    const LONGEST: u64 = 1 << 20;
    let mark = folder.join(MARK);
    let is_file = fs::symlink_metadata(&mark).is_ok_and(|found| found.is_file());
    let mut text = Vec::new();
    let read = |file: File| file.take(LONGEST).read_to_end(&mut text);
    if !is_file || File::open(mark).and_then(read).is_err() {
        return false;
    }
    let info: serde_json::Value = serde_json::from_slice(&text).unwrap_or_default();
    info["generator"]
        .as_str()
        .is_some_and(|name| name.starts_with("keste"))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use crate::diagnostics::Arg;

    /// Why a target is refused, or `Ok` with what it is called below `place`.
    fn judged(place: &Path, target: &str) -> Result<String, &'static str> {
        let site = place.join("home/site");
        let target = place.join(target);
        match accept(&site, &target, Some(&place.join("home"))) {
            Ok(path) => Ok(path.strip_prefix(place).unwrap().display().to_string()),
            Err(problem) => match problem.args[..] {
                [_, ("why", Arg::Message(why))] => Err(why),
                _ => Err(problem.code.id()),
            },
        }
    }

    #[test]
    fn only_a_new_an_empty_and_our_own_folder_are_accepted() {
        let place = tempfile::tempdir().unwrap();
        let place = fs::canonicalize(place.path()).unwrap();
        let folder = |path: &str| fs::create_dir_all(place.join(path)).unwrap();
        let file = |path: &str, text: &str| fs::write(place.join(path), text).unwrap();
        for path in [
            "home/site/content/a",
            "home/empty",
            "ours",
            "other",
            "alien",
            "real",
        ] {
            folder(path);
        }
        file("ours/build-info.json", r#"{"generator": "keste 0.1.0"}"#);
        file("other/build-info.json", r#"{"generator": "hugo"}"#);
        file("alien/thesis.txt", "");
        file("file", "");
        std::os::unix::fs::symlink("real", place.join("link")).unwrap();
        std::os::unix::fs::symlink("nowhere", place.join("dangling")).unwrap();
        std::os::unix::fs::symlink(place.join("real"), place.join("home/site/themes")).unwrap();

        let accepted = [
            ("home/site/public", "home/site/public"),
            ("home/site/deep/new/public/", "home/site/deep/new/public"),
            ("home/site/content/../public/.", "home/site/public"),
            ("home/empty", "home/empty"),
            ("ours/", "ours"),
        ];
        for (target, expected) in accepted {
            assert_eq!(judged(&place, target), Ok(expected.to_owned()), "{target}");
        }
        let refused = [
            ("home/site", "output-is-root"),
            ("home/site/content/..", "output-is-root"),
            ("home", "output-is-home"),
            ("home/site/..", "output-is-home"),
            ("", "output-is-parent"),
            ("/", "output-is-parent"),
            ("home/site/content", "output-is-source"),
            ("home/site/content/a/public", "output-is-source"),
            ("home/site/i18n", "output-is-source"),
            ("home/site/src/public", "output-is-source"),
            ("real", "output-is-source"),
            ("link", "output-is-link"),
            ("link/", "output-is-link"),
            ("dangling", "output-is-link"),
            ("file", "output-is-file"),
            ("other", "output-not-ours"),
            ("alien", "output-not-ours"),
            ("missing/../../x", "cannot-write"),
        ];
        for (target, why) in refused {
            assert_eq!(judged(&place, target), Err(why), "{target}");
        }
    }
}
