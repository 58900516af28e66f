//! A site's folder as it was read, and what has changed in it since. What changed is decided by
//! content; stamps only say which files need not be read for that.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::load::{Stamp, load};
use super::walk::{Listed, Walk};
use super::{same_names, unreadable};
use crate::base::SitePath;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::host::fault::cannot_read;
use crate::source::SourceTree;

/// What belongs to a site, directly in its root.
pub(in crate::host) const PARTS: [&str; 4] = ["keste.yaml", "content", "i18n", "themes"];

/// A site's folder with its content in memory.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    output: PathBuf,
    tree: SourceTree,
    /// Where each file was read, and its stamp then.
    files: BTreeMap<SitePath, (PathBuf, Stamp)>,
    linked: Vec<Linked>,
    /// What is wrong with the folder itself.
    structure: Diagnostics,
    /// The files that could not be read.
    unreadable: BTreeMap<SitePath, Diagnostic>,
}

/// So many files are read before any of them is decoded, so that only their bytes wait in memory.
const PORTION: usize = 1024;

impl Folder {
    /// Reads a site, except for the output folder, wherever it lies.
    pub fn read(root: &Path, output: &Path) -> Self {
        let mut folder = Self {
            root: root.to_owned(),
            output: output.to_owned(),
            tree: SourceTree::new(),
            files: BTreeMap::new(),
            linked: Vec::new(),
            structure: Diagnostics::new(),
            unreadable: BTreeMap::new(),
        };
        folder.compare(Trust::Stamps);
        folder
    }

    /// The files of the site.
    pub fn source(&self) -> &SourceTree {
        &self.tree
    }

    /// What is wrong with the folder and its files.
    pub fn problems(&self) -> Diagnostics {
        let mut problems = self.structure.clone();
        problems.extend(self.unreadable.values().cloned().collect());
        problems
    }

    /// The files of the site, and what is wrong.
    pub fn into_parts(self) -> (SourceTree, Diagnostics) {
        let problems = self.problems();
        (self.tree, problems)
    }

    /// The folders into which links of the site lead.
    pub fn linked(&self) -> &[Linked] {
        &self.linked
    }

    /// Reads those of the named files that were there before; says whether any content differs. An
    /// empty one is left for [`compare`](Self::compare): somebody has only begun to write it.
    pub fn reread(&mut self, named: &[PathBuf]) -> bool {
        let Ok(root) = fs::canonicalize(&self.root) else {
            return false;
        };
        let mut differs = false;
        for disk in named {
            let name = disk.strip_prefix(&root).ok().and_then(Path::to_str);
            let Some(path) = name.map(SitePath::new) else {
                continue;
            };
            let Some((known, stamp)) = self.files.get_mut(&path) else {
                continue;
            };
            let is_file = fs::symlink_metadata(disk).is_ok_and(|found| found.is_file());
            if known != disk || !is_file {
                continue;
            }
            if let Ok((loaded, now)) = load(disk, &path)
                && !loaded.is_empty()
            {
                *stamp = now;
                differs |= self.unreadable.remove(&path).is_some();
                differs |= loaded.put(&path, &mut self.tree);
            }
        }
        differs
    }

    /// Compares the whole folder with what is known of it; says whether anything differs.
    pub fn compare(&mut self, trust: Trust) -> bool {
        let root = match fs::canonicalize(&self.root) {
            Ok(root) => root,
            Err(fault) => {
                let problem = cannot_read(&self.root, &fault);
                self.linked.clear();
                return self.take(Vec::new(), [problem].into_iter().collect(), trust);
            }
        };
        let mut walk = Walk::new(&root, fs::canonicalize(&self.output).ok());
        for name in PARTS {
            walk.visit(name);
        }
        let Walk {
            files,
            problems: mut structure,
            linked,
            ..
        } = walk;
        self.linked = outside(linked, &root);
        same_names(&files, &mut structure);
        self.take(files, structure, trust)
    }

    fn take(&mut self, listed: Vec<Listed>, structure: Diagnostics, trust: Trust) -> bool {
        let mut differs = structure != self.structure;
        self.structure = structure;
        let before = std::mem::take(&mut self.files);
        let is_known = |file: &Listed| {
            let known = before.get(&file.path);
            known.filter(|(disk, stamp)| *disk == file.disk && stamp.still_holds(disk))
        };
        for portion in listed.chunks(PORTION) {
            let loaded: Vec<_> = portion
                .par_iter()
                .map(|file| match is_known(file) {
                    Some((_, stamp)) if trust == Trust::Stamps => Ok((None, *stamp)),
                    _ => load(&file.disk, &file.path).map(|(loaded, stamp)| (Some(loaded), stamp)),
                })
                .collect();
            for (file, loaded) in portion.iter().zip(loaded) {
                let path = &file.path;
                let was_unreadable = self.unreadable.remove(path);
                match loaded {
                    Ok((loaded, stamp)) => {
                        self.files.insert(path.clone(), (file.disk.clone(), stamp));
                        differs |= was_unreadable.is_some();
                        differs |= loaded.is_some_and(|loaded| loaded.put(path, &mut self.tree));
                    }
                    Err(fault) => {
                        let problem = unreadable(path, &fault.to_string());
                        differs |= was_unreadable.as_ref() != Some(&problem);
                        self.unreadable.insert(path.clone(), problem);
                        differs |= self.tree.remove(path);
                    }
                }
            }
        }
        let listed: std::collections::BTreeSet<_> = listed.iter().map(|file| &file.path).collect();
        let gone: Vec<_> = before
            .keys()
            .filter(|path| !listed.contains(path))
            .collect();
        for path in gone {
            differs |= self.tree.remove(path);
        }
        let unreadable = self.unreadable.len();
        self.unreadable.retain(|path, _| listed.contains(path));
        differs || self.unreadable.len() != unreadable
    }
}

/// A folder into which a link leads.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Linked {
    /// Where it is on disk, without links in its path.
    pub folder: PathBuf,
    /// Whether the folders inside it count, too.
    pub whole: bool,
}

/// Those of the linked folders that lie neither in a part of the site nor in one another.
fn outside(mut linked: Vec<Linked>, root: &Path) -> Vec<Linked> {
    let parts = PARTS[1..].iter().map(|part| root.join(part));
    let own = parts.filter(|part| !part.is_symlink());
    let whole = linked.iter().filter(|linked| linked.whole);
    let whole: Vec<_> = own
        .chain(whole.map(|linked| linked.folder.clone()))
        .collect();
    linked.retain(|linked| {
        let around = |whole: &&PathBuf| linked.folder.starts_with(whole);
        let is_itself = |whole: &PathBuf| linked.whole && linked.folder == *whole;
        whole.iter().find(around).is_none_or(is_itself)
    });
    linked.sort_unstable();
    linked.dedup();
    linked
}

/// What a comparison relies on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trust {
    /// A file whose length, identity and time of writing are the same was not written.
    Stamps,
    /// Nothing: every file is read.
    Contents,
}

#[cfg(test)]
#[cfg(unix)]
#[path = "folder_tests.rs"]
mod tests;
