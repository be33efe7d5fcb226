//! The numbers by which money finds its way: account numbers, structured references, the payment code on
//! a letter, and invoice numbers as people write them.

mod iban;
mod numbers;
mod payment_code;
mod structured;

pub use iban::{Iban, IbanError};
pub use numbers::{normalise_number, normalise_phone};
pub use payment_code::{PaymentCode, PaymentCodeError, Remittance};
pub use structured::{
    betalingskenmerk, ogm, parse_betalingskenmerk, parse_ogm, parse_rf, reference_key, rf_grouped,
    rf_reference, short_betalingskenmerk,
};

/// The remainder of 97 of letters and digits, A = 10 … Z = 35 (ISO 7064). Anything else counts as zero:
/// callers have looked at the shape before.
fn mod97(signs: impl IntoIterator<Item = u8>) -> u32 {
    signs.into_iter().fold(0, |rest, sign| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        b'A'..=b'Z' => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
        _ => (rest * 10) % 97,
    })
}

/// The digits of a text, when it holds nothing but digits and signs that may be skipped.
fn digits_of(text: &str, skipped: impl Fn(char) -> bool) -> Option<String> {
    let digits: String = text.chars().filter(|sign| !skipped(*sign)).collect();
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// With a blank after each four signs.
fn in_groups_of_four(text: &str) -> String {
    let mut grouped = String::with_capacity(text.len() + text.len() / 4);
    for (at, sign) in text.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(sign);
    }
    grouped
}
