//! A look at all pages in the background: a template may fail on a page that nobody has open.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::edition::Shown;
use crate::cli::report::Reporter;
use crate::diagnostics::Diagnostics;

/// The look at the site that is shown now.
pub(super) struct Aside {
    reporter: Reporter,
    is_over: Arc<AtomicBool>,
    /// What was told last, and is not told again.
    told: Arc<Mutex<Diagnostics>>,
}

impl Aside {
    pub(super) fn new(reporter: &Reporter) -> Self {
        Self {
            reporter: reporter.clone(),
            is_over: Arc::default(),
            told: Arc::default(),
        }
    }

    /// Ends the look at a site that is shown no longer.
    pub(super) fn stop(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }

    /// Makes every page of a site once and says which cannot be made. One thread, so that the page
    /// which somebody waits for has the others.
    pub(super) fn start(&mut self, site: Arc<Shown>) {
        self.stop();
        self.is_over = Arc::default();
        let (is_over, told) = (Arc::clone(&self.is_over), Arc::clone(&self.told));
        let reporter = self.reporter.clone();
        thread::spawn(move || {
            let mut problems = Diagnostics::new();
            // No template makes the other files.
            let pages = site.built.plan.jobs.iter();
            for (url, job) in pages.filter(|(url, _)| url.is_page()) {
                if is_over.load(Ordering::Relaxed) {
                    return;
                }
                if let Err(problem) = site.rendering.render(url, job) {
                    problems.push(problem);
                }
            }
            let problems = problems.sorted();
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            if problems != *told && !is_over.load(Ordering::Relaxed) {
                if !problems.is_empty() {
                    reporter.problems(&problems, &site.source);
                }
                *told = problems;
            }
        });
    }
}
