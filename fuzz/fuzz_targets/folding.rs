//! The property of `tests/properties/folding.rs`.
#![no_main]

#[path = "../../tests/properties/folding.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::holds(bytes));
