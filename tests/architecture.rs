//! The fences between the modules, as `ARCHITECTURE.md` draws them, and the paths that the documents
//! name. The tables in that file are read here: change them there, with a reason.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "the fences stand on disk")]

#[path = "architecture/rust.rs"]
mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rust::Uses;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// No file is longer.
const LONGEST: usize = 400;

fn read(path: &str) -> String {
    let whole = Path::new(ROOT).join(path);
    fs::read_to_string(&whole).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// The files below a folder with an extension, as paths from the root.
fn files(folder: &str, extension: &str) -> Vec<String> {
    let walk = walkdir::WalkDir::new(Path::new(ROOT).join(folder)).sort_by_file_name();
    let found = walk.into_iter().flatten().map(walkdir::DirEntry::into_path);
    found
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .map(|path| path.strip_prefix(ROOT).unwrap().display().to_string())
        .collect()
}

/// The rows of the table below a heading of `ARCHITECTURE.md`, without its two first lines.
fn table(heading: &str) -> Vec<Vec<String>> {
    let text = read("ARCHITECTURE.md");
    let (_, section) = text
        .split_once(&format!("\n## {heading}\n"))
        .unwrap_or_else(|| panic!("no section {heading:?}"));
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with('|'));
    let cells = |row: &str| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    };
    let rows: Vec<_> = rows.skip(2).map(cells).collect();
    assert!(!rows.is_empty(), "the table under {heading:?} is empty");
    rows
}

fn names(cell: &str) -> Vec<String> {
    let names = cell.split(',').map(|name| name.trim().replace('`', ""));
    names.filter(|name| name != "–").collect()
}

/// `src/plan/fill/mod.rs` → `plan`, `fill`.
fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    let parts = path.split('/').filter(|part| *part != "mod");
    parts.map(str::to_owned).collect()
}

/// What every file of the program names; files that are for tests alone are left out.
fn program() -> BTreeMap<String, Uses> {
    let read = |file: String| {
        let found = rust::uses(&read(&file), &module_of(&file));
        (file, found)
    };
    let mut all: BTreeMap<_, _> = files("src", "rs").into_iter().map(read).collect();
    let for_tests: BTreeSet<PathBuf> = all
        .iter()
        .flat_map(|(file, found)| {
            let folder = match module_of(file).as_slice() {
                _ if file.ends_with("mod.rs") => Path::new(file).parent().unwrap().to_owned(),
                module => Path::new("src").join(module.join("/")),
            };
            let named = found.test_modules.iter();
            named.map(move |name| folder.join(format!("{name}.rs")))
        })
        .collect();
    all.retain(|file, _| !for_tests.contains(Path::new(file)));
    all
}

/// Module → what it may use, in the order of the table.
fn fences() -> Vec<(String, Vec<String>)> {
    let mut fences: Vec<(String, Vec<String>)> = Vec::new();
    for row in table("Who may use whom") {
        let above: Vec<_> = fences.iter().map(|(module, _)| module.clone()).collect();
        let allowed = match row[1].as_str() {
            "everything above" => above,
            listed => names(listed),
        };
        for module in names(&row[0]) {
            fences.push((module, allowed.clone()));
        }
    }
    fences
}

#[test]
fn every_module_uses_only_what_the_table_allows() {
    let fences: BTreeMap<_, _> = fences().into_iter().collect();
    let mut faults = Vec::new();
    for (file, found) in program() {
        let module = module_of(&file)[0].clone();
        let Some(allowed) = fences.get(&module) else {
            assert_eq!(module, "lib", "{file}: the table has no module {module}");
            continue;
        };
        for path in found.inner.iter().filter(|path| path[0] != module) {
            let is_allowed = |fence: &String| {
                let fence: Vec<_> = fence.split("::").collect();
                path.iter().zip(&fence).all(|(a, b)| a == b) && path.len() >= fence.len()
            };
            if !allowed.iter().any(is_allowed) {
                faults.push(format!("{file} uses {}", path.join("::")));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_table_names_every_module_and_has_no_way_round() {
    let mut seen = BTreeSet::new();
    for (module, allowed) in fences() {
        for used in allowed {
            let used = used.split("::").next().unwrap().to_owned();
            assert!(
                seen.contains(&used),
                "{module} uses {used}, which does not stand above it"
            );
        }
        assert!(seen.insert(module.clone()), "{module} stands there twice");
    }
    let modules: BTreeSet<_> = files("src", "rs")
        .iter()
        .map(|file| module_of(file)[0].clone())
        .filter(|module| module != "lib")
        .collect();
    assert_eq!(seen, modules);
}

#[test]
fn every_package_has_its_reason_and_its_modules() {
    let manifest = read("Cargo.toml");
    let section = |name: &str| -> BTreeSet<String> {
        let (_, rest) = manifest.split_once(&format!("\n[{name}]\n")).unwrap();
        let lines = rest.lines().take_while(|line| !line.starts_with('['));
        let names = lines.filter_map(|line| line.split_once(" = ").map(|(name, _)| name));
        names.map(str::to_owned).collect()
    };
    let mut expected: BTreeMap<String, BTreeSet<String>> = section("dependencies")
        .into_iter()
        .map(|name| (name, BTreeSet::new()))
        .collect();
    for (file, found) in program() {
        for word in &found.outer {
            if let Some(modules) = expected.get_mut(&word.replace('_', "-")) {
                modules.insert(module_of(&file)[0].clone());
            } else if let Some(modules) = expected.get_mut(word) {
                modules.insert(module_of(&file)[0].clone());
            }
        }
    }
    for name in section("dev-dependencies") {
        let tests = BTreeSet::from(["tests".to_owned()]);
        expected.entry(name).or_insert(tests);
    }
    let written: BTreeMap<String, BTreeSet<String>> = table("Packages")
        .into_iter()
        .map(|row| {
            assert!(!row[2].is_empty(), "{} has no reason", row[0]);
            let modules = names(&row[1]).into_iter().collect();
            (row[0].replace('`', ""), modules)
        })
        .collect();
    assert_eq!(written, expected);
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    let long: Vec<_> = files("src", "rs")
        .into_iter()
        .map(|file| (read(&file).lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST)
        .collect();
    assert_eq!(long, Vec::<(usize, String)>::new());
}

/// Whether a word of a document looks like a path of the repository. A site's own `content/…` is
/// an example in a guide, and what is built lies elsewhere.
fn is_path(word: &str, modules: &BTreeSet<String>) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    if word.is_empty() || !word.chars().all(plain) || word.starts_with(['/', '-', '.']) {
        return word.starts_with(".github/") || word.starts_with(".ci/");
    }
    let folders = ["src", "tests", "docs", "benches"];
    let (first, has_folder) = match word.split_once('/') {
        Some((first, _)) => (first, true),
        None => (word, false),
    };
    (has_folder && (folders.contains(&first) || modules.contains(first)))
        || word.starts_with("themes/default/")
        || [".rs", ".toml"].iter().any(|end| word.ends_with(end))
        || (!has_folder && word.ends_with(".md") && word.starts_with(char::is_uppercase))
}

#[test]
fn every_path_that_the_documents_name_exists() {
    let modules: BTreeSet<_> = files("src", "rs")
        .iter()
        .map(|file| module_of(file)[0].clone())
        .collect();
    let mut documents = vec!["ARCHITECTURE.md".to_owned()];
    for optional in ["README.md", "CONTRIBUTING.md"] {
        if Path::new(ROOT).join(optional).exists() {
            documents.push(optional.to_owned());
        }
    }
    documents.extend(files("docs", "md"));
    let mut named = 0;
    let mut missing = Vec::new();
    for document in documents {
        let text = read(&document);
        // Blocks of code are examples of what is typed; paths stand between single backticks.
        let blocks = text.split("```").step_by(2);
        let words = blocks.flat_map(|block| block.split('`').skip(1).step_by(2));
        for word in words.filter(|word| is_path(word, &modules)) {
            named += 1;
            let root = Path::new(ROOT);
            if !root.join(word).exists() && !root.join("src").join(word).exists() {
                missing.push(format!("{document}: {word}"));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(named > 20, "only {named} paths were found in the documents");
}
