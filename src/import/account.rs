//! Account numbers as bank files write them: an IBAN, an older number, a bank code with an account
//! behind a slash, sometimes with blanks or a currency.

use crate::domain::money::Currency;

/// Blanks removed, everything else as in the file.
pub(crate) fn without_blanks(account: &str) -> String {
    if account.bytes().all(|byte| byte.is_ascii_graphic()) {
        return account.to_owned();
    }
    account
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}

/// MT940 accounts may end in their currency (`1700.59.286USD`, `NL10BUNQ2290325473 EUR`): the
/// account without it, and the currency.
pub(crate) fn split_currency(account: &str) -> (String, Option<Currency>) {
    let account = without_blanks(account);
    let code = account
        .len()
        .checked_sub(3)
        .and_then(|at| account.split_at_checked(at));
    if let Some((number, code)) = code
        && number.ends_with(|c: char| c.is_ascii_digit())
        && code.bytes().all(|byte| byte.is_ascii_uppercase())
        && !iban_is_valid(&account)
    {
        return (number.to_owned(), Currency::parse(code));
    }
    (account, None)
}

/// The other side's account: blanks removed, upper case; `None` for nothing and for zeros only.
pub(crate) fn counter_account(account: &str) -> Option<String> {
    let mut account = without_blanks(account);
    if account.is_ascii() {
        account.make_ascii_uppercase();
    } else {
        account = account.to_uppercase();
    }
    let something = account.chars().any(|c| c.is_alphanumeric() && c != '0');
    something.then_some(account)
}

/// Two letters, two digits and eleven to thirty letters or digits: it means to be an IBAN.
pub(crate) fn looks_like_iban(account: &str) -> bool {
    let bytes = account.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes.iter().take(2).all(u8::is_ascii_uppercase)
        && bytes.iter().skip(2).take(2).all(u8::is_ascii_digit)
}

/// ISO 13616: the number with its first four characters moved behind it, letters counted from A = 10,
/// leaves 1 when divided by 97.
pub(crate) fn iban_is_valid(account: &str) -> bool {
    looks_like_iban(account)
        && account
            .bytes()
            .skip(4)
            .chain(account.bytes().take(4))
            .fold(0_u32, |rest, byte| match byte {
                b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
                _ => (rest * 100 + u32::from(byte.to_ascii_uppercase() - b'A') + 10) % 97,
            })
            == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trailing_currency_is_not_part_of_the_account() {
        let split = |account| {
            let (number, currency) = split_currency(account);
            (number, currency.map(|currency| currency.code().to_owned()))
        };
        let eur = Some("EUR".to_owned());
        assert_eq!(
            split("NL10BUNQ2290325473 EUR"),
            ("NL10BUNQ2290325473".to_owned(), eur.clone())
        );
        assert_eq!(split("2121.21.211EUR"), ("2121.21.211".to_owned(), eur));
        assert_eq!(
            split("20090500/0006853030"),
            ("20090500/0006853030".to_owned(), None)
        );
        // A Maltese IBAN of which the last three are part of the account.
        assert!(iban_is_valid("MT84MALT011000012345MTLCAST001S"));
        assert_eq!(split("MT84MALT011000012345MTLCAST001S").1, None);
    }

    #[test]
    fn check_digits_of_an_iban_are_checked() {
        assert!(iban_is_valid("NL91ABNA0417164300"));
        assert!(!iban_is_valid("NL91ABNA0417164301"));
        assert!(!iban_is_valid("417164300"));
    }
}
