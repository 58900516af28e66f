//! A site on disk, what people do with its files, and what a clean build makes of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::{Preview, wait_until};

/// The day of every build.
pub(crate) const NOW: &str = "2026-11-21";

/// Two events in two venues.
const FILES: &[(&str, &str)] = &[
    (
        "keste.yaml",
        "title: {en: Preview}\nbase_url: https://preview.example/\nuid_domain: preview.example\n\
         languages: [en, ru]\ntime_zone: Asia/Almaty\n",
    ),
    (
        "content/venues/hall.en.md",
        "---\ntitle: Hall\ncity: Almaty\naddress: 1 Abai Street\n---\n",
    ),
    (
        "content/venues/barn.en.md",
        "---\ntitle: Barn\ncity: Almaty\naddress: 2 Abai Street\n---\n",
    ),
    (
        "content/events/concert.en.md",
        "---\ntitle: Concert\nsummary: Loud.\nstart: 2026-12-01 19:00\nend: 21:00\nvenue: hall\n---\nBring ear plugs.\n",
    ),
    (
        "content/events/market.en.md",
        "---\ntitle: Market\nsummary: Apples.\nstart: 2026-12-02 19:00\nend: 21:00\nvenue: barn\n---\nBring a bag.\n",
    ),
    ("content/media/door.pdf", "no plan, but nobody looks"),
    ("content/root/proof.txt", "yours\n"),
];

/// A site in a folder of its own.
pub(crate) struct Site {
    folder: TempDir,
    root: PathBuf,
}

impl Site {
    /// The small site.
    pub(crate) fn new() -> Self {
        let site = Self::empty();
        for (path, text) in FILES {
            site.write(path, text);
        }
        site
    }

    /// A folder without any file.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // A temporary folder may itself be reached by a link.
        let root = fs::canonicalize(folder.path()).unwrap().join("site");
        fs::create_dir(&root).unwrap();
        Self { folder, root }
    }

    /// The site's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the site on disk.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Saves a file in its place.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap()
    }

    /// Saves a file in its place with some words in the place of others.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no “{from}”: {text}");
        self.write(path, &text.replace(from, to));
    }

    /// Gives a file or folder another name.
    pub(crate) fn rename(&self, from: &str, to: &str) {
        fs::rename(self.at(from), self.at(to)).unwrap();
    }

    /// A folder beside the site's own, for what tests need.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `keste build` into a folder; `more` are further arguments.
    pub(crate) fn build(&self, output: &Path, more: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keste"));
        command.args(["build", "--lang", "en", "--now", NOW, "--root"]);
        command.arg(&self.root).arg("--output").arg(output);
        command.args(more).env_remove("SOURCE_DATE_EPOCH");
        command.output().unwrap()
    }

    /// The files of a clean build by the paths of their addresses; a page is the folder in which it
    /// is the index. Without the list of the files, which only the output folder has.
    pub(crate) fn built(&self, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let output = tempfile::tempdir().unwrap();
        // It goes on from where the output folder stands, as the preview does.
        let ledger = self.at("public/ledger.json");
        let ledger = ledger.exists().then(|| ledger.display().to_string());
        let ledger = ledger.iter().flat_map(|path| ["--ledger", path]);
        let more: Vec<_> = more.iter().copied().chain(ledger).collect();
        let built = self.build(&output.path().join("public"), &more);
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        let entries = walkdir::WalkDir::new(output.path().join("public"));
        let files = entries
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_file());
        let files = files.map(|entry| {
            let path = entry
                .path()
                .strip_prefix(output.path().join("public"))
                .unwrap();
            let path = path.to_str().unwrap();
            let url = match path.strip_suffix("index.html") {
                Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
                _ => path,
            };
            (format!("/{url}"), fs::read(entry.path()).unwrap())
        });
        files.filter(|(path, _)| path != "/manifest.txt").collect()
    }

    /// Waits until a preview serves what a clean build makes of the files as they are now: these
    /// bytes at the address of each file, and nothing at the addresses in `gone`.
    pub(crate) fn is_followed_by(&self, preview: &Preview, gone: &[&str]) {
        let built = self.built(&[]);
        let mut differing = String::new();
        let differs = |(path, bytes): (&String, &Vec<u8>)| {
            let served = preview.get(path);
            (served.status != 200 || served.built() != *bytes).then(|| path.clone())
        };
        let is_gone = |path: &&str| preview.get(path).status != 404;
        wait_until("the preview serves what a build makes", || {
            let paths = built.iter().find_map(differs);
            let paths = paths.or_else(|| gone.iter().copied().find(is_gone).map(str::to_owned));
            if paths.is_some() {
                differing = format!("{paths:?}");
            }
            paths.is_none()
        });
    }
}
