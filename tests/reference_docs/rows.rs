//! Fields as rows of a table: every field, and those inside it.

use std::sync::LazyLock;

use keste::diagnostics::Wording;
use keste::i18n::fluent::{ProgramLanguage, ProgramWords};
use keste::parse::fields::{FieldInfo, Shape};

use crate::examples::example;

/// One field.
pub(crate) struct Row {
    /// Its keys from the outside in: `register`, `url`.
    pub(crate) path: Vec<&'static str>,
    /// What its values look like, in words.
    pub(crate) values: String,
    /// What it says.
    pub(crate) doc: &'static str,
    /// A right value, as YAML on one line.
    pub(crate) example: String,
    /// The same with everything around it: `register: {url: …}`.
    pub(crate) line: String,
}

/// The rows of a record and of the records inside it.
pub(crate) fn rows(fields: &'static [FieldInfo]) -> Vec<Row> {
    let mut rows = Vec::new();
    collect(
        fields,
        &[],
        &|key, value| format!("{key}: {value}"),
        &mut rows,
    );
    rows
}

type Around<'a> = &'a dyn Fn(&str, &str) -> String;

fn collect(
    fields: &'static [FieldInfo],
    outer: &[&'static str],
    around: Around<'_>,
    rows: &mut Vec<Row>,
) {
    for field in fields {
        let path = [outer, &[field.key]].concat();
        let example = example(&path, &field.shape);
        rows.push(Row {
            values: in_words(&field.shape),
            doc: field.doc,
            line: around(field.key, &example),
            example,
            path: path.clone(),
        });
        if let Some(inner) = inner(&field.shape) {
            let wrapped = |key: &str, value: &str| {
                around(
                    field.key,
                    &wrap(&field.shape, &format!("{{{key}: {value}}}")),
                )
            };
            collect(inner, &path, &wrapped, rows);
        }
    }
}

/// The fields inside a field.
fn inner(shape: &Shape) -> Option<&'static [FieldInfo]> {
    match *shape {
        Shape::Map(fields) | Shape::ShortMap(fields) => Some(fields),
        Shape::List(item)
        | Shape::OneOrMany(item)
        | Shape::Keyed(item)
        | Shape::ByDate(item)
        | Shape::Dates(item) => inner(item),
        Shape::Scalar(_) | Shape::Choice(_) | Shape::LocalText => None,
    }
}

/// A value of the innermost shape with the lists and maps around it.
pub(crate) fn wrap(shape: &Shape, value: &str) -> String {
    match *shape {
        Shape::List(item) => format!("[{}]", wrap(item, value)),
        Shape::Keyed(item) => format!("{{hall: {}}}", wrap(item, value)),
        Shape::ByDate(item) | Shape::Dates(item) => {
            format!("{{2027-02-09: {}}}", wrap(item, value))
        }
        Shape::OneOrMany(item) => wrap(item, value),
        _ => value.to_owned(),
    }
}

fn in_words(shape: &Shape) -> String {
    match *shape {
        Shape::Scalar(message) => said(message),
        Shape::Choice(words) => {
            let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
            words.join(", ")
        }
        Shape::LocalText => said("type-local-text"),
        Shape::OneOrMany(item) => format!("{}; or a list", in_words(item)),
        Shape::List(item) => format!("a list, each item: {}", in_words(item)),
        Shape::Map(_) => "fields of its own".to_owned(),
        Shape::ShortMap([first, ..]) => format!("{}; or fields of its own", in_words(&first.shape)),
        Shape::ShortMap([]) => String::new(),
        Shape::Keyed(item) => format!("keys of yours, each with: {}", in_words(item)),
        Shape::ByDate(item) => format!("dates, each with: {}", in_words(item)),
        Shape::Dates(item) => format!("a date; or a list; or dates, each with: {}", in_words(item)),
    }
}

static WORDS: LazyLock<[ProgramWords; 3]> =
    LazyLock::new(|| ProgramLanguage::ALL.map(ProgramWords::new));

/// The program's name of a type in English, the last of its languages; every one must have it.
fn said(message: &'static str) -> String {
    let names = WORDS.each_ref().map(|words| words.line(message, &[]));
    for (name, language) in names.iter().zip(ProgramLanguage::ALL) {
        assert_ne!(name, message, "no words for a type in {language:?}");
    }
    let [.., english] = names;
    english
}

/// Text for a cell of a Markdown table.
pub(crate) fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
