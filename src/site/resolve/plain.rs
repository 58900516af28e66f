//! Topics, series, people, pages and news.

use super::Resolver;
use crate::catalog::Entries;
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::entry::{self, EntryKind};
use crate::parse::fields::{Links, PersonKind};
use crate::parse::settings::check_topic;
use crate::site::{Contact, NewsItem, Page, Person, Series, Topic};

impl Resolver<'_> {
    pub(super) fn topics(&mut self, entries: &Entries<entry::Topic>) -> Vec<Topic> {
        self.all(EntryKind::Topic, entries, |resolver, source| {
            if let Some(colour) = &source.facts.colour {
                check_topic(colour, &mut resolver.out);
            }
            Some(Topic {
                entry: resolver.entry(EntryKind::Topic, source)?,
                colour: source.facts.colour.as_ref().map(|colour| colour.value),
            })
        })
    }

    pub(super) fn all_series(&mut self, entries: &Entries<entry::Series>) -> Vec<Series> {
        self.all(EntryKind::Series, entries, |resolver, source| {
            let facts = &source.facts;
            Some(Series {
                entry: resolver.entry(EntryKind::Series, source)?,
                topics: resolver.one_or_many(&facts.topic),
                audience: resolver.audience(&facts.audience),
                level: resolver.level(&facts.level),
                held_in: super::event_facts::spoken(&facts.held_in),
            })
        })
    }

    pub(super) fn people(&mut self, entries: &Entries<entry::Person>) -> Vec<Person> {
        self.all(EntryKind::Person, entries, |resolver, source| {
            let facts = &source.facts;
            let kind = facts.kind.as_ref().map(|kind| kind.value);
            Some(Person {
                entry: resolver.entry(EntryKind::Person, source)?,
                kind: kind.unwrap_or(PersonKind::Person),
                role: resolver.reader_lines(source, |t| t.texts.role.as_ref()),
                contact: Contact {
                    name: None,
                    phone: facts.phone.as_ref().map(|phone| phone.value.clone()),
                    email: facts.email.as_ref().map(|email| email.value.0.clone()),
                    url: facts.url.as_ref().map(|url| url.value.0.clone()),
                    links: links(&facts.links),
                },
            })
        })
    }

    pub(super) fn pages(&mut self, entries: &Entries<entry::Page>) -> Vec<Page> {
        self.all(EntryKind::Page, entries, |resolver, source| {
            let entry = resolver.entry(EntryKind::Page, source)?;
            Some(Page { entry })
        })
    }

    pub(super) fn news(&mut self, entries: &Entries<entry::News>) -> Vec<NewsItem> {
        self.all(EntryKind::News, entries, |resolver, source| {
            let entry = resolver.entry(EntryKind::News, source);
            let Some(date) = &source.facts.date else {
                let problem = Diagnostic::at(Code::MissingField, &source.facts_place());
                resolver.lacks(source, problem.arg("key", "date"));
                return None;
            };
            Some(NewsItem {
                entry: entry?,
                date: date.value.0,
            })
        })
    }
}

pub(super) fn links(links: &Option<crate::base::Located<Links>>) -> Links {
    links
        .as_ref()
        .map(|links| links.value.clone())
        .unwrap_or_default()
}
