//! The site's folder, and what is made of it again and again.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::edition::{self, Shown};
use super::made::Made;
use crate::base::SitePath;
use crate::calendar::Zones;
use crate::cli::args::Serve;
use crate::cli::commands::{Found, Loaded, assemble, ledger, say_hidden};
use crate::cli::report::Reporter;
use crate::diagnostics::Diagnostics;
use crate::host::clock;
use crate::host::disk::Folder;
use crate::host::server::Report;
use crate::parse::settings::SETTINGS_FILE;
use crate::pipeline::Memo;
use crate::source::SourceTree;

/// How long the clock is not looked at. A machine that slept wakes up on another day.
const LOOK: Duration = Duration::from_secs(30);

/// A folder and the memory of its last build.
pub(super) struct Builder<'c> {
    call: &'c Serve,
    reporter: &'c Reporter,
    output: PathBuf,
    zones: Zones,
    pub(super) folder: Folder,
    memo: Memo,
    pictures: Arc<Made>,
    /// What the last build read.
    source: Arc<SourceTree>,
    /// The last state of the site that could be built; by its zone the day is told.
    site: Option<Arc<Shown>>,
    /// The day for which the last build was made.
    day: Option<Date>,
    /// What was said about the last build, and is not said again.
    said: Diagnostics,
}

impl<'c> Builder<'c> {
    pub(super) fn open(
        call: &'c Serve,
        output: &Path,
        zones: Zones,
        reporter: &'c Reporter,
    ) -> Self {
        Self {
            call,
            reporter,
            output: output.to_owned(),
            zones,
            folder: Folder::read(&call.site.root, output),
            memo: Memo::default(),
            pictures: Arc::default(),
            source: Arc::default(),
            site: None,
            day: None,
            said: Diagnostics::new(),
        }
    }

    pub(super) fn has_settings(&self) -> bool {
        let settings = SitePath::new(SETTINGS_FILE);
        self.folder.source().get(&settings).is_some()
    }

    /// Builds the site and says what is wrong with it.
    pub(super) fn rebuild(&mut self) -> Result<Arc<Shown>, Diagnostics> {
        let built = self.build();
        self.say(&built);
        built.1
    }

    /// Builds the site; what is wrong is said only where that does not keep it from being shown.
    pub(super) fn rebuild_quietly(&mut self) -> Result<Arc<Shown>, Diagnostics> {
        let built = self.build();
        if built.1.is_ok() {
            self.say(&built);
        }
        built.1
    }

    /// The last state of the site that could be built.
    pub(super) fn last_site(&self) -> Option<Arc<Shown>> {
        self.site.clone()
    }

    /// What is wrong, for a page.
    pub(super) fn report(&self, problems: &Diagnostics) -> Report {
        edition::report(problems, &self.source, self.reporter)
    }

    /// When the clock is to be looked at again.
    pub(super) fn next_look(&self) -> Instant {
        Instant::now() + LOOK
    }

    /// Whether it is another day there now than that of the last build.
    pub(super) fn is_another_day(&self) -> bool {
        let is_fixed = self.call.site.now.is_some() || clock::source_date_epoch() != Ok(None);
        !is_fixed && self.day != self.today()
    }

    /// The day that it is at the site's place.
    fn today(&self) -> Option<Date> {
        let site = self.site.as_ref()?;
        Some(site.built.site.zone.civil(clock::now()).date())
    }

    fn build(&mut self) -> (Diagnostics, Result<Arc<Shown>, Diagnostics>) {
        let mut problems = self.folder.problems();
        // Another program may publish while this one runs.
        let found = Found {
            source: self.folder.source().clone(),
            zones: self.zones.clone(),
            ledger: ledger(&self.call.published, &self.output, &mut problems),
            problems,
        };
        let Loaded {
            source,
            built,
            mut problems,
            ..
        } = assemble(&self.call.site, found, self.call.drafts, &mut self.memo);
        self.source = Arc::new(source);
        let built = built.filter(|_| !problems.has_errors());
        let rendering = built.map(|built| (built.rendering(), built));
        let site = match rendering {
            Some((Ok(rendering), built)) => Some(Arc::new(Shown {
                rendering,
                built,
                source: Arc::clone(&self.source),
                root: self.call.site.root.clone(),
                reporter: self.reporter.clone(),
                pictures: Arc::clone(&self.pictures),
            })),
            Some((Err(problem), _)) => {
                problems.push(problem);
                None
            }
            None => None,
        };
        // A build that fails on a new day is not made again before the next one.
        self.day = site
            .as_ref()
            .map_or_else(|| self.today(), |site| Some(site.built.site.today));
        match site {
            Some(site) => {
                self.site = Some(Arc::clone(&site));
                (problems, Ok(site))
            }
            None => (problems.clone(), Err(problems)),
        }
    }

    fn say(&mut self, (problems, built): &(Diagnostics, Result<Arc<Shown>, Diagnostics>)) {
        if *problems != self.said {
            self.reporter.problems(problems, &self.source);
            if let Ok(site) = built {
                say_hidden(&site.built, self.reporter);
            }
            self.said = problems.clone();
        }
    }
}
