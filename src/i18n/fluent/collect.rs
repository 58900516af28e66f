//! The entries of all files of a language into one table: what each message needs, and its text
//! where nothing has to be filled in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::fault::FaultReason;
use super::inspect::{self, Entries};
use super::{bundle, syntax};
use crate::base::{Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::i18n::formats::Formats;
use crate::i18n::spelling::Spelling;

/// One message or attribute.
pub(super) struct Entry {
    /// Where its name stands.
    pub(super) place: Place,
    /// The variables it uses, with one place of each.
    pub(super) variables: BTreeMap<String, Place>,
    /// The messages it refers to.
    pub(super) messages: BTreeSet<String>,
    /// The plural forms that it has no words for, with the places that choose a form.
    pub(super) lacking: Vec<(Vec<&'static str>, Place)>,
    /// How it becomes text.
    pub(super) form: Form,
}

pub(super) enum Form {
    /// Nothing to fill in: most messages. Made once.
    Constant(String),
    /// To be filled in; the variables that must be numbers, and those that `LIST` takes apart.
    Pattern {
        numbers: Vec<String>,
        lists: Vec<String>,
    },
    /// Wrong whatever is filled in; the place that says so.
    Faulty(FaultReason, Place),
}

/// Every message and attribute of the files with what it needs.
pub(super) fn entries(
    files: &[SitePath],
    resources: &[Arc<FluentResource>],
    locale: &LanguageIdentifier,
    formats: Option<&Arc<Formats>>,
    spelling: Spelling,
) -> BTreeMap<String, Entry> {
    let mut known = Entries::default();
    for entry in resources.iter().flat_map(|resource| resource.entries()) {
        match entry {
            ast::Entry::Message(message) => {
                known.messages.insert(message.id.name, message);
            }
            ast::Entry::Term(term) => {
                known.terms.insert(term.id.name, term);
            }
            _ => {}
        }
    }
    let place = |part: &str| {
        let sources = files.iter().zip(resources);
        let mut places = sources.map(|(file, resource)| (file, resource.source()));
        let holds = |text: &str| text.as_bytes().as_ptr_range().contains(&part.as_ptr());
        let found = places.find(|(_, text)| holds(text));
        found.map(|(file, text)| syntax::place_of(file, text, part))
    };
    let bundle = bundle::make(locale, resources, formats, spelling);
    let mut entries = BTreeMap::new();
    let mut add = |id: String, name: &str, pattern| {
        let Some(at) = place(name) else { return };
        let needs = inspect::needs(pattern, &known, formats.map(Arc::as_ref));
        let form = if let Some((fault, part)) = needs.fault {
            let fault_at = part.and_then(place).unwrap_or_else(|| at.clone());
            Form::Faulty(fault, fault_at)
        } else if needs.variables.is_empty() {
            match bundle::print(&bundle, formats, &id, &FluentArgs::new()) {
                Ok(text) => Form::Constant(text),
                Err(fault) => Form::Faulty(fault, at.clone()),
            }
        } else {
            Form::Pattern {
                numbers: owned(needs.numbers),
                lists: owned(needs.lists),
            }
        };
        let variables = needs.variables.into_iter();
        let variables = variables.filter_map(|name| Some((name.to_owned(), place(name)?)));
        let entry = Entry {
            place: at,
            variables: variables.collect(),
            messages: owned(needs.messages),
            lacking: needs
                .lacking
                .into_iter()
                .filter_map(|(forms, part)| Some((forms, place(part)?)))
                .collect(),
            form,
        };
        entries.insert(id, entry);
    };
    // Not the map's own keys: a key stays the one that was there first, in an overridden file.
    for message in known.messages.values() {
        let name = message.id.name;
        if let Some(pattern) = &message.value {
            add(name.to_owned(), name, pattern);
        }
        for attribute in &message.attributes {
            let id = format!("{name}.{}", attribute.id.name);
            add(id, attribute.id.name, &attribute.value);
        }
    }
    entries
}

fn owned<T: FromIterator<String>>(names: BTreeSet<&str>) -> T {
    names.into_iter().map(str::to_owned).collect()
}

/// Fluent lets the last of two messages of one name win; in one file the other is a slip.
pub(super) fn written_twice(file: &SitePath, resource: &FluentResource) -> Diagnostics {
    let mut first = BTreeMap::new();
    let mut problems = Diagnostics::new();
    for entry in resource.entries() {
        let (mark, name) = match entry {
            ast::Entry::Message(message) => ("", message.id.name),
            ast::Entry::Term(term) => ("-", term.id.name),
            _ => continue,
        };
        let place = syntax::place_of(file, resource.source(), name);
        if let Some(before) = first.get(&(mark, name)) {
            let twice = Diagnostic::at(Code::DuplicateKey, &place);
            problems.push(twice.arg("key", format!("{mark}{name}")).also(before));
        } else {
            first.insert((mark, name), place);
        }
    }
    problems
}
