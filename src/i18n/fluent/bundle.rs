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
use super::functions;
use super::messages::Compiled;
use crate::i18n::formats::Formats;
use crate::i18n::spelling::Spelling;

pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

thread_local! {
    static BUNDLES: RefCell<Vec<(Weak<Compiled>, Rc<Bundle>)>> = const { RefCell::new(Vec::new()) };
    /// What writes the numbers of the message being printed: Fluent takes only a plain function
    /// pointer.
    static FORMATS: RefCell<Option<Arc<Formats>>> = const { RefCell::new(None) };
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
        let bundle = Rc::new(make(
            &compiled.locale,
            &compiled.resources,
            compiled.formats.as_ref(),
            compiled.spelling,
        ));
        bundles.push((Arc::downgrade(compiled), Rc::clone(&bundle)));
        bundle
    })
}

/// A new bundle of files, a later one overriding an earlier one.
pub(super) fn make(
    locale: &LanguageIdentifier,
    resources: &[Arc<FluentResource>],
    formats: Option<&Arc<Formats>>,
    spelling: Spelling,
) -> Bundle {
    let mut bundle = Bundle::new(vec![locale.clone()]);
    // The marks would end up in attributes, JSON-LD and calendars; all our scripts run one way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| write_number(value)));
    if spelling == Spelling::KazakhInLatin {
        // The words of a message only: what fills it may be in any language.
        bundle.set_transform(Some(|text| Spelling::KazakhInLatin.spell(text)));
    }
    // An empty bundle has no name that these could meet.
    let _ = bundle.add_builtins();
    if let Some(formats) = formats {
        functions::add(&mut bundle, formats);
    }
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// Prints one message.
pub(super) fn print(
    bundle: &Bundle,
    formats: Option<&Arc<Formats>>,
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
    FORMATS.set(formats.cloned());
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    let refused = functions::refused();
    match errors.first().map(reason).or(refused) {
        None => Ok(text.into_owned()),
        Some(reason) => Err(reason),
    }
}

fn write_number(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if number.value.abs() > 9e15 {
        return None;
    }
    let is_whole = number.value.fract() == 0.0;
    let whole = number.value as i64;
    FORMATS.with_borrow(|formats| match formats {
        // A number with decimals that was typed into the message stays as typed.
        _ if !is_whole && number.options.minimum_fraction_digits.is_some() => None,
        Some(formats) if !is_whole => Some(formats.decimal_number(number.value)),
        Some(formats) if number.options.use_grouping => Some(formats.number(whole)),
        _ if is_whole => Some(whole.to_string()),
        _ => None,
    })
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
