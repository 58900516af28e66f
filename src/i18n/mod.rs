//! Languages: everything that depends on which one a text is written in.
//!
//! Pure functions of a language tag and values: formats of dates and numbers, sorting, slugs,
//! folding for search, typography, names of languages and cities, slips in texts. Knows nothing of files,
//! addresses, front matter or templates.

pub mod bidi;
pub mod cities;
pub mod collation;
pub mod fluent;
pub mod folding;
pub mod formats;
pub mod guards;
pub mod language_names;
pub mod letters;
pub mod locale;
mod script;
pub mod slug;
pub mod spelling;
pub mod transliteration;
pub mod typography;
