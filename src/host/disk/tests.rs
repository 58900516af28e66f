//! Folders as they come: names, links, pipes, depths.

use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use super::*;
use crate::base::ContentHash;
use crate::pictures::Look;
use crate::source::Content;

fn site(files: &[&str]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for file in files {
        let path = root.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file).unwrap();
    }
    root
}

fn read(root: &Path) -> (Vec<String>, Vec<(Code, String)>) {
    let (tree, problems) = read_site(root, &root.join("public"));
    let files = tree.iter().map(|(path, _)| path.to_string()).collect();
    let file = |problem: Diagnostic| (problem.code, problem.primary.unwrap().file.to_string());
    (files, problems.into_iter().map(file).collect())
}

#[test]
fn a_file_that_has_changed_since_it_was_listed_is_not_taken_for_the_one_that_was() {
    let root = site(&["content/media/a.jpg"]);
    let path = SitePath::new("content/media/a.jpg");
    let read = |hash| read_unchanged(root.path(), &path, hash).map_err(|problem| problem.code);
    let listed = ContentHash::of(b"content/media/a.jpg");
    assert_eq!(read(listed), Ok(b"content/media/a.jpg".to_vec()));
    fs::write(root.path().join(path.as_str()), "another").unwrap();
    assert_eq!(read(listed), Err(Code::CannotRead));
}

#[test]
fn only_the_site_is_read_and_leftovers_are_not() {
    let root = site(&[
        "keste.yaml",
        "README.md",
        "content/README.md",
        "content/events/2027/readme.md",
        "content/root/README.md",
        "content/events/a.kk.md",
        "content/events/.#a.kk.md",
        "content/events/a.kk.md~",
        "content/.git/config",
        "content/events/b (1).md",
        "content/media/photo (1).jpg",
        "i18n/kk/site.ftl",
        "themes/own/theme.yaml",
        "public/keste.yaml",
        "node_modules/x.md",
    ]);
    let files = [
        "content/events/a.kk.md",
        "content/media/photo (1).jpg",
        "content/root/README.md",
        "i18n/kk/site.ftl",
        "keste.yaml",
        "themes/own/theme.yaml",
    ];
    let conflict = (Code::SyncConflict, "content/events/b (1).md".to_owned());
    assert_eq!(
        read(root.path()),
        (files.map(str::to_owned).to_vec(), vec![conflict])
    );
}

#[test]
fn the_output_is_not_read_inside_content_either() {
    let root = site(&["content/pages/a.md", "content/public/b.md"]);
    let (tree, problems) = read_site(root.path(), &root.path().join("content/public"));
    assert_eq!((tree.iter().count(), problems), (1, Diagnostics::new()));
}

#[test]
fn media_keep_hash_and_length_and_text_its_words() {
    let root = site(&["content/media/a.jpg", "content/pages/a.md"]);
    let (tree, _) = read_site(root.path(), Path::new("/nowhere"));
    let media = tree.get(&SitePath::new("content/media/a.jpg")).unwrap();
    assert_eq!(media.hash, ContentHash::of(b"content/media/a.jpg"));
    assert!(matches!(media.content, Content::Media(19, Look::Other)));
    let text = tree
        .text(&SitePath::new("content/pages/a.md"))
        .map(|text| &**text);
    assert_eq!(text, Some("content/pages/a.md"));
}

#[test]
fn links_stay_inside_the_site_and_are_followed_once() {
    let outside = site(&["secret.md"]);
    let root = site(&[
        "content/pages/a.md",
        "shared/b.md",
        "shared/deep/c.md",
        ".env",
    ]);
    let pages = root.path().join("content/pages");
    let link = |target: &Path, name: &str| symlink(target, pages.join(name)).unwrap();
    link(Path::new("a.md"), "file.md");
    link(&root.path().join("shared"), "folder");
    link(&outside.path().join("secret.md"), "out.md");
    link(outside.path(), "outfolder");
    link(Path::new("missing.md"), "dangling.md");
    link(Path::new("self.md"), "self.md");
    link(Path::new(".."), "up");
    link(&root.path().join(".env"), "env.md");
    symlink(&pages, root.path().join("shared/back")).unwrap();
    let (files, problems) = read(root.path());
    assert_eq!(
        files,
        [
            "content/pages/a.md",
            "content/pages/file.md",
            "content/pages/folder/b.md",
            "content/pages/folder/deep/c.md",
        ]
    );
    let refused = [
        "dangling.md",
        "env.md",
        "folder/back",
        "out.md",
        "outfolder",
        "self.md",
        "up",
    ];
    let refused = refused.map(|name| (Code::LinkOutside, format!("content/pages/{name}")));
    assert_eq!(problems, refused);
}

#[test]
fn a_content_folder_that_leads_elsewhere_is_refused_by_name_and_target() {
    let outside = site(&["pages/a.md"]);
    let root = site(&["keste.yaml"]);
    symlink(outside.path(), root.path().join("content")).unwrap();
    let (tree, problems) = read_site(root.path(), Path::new("public"));
    let content = SitePath::new("content");
    let expected = Diagnostic::at(Code::LinkOutside, &Place::start_of(&content))
        .arg("path", "content")
        .arg("target", outside.path().display().to_string());
    assert_eq!(
        (
            tree.iter().count(),
            problems.into_iter().collect::<Vec<_>>()
        ),
        (1, vec![expected])
    );
}

#[test]
fn a_pipe_is_named_and_does_not_hang() {
    let root = site(&["content/pages/a.md"]);
    let pipe = root.path().join("content/pages/pipe.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    symlink("pipe.md", root.path().join("content/pages/link.md")).unwrap();
    let (files, problems) = read(root.path());
    assert_eq!(files, ["content/pages/a.md"]);
    let named =
        ["link.md", "pipe.md"].map(|name| (Code::NotAFile, format!("content/pages/{name}")));
    assert_eq!(problems, named);
}

#[test]
fn folders_end_at_the_thirty_second() {
    let deepest = format!("content{}", "/x".repeat(31));
    let root = site(&[&format!("{deepest}/a.md"), &format!("{deepest}/y/b.md")]);
    let problem = (Code::FoldersTooDeep, format!("{deepest}/y"));
    assert_eq!(
        read(root.path()),
        (vec![format!("{deepest}/a.md")], vec![problem])
    );
}

#[test]
fn names_that_only_some_systems_tell_apart_are_refused() {
    let root = site(&[
        "content/pages/A.md",
        "content/pages/a.md",
        "content/pages/йод.md",
        "content/pages/и\u{306}од.md",
    ]);
    let (_, problems) = read(root.path());
    let named =
        ["a.md", "йод.md"].map(|name| (Code::SameFileName, format!("content/pages/{name}")));
    assert_eq!(problems, named);
}

#[test]
fn a_name_that_is_not_utf_8_is_shown_as_far_as_it_can_be() {
    let root = site(&["content/pages/a.md"]);
    let name = std::ffi::OsStr::from_bytes(b"\xff.md");
    fs::write(root.path().join("content/pages").join(name), "").unwrap();
    let problem = (Code::CannotRead, "content/pages/\u{fffd}.md".to_owned());
    assert_eq!(
        read(root.path()),
        (vec!["content/pages/a.md".to_owned()], vec![problem])
    );
}

#[test]
fn a_missing_root_is_named() {
    let (tree, problems) = read_site(Path::new("/no/such/site"), Path::new("/no"));
    assert_eq!(tree.iter().count(), 0);
    let problem = problems
        .into_iter()
        .next()
        .map(|problem| (problem.code, problem.args));
    let (code, args) = problem.unwrap();
    assert_eq!(
        (code, &args[0]),
        (Code::CannotRead, &("path", "/no/such/site".into()))
    );
}

#[test]
fn a_decomposed_name_is_found_on_disk_again() {
    let root = site(&["content/media/и\u{306}од.jpg"]);
    let (tree, _) = read_site(root.path(), Path::new("/no"));
    let (path, _) = tree.iter().next().unwrap();
    assert_eq!(path.as_str(), "content/media/йод.jpg");
    assert!(file_at(root.path(), path).is_file());
}
