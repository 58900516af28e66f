//! schema.org data of pages that are no events: the way to a page, who runs the site, a venue.

use super::voice::Voice;
use crate::site::{Contact, Venue};
use crate::view::{
    JsonLd, JsonLdBreadcrumbs, JsonLdCrumb, JsonLdOrganization, JsonLdPoint, JsonLdVenue, PageHead,
};

const CONTEXT: &str = "https://schema.org";

impl Voice<'_> {
    /// From the list in which a page stands to the page; `None` for a page that search engines leave out.
    pub(super) fn breadcrumbs(
        &self,
        section: &str,
        address: String,
        head: &PageHead,
    ) -> Option<JsonLd> {
        if head.noindex {
            return None;
        }
        let steps = [
            (section.to_owned(), address),
            (head.title.clone(), head.canonical.clone()),
        ];
        let steps = steps.into_iter().enumerate();
        let crumb = |(index, (name, item)): (usize, (String, String))| JsonLdCrumb {
            kind: "ListItem",
            position: index + 1,
            name,
            item,
        };
        JsonLd::of(&JsonLdBreadcrumbs {
            context: CONTEXT,
            kind: "BreadcrumbList",
            items: steps.map(crumb).collect(),
        })
    }

    /// Who runs the site: its organizer, else the site itself.
    pub(super) fn network_json_ld(&self) -> Option<JsonLd> {
        let site = &self.planner.site;
        let routes = &self.planner.routes;
        let organizer = site.organizer.map(|at| &site.people[at]);
        JsonLd::of(&JsonLdOrganization {
            context: CONTEXT,
            kind: "Organization",
            name: organizer.map_or_else(
                || self.site_title(),
                |person| person.entry.title(self.lang).text.to_string(),
            ),
            description: self
                .local(&site.settings.description)
                .map(|description| description.text),
            url: routes.absolute(&routes.home(self.lang)),
            same_as: organizer.map_or_else(Vec::new, |person| self.elsewhere(&person.contact)),
        })
    }

    /// A venue.
    pub(super) fn venue_json_ld(&self, venue: &Venue) -> Option<JsonLd> {
        let routes = &self.planner.routes;
        JsonLd::of(&JsonLdVenue {
            context: CONTEXT,
            kind: "Place",
            name: venue.entry.title(self.lang).text.to_string(),
            description: self.description(&venue.entry),
            address: self.address_line(venue),
            geo: venue.geo.map(|(latitude, longitude)| JsonLdPoint {
                kind: "GeoCoordinates",
                latitude,
                longitude,
            }),
            telephone: venue.contact.phone.as_ref().map(|phone| phone.0.clone()),
            url: routes.absolute(&routes.entry(self.lang, &venue.entry)),
            image: self.planner.shared_picture(&venue.entry),
            same_as: self.elsewhere(&venue.contact),
        })
    }

    /// City and address in one line.
    pub(super) fn address_line(&self, venue: &Venue) -> Option<String> {
        let parts = [self.mine(&venue.city), self.mine(&venue.address)];
        let parts: Vec<_> = parts.into_iter().flatten().map(|part| part.text).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn elsewhere(&self, contact: &Contact) -> Vec<String> {
        let links = self.contact(contact).map(|contact| contact.links);
        links.into_iter().flatten().map(|link| link.href).collect()
    }
}
