//! The topics' colours as CSS, so that no element needs a `style` attribute.

use std::fmt::Write;

use crate::view::TopicColour;

/// One class a topic, with a lighter colour on dark ground.
pub(super) fn css(colours: &[TopicColour]) -> Vec<u8> {
    let mut css = String::new();
    for topic in colours {
        let [red, green, blue] = topic.colour;
        // Writing to a text does not fail.
        let _ = writeln!(
            css,
            ".topic-{}{{--topic:#{red:02x}{green:02x}{blue:02x}}}",
            topic.key
        );
    }
    if !colours.is_empty() {
        css.push_str("@media (prefers-color-scheme:dark){\n");
        for topic in colours {
            let [red, green, blue] = topic.colour.map(lighter);
            let _ = writeln!(
                css,
                ".topic-{}{{--topic:#{red:02x}{green:02x}{blue:02x}}}",
                topic.key
            );
        }
        css.push_str("}\n");
    }
    css.into_bytes()
}

/// Half the way to white: a colour that stands out on white then stands out on black.
fn lighter(part: u8) -> u8 {
    part + (255 - part) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_topic_has_a_colour_for_light_and_dark_ground() {
        let topic = TopicColour {
            key: "robotics".to_owned(),
            colour: [0, 0x66, 0xff],
        };
        let expected = ".topic-robotics{--topic:#0066ff}\n@media (prefers-color-scheme:dark){\n\
                        .topic-robotics{--topic:#7fb2ff}\n}\n";
        assert_eq!(String::from_utf8(css(&[topic])).unwrap(), expected);
    }
}
