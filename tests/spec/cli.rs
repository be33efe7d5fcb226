//! The program as scripts use it: one JSON document on standard output, nothing else there, and an exit
//! status that can be trusted.

use super::invoice_copies::{list, page, zip};
use chrono::NaiveDate;
use minnelijk::app::clock::Clock;
use minnelijk::app::snapshots::TodayLine;
use minnelijk::app::{Access, Session};
use minnelijk::cli;
use minnelijk::documents::preview;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a command answered.
pub(super) struct Answer {
    pub(super) status: u8,
    pub(super) out: String,
    pub(super) err: String,
}

impl Answer {
    /// The JSON of a command that was carried out.
    pub(super) fn json(&self) -> Value {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        serde_json::from_str(&self.out).unwrap()
    }
}

/// A company file of its own in a folder that goes when the test ends, on a fixed day.
pub(super) struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn company(&self) -> PathBuf {
        self.path("bakkerij.minnelijk")
    }

    pub(super) fn ask(&self, args: &[&str]) -> Answer {
        self.ask_on("2026-11-25", args)
    }

    fn ask_on(&self, today: &str, args: &[&str]) -> Answer {
        let company = self.company().display().to_string();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let common = ["minnelijk", "--company", &company, "--today", today];
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

pub(super) fn museum(name: &str) -> String {
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
fn a_folder_and_a_zip_are_imported_like_the_files_in_them() {
    let desk = Desk::new();
    let listed = list(&[
        "2026-0187;Bakkerij Jansen BV;01-10-2026;15-10-2026;1210,00",
        "2026-0188;Cafe Zoe;02-10-2026;16-10-2026;363,00",
    ]);
    std::fs::create_dir_all(desk.path("in/2026/oktober")).unwrap();
    std::fs::write(desk.path("in/lijst.csv"), listed).unwrap();
    let copy = page(&["Cafe Zoe", "Factuur 2026-0188"]);
    std::fs::write(desk.path("in/2026/oktober/scan.pdf"), copy).unwrap();
    let packed = zip(&[
        ("a/Factuur 2026-0187.pdf", page(&["Factuur 2026-0187"])),
        ("b/offerte.pdf", page(&["Offerte"])),
    ]);
    std::fs::write(desk.path("copies.zip"), packed).unwrap();
    let (folder, zip) = (desk.path("in"), desk.path("copies.zip"));
    let paths = [folder, zip].map(|path| path.display().to_string());
    let args = ["import", "--json", &paths[0], &paths[1]];
    let json = desk.ask(&args).json();
    let told: Vec<(&str, &Value, &Value, &Value)> = json["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let name = file["file"].as_str().unwrap();
            (
                name,
                &file["new"],
                &file["doubt"],
                &file["copy_of"]["reason"],
            )
        })
        .collect();
    let (none, by) = (Value::Null, |reason: &str| Value::from(reason));
    let (page, name) = (by("first-page"), by("file-name"));
    let (zero, one, two) = (Value::from(0), Value::from(1), Value::from(2));
    assert_eq!(
        told,
        [
            ("scan.pdf", &one, &zero, &page),
            ("lijst.csv", &two, &zero, &none),
            ("copies.zip: Factuur 2026-0187.pdf", &one, &zero, &name),
            ("copies.zip: offerte.pdf", &zero, &one, &none),
        ]
    );
    assert_eq!(json["copies_found"], 0);
    let again = desk.ask(&args).json();
    let files = again["files"].as_array().unwrap();
    assert!(
        files
            .iter()
            .all(|file| file["new"] == 0 && file["doubt"] == 0)
    );
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

#[test]
fn the_demo_company_says_the_same_to_scripts_and_to_the_window() {
    let desk = Desk::new();
    let made = desk.ask(&["demo", "--json"]).json();
    assert!(made["customers"].as_u64().unwrap() >= 35, "{made:#}");
    let list = desk.ask(&["worklist", "--all", "--json"]).json();
    let session = Session::open(&desk.company(), Access::Read, Clock::fixed(today())).unwrap();
    let window = session.worklist().unwrap();
    let names = |lines: &[std::sync::Arc<TodayLine>]| -> Vec<(String, String)> {
        let each = lines.iter().map(|line| &line.row);
        each.map(|row| (row.name.clone(), row.overdue.plain()))
            .collect()
    };
    let told = |list: &Value| -> Vec<(String, String)> {
        let each = list.as_array().unwrap().iter();
        each.map(|row| (text(&row["name"]), text(&row["overdue"])))
            .collect()
    };
    assert_eq!(told(&list["customers"]), names(&window.todo));
    assert_eq!(told(&list["not_today"]), names(&window.not_today));
    assert_eq!(list["books"]["complete"], window.books.complete);
    for row in list["customers"].as_array().unwrap() {
        let sheet = desk.ask(&["call", &text(&row["number"]), "--json"]).json();
        assert_eq!(sheet["customer"], row["name"]);
        let charges = desk
            .ask(&["charges", &text(&row["number"]), "--json"])
            .json();
        assert_eq!(charges["customer"], row["name"]);
        let cents = |value: &Value| text(value).replace('.', "").parse::<i64>().unwrap();
        for item in charges["sums"][0]["items"].as_array().into_iter().flatten() {
            let parts = item["segments"].as_array().unwrap();
            let sum: i64 = parts.iter().map(|part| cents(&part["interest"])).sum();
            assert_eq!(sum, cents(&item["interest"]), "its parts add up: {item}");
        }
    }
    let receipts = desk.ask(&["receipts", "--json"]).json();
    let certainties: BTreeSet<String> = receipts
        .as_array()
        .unwrap()
        .iter()
        .map(|receipt| text(&receipt["certainty"]))
        .collect();
    assert!(certainties.is_superset(&["certain", "likely", "unknown"].map(str::to_owned).into()));
    let agreements = desk.ask(&["agreements", "--json"]).json();
    let kinds = agreements.as_array().unwrap().iter();
    let kinds: BTreeSet<String> = kinds.map(|one| text(&one["kind"])).collect();
    assert_eq!(kinds, ["arrangement", "promise"].map(str::to_owned).into());
    assert_eq!(desk.ask(&["check", "--json"]).json()["ok"], true);
}

#[test]
fn letters_are_written_as_sound_files_with_copies_behind_them() {
    let desk = Desk::new();
    desk.ask(&["demo", "--json"]).json();
    let folder = desk.path("post");
    let out = folder.display().to_string();
    let letters = desk.ask(&["letters", "--json", "--out", &out]).json();
    let letters = letters.as_array().unwrap();
    assert!(letters.len() > 3, "{letters:#?}");
    let mut with_copies = 0;
    for letter in letters.iter().filter(|letter| !letter["file"].is_null()) {
        let file = PathBuf::from(text(&letter["file"]));
        let pages = pages_of(&file);
        assert_eq!(pages.len() as u64, letter["pages"].as_u64().unwrap());
        let all = pages.concat();
        assert!(
            all.contains(&squeezed(&text(&letter["customer"]))),
            "{letter:#}\n{all}"
        );
        let enclosures = letter["enclosures"].as_array().unwrap();
        for enclosure in enclosures.iter().filter(|one| one["what"] == "copy") {
            with_copies += 1;
            assert!(
                all.contains(&squeezed(&text(&enclosure["document"]))),
                "{letter:#}"
            );
        }
        // The copies are its last pages, in the order in which they are told.
        let behind: u64 = enclosures
            .iter()
            .map(|one| one["pages"].as_u64().unwrap())
            .sum();
        let last = enclosures.last().filter(|one| one["what"] == "copy");
        if let Some(last) = last {
            let last_page = pages.last().unwrap();
            assert!(
                last_page.contains(&squeezed(&text(&last["document"]))),
                "{letter:#}\n{last_page}"
            );
        }
        assert!(behind < pages.len() as u64);
        qpdf_accepts(&file);
    }
    assert!(with_copies > 3, "{with_copies}");
    let reminders = |kind: &str| letters.iter().filter(|one| one["kind"] == kind).count();
    assert!(
        reminders("first-reminder") > 0 && reminders("last-reminder") > 0,
        "{letters:#?}"
    );
    for letter in letters.iter().filter(|one| one["kind"] == "fourteen-day") {
        assert_eq!(letter["deadline"], Value::Null);
    }
    // They were drafts: the list is as it was.
    assert_eq!(
        desk.ask(&["letters", "--json", "--out", &out]).json(),
        Value::from(letters.clone())
    );
}

#[test]
fn an_issued_letter_is_kept_and_not_due_again() {
    let desk = Desk::new();
    desk.ask(&["demo", "--json"]).json();
    let batch = desk.path("post/all.pdf");
    let file = batch.display().to_string();
    let issued = desk
        .ask(&["letters", "--json", "--issue", "--batch", &file])
        .json();
    let went = |letters: &Value| -> Vec<String> {
        let letters = letters.as_array().unwrap().iter();
        letters
            .filter(|one| one["issued"] == true)
            .map(|one| text(&one["customer"]))
            .collect()
    };
    let names = went(&issued);
    assert!(names.len() > 2, "{issued:#}");
    let pages = issued
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["issued"] == true);
    let pages: u64 = pages.map(|one| one["pages"].as_u64().unwrap()).sum();
    // As in the window: a page on top that counts them, and each letter on the front of a sheet.
    let pile = pages_of(&batch);
    assert!(pile[0].contains(&squeezed(&names[0])), "{}", pile[0]);
    assert!(pile.len() as u64 > pages, "{} {pages}", pile.len());
    let blank = pile.iter().filter(|page| page.is_empty()).count();
    assert_eq!(
        pile.iter().filter(|page| !page.is_empty()).count() as u64,
        pages + 1
    );
    assert!(blank > 0 && pile[1].is_empty(), "its back is blank");
    qpdf_accepts(&batch);
    let again = desk.ask(&["letters", "--json"]).json();
    for letter in again.as_array().unwrap() {
        assert!(!names.contains(&text(&letter["customer"])), "{letter:#}");
    }
    assert_eq!(desk.ask(&["check", "--json"]).json()["ok"], true);
}

#[test]
fn while_the_books_are_behind_no_reminder_goes_without_a_reason() {
    let desk = Desk::new();
    desk.ask(&["demo", "--json"]).json();
    let refused = desk.ask_on("2026-12-02", &["letters", "--json"]);
    assert_eq!((refused.status, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("--despite-books"), "{}", refused.err);
    let reasoned = desk.ask_on(
        "2026-12-02",
        &["letters", "--json", "--despite-books", "The bank is down"],
    );
    assert_eq!(reasoned.status, 0, "{}", reasoned.err);
}

fn today() -> NaiveDate {
    "2026-11-25".parse().unwrap()
}

pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

/// Without white space: a PDF breaks lines where it likes.
fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// The text of each page.
fn pages_of(file: &Path) -> Vec<String> {
    let pages = preview::text_of(&std::fs::read(file).unwrap()).unwrap();
    pages.iter().map(|page| squeezed(page)).collect()
}

/// Another program's opinion, where it is installed.
fn qpdf_accepts(file: &Path) {
    match std::process::Command::new("qpdf")
        .arg("--check")
        .arg(file)
        .output()
    {
        Ok(said) => assert!(
            said.status.success(),
            "{}",
            String::from_utf8_lossy(&said.stderr)
        ),
        Err(_absent) => println!("qpdf is not here: {} was not checked by it", file.display()),
    }
}

#[test]
fn a_list_from_a_script_says_through_which_day_its_bank_was_booked() {
    let desk = Desk::new();
    let list = |name: &str, rows: &str| {
        let heads = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand";
        let path = desk.path(name);
        std::fs::write(&path, format!("{heads}\n{rows}")).unwrap();
        path.display().to_string()
    };
    let (one, two) = (
        "1;Bakkerij Jansen BV;01-10-2026;15-10-2026;100,00;60,00\n",
        "2;Bakkerij Jansen BV;01-10-2026;15-10-2026;50,00;50,00\n",
    );
    let both = list("both.csv", &format!("{one}{two}"));
    let said = |json: &Value| {
        let problems = json["files"][0]["problems"].as_array().unwrap().iter();
        problems.map(|one| text(&one["what"])).collect::<Vec<_>>()
    };
    // Nothing said: only what is new, and it says so.
    let unknown = desk.ask(&["import", "--dry-run", "--json", &both]).json();
    assert!(said(&unknown)[0].contains("not known through which day"));
    assert_eq!(unknown["files"][0]["list"]["through"], Value::Null);
    // No account is known yet: a day alone is not enough.
    let day = ["import", "--json", "--booked-through", "2026-11-23", &both];
    let refused = desk.ask(&day);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("IBAN=DATE"), "{}", refused.err);
    let account = "NL20INGB0001234567=2026-11-23";
    let first = desk
        .ask(&["import", "--json", "--booked-through", account, &both])
        .json();
    assert_eq!(first["files"][0]["list"]["through"], "2026-11-23");
    let books = desk.ask(&["worklist", "--json"]).json();
    assert_eq!(
        books["books"]["accounts"][0]["booked_through"],
        "2026-11-23"
    );
    // The next one: the day for all accounts, and what is gone stays open until that is asked for.
    let next = list("next.csv", one);
    let day = ["import", "--json", "--booked-through", "2026-11-24"];
    let future = desk.ask(&["import", "--json", "--booked-through", "2026-11-26", &next]);
    assert_eq!(future.status, 1);
    let left = desk.ask(&[&day[..], &["--dry-run", &next]].concat()).json();
    let asked = &left["files"][0]["list"]["differences"][0];
    assert_eq!(
        (text(&asked["number"]), text(&asked["how"])),
        ("2".into(), "gone".into())
    );
    assert_eq!(asked["followed"], false);
    assert!(said(&left).iter().any(|line| line.contains("stays open")));
    let closed = desk
        .ask(&[&day[..], &["--close-gone", &next]].concat())
        .json();
    assert_eq!(
        closed["files"][0]["list"]["differences"][0]["followed"],
        true
    );
    let open = desk.ask(&["worklist", "--all", "--json"]).json();
    let rows = open["customers"].as_array().unwrap().iter();
    let rows = rows.chain(open["not_today"].as_array().unwrap());
    let sums: Vec<String> = rows
        .filter_map(|row| row["open"].as_str().map(str::to_owned))
        .collect();
    assert!(!sums.contains(&"110.00".to_owned()), "{open}");
    assert_eq!(desk.ask(&["check", "--json"]).json()["ok"], true);
}

#[test]
fn an_audit_file_goes_as_a_list_from_a_script_too() {
    let desk = Desk::new();
    let museum = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/audit");
    let museum = |name: &str| museum.join(name).display().to_string();
    let books = museum("subadministratie-3.2.xml");
    let account = "NL20INGB0001234567=2026-10-19";
    let told = desk
        .ask(&["import", "--json", "--booked-through", account, &books])
        .json();
    let file = &told["files"][0];
    assert_eq!(file["format"], "xaf");
    assert_eq!((&file["new"], &file["customers"]), (&4.into(), &2.into()));
    assert_eq!(file["list"]["through"], "2026-10-19");
    let documents = file["documents"].as_array().unwrap().iter();
    let documents: Vec<String> = documents
        .map(|one| format!("{} {}", text(&one["number"]), text(&one["payable"])))
        .collect();
    assert_eq!(
        documents,
        [
            "2025-0099 0.00",
            "2026-0101 0.00",
            "2026-0102 405.00",
            "2026-C001 121.00"
        ]
    );
    let again = desk.ask(&["import", "--json", "--booked-through", account, &books]);
    assert_eq!(again.json()["files"][0]["new"], 0);
    // Books of another company ask for no day and bring nothing.
    let other = desk.path("other.toml");
    std::fs::write(
        &other,
        "name = \"Bouwbedrijf Anders\"\nvat = \"NL999999999B01\"\n",
    )
    .unwrap();
    let other = other.display().to_string();
    assert_eq!(desk.ask(&["company", "--set", &other]).status, 0);
    let left = desk.ask(&["import", "--json", "--booked-through", "2026-10-19", &books]);
    assert_eq!(left.json()["files"][0]["left_out"], 4);
    assert_eq!(desk.ask(&["check", "--json"]).json()["ok"], true);
}
