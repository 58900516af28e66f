//! The screen in a venue's lobby.

use super::qr::qr_code;
use super::voice::Voice;
use crate::base::Lang;
use crate::site::{EntryRef, Ix, Venue};
use crate::view::{ScreenDay, ScreenItem, ScreenPage};

/// More than fits on a screen at once: as hours go by without a network, the later ones move up.
const MOST: usize = 24;

impl Voice<'_> {
    pub(super) fn screen(&self, at: Ix<Venue>) -> ScreenPage {
        let planner = self.planner;
        let (site, routes) = (&planner.site, &planner.routes);
        let venue = &site.venues[at];
        let coming = planner.lists.by_venue[at.index()].upcoming().iter();
        let here = coming.filter(|index| site.occurrences[**index].state.place() == Some(at));
        let here: Vec<_> = here.copied().take(MOST).collect();
        let url = routes.entry(self.lang, &venue.entry);
        let page = |lang: Lang| routes.screen(lang, &venue.entry);
        let title = self.link(EntryRef::Venue(at)).text;
        ScreenPage {
            page: self.head_apart("screen", title.text.clone(), &page),
            title,
            days: self.screen_days(&here),
            qr: qr_code(&routes.absolute(&url)),
            offset: (venue
                .zone
                .lasting_offset(site.zone.reached(site.today.into())))
            .map(|offset| offset.seconds() / 60),
            worker: routes.link(&routes.screen_worker(self.lang)),
        }
    }

    fn screen_days(&self, occurrences: &[usize]) -> Vec<ScreenDay> {
        let days = self.days_with(occurrences, self.planner.site.today);
        let days = days.into_iter();
        days.map(|(day, items)| ScreenDay {
            heading: self.locale.formats.date(day),
            iso: day.to_string(),
            items: items.iter().map(|index| self.screen_item(*index)).collect(),
        })
        .collect()
    }

    fn screen_item(&self, occurrence: usize) -> ScreenItem {
        let site = &self.planner.site;
        let occurrence = &site.occurrences[occurrence];
        let event = &site.events[occurrence.event];
        let room = site.room(&occurrence.state);
        ScreenItem {
            title: self.text(event.entry.title(self.lang)),
            status: self.status(occurrence.state.status),
            time: self.hours_or_all_day(&occurrence.time),
            starts: occurrence.time.starts().to_string(),
            ends: occurrence.time.ends().to_string(),
            room: room.and_then(|room| self.mine(&room.name)),
            topic: event.topics.first().map(|topic| self.topic_key(*topic)),
        }
    }
}
