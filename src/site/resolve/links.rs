//! Links and directives in Markdown: every entry, heading, picture and file must be there.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::each::PORTION;
use crate::base::{Place, SitePath};
use crate::catalog::{Catalog, Entries, Entry};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::parse::entry::{EntryKind, Kind};
use crate::parse::markdown::{Body, EntryLink, Named, Piece};
use crate::pictures::{Look, Media};
use crate::site::{Hidden, Site};

/// Checks the links of every published translation.
pub(super) fn check(
    site: &Site,
    catalog: &Catalog,
    media: &Media,
    broken: &BTreeSet<(EntryKind, String)>,
    out: &mut Diagnostics,
) {
    let against = Against {
        site,
        media,
        broken,
    };
    kind(against, EntryKind::Event, &catalog.events, out);
    kind(against, EntryKind::Workshop, &catalog.workshops, out);
    kind(against, EntryKind::Venue, &catalog.venues, out);
    kind(against, EntryKind::Topic, &catalog.topics, out);
    kind(against, EntryKind::Series, &catalog.series, out);
    kind(against, EntryKind::Person, &catalog.people, out);
    kind(against, EntryKind::Page, &catalog.pages, out);
    kind(against, EntryKind::News, &catalog.news, out);
}

/// What there is to link to.
#[derive(Clone, Copy)]
struct Against<'a> {
    site: &'a Site,
    media: &'a Media,
    broken: &'a BTreeSet<(EntryKind, String)>,
}

fn kind<K: Kind>(
    against: Against<'_>,
    kind: EntryKind,
    entries: &Entries<K>,
    out: &mut Diagnostics,
) {
    let is_published = |entry: &&Entry<K>| against.site.find(kind, &entry.stem).is_some();
    let entries: Vec<_> = entries.values().filter(is_published).collect();
    let problems: Vec<_> = entries
        .par_chunks(PORTION)
        .map(|entries| {
            let mut check = Check {
                against,
                out: Diagnostics::new(),
            };
            let translations = entries.iter().flat_map(|entry| entry.translations.values());
            for body in translations.filter_map(|translation| translation.body.as_ref()) {
                check.body(body);
            }
            check.out
        })
        .collect();
    problems
        .into_iter()
        .for_each(|problems| out.extend(problems));
}

/// Reports a file that is not there. Names are compared letter by letter, whatever the system does.
pub(super) fn file(path: &SitePath, place: &Place, media: &Media) -> Option<Diagnostic> {
    let known = || media.keys().map(SitePath::as_str);
    let problem = Diagnostic::at(Code::MissingMedia, place).arg("path", path);
    (!media.contains_key(path)).then(|| problem.suggest(closest(path.as_str(), known())))
}

/// Reports a picture that is not there or is none. What is wrong with a picture itself is said once, of
/// its file.
pub(super) fn picture(path: &SitePath, place: &Place, media: &Media) -> Option<Diagnostic> {
    match media.get(path).map(|file| &file.look) {
        Some(Look::Picture(_) | Look::Refused(_)) => None,
        Some(Look::Other | Look::Font(_)) => {
            Some(Diagnostic::at(Code::NotAPicture, place).arg("path", path))
        }
        None => file(path, place, media),
    }
}

struct Check<'a> {
    against: Against<'a>,
    out: Diagnostics,
}

impl Check<'_> {
    fn body(&mut self, body: &Body) {
        for link in &body.links {
            self.link(link);
        }
        for directive in &body.directives {
            for named in directive.wish.named() {
                self.named(named);
            }
        }
        for piece in &body.pieces {
            let (number, check): (_, fn(&_, &_, &_) -> _) = match piece {
                Piece::Image(number) => (number, picture),
                Piece::FileOpen(number) => (number, file),
                _ => continue,
            };
            let link = usize::try_from(*number)
                .ok()
                .and_then(|at| body.media.get(at));
            let problem = link.and_then(|link| check(&link.path, &link.place, self.against.media));
            self.out.extend(problem.into_iter().collect());
        }
    }

    /// As with a fact of front matter, what is shown of an entry needs the entry.
    fn named(&mut self, named: &Named) {
        let Named { kind, stem, place } = named;
        let site = self.against.site;
        let name = (*kind, stem.clone());
        if site.find(*kind, stem).is_some() || self.against.broken.contains(&name) {
            return;
        }
        let names = site.names.get(kind).into_iter().flatten();
        let (code, meant) = match site.hidden.contains_key(&name) {
            true => (Code::RefersToHidden, None),
            false => {
                let known = names.map(|(stem, _)| stem.as_str());
                (Code::UnknownEntry, closest(stem, known).map(str::to_owned))
            }
        };
        self.out.push(
            Diagnostic::at(code, place)
                .term("kind", kind.message())
                .arg("id", stem.as_str())
                .suggest(meant),
        );
    }

    fn link(&mut self, link: &EntryLink) {
        let problem = |code| Diagnostic::at(code, &link.place).arg("target", link.target.as_str());
        let Some(kind) = EntryKind::of_folder(&link.kind) else {
            let known = EntryKind::ALL.iter().map(|kind| kind.folder());
            let suggestion = closest(&link.kind, known);
            self.out.push(problem(Code::BrokenLink).suggest(suggestion));
            return;
        };
        let Some(target) = self.against.site.find(kind, &link.stem) else {
            let name = (kind, link.stem.clone());
            if self.against.broken.contains(&name) {
                return;
            }
            let report = match self.against.site.hidden.get(&name) {
                Some(Hidden::Draft) => problem(Code::LinkToDraft),
                Some(Hidden::Until(day)) => {
                    problem(Code::LinkToUnpublished).arg("date", day.to_string())
                }
                None => {
                    let names = self.against.site.names.get(&kind).into_iter().flatten();
                    let known = names.map(|(stem, _)| stem.as_str());
                    problem(Code::BrokenLink).suggest(closest(&link.stem, known))
                }
            };
            self.out.push(report);
            return;
        };
        let Some(fragment) = &link.fragment else {
            return;
        };
        let readings = &self.against.site.entry(target).readings;
        let bodies = || {
            readings.iter().flat_map(|(_, reading)| {
                let passages = [&reading.body, &reading.workshop_body];
                passages.into_iter().flatten().map(|passage| &passage.body)
            })
        };
        if !bodies().any(|body| body.heading_ids.contains(fragment)) {
            let known: BTreeSet<_> = bodies().flat_map(|body| &body.heading_ids).collect();
            let known = known.iter().map(|id| id.as_str());
            self.out.push(
                problem(Code::BrokenFragment)
                    .arg("fragment", fragment.as_str())
                    .suggest(closest(fragment, known)),
            );
        }
    }
}
