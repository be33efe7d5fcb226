//! The languages we speak. Screen language, a customer's letter language and the country's rules are
//! three different things; this is the type of the first two.

/// A language of screens, scripts and letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Nederlands, the first.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// ISO 639-1: `nl`, `en`; names the folders of texts too.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with this code; regions are ignored (`nl-BE` is Dutch).
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase();
        match code.split(['-', '_']).next() {
            Some("nl") => Some(Self::Dutch),
            Some("en") => Some(Self::English),
            _ => None,
        }
    }
}
