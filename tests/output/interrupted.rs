//! Builds that are cut off, that meet another build, whose files change under them, whose reader has
//! gone away.

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::process::{Pid, Signal, kill_process};

use super::{NOW, built, code, demo, keste, place, small_site, stamps, tree_of};

/// Starts a build that goes on by itself. Whoever runs the tests in the background may have let all
/// their programs ignore an interrupt; this one does not.
fn start(root: &Path) -> Child {
    let mut command = Command::new("env");
    command.args(["--default-signal=INT,TERM", env!("CARGO_BIN_EXE_keste")]);
    command.args(["build", "--lang", "en", "--now", NOW, "--root"]);
    command.arg(root).stderr(Stdio::null()).spawn().unwrap()
}

fn event(number: usize) -> String {
    format!("---\ntitle: Event {number}\nstart: 2026-12-01 10:00\nvenue: hall\n---\n")
}

#[test]
fn a_build_that_is_killed_on_its_way_leaves_the_old_site_and_nothing_for_the_next_to_stumble_over()
{
    let (_folder, root) = small_site();
    built(&root, &[], &[]);
    let before = stamps(&root.join("public"));
    let many: Vec<_> = (0..1500)
        .map(|number| root.join(format!("content/events/e{number}.en.md")))
        .collect();
    for (number, path) in many.iter().enumerate() {
        fs::write(path, event(number)).unwrap();
    }
    let stage = root.join(".public.keste/stage");
    // A shell calls these ends 130, 143, 137.
    for signal in [Signal::INT, Signal::TERM, Signal::KILL] {
        let _ = fs::remove_dir_all(&stage);
        let mut build = start(&root);
        // The first file is staged: thousands are still to be made before the site is exchanged.
        let is_empty = || fs::read_dir(&stage).map_or(true, |mut files| files.next().is_none());
        while is_empty() && build.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        kill_process(Pid::from_child(&build), signal).unwrap();
        let ended = build.wait().unwrap();
        assert_eq!(ended.signal(), Some(signal.as_raw()), "{ended}");
        assert_eq!(stamps(&root.join("public")), before, "{ended}");
    }
    for path in &many[20..] {
        fs::remove_file(path).unwrap();
    }
    let (_other, fresh) = small_site();
    // The same ledger to go on from.
    built(&fresh, &[], &[]);
    for (number, path) in many[..20].iter().enumerate() {
        let path = fresh.join(path.strip_prefix(&root).unwrap());
        fs::write(path, event(number)).unwrap();
    }
    assert_eq!(built(&root, &[], &[]), built(&fresh, &[], &[]));
    let beside = |root: &Path| tree_of(&root.join(".public.keste")).into_keys();
    let left: Vec<_> = beside(&root)
        .filter(|path| path.contains("events/e"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn a_second_build_waits_then_names_the_first_and_a_lock_without_a_holder_holds_nobody() {
    let (_folder, root) = small_site();
    built(&root, &[], &[]);
    let before = stamps(&root.join("public"));
    let path = root.join(".public.keste/lock");
    // The number of a process that is no more.
    fs::write(&path, "4194304\n").unwrap();
    assert_eq!(code(&keste(&root, &[], &[])), Some(0));
    let mut lock = File::options().read(true).write(true).open(&path).unwrap();
    lock.lock().unwrap();
    let mut signed = String::new();
    lock.read_to_string(&mut signed).unwrap();
    fs::write(root.join("content/events/e.en.md"), event(1)).unwrap();
    // Finding problems needs no lock.
    let check = Command::new(env!("CARGO_BIN_EXE_keste"))
        .args(["check", "--now", NOW, "--root"])
        .arg(&root)
        .output();
    assert_eq!(code(&check.unwrap()), Some(0));
    let refused = keste(&root, &[], &[]);
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(code(&refused), Some(3), "{words}");
    assert!(words.contains("error[output-locked]"), "{words}");
    assert!(
        words.contains(&format!("(process {})", signed.trim())),
        "{words}"
    );
    assert_eq!(stamps(&root.join("public")), before);
    drop(lock);
    assert_eq!(code(&keste(&root, &[], &[])), Some(0));
}

#[test]
fn a_reader_that_goes_away_is_no_fault_and_causes_no_words() {
    let site = tempfile::tempdir().unwrap();
    place(site.path(), &demo());
    for command in [
        &["list", "--from", "2020-01-01"][..],
        &["list", "--from", "2020-01-01", "--format", "json"],
        &["check", "--format", "json"],
        &["build", "--format", "github"],
        &["explain", "unknown-key"],
        &["--help"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut call = Command::new(env!("CARGO_BIN_EXE_keste"));
        call.args(command).current_dir(site.path());
        // 21 November 2026.
        call.env("NO_COLOR", "1")
            .env("SOURCE_DATE_EPOCH", "1795219200");
        let ended = call.stdout(writer).stderr(Stdio::piped()).output().unwrap();
        let words = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(code(&ended), Some(0), "{command:?}: {words}");
        assert!(!words.contains("panicked"), "{command:?}: {words}");
    }
    // Nor is one of the messages.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut call = Command::new(env!("CARGO_BIN_EXE_keste"));
    call.args(["build", "--now", NOW]).current_dir(site.path());
    let ended = call.stderr(writer).status().unwrap();
    assert_eq!(ended.code(), Some(0));
    assert!(site.path().join("public/index.html").exists());
}

#[test]
fn a_file_that_changes_while_the_site_is_built_is_one_version_of_it_everywhere() {
    let (_folder, root) = small_site();
    let path = root.join("content/events/e.en.md");
    let versions = ["Violet", "Saffron"].map(|colour| {
        format!("---\ntitle: {colour}\nstart: 2026-12-01 10:00\nvenue: hall\n---\n{colour}\n")
    });
    let save = |text: &str| {
        let beside = root.join("e.new");
        fs::write(&beside, text).unwrap();
        fs::rename(&beside, &path).unwrap();
    };
    save(&versions[0]);
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                versions.iter().for_each(|text| save(text));
            }
        });
        for _ in 0..10 {
            let tree = built(&root, &[], &[]);
            let holds = |colour: &str| {
                let all = tree.values().map(|bytes| String::from_utf8_lossy(bytes));
                all.filter(|text| text.contains(colour)).count()
            };
            let found = ["Violet", "Saffron"].map(holds);
            assert!(found.contains(&0), "two versions in one site: {found:?}");
            assert!(found.iter().sum::<usize>() > 4, "{found:?}");
        }
        is_over.store(true, Ordering::Relaxed);
    });
}
