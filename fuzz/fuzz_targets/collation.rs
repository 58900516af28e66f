//! The property of `tests/properties/collation.rs`.
#![no_main]

#[path = "../../tests/properties/collation.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::holds(bytes));
