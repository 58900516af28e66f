//! A folder → the list of its files. Links are followed once and only inside the site; nothing here
//! opens a file, so that no pipe or device can hold the program up.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::folder::Linked;
use super::names::{is_conflict_copy, is_ignored, is_note};
use super::unreadable;
use crate::base::{Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// A file that belongs to the site.
#[derive(Debug)]
pub(super) struct Listed {
    /// Where it is read.
    pub(super) disk: PathBuf,
    /// Its name in the site.
    pub(super) path: SitePath,
}

/// A walk over the site's folder.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    /// The site's folder, without links in its path.
    root: &'a Path,
    /// The output folder, without links in its path, when it exists.
    output: Option<PathBuf>,
    /// What was found.
    pub(super) files: Vec<Listed>,
    /// The folders into which links lead, in the order in which they were met.
    pub(super) linked: Vec<Linked>,
    /// What cannot be part of a site.
    pub(super) problems: Diagnostics,
}

/// Deeper folders are nobody's content: a program that went wrong made them.
const DEEPEST: usize = 32;

impl<'a> Walk<'a> {
    /// A walk that has found nothing yet.
    pub(super) fn new(root: &'a Path, output: Option<PathBuf>) -> Self {
        Self {
            root,
            output,
            files: Vec::new(),
            linked: Vec::new(),
            problems: Diagnostics::new(),
        }
    }

    /// Takes a file or folder that stands directly in the root; what is missing is not missed here.
    pub(super) fn visit(&mut self, name: &str) {
        let disk = self.root.join(name);
        match fs::symlink_metadata(&disk) {
            Ok(found) => self.take(&disk, name, found.file_type(), false),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {}
            Err(fault) => self
                .problems
                .push(unreadable(&SitePath::new(name), &fault.to_string())),
        }
    }

    fn take(&mut self, disk: &Path, site: &str, kind: fs::FileType, linked: bool) {
        if kind.is_symlink() {
            self.follow(disk, site, linked);
        } else if kind.is_dir() {
            self.folder(disk, site, linked);
        } else {
            self.file(disk, site, kind);
        }
    }

    /// Walks a folder that is no link, called `site` in the site.
    fn folder(&mut self, top: &Path, site: &str, linked: bool) {
        let mut entries = WalkDir::new(top).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(fault) => {
                    let path = site_path(top, site, fault.path().unwrap_or(top));
                    let reason = fault
                        .io_error()
                        .map_or_else(|| fault.to_string(), io::Error::to_string);
                    self.problems
                        .push(unreadable(&SitePath::new(&path), &reason));
                    continue;
                }
            };
            let (disk, kind) = (entry.path(), entry.file_type());
            let path = site_path(top, site, disk);
            if !self.is_wanted(disk, &path, kind.is_dir(), entry.depth() == 0) {
                if kind.is_dir() {
                    entries.skip_current_dir();
                }
            } else if kind.is_symlink() {
                self.follow(disk, &path, linked);
            } else if !kind.is_dir() {
                self.file(disk, &path, kind);
            }
        }
    }

    /// Whether to go on with an entry; says why not where the user should know.
    fn is_wanted(&mut self, disk: &Path, path: &str, is_dir: bool, is_top: bool) -> bool {
        let site = SitePath::new(path);
        let Some(name) = disk.file_name().and_then(|name| name.to_str()) else {
            self.problems
                .push(unreadable(&site, "its name is not UTF-8"));
            return false;
        };
        if self.output.as_deref() == Some(disk)
            || (!is_top && is_ignored(name))
            || (!is_dir && is_note(&site))
        {
            return false;
        }
        if !is_dir && is_conflict_copy(name) {
            self.report(Code::SyncConflict, &site, |problem| problem);
            return false;
        }
        if is_dir && path.split('/').count() > DEEPEST {
            self.report(Code::FoldersTooDeep, &site, |problem| {
                problem.arg("limit", DEEPEST)
            });
            return false;
        }
        true
    }

    fn file(&mut self, disk: &Path, site: &str, kind: fs::FileType) {
        let path = SitePath::new(site);
        if kind.is_file() {
            let disk = disk.to_owned();
            self.files.push(Listed { disk, path });
        } else {
            self.report(Code::NotAFile, &path, |problem| problem);
        }
    }

    /// Follows a link. Inside a folder that was reached by a link no further folder link is
    /// followed: two folders that link to each other would otherwise never end.
    fn follow(&mut self, link: &Path, site: &str, linked: bool) {
        let target = fs::canonicalize(link)
            .ok()
            .filter(|target| self.may_lead_to(target));
        let found = target.and_then(|target| Some((fs::metadata(&target).ok()?, target)));
        let around = |target: &Path| linked || link.starts_with(target);
        match found {
            Some((found, target)) if found.is_dir() && !around(&target) => {
                self.folder(&target, site, true);
                self.linked.push(Linked {
                    folder: target,
                    whole: true,
                });
            }
            Some((found, target)) if !found.is_dir() => {
                self.file(&target, site, found.file_type());
                self.watch_for(&target);
            }
            _ => {
                let target = fs::read_link(link).unwrap_or_default();
                if let Some(folder) = link.parent() {
                    self.watch_for(&folder.join(&target));
                }
                let target = target.display().to_string();
                let path = SitePath::new(site);
                self.report(Code::LinkOutside, &path, |problem| {
                    problem.arg("target", target)
                });
            }
        }
    }

    /// Notes the folder in which a linked file stands, or in which one is missed: whoever deletes it may
    /// write it anew.
    fn watch_for(&mut self, target: &Path) {
        let mut around = target.ancestors().skip(1);
        let folder = around.find_map(|folder| fs::canonicalize(folder).ok());
        if let Some(folder) = folder.filter(|folder| self.may_lead_to(folder)) {
            self.linked.push(Linked {
                folder,
                whole: false,
            });
        }
    }

    /// A link may lead to what could be content itself, and not into the output.
    fn may_lead_to(&self, target: &Path) -> bool {
        let mut output = self.output.iter();
        is_public(self.root, target) && !output.any(|output| target.starts_with(output))
    }

    fn report(&mut self, code: Code, path: &SitePath, more: impl FnOnce(Diagnostic) -> Diagnostic) {
        let problem = Diagnostic::at(code, &Place::start_of(path)).arg("path", path);
        self.problems.push(more(problem));
    }
}

/// Whether something lies in the root and is no hidden file, where a site's folder keeps its passwords
/// (`.env`, `.git/config`). Neither path has links in it.
fn is_public(root: &Path, target: &Path) -> bool {
    let hidden = |part: &std::ffi::OsStr| part.to_str().is_none_or(is_ignored);
    let in_root = target.strip_prefix(root);
    in_root.is_ok_and(|path| !path.iter().any(hidden))
}

/// Where a file of the site is read, or why it is not one. The root has no links in its path.
pub(super) fn target(root: &Path, disk: &Path, path: &SitePath) -> Result<PathBuf, Diagnostic> {
    let cannot = |fault: io::Error| unreadable(path, &fault.to_string());
    let problem = |code| Diagnostic::at(code, &Place::start_of(path)).arg("path", path);
    let target = fs::canonicalize(disk).map_err(cannot)?;
    if !is_public(root, &target) {
        let shown = target.display().to_string();
        return Err(problem(Code::LinkOutside).arg("target", shown));
    }
    if !fs::metadata(&target).map_err(cannot)?.is_file() {
        return Err(problem(Code::NotAFile));
    }
    Ok(target)
}

/// What `disk` below `top` is called in the site, when `top` is called `site`.
fn site_path(top: &Path, site: &str, disk: &Path) -> String {
    let below = disk.strip_prefix(top).unwrap_or(Path::new(""));
    below.iter().fold(site.to_owned(), |path, part| {
        format!("{path}/{}", part.to_string_lossy())
    })
}
