//! (stub)

pub mod markdown;
