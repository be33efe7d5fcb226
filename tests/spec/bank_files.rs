//! Bank files: the real ones that nobody here wrote, against expected values that were computed
//! elsewhere; and a small museum of our own in which every dialect and every trap has its file.

use minnelijk::domain::bank::{Balance, BankStatement};
use minnelijk::domain::money::{Currency, Money};
use minnelijk::import::{self, Content, Format, Options, ReadFile};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

fn read(name: &str, bytes: &[u8]) -> ReadFile {
    import::read(name, &mut Cursor::new(bytes), &Options::default())
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
