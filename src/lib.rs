//! Keste turns a folder of Markdown events in several languages into a static site with calendars
//! and iCal feeds.
//!
//! Every arrow is a function of its inputs; only [`host`] and [`cli`] touch disk, clock and terminal.
//!
//! | phase | turns | into |
//! |---|---|---|
//! | [`host`], [`cli`] | the folder, the call | [`source::SourceTree`], overrides, the build's instant |
//! | [`parse`] | a file | a parsed entry, settings, a theme manifest |

pub mod base;
pub mod calendar;
pub mod catalog;
pub mod cli;
pub mod diagnostics;
pub mod host;
pub mod i18n;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod scaffold;
pub mod site;
pub mod source;
pub mod view;
