//! The property of `tests/properties/typography.rs`.
#![no_main]

#[path = "../../tests/properties/typography.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::holds(bytes));
