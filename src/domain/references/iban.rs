//! Account numbers: IBAN (ISO 13616), written for machines, in groups for people, and the BIC of a
//! Dutch bank.

use super::mod97;
use crate::domain::message::{Message, msg};
use std::fmt;

/// A valid IBAN: letters and digits only, upper case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban(String);

/// Why a text is not an IBAN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IbanError {
    /// Not two letters, two digits and letters or digits.
    #[error("not the shape of an IBAN")]
    Shape,
    /// Too short or too long for its country.
    #[error("{found} characters instead of {expected}")]
    Length {
        /// What the country prescribes.
        expected: usize,
        /// What was given.
        found: usize,
    },
    /// A digit is wrong somewhere.
    #[error("the check digits do not fit")]
    CheckDigits,
}

impl IbanError {
    /// Said to the user.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Shape => msg("iban-shape"),
            Self::Length { expected, found } => msg("iban-length")
                .with("expected", expected)
                .with("found", found),
            Self::CheckDigits => msg("iban-check-digits"),
        }
    }
}

/// Lengths by country: the SEPA countries and a few neighbours (IBAN registry).
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("XK", 20),
];

/// BICs by the four letters of a Dutch bank in its IBANs.
const DUTCH_BICS: &[(&str, &str)] = &[
    ("ABNA", "ABNANL2A"),
    ("ASNB", "ASNBNL21"),
    ("BUNQ", "BUNQNL2A"),
    ("INGB", "INGBNL2A"),
    ("KNAB", "KNABNL2H"),
    ("RABO", "RABONL2U"),
    ("RBRB", "RBRBNL21"),
    ("SNSB", "SNSBNL2A"),
    ("TRIO", "TRIONL2U"),
];

impl Iban {
    /// Reads an IBAN as people and files write it: blanks, dots and dashes are skipped, lower case is
    /// raised.
    ///
    /// # Errors
    /// The shape, the length of its country or the check digits are wrong.
    pub fn parse(text: &str) -> Result<Self, IbanError> {
        let iban: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | '-'))
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        let bytes = iban.as_bytes();
        let shape = (5..=34).contains(&bytes.len())
            && bytes.iter().all(u8::is_ascii_alphanumeric)
            && bytes[..2].iter().all(u8::is_ascii_uppercase)
            && bytes[2..4].iter().all(u8::is_ascii_digit);
        if !shape {
            return Err(IbanError::Shape);
        }
        let expected = LENGTHS
            .iter()
            .find(|(country, _)| iban.starts_with(country))
            .map(|(_, length)| *length);
        if let Some(expected) = expected
            && expected != iban.len()
        {
            return Err(IbanError::Length {
                expected,
                found: iban.len(),
            });
        }
        let (head, account) = iban.split_at(4);
        if mod97(account.bytes().chain(head.bytes())) != 1 {
            return Err(IbanError::CheckDigits);
        }
        let dutch = iban.starts_with("NL");
        if dutch && !(is_letters(&account[..4]) && account[4..].bytes().all(|b| b.is_ascii_digit()))
        {
            return Err(IbanError::Shape);
        }
        Ok(Self(iban))
    }

    /// As machines write it: `NL91ABNA0417164300`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people write it, in groups of four: `NL91 ABNA 0417 1643 00`.
    #[must_use]
    pub fn grouped(&self) -> String {
        super::in_groups_of_four(&self.0)
    }

    /// ISO 3166-1 country code.
    #[must_use]
    pub fn country(&self) -> &str {
        &self.0[..2]
    }

    /// The BIC of a Dutch account, where its bank is known to us.
    #[must_use]
    pub fn bic(&self) -> Option<&'static str> {
        let bank = (self.country() == "NL").then(|| &self.0[4..8])?;
        DUTCH_BICS
            .iter()
            .find(|(code, _)| *code == bank)
            .map(|(_, bic)| *bic)
    }
}

/// Whether it is letters only.
fn is_letters(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl fmt::Debug for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `law-and-formats.md` §6.5.
    #[test]
    fn real_ibans_are_valid_and_a_wrong_digit_is_found() {
        for valid in [
            "NL91ABNA0417164300",
            "NL20INGB0001234567",
            "NL44RABO0123456789",
            "BE68539007547034",
            "DE89370400440532013000",
            "GB29NWBK60161331926819",
        ] {
            assert_eq!(Iban::parse(valid).unwrap().as_str(), valid);
        }
        assert_eq!(
            Iban::parse("NL92ABNA0417164300"),
            Err(IbanError::CheckDigits)
        );
        assert_eq!(
            Iban::parse("NL91ABNA04171643"),
            Err(IbanError::Length {
                expected: 18,
                found: 16
            })
        );
        for nonsense in ["", "x", "517852257", "é€NL", "NLABNA", "NL9!ABNA0417164300"] {
            assert_eq!(Iban::parse(nonsense), Err(IbanError::Shape), "{nonsense}");
        }
    }

    #[test]
    fn an_iban_is_read_and_shown_in_groups() {
        let iban = Iban::parse("nl91 abna 0417.1643-00").unwrap();
        assert_eq!(iban.as_str(), "NL91ABNA0417164300");
        assert_eq!(iban.grouped(), "NL91 ABNA 0417 1643 00");
        assert_eq!(iban.country(), "NL");
    }

    #[test]
    fn a_dutch_iban_tells_its_bic() {
        let bic = |iban| Iban::parse(iban).unwrap().bic();
        assert_eq!(bic("NL91ABNA0417164300"), Some("ABNANL2A"));
        assert_eq!(bic("NL44RABO0123456789"), Some("RABONL2U"));
        assert_eq!(bic("BE68539007547034"), None);
    }
}
