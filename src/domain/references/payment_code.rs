//! The payment code on a letter: the payload of an EPC QR code (EPC069-12, SEPA credit transfer).
//!
//! Byte mode, error correction M, version 13 at most. Bank apps support it only in part: everything in
//! it is also printed in plain text.

use super::iban::Iban;
use super::structured::parse_rf;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};

/// Longest payload, in bytes.
const MAX_BYTES: usize = 331;
/// Highest amount, in cents.
const MAX_CENTS: i64 = 99_999_999_999;

/// What a payment code asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentCode {
    /// Who is paid, exactly as the bank has the account's name; 70 signs at most.
    pub name: String,
    /// Where to.
    pub iban: Iban,
    /// BIC, 8 or 11 signs; not needed within the EEA.
    pub bic: Option<String>,
    /// How much, in euro.
    pub amount: Money,
    /// Purpose, four letters.
    pub purpose: Option<String>,
    /// What the payer quotes.
    pub remittance: Remittance,
    /// A note that the payer sees and the bank does not send; 70 signs at most.
    pub note: Option<String>,
}

/// What the payer quotes: a reference or a text, never both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remittance {
    /// An ISO 11649 reference.
    Reference(String),
    /// Free text, 140 signs at most.
    Text(String),
}

/// Why there is no payment code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaymentCodeError {
    /// Only euro can be asked for.
    #[error("not in euro")]
    NotEuro,
    /// Nothing, less than nothing, or more than 999 999 999.99.
    #[error("the amount is out of bounds")]
    Amount,
    /// No name, or longer than 70 signs.
    #[error("the name is missing or too long")]
    Name,
    /// The BIC is not 8 or 11 letters and digits.
    #[error("the BIC is not 8 or 11 long")]
    Bic,
    /// The purpose is not four letters.
    #[error("the purpose is not four letters")]
    Purpose,
    /// Not an ISO 11649 reference whose check digits fit.
    #[error("the reference is not valid")]
    Reference,
    /// No text, or longer than 140 signs.
    #[error("the text is missing or too long")]
    Text,
    /// The note is longer than 70 signs.
    #[error("the note is too long")]
    Note,
    /// More than 331 bytes in all.
    #[error("too long in all")]
    TooLong,
}

impl PaymentCodeError {
    /// Said to the user.
    #[must_use]
    pub const fn message(self) -> Message {
        msg(match self {
            Self::NotEuro => "payment-code-not-euro",
            Self::Amount => "payment-code-amount",
            Self::Name => "payment-code-name",
            Self::Bic => "payment-code-bic",
            Self::Purpose => "payment-code-purpose",
            Self::Reference => "payment-code-reference",
            Self::Text => "payment-code-text",
            Self::Note => "payment-code-note",
            Self::TooLong => "payment-code-too-long",
        })
    }
}

impl PaymentCode {
    /// A code for an amount, with free text and nothing optional.
    #[must_use]
    pub fn with_text(name: &str, iban: Iban, amount: Money, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            iban,
            bic: None,
            amount,
            purpose: None,
            remittance: Remittance::Text(text.to_owned()),
            note: None,
        }
    }

    /// What the code holds: lines with a line feed between, none after the last one used, UTF-8.
    ///
    /// # Errors
    /// A part is missing, out of bounds or too long; never a code that a bank would read otherwise.
    pub fn payload(&self) -> Result<String, PaymentCodeError> {
        if self.amount.currency != Currency::EUR {
            return Err(PaymentCodeError::NotEuro);
        }
        if !(1..=MAX_CENTS).contains(&self.amount.minor) {
            return Err(PaymentCodeError::Amount);
        }
        let name = line(&self.name, 1, 70).ok_or(PaymentCodeError::Name)?;
        let bic = self.bic.as_deref().unwrap_or("").to_ascii_uppercase();
        if !matches!(bic.len(), 0 | 8 | 11) || !bic.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(PaymentCodeError::Bic);
        }
        let purpose = self.purpose.as_deref().unwrap_or("").to_ascii_uppercase();
        if !matches!(purpose.len(), 0 | 4) || !purpose.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(PaymentCodeError::Purpose);
        }
        let (reference, text) = match &self.remittance {
            Remittance::Reference(reference) => (
                parse_rf(reference).ok_or(PaymentCodeError::Reference)?,
                String::new(),
            ),
            Remittance::Text(text) => (
                String::new(),
                line(text, 1, 140).ok_or(PaymentCodeError::Text)?,
            ),
        };
        let note = line(self.note.as_deref().unwrap_or(""), 0, 70).ok_or(PaymentCodeError::Note)?;
        let amount = format!("EUR{}", self.amount.plain());
        let lines = [
            "BCD",
            "002",
            "1",
            "SCT",
            &bic,
            &name,
            self.iban.as_str(),
            &amount,
            &purpose,
            &reference,
            &text,
            &note,
        ];
        let payload = lines.join("\n").trim_end_matches('\n').to_owned();
        if payload.len() > MAX_BYTES {
            return Err(PaymentCodeError::TooLong);
        }
        Ok(payload)
    }
}

/// One line: blanks and line breaks collapsed; `None` when it is too short or too long, in signs.
fn line(text: &str, min: usize, max: usize) -> Option<String> {
    let line = text
        .split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    (min..=max).contains(&line.chars().count()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::Digest as _;

    fn code(name: &str, cents: i64, text: &str) -> PaymentCode {
        let iban = Iban::parse("NL91ABNA0417164300").unwrap();
        PaymentCode::with_text(name, iban, Money::eur(cents), text)
    }

    fn fingerprint(payload: &str) -> String {
        sha2::Sha256::digest(payload.as_bytes())
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// `law-and-formats.md` §6.1, our own vectors.
    #[test]
    fn the_payload_is_what_bank_apps_expect() {
        let kroon = code("Bakkerij De Kroon B.V.", 181_500, "Factuur 2026-0123");
        let payload = kroon.payload().unwrap();
        assert_eq!(
            payload,
            "BCD\n002\n1\nSCT\n\nBakkerij De Kroon B.V.\nNL91ABNA0417164300\nEUR1815.00\n\n\nFactuur 2026-0123"
        );
        assert_eq!(payload.len(), 87);
        assert_eq!(fingerprint(&payload), "14f4e7adaa1917a7");

        let with_reference = PaymentCode {
            remittance: Remittance::Reference("RF16F20260123".to_owned()),
            ..kroon
        };
        let payload = with_reference.payload().unwrap();
        assert_eq!(payload.len(), 82);
        assert_eq!(fingerprint(&payload), "afc0417dda79e7b4");

        let zoe = code("Café Zoë", 1_230, "Termijn 2 van 4 regeling R-17");
        let payload = zoe.payload().unwrap();
        assert_eq!(payload.len(), 85, "accents take two bytes");
        assert_eq!(fingerprint(&payload), "2a8adb2abd913823");
    }

    /// The first example of EPC069-12, with the two decimals that we always write.
    #[test]
    fn the_standards_own_example_comes_out() {
        let franz = PaymentCode {
            name: "Franz Mustermänn".to_owned(),
            iban: Iban::parse("DE71110220330123456789").unwrap(),
            bic: Some("BHBLDEHHXXX".to_owned()),
            amount: Money::eur(1_230),
            purpose: Some("GDDS".to_owned()),
            remittance: Remittance::Reference("RF18539007547034".to_owned()),
            note: None,
        };
        let payload = franz.payload().unwrap();
        assert_eq!(
            payload,
            "BCD\n002\n1\nSCT\nBHBLDEHHXXX\nFranz Mustermänn\nDE71110220330123456789\nEUR12.30\nGDDS\nRF18539007547034"
        );
        assert_eq!(payload.len(), 96 + 1);
    }

    #[test]
    fn what_a_bank_would_refuse_is_refused_here() {
        use PaymentCodeError as E;
        let why = |change: &dyn Fn(&mut PaymentCode)| {
            let mut code = code("Bakkerij De Kroon B.V.", 181_500, "Factuur 2026-0123");
            change(&mut code);
            code.payload().unwrap_err()
        };
        assert_eq!(why(&|code| code.amount.minor = 0), E::Amount);
        assert_eq!(why(&|code| code.amount.minor = -1), E::Amount);
        assert_eq!(why(&|code| code.amount.minor = MAX_CENTS + 1), E::Amount);
        assert_eq!(
            why(&|code| code.amount.currency = Currency::parse("USD").unwrap()),
            E::NotEuro
        );
        assert_eq!(why(&|code| code.name = "n".repeat(71)), E::Name);
        assert_eq!(why(&|code| code.name = " \n".to_owned()), E::Name);
        assert_eq!(why(&|code| code.bic = Some("ABNA".to_owned())), E::Bic);
        assert_eq!(
            why(&|code| code.purpose = Some("GDD".to_owned())),
            E::Purpose
        );
        assert_eq!(
            why(&|code| code.remittance = Remittance::Text("t".repeat(141))),
            E::Text
        );
        assert_eq!(
            why(&|code| code.remittance = Remittance::Text(String::new())),
            E::Text
        );
        assert_eq!(
            why(&|code| code.remittance = Remittance::Reference("RF19539007547034".to_owned())),
            E::Reference
        );
        assert_eq!(
            why(&|code| code.remittance = Remittance::Reference("9".repeat(36))),
            E::Reference
        );
        assert_eq!(why(&|code| code.note = Some("n".repeat(71))), E::Note);
        assert_eq!(
            why(&|code| code.remittance = Remittance::Text("é".repeat(140))),
            E::TooLong
        );
    }

    #[test]
    fn a_line_break_in_a_name_does_not_move_the_lines_below_it() {
        let payload = code("De Kroon\nB.V.", 100, "a\r\nb").payload().unwrap();
        assert!(payload.contains("\nDe Kroon B.V.\nNL91"));
        assert!(payload.ends_with("\na b"));
    }
}
