//! The step that publishes: stage and output change places. Where the file system cannot exchange
//! two names, the old output steps aside for a moment; the next run brings it back if this one dies
//! in that moment.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The hidden name beside a target with this ending: `.public.keste-lock`.
pub(super) fn beside(target: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".");
    name.push(ending);
    target.with_file_name(name)
}

/// Puts the stage in the target's place. What was there stands in the stage's place afterwards.
pub(super) fn publish(stage: &Path, target: &Path) -> io::Result<()> {
    if fs::symlink_metadata(target).is_err() {
        return fs::rename(stage, target);
    }
    exchange(stage, target).or_else(|_| in_two_steps(stage, target))
}

/// Brings back an output that stepped aside in a run that died.
pub(super) fn recover(target: &Path) -> io::Result<()> {
    let aside = beside(target, ASIDE);
    let is_dir = |path: &Path| fs::symlink_metadata(path).is_ok_and(|found| found.is_dir());
    if is_dir(&aside) && fs::symlink_metadata(target).is_err() {
        fs::rename(aside, target)
    } else {
        Ok(())
    }
}

const ASIDE: &str = "keste-aside";

fn in_two_steps(stage: &Path, target: &Path) -> io::Result<()> {
    let aside = beside(target, ASIDE);
    fs::rename(target, &aside)?;
    if let Err(fault) = fs::rename(stage, target) {
        fs::rename(&aside, target)?;
        return Err(fault);
    }
    fs::rename(&aside, stage)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(stage: &Path, target: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(
        CWD,
        stage,
        CWD,
        target,
        RenameFlags::EXCHANGE,
    )?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_change_places_end_alike() {
        for change in [publish, in_two_steps] {
            let place = tempfile::tempdir().unwrap();
            let (stage, target) = (place.path().join("stage"), place.path().join("public"));
            for folder in [&stage, &target] {
                fs::create_dir(folder).unwrap();
                fs::write(
                    folder.join("name"),
                    folder.file_name().unwrap().as_encoded_bytes(),
                )
                .unwrap();
            }
            change(&stage, &target).unwrap();
            assert_eq!(fs::read(target.join("name")).unwrap(), b"stage");
            assert_eq!(fs::read(stage.join("name")).unwrap(), b"public");
            assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2);
        }
    }

    #[test]
    fn an_output_that_stepped_aside_comes_back() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("public");
        fs::create_dir(beside(&target, ASIDE)).unwrap();
        recover(&target).unwrap();
        assert!(target.is_dir());
        recover(&target).unwrap();
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }
}
