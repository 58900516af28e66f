//! What a message needs to become text, and what is wrong with it whatever it is given.
//!
//! Fluent finds most faults only while it prints, and some never (a term's variable that nobody
//! gives is printed as `{$name}`): a walk over the parsed message finds them beforehand.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use super::fault::FaultReason;

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
    /// The first thing that is wrong whatever is given.
    pub(super) fault: Option<FaultReason>,
}

/// Finds what a message's text needs.
pub(super) fn needs<'a>(pattern: &'a Pattern<'a>, entries: &Entries<'a>) -> Needs<'a> {
    let mut walk = Walk {
        entries,
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
    /// The patterns being walked, from the outermost.
    open: Vec<&'a Pattern<'a>>,
    needs: Needs<'a>,
}

impl<'a> Walk<'_, 'a> {
    fn fail(&mut self, reason: FaultReason) {
        self.needs.fault.get_or_insert(reason);
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
                if let (ast::InlineExpression::VariableReference { id }, None) = (selector, given)
                    && is_plural(variants)
                {
                    self.needs.numbers.insert(id.name);
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

    /// `NUMBER` is the only function, with the two options that a language's own way of writing
    /// numbers leaves open.
    fn call(
        &mut self,
        name: &'a str,
        arguments: &'a ast::CallArguments<&'a str>,
        given: Given<'_, 'a>,
    ) {
        if name != "NUMBER" {
            self.fail(FaultReason::UnknownFunction(name.to_owned()));
            return;
        }
        match arguments.positional.as_slice() {
            [ast::InlineExpression::NumberLiteral { .. }] => {}
            [ast::InlineExpression::VariableReference { id }] => {
                self.variable(id.name, given);
                if given.is_none() {
                    self.needs.numbers.insert(id.name);
                }
            }
            _ => self.fail(FaultReason::WrongCall(name.to_owned())),
        }
        let known = |option: &str| matches!(option, "type" | "useGrouping");
        if !arguments.named.iter().all(|option| known(option.name.name)) {
            self.fail(FaultReason::WrongCall(name.to_owned()));
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

/// Whether the variants are plural forms rather than words such as `online`.
fn is_plural(variants: &[ast::Variant<&str>]) -> bool {
    let form = |variant: &ast::Variant<&str>| match &variant.key {
        ast::VariantKey::NumberLiteral { .. } => true,
        ast::VariantKey::Identifier { name } => {
            matches!(*name, "zero" | "one" | "two" | "few" | "many" | "other")
        }
    };
    let other = |variant: &ast::Variant<&str>| matches!(&variant.key, ast::VariantKey::Identifier { name } if *name == "other");
    variants.iter().all(form) && !variants.iter().all(other)
}
