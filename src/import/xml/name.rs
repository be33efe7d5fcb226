//! What an element is called, in a form in which two names are compared at once.

/// The name of an element without its prefix: its letters as one number. Of a name of more than sixteen
/// letters the first are lost; none that is asked for has so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Name(u128);

impl Name {
    /// Before its first letter.
    pub(in crate::import) const EMPTY: Self = Self(0);

    pub(in crate::import) const fn new(name: &str) -> Self {
        let mut new = Self::EMPTY;
        let mut rest = name.as_bytes();
        while let [letter, after @ ..] = rest {
            new = new.with(*letter);
            rest = after;
        }
        new
    }

    /// With one more letter; what stood before a colon was a prefix.
    pub(in crate::import) const fn with(self, letter: u8) -> Self {
        match letter {
            b':' => Self::EMPTY,
            _ => Self(self.0 << 8 | letter as u128),
        }
    }
}

/// What an element is called: `name!(Ntry)`.
macro_rules! name {
    ($name:ident) => {
        const { $crate::import::xml::name::Name::new(stringify!($name)) }
    };
}

/// The way from an element to one that is in it: `path!(Acct / Id / IBAN)`.
macro_rules! path {
    ($($name:ident)/+) => {
        const { &[$(name!($name)),+] as &[$crate::import::xml::name::Name] }
    };
}
