//! Markdown into what one reader's language shows: HTML, pictures and files included, and what directives ask
//! for.

use std::collections::BTreeSet;

use super::voice::Voice;
use crate::base::UrlPath;
use crate::i18n::spelling::Spelling;
use crate::plan::jobs::group;
use crate::plan::lists::Group;
use crate::site::EntryKind;
use crate::site::Passage;
use crate::site::{BodyPart, ButtonTarget, Directive, Named, Wish};
use crate::site::{EntryLink, ImageTarget, LinkResolver, LinkTarget, MediaLink};
use crate::view::{AgendaGroup, Html, Link, ProsePart, Text};

impl Voice<'_> {
    /// The parts of a text. The second text of a page needs a prefix for its ids.
    pub(super) fn prose(
        &self,
        passage: &Option<Passage>,
        id_prefix: &'static str,
    ) -> Vec<ProsePart> {
        let Some(passage) = passage else {
            return Vec::new();
        };
        let links = Links {
            voice: *self,
            spelling: self.planner.site.settings.spelling(passage.lang),
            id_prefix,
        };
        let parts = passage.body.parts(&links).into_iter();
        let part = |part| match part {
            BodyPart::Html(html) => Some(ProsePart {
                html: Some(Html {
                    html,
                    lang: self.foreign(passage.lang),
                    dir: self.turned(passage.lang),
                }),
                ..empty(2)
            }),
            BodyPart::Directive(directive) => self.directive(directive, passage, &links),
        };
        parts.filter_map(part).collect()
    }

    /// What a directive asks for; nothing where a button leads to a page that is not published yet.
    fn directive(
        &self,
        directive: &Directive,
        passage: &Passage,
        links: &Links<'_>,
    ) -> Option<ProsePart> {
        let empty = empty(directive.level);
        Some(match &directive.wish {
            Wish::NextEvents { of, count } => ProsePart {
                next_events: Some(self.next_events(of, *count)),
                ..empty
            },
            Wish::Card(named) => ProsePart {
                card: Some(self.item(self.planner.site.find(named.kind, &named.stem)?)),
                ..empty
            },
            Wish::Button { target, text } => ProsePart {
                button: Some(Link {
                    href: self.button_address(target, passage, links)?,
                    text: Text {
                        text: links.spelling.spell(text).into_owned(),
                        lang: self.foreign(passage.lang),
                        dir: self.turned(passage.lang),
                    },
                }),
                ..empty
            },
        })
    }

    fn button_address(
        &self,
        target: &ButtonTarget,
        passage: &Passage,
        links: &Links<'_>,
    ) -> Option<String> {
        let number = match target {
            ButtonTarget::Outside(address) => return Some(address.clone()),
            ButtonTarget::Entry(number) => usize::try_from(*number).ok()?,
        };
        match links.link(number, passage.body.links.get(number)?) {
            LinkTarget::Url { href, .. } => Some(href),
            LinkTarget::Plain => None,
        }
    }

    /// The first of what is to come that belongs to all the entries.
    fn next_events(&self, of: &[Named], count: usize) -> Vec<AgendaGroup> {
        let lists = &self.planner.lists;
        let mut coming = lists.upcoming.clone();
        for named in of {
            let found = self.planner.site.find(named.kind, &named.stem);
            let group = found.and_then(|at| group(lists, at));
            let members: BTreeSet<_> = group.map_or(&[][..], Group::upcoming).iter().collect();
            coming.retain(|occurrence| members.contains(occurrence));
        }
        coming.truncate(count);
        self.by_month(&coming)
    }
}

/// A part that shows nothing yet.
fn empty(level: usize) -> ProsePart {
    ProsePart {
        level,
        html: None,
        next_events: None,
        card: None,
        button: None,
    }
}

struct Links<'p> {
    voice: Voice<'p>,
    spelling: Spelling,
    id_prefix: &'static str,
}

impl LinkResolver for Links<'_> {
    fn link(&self, _: usize, link: &EntryLink) -> LinkTarget {
        let planner = self.voice.planner;
        let target =
            EntryKind::of_folder(&link.kind).and_then(|kind| planner.site.find(kind, &link.stem));
        let Some(at) = target else {
            return LinkTarget::Plain;
        };
        let asked = link.language.as_ref();
        let asked = asked.and_then(|tag| planner.site.settings.lang(tag));
        let lang = asked.unwrap_or_else(|| self.voice.best(at));
        let url = planner.routes.entry(lang, planner.site.entry(at));
        let mut href = planner.routes.link(&url);
        if let Some(fragment) = &link.fragment {
            href.push('#');
            href.push_str(UrlPath::encode(fragment).as_str());
        }
        LinkTarget::Url {
            href,
            hreflang: self.voice.foreign(lang),
        }
    }

    fn image(&self, _: usize, media: &MediaLink) -> Option<ImageTarget> {
        Some(self.voice.planner.image(&media.path))
    }

    fn file(&self, _: usize, media: &MediaLink) -> Option<String> {
        Some(self.voice.planner.media_link(&media.path))
    }

    fn spelling(&self) -> Spelling {
        self.spelling
    }

    fn id_prefix(&self) -> &str {
        self.id_prefix
    }
}
