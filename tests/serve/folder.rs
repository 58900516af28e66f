//! Folders that come, go and change their names, one file at a time or hundreds at once.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use crate::preview::{Preview, Site};

fn event(title: &str) -> String {
    format!(
        "---\ntitle: {title}\nstart: 2026-12-05 12:00\nend: 13:00\nvenue: hall\n---\nText of {title}.\n"
    )
}

#[test]
fn new_folders_in_new_folders_are_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    site.write("content/events/2027/january/fair.en.md", &event("Fair"));
    site.is_followed_by(&preview, &[]);
    site.edit("content/events/2027/january/fair.en.md", "Fair", "Bazaar");
    site.is_followed_by(&preview, &[]);
    // Empty at first: nothing of the site has changed, and yet they have to be watched.
    fs::create_dir_all(site.at("content/events/2027/may/first/second")).unwrap();
    site.edit("content/events/2027/january/fair.en.md", "Bazaar", "Fair");
    site.is_followed_by(&preview, &[]);
    site.write(
        "content/events/2027/may/first/second/deep.en.md",
        &event("Deep"),
    );
    site.is_followed_by(&preview, &[]);
    site.write("content/people/aigul.en.md", "---\ntitle: Aigul\n---\n");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn what_is_deleted_is_gone() {
    let site = Site::new();
    for name in ["one", "two", "three"] {
        site.write(&format!("content/events/2027/{name}.en.md"), &event(name));
    }
    let preview = Preview::of(&site, &[]);
    fs::remove_file(site.at("content/events/2027/one.en.md")).unwrap();
    site.is_followed_by(&preview, &["/events/one/"]);
    fs::remove_dir_all(site.at("content/events/2027")).unwrap();
    site.is_followed_by(&preview, &["/events/two/", "/events/three/"]);
    // It may come back under the same name.
    site.write("content/events/2027/two.en.md", &event("two"));
    site.is_followed_by(&preview, &["/events/three/"]);
    site.edit("content/events/2027/two.en.md", "two", "second");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn what_is_renamed_is_found_under_its_new_name_alone() {
    let site = Site::new();
    site.write("content/events/2027/fair.en.md", &event("Fair"));
    let preview = Preview::of(&site, &[]);
    site.rename(
        "content/events/2027/fair.en.md",
        "content/events/2027/bazaar.en.md",
    );
    site.is_followed_by(&preview, &["/events/fair/"]);
    site.rename("content/events/2027", "content/events/next");
    site.is_followed_by(&preview, &[]);
    site.edit("content/events/next/bazaar.en.md", "Fair", "Bazaar");
    site.is_followed_by(&preview, &[]);
    site.rename("content/events/next", "content/events/.hidden");
    site.is_followed_by(&preview, &["/events/bazaar/"]);
    site.rename("content/events/.hidden", "content/events/shown");
    site.is_followed_by(&preview, &[]);
    site.edit("content/events/shown/bazaar.en.md", "Bazaar", "Fair");
    site.is_followed_by(&preview, &[]);
    // Out of the site and into it again.
    fs::rename(site.at("content/events/shown"), site.beside("away")).unwrap();
    site.is_followed_by(&preview, &["/events/bazaar/"]);
    fs::rename(site.beside("away"), site.at("content/events/back")).unwrap();
    site.is_followed_by(&preview, &[]);
    site.edit("content/events/back/bazaar.en.md", "Fair", "Bazaar");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn the_whole_content_may_go_away_and_come_back() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    site.rename("content", "elsewhere");
    site.is_followed_by(&preview, &["/events/concert/", "/venues/hall/"]);
    site.rename("elsewhere", "content");
    site.is_followed_by(&preview, &[]);
    site.edit("content/events/concert.en.md", "Concert", "Recital");
    site.is_followed_by(&preview, &[]);
    // Away and back at once, and another one in its place.
    site.rename("content", "elsewhere");
    site.rename("elsewhere", "content");
    site.edit("content/events/concert.en.md", "Recital", "Matinee");
    site.is_followed_by(&preview, &[]);
    fs::remove_dir_all(site.at("content")).unwrap();
    site.write("content/venues/hall.en.md", "---\ntitle: Hall\n---\n");
    site.write("content/events/fair.en.md", &event("Fair"));
    site.is_followed_by(&preview, &["/events/concert/", "/venues/barn/"]);
    site.edit("content/events/fair.en.md", "Fair", "Bazaar");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_site_that_takes_the_place_of_another_is_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    // As a fresh clone does, under the name of the folder that was watched.
    let old = site.root().with_extension("old");
    fs::rename(site.root(), &old).unwrap();
    let mut copy = Command::new("cp");
    let copied = copy.arg("-r").arg(&old).arg(site.root());
    assert!(copied.status().unwrap().success());
    site.edit("content/events/concert.en.md", "Concert", "Recital");
    site.is_followed_by(&preview, &[]);
    site.edit("content/events/concert.en.md", "Recital", "Matinee");
    site.is_followed_by(&preview, &[]);
    site.edit(
        "keste.yaml",
        "title:",
        "description: {en: Exchanged}\ntitle:",
    );
    site.is_followed_by(&preview, &[]);
}

/// Two states of many files: the second has some of the first, others in their place, and its own folders.
fn state(site: &Site, root: &str, odd: usize) {
    for number in (0..200).filter(|number| number % 3 != odd) {
        let folder = ["", "2027/", "2027/may/", "2028/"][(number + odd) % 4];
        let text = event(&format!("Event {number} of {odd}"));
        site.write(
            &format!("{root}/events/{folder}event-{number}.en.md"),
            &text,
        );
    }
    site.write(
        &format!("{root}/venues/hall.en.md"),
        "---\ntitle: Hall\n---\n",
    );
}

#[test]
fn hundreds_of_files_that_change_at_once_are_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    // As `git checkout` does: the old files go one by one, the new ones come one by one.
    for odd in [0, 1] {
        for entry in fs::read_dir(site.at("content")).unwrap().flatten() {
            fs::remove_dir_all(entry.path()).unwrap();
        }
        state(&site, "content", odd);
        site.is_followed_by(&preview, &[]);
    }
    // As a synchroniser does: a whole tree in the place of the other.
    state(&site, "incoming", 2);
    site.rename("content", "outgoing");
    site.rename("incoming", "content");
    site.is_followed_by(&preview, &[]);
    site.edit(
        "content/events/2027/may/event-0.en.md",
        "Event",
        "Happening",
    );
    site.is_followed_by(&preview, &[]);
}

/// Sends a signal to a preview.
fn signal(preview: &Preview, name: &str) {
    let id = preview.id().to_string();
    assert!(
        Command::new("kill")
            .args([name, &id])
            .status()
            .unwrap()
            .success()
    );
}

#[test]
fn what_happens_while_the_system_loses_events_is_followed_and_so_is_what_comes_after() {
    let site = Site::new();
    fs::create_dir_all(site.at("content/events/2027")).unwrap();
    let preview = Preview::of(&site, &[]);
    // A program that is stopped takes no events, and the system keeps only so many for it.
    signal(&preview, "-STOP");
    let most = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events");
    let most: usize = most.map_or(16_384, |most| most.trim().parse().unwrap());
    for _ in 0..most / 2 {
        for name in ["content/.one", "content/.two"] {
            fs::write(site.at(name), "").unwrap();
        }
    }
    // Of none of these is there an event.
    site.write("content/events/2028/fair.en.md", &event("Fair"));
    fs::create_dir_all(site.at("content/events/2029/may")).unwrap();
    fs::remove_dir_all(site.at("content/events/2027")).unwrap();
    fs::create_dir_all(site.at("content/events/2027")).unwrap();
    site.edit("content/events/concert.en.md", "Concert", "Recital");
    signal(&preview, "-CONT");
    site.is_followed_by(&preview, &[]);
    for (year, path) in [
        ("2028", "content/events/2028/fair.en.md"),
        ("2029", "content/events/2029/may/fete.en.md"),
        ("2027", "content/events/2027/feast.en.md"),
    ] {
        site.write(path, &event(&format!("After {year}")));
        site.is_followed_by(&preview, &[]);
    }
}

#[test]
fn pipes_sockets_and_links_to_nowhere_hold_nobody_up() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let pipe = site.at("content/events/pipe.en.md");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    preview.hears("content/events/pipe.en.md");
    fs::remove_file(&pipe).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(site.at("content/media/socket")).unwrap();
    preview.hears("content/media/socket");
    fs::remove_file(site.at("content/media/socket")).unwrap();
    for (target, name) in [("/etc", "outside"), ("nowhere", "dangling"), (".", "loop")] {
        std::os::unix::fs::symlink(target, site.at(&format!("content/events/{name}"))).unwrap();
        preview.hears(&format!("content/events/{name}"));
        fs::remove_file(site.at(&format!("content/events/{name}"))).unwrap();
    }
    site.edit("content/events/concert.en.md", "Concert", "Recital");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_file_that_may_not_be_read_is_named_and_the_rest_is_followed() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let site = Site::new();
    let mode = |path: &str, mode| {
        fs::set_permissions(site.at(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    let is_root = fs::metadata("/proc/self").is_ok_and(|found| found.uid() == 0);
    let mut command = crate::preview::command(site.root(), &[]);
    if is_root {
        // Root may read everything: somebody else looks at the site.
        let program = site.beside("keste");
        fs::copy(env!("CARGO_BIN_EXE_keste"), &program).unwrap();
        fs::set_permissions(site.beside(""), fs::Permissions::from_mode(0o755)).unwrap();
        let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        command = Command::new(program);
        command.args(arguments).uid(65_534).gid(65_534);
    }
    command.stdin(Stdio::null());
    let preview = Preview::started(command);
    let concert = "content/events/concert.en.md";
    let before = site.built(&[]);
    mode(concert, 0o000);
    preview.hears("Permission denied");
    assert!(preview.said().contains(concert), "{}", preview.said());
    assert_eq!(
        preview.get("/events/concert/").built(),
        before["/events/concert/"]
    );
    mode(concert, 0o644);
    site.is_followed_by(&preview, &[]);
}
