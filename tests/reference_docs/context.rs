//! `context.md`: what each template is given, from the doc comments of `src/view/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use keste::view::Page;

const SOURCES: [&str; 18] = [
    include_str!("../../src/view/mod.rs"),
    include_str!("../../src/view/agenda.rs"),
    include_str!("../../src/view/changes.rs"),
    include_str!("../../src/view/translations.rs"),
    include_str!("../../src/view/chrome.rs"),
    include_str!("../../src/view/embed.rs"),
    include_str!("../../src/view/entries.rs"),
    include_str!("../../src/view/event.rs"),
    include_str!("../../src/view/json_ld.rs"),
    include_str!("../../src/view/months.rs"),
    include_str!("../../src/view/pages.rs"),
    include_str!("../../src/view/poster.rs"),
    include_str!("../../src/view/programme.rs"),
    include_str!("../../src/view/qr.rs"),
    include_str!("../../src/view/screen.rs"),
    include_str!("../../src/view/prose.rs"),
    include_str!("../../src/view/sign_in.rs"),
    include_str!("../../src/view/subscribe.rs"),
];

const INTRODUCTION: &str = "\
# Template context

What a template is given, and nothing else: finished texts and addresses. Templates are written in
[Tera 2](https://keats.github.io/tera/). Every name below is a variable of its template; `site` is there in
all of them. A field marked *or nothing* is null where there is nothing to show.

There are two functions. `t(key=\"…\", name=value)` gives a Fluent message of the page's language, with
`lang=\"ru\"` of another one. `lang(of=title)` gives the attributes `lang` and `dir` of an element around a
text, where they are not the page's: `<h1{{ lang(of=title) }}>{{ title.text }}</h1>`. Texts are escaped by the
template; `Html` is safe and printed with the filter `safe`.
";

struct Struct {
    doc: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    doc: String,
}

pub(crate) fn page() -> String {
    let structs = read();
    let mut page = INTRODUCTION.to_owned();
    let mut open = vec!["SiteView".to_owned()];
    for template in Page::TEMPLATES {
        let marker = format!("`{template}`");
        let (name, found) = structs
            .iter()
            .find(|(_, found)| found.doc.starts_with(&marker))
            .unwrap();
        let doc = found.doc.trim_start_matches(&marker);
        let _ = write!(page, "\n## {template}\n");
        let doc = doc.trim_start_matches([':', '.']).trim();
        if !doc.is_empty() {
            let _ = write!(page, "\n{}{}\n", doc[..1].to_uppercase(), &doc[1..]);
        }
        table(found, &structs, &mut page);
        open.push(name.clone());
    }
    page.push_str("\n# Parts\n");
    for name in parts(&structs, open) {
        let part = &structs[&name];
        let _ = write!(page, "\n## {name}\n\n{}\n", part.doc);
        table(part, &structs, &mut page);
    }
    page
}

/// Everything that can be reached from the pages, without the pages.
fn parts(structs: &BTreeMap<String, Struct>, mut open: Vec<String>) -> BTreeSet<String> {
    let pages: BTreeSet<_> = open.iter().skip(1).cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        if seen.insert(name.clone()) {
            let fields = structs[&name].fields.iter();
            open.extend(fields.flat_map(|field| named(&field.kind, structs)));
        }
    }
    &seen - &pages
}

fn table(part: &Struct, structs: &BTreeMap<String, Struct>, page: &mut String) {
    if part.fields.is_empty() {
        return;
    }
    page.push_str("\n| name | type | |\n|---|---|---|\n");
    for Field { name, kind, doc } in &part.fields {
        let kind = in_words(kind, structs);
        let _ = writeln!(page, "| `{name}` | {kind} | {doc} |");
    }
}

fn named(kind: &str, structs: &BTreeMap<String, Struct>) -> Vec<String> {
    let words = kind.split(|c: char| !c.is_alphanumeric());
    let known = words.filter(|word| structs.contains_key(*word));
    known.map(ToOwned::to_owned).collect()
}

fn in_words(kind: &str, structs: &BTreeMap<String, Struct>) -> String {
    let inside = |outer: &str| kind.strip_prefix(outer)?.strip_suffix('>');
    if let Some(inner) = inside("Option<") {
        return format!("{} *or nothing*", in_words(inner, structs));
    }
    if let Some(inner) = inside("Vec<") {
        return format!("list of {}", in_words(inner, structs));
    }
    if let Some(inner) = inside("Arc<") {
        return in_words(inner, structs);
    }
    match kind {
        "String" | "&'static str" => "text".to_owned(),
        "(String, String)" => "pair of texts".to_owned(),
        "BTreeMap<String, String>" => "texts by names".to_owned(),
        "bool" => "yes or no".to_owned(),
        "usize" | "u32" | "i32" | "i8" => "number".to_owned(),
        name => {
            assert!(structs.contains_key(name), "no words for the type {name}");
            format!("[{name}](#{})", name.to_lowercase())
        }
    }
}

/// Every public struct with its doc comments.
fn read() -> BTreeMap<String, Struct> {
    let mut structs = BTreeMap::new();
    for source in SOURCES {
        let mut doc = Vec::new();
        let mut current: Option<(String, Struct)> = None;
        for line in source.lines() {
            let text = line.trim();
            if let Some(comment) = text.strip_prefix("/// ") {
                doc.push(comment);
            } else if let Some(rest) = line.strip_prefix("pub struct ") {
                let name = rest.split([' ', '(']).next().unwrap_or_default();
                let fields = Vec::new();
                let doc = std::mem::take(&mut doc).join(" ");
                let found = (name.to_owned(), Struct { doc, fields });
                if rest.ends_with('{') {
                    current = Some(found);
                } else {
                    structs.extend([found]);
                }
            } else if line == "}" {
                structs.extend(current.take());
            } else if let (Some((_, part)), Some(rest)) = (&mut current, text.strip_prefix("pub "))
            {
                let (name, kind) = rest.trim_end_matches(',').split_once(": ").unwrap();
                part.fields.push(Field {
                    name: name.to_owned(),
                    kind: kind.to_owned(),
                    doc: std::mem::take(&mut doc).join(" "),
                });
            } else if !text.starts_with("#[") {
                doc.clear();
            }
        }
    }
    structs
}
