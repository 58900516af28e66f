//! An SVG drawing → its size, or what in it runs or loads something. A drawing is published as it is
//! and can be opened by itself, where everything in it would work.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Fault;

/// How much of a drawing is quoted, in characters.
const QUOTED: usize = 60;

/// Elements that run something, or bring a page with them.
const FORBIDDEN: [&str; 12] = [
    "script",
    "foreignobject",
    "iframe",
    "frame",
    "object",
    "embed",
    "audio",
    "video",
    "handler",
    "listener",
    "link",
    "meta",
];

/// Whether bytes are XML whose first element is `svg`.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii_start().first() != Some(&b'<') {
        return false;
    }
    let mut reader = Reader::from_reader(bytes);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                return element.local_name().as_ref() == "svg";
            }
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// Checks a drawing; gives width and height where they are written.
pub(super) fn check(bytes: &[u8]) -> Result<Option<(u32, u32)>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Broken)?;
    let mut reader = Reader::from_str(text);
    let mut size = None;
    let mut depth = 0_usize;
    let mut seen = false;
    let mut in_style = false;
    loop {
        match reader.read_event().map_err(|_| Fault::Broken)? {
            Event::Start(element) => {
                check_element(&element)?;
                if !std::mem::replace(&mut seen, true) {
                    size = size_of(&element);
                }
                in_style |= lower(element.local_name().as_ref()) == "style";
                depth += 1;
            }
            Event::Empty(element) => {
                check_element(&element)?;
                if !std::mem::replace(&mut seen, true) {
                    size = size_of(&element);
                }
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                in_style &= lower(element.local_name().as_ref()) != "style";
            }
            Event::Text(text) if in_style => check_style(&text)?,
            Event::CData(text) if in_style => check_style(&text)?,
            // A reference could hide a word of the stylesheet, an entity of the drawing anything.
            Event::GeneralRef(name) if in_style => return Err(found(&format!("&{};", &*name))),
            Event::DocType(text) if text.contains('[') => return Err(found("<!DOCTYPE […]>")),
            Event::PI(text) if text.starts_with("xml-") => {
                return Err(found(&format!("<?{}?>", &*text)));
            }
            Event::Eof if depth == 0 && seen => return Ok(size),
            Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
}

fn check_element(element: &BytesStart<'_>) -> Result<(), Fault> {
    let name = lower(element.local_name().as_ref());
    if FORBIDDEN.contains(&name.as_str()) {
        return Err(found(&format!("<{name}>")));
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| Fault::Broken)?;
        let key = lower(attribute.key.local_name().as_ref());
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|_| Fault::Broken)?;
        let as_written = || found(&format!("{key}=\"{value}\""));
        if key.starts_with("on") {
            return Err(as_written());
        }
        match key.as_str() {
            "href" | "src" if !is_inside(&value) => return Err(as_written()),
            // An animation can give a link its address later.
            "attributename" if value.to_lowercase().ends_with("href") => return Err(as_written()),
            "href" | "src" => {}
            _ => check_style(&value)?,
        }
    }
    Ok(())
}

/// Whether an address leads to the drawing itself or carries its picture along.
fn is_inside(address: &str) -> bool {
    let address = address.trim().to_lowercase();
    let carried = ["png", "jpeg", "jpg", "gif", "webp"];
    address.starts_with('#')
        || carried
            .iter()
            .any(|kind| address.starts_with(&format!("data:image/{kind};")))
}

/// Checks a stylesheet or a value that may be one: it may name parts of the drawing alone.
fn check_style(text: &str) -> Result<(), Fault> {
    let lower = text.to_lowercase();
    if lower.contains("@import") || lower.contains("javascript:") {
        return Err(found(text));
    }
    let mut parts = lower.split("url(").skip(1);
    let leads_out = parts.any(|part| !is_inside(part.trim_start_matches(['"', '\'', ' '])));
    // A letter can be written as its number after a backslash.
    let hidden = lower.contains('\\') && lower.contains('(');
    if leads_out || hidden {
        Err(found(text))
    } else {
        Ok(())
    }
}

/// Width and height in pixels, else those of the view box.
fn size_of(element: &BytesStart<'_>) -> Option<(u32, u32)> {
    let value = |key: &str| {
        let attribute = element.try_get_attribute(key).ok()??;
        Some(attribute.value.into_owned())
    };
    let pixels = |key: &str| whole(value(key)?.trim().trim_end_matches("px"));
    let written = || Some((pixels("width")?, pixels("height")?));
    let view_box = || {
        let value = value("viewBox")?;
        let numbers: Vec<_> = value
            .split([' ', ',', '\n', '\t'])
            .filter(|part| !part.is_empty())
            .collect();
        match numbers.as_slice() {
            [_, _, width, height] => Some((whole(width)?, whole(height)?)),
            _ => None,
        }
    };
    written().or_else(view_box)
}

/// A length, rounded; `None` for nothing, too much, and units other than pixels.
fn whole(text: &str) -> Option<u32> {
    let number: f64 = text.trim().parse().ok()?;
    (number.is_finite() && (0.5..1e6).contains(&number)).then(|| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is in range"
        )]
        let whole = number.round() as u32;
        whole
    })
}

fn lower(name: &str) -> String {
    name.to_lowercase()
}

fn found(what: &str) -> Fault {
    let line = what.trim().lines().next().unwrap_or("").trim();
    Fault::Svg(match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    })
}
