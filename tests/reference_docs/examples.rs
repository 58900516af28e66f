//! A right value for every field. Each is read by the program in a test of the page that shows it.

use keste::parse::fields::Shape;

use crate::rows::wrap;

/// Fields whose example no type can give, by the end of their path.
const BY_KEY: &[(&str, &str)] = &[
    ("address", "11-шағынаудан, 112Е"),
    ("after", "soldering-101"),
    ("aliases", "[/old/robot/]"),
    ("audience", "[kids, teens]"),
    (
        "audiences",
        "{seniors: {kk: Үлкендерге, ru: Для старших, en: For seniors}}",
    ),
    ("base_url", "https://makerspaces.example/"),
    (
        "changes",
        "{2027-02-09: {start: 16:00}, 2027-02-16: {status: cancelled}}",
    ),
    ("city", "Ақтөбе"),
    ("contact.name", "Айгерім Садықова"),
    ("directions", "Екінші қабат, оң жақта"),
    ("equipment", "[екі 3D принтер, он дәнекерлеуіш]"),
    ("extends", "default"),
    ("fallback", "{kk: [ru, en]}"),
    ("geo", "[50.2839, 57.1670]"),
    ("held_in", "[kk, ru]"),
    ("icon", "icon.svg"),
    ("id", "robot-2027"),
    ("image_alt", "Екі бала робот құрап отыр"),
    ("languages", "[kk, ru, en]"),
    ("level", "beginner"),
    (
        "levels",
        "{family: {kk: Отбасымен, ru: Всей семьёй, en: For families}}",
    ),
    ("menu", "[about]"),
    ("name", "ours"),
    ("needs", "0.1"),
    ("note", "Ауыстырып киетін киім ала келіңіз"),
    (
        "opening_hours",
        "{mon-fri: 09:00-19:00, sat: 10:00-18:00, sun: closed}",
    ),
    ("organizer", "makerspaces"),
    ("page_size", "50"),
    ("partners", "[dala-robotics]"),
    ("past_days", "90"),
    ("future_days", "400"),
    (
        "people",
        "[{person: elena-kim, role: {kk: Тәлімгер, ru: Наставник, en: Mentor}}]",
    ),
    ("people.person", "elena-kim"),
    ("person", "elena-kim"),
    ("price", "1 500"),
    ("role", "Робототехника тәлімгері"),
    (
        "font",
        "{name: Golos Text, regular: fonts/GolosText-Regular.ttf, bold: fonts/GolosText-Bold.ttf, on_pages: true}",
    ),
    ("font.name", "Golos Text"),
    ("font.regular", "fonts/GolosText-Regular.ttf"),
    ("font.bold", "fonts/GolosText-Bold.ttf"),
    ("colours", "{main: \"#0a4152\", accent: \"#f4bd50\"}"),
    ("colours.main", "\"#0a4152\""),
    ("colours.accent", "\"#f4bd50\""),
    ("room", "electronics"),
    (
        "rooms",
        "{hall: {name: {kk: Зал, ru: Зал, en: Hall}, seats: 60}}",
    ),
    ("scripts", "[site.js]"),
    ("series", "speaking-club"),
    ("repeat", "{every: week, on: [tue, thu], until: 2027-05-27}"),
    ("repeat.on", "[tue, thu]"),
    ("repeat.until", "2027-05-27"),
    ("slug", "robot"),
    ("source_hash", "5f1c2a07"),
    ("status", "cancelled"),
    ("stylesheets", "[style.css]"),
    ("summary", "Екі сағатта алғашқы роботыңызды құрап шығасыз."),
    ("theme", "default"),
    ("time_zone", "Asia/Aqtobe"),
    ("title_latn", "Robot"),
    ("topic", "[robotics, electronics]"),
    ("uid_domain", "makerspaces.example"),
    ("venue", "aktobe"),
    ("workshop", "soldering-101"),
];

/// The same for texts in all languages.
const TEXTS: &[(&str, &str)] = &[
    (
        "title",
        "{kk: Мейкерспейстер, ru: Мейкерспейсы, en: Makerspaces}",
    ),
    ("materials.title", "{kk: Сызба, ru: Схема, en: Diagram}"),
    (
        "description",
        "{kk: Не бар екені, ru: Что и где, en: What is on}",
    ),
    (
        "notice",
        "{kk: Жөндеу жүріп жатыр, ru: Идёт ремонт, en: We are renovating}",
    ),
    (
        "reason",
        "{kk: Наурыз мейрамы, ru: Наурыз мейрамы, en: Nauryz}",
    ),
    ("role", "{kk: Тәлімгер, ru: Наставник, en: Mentor}"),
    ("name", "{kk: Зал, ru: Зал, en: Hall}"),
];

/// A right value for a field.
pub(crate) fn example(path: &[&str], shape: &Shape) -> String {
    let path = path.join(".");
    let named = match shape {
        Shape::LocalText => TEXTS,
        _ => BY_KEY,
    };
    // The longest path that fits says most about the field.
    let fitting = named.iter().filter(|(key, _)| {
        let rest = path.strip_suffix(key);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    match fitting.max_by_key(|(key, _)| key.len()) {
        Some((_, value)) => (*value).to_owned(),
        None => of_shape(shape, &path),
    }
}

fn of_shape(shape: &Shape, path: &str) -> String {
    match *shape {
        Shape::Scalar(message) => of_type(message, path).to_owned(),
        Shape::Choice(words) => words.first().map_or("", |word| word).to_owned(),
        Shape::LocalText => "{kk: Иә, ru: Да, en: Yes}".to_owned(),
        Shape::OneOrMany(item) => of_shape(item, path),
        Shape::List(item) | Shape::Keyed(item) | Shape::ByDate(item) | Shape::Dates(item) => {
            wrap(shape, &of_shape(item, path))
        }
        Shape::Map(fields) | Shape::ShortMap(fields) => {
            let pairs = fields.iter().map(|field| {
                let path = format!("{path}.{}", field.key);
                let value = example(&path.split('.').collect::<Vec<_>>(), &field.shape);
                format!("{}: {value}", field.key)
            });
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

fn of_type(message: &str, path: &str) -> &'static str {
    match message {
        "type-text" if path.ends_with("title") => "Алғашқы робот",
        "type-date" => "2027-01-16",
        "type-date-time" => "2027-01-16 15:00",
        "type-time-or-length" => "17:00",
        "type-length" => "90min",
        "type-whole-number" => "12",
        "type-url" => "https://example.org/form",
        "type-email" => "oral@example.org",
        "type-phone" => "+7 727 000 00 00",
        "type-geo" => "50.2839",
        "type-ages" => "10-14",
        "type-language-tag" => "kk",
        "type-hours" => "09:00-18:00",
        "type-day-hours" => "10:00-18:00",
        "type-every" => "week",
        "type-repeat-day" => "2nd saturday",
        "type-rrule" => "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12",
        "type-time-or-date-time" => "16:00",
        "type-media" => "robot.jpg",
        "type-colour" => "\"#1a5fb4\"",
        other => panic!("{path} has no example: {other}"),
    }
}
