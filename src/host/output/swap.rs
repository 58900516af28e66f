//! The step that publishes: stage and output change places. Where the file system cannot exchange
//! two names, the old output steps aside for a moment; the next run brings it back if this one dies
//! in that moment.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What stands in the hidden folder beside a target: `.public.keste/lock`.
pub(super) fn beside(target: &Path, name: &str) -> PathBuf {
    let mut folder = OsString::from(".");
    folder.push(target.file_name().unwrap_or_default());
    folder.push(".keste");
    target.with_file_name(folder).join(name)
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

const ASIDE: &str = "aside";

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
            let target = place.path().join("public");
            let stage = beside(&target, "stage");
            fs::create_dir(place.path().join(".public.keste")).unwrap();
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
            let beside = fs::read_dir(place.path().join(".public.keste")).unwrap();
            assert_eq!(beside.count(), 1);
        }
    }

    #[test]
    fn an_output_that_stepped_aside_comes_back() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("public");
        fs::create_dir_all(beside(&target, ASIDE)).unwrap();
        recover(&target).unwrap();
        assert!(target.is_dir());
        recover(&target).unwrap();
        assert!(!beside(&target, ASIDE).exists());
    }
}
