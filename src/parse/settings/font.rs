//! The font of a site's own: where its files lie, and whether pages take it, too. Whether the files are there
//! and have the letters is found out later.

use crate::base::{Located, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
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
    /// The name of the typeface.
    pub name: String,
    /// The file of its regular weight.
    pub regular: Located<SitePath>,
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
        std::iter::once(&self.regular).chain(&self.bold)
    }
}

/// The font, when it has a name and a file.
pub(super) fn font(fields: Option<Located<FontFields>>, out: &mut Diagnostics) -> Option<SiteFont> {
    let fields = fields?;
    let missing = |key| Diagnostic::at(Code::MissingField, &fields.place).arg("key", key);
    let path = |path: &Located<MediaPath>| path.clone().map(|path| path.0);
    let FontFields {
        name,
        regular,
        bold,
        on_pages,
    } = &fields.value;
    out.extend(
        [(name.is_none(), "name"), (regular.is_none(), "regular")]
            .into_iter()
            .filter(|(is_missing, _)| *is_missing)
            .map(|(_, key)| missing(key))
            .collect(),
    );
    Some(SiteFont {
        name: name.as_ref()?.value.0.clone(),
        regular: path(regular.as_ref()?),
        bold: bold.as_ref().map(path),
        on_pages: on_pages.as_ref().is_some_and(|on| on.value == YesNo::Yes),
    })
}
