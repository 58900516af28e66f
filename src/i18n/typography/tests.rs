use super::*;

fn set(tag: &str, text: &str) -> String {
    let typography = Typography::for_language(&LanguageTag::parse(tag).unwrap());
    typography.block().text(text).into_owned()
}

/// U+00A0 is shown as `~`, so that it can be seen.
fn shown(tag: &str, text: &str) -> String {
    set(tag, text).replace('\u{a0}', "~")
}

#[test]
fn quotes_are_those_of_the_language_and_nest() {
    let text = "\"Ara \"Robo\" club\", (\"3D\")";
    assert_eq!(shown("kk", text), "«Ara “Robo” club», («3D»)");
    assert_eq!(shown("ru", text), "«Ara „Robo“ club», («3D»)");
    assert_eq!(shown("en", text), "“Ara ‘Robo’ club”, (“3D”)");
    assert_eq!(
        shown("ru", "«Клуб \"Робо\"» и \"Арт\""),
        "«Клуб „Робо“» и~«Арт»"
    );
    assert_eq!(shown("ru", "Он: \"...\", \"Да\"."), "Он: «…», «Да».");
}

#[test]
fn english_single_quotes_are_apostrophes_or_quotations() {
    assert_eq!(
        shown("en", "'It's', the '90s, girls' club, rock'n'roll"),
        "‘It’s’, the ’90s, girls’ club, rock’n’roll"
    );
    assert_eq!(
        shown("en", "\"She said 'go'\" then"),
        "“She said ‘go’” then"
    );
    assert_eq!(shown("kk", "д'Артаньян"), "д'Артаньян");
}

#[test]
fn quotes_that_are_no_quotation_stay_straight() {
    for text in [
        "5'10\" tall",
        "a 12\" screen",
        "12\"x8\"",
        "foo\" bar",
        "\" ",
    ] {
        assert_eq!(shown("en", text), text);
        assert_eq!(shown("ru", text), text);
    }
}

#[test]
fn a_quotation_runs_across_the_pieces_of_a_block() {
    let typography = Typography::for_language(&LanguageTag::parse("ru").unwrap());
    let mut block = typography.block();
    assert_eq!(block.text("Клуб \""), "Клуб «");
    assert_eq!(block.text("Робо"), "Робо");
    assert_eq!(block.text("\" и "), "» и\u{a0}");
    block.skip('x');
    assert_eq!(block.text("\" ("), "\" (");
    assert_eq!(block.text("\"Арт\")"), "«Арт»)");
    assert_eq!(typography.block().text("\"Арт\""), "«Арт»");
}

#[test]
fn a_dash_stands_between_spaces_and_does_not_begin_a_line() {
    assert_eq!(
        shown("kk", "Кесте - күнтізбе -- біздікі — иә"),
        "Кесте~— күнтізбе~— біздікі~— иә"
    );
    assert_eq!(shown("en", "Keste - a timetable"), "Keste~— a timetable");
    assert_eq!(
        shown("en", "- a list, --flag, 5 - 3, well-known"),
        "- a list, --flag, 5 - 3, well-known"
    );
}

#[test]
fn a_hyphen_between_the_ends_of_a_range_becomes_an_en_dash() {
    assert_eq!(
        shown("en", "18:00-20:30, 9:00 - 10:00; (10-14) 21.11-23.11."),
        "18:00–20:30, 9:00–10:00; (10–14) 21.11–23.11."
    );
    assert_eq!(shown("ru", "для 10-14-летних"), "для~10–14-летних");
    for text in [
        "2026-11-21",
        "8-727-12-34",
        "2027-01",
        "v1.0-2",
        "x/10-14",
        "+7-10",
        "14-10",
        "A-1",
        "10-сынып",
    ] {
        assert_eq!(shown("en", text), text);
    }
}

#[test]
fn three_dots_are_an_ellipsis() {
    assert_eq!(shown("en", "so... ....  a/.../b"), "so… ....  a/.../b");
}

#[test]
fn russian_keeps_short_words_units_and_initials_together() {
    assert_eq!(
        shown(
            "ru",
            "Мы в городе и на речке: 21 ноября 2026 г. до 18:00, 500 ₸, № 5, 30 мин"
        ),
        "Мы в~городе и~на~речке: 21~ноября 2026~г. до~18:00, 500~₸, №~5, 30~мин"
    );
    assert_eq!(shown("ru", "А. С. Пушкин и т. д."), "А.~С.~Пушкин и~т.~д.");
    assert_eq!(
        shown("ru", "Знаешь ли ты, то ж самое"),
        "Знаешь~ли ты, то~ж самое"
    );
    assert_eq!(
        shown("ru", "Совет про столов кусок"),
        "Совет про столов кусок"
    );
}

#[test]
fn kazakh_keeps_particles_and_counted_nouns_together() {
    assert_eq!(
        shown(
            "kk",
            "Ана мен бала да келді: 3 орын, № 5, 2026 ж. 18:00 сенбі"
        ),
        "Ана~мен бала~да келді: 3~орын, №~5, 2026~ж. 18:00 сенбі"
    );
    assert_eq!(shown("kk", "менің мектебім деген"), "менің мектебім деген");
    assert_eq!(
        shown("kk", "Ә. Қ. Марғұлан, т. б."),
        "Ә.~Қ.~Марғұлан, т.~б."
    );
}

#[test]
fn other_languages_and_plain_text_are_left_alone() {
    assert_eq!(set("de", "\"x\" - y..."), "\"x\" - y...");
    assert_eq!(set("kk-Latn", "\"x\" - y..."), "\"x\" - y...");
    let typography = Typography::for_language(&LanguageTag::parse("ru").unwrap());
    let plain = "Мастерская открыта каждый день, кроме воскресенья. Приходите!";
    assert!(matches!(typography.block().text(plain), Cow::Borrowed(_)));
}

/// Texts that a small generator makes of the characters which the rules look at.
#[test]
fn what_is_set_stays_as_it_is() {
    const PARTS: [&str; 22] = [
        "\"", "'", " ", "-", ".", "...", "«", "»", "“", "”", "„", "‘", "’", "—", "5", "12",
        "18:00", "в", "мен", "Б", "a", "(",
    ];
    let mut state = 1_u32;
    let mut random = |limit: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % limit
    };
    let rules =
        ["kk", "ru", "en"].map(|tag| Typography::for_language(&LanguageTag::parse(tag).unwrap()));
    for _ in 0..10_000 {
        let length = 1 + random(12);
        let text: String = (0..length).map(|_| PARTS[random(PARTS.len())]).collect();
        for typography in &rules {
            let once = typography.block().text(&text).into_owned();
            assert_eq!(typography.block().text(&once), once, "{text:?}");
        }
    }
}

/// Text without the characters that the rules look at passes through whole.
#[test]
fn only_spaces_quotes_hyphens_and_dots_ever_change() {
    let text = "Қазақ,Ғылым;№5(3D)!?%₸+=*/\\@#\u{202f}\n\t«»„“”‘’—–…é𝄞";
    for tag in ["kk", "ru", "en"] {
        assert_eq!(set(tag, text), text);
    }
}
