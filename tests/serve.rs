//! `keste serve` as a browser, a stranger and an editor meet it: the program itself runs over sites in folders
//! of their own and is asked over plain TCP. No test asserts a time; what does not come within a generous
//! deadline has failed.
#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read fails the test"
)]
#![allow(clippy::disallowed_methods, reason = "what is served lies on disk")]
#![cfg(unix)]

#[path = "serve/addresses.rs"]
mod addresses;
#[path = "serve/broken.rs"]
mod broken;
#[path = "serve/crowd.rs"]
mod crowd;
#[path = "serve/folder.rs"]
mod folder;
#[path = "serve/follows.rs"]
mod follows;
#[path = "serve/listening.rs"]
mod listening;
mod preview;
#[path = "serve/strangers.rs"]
mod strangers;
