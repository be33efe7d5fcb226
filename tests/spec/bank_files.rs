//! Bank files: the real ones that nobody here wrote, against expected values that were computed
//! elsewhere; and a small museum of our own in which every dialect and every trap has its file.

use super::damage::damage;
use chrono::NaiveDate;
use minnelijk::domain::bank::{Balance, BankEntry, BankStatement};
use minnelijk::domain::message::{Value as Blank, Weight};
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::settlement::OwnLines;
use minnelijk::import::{self, Content, Format, Options, ReadFile};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

fn read(name: &str, bytes: &[u8]) -> ReadFile {
    import::read(
        name,
        &mut Cursor::new(bytes),
        &super::bank_tables::options(),
    )
}

fn statements(file: &ReadFile) -> &[BankStatement] {
    match &file.content {
        Content::Statements(statements) => statements,
        _ => &[],
    }
}

// The samples

fn samples() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    let folder = std::env::var_os("MINNELIJK_SAMPLES").map_or(beside, PathBuf::from);
    let found = folder.join("ORACLE.json").is_file();
    if !found {
        println!("samples are not here: their tests were left out");
    }
    found.then_some(folder)
}

fn oracle(folder: &Path) -> BTreeMap<String, Value> {
    serde_json::from_slice(&std::fs::read(folder.join("ORACLE.json")).unwrap()).unwrap()
}

/// Hundredths of a decimal as the oracle writes it: `0`, `8.850`, `200000`.
fn minor(amount: &Value) -> i64 {
    Money::parse_plain(amount.as_str().unwrap(), Currency::EUR)
        .unwrap()
        .minor
}

/// Blanks out, a trailing currency cut off.
fn account(account: &str) -> String {
    let account: String = account.split_whitespace().collect();
    match account.split_at_checked(account.len().saturating_sub(3)) {
        Some((number, code))
            if number.ends_with(|c: char| c.is_ascii_digit())
                && code.bytes().all(|byte| byte.is_ascii_uppercase()) =>
        {
            number.to_owned()
        }
        _ => account,
    }
}

/// Lines, credits, debits, their sums, the first opening and the last closing balance of an account.
#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    entries: u64,
    credits: u64,
    debits: u64,
    sum_credits: i64,
    sum_debits: i64,
    opening: Option<(i64, String)>,
    closing: Option<(i64, String)>,
}

type Accounts = BTreeMap<Option<String>, Figures>;

/// A statement without account and without lines is a fragment: nothing to compare.
fn drop_fragments(mut accounts: Accounts) -> Accounts {
    accounts.retain(|number, figures| number.is_some() || figures.entries > 0);
    accounts
}

fn expected(file: &Value) -> Accounts {
    let mut accounts = Accounts::new();
    for statement in file["statements"].as_array().unwrap() {
        let number = statement["account"].as_str().map(account);
        let figures = accounts.entry(number).or_default();
        let count = |key: &str| statement[key].as_u64().unwrap();
        figures.entries += count("entries");
        figures.credits += count("credits");
        figures.debits += count("debits");
        figures.sum_credits += minor(&statement["sum_credits"]);
        figures.sum_debits += minor(&statement["sum_debits"]);
        let balance = |side: &str| {
            let amount = &statement[format!("{side}_balance")];
            amount.is_string().then(|| {
                let on = statement[format!("{side}_date")].as_str().unwrap_or("");
                (minor(amount), on.to_owned())
            })
        };
        if figures.opening.is_none() {
            figures.opening = balance("opening");
        }
        figures.closing = balance("closing").or(figures.closing.take());
    }
    drop_fragments(accounts)
}

fn found(file: &ReadFile) -> Accounts {
    let mut accounts = Accounts::new();
    for statement in statements(file) {
        let figures = accounts.entry(statement.account.clone()).or_default();
        let totals = statement.totals();
        figures.entries += u64::from(totals.entries);
        figures.credits += u64::from(totals.credits);
        figures.debits += u64::from(totals.debits);
        figures.sum_credits += totals.sum_credits.minor;
        figures.sum_debits += totals.sum_debits.minor;
        let short = |balance: Balance| {
            (
                balance.amount.minor,
                balance.on.format("%y%m%d").to_string(),
            )
        };
        if figures.opening.is_none() {
            figures.opening = statement.opening.map(short);
        }
        figures.closing = statement.closing.map(short).or(figures.closing.take());
    }
    drop_fragments(accounts)
}

/// Leaves out of ours what the oracle does not know.
fn align(theirs: &mut Option<(i64, String)>, ours: &mut Option<(i64, String)>) {
    match theirs {
        None => *ours = None,
        Some((_, day)) if day.is_empty() => {
            *day = ours
                .as_ref()
                .map_or_else(String::new, |ours| ours.1.clone());
        }
        Some(_) => {}
    }
}

/// What differs, in a sentence; nothing where the oracle is silent.
fn differences(oracle: &Value, file: &ReadFile) -> Vec<String> {
    let mut found = found(file);
    let mut said = Vec::new();
    for (number, mut expected) in expected(oracle) {
        // An account that the oracle does not know is the only one of its file.
        let key = match &number {
            None if found.len() == 1 => found.keys().next().cloned().flatten(),
            _ => number.clone(),
        };
        let Some(mut figures) = found.remove(&key) else {
            said.push(format!("account {number:?} is missing"));
            continue;
        };
        align(&mut expected.opening, &mut figures.opening);
        align(&mut expected.closing, &mut figures.closing);
        if figures != expected {
            said.push(format!("{number:?}: {figures:?}, expected {expected:?}"));
        }
    }
    said.extend(
        found
            .keys()
            .map(|number| format!("account {number:?} is extra")),
    );
    said
}

fn compare(folder_name: &str, left_out: &[&str]) {
    let Some(folder) = samples() else { return };
    let (mut compared, mut wrong) = (0, Vec::new());
    for (path, expected) in oracle(&folder) {
        if !path.starts_with(folder_name) || left_out.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let file = read(&path, &std::fs::read(folder.join(&path)).unwrap());
        compared += 1;
        let said = differences(&expected, &file);
        if !said.is_empty() {
            wrong.push(format!("{path}: {}", said.join("; ")));
        }
    }
    println!(
        "{folder_name}: {} of {compared} files as expected",
        compared - wrong.len()
    );
    assert!(compared > 0, "no samples of {folder_name}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_mt940_sample_has_the_accounts_lines_and_sums_that_were_computed_elsewhere() {
    // A fragment whose tags are themselves cut in two.
    compare("bank-mt940/", &["self-provided-sparkassen.sta"]);
}

#[test]
fn every_camt_sample_has_the_accounts_lines_and_sums_that_were_computed_elsewhere() {
    compare("bank-camt/", &[]);
}

/// Lines, credits, debits, sums, and the accounts where they are known.
type TableFigures = (u64, u64, u64, i64, i64, Option<Vec<String>>);

#[test]
fn every_table_sample_has_the_lines_and_sums_that_were_computed_elsewhere() {
    let Some(folder) = samples() else { return };
    let mut compared = 0;
    for (path, expected) in oracle(&folder) {
        if !path.starts_with("bank-csv/") {
            continue;
        }
        let file = read(&path, &std::fs::read(folder.join(&path)).unwrap());
        let count = |key: &str| expected[key].as_u64().unwrap();
        let accounts = |list: &Value| -> Vec<String> {
            let list = list.as_array().into_iter().flatten();
            list.map(|account| account.as_str().unwrap().to_owned())
                .collect()
        };
        let known = expected["accounts"].is_array();
        let wanted: TableFigures = (
            count("entries"),
            count("credits"),
            count("debits"),
            minor(&expected["sum_credits"]),
            minor(&expected["sum_debits"]),
            known.then(|| accounts(&expected["accounts"])),
        );
        let mut figures: TableFigures = (0, 0, 0, 0, 0, known.then(Vec::new));
        for statement in statements(&file) {
            let totals = statement.totals();
            figures.0 += u64::from(totals.entries);
            figures.1 += u64::from(totals.credits);
            figures.2 += u64::from(totals.debits);
            figures.3 += totals.sum_credits.minor;
            figures.4 += totals.sum_debits.minor;
            if let Some(accounts) = &mut figures.5 {
                accounts.extend(statement.account.clone());
            }
        }
        assert_eq!(figures, wanted, "{path}: {:?}", file.problems);
        compared += 1;
    }
    println!("bank-csv/: {compared} of {compared} files as expected");
    assert!(compared > 0, "no samples of bank-csv/");
}

#[test]
fn the_kind_of_every_bank_sample_is_recognised() {
    let Some(folder) = samples() else { return };
    for (path, expected) in oracle(&folder) {
        if !path.starts_with("bank-camt/") && !path.starts_with("bank-mt940/") {
            continue;
        }
        // Two samples are no statements at all: lines of digits, and a lone note.
        if path.starts_with("bank-mt940/") && expected["n_statements"] == 0 {
            continue;
        }
        let kind = expected["message"].as_str().or(expected["kind"].as_str());
        let wanted = match kind.unwrap() {
            "MT940" => Format::Mt940,
            "MT942" => Format::Mt942,
            camt if camt.starts_with("camt.053") => Format::Camt053,
            camt if camt.starts_with("camt.052") => Format::Camt052,
            _ => Format::Camt054,
        };
        let file = read(&path, &std::fs::read(folder.join(&path)).unwrap());
        assert_eq!(file.format, Some(wanted), "{path}");
        let counts = matches!(wanted, Format::Mt940 | Format::Camt053);
        for statement in statements(&file) {
            assert_eq!(statement.counted, counts, "{path}");
        }
    }
}

// The museum

const OWN: &str = "NL94INGB0009999901";
const JANSEN: &str = "NL77RABO0309999902";
const DE_VRIES: &str = "NL40ABNA0999999903";

fn bytes_of(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/bank");
    std::fs::read(folder.join(name)).unwrap()
}

fn museum(name: &str) -> ReadFile {
    read(name, &bytes_of(name))
}

/// An entry as a line: day, amount, name, account, text.
fn row(entry: &BankEntry) -> String {
    let blank = String::new();
    format!(
        "{} {} | {} | {} | {}",
        entry.booked_on,
        entry.amount.plain(),
        entry.counterparty.name.as_ref().unwrap_or(&blank),
        entry.counterparty.account.as_ref().unwrap_or(&blank),
        entry.text
    )
}

fn rows(file: &ReadFile) -> Vec<String> {
    statements(file)
        .iter()
        .flat_map(|statement| statement.entries.iter().map(row))
        .collect()
}

/// What is said of a file: the line where there is one, and the sentence.
fn said(file: &ReadFile) -> Vec<(i64, &'static str)> {
    file.problems
        .iter()
        .map(|problem| {
            assert!(problem.remedy.is_some(), "{problem:?}");
            let line = match problem.place.as_ref().map(|place| &place.values[..]) {
                Some([("line", Blank::Count(line))]) => *line,
                _ => 0,
            };
            (line, problem.what.key)
        })
        .collect()
}

/// The statements that have both balances add up.
fn adds_up(file: &ReadFile) -> bool {
    statements(file)
        .iter()
        .all(|statement| statement.totals().balanced != Some(false))
}

#[test]
fn ing_says_who_paid_in_one_key_and_what_in_another() {
    let file = museum("ing.940");
    assert_eq!(
        rows(&file),
        [
            format!(
                "2026-11-02 1210.00 | BAKKERIJ JANSEN BV | {JANSEN} | Factuur 2026-0187 van oktober"
            ),
            format!("2026-11-02 605.00 | DE VRIES | {DE_VRIES} | 5010012368971337"),
            format!("2026-11-02 -121.00 | BAKKERIJ JANSEN BV | {JANSEN} | Factuur 2026-0101"),
            "2026-11-02 3000.00 |  |  | TOTAAL 14 VZ".to_owned(),
        ]
    );
    let statement = &statements(&file)[0];
    assert_eq!(statement.account.as_deref(), Some(OWN));
    let [first, structured, returned, batch] = &statement.entries[..] else {
        panic!("four entries");
    };
    assert_eq!(first.bank_reference.as_deref(), Some("26306000000001"));
    assert_eq!(first.end_to_end.as_deref(), Some("2026-0187"));
    assert_eq!(
        structured.structured_reference.as_deref(),
        Some("5010012368971337")
    );
    assert_eq!(structured.end_to_end, None);
    assert!(returned.reversal);
    assert_eq!(returned.return_reason.as_deref(), Some("MS03"));
    assert!(batch.batch_unsplit);
    assert_eq!(said(&file), [(18, "import-bank-batch")]);
    assert!(adds_up(&file));
}

#[test]
fn rabobank_cuts_lines_through_words_and_pads_its_amounts() {
    let file = museum("rabobank.940");
    let statement = &statements(&file)[0];
    assert_eq!(
        statement.account.as_deref(),
        Some(JANSEN),
        "the currency is cut off"
    );
    assert_eq!(
        rows(&file),
        [
            format!(
                "2026-11-02 50.00 | Schildersbedrijf De Kwast en Zonen te Wageningen | {DE_VRIES} | Factuurnummer 2026-0187"
            ),
            "2026-11-02 -25.00 |  |  | /PREF/LONEN-2026-10".to_owned(),
        ]
    );
    assert!(statement.entries[1].batch_unsplit);
    assert!(adds_up(&file));
}

#[test]
fn abn_amro_writes_keys_or_columns_and_a_year_may_end_between_two_days() {
    let file = museum("abnamro.940");
    assert_eq!(
        rows(&file),
        [
            format!("2026-11-02 12.30 | JANSEN | {JANSEN} | 2026-0187"),
            format!("2026-11-02 -100.00 | JANSEN | {JANSEN} | nota 12"),
            format!("2026-11-02 7.50 | P. DE VRIES | {DE_VRIES} | factuur 88"),
            "2027-01-04 1.00 |  |  | over de jaargrens".to_owned(),
        ]
    );
    let entries = &statements(&file)[0].entries;
    assert!(entries[1].reversal && entries[1].return_reason.as_deref() == Some("AC01"));
    assert_eq!(entries[2].end_to_end.as_deref(), Some("K-88"));
    assert_eq!(said(&file), []);
    assert!(adds_up(&file));
}

#[test]
fn knab_has_labels_a_cut_number_and_entries_without_text() {
    let file = museum("knab.940");
    assert_eq!(
        rows(&file),
        [
            "2026-11-02 15.00 |  |  | ".to_owned(),
            format!(
                "2026-11-02 500.00 | BAKKERIJ JANSEN | {JANSEN} | 61385002542767281000000000000000000 6676341986995664 FACTUUR 2026-0187"
            ),
        ]
    );
    assert_eq!(
        statements(&file)[0].entries[1].text_spaced.as_deref(),
        Some("61385002542767281000000000000000000 6676341986995664 FACTUUR 2026 -0187")
    );
    assert!(adds_up(&file));
}

#[test]
fn sns_pads_every_line_with_spaces_and_leaves_the_booking_day_blank() {
    let file = museum("sns.940");
    assert_eq!(
        rows(&file),
        [format!(
            "2026-11-02 20.00 | jansen | {DE_VRIES} | {DE_VRIES} jansen factuur 2026-0187"
        )]
    );
    assert!(adds_up(&file));
}

#[test]
fn a_reversed_credit_is_money_out_and_a_day_that_does_not_exist_is_said() {
    let file = museum("duits-windows-1252.sta");
    assert_eq!(
        rows(&file),
        [
            "2016-03-01 -6.00 |  |  | Pauschalen für Februar".to_owned(),
            "2016-03-01 -10.00 | Müller GmbH | DE08500700100999999904 | Rechnung 2026-0187"
                .to_owned(),
            "2016-03-01 2.50 |  |  | Gebühren".to_owned(),
        ]
    );
    let entries = &statements(&file)[0].entries;
    assert!(entries[1].reversal && entries[2].reversal);
    assert_eq!(entries[1].return_reason.as_deref(), Some("914"));
    assert_eq!(entries[1].end_to_end.as_deref(), Some("RG-77"));
    assert_eq!(entries[0].value_on, None);
    assert_eq!(said(&file), [(5, "import-bank-day-wrong")]);
    assert!(adds_up(&file));
}

#[test]
fn bunq_leaves_out_decimals_and_writes_a_heading_of_its_own() {
    let file = museum("bunq.940");
    assert_eq!(
        statements(&file)[0].account.as_deref(),
        Some("NL10BUNQ2290325473")
    );
    assert_eq!(
        rows(&file),
        [
            format!("2026-11-02 1210.00 | Bakkerij Jansen | {JANSEN} | Factuur 2026-0187"),
            "2026-11-02 -34.50 | www.winkel.nl |  | www.winkel.nl Ede, NL".to_owned(),
            format!("2026-11-03 0.30 | P. de Vries | {DE_VRIES} | "),
        ]
    );
    assert!(adds_up(&file));
}

#[test]
fn triodos_numbers_its_fields_and_puts_our_own_account_last() {
    let file = museum("triodos.940");
    assert_eq!(
        rows(&file),
        [
            format!("2026-11-02 1210.00 |  | {JANSEN} | BAKKERIJ JANSEN BV FACTUUR 2026-0187"),
            "2026-11-02 -10.00 |  | 0100555555 | P. DE VRIES EDE CONTRIBUTIE".to_owned(),
        ]
    );
    assert!(adds_up(&file));
}

#[test]
fn polish_and_swiss_labels_tell_who_paid_and_what_for() {
    assert_eq!(
        rows(&museum("pools.940")),
        [
            "2026-11-02 100.50 | PIEKARNIA NOWAK UL. NIJAKA 1 KRAKOW | 56114010810000267002001001 | FAKTURA 2026-0187",
            "2026-11-02 -9.00 |  |  | 943 OPLATA MIESIECZNA",
        ]
    );
    let swiss = museum("zwitsers.940");
    assert_eq!(
        rows(&swiss),
        [
            "2026-11-02 79.70 | JANE DOE EXAMPLESTRASSE 10 1234 XXXX 261102CH98765432 |  | RECHNUNG 2026-0187",
        ]
    );
    assert_eq!(statements(&swiss)[0].currency.code(), "CHF");
    for name in ["pools.940", "zwitsers.940"] {
        assert!(adds_up(&museum(name)), "{name}");
    }
}

#[test]
fn pages_of_one_statement_are_one_statement() {
    let file = museum("bladzijden.940");
    assert_eq!(statements(&file).len(), 1);
    assert_eq!(
        rows(&file),
        [
            "2026-11-01 5.00 |  |  | eerste blad",
            "2026-11-01 -1.00 |  |  | tweede blad"
        ]
    );
    assert!(adds_up(&file));
}

#[test]
fn a_statement_that_stops_before_its_closing_balance_is_said_to() {
    let whole = String::from_utf8(bytes_of("bladzijden.940")).unwrap();
    let cut = whole.split(":62M:").next().unwrap();
    let file = read("cut.940", cut.as_bytes());
    assert_eq!(rows(&file), ["2026-11-01 5.00 |  |  | eerste blad"]);
    assert_eq!(said(&file), [(1, "import-bank-no-closing")]);
}

#[test]
fn an_interim_report_never_counts() {
    for (name, format) in [
        ("tussentijds.942", Format::Mt942),
        ("camt052.xml", Format::Camt052),
        ("camt054.xml", Format::Camt054),
    ] {
        let file = museum(name);
        assert_eq!(file.format, Some(format));
        let statement = &statements(&file)[0];
        assert_eq!(statement.account.as_deref(), Some(OWN));
        assert_eq!((statement.entries.len(), statement.counted), (1, false));
        assert_eq!(said(&file), [(0, "import-bank-not-counted")]);
    }
}

#[test]
fn a_line_that_cannot_be_read_stops_nothing_else() {
    let file = museum("raar.940");
    assert_eq!(
        rows(&file),
        [
            "2026-11-02 10.00 |  |  | - begint met een streepje-12 gaat verder",
            "2026-11-02 1.00 |  |  | zonder rekening"
        ]
    );
    assert_eq!(
        said(&file),
        [
            (4, "import-bank-balance-unread"),
            (5, "import-bank-line-unread"),
            (9, "import-bank-line-unread"),
            (12, "import-bank-no-account"),
        ]
    );
}

#[test]
fn a_camt_statement_is_read_with_its_batches_returns_and_pending_lines() {
    let file = museum("camt053-v02.xml");
    assert_eq!(
        rows(&file),
        [
            format!("2026-11-02 1210.00 | Jansen & Zn | {JANSEN} | Factuur 2026-0187 van oktober"),
            format!("2026-11-02 100.00 | Een | {JANSEN} | 2026-0001"),
            format!("2026-11-02 200.00 | Twee | {DE_VRIES} | 2026-0002"),
            "2026-11-02 50.00 |  |  | ".to_owned(),
            "2026-11-02 40.00 |  |  | ".to_owned(),
            format!("2026-11-02 -605.00 | De Vries | {DE_VRIES} | "),
            format!("2026-11-01 89.50 | Jansen | {JANSEN} | alleen hier 115"),
            "2026-11-02 75.00 |  |  | ".to_owned(),
        ]
    );
    let entries = &statements(&file)[0].entries;
    assert_eq!(
        entries[0].structured_reference.as_deref(),
        Some("5010012368971337")
    );
    assert_eq!(
        entries[0].text_spaced.as_deref(),
        Some("Factuur 2026-0 187 van oktober")
    );
    assert_eq!(
        (entries[0].bank_reference.as_deref(), &entries[0].end_to_end),
        (Some("A17"), &None)
    );
    assert_eq!(entries[1].part_of_batch, Some((1, 2)));
    assert_eq!(entries[2].part_of_batch, Some((2, 2)));
    assert_eq!(entries[2].bank_reference.as_deref(), Some("N2"));
    assert!(entries[3].batch_unsplit && entries[4].batch_unsplit);
    assert!(entries[5].reversal);
    assert_eq!(entries[5].return_reason.as_deref(), Some("MS03"));
    assert!(entries[7].pending);
    let totals = statements(&file)[0].totals();
    assert_eq!((totals.entries, totals.pending), (7, 1));
    assert_eq!((totals.credits, totals.debits), (6, 1));
    assert_eq!(totals.balanced, Some(true));
    assert_eq!(
        said(&file),
        [(18, "import-bank-batch"), (20, "import-bank-batch-differs")]
    );
}

#[test]
fn newer_camt_nests_what_older_camt_did_not() {
    let file = museum("camt053-v08.xml");
    assert_eq!(
        rows(&file),
        [
            "2026-11-02 2.50 | Stichting De Brug | P1234567 | 2026-0187",
            "2026-11-02 10.00 |  |  | "
        ]
    );
    let [first, second] = statements(&file) else {
        panic!("two statements");
    };
    assert_eq!(first.account.as_deref(), Some("NL91ABNA0417164300"));
    assert_eq!(first.number.as_deref(), Some("7"));
    assert_eq!(first.totals().balanced, Some(true));
    assert_eq!(second.currency.code(), "USD");
    assert_eq!(second.opening.unwrap().amount.minor, -10_000);
    assert_eq!(second.totals().balanced, Some(true));
    let keys: Vec<_> = said(&file).into_iter().map(|(_, key)| key).collect();
    assert_eq!(
        keys,
        [
            "import-bank-day-missing",
            "import-bank-other-currency",
            "import-bank-amount-unread",
            "import-bank-direction-unknown",
        ]
    );
}

#[test]
fn half_a_file_is_not_half_used() {
    let whole = bytes_of("camt053-v02.xml");
    let end = whole.len() - "</Document>\n".len();
    for length in (200..end).step_by(97).chain([end]) {
        let file = read("cut.xml", &whole[..length]);
        assert_eq!(file.content, Content::Nothing, "{length}");
        let problem = &file.problems[0];
        assert_eq!(problem.weight, Weight::Fatal);
        assert_eq!(problem.what.key, "import-bank-cut-off", "{length}");
        assert!(problem.place.is_some());
    }
}

#[test]
fn what_is_no_statement_is_refused_with_a_sentence() {
    for (name, key) in [
        ("camt053-doctype.xml", "import-bank-doctype"),
        ("camt053-leeg.xml", "import-bank-no-statements"),
        ("leeg.txt", "import-file-empty"),
        ("webpagina.xml", "import-unknown-html"),
    ] {
        let file = museum(name);
        assert_eq!(file.content, Content::Nothing, "{name}");
        assert_eq!(file.problems.len(), 1, "{name}");
        assert_eq!(file.problems[0].what.key, key);
        assert_eq!(file.problems[0].weight, Weight::Fatal);
    }
}

/// The versions differ in where a status and a name stand; a file may have either, whatever it calls itself.
#[test]
fn every_version_of_camt_053_gives_the_same_rows() {
    for exhibit in ["camt053-v02.xml", "camt053-v08.xml"] {
        let text = String::from_utf8(bytes_of(exhibit)).unwrap();
        let (name, rest) = text.split_once("camt.053.001.").unwrap();
        for version in 1..=13 {
            let other = format!("{name}camt.053.001.{version:02}{}", &rest[2..]);
            let file = read("other.xml", other.as_bytes());
            assert_eq!(
                rows(&file),
                rows(&museum(exhibit)),
                "{exhibit} as v{version:02}"
            );
            assert_eq!(file.format, Some(Format::Camt053));
        }
    }
}

#[test]
fn the_same_file_in_another_alphabet_gives_the_same_rows() {
    let text = String::from_utf8(bytes_of("camt053-v02.xml")).unwrap();
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        rows(&read("wide.xml", &wide)),
        rows(&museum("camt053-v02.xml"))
    );
}

const MUSEUM: [&str; 36] = [
    "ing.940",
    "rabobank.940",
    "abnamro.940",
    "knab.940",
    "sns.940",
    "duits-windows-1252.sta",
    "bladzijden.940",
    "tussentijds.942",
    "raar.940",
    "camt053-v02.xml",
    "camt053-v08.xml",
    "camt053-doctype.xml",
    "camt054.xml",
    "bunq.940",
    "triodos.940",
    "pools.940",
    "zwitsers.940",
    "dag/dag.csv",
    "dag/dag.ofx",
    "xml.ofx",
    "rabobank.csv",
    "rabobank-2013.csv",
    "abnamro.tab",
    "asn.csv",
    "knab.csv",
    "revolut.csv",
    "onbekende-bank.csv",
    "ing-belgie.csv",
    "alleen-saldi.csv",
    "../payouts/mollie-terug.csv",
    "../payouts/stripe.csv",
    "../payouts/adyen.csv",
    "../payouts/paypal.csv",
    "../payouts/sumup.csv",
    "../payouts/sumup-duits.csv",
    "../payouts/onbekende-dienst.csv",
];

/// What bank files are made of, put where it does not belong.
const PIECES: [&str; 9] = [
    ":61:",
    ":86:/REMI/STRD/",
    "\n:62M:C",
    "999999999999999999999",
    "-9223372036854775808",
    "<Ntry>",
    "</Ntry>",
    "é\u{1F600}",
    "&x;",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(800) })]

    #[test]
    fn no_bytes_make_reading_panic(which in 0..MUSEUM.len(), damage in damage(&PIECES)) {
        let bytes = damage.done_to(bytes_of(MUSEUM[which]));
        let cut = damage.dice;
        let file = read("changed", &bytes);
        for statement in statements(&file) {
            let _ = statement.totals();
        }
        if let Content::Settlements(settlements) = &file.content {
            for one in settlements {
                let own = OwnLines { fees: "", balance: "" };
                let _ = (one.about(), one.entries(NaiveDate::MIN, "", own));
            }
        }
        // The same, packed in a file that is damaged itself.
        if cut % 8 == 0 {
            for mut packed in [gzip(&bytes), zip(&[("a", &bytes, true), ("b", &bytes, false)])] {
                let at = cut / 8 % packed.len();
                packed[at] ^= 1 << (cut % 7);
                let _files = read_each("changed.zip", &packed);
            }
        }
    }
}

// Packed files

/// A zip of members, each with how it is packed; `claim` is what its directory says of its length.
pub(super) fn zip(members: &[(&str, &[u8], bool)]) -> Vec<u8> {
    use flate2::{Compression, write::DeflateEncoder};
    use std::io::Write as _;
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes, deflated) in members {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        let packed = if *deflated {
            encoder.finish().unwrap()
        } else {
            bytes.to_vec()
        };
        let method: u16 = if *deflated { 8 } else { 0 };
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let short = |bytes: &str| u16::try_from(bytes.len()).unwrap().to_le_bytes();
        let header = length(&out);
        out.extend(b"PK\x03\x04\x14\0\0\0");
        out.extend(method.to_le_bytes());
        out.extend([0; 8]);
        out.extend(length(&packed));
        out.extend(length(bytes));
        out.extend(short(name));
        out.extend([0; 2]);
        out.extend(name.as_bytes());
        out.extend(&packed);
        directory.extend(b"PK\x01\x02\x14\0\x14\0\0\0");
        directory.extend(method.to_le_bytes());
        directory.extend([0; 8]);
        directory.extend(length(&packed));
        directory.extend(length(bytes));
        directory.extend(short(name));
        directory.extend([0; 12]);
        directory.extend(header);
        directory.extend(name.as_bytes());
    }
    let (start, size) = (out.len(), directory.len());
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    let count = u16::try_from(members.len()).unwrap().to_le_bytes();
    out.extend([count, count].concat());
    out.extend(u32::try_from(size).unwrap().to_le_bytes());
    out.extend(u32::try_from(start).unwrap().to_le_bytes());
    out.extend([0; 2]);
    out
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write as _;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn read_each(name: &str, bytes: &[u8]) -> Vec<ReadFile> {
    let files = import::read_each(name, &mut Cursor::new(bytes), &Options::default()).unwrap();
    files.into_iter().map(|(file, _)| file).collect()
}

fn refused(files: &[ReadFile]) -> Vec<&'static str> {
    files.iter().map(|file| file.problems[0].what.key).collect()
}

#[test]
fn a_packed_statement_is_the_statement() {
    let camt = bytes_of("camt053-v08.xml");
    let plain = museum("camt053-v08.xml");
    let [unpacked] = &read_each("nov.xml.gz", &gzip(&camt))[..] else {
        panic!("one file");
    };
    assert_eq!(unpacked.name, "nov.xml");
    assert_eq!(unpacked.content, plain.content);
    let month = zip(&[
        ("nov/", b"", false),
        ("nov/1.xml", &camt, true),
        ("__MACOSX/nov/._1.xml", b"x", false),
        ("nov/2.940", &bytes_of("ing.940"), false),
        ("lees mij.txt", b"Dag, hier zijn ze.", true),
    ]);
    let files = read_each("nov.zip", &month);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        ["nov.zip: 1.xml", "nov.zip: 2.940", "nov.zip: lees mij.txt"]
    );
    assert_eq!(files[0].content, plain.content);
    assert_eq!(files[1].content, museum("ing.940").content);
    assert_eq!(refused(&files[2..]), ["import-unknown-text"]);
    // The same bytes are the same file, packed or not.
    let hash = |name: &str, bytes: &[u8]| {
        import::read_each(name, &mut Cursor::new(bytes), &Options::default()).unwrap()[0].1
    };
    assert_eq!(hash("1.xml", &camt), hash("1.gz", &gzip(&camt)));
}

#[test]
fn a_packed_file_that_is_damaged_locked_empty_or_a_bomb_is_refused_with_a_sentence() {
    let whole = gzip(&bytes_of("ing.940"));
    let cut = &whole[..whole.len() - 40];
    assert_eq!(refused(&read_each("x.gz", cut)), ["import-zip-damaged"]);
    let month = zip(&[("a.940", &bytes_of("ing.940"), true)]);
    assert_eq!(
        refused(&read_each("x.zip", &month[..month.len() - 30])),
        ["import-zip-damaged"]
    );
    assert_eq!(
        refused(&read_each("x.zip", &zip(&[("map/", b"", false)]))),
        ["import-zip-empty"]
    );
    let mut locked = month.clone();
    let directory = locked
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .unwrap();
    locked[directory + 8] = 1;
    assert_eq!(refused(&read_each("x.zip", &locked)), ["import-zip-locked"]);
    // Forty megabytes of nothing pack to forty kilobytes.
    let nothing = vec![b' '; 40_000_000];
    assert_eq!(
        refused(&read_each("x.gz", &gzip(&nothing))),
        ["import-zip-bomb"]
    );
    assert_eq!(
        refused(&read_each("x.zip", &zip(&[("a.xml", &nothing, true)]))),
        ["import-zip-bomb"]
    );
    // What the directory promises and what comes out differ.
    let mut short = month;
    short[directory + 24] ^= 1;
    assert_eq!(refused(&read_each("x.zip", &short)), ["import-zip-damaged"]);
    let many = 0..=import::limits::ZIP_FILES;
    let many: Vec<String> = many.map(|nth| format!("{nth}.940")).collect();
    let members: Vec<(&str, &[u8], bool)> = many
        .iter()
        .map(|name| (name.as_str(), b"x".as_slice(), false))
        .collect();
    assert_eq!(
        refused(&read_each("x.zip", &zip(&members))),
        ["import-zip-many"]
    );
    // One level: what is packed twice has to be unpacked by hand.
    assert_eq!(
        refused(&read_each("x.zip", &zip(&[("a.gz", &whole, false)]))),
        ["import-unknown-zip"]
    );
}
