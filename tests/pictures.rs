//! Pictures: what a file is, what is published in its place, and when that is made. The files in
//! `tests/pictures` are what telephones, drawing programs and accidents leave behind.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "what is compared lies on disk")]

#[path = "pictures/drawings.rs"]
mod drawings;
#[cfg(unix)]
#[path = "pictures/published.rs"]
mod published;
#[cfg(all(unix, feature = "share-pictures"))]
#[path = "pictures/share.rs"]
mod share;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use keste::base::{ContentHash, SitePath};
use keste::pictures::{
    Fault, Font, LARGEST_FILE, Look, MediaFile, Recipe, Unmade, is_whole, look, make, recipes,
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures");

/// What cameras and programs wrote into the files here, besides pixels.
const NOTES: [&[u8]; 8] = [
    b"KesteCam",
    b"Exif",
    b"eXIf",
    b"EXIF",
    b"GPS",
    b"xmp",
    b"tEXt",
    b"iTXt",
];

fn file(name: &str) -> Vec<u8> {
    fs::read(Path::new(FOLDER).join(name)).unwrap()
}

/// Which of them some bytes hold.
fn notes(bytes: &[u8]) -> Vec<String> {
    let holds = |note: &[u8]| bytes.windows(note.len()).any(|here| here == note);
    let found = NOTES.iter().filter(|note| holds(note));
    found
        .map(|note| String::from_utf8_lossy(note).into_owned())
        .collect()
}

fn seen(name: &str) -> Look {
    let bytes = file(name);
    look(&bytes, bytes.len() as u64)
}

fn recipes_of(name: &str) -> Vec<Recipe> {
    let hash = ContentHash::of(&file(name));
    let path = SitePath::new(&format!("content/media/{name}"));
    let look = seen(name);
    recipes(&path, &MediaFile { hash, look })
}

fn told(look: &Look) -> String {
    match look {
        Look::Other => "other".to_owned(),
        Look::Font(Font::Open(_)) => "font".to_owned(),
        Look::Font(font) => format!("font {font:?}"),
        Look::Picture(picture) => match picture.size {
            Some((width, height)) => format!("{:?} {width} × {height}", picture.format),
            None => format!("{:?}", picture.format),
        },
        Look::Refused(fault) => format!("{fault:?}"),
    }
}

/// Width and height of a JPEG (ISO 10918-1, B.2.2) or PNG, read without the program's decoders.
fn size(bytes: &[u8]) -> (u32, u32) {
    let two = |at: usize| u32::from(u16::from_be_bytes([bytes[at], bytes[at + 1]]));
    let four = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    if bytes.starts_with(b"\x89PNG") {
        return (four(16), four(20));
    }
    let mut at = 2;
    while !matches!(bytes[at + 1], 0xc0..=0xc2) {
        at += 2 + two(at + 2) as usize;
    }
    (two(at + 7), two(at + 5))
}

#[test]
fn a_file_is_what_its_content_says() {
    let mut names: Vec<_> = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".rs") && !name.ends_with(".txt"))
        .collect();
    names.sort();
    let found: Vec<_> = names
        .iter()
        .map(|name| format!("{name}: {}", told(&seen(name))))
        .collect();
    let expected = [
        "cmyk.jpg: Jpeg 120 × 80",
        "cut.jpg: Broken",
        "cut.png: Broken",
        // Its header is whole; that it cannot be decoded shows when it is made.
        "damaged.png: Png { indexed: false } 300 × 200",
        "drawing.png: Png { indexed: true } 1200 × 600",
        "drawing.svg: Svg 120 × 80",
        "few-letters.ttf: font",
        "few-letters.woff2: font Other(\"WOFF2\")",
        "film.mp4: other",
        "grey.jpg: Jpeg 120 × 80",
        "huge.png: Large(30000, 30000)",
        "lossless.webp: Webp { photo: false } 40 × 30",
        "moving.gif: Gif { animated: true } 60 × 40",
        "moving.png: Format(\"APNG\")",
        "moving.webp: Format(\"animated WebP\")",
        "page.jpg: other",
        "phone.heic: Format(\"HEIC\")",
        "phone.jpg: Jpeg 750 × 1000",
        "photo.webp: Webp { photo: true } 700 × 350",
        "seethrough.png: Png { indexed: false } 300 × 200",
        "seethrough.webp: Webp { photo: false } 64 × 48",
        "still.gif: Gif { animated: false } 60 × 40",
        "turned-1.jpg: Jpeg 32 × 24",
        "turned-2.jpg: Jpeg 32 × 24",
        "turned-3.jpg: Jpeg 32 × 24",
        "turned-4.jpg: Jpeg 32 × 24",
        "turned-5.jpg: Jpeg 24 × 32",
        "turned-6.jpg: Jpeg 24 × 32",
        "turned-7.jpg: Jpeg 24 × 32",
        "turned-8.jpg: Jpeg 24 × 32",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_picture_cut_off_anywhere_is_no_picture_and_no_accident() {
    for name in [
        "phone.jpg",
        "drawing.png",
        "photo.webp",
        "moving.gif",
        "drawing.svg",
    ] {
        let bytes = file(name);
        let step = (bytes.len() / 200).max(1);
        for end in (1..bytes.len() - 2).step_by(step) {
            let look = look(&bytes[..end], end as u64);
            // A GIF is whole as soon as its first frame is.
            let is_frame = name == "moving.gif" && matches!(look, Look::Picture(_));
            let is_refused = matches!(look, Look::Other | Look::Refused(_));
            assert!(is_refused || is_frame, "{name} up to {end}: {look:?}");
        }
    }
}

#[test]
fn a_photograph_cut_off_is_seen_although_the_small_one_in_its_header_is_whole() {
    let whole = file("phone.jpg");
    let mut with_small = whole[..2].to_vec();
    with_small.extend(b"\xff\xe2\x00\x0a\xff\xd8\xff\xda\x00\x00\xff\xd9");
    with_small.extend(&whole[2..]);
    let told = |bytes: &[u8]| told(&look(bytes, bytes.len() as u64));
    assert_eq!(told(&with_small), "Jpeg 750 × 1000");
    assert_eq!(told(&with_small[..with_small.len() / 2]), "Broken");
}

#[test]
fn bytes_that_were_changed_anywhere_are_a_fault_or_a_picture_and_never_a_crash() {
    let mut at = 1_usize;
    let mut next = |limit: usize| {
        // Any order will do, as long as it is the same in every run.
        at = at
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (at >> 33) % limit
    };
    let (mut seen, mut made) = (0, 0);
    for name in [
        "turned-6.jpg",
        "seethrough.png",
        "drawing.png",
        "lossless.webp",
        "seethrough.webp",
        "photo.webp",
        "moving.gif",
        "drawing.svg",
    ] {
        let whole = file(name);
        for _ in 0..60 {
            let mut bytes = whole.clone();
            for _ in 0..=next(4) {
                let place = next(bytes.len());
                bytes[place] = u8::try_from(next(256)).unwrap();
            }
            let look = look(&bytes, bytes.len() as u64);
            seen += usize::from(matches!(look, Look::Picture(_)));
            let hash = ContentHash::of(&bytes);
            let path = SitePath::new("content/media/x");
            if let Some(recipe) = recipes(&path, &MediaFile { hash, look }).first()
                && let Ok(picture) = make(&bytes, recipe)
            {
                assert!(is_whole(&picture, recipe), "{name}");
                made += 1;
            }
        }
    }
    assert!(seen > 100 && made > 30, "{seen} seen, {made} made");
}

#[test]
fn the_colours_of_a_picture_for_printers_are_right() {
    let recipe = recipes_of("cmyk.jpg").pop().unwrap();
    let made = make(&file("cmyk.jpg"), &recipe).unwrap();
    let [red, green, blue] = image::load_from_memory(&made)
        .unwrap()
        .to_rgb8()
        .get_pixel(4, 4)
        .0;
    assert!(red > 180 && green < 90 && blue < 90, "{red} {green} {blue}");
}

#[test]
fn a_long_file_is_refused_by_its_length_only_when_it_is_a_picture() {
    let length = LARGEST_FILE + 1;
    assert_eq!(
        look(&file("phone.jpg"), length),
        Look::Refused(Fault::Heavy)
    );
    assert_eq!(look(&file("film.mp4"), length), Look::Other);
}

#[test]
fn widths_are_those_of_screens_and_never_above_the_pictures_own() {
    let widths = |name| -> Vec<_> {
        let made = recipes_of(name).into_iter();
        made.map(|recipe| (recipe.width, recipe.height)).collect()
    };
    assert_eq!(widths("phone.jpg"), [(480, 640), (750, 1000)]);
    assert_eq!(widths("drawing.png"), [(480, 240), (960, 480), (1200, 600)]);
    assert_eq!(widths("photo.webp"), [(480, 240), (700, 350)]);
    assert_eq!(widths("grey.jpg"), [(120, 80)]);
    assert_eq!(widths("moving.gif"), []);
    assert_eq!(widths("drawing.svg"), []);
    assert_eq!(widths("film.mp4"), []);
}

#[test]
fn published_pictures_hold_their_pixels_and_nothing_else() {
    for name in [
        "phone.jpg",
        "drawing.png",
        "seethrough.png",
        "photo.webp",
        "grey.jpg",
    ] {
        let source = file(name);
        assert!(!notes(&source).is_empty(), "{name} tells nothing");
        for recipe in recipes_of(name) {
            let made = make(&source, &recipe).unwrap();
            assert_eq!(notes(&made), [""; 0], "{name} at {}", recipe.width);
            assert_eq!(size(&made), (recipe.width, recipe.height), "{name}");
            assert!(is_whole(&made, &recipe), "{name}");
            assert!(!is_whole(&made[..made.len() / 2], &recipe), "{name}");
        }
    }
}

#[test]
fn pictures_stand_upright_however_the_camera_was_held() {
    // Where the red corner, which the camera stored first, is in the picture as people see it.
    let corners = [
        (1, "top left"),
        (2, "top right"),
        (3, "bottom right"),
        (4, "bottom left"),
        (5, "top left"),
        (6, "top right"),
        (7, "bottom right"),
        (8, "bottom left"),
    ];
    for (turn, corner) in corners {
        let name = format!("turned-{turn}.jpg");
        let recipe = recipes_of(&name).pop().unwrap();
        let made = make(&file(&name), &recipe).unwrap();
        let picture = image::load_from_memory(&made).unwrap().to_rgb8();
        let (right, bottom) = (picture.width() - 2, picture.height() - 2);
        let is_red = |x: u32, y: u32| {
            let [red, green, blue] = picture.get_pixel(x, y).0;
            red > 180 && green < 90 && blue < 90
        };
        let all = [
            ("top left", is_red(1, 1)),
            ("top right", is_red(right, 1)),
            ("bottom left", is_red(1, bottom)),
            ("bottom right", is_red(right, bottom)),
        ];
        let red: Vec<_> = all.into_iter().filter(|(_, red)| *red).collect();
        assert_eq!(red, [(corner, true)], "{name}");
    }
}

#[test]
fn a_drawing_keeps_the_colours_of_its_original_and_a_transparent_picture_its_transparency() {
    let colours = |bytes: &[u8]| -> Vec<_> {
        let picture = image::load_from_memory(bytes).unwrap().to_rgba8();
        let mut colours: Vec<_> = picture.pixels().map(|pixel| pixel.0).collect();
        colours.sort_unstable();
        colours.dedup();
        colours
    };
    let source = file("drawing.png");
    for recipe in recipes_of("drawing.png") {
        let made = make(&source, &recipe).unwrap();
        let known = colours(&source);
        let own = colours(&made);
        assert!(own.iter().all(|colour| known.contains(colour)));
        assert!(own.len() > 100, "{} colours", own.len());
    }
    for name in ["seethrough.png", "seethrough.webp"] {
        let recipe = recipes_of(name).pop().unwrap();
        let made = make(&file(name), &recipe).unwrap();
        let decoded = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgba8();
        assert_eq!(decoded(&made), decoded(&file(name)), "{name}");
    }
}

#[test]
fn the_same_picture_becomes_the_same_bytes_on_every_machine() {
    let mut made = String::new();
    for name in [
        "cmyk.jpg",
        "drawing.png",
        "grey.jpg",
        "lossless.webp",
        "phone.jpg",
        "photo.webp",
        "seethrough.png",
    ] {
        let source = file(name);
        for recipe in recipes_of(name) {
            let bytes = make(&source, &recipe).unwrap();
            let (width, hash) = (recipe.width, ContentHash::of(&bytes));
            writeln!(made, "{name} {width} {} bytes {hash}", bytes.len()).unwrap();
        }
    }
    let path = Path::new(FOLDER).join("made.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    // Where another version of a decoder or encoder makes other bytes, `VERSION` in
    // `src/pictures/recipe.rs` has to be raised, so that they are published at another address.
    assert_eq!(made, fs::read_to_string(&path).unwrap());
}

#[test]
fn a_picture_that_cannot_be_decoded_is_a_fault_and_no_crash() {
    let recipe = recipes_of("damaged.png").pop().unwrap();
    let made = make(&file("damaged.png"), &recipe);
    assert!(matches!(made, Err(Unmade(_))), "{made:?}");
    // A recipe and the file of another picture, which has changed since.
    let recipe = recipes_of("phone.jpg").pop().unwrap();
    assert!(make(&file("drawing.png"), &recipe).is_err());
    assert!(make(b"", &recipe).is_err());
}
