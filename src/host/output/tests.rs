//! What must hold of an output folder whatever happens.

use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use tempfile::TempDir;

use super::*;
use crate::diagnostics::{Arg, Code};

pub(super) const MARK: (&str, &str) = ("build-info.json", r#"{"generator":"keste"}"#);
pub(super) const SITE: [(&str, &str); 3] = [
    ("index.html", "home"),
    ("ru/a/index.html", "а"),
    ("b.ics", "b"),
];

/// A site's folder with nothing in it; the output goes to `public` inside.
pub(super) fn place() -> TempDir {
    tempfile::tempdir().unwrap()
}

pub(super) fn public(place: &TempDir) -> PathBuf {
    place.path().join("public")
}

pub(super) fn open(place: &TempDir) -> Result<Output, Diagnostic> {
    Output::open_within(place.path(), &public(place), None, Duration::ZERO)
}

/// Publishes files with a mark that says `built`.
fn publish_at(place: &TempDir, files: &[(&str, &str)], built: &str) -> Written {
    let output = open(place).unwrap();
    files
        .par_iter()
        .for_each(|(path, text)| output.write(path, text.as_bytes()).unwrap());
    let mark = format!("{}{built}", MARK.1);
    output.write_last(MARK.0, mark.into_bytes()).unwrap();
    output.commit().unwrap()
}

pub(super) fn publish(place: &TempDir, files: &[(&str, &str)]) -> Written {
    publish_at(place, files, "")
}

/// Every file below a folder with inode, time and text.
pub(super) fn state(folder: &Path) -> BTreeMap<String, (u64, std::time::SystemTime, String)> {
    let entries = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap);
    let file = |entry: walkdir::DirEntry| {
        let found = entry.metadata().unwrap();
        let path = entry
            .path()
            .strip_prefix(folder)
            .unwrap()
            .display()
            .to_string();
        let text = fs::read_to_string(entry.path()).unwrap();
        (path, (found.ino(), found.modified().unwrap(), text))
    };
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(file)
        .collect()
}

pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Every file below a folder with its text, sorted.
pub(super) fn texts(folder: &Path) -> Vec<(String, String)> {
    let files = state(folder).into_iter();
    files.map(|(path, (_, _, text))| (path, text)).collect()
}

/// Every folder below a folder, sorted.
pub(super) fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    let folders = entries.into_iter().map(Result::unwrap);
    let folders = folders.filter(|entry| entry.file_type().is_dir());
    folders
        .map(|entry| entry.path().strip_prefix(folder).unwrap().to_owned())
        .collect()
}

/// What lies in the hidden folder beside the output.
fn beside(place: &TempDir) -> Vec<String> {
    names(&place.path().join(".public.keste"))
}

#[test]
fn the_first_publication_writes_everything_and_leaves_no_stage() {
    let place = place();
    let written = publish(&place, &SITE);
    assert_eq!(
        written,
        Written {
            written: 5,
            ..Written::default()
        }
    );
    let manifest = "b.ics\nbuild-info.json\nindex.html\nmanifest.txt\nru/a/index.html\n";
    let texts = state(&public(&place))
        .into_iter()
        .map(|(path, (_, _, text))| (path, text));
    let expected = [
        ("b.ics", "b"),
        MARK,
        ("index.html", "home"),
        (MANIFEST, manifest),
        ("ru/a/index.html", "а"),
    ];
    assert_eq!(
        texts.collect::<Vec<_>>(),
        expected.map(|(path, text)| (path.into(), text.into()))
    );
    assert_eq!(names(place.path()), [".public.keste", "public"]);
    assert_eq!(beside(&place), [".gitignore", "lock"]);
    let mode = |path: &str| fs::metadata(public(&place).join(path)).unwrap().mode() & 0o777;
    assert_eq!(
        [mode(""), mode("ru/a"), mode("ru/a/index.html")],
        [0o755, 0o755, 0o644]
    );
}

#[test]
fn the_same_site_again_touches_nothing_not_even_the_mark() {
    let place = place();
    publish(&place, &SITE);
    let (files, folder) = (
        state(&public(&place)),
        fs::metadata(public(&place)).unwrap(),
    );
    let written = publish_at(&place, &SITE, " later");
    assert_eq!(
        written,
        Written {
            unchanged: 5,
            ..Written::default()
        }
    );
    assert_eq!(state(&public(&place)), files);
    assert_eq!(fs::metadata(public(&place)).unwrap().ino(), folder.ino());
}

#[test]
fn one_changed_file_leaves_time_and_inode_of_the_others() {
    let place = place();
    publish(&place, &SITE);
    let before = state(&public(&place));
    let mut site = SITE;
    site[0].1 = "HOME";
    let written = publish_at(&place, &site, " later");
    assert_eq!(
        written,
        Written {
            written: 2,
            unchanged: 3,
            ..Written::default()
        }
    );
    let after = state(&public(&place));
    let same = |path: &&String| before.get(*path) == after.get(*path);
    let changed: Vec<_> = after.keys().filter(|path| !same(path)).collect();
    assert_eq!(changed, [MARK.0, "index.html"]);
    assert_eq!(after["index.html"].2, "HOME");
    assert_eq!(names(place.path()), [".public.keste", "public"]);
}

#[test]
fn what_is_no_longer_made_goes_with_its_folder() {
    let place = place();
    publish(&place, &SITE);
    let written = publish(&place, &SITE[..1]);
    assert_eq!(
        (written.written, written.unchanged, written.removed),
        (1, 2, 2)
    );
    assert_eq!(
        names(&public(&place)),
        ["build-info.json", "index.html", "manifest.txt"]
    );
}

#[test]
fn files_of_others_are_carried_over_and_named() {
    let place = place();
    publish(&place, &SITE);
    fs::create_dir_all(public(&place).join(".git/refs/tags")).unwrap();
    fs::write(public(&place).join(".git/HEAD"), "ref").unwrap();
    fs::write(public(&place).join("ru/CNAME"), "example.org").unwrap();
    symlink("ru", public(&place).join("rus")).unwrap();
    let foreign = [".git/HEAD", "ru/CNAME", "rus"].map(str::to_owned).to_vec();
    // Named when nothing changes, and when everything does.
    assert_eq!(publish(&place, &SITE).kept_foreign, foreign);
    let written = publish(&place, &[("index.html", "new")]);
    assert_eq!((written.kept_foreign, written.removed), (foreign, 2));
    assert!(public(&place).join(".git/refs/tags").is_dir());
    assert_eq!(
        fs::read(public(&place).join("rus/CNAME")).unwrap(),
        b"example.org"
    );
    assert!(!public(&place).join("ru/a").exists());
}

#[test]
fn a_path_of_ours_wins_over_a_link_somebody_put_there() {
    let place = place();
    publish(&place, &SITE);
    let (index, victim) = (
        public(&place).join("index.html"),
        place.path().join("victim"),
    );
    fs::write(&victim, "mine").unwrap();
    fs::remove_file(&index).unwrap();
    symlink(&victim, &index).unwrap();
    assert_eq!(publish(&place, &SITE).kept_foreign, Vec::<String>::new());
    assert!(fs::symlink_metadata(&index).unwrap().is_file());
    assert_eq!(fs::read(&index).unwrap(), b"home");
    assert_eq!(fs::read(&victim).unwrap(), b"mine");
}

#[test]
fn without_commit_the_published_site_stays_as_it_was() {
    let place = place();
    publish(&place, &SITE);
    let before = state(&public(&place));
    let output = open(&place).unwrap();
    output.write("index.html", b"half").unwrap();
    output.write("new/index.html", b"half").unwrap();
    drop(output);
    assert_eq!(state(&public(&place)), before);
    assert_eq!(names(place.path()), [".public.keste", "public"]);
    assert_eq!(beside(&place), [".gitignore", "lock"]);
}

#[test]
fn a_failure_on_the_way_leaves_the_published_site_whole() {
    let place = place();
    publish(&place, &SITE);
    // Somebody's file stands where a folder has to be: it may be neither lost nor kept.
    fs::write(public(&place).join("en"), "mine").unwrap();
    let before = state(&public(&place));
    let output = open(&place).unwrap();
    output.write("en/index.html", b"x").unwrap();
    let failed = output.commit().unwrap_err();
    let path = fs::canonicalize(public(&place))
        .unwrap()
        .join("en")
        .display()
        .to_string();
    assert_eq!(
        (failed.code, &failed.args[0]),
        (Code::CannotWrite, &("path", Arg::Text(path)))
    );
    assert_eq!(state(&public(&place)), before);
    assert_eq!(names(place.path()), [".public.keste", "public"]);
    assert_eq!(beside(&place), [".gitignore", "lock"]);
}

#[test]
fn a_second_run_is_told_who_holds_the_output() {
    let place = place();
    let first = open(&place).unwrap();
    let second = open(&place).unwrap_err();
    let pid = ("pid", Arg::Text(std::process::id().to_string()));
    assert_eq!((second.code, &second.args[1]), (Code::OutputLocked, &pid));
    drop(first);
    assert!(open(&place).is_ok());
}

#[test]
fn a_waiting_run_goes_on_when_the_other_ends() {
    let place = place();
    let first = open(&place).unwrap();
    std::thread::scope(|scope| {
        let wait = || {
            let patience = Duration::from_secs(600);
            Output::open_within(place.path(), &public(&place), None, patience).map(drop)
        };
        let second = scope.spawn(wait);
        drop(first);
        assert_eq!(second.join().unwrap(), Ok(()));
    });
}

#[test]
fn the_same_path_twice_is_our_bug() {
    let place = place();
    publish(&place, &SITE);
    let output = open(&place).unwrap();
    output.write("b.ics", b"b").unwrap();
    let again = output.write("b.ics", b"b").map_err(|fault| fault.code);
    assert_eq!(again, Err(Code::Bug));
    assert_eq!(
        output.write("../x", b"").map_err(|fault| fault.code),
        Err(Code::Bug)
    );
}

#[test]
fn files_are_copied_once_and_a_source_that_changed_is_refused() {
    let place = place();
    let picture = place.path().join("picture.jpg");
    fs::write(&picture, "12345").unwrap();
    let copy = |hash| {
        let output = open(&place).unwrap();
        output.write_last(MARK.0, MARK.1.into()).unwrap();
        output
            .copy("media/p.jpg", &picture, 5, hash)
            .map(|()| output.commit().unwrap().written)
    };
    let hash = ContentHash::of(b"12345");
    assert_eq!(copy(hash), Ok(3));
    assert_eq!(copy(hash), Ok(0));
    fs::write(&picture, "54321").unwrap();
    assert_eq!(
        copy(ContentHash::of(b"67890")).map_err(|fault| fault.code),
        Err(Code::CannotRead)
    );
    assert_eq!(copy(ContentHash::of(b"54321")), Ok(1));
    assert_eq!(
        fs::read(public(&place).join("media/p.jpg")).unwrap(),
        b"54321"
    );
}

#[test]
fn equal_means_equal_over_the_edges_of_the_buffer() {
    let place = place();
    let path = place.path().join("file");
    let long = vec![b'x'; (128 << 10) + 1];
    for bytes in [
        &long[..],
        &long[..128 << 10],
        &long[..64 << 10],
        &long[..1],
        b"",
    ] {
        fs::write(&path, bytes).unwrap();
        assert!(previous::holds(&path, bytes));
        assert!(!previous::holds(&path, &[bytes, b"x"].concat()));
        if let [same @ .., _] = bytes {
            assert!(!previous::holds(&path, &[same, b"y"].concat()));
        }
    }
}

#[test]
fn an_empty_folder_of_any_mode_may_become_the_output() {
    let place = place();
    fs::create_dir(public(&place)).unwrap();
    fs::set_permissions(public(&place), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(publish(&place, &SITE).written, 5);
    assert_eq!(fs::metadata(public(&place)).unwrap().mode() & 0o777, 0o755);
}
