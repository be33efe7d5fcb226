//! Numbers as people write them, brought to one form for looking up: invoice numbers, telephones.

/// An invoice number as it is compared: upper case, letters and digits only, without leading zeros.
/// `2026-0187`, `2026 0187` and `2026.0187` are one number; `000123` is `123`.
#[must_use]
pub fn normalise_number(number: &str) -> String {
    if number.is_ascii() {
        let signs = number.bytes().filter(u8::is_ascii_alphanumeric);
        let mut rest = signs.clone().skip_while(|sign| *sign == b'0').peekable();
        if rest.peek().is_none() && signs.clone().next().is_some() {
            return "0".to_owned();
        }
        let mut key = String::with_capacity(number.len());
        key.extend(rest.map(|sign| char::from(sign.to_ascii_uppercase())));
        return key;
    }
    let key: String = number
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    let stripped = key.trim_start_matches('0');
    if stripped.is_empty() && !key.is_empty() {
        "0".to_owned()
    } else {
        stripped.to_owned()
    }
}

/// A telephone number as it is searched: digits; Dutch ones with their 0 (`+31 (0)30 123 45 67` is
/// `0301234567`), other countries with `+` and their code.
#[must_use]
pub fn normalise_phone(phone: &str) -> String {
    let international = phone.trim_start().starts_with('+');
    let without_trunk = if international || phone.trim_start().starts_with("00") {
        phone.replace("(0)", "")
    } else {
        phone.to_owned()
    };
    let digits: String = without_trunk.chars().filter(char::is_ascii_digit).collect();
    let abroad = if international {
        Some(digits.as_str())
    } else {
        digits.strip_prefix("00")
    };
    match abroad {
        None => digits,
        Some(number) => match number.strip_prefix("31") {
            Some(dutch) => format!("0{}", dutch.trim_start_matches('0')),
            None => format!("+{number}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_invoice_number_written_differently_is_one_number() {
        for written in [
            "2026-0187",
            "2026 0187",
            "2026/0187",
            "2026.0187",
            "20260187",
        ] {
            assert_eq!(normalise_number(written), "20260187");
        }
        assert_eq!(normalise_number("000123"), "123");
        assert_eq!(normalise_number(" f-2026-001 "), "F2026001");
        assert_eq!(normalise_number("000"), "0");
        assert_eq!(normalise_number(" - "), "");
    }

    #[test]
    fn a_telephone_is_found_however_it_was_written() {
        for written in [
            "030 - 123 45 67",
            "+31 30 1234567",
            "+31 (0)30 123 45 67",
            "0031301234567",
        ] {
            assert_eq!(normalise_phone(written), "0301234567");
        }
        assert_eq!(normalise_phone("+32 2 123 45 67"), "+3221234567");
        assert_eq!(normalise_phone("(030) 1234567"), "0301234567");
        assert_eq!(normalise_phone("geen"), "");
    }
}
