//! Structured creditor references: ISO 11649 (RF), the Dutch *betalingskenmerk* and the Belgian OGM.

use super::{digits_of, in_groups_of_four, mod97};

/// Makes the ISO 11649 reference of a number: `F20260123` is `RF16F20260123`. `None` unless it is 1 to
/// 21 letters and digits.
#[must_use]
pub fn rf_reference(number: &str) -> Option<String> {
    let number = number.to_ascii_uppercase();
    if !(1..=21).contains(&number.len()) || !number.bytes().all(|byte| byte.is_ascii_alphanumeric())
    {
        return None;
    }
    let check = 98 - mod97(number.bytes().chain(*b"RF00"));
    Some(format!("RF{check:02}{number}"))
}

/// Reads an ISO 11649 reference, blanks skipped; `None` unless its check digits fit.
#[must_use]
pub fn parse_rf(text: &str) -> Option<String> {
    let reference: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    let shape = (5..=25).contains(&reference.len())
        && reference.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && reference.starts_with("RF")
        && reference.as_bytes()[2..4].iter().all(u8::is_ascii_digit);
    if !shape {
        return None;
    }
    let (head, number) = reference.split_at(4);
    (mod97(number.bytes().chain(head.bytes())) == 1).then_some(reference)
}

/// An ISO 11649 reference as it is printed, in groups of four.
#[must_use]
pub fn rf_grouped(reference: &str) -> String {
    in_groups_of_four(reference)
}

/// Makes a *betalingskenmerk* of sixteen digits from a number of at most fifteen. `None` on anything but
/// digits.
#[must_use]
pub fn betalingskenmerk(number: &str) -> Option<String> {
    if number.is_empty() || number.len() > 15 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let padded = format!("{number:0>15}");
    Some(format!("{}{padded}", kenmerk_check(&padded)))
}

/// Makes a short *betalingskenmerk* of 9 to 14 digits from a number of 7 to 12: check digit, digit of the
/// length, number. `None` on other lengths.
#[must_use]
pub fn short_betalingskenmerk(number: &str) -> Option<String> {
    if !(7..=12).contains(&number.len()) || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let with_length = format!("{}{number}", number.len() % 10);
    Some(format!("{}{with_length}", kenmerk_check(&with_length)))
}

/// Reads a *betalingskenmerk*, blanks and dots skipped: 7 digits (without check), 9 to 14 or 16 with
/// one that fits.
#[must_use]
pub fn parse_betalingskenmerk(text: &str) -> Option<String> {
    let digits = digits_of(text, |sign| {
        sign.is_whitespace() || matches!(sign, '.' | '-')
    })?;
    let check_fits =
        |digits: &str| digits.as_bytes().first() == Some(&(b'0' + kenmerk_check(&digits[1..])));
    let valid = match digits.len() {
        7 => true,
        9..=14 => {
            let length = u8::try_from((digits.len() - 2) % 10).unwrap_or(0);
            digits.as_bytes()[1] == b'0' + length && check_fits(&digits)
        }
        16 => check_fits(&digits),
        _ => false,
    };
    valid.then_some(digits)
}

/// The check digit over everything right of it (Betaalvereniging, modulus 11).
fn kenmerk_check(digits: &str) -> u8 {
    const WEIGHTS: [u32; 10] = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip(WEIGHTS.iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    match 11 - sum % 11 {
        10 => 1,
        11 => 0,
        check => u8::try_from(check).unwrap_or(0),
    }
}

/// Makes the Belgian structured communication of a number below 10 000 000 000: `+++010/1234/56732+++`.
#[must_use]
pub fn ogm(number: u64) -> Option<String> {
    if number > 9_999_999_999 {
        return None;
    }
    let digits = format!("{number:010}{:02}", ogm_check(number));
    Some(format!(
        "+++{}/{}/{}+++",
        &digits[..3],
        &digits[3..7],
        &digits[7..]
    ))
}

/// Reads a Belgian structured communication, with or without its signs, to its twelve digits.
#[must_use]
pub fn parse_ogm(text: &str) -> Option<String> {
    let digits = digits_of(text, |sign| {
        sign.is_whitespace() || matches!(sign, '+' | '*' | '/')
    })?;
    if digits.len() != 12 {
        return None;
    }
    let (number, check) = digits.split_at(10);
    let fits = ogm_check(number.parse().ok()?) == check.parse::<u64>().ok()?;
    fits.then_some(digits)
}

/// The remainder of 97, 97 when nothing remains.
const fn ogm_check(number: u64) -> u64 {
    match number % 97 {
        0 => 97,
        rest => rest,
    }
}

/// What two references have in common when they are the same one written differently: letters and
/// digits, upper case, without leading zeros. Empty when nothing is left.
#[must_use]
pub fn reference_key(text: &str) -> String {
    let key: String = text
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    key.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `law-and-formats.md` §6.2.
    #[test]
    fn a_betalingskenmerk_gets_its_check_digit() {
        for (number, kenmerk) in [
            ("000056789012345", "5000056789012345"),
            ("202600123", "8000000202600123"),
            ("1", "9000000000000001"),
            ("999999999999999", "3999999999999999"),
            ("123456789012345", "0123456789012345"),
            ("6", "1000000000000006"),
            ("19", "0000000000000019"),
        ] {
            assert_eq!(betalingskenmerk(number).as_deref(), Some(kenmerk));
            assert_eq!(parse_betalingskenmerk(kenmerk).as_deref(), Some(kenmerk));
        }
        assert_eq!(betalingskenmerk("1234567890123456"), None);
        assert_eq!(betalingskenmerk("20-26"), None);
    }

    /// `law-and-formats.md` §6.2, short ones.
    #[test]
    fn a_short_betalingskenmerk_carries_its_length() {
        for (number, kenmerk) in [
            ("2026001", "172026001"),
            ("20260012", "3820260012"),
            ("202600123", "19202600123"),
            ("2026001234", "802026001234"),
            ("20260012345", "2120260012345"),
            ("202600123456", "62202600123456"),
        ] {
            assert_eq!(short_betalingskenmerk(number).as_deref(), Some(kenmerk));
            assert_eq!(parse_betalingskenmerk(kenmerk).as_deref(), Some(kenmerk));
        }
        assert!(parse_betalingskenmerk("12 2345 3462 2567").is_some());
        assert!(parse_betalingskenmerk("12 2345 3462 2569").is_none());
        assert!(
            parse_betalingskenmerk("12345678").is_none(),
            "8 does not exist"
        );
        assert!(
            parse_betalingskenmerk("123456789012345").is_none(),
            "15 neither"
        );
    }

    /// `law-and-formats.md` §6.3.
    #[test]
    fn an_rf_reference_is_made_and_checked() {
        for (number, reference) in [
            ("539007547034", "RF18539007547034"),
            ("F20260123", "RF16F20260123"),
            ("INV2026000042", "RF54INV2026000042"),
            ("1", "RF741"),
            ("2026001", "RF602026001"),
            ("ABCDEFGHIJKLMNOPQRSTU", "RF95ABCDEFGHIJKLMNOPQRSTU"),
        ] {
            assert_eq!(rf_reference(number).as_deref(), Some(reference));
            assert_eq!(parse_rf(reference).as_deref(), Some(reference));
        }
        assert_eq!(parse_rf("RF19539007547034"), None);
        assert_eq!(
            parse_rf("rf18 5390 0754 7034").as_deref(),
            Some("RF18539007547034")
        );
        assert_eq!(rf_grouped("RF18539007547034"), "RF18 5390 0754 7034");
        assert_eq!(rf_reference("2026-001"), None);
        assert_eq!(rf_reference("ABCDEFGHIJKLMNOPQRSTUV"), None);
    }

    /// `law-and-formats.md` §6.4.
    #[test]
    fn a_belgian_communication_is_made_and_checked() {
        for (number, written) in [
            (101_234_567, "+++010/1234/56732+++"),
            (908_086_797, "+++090/8086/79754+++"),
            (202_600_123, "+++020/2600/12306+++"),
            (1, "+++000/0000/00101+++"),
            (97, "+++000/0000/09797+++"),
            (0, "+++000/0000/00097+++"),
            (9_999_999_999, "+++999/9999/99948+++"),
        ] {
            assert_eq!(ogm(number).as_deref(), Some(written));
            assert!(parse_ogm(written).is_some(), "{written}");
        }
        assert_eq!(
            parse_ogm("***010/1234/56732***").as_deref(),
            Some("010123456732")
        );
        assert_eq!(parse_ogm("+++010/1234/56733+++"), None);
        assert_eq!(ogm(10_000_000_000), None);
    }

    #[test]
    fn one_reference_written_differently_has_one_key() {
        assert_eq!(reference_key("RF18 5390 0754 7034"), "RF18539007547034");
        assert_eq!(reference_key("0000 0000 0000 0019"), "19");
        assert_eq!(reference_key("+++010/1234/56732+++"), "10123456732");
        assert_eq!(reference_key(" - "), "");
    }
}
