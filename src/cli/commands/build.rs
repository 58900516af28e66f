//! `keste build`: the site into the output folder, whole or not at all.

use std::sync::Mutex;
use std::time::Instant;

use super::{ledger, load, picture, render_all, say_hidden, share_picture};
use crate::calendar::Zones;
use crate::cli::Outcome;
use crate::cli::args::Build;
use crate::cli::report::Reporter;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::host::disk;
use crate::host::output::{Output, Written};
use crate::pictures;
use crate::pipeline::Built;
use crate::plan::Job;
use crate::render::Artifact;
use crate::source::{Content, SourceTree};

pub(in crate::cli) fn run(call: &Build, reporter: &Reporter) -> Outcome {
    let started = Instant::now();
    let target = call.output.clone();
    let target = target.unwrap_or_else(|| call.site.root.join("public"));
    let load = || load(&call.site, Some(&call.published), &target).for_publication();
    let mut loaded = load();
    let is_whole = loaded.built.is_some() && !loaded.problems.has_errors();
    let output = is_whole.then(|| Output::open(&call.site.root, &target));
    // Another run may have published since the ledger was read.
    if matches!(output, Some(Ok(_)))
        && ledger(&call.published, &target, &mut Diagnostics::new()) != loaded.ledger
    {
        loaded = load();
    }
    let written = match (output, &loaded.built) {
        (Some(Ok(output)), Some(built)) if !loaded.problems.has_errors() => {
            let (written, problems) = publish(call, output, built, &loaded.source, reporter);
            loaded.problems.extend(problems);
            written
        }
        (Some(Err(problem)), _) => {
            loaded.problems.push(problem);
            None
        }
        _ => None,
    };
    if !loaded.problems.is_empty() || reporter.is_for_programs() {
        reporter.problems(&loaded.problems.clone().sorted(), &loaded.source);
    }
    match (written, &loaded.built) {
        (Some(written), Some(built)) => {
            say_hidden(built, reporter);
            say_written(call, &written, built, started, reporter);
        }
        _ => reporter.say("nothing-written", &[]),
    }
    Outcome::of(&loaded.problems)
}

fn publish(
    call: &Build,
    output: Output,
    built: &Built,
    source: &SourceTree,
    reporter: &Reporter,
) -> (Option<Written>, Diagnostics) {
    // A picture of a good camera takes hundreds of megabytes while it is made.
    let large = Mutex::new(());
    let mut problems = render_all(built, reporter, |path, job, artifact| match artifact {
        Artifact::Bytes(bytes) if *job == Job::BuildInfo => output.write_last(path, bytes),
        Artifact::Bytes(bytes) => output.write(path, &bytes),
        Artifact::Copy(from) => match source.get(&from).map(|file| (&file.content, file.hash)) {
            Some((Content::Text(text), _)) => output.write(path, text.as_bytes()),
            Some((Content::Media(length, _), hash)) => {
                let from = disk::file_at(&call.site.root, &from);
                output.copy(path, &from, *length, hash)
            }
            _ => Err(Diagnostic::anywhere(Code::MissingMedia).arg("path", &from)),
        },
        Artifact::Picture(recipe) => {
            let is_whole = |bytes: &[u8]| pictures::is_whole(bytes, &recipe);
            output.keep(path, is_whole, || {
                let _alone = recipe.is_large().then(|| large.lock());
                picture(&call.site.root, &recipe)
            })
        }
        Artifact::SharePicture(picture) => {
            let is_whole = |bytes: &[u8]| picture.is_whole(bytes);
            output.keep(path, is_whole, || share_picture(&call.site.root, &picture))
        }
    });
    if problems.has_errors() {
        return (None, problems);
    }
    let written = output.commit().map_err(|problem| problems.push(problem));
    (written.ok(), problems)
}

fn say_written(
    call: &Build,
    written: &Written,
    built: &Built,
    started: Instant,
    reporter: &Reporter,
) {
    let seconds = format!("{:.2}", started.elapsed().as_secs_f64());
    if written.written == 0 && written.removed == 0 {
        reporter.say("build-nothing-changed", &[("seconds", seconds.into())]);
        return;
    }
    let jobs = || built.plan.jobs.iter().map(|(url, _)| url.as_str());
    let feeds = jobs().filter(|url| url.ends_with(".ics")).count();
    let pages = jobs()
        .filter(|url| url.is_empty() || url.ends_with('/'))
        .count();
    let zones = call.site.zones.tzdb.as_ref();
    let zones = zones.map_or_else(
        || Zones::version().to_owned(),
        |folder| folder.display().to_string(),
    );
    reporter.say(
        "build-done",
        &[
            ("pages", pages.into()),
            ("feeds", feeds.into()),
            ("written", written.written.into()),
            ("unchanged", written.unchanged.into()),
            ("removed", written.removed.into()),
            ("seconds", seconds.into()),
            ("zones", zones.into()),
        ],
    );
    if let Some(first) = written.kept_foreign.first() {
        let problem = Diagnostic::anywhere(Code::ForeignFilesKept)
            .arg("count", written.kept_foreign.len())
            .arg("path", first.as_str());
        let problems: Diagnostics = [problem].into_iter().collect();
        reporter.problems(&problems, &SourceTree::new());
    }
}
