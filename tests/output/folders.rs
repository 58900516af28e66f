//! Folders as they come, read by the program itself: links, pipes, what may not be read, leftovers.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::{built, by_anybody, code, keste, set_mode, small_site};

/// The codes of a report with the file that each names.
fn codes(report: &[u8]) -> Vec<(String, String)> {
    let report: serde_json::Value = serde_json::from_slice(report).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let problems = report["diagnostics"].as_array().unwrap();
    problems
        .iter()
        .map(|problem| (text(&problem["code"]), text(&problem["file"])))
        .collect()
}

#[test]
fn links_out_of_the_site_loops_and_pipes_are_named_and_nothing_is_built() {
    let (folder, root) = small_site();
    let outside = folder.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("secret.en.md"), "---\ntitle: Secret\n---\n").unwrap();
    let events = root.join("content/events");
    let fifo = |path: &Path| {
        let made = std::process::Command::new("mkfifo").arg(path).status();
        assert!(made.unwrap().success());
    };
    let link = |target: &str, path: &Path| symlink(target, path).unwrap();
    for (name, expected) in [
        ("out.en.md", "link-outside"),
        ("folder", "link-outside"),
        ("loop", "link-outside"),
        ("dangling.en.md", "link-outside"),
        ("pipe.en.md", "not-a-file"),
    ] {
        let path = events.join(name);
        match name {
            "out.en.md" => link("../../../outside/secret.en.md", &path),
            "folder" => link("../../../outside", &path),
            "loop" => link(".", &path),
            "dangling.en.md" => link("nothing.en.md", &path),
            _ => fifo(&path),
        }
        let output = keste(&root, &["--format", "json"], &[]);
        let named = (expected.to_owned(), format!("content/events/{name}"));
        assert_eq!(code(&output), Some(3), "{name}");
        assert_eq!(codes(&output.stdout), [named], "{name}");
        fs::remove_file(path).unwrap();
    }
    let themes = root.join("themes/frame/templates");
    fs::rename(&themes, outside.join("templates")).unwrap();
    symlink(outside.join("templates"), &themes).unwrap();
    let output = keste(&root, &["--format", "json"], &[]);
    assert_eq!(code(&output), Some(3));
    let named = (
        "link-outside".to_owned(),
        "themes/frame/templates".to_owned(),
    );
    assert!(codes(&output.stdout).contains(&named));
    assert!(!root.join("public").exists());
}

#[test]
fn a_file_or_folder_that_may_not_be_read_is_named_and_nothing_is_built() {
    let (folder, root) = small_site();
    for path in [
        "content/events/concert.en.md",
        "content/events",
        "keste.yaml",
    ] {
        let locked = root.join(path);
        let mode = if locked.is_dir() { 0o755 } else { 0o644 };
        set_mode(&locked, 0o000);
        for command in ["check", "build"] {
            let mut call = by_anybody(&folder);
            call.args([command, "--lang", "en", "--root"]).arg(&root);
            let output = call.output().unwrap();
            let words = String::from_utf8_lossy(&output.stderr);
            assert_eq!(code(&output), Some(3), "{command} {path}: {words}");
            let headline = format!("error[cannot-read]: “{path}” cannot be read");
            assert!(words.contains(&headline), "{command}: {words}");
        }
        set_mode(&locked, mode);
    }
    assert!(!root.join("public").exists());
}

#[test]
fn what_editors_and_synchronisers_leave_behind_is_not_published() {
    let (_folder, root) = small_site();
    let clean = built(&root, &[], &[]);
    let events = root.join("content/events");
    let text = fs::read(events.join("concert.en.md")).unwrap();
    for name in [
        ".#concert.en.md",
        ".concert.en.md.swp",
        "concert.en.md~",
        "#concert.en.md#",
        "~$concert.en.md",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
    ] {
        fs::write(events.join(name), &text).unwrap();
    }
    let output = keste(&root, &["--format", "json"], &[]);
    assert_eq!((code(&output), codes(&output.stdout)), (Some(0), vec![]));
    assert_eq!(super::tree_of(&root.join("public")), clean);
    let copies = [
        "concert.en (1).md",
        "concert.sync-conflict-20261121-120000-ABCDEF.en.md",
    ];
    for name in copies {
        fs::write(events.join(name), &text).unwrap();
    }
    let output = keste(&root, &["--format", "json"], &[]);
    let named = copies.map(|name| ("sync-conflict".to_owned(), format!("content/events/{name}")));
    assert_eq!(
        (code(&output), codes(&output.stdout)),
        (Some(0), named.to_vec())
    );
    assert_eq!(super::tree_of(&root.join("public")), clean);
}
