//! The resolved site: every reference followed, every text chosen for every reader's language, every
//! occurrence laid out in one list. Immutable; knows no address, output format or template.

mod closures;
mod dates;
mod entry;
mod guards;
mod model;
pub mod resolve;
mod table;
mod texts;
mod translations;

pub use closures::{Closure, Closures};
pub use dates::{Occurrence, Part, Repetition, Skipped, State};
pub use entry::{Entry, EntryRef};
pub use model::{
    Contact, Event, Hidden, Material, MaterialTarget, NewsItem, OpeningHours, Page, Participant,
    Person, Registration, Room, Series, Site, Topic, Venue, Workshop,
};
pub use resolve::{AUDIENCES, LEVELS, resolve};
pub use table::{Ix, Table};
pub use texts::{Passage, Phrase, Reading};
pub use translations::{OwnText, TranslationState, Translations};

// The vocabulary of front matter that the resolved site shares, so that later phases need not know
// how a file is read.
pub use crate::parse::entry::EntryKind;
pub use crate::parse::fields::{
    Access, Ages, Attendance, LocalText, PersonKind, TimeFormSetting, Weekdays,
};
pub use crate::parse::markdown::{
    BodyPart, ButtonTarget, Directive, EntryLink, ImageTarget, LinkResolver, LinkTarget, MediaLink,
    Named, Wish,
};
pub use crate::parse::settings::{SiteColours, SiteFont};
