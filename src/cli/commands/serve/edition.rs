//! A built site as the server shows it: each file is made when it is asked for.

use std::path::PathBuf;
use std::sync::Arc;

use crate::base::UrlPath;
use crate::cli::report::Reporter;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::host::disk;
use crate::host::server::{Answer, Edition, Report};
use crate::pipeline::{Built, Rendering};
use crate::plan::Job;
use crate::render::Artifact;
use crate::source::{Content, SourceTree};

/// A site that was built without errors.
pub(super) struct Shown {
    pub(super) built: Built,
    pub(super) rendering: Rendering,
    /// The files that it was built from.
    pub(super) source: Arc<SourceTree>,
    pub(super) root: PathBuf,
    pub(super) reporter: Reporter,
}

/// A site, what is wrong with its files, or an older state of the site and what is wrong now.
pub(super) struct Preview {
    site: Option<Arc<Shown>>,
    report: Option<Report>,
}

impl Preview {
    pub(super) fn new(site: Option<Arc<Shown>>, report: Option<Report>) -> Self {
        Self { site, report }
    }

    pub(super) fn site(&self) -> Option<Arc<Shown>> {
        self.site.clone()
    }

    /// The address of the home page.
    pub(super) fn home(&self) -> String {
        let site = self.site.as_ref();
        site.map_or_else(|| "/".to_owned(), |site| site.link(&UrlPath::new("")))
    }
}

impl Edition for Preview {
    fn answer(&self, path: &str) -> Answer {
        match (&self.site, &self.report) {
            (Some(site), _) => site.answer(path),
            (None, Some(report)) => Answer::Failed(report.clone()),
            (None, None) => Answer::Missing(Vec::new()),
        }
    }

    fn stylesheets(&self) -> Vec<String> {
        let site = self.site.as_ref();
        site.map_or_else(Vec::new, |site| site.rendering.stylesheets())
    }

    fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }
}

impl Shown {
    /// The root-relative link to an address.
    fn link(&self, url: &UrlPath) -> String {
        self.rendering.link(url)
    }

    fn answer(&self, path: &str) -> Answer {
        let home = self.link(&UrlPath::new(""));
        let Some(below) = path.strip_prefix(home.as_str()) else {
            let leads_home = path == "/" || home.strip_suffix('/') == Some(path);
            return if leads_home {
                Answer::Moved(home)
            } else {
                self.missing()
            };
        };
        let url = UrlPath::normal(below);
        if let Some(job) = self.built.plan.at(&url) {
            return self.file(&url, job);
        }
        let folder = UrlPath::new(format!("{url}/"));
        match self.built.plan.at(&folder) {
            Some(_) => Answer::Moved(self.link(&folder)),
            None => self.missing(),
        }
    }

    fn file(&self, url: &UrlPath, job: &Job) -> Answer {
        match self.bytes(url, job) {
            Ok(bytes) => Answer::File(bytes),
            Err(problem) => self.failed(problem),
        }
    }

    fn missing(&self) -> Answer {
        let url = UrlPath::new("404.html");
        let job = self.built.plan.at(&url).unwrap_or(&Job::NotFound);
        match self.bytes(&url, job) {
            Ok(page) => Answer::Missing(page),
            Err(problem) => self.failed(problem),
        }
    }

    /// The bytes that a build would write.
    fn bytes(&self, url: &UrlPath, job: &Job) -> Result<Vec<u8>, Diagnostic> {
        let path = match self.rendering.render(url, job)? {
            Artifact::Bytes(bytes) => return Ok(bytes),
            Artifact::Copy(path) => path,
        };
        match self.source.get(&path).map(|file| &file.content) {
            Some(Content::Text(text)) => Ok(text.as_bytes().to_vec()),
            Some(Content::Media(_)) => disk::read_file(&self.root, &path),
            _ => Err(Diagnostic::anywhere(Code::MissingMedia).arg("path", &path)),
        }
    }

    fn failed(&self, problem: Diagnostic) -> Answer {
        let problems: Diagnostics = [problem].into_iter().collect();
        Answer::Failed(report(&problems, &self.source, &self.reporter))
    }
}

/// What is wrong, as the terminal says it.
pub(super) fn report(problems: &Diagnostics, source: &SourceTree, reporter: &Reporter) -> Report {
    Report {
        language: reporter.language().to_owned(),
        title: reporter.line("serve-report", &[]),
        text: reporter.text(problems, source),
    }
}
