//! `fields.md`: the front matter of every kind of entry.

use std::fmt::Write as _;

use keste::base::SitePath;
use keste::diagnostics::Diagnostics;
use keste::parse::closures::{CLOSURES_FILE, Closure, parse_closures};
use keste::parse::entry::{
    CommonFacts, CommonTexts, EntryKind, Event, Kind, News, Page, Person, Series, Topic, Venue,
    Workshop, parse_entry,
};
use keste::parse::fields::{FieldInfo, Record};
use keste::parse::settings::parse_settings;
use keste::source::SourceTree;

use crate::rows::{Row, cell, rows};
use crate::settings::SMALLEST;

const INTRODUCTION: &str = "\
# Fields

Front matter of every kind of entry. An entry is one or more files in the folder of its kind:
`<stem>.<language>.md` for each language, and `<stem>.md` for facts alone.

A **fact** is true in every language: it is written once, in any of the entry's files. A **text** belongs
to the language of its file. Every value is read as it was typed: `010`, `no` and `+7 727 …` stay what
they are. An unknown key is an error.
";

const CLOSURES: &str = "
## content/closures.yaml

Days on which venues are closed, as a list. Each item says its days by `date`, by `from` and `until`, or by
`on`; series skip them, and calendars say why nothing takes place.
";

struct Fields {
    facts: &'static [FieldInfo],
    texts: &'static [FieldInfo],
}

fn of_kind(kind: EntryKind) -> Fields {
    fn of<K: Kind>() -> Fields {
        Fields {
            facts: K::Facts::FIELDS,
            texts: K::Texts::FIELDS,
        }
    }
    match kind {
        EntryKind::Event => of::<Event>(),
        EntryKind::Workshop => of::<Workshop>(),
        EntryKind::Venue => of::<Venue>(),
        EntryKind::Topic => of::<Topic>(),
        EntryKind::Series => of::<Series>(),
        EntryKind::Person => of::<Person>(),
        EntryKind::Page => of::<Page>(),
        EntryKind::News => of::<News>(),
    }
}

pub(crate) fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    page.push_str("\n## Every kind\n");
    table(CommonFacts::FIELDS, CommonTexts::FIELDS, &mut page);
    for kind in EntryKind::ALL {
        let fields = of_kind(kind);
        let folder = kind.folder();
        let _ = write!(page, "\n## content/{folder}/\n");
        if fields.facts.is_empty() && fields.texts.is_empty() {
            page.push_str("\nThe fields of every kind, and no others.\n");
        } else {
            table(fields.facts, fields.texts, &mut page);
        }
    }
    page.push_str(CLOSURES);
    table(Closure::FIELDS, &[], &mut page);
    page
}

fn table(facts: &'static [FieldInfo], texts: &'static [FieldInfo], page: &mut String) {
    page.push_str("\n| field | | what it says | values | example |\n|---|---|---|---|---|\n");
    for (fields, what) in [(facts, "fact"), (texts, "text")] {
        for row in rows(fields) {
            let Row { path, doc, .. } = &row;
            let (values, example) = (cell(&row.values), cell(&row.example));
            let key = path.join(".");
            let _ = writeln!(
                page,
                "| `{key}` | {what} | {doc} | {values} | `{example}` |"
            );
        }
    }
}

#[test]
fn every_example_is_read_without_a_problem() {
    let mut tree = SourceTree::new();
    tree.insert_text(SitePath::new("keste.yaml"), SMALLEST.as_bytes());
    let mut out = Diagnostics::new();
    let settings = parse_settings(tree.get(&SitePath::new("keste.yaml")), &mut out).unwrap();
    for kind in EntryKind::ALL {
        let fields = of_kind(kind);
        let all = [
            CommonFacts::FIELDS,
            CommonTexts::FIELDS,
            fields.facts,
            fields.texts,
        ];
        for row in all.into_iter().flat_map(rows) {
            let file = SitePath::new(&format!("content/{}/a.kk.md", kind.folder()));
            let text = format!("---\n{}\n---\n", row.line);
            tree.insert_text(file.clone(), text.as_bytes());
            let mut out = Diagnostics::new();
            parse_entry(&file, tree.get(&file).unwrap(), &settings, &mut out);
            assert_eq!(out, Diagnostics::new(), "{text}");
        }
    }
    for row in rows(Closure::FIELDS) {
        let file = SitePath::new(CLOSURES_FILE);
        let text = format!("- {}\n", row.line);
        tree.insert_text(file.clone(), text.as_bytes());
        let mut out = Diagnostics::new();
        let closures = parse_closures(tree.get(&file), &settings, &mut out);
        assert_eq!(out, Diagnostics::new(), "{text}");
        assert_eq!(closures.map(|closures| closures.len()), Some(1), "{text}");
    }
}
