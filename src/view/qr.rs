//! A QR code as a drawing.

use serde::Serialize;

/// A QR code: black squares on white, drawn as one path in a square `viewBox`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct QrCode {
    /// The address that it leads to.
    pub url: String,
    /// The side of the square in modules, the quiet zone of four modules on each side included.
    pub size: usize,
    /// The dark modules as SVG path data.
    pub path: String,
}
