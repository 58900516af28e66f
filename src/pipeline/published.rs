//! The published ledger's bytes into the ledger. One that was read before is not read again.

use std::sync::Arc;

use crate::base::ContentHash;
use crate::diagnostics::Diagnostics;
use crate::ledger::Ledger;

/// A ledger as it was published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublishedLedger {
    /// What problems call it: the path that it was read from.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The ledger that was read last, by what it was read from.
#[derive(Default)]
pub(super) struct Remembered(Option<(ContentHash, Arc<Ledger>)>);

/// Reads the ledger of a site with this `uid_domain`; one that is not is reported.
pub(super) fn read(
    published: Option<&PublishedLedger>,
    uid_domain: &str,
    Remembered(remembered): &mut Remembered,
    out: &mut Diagnostics,
) -> Option<Arc<Ledger>> {
    let published = published?;
    let hash = ContentHash::of_parts([published.bytes.as_slice(), uid_domain.as_bytes()]);
    if let Some((_, ledger)) = remembered.as_ref().filter(|(known, _)| *known == hash) {
        return Some(Arc::clone(ledger));
    }
    match Ledger::read(&published.bytes, uid_domain) {
        Ok(ledger) => {
            let ledger = Arc::new(ledger);
            *remembered = Some((hash, Arc::clone(&ledger)));
            Some(ledger)
        }
        Err(fault) => {
            out.push(fault.diagnostic(&published.path, uid_domain));
            None
        }
    }
}
