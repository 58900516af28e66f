//! Every word that the program asks for by its id is there, and no word is there for nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use keste::base::LanguageTag;
use keste::diagnostics::Wording;
use keste::i18n::fluent::{ProgramLanguage, ProgramWords};

/// The ids of `types.ftl` begin with these.
const GROUPS: [&str; 11] = [
    "type-",
    "expected-",
    "kind-",
    "part-",
    "yaml-",
    "encoding-",
    "output-",
    "fault-",
    "syntax-",
    "rule-",
    "weekday-",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The ids of the groups that stand as text in the program; those of the list of codes are codes.
fn asked_for() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut ids = BTreeSet::new();
    for file in files
        .iter()
        .filter(|file| !file.ends_with("diagnostics/code.rs"))
    {
        let text = fs::read_to_string(file).unwrap();
        let program = text.split("#[cfg(test)]").next().unwrap();
        // Whether a piece stands inside or outside quotation marks: no code outside looks like an id.
        let pieces = program.split('"');
        ids.extend(pieces.filter(|text| is_id(text)).map(str::to_owned));
    }
    ids
}

fn is_id(text: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    GROUPS
        .iter()
        .any(|group| text.len() > group.len() && text.starts_with(group))
        && text.bytes().all(is_word)
}

#[test]
fn every_word_that_the_program_asks_for_is_there_and_no_other() {
    let asked_for = asked_for();
    assert!(asked_for.len() > 50, "{asked_for:?}");
    for language in ["kk", "ru", "en"] {
        let file = format!("src/messages/{language}/types.ftl");
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let messages = text.lines().filter_map(|line| line.split_once(" = "));
        let there: BTreeSet<_> = messages.map(|(id, _)| id.to_owned()).collect();
        assert_eq!(there, asked_for, "{language}");
    }
}

#[test]
fn every_word_can_be_said() {
    for language in ["kk", "ru", "en"] {
        let tag = LanguageTag::parse(language).unwrap();
        let words = ProgramWords::new(ProgramLanguage::of(&tag).unwrap());
        for id in asked_for() {
            let said = words.line(&id, &[("name", "x".into())]);
            assert_ne!(said, id, "{language}");
        }
    }
}
