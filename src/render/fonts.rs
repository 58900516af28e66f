//! A font of the site's own as CSS. The custom property is what stands before the system's fonts in the theme.

use std::fmt::Write;

use crate::view::FontSheet;

/// A browser shows the text in the system's font until the own one is there, and does not wait for it.
pub(super) fn css(font: &FontSheet) -> Vec<u8> {
    let name = string(&font.name);
    let mut css = String::new();
    for face in &font.faces {
        let (weight, file) = (face.weight, string(&face.file));
        // Writing to a text does not fail.
        let _ = writeln!(
            css,
            "@font-face{{font-family:{name};font-weight:{weight};font-display:swap;src:url({file})}}"
        );
    }
    let _ = writeln!(css, ":root{{--font:{name}}}");
    css.into_bytes()
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
    use crate::view::FontFace;

    #[test]
    fn each_weight_is_a_face_and_the_name_is_a_string() {
        let font = FontSheet {
            name: r#"A "B" \C"#.to_owned(),
            faces: vec![FontFace {
                weight: 700,
                file: "font-700.1a2b3c4d.woff2".to_owned(),
            }],
        };
        let expected = concat!(
            r#"@font-face{font-family:"A \"B\" \\C";font-weight:700;font-display:swap;"#,
            r#"src:url("font-700.1a2b3c4d.woff2")}"#,
            "\n",
            r#":root{--font:"A \"B\" \\C"}"#,
            "\n"
        );
        assert_eq!(String::from_utf8(css(&font)).unwrap(), expected);
    }
}
