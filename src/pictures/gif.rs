//! The blocks of a GIF (GIF89a specification) → its size and whether it moves.

use image::metadata::Orientation;

use super::{Format, Picture};

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2c;
const TRAILER: u8 = 0x3b;

/// Reads a GIF; `None` when it is cut off. A file without a trailer is whole, as browsers see it.
pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let width = u16::from_le_bytes([*bytes.get(6)?, *bytes.get(7)?]);
    let height = u16::from_le_bytes([*bytes.get(8)?, *bytes.get(9)?]);
    let mut at = 13 + colours(*bytes.get(10)?);
    let mut frames = 0_u32;
    while let Some(block) = bytes.get(at) {
        match *block {
            TRAILER => break,
            EXTENSION => at = after_parts(bytes, at + 2)?,
            IMAGE => {
                frames += 1;
                let own_colours = colours(*bytes.get(at + 9)?);
                at = after_parts(bytes, at + 11 + own_colours)?;
            }
            _ => return None,
        }
    }
    (frames > 0).then(|| Picture {
        format: Format::Gif {
            animated: frames > 1,
        },
        size: Some((width.into(), height.into())),
        turn: Orientation::NoTransforms,
    })
}

/// The length of a table of colours, by the flags that announce it.
fn colours(flags: u8) -> usize {
    match flags & 0x80 {
        0 => 0,
        _ => 3 << ((flags & 7) + 1),
    }
}

/// What follows a run of parts, each of which begins with its length; an empty one is the last.
fn after_parts(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = *bytes.get(at)?;
        at += 1 + usize::from(length);
        if length == 0 {
            return Some(at);
        }
    }
}
