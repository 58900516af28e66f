//! Texts → one text that names them all.

use icu_list::ListFormatter;

use super::{Formats, Tables, written};

/// Stands for an item while a list is joined: no text contains it.
const ITEM: char = '\u{1f}';

impl Formats {
    /// Joins texts by "and": `A, B және C`, `A, B и C`, `A, B, and C`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        if self.tables == Tables::Kazakh {
            return kazakh_list(items, &self.spelling.spell(" және "));
        }
        self.joined(&self.list_and, items)
    }

    /// Joins texts by "or": `A, B, не болмаса C`, `A, B или C`, `A, B, or C`.
    pub fn list_or<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.joined(&self.list_or, items)
    }

    /// Only what stands between the items is in this language: names come as they are.
    fn joined<T: AsRef<str>>(&self, list: &ListFormatter, items: &[T]) -> String {
        let frame = written(list.format(items.iter().map(|_| ITEM)));
        let frame = self.spelled(frame);
        let mut joined = String::new();
        let mut items = items.iter().map(AsRef::as_ref);
        for between in frame.split_inclusive(ITEM) {
            let Some(text) = between.strip_suffix(ITEM) else {
                joined.push_str(between);
                continue;
            };
            joined.push_str(text);
            joined.push_str(items.next().unwrap_or_default());
        }
        joined
    }
}

/// CLDR has `және` between two items only and joins three by commas; a reader expects it before
/// the last item of any list.
fn kazakh_list<T: AsRef<str>>(items: &[T], and: &str) -> String {
    let Some((last, others)) = items.split_last() else {
        return String::new();
    };
    let mut list = String::new();
    for (index, item) in others.iter().enumerate() {
        if index > 0 {
            list.push_str(", ");
        }
        list.push_str(item.as_ref());
    }
    if !others.is_empty() {
        list.push_str(and);
    }
    list.push_str(last.as_ref());
    list
}

#[cfg(test)]
mod tests {
    use super::super::tests::formats;

    #[test]
    fn the_last_item_is_joined_by_a_word() {
        let lists = |tag: &str| {
            let formats = formats(tag);
            [&[][..], &["A"], &["A", "B"], &["A", "B", "C"]].map(|items| formats.list(items))
        };
        assert_eq!(lists("kk"), ["", "A", "A және B", "A, B және C"]);
        assert_eq!(lists("ru"), ["", "A", "A и B", "A, B и C"]);
        assert_eq!(lists("en"), ["", "A", "A and B", "A, B, and C"]);
    }
}
