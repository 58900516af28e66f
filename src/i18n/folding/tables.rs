//! The tables of folding: data that a search index carries to the browser as well.

/// Letters, and below each the one of the Russian keyboard that people type for it.
pub const LETTERS: [&str; 2] = ["әғқңөұүһіё", "агкноуухие"];

/// Folded letters and how the Latin key writes them. Near the Kazakh alphabet of 2021 without its marks,
/// and to English spellings of Russian names once [`PAIRS`] are joined.
pub const LATIN: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "j"),
    ('з', "z"),
    ('и', "i"),
    ('й', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "c"),
    ('ш', "s"),
    ('щ', "sc"),
    ('ъ', ""),
    ('ы', "i"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
    ('є', "e"),
    ('ґ', "g"),
    ('ҳ', "h"),
    ('ı', "i"),
    ('ý', "u"),
    ('q', "k"),
    ('w', "u"),
    ('x', "ks"),
    ('y', "i"),
];

/// Two letters that stand for one sound, in any of the Latin spellings.
pub const PAIRS: &[(&str, char)] = &[
    ("ch", 'c'),
    ("dj", 'j'),
    ("gh", 'g'),
    ("kh", 'h'),
    ("ng", 'n'),
    ("sh", 's'),
    ("ts", 'c'),
    ("zh", 'j'),
];

/// The keys of one layout, and what the same keys give in another: Latin as Russian; Latin as Kazakh,
/// whose letters lie on the digits (KBDKAZ of Windows); Russian as Latin; Kazakh as Latin.
pub const LAYOUTS: [[&str; 2]; 4] = [
    [
        "`qwertyuiop[]asdfghjkl;'zxcvbnm,.",
        "ёйцукенгшщзхъфывапролджэячсмитьбю",
    ],
    [
        "2345890-=qwertyuiop[]asdfghjkl;'zxcvbnm,.",
        "әіңғүұқөһйцукенгшщзхъфывапролджэячсмитьбю",
    ],
    [
        "ёйцукенгшщзхъфывапролджэячсмитьбю",
        "`qwertyuiop[]asdfghjkl;'zxcvbnm,.",
    ],
    [
        "әіңғүұқөһйцукенгшщзхъфывапролджэячсмитьбю",
        "2345890-=qwertyuiop[]asdfghjkl;'zxcvbnm,.",
    ],
];

/// Endings of Kazakh, Russian and English, as light stemmers know them. They are taken off one after the
/// other, as Kazakh puts them on: `кітапханалар-дан`.
pub const ENDINGS: &[&str] = &[
    // Kazakh: plural, cases, possession, "in the manner of".
    "лар", "лер", "дар", "дер", "тар", "тер", "ның", "нің", "дың", "дің", "тың", "тің", "ны", "ні",
    "ды", "ді", "ты", "ті", "ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те", "нда",
    "нде", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен", "сы", "сі", "ым", "ім",
    "ың", "ің", "мыз", "міз", "ңыз", "ңіз", "ша", "ше",
    // Russian: cases of nouns and adjectives, persons of verbs.
    "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ах", "ях", "ов", "ев", "ей", "ой",
    "ий", "ый", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ую", "юю", "ом", "ем", "ам", "ям",
    "ия", "ии", "ию", "ок", "ки", "ка", "ку", "кой", "ков", "ать", "ить", "а", "я", "о", "е", "ы",
    "и", "і", "у", "ю", "ь", "й", // English.
    "s", "es", "ing", "ed",
];

/// Words that a query may hold or leave out, because they say nothing on a site of events; folded.
pub const SMALL_WORDS: &[&str] = &[
    "жане",
    "мен",
    "бен",
    "пен",
    "да",
    "де",
    "та",
    "те",
    "ушин",
    "туралы",
    "бойынша",
    "ис",
    "шара",
    "шаралар",
    "zhane",
    "jane",
    "ushin", //
    "в",
    "во",
    "на",
    "по",
    "для",
    "и",
    "с",
    "со",
    "из",
    "к",
    "ко",
    "о",
    "об",
    "от",
    "до",
    "у",
    "за",
    "при",
    "событие",
    "события",
    "мероприятие",
    "мероприятия",
    "v",
    "na",
    "po",
    "dlya",
    "s",
    "i", //
    "the",
    "a",
    "an",
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "and",
    "with",
    "by",
    "from",
    "event",
    "events",
];
