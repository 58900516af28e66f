//! `keste serve`: the site as it would be built, in memory and anew after each save.

mod aside;
mod builder;
mod edition;
mod made;

use std::sync::Arc;
use std::time::{Duration, Instant};

use self::aside::Aside;
use self::builder::Builder;
use self::edition::{Preview, Shown};
use super::zones;
use crate::cli::Outcome;
use crate::cli::args::Serve;
use crate::cli::report::Reporter;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::host::disk::Trust;
use crate::host::server::{Running, Server};
use crate::host::watch::{Ring, Watch};
use crate::source::SourceTree;

/// Events that follow one within this time belong to it: a program saves in several steps.
const FOLLOWERS: Duration = Duration::from_millis(50);

/// Events that are lost so soon after every file was read are those of reading.
const ECHO: Duration = Duration::from_secs(1);

/// While files still change, what is wrong between two of them is not worth telling; for so long.
const PATIENCE: Duration = Duration::from_secs(1);

pub(in crate::cli) fn run(call: &Serve, reporter: &Reporter) -> Outcome {
    let server = match Server::bind(call.host, call.port) {
        Ok(server) => server,
        Err(problem) => return failed(problem, reporter),
    };
    let output = call.site.root.join("public");
    // Watching begins before reading, so that no save falls between the two.
    let watch = Watch::start(&call.site.root, &output);
    let zones = match zones(&call.site.zones) {
        Ok(zones) => zones,
        Err(problem) => return failed(problem, reporter),
    };
    let mut builder = Builder::open(call, &output, zones, reporter);
    let first = match builder.rebuild() {
        Ok(site) => Preview::Good(site),
        Err(problems) if builder.has_settings() => Preview::Broken(builder.report(&problems)),
        // Without settings there is nothing to wait for: it is the wrong folder.
        Err(problems) => return Outcome::of(&problems),
    };
    let path = first.home();
    let (url, public_url) = (server.url(&path), server.public_url(&path));
    let first = Arc::new(first);
    let running = match server.start(first.clone()) {
        Ok(running) => running,
        Err(problem) => return failed(problem, reporter),
    };
    reporter.tell("serve-ready", &[("url", url.into())]);
    if let Some(url) = public_url {
        warn(
            Diagnostic::anywhere(Code::SeenByOthers).arg("url", url),
            reporter,
        );
    }
    let mut follower = Follower {
        aside: Aside::new(reporter),
        reporter,
        running,
        builder,
        watch,
        read_all: None,
    };
    if let Some(site) = first.site() {
        follower.aside.start(Arc::clone(site));
    }
    follower.follow_for_ever()
}

fn failed(problem: Diagnostic, reporter: &Reporter) -> Outcome {
    Outcome::of(&warn(problem, reporter))
}

/// Reports something that no file is to blame for.
fn warn(problem: Diagnostic, reporter: &Reporter) -> Diagnostics {
    let problems: Diagnostics = [problem].into_iter().collect();
    reporter.problems(&problems, &SourceTree::new());
    problems
}

/// Everything that a running preview needs.
struct Follower<'c> {
    reporter: &'c Reporter,
    builder: Builder<'c>,
    watch: Watch,
    running: Running,
    aside: Aside,
    /// When every file was read last, because events were lost.
    read_all: Option<Instant>,
}

impl Follower<'_> {
    fn follow_for_ever(&mut self) -> ! {
        self.watch.link(self.builder.folder.linked().to_vec());
        loop {
            if let Some(reason) = self.watch.polling() {
                let warning = Diagnostic::anywhere(Code::CannotWatch).arg("reason", reason);
                warn(warning, self.reporter);
            }
            if let Some(ring) = self.watch.wait(self.builder.next_look()) {
                self.follow(ring);
            }
            if self.builder.is_another_day() {
                self.rebuild();
            }
        }
    }

    /// What changed is looked for first where the ring says, then everywhere.
    fn follow(&mut self, first: Ring) {
        let mut began = Instant::now();
        let (mut next, mut lost) = (Some(first), false);
        let mut change = Change::NotSeen;
        loop {
            let until = Instant::now() + FOLLOWERS;
            while let Some(ring) = next {
                lost |= ring.lost;
                let may_act = ring.written && change != Change::Shown;
                if may_act && self.builder.folder.reread(&ring.paths) {
                    change = self.try_to_show();
                }
                next = self.watch.wait(until);
            }
            let differs = self.look(std::mem::take(&mut lost));
            if !differs && change != Change::Withheld {
                return;
            }
            next = self.watch.wait(Instant::now());
            if next.is_some() && began.elapsed() <= PATIENCE {
                change = self.try_to_show();
                continue;
            }
            self.rebuild();
            if next.is_none() {
                return;
            }
            (began, change) = (Instant::now(), Change::NotSeen);
        }
    }

    /// Looks at the whole folder; says whether anything differs. After lost events every file is read.
    /// Reading makes events as well, and when those are lost, too, the stamps that were taken with the
    /// files are enough.
    fn look(&mut self, lost: bool) -> bool {
        let looked = Instant::now();
        let is_echo = self.read_all.is_some_and(|at| at.elapsed() < ECHO);
        let differs = if lost && !is_echo {
            let differs = self.builder.folder.compare(Trust::Contents);
            self.read_all = Some(Instant::now());
            differs
        } else {
            self.builder.folder.compare(Trust::Stamps)
        };
        self.watch.looking_takes(looked.elapsed());
        self.watch.link(self.builder.folder.linked().to_vec());
        differs
    }

    /// Shows the site as it is now, unless something is wrong with it: the next event may mend that.
    fn try_to_show(&mut self) -> Change {
        let started = Instant::now();
        self.aside.stop();
        match self.builder.rebuild_quietly() {
            Ok(site) => {
                self.show(site, started);
                Change::Shown
            }
            Err(_) => Change::Withheld,
        }
    }

    /// Shows the site as it is now, or what is wrong with it.
    fn rebuild(&mut self) {
        let started = Instant::now();
        self.aside.stop();
        match self.builder.rebuild() {
            Ok(site) => self.show(site, started),
            Err(problems) => {
                let report = self.builder.report(&problems);
                let site = self.builder.last_site();
                if site.is_some() {
                    self.reporter.say("serve-kept", &[]);
                }
                self.running.show(Arc::new(match site {
                    Some(site) => Preview::Kept(site, report),
                    None => Preview::Broken(report),
                }));
            }
        }
    }

    fn show(&mut self, site: Arc<Shown>, started: Instant) {
        let preview = Preview::Good(Arc::clone(&site));
        self.running.show(Arc::new(preview));
        let seconds = format!("{:.2}", started.elapsed().as_secs_f64());
        self.reporter
            .say("serve-updated", &[("seconds", seconds.into())]);
        self.aside.start(site);
    }
}

/// What became of a change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    NotSeen,
    Shown,
    /// There is something wrong that nobody was told yet.
    Withheld,
}
