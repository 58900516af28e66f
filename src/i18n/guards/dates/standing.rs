//! The sentence around a date or a time → what it is to the text.

use super::tokens::Tokens;
use super::{DayFound, Grammar, Standing, TimeFound, weekday};

/// The words of a language that say what a date or a time is. `start-` stands for all words that begin
/// so.
pub(super) struct Words {
    /// Something begins or takes place.
    pub(super) beginning: &'static [&'static str],
    /// People are asked to be there.
    pub(super) invitation: &'static [&'static str],
    /// Something other than the thing itself: registration, a break, what comes next.
    pub(super) aside: &'static [&'static str],
    /// Before a date or a time: "until", "after".
    pub(super) before: &'static [&'static str],
    /// The same before a date only: "from", "by".
    pub(super) before_day: &'static [&'static str],
    /// What a time is named after: "time: 18:00".
    pub(super) labels: &'static [&'static str],
    /// After a date or a time, in languages that say it so.
    pub(super) after: &'static [&'static str],
    /// Something has got another date, which follows after `toward`.
    pub(super) moved: &'static [&'static str],
    /// The word before the new date.
    pub(super) toward: &'static [&'static str],
}

/// What is said in each sentence and clause of a text.
pub(super) struct Context<'t> {
    tokens: &'t Tokens<'t>,
    words: &'static Words,
    /// Where which of the lists has a word.
    said: Vec<(usize, Say)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    Beginning,
    Invitation,
    Aside,
    Moved,
}

/// Whether a list has a word.
pub(super) fn has(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| match known.strip_suffix('-') {
        Some(stem) => word.starts_with(stem),
        None => *known == word,
    })
}

impl<'t> Context<'t> {
    pub(super) fn new(tokens: &'t Tokens<'t>, words: &'static Words) -> Self {
        let said = (0..tokens.len()).filter_map(|at| {
            let word = tokens.word(at)?;
            let say = if has(words.aside, word) {
                Say::Aside
            } else if has(words.beginning, word) {
                Say::Beginning
            } else if has(words.invitation, word) {
                Say::Invitation
            } else if has(words.moved, word) {
                Say::Moved
            } else {
                return None;
            };
            Some((at, say))
        });
        Self {
            said: said.collect(),
            tokens,
            words,
        }
    }

    /// What a day is; `weekday` is the token of the weekday beside it.
    pub(super) fn of_day(&self, day: &DayFound, weekday: Option<usize>) -> Standing {
        let first = weekday.map_or(day.tokens.start, |token| token.min(day.tokens.start));
        let last = weekday.map_or(day.tokens.end, |token| (token + 1).max(day.tokens.end));
        let before = self.tokens.word_before(first);
        let is_new = before.is_some_and(|word| has(self.words.toward, word))
            && self.is_said(first, Say::Moved, Tokens::sentence);
        let leads_away = before
            .is_some_and(|word| has(self.words.before, word) || has(self.words.before_day, word));
        if (day.standing == Standing::Aside || leads_away) && !is_new || self.is_left(last) {
            return Standing::Aside;
        }
        match self.of_sentence(first) {
            Some(standing) => standing,
            None if day.standing == Standing::Bare && weekday.is_none() => Standing::Bare,
            None => Standing::Plain,
        }
    }

    /// What a time is; `on` is the standing of the day that it belongs to.
    pub(super) fn of_time(
        &self,
        time: &TimeFound,
        on: Option<Standing>,
        grammar: &Grammar,
    ) -> Standing {
        let first = time.tokens.start;
        let before = self.tokens.word_before(first);
        let leads_away = before.is_some_and(|word| has(self.words.before, word));
        if time.standing == Standing::Aside || leads_away || self.is_left(time.tokens.end) {
            return Standing::Aside;
        }
        if on == Some(Standing::Aside) {
            return Standing::Aside;
        }
        if self.follows_label(first) {
            return Standing::Beginning;
        }
        if let Some(standing) = self.of_sentence(first) {
            return standing;
        }
        // `Monday to Friday, 10:00–18:00` are the hours of a place.
        let weekday = self.weekday_before(first, grammar);
        if weekday.is_some_and(|at| weekday::is_of_several(self.tokens, grammar, at)) {
            return Standing::Aside;
        }
        let invites = self.is_said(first, Say::Invitation, Tokens::sentence);
        match time.standing {
            _ if on.is_some() => Standing::Beginning,
            Standing::Plain if invites => Standing::Beginning,
            Standing::Bare if weekday.is_some() => Standing::Plain,
            standing => standing,
        }
    }

    /// What the clause says, or that the sentence is about something else.
    fn of_sentence(&self, at: usize) -> Option<Standing> {
        let in_clause = |say| self.is_said(at, say, Tokens::clause);
        if in_clause(Say::Beginning) && !in_clause(Say::Aside) {
            return Some(Standing::Beginning);
        }
        let is_aside = self.is_said(at, Say::Aside, Tokens::sentence);
        is_aside.then_some(Standing::Aside)
    }

    fn is_said(&self, at: usize, say: Say, unit: fn(&Tokens<'t>, usize) -> usize) -> bool {
        let unit_of = |at| unit(self.tokens, at);
        let is_here = |(other, said): &(usize, Say)| *said == say && unit_of(*other) == unit_of(at);
        self.said.iter().any(is_here)
    }

    /// `дейін`, `кейін` after what was named, with or without the ending of a case between.
    fn is_left(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        word.is_some_and(|word| has(self.words.after, word))
    }

    /// `Time: 18:00`.
    fn follows_label(&self, at: usize) -> bool {
        let colon = at
            .checked_sub(1)
            .filter(|colon| self.tokens.is_sign(*colon, ":"));
        let label = colon.and_then(|colon| self.tokens.word_before(colon));
        label.is_some_and(|word| has(self.words.labels, word))
    }

    /// The weekday to which a sentence adds a time.
    fn weekday_before(&self, at: usize, grammar: &Grammar) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        while self.tokens.is_link(before, grammar.links) {
            before = before.checked_sub(1)?;
        }
        let is_same = self.tokens.sentence(before) == self.tokens.sentence(at);
        (grammar.weekday)(self.tokens.word(before)?).filter(|_| is_same)?;
        Some(before)
    }
}
