//! A wrong value in any field of any kind is one problem at its exact line and column.
//!
//! The fields and their types come from the program's own records, so that a new field is tested as
//! soon as it is there; a new type needs a row in [`row`]. Each wrong value stands in a file of its own,
//! in every place that its field can have: at the top, nested in lines of their own, in a flow map, in
//! an item of a list; in the first language's file, in the second's and, for facts, in the file without
//! language. All files are built as one site, so that a problem too many anywhere fails.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot build its site fails"
)]

use std::collections::BTreeMap;

use keste::base::{Position, SitePath};
use keste::calendar::BuildTime;
use keste::diagnostics::{Code, Diagnostics};
use keste::parse::entry::{
    CommonFacts, CommonTexts, Event, Kind, News, Page, Person, Series, Topic, Venue, Workshop,
};
use keste::parse::fields::{FieldInfo, Record, Shape};
use keste::parse::settings::SettingsFields;
use keste::pipeline::{Inputs, build, with_default_theme};
use keste::source::SourceTree;

/// What a type takes and what it does not.
struct Row {
    right: &'static str,
    /// A scalar that is wrong, and its code; every text is a right text and a possible name.
    wrong: Option<(&'static str, &'static str)>,
}

/// The row of a type, by the id of the message that names it.
fn row(id: &str, key: &str) -> Row {
    let (right, wrong) = match (id, key) {
        ("type-text", "audience") => ("all", None),
        ("type-text", "level") => ("beginner", None),
        ("type-text", _) => ("мәтін", None),
        ("type-reference", _) => ("name", None),
        ("type-media", _) => ("photo.jpg", Some(("../photo.jpg", "bad-value"))),
        ("type-language-tag", _) => ("kk", Some(("қазақша", "bad-value"))),
        ("type-path", _) => ("/old/", Some(("old", "bad-value"))),
        ("type-date", _) => ("2027-01-16", Some(("2027-02-30", "no-such-date"))),
        ("type-date-time", _) => ("2027-01-16 15:00", Some(("ертең", "bad-value"))),
        ("type-time-or-length", _) => ("17:00", Some(("кешке", "bad-value"))),
        ("type-length", _) => ("2h", Some(("ұзақ", "bad-value"))),
        ("type-whole-number", _) => ("12", Some(("он екі", "bad-value"))),
        ("type-ages", _) => ("10-14", Some(("балалар", "bad-value"))),
        ("type-geo", _) => ("43.24", Some(("солтүстік", "bad-value"))),
        ("type-colour", _) => ("\"#1a5fb4\"", Some(("көк", "bad-value"))),
        ("type-url", _) => (
            "https://example.org/",
            Some(("ftp://example.org/", "bad-url")),
        ),
        ("type-email", _) => ("a@example.org", Some(("пошта", "bad-value"))),
        ("type-phone", _) => ("+7 727 000 00 00", Some(("телефон", "bad-value"))),
        ("type-hours", _) => ("09:00-18:00", Some(("таңертең", "bad-value"))),
        ("type-every", _) => ("week", Some(("жиі", "bad-value"))),
        ("type-repeat-day", _) => ("tue", Some(("сейсенбі", "bad-value"))),
        ("type-day-hours", _) => ("10:00-18:00", Some(("таңертең", "bad-value"))),
        ("type-time-or-date-time", _) => ("16:00", Some(("кешке", "bad-value"))),
        ("type-rrule", _) => (
            "FREQ=WEEKLY;COUNT=12",
            Some(("FREQ=WEEKLY;BYDAY=XX", "bad-rule")),
        ),
        _ => panic!("the type {id} of “{key}” needs a row"),
    };
    Row { right, wrong }
}

/// A value as it will be written. What is wrong in it stands between ⟦ and ⟧.
#[derive(Clone)]
enum Yaml {
    Text(String),
    List(Vec<Yaml>),
    Map(Vec<(String, Yaml)>),
}

type Wrong = (Yaml, &'static str);

fn text(text: &str) -> Yaml {
    Yaml::Text(text.to_owned())
}

fn marked(wrong: &str) -> String {
    format!("⟦{wrong}⟧")
}

fn map(pairs: impl IntoIterator<Item = (String, Yaml)>) -> Yaml {
    Yaml::Map(pairs.into_iter().collect())
}

fn right(shape: &Shape, key: &str) -> Yaml {
    match shape {
        Shape::Scalar(id) => text(row(id, key).right),
        Shape::Choice(words) => text(words[0]),
        Shape::LocalText => map([("kk".to_owned(), text("мәтін"))]),
        Shape::OneOrMany(item) => right(item, key),
        Shape::List(item) => Yaml::List(vec![right(item, key)]),
        Shape::Map(fields) | Shape::ShortMap(fields) => map([pair(&fields[0])]),
        Shape::Keyed(value) => map([(own_keys(key)[0].to_owned(), right(value, key))]),
        Shape::ByDate(value) | Shape::Dates(value) => {
            map([(DATES[0].to_owned(), right(value, key))])
        }
    }
}

/// Two dates on which the event of every row takes place.
const DATES: [&str; 2] = ["2026-12-05", "2026-12-12"];

/// Two keys that an author may choose.
fn own_keys(key: &str) -> [&'static str; 2] {
    match key {
        "opening_hours" => ["mon", "tue"],
        _ => ["kk", "ru"],
    }
}

fn pair(field: &FieldInfo) -> (String, Yaml) {
    (field.key.to_owned(), right(&field.shape, field.key))
}

/// Every way in which a value of this shape can be wrong in one place.
fn wrongs(shape: &Shape, key: &str) -> Vec<Wrong> {
    let of_type = |wrong: &str| (Yaml::Text(marked(wrong)), "wrong-type");
    match shape {
        Shape::Scalar(id) => {
            let scalar = row(id, key).wrong;
            let scalar = scalar.map(|(wrong, code)| (Yaml::Text(marked(wrong)), code));
            scalar.into_iter().chain([of_type("{x: y}")]).collect()
        }
        Shape::Choice(_) => {
            let unknown = (Yaml::Text(marked("бәлкім")), "unknown-choice");
            vec![unknown, of_type("{x: y}")]
        }
        Shape::LocalText => {
            let language = map([
                ("ru".to_owned(), text("текст")),
                (marked("kz"), text("мәтін")),
            ]);
            let not_a_text = map([("kk".to_owned(), Yaml::Text(marked("[мәтін]")))]);
            let in_it = [(language, "unknown-language"), (not_a_text, "wrong-type")];
            in_it.into_iter().chain([of_type("[мәтін]")]).collect()
        }
        Shape::OneOrMany(item) => {
            let in_list = items(item, key);
            wrongs(item, key).into_iter().chain(in_list).collect()
        }
        Shape::List(item) => {
            let in_list = items(item, key);
            in_list.chain([of_type("{x: y}")]).collect()
        }
        Shape::Map(fields) | Shape::ShortMap(fields) => {
            let unknown = map([pair(&fields[0]), (marked("жоқ"), text("x"))]);
            let in_fields = fields.iter().flat_map(|field| in_field(fields, field));
            let in_it = in_fields.chain([(unknown, "unknown-key")]);
            in_it.chain([of_type("[x]")]).collect()
        }
        Shape::ByDate(value) => {
            let in_it = by_date(value, key);
            in_it.chain([of_type("[x]")]).collect()
        }
        Shape::Dates(value) => {
            let in_it = by_date(value, key);
            let day = (Yaml::Text(marked("ертең")), "bad-value");
            in_it.chain([day]).collect()
        }
        Shape::Keyed(value) => {
            let with_right = |(wrong, code)| {
                let [first, second] = own_keys(key).map(ToOwned::to_owned);
                (map([(first, right(value, key)), (second, wrong)]), code)
            };
            let in_it = wrongs(value, key).into_iter().map(with_right);
            in_it.chain([of_type("[x]")]).collect()
        }
    }
}

/// A wrong value or a wrong date, after a right pair.
fn by_date(value: &Shape, key: &str) -> impl Iterator<Item = Wrong> {
    let [first, second] = DATES.map(ToOwned::to_owned);
    let first = (first, right(value, key));
    let not_a_date = map([first.clone(), (marked("ертең"), right(value, key))]);
    let wrongs = wrongs(value, key).into_iter();
    wrongs
        .map(move |(wrong, code)| (map([first.clone(), (second.clone(), wrong)]), code))
        .chain([(not_a_date, "bad-value")])
}

fn items(item: &Shape, key: &str) -> impl Iterator<Item = Wrong> {
    let first = right(item, key);
    let wrongs = wrongs(item, key).into_iter();
    wrongs.map(move |(wrong, code)| (Yaml::List(vec![first.clone(), wrong]), code))
}

/// A wrong field of a map, after a right one.
fn in_field(fields: &[FieldInfo], field: &FieldInfo) -> impl Iterator<Item = Wrong> {
    let sibling = fields.iter().find(|other| other.key != field.key).map(pair);
    let key = field.key.to_owned();
    let wrongs = wrongs(&field.shape, field.key).into_iter();
    wrongs.map(move |(wrong, code)| {
        let pairs = sibling.clone().into_iter().chain([(key.clone(), wrong)]);
        (map(pairs), code)
    })
}

fn flow(value: &Yaml) -> String {
    match value {
        Yaml::Text(text) => text.clone(),
        Yaml::List(items) => {
            let items: Vec<_> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Yaml::Map(pairs) => {
            let pairs = pairs
                .iter()
                .map(|(key, value)| format!("{key}: {}", flow(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Lines of their own; `indent` is where the keys of a map begin.
fn block(value: &Yaml, indent: usize) -> String {
    let blanks = " ".repeat(indent);
    match value {
        Yaml::Text(text) => format!(" {text}\n"),
        Yaml::List(items) => {
            let item = |item: &Yaml| match item {
                Yaml::Map(_) => {
                    let lines = block(item, indent + 2);
                    format!("{blanks}- {}", lines.trim_start())
                }
                _ => format!("{blanks}- {}\n", flow(item)),
            };
            format!("\n{}", items.iter().map(item).collect::<String>())
        }
        Yaml::Map(pairs) => {
            let line = |(key, value): &(String, Yaml)| {
                format!("{blanks}{key}:{}", block(value, indent + 2))
            };
            format!("\n{}", pairs.iter().map(line).collect::<String>())
        }
    }
}

/// A document with one wrong value, in lines of their own and as flow maps.
fn documents(before: &[(&str, &str)], key: &str, wrong: &Yaml) -> [String; 3] {
    let before: Vec<_> = before.iter().filter(|(known, _)| *known != key).collect();
    let lines: String = before
        .iter()
        .map(|(key, value)| format!("{key}: {value}\n"))
        .collect();
    let all = before
        .iter()
        .map(|(key, value)| ((*key).to_owned(), text(value)));
    let all = map(all.chain([(key.to_owned(), wrong.clone())]));
    [
        format!("{lines}{key}:{}", block(wrong, 2)),
        format!("{lines}{key}: {}\n", flow(wrong)),
        format!("{}\n", flow(&all)),
    ]
}

/// Takes the marks out of a text; where the wrong value stands, in characters from 1.
fn unmarked(text: &str) -> (String, (usize, usize)) {
    let before = text.split('⟦').next().unwrap();
    let line = before.rsplit('\n').next().unwrap();
    let place = (before.matches('\n').count() + 1, line.chars().count() + 1);
    (text.replace(['⟦', '⟧'], ""), place)
}

type Found = BTreeMap<String, Vec<(usize, usize, &'static str)>>;

fn found(problems: &Diagnostics, source: &SourceTree) -> Found {
    let mut found = Found::new();
    for problem in problems.clone().sorted().iter() {
        let place = problem.primary.as_ref().unwrap();
        let at = Position::of(source.text(&place.file).unwrap(), place.span.start);
        let problems = found.entry(place.file.to_string()).or_default();
        problems.push((at.line, at.column, problem.code.id()));
    }
    found
}

/// The problems of a site, but for how its colours look.
fn problems_of(source: &SourceTree) -> Diagnostics {
    let now = BuildTime::parse("2026-11-21").unwrap();
    let all = build(&Inputs::published(source, now)).1;
    let mut problems = Diagnostics::new();
    let all = all
        .iter()
        .filter(|problem| problem.code != Code::LowContrast);
    all.for_each(|problem| problems.push(problem.clone()));
    problems
}

const SETTINGS: [(&str, &str); 5] = [
    ("title", "{kk: Шеберхана, ru: Мастерская, en: Makerspace}"),
    ("base_url", "https://example.org/"),
    ("uid_domain", "example.org"),
    ("languages", "[kk, ru, en]"),
    ("time_zone", "Asia/Almaty"),
];

/// A site that is filled with entries of a kind, each with one wrong value.
struct Site {
    source: SourceTree,
    expected: Found,
    folder: &'static str,
}

impl Site {
    fn new(folder: &'static str) -> Self {
        let mut source = with_default_theme(SourceTree::new());
        let settings: String = SETTINGS
            .iter()
            .map(|(key, value)| format!("{key}: {value}\n"))
            .collect();
        source.insert_text(SitePath::new("keste.yaml"), settings.as_bytes());
        // What the right references of the planted files refer to.
        for kind in ["topics", "workshops", "people"] {
            let path = SitePath::new(&format!("content/{kind}/name.kk.md"));
            let text = "---\ntitle: Дәнекерлеу\n---\n".as_bytes();
            source.insert_text(path, text);
        }
        Self {
            source,
            expected: Found::new(),
            folder,
        }
    }

    fn fields(&mut self, fields: &[FieldInfo], are_facts: bool) {
        const TITLE: [(&str, &str); 1] = [("title", "Дәнекерлеу")];
        const UPDATED: [(&str, &str); 1] = [("updated", "2026-11-01")];
        for field in fields {
            for (wrong, code) in wrongs(&field.shape, field.key) {
                for document in documents(&TITLE, field.key, &wrong) {
                    self.plant("kk.md", &document, code);
                    let stem = self.plant("ru.md", &document, code);
                    let first = format!("{stem}.kk.md");
                    let text = "---\ntitle: Дәнекерлеу\n---\n".as_bytes();
                    self.source.insert_text(SitePath::new(&first), text);
                }
                if are_facts {
                    for document in documents(&UPDATED, field.key, &wrong) {
                        self.plant("md", &document, code);
                    }
                }
            }
        }
    }

    /// Adds a file; returns its path without language and extension.
    fn plant(&mut self, extension: &str, document: &str, code: &'static str) -> String {
        let (text, (line, column)) = unmarked(&format!("---\n{document}---\n"));
        let stem = format!("content/{}/p{}", self.folder, self.expected.len());
        let path = format!("{stem}.{extension}");
        self.source
            .insert_text(SitePath::new(&path), text.as_bytes());
        self.expected.insert(path, vec![(line, column, code)]);
        stem
    }
}

fn check<K: Kind>(folder: &'static str) {
    let mut site = Site::new(folder);
    site.fields(CommonFacts::FIELDS, true);
    site.fields(K::Facts::FIELDS, true);
    site.fields(CommonTexts::FIELDS, false);
    site.fields(K::Texts::FIELDS, false);
    let count = CommonFacts::FIELDS.len() + K::Facts::FIELDS.len();
    assert!(site.expected.len() >= 9 * count);
    let found = found(&problems_of(&site.source), &site.source);
    let mut wrong = String::new();
    for path in site.expected.keys().chain(found.keys()) {
        let (expected, found) = (site.expected.get(path), found.get(path));
        if expected != found && wrong.len() < 4000 {
            let text = site.source.text(&SitePath::new(path)).unwrap();
            wrong.push_str(&format!("{path}: {found:?}, not {expected:?}\n{text}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_wrong_value_in_an_event_is_one_problem_at_its_place() {
    check::<Event>("events");
}

#[test]
fn a_wrong_value_in_a_workshop_is_one_problem_at_its_place() {
    check::<Workshop>("workshops");
}

#[test]
fn a_wrong_value_in_a_venue_is_one_problem_at_its_place() {
    check::<Venue>("venues");
}

#[test]
fn a_wrong_value_in_a_topic_is_one_problem_at_its_place() {
    check::<Topic>("topics");
}

#[test]
fn a_wrong_value_in_a_series_is_one_problem_at_its_place() {
    check::<Series>("series");
}

#[test]
fn a_wrong_value_in_a_person_is_one_problem_at_its_place() {
    check::<Person>("people");
}

#[test]
fn a_wrong_value_in_a_page_is_one_problem_at_its_place() {
    check::<Page>("pages");
}

#[test]
fn a_wrong_value_in_a_piece_of_news_is_one_problem_at_its_place() {
    check::<News>("news");
}

#[test]
fn a_wrong_setting_is_one_problem_at_its_place() {
    let file = SitePath::new("keste.yaml");
    for field in SettingsFields::FIELDS {
        for (wrong, code) in wrongs(&field.shape, field.key) {
            for document in documents(&SETTINGS, field.key, &wrong) {
                let (text, (line, column)) = unmarked(&document);
                let mut source = SourceTree::new();
                source.insert_text(file.clone(), text.as_bytes());
                let expected = Found::from([(file.to_string(), vec![(line, column, code)])]);
                assert_eq!(found(&problems_of(&source), &source), expected, "{text}");
            }
        }
    }
}
