//! Days and amounts that somebody typed into a text. In most texts they are nobody's business; in the 14-day letter a
//! day that comes too early, or an amount above the scale, costs us the collection costs.

use std::ops::Range;

/// Names of months, and how they are shortened, in Dutch and English.
const MONTHS: [&str; 42] = [
    "januari",
    "jan",
    "january",
    "februari",
    "feb",
    "february",
    "maart",
    "mrt",
    "march",
    "mar",
    "april",
    "apr",
    "mei",
    "may",
    "juni",
    "jun",
    "june",
    "juli",
    "jul",
    "july",
    "augustus",
    "aug",
    "august",
    "september",
    "sep",
    "sept",
    "oktober",
    "okt",
    "october",
    "oct",
    "november",
    "nov",
    "december",
    "dec",
    "jan.",
    "feb.",
    "aug.",
    "sep.",
    "okt.",
    "oct.",
    "nov.",
    "dec.",
];

/// Where days and amounts stand in a text of small letters.
pub(super) fn typed(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let word = |at: usize| words.get(at).map(|place| &text[place.clone()]);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, place) in words.iter().enumerate() {
        let this = &text[place.clone()];
        let pair = word(at + 1).is_some_and(|next| pair(this, next));
        if pair {
            found.push(place.start..words[at + 1].end);
        } else if in_figures(this) || is_amount(this) {
            found.push(place.clone());
        }
    }
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

/// The words of a text, without the punctuation around them.
fn words(text: &str) -> Vec<Range<usize>> {
    let around = |c: char| !c.is_alphanumeric() && !matches!(c, '€' | '\u{1}');
    text.split(|c: char| c.is_whitespace() || c == '\u{1}')
        .filter_map(|word| {
            let bare = word.trim_matches(around);
            let start = bare.as_ptr() as usize - text.as_ptr() as usize;
            (!bare.is_empty()).then(|| start..start + bare.len())
        })
        .collect()
}

/// `3 december`, `december 3rd`, `€ 40`, `40 euro`.
fn pair(one: &str, next: &str) -> bool {
    let month = |word: &str| MONTHS.contains(&word);
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    (day_number(one) && month(next))
        || (month(one) && day_number(next))
        || (one == "€" && number(next))
        || (number(one) && matches!(next, "euro" | "eur"))
        || (matches!(one, "euro" | "eur") && number(next))
}

/// `3`, `3e`, `3rd`.
fn day_number(word: &str) -> bool {
    let figures = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let behind = &word[figures.len()..];
    let small = figures
        .parse::<u8>()
        .is_ok_and(|day| (1..=31).contains(&day));
    small && matches!(behind, "" | "e" | "de" | "ste" | "st" | "nd" | "rd" | "th")
}

/// `3-12`, `3/12/2026`, `03.12.26`, `2026-12-03`.
fn in_figures(word: &str) -> bool {
    let parts: Vec<Option<u16>> = word
        .split(['-', '/', '.'])
        .map(|part| part.parse().ok())
        .collect();
    let day = |part: u16| (1..=31).contains(&part);
    let month = |part: u16| (1..=12).contains(&part);
    match parts.as_slice() {
        [Some(one), Some(two)] => {
            !word.contains('.') && day(*one) && day(*two) && (month(*one) || month(*two))
        }
        [Some(one), Some(two), Some(three)] => {
            let first = *one < 100 || (1900..2200).contains(one);
            let last = *three < 100 || (1900..2200).contains(three);
            first && last && (month(*one) || month(*two))
        }
        _ => false,
    }
}

/// `€40,00`.
fn is_amount(word: &str) -> bool {
    word.strip_prefix('€')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_amounts_are_found_however_they_are_typed() {
        for (text, figures) in [
            ("betaal vóór 3 december 2026.", vec!["3 december"]),
            (
                "pay by december 3rd, or by 3/12",
                vec!["december 3rd", "3/12"],
            ),
            ("uiterlijk (03-12-2026)", vec!["03-12-2026"]),
            ("op 2026-12-03 of op 3.12.26", vec!["2026-12-03", "3.12.26"]),
            ("€ 40,00, €40 of 40 euro", vec!["€ 40,00", "€40", "40 euro"]),
        ] {
            let found: Vec<&str> = typed(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(found, figures, "{text}");
        }
    }

    #[test]
    fn articles_numbers_and_terms_are_no_figures() {
        for text in [
            "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd",
            "artikel 6:96 lid 6 bw, factuur 2026-0187, telefoon 030 555 01 22",
            "van € \u{1} en \u{1} euro, in 3 of 14 dagen; in december",
            "you may call us, option 2.5 or 14-day letter",
        ] {
            assert_eq!(typed(text), [], "{text}");
        }
    }
}
