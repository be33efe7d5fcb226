//! Which file a command is about, how long it waits for it, and how it ends.

use super::*;
use crate::app::Session;
use crate::app::command::Command;
use crate::app::settings::CompanySettings;
use std::path::{Path, PathBuf};

struct Said {
    status: u8,
    out: String,
    err: String,
}

fn say(folder: &Path, args: &[&str]) -> Said {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = ["minnelijk", "--today", "2026-11-25"].iter().chain(args);
    let status = run_within(
        all,
        Some(Folders::within(folder)),
        Duration::ZERO,
        &mut out,
        &mut err,
    );
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said {
        status,
        out: text(out),
        err: text(err),
    }
}

fn clock() -> Clock {
    Clock::fixed(chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap())
}

/// A company in a file, and its path as an argument.
fn company(folder: &Path) -> (PathBuf, String) {
    let file = folder.join("dalen.minnelijk");
    let mut session = Session::create(&file, clock()).unwrap();
    let company = CompanySettings {
        name: "Van Dalen".to_owned(),
        iban: "NL91ABNA0417164300".to_owned(),
        ..CompanySettings::default()
    };
    session.execute(Command::SetCompany(company)).unwrap();
    let name = file.display().to_string();
    (file, name)
}

#[test]
fn help_is_said_in_the_language_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let dutch = say(folder.path(), &["--help", "--lang", "nl"]);
    assert_eq!((dutch.status, dutch.err.as_str()), (0, ""));
    assert!(
        dutch.out.contains("Toont wie u vandaag belt"),
        "{}",
        dutch.out
    );
    let english = say(folder.path(), &["--lang=en", "--help"]);
    assert!(
        english.out.contains("Lists whom to call"),
        "{}",
        english.out
    );
}

#[test]
fn wrong_usage_is_status_two_and_leaves_standard_output_empty() {
    let folder = tempfile::tempdir().unwrap();
    for args in [
        &["sing"][..],
        &["call"],
        &[],
        &["worklist", "--today", "31.02.2026"],
        &["worklist", "--lang", "fr"],
    ] {
        let said = say(folder.path(), args);
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{args:?}");
        assert!(!said.err.is_empty());
    }
}

#[test]
fn without_a_company_file_it_says_how_to_name_one() {
    let folder = tempfile::tempdir().unwrap();
    let said = say(folder.path(), &["worklist", "--json", "--lang", "en"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.err.contains("--company FILE"), "{}", said.err);
}

#[test]
fn without_a_company_file_the_last_opened_one_is_meant() {
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = company(folder.path());
    let mut machine = Machine::load(Folders::within(folder.path()));
    machine.opened(&file).unwrap();
    let said = say(folder.path(), &["company", "--json"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["name"], "Van Dalen");
    assert_eq!(json["ibans"][0], "NL91ABNA0417164300");
    assert_eq!(json["street"], serde_json::Value::Null);
}

#[test]
fn who_only_asks_reads_beside_an_open_window_and_who_writes_is_told_who_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (file, name) = company(folder.path());
    let window = Session::open(&file, crate::app::Access::Write, clock()).unwrap();
    let asks = say(folder.path(), &["worklist", "--json", "--company", &name]);
    assert_eq!(asks.status, 0, "{}", asks.err);
    let settings = folder.path().join("settings-to-take.toml");
    std::fs::write(&settings, "terms_days = 14\n").unwrap();
    let settings = settings.display().to_string();
    let set = ["company", "--company", &name, "--set", &settings];
    let writes = say(folder.path(), &set);
    assert_eq!((writes.status, writes.out.as_str()), (1, ""));
    assert!(writes.err.contains("open"), "{}", writes.err);
    drop(window);
    assert_eq!(say(folder.path(), &set).status, 0);
}

#[test]
fn settings_are_taken_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("new.minnelijk").display().to_string();
    let file = folder.path().join("take.toml");
    let set = |text: &str| {
        std::fs::write(&file, text).unwrap();
        say(
            folder.path(),
            &[
                "company",
                "--json",
                "--company",
                &name,
                "--set",
                &file.display().to_string(),
            ],
        )
    };
    let wrong =
        set("name = \"Van Dalen\"\nibans = [\"NL91ABNA0417164300\", \"NL91ABNA0417164301\"]\n");
    assert_eq!((wrong.status, wrong.out.as_str()), (1, ""));
    let unknown = set("name = \"Van Dalen\"\ncolour = \"blue\"\n");
    assert!(unknown.err.contains("colour"), "{}", unknown.err);
    let good = set(
        "name = \"Van Dalen\"\ncity = \"Utrecht\"\nlanguage = \"en\"\nterms_days = 14\n\
         ibans = [\"NL91 ABNA 0417 1643 00\", \"NL20INGB0001234567\"]\n",
    );
    assert_eq!(good.status, 0, "{}", good.err);
    let json: serde_json::Value = serde_json::from_str(&good.out).unwrap();
    assert_eq!(json["terms_days"], 14);
    assert_eq!(json["city"], "Utrecht");
    assert_eq!(
        json["ibans"],
        serde_json::json!(["NL91ABNA0417164300", "NL20INGB0001234567"])
    );
    assert!(set("terms_days = -1\n").err.contains("terms_days"));
}

#[test]
fn a_copy_is_made_checked_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let (_, name) = company(folder.path());
    let copy = folder
        .path()
        .join("away")
        .with_extension("minnelijk")
        .display()
        .to_string();
    let made = say(
        folder.path(),
        &["backup", &copy, "--json", "--company", &name],
    );
    assert_eq!(made.status, 0, "{}", made.err);
    let json: serde_json::Value = serde_json::from_str(&made.out).unwrap();
    assert_eq!(json["checked"], true);
    assert_eq!(json["sha256"].as_str().unwrap().len(), 64);
    let taken = say(folder.path(), &["backup", &copy, "--company", &name]);
    assert_eq!((taken.status, taken.out.as_str()), (1, ""));
    let back = folder.path().join("back.minnelijk").display().to_string();
    let restored = say(
        folder.path(),
        &["restore", &copy, "--json", "--company", &back],
    );
    assert_eq!(restored.status, 0, "{}", restored.err);
    let checked = say(folder.path(), &["check", "--json", "--company", &back]);
    let json: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!(json, serde_json::json!({ "ok": true, "findings": [] }));
}

#[test]
fn a_window_is_wanted_when_no_command_is_named() {
    let args = |args: &[&str]| args.iter().map(OsString::from).collect::<Vec<_>>();
    assert!(!names_a_command(&args(&["minnelijk"])));
    assert!(!names_a_command(&args(&["minnelijk", "dalen.minnelijk"])));
    assert!(names_a_command(&args(&["minnelijk", "worklist"])));
    assert!(names_a_command(&args(&["minnelijk", "--help"])));
    assert!(names_a_command(&args(&[
        "minnelijk",
        "--company",
        "a.minnelijk",
        "check"
    ])));
}
