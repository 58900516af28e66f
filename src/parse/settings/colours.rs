//! The two colours by which a site recolours its theme, and whether what stands on them can be read
//! (WCAG 2.2, 1.4.3 and 1.4.11).

use crate::base::{Colour, Located};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::fields::record;

record! {
    /// The colours of the site, as written.
    pub struct ColourFields {
        /// The colour of header, footer and links, on which white stands.
        main: Colour,
        /// The colour of buttons and ornament on the main one, on which nearly black stands.
        accent: Colour,
    }
}

/// The colours of a site.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct SiteColours {
    /// Header, footer, links.
    pub main: Colour,
    /// Buttons and ornament on it.
    pub accent: Colour,
}

impl SiteColours {
    /// Those of the default theme.
    pub const USUAL: Self = Self {
        main: Colour([0x0a, 0x41, 0x52]),
        accent: Colour([0xf4, 0xbd, 0x50]),
    };
    /// What is written on the accent.
    pub const ON_ACCENT: Colour = Colour([0x24, 0x18, 0]);
}

/// Text must have this contrast to its ground.
const TEXT: f64 = 4.5;
/// What is no text must have this contrast to what is beside it.
const SHAPE: f64 = 3.0;

/// The colours, when any is written. One that cannot be read is named with one that can.
pub(super) fn colours(
    fields: Option<Located<ColourFields>>,
    out: &mut Diagnostics,
) -> Option<SiteColours> {
    let fields = fields?.value;
    let usual = SiteColours::USUAL;
    let main = fields.main.as_ref().map_or(usual.main, |main| main.value);
    let accent = fields
        .accent
        .as_ref()
        .map_or(usual.accent, |accent| accent.value);
    if let Some(written) = &fields.main {
        check(written, Colour::WHITE, TEXT, Colour::BLACK, out);
    }
    if let Some(written) = &fields.accent {
        check(written, SiteColours::ON_ACCENT, TEXT, Colour::WHITE, out);
        check(written, main, SHAPE, Colour::WHITE, out);
    }
    Some(SiteColours { main, accent })
}

/// Warns of a topic's colour that is hardly seen on white.
pub(crate) fn check_topic(written: &Located<Colour>, out: &mut Diagnostics) {
    check(written, Colour::WHITE, SHAPE, Colour::BLACK, out);
}

/// Warns of a colour that stands out too little from what is on it or beside it.
fn check(
    written: &Located<Colour>,
    beside: Colour,
    wanted: f64,
    towards: Colour,
    out: &mut Diagnostics,
) {
    let contrast = written.value.contrast(beside);
    if contrast < wanted {
        let better = written.value.until(towards, beside, wanted);
        out.push(
            Diagnostic::at(Code::LowContrast, &written.place)
                .arg("colour", written.value.to_string())
                .arg("beside", beside.to_string())
                .arg("contrast", format!("{contrast:.1}"))
                .arg("wanted", format!("{wanted:.1}"))
                .suggest(Some(better.to_string())),
        );
    }
}
