//! Colours, and how well one stands out from another (WCAG 2.2: relative luminance, contrast ratio).

use std::fmt;

/// A colour of sRGB: red, green, blue.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([0xff; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// The contrast ratio of two colours, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// So many percent of the way to another colour.
    pub fn towards(self, other: Self, percent: u16) -> Self {
        let mixed = |from: u8, to: u8| {
            let (from, to) = (i32::from(from), i32::from(to));
            let part = from + (to - from) * i32::from(percent) / 100;
            u8::try_from(part).unwrap_or(u8::MAX)
        };
        let ([r, g, b], [red, green, blue]) = (self.0, other.0);
        Self([mixed(r, red), mixed(g, green), mixed(b, blue)])
    }

    /// The nearest colour on the way to another one that has this contrast to a ground.
    pub fn until(self, other: Self, ground: Self, contrast: f64) -> Self {
        let mut steps = (0..=100).step_by(2);
        let enough =
            steps.find(|percent| self.towards(other, *percent).contrast(ground) >= contrast);
        self.towards(other, enough.unwrap_or(100))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((Colour::WHITE.contrast(Colour::BLACK) - 21.0).abs() < 1e-9);
        assert!((Colour::BLACK.contrast(Colour::BLACK) - 1.0).abs() < 1e-9);
        // The grey that just passes 4.5 on white, and the one that just does not.
        assert!(Colour([0x76; 3]).contrast(Colour::WHITE) >= 4.5);
        assert!(Colour([0x77; 3]).contrast(Colour::WHITE) < 4.5);
    }

    #[test]
    fn a_colour_is_darkened_no_more_than_it_must_be() {
        let yellow = Colour([0xff, 0xd0, 0]);
        let dark = yellow.until(Colour::BLACK, Colour::WHITE, 3.0);
        assert_eq!(dark.to_string(), "#ae8e00");
        assert_eq!(dark.until(Colour::BLACK, Colour::WHITE, 3.0), dark);
    }
}
