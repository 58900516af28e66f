//! The fields of each kind of entry. A fact is true in every language and written once; a text belongs
//! to the language of its file.

use super::parts::{Contact, Material, Online, Participant, Register, Room};
use super::repeat::{DateChange, Repeat};
use crate::base::{Colour, Place};
use crate::diagnostics::Diagnostics;
use crate::parse::fields::{
    Access, Ages, Attendance, ByDate, ClosedDays, Coordinate, Day, DayHours, Email, End, FieldInfo,
    Hours, HttpUrl, Keyed, Length, Line, Links, List, MapReader, MediaPath, Moment, OldAddress,
    OnOff, OneOrMany, PersonKind, Phone, Prose, RawRule, Record, Reference, SpokenLanguage, Status,
    WholeNumber, YesNo, record,
};

/// A kind of entry: which facts and texts its files hold.
pub trait Kind {
    /// Facts.
    type Facts: Record + Clone + std::fmt::Debug + Send + Sync;
    /// Texts.
    type Texts: Record + Clone + std::fmt::Debug + Send + Sync;
}

macro_rules! kind {
    ($(#[$doc:meta])+ $name:ident: $facts:ty, $texts:ty) => {
        $(#[$doc])+
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub struct $name;

        impl Kind for $name {
            type Facts = $facts;
            type Texts = $texts;
        }
    };
}

kind! {
    /// Something that takes place.
    Event: EventFacts, EventTexts
}
kind! {
    /// A workshop, described once for the whole network.
    Workshop: WorkshopFacts, EventTexts
}
kind! {
    /// A place.
    Venue: VenueFacts, VenueTexts
}
kind! {
    /// What events are about.
    Topic: TopicFacts, Nothing
}
kind! {
    /// Events that belong together: a course, a club's year.
    Series: SeriesFacts, Nothing
}
kind! {
    /// A person or an organization.
    Person: PersonFacts, PersonTexts
}
kind! {
    /// A plain page.
    Page: Nothing, Nothing
}
kind! {
    /// A piece of news.
    News: NewsFacts, Nothing
}

record! {
    /// Facts that every kind has.
    pub struct CommonFacts {
        /// The id, where it is not the stem.
        id: Line,
        /// Addresses that the entry had before.
        aliases: List<OldAddress>,
        /// Whether it is not to be published.
        draft: YesNo,
        /// The first day on which it is published.
        publish: Day,
        /// The day of its last change, as its authors see it.
        updated: Day,
        /// Whether quotes, dashes and spaces are set for the language.
        typography: OnOff,
        /// A picture.
        image: MediaPath,
    }
}

record! {
    /// Texts that every kind has.
    pub struct CommonTexts {
        /// The title or name.
        title: Prose,
        /// One or two sentences.
        summary: Prose,
        /// What the picture shows.
        image_alt: Prose,
        /// The last part of the address in this language; in all languages from a file of facts.
        slug: Line,
        /// The title of a Kazakh text in Latin letters (`kk-Latn`), where transliteration would spoil a name.
        title_latn: Line,
        /// Which version of the source text this translation was made from.
        source_hash: Line,
    }
}

record! {
    /// Facts of an event.
    pub struct EventFacts {
        /// When it begins: a day, or a day and a time.
        start: Moment,
        /// When it ends: a time, a day and a time, or a length.
        end: End,
        /// How it repeats.
        repeat: Repeat,
        /// How it repeats, as the value of an RRULE (RFC 5545), instead of `repeat`.
        rrule: RawRule,
        /// The days of an event of several days, each with its own hours, instead of `start`.
        days: ByDate<DayHours>,
        /// What differs on one date of a series, by the date on which it would have been.
        changes: ByDate<DateChange>,
        /// What it does on days on which its venue is closed: `skip` or `keep`.
        closures: ClosedDays,
        /// Where.
        venue: Reference,
        /// The key of a room of the venue.
        room: Line,
        /// The workshop that it is a session of.
        workshop: Reference,
        /// The series that it belongs to.
        series: Reference,
        /// What it is about.
        topic: OneOrMany<Reference>,
        /// For whom: `all`, `kids`, `teens`, `adults`, `families`, or a key of `audiences:` in
        /// `keste.yaml`.
        audience: OneOrMany<Line>,
        /// The level: `beginner`, `intermediate`, `advanced`, `a1` … `c2`, or a key of `levels:` in
        /// `keste.yaml`.
        level: Line,
        /// The languages spoken.
        held_in: OneOrMany<SpokenLanguage>,
        /// For which ages.
        ages: Ages,
        /// How many people fit in.
        seats: WholeNumber,
        /// How to register.
        register: Register,
        /// The price in tenge; free when it is left out.
        price: WholeNumber,
        /// Mentors and guests.
        people: List<Participant>,
        /// Who holds it.
        organizer: Reference,
        /// Who supports it.
        partners: OneOrMany<Reference>,
        /// Whom to ask.
        contact: Contact,
        /// Handouts.
        materials: List<Material>,
        /// What makes it accessible, besides the venue.
        access: OneOrMany<Access>,
        /// In person, online or both.
        attendance: Attendance,
        /// The online meeting.
        online: Online,
        /// What is the matter with it.
        status: Status,
        /// When it was to take place before it was moved.
        moved_from: Moment,
    }
}

record! {
    /// Texts of an event or a workshop.
    pub struct EventTexts {
        /// A short word to visitors.
        note: Prose,
    }
}

record! {
    /// Facts of a workshop.
    pub struct WorkshopFacts {
        /// How long a session takes.
        length: Length,
        /// The workshops that come before.
        after: OneOrMany<Reference>,
        /// What it is about.
        topic: OneOrMany<Reference>,
        /// For whom: `all`, `kids`, `teens`, `adults`, `families`, or a key of `audiences:` in
        /// `keste.yaml`.
        audience: OneOrMany<Line>,
        /// The level: `beginner`, `intermediate`, `advanced`, `a1` … `c2`, or a key of `levels:` in
        /// `keste.yaml`.
        level: Line,
        /// The languages spoken.
        held_in: OneOrMany<SpokenLanguage>,
        /// For which ages.
        ages: Ages,
        /// How many people fit in.
        seats: WholeNumber,
        /// The price in tenge; free when it is left out.
        price: WholeNumber,
        /// Handouts.
        materials: List<Material>,
    }
}

record! {
    /// Facts of a venue.
    pub struct VenueFacts {
        /// Latitude and longitude.
        geo: List<Coordinate>,
        /// Its time zone, where it is not the site's.
        time_zone: Line,
        /// Its rooms, by the keys that events use.
        rooms: Keyed<Room>,
        /// A phone number.
        phone: Phone,
        /// A mail address.
        email: Email,
        /// Pages and accounts elsewhere.
        links: Links,
        /// When it is open: `mon-fri: 09:00-18:00`.
        opening_hours: Keyed<Hours>,
        /// What makes it accessible.
        access: OneOrMany<Access>,
        /// The library that it belongs to.
        organizer: Reference,
    }
}

record! {
    /// Texts of a venue.
    pub struct VenueTexts {
        /// The city.
        city: Prose,
        /// The address.
        address: Prose,
        /// How to find it.
        directions: Prose,
        /// What is there to work with.
        equipment: List<Prose>,
    }
}

record! {
    /// Facts of a topic.
    pub struct TopicFacts {
        /// Its colour.
        colour: Colour,
    }
}

record! {
    /// Facts of a series.
    pub struct SeriesFacts {
        /// What it is about.
        topic: OneOrMany<Reference>,
        /// For whom: `all`, `kids`, `teens`, `adults`, `families`, or a key of `audiences:` in
        /// `keste.yaml`.
        audience: OneOrMany<Line>,
        /// The level: `beginner`, `intermediate`, `advanced`, `a1` … `c2`, or a key of `levels:` in
        /// `keste.yaml`.
        level: Line,
        /// The languages spoken.
        held_in: OneOrMany<SpokenLanguage>,
    }
}

record! {
    /// Facts of a person or an organization.
    pub struct PersonFacts {
        /// A person or an organization.
        kind: PersonKind,
        /// Pages and accounts elsewhere.
        links: Links,
        /// A mail address.
        email: Email,
        /// A phone number.
        phone: Phone,
        /// A web page.
        url: HttpUrl,
    }
}

record! {
    /// Texts of a person or an organization.
    pub struct PersonTexts {
        /// What the person does.
        role: Prose,
    }
}

record! {
    /// Facts of a piece of news.
    pub struct NewsFacts {
        /// Its day.
        date: Day,
    }
}

/// No fields besides those that every kind has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Nothing;

impl Record for Nothing {
    const FIELDS: &'static [FieldInfo] = &[];

    fn take(_: &mut MapReader<'_, '_, '_>) -> Self {
        Self
    }

    fn merge_facts(&mut self, _: Self, _: &mut Diagnostics) {}

    fn written(&self) -> Vec<(&'static str, &Place)> {
        Vec::new()
    }
}
