//! Places in source files: byte ranges, and the lines and columns people count.

use super::SitePath;

/// A range of bytes in a file's text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The same span when its text stands `offset` bytes further on in the file.
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start as usize + offset, self.end as usize + offset)
    }

    /// The span as a range of indices.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A span in a named file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// The file.
    pub file: SitePath,
    /// The bytes in it.
    pub span: Span,
}

impl Place {
    /// A place in a file.
    pub fn new(file: &SitePath, span: Span) -> Self {
        Self {
            file: file.clone(),
            span,
        }
    }

    /// The beginning of a file.
    pub fn start_of(file: &SitePath) -> Self {
        Self::new(file, Span::default())
    }
}

/// A value together with the place it was read from. Two are equal when their values are, wherever
/// they stand.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

impl<T> Located<T> {
    /// A value read at a place.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located::new(change(self.value), self.place)
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}

/// A line and a column, both from 1, counted in characters of the whole file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The position of a byte in a text. An offset inside a character counts as its beginning, one
    /// beyond the text as its end.
    pub fn of(text: &str, offset: u32) -> Self {
        let offset = text.floor_char_boundary(offset as usize);
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_not_bytes() {
        let text = "бір\nекі үш\n";
        let at = |needle: &str| Position::of(text, text.find(needle).unwrap_or_default() as u32);
        assert_eq!(at("бір"), Position { line: 1, column: 1 });
        assert_eq!(at("үш"), Position { line: 2, column: 5 });
        assert_eq!(Position::of(text, 900), Position { line: 3, column: 1 });
    }
}
