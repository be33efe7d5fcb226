//! What the heads of columns are called: how they are compared, and the currency that some of them name.

use super::judge::usual_currency;
use crate::domain::money::Currency;

/// A head as it is compared: lower case, letters and digits, accents left out, a currency left out
/// (`Bedrag (EUR)`, `Bedrag in EUR`).
pub(in crate::import) fn key(head: &str) -> String {
    let spaced = head.replace('(', " (");
    let words: Vec<&str> = spaced
        .split(' ')
        .filter(|word| word_currency(word).is_none())
        .collect();
    let words = match words.as_slice() {
        [rest @ .., "in"] if rest.len() + 1 < spaced.split(' ').count() => rest,
        all => all,
    };
    words
        .iter()
        .flat_map(|word| word.chars())
        .flat_map(char::to_lowercase)
        .map(plain_letter)
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

/// The currency that a head names.
pub(in crate::import) fn currency(head: &str) -> Option<Currency> {
    head.replace('(', " (").split(' ').find_map(word_currency)
}

fn word_currency(word: &str) -> Option<Currency> {
    usual_currency(word.trim_matches(['(', ')', '[', ']']))
}

fn plain_letter(sign: char) -> char {
    match sign {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

/// Where among the heads one of these names stands, the surest name first: names are keys, with blanks between.
pub(in crate::import) fn places(keys: &[String], names: &str) -> Vec<usize> {
    let mut found: Vec<(usize, usize)> = keys
        .iter()
        .enumerate()
        .filter_map(|(at, key)| {
            let rank = names.split_whitespace().position(|name| name == key)?;
            Some((rank, at))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

/// Where a column stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnPlace {
    /// Under this head.
    Head(String),
    /// At this place, counted from 0.
    At(usize),
}

impl ColumnPlace {
    /// A place as it is kept: under its head, so that it is found again where a column came before it; by
    /// its place, where it has no head of its own.
    pub(in crate::import) fn of(heads: &[String], at: usize) -> Self {
        let own = heads.get(at).filter(|head| !key(head).is_empty());
        let alike = |head: &String| heads.iter().filter(|it| key(it) == key(head)).count();
        match own.filter(|head| alike(head) == 1) {
            Some(head) => Self::Head(head.clone()),
            None => Self::At(at),
        }
    }

    /// Where it is among these heads.
    pub(in crate::import) fn among(&self, keys: &[String]) -> Option<usize> {
        match self {
            Self::Head(head) => keys.iter().position(|known| *known == key(head)),
            Self::At(at) => Some(*at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_in_a_head_is_no_part_of_its_name() {
        for head in [
            "Bedrag",
            "Bedrag (EUR)",
            "Bedrag(EUR)",
            "Bedrag in euro",
            "BEDRAG €",
            "Bedrag USD",
        ] {
            assert_eq!(key(head), "bedrag", "{head}");
        }
        assert_eq!(key("Bedrag (btw)"), "bedragbtw");
        assert_eq!(key("Debiteur"), "debiteur");
        assert_eq!(currency("Bedrag (USD)"), Currency::parse("USD"));
        assert_eq!(currency("Bedrag (btw)"), None);
    }
}
