//! Numbers, money and lengths of time → text.

use icu_decimal::input::Decimal;
use icu_plurals::PluralCategory;

use super::{Formats, Tables, written};

impl Formats {
    /// A whole number with its thousands apart: `1 500` (with U+00A0), `1,500`.
    pub fn number(&self, number: i64) -> String {
        written(self.decimal.format(&Decimal::from(number)))
    }

    /// A number with as many decimals as it has: `1,5`, `1.5`.
    pub fn decimal_number(&self, number: f64) -> String {
        match exact(number) {
            Some(decimal) => written(self.decimal.format(&decimal)),
            None => number.to_string(),
        }
    }

    /// A sum in tenge with the narrow sign of the currency: `1 500 ₸` (with U+00A0), `₸1,500`.
    pub fn money(&self, tenge: i64) -> String {
        let number = self.number(tenge);
        match (self.tables, number.strip_prefix('-')) {
            (Tables::English, Some(positive)) => format!("-₸{positive}"),
            (Tables::English, None) => format!("₸{number}"),
            _ => format!("{number}\u{a0}₸"),
        }
    }

    /// The plural category of a whole number, as CLDR and Fluent call it: `one`, `few`, `many` …
    pub fn plural(&self, count: i64) -> &'static str {
        category_name(self.plurals.category_for(count))
    }

    /// The plural category of a number with decimals; 1.0 counts as 1.
    pub fn plural_of_decimal(&self, number: f64) -> &'static str {
        match exact(number) {
            Some(decimal) => category_name(self.plurals.category_for(&decimal)),
            None => category_name(PluralCategory::Other),
        }
    }

    /// Every plural category that the language has, of counts (`3 места`) or of places in an order
    /// (`3rd`).
    pub fn plural_categories(&self, of_order: bool) -> Vec<&'static str> {
        let rules = if of_order {
            &self.ordinals
        } else {
            &self.plurals
        };
        rules.categories().map(category_name).collect()
    }

    /// The plural categories of the whole numbers up to a hundred: those that a message about a
    /// count has to have words for.
    pub fn counting_categories(&self) -> Vec<&'static str> {
        let all = self.plural_categories(false);
        let is_met = |name: &&str| (0..=100).any(|count| self.plural(count) == *name);
        all.into_iter().filter(is_met).collect()
    }

    /// A length of time in its short form: `1 сағ 30 мин`, `1 ч 30 мин`, `1 h 30 min` (U+00A0
    /// before a unit), in languages without a table `1:30`.
    pub fn duration(&self, minutes: u32) -> String {
        let (hour, minute) = match self.tables {
            Tables::Kazakh => ("сағ", "мин"),
            Tables::Russian => ("ч", "мин"),
            Tables::English => ("h", "min"),
            Tables::None => return format!("{}:{:02}", minutes / 60, minutes % 60),
        };
        let length = match (minutes / 60, minutes % 60) {
            (0, minutes) => format!("{minutes}\u{a0}{minute}"),
            (hours, 0) => format!("{hours}\u{a0}{hour}"),
            (hours, minutes) => format!("{hours}\u{a0}{hour} {minutes}\u{a0}{minute}"),
        };
        self.spelled(length)
    }
}

/// `None` for infinity and what is not a number.
fn exact(number: f64) -> Option<Decimal> {
    Decimal::try_from_str(&number.to_string()).ok()
}

fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::formats;

    #[test]
    fn numbers_and_sums_are_grouped_as_their_language_does() {
        let (kk, en) = (formats("kk"), formats("en"));
        assert_eq!(kk.number(-1_234_567), "-1\u{a0}234\u{a0}567");
        assert_eq!(kk.decimal_number(1_234_567.5), "1\u{a0}234\u{a0}567,5");
        assert_eq!(kk.decimal_number(3.0), "3");
        assert_eq!(kk.decimal_number(f64::INFINITY), "inf");
        assert_eq!(kk.money(12_000), "12\u{a0}000\u{a0}₸");
        assert_eq!(en.money(12_000), "₸12,000");
        assert_eq!(en.money(-500), "-₸500");
        assert_eq!(formats("de").money(12_000), "12.000\u{a0}₸");
    }

    #[test]
    fn plural_categories_are_those_of_the_language() {
        let categories = |tag| [1, 3, 5, 21].map(|count| formats(tag).plural(count));
        assert_eq!(categories("kk"), ["one", "other", "other", "other"]);
        assert_eq!(categories("ru"), ["one", "few", "many", "one"]);
        assert_eq!(formats("ru").plural_of_decimal(1.5), "other");
        assert_eq!(formats("ru").plural_of_decimal(2.0), "few");
    }

    #[test]
    fn categories_of_decimals_and_millions_are_not_met_when_counting() {
        let categories = |tag| {
            let formats = formats(tag);
            let all = [false, true].map(|of_order| formats.plural_categories(of_order));
            (formats.counting_categories(), all)
        };
        let russian = vec!["one", "few", "many"];
        let all = vec!["one", "few", "many", "other"];
        assert_eq!(categories("ru"), (russian, [all, vec!["other"]]));
        let kazakh = || vec!["one", "other"];
        let order = vec!["many", "other"];
        assert_eq!(categories("kk"), (kazakh(), [kazakh(), order]));
        assert_eq!(categories("es").0, ["one", "other"]);
        assert_eq!(categories("ar").0.len(), 6);
    }

    #[test]
    fn lengths_leave_out_what_is_nothing() {
        let lengths = |tag| [0, 45, 60, 90, 1500].map(|minutes| formats(tag).duration(minutes));
        assert_eq!(
            lengths("kk"),
            [
                "0\u{a0}мин",
                "45\u{a0}мин",
                "1\u{a0}сағ",
                "1\u{a0}сағ 30\u{a0}мин",
                "25\u{a0}сағ"
            ]
        );
        assert_eq!(formats("ru").duration(90), "1\u{a0}ч 30\u{a0}мин");
        assert_eq!(formats("en").duration(90), "1\u{a0}h 30\u{a0}min");
        assert_eq!(formats("de").duration(65), "1:05");
    }
}
