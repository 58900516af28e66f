//! Each phase by itself, inside this process. What a phase gives is dropped outside the measure.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use keste::base::SitePath;
use keste::calendar::{BuildTime, Zones};
use keste::catalog::catalog;
use keste::diagnostics::Diagnostics;
use keste::host::disk::read_site;
use keste::host::output::Output;
use keste::parse::entry::parse_entry;
use keste::parse::settings::{SETTINGS_FILE, parse_settings};
use keste::pipeline::{self, Inputs};
use keste::plan::routes::Routes;
use keste::plan::{Job, Lists, plan};
use keste::render::Artifact;
use keste::site;
use keste::source::SourceTree;
use rayon::prelude::*;

use crate::{Outcome, median};

const PHASES: [&str; 7] = [
    "read",
    "parse",
    "catalog and site",
    "plan",
    "templates",
    "fill and render",
    "write",
];

/// Prints what each phase takes.
pub(crate) fn measure(folder: &Path, rounds: usize) -> Outcome<()> {
    let mut figures = vec![Vec::new(); PHASES.len()];
    for round in 0..rounds {
        let output = folder.join(format!("phases-{round}"));
        let times = once(&folder.join("site"), &output)?;
        for (all, time) in figures.iter_mut().zip(times) {
            all.push(time);
        }
    }
    println!("| phase | s |\n|---|---|");
    let mut sum = 0.0;
    for (name, times) in PHASES.iter().zip(figures) {
        let time = median(times);
        sum += time;
        println!("| {name} | {time:.3} |");
    }
    println!("| sum | {sum:.3} |");
    Ok(())
}

fn timed<T>(times: &mut Vec<f64>, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let made = work();
    times.push(started.elapsed().as_secs_f64());
    made
}

fn once(root: &Path, output: &Path) -> Outcome<Vec<f64>> {
    let mut times = Vec::new();
    let source = timed(&mut times, || {
        let (source, _) = read_site(root, output);
        pipeline::with_default_theme(source)
    });
    let now = BuildTime::parse(crate::site::TODAY).ok_or("no day")?;
    model(&source, now, &mut times)?;

    let (built, problems) = pipeline::build(&Inputs::published(&source, now));
    let built = built
        .filter(|_| problems.is_empty())
        .ok_or_else(|| format!("the site has problems: {problems:?}"))?;
    let rendering = timed(&mut times, || built.rendering());
    let rendering = rendering.map_err(|problem| format!("{problem:?}"))?;
    let jobs = &built.plan.jobs;
    let files: Vec<(String, &Job, Vec<u8>)> = timed(&mut times, || {
        let rendered = jobs.par_iter().filter_map(|(url, job)| {
            match rendering.render(url, job) {
                Ok(Artifact::Bytes(bytes)) => Some((url.output_path(), job, bytes)),
                // Copies are few here, and no template makes them.
                Ok(Artifact::Copy(_) | Artifact::Picture(_) | Artifact::SharePicture(_))
                | Err(_) => None,
            }
        });
        rendered.collect()
    });
    let written = timed(&mut times, || {
        let open = Output::open(root, output)?;
        files
            .par_iter()
            .try_for_each(|(path, job, bytes)| match job {
                Job::BuildInfo => open.write_last(path, bytes.clone()),
                _ => open.write(path, bytes),
            })?;
        open.commit()
    });
    written.map_err(|problem| format!("{problem:?}"))?;
    Ok(times)
}

/// The phases that `pipeline::build` does in one go.
fn model(source: &SourceTree, now: BuildTime, times: &mut Vec<f64>) -> Outcome<()> {
    let mut out = Diagnostics::new();
    let settings_file = SitePath::new(SETTINGS_FILE);
    let settings = parse_settings(source.get(&settings_file), &mut out);
    let settings = Arc::new(settings.ok_or("no settings")?);
    let files: Vec<_> = source
        .below("content")
        .filter(|(path, _)| path.extension() == "md")
        .collect();
    let parsed: Vec<_> = timed(times, || {
        let parsed = files
            .par_iter()
            .filter_map(|(path, file)| parse_entry(path, file, &settings, &mut Diagnostics::new()));
        parsed.collect()
    });
    let site = timed(times, || {
        let (catalog, _) = catalog(&parsed);
        let inputs = site::resolve::Inputs {
            settings: Arc::clone(&settings),
            zones: &Zones::bundled(),
            now,
            drafts: false,
            media: &keste::pictures::Media::new(),
            closures: &[],
            broken: BTreeSet::new(),
        };
        site::resolve(&catalog, inputs).0
    });
    let site = site.ok_or("no site")?;
    timed(times, || {
        let routes = Routes::new(&site, &settings.base_url);
        let lists = Lists::of(&site, &BTreeSet::new());
        plan(&site, &lists, &routes, [])
    });
    Ok(())
}
