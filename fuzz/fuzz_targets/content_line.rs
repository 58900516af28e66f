//! The property of `tests/properties/content_line.rs`.
#![no_main]

#[path = "../../tests/properties/content_line.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::holds(bytes));
