//! The terminal: whether there is one, whether it shows colours, text that outlives a closed pipe,
//! and a bar for long work.
//!
//! Colour follows <https://no-color.org> and <https://bixense.com/clicolors/>.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::fault::cannot_write;
use crate::diagnostics::Diagnostic;

/// Where text goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    /// Data.
    Out,
    /// Messages.
    Err,
}

/// Whether a person looks at the stream.
pub fn is_terminal(stream: Stream) -> bool {
    match stream {
        Stream::Out => io::stdout().is_terminal(),
        Stream::Err => io::stderr().is_terminal(),
    }
}

/// Whether text on the stream may carry colour, as environment and terminal say.
pub fn colour(stream: Stream) -> bool {
    let set = |name| std::env::var_os(name).unwrap_or_default();
    let wish = Wish {
        never: !set("NO_COLOR").is_empty(),
        always: !set("CLICOLOR_FORCE").is_empty() && set("CLICOLOR_FORCE") != "0",
        dumb: set("TERM") == "dumb" || set("CLICOLOR") == "0",
    };
    wish.colour(is_terminal(stream))
}

/// Writes data to the standard output. A reader that went away (`| head`) is no fault; a full disk
/// behind the stream is.
pub fn out(text: &str) -> Result<(), Diagnostic> {
    let mut stream = io::stdout().lock();
    let written = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
    match written {
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => {
            Err(cannot_write(Path::new("stdout"), &fault))
        }
        _ => Ok(()),
    }
}

/// Writes messages to the standard error. When nobody can read them, there is nobody to tell.
pub fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// A bar on the standard error that appears only on a terminal, and only when the work takes longer
/// than a second. Threads may share it. It vanishes when dropped.
#[derive(Debug)]
pub struct Progress {
    bar: Option<ProgressBar>,
    started: Instant,
    visible: AtomicBool,
}

impl Progress {
    /// Work of `total` steps with a word for what is done.
    pub fn new(label: &str, total: usize) -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let bar = (is_terminal(Stream::Err) && !dumb).then(|| bar(label, total));
        Self {
            bar,
            started: Instant::now(),
            visible: AtomicBool::new(false),
        }
    }

    /// One step is done.
    pub fn step(&self) {
        let Some(bar) = &self.bar else { return };
        bar.inc(1);
        let waited = || self.started.elapsed() >= PATIENCE;
        if !self.visible.load(Ordering::Relaxed)
            && waited()
            && !self.visible.swap(true, Ordering::Relaxed)
        {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

const PATIENCE: Duration = Duration::from_secs(1);

fn bar(label: &str, total: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template("{msg} [{wide_bar}] {pos}/{len}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.with_message(label.to_owned())
}

/// What the environment says about colour.
struct Wish {
    never: bool,
    always: bool,
    dumb: bool,
}

impl Wish {
    fn colour(&self, terminal: bool) -> bool {
        !self.never && (self.always || (terminal && !self.dumb))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_beats_always_beats_the_terminal() {
        let decide = |never, always, dumb, terminal| {
            let wish = Wish {
                never,
                always,
                dumb,
            };
            wish.colour(terminal)
        };
        assert!(decide(false, false, false, true));
        assert!(!decide(false, false, false, false));
        assert!(!decide(false, false, true, true));
        assert!(decide(false, true, true, false));
        assert!(!decide(true, true, false, true));
    }

    #[test]
    fn threads_count_together_without_a_terminal_too() {
        let bar = bar("pages", 200);
        let progress = Progress {
            bar: Some(bar.clone()),
            started: Instant::now(),
            visible: AtomicBool::new(false),
        };
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..50).for_each(|_| progress.step()));
            }
        });
        assert_eq!(bar.position(), 200);
    }
}
