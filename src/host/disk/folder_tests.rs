//! Folders that change: what a second look finds, and what it need not read for that.

use std::os::unix::fs::symlink;
use std::time::{Duration, SystemTime};

use super::*;

const EVENT: &str = "content/events/a.kk.md";

/// A folder with a few files, each with its own name in it, and what is known of it.
fn known(files: &[&str]) -> (tempfile::TempDir, PathBuf, Folder) {
    let place = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(place.path()).unwrap();
    for file in files {
        write(&root, file, file);
    }
    let folder = Folder::read(&root, &root.join("public"));
    assert_eq!(folder.problems(), Diagnostics::new());
    (place, root, folder)
}

fn write(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn text(folder: &Folder, path: &str) -> Option<String> {
    let text = folder.source().text(&SitePath::new(path));
    text.map(|text| text.to_string())
}

fn paths(folder: &Folder) -> Vec<String> {
    let files = folder.source().iter();
    files.map(|(path, _)| path.to_string()).collect()
}

/// Nothing differs any more, however it is looked at.
fn is_known(folder: &mut Folder) -> bool {
    !folder.compare(Trust::Stamps) && !folder.compare(Trust::Contents)
}

#[test]
fn what_has_not_changed_does_not_differ() {
    let (_place, root, mut folder) = known(&["keste.yaml", EVENT, "content/media/a.jpg"]);
    assert!(is_known(&mut folder));
    // Written anew with the same content, touched, replaced by a copy.
    write(&root, EVENT, EVENT);
    let file = fs::File::options()
        .append(true)
        .open(root.join("keste.yaml"));
    file.unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    fs::copy(root.join("content/media/a.jpg"), root.join("copy")).unwrap();
    fs::rename(root.join("copy"), root.join("content/media/a.jpg")).unwrap();
    assert!(is_known(&mut folder));
}

#[test]
fn other_content_of_the_same_length_and_time_differs() {
    let (_place, root, mut folder) = known(&[EVENT, "content/media/a.jpg"]);
    for (number, file) in [EVENT, "content/media/a.jpg", EVENT]
        .into_iter()
        .enumerate()
    {
        let before = fs::metadata(root.join(file)).unwrap();
        write(&root, file, &number.to_string().repeat(file.len()));
        let written = fs::File::options().append(true).open(root.join(file));
        written
            .unwrap()
            .set_modified(before.modified().unwrap())
            .unwrap();
        assert!(folder.compare(Trust::Stamps), "{file}");
        assert!(is_known(&mut folder));
    }
    assert_eq!(text(&folder, EVENT), Some("2".repeat(EVENT.len())));
}

#[test]
fn a_stamp_is_believed_only_when_the_file_has_rested() {
    let (_place, root, _) = known(&[EVENT]);
    let (disk, path) = (root.join(EVENT), SitePath::new(EVENT));
    let stamp = || load(&disk, &path).unwrap().1;
    assert!(!stamp().still_holds(&disk));
    let rested = SystemTime::now() - Duration::from_secs(60);
    let file = fs::File::options().append(true).open(&disk).unwrap();
    file.set_modified(rested).unwrap();
    let stamp = stamp();
    assert!(stamp.still_holds(&disk));
    write(&root, EVENT, EVENT);
    file.set_modified(rested).unwrap();
    // The system notes when it was told of that time, which nobody can set.
    assert!(!stamp.still_holds(&disk));
    fs::remove_file(&disk).unwrap();
    assert!(!stamp.still_holds(&disk));
}

#[test]
fn what_was_edited_deleted_renamed_or_added_is_found() {
    let (_place, root, mut folder) = known(&["keste.yaml", EVENT, "content/news/old.kk.md"]);
    write(&root, EVENT, "edited");
    assert!(folder.compare(Trust::Stamps));
    assert_eq!(text(&folder, EVENT).as_deref(), Some("edited"));
    fs::rename(root.join(EVENT), root.join("content/events/b.kk.md")).unwrap();
    assert!(folder.compare(Trust::Stamps));
    let renamed = [
        "content/events/b.kk.md",
        "content/news/old.kk.md",
        "keste.yaml",
    ];
    assert_eq!(paths(&folder), renamed);
    fs::remove_dir_all(root.join("content/news")).unwrap();
    assert!(folder.compare(Trust::Stamps));
    write(&root, "i18n/kk/site.ftl", "");
    assert!(folder.compare(Trust::Stamps));
    assert_eq!(
        paths(&folder),
        ["content/events/b.kk.md", "i18n/kk/site.ftl", "keste.yaml"]
    );
    assert!(is_known(&mut folder));
    assert_eq!(folder.problems(), Diagnostics::new());
}

#[test]
fn a_problem_of_the_folder_is_a_difference_and_so_is_its_end() {
    let (_place, root, mut folder) = known(&[EVENT]);
    for (link, target) in [("content/out", "/"), ("content/nowhere", "missing")] {
        symlink(target, root.join(link)).unwrap();
        assert!(folder.compare(Trust::Stamps), "{link}");
        assert_eq!(folder.problems().iter().count(), 1, "{link}");
        assert!(is_known(&mut folder));
        fs::remove_file(root.join(link)).unwrap();
        assert!(folder.compare(Trust::Stamps), "{link}");
        assert_eq!(folder.problems(), Diagnostics::new(), "{link}");
    }
    // The whole folder goes and comes back.
    fs::rename(&root, root.with_extension("away")).unwrap();
    assert!(folder.compare(Trust::Stamps));
    assert_eq!(paths(&folder), Vec::<String>::new());
    fs::rename(root.with_extension("away"), &root).unwrap();
    assert!(folder.compare(Trust::Stamps));
    assert_eq!(paths(&folder), [EVENT]);
}

#[test]
fn only_named_files_that_are_known_and_not_empty_are_read_again() {
    let (_place, root, mut folder) = known(&[EVENT, "content/news/a.kk.md"]);
    let at = |file: &str| root.join(file);
    write(&root, EVENT, "edited");
    write(&root, "content/news/a.kk.md", "edited, too");
    write(&root, "content/news/new.kk.md", "new");
    assert!(!folder.reread(&[]));
    assert!(!folder.reread(&[
        at("content/news/new.kk.md"),
        at("content"),
        at("nowhere.md")
    ]));
    assert!(folder.reread(&[at(EVENT)]));
    assert!(!folder.reread(&[at(EVENT)]));
    assert_eq!(text(&folder, EVENT).as_deref(), Some("edited"));
    let untouched = text(&folder, "content/news/a.kk.md");
    assert_eq!(untouched.as_deref(), Some("content/news/a.kk.md"));
    // Somebody has only begun to write it, or it is a file no longer.
    write(&root, EVENT, "");
    assert!(!folder.reread(&[at(EVENT)]));
    fs::remove_file(at(EVENT)).unwrap();
    assert!(!folder.reread(&[at(EVENT)]));
    symlink(at("content/news/a.kk.md"), at(EVENT)).unwrap();
    assert!(!folder.reread(&[at(EVENT)]));
    assert_eq!(text(&folder, EVENT).as_deref(), Some("edited"));
    assert!(folder.compare(Trust::Stamps));
    assert_eq!(text(&folder, EVENT).as_deref(), Some("edited, too"));
}

#[test]
fn links_name_the_folders_that_have_to_be_watched_beside_the_sites_own() {
    let files = [
        EVENT,
        "shared/far/a.md",
        "library/deep/b.kk.md",
        "library/deep/c.kk.md",
    ];
    let (_place, root, mut folder) = known(&files);
    assert_eq!(folder.linked(), []);
    let mut linked_after = |target: &str, link: &str| {
        symlink(target, root.join(link)).unwrap();
        folder.compare(Trust::Stamps);
        let linked = folder.linked().iter();
        let shown = |linked: &Linked| {
            let path = linked.folder.strip_prefix(&root).unwrap();
            (path.to_str().unwrap().to_owned(), linked.whole)
        };
        linked.map(shown).collect::<Vec<_>>()
    };
    let far = ("shared/far".to_owned(), false);
    let library = ("library".to_owned(), true);
    assert_eq!(
        linked_after("../../shared/far/a.md", "content/events/b.kk.md"),
        [far.clone()]
    );
    assert_eq!(
        linked_after("../library", "content/books"),
        [library.clone(), far.clone()]
    );
    // One lies in another, in the site itself, or outside of everything.
    for (target, link) in [
        ("../library/deep", "content/deep"),
        ("../library/deep/b.kk.md", "content/b.md"),
        ("../content/events/a.kk.md", "content/c.md"),
        ("/etc/passwd", "content/passwd"),
        ("../../../outside", "content/outside"),
    ] {
        assert_eq!(
            linked_after(target, link),
            [library.clone(), far.clone()],
            "{link}"
        );
    }
    // What a link misses may come.
    let root_itself = (String::new(), false);
    let all = [root_itself, library, far];
    assert_eq!(linked_after("../later/today.md", "content/today.md"), all);
}
