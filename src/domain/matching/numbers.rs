//! Invoice numbers in what people write: with blanks, dashes or dots inside, glued to a word, without
//! their year, broken over two lines. Only whole runs of digits count: `1234` is not in `91234`.

use super::hash::Key;
use crate::domain::references::Iban;
use std::ops::Range;

/// Letters or digits that stand together, and what stands between them and the next ones.
struct Run<'t> {
    text: &'t str,
    range: Range<usize>,
    digits: bool,
    /// Whether the next run may belong to the same number: nothing, a blank, `-`, `/`, `.` between.
    joins_next: bool,
    /// Whether the next run follows without anything between.
    touches_next: bool,
}

/// Something in a text that may be a number of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain) struct Written {
    /// Letters and digits only, upper case, without leading zeros.
    pub key: Key,
    /// Bytes of the key.
    pub length: usize,
    /// It may be but a year.
    pub is_year: bool,
    /// Digits as written, leading zeros counted, when it is one run of digits.
    pub digits: Option<usize>,
    /// Readings as a year (its last two digits) and what follows or goes before it.
    pub dated: [Option<Dated>; 3],
    /// Where it stands in the text.
    pub range: Range<usize>,
}

/// A year and the number within it: 26 and 187 of `2026-00187`, `26/187` and `00187-2026`.
pub(in crate::domain) type Dated = (u64, u64);

/// Runs that one number may consist of.
const MAX_RUNS: usize = 6;

/// Short words that people glue to a number; one of four letters and more is no part of a number anyway.
const GLUED: &[&str] = &[
    "F", "FA", "FAK", "FAT", "FNR", "INV", "NO", "NR", "NRS", "RE", "REF", "RG", "RNR", "VF", "VN",
];
/// Short words that may stand glued behind a number.
const GLUED_BEHIND: &[&str] = &["DD", "EN", "ET"];

/// Everything in a text that may be a number, the longest first at each place.
pub(in crate::domain) fn numbers_in(text: &str) -> Vec<Written> {
    let runs = runs_of(text);
    let mut found = Vec::new();
    for first in 0..runs.len() {
        if !begins_a_number(&runs, first) {
            continue;
        }
        let last_possible = (first..runs.len())
            .take(MAX_RUNS)
            .take_while(|at| *at == first || runs[at - 1].joins_next)
            .last()
            .unwrap_or(first);
        for last in (first..=last_possible).rev() {
            let all = &runs[first..=last];
            if !all.iter().any(|run| run.digits)
                || is_date(all)
                || !ends_a_number(text, &runs, last)
            {
                continue;
            }
            let range = runs[first].range.start..runs[last].range.end;
            let Some((key, length)) = Key::of(&text[range.clone()]) else {
                continue;
            };
            found.push(Written {
                key,
                length,
                is_year: first == last && is_year(runs[first].text),
                digits: (first == last).then_some(runs[first].text.len()),
                dated: dated(&runs[first..=last]),
                range,
            });
        }
    }
    found
}

/// Whether runs are a day: `04-10-2026`, `4.10.26`, `2026-10-04`.
fn is_date(runs: &[Run<'_>]) -> bool {
    let [one, two, three] = runs else {
        return false;
    };
    let of = |run: &Run<'_>, most: u32| {
        run.text.len() <= 2
            && run
                .text
                .parse::<u32>()
                .is_ok_and(|number| (1..=most).contains(&number))
    };
    let year = |run: &Run<'_>| is_year(run.text) || (run.text.len() == 2 && run.digits);
    (of(one, 31) && of(two, 12) && year(three))
        || (is_year(one.text) && of(two, 12) && of(three, 31))
}

/// How runs may be read as a year and a number of three digits and more; letters that people put before an
/// invoice number are left out (`F2026/187`, but not the `O` of an offer).
fn dated(runs: &[Run<'_>]) -> [Option<Dated>; 3] {
    let runs = match runs {
        [first, rest @ ..] if !first.digits && is_glued(first.text) => rest,
        all => all,
    };
    let mut readings = [None; 3];
    if runs.is_empty() || runs.iter().any(|run| !run.digits) {
        return readings;
    }
    let signs: usize = runs.iter().map(|run| run.text.len()).sum();
    if !(5..=14).contains(&signs) {
        return readings;
    }
    let number = |runs: &[Run<'_>]| {
        let digits = runs.iter().flat_map(|run| run.text.bytes());
        digits.fold(0_u64, |number, digit| number * 10 + u64::from(digit - b'0'))
    };
    let all = number(runs);
    let power = 10_u64.pow(signs as u32 - 4);
    if signs >= 7 && (1_900..2_100).contains(&(all / power)) {
        readings[0] = Some((all / power % 100, all % power));
    }
    if let [year, rest @ ..] = runs
        && year.text.len() == 2
        && signs >= 5
    {
        readings[1] = Some((number(&runs[..1]), number(rest)));
    }
    if let [before @ .., last] = runs
        && (last.text.len() == 2 || is_year(last.text))
        && signs - last.text.len() >= 3
    {
        readings[2] = Some((number(&runs[runs.len() - 1..]) % 100, number(before)));
    }
    readings
}

/// A year of two or four digits and a number of three to ten.
fn reading(year: &str, serial: &str) -> Option<Dated> {
    if !(3..=10).contains(&serial.len()) {
        return None;
    }
    Some((
        year.get(year.len() - 2..)?.parse().ok()?,
        serial.parse().ok()?,
    ))
}

/// A letter that looks like a digit as that digit.
pub(super) const fn digit_read(byte: u8) -> u8 {
    match byte {
        b'O' | b'o' => b'0',
        b'I' | b'l' => b'1',
        other => other,
    }
}

/// Our own number as a year and the number within it, where it is built so.
pub(super) fn dated_number(number: &str) -> Option<Dated> {
    let digits = number.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let parted = digits.split_once(|sign: char| !sign.is_ascii_digit());
    if digits.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let compact: String = digits.chars().filter(char::is_ascii_digit).collect();
    match (compact.split_at_checked(4), parted) {
        (Some((year, serial)), _) if is_year(year) => reading(year, serial),
        (_, Some((year, serial))) if year.len() == 2 => reading(year, serial),
        _ => None,
    }
}

/// The text with letters that look like digits as those digits, where they stand among digits: `2O26-OO187`,
/// `I043211`. As long as before. `None` where there are none.
pub(super) fn look_alikes_read(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let digit_of = |byte: u8| match byte {
        b'O' | b'o' => Some(b'0'),
        b'I' | b'l' => Some(b'1'),
        _ => None,
    };
    let mut read = bytes.to_vec();
    let mut at = 0;
    let mut changed = false;
    while at < bytes.len() {
        let end = (at..bytes.len())
            .find(|end| digit_of(bytes[*end]).is_none())
            .unwrap_or(bytes.len());
        if end == at {
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).map(|before| bytes[before]);
        let after = bytes.get(end).copied();
        let is_letter =
            |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphabetic() || byte >= 0x80);
        let is_digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
        // An `O` that begins a word is a letter: zeros that go before mean nothing.
        let begins = !is_digit(before)
            && !matches!(before, Some(b'-' | b'/' | b'.' | b'_'))
            && digit_of(bytes[at]) == Some(b'0');
        if !is_letter(before)
            && !is_letter(after)
            && (is_digit(before) || is_digit(after))
            && !begins
        {
            for place in at..end {
                read[place] = digit_of(bytes[place]).unwrap_or(bytes[place]);
            }
            changed = true;
        }
        at = end;
    }
    changed.then(|| String::from_utf8(read).ok()).flatten()
}

/// A number may begin after a boundary, or after a word that people glue to it.
fn begins_a_number(runs: &[Run<'_>], at: usize) -> bool {
    match at.checked_sub(1).and_then(|before| runs.get(before)) {
        Some(before) if before.touches_next => runs[at].digits && is_glued(before.text),
        _ => true,
    }
}

/// Whether letters are no part of the number behind them.
fn is_glued(word: &str) -> bool {
    word.chars().count() >= 4 || GLUED.iter().any(|glued| glued.eq_ignore_ascii_case(word))
}

/// A number ends at a boundary, or where a whole word is glued on; never within an amount (`1210,00`).
fn ends_a_number(text: &str, runs: &[Run<'_>], at: usize) -> bool {
    let run = &runs[at];
    if run.touches_next {
        let next = &runs[at + 1];
        let word = || {
            next.text.chars().count() >= 3
                || GLUED_BEHIND.contains(&next.text.to_uppercase().as_str())
        };
        return run.digits && !next.digits && word();
    }
    let after = &text.as_bytes()[run.range.end..];
    let cents = matches!(after, [b',', a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit())
        && !after.get(3).is_some_and(u8::is_ascii_digit);
    !(run.digits && cents)
}

/// The runs of a text. An IBAN in it is no number of ours and parts the runs around it.
fn runs_of(text: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for (start, word) in words_of(text) {
        let iban = word.len() >= 15 && Iban::parse(word).is_ok();
        if iban {
            continue;
        }
        let mut from = start;
        let mut signs = word.char_indices().peekable();
        while let Some((_, sign)) = signs.next() {
            let digits = sign.is_ascii_digit();
            let next_start = signs.peek().map_or(word.len(), |(offset, _)| *offset);
            let turns = signs
                .peek()
                .is_none_or(|(_, next)| next.is_ascii_digit() != digits);
            if turns {
                let range = from..start + next_start;
                from = range.end;
                runs.push(Run {
                    text: &text[range.clone()],
                    range,
                    digits,
                    joins_next: false,
                    touches_next: false,
                });
            }
        }
    }
    for at in 1..runs.len() {
        let between = &text[runs[at - 1].range.end..runs[at].range.start];
        runs[at - 1].touches_next = between.is_empty();
        runs[at - 1].joins_next = between.len() <= 5
            && between.chars().count() <= 3
            && between.chars().all(|sign| {
                sign.is_whitespace() || matches!(sign, '-' | '/' | '.' | '_' | '–' | '—')
            });
    }
    runs
}

/// Letters and digits that stand together, with their place.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// How people shorten an invoice number: without its letters (`INV2026-0042` is `20260042`) and without
/// its year (`2026-0203` is `0203`, `26-0203` too). As keys, without leading zeros; never fewer than three
/// signs were left out for nothing.
pub(super) fn short_forms(number: &str) -> [Option<(Key, usize)>; 3] {
    let whole = Key::of(number);
    let digits = number.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let mut forms = [None; 3];
    let mut count = 0;
    let mut add = |form: &str| {
        let key = Key::of(form);
        if key.is_some() && key != whole && !forms.contains(&key) {
            forms[count] = key;
            count += 1;
        }
    };
    add(digits);
    let compact: String = digits.chars().filter(char::is_ascii_alphanumeric).collect();
    if let Some((year, rest)) = compact.split_at_checked(4)
        && is_year(year)
        && rest.len() >= 3
    {
        add(rest);
    }
    let parted = digits.split_once(|sign: char| !sign.is_alphanumeric());
    if let Some((year, rest)) = parted
        && year.len() == 2
        && rest.len() >= 3
        && year.bytes().all(|byte| byte.is_ascii_digit())
    {
        add(rest);
    }
    forms
}

/// Whether four signs are a year of our time; such a number alone says nothing.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4
        && (text.starts_with("19") || text.starts_with("20"))
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(text: &str, key: &str) -> bool {
        let key = Key::of(key).map(|(key, _)| key);
        numbers_in(text).iter().any(|found| Some(found.key) == key)
    }

    fn short(number: &str) -> Vec<(Key, usize)> {
        short_forms(number).into_iter().flatten().collect()
    }

    fn keys(numbers: &[&str]) -> Vec<(Key, usize)> {
        numbers
            .iter()
            .filter_map(|number| Key::of(number))
            .collect()
    }

    #[test]
    fn a_number_is_found_however_it_is_parted() {
        for text in [
            "2026-0187",
            "FACTNR 2026 0187 EN 0203",
            "factuurnr:2026.0187",
            "FACTUUR2026-0187ONDERHOUD",
            "uw fact. 2026/0187, dank",
            "2026 - 0187",
        ] {
            assert!(has(text, "20260187"), "{text}");
        }
        assert!(has("RF18 5390 0754 7034", "RF18539007547034"));
        assert!(has("+++010/1234/56732+++", "10123456732"));
        assert!(has("F-2026-001", "F2026001"));
    }

    #[test]
    fn only_whole_runs_of_digits_count() {
        assert!(!has("12026-0187", "20260187"));
        assert!(!has("91234", "1234"));
        assert!(!has("12345", "1234"));
        assert!(!has("AB123456", "123456"), "part of another number");
        assert!(!has("123456A", "123456"));
    }

    #[test]
    fn letters_that_look_like_digits_are_read_as_such_among_digits() {
        assert_eq!(
            look_alikes_read("fact 2O26-OO187").as_deref(),
            Some("fact 2026-00187")
        );
        assert_eq!(
            look_alikes_read("I043211 dank").as_deref(),
            Some("1043211 dank")
        );
        assert_eq!(look_alikes_read("offerte O2026-0123"), None);
        assert_eq!(look_alikes_read("NO 2026-0187 Ilse"), None);
    }

    #[test]
    fn a_year_may_be_short_or_stand_last() {
        let reads = |text: &str| {
            numbers_in(text)
                .into_iter()
                .any(|found| found.dated.contains(&Some((26, 187))))
        };
        for text in [
            "2026-00187",
            "26/187",
            "00187-2026",
            "0187 26",
            "F2026/187",
            "20 26 00 187",
        ] {
            assert!(reads(text), "{text}");
        }
        assert!(!reads("18-7-2026"), "a day");
        assert_eq!(dated_number("INV-26-00187"), Some((26, 187)));
        assert_eq!(dated_number("VF202600187"), Some((26, 187)));
        assert_eq!(dated_number("1043211"), None);
    }

    #[test]
    fn amounts_and_accounts_are_no_numbers() {
        assert!(!has("totaal 1210,00 euro", "1210"));
        assert!(has("1210, 1211", "1210"));
        assert!(!has("van NL91ABNA0417164300", "417164300"));
    }

    #[test]
    fn numbers_are_shortened_without_letters_and_without_year() {
        assert_eq!(short("2026-0203"), keys(&["203"]));
        assert_eq!(short("INV2026000042"), keys(&["2026000042", "42"]));
        assert_eq!(short("26-0203"), keys(&["203"]));
        assert_eq!(short("F-1043"), keys(&["1043"]));
        assert!(short("10432").is_empty());
        assert!(short("factuur").is_empty());
    }
}
