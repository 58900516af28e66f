//! How long builds and previews take: `cargo bench -- --events 1000`. See `benches/README.md`.

// A bench reads clocks and disks and speaks to its user; the program's fences do not stand here.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

mod cost;
mod files;
mod http;
mod hugo;
mod maker;
mod phases;
mod preview;
mod processes;
mod recurrence;
mod served;
mod site;
mod table;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use crate::maker::Maker;

/// What a bench ends with when something fails.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

struct Call {
    events: Vec<usize>,
    rounds: usize,
    /// Only makes the site and says where.
    only_site: bool,
    /// The program to stand beside.
    hugo: Option<PathBuf>,
}

fn call() -> Outcome<Call> {
    let mut call = Call {
        events: Vec::new(),
        rounds: 3,
        only_site: false,
        hugo: None,
    };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} is without a value"));
        match arg.as_str() {
            "--events" => call.events.push(value()?.parse()?),
            "--rounds" => call.rounds = value()?.parse::<usize>()?.max(1),
            "--hugo" => call.hugo = Some(fs::canonicalize(value()?)?),
            "--only-site" => call.only_site = true,
            // Cargo adds this one.
            "--bench" => {}
            other => return Err(format!("unknown argument {other}").into()),
        }
    }
    if call.events.is_empty() {
        call.events = vec![100, 1000];
    }
    Ok(call)
}

fn main() -> Outcome<()> {
    let call = call()?;
    if let Some(hugo) = &call.hugo {
        println!("{}", hugo::version(hugo)?);
    }
    if !call.only_site {
        recurrence::measure(call.rounds)?;
    }
    for events in &call.events {
        // Every run in a folder of its own: ext4 is slow where files were deleted a moment ago.
        let name = format!("speed-{events}-{}", std::process::id());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        site::write(&folder.join("site"), *events)?;
        if call.only_site {
            println!("{}", folder.join("site").display());
            continue;
        }
        println!("\n## {events} events in 3 languages\n");
        phases::measure(&folder, call.rounds)?;
        let mut makers = vec![Maker::keste(folder.join("site"))];
        if let Some(hugo) = &call.hugo {
            makers.push(hugo::maker(hugo.clone(), folder.join("hugo"), *events)?);
        }
        processes::measure(&makers, &folder, *events, call.rounds)?;
        preview::measure(&makers, &folder, *events, call.rounds)?;
        fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

/// The middle one of several figures.
pub(crate) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
