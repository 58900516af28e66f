//! A Fluent file's text into entries and diagnostics with the exact place.

use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::base::{Place, SitePath, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// Reads a file. What can be read of a faulty file is kept, so that one slip does not make every
/// message of the file missing.
pub(super) fn read(file: &SitePath, text: &str) -> (Arc<FluentResource>, Diagnostics) {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (Arc::new(resource), Diagnostics::new()),
        Err((resource, faults)) => {
            let problems = faults.iter().map(|fault| problem(file, text, fault));
            (Arc::new(resource), problems.collect())
        }
    }
}

/// The place of a part of a file's text. The parser keeps no places, but its names are slices of
/// the text, so their addresses tell where they stand.
pub(super) fn place_of(file: &SitePath, text: &str, part: &str) -> Place {
    let offset = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if offset.saturating_add(part.len()) > text.len() {
        return Place::start_of(file);
    }
    Place::new(file, Span::new(offset, offset + part.len()))
}

fn problem(file: &SitePath, text: &str, fault: &ParserError) -> Diagnostic {
    // The parser points one byte wide, which may be half a letter.
    // What is missing at the end of a file is missing on its last line that has text.
    let start = fault.pos.start.min(text.trim_end().len());
    let start = text.floor_char_boundary(start);
    let end = text.ceil_char_boundary(fault.pos.end.min(text.len()));
    let (reason, name) = reason(&fault.kind);
    Diagnostic::at(
        Code::MessageSyntax,
        &Place::new(file, Span::new(start, end)),
    )
    .term("reason", reason)
    .arg("name", name)
}

/// The program's message that words a fault of syntax, and what fills its `$name`.
fn reason(kind: &ErrorKind) -> (&'static str, String) {
    match kind {
        ErrorKind::ExpectedToken(token) => ("syntax-expected", token.to_string()),
        ErrorKind::ExpectedCharRange { range } => ("syntax-expected", range.clone()),
        ErrorKind::ExpectedMessageField { entry_id }
        | ErrorKind::ExpectedTermField { entry_id } => ("syntax-no-text", entry_id.clone()),
        ErrorKind::MissingValue => ("syntax-no-value", String::new()),
        ErrorKind::MissingDefaultVariant => ("syntax-no-default", String::new()),
        ErrorKind::MultipleDefaultVariants => ("syntax-two-defaults", String::new()),
        ErrorKind::UnterminatedStringLiteral => ("syntax-open-quote", String::new()),
        ErrorKind::UnbalancedClosingBrace => ("syntax-closing-brace", String::new()),
        ErrorKind::UnknownEscapeSequence(escape)
        | ErrorKind::InvalidUnicodeEscapeSequence(escape) => ("syntax-escape", escape.clone()),
        ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedLiteral
        | ErrorKind::ForbiddenCallee
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_) => ("syntax-expression", String::new()),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => ("syntax-selector", String::new()),
    }
}
