//! Links in Markdown: every entry, heading, picture and file must be there.

use std::collections::BTreeSet;

use crate::base::{Place, SitePath};
use crate::catalog::{Catalog, Entries};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::parse::entry::{EntryKind, Kind};
use crate::parse::markdown::{Body, EntryLink};
use crate::site::{Hidden, Site};

/// Checks the links of every published translation.
pub(super) fn check(
    site: &Site,
    catalog: &Catalog,
    media: &BTreeSet<SitePath>,
    broken: &BTreeSet<(EntryKind, String)>,
    out: &mut Diagnostics,
) {
    let mut check = Check {
        site,
        media,
        broken,
        out,
    };
    check.kind(EntryKind::Event, &catalog.events);
    check.kind(EntryKind::Workshop, &catalog.workshops);
    check.kind(EntryKind::Venue, &catalog.venues);
    check.kind(EntryKind::Topic, &catalog.topics);
    check.kind(EntryKind::Series, &catalog.series);
    check.kind(EntryKind::Person, &catalog.people);
    check.kind(EntryKind::Page, &catalog.pages);
    check.kind(EntryKind::News, &catalog.news);
}

/// The report of a picture or file that is not there.
pub(super) fn missing_media(
    path: &SitePath,
    place: &Place,
    media: &BTreeSet<SitePath>,
) -> Diagnostic {
    let known = media.iter().map(SitePath::as_str);
    Diagnostic::at(Code::MissingMedia, place)
        .arg("path", path)
        .suggest(closest(path.as_str(), known))
}

struct Check<'a> {
    site: &'a Site,
    media: &'a BTreeSet<SitePath>,
    broken: &'a BTreeSet<(EntryKind, String)>,
    out: &'a mut Diagnostics,
}

impl Check<'_> {
    fn kind<K: Kind>(&mut self, kind: EntryKind, entries: &Entries<K>) {
        for entry in entries.values() {
            if self.site.find(kind, &entry.stem).is_none() {
                continue;
            }
            for translation in entry.translations.values() {
                if let Some(body) = &translation.body {
                    self.body(body);
                }
            }
        }
    }

    fn body(&mut self, body: &Body) {
        for link in &body.links {
            self.link(link);
        }
        for file in &body.media {
            if !self.media.contains(&file.path) {
                let problem = missing_media(&file.path, &file.place, self.media);
                self.out.push(problem);
            }
        }
    }

    fn link(&mut self, link: &EntryLink) {
        let problem = |code| Diagnostic::at(code, &link.place).arg("target", link.target.as_str());
        let Some(kind) = EntryKind::of_folder(&link.kind) else {
            let known = EntryKind::ALL.iter().map(|kind| kind.folder());
            let suggestion = closest(&link.kind, known);
            self.out.push(problem(Code::BrokenLink).suggest(suggestion));
            return;
        };
        let Some(target) = self.site.find(kind, &link.stem) else {
            let name = (kind, link.stem.clone());
            if self.broken.contains(&name) {
                return;
            }
            let report = match self.site.hidden.get(&name) {
                Some(Hidden::Draft) => problem(Code::LinkToDraft),
                Some(Hidden::Until(day)) => {
                    problem(Code::LinkToUnpublished).arg("date", day.to_string())
                }
                None => {
                    let names = self.site.names.keys();
                    let known = names
                        .filter(|(of, _)| *of == kind)
                        .map(|(_, stem)| stem.as_str());
                    problem(Code::BrokenLink).suggest(closest(&link.stem, known))
                }
            };
            self.out.push(report);
            return;
        };
        let Some(fragment) = &link.fragment else {
            return;
        };
        let readings = &self.site.entry(target).readings;
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
