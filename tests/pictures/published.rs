//! Pictures in the output folder, as the program itself puts them there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::{file, notes, size};

const SITE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/sites/theme-override/site"
);

/// A small site with these pictures.
pub(crate) fn site(pictures: &[&str]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    for entry in walkdir::WalkDir::new(SITE).into_iter().flatten() {
        let target = root.join(entry.path().strip_prefix(SITE).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
    fs::create_dir_all(root.join("content/media")).unwrap();
    for name in pictures {
        fs::write(root.join("content/media").join(name), file(name)).unwrap();
    }
    (folder, root)
}

pub(crate) fn build(root: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keste"));
    command.args(["build", "--lang", "en", "--now", "2026-11-21", "--root"]);
    command.arg(root).env_remove("SOURCE_DATE_EPOCH");
    command.output().unwrap()
}

fn built(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let output = build(root);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{words}");
    media(root)
}

fn media(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let listed = fs::read_dir(root.join("public/media")).unwrap();
    listed
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect()
}

/// `phone-480.1a2b3c4d.jpg` without its fingerprint.
fn plain(name: &str) -> String {
    let parts: Vec<_> = name.split('.').collect();
    match parts.as_slice() {
        [stem, hash, extension] if hash.len() == 8 => format!("{stem}.{extension}"),
        _ => name.to_owned(),
    }
}

#[test]
fn no_photograph_is_published_as_it_came_and_what_is_no_photograph_is() {
    let pictures = [
        "phone.jpg",
        "drawing.png",
        "photo.webp",
        "still.gif",
        "drawing.svg",
        "film.mp4",
    ];
    let (_folder, root) = site(&pictures);
    let published = built(&root);
    let names: Vec<_> = published.keys().map(|name| plain(name)).collect();
    let expected = [
        "drawing-1200.png",
        "drawing-480.png",
        "drawing-960.png",
        "drawing.svg",
        "film.mp4",
        "phone-480.jpg",
        "phone-750.jpg",
        "photo-480.jpg",
        "photo-700.jpg",
        "still.gif",
    ];
    assert_eq!(names, expected);
    for (name, bytes) in &published {
        assert_eq!(notes(bytes), [""; 0], "{name}");
        let is_copy = pictures.contains(&name.as_str());
        assert_eq!(
            pictures.iter().any(|one| file(one) == *bytes),
            is_copy,
            "{name}"
        );
        if !is_copy {
            let width = size(bytes).0.to_string();
            assert_eq!(
                plain(name).split(['-', '.']).nth(1),
                Some(&*width),
                "{name}"
            );
        }
    }
}

#[test]
fn a_published_picture_is_not_made_again_unless_it_is_damaged() {
    let (_folder, root) = site(&["drawing.png", "phone.jpg"]);
    let first = built(&root);
    let path = |name: &str| root.join("public/media").join(name);
    let named = |start: &str| {
        let mut names = first.keys().filter(|name| name.starts_with(start));
        names.next().unwrap().clone()
    };
    // Another picture of the same size stays: nobody looked at more than whether it is whole.
    let (marked, small) = (named("phone-750"), named("phone-480"));
    let other = image::DynamicImage::new_rgb8(750, 1000);
    other.save(path(&marked)).unwrap();
    let mark = fs::read(path(&marked)).unwrap();
    assert_ne!(Some(&mark), first.get(&marked));
    // A piece of a picture, as a machine that lost its power leaves it, does not.
    fs::write(path(&small), &first[&small][..100]).unwrap();
    let mut expected = first.clone();
    expected.insert(marked, mark);
    assert_eq!(built(&root), expected);
    // Another picture under the same name has another address.
    fs::write(root.join("content/media/phone.jpg"), file("grey.jpg")).unwrap();
    let now = built(&root);
    let phones = now.keys().filter(|name| name.starts_with("phone"));
    assert_eq!(
        phones.map(|name| plain(name)).collect::<Vec<_>>(),
        ["phone-120.jpg"]
    );
    // And the address of a picture that comes back is the one it had.
    fs::write(root.join("content/media/phone.jpg"), file("phone.jpg")).unwrap();
    assert_eq!(built(&root), first);
}

#[test]
fn a_picture_that_cannot_be_decoded_is_reported_and_nothing_is_published() {
    let (_folder, root) = site(&["phone.jpg"]);
    let first = built(&root);
    fs::write(root.join("content/media/worse.png"), file("damaged.png")).unwrap();
    let output = build(&root);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{words}");
    let headline = "error[broken-picture]: The picture cannot be read: “content/media/worse.png”";
    assert_eq!(
        words.lines().filter(|line| *line == headline).count(),
        1,
        "{words}"
    );
    assert!(!words.contains("panicked"), "{words}");
    assert_eq!(media(&root), first);
}

/// The value of an attribute of a tag; empty where it has none.
fn value<'t>(tag: &'t str, name: &str) -> &'t str {
    let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap_or_default();
    rest.split('"').next().unwrap()
}

#[test]
fn a_page_says_the_real_size_of_every_width_and_loads_late_what_is_not_at_its_head() {
    let (_folder, root) = site(&["drawing.png", "phone.jpg", "grey.jpg", "drawing.svg"]);
    let text = "---\ntitle: Pictures\nimage: drawing.png\nimage_alt: Hills\n---\n\
                ![On its side](/media/phone.jpg)\n\nSmall: ![Grey](/media/grey.jpg)\n\n\
                ![Drawn](/media/drawing.svg)\n";
    fs::create_dir_all(root.join("content/pages")).unwrap();
    fs::write(root.join("content/pages/show.en.md"), text).unwrap();
    built(&root);
    let page = fs::read_to_string(root.join("public/show/index.html")).unwrap();
    let tags = page.split("<img ").skip(1);
    let tags: Vec<_> = tags
        .map(|rest| format!(" {}", rest.split('>').next().unwrap()))
        .collect();
    let bytes = |address: &str| fs::read(root.join("public").join(&address[1..])).unwrap();
    let shown: Vec<_> = tags
        .iter()
        .filter(|tag| value(tag, "src").starts_with("/media/"))
        .map(|tag| {
            let written = (value(tag, "width").parse(), value(tag, "height").parse());
            let written = (written.0.unwrap(), written.1.unwrap());
            if !value(tag, "src").ends_with(".svg") {
                assert_eq!(size(&bytes(value(tag, "src"))), written, "{tag}");
            }
            let choices = value(tag, "srcset")
                .split(", ")
                .filter(|one| !one.is_empty());
            let widths: Vec<u32> = choices
                .map(|one| {
                    let (address, width) = one.split_once(' ').unwrap();
                    let width = width.trim_end_matches('w').parse().unwrap();
                    assert_eq!(size(&bytes(address)).0, width, "{tag}");
                    width
                })
                .collect();
            assert_eq!(widths.is_empty(), value(tag, "sizes").is_empty(), "{tag}");
            let when = (value(tag, "loading"), value(tag, "fetchpriority"));
            (value(tag, "alt"), written, widths, when)
        })
        .collect();
    let expected = [
        ("Hills", (1200, 600), vec![480, 960, 1200], ("", "high")),
        ("On its side", (750, 1000), vec![480, 750], ("lazy", "")),
        ("Grey", (120, 80), vec![], ("lazy", "")),
        ("Drawn", (120, 80), vec![], ("lazy", "")),
    ];
    assert_eq!(shown, expected);
}
