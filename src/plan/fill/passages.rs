//! Markdown into the HTML of one reader's language, pictures and files included.

use super::voice::Voice;
use crate::base::UrlPath;
use crate::i18n::spelling::Spelling;
use crate::site::EntryKind;
use crate::site::Passage;
use crate::site::{EntryLink, ImageTarget, LinkResolver, LinkTarget, MediaLink};
use crate::view::Html;

impl Voice<'_> {
    /// The HTML of a text. The second text of a page needs a prefix for its ids.
    pub(super) fn html(&self, passage: &Option<Passage>, id_prefix: &'static str) -> Option<Html> {
        let passage = passage.as_ref()?;
        let mut html = String::with_capacity(2048);
        let links = Links {
            voice: *self,
            spelling: self.planner.site.settings.spelling(passage.lang),
            id_prefix,
        };
        passage.body.to_html(&links, &mut html);
        Some(Html {
            html,
            lang: self.foreign(passage.lang),
            dir: self.turned(passage.lang),
        })
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
