//! Events into announcements: what the ledger compares with what subscribers know.

use std::collections::BTreeSet;

use super::fill::{Planner, status_key};
use super::jobs::aliases;
use crate::base::{Lang, UrlPath};
use crate::calendar::{EventTime, Extent, RecurrenceSet};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::ledger::{Announcement, Override, Schedule, Texts};
use crate::site::{Attendance, Event, Ix, Occurrence, State};

impl Planner {
    /// What there is to announce, each under the UID that its file gives it: an event, a recurring one
    /// with the dates that differ, or a date by itself.
    pub fn announcements(&self) -> Vec<Announcement> {
        let occurrences = self.site.occurrences.iter().enumerate();
        let leads = occurrences.filter(|(index, _)| self.leads[*index] == *index);
        leads
            .map(|(_, occurrence)| self.announcement(occurrence))
            .collect()
    }

    /// Warns of pages of renamed events to which old links lead in vain. A ledger that was published at
    /// another address than this site knows none of its pages.
    pub fn old_addresses(&self) -> Diagnostics {
        let renamed = self.identities.renamed();
        if renamed.is_empty() {
            return Diagnostics::new();
        }
        let aliases = aliases(&self.site, &self.routes).into_iter();
        let aliases = aliases.map(|(url, ..)| self.routes.absolute(&url));
        let pages = self.announcements().into_iter();
        let pages = pages.flat_map(|announcement| announcement.url.into_values());
        let here: BTreeSet<String> = pages.chain(aliases).collect();
        let base = self.routes.absolute(&UrlPath::new(""));
        let problems = renamed.iter().filter_map(|renamed| {
            let gone: BTreeSet<_> = renamed.url.values().collect();
            let gone = gone.into_iter().filter(|url| !here.contains(*url));
            let gone = gone.filter_map(|url| url.strip_prefix(&base));
            let gone: Vec<_> = gone.map(|path| format!("/{path}")).collect();
            let first = gone.first()?.as_str();
            let problem = Diagnostic::at(Code::OldAddressGone, &renamed.place).arg("path", first);
            Some(problem.fix(format!("aliases: [{}]", gone.join(", "))))
        });
        problems.collect()
    }

    fn announcement(&self, occurrence: &Occurrence) -> Announcement {
        let event = &self.site.events[occurrence.event];
        let set = self.site.set_of(occurrence);
        let in_set = self.site.dates_in_set(occurrence.event);
        let ends = match set {
            Some(_) => in_set.map(|(_, date)| date.time.ends()).max(),
            None => None,
        };
        let entry = &event.entry;
        Announcement {
            uid: occurrence.uid(&event.uid),
            id: entry.id(),
            schedule: match set {
                Some(set) => self.recurring(occurrence.event, set),
                None => self.schedule(&occurrence.time, &occurrence.state),
            },
            updated: entry.updated,
            ends: ends.unwrap_or_else(|| occurrence.time.ends()),
            title: self.texts(|lang| Some(entry.title(lang).text.to_string())),
            url: self.texts(|lang| Some(self.routes.absolute(&self.routes.entry(lang, entry)))),
            place: entry.place.clone(),
        }
    }

    fn recurring(&self, at: Ix<Event>, set: &RecurrenceSet) -> Schedule {
        let event = &self.site.events[at];
        let dates = self.site.dates_in_set(at);
        let overrides = dates.filter_map(|(original, date)| {
            let differs = date.time != *original || self.place_and_status_differ(date, event);
            differs.then(|| {
                let Schedule {
                    start,
                    end,
                    status,
                    venue,
                    room,
                    places,
                    ..
                } = self.schedule(&date.time, &date.state);
                let date = Override {
                    start,
                    end,
                    status,
                    venue,
                    room,
                    places,
                };
                (wall_times(original).0, date)
            })
        });
        let except = set.except.iter();
        Schedule {
            rule: Some(set.rule.to_rrule(set.count)),
            except: except.map(|time| wall_times(time).0).collect(),
            overrides: overrides.collect(),
            ..self.schedule(&set.first, &event.usual)
        }
    }

    /// A note of its own makes a date no other date.
    fn place_and_status_differ(&self, date: &Occurrence, event: &Event) -> bool {
        let told = |state: &State| (state.status, state.venue, state.room, state.attendance);
        told(&date.state) != told(&event.usual)
    }

    fn schedule(&self, time: &EventTime, state: &State) -> Schedule {
        let site = &self.site;
        let venue = state.place().map(|venue| &site.venues[venue]);
        let room = site.room(state).filter(|_| venue.is_some());
        let (start, end) = wall_times(time);
        Schedule {
            start,
            end,
            time_zone: time.zone().name().to_owned(),
            all_day: time.is_all_day(),
            status: status_key(state.status).to_owned(),
            venue: venue.map(|venue| venue.entry.stem.clone()),
            room: room.map(|room| room.key.clone()),
            places: self.texts(|lang| self.place_name(lang, state)),
            ..Schedule::default()
        }
    }

    /// Where an event takes place, in a few words.
    fn place_name(&self, lang: Lang, state: &State) -> Option<String> {
        let voice = self.voice(lang);
        if state.attendance == Attendance::Online {
            return Some(voice.locale.word("online"));
        }
        let venue = &self.site.venues[state.venue?];
        let title = venue.entry.title(lang).text.to_string();
        let room = self.site.room(state);
        let room = room.and_then(|room| voice.mine(&room.name));
        Some(match room {
            Some(room) => format!("{title}, {}", room.text),
            None => title,
        })
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
