//! A running preview: when it answers, and what it takes of the machine by `/proc`.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::http::Connection;
use crate::maker::Maker;

/// A preview that takes longer than this, to start or to come to rest, has failed.
const PATIENCE: Duration = Duration::from_secs(600);

/// For so long a preview does nothing before it counts as at rest. Hugo begins half a second after a save.
const REST: Duration = Duration::from_millis(700);

/// The kernel counts CPU time for programs in hundredths of a second, whatever it uses itself.
const TICKS: f64 = 100.0;

/// A preview that runs until this is dropped.
pub(crate) struct Served {
    child: Child,
    port: u16,
    log: PathBuf,
}

impl Served {
    /// Starts a preview and waits for its first page. Gives the seconds that this took, too.
    pub(crate) fn start(maker: &Maker, page: &str, folder: &Path) -> Outcome<(Self, f64)> {
        // Whoever asks for port 0 gets one that is free; it stays so long enough.
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = free.local_addr()?.port();
        drop(free);
        let log = folder.join("serve.log");
        let said = File::create(&log)?;
        let started = Instant::now();
        let child = Command::new(&maker.program)
            .args(maker.serve(port))
            .stdin(Stdio::null())
            .stdout(said.try_clone()?)
            .stderr(said)
            .spawn()?;
        let mut served = Self { child, port, log };
        loop {
            // Nobody listens yet, or only a page saying so is there.
            let answer = served.connect().get(page);
            if answer.is_some_and(|answer| answer.status == 200) {
                return Ok((served, started.elapsed().as_secs_f64()));
            }
            if served.child.try_wait()?.is_some() || started.elapsed() > PATIENCE {
                let said = fs::read_to_string(&served.log)?;
                return Err(format!("the preview did not start: {said}").into());
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    pub(crate) fn connect(&self) -> Connection {
        Connection::to(self.port)
    }

    /// Waits until nothing is done in the background any more.
    pub(crate) fn settle(&self) -> Outcome<()> {
        let started = Instant::now();
        loop {
            let before = self.cpu()?;
            thread::sleep(REST);
            // One tick may be a timer.
            if self.cpu()? - before < 1.5 / TICKS {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                return Err("the preview does not come to rest".into());
            }
        }
    }

    /// User and system time so far, in seconds.
    pub(crate) fn cpu(&self) -> Outcome<f64> {
        let text = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The second field is the program's name in brackets; fields 14 and 15 are wanted.
        let fields = text.rsplit_once(')').ok_or("no name")?.1;
        let ticks: Vec<f64> = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .flat_map(str::parse)
            .collect();
        match ticks[..] {
            [user, system] => Ok((user + system) / TICKS),
            _ => Err(format!("no CPU time in {text:?}").into()),
        }
    }

    /// The most that was ever resident, in MiB.
    pub(crate) fn peak(&self) -> Outcome<f64> {
        self.memory("VmHWM:")
    }

    /// What is resident now, in MiB.
    pub(crate) fn resident(&self) -> Outcome<f64> {
        self.memory("VmRSS:")
    }

    fn memory(&self, name: &str) -> Outcome<f64> {
        let text = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        let kib = line.and_then(|line| line.split_whitespace().next());
        Ok(kib.ok_or("no memory")?.parse::<f64>()? / 1024.0)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Nothing can be done about one that is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
