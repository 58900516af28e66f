//! Random changes on disk beside a running `keste serve`.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::dice::Dice;
use crate::script::Script;
use crate::tiny;
use crate::trees::{NOW, Tree, tree_of};

/// So long the preview may take to follow a change on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn the_preview_serves_what_a_clean_build_writes_after_any_change() {
    for seed in 0..4 {
        follow(seed);
    }
}

fn follow(seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    let output = folder.path().join("public");
    let mut script = Script::new(tiny(), seed);
    let mut dice = Dice::new(seed + 1000);
    let mut on_disk = Tree::new();
    place(&root, &mut on_disk, &script.files);
    let preview = Preview::start(&root);
    let mut told = Vec::new();
    let mut shown = Tree::new();
    let mut gone = BTreeSet::new();
    let mut is_broken = false;
    for _ in 0..15 {
        told.push(if is_broken && dice.roll(3) > 0 {
            script.undo()
        } else {
            script.step()
        });
        place(&root, &mut on_disk, &script.files);
        // A site that is broken now goes on as it was.
        match build(&root, &output) {
            Built::Whole(built) => {
                gone.extend(shown.into_keys());
                gone.retain(|path| !built.contains_key(path));
                shown = built;
                is_broken = false;
            }
            Built::Broken => {
                is_broken = true;
                // Pictures are not kept in memory: they are as they stand on disk.
                shown.retain(|path, _| !path.starts_with("media/"));
            }
            // Every page shows what it can, for which there is nothing to compare with.
            Built::Unrenderable => {
                is_broken = true;
                shown.clear();
                gone.clear();
            }
        }
        let started = Instant::now();
        while let Some(difference) = preview.difference(&shown, &gone) {
            let late = started.elapsed() > PATIENCE;
            assert!(!late, "seed {seed}: {difference} after {told:#?}");
        }
    }
}

/// Makes the folder hold these files, touching only those that differ.
fn place(root: &Path, on_disk: &mut Tree, files: &Tree) {
    for path in on_disk.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(root.join(path)).unwrap();
    }
    for (path, bytes) in files {
        if on_disk.get(path) != Some(bytes) {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    on_disk.clone_from(files);
}

fn keste(command: &str, root: &Path) -> Command {
    let mut keste = Command::new(env!("CARGO_BIN_EXE_keste"));
    keste.args([command, "--lang", "en", "--now", NOW, "--root"]);
    keste
        .arg(root)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null());
    keste
}

/// What a clean build gave.
enum Built {
    Whole(Tree),
    Broken,
    /// All is well but for a page that a template cannot make.
    Unrenderable,
}

fn build(root: &Path, output: &Path) -> Built {
    if output.exists() {
        fs::remove_dir_all(output).unwrap();
    }
    let mut command = keste("build", root);
    let built = command.arg("--output").arg(output).output().unwrap();
    let said = String::from_utf8(built.stderr).unwrap();
    if built.status.success() {
        let mut files = tree_of(output);
        // Only an output folder has it.
        files.remove("manifest.txt");
        Built::Whole(files)
    } else if said.contains("error[template-render]") {
        Built::Unrenderable
    } else {
        Built::Broken
    }
}

/// A running `keste serve`, which ends with the test.
struct Preview {
    program: Child,
    address: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

impl Preview {
    fn start(root: &Path) -> Self {
        let mut program = keste("serve", root).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(program.stderr.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let (_, rest) = line.split_once("http://").unwrap();
        let (address, _) = rest.split_once('/').unwrap();
        // A pipe that nobody empties would hold the program up.
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Self {
            program,
            address: address.to_owned(),
        }
    }

    /// Where the preview differs from a built site, if it does.
    fn difference(&self, shown: &Tree, gone: &BTreeSet<String>) -> Option<String> {
        for (path, bytes) in shown {
            let (status, body) = self.get(path);
            if status != 200 || body != *bytes {
                return Some(format!("{path} differs (status {status})"));
            }
        }
        let served = gone.iter().find(|path| self.get(path).0 != 404);
        served.map(|path| format!("{path} is still there"))
    }

    /// Status and body of a file of the output; in a page without the preview's script.
    fn get(&self, path: &str) -> (u16, Vec<u8>) {
        let url = path.strip_suffix("index.html").unwrap_or(path);
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let host = &self.address;
        write!(
            stream,
            "GET /{url} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|at| at == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head[9..12].parse().unwrap();
        (status, without_script(&answer[end + 4..]))
    }
}

fn without_script(page: &[u8]) -> Vec<u8> {
    let (start, end) = (b"<script src=\"/__keste/reload.js\"", b"</script>");
    let find = |part: &[u8], from: usize| {
        let mut windows = page[from..].windows(part.len());
        windows.position(|at| at == part).map(|at| from + at)
    };
    match find(start, 0) {
        Some(from) => {
            let to = find(end, from).unwrap() + end.len();
            [&page[..from], &page[to..]].concat()
        }
        None => page.to_vec(),
    }
}
