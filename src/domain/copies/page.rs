//! What the first page of a PDF says: the numbers, amounts and names on it.

use crate::domain::matching::{Key, Name, numbers_in};
use std::collections::{BTreeSet, HashSet};

/// The first page, taken apart. Lines are parted by line breaks, columns by tabs.
#[derive(Debug, Default)]
pub(super) struct Page {
    numbers: HashSet<Key>,
    amounts: BTreeSet<i64>,
    names: Vec<Name>,
}

impl Page {
    /// Takes the text of a page apart.
    pub(super) fn of(text: &str) -> Self {
        let mut page = Self::default();
        for column in text.split(['\n', '\t']) {
            for found in numbers_in(column) {
                let alone = found.is_year || is_postcode(column, &found.range);
                if !alone {
                    page.numbers.insert(found.key);
                }
            }
            add_amounts(column, &mut page.amounts);
            page.names.push(Name::new(column));
        }
        page
    }

    /// Numbers that stand on it, whole.
    pub(super) fn numbers(&self) -> &HashSet<Key> {
        &self.numbers
    }

    /// There are amounts on it.
    pub(super) fn has_amounts(&self) -> bool {
        !self.amounts.is_empty()
    }

    /// Amounts that stand on it, in hundredths.
    pub(super) const fn amounts(&self) -> &BTreeSet<i64> {
        &self.amounts
    }

    /// Whether somebody's name stands on a line of its own or in a column.
    pub(super) fn names(&self, who: &Name) -> bool {
        self.names.iter().any(|line| who.similar_to(line))
    }
}

/// Four digits with two capitals behind them: `3526 KM`.
fn is_postcode(column: &str, place: &std::ops::Range<usize>) -> bool {
    let digits = column.get(place.clone()).unwrap_or_default();
    let after = column.get(place.end..).unwrap_or_default();
    let letters = after.trim_start_matches([' ', '\u{a0}']);
    let two = letters.bytes().take_while(u8::is_ascii_uppercase).count() == 2;
    let whole = letters
        .chars()
        .nth(2)
        .is_none_or(|next| !next.is_alphanumeric());
    digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit()) && two && whole
}

/// Amounts as people write them: `1.210,00`, `1,210.00`, `1 210,00`, `1.210,-`, and `€ 1.210`.
fn add_amounts(column: &str, amounts: &mut BTreeSet<i64>) {
    let in_euros = column.contains('€') || column.contains("EUR");
    let mut before: Option<&str> = None;
    for word in column.split_whitespace() {
        let bare = word.trim_matches(|sign: char| !sign.is_ascii_digit() && sign != '-');
        let bare = bare.trim_start_matches('-');
        amounts.extend(cents(bare));
        // A blank between the thousands.
        if let Some(thousands) = before
            && bare.len() >= 3
            && bare.as_bytes()[..3].iter().all(u8::is_ascii_digit)
        {
            amounts.extend(cents(&format!("{thousands}{bare}")));
        }
        if in_euros && !bare.contains([',', '.']) {
            amounts.extend(whole(bare));
        }
        if in_euros {
            amounts.extend(thousands(bare));
        }
        before = Some(bare).filter(|bare| {
            (1..=3).contains(&bare.len()) && bare.bytes().all(|it| it.is_ascii_digit())
        });
    }
}

/// With cents behind the last comma or point, or a stroke for none.
fn cents(word: &str) -> Option<i64> {
    let (left, right) = word.split_at(word.rfind([',', '.'])?);
    let cents = match right.get(1..)? {
        "-" | "--" | "–" => 0,
        two if two.len() == 2 && two.bytes().all(|it| it.is_ascii_digit()) => two.parse().ok()?,
        _ => return None,
    };
    whole(left)?.checked_add(cents)
}

/// Without cents, but with points or commas between the thousands: `1.210`.
fn thousands(word: &str) -> Option<i64> {
    let (first, rest) = word.split_once([',', '.'])?;
    let grouped =
        (1..=3).contains(&first.len()) && rest.split([',', '.']).all(|group| group.len() == 3);
    if grouped { whole(word) } else { None }
}

/// Whole euros, in hundredths; signs between the thousands are left out.
fn whole(word: &str) -> Option<i64> {
    let digits: String = word
        .chars()
        .filter(|sign| !matches!(sign, ',' | '.' | '\'' | '’'))
        .collect();
    let all =
        !digits.is_empty() && digits.len() <= 12 && digits.bytes().all(|it| it.is_ascii_digit());
    if all {
        digits.parse::<i64>().ok()?.checked_mul(100)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(text: &str) -> Vec<i64> {
        Page::of(text).amounts.into_iter().collect()
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for text in [
            "1.210,00",
            "€ 1210,00",
            "EUR 1,210.00",
            "1 210,00",
            "€1.210,-",
            "1'210.00",
            "€ 1.210",
        ] {
            assert!(
                amounts(text).contains(&121_000),
                "{text}: {:?}",
                amounts(text)
            );
        }
        assert!(amounts("01.10.2026").is_empty());
        assert!(amounts("2026-0187\t3526 KM\t1210").is_empty());
        assert!(amounts("").is_empty());
    }

    #[test]
    fn a_postcode_a_year_and_a_day_are_no_numbers() {
        let page = Page::of("3526 KM  Utrecht\t2026\n1-10-2026\nF. 4711 bis");
        let has =
            |number: &str| Key::of(number).is_some_and(|(key, _)| page.numbers.contains(&key));
        assert!(!has("3526") && !has("2026") && !has("1102026"));
        assert!(has("4711"));
    }

    #[test]
    fn a_number_is_not_made_of_two_columns() {
        let page = Page::of("1-10-2026\t0187\n2026\n0187");
        let whole = Key::of("20260187").unwrap().0;
        assert!(!page.numbers.contains(&whole));
    }

    #[test]
    fn a_name_stands_on_one_line() {
        let page = Page::of("Bakkerij Jansen B.V.\nDorpsstraat 1\t7731 BB Ommen");
        assert!(page.names(&Name::new("Bakkerij Jansen BV")));
        assert!(!page.names(&Name::new("Jansen Ommen")));
    }
}
