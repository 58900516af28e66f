//! The catalog into the site: references followed, texts chosen, occurrences laid out.
//!
//! Entries that could not be read or resolved are known by name, so that what refers to them is not
//! reported as well.

mod changes;
mod closures;
mod conflicts;
mod dates;
mod each;
mod event_facts;
mod events;
mod identity;
mod links;
mod names;
mod occurrences;
mod plain;
mod references;
mod series;
mod times;
mod venues;
mod workshops;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::guards;
use super::model::Site;
use super::table::Table;
use super::texts::Reader;
use crate::base::Located;
use crate::calendar::{BuildTime, Zone, Zones};
use crate::catalog::{Catalog, Entry};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::parse::closures::Closure;
use crate::parse::entry::{EntryKind, Kind};
use crate::parse::fields::MediaPath;
use crate::parse::settings::Settings;
use crate::pictures::Media;

pub use event_facts::{AUDIENCES, LEVELS};
use names::{Included, Names};

/// What resolving needs besides the catalog.
pub struct Inputs<'a> {
    /// The settings.
    pub settings: Arc<Settings>,
    /// Time zones.
    pub zones: &'a Zones,
    /// The time of the build.
    pub now: BuildTime,
    /// Whether drafts and what is not published yet are shown, too.
    pub drafts: bool,
    /// Every file below `content/` that may be linked or shown.
    pub media: &'a Media,
    /// When venues are closed, as written.
    pub closures: &'a [Located<Closure>],
    /// Entries of which a file could not be read, by kind and stem.
    pub broken: BTreeSet<(EntryKind, String)>,
}

/// Resolves a catalog. `None` when not even the site's own zone is known; otherwise the site lacks
/// the entries that the diagnostics report.
pub fn resolve(catalog: &Catalog, inputs: Inputs<'_>) -> (Option<Site>, Diagnostics) {
    let mut out = Diagnostics::new();
    let settings = Arc::clone(&inputs.settings);
    let Some(zone) = zone_of(
        inputs.zones,
        &settings.time_zone.value,
        &settings.time_zone.place,
        &mut out,
    ) else {
        return (None, out);
    };
    let now = inputs.now.instant(&zone);
    let today = zone.civil(now).date();
    let included = if inputs.drafts {
        Included::Everything
    } else {
        Included::PublishedOn(today)
    };
    let names = Names::of(catalog, inputs.broken, included);
    let mut resolver = Resolver {
        settings: &settings,
        zones: inputs.zones,
        zone: &zone,
        media: inputs.media,
        names: Arc::new(names),
        texts: &Reader::new(&settings),
        out,
    };
    let site = resolver.site(catalog, inputs.closures, now, today);
    let Resolver { names, mut out, .. } = resolver;
    let names = Arc::unwrap_or_clone(names);
    let broken = names.broken();
    let site = Site {
        settings: Arc::clone(&settings),
        hidden: names.hidden(),
        names: names.published(),
        ..site
    };
    conflicts::check(&site, catalog, &mut out);
    guards::check(&site, catalog, &mut out);
    links::check(&site, catalog, inputs.media, &broken, &mut out);
    (Some(site), out)
}

struct Resolver<'a> {
    settings: &'a Arc<Settings>,
    zones: &'a Zones,
    zone: &'a Zone,
    media: &'a Media,
    names: Arc<Names>,
    texts: &'a Reader<'a>,
    out: Diagnostics,
}

impl Resolver<'_> {
    fn site(
        &mut self,
        catalog: &Catalog,
        closures: &[Located<Closure>],
        now: Timestamp,
        today: Date,
    ) -> Site {
        let people = self.people(&catalog.people);
        let topics = self.topics(&catalog.topics);
        let venues = self.venues(&catalog.venues);
        let workshops = self.workshops(&catalog.workshops);
        let series = self.all_series(&catalog.series);
        let pages = self.pages(&catalog.pages);
        let news = self.news(&catalog.news);
        let closures = self.closures(closures);
        let (events, dates) = self.events(
            &catalog.events,
            &catalog.workshops,
            &venues,
            &workshops,
            &closures,
        );
        let events = Table::new(events);
        let occurrences = occurrences::lay_out(&events, dates);
        let organizer = self.settings.organizer.clone();
        Site {
            settings: Arc::clone(self.settings),
            zone: self.zone.clone(),
            now,
            today,
            dates: occurrences::by_event(events.len(), &occurrences),
            events,
            occurrences,
            closures,
            workshops: Table::new(workshops),
            venues: Table::new(venues),
            topics: Table::new(topics),
            series: Table::new(series),
            people: Table::new(people),
            pages: Table::new(pages),
            news: Table::new(news),
            organizer: organizer.and_then(|organizer| self.reference(&organizer)),
            partners: self.references(&self.settings.partners),
            menu: self.references(&self.settings.menu),
            hidden: Default::default(),
            names: Default::default(),
        }
    }

    /// Reports something that an entry lacks, unless it has a fault that may be the reason.
    fn lacks<K: Kind>(&mut self, source: &Entry<K>, problem: Diagnostic) {
        if !source.flawed {
            self.out.push(problem);
        }
    }

    /// An entry's picture must be there and be one.
    fn picture(&mut self, image: &Located<MediaPath>) {
        let problem = links::picture(&image.value.0, &image.place, self.media);
        self.out.extend(problem.into_iter().collect());
    }

    /// A file must be there.
    fn file(&mut self, file: &Located<MediaPath>) {
        let problem = links::file(&file.value.0, &file.place, self.media);
        self.out.extend(problem.into_iter().collect());
    }
}

/// A zone by name; an unknown one is reported.
fn zone_of(
    zones: &Zones,
    name: &str,
    place: &crate::base::Place,
    out: &mut Diagnostics,
) -> Option<Zone> {
    let zone = zones.get(name);
    if zone.is_none() {
        let known = zones.names();
        out.push(
            Diagnostic::at(Code::UnknownZone, place)
                .arg("zone", name)
                .suggest(closest(name, known.iter().map(String::as_str))),
        );
    }
    zone
}
