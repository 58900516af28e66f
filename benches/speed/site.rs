//! A made-up site of any size: the same number, the same bytes. It has the shape of the network's
//! calendar: six venues, twelve topics, workshops, and events of 250 words in each of three languages
//! over 24 months.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The day on which the site is built.
pub(crate) const TODAY: &str = "2026-11-21";

/// How far all venues are from UTC at all times of the site.
pub(crate) const OFFSET: &str = "+05:00";

/// The address of the home page and of the feed of all events, in Russian.
pub(crate) const HOME: &str = "/ru/";
pub(crate) const FEED: &str = "/ru/calendar.ics";

const SETTINGS: &str = "\
title: {kk: Мейкерспейстер, ru: Мейкерспейсы, en: Makerspaces}
base_url: https://makerspaces.example/
uid_domain: makerspaces.example
languages: [kk, ru, en]
fallback: {kk: [ru, en], ru: [kk, en], en: [ru, kk]}
time_zone: Asia/Almaty
theme: default
page_size: 50
feed: {past_days: 90, future_days: 400, time_form: tzid}
";

const VENUES: [(&str, &str, [&str; 3]); 6] = [
    ("almaty", "Asia/Almaty", ["Алматы", "Алматы", "Almaty"]),
    ("astana", "Asia/Almaty", ["Астана", "Астана", "Astana"]),
    ("aktobe", "Asia/Aqtobe", ["Ақтөбе", "Актобе", "Aktobe"]),
    ("oral", "Asia/Oral", ["Орал", "Уральск", "Oral"]),
    (
        "pavlodar",
        "Asia/Almaty",
        ["Павлодар", "Павлодар", "Pavlodar"],
    ),
    ("oskemen", "Asia/Almaty", ["Өскемен", "Оскемен", "Oskemen"]),
];

const TOPICS: [[&str; 4]; 12] = [
    ["robotics", "Робототехника", "Робототехника", "Robotics"],
    ["electronics", "Электроника", "Электроника", "Electronics"],
    ["printing", "3D басып шығару", "3D-печать", "3D printing"],
    [
        "programming",
        "Бағдарламалау",
        "Программирование",
        "Programming",
    ],
    ["design", "Дизайн", "Дизайн", "Design"],
    ["crafts", "Қолөнер", "Ремёсла", "Crafts"],
    ["english", "Ағылшын тілі", "Английский язык", "English"],
    ["reading", "Оқу", "Чтение", "Reading"],
    ["science", "Ғылым", "Наука", "Science"],
    ["business", "Кәсіпкерлік", "Предпринимательство", "Business"],
    ["leadership", "Көшбасшылық", "Лидерство", "Leadership"],
    ["study", "Шетелде оқу", "Учёба за рубежом", "Study abroad"],
];

const WORKSHOPS: usize = 20;

const MONTHS: usize = 24;

pub(crate) const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

const WORDS: [&str; 3] = [
    "біз бірге алғашқы схеманы құрастырып үстелге қоямыз содан кейін әркім өз жобасын бастайды \
     кітапханада аспаптар мен бөлшектер дайын тұр сабақ соңында жұмысты үйге алып кетуге болады \
     мұғалім сұрақтарға жауап береді жаңадан келгендер үшін қысқа түсіндірме бар",
    "мы вместе собираем первую схему и ставим её на стол потом каждый начинает свой проект в \
     библиотеке есть инструменты и детали в конце занятия работу можно забрать домой наставник \
     отвечает на вопросы для новичков есть короткое объяснение приходите с друзьями",
    "together we build the first circuit and put it on the table then everybody starts a project \
     of their own the library has tools and parts at the end you may take your work home the \
     mentor answers questions and there is a short introduction for those who are new",
];

/// A file of the site: its path and text.
pub(crate) type Source = (String, String);

/// Writes a site of this many events into a folder that does not exist yet.
pub(crate) fn write(folder: &Path, events: usize) -> io::Result<()> {
    for (path, text) in files(events) {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

/// The file in which one body is changed, and what it holds then.
pub(crate) fn edited(folder: &Path, events: usize) -> io::Result<(PathBuf, String)> {
    let path = folder.join(event_path(events / 2, "ru"));
    let text = fs::read_to_string(&path)? + "\nЕщё одно предложение.\n";
    Ok((path, text))
}

/// The next event after the day of the build, in Russian: home page, month and feeds show it.
pub(crate) struct Coming {
    pub(crate) path: String,
    pub(crate) url: String,
    /// The address of its month.
    pub(crate) month: String,
}

pub(crate) fn coming(events: usize) -> Coming {
    let is_next = |number: &usize| {
        let (year, month, day) = date(*number, events);
        format!("{year}-{month:02}-{day:02}").as_str() > TODAY
    };
    let number = (0..events).find(is_next).unwrap_or(0);
    let (year, month, _) = date(number, events);
    Coming {
        path: event_path(number, "ru"),
        url: format!("/ru/events/event-{number:05}/"),
        month: format!("/ru/calendar/{year}-{month:02}/"),
    }
}

/// All months of the site: year and month.
pub(crate) fn months() -> impl Iterator<Item = (usize, usize)> {
    (6..6 + MONTHS).map(|month| (2026 + month / 12, month % 12 + 1))
}

/// All files of a site of this many events. What holds of an entry in all languages comes first.
pub(crate) fn files(events: usize) -> Vec<Source> {
    let mut files = vec![("keste.yaml".to_owned(), SETTINGS.to_owned())];
    for (stem, zone, names) in VENUES {
        let facts = format!("---\ntime_zone: {zone}\nrooms:\n  hall: {{name: Hall}}\n---\n");
        let facts = facts.replace("{name: Hall}", "{name: {kk: Зал, ru: Зал, en: Hall}}");
        files.push((format!("content/venues/{stem}.md"), facts));
        for (language, name) in LANGUAGES.iter().zip(names) {
            let text = format!("---\ntitle: {name}\ncity: {name}\naddress: {name}, 1\n---\n");
            files.push((format!("content/venues/{stem}.{language}.md"), text));
        }
    }
    for [stem, names @ ..] in TOPICS {
        let facts = "---\ncolour: \"#7a3e9d\"\n---\n".to_owned();
        files.push((format!("content/topics/{stem}.md"), facts));
        for (language, name) in LANGUAGES.iter().zip(names) {
            let text = format!("---\ntitle: {name}\n---\n");
            files.push((format!("content/topics/{stem}.{language}.md"), text));
        }
    }
    for number in 0..WORKSHOPS {
        let topic = TOPICS[number % TOPICS.len()][0];
        let facts = format!("---\nlength: 2h\ntopic: {topic}\nseats: 12\nlevel: beginner\n---\n");
        files.push((format!("content/workshops/workshop-{number:02}.md"), facts));
        for (language, _) in LANGUAGES.iter().enumerate() {
            files.push(workshop(number, language));
        }
    }
    for number in 0..events {
        for (language, _) in LANGUAGES.iter().enumerate() {
            files.push(event(number, events, language));
        }
    }
    files
}

fn workshop(number: usize, language: usize) -> Source {
    let mut dice = Dice::new(1_000_000 + number * 3 + language);
    let tag = LANGUAGES[language];
    let title = sentence(&mut dice, language, 4);
    let body = body(&mut dice, language, number);
    let text = format!("---\ntitle: {title}\n---\n\n{body}");
    let path = format!("content/workshops/workshop-{number:02}.{tag}.md");
    (path, text)
}

fn event_path(number: usize, tag: &str) -> String {
    format!("content/events/event-{number:05}.{tag}.md")
}

fn event(number: usize, events: usize, language: usize) -> Source {
    let mut dice = Dice::new(number * 3 + language);
    let tag = LANGUAGES[language];
    let title = sentence(&mut dice, language, 5);
    let summary = sentence(&mut dice, language, 12);
    let mut text = format!("---\ntitle: {title} {number}\nsummary: {summary}.\n");
    if language == 0 {
        facts(&mut text, number, events);
    }
    text.push_str("---\n\n");
    text.push_str(&body(&mut dice, language, number));
    (event_path(number, tag), text)
}

/// Dates run evenly over 24 months from July 2026.
fn date(number: usize, events: usize) -> (usize, usize, usize) {
    let slot = number * MONTHS * 28 / events;
    let (month, day) = (slot / 28 + 6, slot % 28 + 1);
    (2026 + month / 12, month % 12 + 1, day)
}

fn facts(text: &mut String, number: usize, events: usize) {
    let (year, month, day) = date(number, events);
    let hour = 9 + number % 10;
    let venue = VENUES[number % VENUES.len()].0;
    let topic = TOPICS[number % TOPICS.len()][0];
    // Writing to a text does not fail.
    let _ = write!(
        text,
        "start: {year}-{month:02}-{day:02} {hour:02}:00\nend: {:02}:30\nvenue: {venue}\nroom: hall\n\
         topic: {topic}\nheld_in: [kk, ru]\nages: 10-14\nseats: {}\n",
        hour + 1,
        8 + number % 20,
    );
    if number.is_multiple_of(10) {
        let _ = writeln!(text, "workshop: workshop-{:02}", number / 10 % WORKSHOPS);
    }
}

/// Some 250 words with what texts have: headings, a list, a link to another entry, emphasis, quotes.
fn body(dice: &mut Dice, language: usize, number: usize) -> String {
    let mut body = String::new();
    for paragraph in 0..5 {
        if paragraph % 2 == 1 {
            let _ = writeln!(body, "## {}\n", sentence(dice, language, 3));
        }
        let _ = write!(body, "{}. ", sentence(dice, language, 14));
        let _ = write!(body, "**{}** — ", sentence(dice, language, 2));
        let _ = writeln!(body, "\"{}\".\n", sentence(dice, language, 18));
    }
    for _ in 0..4 {
        let _ = writeln!(body, "- {}", sentence(dice, language, 12));
    }
    let link = number % WORKSHOPS;
    let name = sentence(dice, language, 2);
    let _ = writeln!(body, "\n[{name}](@/workshops/workshop-{link:02}.md)");
    body
}

fn sentence(dice: &mut Dice, language: usize, count: usize) -> String {
    let words: Vec<_> = WORDS[language].split_whitespace().collect();
    let chosen: Vec<_> = (0..count)
        .map(|_| words[dice.roll() % words.len()])
        .collect();
    let text = chosen.join(" ");
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A linear congruential generator (Knuth's MMIX): the same on every machine.
struct Dice(u64);

impl Dice {
    fn new(seed: usize) -> Self {
        Self(seed as u64)
    }

    fn roll(&mut self) -> usize {
        let (factor, step) = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407);
        self.0 = self.0.wrapping_mul(factor).wrapping_add(step);
        usize::try_from(self.0 >> 40).unwrap_or(0)
    }
}
