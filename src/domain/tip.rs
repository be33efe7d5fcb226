//! The two lists of advice this program exists for, by number: `A1`…`A10` are the ten tips, `B1`…`B50`
//! the checklist. "Why this?" shows the sentence behind a number.

use std::fmt;

/// Number of a tip: `A10`, `B31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TipNumber {
    list: TipList,
    number: u8,
}

/// Which of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum TipList {
    /// Ten tips.
    Tips,
    /// The checklist.
    Checklist,
}

impl TipNumber {
    /// Reads `A1`…`A10` and `B1`…`B50`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (list, rest, highest) = match text.split_at_checked(1)? {
            ("A", rest) => (TipList::Tips, rest, 10),
            ("B", rest) => (TipList::Checklist, rest, 50),
            _ => return None,
        };
        let number: u8 = rest.parse().ok()?;
        let plain = !rest.starts_with(['0', '+']);
        (plain && (1..=highest).contains(&number)).then_some(Self { list, number })
    }

    /// Every number there is, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        let list = |list, last| (1..=last).map(move |number| Self { list, number });
        list(TipList::Tips, 10).chain(list(TipList::Checklist, 50))
    }
}

impl fmt::Display for TipNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = match self.list {
            TipList::Tips => 'A',
            TipList::Checklist => 'B',
        };
        write!(f, "{list}{}", self.number)
    }
}

/// A tip in our own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tip {
    /// Its number.
    pub number: TipNumber,
    /// One or two sentences, in the language asked for.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        assert_eq!(TipNumber::all().count(), 60);
        for number in TipNumber::all() {
            assert_eq!(TipNumber::parse(&number.to_string()), Some(number));
        }
        for text in ["", "A", "A0", "A11", "B51", "C1", "A01", "A+1", "é1", "a1"] {
            assert_eq!(TipNumber::parse(text), None, "{text}");
        }
    }
}
