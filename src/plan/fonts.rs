//! The font of the settings → the files that pages load of it, and what share pictures are drawn with.

use super::fill::Planner;
use super::jobs::Job;
use crate::base::{ContentHash, SitePath, UrlPath};
use crate::pictures::{Font, Look, SharePicture};
use crate::site::SiteFont;
use crate::view::{FontFace, OwnFont};

/// A file with the hash of its content.
pub(super) type Hashed = (SitePath, ContentHash);

impl Planner {
    /// The files that pages load of the site's own font; none where pages keep the system's.
    pub fn font_files(&self) -> Vec<(UrlPath, Job)> {
        let faces = self.page_fonts().into_iter();
        let copy =
            |(weight, file): (u16, Hashed)| (self.face_url(weight, &file), Job::Copy(file.0));
        faces.map(copy).collect()
    }

    /// The font of the pages, where they do not keep the system's.
    pub(super) fn own_font(&self) -> Option<OwnFont> {
        let face = |(weight, file): (u16, Hashed)| {
            // The stylesheet lies in the same folder.
            let url = self.face_url(weight, &file).to_string();
            let name = url.rsplit('/').next().unwrap_or_default();
            FontFace {
                weight,
                file: name.to_owned(),
            }
        };
        let font = self.font().filter(|font| font.on_pages)?;
        Some(OwnFont {
            name: font.name.clone(),
            faces: self.page_fonts().into_iter().map(face).collect(),
        })
    }

    /// The fonts that share pictures are drawn with: regular and bold; `None` without a usable font, or in a program
    /// that does not draw.
    pub(super) fn share_fonts(&self) -> Option<(Hashed, Option<Hashed>)> {
        let font = self.font().filter(|_| SharePicture::ARE_DRAWN)?;
        let file = |path: &SitePath| {
            let file = self.media.get(path)?;
            let is_open = matches!(file.look, Look::Font(Font::Open(_)));
            is_open.then(|| (path.clone(), file.hash))
        };
        let bold = match &font.bold {
            Some(bold) => Some(file(&bold.value)?),
            None => None,
        };
        Some((file(&font.regular.as_ref()?.value)?, bold))
    }

    fn font(&self) -> Option<&SiteFont> {
        self.site.settings.font.as_ref()
    }

    /// The file of each weight that browsers load: the packed one where it lies beside the other.
    fn page_fonts(&self) -> Vec<(u16, Hashed)> {
        let Some(font) = self.font().filter(|font| font.on_pages) else {
            return Vec::new();
        };
        let file = |path: &SitePath| {
            let packed = SiteFont::packed(path);
            let path = [&packed, path]
                .into_iter()
                .find(|path| self.media.contains_key(path))?;
            Some((path.clone(), self.media.get(path)?.hash))
        };
        let weights = [(400, &font.regular), (700, &font.bold)].into_iter();
        weights
            .filter_map(|(weight, path)| Some((weight, file(&path.as_ref()?.value)?)))
            .collect()
    }

    fn face_url(&self, weight: u16, (path, hash): &Hashed) -> UrlPath {
        let extension = path.extension();
        self.routes
            .asset(&format!("font-{weight}.{extension}"), *hash)
    }
}
