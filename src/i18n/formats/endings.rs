//! Dates, times and weekdays in the case that a sentence wants: `18:00‑де`, `21 қарашадан`,
//! `во вторник`.
//!
//! A Kazakh ending follows the last word that is spoken, in its vowels (front or back) and by the
//! sound that it ends with. Numbers are read out for that: `18:30` ends as `отыз` does. An ending is
//! joined to figures by U+2011, which never ends a line. The rule is that of the Kazakh
//! orthography; CLDR has no cases. Russian dates are in the genitive already; of its weekdays the
//! preposition changes, too (`в среду`, `во вторник`).

use icu_plurals::PluralCategory;
use jiff::civil::{Date, Time, Weekday};

use super::{Formats, Tables, from_monday};

/// A case, called by what it answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// When: `18:00‑де`, `во вторник`.
    Locative,
    /// From when: `18:00‑ден`, `со вторника`.
    Ablative,
    /// Until when: `18:00‑ге`.
    Dative,
    /// Of when: `қарашаның`, `вторника`.
    Genitive,
}

/// Which parts of a day are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateForm {
    /// Day, month, year and weekday.
    Full,
    /// Day, month and year.
    Long,
    /// Day and month.
    Short,
    /// The number of the day alone, as it is named: `21‑і`, `21`, `21st`.
    Day,
    /// The month alone.
    Month,
    /// The weekday alone.
    Weekday,
}

impl Formats {
    /// A day in a form and a case; `None` where the language has no such case of this form.
    pub fn date_in(&self, date: Date, form: DateForm, case: Option<Case>) -> Option<String> {
        let written = match case {
            None => Some(self.date_as(date, form)),
            Some(case) => match self.tables {
                Tables::Kazakh => self.kazakh_date(date, form, case),
                Tables::Russian => self.russian_date(date, form, case),
                Tables::English | Tables::None => None,
            },
        };
        written.map(|text| self.spelled(text))
    }

    /// A time of day in a case, such as `18:00‑де`; `None` where times have no cases.
    pub fn time_in(&self, time: Time, case: Option<Case>) -> Option<String> {
        let written = self.time(time);
        let Some(case) = case else {
            return Some(written);
        };
        if self.tables != Tables::Kazakh {
            return None;
        }
        let spoken = match time.minute() {
            0 => time.hour(),
            minute => minute,
        };
        let ending = Sound::of_number(spoken).ending(case);
        Some(self.spelled(format!("{written}{NO_BREAK_HYPHEN}{ending}")))
    }

    fn date_as(&self, date: Date, form: DateForm) -> String {
        match form {
            DateForm::Full => self.date_with_year(date),
            DateForm::Long => self.day_month_year(date),
            DateForm::Short => self.day_month(date),
            DateForm::Day if self.tables == Tables::Kazakh => {
                let day = date.day();
                format!("{day}{NO_BREAK_HYPHEN}{}", possessive(day))
            }
            DateForm::Day if self.tables == Tables::English => {
                let ending = match self.ordinals.category_for(date.day().unsigned_abs()) {
                    PluralCategory::One => "st",
                    PluralCategory::Two => "nd",
                    PluralCategory::Few => "rd",
                    _ => "th",
                };
                format!("{}{ending}", date.day())
            }
            DateForm::Day => date.day().to_string(),
            DateForm::Month => self.month_in_date(date).to_owned(),
            DateForm::Weekday => self.weekday_long(date.weekday()).to_owned(),
        }
    }

    fn kazakh_date(&self, date: Date, form: DateForm, case: Case) -> Option<String> {
        let month_sound = KAZAKH_MONTHS[usize::from(date.month().unsigned_abs()) - 1];
        let month = || format!("{}{}", self.month_in_date(date), month_sound.ending(case));
        Some(match form {
            // Nobody declines a date and its weekday at once.
            DateForm::Full => return None,
            DateForm::Long => format!("{} жылғы {} {}", date.year(), date.day(), month()),
            DateForm::Short => format!("{} {}", date.day(), month()),
            DateForm::Day => {
                let (day, ending) = (date.day(), of_possessive(date.day(), case));
                format!("{day}{NO_BREAK_HYPHEN}{}{ending}", possessive(day))
            }
            DateForm::Month => month(),
            DateForm::Weekday => {
                let name = self.weekday_long(date.weekday());
                match (case, date.weekday()) {
                    (Case::Locative, _) => format!("{name} күні"),
                    (_, Weekday::Friday) => format!("{name}{}", Sound::BACK_VOWEL.ending(case)),
                    _ => format!("{name}{}", Sound::FRONT_VOWEL.ending(case)),
                }
            }
        })
    }

    fn russian_date(&self, date: Date, form: DateForm, case: Case) -> Option<String> {
        match (form, case) {
            (DateForm::Long | DateForm::Short | DateForm::Month, Case::Genitive) => {
                Some(self.date_as(date, form))
            }
            (DateForm::Day, Case::Genitive) => Some(format!("{}{NO_BREAK_HYPHEN}го", date.day())),
            (DateForm::Weekday, _) => {
                let (on, from) = RUSSIAN_WEEKDAYS[from_monday(date.weekday())];
                match case {
                    Case::Locative => Some(on.to_owned()),
                    Case::Ablative => Some(from.to_owned()),
                    Case::Genitive => from.split('\u{a0}').next_back().map(str::to_owned),
                    Case::Dative => None,
                }
            }
            _ => None,
        }
    }

    /// A month's name as it stands after a day.
    fn month_in_date(&self, date: Date) -> &str {
        &self.months_in_dates[usize::from(date.month().unsigned_abs()) - 1]
    }
}

const NO_BREAK_HYPHEN: char = '\u{2011}';

/// When, and from when on, from Monday. «Со вторника», but «с понедельника».
const RUSSIAN_WEEKDAYS: [(&str, &str); 7] = [
    ("в\u{a0}понедельник", "с\u{a0}понедельника"),
    ("во\u{a0}вторник", "со\u{a0}вторника"),
    ("в\u{a0}среду", "со\u{a0}среды"),
    ("в\u{a0}четверг", "с\u{a0}четверга"),
    ("в\u{a0}пятницу", "с\u{a0}пятницы"),
    ("в\u{a0}субботу", "с\u{a0}субботы"),
    ("в\u{a0}воскресенье", "с\u{a0}воскресенья"),
];

/// How a Kazakh word sounds at its end: all that its endings depend on.
#[derive(Clone, Copy)]
struct Sound {
    is_front: bool,
    last: Last,
}

/// The last sound of a word.
#[derive(Clone, Copy)]
enum Last {
    Vowel,
    /// м, н, ң.
    Nasal,
    Voiced,
    Voiceless,
}

const KAZAKH_MONTHS: [Sound; 12] = [
    Sound::BACK_VOICED,
    Sound::BACK_NASAL,
    Sound::BACK_VOICED,
    Sound::FRONT_VOICED,
    Sound::BACK_VOICED,
    Sound::BACK_NASAL,
    Sound::FRONT_VOWEL,
    Sound::BACK_VOICED,
    Sound::FRONT_VOICELESS,
    Sound::BACK_NASAL,
    Sound::BACK_VOWEL,
    Sound::BACK_NASAL,
];

impl Sound {
    const FRONT_VOWEL: Self = Self::new(true, Last::Vowel);
    const FRONT_VOICED: Self = Self::new(true, Last::Voiced);
    const FRONT_VOICELESS: Self = Self::new(true, Last::Voiceless);
    const BACK_VOWEL: Self = Self::new(false, Last::Vowel);
    const BACK_NASAL: Self = Self::new(false, Last::Nasal);
    const BACK_VOICED: Self = Self::new(false, Last::Voiced);
    const BACK_VOICELESS: Self = Self::new(false, Last::Voiceless);

    const fn new(is_front: bool, last: Last) -> Self {
        Self { is_front, last }
    }

    /// How the last word of a number below sixty sounds: that of its ones, else of its tens.
    fn of_number(number: i8) -> Self {
        match (number % 10, number) {
            // бір, сегіз; елу; нөл
            (1 | 8, _) | (_, 0 | 50) => Self::FRONT_VOICED,
            // екі, жеті
            (2 | 7, _) => Self::FRONT_VOWEL,
            // үш, төрт, бес
            (3..=5, _) => Self::FRONT_VOICELESS,
            // алты; жиырма
            (6, _) | (_, 20) => Self::BACK_VOWEL,
            // он
            (_, 10) => Self::BACK_NASAL,
            // қырық
            (_, 40) => Self::BACK_VOICELESS,
            // тоғыз; отыз
            _ => Self::BACK_VOICED,
        }
    }

    fn ending(self, case: Case) -> &'static str {
        let (front, back) = match (case, self.last) {
            (Case::Locative, Last::Voiceless) => ("те", "та"),
            (Case::Locative, _) => ("де", "да"),
            (Case::Ablative, Last::Voiceless) => ("тен", "тан"),
            (Case::Ablative, Last::Nasal) => ("нен", "нан"),
            (Case::Ablative, _) => ("ден", "дан"),
            (Case::Dative, Last::Voiceless) => ("ке", "қа"),
            (Case::Dative, _) => ("ге", "ға"),
            (Case::Genitive, Last::Voiceless) => ("тің", "тың"),
            (Case::Genitive, Last::Voiced) => ("дің", "дың"),
            (Case::Genitive, Last::Vowel | Last::Nasal) => ("нің", "ның"),
        };
        if self.is_front { front } else { back }
    }
}

/// The ending of a day of a month that is named by its number: `айдың 21‑і`.
fn possessive(day: i8) -> &'static str {
    let sound = Sound::of_number(day);
    match (sound.is_front, sound.last) {
        (true, Last::Vowel) => "сі",
        (true, _) => "і",
        (false, Last::Vowel) => "сы",
        (false, _) => "ы",
    }
}

/// What follows the ending of possession: `21‑інде`, `21‑інен`, `21‑іне`.
fn of_possessive(day: i8, case: Case) -> &'static str {
    let (front, back) = match case {
        Case::Locative => ("нде", "нда"),
        Case::Ablative => ("нен", "нан"),
        Case::Dative => ("не", "на"),
        Case::Genitive => ("нің", "ның"),
    };
    match Sound::of_number(day).is_front {
        true => front,
        false => back,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::super::tests::formats;
    use super::*;

    const CASES: [Case; 4] = [Case::Locative, Case::Ablative, Case::Dative, Case::Genitive];

    #[test]
    fn every_number_has_the_endings_of_its_last_word() {
        let words = [
            (0, "де ден ге дің"),
            (1, "де ден ге дің"),
            (2, "де ден ге нің"),
            (3, "те тен ке тің"),
            (4, "те тен ке тің"),
            (5, "те тен ке тің"),
            (6, "да дан ға ның"),
            (7, "де ден ге нің"),
            (8, "де ден ге дің"),
            (9, "да дан ға дың"),
            (10, "да нан ға ның"),
            (20, "да дан ға ның"),
            (30, "да дан ға дың"),
            (40, "та тан қа тың"),
            (50, "де ден ге дің"),
        ];
        let endings = |number| {
            CASES
                .map(|case| Sound::of_number(number).ending(case))
                .join(" ")
        };
        for (number, expected) in words {
            assert_eq!(endings(number), expected, "{number}");
            if (1..10).contains(&number) {
                for tens in [10, 20, 30, 40, 50] {
                    assert_eq!(endings(tens + number), expected, "{}", tens + number);
                }
            }
        }
    }

    #[test]
    fn languages_without_cases_say_so() {
        let (day, noon) = (date(2026, 11, 21), time(12, 0, 0, 0));
        for tag in ["en", "de", "uz"] {
            let formats = formats(tag);
            for case in CASES {
                assert_eq!(formats.date_in(day, DateForm::Short, Some(case)), None);
                assert_eq!(formats.time_in(noon, Some(case)), None);
            }
            assert_eq!(formats.time_in(noon, None).as_deref(), Some("12:00"));
        }
        let russian = formats("ru");
        let dative = Some(Case::Dative);
        assert_eq!(russian.date_in(day, DateForm::Weekday, dative), None);
        assert_eq!(russian.time_in(noon, dative), None);
        let full = formats("kk").date_in(day, DateForm::Full, dative);
        assert_eq!(full, None);
    }
}
