//! Fluent bundles, one a thread and set of messages.
//!
//! A bundle caches plural rules without a lock and therefore stays on its thread; the concurrent
//! kind costs three times as much when two threads share it. The cache holds weak references, so
//! that a set of messages that nobody uses any more takes its bundles along.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Weak};

use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;
use fluent::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::fault::FaultReason;
use super::messages::{Compiled, NumberFormat};

type Bundle = FluentBundle<Arc<FluentResource>>;

thread_local! {
    static BUNDLES: RefCell<Vec<(Weak<Compiled>, Rc<Bundle>)>> = const { RefCell::new(Vec::new()) };
    /// How the message being printed writes numbers: Fluent takes only a plain function pointer.
    static NUMBERS: RefCell<Option<NumberFormat>> = const { RefCell::new(None) };
}

/// This thread's bundle for a set of messages.
pub(super) fn shared(compiled: &Arc<Compiled>) -> Rc<Bundle> {
    BUNDLES.with_borrow_mut(|bundles| {
        let ours = |(owner, _): &&(Weak<Compiled>, Rc<Bundle>)| {
            std::ptr::eq(owner.as_ptr(), Arc::as_ptr(compiled))
        };
        if let Some((_, bundle)) = bundles.iter().find(ours) {
            return Rc::clone(bundle);
        }
        bundles.retain(|(owner, _)| owner.strong_count() > 0);
        let bundle = Rc::new(make(&compiled.locale, &compiled.resources));
        bundles.push((Arc::downgrade(compiled), Rc::clone(&bundle)));
        bundle
    })
}

/// A new bundle of files, a later one overriding an earlier one.
pub(super) fn make(locale: &LanguageIdentifier, resources: &[Arc<FluentResource>]) -> Bundle {
    let mut bundle = Bundle::new(vec![locale.clone()]);
    // The marks would end up in attributes, JSON-LD and calendars; all our scripts run one way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| write_number(value)));
    // An empty bundle has no name that these could meet.
    let _ = bundle.add_builtins();
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// Prints one message.
pub(super) fn print(
    bundle: &Bundle,
    numbers: &NumberFormat,
    id: &str,
    args: &FluentArgs<'_>,
) -> Result<String, FaultReason> {
    let (message, attribute) = match id.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (id, None),
    };
    let message = bundle.get_message(message).ok_or(FaultReason::NoMessage)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name).map(|found| found.value()),
        None => message.value(),
    };
    let pattern = pattern.ok_or(FaultReason::NoMessage)?;
    NUMBERS.with_borrow_mut(|current| match current {
        Some(current) if Arc::ptr_eq(current, numbers) => {}
        _ => *current = Some(Arc::clone(numbers)),
    });
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    match errors.first() {
        None => Ok(text.into_owned()),
        Some(error) => Err(reason(error)),
    }
}

fn write_number(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    // A fraction can only come from a number typed into the message: it stays as typed.
    if number.value.fract() != 0.0 || number.value.abs() > 9e15 {
        return None;
    }
    let whole = number.value as i64;
    if !number.options.use_grouping {
        return Some(whole.to_string());
    }
    // Released before the call: the format is foreign code and may print a message itself.
    let format = NUMBERS.with_borrow(Option::clone)?;
    Some(format(whole))
}

fn reason(error: &FluentError) -> FaultReason {
    let FluentError::ResolverError(error) = error else {
        return FaultReason::NoMessage;
    };
    let name = |mark: &str, id: &str, attribute: &Option<String>| match attribute {
        Some(attribute) => format!("{mark}{id}.{attribute}"),
        None => format!("{mark}{id}"),
    };
    match error {
        ResolverError::Reference(ReferenceKind::Function { id }) => {
            FaultReason::UnknownFunction(id.clone())
        }
        ResolverError::Reference(ReferenceKind::Variable { id }) => {
            FaultReason::MissingVariable(id.clone())
        }
        ResolverError::Reference(ReferenceKind::Message { id, attribute }) => {
            FaultReason::UnknownReference(name("", id, attribute))
        }
        ResolverError::Reference(ReferenceKind::Term { id, attribute }) => {
            FaultReason::UnknownReference(name("-", id, attribute))
        }
        ResolverError::NoValue(id) => FaultReason::UnknownReference(id.clone()),
        ResolverError::MissingDefault | ResolverError::Cyclic => FaultReason::Cycle,
        ResolverError::TooManyPlaceables => FaultReason::TooLong,
    }
}
