//! The free part of an MT940 entry, `:86:`, in the dialects of the banks.
//!
//! - keys between slashes: `/TRTP/../IBAN/../NAME/../REMI/..` (ABN AMRO, bunq, Knab), `/CNTP/iban/bic/
//!   name/..//REMI/USTD//text/` (ING), `/ORDP//NAME/../REMI/..` (Rabobank);
//! - numbered fields: `166?00GUTSCHRIFT?20EREF+..?21SVWZ+..?31iban?32name` (Germany), `>20` (Triodos);
//! - labels: `REK: iban/NAAM: name` (Knab), `IBAN: .. NAAM: .. OMSCHRIJVING: ..` (ABN AMRO);
//! - plain text.
//!
//! Lines are cut at 65 characters, through words, keys and numbers alike. They are joined before
//! anything is looked for; what the payer wrote is given joined and, where that differs, with a space
//! at every cut.

use super::phrases::{payment_reference, provided, says_batch, says_returned};
use crate::import::account::{counter_account, looks_like_iban};
use crate::import::text::{filled, squeeze, squeezed};
use memchr::memchr_iter;
use std::borrow::Borrow;
use std::ops::Range;

/// What an entry's free part says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Details {
    pub(crate) text: String,
    pub(crate) text_spaced: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) account: Option<String>,
    pub(crate) structured_reference: Option<String>,
    pub(crate) end_to_end: Option<String>,
    pub(crate) returned: bool,
    pub(crate) return_reason: Option<String>,
    /// Many payments in one, of which the file gives only the sum.
    pub(crate) batch: bool,
}

/// Lines joined without anything between them, and where the cuts were.
struct Joined {
    text: String,
    cuts: Vec<usize>,
}

/// What fits in a `:86:` of SWIFT: six lines of 65. Some banks write more.
const MOST_LETTERS: usize = 6 * 65;

impl Joined {
    fn new<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut joined = Self {
            text: String::with_capacity(MOST_LETTERS),
            cuts: Vec::new(),
        };
        for line in lines {
            if !joined.text.is_empty() {
                joined.cuts.push(joined.text.len());
            }
            // An empty line separates: nothing was cut there.
            joined
                .text
                .push_str(if line.trim().is_empty() { " " } else { line });
        }
        joined
    }

    fn get(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// A part of the text in the pieces between the cuts.
    fn pieces(&self, range: Range<usize>) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut start = range.start;
        for cut in self.cuts.iter().copied() {
            if start < cut && cut < range.end {
                pieces.push(self.get(start..cut));
                start = cut;
            }
        }
        pieces.push(self.get(start..range.end));
        pieces
    }
}

/// Pieces as they were meant: joined, and with spaces where that reads differently.
pub(crate) fn both_ways<Piece: Borrow<str>>(pieces: &[Piece]) -> (String, Option<String>) {
    if let [only] = pieces {
        return (squeezed(only.borrow()).into_owned(), None);
    }
    let text = squeeze(pieces.concat());
    let spaced = squeeze(pieces.join(" "));
    let differs = spaced != text;
    (text, differs.then_some(spaced))
}

/// Reads the lines of one or more `:86:` that belong to one entry.
pub(crate) fn read<'a>(lines: impl IntoIterator<Item = &'a str>) -> Details {
    let joined = Joined::new(lines);
    let mut details = if let Some(fields) = numbered(&joined.text) {
        from_numbered(&fields)
    } else if let Some(values) = keyed(&joined.text) {
        from_keyed(&joined, &values)
    } else {
        from_text(&joined)
    };
    if details.structured_reference.is_none() {
        details.structured_reference = payment_reference(&details.text);
    }
    details.batch |=
        details.account.is_none() && details.name.is_none() && says_batch(&details.text);
    details
}

// Keys between slashes

const KEYS: [&str; 27] = [
    "TRTP", "RTYP", "IBAN", "BBAN", "BIC", "NAME", "REMI", "EREF", "CNTP", "BENM", "ORDP", "RTRN",
    "PREF", "NRTX", "PIND", "MARF", "CSID", "BUSP", "ISDT", "PURP", "ULTD", "ULTC", "ULTB", "IREF",
    "RREF", "TRCD", "SVCL",
];

/// Each known key with where its value is, without the slashes and blanks around it; `None` when the text
/// is not of this kind.
fn keyed(text: &str) -> Option<Vec<(&'static str, Range<usize>)>> {
    let starts = text.trim_start().starts_with('/');
    if !starts && !text.contains("/REMI/") && !text.contains("/CNTP/") {
        return None;
    }
    let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
    let mut open = None;
    for close in memchr_iter(b'/', text.as_bytes()) {
        let Some(open) = open.replace(close) else {
            continue;
        };
        if let Some(key) = text.get(open + 1..close).and_then(key) {
            if let Some((_, value)) = found.last_mut() {
                value.end = open.max(value.start);
            }
            found.push((key, close + 1..text.len()));
        }
    }
    for (_, value) in &mut found {
        *value = bare(text, value.clone());
    }
    (!found.is_empty()).then_some(found)
}

fn key(name: &str) -> Option<&'static str> {
    // Most of what stands between two slashes is no key, and one look at it is enough.
    let first = name.as_bytes().first().filter(|_| name.len() <= 4)?;
    let mut alike = KEYS
        .iter()
        .filter(|key| key.as_bytes().first() == Some(first));
    alike.find(|key| **key == name).copied()
}

/// Slashes and blanks are no part of a value.
fn bare(text: &str, range: Range<usize>) -> Range<usize> {
    let value = text.get(range.clone()).unwrap_or_default();
    let without = value.trim_start_matches(['/', ' ']);
    let start = range.end - without.len();
    start..start + without.trim_end_matches(['/', ' ']).len()
}

fn from_keyed(joined: &Joined, values: &[(&'static str, Range<usize>)]) -> Details {
    let range = |key| {
        let mut those = values.iter().filter(|(name, _)| *name == key);
        those
            .find(|(_, range)| !range.is_empty())
            .map(|(_, range)| range.clone())
    };
    let value = |key| range(key).map(|range| joined.get(range));
    let has = |key| values.iter().any(|(name, _)| *name == key);
    let (party_account, party_name) = ["CNTP", "BENM", "ORDP"]
        .into_iter()
        .find_map(value)
        .map_or((None, None), party);
    let kind = ["TRTP", "RTYP"]
        .into_iter()
        .find_map(value)
        .unwrap_or_default();
    let mut details = Details {
        name: value("NAME").and_then(filled).or(party_name),
        account: ["IBAN", "BBAN"]
            .into_iter()
            .find_map(value)
            .and_then(counter_account)
            .or(party_account),
        end_to_end: value("EREF").and_then(provided),
        returned: has("RTRN") || says_returned(kind),
        return_reason: value("RTRN").and_then(filled),
        ..Details::default()
    };
    details.batch =
        has("NRTX") || (has("PREF") && details.account.is_none() && details.name.is_none());
    // An empty `/REMI/` says that nothing was written.
    let written = range("REMI");
    if written.is_some() || !has("REMI") {
        remittance(joined, written, &mut details);
    }
    details
}

/// The text of `/REMI/`: `USTD//text/`, `STRD/CUR/reference/`, `///text/` or the text itself. Without
/// any, the whole is the text.
fn remittance(joined: &Joined, range: Option<Range<usize>>, details: &mut Details) {
    let Some(mut range) = range else {
        (details.text, details.text_spaced) = both_ways(&joined.pieces(0..joined.text.len()));
        return;
    };
    let value = joined.get(range.clone());
    if let Some(structured) = value.strip_prefix("STRD/") {
        let (_issuer, reference) = structured.split_once('/').unwrap_or(("", structured));
        range.start += value.len() - reference.len();
        details.structured_reference = filled(reference.trim_matches('/'));
    } else if let Some(text) = value.strip_prefix("USTD/") {
        range.start += value.len() - text.trim_start_matches('/').len();
    } else if let Some(reference) = value
        .strip_prefix("Issuer:")
        .and_then(|rest| rest.split_once("Ref:"))
    {
        details.structured_reference = filled(reference.1);
    }
    (details.text, details.text_spaced) = both_ways(&joined.pieces(range));
}

/// `iban/bic/name/town` or `account/name/..`.
fn party(value: &str) -> (Option<String>, Option<String>) {
    let mut parts = value.split('/').map(str::trim);
    let account = parts.next().and_then(counter_account);
    let is_account = account
        .as_ref()
        .is_some_and(|account| account.chars().any(|c| c.is_ascii_digit()));
    if !is_account {
        return (None, None);
    }
    let second = parts.next().unwrap_or_default();
    let name = if second.is_empty() || looks_like_bic(second) {
        parts.next().unwrap_or_default()
    } else {
        second
    };
    (account, filled(name))
}

fn looks_like_bic(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.len(), 8 | 11)
        && bytes.iter().take(6).all(u8::is_ascii_uppercase)
        && bytes.iter().all(u8::is_ascii_alphanumeric)
}

// Numbered fields

/// Fields by number: `166?00GUTSCHRIFT?20..` or `000>100987654321>20..`. The first is the code before
/// them, numbered 100.
fn numbered(text: &str) -> Option<Vec<(u8, &str)>> {
    let (code, rest) = text.split_at_checked(3)?;
    let separator = rest.chars().next()?;
    if !code.bytes().all(|byte| byte.is_ascii_digit())
        || separator.is_alphanumeric()
        || separator.is_whitespace()
        || field_number(rest.get(separator.len_utf8()..)?).is_none()
    {
        return None;
    }
    let mut fields = vec![(100, code)];
    let mut current = None;
    let mut start = 0;
    for (at, _) in rest.match_indices(separator) {
        let after = at + separator.len_utf8();
        let Some(number) = rest.get(after..).and_then(field_number) else {
            continue;
        };
        if let Some(open) = current.replace(number) {
            fields.push((open, rest.get(start..at).unwrap_or_default()));
        }
        start = after + 2;
    }
    fields.push((current?, rest.get(start..).unwrap_or_default()));
    Some(fields)
}

/// Numbers that these fields have; others are text that happens to follow the sign.
fn field_number(text: &str) -> Option<u8> {
    let number: u8 = text.get(..2)?.parse().ok()?;
    matches!(number, 0 | 10 | 11 | 20..=35 | 38 | 60..=65 | 70..=79).then_some(number)
}

fn from_numbered(fields: &[(u8, &str)]) -> Details {
    let value = |number: u8| {
        fields
            .iter()
            .find(|(found, value)| *found == number && !value.trim().is_empty())
            .map(|(_, value)| *value)
    };
    let pieces = |range: &[std::ops::RangeInclusive<u8>]| -> Vec<&str> {
        fields
            .iter()
            .filter(|(number, _)| range.iter().any(|range| range.contains(number)))
            .map(|(_, value)| *value)
            .collect()
    };
    let triodos = triodos_party(&value);
    let purpose = if triodos.1 {
        pieces(&[22..=29])
    } else {
        pieces(&[20..=29, 60..=63])
    };
    let (text, spaced) = both_ways(&purpose);
    let (what, end_to_end) = purpose_parts(&text);
    let spaced = spaced.map(|spaced| purpose_parts(&spaced).0);
    // 108 and 109: direct debits returned; 159, 181 and 184: transfers and direct debits given back.
    let code = value(100).unwrap_or_default();
    let returned = matches!(code, "108" | "109" | "159" | "181" | "184")
        || value(0).is_some_and(says_returned);
    Details {
        text_spaced: spaced.filter(|spaced| *spaced != what),
        text: what,
        name: filled(&pieces(&[32..=33]).concat()),
        account: triodos.0.or_else(|| value(31).and_then(counter_account)),
        structured_reference: None,
        end_to_end,
        returned,
        return_reason: value(34).filter(|_| returned).and_then(filled),
        batch: value(0).is_some_and(says_batch),
    }
}

/// Triodos puts the other account in field 10, or a BIC and an IBAN in 20 and 21; its field 31 is our
/// own. Gives the account, and whether 20 and 21 are not text.
fn triodos_party<'a>(value: &impl Fn(u8) -> Option<&'a str>) -> (Option<String>, bool) {
    let bic = value(20).is_some_and(|text| looks_like_bic(text.trim()));
    let iban = value(21).and_then(counter_account);
    if bic && iban.as_deref().is_some_and(looks_like_iban) {
        return (iban, true);
    }
    let dutch = value(100) == Some("000");
    let ten = value(10).filter(|_| dutch).and_then(counter_account);
    (ten, false)
}

const PURPOSE_TAGS: [&str; 12] = [
    "EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "COAM+", "OAMT+", "SVWZ+", "ABWA+", "ABWE+",
    "IBAN+", "BIC+",
];

/// What the payer wrote (`SVWZ+`) and the end-to-end reference (`EREF+`) out of a German purpose.
fn purpose_parts(text: &str) -> (String, Option<String>) {
    let mut tags: Vec<(usize, &str)> = PURPOSE_TAGS
        .iter()
        .filter_map(|tag| text.find(tag).map(|at| (at, *tag)))
        .collect();
    tags.sort_unstable();
    let part = |wanted: &str| {
        let index = tags.iter().position(|(_, tag)| *tag == wanted)?;
        let (at, tag) = tags.get(index)?;
        let end = tags.get(index + 1).map_or(text.len(), |(next, _)| *next);
        text.get(at + tag.len()..end).and_then(filled)
    };
    let before = tags
        .first()
        .and_then(|(at, _)| text.get(..*at))
        .and_then(filled);
    let what = part("SVWZ+").or(before).unwrap_or_else(|| text.to_owned());
    (what, part("EREF+").as_deref().and_then(provided))
}

// Labels and plain text

const LABELS: [&str; 17] = [
    "REK:",
    "IBAN:",
    "BIC:",
    "NAAM:",
    "OMSCHRIJVING:",
    "KENMERK:",
    "MACHTIGING:",
    "INCASSANT:",
    "VALUTADATUM:",
    // Poland.
    "Z RACH.:",
    "NA RACH.:",
    "OD:",
    "DLA:",
    "TYT.:",
    "TNR:",
    // Switzerland.
    "AUFTRAGGEBER:",
    "MITTEILUNGEN:",
];

/// Of these one alone shows that a text has labels; the others might be words of the payer.
const SURE_LABELS: [&str; 5] = ["REK:", "IBAN:", "NAAM:", "TYT.:", "AUFTRAGGEBER:"];

fn from_text(joined: &Joined) -> Details {
    let labels = labelled(joined);
    let whole = 0..joined.text.len();
    if labels.iter().any(|(label, _)| SURE_LABELS.contains(label)) {
        return from_labels(joined, &labels);
    }
    let (text, text_spaced) = both_ways(&joined.pieces(whole));
    Details {
        account: leading_account(&text),
        returned: says_returned(text.get(..40).unwrap_or(&text)),
        text,
        text_spaced,
        ..Details::default()
    }
}

/// Labels at the start of a word, each where it is found first, with where its value is.
fn labelled(joined: &Joined) -> Vec<(&'static str, Range<usize>)> {
    let text = joined.text.as_str();
    let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
    for colon in memchr_iter(b':', text.as_bytes()) {
        let ends_here = |label: &str| {
            let at = (colon + 1).checked_sub(label.len())?;
            let here = text.get(at..=colon)?.eq_ignore_ascii_case(label);
            let in_word = text.get(..at)?.ends_with(char::is_alphanumeric);
            (here && (!in_word || joined.cuts.contains(&at))).then_some(at)
        };
        let label = LABELS
            .iter()
            .find_map(|label| Some((*label, ends_here(label)?)));
        if let Some((label, at)) = label
            && !found.iter().any(|(other, _)| *other == label)
        {
            if let Some((_, value)) = found.last_mut() {
                value.end = at;
            }
            found.push((label, colon + 1..text.len()));
        }
    }
    found
}

fn from_labels(joined: &Joined, labels: &[(&'static str, Range<usize>)]) -> Details {
    let range = |wanted: &[&str]| {
        labels
            .iter()
            .find(|(label, _)| wanted.contains(label))
            .map(|(_, range)| range.clone())
    };
    let value = |wanted: &[&str]| {
        range(wanted).map(|range| joined.get(range).trim_matches(['/', ' ', ';']))
    };
    let first = labels
        .first()
        .map_or(0, |(label, range)| range.start - label.len());
    let before = 0..first;
    let text = range(&["OMSCHRIJVING:", "TYT.:", "MITTEILUNGEN:"]).unwrap_or_else(|| {
        if joined.get(before.clone()).trim().is_empty() {
            0..joined.text.len()
        } else {
            before.clone()
        }
    });
    let (text, text_spaced) = both_ways(&joined.pieces(text));
    let bare = |text: String| text.trim_end_matches([' ', ';']).to_owned();
    Details {
        text: bare(text),
        text_spaced: text_spaced.map(bare),
        name: value(&["NAAM:", "OD:", "DLA:", "AUFTRAGGEBER:"]).and_then(filled),
        // The account ends at the first blank that is not part of an IBAN written in fours.
        account: value(&["IBAN:"])
            .or_else(|| value(&["REK:", "Z RACH.:", "NA RACH.:"]))
            .and_then(counter_account),
        end_to_end: value(&["KENMERK:"]).and_then(provided),
        returned: says_returned(joined.get(before)),
        ..Details::default()
    }
}

/// ING, SNS and the older ABN AMRO begin with the other account: ten digits, an IBAN, or
/// `52.89.39.882`.
fn leading_account(text: &str) -> Option<String> {
    let tokens = || text.split(' ').take(3);
    if let Some(iban) = tokens().find(|token| looks_like_iban(token)) {
        return counter_account(iban);
    }
    let first = tokens().next()?;
    let digits = first.chars().filter(char::is_ascii_digit).count();
    let only = first.chars().all(|c| c.is_ascii_digit() || c == '.');
    (only && (9..=10).contains(&digits))
        .then(|| counter_account(&first.replace('.', "")))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(text: &str) -> Details {
        read(text.lines())
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn keys_between_slashes_are_found_through_a_cut() {
        let entry = details(
            "/EREF/08-12-2026 0030001/BENM//NAME/Bakkerij Jansen/\nREMI/Factuur 2026-0\n187/ISDT/2026-12-08",
        );
        assert_eq!(entry.name, some("Bakkerij Jansen"));
        assert_eq!(entry.text, "Factuur 2026-0187");
        assert_eq!(entry.text_spaced, some("Factuur 2026-0 187"));
        assert_eq!(entry.end_to_end, some("08-12-2026 0030001"));
    }

    #[test]
    fn ing_names_the_other_party_in_one_key() {
        let entry = details(
            "/RTRN/MS03//EREF/E1//CNTP/NL32INGB0000012345/INGBNL2A/Jansen BV/Ede//REMI/USTD//Factuur 12/",
        );
        assert_eq!(entry.account, some("NL32INGB0000012345"));
        assert_eq!(entry.name, some("Jansen BV"));
        assert_eq!(entry.text, "Factuur 12");
        assert!(entry.returned);
        assert_eq!(entry.return_reason, some("MS03"));
        let structured =
            details("/CNTP/NL32INGB0000012345/INGBNL2A/J//REMI/STRD/CUR/5010012368971337/");
        assert_eq!(structured.structured_reference, some("5010012368971337"));
    }

    #[test]
    fn german_fields_are_joined_and_taken_apart() {
        let entry = details(
            "166?00GUTSCHRIFT?109075/611?20EREF+RG-77 SVWZ+Rechnung 20?2126-0187?30DEUTDEDB237?31DE9323\n0707000621787100?32Muster?33mann GmbH",
        );
        assert_eq!(entry.text, "Rechnung 2026-0187");
        assert_eq!(entry.text_spaced, some("Rechnung 20 26-0187"));
        assert_eq!(entry.account, some("DE93230707000621787100"));
        assert_eq!(entry.name, some("Mustermann GmbH"));
        assert_eq!(entry.end_to_end, some("RG-77"));
        let returned = details("109?00SEPA-LASTSCHR. RETOURE?20SVWZ+x?34905");
        assert!(returned.returned);
        assert_eq!(returned.return_reason, some("905"));
    }

    #[test]
    fn labels_are_found_at_a_cut() {
        let entry = details(
            "12160475 MEDIA MARKT ONLINE NE\nREK: NL84INGB0234561789/NAAM: MMS ONLINE B.V.",
        );
        assert_eq!(entry.account, some("NL84INGB0234561789"));
        assert_eq!(entry.name, some("MMS ONLINE B.V."));
        assert_eq!(entry.text, "12160475 MEDIA MARKT ONLINE NE");
    }

    #[test]
    fn a_batch_without_its_payments_is_seen() {
        for text in [
            "/TRTP/SEPA BATCH/PREF/109180/NRTX/162",
            "VERZAMELBETALING CRED TOTAAL 198 POSTEN",
            "TOTAAL 1 VZ 4444444",
            "/PREF/PmtInfId-20151208-987",
        ] {
            assert!(details(text).batch, "{text}");
        }
        assert!(!details("0123456789 J. Jansen verzameling boeken").batch);
    }

    #[test]
    fn a_line_of_spaces_separates_and_does_not_glue() {
        let entry = details("0987654321 marechal s\n\ndit is een test");
        assert_eq!(entry.text, "0987654321 marechal s dit is een test");
        assert_eq!(entry.account, some("0987654321"));
    }

    #[test]
    fn a_named_payment_reference_is_structured() {
        let entry = details("GIRO 428428 KPN BETALINGSKENM.  1234567812345678 BETREFT FACTUUR");
        assert_eq!(entry.structured_reference, some("1234567812345678"));
    }
}
