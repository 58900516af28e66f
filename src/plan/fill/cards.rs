//! Cards, and lists of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::voice::Voice;
use crate::base::UrlPath;
use crate::calendar::YearMonth;
use crate::plan::jobs::page_count;
use crate::plan::lists::Group;
use crate::site::{Entry, EntryRef};
use crate::view::{AgendaGroup, Card, Pager};

impl Voice<'_> {
    /// The card of an occurrence.
    pub(super) fn new_card(&self, occurrence: usize) -> Card {
        let site = &self.planner.site;
        let occurrence = &site.occurrences[occurrence];
        let of = occurrence.event;
        let event = &site.events[of];
        let time = &occurrence.time;
        let level = self.level(&event.level).map(|level| level.text.text);
        let facts = [
            level,
            self.ages(event.ages),
            self.spoken_in(&event.held_in),
            self.price(event.price),
        ];
        let page = self.link(EntryRef::Event(of)).href;
        Card {
            href: match self.shown_date(of).announced_day() == occurrence.announced_day() {
                // The page says this date first, with all that belongs to it.
                true => page,
                false => format!("{page}#d-{}", occurrence.announced_day()),
            },
            title: self.text(event.entry.title(self.lang)),
            status: self.status(occurrence.state.status),
            date: self.days(time),
            time: self.hours_or_all_day(time),
            starts: time.start_text(),
            ends: time.ends().to_string(),
            place: Some(self.place_in_short(&occurrence.state)),
            topic: event.topics.first().map(|topic| self.topic_key(*topic)),
            topic_name: event
                .topics
                .first()
                .map(|topic| self.text(site.topics[*topic].entry.title(self.lang))),
            facts: facts.into_iter().flatten().collect(),
            keys: self
                .answers(event, occurrence)
                .map(|(key, value)| format!("{key}:{value}"))
                .collect(),
            repeated: false,
        }
    }

    pub(super) fn cards(&self, occurrences: &[usize]) -> Vec<Arc<Card>> {
        let card = |occurrence: &usize| self.planner.card(self.lang, *occurrence);
        occurrences.iter().map(card).collect()
    }

    /// Occurrences under the months in which they begin, in the order given.
    pub(super) fn by_month(&self, occurrences: &[usize]) -> Vec<AgendaGroup> {
        let month = |occurrence: &usize| {
            YearMonth::of(self.planner.site.occurrences[*occurrence].time.first_day())
        };
        occurrences
            .chunk_by(|a, b| month(a) == month(b))
            .map(|chunk| {
                let month = month(&chunk[0]);
                AgendaGroup {
                    heading: self.month_heading(month),
                    iso: month.to_string(),
                    cards: self.cards(chunk),
                    closures: Vec::new(),
                    moved: Vec::new(),
                }
            })
            .collect()
    }

    /// Occurrences under the days on which they begin; those that began before the earliest day of the
    /// list stand under that one.
    pub(super) fn by_day(&self, occurrences: &[usize], earliest: Date) -> Vec<AgendaGroup> {
        let days = self.days_with(occurrences, earliest).into_iter();
        days.map(|(day, chunk)| self.day_group(day, &chunk))
            .collect()
    }

    /// The days on which occurrences begin, each with those of that day; none before the earliest.
    pub(super) fn days_with(
        &self,
        occurrences: &[usize],
        earliest: Date,
    ) -> Vec<(Date, Vec<usize>)> {
        let day = |occurrence: &usize| {
            let first = self.planner.site.occurrences[*occurrence].time.first_day();
            first.max(earliest)
        };
        let mut ordered = occurrences.to_vec();
        ordered.sort_by_key(day);
        let days = ordered.chunk_by(|one, other| day(one) == day(other));
        days.map(|chunk| (day(&chunk[0]), chunk.to_vec())).collect()
    }

    /// The same for every day of a run on which anything is to be told: what takes place, what is
    /// closed, what has moved away.
    pub(super) fn every_day(
        &self,
        occurrences: &[usize],
        first: Date,
        last: Date,
    ) -> Vec<AgendaGroup> {
        let mut groups = self.by_day(occurrences, first);
        let named: Vec<_> = groups.iter().map(|group| group.iso.clone()).collect();
        let days = first.series(1.day()).take_while(|day| *day <= last);
        let others = days.filter(|day| !named.contains(&day.to_string()));
        let others = others.map(|day| self.day_group(day, &[]));
        let is_told = |group: &AgendaGroup| !group.closures.is_empty() || !group.moved.is_empty();
        groups.extend(others.filter(is_told));
        groups.sort_by(|one, other| one.iso.cmp(&other.iso));
        groups
    }

    /// Occurrences under a day, with what else is to be told about it.
    pub(super) fn day_group(&self, day: Date, occurrences: &[usize]) -> AgendaGroup {
        AgendaGroup {
            heading: self.locale.formats.date(day),
            iso: day.to_string(),
            cards: self.cards(occurrences),
            closures: self.closures_on(day),
            moved: self.moved_from(day),
        }
    }

    /// Those of some occurrences that take place on a day, if only for a part of it.
    pub(super) fn on_day(&self, day: Date, occurrences: &[usize]) -> Vec<usize> {
        let touches = |occurrence: &usize| {
            let time = &self.planner.site.occurrences[*occurrence].time;
            time.first_day() <= day && day <= time.last_day()
        };
        occurrences.iter().copied().filter(touches).collect()
    }

    /// One page of an entry's list of what is to come, by month.
    pub(super) fn upcoming(
        &self,
        entry: &Entry,
        group: &Group,
        number: usize,
    ) -> (Vec<AgendaGroup>, Option<Pager>) {
        let routes = &self.planner.routes;
        let page = |number| routes.list_page(self.lang, entry, number);
        self.numbered(group, number, &page)
    }

    /// One page of a list of what is to come, by month, with links to the pages beside it.
    pub(super) fn numbered(
        &self,
        group: &Group,
        number: usize,
        page: &dyn Fn(usize) -> UrlPath,
    ) -> (Vec<AgendaGroup>, Option<Pager>) {
        let site = &self.planner.site;
        let size = site.settings.page_size;
        let coming = group.upcoming();
        let start = ((number - 1) * size).min(coming.len());
        let end = (start + size).min(coming.len());
        let count = page_count(site, Some(group));
        let link = |number| self.planner.routes.link(&page(number));
        let pager = (count > 1).then(|| Pager {
            number,
            count,
            previous: (number > 1).then(|| link(number - 1)),
            next: (number < count).then(|| link(number + 1)),
        });
        let mut months = self.by_month(&coming[start..end]);
        self.mark_repeated(&mut months, &coming[start..end]);
        (months, pager)
    }

    /// A club that meets each week would fill the page with one and the same: only its first card says everything.
    fn mark_repeated(&self, months: &mut [AgendaGroup], occurrences: &[usize]) {
        let mut seen = BTreeSet::new();
        let cards = months.iter_mut().flat_map(|month| &mut month.cards);
        for (card, occurrence) in cards.zip(occurrences) {
            if !seen.insert(self.planner.site.occurrences[*occurrence].event) {
                Arc::make_mut(card).repeated = true;
            }
        }
    }

    /// A month as a heading.
    pub(super) fn month_heading(&self, month: YearMonth) -> String {
        self.locale
            .formats
            .month_heading(month.year(), month.month())
    }
}
