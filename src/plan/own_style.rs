//! What the site chooses for itself → one stylesheet: its font, its two colours as the custom properties of the theme,
//! on light ground and on dark, the topics' colours by their slugs.

use super::fill::Planner;
use crate::base::{Colour, ContentHash, UrlPath};
use crate::site::{SiteColours, Topic};
use crate::view::{self, OwnStyle};

/// The darkest and the lightest ground that links of the default theme stand on.
const LIGHT_GROUND: Colour = Colour([0xed, 0xf3, 0xf3]);
const DARK_GROUND: Colour = Colour([0x17, 0x28, 0x2f]);
/// The contrast of text to its ground (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;

impl Planner {
    /// The address of that stylesheet, with the fingerprint of all that it is made from; `None` where the site chooses
    /// nothing.
    pub fn own_style_url(&self) -> Option<UrlPath> {
        let style = self.own_style();
        if style == OwnStyle::default() {
            return None;
        }
        let style = format!("{style:?}");
        let parts = [style.as_bytes(), env!("CARGO_PKG_VERSION").as_bytes()];
        Some(self.routes.asset("own.css", ContentHash::of_parts(parts)))
    }

    /// What it holds.
    pub(super) fn own_style(&self) -> OwnStyle {
        let topics = self.site.topics.iter();
        let topic = |(_, topic): (_, &Topic)| Some((topic.entry.key().to_owned(), topic.colour?));
        OwnStyle {
            font: self.own_font(),
            colours: self.site.settings.colours.map(properties),
            topics: topics.filter_map(topic).collect(),
        }
    }

    /// The colours of the header on light ground and on dark, where the settings give any.
    pub(super) fn theme_colours(&self) -> Option<(String, String)> {
        let own = self.site.settings.colours?;
        Some((own.main.to_string(), night(own.main).to_string()))
    }
}

/// The main colour on dark ground.
fn night(main: Colour) -> Colour {
    main.towards(Colour::BLACK, 35)
}

/// The ground of header and footer with what is beside and on it, and links.
fn properties(colours: SiteColours) -> view::SiteColours {
    let SiteColours { main, accent } = colours;
    let properties = |ground: Colour, link: Colour| {
        let beside = ground.towards(Colour::WHITE, 15);
        let soft = Colour::WHITE.towards(ground, 18);
        vec![
            ("felt", ground),
            (
                "felt-edge",
                beside.until(Colour::BLACK, Colour::WHITE, TEXT),
            ),
            ("on-felt-soft", soft.until(Colour::WHITE, ground, TEXT)),
            ("accent", link),
            ("gold", accent),
            ("on-gold", SiteColours::ON_ACCENT),
        ]
    };
    view::SiteColours {
        light: properties(main, main.until(Colour::BLACK, LIGHT_GROUND, TEXT)),
        dark: properties(night(main), main.until(Colour::WHITE, DARK_GROUND, TEXT)),
    }
}
