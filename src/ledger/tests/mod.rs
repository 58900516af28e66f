//! Histories: the same site built again and again while its content changes.

mod file;
mod history;
mod identity;
mod told;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;

use super::{Announcement, Identities, Ledger, Moment, Next, Schedule, Texts, next};
use crate::base::{ContentHash, Located, Place, SitePath, Span};
use crate::calendar::ics::Stamp;
use crate::diagnostics::Arg;

const DOMAIN: &str = "library.example";

/// A site that is built again and again.
#[derive(Clone, Default)]
struct Site {
    ledger: Option<Ledger>,
    events: Vec<Announcement>,
    forgotten: Vec<&'static str>,
    hidden: Vec<&'static str>,
}

fn texts(text: &str) -> Texts {
    [("kk", text), ("ru", text)]
        .map(|(tag, text)| (tag.to_owned(), text.to_owned()))
        .into()
}

/// An event of two hours in Almaty time, at `2027-01-16T15:00`.
fn event(stem: &str, start: &str) -> Announcement {
    let begins: DateTime = start.parse().unwrap();
    let end = begins.checked_add(jiff::Span::new().hours(2)).unwrap();
    Announcement {
        uid: format!("{stem}@{DOMAIN}"),
        id: format!("events/{stem}"),
        schedule: Schedule {
            start: start.to_owned(),
            end: end.to_string()[..16].to_owned(),
            time_zone: "Asia/Almaty".to_owned(),
            status: "scheduled".to_owned(),
            venue: Some("almaty".to_owned()),
            places: texts("Almaty"),
            ..Schedule::default()
        },
        updated: None,
        ends: format!("{end}+05").parse().unwrap(),
        title: texts(&stem.to_uppercase()),
        url: texts(&format!("https://{DOMAIN}/events/{stem}/")),
        place: Place::start_of(&SitePath::new(&format!("content/events/{stem}.md"))),
    }
}

/// One date of an event, written singly.
fn date_of(stem: &str, start: &str) -> Announcement {
    let day = start[..10].replace('-', "");
    Announcement {
        uid: format!("{stem}-{day}@{DOMAIN}"),
        ..named(stem, event(stem, start))
    }
}

/// The same event in a file of another name.
fn named(stem: &str, event: Announcement) -> Announcement {
    Announcement {
        uid: format!("{stem}@{DOMAIN}"),
        id: format!("events/{stem}"),
        url: texts(&format!("https://{DOMAIN}/events/{stem}/")),
        ..event
    }
}

fn moment(now: &str) -> Moment {
    let now: Timestamp = now.parse().unwrap();
    let almaty = jiff::tz::TimeZone::fixed(jiff::tz::offset(5));
    Moment {
        now,
        today: almaty.to_datetime(now).date(),
    }
}

impl Site {
    fn of(events: &[Announcement]) -> Self {
        Self {
            events: events.to_vec(),
            ..Self::default()
        }
    }

    fn identities(&self, now: &str) -> (Identities, Vec<String>) {
        let list = Place::new(&SitePath::new("content/forgotten.yaml"), Span::new(2, 4));
        let forgotten = self.forgotten.iter();
        let forgotten: Vec<_> = forgotten
            .map(|id| Located::new(String::from(*id), list.clone()))
            .collect();
        let now = moment(now).now;
        let hidden = self.hidden.iter().map(|id| String::from(*id)).collect();
        let (identities, problems) = Identities::identify(
            self.ledger.as_ref(),
            now,
            &self.events,
            &forgotten,
            &hidden,
            "kk",
        );
        let said = problems.iter().map(|problem| {
            let args = problem.args.iter().map(|(_, arg)| match arg {
                Arg::Text(text) => text.clone(),
                other => format!("{other:?}"),
            });
            let args: Vec<_> = args.collect();
            format!("{}: {}", problem.code.id(), args.join(", "))
        });
        (identities, said.collect())
    }

    /// Builds the site and keeps the ledger, as a build without problems does.
    fn build(&mut self, now: &str) -> Next {
        let (identities, problems) = self.identities(now);
        assert_eq!(problems, Vec::<String>::new());
        let octets = |event: &Announcement| {
            let said = format!("{:?} {:?} {:?}", event.schedule, event.title, event.url);
            let uid = identities.uid(&event.uid).to_owned();
            (uid, ContentHash::of(said.as_bytes()))
        };
        let content: BTreeMap<_, _> = self.events.iter().map(octets).collect();
        let made = next(
            self.ledger.as_ref(),
            DOMAIN,
            moment(now),
            &identities,
            &self.events,
            &content,
        );
        self.ledger = Some(made.ledger.clone());
        made
    }

    /// Builds the site; says which problems keep it from being published.
    fn refused(&self, now: &str) -> Vec<String> {
        self.identities(now).1
    }
}

/// Stamps as `uid instant sequence`, without the domain.
fn stamps(next: &Next) -> Vec<String> {
    let local = |uid: &str| uid.split('@').next().unwrap_or_default().to_owned();
    let line = |(uid, stamp): (&String, &Stamp)| {
        format!("{} {} {}", local(uid), stamp.modified, stamp.sequence)
    };
    next.stamps.iter().map(line).collect()
}

/// Changes as `day id news`, newest first.
fn told(next: &Next) -> Vec<String> {
    let changes = next.ledger.changes().iter();
    changes
        .map(|change| format!("{} {} {:?}", change.day, change.id, change.news))
        .collect()
}
