//! The property of `tests/properties/slug.rs`.
#![no_main]

#[path = "../../tests/properties/slug.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::holds(bytes));
