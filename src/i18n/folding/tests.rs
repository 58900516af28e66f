use super::*;

#[test]
fn words_are_small_and_parted_by_what_is_neither_letter_nor_digit() {
    assert_eq!(
        words("«3D-принтер»: Let’s go!"),
        ["3d", "принтер", "lets", "go"]
    );
    assert_eq!(words("Чаи\u{306} co\u{AD}op №5"), ["чай", "coop", "5"]);
    assert_eq!(words(" – ☃ … "), Vec::<String>::new());
}

#[test]
fn the_russian_keyboard_writes_kazakh() {
    assert_eq!(fold("Әңгіме"), "ангиме");
    assert_eq!(fold("ҰҮҺҒҚӨІ"), "уухгкои");
    assert_eq!(fold("Ремёсла"), "ремесла");
    // й is a letter of its own, however it is composed.
    assert_eq!(fold("чаи\u{306}"), "чай");
}

#[test]
fn all_latin_spellings_of_a_word_have_one_key() {
    for (word, spellings) in [
        (
            "кітапхана",
            "kitaphana kitapkhana kıtaphana кытапхана китапхана",
        ),
        ("қазақша", "qazaqsha qazaqşa kazaksha qazaqsa"),
        ("жаңа", "jana zhana jaña jańa zhanga"),
        ("ғылым", "gylym ghylym ğylym ǵylym gilim"),
        ("кружок", "kruzhok krujok"),
        ("робототехника", "robototekhnika robototehnika"),
        ("шығармашылық", "shygarmashylyq şyğarmaşylyq"),
        ("английский", "angliyskiy angliiskii anliski"),
        ("экскурсия", "ekskursiya ekskursia exkursiya"),
        ("юность", "yunost iunost"),
        ("оқушы", "oqushy oqwshy okushy"),
        ("щенок", "shchenok schenok"),
        ("цифра", "tsifra"),
        ("схема", "shema skhema"),
        ("программа", "programma programa"),
    ] {
        let key = latin_key(word);
        for spelling in spellings.split(' ') {
            assert_eq!(latin_key(spelling), key, "{spelling} for {word}");
        }
    }
    assert_eq!(latin_key("Qazaqşa"), "kazaksa");
    assert_eq!(latin_key("2026"), "2026");
    assert_eq!(latin_key("1100"), "1100");
    assert_eq!(latin_key("ъ"), "44a");
    assert_eq!(latin_key("机"), "673a");
}

#[test]
fn endings_come_off_one_after_the_other() {
    assert_eq!(stems("роботами"), ["робот"]);
    assert_eq!(stems("ойындардан"), ["ойындар", "ойын"]);
    assert_eq!(stems("китабы"), ["китаб", "китап"]);
    assert_eq!(stems("мектеп"), ["мектеб"]);
    assert_eq!(stems("агылшынша"), ["агылшын", "агылш"]);
    assert_eq!(stems("soldering"), ["solder"]);
    assert_eq!(stems("тилин"), ["тил"]);
    assert_eq!(stems("жарменкеге"), ["жарменке", "жармен"]);
    assert_eq!(stems("кеш"), Vec::<String>::new());
    assert_eq!(
        latin_stems("kitaphanada"),
        ["kitaphana", "kitapha", "kitaph"]
    );
}

#[test]
fn a_wrong_layout_is_read_by_its_keys() {
    assert_eq!(other_layouts("ghbdtn"), ["привет"]);
    assert_eq!(other_layouts("0fpf0"), ["0аза0", "қазақ"]);
    assert_eq!(other_layouts("'ktrnhjybrf"), ["электроника"]);
    assert_eq!(other_layouts("Руддщ"), ["hello"]);
    assert_eq!(other_layouts("123"), ["1әі"]);
    assert_eq!(other_layouts("!"), Vec::<String>::new());
}

#[test]
fn two_rows_of_a_table_are_of_one_length() {
    for rows in LAYOUTS.iter().chain([&LETTERS]) {
        assert_eq!(rows[0].chars().count(), rows[1].chars().count(), "{rows:?}");
    }
}

#[test]
fn small_words_are_folded() {
    for word in SMALL_WORDS {
        assert_eq!(fold(word), *word);
    }
    assert!(is_small(&fold("және")));
}

/// Characters that fold in some way, and some that do not.
const CHARACTERS: &str = "аәбвгғдеёжзиійкқлмнңоөпрстуұүфхһцчшщъыьэюяАӘҚІЁЙ\
    abcdefghijklmnopqrstuvwxyzIİıSäçñöşūüßýÀ0123456789\u{306}\u{308}\u{301}’-. ќўґ機אבع";

/// Words of these characters, the same in every run.
fn made_up(count: usize) -> impl Iterator<Item = String> {
    let characters: Vec<_> = CHARACTERS.chars().collect();
    let mut dice: u64 = 1;
    let mut roll = move |sides: usize| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(dice >> 33).unwrap() % sides
    };
    (0..count).map(move |_| {
        let length = 1 + roll(9);
        (0..length)
            .map(|_| characters[roll(characters.len())])
            .collect()
    })
}

#[test]
fn folding_twice_changes_nothing() {
    for word in made_up(20_000) {
        let folded = fold(&word);
        assert_eq!(fold(&folded), folded, "{word:?}");
        let key = latin_key(&word);
        assert_eq!(latin_key(&key), key, "{word:?}");
        for part in words(&word) {
            assert_eq!(words(&part), [part], "{word:?}");
        }
    }
}

#[test]
fn a_latin_key_is_ascii_and_never_empty_for_a_word() {
    for word in made_up(20_000).flat_map(|text| words(&text)) {
        let key = latin_key(&word);
        assert!(
            key.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
            "{word}: {key}"
        );
        assert!(!key.is_empty(), "{word:?}");
        assert!(!fold(&word).is_empty(), "{word:?}");
    }
}

#[test]
fn a_stem_is_a_beginning_of_enough_letters() {
    for word in made_up(20_000).flat_map(|text| words(&text)) {
        for stem in stems(&fold(&word)) {
            assert!(stem.chars().count() >= SHORTEST_STEM, "{word}: {stem}");
        }
    }
}
