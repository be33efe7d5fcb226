//! What a text says in so many words: that there is no reference, that money comes back, that many payments
//! are in one.

use crate::import::text::filled;
use memchr::memchr2_iter;

/// An end-to-end reference, unless it says that there is none.
pub(crate) fn provided(reference: &str) -> Option<String> {
    let reference = filled(reference)?;
    let says_something = |sign: char| sign.is_ascii_alphanumeric() && !matches!(sign, 'N' | 'n');
    if reference
        .chars()
        .find(char::is_ascii_alphanumeric)
        .is_some_and(says_something)
    {
        return Some(reference);
    }
    let plain: String = reference
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_uppercase();
    (!matches!(plain.as_str(), "NOTPROVIDED" | "NONREF" | "NONE" | "")).then_some(reference)
}

/// A Dutch payment reference that is named as such: `BETALINGSKENM.  1067..`, 7 to 16 digits.
pub(crate) fn payment_reference(text: &str) -> Option<String> {
    let (_, after) = split_at_word(text, "BETALINGSKENM")?;
    let after = after
        .trim_start_matches(|c: char| c.is_ascii_alphabetic())
        .trim_start_matches(['.', ':', ' ']);
    let digits: String = after
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == ' ')
        .filter(char::is_ascii_digit)
        .collect();
    (7..=16).contains(&digits.len()).then_some(digits)
}

/// What stands before a word and behind it, in capitals or not.
fn split_at_word<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let bytes = text.as_bytes();
    let first = *word.as_bytes().first()?;
    let at = memchr2_iter(
        first.to_ascii_lowercase(),
        first.to_ascii_uppercase(),
        bytes,
    )
    .find(|at| {
        let here = bytes.get(*at..*at + word.len());
        here.is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
    })?;
    Some((text.get(..at)?, text.get(at + word.len()..)?))
}

pub(crate) fn says_returned(text: &str) -> bool {
    [
        "TERUGBOEKING",
        "NIET UITGEVOERD",
        "STORNO",
        "STORNERING",
        "RETOURE",
        "RÜCKLASTSCHRIFT",
        "RüCKLASTSCHRIFT",
        "RUECKLASTSCHRIFT",
    ]
    .iter()
    .any(|word| split_at_word(text, word).is_some())
}

/// Many payments in one line: `VERZAMELBETALING .. TOTAAL 198 POSTEN`, `TOTAAL 1 VZ`, `SEPA BATCH`.
pub(super) fn says_batch(text: &str) -> bool {
    let total = split_at_word(text, "TOTAAL ").is_some_and(|(_, rest)| {
        let rest = rest
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .trim_start();
        ["VZ", "IC", "POSTEN"].iter().any(|kind| {
            let start = rest.get(..kind.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(kind))
        })
    });
    total
        || ["VERZAMEL", "SEPA BATCH", "INCASSO BATCH", "SAMMLER"]
            .iter()
            .any(|word| split_at_word(text, word).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_in_capitals_or_not() {
        for text in [
            "Terugboeking",
            "iets STORNO",
            "rücklastschrift",
            "RÜCKLASTSCHRIFT",
        ] {
            assert!(says_returned(text), "{text}");
        }
        assert!(!says_returned("Betaling retour"));
        assert!(says_batch("Totaal 198 posten"));
        assert!(!says_batch("totaal 198 stuks, posten volgen"));
        let reference = payment_reference("ü betalingskenmerk: 1234 5678 9012 3456 dank");
        assert_eq!(reference.as_deref(), Some("1234567890123456"));
        assert_eq!(payment_reference("betalingsken"), None);
    }
}
