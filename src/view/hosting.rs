//! What hosts of static files are told.

/// The headers of the files whose addresses match a pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeaderRule {
    /// A root-relative address; `*` in it stands for anything.
    pub path: String,
    /// Names and values.
    pub headers: Vec<(&'static str, &'static str)>,
}

/// An address that moved for good.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MovedAddress {
    /// The root-relative address that an entry had before.
    pub from: String,
    /// The root-relative address that it has.
    pub to: String,
}
