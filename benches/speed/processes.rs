//! The program as a whole process, beside the floor: writing the same files and nothing else.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::{Outcome, median, site};

/// What a run of a process took.
#[derive(Clone, Copy)]
struct Cost {
    /// Wall time, user and system CPU time, in seconds.
    wall: f64,
    user: f64,
    system: f64,
    /// Peak resident memory in MiB.
    memory: f64,
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_keste");

/// Prints what whole builds take, each first into a fresh folder, then again.
pub(crate) fn measure(folder: &Path, events: usize, rounds: usize) -> Outcome<()> {
    let root = folder.join("site");
    let (path, edited) = site::edited(&root, events)?;
    let original = fs::read_to_string(&path)?;
    let (mut cold, mut same, mut one, mut floor) = (vec![], vec![], vec![], vec![]);
    for round in 0..rounds {
        let output = folder.join(format!("public-{round}"));
        cold.push(build(&root, &output)?);
        same.push(build(&root, &output)?);
        floor.push(write_only(&output, &folder.join(format!("floor-{round}")))?);
        fs::write(&path, &edited)?;
        one.push(build(&root, &output)?);
        fs::write(&path, &original)?;
    }
    let floor = median(floor);
    println!("\n| whole process | wall s | times the floor | user s | system s | peak MiB |");
    println!("|---|---|---|---|---|---|");
    for (name, costs) in [
        ("cold", cold),
        ("again, nothing changed", same),
        ("again, one body changed", one),
    ] {
        let middle = |figure: fn(&Cost) -> f64| median(costs.iter().map(figure).collect());
        let wall = middle(|cost| cost.wall);
        println!(
            "| {name} | {wall:.3} | {:.1} | {:.2} | {:.2} | {:.0} |",
            wall / floor,
            middle(|cost| cost.user),
            middle(|cost| cost.system),
            middle(|cost| cost.memory),
        );
    }
    println!("| floor: the same files, 2 threads | {floor:.3} | 1.0 | | | |");
    Ok(())
}

/// One build, measured by GNU time.
fn build(root: &Path, output: &Path) -> Outcome<Cost> {
    let root: [&OsStr; 2] = ["--root".as_ref(), root.as_os_str()];
    let output: [&OsStr; 2] = ["--output".as_ref(), output.as_os_str()];
    let report = std::env::temp_dir().join(format!("keste-bench-{}", std::process::id()));
    let started = Instant::now();
    let status = Command::new("/usr/bin/time")
        .args(["-f", "%U %S %M", "-o"])
        .arg(&report)
        .args([PROGRAM, "build", "--now", site::TODAY])
        .args(root.into_iter().chain(output))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    let wall = started.elapsed().as_secs_f64();
    if !status.success() {
        return Err("the build failed".into());
    }
    let text = fs::read_to_string(&report)?;
    fs::remove_file(&report)?;
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

/// The seconds that writing the files of a folder into a new one takes with two threads.
fn write_only(from: &Path, to: &Path) -> Outcome<f64> {
    let mut files = Vec::new();
    read_below(from, Path::new(""), &mut files)?;
    let started = Instant::now();
    let (first, second) = files.split_at(files.len() / 2);
    std::thread::scope(|scope| -> io::Result<()> {
        let other = scope.spawn(|| write_all(to, second));
        write_all(to, first)?;
        other
            .join()
            .unwrap_or_else(|_| Err(io::Error::other("a thread died")))
    })?;
    Ok(started.elapsed().as_secs_f64())
}

fn write_all(to: &Path, files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    let mut last = PathBuf::new();
    for (path, bytes) in files {
        let full = to.join(path);
        if let Some(folder) = full.parent().filter(|folder| *folder != last) {
            fs::create_dir_all(folder)?;
            last = folder.to_owned();
        }
        fs::write(full, bytes)?;
    }
    Ok(())
}

fn read_below(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            read_below(root, &path, files)?;
        } else {
            files.push((path, fs::read(entry.path())?));
        }
    }
    Ok(())
}
