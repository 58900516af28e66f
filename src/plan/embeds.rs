//! Which lists partners may show in their own pages.

use super::groups::GroupKey;
use super::lists::Lists;
use crate::site::{EntryKind, EntryRef, Site};

/// What a frame in another site's page lists.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EmbedOf {
    /// Everything.
    All,
    /// The events of a venue, a topic or a series.
    Entry(EntryRef),
    /// Those for an audience, at a level or in a language.
    Group(GroupKey),
}

impl EmbedOf {
    /// All that a site has.
    pub(super) fn each(site: &Site, lists: &Lists) -> impl Iterator<Item = Self> {
        let kinds = [EntryKind::Venue, EntryKind::Topic, EntryKind::Series];
        let entries = site.entries();
        let entries = entries.filter(move |at| kinds.contains(&site.entry(*at).kind));
        let groups = lists.groups.keys().cloned().map(Self::Group);
        std::iter::once(Self::All)
            .chain(entries.map(Self::Entry))
            .chain(groups)
    }
}
