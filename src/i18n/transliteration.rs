//! Kazakh in Cyrillic letters → Kazakh in the Latin letters of April 2021.
//!
//! The alphabet is a draft, so Cyrillic stays the source and this is only a view of it: и and й, х
//! and һ, е and э have one letter each and cannot be turned back. Letters that the alphabet leaves
//! out (ё ц ч щ ю я) follow a convention of ours. Only Cyrillic letters change; the caller keeps
//! code, addresses and attribute values away.

use std::borrow::Cow;

/// Writes the Kazakh words of a text in Latin letters: `Қадір-қасиеті` → `Qadır-qasietı`.
pub fn kazakh_in_latin(text: &str) -> Cow<'_, str> {
    if !text.contains(is_cyrillic) {
        return Cow::Borrowed(text);
    }
    let mut latin = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_cyrillic) {
        latin.push_str(&rest[..start]);
        rest = &rest[start..];
        let (word, after) = rest.split_at(rest.find(|c| !is_cyrillic(c)).unwrap_or(rest.len()));
        push_word(&mut latin, word);
        rest = after;
    }
    latin.push_str(rest);
    Cow::Owned(latin)
}

fn push_word(latin: &mut String, word: &str) {
    // Юлия is İuliia but ЮЛИЯ is İULİİA: how a letter of two is written is decided by its word.
    let all_capitals = word.chars().nth(1).is_some() && word.chars().all(|c| !c.is_lowercase());
    for letter in word.chars() {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        let Some(letters) = latin_letters(small) else {
            latin.push(letter);
            continue;
        };
        for (index, part) in letters.chars().enumerate() {
            let is_capital = letter != small && (index == 0 || all_capitals);
            latin.push(if is_capital { capital(part) } else { part });
        }
    }
}

fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52F}')
}

/// Turkish pairs, which the default mapping of Unicode does not make: i İ and ı I.
fn capital(letter: char) -> char {
    match letter {
        'i' => 'İ',
        'ı' => 'I',
        other => other.to_uppercase().next().unwrap_or(other),
    }
}

fn latin_letters(small: char) -> Option<&'static str> {
    Some(match small {
        'а' => "a",
        'ә' => "ä",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'ғ' => "ğ",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "io",
        'ж' => "j",
        'з' => "z",
        'и' | 'й' => "i",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ñ",
        'о' => "o",
        'ө' => "ö",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ұ' => "ū",
        'ү' => "ü",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "tş",
        'ш' => "ş",
        'щ' => "şş",
        'ъ' | 'ь' => "",
        'ы' => "y",
        'і' => "ı",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cyrillic_letters_change() {
        assert_eq!(
            kazakh_in_latin("Ақтөбе: «3D басып шығару», 18:00 – Юлия, ЮНЕСКО"),
            "Aqtöbe: «3D basyp şyğaru», 18:00 – İuliia, İUNESKO"
        );
        assert!(matches!(kazakh_in_latin("Makerspace 3D"), Cow::Borrowed(_)));
    }

    #[test]
    fn capitals_follow_the_turkish_pairs() {
        assert_eq!(kazakh_in_latin("ІНЖУ Інжу ИГІ Иә Я"), "INJU Inju İGI İä İa");
    }
}
