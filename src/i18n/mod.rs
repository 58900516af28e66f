//! (stub)
pub mod fluent;
