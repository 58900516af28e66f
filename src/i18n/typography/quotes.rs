//! Straight quotes → the quotes of the language, outer and inner.
//!
//! A quote opens after a space, a bracket, a dash or another opening quote, and closes before what
//! is not a letter. Where neither is clear – `5'10"`, a quote inside a word, a closing one without
//! an opening one – it stays straight: a wrong guess would be worse.

use super::Piece;

/// The quotes of a language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marks {
    outer: (char, char),
    inner: (char, char),
    /// Whether `'` is an apostrophe or a quote of the inner kind; else it is left alone.
    sets_single: bool,
}

/// `«…»`, inside `“…”` (CLDR).
pub(super) const KAZAKH: Marks = Marks {
    outer: ('«', '»'),
    inner: ('“', '”'),
    sets_single: false,
};

/// `«…»`, inside `„…“` (CLDR).
pub(super) const RUSSIAN: Marks = Marks {
    outer: ('«', '»'),
    inner: ('„', '“'),
    sets_single: false,
};

/// `“…”`, inside `‘…’` (CLDR).
pub(super) const ENGLISH: Marks = Marks {
    outer: ('“', '”'),
    inner: ('‘', '’'),
    sets_single: true,
};

/// The quotations that are open in a block, the innermost last.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenQuotes(Vec<Level>);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Level {
    Outer,
    /// Opened by a straight double quote, which also closes it.
    Inner,
    /// Opened by a single quote or by the mark itself.
    InnerMark,
}

/// Sets the quote at this place, or takes note of one that is set already; returns how many bytes
/// were seen.
pub(super) fn set(piece: &mut Piece<'_>, at: usize, marks: &Marks, open: &mut OpenQuotes) -> usize {
    let Some(quote) = piece.character(at) else {
        return 1;
    };
    let next = piece.character(at + quote.len_utf8());
    let by = match quote {
        '"' => open.double(piece.previous(at), next, marks),
        '\'' if marks.sets_single => open.single(piece.previous(at), next, marks),
        mark => {
            open.note(mark, next, marks);
            None
        }
    };
    if let Some(by) = by {
        piece.replace_by(at, quote.len_utf8(), by);
    }
    quote.len_utf8()
}

impl OpenQuotes {
    fn double(
        &mut self,
        previous: Option<char>,
        next: Option<char>,
        marks: &Marks,
    ) -> Option<char> {
        let may_open = marks.may_open_after(previous);
        if may_open && may_be_quoted(next) && !marks.is_empty_quotation(previous, next) {
            let (level, mark) = match self.0.last() {
                Some(Level::Outer) => (Level::Inner, marks.inner.0),
                _ => (Level::Outer, marks.outer.0),
            };
            self.0.push(level);
            return Some(mark);
        }
        if next.is_some_and(char::is_alphanumeric) || !self.0.contains(&Level::Outer) {
            return None;
        }
        if self.0.last() == Some(&Level::Inner) {
            self.0.pop();
            return Some(marks.inner.1);
        }
        self.close_outer();
        Some(marks.outer.1)
    }

    fn single(
        &mut self,
        previous: Option<char>,
        next: Option<char>,
        marks: &Marks,
    ) -> Option<char> {
        let (opening, closing) = marks.inner;
        let after_digit = previous.is_some_and(|c| c.is_ascii_digit());
        let before_digit = next.is_some_and(|c| c.is_ascii_digit());
        if marks.may_open_after(previous) {
            if before_digit {
                // The years '90s.
                return Some(closing);
            }
            if may_be_quoted(next) && !marks.is_empty_quotation(previous, next) {
                self.0.push(Level::InnerMark);
                return Some(opening);
            }
            return self.close_inner().then_some(closing);
        }
        if next.is_some_and(char::is_alphanumeric) {
            return (!(after_digit && before_digit)).then_some(closing);
        }
        let closes = self.close_inner();
        (closes || !after_digit).then_some(closing)
    }

    /// Follows the quotes that are set already, so that those which are not nest rightly in them.
    /// Must change the state as [`Self::double`] and [`Self::single`] do when they write the mark.
    fn note(&mut self, mark: char, next: Option<char>, marks: &Marks) {
        if mark == marks.outer.0 {
            self.0.push(Level::Outer);
        } else if mark == marks.outer.1 {
            self.close_outer();
        } else if mark == marks.inner.0 {
            self.0.push(Level::InnerMark);
        } else if mark == marks.inner.1 && !next.is_some_and(char::is_alphanumeric) {
            self.close_inner();
        }
    }

    /// Closes the innermost quotation if it is an inner one.
    fn close_inner(&mut self) -> bool {
        let is_inner = matches!(self.0.last(), Some(Level::Inner | Level::InnerMark));
        if is_inner {
            self.0.pop();
        }
        is_inner
    }

    /// Closes the innermost outer quotation with everything that was left open in it.
    fn close_outer(&mut self) {
        if let Some(index) = self.0.iter().rposition(|level| *level == Level::Outer) {
            self.0.truncate(index);
        }
    }
}

impl Marks {
    fn may_open_after(&self, previous: Option<char>) -> bool {
        previous.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '(' | '[' | '{' | '/' | '-' | '–' | '—')
                || self.is_opening(c)
        })
    }

    fn is_opening(&self, character: char) -> bool {
        character == self.outer.0 || character == self.inner.0
    }

    /// A quote at the end of a piece of text that follows an opening one, as in `""`.
    fn is_empty_quotation(&self, previous: Option<char>, next: Option<char>) -> bool {
        next.is_none() && previous.is_some_and(|c| self.is_opening(c))
    }
}

/// Whether a quotation can begin with this character. At the end of a piece of text what follows
/// is not known; most often it is emphasis or a link.
fn may_be_quoted(next: Option<char>) -> bool {
    next.is_none_or(|c| {
        !c.is_whitespace()
            && !matches!(c, ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '»' | '”')
    })
}
