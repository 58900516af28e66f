//! Events into announcements: what the ledger compares with what subscribers know.

use super::fill::{Planner, status_key};
use crate::base::Lang;
use crate::calendar::{EventTime, Extent};
use crate::ledger::{Announcement, Schedule, Texts};
use crate::site::{Attendance, Event};

impl Planner {
    /// Every event under the UID that its file gives it.
    pub fn announcements(&self) -> Vec<Announcement> {
        let events = self.site.events.iter();
        events.map(|(_, event)| self.announcement(event)).collect()
    }

    fn announcement(&self, event: &Event) -> Announcement {
        let entry = &event.entry;
        Announcement {
            uid: event.uid.clone(),
            id: format!("{}/{}", entry.kind.folder(), entry.stem),
            schedule: self.schedule(event),
            updated: entry.updated,
            ends: event.time.ends(),
            title: self.texts(|lang| Some(entry.title(lang).text.to_string())),
            url: self.texts(|lang| Some(self.routes.absolute(&self.routes.entry(lang, entry)))),
            place: entry.place.clone(),
        }
    }

    fn schedule(&self, event: &Event) -> Schedule {
        let site = &self.site;
        let venue = event.venue.map(|venue| &site.venues[venue]);
        let room = venue.zip(event.room);
        let room = room.and_then(|(venue, room)| venue.rooms.get(room));
        let (start, end) = wall_times(&event.time);
        Schedule {
            start,
            end,
            time_zone: event.time.zone().name().to_owned(),
            all_day: event.time.is_all_day(),
            status: status_key(event.status).to_owned(),
            venue: venue.map(|venue| venue.entry.stem.clone()),
            room: room.map(|room| room.key.clone()),
            places: self.texts(|lang| self.place_name(lang, event)),
            ..Schedule::default()
        }
    }

    /// Where an event takes place, in a few words.
    fn place_name(&self, lang: Lang, event: &Event) -> Option<String> {
        let voice = self.voice(lang);
        if event.attendance == Attendance::Online {
            return Some(voice.locale.word("online"));
        }
        let venue = &self.site.venues[event.venue?];
        let title = venue.entry.title(lang).text.to_string();
        let room = event.room.and_then(|room| venue.rooms.get(room));
        let room = room.and_then(|room| voice.mine(&room.name));
        Some(room.map_or(title.clone(), |room| format!("{title}, {}", room.text)))
    }

    fn texts(&self, text: impl Fn(Lang) -> Option<String>) -> Texts {
        let settings = &self.site.settings;
        let langs = settings.langs();
        langs
            .filter_map(|lang| Some((settings.tag(lang).to_string(), text(lang)?)))
            .collect()
    }
}

/// Beginning and end without zone, in the form of [`Schedule`].
fn wall_times(time: &EventTime) -> (String, String) {
    match time.extent() {
        Extent::Days { first, last } => (first.to_string(), last.to_string()),
        Extent::Hours { start, end, .. } => {
            let text = |wall: jiff::civil::DateTime| wall.strftime("%Y-%m-%dT%H:%M").to_string();
            (text(start), text(end))
        }
    }
}
