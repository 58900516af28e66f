//! A built site as the server shows it: each file is made when it is asked for.

use std::path::PathBuf;
use std::sync::Arc;

use super::made::Made;
use crate::base::{ContentHash, UrlPath};
use crate::cli::commands::{picture, share_picture};
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
    pub(super) pictures: Arc<Made>,
}

/// What is shown at a time.
pub(super) enum Preview {
    /// The site as its files are.
    Good(Arc<Shown>),
    /// An older state of it, and what is wrong with its files now.
    Kept(Arc<Shown>, Report),
    /// What is wrong; there has been no good state yet.
    Broken(Report),
}

impl Preview {
    pub(super) fn site(&self) -> Option<&Arc<Shown>> {
        match self {
            Self::Good(site) | Self::Kept(site, _) => Some(site),
            Self::Broken(_) => None,
        }
    }

    /// The address of the home page.
    pub(super) fn home(&self) -> String {
        self.site()
            .map_or_else(|| "/".to_owned(), |site| site.link(&UrlPath::new("")))
    }
}

impl Edition for Preview {
    fn answer(&self, path: &str) -> Answer {
        match self {
            Self::Good(site) | Self::Kept(site, _) => site.answer(path),
            Self::Broken(report) => Answer::Failed(report.clone()),
        }
    }

    fn stylesheets(&self) -> Vec<String> {
        self.site()
            .map_or_else(Vec::new, |site| site.rendering.stylesheets())
    }

    fn report(&self) -> Option<&Report> {
        match self {
            Self::Good(_) => None,
            Self::Kept(_, report) | Self::Broken(report) => Some(report),
        }
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
        match self.bytes(&self.rendering.not_found(), &Job::NotFound) {
            Ok(page) => Answer::Missing(page),
            Err(problem) => self.failed(problem),
        }
    }

    /// The bytes that a build would write.
    fn bytes(&self, url: &UrlPath, job: &Job) -> Result<Vec<u8>, Diagnostic> {
        let path = match self.rendering.render(url, job)? {
            Artifact::Bytes(bytes) => return Ok(bytes),
            Artifact::Picture(recipe) => {
                return self.picture(recipe.fingerprint(), || picture(&self.root, &recipe));
            }
            Artifact::SharePicture(shared) => {
                return self.picture(shared.fingerprint(), || share_picture(&self.root, &shared));
            }
            Artifact::Copy(path) => path,
        };
        match self.source.get(&path).map(|file| &file.content) {
            Some(Content::Text(text)) => Ok(text.as_bytes().to_vec()),
            Some(Content::Media(..)) => disk::read_file(&self.root, &path),
            _ => Err(Diagnostic::anywhere(Code::MissingMedia).arg("path", &path)),
        }
    }

    /// A picture, made when it is asked for the first time.
    fn picture(
        &self,
        key: ContentHash,
        make: impl FnOnce() -> Result<Vec<u8>, Diagnostic>,
    ) -> Result<Vec<u8>, Diagnostic> {
        if let Some(made) = self.pictures.get(&key) {
            return Ok(made);
        }
        let made = make()?;
        self.pictures.put(key, &made);
        Ok(made)
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
