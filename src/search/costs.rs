//! What it costs to get from a word that was typed to an entry: the whole ranking in one place.

use crate::view::Part;

/// How a word of the index was reached.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Way {
    /// It was typed as it is written.
    Exact = 0,
    /// With the letters of the Russian keyboard.
    Folded = 1,
    /// In Latin letters, or as it sounds.
    Latin = 2,
    /// In the wrong keyboard layout.
    Layout = 3,
    /// Its beginning.
    Beginning = 4,
    /// Another form of it.
    Stem = 5,
    /// The beginning or another form, in Latin letters.
    LatinBeginning = 6,
    /// The same, in the wrong keyboard layout.
    LayoutBeginning = 7,
}

/// What a word costs in the title of something that the entry is about.
pub(super) const ABOUT: u32 = 3;

/// What it costs in a part of the entry itself. A text is more than two of what an entry is about, so that of
/// "soldering Almaty" the events in Almaty come before the venue that tells of its soldering irons.
pub(super) fn part_cost(part: Part) -> u32 {
    match part {
        Part::Title => 0,
        Part::OtherTitle => 1,
        Part::Text => 2 * ABOUT + 2,
    }
}
