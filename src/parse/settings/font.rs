//! The font of a site's own: where its files lie, and whether pages take it, too. Whether the files are there
//! and have the letters is found out later.

use crate::base::{Located, Place, SitePath};
use crate::parse::fields::{Line, MediaPath, YesNo, record};

record! {
    /// The font of the site, as written.
    pub struct FontFields {
        /// The name of the typeface.
        name: Line,
        /// The file of its regular weight, TTF or OTF.
        regular: MediaPath,
        /// The file of its bold weight, for titles.
        bold: MediaPath,
        /// Whether pages are set in it; else it only draws the share pictures.
        on_pages: YesNo,
    }
}

/// The font of a site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiteFont {
    /// Where it is written.
    pub place: Place,
    /// The name of the typeface, which only stylesheets see.
    pub name: String,
    /// The file of its regular weight, without which it cannot be used.
    pub regular: Option<Located<SitePath>>,
    /// The file of its bold weight.
    pub bold: Option<Located<SitePath>>,
    /// Whether pages are set in it.
    pub on_pages: bool,
}

impl SiteFont {
    /// The file for browsers beside another one: of the same name, packed as WOFF2.
    pub fn packed(path: &SitePath) -> SitePath {
        let path = path.as_str();
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        SitePath::new(&format!("{stem}.woff2"))
    }

    /// Its files, the regular one first.
    pub fn files(&self) -> impl Iterator<Item = &Located<SitePath>> {
        self.regular.iter().chain(&self.bold)
    }
}

/// The name of a typeface without one.
const NAMELESS: &str = "Site";

/// The font, when any is written.
pub(super) fn font(fields: Option<Located<FontFields>>) -> Option<SiteFont> {
    let Located { value, place } = fields?;
    let path = |path: Located<MediaPath>| path.map(|path| path.0);
    Some(SiteFont {
        place,
        name: value
            .name
            .map_or_else(|| NAMELESS.to_owned(), |name| name.value.0),
        regular: value.regular.map(path),
        bold: value.bold.map(path),
        on_pages: value.on_pages.is_some_and(|on| on.value == YesNo::Yes),
    })
}
