//! Closed lists of words that are stored and said: each value has one short code.
//!
//! The code stands in the company file, in `--json`, and behind a prefix as the key of its words
//! (`cause-forgotten`), so a value cannot be stored under one name and said under another.

/// Declares an enum whose values have a code: `coded! { /// doc pub enum Cause "cause" { Forgotten = "forgotten", … } }`.
macro_rules! coded {
    ($(#[$doc:meta])* pub enum $name:ident $prefix:literal { $( $(#[$vdoc:meta])* $value:ident = $code:literal, )* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$vdoc])* $value, )* }

        impl $name {
            /// Every value, in the order in which it is offered.
            pub const ALL: &'static [Self] = &[ $( Self::$value, )* ];

            /// The code it is stored and exchanged by.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$value => $code, )* }
            }

            /// The value with this code.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                match code { $( $code => Some(Self::$value), )* _ => None }
            }

            /// How it is said.
            #[must_use]
            pub const fn message(self) -> $crate::domain::message::Message {
                match self { $( Self::$value => $crate::domain::message::msg(concat!($prefix, "-", $code)), )* }
            }
        }
    };
}
pub(crate) use coded;
