//! The output folder as a user finds it: the program itself builds sites in folders of their own.
//! Whatever the machine, the same files give the same tree; a build that fails changes nothing.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "what is compared lies on disk")]
#![cfg(unix)]

#[path = "output/folders.rs"]
mod folders;
#[path = "output/interrupted.rs"]
mod interrupted;
#[path = "output/links.rs"]
mod links;
mod trees;
#[path = "trees/demo.rs"]
mod whole;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use trees::{NOW, Tree, tree_of};
use whole::{demo, place};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Builds a site; `more` are further arguments.
fn keste(root: &Path, more: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keste"));
    command.args(["build", "--lang", "en", "--root"]).arg(root);
    if !more.contains(&"--now") {
        command.args(["--now", NOW]);
    }
    command.args(more).env_remove("SOURCE_DATE_EPOCH");
    command.envs(environment.iter().copied()).output().unwrap()
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn built(root: &Path, more: &[&str], environment: &[(&str, &str)]) -> Tree {
    let output = keste(root, more, environment);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), Some(0), "{words}");
    tree_of(&root.join("public"))
}

/// A site of one event, which is enough for whatever is not about the demo.
fn small() -> Tree {
    let site = Path::new(ROOT).join("tests/sites/theme-override/site");
    tree_of(&site)
}

fn small_site() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    place(&root, &small());
    (folder, root)
}

fn set_mode(path: &Path, mode: u32) {
    let mode = std::os::unix::fs::PermissionsExt::from_mode(mode);
    fs::set_permissions(path, mode).unwrap();
}

/// A call of the program by somebody without special rights. Root may read and write anything: as
/// root, nobody is asked to call.
fn by_anybody(folder: &TempDir) -> Command {
    set_mode(folder.path(), 0o755);
    let program = folder.path().join("keste");
    fs::copy(env!("CARGO_BIN_EXE_keste"), &program).unwrap();
    let is_root = fs::metadata("/proc/self").is_ok_and(|found| found.uid() == 0);
    let mut command = Command::new(if is_root { "setpriv" } else { "env" });
    if is_root {
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", "--"]);
    }
    command.arg(program);
    command
}

/// When each file was written last, and which file on the disk it is.
fn stamps(folder: &Path) -> BTreeMap<PathBuf, (i64, i64, u64)> {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten();
    let stamp = |entry: walkdir::DirEntry| {
        let found = entry.metadata().unwrap();
        let stamp = (found.mtime(), found.mtime_nsec(), found.ino());
        (entry.path().to_owned(), stamp)
    };
    entries.map(stamp).collect()
}

/// The paths at which two trees differ.
fn differing(one: &Tree, other: &Tree) -> Vec<String> {
    let paths = one.keys().chain(other.keys());
    let differing = paths.filter(|path| one.get(*path) != other.get(*path));
    differing.cloned().collect()
}

#[test]
fn the_same_files_give_the_same_tree_wherever_and_however_they_are_built() {
    let files = demo();
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    place(one.path(), &files);
    let root = other.path().join("another folder/сайт");
    place(&root, files.iter().rev());
    let plain = [("TZ", "Asia/Almaty"), ("LANG", "kk_KZ.UTF-8")];
    let odd = [
        ("TZ", "America/St_Johns"),
        ("LANG", "tr_TR.UTF-8"),
        ("LC_ALL", "C"),
        ("RAYON_NUM_THREADS", "1"),
    ];
    let first = built(one.path(), &[], &plain);
    let second = built(&root, &[], &odd);
    assert!(first.len() > 500, "the demo site has {} files", first.len());
    assert_eq!(differing(&first, &second), Vec::<String>::new());
}

#[test]
fn a_second_build_of_the_same_files_touches_nothing() {
    let (_folder, root) = small_site();
    built(&root, &[], &[]);
    let before = stamps(&root.join("public"));
    built(&root, &[], &[]);
    assert_eq!(stamps(&root.join("public")), before);
    // A later hour of the same day makes no page different, so that not even its instant is written.
    built(&root, &["--now", "2026-11-21T18:00:00+05:00"], &[]);
    assert_eq!(stamps(&root.join("public")), before);
}

#[test]
fn a_build_that_fails_leaves_the_old_output_as_it_was() {
    let (_folder, root) = small_site();
    let event = root.join("content/events/concert.en.md");
    let template = root.join("themes/frame/templates/base.html");
    let (good, frame) = (fs::read(&event).unwrap(), fs::read(&template).unwrap());
    built(&root, &[], &[]);
    let before = stamps(&root.join("public"));
    for (broken, bytes, expected) in [
        (&event, "---\ntitle: [\n---\n", 1),
        (&event, "no front matter", 1),
        (&template, "{% block main %}", 2),
        (&template, "{{ page.no_such_field.x }}", 2),
    ] {
        fs::write(broken, bytes).unwrap();
        assert_eq!(code(&keste(&root, &[], &[])), Some(expected), "{bytes}");
        assert_eq!(stamps(&root.join("public")), before, "{bytes}");
        fs::write(&event, &good).unwrap();
        fs::write(&template, &frame).unwrap();
    }
    // Nothing that was begun lies about but the stage that is kept for the next build.
    let names = fs::read_dir(&root).unwrap().flatten();
    let mut names: Vec<_> = names.map(|entry| entry.file_name()).collect();
    names.sort();
    let kept = [".public.keste", "content", "keste.yaml", "public", "themes"];
    assert_eq!(names, kept);
}

#[test]
fn below_any_path_every_link_of_every_page_leads_to_a_file() {
    let site = tempfile::tempdir().unwrap();
    place(site.path(), &demo());
    for (given, base) in [
        (
            "https://site.example/sub/path/",
            "https://site.example/sub/path/",
        ),
        (
            "https://site.example/sub/path",
            "https://site.example/sub/path/",
        ),
        ("https://site.example", "https://site.example/"),
    ] {
        let tree = built(site.path(), &["--base-url", given], &[]);
        let checked = links::check(&tree, base);
        assert_eq!(checked.broken, Vec::<String>::new(), "{given}");
        assert!(checked.followed > 10_000, "{} links", checked.followed);
    }
}

#[test]
fn a_base_url_that_is_none_is_refused() {
    let (_folder, root) = small_site();
    for url in [
        "ftp://example.org/",
        "example.org",
        "https://example.org/?q",
        "https://me@x.org/",
    ] {
        let output = keste(&root, &["--base-url", url], &[]);
        assert_eq!(code(&output), Some(2), "{url}");
    }
    assert!(!root.join("public").exists());
}

#[test]
fn no_folder_is_replaced_that_is_not_ours() {
    let (folder, root) = small_site();
    let home = folder.path().join("home");
    let alien = folder.path().join("alien");
    let link = folder.path().join("link");
    for path in [&home, &alien] {
        fs::create_dir(path).unwrap();
        fs::write(path.join("thesis.txt"), "years of work").unwrap();
    }
    std::os::unix::fs::symlink(&alien, &link).unwrap();
    let before = stamps(folder.path());
    let content = root.join("content");
    let events = content.join("events");
    let up = root.join("content/..");
    for output in [
        root.as_path(),
        &up,
        &content,
        &events,
        &root.join("themes/new"),
        &home,
        &alien,
        &link,
        &alien.join("thesis.txt"),
        folder.path(),
        Path::new("/"),
    ] {
        let path = output.to_str().unwrap();
        let environment = [("HOME", home.to_str().unwrap())];
        let refused = keste(&root, &["--output", path], &environment);
        assert_eq!(code(&refused), Some(2), "{path}");
        assert_eq!(stamps(folder.path()), before, "{path}");
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_an_error_of_its_own() {
    let (folder, root) = small_site();
    let locked = folder.path().join("locked");
    fs::create_dir(&locked).unwrap();
    set_mode(&locked, 0o555);
    let output = locked.join("public");
    let mut command = by_anybody(&folder);
    command.args(["build", "--now", NOW, "--root"]);
    command.arg(&root).arg("--output").arg(&output);
    let failed = command.output().unwrap();
    let words = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert_eq!(code(&failed), Some(3), "{words}");
    let named = locked.to_str().unwrap();
    assert!(words.contains(named), "the path is not named: {words}");
    assert_eq!(fs::read_dir(&locked).unwrap().count(), 0);
}

#[test]
fn two_files_for_one_address_are_an_error() {
    let (_folder, root) = small_site();
    for (path, twin) in [
        ("content/root/index.html", ""),
        ("content/root/robots.txt", ""),
        ("content/events/x.pdf", "content/media/events/x.pdf"),
    ] {
        let paths = [path, twin].into_iter().filter(|path| !path.is_empty());
        let files: Tree = paths.map(|path| (path.to_owned(), path.into())).collect();
        place(&root, &files);
        let output = keste(&root, &["--format", "json"], &[]);
        assert_eq!(code(&output), Some(1), "{path}");
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let found = report["diagnostics"].as_array().unwrap();
        let codes: Vec<_> = found.iter().map(|problem| &problem["code"]).collect();
        assert_eq!(codes, ["same-address"], "{path}");
        for path in files.keys() {
            fs::remove_file(root.join(path)).unwrap();
        }
    }
    assert!(!root.join("public").exists());
}

#[test]
fn the_address_of_a_closed_meeting_is_nowhere_in_the_output() {
    let (_folder, root) = small_site();
    let event = |public: &str| {
        let text = format!(
            "---\ntitle: Talk\nstart: 2026-12-01 19:00\nattendance: online\n\
             online: {{url: \"https://meet.example.org/door-code-4711\"{public}}}\n---\n"
        );
        fs::write(root.join("content/events/talk.en.md"), text).unwrap();
        let tree = built(&root, &[], &[]);
        let holds = |bytes: &[u8]| bytes.windows(9).any(|part| part == b"door-code");
        let found = tree.into_iter().filter(|(_, bytes)| holds(bytes));
        found.map(|(path, _)| path).collect::<Vec<_>>()
    };
    assert_eq!(event(""), Vec::<String>::new());
    assert_eq!(event(", public: false"), Vec::<String>::new());
    // Where everybody may see it, it stands on the page and in the calendars.
    let open = [
        "calendar.ics",
        "events/talk/event.ics",
        "events/talk/index.html",
    ];
    assert_eq!(event(", public: true"), open);
}
