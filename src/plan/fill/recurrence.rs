//! stub
use super::voice::Voice;
use crate::calendar::{EventTime, Rule};
use jiff::civil::Date;
impl Voice<'_> {
    pub(super) fn repetition(
        &self,
        _rule: &Rule,
        _first: &EventTime,
        _last: Date,
    ) -> Option<String> {
        None
    }
}
