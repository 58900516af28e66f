//! The programme of a space for one month, as it hangs on the wall there. It holds the whole month on
//! every day of it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::poster::typed;
use super::qr::qr_code;
use super::sheets::{Around, laid_out};
use super::voice::Voice;
use crate::base::Lang;
use crate::calendar::{Extent, YearMonth};
use crate::plan::lists::venues_of;
use crate::site::{Attendance, EntryRef, Ix, Occurrence, Venue};
use crate::view::{
    Label, Link, MovedNote, Online, ProgrammeDay, ProgrammeItem, ProgrammePage, Text, When,
};

impl Voice<'_> {
    pub(super) fn programme(&self, at: Ix<Venue>, month: YearMonth) -> ProgrammePage {
        let (site, routes) = (&self.planner.site, &self.planner.routes);
        let venue = &site.venues[at];
        let title = self.link(EntryRef::Venue(at)).text;
        let heading = self.month_heading(month);
        let head = self.say(
            "title-programme",
            &[("month", &heading), ("name", &title.text)],
        );
        let page = |lang: Lang| routes.programme(lang, &venue.entry, month);
        let url = routes.entry(self.lang, &venue.entry);
        let (city, address) = (self.mine(&venue.city), self.mine(&venue.address));
        let opening_hours = self.opening_hours(&venue.opening_hours);
        let closures = self.closed_runs(at, days_of(month));
        let around = Around {
            title: &title,
            city: city.as_ref(),
            address: address.as_ref(),
            closures: &closures,
            opening_hours: opening_hours.len(),
        };
        let (size, sheets) = laid_out(self.programme_days(at, month), around.room());
        ProgrammePage {
            page: self.head_apart("programme", head, &page),
            venue: routes.link(&url),
            month: heading,
            iso: month.to_string(),
            contact: self.contact(&venue.contact),
            size,
            sheets,
            qr: qr_code(&routes.absolute(&url)),
            typed: typed(&routes.absolute(&url)),
            title,
            city,
            address,
            opening_hours,
            closures,
        }
    }

    /// The days of a month on which anything is to be told of a venue.
    fn programme_days(&self, at: Ix<Venue>, month: YearMonth) -> Vec<ProgrammeDay> {
        let (site, lists) = (&self.planner.site, &self.planner.lists);
        let is_here = |date: &Occurrence| {
            let mut venues = venues_of(&site.events[date.event], date);
            venues.any(|venue| venue == at)
        };
        let occurrences = lists.programmes.get(&(at, month));
        let occurrences = occurrences.map(Vec::as_slice).unwrap_or_default();
        let days = self.days_with(occurrences, month.first_day());
        let mut days: BTreeMap<Date, _> = days
            .into_iter()
            .map(|(day, indices)| (day, (indices, Vec::<MovedNote>::new())))
            .collect();
        for day in days_of(month) {
            let moved = self.moved_where(day, is_here);
            if !moved.is_empty() {
                days.entry(day).or_default().1 = moved;
            }
        }
        let days = days.into_iter();
        days.map(|(day, (indices, moved))| ProgrammeDay {
            day: day.day(),
            weekday: self.locale.formats.weekday_long(day.weekday()).to_owned(),
            iso: day.to_string(),
            items: indices
                .iter()
                .map(|index| self.programme_item(at, *index))
                .collect(),
            moved,
        })
        .collect()
    }

    fn programme_item(&self, at: Ix<Venue>, occurrence: usize) -> ProgrammeItem {
        let site = &self.planner.site;
        let occurrence = &site.occurrences[occurrence];
        let event = &site.events[occurrence.event];
        let (time, state) = (&occurrence.time, &occurrence.state);
        let place = state.place();
        let room = site.room(state).filter(|_| place == Some(at));
        let elsewhere = place.filter(|place| *place != at);
        let names = |labels: Vec<Label>| labels.into_iter().map(|label| label.text.text);
        let level = self.level(&event.level).into_iter().collect();
        // An age says for whom; the wall has no room for saying it twice.
        let ages = self.ages(event.ages);
        let audiences = || names(self.audiences(&event.audience)).collect();
        let takes_days =
            matches!(time.extent(), Extent::Days { .. }) && time.first_day() != time.last_day();
        ProgrammeItem {
            title: self.text(event.entry.title(self.lang)),
            status: self.status(state.status),
            time: match takes_days {
                true => self.days(time),
                false => self.hours_or_all_day(time),
            },
            starts: time.start_text(),
            moved_from: state.moved_from.as_ref().map(|was| When {
                date: self.days(was),
                ..self.when(was, false)
            }),
            room: room.and_then(|room| self.mine(&room.name)),
            elsewhere: elsewhere.map(|venue| self.link(EntryRef::Venue(venue)).text),
            online: (state.attendance != Attendance::Offline).then(|| Online {
                url: None,
                mixed: state.attendance == Attendance::Mixed,
            }),
            facts: ages
                .map_or_else(audiences, |ages| vec![ages])
                .into_iter()
                .chain(names(level))
                .chain(self.held_in(&event.held_in))
                .chain(self.price(event.price))
                .collect(),
            register: event.register.is_some(),
            topic: event.topics.first().map(|topic| self.topic_key(*topic)),
        }
    }

    /// The months of a venue that can be printed.
    pub(super) fn programmes_of(&self, at: Ix<Venue>) -> Vec<Link> {
        let programmes = self.planner.lists.programmes.keys();
        let months = programmes.filter(|(venue, _)| *venue == at);
        let link = |(_, month): &(_, YearMonth)| {
            self.programme_link(at, *month, self.own(self.month_heading(*month)))
        };
        months.map(link).collect()
    }

    /// The venues whose programme of a month can be printed, by their cities; by their names where a city
    /// has several of them.
    pub(super) fn programmes_in(&self, month: YearMonth) -> Vec<Link> {
        let site = &self.planner.site;
        let programmes = &self.planner.lists.programmes;
        let venues = site.venues.iter().map(|(at, _)| at);
        let venues: Vec<_> = venues
            .filter(|at| programmes.contains_key(&(*at, month)))
            .collect();
        let city = |at: Ix<Venue>| self.mine(&site.venues[at].city);
        let name = |at: Ix<Venue>| {
            let city_of = city(at);
            let alone = |city_of: &_| {
                let same = venues
                    .iter()
                    .filter(|other| city(**other).as_ref() == Some(city_of));
                same.count() == 1
            };
            let title = || self.link(EntryRef::Venue(at)).text;
            city_of.filter(alone).unwrap_or_else(title)
        };
        let link = |at: &Ix<Venue>| self.programme_link(*at, month, name(*at));
        let mut links: Vec<_> = venues.iter().map(link).collect();
        let collation = &self.locale.collation;
        links.sort_by(|one, other| collation.compare(&one.text.text, &other.text.text));
        links
    }

    fn programme_link(&self, at: Ix<Venue>, month: YearMonth, text: Text) -> Link {
        let (site, routes) = (&self.planner.site, &self.planner.routes);
        let url = routes.programme(self.lang, &site.venues[at].entry, month);
        Link {
            href: routes.link(&url),
            text,
        }
    }
}

fn days_of(month: YearMonth) -> impl Iterator<Item = Date> {
    let days = month.first_day().series(1.day());
    days.take_while(move |day| *day <= month.last_day())
}
