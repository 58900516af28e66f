//! What the library writes in Kazakh, Russian and English, compared with sentences written out by hand in
//! `tests/sentences/*.yaml`, whose first lines say how they are laid out.
#![allow(clippy::unwrap_used, reason = "a broken table fails the test")]

use std::collections::BTreeMap;
use std::sync::Arc;

use keste::base::{LanguageTag, SitePath};
use keste::calendar::BuildTime;
use keste::diagnostics::Diagnostics;
use keste::i18n::fluent::{MessageArg, Messages};
use keste::i18n::formats::Formats;
use keste::pipeline::{Inputs, build, with_default_theme};
use keste::render::Artifact;
use keste::source::{Content, SourceTree};
use serde_yaml::Value;

const TABLES: [(&str, &str); 3] = [
    ("kk", include_str!("sentences/kk.yaml")),
    ("ru", include_str!("sentences/ru.yaml")),
    ("en", include_str!("sentences/en.yaml")),
];

/// Values, and what they become.
type Row = Vec<Value>;

/// The variables of a message by their names.
type Variables = BTreeMap<String, Value>;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    calls: BTreeMap<String, Vec<Row>>,
    messages: BTreeMap<String, Vec<(Variables, String)>>,
    lengths: Vec<(u32, String)>,
    sums: Vec<(i64, String)>,
    headings: Vec<(i16, i8, String)>,
    cards: Vec<(String, String)>,
    repeats: Vec<[String; 4]>,
}

struct Language {
    tag: LanguageTag,
    formats: Arc<Formats>,
    table: Table,
}

fn languages() -> impl Iterator<Item = Language> {
    TABLES.into_iter().map(|(tag, yaml)| {
        let tag = LanguageTag::parse(tag).unwrap();
        Language {
            formats: Arc::new(Formats::new(&tag).unwrap()),
            table: serde_yaml::from_str(yaml).unwrap(),
            tag,
        }
    })
}

/// The characters that an editor would not see have signs in the tables.
fn set(expected: &str) -> String {
    let signs = [('_', '\u{a0}'), ('~', '\u{202f}'), ('¬', '\u{2011}')];
    let sign = |c| signs.iter().find(|(sign, _)| *sign == c);
    let set = expected.chars().map(|c| sign(c).map_or(c, |(_, set)| *set));
    set.collect()
}

fn said(messages: &Messages, id: &str, args: &[(&str, &Value)]) -> String {
    let items = |value: &Value| -> Vec<String> {
        let items = value.as_sequence().into_iter().flatten();
        items
            .map(|item| item.as_str().unwrap().to_owned())
            .collect()
    };
    let lists: Vec<_> = args.iter().map(|(_, value)| items(value)).collect();
    let lists: Vec<Vec<&str>> = lists
        .iter()
        .map(|list| list.iter().map(String::as_str).collect())
        .collect();
    let args = args.iter().zip(&lists).map(|((name, value), list)| {
        let arg = match value {
            Value::Number(number) => match number.as_i64() {
                Some(whole) => MessageArg::Number(whole),
                None => MessageArg::Decimal(number.as_f64().unwrap()),
            },
            Value::Sequence(_) => MessageArg::List(list),
            text => MessageArg::Text(text.as_str().unwrap()),
        };
        (*name, arg)
    });
    let args: Vec<_> = args.collect();
    messages.format(id, &args).unwrap().into_owned()
}

#[test]
fn functions_write_what_an_editor_would() {
    for Language {
        tag,
        formats,
        table,
    } in languages()
    {
        for (call, rows) in &table.calls {
            let file = (
                SitePath::new("call.ftl"),
                Arc::from(format!("call = {{ {call} }}\n")),
            );
            let (messages, problems) = Messages::compile(&tag, Some(Arc::clone(&formats)), &[file]);
            assert_eq!(problems, Diagnostics::new(), "{tag} {call}");
            for row in rows {
                let (expected, values) = row.split_last().unwrap();
                let args: Vec<_> = ["a", "b", "c"].into_iter().zip(values).collect();
                let expected = set(expected.as_str().unwrap());
                assert_eq!(said(&messages, "call", &args), expected, "{tag} {call}");
            }
        }
    }
}

#[test]
fn messages_of_the_theme_take_the_right_form() {
    let tree = with_default_theme(SourceTree::new());
    for Language {
        tag,
        formats,
        table,
    } in languages()
    {
        let folder = format!("themes/default/i18n/{tag}");
        let files = tree.below(&folder).map(|(path, file)| match &file.content {
            Content::Text(text) => (path.clone(), Arc::clone(text)),
            Content::Undecodable(_) | Content::Media(..) => panic!("{path} is no text"),
        });
        let files: Vec<_> = files.collect();
        let (messages, problems) = Messages::compile(&tag, Some(formats), &files);
        assert_eq!(problems, Diagnostics::new(), "{tag}");
        for (id, rows) in &table.messages {
            for (args, expected) in rows {
                let args: Vec<_> = args.iter().map(|(name, arg)| (&**name, arg)).collect();
                assert_eq!(said(&messages, id, &args), set(expected), "{tag} {id}");
            }
        }
    }
}

#[test]
fn lengths_sums_and_headings_are_written_as_the_language_does() {
    for Language { formats, table, .. } in languages() {
        for (minutes, expected) in &table.lengths {
            assert_eq!(formats.duration(*minutes), set(expected));
        }
        for (tenge, expected) in &table.sums {
            assert_eq!(formats.money(*tenge), set(expected));
        }
        for (year, month, expected) in &table.headings {
            assert_eq!(formats.month_heading(*year, *month), set(expected));
        }
        for (day, expected) in &table.cards {
            assert_eq!(formats.date(day.parse().unwrap()), set(expected));
        }
    }
}

/// One site with an event for each row, whose page says how it repeats.
#[test]
fn repetitions_are_told_on_pages_as_an_editor_would() {
    let mut tree = SourceTree::new();
    let mut expected = BTreeMap::new();
    let settings = "title: {kk: К, ru: К, en: K}\nbase_url: https://example.org/\nuid_domain: example.org\n\
         languages: [kk, ru, en]\ntime_zone: Asia/Almaty\n";
    tree.insert_text(SitePath::new("keste.yaml"), settings.as_bytes());
    for language in ["kk", "ru", "en"] {
        let file = SitePath::new(&format!("content/venues/aktobe.{language}.md"));
        let venue = "---\ntitle: Т\ncity: Т\naddress: Т\n---\n";
        tree.insert_text(file, venue.as_bytes());
    }
    for Language { tag, table, .. } in languages() {
        let prefix = if tag.as_str() == "kk" {
            String::new()
        } else {
            format!("{tag}/")
        };
        for (number, [start, end, repeat, sentence]) in table.repeats.iter().enumerate() {
            let name = format!("{tag}-{number}");
            let end = if end.is_empty() {
                String::new()
            } else {
                format!("end: {end}\n")
            };
            let facts = format!("---\nstart: {start}\n{end}venue: aktobe\nrepeat: {repeat}\n---\n");
            let file = SitePath::new(&format!("content/events/{name}.md"));
            tree.insert_text(file, facts.as_bytes());
            for language in ["kk", "ru", "en"] {
                let file = SitePath::new(&format!("content/events/{name}.{language}.md"));
                tree.insert_text(file, "---\ntitle: Т\n---\n".as_bytes());
            }
            let url = format!("{prefix}events/{name}/");
            expected.insert(url, set(sentence).replace('–', "–\u{2060}"));
        }
    }
    let source = with_default_theme(tree);
    let now = BuildTime::parse("2026-11-21").unwrap();
    let (built, problems) = build(&Inputs::published(&source, now));
    assert_eq!(problems, Diagnostics::new());
    let built = built.unwrap();
    let rendering = built.rendering().unwrap();
    let mut told = BTreeMap::new();
    for (url, job) in &built.plan.jobs {
        if !expected.contains_key(url.as_str()) {
            continue;
        }
        if let Artifact::Bytes(page) = rendering.render(url, job).unwrap() {
            let page = String::from_utf8(page).unwrap();
            let (_, rest) = page.split_once("<dd class=\"repeats\">").unwrap();
            let (sentence, _) = rest.split_once("</dd>").unwrap();
            told.insert(url.as_str().to_owned(), sentence.to_owned());
        }
    }
    assert_eq!(told, expected);
}

#[test]
fn every_table_has_at_least_150_sentences() {
    for Language { tag, table, .. } in languages() {
        let calls: usize = table.calls.values().map(Vec::len).sum();
        let messages: usize = table.messages.values().map(Vec::len).sum();
        let others = [
            table.lengths.len(),
            table.sums.len(),
            table.headings.len(),
            table.cards.len(),
            table.repeats.len(),
        ];
        let count = calls + messages + others.iter().sum::<usize>();
        assert!(count >= 150, "{tag} has only {count}");
    }
}
