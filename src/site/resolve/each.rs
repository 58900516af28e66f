//! The entries of a kind, many of them at a time.

use std::sync::Arc;

use rayon::prelude::*;

use super::Resolver;
use crate::catalog::{Entries, Entry};
use crate::diagnostics::Diagnostics;
use crate::parse::entry::{EntryKind, Kind};

/// So many entries are one piece of work.
pub(super) const PORTION: usize = 64;

impl Resolver<'_> {
    /// Resolves the published entries of a kind, many at a time; those with a fault are broken from now
    /// on for all that refer to them.
    pub(super) fn all<K: Kind, T: Send>(
        &mut self,
        kind: EntryKind,
        entries: &Entries<K>,
        resolve: impl Fn(&mut Resolver<'_>, &Entry<K>) -> Option<T> + Sync,
    ) -> Vec<T> {
        let sources = self.names.publish(kind, entries);
        let resolved: Vec<_> = sources
            .par_chunks(PORTION)
            .map(|chunk| {
                let mut fork = self.fork();
                let resolved = chunk.iter().map(|source| resolve(&mut fork, source));
                (resolved.collect::<Vec<_>>(), fork.out)
            })
            .collect();
        let count = sources.len();
        let mut all = Vec::with_capacity(count);
        let mut places = Vec::with_capacity(count);
        let mut place = 0..count;
        for (resolved, problems) in resolved {
            self.out.extend(problems);
            for (resolved, place) in resolved.into_iter().zip(&mut place) {
                if let Some(resolved) = resolved {
                    all.push(resolved);
                    places.push(place);
                }
            }
        }
        if places.len() < count {
            Arc::make_mut(&mut self.names).keep(kind, &places);
        }
        all
    }

    /// A resolver with a list of problems of its own.
    fn fork(&self) -> Resolver<'_> {
        Resolver {
            settings: self.settings,
            zones: self.zones,
            zone: self.zone,
            media: self.media,
            names: Arc::clone(&self.names),
            texts: self.texts,
            out: Diagnostics::new(),
        }
    }
}
