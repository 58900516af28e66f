//! What a message needs to become text, and what is wrong with it whatever it is given.
//!
//! Fluent finds most faults only while it prints, and some never (a term's variable that nobody
//! gives is printed as `{$name}`): a walk over the parsed message finds them beforehand.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use super::fault::FaultReason;
use super::functions::Call;
use super::plurals;
use crate::i18n::formats::Formats;

type Pattern<'a> = ast::Pattern<&'a str>;

/// The entries that messages may refer to, by name.
#[derive(Default)]
pub(super) struct Entries<'a> {
    pub(super) messages: BTreeMap<&'a str, &'a ast::Message<&'a str>>,
    pub(super) terms: BTreeMap<&'a str, &'a ast::Term<&'a str>>,
}

/// What one message needs.
#[derive(Default)]
pub(super) struct Needs<'a> {
    /// The variables, its own and those of the messages it refers to; the slice is of the file.
    pub(super) variables: BTreeSet<&'a str>,
    /// Those of them that choose a plural form, and so must be given as numbers.
    pub(super) numbers: BTreeSet<&'a str>,
    /// Those of them that are lists for `LIST`.
    pub(super) lists: BTreeSet<&'a str>,
    /// The messages it refers to.
    pub(super) messages: BTreeSet<&'a str>,
    /// The first thing that is wrong whatever is given, and the part of the file that says so.
    pub(super) fault: Option<(FaultReason, Option<&'a str>)>,
    /// The plural forms it has no words for, each list with the part of the file that chooses; only
    /// its own.
    pub(super) lacking: Vec<(Vec<&'static str>, &'a str)>,
}

/// Finds what a message's text needs. Without formats a message can call `NUMBER` only, and its
/// plural forms are taken as they are.
pub(super) fn needs<'a>(
    pattern: &'a Pattern<'a>,
    entries: &Entries<'a>,
    formats: Option<&Formats>,
) -> Needs<'a> {
    let mut walk = Walk {
        entries,
        formats,
        open: Vec::new(),
        needs: Needs::default(),
    };
    walk.pattern(pattern, None);
    walk.needs
}

/// The names a term was given; `None` outside terms, where the caller's variables count.
type Given<'g, 'a> = Option<&'g BTreeSet<&'a str>>;

struct Walk<'e, 'a> {
    entries: &'e Entries<'a>,
    formats: Option<&'e Formats>,
    /// The patterns being walked, from the outermost.
    open: Vec<&'a Pattern<'a>>,
    needs: Needs<'a>,
}

impl<'a> Walk<'_, 'a> {
    fn fail(&mut self, reason: FaultReason) {
        self.needs.fault.get_or_insert((reason, None));
    }

    fn fail_at(&mut self, reason: FaultReason, part: &'a str) {
        self.needs.fault.get_or_insert((reason, Some(part)));
    }

    fn pattern(&mut self, pattern: &'a Pattern<'a>, given: Given<'_, 'a>) {
        if self.open.iter().any(|open| std::ptr::eq(*open, pattern)) {
            self.fail(FaultReason::Cycle);
            return;
        }
        self.open.push(pattern);
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression, given);
            }
        }
        self.open.pop();
    }

    fn expression(&mut self, expression: &'a ast::Expression<&'a str>, given: Given<'_, 'a>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, given),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector, given);
                if plurals::is_plural(variants) {
                    self.plural(selector, variants, given);
                }
                for variant in variants {
                    self.pattern(&variant.value, given);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'a ast::InlineExpression<&'a str>, given: Given<'_, 'a>) {
        match inline {
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. } => {}
            ast::InlineExpression::VariableReference { id } => self.variable(id.name, given),
            ast::InlineExpression::Placeable { expression } => self.expression(expression, given),
            ast::InlineExpression::FunctionReference { id, arguments } => {
                self.call(id.name, arguments, given);
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                let message = self.entries.messages.get(id.name);
                self.needs.messages.insert(id.name);
                let found = match attribute {
                    Some(attribute) => message.and_then(|m| find(&m.attributes, attribute.name)),
                    None => message.and_then(|message| message.value.as_ref()),
                };
                match found {
                    Some(pattern) => self.pattern(pattern, given),
                    None => self.unknown("", id.name, attribute.as_ref()),
                }
            }
            ast::InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let term = self.entries.terms.get(id.name);
                let found = match attribute {
                    Some(attribute) => term.and_then(|term| find(&term.attributes, attribute.name)),
                    None => term.map(|term| &term.value),
                };
                let named = arguments.iter().flat_map(|arguments| &arguments.named);
                let names: BTreeSet<&str> = named.map(|argument| argument.name.name).collect();
                match found {
                    Some(pattern) => self.pattern(pattern, Some(&names)),
                    None => self.unknown("-", id.name, attribute.as_ref()),
                }
            }
        }
    }

    fn variable(&mut self, name: &'a str, given: Given<'_, 'a>) {
        match given {
            None => {
                self.needs.variables.insert(name);
            }
            Some(names) if names.contains(name) => {}
            Some(_) => self.fail(FaultReason::MissingVariable(name.to_owned())),
        }
    }

    /// Plural forms are chosen by a number, and are those of the language.
    fn plural(
        &mut self,
        selector: &'a ast::InlineExpression<&'a str>,
        variants: &'a [ast::Variant<&'a str>],
        given: Given<'_, 'a>,
    ) {
        let chosen_by = match selector {
            ast::InlineExpression::VariableReference { id } => id.name,
            ast::InlineExpression::FunctionReference { id, .. } => id.name,
            _ => return,
        };
        if let (ast::InlineExpression::VariableReference { id }, None) = (selector, given) {
            self.needs.numbers.insert(id.name);
        }
        let Some(formats) = self.formats else { return };
        if let Some(form) = plurals::unknown(selector, variants, formats) {
            self.fail_at(FaultReason::UnknownPlural(form.to_owned()), form);
        }
        let lacking = plurals::lacking(selector, variants, formats);
        if self.open.len() == 1 && !lacking.is_empty() {
            self.needs.lacking.push((lacking, chosen_by));
        }
    }

    fn call(
        &mut self,
        name: &'a str,
        arguments: &'a ast::CallArguments<&'a str>,
        given: Given<'_, 'a>,
    ) {
        match self.formats {
            _ if name == "NUMBER" => self.number(name, arguments, given),
            Some(formats) => self.function(name, arguments, given, formats),
            None => self.fail_at(FaultReason::UnknownFunction(name.to_owned()), name),
        }
    }

    /// Our own functions take the variables of the message; a term's would not be checked.
    fn function(
        &mut self,
        name: &'a str,
        arguments: &'a ast::CallArguments<&'a str>,
        given: Given<'_, 'a>,
        formats: &Formats,
    ) {
        let options = arguments.named.iter().map(|option| {
            let choice = match &option.value {
                ast::InlineExpression::StringLiteral { value }
                | ast::InlineExpression::NumberLiteral { value } => *value,
                _ => "",
            };
            (option.name.name, choice)
        });
        let call = match Call::read(name, options, formats) {
            Ok(call) => call,
            Err((reason, option)) => {
                let option = option.and_then(|index| arguments.named.get(index));
                let part = option.map_or(name, |option| match &option.value {
                    ast::InlineExpression::StringLiteral { value }
                        if !matches!(reason, FaultReason::UnknownOption(_)) =>
                    {
                        *value
                    }
                    _ => option.name.name,
                });
                self.fail_at(reason, part);
                return;
            }
        };
        if !call.takes(arguments.positional.len()) {
            self.fail_at(FaultReason::WrongCall(name.to_owned()), name);
        }
        for value in &arguments.positional {
            let ast::InlineExpression::VariableReference { id } = value else {
                self.fail_at(FaultReason::WrongCall(name.to_owned()), name);
                continue;
            };
            if given.is_some() {
                self.fail_at(FaultReason::WrongCall(name.to_owned()), name);
            }
            self.variable(id.name, given);
            if call.counts() {
                self.needs.numbers.insert(id.name);
            }
            if matches!(call, Call::List { .. }) {
                self.needs.lists.insert(id.name);
            }
        }
    }

    /// `NUMBER` has the two options that a language's own way of writing numbers leaves open.
    fn number(
        &mut self,
        name: &'a str,
        arguments: &'a ast::CallArguments<&'a str>,
        given: Given<'_, 'a>,
    ) {
        match arguments.positional.as_slice() {
            [ast::InlineExpression::NumberLiteral { .. }] => {}
            [ast::InlineExpression::VariableReference { id }] => {
                self.variable(id.name, given);
                if given.is_none() {
                    self.needs.numbers.insert(id.name);
                }
            }
            _ => self.fail_at(FaultReason::WrongCall(name.to_owned()), name),
        }
        let known = |option: &str| matches!(option, "type" | "useGrouping");
        let mut options = arguments.named.iter().map(|option| option.name.name);
        if let Some(option) = options.find(|option| !known(option)) {
            self.fail_at(FaultReason::UnknownOption(option.to_owned()), option);
        }
    }

    fn unknown(&mut self, mark: &str, name: &str, attribute: Option<&ast::Identifier<&str>>) {
        let attribute = attribute.map_or_else(String::new, |part| format!(".{}", part.name));
        self.fail(FaultReason::UnknownReference(format!(
            "{mark}{name}{attribute}"
        )));
    }
}

fn find<'a>(attributes: &'a [ast::Attribute<&'a str>], name: &str) -> Option<&'a Pattern<'a>> {
    let mut found = attributes.iter().filter(|one| one.id.name == name);
    found.next().map(|attribute| &attribute.value)
}
