//! References from one entry to another.

use super::Resolver;
use super::names::State;
use crate::base::Located;
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::parse::entry::EntryKind;
use crate::parse::fields::{OneOrMany, Reference};
use crate::site::{Event, Ix, NewsItem, Page, Person, Series, Topic, Venue, Workshop};

/// A type that entries of one kind are resolved to.
pub(super) trait OfKind {
    const KIND: EntryKind;
}

macro_rules! of_kind {
    ($($name:ident = $kind:ident),+) => {
        $( impl OfKind for $name {
            const KIND: EntryKind = EntryKind::$kind;
        } )+
    };
}

of_kind!(
    Event = Event,
    Workshop = Workshop,
    Venue = Venue,
    Topic = Topic,
    Series = Series,
    Person = Person,
    Page = Page,
    NewsItem = News
);

impl Resolver<'_> {
    /// The entry that a stem or id means; an unknown or hidden one is reported.
    pub(super) fn reference<T: OfKind>(&mut self, name: &Located<Reference>) -> Option<Ix<T>> {
        let stem = &name.value.0;
        let code = match self.names.get(T::KIND, stem) {
            Some(State::Published(index)) => return Some(Ix::new(index)),
            Some(State::Broken) => return None,
            Some(State::Hidden(_)) => Code::RefersToHidden,
            None => Code::UnknownEntry,
        };
        let suggestion = match code {
            Code::UnknownEntry => closest(stem, self.names.known(T::KIND)).map(ToOwned::to_owned),
            _ => None,
        };
        self.out.push(
            Diagnostic::at(code, &name.place)
                .term("kind", T::KIND.message())
                .arg("id", stem.as_str())
                .suggest(suggestion),
        );
        None
    }

    pub(super) fn references<T: OfKind>(&mut self, names: &[Located<Reference>]) -> Vec<Ix<T>> {
        names
            .iter()
            .filter_map(|name| self.reference(name))
            .collect()
    }

    pub(super) fn one_or_many<T: OfKind>(
        &mut self,
        names: &Option<Located<OneOrMany<Reference>>>,
    ) -> Vec<Ix<T>> {
        let names = names.as_ref().map(|names| names.value.0.as_slice());
        self.references(names.unwrap_or_default())
    }

    pub(super) fn optional<T: OfKind>(
        &mut self,
        name: &Option<Located<Reference>>,
    ) -> Option<Ix<T>> {
        name.as_ref().and_then(|name| self.reference(name))
    }
}
