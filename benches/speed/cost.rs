//! What a run of a process takes, by GNU time.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::{Outcome, median};

/// What a run of a process took.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// Wall time, user and system CPU time, in seconds.
    pub(crate) wall: f64,
    pub(crate) user: f64,
    pub(crate) system: f64,
    /// Peak resident memory in MiB.
    pub(crate) memory: f64,
}

impl Cost {
    /// The median of each figure by itself.
    pub(crate) fn median(costs: &[Self]) -> Self {
        let middle = |figure: fn(&Self) -> f64| median(costs.iter().map(figure).collect());
        Self {
            wall: middle(|cost| cost.wall),
            user: middle(|cost| cost.user),
            system: middle(|cost| cost.system),
            memory: middle(|cost| cost.memory),
        }
    }
}

/// Runs a program to its end. The folder is for the report of GNU time.
pub(crate) fn of(program: &Path, args: &[OsString], folder: &Path) -> Outcome<Cost> {
    let report = folder.join("time.txt");
    let started = Instant::now();
    let output = Command::new("/usr/bin/time")
        .args(["-f", "%U %S %M", "-o"])
        .arg(&report)
        .arg(program)
        .args(args)
        .stdin(Stdio::null())
        .output()?;
    let wall = started.elapsed().as_secs_f64();
    if !output.status.success() {
        // Hugo speaks of errors on either.
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        return Err(format!("{} failed: {said}", program.display()).into());
    }
    let text = fs::read_to_string(&report)?;
    let figures: Vec<f64> = text.split_whitespace().flat_map(str::parse).collect();
    match figures[..] {
        [user, system, kib] => Ok(Cost {
            wall,
            user,
            system,
            memory: kib / 1024.0,
        }),
        _ => Err(format!("no figures in {text:?}").into()),
    }
}
