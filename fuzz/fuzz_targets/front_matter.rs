//! The property of `tests/properties/front_matter.rs`.
#![no_main]

#[path = "../../tests/properties/front_matter.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| property::holds(bytes));
