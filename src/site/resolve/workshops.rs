//! Workshops.

use super::Resolver;
use super::event_facts::{amount, materials, spoken};
use crate::catalog::{Entries, Entry as Source};
use crate::diagnostics::{Code, Diagnostic};
use crate::parse::entry::{self, EntryKind};
use crate::site::{Ix, Workshop};

impl Resolver<'_> {
    pub(super) fn workshops(&mut self, entries: &Entries<entry::Workshop>) -> Vec<Workshop> {
        let workshops = self.all(EntryKind::Workshop, entries, |resolver, source| {
            resolver.workshop(source)
        });
        for (index, workshop) in workshops.iter().enumerate() {
            if comes_after_itself(&workshops, index) {
                let after = entries[&workshop.entry.stem].facts.after.as_ref();
                let place = after.map_or(&workshop.entry.place, |after| &after.place);
                self.out.push(
                    Diagnostic::at(Code::AfterItself, place)
                        .arg("id", workshop.entry.stem.as_str()),
                );
            }
        }
        workshops
    }

    fn workshop(&mut self, source: &Source<entry::Workshop>) -> Option<Workshop> {
        let facts = &source.facts;
        Some(Workshop {
            entry: self.entry(EntryKind::Workshop, source)?,
            length: facts.length.as_ref().map(|length| length.value.minutes),
            after: self.one_or_many(&facts.after),
            topics: self.one_or_many(&facts.topic),
            audience: self.audience(&facts.audience),
            level: self.level(&facts.level),
            held_in: spoken(&facts.held_in),
            ages: facts.ages.as_ref().map(|ages| ages.value),
            seats: facts.seats.as_ref().map(|seats| seats.value.0),
            price: amount(&facts.price),
            materials: materials(self, source, &facts.materials),
        })
    }
}

/// Whether the chain of `after:` from a workshop comes back to it.
fn comes_after_itself(workshops: &[Workshop], start: usize) -> bool {
    let start = Ix::new(start);
    let mut seen = vec![false; workshops.len()];
    let mut open = workshops[start.index()].after.clone();
    while let Some(next) = open.pop() {
        if next == start {
            return true;
        }
        let Some(workshop) = workshops.get(next.index()) else {
            continue;
        };
        if !std::mem::replace(&mut seen[next.index()], true) {
            open.extend(&workshop.after);
        }
    }
    false
}
