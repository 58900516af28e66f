//! `docs/reference/` is made from the program itself. This test makes the pages again and compares;
//! `UPDATE=1 cargo test --test reference_docs` writes them.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a page that cannot be read fails the test"
)]

mod commands;
mod context;
mod diagnostics;
mod examples;
mod fields;
mod rows;
mod settings;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Makes a page.
type Make = fn() -> String;

const PAGES: [(&str, Make); 5] = [
    ("cli.md", commands::page),
    ("context.md", context::page),
    ("diagnostics.md", diagnostics::page),
    ("fields.md", fields::page),
    ("settings.md", settings::page),
];

#[test]
fn the_reference_says_what_the_program_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference");
    let update = std::env::var_os("UPDATE").is_some();
    for (name, page) in PAGES {
        let path = folder.join(name);
        let made = page();
        if update {
            fs::write(&path, &made).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            committed, made,
            "{name} is out of date; UPDATE=1 writes it anew"
        );
    }
}

#[test]
fn nothing_in_the_reference_is_written_by_hand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference");
    let found = fs::read_dir(folder).unwrap();
    let found: BTreeSet<_> = found
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    let made: BTreeSet<_> = PAGES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, made);
}
