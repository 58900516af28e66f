//! The commands, one file each, and what several of them do.

pub(super) mod build;
pub(super) mod check;
pub(super) mod explain;
pub(super) mod forget;
pub(super) mod help;
pub(super) mod init;
pub(super) mod list;
pub(super) mod serve;
pub(super) mod stale;
pub(super) mod status;

use std::path::Path;

use rayon::prelude::*;

use super::args::{LedgerArgs, SiteArgs, ZoneArgs};
use super::report::Reporter;
use crate::base::{Place, SitePath};
use crate::calendar::{BuildTime, NoZoneData, Zones};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::host::terminal::Progress;
use crate::host::{clock, disk, published, tzdb};
use crate::parse::settings::SETTINGS_FILE;
use crate::pictures::{self, Recipe, SharePicture, Unmade};
use crate::pipeline::{self, Built, Inputs, Memo, PublishedLedger, large_feed};
use crate::plan::Job;
use crate::render::Artifact;
use crate::site::Hidden;
use crate::source::SourceTree;

/// A site that was read and built, with everything that is wrong so far.
struct Loaded {
    source: SourceTree,
    ledger: Option<PublishedLedger>,
    built: Option<Built>,
    problems: Diagnostics,
}

/// A site's files, the zones of its times, the ledger that it is compared with, and everything that was
/// wrong with reading them.
struct Found {
    source: SourceTree,
    zones: Zones,
    ledger: Option<PublishedLedger>,
    problems: Diagnostics,
}

impl Loaded {
    /// Adds what only keeps a site from being published: whoever writes may see it all the same.
    fn for_publication(mut self) -> Self {
        if let Some(built) = &self.built {
            self.problems.extend(built.site.translations_due());
        }
        self
    }
}

/// Reads and builds a site as it is published. The output folder is not part of it, even inside its
/// root.
fn load(call: &SiteArgs, published: Option<&LedgerArgs>, output: &Path) -> Loaded {
    let (source, mut problems) = disk::read_site(&call.root, output);
    let ledger = published.and_then(|call| ledger(call, output, &mut problems));
    let zones = zones(&call.zones).unwrap_or_else(|problem| {
        problems.push(problem);
        Zones::bundled()
    });
    let found = Found {
        source,
        zones,
        ledger,
        problems,
    };
    assemble(call, found, false, &mut Memo::default())
}

/// The ledger that was asked for, else the one of the output folder.
fn ledger(call: &LedgerArgs, output: &Path, problems: &mut Diagnostics) -> Option<PublishedLedger> {
    let read = match &call.ledger {
        Some(path) => published::ledger(path).map(|bytes| Some((path.clone(), bytes))),
        None => published::ledger_in(output),
    };
    let (path, bytes) = read.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    })?;
    let path = path.display().to_string();
    Some(PublishedLedger { path, bytes })
}

/// The zones of the program, or those of a folder in their place.
fn zones(call: &ZoneArgs) -> Result<Zones, Diagnostic> {
    let Some(folder) = &call.tzdb else {
        return Ok(Zones::bundled());
    };
    let files = tzdb::zones_in(folder)?;
    let replaced = Zones::bundled().replaced_by(&files);
    replaced.map_err(|NoZoneData(name)| tzdb::no_zone_data(&folder.join(name)))
}

/// Builds a site that was read.
fn assemble(call: &SiteArgs, found: Found, drafts: bool, memo: &mut Memo) -> Loaded {
    let Found {
        source,
        zones,
        ledger,
        mut problems,
    } = found;
    // A folder that cannot be read lacks its settings as well; that need not be said.
    if source.get(&SitePath::new(SETTINGS_FILE)).is_none() && !problems.has_errors() {
        let folder = call.root.display().to_string();
        problems.push(Diagnostic::anywhere(Code::NoSettings).arg("path", folder));
    }
    let source = pipeline::with_default_theme(source);
    let now = build_time(call.now).map_err(|problem| problems.push(problem));
    let (Ok(now), Some(_)) = (now, source.get(&SitePath::new(SETTINGS_FILE))) else {
        return Loaded {
            source,
            ledger,
            built: None,
            problems,
        };
    };
    let inputs = Inputs {
        source: &source,
        base_url: call.base_url.clone(),
        zones,
        drafts,
        ledger: ledger.as_ref(),
        ..Inputs::published(&source, now)
    };
    let (built, found) = pipeline::rebuild(&inputs, memo);
    problems.extend(found);
    Loaded {
        source,
        ledger,
        built,
        problems: problems.sorted(),
    }
}

/// `--now`, else `SOURCE_DATE_EPOCH`, else the clock.
fn build_time(now: Option<BuildTime>) -> Result<BuildTime, Diagnostic> {
    if let Some(now) = now {
        return Ok(now);
    }
    let epoch = clock::source_date_epoch()?;
    Ok(BuildTime::Instant(epoch.unwrap_or_else(clock::now)))
}

/// Renders every file in parallel and hands each on; all problems are collected.
fn render_all(
    built: &Built,
    reporter: &Reporter,
    take: impl Fn(&str, &Job, Artifact) -> Result<(), Diagnostic> + Sync,
) -> Diagnostics {
    let rendering = match built.rendering() {
        Ok(rendering) => rendering,
        Err(problem) => return [problem].into_iter().collect(),
    };
    rendering.prepare();
    let jobs = &built.plan.jobs;
    let progress = Progress::new(&reporter.line("progress-rendering", &[]), jobs.len());
    let problems: Vec<_> = jobs
        .par_iter()
        .filter_map(|(url, job)| {
            let made = rendering.render(url, job);
            let taken = made.and_then(|artifact| {
                let large = large_feed(url, job, &artifact);
                take(&url.output_path(), job, artifact).map(|()| large)
            });
            progress.step();
            taken.unwrap_or_else(Some)
        })
        .collect();
    problems.into_iter().collect()
}

/// Makes a picture from its file.
fn picture(root: &Path, recipe: &Recipe) -> Result<Vec<u8>, Diagnostic> {
    let source = disk::read_unchanged(root, &recipe.source, recipe.hash)?;
    pictures::make(&source, recipe).map_err(|Unmade(_)| {
        let place = Place::start_of(&recipe.source);
        Diagnostic::at(Code::BrokenPicture, &place).arg("path", &recipe.source)
    })
}

/// Draws a picture for previews with the fonts of the site.
fn share_picture(root: &Path, picture: &SharePicture) -> Result<Vec<u8>, Diagnostic> {
    let fonts = picture.fonts();
    let fonts = fonts.map(|(path, hash)| disk::read_unchanged(root, path, *hash));
    picture
        .draw(fonts.collect::<Result<_, _>>()?)
        .map_err(|Unmade(_)| {
            let (path, _) = &picture.regular;
            Diagnostic::at(Code::NotAFont, &Place::start_of(path)).arg("path", path)
        })
}

/// Says which entries were left out, and why.
fn say_hidden(built: &Built, reporter: &Reporter) {
    let hidden = built.site.hidden.values();
    let drafts = hidden.clone().filter(|why| **why == Hidden::Draft).count();
    let unpublished = hidden.count() - drafts;
    if drafts > 0 {
        reporter.say("drafts-left-out", &[("count", drafts.into())]);
    }
    if unpublished > 0 {
        reporter.say("not-published-yet", &[("count", unpublished.into())]);
    }
}
