//! What the list of codes says of each: how bad it is and what has to be mended; and how the list is
//! declared. Knows no code.

/// How bad a problem is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, but probably not what was meant.
    Warning,
}

/// What kind of thing has to be mended; each has its exit code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Class {
    /// The content: exit code 1.
    Content,
    /// The call or the settings: exit code 2.
    Settings,
    /// Disk and other input and output: exit code 3.
    Io,
    /// The program itself: exit code 70.
    Bug,
}

/// Declares every code with its id, how bad it is and what has to be mended.
macro_rules! codes {
    ($( $(#[$doc:meta])+ $name:ident = $id:literal $severity:ident $class:ident; )+) => {
        /// What kind of problem a diagnostic reports.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $( $(#[$doc])+ $name, )+ }

        impl Code {
            /// Every code, in the order of the list.
            pub const ALL: &[Self] = &[ $( Self::$name, )+ ];

            /// The word that names the code in messages and in `keste explain`.
            pub fn id(self) -> &'static str {
                match self { $( Self::$name => $id, )+ }
            }

            /// Error or warning.
            pub fn severity(self) -> Severity {
                match self { $( Self::$name => Severity::$severity, )+ }
            }

            /// What has to be mended.
            pub fn class(self) -> Class {
                match self { $( Self::$name => Class::$class, )+ }
            }
        }
    };
}

pub(super) use codes;
