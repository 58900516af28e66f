//! Pictures that are drawn to be shared: their bytes, and when a site draws them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use keste::base::{Colour, ContentHash, SitePath};
use keste::pictures::{Shape, SharePicture, ShareText};

use super::published::{build, site};
use super::{file, size};

/// What messengers load.
const MOST_BYTES: usize = 300_000;

fn font(weight: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/content/media/fonts");
    fs::read(format!("{folder}/GolosText-{weight}.ttf")).unwrap()
}

fn picture(shape: Shape, title: &str) -> SharePicture {
    let hashed = |weight| {
        let path = SitePath::new(&format!("content/media/{weight}.ttf"));
        (path, ContentHash::of(&font(weight)))
    };
    SharePicture {
        shape,
        text: ShareText {
            site: "Мейкерспейстер".to_owned(),
            title: title.to_owned(),
            first: "16 қаңтар, сенбі".to_owned(),
            second: Some("15:00–\u{2060}17:00".to_owned()),
            third: Some("Ақтөбе мейкерспейсі".to_owned()),
            ..ShareText::default()
        },
        ground: Colour([0x0a, 0x41, 0x52]),
        accent: Colour([0xf4, 0xbd, 0x50]),
        on_accent: Colour([0x24, 0x18, 0]),
        regular: hashed("Regular"),
        bold: Some(hashed("Bold")),
    }
}

fn drawn(picture: &SharePicture) -> Vec<u8> {
    picture.draw(vec![font("Regular"), font("Bold")]).unwrap()
}

#[test]
fn a_picture_has_its_size_few_bytes_and_the_same_ones_each_time() {
    let titles = [
        "Робот",
        "",
        "<&\"'>",
        &"Щ ".repeat(150),
        &"Ә".repeat(300),
        &"🤖".repeat(300),
    ];
    for (shape, expected) in [(Shape::Wide, (1200, 630)), (Shape::Tall, (1080, 1350))] {
        for title in titles {
            let mut picture = picture(shape, title);
            let bytes = drawn(&picture);
            assert_eq!(size(&bytes), expected, "{title}");
            assert!(bytes.len() <= MOST_BYTES, "{title}: {}", bytes.len());
            assert_eq!(drawn(&picture), bytes, "{title}");
            assert!(picture.is_whole(&bytes));
            assert!(!picture.is_whole(&bytes[..bytes.len() / 2]));
            picture.text.from_right = true;
            assert!(title.is_empty() || drawn(&picture) != bytes, "{title}");
        }
    }
}

#[test]
fn whatever_changes_a_picture_changes_its_fingerprint() {
    let same = picture(Shape::Wide, "Робот");
    let mut others = vec![
        picture(Shape::Tall, "Робот"),
        picture(Shape::Wide, "Робот 2"),
    ];
    let mut other = |change: fn(&mut SharePicture)| {
        let mut other = same.clone();
        change(&mut other);
        others.push(other);
    };
    other(|picture| picture.text.site.clear());
    other(|picture| picture.text.status = Some("Өткізілмейді".to_owned()));
    other(|picture| picture.text.first.push('.'));
    other(|picture| picture.text.second = None);
    other(|picture| picture.text.third = None);
    other(|picture| picture.text.from_right = true);
    other(|picture| picture.ground = Colour::BLACK);
    other(|picture| picture.accent = Colour::WHITE);
    other(|picture| picture.on_accent = Colour::WHITE);
    other(|picture| picture.regular.1 = ContentHash::of(b"another"));
    let bytes = drawn(&same);
    for other in &others {
        assert_ne!(other.fingerprint(), same.fingerprint(), "{other:?}");
    }
    for other in others.iter().take(9) {
        assert!(drawn(other) != bytes, "{other:?}");
    }
    assert_eq!(same.clone().fingerprint(), same.fingerprint());
}

/// The drawn pictures of a published site, each with its bytes and when it was written.
fn shared(root: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let folder = root.join("public/assets/share");
    let files = walkdir::WalkDir::new(&folder).into_iter().flatten();
    let files = files.filter(|file| file.file_type().is_file());
    files
        .map(|file| {
            let name = file.path().strip_prefix(&folder).unwrap().to_str().unwrap();
            let written = file.metadata().unwrap().modified().unwrap();
            (name.to_owned(), (fs::read(file.path()).unwrap(), written))
        })
        .collect()
}

/// The names without their fingerprints.
fn names(shared: &BTreeMap<String, (Vec<u8>, SystemTime)>) -> Vec<String> {
    let names = shared
        .keys()
        .map(|name| name.split('.').next().unwrap().to_owned());
    names.collect()
}

#[test]
fn a_site_draws_its_coming_events_and_draws_nothing_twice() {
    let (_folder, root) = site(&[]);
    fs::write(root.join("content/media/few.ttf"), file("few-letters.ttf")).unwrap();
    let event = |name: &str, start: &str| {
        let text = format!("---\ntitle: {name}\nstart: {start}\nattendance: online\n---\n");
        let file = name.split(' ').next().unwrap();
        fs::write(root.join(format!("content/events/{file}.en.md")), text).unwrap();
    };
    let _ = fs::remove_dir_all(root.join("content/events"));
    fs::create_dir(root.join("content/events")).unwrap();
    event("over", "2026-11-20 15:00");
    event("coming", "2026-11-22 15:00");
    let build = || {
        let output = build(&root);
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{words}");
        (shared(&root), words)
    };
    assert_eq!(names(&build().0), [""; 0]);
    let settings = root.join("keste.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(
        &settings,
        format!("{text}\nfont: {{name: Few, regular: few.ttf}}\n"),
    )
    .unwrap();
    let (first, words) = build();
    assert!(!words.contains('🤖'), "{words}");
    assert_eq!(
        names(&first),
        ["1200x630", "coming-1080x1350", "coming-1200x630"]
    );
    // Another text: only the pictures of the event that has it are drawn.
    event("later 🤖", "2026-11-23 15:00");
    let (second, words) = build();
    assert!(words.contains("shows: ₸ 🤖"), "{words}");
    assert_eq!(second.len(), 5);
    for (name, made) in &first {
        assert_eq!(second.get(name), Some(made), "{name}");
    }
    assert_eq!(build().0, second);
}
