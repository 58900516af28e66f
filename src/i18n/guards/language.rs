//! Passages in another language than the one their file is for: a translation that was begun by copying
//! and not finished.
//!
//! The evidence is cheap: the letters that only Kazakh has, and the words and endings that no Russian
//! or English sentence does without. Names, quotations and what stands in brackets say nothing about a
//! passage, and less than six words say too little.

use std::ops::Range;

use super::Language;
use super::words::{Script, words};

/// A passage in another language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignPassage {
    /// Its bytes, from the first word to the last.
    pub range: Range<usize>,
    /// The language that it is in.
    pub language: Language,
}

/// The fewest words that say which language they are in.
const FEWEST: usize = 6;

/// The same for English in a Cyrillic text, where an English name may be long.
const FEWEST_ENGLISH: usize = 8;

/// The passages of one paragraph in another language than `own`: the whole paragraph, or single
/// sentences of it.
pub fn foreign_passages(own: Language, text: &str) -> Vec<ForeignPassage> {
    let words = evidence(text);
    let sentences = words.chunk_by(|a, b| a.sentence == b.sentence);
    let found = |words: &[Evidence], language| {
        let (first, last) = (words.first()?, words.last()?);
        Some(ForeignPassage {
            range: first.range.start..last.range.end,
            language,
        })
    };
    if let Some(language) = foreign(own, &words) {
        // The first and the last sentences may be in the right language.
        let is_foreign = |words: &&[Evidence]| {
            let mut words = words.iter();
            words.any(|word| word.language == Some(language))
        };
        let mut foreign = sentences.filter(is_foreign);
        let first = foreign.next().and_then(|words| found(words, language));
        let last = foreign.next_back().and_then(|words| found(words, language));
        let whole = first.map(|first| ForeignPassage {
            range: first.range.start..last.map_or(first.range.end, |last| last.range.end),
            ..first
        });
        return whole.into_iter().collect();
    }
    let foreign = sentences.filter_map(|words| match foreign(own, words)? {
        // An English sentence in a Cyrillic text is more often a title or an example.
        Language::English => None,
        language => found(words, language),
    });
    foreign.collect()
}

/// What a word says about the language around it.
struct Evidence {
    range: Range<usize>,
    sentence: usize,
    script: Option<Script>,
    follows_comma: bool,
    /// The language that alone has such a word.
    language: Option<Language>,
}

/// The language of some words when it is another one.
fn foreign(own: Language, words: &[Evidence]) -> Option<Language> {
    let of = |language| {
        let words = words.iter();
        words.filter(|word| word.language == Some(language)).count()
    };
    let in_script = |script| {
        let words = words.iter();
        words.filter(|word| word.script == Some(script)).count()
    };
    let (kazakh, russian, english) = (
        of(Language::Kazakh),
        of(Language::Russian),
        of(Language::English),
    );
    let (cyrillic, latin) = (in_script(Script::Cyrillic), in_script(Script::Latin));
    // Words between commas are a list of words and no sentence.
    let listed = words.iter().filter(|word| word.follows_comma).count();
    if listed * 2 > words.len() {
        return None;
    }
    let is_cyrillic = cyrillic >= FEWEST && cyrillic * 10 >= words.len() * 7;
    let is_english = latin >= FEWEST_ENGLISH && latin * 10 >= words.len() * 9 && english >= 3;
    match own {
        Language::Kazakh | Language::Russian if is_english => Some(Language::English),
        Language::Kazakh => {
            let is_russian = kazakh * 10 <= cyrillic && russian >= 2 && russian * 5 >= cyrillic;
            (is_cyrillic && is_russian).then_some(Language::Russian)
        }
        Language::Russian => {
            let is_kazakh = kazakh * 5 >= cyrillic * 2 && russian * 4 <= kazakh;
            (is_cyrillic && is_kazakh).then_some(Language::Kazakh)
        }
        Language::English if is_cyrillic => Some(match kazakh * 3 >= cyrillic {
            true => Language::Kazakh,
            false => Language::Russian,
        }),
        Language::English => None,
    }
}

/// What each word says; names, quotations and what stands in brackets are left out.
fn evidence(text: &str) -> Vec<Evidence> {
    let mut outside = Outside::default();
    let mut sentence = 0;
    let mut begins = true;
    let mut all = Vec::new();
    let mut end = 0;
    for range in words(text) {
        let gap = &text[end..range.start];
        end = range.end;
        for character in gap.chars() {
            outside.pass(character);
        }
        if ends_sentence(gap) {
            sentence += 1;
            begins = true;
        }
        let word = &text[range.clone()];
        let is_first = std::mem::take(&mut begins);
        let is_name = word.starts_with(char::is_uppercase) && !is_first;
        if is_name || !outside.is_open() {
            continue;
        }
        let script = word.chars().next().and_then(Script::of);
        all.push(Evidence {
            sentence,
            script,
            follows_comma: gap.contains(','),
            language: language_of(&word.to_lowercase(), script),
            range,
        });
    }
    all
}

/// A full stop before a space, or the end of a line that was asked for.
fn ends_sentence(gap: &str) -> bool {
    let mut stops = gap.match_indices(['.', '!', '?', '…']);
    gap.contains('\n')
        || stops.any(|(at, stop)| gap[at + stop.len()..].starts_with(char::is_whitespace))
}

/// Whether the reader stands outside quotation marks and brackets. One that is never closed hides the
/// rest of the paragraph.
#[derive(Default)]
struct Outside {
    depth: usize,
    in_straight: bool,
}

impl Outside {
    fn pass(&mut self, character: char) {
        match character {
            '«' | '„' | '(' | '[' => self.depth += 1,
            // It closes a Russian inner quotation and opens an English one.
            '“' if self.depth == 0 => self.depth += 1,
            '»' | '“' | '”' | ')' | ']' => self.depth = self.depth.saturating_sub(1),
            '"' => self.in_straight = !self.in_straight,
            _ => {}
        }
    }

    fn is_open(&self) -> bool {
        self.depth == 0 && !self.in_straight
    }
}

fn language_of(word: &str, script: Option<Script>) -> Option<Language> {
    let has = |list: &str| list.split_whitespace().any(|known| known == word);
    match script? {
        Script::Latin => has(ENGLISH).then_some(Language::English),
        Script::Cyrillic if word.contains(is_kazakh_letter) || has(KAZAKH) => {
            Some(Language::Kazakh)
        }
        Script::Cyrillic => {
            let ends = || {
                let mut endings = RUSSIAN_ENDINGS.split_whitespace();
                endings.any(|ending| word.len() > ending.len() + 4 && word.ends_with(ending))
            };
            (has(RUSSIAN) || ends()).then_some(Language::Russian)
        }
    }
}

fn is_kazakh_letter(letter: char) -> bool {
    "әғқңөұүһі".contains(letter)
}

/// Kazakh words without a letter of their own that Russian does not have.
const KAZAKH: &str = "мен бен пен бар бул және болады болса емес кейін дейін немесе жатыр осы осында \
                      сондай мынадай барлық алып келіп";

const RUSSIAN: &str = "и в не на я с он что а по это она к но мы как из у вы за от так о же для бы или до \
                       если при без уже когда где чтобы под над про их его её ее нас вас нам вам все всё \
                       можно нужно надо будет будем есть было были также после перед между через только \
                       ещё еще даже тоже кто чем там тут здесь свой свои своей своего каждый";

const RUSSIAN_ENDINGS: &str = "ого его ому ему ыми ими ает яет ует ить ать ять еть ешь ют ются ется тся ться ый \
                               ий ая яя ое ее ые ие ой ость ости ения ение ению ем им ете ите йте ете ах ях ами \
                               ями ом ую юю";

const ENGLISH: &str = "the and of to a in is it you we for on with are be or at from by your our will can this \
                       that not as they their have has an if all who what when do does was were but there \
                       how into about then than them she he his her i";

#[cfg(test)]
mod tests {
    use super::*;

    fn found(own: Language, text: &str) -> Vec<(&str, &'static str)> {
        let passages = foreign_passages(own, text).into_iter();
        passages
            .map(|passage| (&text[passage.range], passage.language.code()))
            .collect()
    }

    #[test]
    fn a_sentence_in_another_language_is_found_among_others() {
        let text =
            "Жабдықты біз береміз. Возьмите с собой ноутбук и удобную сменную обувь. Шай ішеміз.";
        let expected = "Возьмите с собой ноутбук и удобную сменную обувь";
        assert_eq!(found(Language::Kazakh, text), [(expected, "ru")]);
        let text = "Ужин будет. Балаларыңызды ертіп келіңіз, бәріне орын жетеді. Ждём вас!";
        let expected = "Балаларыңызды ертіп келіңіз, бәріне орын жетеді";
        assert_eq!(found(Language::Russian, text), [(expected, "kk")]);
    }

    #[test]
    fn names_quotations_and_brackets_say_nothing() {
        let text = "Кездесуде «Я помню чудное мгновенье и не только его одного» өлеңін оқимыз.";
        assert_eq!(found(Language::Kazakh, text), []);
        let text = "We read Abai (Желсіз түнде жарық ай, сәулесі суда дірілдеп) aloud.";
        assert_eq!(found(Language::English, text), []);
        let text = "Проведёт занятие Әйгерім Садықова из Өскемен, с ней Әсел Қанатқызы и Жәнібек Құрманов.";
        assert_eq!(found(Language::Russian, text), []);
    }
}
