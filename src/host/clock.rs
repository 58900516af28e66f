//! The build's instant: the machine's clock, or the one that a reproducible build is given.
//!
//! `SOURCE_DATE_EPOCH`: <https://reproducible-builds.org/specs/source-date-epoch/>.

use jiff::Timestamp;

use crate::diagnostics::{Code, Diagnostic};

/// The present instant.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// The instant in the variable `SOURCE_DATE_EPOCH`; `None` when it is unset or empty. A value that
/// is no number of seconds is an error: a build must not go on with another clock than asked for.
pub fn source_date_epoch() -> Result<Option<Timestamp>, Diagnostic> {
    match std::env::var_os(VARIABLE) {
        None => Ok(None),
        Some(value) => epoch(&value.to_string_lossy()),
    }
}

const VARIABLE: &str = "SOURCE_DATE_EPOCH";

fn epoch(value: &str) -> Result<Option<Timestamp>, Diagnostic> {
    if value.is_empty() {
        return Ok(None);
    }
    let seconds = value.parse().ok();
    let instant = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    instant.map(Some).ok_or_else(|| {
        Diagnostic::anywhere(Code::BadSetting)
            .arg("key", VARIABLE)
            .term("expected", "expected-unix-seconds")
            .arg("value", value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_is_a_number_of_seconds_or_an_error() {
        let read = |value| epoch(value).map(|instant| instant.map(|at| at.to_string()));
        assert_eq!(read(""), Ok(None));
        assert_eq!(
            read("1800000000"),
            Ok(Some("2027-01-15T08:00:00Z".to_owned()))
        );
        for wrong in ["tomorrow", "2027-01-15", "99999999999999999999", "1.5"] {
            assert_eq!(
                epoch(wrong).map_err(|fault| fault.code),
                Err(Code::BadSetting)
            );
        }
    }
}
