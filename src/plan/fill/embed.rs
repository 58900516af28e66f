//! What comes next in a list, for the pages of other sites.

use super::voice::Voice;
use crate::base::{Lang, UrlPath};
use crate::plan::EmbedOf;
use crate::plan::jobs::group;
use crate::plan::lists::Group;
use crate::site::EntryRef;
use crate::view::{EmbedPage, Text};

/// More than a frame shows without scrolling for long.
const MOST: usize = 10;

impl Voice<'_> {
    pub(super) fn embed(&self, of: &EmbedOf) -> EmbedPage {
        let planner = self.planner;
        let (site, lists) = (&planner.site, &planner.lists);
        let upcoming = match of {
            EmbedOf::All => Some(lists.upcoming.as_slice()),
            EmbedOf::Entry(at) => group(lists, *at).map(Group::upcoming),
            EmbedOf::Group(key) => lists.groups.get(key).map(Group::upcoming),
        };
        let upcoming = upcoming.unwrap_or_default();
        let title: Text = match of {
            EmbedOf::All => self.local(&site.settings.title).unwrap_or_default(),
            EmbedOf::Entry(at) => self.text(site.entry(*at).title(self.lang)),
            EmbedOf::Group(key) => self.own(self.group_title(key)),
        };
        let (place, topic) = match of {
            EmbedOf::Entry(EntryRef::Venue(at)) => (Some(self.city_or_title(*at)), None),
            EmbedOf::Entry(EntryRef::Topic(at)) => (None, Some(self.topic_key(*at))),
            _ => (None, None),
        };
        let url = |lang: Lang| self.embed_url(lang, of);
        EmbedPage {
            page: self.head_apart("embed", title.text.clone(), &url),
            title,
            place,
            topic,
            href: planner.routes.link(&self.embedded_list(of)),
            cards: self.cards(&upcoming[..upcoming.len().min(MOST)]),
            tell_height: site.settings.embed.tell_height,
        }
    }

    fn embed_url(&self, lang: Lang, of: &EmbedOf) -> UrlPath {
        let planner = self.planner;
        planner.routes.embed(lang, &planner.site, of)
    }

    fn embedded_list(&self, of: &EmbedOf) -> UrlPath {
        let (routes, lang) = (&self.planner.routes, self.lang);
        match of {
            EmbedOf::All => routes.calendar(lang),
            EmbedOf::Entry(at) => routes.entry(lang, self.planner.site.entry(*at)),
            EmbedOf::Group(key) => routes.group_page(lang, key, 1),
        }
    }
}
