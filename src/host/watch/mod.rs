//! Events of the file system → a doorbell. An event says that something may have changed, and perhaps
//! where; what did change is for [`Folder`](super::disk::Folder) to find out. Knows nothing of what is in
//! a file.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind, Flag};
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::disk::{PARTS, is_ignored};

/// One or more events.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ring {
    /// The paths that they name.
    pub paths: Vec<PathBuf>,
    /// Whether events were lost, so that anything may have changed without a trace.
    pub lost: bool,
}

/// Watches a site's folder, by the system's events or, where there are too few of them to be had, by
/// looking from time to time.
pub struct Watch {
    root: PathBuf,
    output: PathBuf,
    watcher: Option<RecommendedWatcher>,
    events: Receiver<notify::Result<notify::Event>>,
    /// Keeps the channel open when there is no watcher any more.
    _sender: Sender<notify::Result<notify::Event>>,
    linked: Vec<PathBuf>,
    reason: Option<String>,
    pause: Duration,
}

/// How often a folder is looked at that cannot be watched.
const PAUSE: Duration = Duration::from_secs(1);

impl Watch {
    /// Begins to watch a site's folder, except for the output folder.
    pub fn start(root: &Path, output: &Path) -> Self {
        let (sender, events) = channel();
        let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut watch = Self {
            root: real(root),
            output: real(output),
            watcher: None,
            events,
            _sender: sender.clone(),
            linked: Vec::new(),
            reason: None,
            pause: PAUSE,
        };
        match notify::recommended_watcher(move |event| {
            // Nobody listens any more when the program ends.
            let _ = sender.send(event);
        }) {
            Ok(watcher) => watch.watcher = Some(watcher),
            Err(fault) => watch.give_up(&fault),
        }
        watch.arm(&watch.root.clone(), RecursiveMode::NonRecursive);
        for part in &PARTS[1..] {
            watch.arm(&watch.root.join(part), RecursiveMode::Recursive);
        }
        watch
    }

    /// Watches these folders as well, and no others that were named before.
    pub fn link(&mut self, folders: Vec<PathBuf>) {
        if folders == self.linked {
            return;
        }
        let before = std::mem::replace(&mut self.linked, folders.clone());
        for folder in before.iter().filter(|folder| **folder != self.root) {
            if let Some(watcher) = &mut self.watcher {
                // The folder may be gone.
                let _ = watcher.unwatch(folder);
            }
        }
        for folder in folders {
            if folder != self.root {
                self.arm(&folder, RecursiveMode::NonRecursive);
            }
        }
    }

    /// Why the folder cannot be watched and is looked at from time to time instead; said once.
    pub fn polling(&mut self) -> Option<String> {
        self.reason.take()
    }

    /// Looks less often at a folder for which one look takes this long.
    pub fn looking_takes(&mut self, duration: Duration) {
        self.pause = PAUSE.max(duration * 10);
    }

    /// Waits for a ring, up to a moment; `None` when nobody rang.
    pub fn wait(&mut self, until: Instant) -> Option<Ring> {
        loop {
            let now = Instant::now();
            let left = until.saturating_duration_since(now);
            let polls = self.watcher.is_none() && self.pause <= left;
            let left = if polls { self.pause } else { left };
            match self.events.recv_timeout(left) {
                Ok(event) => {
                    if let Some(ring) = self.ring(event) {
                        return Some(ring);
                    }
                }
                Err(RecvTimeoutError::Timeout) if polls => return Some(Ring::default()),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    fn ring(&mut self, event: notify::Result<notify::Event>) -> Option<Ring> {
        let event = match event {
            Ok(event) => event,
            Err(fault) => {
                if matches!(fault.kind, ErrorKind::MaxFilesWatch) {
                    self.give_up(&fault);
                }
                return Some(Ring {
                    lost: true,
                    ..Ring::default()
                });
            }
        };
        if event.flag() == Some(Flag::Rescan) {
            return Some(Ring {
                lost: true,
                ..Ring::default()
            });
        }
        let is_write = match event.kind {
            EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
            _ => true,
        };
        if !is_write {
            return None;
        }
        // A folder that comes, or comes back, is not the one that was watched.
        if !event.kind.is_access() && !event.kind.is_modify() || is_rename(event.kind) {
            let parts = PARTS[1..].iter().map(|part| self.root.join(part));
            let parts: Vec<_> = parts.filter(|part| event.paths.contains(part)).collect();
            for part in parts {
                if let Some(watcher) = &mut self.watcher {
                    // It is watched no longer when it was deleted.
                    let _ = watcher.unwatch(&part);
                }
                self.arm(&part, RecursiveMode::Recursive);
            }
        }
        let paths: Vec<_> = event
            .paths
            .into_iter()
            .filter(|path| self.is_ours(path))
            .collect();
        (!paths.is_empty()).then_some(Ring { paths, lost: false })
    }

    /// Whether something that happens at a path can matter.
    fn is_ours(&self, path: &Path) -> bool {
        let is_leftover = |name: &std::ffi::OsStr| name.to_str().is_some_and(is_ignored);
        if path.starts_with(&self.output) || path.file_name().is_some_and(is_leftover) {
            return false;
        }
        let is_part = |below: &Path| PARTS.iter().any(|part| below.starts_with(part));
        path.strip_prefix(&self.root).is_ok_and(is_part)
            || self.linked.iter().any(|folder| path.starts_with(folder))
    }

    fn arm(&mut self, path: &Path, mode: RecursiveMode) {
        let Some(watcher) = &mut self.watcher else {
            return;
        };
        if let Err(fault) = watcher.watch(path, mode) {
            let is_missing = !path.exists();
            if !is_missing {
                self.give_up(&fault);
            }
        }
    }

    fn give_up(&mut self, fault: &notify::Error) {
        self.watcher = None;
        self.reason = Some(fault.to_string());
    }
}

fn is_rename(kind: EventKind) -> bool {
    matches!(kind, EventKind::Modify(notify::event::ModifyKind::Name(_)))
}
