//! The property of `tests/properties/rule.rs`.
#![no_main]

#[path = "../../tests/properties/rule.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::holds(bytes));
