//! Where something takes place: venue and room, how to get there, whom to ask, when it is closed.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::voice::Voice;
use crate::plan::closed::COMING_DAYS;
use crate::plan::lists::Group;
use crate::site::{Contact, EntryRef, Ix, State, Venue};
use crate::view::{self, ClosedRun, Directions, Link, Place};

impl Voice<'_> {
    pub(super) fn place(&self, state: &State) -> Option<Place> {
        let at = state.place()?;
        let venue = &self.planner.site.venues[at];
        let room = self.planner.site.room(state);
        Some(Place {
            venue: self.link(EntryRef::Venue(at)),
            city: self.mine(&venue.city),
            address: self.mine(&venue.address),
            room: room.and_then(|room| self.mine(&room.name)),
        })
    }

    /// The way to a venue; `None` when nothing is said about it.
    pub(super) fn directions(&self, venue: &Venue) -> Option<Directions> {
        let directions = Directions {
            text: self.mine(&venue.directions),
            maps: self.maps(venue),
        };
        let says_something = directions.text.is_some() || !directions.maps.is_empty();
        says_something.then_some(directions)
    }

    /// 2GIS first, which knows entrances and floors and is what people in Kazakhstan look at. What opens
    /// in a program of the visitor's own choice stands last.
    fn maps(&self, venue: &Venue) -> Vec<Link> {
        let link = |name: String, href: String| Link {
            href,
            text: self.own(&name),
        };
        let own_card = venue.contact.links.two_gis.as_ref();
        let own_card = own_card.map(|url| link("2GIS".to_owned(), url.value.0.clone()));
        let Some((latitude, longitude)) = venue.geo else {
            return own_card.into_iter().collect();
        };
        let point = || format!("https://2gis.kz/geo/{longitude},{latitude}");
        vec![
            own_card.unwrap_or_else(|| link("2GIS".to_owned(), point())),
            link(
                self.locale.word("map-yandex"),
                format!("https://yandex.kz/maps/?pt={longitude},{latitude}&z=17"),
            ),
            link(
                "Google Maps".to_owned(),
                format!("https://www.google.com/maps/search/?api=1&query={latitude},{longitude}"),
            ),
            link(
                self.locale.word("map-other"),
                format!("geo:{latitude},{longitude}"),
            ),
        ]
    }

    /// Whom visitors may ask for another date of something that has none: the venues that have held it,
    /// else all.
    pub(super) fn venues_to_ask(&self, dates: &Group) -> Vec<Link> {
        if !dates.upcoming().is_empty() {
            return Vec::new();
        }
        let site = &self.planner.site;
        let held = dates.all.iter();
        let held = held.filter_map(|index| site.occurrences[*index].state.place());
        let mut venues: BTreeSet<Ix<Venue>> = held.collect();
        if venues.is_empty() {
            venues = site.venues.iter().map(|(at, _)| at).collect();
        }
        let mut links: Vec<_> = venues
            .into_iter()
            .map(|at| self.link(EntryRef::Venue(at)))
            .collect();
        let collation = &self.locale.collation;
        links.sort_by(|a, b| collation.compare(&a.text.text, &b.text.text));
        links
    }

    /// Whom to ask at a venue. Its card in 2GIS stands with the way there.
    pub(super) fn venue_contact(&self, venue: &Venue) -> Option<view::Contact> {
        let mut contact: Contact = venue.contact.clone();
        contact.links.two_gis = None;
        self.contact(&contact)
    }

    /// On which days of the coming weeks a venue is closed; days that follow each other for one reason
    /// are one run.
    pub(super) fn closed_runs(&self, at: Ix<Venue>) -> Vec<ClosedRun> {
        let site = &self.planner.site;
        let zone = &site.venues[at].zone;
        let last = site.today.saturating_add(COMING_DAYS.days());
        let mut runs: Vec<(Date, Date, view::Text)> = Vec::new();
        for day in site.today.series(1.day()).take_while(|day| *day <= last) {
            let closure = site.closures.at(day, Some(at));
            let Some(reason) = closure.and_then(|closure| self.mine(&closure.reason)) else {
                continue;
            };
            match runs.last_mut() {
                Some((_, end, said))
                    if day.yesterday().is_ok_and(|before| before == *end) && *said == reason =>
                {
                    *end = day;
                }
                _ => runs.push((day, day, reason)),
            }
        }
        let run = |(first, last, reason): (Date, Date, view::Text)| ClosedRun {
            days: match first == last {
                true => self.locale.formats.date(first),
                false => self.locale.formats.date_range(first, last),
            },
            starts: first.to_string(),
            ends_utc: zone
                .reached(last.saturating_add(1.day()).into())
                .to_string(),
            reason,
        };
        runs.into_iter().map(run).collect()
    }
}
