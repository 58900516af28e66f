//! A rule of any text: it is refused, or its days are in order and it is written as it is read.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use keste::calendar::{Bound, Rule};

/// Two bytes say the first day, the others are the rule.
pub(crate) fn holds(bytes: &[u8]) {
    let Some((distance, text)) = bytes.split_first_chunk() else {
        return;
    };
    let distance = i32::from(u16::from_le_bytes(*distance));
    let first = date(1950, 1, 1).saturating_add(distance.days());
    let Ok((rule, _)) = Rule::parse(&String::from_utf8_lossy(text)) else {
        return;
    };
    let days: Vec<Date> = rule.days(first).take(1000).collect();
    assert!(days.first().is_none_or(|day| *day >= first), "{rule:?}");
    assert!(days.is_sorted_by(|one, next| one < next), "{rule:?}");
    if rule.is_portable(first) {
        assert_eq!(days.first(), Some(&first), "{rule:?}");
    }
    let written = rule.to_rrule(12);
    assert_eq!(Rule::parse(&written), Ok((rule, Some(Bound::Times(12)))));
}
