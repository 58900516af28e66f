//! What a site chooses for itself as CSS, so that no element needs a `style` attribute. Custom properties win over
//! the theme's.

use std::fmt::Write;

use crate::base::Colour;
use crate::view::{OwnFont, OwnStyle};

/// On dark ground topics have a lighter colour. Paper keeps the theme's ink.
pub(super) fn css(style: &OwnStyle) -> Vec<u8> {
    let mut css = String::new();
    if let Some(font) = &style.font {
        push_font(&mut css, font);
    }
    if let Some(site) = &style.colours {
        push_properties(&mut css, "screen", &site.light);
        let dark = "screen and (prefers-color-scheme:dark)";
        push_properties(&mut css, dark, &site.dark);
    }
    push_topics(&mut css, &style.topics, |colour| colour);
    if !style.topics.is_empty() {
        css.push_str("@media (prefers-color-scheme:dark){\n");
        // What stands out on white stands out on black when it is half the way to white.
        push_topics(&mut css, &style.topics, |colour| {
            colour.towards(Colour::WHITE, 50)
        });
        css.push_str("}\n");
    }
    css.into_bytes()
}

/// A browser shows the text in the system's font until the own one is there, and does not wait for it.
fn push_font(css: &mut String, font: &OwnFont) {
    let name = string(&font.name);
    for face in &font.faces {
        let (weight, file) = (face.weight, string(&face.file));
        // Writing to a text does not fail.
        let _ = writeln!(
            css,
            "@font-face{{font-family:{name};font-weight:{weight};font-display:swap;src:url({file})}}"
        );
    }
    let _ = writeln!(css, ":root{{--font:{name}}}");
}

fn push_properties(css: &mut String, media: &str, properties: &[(&str, Colour)]) {
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

/// A string of CSS (CSS Syntax Level 3, 4.3.5).
fn string(text: &str) -> String {
    let mut string = "\"".to_owned();
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            string.push('\\');
        }
        string.push(character);
    }
    string.push('"');
    string
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{FontFace, SiteColours};

    #[test]
    fn each_topic_has_a_colour_for_light_and_dark_ground() {
        let style = OwnStyle {
            topics: vec![("robotics".to_owned(), Colour([0, 0x66, 0xff]))],
            ..OwnStyle::default()
        };
        let expected = ".topic-robotics{--topic:#0066ff}\n@media (prefers-color-scheme:dark){\n\
                        .topic-robotics{--topic:#7fb2ff}\n}\n";
        assert_eq!(String::from_utf8(css(&style)).unwrap(), expected);
    }

    #[test]
    fn the_colours_of_a_site_are_for_screens() {
        let style = OwnStyle {
            colours: Some(SiteColours {
                light: vec![("felt", Colour([0x40, 0, 0x40]))],
                dark: vec![("felt", Colour::BLACK)],
            }),
            ..OwnStyle::default()
        };
        let expected = "@media screen{:root{--felt:#400040;}}\n\
                        @media screen and (prefers-color-scheme:dark){:root{--felt:#000000;}}\n";
        assert_eq!(String::from_utf8(css(&style)).unwrap(), expected);
    }

    #[test]
    fn each_weight_is_a_face_and_the_name_is_a_string() {
        let font = OwnFont {
            name: r#"A "B" \C"#.to_owned(),
            faces: vec![FontFace {
                weight: 700,
                file: "font-700.1a2b3c4d.woff2".to_owned(),
            }],
        };
        let style = OwnStyle {
            font: Some(font),
            ..OwnStyle::default()
        };
        let expected = concat!(
            r#"@font-face{font-family:"A \"B\" \\C";font-weight:700;font-display:swap;"#,
            r#"src:url("font-700.1a2b3c4d.woff2")}"#,
            "\n",
            r#":root{--font:"A \"B\" \\C"}"#,
            "\n"
        );
        assert_eq!(String::from_utf8(css(&style)).unwrap(), expected);
    }
}
