//! A day among tokens → the weekday that stands beside it: `Friday, 12 December`, `14 October is a
//! Wednesday`.

use jiff::civil::Weekday;

use super::tokens::Tokens;
use super::{DayFound, Grammar};

/// How far a weekday may stand from its date, in tokens between them.
const FARTHEST: usize = 3;

/// The weekday of a day with its token. Tokens before `free_from` belong to the date before; a run of
/// days has none, because it would be unclear whose it is.
pub(super) fn beside(
    tokens: &Tokens<'_>,
    grammar: &Grammar,
    day: &DayFound,
    free_from: usize,
) -> Option<(Weekday, usize)> {
    if day.ends_run {
        return None;
    }
    before(tokens, grammar, day.tokens.start, free_from)
        .or_else(|| after(tokens, grammar, day.tokens.end))
}

fn before(
    tokens: &Tokens<'_>,
    grammar: &Grammar,
    start: usize,
    free_from: usize,
) -> Option<(Weekday, usize)> {
    let mut at = start.checked_sub(1)?;
    for _ in 0..=FARTHEST {
        if at < free_from || tokens.sentence(at) != tokens.sentence(start) {
            return None;
        }
        if let Some(weekday) = tokens.word(at).and_then(grammar.weekday) {
            return (!is_of_several(tokens, grammar, at)).then_some((weekday, at));
        }
        // `12 декабря, в субботу) 14 декабря`: what is closed belongs to what stands before it.
        if !tokens.is_link(at, grammar.links) || tokens.is_sign(at, ")") {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    None
}

fn after(tokens: &Tokens<'_>, grammar: &Grammar, end: usize) -> Option<(Weekday, usize)> {
    for at in end..=end + FARTHEST {
        if tokens.sentence(at) != tokens.sentence(end - 1) {
            return None;
        }
        if let Some(weekday) = tokens.word(at).and_then(grammar.weekday) {
            let is_repeated = tokens
                .word(at + 1)
                .is_some_and(|word| matches!(word, "сайын" | "күндері"));
            return (!is_repeated && !begins_several(tokens, grammar, at)).then_some((weekday, at));
        }
        if !tokens.is_link(at, grammar.links) {
            return None;
        }
    }
    None
}

/// `every Friday`, `from Monday to Friday`, `сенбі – жексенбі`.
pub(super) fn is_of_several(tokens: &Tokens<'_>, grammar: &Grammar, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let is_every = tokens.word(before).is_some_and(|word| {
        matches!(word, "every" | "each" | "next" | "last")
            || word.starts_with("кажд")
            || word == "әр"
    });
    let joins = |at: usize| {
        tokens.is_sign(at, "–—-,")
            || tokens.word(at).is_some_and(|word| {
                matches!(
                    word,
                    "to" | "and"
                        | "or"
                        | "и"
                        | "или"
                        | "по"
                        | "в"
                        | "во"
                        | "мен"
                        | "бен"
                        | "пен"
                        | "және"
                        | "не"
                )
            })
    };
    let mut other = Some(before);
    while let Some(at) = other.filter(|at| joins(*at)) {
        other = at.checked_sub(1);
    }
    let follows_weekday = other
        .filter(|other| *other != before)
        .and_then(|at| tokens.word(at))
        .and_then(grammar.weekday)
        .is_some();
    is_every || follows_weekday
}

/// `12 December, Saturday and Sunday`.
fn begins_several(tokens: &Tokens<'_>, grammar: &Grammar, at: usize) -> bool {
    let joins = tokens.is_sign(at + 1, "–—-")
        || tokens.word(at + 1).is_some_and(|word| {
            matches!(
                word,
                "to" | "and" | "or" | "и" | "или" | "мен" | "бен" | "пен" | "және" | "не"
            )
        });
    let next = (at + 2..=at + 3).filter_map(|at| tokens.word(at));
    joins
        && next
            .into_iter()
            .any(|word| (grammar.weekday)(word).is_some())
}
