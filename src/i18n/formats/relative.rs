//! A number of days from today → the words for it: `ертең`, `через 3 дня`, `in 3 days`.
//!
//! CLDR's relative days (Unicode Technical Standard 35, part 4, "Calendar Fields"), written out
//! because ICU4X 2.4 has them only as an experiment.

use super::{Formats, Tables};

impl Formats {
    /// A day by its distance from today, negative for the past; `None` in languages without a table.
    pub fn relative_day(&self, days: i64) -> Option<String> {
        let name = match (self.tables, days) {
            (Tables::None, _) => return None,
            (Tables::Kazakh, -2) => "алдыңгүні",
            (Tables::Kazakh, -1) => "кеше",
            (Tables::Kazakh, 0) => "бүгін",
            (Tables::Kazakh, 1) => "ертең",
            (Tables::Kazakh, 2) => "бүрсігүні",
            (Tables::Russian, -2) => "позавчера",
            (Tables::Russian, -1) => "вчера",
            (Tables::Russian, 0) => "сегодня",
            (Tables::Russian, 1) => "завтра",
            (Tables::Russian, 2) => "послезавтра",
            (Tables::English, -1) => "yesterday",
            (Tables::English, 0) => "today",
            (Tables::English, 1) => "tomorrow",
            _ => return Some(self.spelled(self.days_away(days))),
        };
        Some(self.spelled(name.to_owned()))
    }

    fn days_away(&self, days: i64) -> String {
        let is_past = days < 0;
        let days = days.saturating_abs();
        let number = self.number(days);
        match self.tables {
            Tables::Kazakh if is_past => format!("{number} күн бұрын"),
            Tables::Kazakh => format!("{number} күннен кейін"),
            Tables::Russian => {
                let word = match self.plural(days) {
                    "one" => "день",
                    "few" => "дня",
                    _ => "дней",
                };
                match is_past {
                    true => format!("{number} {word} назад"),
                    false => format!("через {number} {word}"),
                }
            }
            Tables::English | Tables::None if is_past => format!("{number} days ago"),
            Tables::English | Tables::None => format!("in {number} days"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::formats;

    #[test]
    fn a_language_without_a_table_has_no_words_for_days() {
        assert_eq!(formats("de").relative_day(1), None);
    }

    #[test]
    fn the_ends_of_the_numbers_do_not_fail() {
        let far = formats("kk").relative_day(i64::MIN);
        assert_eq!(
            far.as_deref(),
            Some("9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}807 күн бұрын")
        );
    }
}
