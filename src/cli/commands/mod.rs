//! The commands, one file each, and what several of them do.

pub(super) mod build;
pub(super) mod check;
pub(super) mod explain;
pub(super) mod init;
pub(super) mod list;
pub(super) mod serve;
pub(super) mod stale;

use std::path::Path;

use rayon::prelude::*;

use super::args::SiteArgs;
use super::report::Reporter;
use crate::base::SitePath;
use crate::calendar::BuildTime;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::host::terminal::Progress;
use crate::host::{clock, disk};
use crate::parse::settings::SETTINGS_FILE;
use crate::pipeline::{self, Built, Inputs, Memo};
use crate::plan::Job;
use crate::render::Artifact;
use crate::site::Hidden;
use crate::source::SourceTree;

/// A site that was read and built, with everything that is wrong so far.
struct Loaded {
    source: SourceTree,
    built: Option<Built>,
    problems: Diagnostics,
}

/// Reads and builds a site. The output folder is not part of it, even inside its root.
fn load(call: &SiteArgs, output: &Path) -> Loaded {
    let (source, problems) = disk::read_site(&call.root, output);
    assemble(call, source, problems, false, &mut Memo::default())
}

/// Builds a site that was read; `problems` are those of reading it.
fn assemble(
    call: &SiteArgs,
    source: SourceTree,
    mut problems: Diagnostics,
    drafts: bool,
    memo: &mut Memo,
) -> Loaded {
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
            built: None,
            problems,
        };
    };
    let inputs = Inputs {
        source: &source,
        base_url: call.base_url.clone(),
        drafts,
        ..Inputs::published(&source, now)
    };
    let (built, found) = pipeline::rebuild(&inputs, memo);
    problems.extend(found);
    Loaded {
        source,
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
    let jobs = &built.plan.jobs;
    let progress = Progress::new(&reporter.line("progress-rendering", &[]), jobs.len());
    let problems: Vec<_> = jobs
        .par_iter()
        .filter_map(|(url, job)| {
            let made = rendering.render(url, job);
            let taken = made.and_then(|artifact| take(&url.output_path(), job, artifact));
            progress.step();
            taken.err()
        })
        .collect();
    problems.into_iter().collect()
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
