//! A word with letters of two alphabets → the same word in one of them, where each stray letter has a
//! twin there that looks the same.

use super::Language;
use super::words::Script;

/// The word in Cyrillic letters; `None` when a Latin letter has no twin.
pub(super) fn in_cyrillic(word: &str, language: Option<Language>) -> Option<String> {
    let letters: Vec<_> = word.chars().collect();
    let twin = |(at, &letter): (usize, &char)| match Script::of(letter) {
        Some(Script::Latin) => cyrillic_twin(letter, language).map(|twin| match twin {
            'ь' if !is_soft_sign(&letters, at) => 'в',
            'у' | 'У' if language == Some(Language::Kazakh) && is_front_vowel(&letters, at) => {
                if twin == 'у' {
                    'ү'
                } else {
                    'Ү'
                }
            }
            twin => twin,
        }),
        _ => Some(letter),
    };
    letters.iter().enumerate().map(twin).collect()
}

/// The word in Latin letters; `None` when a Cyrillic letter has no twin.
pub(super) fn in_latin(word: &str) -> Option<String> {
    let twin = |letter| match Script::of(letter) {
        Some(Script::Cyrillic) => latin_twin(letter),
        _ => Some(letter),
    };
    word.chars().map(twin).collect()
}

fn cyrillic_twin(latin: char, language: Option<Language>) -> Option<char> {
    let is_kazakh = language != Some(Language::Russian);
    Some(match latin {
        'a' => 'а',
        'b' => 'ь',
        'c' => 'с',
        'e' => 'е',
        'h' if is_kazakh => 'һ',
        // Russian has neither letter: what was meant sounds or looks alike in capitals.
        'h' => 'н',
        'i' | 'ı' if is_kazakh => 'і',
        'i' => 'и',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        'ə' if is_kazakh => 'ә',
        'ɵ' if is_kazakh => 'ө',
        'ë' => 'ё',
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'I' if is_kazakh => 'І',
        'I' => 'И',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Y' => 'У',
        'Ə' if is_kazakh => 'Ә',
        'Ë' => 'Ё',
        _ => return None,
    })
}

fn latin_twin(cyrillic: char) -> Option<char> {
    Some(match cyrillic {
        'а' => 'a',
        'ь' => 'b',
        'с' => 'c',
        'е' => 'e',
        'һ' => 'h',
        'і' => 'i',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'х' => 'x',
        'у' | 'ү' => 'y',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' | 'Ү' => 'Y',
        _ => return None,
    })
}

fn is_vowel(letter: char) -> bool {
    "аәеёиоөуұүыіэюя".contains(small(letter))
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Whether a `b` stands where only ь can: after a consonant, and not before a vowel.
fn is_soft_sign(word: &[char], at: usize) -> bool {
    let is_consonant = |letter: char| !is_vowel(letter);
    let follows = at.checked_sub(1).is_some_and(|at| is_consonant(word[at]));
    follows && word.get(at + 1).is_none_or(|next| is_consonant(*next))
}

/// Whether a `y` of a Kazakh word is ү: between consonants, in a word without back vowels. Elsewhere it
/// is у, as at the end of every infinitive.
fn is_front_vowel(word: &[char], at: usize) -> bool {
    let beside = |at: Option<usize>| at.and_then(|at| word.get(at)).copied();
    let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
    let is_between = !before.is_some_and(is_vowel) && after.is_some_and(|next| !is_vowel(next));
    let is_back = |letter: &char| "аоұыэяё".contains(small(*letter));
    is_between && !word.iter().any(is_back)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_with_two_readings_is_read_by_its_neighbours() {
        let kazakh = |word| in_cyrillic(word, Some(Language::Kazakh));
        let cases = [
            ("yйрену", "үйрену"),
            ("yақыт", "уақыт"),
            ("келy", "келу"),
            ("кyн", "күн"),
            ("тayлар", "таулар"),
        ];
        for (typed, meant) in cases {
            assert_eq!(kazakh(typed).as_deref(), Some(meant));
        }
        let russian = |word| in_cyrillic(word, Some(Language::Russian));
        assert_eq!(russian("учителb").as_deref(), Some("учитель"));
        assert_eq!(russian("bода").as_deref(), Some("вода"));
        assert_eq!(russian("мiр").as_deref(), Some("мир"));
        assert_eq!(russian("мир-R"), None);
    }
}
