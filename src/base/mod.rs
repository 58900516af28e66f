//! The words every phase shares: paths, URLs, places in files, hashes, language tags, colours.
//!
//! Nothing here knows about a phase, the disk or the clock.

mod colour;
mod hash;
mod language;
mod path;
mod place;
mod url;

pub use colour::Colour;
pub use hash::ContentHash;
pub use language::{Lang, LanguageTag, PerLanguage, country_taken_for_language};
pub use path::SitePath;
pub use place::{Located, Place, Position, Span};
pub use url::{BaseUrl, BaseUrlFault, UrlPath};
