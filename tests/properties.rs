//! What must hold for any input at all: a short run with inputs that are the same every time. `fuzz/` looks
//! for inputs that break the same properties.
#![allow(clippy::unwrap_used, reason = "what is not there breaks the property")]

#[path = "properties/collation.rs"]
mod collation;
#[path = "properties/content_line.rs"]
mod content_line;
mod dice;
#[path = "properties/folding.rs"]
mod folding;
#[path = "properties/front_matter.rs"]
mod front_matter;
#[path = "properties/rule.rs"]
mod rule;
#[path = "properties/slug.rs"]
mod slug;
#[path = "properties/typography.rs"]
mod typography;

use dice::Dice;

/// Parts of rules, right ones and wrong ones.
const RULE: &[&str] = &[
    "FREQ=",
    "DAILY",
    "WEEKLY",
    "MONTHLY",
    "YEARLY",
    "HOURLY",
    ";INTERVAL=",
    ";COUNT=",
    ";UNTIL=",
    ";WKST=",
    ";BYMONTH=",
    ";BYWEEKNO=",
    ";BYYEARDAY=",
    ";BYMONTHDAY=",
    ";BYDAY=",
    ";BYSETPOS=",
    ";BYHOUR=",
    "MO",
    "TU",
    "SU",
    "1SA",
    "-1FR",
    "53WE",
    "1",
    "2",
    "12",
    "31",
    "-1",
    "366",
    "0",
    ",",
    ",",
    ";",
    "=",
    "20270527",
    "T170000",
    "Z",
    "4294967295",
    "ә",
    " ",
];

const TEXT: &[&str] = &[
    "a",
    "ә",
    "Қазақстан",
    "и\u{306}",
    "🤖",
    "👩🏽‍🔧",
    " ",
    "  ",
    "\u{a0}",
    "\t",
    ",",
    ";",
    ":",
    "\\",
    "\"",
    "^",
    "\n",
    "\r",
    "\r\n",
    "\u{85}",
    "\u{2028}",
    "\u{0}",
    "\u{7f}",
    "BEGIN:VEVENT",
    "\r\nEND:VCALENDAR",
    "\\n",
    "робототехника",
];

const FRONT_MATTER: &[&str] = &[
    "---\n",
    "---",
    "title: ",
    "start: ",
    "end: ",
    "venue: ",
    "ages: ",
    "seats: ",
    "repeat: ",
    "changes: ",
    "status: ",
    "2027-01-16 15:00",
    "2027-02-30",
    "10-14",
    "12",
    "Дәнекерлеу: алғашқы қадам",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "kk: ",
    "\n",
    "\n  ",
    "\n",
    "- ",
    "'",
    "\"",
    "&a ",
    "*a",
    "!!str ",
    "# ",
    "\t",
    "\u{feff}",
    "\r\n",
    "и\u{306}",
    "<script>",
    "[x](@/events/a.md)",
    ":::",
    "\u{0}",
    "\u{ad}",
];

/// What typesetting looks at, and letters of every alphabet at hand.
const PROSE: &[&str] = &[
    "\"",
    "\"",
    "'",
    "«",
    "»",
    "„",
    "“",
    "”",
    "‘",
    "’",
    "-",
    "--",
    "–",
    "—",
    "\u{2011}",
    ".",
    "..",
    "...",
    "…",
    " ",
    " ",
    " ",
    "  ",
    "\u{a0}",
    "\u{202f}",
    "\u{2060}",
    "\n",
    "\t",
    "\u{ad}",
    "(",
    ")",
    ",",
    "!",
    "/",
    "\\",
    "&",
    "№",
    "%",
    "₸",
    "1",
    "18:00",
    "20:30",
    "2027",
    "12",
    "3D",
    "+77270000000",
    "а",
    "в",
    "с",
    "и",
    "или",
    "не",
    "же",
    "да",
    "де",
    "мен",
    "ма",
    "пен",
    "И. О.",
    "А.С.",
    "т. е.",
    "a",
    "I",
    "it",
    "дейін",
    "м²",
    "кг",
    "сағ",
    "Қазақстан",
    "ә",
    "і",
    "и\u{306}",
    "й",
    "ё",
    "Ь",
    "ъ",
    "ұ",
    "һ",
    "ß",
    "İ",
    "ı",
    "é",
    "e\u{301}",
    "نور",
    "机",
    "🤖",
    "10",
    "2",
    "a@b.kz",
    "https://a.kz/x-y",
    "C++",
    "--",
    "x",
    "X",
    "\u{0}",
    "https",
    "‑",
];

/// Such pieces after a byte that says which language.
fn prose(dice: &mut Dice) -> Vec<u8> {
    let mut input = vec![u8::try_from(dice.roll(256)).unwrap()];
    input.extend(pieces(dice, PROSE, 16));
    input
}

#[test]
fn a_text_is_set_once_and_for_all_and_keeps_its_letters() {
    let mut dice = Dice::new(4);
    for _ in 0..40_000 {
        typography::holds(&prose(&mut dice));
    }
}

#[test]
fn a_word_is_folded_once_and_for_all() {
    let mut dice = Dice::new(5);
    for _ in 0..10_000 {
        folding::holds(&prose(&mut dice));
    }
}

#[test]
fn a_slug_is_short_plain_its_own_slug_and_never_empty_where_there_is_something_to_say() {
    let mut dice = Dice::new(6);
    for round in 0..10_000 {
        let mut text = prose(&mut dice);
        if round % 4 == 0 {
            text.extend(pieces(&mut dice, PROSE, 40));
        }
        slug::holds(&text);
    }
}

#[test]
fn texts_have_one_order_in_each_language() {
    let mut dice = Dice::new(7);
    for _ in 0..3000 {
        let mut texts = prose(&mut dice);
        for _ in 0..4 {
            texts.push(b'\n');
            texts.extend(pieces(&mut dice, PROSE, 3));
        }
        collation::holds(&texts);
    }
}

#[test]
fn a_rule_of_any_text_is_refused_or_has_days_in_order_and_is_written_as_read() {
    let mut dice = Dice::new(1);
    for round in 0..5000 {
        let mut input: Vec<_> = (0..2)
            .map(|_| u8::try_from(dice.roll(256)).unwrap())
            .collect();
        // Most rules need a frequency to get any further.
        if round % 8 > 0 {
            input.extend(b"FREQ=");
            input.extend(dice.pick(&RULE[1..6]).bytes());
        }
        input.extend(pieces(&mut dice, RULE, 12));
        rule::holds(&input);
    }
}

#[test]
fn a_text_comes_back_from_a_calendar_file_and_adds_nothing_to_it() {
    let mut dice = Dice::new(2);
    for _ in 0..4000 {
        content_line::holds(&pieces(&mut dice, TEXT, 120));
    }
}

#[test]
fn any_bytes_are_read_as_content_or_it_is_said_what_is_wrong() {
    let mut dice = Dice::new(3);
    for round in 0..2000 {
        let mut input = Vec::new();
        if round % 4 > 0 {
            input.extend(b"---\n");
        }
        input.extend(pieces(&mut dice, FRONT_MATTER, 40));
        if round % 4 > 1 {
            input.extend(b"\n---\n");
        }
        front_matter::holds(&input);
    }
}

/// Up to so many pieces, now and then with a byte that is no text.
fn pieces(dice: &mut Dice, from: &[&str], most: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..dice.roll(most + 1) {
        bytes.extend(dice.pick(from).bytes());
        if dice.roll(200) == 0 {
            bytes.push(u8::try_from(dice.roll(256)).unwrap());
        }
    }
    bytes
}
