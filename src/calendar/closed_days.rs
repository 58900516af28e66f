//! Days on which something is closed: single days, a run of days, or a rule such as every last Friday.

use jiff::civil::Date;

use super::Rule;

/// Which days are closed. Exceptions among them are open.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosedDays {
    /// The days.
    pub days: Days,
    /// Those of them that are open nevertheless.
    pub except: Vec<Date>,
}

/// Days by the way in which they were said.
#[derive(Clone, PartialEq, Debug)]
pub enum Days {
    /// These.
    Each(Vec<Date>),
    /// From the first to the last, both included.
    Run(Date, Date),
    /// Every day that one of the rules gives, within bounds. Each rule says its days by itself: it
    /// needs no first day to count from.
    Rules {
        /// The rules.
        rules: Vec<Rule>,
        /// No day before.
        from: Option<Date>,
        /// No day after.
        until: Option<Date>,
    },
}

impl ClosedDays {
    /// Whether a day is closed.
    pub fn cover(&self, day: Date) -> bool {
        let is_meant = match &self.days {
            Days::Each(days) => days.contains(&day),
            Days::Run(first, last) => *first <= day && day <= *last,
            Days::Rules { rules, from, until } => {
                from.is_none_or(|from| from <= day)
                    && until.is_none_or(|until| day <= until)
                    && rules.iter().any(|rule| gives(rule, day))
            }
        };
        is_meant && !self.except.contains(&day)
    }
}

fn gives(rule: &Rule, day: Date) -> bool {
    rule.days(day).next() == Some(day)
}
