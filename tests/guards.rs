//! What the guards say of texts: every planted mistake is found at its exact word, and nothing is said of
//! sentences in which nothing is wrong. The tables are `tests/guards/*.yaml`; each row is a text of an event
//! of its own, and all events are built as one site.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot read its tables fails"
)]

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use keste::base::SitePath;
use keste::calendar::BuildTime;
use keste::diagnostics::{Arg, Diagnostic, Diagnostics, Severity};
use keste::i18n::guards::Language;
use keste::i18n::guards::dates::mentions;
use keste::i18n::guards::language::foreign_passages;
use keste::i18n::guards::scripts::mixed_words;
use keste::pipeline::{Inputs, build, with_default_theme};
use keste::source::SourceTree;

const SETTINGS: &str = "title: {kk: Шеберхана, ru: Мастерская, en: Makerspace}\n\
    base_url: https://example.org/\nuid_domain: example.org\nlanguages: [kk, ru, en]\n\
    time_zone: Asia/Almaty\n";

const VENUE: &str = "---\ntitle: Library\nopening_hours: {mon-sat: 10:00-19:00}\n---\n";

const FACTS: &str = "---\nstart: 2026-12-12 15:00\nend: 17:00\nvenue: library\n\
    register: {url: https://example.org/r, closes: 2026-12-10}\n---\n";

#[derive(serde::Deserialize)]
struct Planted {
    code: String,
    text: String,
    letters: Option<String>,
    meant: Option<String>,
    field: Option<String>,
}

fn table<T: serde::de::DeserializeOwned>(name: &str) -> BTreeMap<String, Vec<T>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/guards")
        .join(name);
    serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A site of events by the names of their files, and the files themselves.
fn site(files: &[(String, String)]) -> SourceTree {
    let mut source = with_default_theme(SourceTree::new());
    let mut insert = |path: &str, text: &str| {
        source.insert_text(SitePath::new(path), text.as_bytes());
    };
    insert("keste.yaml", SETTINGS);
    insert("content/venues/library.en.md", VENUE);
    for (path, text) in files {
        insert(path, text);
    }
    source
}

fn problems(source: &SourceTree) -> Diagnostics {
    let now = BuildTime::parse("2026-11-21").unwrap();
    let (built, problems) = build(&Inputs::published(source, now));
    assert!(built.is_some());
    problems.sorted()
}

/// The file of one text, in front matter or below it.
fn file(field: Option<&str>, text: &str) -> String {
    let quoted = text.replace('\'', "''");
    match field {
        Some("title") => format!("---\ntitle: '{quoted}'\n---\n"),
        Some(field) => format!("---\ntitle: 3D\n{field}: '{quoted}'\n---\n"),
        None => format!("---\ntitle: 3D\n---\n{text}\n"),
    }
}

/// The text without its brackets, and the bytes that stood between them.
fn marked(text: &str) -> (String, Range<usize>) {
    let start = text.find("[[").unwrap();
    let text = text.replacen("[[", "", 1);
    let end = start + text[start..].find("]]").unwrap();
    (text.replacen("]]", "", 1), start..end)
}

fn arg<'d>(problem: &'d Diagnostic, name: &str) -> Option<&'d Arg> {
    let mut args = problem.args.iter();
    args.find(|(found, _)| *found == name).map(|(_, arg)| arg)
}

/// What a problem says, at which bytes.
type Said = (String, Range<usize>, Option<Vec<String>>, Option<String>);

fn said(problem: &Diagnostic) -> Said {
    let letters = match arg(problem, "letters") {
        Some(Arg::List(letters)) => Some(letters.clone()),
        _ => None,
    };
    let span = problem.primary.as_ref().unwrap().span;
    let meant = problem.suggestion.clone();
    (problem.code.id().to_owned(), span.range(), letters, meant)
}

#[test]
fn every_planted_mistake_is_found_at_its_word() {
    let mut files = Vec::new();
    let mut expected: BTreeMap<String, Vec<Said>> = BTreeMap::new();
    let planted = table::<Planted>("planted.yaml");
    assert_eq!(planted.keys().collect::<Vec<_>>(), ["en", "kk", "ru"]);
    for (lang, rows) in &planted {
        assert!(rows.len() >= 20, "{lang}: {}", rows.len());
        for (index, row) in rows.iter().enumerate() {
            let name = format!("content/events/{lang}-{index}");
            let (text, range) = marked(&row.text);
            let text = file(row.field.as_deref(), &text);
            let (whole, _) = marked(&file(row.field.as_deref(), &row.text));
            assert_eq!(whole, text, "brackets only around the mistake");
            let start = file(row.field.as_deref(), &row.text).find("[[").unwrap();
            let letters = row.letters.as_ref();
            let letters = letters.map(|all| all.split(' ').map(str::to_owned).collect());
            let path = format!("{name}.{lang}.md");
            let said = (
                row.code.clone(),
                start..start + range.len(),
                letters,
                row.meant.clone(),
            );
            expected.insert(path.clone(), vec![said]);
            files.push((path, text));
            files.push((format!("{name}.md"), FACTS.to_owned()));
        }
    }
    let mut found: BTreeMap<String, Vec<Said>> = BTreeMap::new();
    for problem in problems(&site(&files)).iter() {
        let path = problem.primary.as_ref().unwrap().file.to_string();
        found.entry(path).or_default().push(said(problem));
    }
    let count = expected.len();
    let texts: BTreeMap<_, _> = files.into_iter().collect();
    expected.retain(|path, said| {
        let missing = found.get(path) != Some(said);
        if !missing {
            found.remove(path);
        }
        missing
    });
    let wrong: Vec<_> = expected.keys().chain(found.keys()).collect();
    let wrong: std::collections::BTreeSet<_> = wrong.into_iter().collect();
    let mut report = String::new();
    for path in &wrong {
        let found = found.get(*path);
        report.push_str(&format!(
            "{}\n  expected {:?}\n  found    {found:?}\n",
            texts[*path],
            expected.get(*path)
        ));
    }
    assert!(wrong.is_empty(), "{} of {count}\n{report}", wrong.len());
}

#[test]
fn nothing_is_said_of_innocent_sentences() {
    let mut files = Vec::new();
    let mut count = 0;
    for (lang, texts) in table::<String>("innocent.yaml") {
        for (index, text) in texts.iter().enumerate() {
            // As a paragraph, and as the field of a sentence.
            for (kind, field) in [("body", None), ("summary", Some("summary"))] {
                let name = format!("content/events/{lang}-{kind}-{index}");
                files.push((format!("{name}.{lang}.md"), file(field, text)));
                files.push((format!("{name}.md"), FACTS.to_owned()));
            }
            count += 1;
        }
    }
    assert!(count >= 60, "{count}");
    let source = site(&files);
    let problems = problems(&source);
    let said: Vec<_> = problems
        .iter()
        .map(|problem| {
            let place = problem.primary.as_ref().unwrap();
            let text = source.text(&place.file).unwrap();
            format!(
                "{} {}: {}",
                problem.code.id(),
                place.file,
                &text[place.span.range()]
            )
        })
        .collect();
    assert_eq!(said, Vec::<String>::new());
}

/// The warnings of one event of these facts with this Russian text.
fn warnings(facts: &str, text: &str) -> Vec<(String, String)> {
    let path = "content/events/a.ru.md".to_owned();
    let files = [
        (
            "content/events/a.md".to_owned(),
            format!("---\nvenue: library\n{facts}---\n"),
        ),
        (path.clone(), file(None, text)),
        (
            "content/closures.yaml".to_owned(),
            "- {date: 2027-01-07, reason: {kk: Рождество, ru: Рождество, en: Christmas}}\n"
                .to_owned(),
        ),
    ];
    let source = site(&files);
    let problems = problems(&source);
    assert_eq!(problems.count(Severity::Error), 0, "{problems:?}");
    let said = problems.iter().map(|problem| {
        let place = problem.primary.as_ref().unwrap();
        let text = source.text(&place.file).unwrap();
        (
            problem.code.id().to_owned(),
            text[place.span.range()].to_owned(),
        )
    });
    said.collect()
}

#[test]
fn every_day_and_hour_that_the_facts_know_may_be_named() {
    let weekly = "start: 2026-12-03 18:00\nend: 20:00\n\
        repeat: {every: week, until: 2027-01-28, except: [2026-12-31], also: [2027-01-30 11:00]}\n\
        changes: {2026-12-10: {start: 17:00}, 2026-12-17: {start: 2026-12-18 16:00}}\n\
        register: {url: https://example.org/r, opens: 2026-11-23}\n";
    let named = [
        "Собираемся 24 декабря.",
        "Мы не встречаемся 31 декабря.",
        "Мы не встречаемся 7 января.",
        "Собрались бы 17 декабря, но нет.",
        "Собираемся 18 декабря в 16:00.",
        "Собираемся 10 декабря в 17:00.",
        "Собираемся 30 января в 11:00.",
        "Форма откроется 23 ноября.",
        "Начало в 18:00.",
        "Последний раз 28 января, в четверг.",
        // Two dates are a programme, and a far one is history.
        "Гости приезжают 5 декабря, а 6 декабря играют.",
        "Клуб появился 5 марта.",
    ];
    for text in named {
        assert_eq!(warnings(weekly, text), [], "{text}");
    }
    let not_named = [
        ("Собираемся 25 декабря.", ("date-differs", "25 декабря")),
        ("Начало в 15:00.", ("time-differs", "15:00")),
        // On that date it begins at another hour than usually.
        ("Собираемся 30 января в 18:00.", ("time-differs", "18:00")),
        (
            "Собираемся 24 декабря, в среду.",
            ("weekday-differs", "среду"),
        ),
    ];
    for (text, (code, word)) in not_named {
        assert_eq!(
            warnings(weekly, text),
            [(code.to_owned(), word.to_owned())],
            "{text}"
        );
    }
    let moved =
        "start: 2026-12-12 15:00\nend: 17:00\nstatus: moved\nmoved_from: 2026-12-05 12:00\n";
    for text in [
        "Вместо 5 декабря.",
        "Начало было в 12:00.",
        "Перенесено с 5 декабря на 12 декабря.",
    ] {
        assert_eq!(warnings(moved, text), [], "{text}");
    }
    let whole_days = "start: 2026-12-12\n";
    assert_eq!(warnings(whole_days, "Начало в 12:00."), []);
    let days = "days: {2026-12-12: 10:00-12:00, 2026-12-13: 14:00-16:00}\n";
    assert_eq!(
        warnings(
            days,
            "Первый день: начало в 10:00. Второй день: начало в 14:00."
        ),
        []
    );
    let expected = [("time-differs".to_owned(), "10:00".to_owned())];
    assert_eq!(
        warnings(
            days,
            "13 декабря в 10:00 собираем, потом едем."
                .replace(", потом едем", "")
                .as_str()
        ),
        expected
    );
}

#[test]
fn code_addresses_and_destinations_of_links_are_no_text() {
    let facts = "start: 2026-12-12 15:00\n";
    let text = "Наберите `кoд`, откройте https://пoчта.example/ и <https://кoт.example>, [сайт](https://кoт.example).\n\n\
        ```\nпeчать(\"19 декабря в 19:00\")\n```\n\n    пeчать\n\n<div>кoд</div>\n";
    let found = warnings(facts, text);
    let found: Vec<_> = found
        .into_iter()
        .filter(|(code, _)| code != "raw-html")
        .collect();
    assert_eq!(found, []);
}

#[test]
fn no_text_however_cut_is_too_much_for_them() {
    let planted = table::<Planted>("planted.yaml").into_values().flatten();
    let innocent = table::<String>("innocent.yaml").into_values().flatten();
    let texts: Vec<_> = planted.map(|row| row.text).chain(innocent).collect();
    let look = |text: &str| {
        for language in [Language::Kazakh, Language::Russian, Language::English] {
            let mixed = mixed_words(Some(language), text).into_iter();
            let ranges = mixed.map(|word| word.range);
            let passages = foreign_passages(language, text).into_iter();
            let ranges = ranges.chain(passages.map(|passage| passage.range));
            let mentions = mentions(language, text).into_iter();
            for range in ranges.chain(mentions.map(|mention| mention.range)) {
                assert!(!text[range].is_empty(), "{text}");
            }
        }
    };
    for text in &texts {
        for (at, _) in text.char_indices() {
            look(&text[at..]);
            look(&text[..at]);
        }
    }
}
