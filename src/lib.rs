//! Keste turns a folder of Markdown events in several languages into a static site with calendars
//! and iCal feeds.
//!
//! Every arrow is a function of its inputs; only [`host`] and [`cli`] touch disk, clock and terminal.
//!
//! | phase | turns | into |
//! |---|---|---|
//! | [`host`], [`cli`] | the folder and the call | a [`source::SourceTree`], the build's time: [`pipeline::Inputs`] |
//! | [`parse`] | one file | a [`parse::entry::ParsedEntry`], [`parse::settings::Settings`], a [`parse::theme::ThemeManifest`] |
//! | [`mod@catalog`] | parsed files | a [`catalog::Catalog`]: entries in all their languages, facts merged |
//! | [`site`] | the catalog | a [`site::Site`]: references resolved, every occurrence laid out; immutable afterwards |
//! | [`mod@plan`] | the site | a [`plan::Plan`]: every address and its [`plan::Job`]; no text is made yet |
//! | [`ledger`] | what there is to announce, the previous ledger | a [`ledger::Next`]: stamps, changes, the next ledger |
//! | [`mod@plan`] | a job and the site | a [`view::Context`]: all that a template or a writer may know |
//! | [`mod@render`] | a context, templates, messages | a [`render::Artifact`]: bytes |
//! | [`host`] | artifacts | files in a stage, swapped in at once |
//!
//! [`pipeline`] runs them in this order. Beside them stand what several phases speak in: [`base`]
//! (paths, places, languages), [`diagnostics`] (what is wrong, as data), [`calendar`] (RFC 5545, time
//! zones), [`i18n`] (messages, formats, typography), [`pictures`] (what a picture's file holds, and what is
//! published in its place), [`view`] (the contract with templates). [`search`]
//! answers a query from a search index, [`scaffold`] makes the files of a new site.

pub mod base;
pub mod calendar;
pub mod catalog;
pub mod cli;
pub mod diagnostics;
pub mod host;
pub mod i18n;
pub mod ledger;
pub mod parse;
pub mod pictures;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod scaffold;
pub mod search;
pub mod site;
pub mod source;
pub mod view;
