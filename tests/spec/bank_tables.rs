//! Tables of banks: every bank has its own columns, and any other is read by what its columns are called, or
//! as the user says.

use super::importing::Office;
use minnelijk::app::command::Command;
use minnelijk::app::library::banks::bank_profiles;
use minnelijk::app::library::settlements::settlement_profiles;
use minnelijk::app::rehearsal::{
    BankColumn, Meaning, TableChoice, TableKind, TableProfile, TableShape,
};
use minnelijk::domain::bank::{BankEntry, BankStatement};
use minnelijk::domain::message::Problem;
use minnelijk::import::{self, Content, Format, Options, ReadFile};
use std::io::Cursor;
use std::path::{Path, PathBuf};

pub(super) fn options() -> Options {
    Options {
        banks: bank_profiles(),
        settlements: settlement_profiles(),
        ..Options::default()
    }
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/museum/bank")
        .join(name)
}

fn museum(name: &str) -> ReadFile {
    let bytes = std::fs::read(path(name)).unwrap();
    import::read(name, &mut Cursor::new(bytes), &options())
}

fn statements(file: &ReadFile) -> &[BankStatement] {
    match &file.content {
        Content::Statements(statements) => statements,
        other => panic!("{}: {other:?} {:?}", file.name, file.problems),
    }
}

/// An entry as a line: day, amount, name, account, text, end-to-end id.
fn row(entry: &BankEntry) -> String {
    let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    format!(
        "{} {} | {} | {} | {} | {}",
        entry.booked_on,
        entry.amount.plain(),
        or_dash(&entry.counterparty.name),
        or_dash(&entry.counterparty.account),
        entry.text,
        or_dash(&entry.end_to_end),
    )
}

fn rows(file: &ReadFile) -> Vec<String> {
    let statements = statements(file).iter();
    statements
        .flat_map(|statement| statement.entries.iter().map(row))
        .collect()
}

fn said(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.what.key).collect()
}

/// Opening and closing balance.
fn balances(file: &ReadFile) -> (Option<i64>, Option<i64>) {
    let statement = &statements(file)[0];
    assert_ne!(statement.totals().balanced, Some(false), "{}", file.name);
    let minor =
        |balance: Option<minnelijk::domain::bank::Balance>| balance.map(|it| it.amount.minor);
    (minor(statement.opening), minor(statement.closing))
}

#[test]
fn ing_has_its_newest_line_on_top_and_puts_labels_in_its_text() {
    let file = museum("dag/dag.csv");
    assert_eq!(file.format, Some(Format::BankTable));
    let rows = rows(&file);
    assert_eq!(
        rows[0],
        "2026-11-02 1210.00 | BAKKERIJ JANSEN BV | NL02ABNA0123456789 | Factuur 2026-0187 van oktober | 2026-0187"
    );
    assert_eq!(
        rows[4],
        "2026-11-02 -12.10 | Energie NV | NL94INGB0009999901 | termijn november | -"
    );
    assert_eq!(balances(&file), (Some(100_000), Some(264_790)));
    assert_eq!(said(&file.problems), [""; 0]);
}

#[test]
fn ing_in_belgium_puts_its_account_among_the_heads() {
    let file = museum("ing-belgie.csv");
    assert_eq!(
        statements(&file)[0].account.as_deref(),
        Some("979-9943918-65")
    );
    assert_eq!(
        rows(&file),
        ["2026-09-10 239.01 | BAKKERIJ JANSEN | 979-6330567-61 | +++010/1234/56732+++ | -"]
    );
}

#[test]
fn rabobank_has_several_accounts_in_windows_1252_and_cuts_its_text() {
    let file = museum("rabobank.csv");
    assert_eq!(statements(&file).len(), 2);
    let entries = &statements(&file)[0].entries;
    assert_eq!(entries[0].text, "Factuur 2026-0187");
    assert_eq!(
        entries[0].text_spaced.as_deref(),
        Some("Factuur 2026-0 187")
    );
    assert_eq!(entries[0].amount.minor, 186_812);
    assert_eq!(entries[0].end_to_end.as_deref(), Some("2026-0187"));
    assert!(entries[1].reversal);
    assert_eq!(entries[1].return_reason.as_deref(), Some("MD06"));
    assert_eq!(balances(&file), (Some(100_000), Some(286_313)));
    let other = &statements(&file)[1].entries[0];
    assert_eq!(other.counterparty.name.as_deref(), Some("Café Zoë"));
    assert_eq!(said(&file.problems), [""; 0]);
}

#[test]
fn tables_without_heads_are_known_by_what_stands_in_them() {
    assert_eq!(
        rows(&museum("abnamro.tab")),
        [
            "2026-11-02 1010.00 | JANSEN BV | NL40ABNA0999999903 | factuur 2026-0187 | K-88",
            "2026-11-03 -12.10 | Energie NV | NL94INGB0009999901 | termijn november | E-1",
        ]
    );
    assert_eq!(
        balances(&museum("abnamro.tab")),
        (Some(10_000), Some(109_790))
    );
    assert_eq!(
        rows(&museum("rabobank-2013.csv")),
        [
            "2013-11-02 50.00 | JANSEN | NL40ABNA0999999903 | Factuurnummer 2013-0187 | E2E-1",
            "2013-11-03 -12.10 | ENERGIE | NL94INGB0009999901 | termijn | -",
        ]
    );
    let asn = museum("asn.csv");
    assert_eq!(
        rows(&asn),
        [
            "2026-11-02 130.44 | jansen bv | NL40ABNA0999999903 | Factuur 2026-0187 | -",
            "2026-11-03 -12.10 | albert heijn | - | boodschappen | -",
        ]
    );
    assert_eq!(balances(&asn), (Some(100_000), Some(111_834)));
    let triodos = museum("triodos.csv");
    assert_eq!(
        rows(&triodos)[1],
        "2026-11-03 -12.10 | Energie NV | NL94INGB0009999901 | termijn | -"
    );
    assert_eq!(balances(&triodos), (Some(100_000), Some(219_790)));
}

#[test]
fn a_bank_whose_table_was_never_compared_with_a_real_file_is_said_to_be_so() {
    for name in [
        "knab.csv",
        "asn.csv",
        "triodos.csv",
        "bunq.csv",
        "revolut.csv",
    ] {
        let file = museum(name);
        assert_eq!(said(&file.problems)[0], "import-bank-unverified", "{name}");
        assert!(!rows(&file).is_empty());
    }
    for name in [
        "rabobank.csv",
        "abnamro.tab",
        "dag/dag.csv",
        "ing-belgie.csv",
    ] {
        assert!(!said(&museum(name).problems).contains(&"import-bank-unverified"));
    }
    assert_eq!(
        rows(&museum("knab.csv")),
        [
            "2026-11-02 1210.00 | Bakkerij Jansen | NL40ABNA0999999903 | Factuur 2026-0187 | -",
            "2026-11-03 -15.00 | KPN | - | Mobiel | -",
        ]
    );
    // The oldest first, whatever the file does.
    assert_eq!(
        rows(&museum("bunq.csv"))[0],
        "2026-11-02 1210.00 | Bakkerij Jansen | NL40ABNA0999999903 | Factuur 2026-0187 | -"
    );
    let revolut = museum("revolut.csv");
    let euros = &statements(&revolut)[0];
    assert_eq!(euros.entries.len(), 2);
    assert!(euros.entries[1].pending);
    assert_eq!(euros.entries[0].amount.minor, 12_000, "less the fee");
    assert_eq!(statements(&revolut)[1].currency.code(), "USD");
}

#[test]
fn a_table_of_balances_alone_is_refused_and_told_why() {
    let file = museum("alleen-saldi.csv");
    assert_eq!(file.content, Content::Nothing);
    assert_eq!(said(&file.problems), ["import-bank-only-balances"]);
}

#[test]
fn a_bank_that_is_not_known_is_read_by_its_heads() {
    let file = museum("onbekende-bank.csv");
    assert_eq!(file.format, Some(Format::BankTable));
    assert_eq!(
        rows(&file),
        [
            "2026-11-02 1210.00 | Bakkerij Jansen | NL40ABNA0999999903 | Factuur 2026-0187 | -",
            "2026-11-03 -12.10 | Energie NV | NL94INGB0009999901 | termijn | -",
        ]
    );
    assert!(said(&file.problems).contains(&"import-bank-by-columns"));
    // Without an account it is shown, and nothing of it is booked.
    assert!(said(&file.problems).contains(&"import-bank-no-account"));
}

#[test]
fn what_the_user_says_of_a_table_is_kept_and_used_until_it_is_undone() {
    let mut office = Office::on("2026-11-05");
    let before = office.rehearse(&[path("eigen-kolommen.csv")]);
    assert_ne!(before.files[0].read.format, Some(Format::BankTable));
    let shape: &TableShape = before.files[0].read.table.as_deref().unwrap();
    let mut choice = shape.taken.clone();
    assert_eq!(choice.kind, TableKind::Transactions);
    assert_eq!(shape.heads(&choice), ["Wanneer", "Wie", "Wat", "Hoeveel"]);
    let is = |column| Some(Meaning::Bank(column));
    assert_eq!(
        choice.meanings,
        [is(BankColumn::BookedOn), None, None, is(BankColumn::Amount)],
        "proposed by what the values look like"
    );
    choice.mean(1, is(BankColumn::Name));
    choice.mean(2, is(BankColumn::Text));
    choice.account = "NL20 INGB 0001 2345 67".to_owned();
    let trial = shape.try_out(&choice);
    assert_eq!((trial.understood, trial.left_out), (2, 0));
    let profile = |choice: &TableChoice| match shape.profile("Mijn bank", choice) {
        TableProfile::Bank(profile) => profile,
        other => panic!("{other:?}"),
    };
    let without_amount = {
        let mut choice = choice.clone();
        choice.mean(3, None);
        profile(&choice)
    };
    let profile = profile(&choice);
    let kept = office
        .session
        .execute(Command::SaveBankProfile(profile.clone()))
        .unwrap();
    let after = office.rehearse(&[path("eigen-kolommen.csv")]);
    assert_eq!(after.files[0].read.format, Some(Format::BankTable));
    assert_eq!(
        rows(&after.files[0].read)[0],
        "2026-11-02 1210.00 | Bakkerij Jansen | - | Factuur 2026-0187 | -"
    );
    office.import(&[path("eigen-kolommen.csv")]);
    assert_eq!(office.receipts().len(), 2);
    office
        .session
        .execute(Command::ForgetBankProfile(profile.id.clone()))
        .unwrap();
    let forgotten = office.rehearse(&[path("eigen-kolommen.csv")]);
    assert_ne!(forgotten.files[0].read.format, Some(Format::BankTable));
    office
        .session
        .execute(Command::SaveBankProfile(profile))
        .unwrap();
    let refused = office
        .session
        .execute(Command::SaveBankProfile(without_amount));
    assert!(refused.is_err());
    office
        .session
        .execute(Command::Undo(kept.undo.unwrap()))
        .unwrap();
}

#[test]
fn ofx_is_read_as_sgml_and_as_xml() {
    let file = museum("dag/dag.ofx");
    assert_eq!(file.format, Some(Format::Ofx));
    assert_eq!(
        rows(&file)[0],
        "2026-11-02 1210.00 | BAKKERIJ JANSEN BV | NL02ABNA0123456789 | Factuur 2026-0187 van oktober | -"
    );
    assert_eq!(
        rows(&file)[4],
        "2026-11-02 -12.10 | Energie & Co NV | - | termijn november | -"
    );
    assert_eq!(balances(&file), (Some(100_000), Some(264_790)));
    let xml = museum("xml.ofx");
    assert_eq!(
        rows(&xml),
        ["2026-11-02 12.50 | Jansen & Zn | - | factuur 12 | -"]
    );
    assert_eq!(said(&xml.problems), ["import-bank-day-unknown"]);
    let covers = statements(&xml)[0].covers_through.unwrap();
    assert_eq!(covers.to_string(), "2026-11-05", "not days to come");
    let whole = std::fs::read_to_string(path("dag/dag.ofx")).unwrap();
    let half = &whole.as_bytes()[..whole.len() / 2];
    let cut = import::read("half.ofx", &mut Cursor::new(half), &options());
    assert_eq!(said(&cut.problems), ["import-bank-cut-off"]);
}
