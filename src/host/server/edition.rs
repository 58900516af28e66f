//! What a server shows: one state of a site, and what is wrong with a newer one.

/// A site in one state.
pub trait Edition: Send + Sync + 'static {
    /// What answers at an address: a path as a browser asks for it, percent-encoded, with the slash at
    /// its beginning.
    fn answer(&self, path: &str) -> Answer;

    /// The addresses of the stylesheets of every page, in the order of loading. They change with the
    /// styles, so that pages are compared without them.
    fn stylesheets(&self) -> Vec<String>;

    /// What is wrong with the files as they are now, when this is an older state.
    fn report(&self) -> Option<&Report>;
}

/// What stands at an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// A file.
    File(Vec<u8>),
    /// Nothing; the address with a slash at its end is the one that was meant.
    Moved(String),
    /// Nothing; this page says so.
    Missing(Vec<u8>),
    /// A page that could not be made.
    Failed(Report),
}

/// What is wrong, for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// The tag of the language of these texts.
    pub language: String,
    /// What it is about, in a few words.
    pub title: String,
    /// The text that stands in the terminal.
    pub text: String,
}
