//! A network of three venues with events of every form over a year.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Content files by their paths.
pub(crate) type Files = BTreeMap<String, String>;

/// The first night.
pub(crate) const FIRST: Date = date(2026, 9, 1);

/// The night that is so many days later.
pub(crate) fn night(number: i32) -> Date {
    FIRST.saturating_add(number.days())
}

/// The site on the first night.
pub(crate) fn content() -> Files {
    let mut files = Files::new();
    for (path, text) in [
        (
            "keste.yaml",
            "title: {kk: Желі, ru: Сеть, en: Network}\nbase_url: https://nights.example/\n\
             uid_domain: nights.example\nlanguages: [kk, ru, en]\ntime_zone: Asia/Almaty\n",
        ),
        ("content/closures.yaml", "# Nothing is closed yet.\n"),
        (
            "content/venues/almaty.kk.md",
            "---\ntitle: Алматы\nrooms: {lab: {kk: Зертхана}}\n---\n",
        ),
        (
            "content/venues/oral.kk.md",
            "---\ntitle: Орал\ntime_zone: Asia/Oral\nrooms: {lab: {kk: Зертхана}}\n---\n",
        ),
        (
            "content/venues/berlin.kk.md",
            "---\ntitle: Берлин\ntime_zone: Europe/Berlin\n---\n",
        ),
        ("content/topics/robots.kk.md", "---\ntitle: Роботтар\n---\n"),
        ("content/topics/books.kk.md", "---\ntitle: Кітаптар\n---\n"),
        (
            "content/events/club.md",
            "---\nstart: 2026-09-15 15:00\nend: 17:00\nvenue: almaty\ntopic: robots\n\
             repeat:\n  every: week\n  on: [tue, thu]\n  until: 2027-05-27\nchanges:\n---\n",
        ),
        (
            "content/events/saturdays.kk.md",
            "---\ntitle: Сенбілік\nstart: 2026-10-10 12:00\nend: 3h\nvenue: oral\ntopic: books\n\
             repeat: {every: month, on: 2nd saturday, times: 10}\n---\n",
        ),
        (
            "content/events/month-end.kk.md",
            "---\ntitle: Айдың соңы\nstart: 2026-10-31 10:00\nvenue: oral\n\
             repeat: {every: month, on: 31, until: 2027-08-31}\n---\n",
        ),
        (
            "content/events/berlin-hour.kk.md",
            "---\ntitle: Берлин сағаты\nstart: 2026-10-04 18:00\nvenue: berlin\n\
             repeat: {every: 2 weeks, times: 20}\n---\n",
        ),
        (
            "content/events/camp.kk.md",
            "---\ntitle: Лагерь\nvenue: almaty\ndays: {2027-06-07: 10:00-16:00, 2027-06-08: 10:00-13:00}\n---\n",
        ),
        (
            "content/events/open-day.kk.md",
            "---\ntitle: Ашық күн\nstart: 2026-09-25\nvenue: oral\n\
             repeat: {every: month, on: last friday, times: 12}\n---\n",
        ),
        (
            "content/events/overnight.kk.md",
            "---\ntitle: Түнгі кезек\nstart: 2027-02-01 22:00\nend: 2027-02-02 02:00\nvenue: almaty\n\
             repeat: {every: 2 days, times: 5}\n---\n",
        ),
        (
            "content/events/online.kk.md",
            "---\ntitle: Желіде\nstart: 2027-03-03 19:00\ntopic: books\n\
             online: {url: \"https://meet.example/o\", public: true}\n\
             register: {url: \"https://forms.example/o\", opens: 2027-02-01, closes: 2027-03-01}\n---\n",
        ),
        (
            "content/events/later.kk.md",
            "---\ntitle: Кейінірек\npublish: 2027-03-20\nstart: 2027-04-20 15:00\nvenue: oral\n---\n",
        ),
    ] {
        files.insert(path.to_owned(), text.to_owned());
    }
    for (language, title) in [("kk", "Үйірме"), ("ru", "Кружок"), ("en", "Club")] {
        let path = format!("content/events/club.{language}.md");
        files.insert(path, format!("---\ntitle: {title}\n---\n"));
    }
    for number in 0..14 {
        let day = date(2026, 9, 8).saturating_add((25 * number).days());
        let (venue, topic) = match number % 2 {
            0 => ("almaty", "robots"),
            _ => ("oral", "books"),
        };
        let facts = format!("start: {day} 15:00\nend: 17:00\nvenue: {venue}\ntopic: {topic}\n");
        let path = format!("content/events/single-{number:02}");
        files.insert(
            format!("{path}.kk.md"),
            format!("---\ntitle: Кездесу {number}\n{facts}---\n"),
        );
        if number % 2 == 0 {
            files.insert(
                format!("{path}.ru.md"),
                format!("---\ntitle: Встреча {number}\n---\n"),
            );
            files.insert(
                format!("{path}.en.md"),
                format!("---\ntitle: Meeting {number}\n---\n"),
            );
        }
    }
    files
}
