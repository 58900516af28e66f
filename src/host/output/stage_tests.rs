//! The former output as the next stage.

use std::os::unix::fs::{MetadataExt, symlink};

use tempfile::TempDir;

use super::tests::{MARK, SITE, folders, names, open, place, public, publish, state, texts};
use super::*;

#[test]
fn the_former_output_becomes_the_next_one_with_its_folders_and_files() {
    let place = place();
    let folder = || fs::metadata(public(&place).join("ru/a")).unwrap().ino();
    publish(&place, &SITE);
    let first = (folder(), state(&public(&place)));
    publish(&place, &[("index.html", "HOME"), SITE[1], SITE[2]]);
    let second = (folder(), state(&public(&place)));
    publish(&place, &SITE);
    assert_eq!(folder(), first.0);
    publish(&place, &[("index.html", "HOME"), SITE[1], SITE[2]]);
    assert_eq!(folder(), second.0);
    assert_eq!(state(&public(&place))["b.ics"], first.1["b.ics"]);
}

#[test]
fn a_file_with_two_names_is_never_written_through_one_of_them() {
    let place = place();
    publish(&place, &SITE);
    publish(&place, &[("index.html", "HOME"), SITE[1], SITE[2]]);
    let before = state(&public(&place));
    let links = fs::metadata(public(&place).join("b.ics")).unwrap().nlink();
    assert_eq!(links, 2);
    let output = open(&place).unwrap();
    output.write("b.ics", b"other").unwrap();
    drop(output);
    assert_eq!(state(&public(&place)), before);
}

/// Puts into the stage what no run of ours would leave there.
fn litter(place: &TempDir) {
    let stage = place.path().join(".public.keste/stage");
    let victim = place.path().join("victim");
    for folder in ["b.ics/deep", "alien/empty", "old"] {
        fs::create_dir_all(stage.join(folder)).unwrap();
    }
    for file in ["index.html", "ru", "old/x", "b.ics/deep/y"] {
        fs::write(stage.join(file), "litter").unwrap();
    }
    fs::create_dir(&victim).unwrap();
    symlink(&victim, stage.join("en")).unwrap();
}

#[test]
fn nothing_that_lies_in_the_stage_is_published() {
    for with_output in [false, true] {
        let place = place();
        if with_output {
            publish(&place, &SITE);
        } else {
            fs::create_dir(place.path().join(".public.keste")).unwrap();
        }
        litter(&place);
        let site = [SITE[0], SITE[1], SITE[2], ("en/index.html", "hi")];
        publish(&place, &site);
        let mut expected: Vec<_> = site
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .into();
        let manifest =
            "b.ics\nbuild-info.json\nen/index.html\nindex.html\nmanifest.txt\nru/a/index.html\n";
        expected.push((MARK.0.to_owned(), MARK.1.to_owned()));
        expected.push((MANIFEST.to_owned(), manifest.to_owned()));
        expected.sort();
        assert_eq!(texts(&public(&place)), expected);
        assert_eq!(
            names(&public(&place)),
            [
                "b.ics",
                "build-info.json",
                "en",
                "index.html",
                "manifest.txt",
                "ru"
            ]
        );
        assert_eq!(names(&place.path().join("victim")), Vec::<String>::new());
    }
}

#[test]
fn whatever_changes_the_output_is_that_of_a_fresh_build() {
    const PATHS: [&str; 8] = [
        "a",
        "a/b",
        "a/b/c",
        "d/e",
        "d/f/g",
        "h",
        "h/i.ics",
        "index.html",
    ];
    // Knuth's MMIX generator: the same steps in every run.
    let mut dice = 1u64;
    let mut roll = |sides: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    let place = place();
    for step in 0..300 {
        let mut site: Vec<(&str, String)> = Vec::new();
        for path in PATHS {
            let is_below = |(other, _): &(&str, String)| path.starts_with(&format!("{other}/"));
            if roll(2) == 0 && !site.iter().any(is_below) {
                site.push((path, roll(3).to_string()));
            }
        }
        let site: Vec<_> = site
            .iter()
            .map(|(path, text)| (*path, text.as_str()))
            .collect();
        // Some runs die on the way.
        if roll(4) == 0 {
            let output = open(&place).unwrap();
            site.iter()
                .for_each(|(path, text)| output.write(path, text.as_bytes()).unwrap());
        }
        if roll(8) == 0 {
            let _ = fs::remove_dir_all(public(&place));
        }
        let fresh = self::place();
        publish(&place, &site);
        publish(&fresh, &site);
        assert_eq!(
            texts(&public(&place)),
            texts(&public(&fresh)),
            "step {step}"
        );
        assert_eq!(
            folders(&public(&place)),
            folders(&public(&fresh)),
            "step {step}"
        );
    }
}

#[test]
fn a_file_of_others_is_kept_through_every_change_and_never_by_its_old_text() {
    let place = place();
    publish(&place, &SITE);
    for text in ["one", "two", "three"] {
        fs::write(public(&place).join("CNAME"), text).unwrap();
        for home in ["x", "y"] {
            publish(&place, &[("index.html", &format!("{text}{home}")), SITE[1]]);
            assert_eq!(
                fs::read_to_string(public(&place).join("CNAME")).unwrap(),
                text
            );
        }
        fs::remove_file(public(&place).join("CNAME")).unwrap();
        publish(&place, &[("index.html", text), SITE[1]]);
        assert!(!public(&place).join("CNAME").exists());
    }
}
