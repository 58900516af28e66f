//! An address into a QR code (ISO/IEC 18004). Error correction M: a crease or a drop of rain on a poster
//! costs at most 15 % of a code.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use crate::view::QrCode;

/// The empty frame without which readers do not find a code, in modules.
const QUIET_ZONE: usize = 4;

/// The QR code of an address; `None` when the address is longer than a code can hold (2331 octets).
pub(super) fn qr_code(url: &str) -> Option<QrCode> {
    let code = QRBuilder::new(url).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y][..code.size];
        let mut x = 0;
        // Each run of dark modules is one bar.
        for run in row.chunk_by(|one, other| one.value() == other.value()) {
            let length = run.len();
            if run[0].value() {
                let (left, top) = (x + QUIET_ZONE, y + QUIET_ZONE);
                let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
            }
            x += length;
        }
    }
    Some(QrCode {
        url: url.to_owned(),
        size: code.size + 2 * QUIET_ZONE,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_in_its_quiet_zone_and_begins_with_a_finder_pattern() {
        let code = qr_code("https://makerspaces.example/events/robots/").unwrap();
        // Version 3 holds 42 octets at level M.
        assert_eq!(code.size, 29 + 2 * 4);
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        let mut bars = code.path.split('M').skip(1);
        let inside = |bar: &str| {
            let (left, rest) = bar.split_once(' ').unwrap();
            let (top, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let [left, top, length] =
                [left, top, length].map(|text| text.parse::<usize>().unwrap());
            left >= 4 && top >= 4 && left + length <= 33 && top < 33
        };
        assert!(bars.all(inside));
    }

    #[test]
    fn an_address_that_no_code_can_hold_has_none() {
        assert_eq!(qr_code(&"x".repeat(2332)), None);
        assert!(qr_code(&"x".repeat(2331)).is_some());
    }
}
