//! Every way in which a file is saved: afterwards the preview serves what a clean build makes of the folder.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::time::{Duration, SystemTime};

use crate::preview::{Preview, Site};

const CONCERT: &str = "content/events/concert.en.md";

/// An event of its own, in the hall.
fn event(title: &str) -> String {
    format!(
        "---\ntitle: {title}\nstart: 2026-12-05 12:00\nend: 13:00\nvenue: hall\n---\nText of {title}.\n"
    )
}

#[test]
fn a_file_saved_in_its_place_is_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    for (from, to) in [
        ("Concert", "Recital"),
        ("Recital", "Concert"),
        ("plugs", "muffs"),
    ] {
        site.edit(CONCERT, from, to);
        site.is_followed_by(&preview, &[]);
    }
    // As some editors and copying programs save: piece by piece, with the file open all the while.
    let text = event("Slowly written");
    let mut file = File::create(site.at(CONCERT)).unwrap();
    for piece in text.as_bytes().chunks(7) {
        file.write_all(piece).unwrap();
        file.flush().unwrap();
    }
    site.is_followed_by(&preview, &[]);
    drop(file);
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_save_of_the_same_length_with_the_same_time_of_writing_is_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let long_ago = SystemTime::now() - Duration::from_secs(86_400);
    for (from, to) in [
        ("Concert", "Recital"),
        ("Recital", "Matinee"),
        ("Matinee", "Concert"),
    ] {
        site.edit(CONCERT, from, to);
        let file = File::options().write(true).open(site.at(CONCERT)).unwrap();
        file.set_modified(long_ago).unwrap();
        site.is_followed_by(&preview, &[]);
    }
}

#[test]
fn a_file_saved_by_rename_is_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    for title in ["First", "Second", "Third"] {
        site.write("content/events/.concert.en.md.tmp", &event(title));
        site.rename("content/events/.concert.en.md.tmp", CONCERT);
        site.is_followed_by(&preview, &[]);
    }
    // The new text may come from anywhere.
    fs::write(site.beside("new"), event("Fourth")).unwrap();
    fs::rename(site.beside("new"), site.at(CONCERT)).unwrap();
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_file_saved_as_vim_emacs_and_others_do_is_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    // vim: the old file becomes the backup, a new one is written, the backup goes.
    site.rename(CONCERT, "content/events/concert.en.md~");
    site.write(CONCERT, &event("By vim"));
    fs::remove_file(site.at("content/events/concert.en.md~")).unwrap();
    site.is_followed_by(&preview, &[]);
    // vim asks whether it may make files here.
    site.write("content/events/4913", "");
    fs::remove_file(site.at("content/events/4913")).unwrap();
    site.write("content/events/.concert.en.md.swp", "binary");
    site.write(CONCERT, &event("By vim again"));
    site.is_followed_by(&preview, &[]);
    // Emacs: a lock that is a link to nowhere, a file of its own for what is not saved yet.
    symlink("me@machine.1", site.at("content/events/.#concert.en.md")).unwrap();
    site.write("content/events/#concert.en.md#", "half");
    site.edit(CONCERT, "By vim again", "By Emacs");
    fs::remove_file(site.at("content/events/.#concert.en.md")).unwrap();
    site.is_followed_by(&preview, &[]);
    // Deleted and written anew.
    fs::remove_file(site.at(CONCERT)).unwrap();
    site.write(CONCERT, &event("Anew"));
    site.is_followed_by(&preview, &[]);
    // Another name for the same bytes takes its place.
    fs::remove_file(site.at(CONCERT)).unwrap();
    fs::hard_link(site.at("content/events/market.en.md"), site.at(CONCERT)).unwrap();
    site.is_followed_by(&preview, &[]);
}

#[test]
fn settings_messages_and_a_theme_of_its_own_are_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    site.edit("keste.yaml", "Preview", "Another Title");
    site.is_followed_by(&preview, &[]);
    site.edit("keste.yaml", "languages: [en, ru]", "languages: [en]");
    site.is_followed_by(&preview, &["/ru/", "/ru/calendar.ics"]);
    site.edit("keste.yaml", "languages: [en]", "languages: [en, ru]");
    site.is_followed_by(&preview, &[]);
    // Folders that were not there when the preview began.
    site.write("i18n/en/site.ftl", "upcoming = In the next days\n");
    site.is_followed_by(&preview, &[]);
    site.write("themes/own/theme.yaml", "name: own\nextends: default\n");
    site.write("themes/own/assets/own.css", "h1 { color: teal }\n");
    site.edit("keste.yaml", "time_zone", "theme: own\ntime_zone");
    site.is_followed_by(&preview, &[]);
    site.write("themes/own/templates/base.html", "<title>{{ page.title }}</title>{% block main %}{% endblock main %}{% block updated %}{% endblock updated %}");
    site.is_followed_by(&preview, &[]);
    site.edit("themes/own/templates/base.html", "</title>", "</title><hr>");
    site.is_followed_by(&preview, &[]);
    site.write("themes/own/assets/own.css", "h1 { color: tomato }\n");
    site.is_followed_by(&preview, &[]);
    site.edit("keste.yaml", "theme: own\n", "");
    fs::remove_dir_all(site.at("themes")).unwrap();
    fs::remove_dir_all(site.at("i18n")).unwrap();
    site.is_followed_by(&preview, &[]);
    // Settings are saved by rename, too.
    let text = site.read("keste.yaml").replace("Another", "Yet Another");
    site.write(".keste.yaml.tmp", &text);
    site.rename(".keste.yaml.tmp", "keste.yaml");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_picture_is_made_when_it_is_asked_for_and_followed() {
    let site = Site::new();
    let picture = |name: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures");
        fs::copy(format!("{folder}/{name}"), site.at("content/media/it.jpg")).unwrap();
        let built = site.built(&[]).into_keys();
        built
            .filter(|path| path.contains("/it-"))
            .collect::<Vec<_>>()
    };
    let before = picture("turned-6.jpg");
    let preview = Preview::of(&site, &[]);
    site.is_followed_by(&preview, &[]);
    let after = picture("grey.jpg");
    assert_eq!((before.len(), after.len()), (1, 1));
    site.is_followed_by(&preview, &[&before[0]]);
}

#[test]
fn a_file_is_followed() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    for bytes in ["another plan", "one more plan"] {
        site.write("content/media/door.pdf", bytes);
        site.is_followed_by(&preview, &[]);
    }
    site.write("content/root/new/proof.txt", "new");
    site.rename("content/media/door.pdf", "content/media/gate.pdf");
    site.is_followed_by(&preview, &["/media/door.pdf"]);
}

#[test]
fn a_file_that_is_linked_from_elsewhere_in_the_site_is_followed() {
    let site = Site::new();
    site.write("shared/far/fair.md", &event("Fair"));
    symlink(
        "../../shared/far/fair.md",
        site.at("content/events/fair.en.md"),
    )
    .unwrap();
    site.write("library/deep/book.en.md", &event("Book"));
    symlink("../../library", site.at("content/events/library")).unwrap();
    let preview = Preview::of(&site, &[]);
    site.is_followed_by(&preview, &[]);
    site.edit("shared/far/fair.md", "Fair", "Bazaar");
    site.is_followed_by(&preview, &[]);
    site.write("shared/far/.new", &event("By rename"));
    site.rename("shared/far/.new", "shared/far/fair.md");
    site.is_followed_by(&preview, &[]);
    // A linked folder is one like any other.
    site.edit("library/deep/book.en.md", "Book", "Novel");
    site.is_followed_by(&preview, &[]);
    fs::create_dir_all(site.at("library/new/folder")).unwrap();
    site.write("library/new/folder/poem.en.md", &event("Poem"));
    site.is_followed_by(&preview, &[]);
    site.edit("library/new/folder/poem.en.md", "Poem", "Ballad");
    site.is_followed_by(&preview, &[]);
    site.write("library/top.en.md", &event("Top"));
    site.is_followed_by(&preview, &[]);
    fs::remove_file(site.at("content/events/library")).unwrap();
    site.is_followed_by(
        &preview,
        &["/events/book/", "/events/poem/", "/events/top/"],
    );
    // The link itself leads elsewhere.
    site.write("shared/other.md", &event("Other"));
    fs::remove_file(site.at("content/events/fair.en.md")).unwrap();
    symlink(
        "../../shared/other.md",
        site.at("content/events/fair.en.md"),
    )
    .unwrap();
    site.is_followed_by(&preview, &[]);
    site.edit("shared/other.md", "Other", "Another");
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_site_whose_content_is_a_link_is_followed_in_new_folders_too() {
    let site = Site::new();
    site.rename("content", "words");
    symlink("words", site.at("content")).unwrap();
    let preview = Preview::of(&site, &[]);
    site.edit(CONCERT, "Concert", "Recital");
    site.is_followed_by(&preview, &[]);
    // Nothing is in a folder yet when the preview first sees it.
    fs::create_dir_all(site.at("words/events/2027")).unwrap();
    let mut stream = preview.follows("/events/market/");
    assert_eq!(stream.names(), ["styles", "mended"]);
    site.edit(CONCERT, "Recital", "Matinee");
    assert_eq!(stream.names(), ["mended"]);
    fs::create_dir_all(site.at("words/events/2027/january")).unwrap();
    site.edit(CONCERT, "Matinee", "Concert");
    assert_eq!(stream.names(), ["mended"]);
    site.write("words/events/2027/january/fair.en.md", &event("Fair"));
    site.is_followed_by(&preview, &[]);
}

#[test]
fn a_file_that_was_touched_but_not_changed_is_no_news() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let mut stream = preview.follows("/events/concert/");
    assert_eq!(stream.names(), ["styles", "mended"]);
    for round in 1..=5 {
        for path in [CONCERT, "keste.yaml", "content/media/door.pdf"] {
            let mut file = File::options().write(true).open(site.at(path)).unwrap();
            file.set_modified(SystemTime::now()).unwrap();
            file.write_all(&fs::read(site.at(path)).unwrap()).unwrap();
            drop(file);
            fs::copy(site.at(path), site.at("content/.copy")).unwrap();
            site.rename("content/.copy", path);
        }
        site.edit("content/venues/barn.en.md", "title: ", "title: New ");
        // The page hears of the one change that was one, which is not about it.
        assert_eq!(stream.names(), ["mended"], "{round}");
        site.is_followed_by(&preview, &[]);
        assert_eq!(preview.said().matches("Updated (").count(), round);
    }
}
