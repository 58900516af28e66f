//! UIDs and stamps of what feeds tell, from the ledger. The next ledger needs every event in every
//! language as feeds tell it, so it is made when a file first asks for it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rayon::prelude::*;

use crate::base::ContentHash;
use crate::calendar::ics::{CalendarObject, Stamp};
use crate::ledger::{self, Ledger, Moment, Next};
use crate::plan::fill::Planner;
use crate::site::{Event, Ix, Occurrence};

impl Planner {
    /// Makes the ledger, with many threads for what it is made from. Whoever renders all files asks for
    /// it before; a file that needs it makes it alone.
    pub fn prepare(&self) {
        let leads: Vec<_> = self.leads_of(&Vec::from_iter(0..self.leads.len()));
        leads.par_iter().for_each(|lead| {
            for lang in self.site.settings.langs() {
                self.object(lang, *lead);
            }
        });
        self.ledger();
    }

    /// The UID by which subscribers know an event.
    pub(in crate::plan) fn event_uid(&self, event: Ix<Event>) -> String {
        let natural = &self.site.events[event].uid;
        self.identities.uid(natural).to_owned()
    }

    /// The UID by which subscribers know an occurrence.
    pub(in crate::plan) fn uid(&self, occurrence: &Occurrence) -> String {
        let natural = occurrence.uid(&self.site.events[occurrence.event].uid);
        self.identities.uid(&natural).to_owned()
    }

    /// The stamp of what is told under a UID.
    pub(super) fn stamp(&self, uid: &str) -> Stamp {
        let stamp = self.next_ledger().stamps.get(uid);
        stamp.copied().unwrap_or(Stamp {
            modified: Timestamp::UNIX_EPOCH,
            sequence: 0,
        })
    }

    /// What subscribers have been told with this build.
    pub(in crate::plan) fn ledger(&self) -> &Ledger {
        &self.next_ledger().ledger
    }

    /// The ledger that is published with this build, and the stamps.
    fn next_ledger(&self) -> &Next {
        self.next_ledger.get_or_init(|| {
            let now = self.site.now.as_second();
            let moment = Moment {
                now: Timestamp::from_second(now).unwrap_or(self.site.now),
                today: self.site.today,
            };
            let mut next = ledger::next(
                self.previous.as_deref(),
                &self.site.settings.uid_domain,
                moment,
                &self.identities,
                &self.announcements(),
                &self.told_content(),
            );
            next.ledger.set_feeds(self.lists.feed_names(&self.site));
            next
        })
    }

    /// For each UID a hash of what feeds tell in all languages, without stamps; of a language that is made
    /// from another one only what is not told there, so that nobody is told anew when a site begins to
    /// have it. One after the other: a
    /// thread of rayon that waits for others in the middle of this may take up another file, which
    /// would then wait for this for ever.
    fn told_content(&self) -> BTreeMap<String, ContentHash> {
        let time_form = self.time_form();
        let leads = (0..self.leads.len()).filter(|index| self.leads[*index] == *index);
        let hash = |lead: usize| {
            let langs = self.site.settings.written_langs();
            let octets = langs.map(|lang| self.object(lang, lead).octets(time_form));
            let octets: Vec<_> = octets.chain(self.own_spellings(lead)).collect();
            let hash = ContentHash::of_parts(octets.iter().map(Vec::as_slice));
            (self.uid(&self.site.occurrences[lead]), hash)
        };
        leads.map(hash).collect()
    }

    /// The titles that somebody has written for a language that is made from another one.
    fn own_spellings(&self, lead: usize) -> impl Iterator<Item = Vec<u8>> {
        let settings = &self.site.settings;
        let made = settings.langs().filter_map(move |lang| {
            let source = settings.written_in(lang);
            (source != lang).then_some((lang, source))
        });
        made.flat_map(move |(lang, source)| {
            let spelling = settings.spelling(lang);
            let [told, from] = [lang, source].map(|lang| titles(&self.object(lang, lead)));
            let pairs = told.into_iter().zip(from);
            pairs
                // Both, because a text of a third language stands as it is in both.
                .filter(move |(told, from)| spelling.spell(told) != spelling.spell(from))
                .map(|(told, _)| told.into_bytes())
        })
    }
}

/// What an object tells that may hold titles.
fn titles(object: &CalendarObject) -> Vec<String> {
    let overrides = object.overrides.iter().map(|(_, event)| event);
    let events = std::iter::once(&object.event).chain(overrides);
    let texts = events.flat_map(|event| {
        let alone = [Some(&event.summary), event.location.as_ref()];
        alone.into_iter().flatten().chain(&event.categories)
    });
    texts.map(|text| text.value.clone()).collect()
}
