//! One file into a parsed file: settings, a theme's manifest, one translation of an entry. Knows no
//! other file and no other language.

pub mod closures;
pub mod entry;
pub mod fields;
pub mod forgotten;
pub mod guards;
pub mod markdown;
pub mod settings;
pub mod theme;
pub mod yaml;

use crate::base::{Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{Content, Encoding, SourceFile};

/// The text of a file; a file that is no text is reported.
fn text_of<'s>(file: &SitePath, source: &'s SourceFile, out: &mut Diagnostics) -> Option<&'s str> {
    match &source.content {
        Content::Text(text) => Some(text),
        Content::Undecodable(fault) => {
            let looks_like = match fault.looks_like {
                Encoding::Windows1251 => "encoding-windows-1251",
                Encoding::Utf16 => "encoding-utf16",
                Encoding::Unknown => "encoding-unknown",
            };
            out.push(
                Diagnostic::at(Code::NotUtf8, &Place::start_of(file))
                    .term("looks-like", looks_like)
                    .arg("offset", fault.offset + 1),
            );
            None
        }
        Content::Media(..) => None,
    }
}
