//! Numbers: counts, ages, coordinates, colours.

use super::{FieldCx, FieldType, Shape};
use crate::base::Colour;
use crate::diagnostics::Code;
use crate::parse::yaml::Node;

/// A whole number from 0 to 1 000 000; spaces between groups of digits are allowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WholeNumber(pub u32);

impl FieldType for WholeNumber {
    const SHAPE: Shape = Shape::Scalar("type-whole-number");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        const LIMIT: u32 = 1_000_000;
        let text = cx.scalar(node, "type-whole-number")?;
        let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
        let digits = text.replace(is_space, "");
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            cx.bad_value(node, "type-whole-number", text);
            return None;
        }
        let number = digits.parse().ok().filter(|number| *number <= LIMIT);
        if number.is_none() {
            let problem = cx.problem(Code::OutOfRange, node);
            let problem = problem.arg("value", text).arg("from", 0);
            cx.out.push(problem.arg("to", LIMIT as usize));
        }
        number.map(Self)
    }
}

/// Ages in years: `10-14`, `16+`, `7`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest; `None` for "and older".
    pub to: Option<u8>,
}

impl FieldType for Ages {
    const SHAPE: Shape = Shape::Scalar("type-ages");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-ages")?;
        let ages = ages_of(text);
        if ages.is_none() {
            cx.bad_value(node, "type-ages", text);
        }
        ages
    }
}

fn ages_of(text: &str) -> Option<Ages> {
    let age = |text: &str| text.trim().parse::<u8>().ok().filter(|age| *age <= 120);
    if let Some(from) = text.strip_suffix('+') {
        return Some(Ages {
            from: age(from)?,
            to: None,
        });
    }
    let (from, to) = match text.split_once(['-', '–']) {
        Some((from, to)) => (age(from)?, age(to)?),
        None => (age(text)?, age(text)?),
    };
    (from <= to).then_some(Ages { from, to: Some(to) })
}

/// A latitude or longitude in degrees.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Coordinate(pub f64);

impl FieldType for Coordinate {
    const SHAPE: Shape = Shape::Scalar("type-geo");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-geo")?;
        let degrees = text
            .parse()
            .ok()
            .filter(|degrees: &f64| degrees.abs() <= 180.0);
        if degrees.is_none() {
            cx.bad_value(node, "type-geo", text);
        }
        degrees.map(Self)
    }
}

/// `#rrggbb`.
impl FieldType for Colour {
    const SHAPE: Shape = Shape::Scalar("type-colour");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-colour")?;
        let colour = colour_of(text);
        if colour.is_none() {
            cx.bad_value(node, "type-colour", text);
        }
        colour.map(Colour)
    }
}

fn colour_of(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |from| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}
