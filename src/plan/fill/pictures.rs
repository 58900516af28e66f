//! Pictures with their sizes and addresses.

use super::Planner;
use super::voice::Voice;
use crate::base::{SitePath, UrlPath};
use crate::pictures::{Format, Look, Recipe, recipes};
use crate::site::{Entry, ImageTarget};
use crate::view::{OpenGraphImage, Picture};

impl Voice<'_> {
    /// An entry's picture for previews.
    pub(super) fn own_share(&self, entry: &Entry) -> Option<OpenGraphImage> {
        let url = self.planner.shared_picture(entry)?;
        let Picture {
            width, height, alt, ..
        } = self.picture(entry)?;
        Some(OpenGraphImage {
            url,
            width,
            height,
            alt: Some(alt.text).filter(|alt| !alt.is_empty()),
        })
    }

    /// An entry's picture.
    pub(super) fn picture(&self, entry: &Entry) -> Option<Picture> {
        let image = self.planner.image(entry.image.as_ref()?);
        let alt = self.optional(&entry.readings[self.lang].image_alt);
        Some(Picture {
            src: image.src,
            srcset: image.srcset,
            width: image.width,
            height: image.height,
            alt: alt.unwrap_or_default(),
        })
    }
}

impl Planner {
    /// A picture for a page: the widest one made of it, the choice between all of them, its size.
    pub(super) fn image(&self, path: &SitePath) -> ImageTarget {
        let made = self.recipes(path);
        let address = |recipe: &Recipe| self.routes.link(&self.routes.picture(recipe));
        let choice = || {
            let choice = made.iter();
            let choice = choice.map(|recipe| format!("{} {}w", address(recipe), recipe.width));
            choice.collect::<Vec<_>>().join(", ")
        };
        let size = match (made.last(), self.look(path)) {
            (Some(widest), _) => Some((widest.width, widest.height)),
            (None, Some(Look::Picture(picture))) => picture.size,
            _ => None,
        };
        ImageTarget {
            src: self.media_link(path),
            srcset: (made.len() > 1).then(choice),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
        }
    }

    /// The root-relative address of a file; of a picture that of the widest one made of it.
    pub(in crate::plan) fn media_link(&self, path: &SitePath) -> String {
        self.routes.link(&self.media_url(path))
    }

    /// The absolute address of an entry's picture for other programs, most of which cannot read a
    /// drawing.
    pub(in crate::plan) fn shared_picture(&self, entry: &Entry) -> Option<String> {
        let path = entry.image.as_ref()?;
        match self.look(path)? {
            Look::Picture(picture) if picture.format != Format::Svg => {
                Some(self.routes.absolute(&self.media_url(path)))
            }
            _ => None,
        }
    }

    fn media_url(&self, path: &SitePath) -> UrlPath {
        match self.recipes(path).last() {
            Some(widest) => self.routes.picture(widest),
            None => self.routes.media(path),
        }
    }

    fn look(&self, path: &SitePath) -> Option<&Look> {
        self.media.get(path).map(|file| &file.look)
    }

    fn recipes(&self, path: &SitePath) -> Vec<Recipe> {
        let file = self.media.get(path);
        file.map_or_else(Vec::new, |file| recipes(path, file))
    }
}
