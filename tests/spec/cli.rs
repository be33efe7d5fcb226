//! The program as scripts use it: one JSON document on standard output, nothing else there, and an exit
//! status that can be trusted.

use minnelijk::cli;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What a command answered.
struct Answer {
    status: u8,
    out: String,
    err: String,
}

impl Answer {
    /// The JSON of a command that was carried out.
    fn json(&self) -> Value {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        serde_json::from_str(&self.out).unwrap()
    }
}

/// A company file of its own in a folder that goes when the test ends, on a fixed day.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn company(&self) -> PathBuf {
        self.path("bakkerij.minnelijk")
    }

    fn ask(&self, args: &[&str]) -> Answer {
        let company = self.company().display().to_string();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let common = ["minnelijk", "--company", &company, "--today", "2026-11-25"];
        let said_in = if args.contains(&"--lang") {
            &[][..]
        } else {
            &["--lang", "en"]
        };
        let all = common.iter().chain(said_in).chain(args);
        let status = cli::run(all, &mut out, &mut err);
        Answer {
            status,
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        }
    }
}

fn museum(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/museum")
        .join(name);
    path.display().to_string()
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn a_bank_statement_is_imported_and_its_figures_are_told() {
    let desk = Desk::new();
    let json = desk
        .ask(&["import", "--json", &museum("bank/camt053-v08.xml")])
        .json();
    let file = &json["files"][0];
    assert_eq!(file["file"], "camt053-v08.xml");
    assert_eq!(file["format"], "camt.053");
    let statement = &file["statements"][0];
    assert_eq!(
        keys(statement),
        [
            "account",
            "balanced",
            "closing",
            "closing_on",
            "counted",
            "credits",
            "currency",
            "debits",
            "entries",
            "opening",
            "opening_on",
            "pending",
            "sum_credits",
            "sum_debits",
        ]
    );
    assert_eq!(statement["counted"], true);
    let receipts = desk.ask(&["receipts", "--json"]).json();
    let booked = statement["entries"].as_u64().unwrap() - statement["pending"].as_u64().unwrap();
    assert!(
        receipts.as_array().unwrap().len() as u64 >= booked,
        "{receipts:#}"
    );
    for receipt in receipts.as_array().unwrap() {
        let sum: f64 = receipt["allocations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| plain(&part["amount"]))
            .sum();
        let whole = plain(&receipt["amount"]);
        let left = plain(&receipt["unallocated"]);
        assert!((whole - sum - left).abs() < 0.001, "{receipt:#}");
    }
    assert_eq!(desk.ask(&["check", "--json"]).json()["ok"], true);
}

/// An amount as scripts get it: always two decimals.
fn plain(value: &Value) -> f64 {
    let text = value.as_str().unwrap();
    assert_eq!(text.rsplit_once('.').unwrap().1.len(), 2, "{text}");
    text.parse().unwrap()
}

#[test]
fn the_same_file_twice_brings_nothing_new() {
    let desk = Desk::new();
    let file = museum("documents/exact-online.csv");
    let first = desk.ask(&["import", "--json", &file]).json();
    let new = first["files"][0]["new"].as_u64().unwrap();
    assert!(new > 0, "{first:#}");
    let list = desk.ask(&["worklist", "--all", "--json"]).json();
    let second = desk.ask(&["import", "--json", &file]).json();
    assert_eq!(second["files"][0]["new"], 0, "{second:#}");
    assert_eq!(desk.ask(&["worklist", "--all", "--json"]).json(), list);
}

#[test]
fn what_would_happen_is_said_and_nothing_is_made() {
    let desk = Desk::new();
    let file = museum("documents/invoice-with-copies.xml");
    let json = desk.ask(&["import", "--dry-run", "--json", &file]).json();
    let invoice = &json["files"][0]["documents"][0];
    assert_eq!(
        keys(invoice),
        [
            "amount",
            "currency",
            "customer",
            "due_estimated",
            "due_on",
            "has_copy",
            "iban",
            "issued_on",
            "kind",
            "number",
            "ours",
            "payable",
            "supplier",
        ]
    );
    assert_eq!(invoice["has_copy"], true);
    assert!(!desk.company().exists());
}

#[test]
fn a_file_with_problems_does_not_stop_the_others_but_nothing_usable_is_refused() {
    let desk = Desk::new();
    let broken = museum("documents/broken.xml");
    let refused = desk.ask(&["import", "--json", &broken, &museum("bank/leeg.txt")]);
    assert_eq!(refused.status, 1, "{}", refused.out);
    assert!(refused.err.contains("broken.xml"), "{}", refused.err);
    assert!(!desk.company().exists());
    let both = desk
        .ask(&["import", "--json", &broken, &museum("bank/ing.940")])
        .json();
    assert_ne!(both["files"][0]["problems"], Value::Array(Vec::new()));
    assert_ne!(both["files"][1]["new"], 0);
}

#[test]
fn who_is_not_there_cannot_be_called() {
    let desk = Desk::new();
    let settings = desk.path("ours.toml");
    std::fs::write(&settings, "name = \"Van Dalen\"\n").unwrap();
    let settings = settings.display().to_string();
    desk.ask(&["company", "--json", "--set", &settings]).json();
    desk.ask(&["import", "--json", &museum("documents/exact-online.csv")])
        .json();
    let refused = desk.ask(&["call", "Niemand", "--json"]);
    assert_eq!((refused.status, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("Niemand"), "{}", refused.err);
    let list = desk.ask(&["worklist", "--all", "--json"]).json();
    let all = list["customers"].as_array().unwrap().iter();
    let number = all
        .chain(list["not_today"].as_array().unwrap())
        .next()
        .unwrap()["number"]
        .clone();
    let sheet = desk
        .ask(&["call", number.as_str().unwrap(), "--json"])
        .json();
    assert_eq!(
        keys(&sheet),
        [
            "ask_for", "customer", "excuses", "facts", "phone", "script", "tone"
        ]
    );
    assert_ne!(sheet["script"], Value::Array(Vec::new()));
}

#[test]
fn without_json_there_is_a_table_in_the_language_asked_for() {
    let desk = Desk::new();
    desk.ask(&["import", "--json", &museum("documents/exact-online.csv")])
        .json();
    let dutch = desk.ask(&["worklist", "--all", "--lang", "nl"]);
    assert_eq!(dutch.status, 0);
    assert!(
        dutch.out.contains("Vandaag") && dutch.out.contains("Te laat"),
        "{}",
        dutch.out
    );
    let english = desk.ask(&["worklist", "--all"]);
    assert!(english.out.contains("Overdue"), "{}", english.out);
}
