//! Invoice numbers in the names of files.

use std::collections::HashMap;

/// Which of the known invoice numbers stands in the name of a file.
///
/// `Factuur 2026-0187 kopie.pdf` is of `2026-0187`, and so are `20260187.pdf` and
/// `factuur_2026_187.PDF`: separators, leading zeros and case may differ, but a number never begins
/// or ends inside another. Where two different invoices fit, none does.
#[derive(Debug, Clone)]
pub struct NumbersInNames {
    numbers: Vec<String>,
    by_key: HashMap<String, Vec<usize>>,
    longest: usize,
}

/// Words that may stand against a number without a separator: `Factuur20260187.pdf`.
const DOCUMENT_WORDS: [&str; 17] = [
    "factuur",
    "fact",
    "fac",
    "faktuur",
    "verkoopfactuur",
    "creditfactuur",
    "creditnota",
    "nota",
    "kopie",
    "invoice",
    "inv",
    "creditnote",
    "copy",
    "rechnung",
    "facture",
    "nr",
    "no",
];

/// A run of letters or of digits in a name.
struct Token<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

impl NumbersInNames {
    /// Remembers the numbers to look for.
    #[must_use]
    pub fn new<'n>(numbers: impl IntoIterator<Item = &'n str>) -> Self {
        let numbers: Vec<String> = numbers.into_iter().map(str::to_lowercase).collect();
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        let mut longest = 0;
        for (index, number) in numbers.iter().enumerate() {
            let tokens = tokens(number);
            longest = longest.max(tokens.len());
            for key in keys(&tokens) {
                let known = by_key.entry(key).or_default();
                if !known.contains(&index) {
                    known.push(index);
                }
            }
        }
        Self {
            numbers,
            by_key,
            longest,
        }
    }

    /// Position, among the numbers given to [`Self::new`], of the one that stands in this name.
    #[must_use]
    pub fn find(&self, file_name: &str) -> Option<usize> {
        let stem = file_name
            .rsplit_once('.')
            .map_or(file_name, |(stem, _extension)| stem)
            .to_lowercase();
        let tokens = tokens(&stem);
        // What was found: where it stands and which numbers it may be.
        let mut found: Vec<(usize, usize, Vec<usize>)> = Vec::new();
        for first in 0..tokens.len() {
            for last in first..tokens.len().min(first + self.longest) {
                let window = &tokens[first..=last];
                let mut fits: Vec<usize> = keys(window)
                    .iter()
                    .filter_map(|key| self.by_key.get(key))
                    .flatten()
                    .copied()
                    .collect();
                fits.sort_unstable();
                fits.dedup();
                fits.retain(|&number| self.stands_alone(number, &tokens, first, last));
                if !fits.is_empty() {
                    found.push((first, last, self.exact_or_all(fits, &stem, window)));
                }
            }
        }
        one_of(&found)
    }

    /// Whether nothing else is glued to the number, and whether it is long enough to mean anything:
    /// `1`, `123` or a year counts only when the name is nothing but that number.
    fn stands_alone(&self, number: usize, tokens: &[Token<'_>], first: usize, last: usize) -> bool {
        let glued_before = first > 0 && tokens[first - 1].end == tokens[first].start;
        let word_before = first > 0 && DOCUMENT_WORDS.contains(&tokens[first - 1].text);
        let glued_after = tokens
            .get(last + 1)
            .is_some_and(|next| next.start == tokens[last].end);
        if glued_after || (glued_before && !word_before) {
            return false;
        }
        let signs = self.numbers[number]
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .count();
        let year = signs == 4 && matches!(self.numbers[number].get(..2), Some("19" | "20"));
        let digits = self.numbers[number]
            .bytes()
            .any(|byte| byte.is_ascii_digit());
        let alone = tokens
            .iter()
            .enumerate()
            .filter(|(index, _)| !(first..=last).contains(index))
            .all(|(_, token)| DOCUMENT_WORDS.contains(&token.text));
        digits && (alone || (signs >= 4 && !year))
    }

    /// Of several numbers that differ in separators or zeros only, the one written exactly so.
    fn exact_or_all(&self, fits: Vec<usize>, stem: &str, window: &[Token<'_>]) -> Vec<usize> {
        let (Some(first), Some(last)) = (window.first(), window.last()) else {
            return fits;
        };
        let written = &stem[first.start..last.end];
        let exact: Vec<usize> = fits
            .iter()
            .copied()
            .filter(|&number| self.numbers[number] == written)
            .collect();
        if exact.is_empty() { fits } else { exact }
    }
}

/// The single number that was found; a number inside a longer one does not count (`2026` in
/// `2026-0187`).
fn one_of(found: &[(usize, usize, Vec<usize>)]) -> Option<usize> {
    let mut answer = None;
    for (first, last, numbers) in found {
        let inside_longer = found.iter().any(|(other_first, other_last, _)| {
            other_first <= first && other_last >= last && (other_first, other_last) != (first, last)
        });
        if inside_longer {
            continue;
        }
        for &number in numbers {
            if answer.is_some_and(|known| known != number) {
                return None;
            }
            answer = Some(number);
        }
    }
    answer
}

/// Runs of letters and runs of digits.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut kind_before = None;
    for (at, sign) in text.char_indices() {
        let kind = sign.is_alphanumeric().then(|| sign.is_ascii_digit());
        let end = at + sign.len_utf8();
        match (kind, tokens.last_mut()) {
            (Some(_), Some(token)) if kind == kind_before => {
                token.end = end;
                token.text = &text[token.start..end];
            }
            (Some(_), _) => tokens.push(Token {
                text: &text[at..end],
                start: at,
                end,
            }),
            (None, _) => {}
        }
        kind_before = kind;
    }
    tokens
}

/// The ways in which a number may be written: separators left out, or zeros left out of each part.
fn keys(tokens: &[Token<'_>]) -> Vec<String> {
    if tokens.is_empty() {
        return Vec::new();
    }
    let closed: String = tokens.iter().map(|token| token.text).collect();
    let parts: Vec<&str> = tokens
        .iter()
        .map(|token| token.text.trim_start_matches('0'))
        .collect();
    let mut keys = vec![closed.trim_start_matches('0').to_owned(), parts.join("-")];
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(name: &str, numbers: &[&str]) -> Option<usize> {
        NumbersInNames::new(numbers.iter().copied()).find(name)
    }

    #[test]
    fn a_number_is_found_however_it_is_separated() {
        let known = ["2026-0186", "2026-0187", "2026-01870"];
        for name in [
            "Factuur 2026-0187 kopie.pdf",
            "20260187.pdf",
            "factuur_2026_187.PDF",
            "Factuur20260187.pdf",
            "2026.0187.pdf",
            "Jansen BV (2026-0187).pdf",
        ] {
            assert_eq!(find(name, &known), Some(1), "{name}");
        }
        assert_eq!(find("f2026-17.pdf", &["F2026-0017"]), Some(0));
        assert_eq!(find("611365.pdf", &["0000611365"]), Some(0));
    }

    #[test]
    fn a_number_never_begins_or_ends_inside_another() {
        assert_eq!(find("12026-01879.pdf", &["2026-0187"]), None);
        assert_eq!(find("2026-0187b.pdf", &["2026-0187"]), None);
        assert_eq!(find("scan20260187.pdf", &["20260187"]), None);
        assert_eq!(find("geen nummer.pdf", &["2026-0187"]), None);
        assert_eq!(find("", &[""]), None);
    }

    #[test]
    fn two_invoices_in_one_name_are_none() {
        let known = ["2026-0187", "2026-0188", "2026"];
        assert_eq!(find("2026-0187 en 2026-0188.pdf", &known), None);
        assert_eq!(find("2026-0187 van 2026-0187.pdf", &known), Some(0));
        assert_eq!(find("2026-0187.pdf", &known), Some(0));
        assert_eq!(find("2026-187.pdf", &["2026-0187", "2026-00187"]), None);
        assert_eq!(find("2026-0187.pdf", &["2026-00187", "2026-0187"]), Some(1));
    }

    #[test]
    fn short_numbers_count_only_when_they_are_the_whole_name() {
        assert_eq!(find("factuur 123.pdf", &["123"]), Some(0));
        assert_eq!(find("123 Jansen.pdf", &["123"]), None);
        assert_eq!(find("jaarverslag 2026.pdf", &["2026"]), None);
        assert_eq!(find("4711 Jansen.pdf", &["4711"]), Some(0));
    }
}
