//! Events of the file system → a doorbell. An event says that something may have changed, and perhaps
//! where; what did change is for [`Folder`](super::disk::Folder) to find out. Knows nothing of what is in
//! a file.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind, Flag};
use notify::{Config, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::disk::{Linked, PARTS, is_ignored};

/// One or more events.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ring {
    /// The paths that they name.
    pub paths: Vec<PathBuf>,
    /// Whether somebody has finished writing there, as far as the system tells.
    pub written: bool,
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
    linked: Vec<Linked>,
    /// A linked folder may no longer be the one that was watched.
    is_stale: bool,
    reason: Option<String>,
    pause: Duration,
    /// When it rings without an event, because it does so from time to time.
    next: Option<Instant>,
    /// When it rings once more after folders came.
    once_more: Option<Instant>,
    /// The site's folder is not there, or not the one that is watched.
    is_away: bool,
}

/// How often a folder is looked at that cannot be watched.
const PAUSE: Duration = Duration::from_secs(1);

/// What is written into a new folder before it is watched makes no sound; so long after its coming it
/// is looked at once more.
const ONCE_MORE: Duration = Duration::from_millis(500);

/// So often a folder may change while it is being watched.
const TRIES: usize = 100;

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
            is_stale: false,
            reason: None,
            pause: PAUSE,
            next: None,
            once_more: None,
            is_away: false,
        };
        // A link may lead to a whole disk; those that belong to the site are told to `link`.
        let config = Config::default().with_follow_symlinks(false);
        let tell = move |event| {
            // Nobody listens any more when the program ends.
            let _ = sender.send(event);
        };
        match RecommendedWatcher::new(tell, config) {
            Ok(watcher) => watch.watcher = Some(watcher),
            Err(fault) => watch.give_up(&fault),
        }
        watch.arm_all();
        watch
    }

    /// Watches these folders as well, and no others that were named before.
    pub fn link(&mut self, linked: Vec<Linked>) {
        if linked == self.linked && !std::mem::take(&mut self.is_stale) {
            return;
        }
        let before = std::mem::replace(&mut self.linked, linked.clone());
        for Linked { folder, .. } in before {
            if folder != self.root {
                self.disarm(&folder);
            }
        }
        for Linked { folder, whole } in linked {
            if folder != self.root {
                let mode = if whole {
                    RecursiveMode::Recursive
                } else {
                    RecursiveMode::NonRecursive
                };
                self.arm(&folder, mode);
            }
        }
        self.once_more = Some(Instant::now() + ONCE_MORE);
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
            if self.next.is_some_and(|next| next <= now) {
                self.come_back();
                let again = self.watcher.is_none() || self.is_away;
                self.next = again.then(|| now + self.pause);
                return Some(Ring::default());
            }
            if self.once_more.take_if(|moment| *moment <= now).is_some() {
                return Some(Ring::default());
            }
            let alarms = self.next.into_iter().chain(self.once_more);
            let wake = alarms.fold(until, Instant::min);
            match self
                .events
                .recv_timeout(wake.saturating_duration_since(now))
            {
                Ok(event) => {
                    if let Some(ring) = self.ring(event) {
                        return Some(ring);
                    }
                }
                Err(_) if wake < until => {}
                Err(_) => return None,
            }
        }
    }

    /// Watches the site's folder again when another one has taken its place.
    fn come_back(&mut self) {
        if self.is_away && self.root.is_dir() {
            self.is_away = false;
            self.is_stale = true;
            self.arm_all();
        }
    }

    fn ring(&mut self, event: notify::Result<notify::Event>) -> Option<Ring> {
        let event = match event {
            Ok(event) if event.flag() != Some(Flag::Rescan) => event,
            Ok(_) => return Some(self.lost()),
            Err(fault) => {
                if matches!(fault.kind, ErrorKind::MaxFilesWatch) {
                    self.give_up(&fault);
                }
                return Some(self.lost());
            }
        };
        let is_write = match event.kind {
            EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
            _ => true,
        };
        if !is_write {
            return None;
        }
        if !event.kind.is_access() && !event.kind.is_modify() || is_rename(event.kind) {
            // A folder that comes, or comes back, is not the one that was watched.
            for part in self.parts() {
                if event.paths.contains(&part) {
                    self.arm_part(&part);
                }
            }
            let mut linked = self.linked.iter();
            self.is_stale |= linked.any(|linked| event.paths.contains(&linked.folder));
            if event.paths.iter().any(|path| path.is_dir()) {
                self.once_more = Some(Instant::now() + ONCE_MORE);
            }
            if event.paths.contains(&self.root) {
                self.is_away = true;
                self.next = Some(Instant::now());
            }
        }
        let written = is_finished(event.kind);
        let paths: Vec<_> = event
            .paths
            .into_iter()
            .filter(|path| self.is_ours(path))
            .collect();
        (!paths.is_empty()).then_some(Ring {
            paths,
            written,
            lost: false,
        })
    }

    /// Among what was lost may be folders, of which none is watched that nobody heard of.
    fn lost(&mut self) -> Ring {
        for part in self.parts() {
            self.arm_part(&part);
        }
        self.is_stale = true;
        Ring {
            lost: true,
            ..Ring::default()
        }
    }

    /// Whether something that happens at a path can matter.
    fn is_ours(&self, path: &Path) -> bool {
        let is_leftover = |name: &std::ffi::OsStr| name.to_str().is_some_and(is_ignored);
        if path.starts_with(&self.output) || path.file_name().is_some_and(is_leftover) {
            return false;
        }
        let is_part = |below: &Path| PARTS.iter().any(|part| below.starts_with(part));
        let mut linked = self.linked.iter();
        path.strip_prefix(&self.root).is_ok_and(is_part)
            || linked.any(|linked| path.starts_with(&linked.folder))
    }

    /// The folders that belong to every site.
    fn parts(&self) -> Vec<PathBuf> {
        let parts = PARTS[1..].iter();
        parts.map(|part| self.root.join(part)).collect()
    }

    /// Watches the site's folder and its parts anew.
    fn arm_all(&mut self) {
        let root = self.root.clone();
        self.disarm(&root);
        self.arm(&root, RecursiveMode::NonRecursive);
        for part in self.parts() {
            self.arm_part(&part);
        }
    }

    /// Watches one of them anew. Where a link leads is watched under its own name: the system knows
    /// only one name for a folder.
    fn arm_part(&mut self, part: &Path) {
        self.disarm(part);
        if !part.is_symlink() {
            self.arm(part, RecursiveMode::Recursive);
        }
    }

    fn disarm(&mut self, path: &Path) {
        if let Some(watcher) = &mut self.watcher {
            // It is watched no longer when it was deleted.
            let _ = watcher.unwatch(path);
        }
    }

    fn arm(&mut self, path: &Path, mode: RecursiveMode) {
        for attempt in 1.. {
            let Some(watcher) = &mut self.watcher else {
                return;
            };
            match watcher.watch(path, mode) {
                Err(_) if !path.exists() => return,
                // A folder inside was deleted before its turn came.
                Err(fault) if is_missing(&fault) && attempt < TRIES => {}
                Err(fault) => return self.give_up(&fault),
                Ok(()) => return,
            }
        }
    }

    fn give_up(&mut self, fault: &notify::Error) {
        self.watcher = None;
        self.reason = Some(fault.to_string());
        self.next = Some(Instant::now());
    }
}

/// Whether a file is whole after such an event. Linux tells when a file that was written is closed;
/// other systems tell of writing alone.
fn is_finished(kind: EventKind) -> bool {
    let tells_of_closing = cfg!(any(target_os = "linux", target_os = "android"));
    kind.is_access() || is_rename(kind) || !tells_of_closing
}

fn is_rename(kind: EventKind) -> bool {
    matches!(kind, EventKind::Modify(notify::event::ModifyKind::Name(_)))
}

fn is_missing(fault: &notify::Error) -> bool {
    match &fault.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(fault) => fault.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}
