//! The only input and output of the program: the site's folder, the output, the clock, the
//! environment, the terminal, the network. It turns files into a [`crate::source::SourceTree`] and bytes into
//! files; it knows no phase and cannot tell a page from a feed.

// This is the one side of the fence where disk, clock and environment may be touched.
#![allow(clippy::disallowed_methods)]

pub mod clock;
pub mod disk;
pub mod edit;
pub mod environment;
mod fault;
pub mod output;
pub mod published;
pub mod scaffold;
pub mod server;
pub mod terminal;
pub mod tzdb;
pub mod watch;
