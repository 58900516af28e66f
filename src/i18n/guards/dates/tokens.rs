//! A text → numbers, words and signs, each with the sentence and the clause that it stands in.

use std::ops::Range;

/// The tokens of a text.
pub(super) struct Tokens<'t> {
    text: &'t str,
    lower: &'t str,
    all: Vec<Token>,
}

struct Token {
    range: Range<usize>,
    kind: Kind,
    /// Whether no space stands before it.
    glued: bool,
    sentence: usize,
    clause: usize,
}

#[derive(Clone, Copy)]
enum Kind {
    Number,
    Word,
    Sign(char),
}

/// The text in small letters, every one at its old byte.
pub(super) fn lower(text: &str) -> String {
    let small = |letter: char| {
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
            _ => letter,
        }
    };
    text.chars().map(small).collect()
}

/// Cuts a text into tokens; `lower` is the text in small letters.
pub(super) fn tokens<'t>(text: &'t str, lower: &'t str) -> Tokens<'t> {
    let mut tokens = Tokens {
        text,
        lower,
        all: Vec::new(),
    };
    let (mut sentence, mut clause) = (0, 0);
    let mut at = 0;
    let mut glued = false;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            if first == '\n' {
                sentence += 1;
            }
            at += first.len_utf8();
            glued = false;
            continue;
        }
        let run = |belongs: fn(char) -> bool| {
            let rest = &text[at..];
            at + rest.find(|c| !belongs(c)).unwrap_or(rest.len())
        };
        let (kind, end) = if first.is_ascii_digit() {
            (Kind::Number, run(|c| c.is_ascii_digit()))
        } else if first.is_alphabetic() {
            (Kind::Word, run(is_letter))
        } else {
            (Kind::Sign(first), at + first.len_utf8())
        };
        let is_followed_by_space = text[end..].chars().next().is_none_or(char::is_whitespace);
        let ends_sentence = match first {
            '!' | '?' | '…' | ';' => true,
            '.' => is_followed_by_space && !tokens.ends_with_abbreviation(),
            _ => false,
        };
        let ends_clause = match first {
            ',' | '(' | ')' => true,
            '-' | '–' | '—' => is_followed_by_space,
            _ => false,
        };
        tokens.all.push(Token {
            range: at..end,
            kind,
            glued,
            sentence,
            clause,
        });
        sentence += usize::from(ends_sentence);
        clause += usize::from(ends_clause || ends_sentence);
        at = end;
        glued = true;
    }
    tokens
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}')
}

impl Tokens<'_> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The word at an index, in small letters.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        let token = self.all.get(at)?;
        matches!(token.kind, Kind::Word).then(|| &self.lower[token.range.clone()])
    }

    /// The word before an index.
    pub(super) fn word_before(&self, at: usize) -> Option<&str> {
        self.word(at.checked_sub(1)?)
    }

    /// The number at an index, of so many digits at most.
    pub(super) fn number(&self, at: usize, most: usize) -> Option<i16> {
        let token = self.all.get(at)?;
        let is_number = matches!(token.kind, Kind::Number) && token.range.len() <= most;
        is_number.then(|| self.text[token.range.clone()].parse().ok())?
    }

    /// How many digits the number at an index has.
    pub(super) fn digits(&self, at: usize) -> usize {
        self.all.get(at).map_or(0, |token| match token.kind {
            Kind::Number => token.range.len(),
            Kind::Word | Kind::Sign(_) => 0,
        })
    }

    /// The sign at an index.
    pub(super) fn sign(&self, at: usize) -> Option<char> {
        match self.all.get(at)?.kind {
            Kind::Sign(sign) => Some(sign),
            Kind::Number | Kind::Word => None,
        }
    }

    /// Whether one of these signs stands at an index.
    pub(super) fn is_sign(&self, at: usize, signs: &str) -> bool {
        self.sign(at).is_some_and(|sign| signs.contains(sign))
    }

    /// Whether nothing stands between a token and the one before.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|token| token.glued)
    }

    /// Whether a word begins with a capital letter.
    pub(super) fn is_large(&self, at: usize) -> bool {
        let token = self.all.get(at);
        token.is_some_and(|token| self.text[token.range.clone()].starts_with(char::is_uppercase))
    }

    /// The sentence of a token.
    pub(super) fn sentence(&self, at: usize) -> usize {
        self.all.get(at).map_or(usize::MAX, |token| token.sentence)
    }

    /// The clause of a token.
    pub(super) fn clause(&self, at: usize) -> usize {
        self.all.get(at).map_or(usize::MAX, |token| token.clause)
    }

    /// The bytes of a token.
    pub(super) fn range(&self, at: usize) -> Range<usize> {
        self.all[at].range.clone()
    }

    /// The bytes from the first to the last of some tokens.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        self.all[tokens.start].range.start..self.all[tokens.end - 1].range.end
    }

    /// Whether nothing but links stands between two places of one sentence.
    pub(super) fn are_linked(&self, from: usize, to: usize, links: &[&str]) -> bool {
        from <= to
            && to - from <= 3
            && from
                .checked_sub(1)
                .is_some_and(|before| self.sentence(before) == self.sentence(to))
            && (from..to).all(|at| self.is_link(at, links))
    }

    /// Whether a token only joins what stands before and after it.
    pub(super) fn is_link(&self, at: usize, links: &[&str]) -> bool {
        match self.word(at) {
            Some(word) => links.contains(&word),
            None => self.is_sign(at, ",.()–—-:‑"),
        }
    }

    /// `г.`, `ж.`, `p.m.`: the full stop belongs to a short word.
    fn ends_with_abbreviation(&self) -> bool {
        let Some(last) = self.all.last() else {
            return false;
        };
        let word = &self.lower[last.range.clone()];
        let is_short = word.chars().count() <= 2 || ABBREVIATIONS.contains(&word);
        matches!(last.kind, Kind::Word) && is_short
    }
}

/// Months and weekdays that are written with a full stop.
const ABBREVIATIONS: &[&str] = &[
    "янв", "фев", "февр", "апр", "авг", "сен", "сент", "окт", "нояб", "дек", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun",
];
