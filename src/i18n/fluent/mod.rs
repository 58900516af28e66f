//! Fluent files into finished sentences: the messages of sites and themes, and the program's own.
//!
//! Knows nothing of pages, front matter or disk. Syntax and meaning follow Project Fluent 1.0;
//! what Fluent would print as `{$name}` is an error here, with the message and the reason.

mod bundle;
mod collect;
mod fault;
mod functions;
mod inspect;
mod lint;
mod messages;
mod plurals;
mod syntax;
mod wording;

pub use fault::{FaultReason, MessageFault};
pub use lint::{lint, unused};
pub use messages::{MessageArg, Messages};
pub use wording::{ProgramLanguage, ProgramWords};
