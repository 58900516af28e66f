//! What the lists do that other sites show in their pages.

use crate::base::Located;
use crate::parse::fields::{YesNo, record};

record! {
    /// What the lists for other sites' pages do, as written.
    pub struct EmbedFields {
        /// Whether such a page runs a script that tells the page around it how high it is.
        tell_height: YesNo,
    }
}

/// What the lists for other sites' pages do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct EmbedSettings {
    /// Whether they run a script that tells the page around them how high they are.
    pub tell_height: bool,
}

pub(super) fn embed(fields: Option<Located<EmbedFields>>) -> EmbedSettings {
    let tell = fields.and_then(|fields| fields.value.tell_height);
    EmbedSettings {
        tell_height: tell.is_some_and(|tell| tell.value == YesNo::Yes),
    }
}
