//! The colours that a site chooses as CSS, so that no element needs a `style` attribute.

use std::fmt::Write;

use crate::base::Colour;
use crate::view::Colours;

/// On dark ground topics have a lighter colour. Paper keeps the theme's ink.
pub(super) fn css(colours: &Colours) -> Vec<u8> {
    let mut css = String::new();
    if let Some(site) = &colours.site {
        push_properties(&mut css, "screen", &site.light);
        let dark = "screen and (prefers-color-scheme:dark)";
        push_properties(&mut css, dark, &site.dark);
    }
    push_topics(&mut css, &colours.topics, |colour| colour);
    if !colours.topics.is_empty() {
        css.push_str("@media (prefers-color-scheme:dark){\n");
        // What stands out on white stands out on black when it is half the way to white.
        push_topics(&mut css, &colours.topics, |colour| {
            colour.towards(Colour::WHITE, 50)
        });
        css.push_str("}\n");
    }
    css.into_bytes()
}

fn push_properties(css: &mut String, media: &str, properties: &[(&str, Colour)]) {
    // Writing to a text does not fail.
    let _ = write!(css, "@media {media}{{:root{{");
    for (name, colour) in properties {
        let _ = write!(css, "--{name}:{colour};");
    }
    css.push_str("}}\n");
}

fn push_topics(css: &mut String, topics: &[(String, Colour)], shade: impl Fn(Colour) -> Colour) {
    for (slug, colour) in topics {
        let _ = writeln!(css, ".topic-{slug}{{--topic:{}}}", shade(*colour));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::SiteColours;

    #[test]
    fn each_topic_has_a_colour_for_light_and_dark_ground() {
        let colours = Colours {
            site: None,
            topics: vec![("robotics".to_owned(), Colour([0, 0x66, 0xff]))],
        };
        let expected = ".topic-robotics{--topic:#0066ff}\n@media (prefers-color-scheme:dark){\n\
                        .topic-robotics{--topic:#7fb2ff}\n}\n";
        assert_eq!(String::from_utf8(css(&colours)).unwrap(), expected);
    }

    #[test]
    fn the_colours_of_a_site_are_for_screens() {
        let colours = Colours {
            site: Some(SiteColours {
                light: vec![("felt", Colour([0x40, 0, 0x40]))],
                dark: vec![("felt", Colour::BLACK)],
            }),
            topics: Vec::new(),
        };
        let expected = "@media screen{:root{--felt:#400040;}}\n\
                        @media screen and (prefers-color-scheme:dark){:root{--felt:#000000;}}\n";
        assert_eq!(String::from_utf8(css(&colours)).unwrap(), expected);
    }
}
