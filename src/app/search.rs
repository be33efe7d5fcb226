//! Text as search compares it: lower case, accents stripped, so that "cafe" finds "Café".

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparing.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The digits of a text: telephones and numbers are compared by these.
#[must_use]
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_matter() {
        assert_eq!(fold("  Café  ’t Hoekje "), "cafe ’t hoekje");
        assert_eq!(fold("ŁUKASIEWICZ Zoë"), "łukasiewicz zoe");
        assert_eq!(
            digits("+31 (0)30 555 01 87"),
            "31030555 0187".replace(' ', "")
        );
    }
}
