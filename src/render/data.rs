//! Files for programs as JSON (RFC 8259).

use serde::Serialize;

/// A value as JSON on several lines, so that two versions of a file can be compared by eye.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
