//! The company file: who may open it, and what is never touched.

use minnelijk::app::clock::Clock;
use minnelijk::app::command::Command;
use minnelijk::app::session::Session;
use minnelijk::app::settings::CompanySettings;
use minnelijk::app::{Access, Error};
use minnelijk::domain::language::Language;
use minnelijk::store::OpenError;
use minnelijk::words::Words;
use std::path::{Path, PathBuf};

fn clock() -> Clock {
    Clock::fixed("2026-10-21".parse().unwrap())
}

fn new_company(folder: &Path) -> PathBuf {
    let path = folder.join("van-dalen.minnelijk");
    let mut session = Session::create(&path, clock()).unwrap();
    let company = CompanySettings {
        name: "Van Dalen".to_owned(),
        ..CompanySettings::default()
    };
    session.execute(Command::SetCompany(company)).unwrap();
    path
}

fn why_not(result: Result<Session, Error>) -> (String, String) {
    let refusal = result.map(|_| ()).unwrap_err().refusal();
    let words = Words::new(Language::English);
    (
        words.say(&refusal.what),
        refusal
            .remedy
            .map(|remedy| words.say(&remedy))
            .unwrap_or_default(),
    )
}

#[test]
fn what_was_set_is_there_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_company(folder.path());
    let session = Session::open(&path, Access::Write, clock()).unwrap();
    assert_eq!(session.company().unwrap().name, "Van Dalen");
    assert!(session.has_wal());
}

#[test]
fn a_second_window_is_refused_and_told_who_has_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_company(folder.path());
    let first = Session::open(&path, Access::Write, clock()).unwrap();
    let (what, remedy) = why_not(Session::open(&path, Access::Write, clock()));
    assert!(
        what.starts_with("The company file is already open: "),
        "{what}"
    );
    assert!(what.contains("2026-10-21 12:00 UTC"), "{what}");
    assert_eq!(remedy, "Close the other window and try again");
    // A question may be asked meanwhile.
    assert!(Session::open(&path, Access::Read, clock()).is_ok());
    drop(first);
    assert!(Session::open(&path, Access::Write, clock()).is_ok());
}

#[test]
fn a_newer_file_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = new_company(folder.path());
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch("PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;").unwrap();
    drop(connection);
    let before = std::fs::read(&path).unwrap();
    let (what, remedy) = why_not(Session::open(&path, Access::Write, clock()));
    assert_eq!(
        what,
        "This company file was made by a newer version of Minnelijk"
    );
    assert_eq!(
        remedy,
        "Update Minnelijk on this computer; the file was not touched"
    );
    assert!(
        std::fs::read(&path).unwrap() == before,
        "not a byte was changed"
    );
}

#[test]
fn another_programs_file_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("other.minnelijk");
    rusqlite::Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE other (x)")
        .unwrap();
    let text = folder.path().join("letter.minnelijk");
    std::fs::write(&text, "Dear sir or madam").unwrap();
    let empty = folder.path().join("empty.minnelijk");
    std::fs::write(&empty, "").unwrap();
    for path in [foreign, text, empty] {
        let before = std::fs::read(&path).unwrap();
        let (what, _) = why_not(Session::open(&path, Access::Write, clock()));
        assert_eq!(what, "This is not a company file of Minnelijk");
        assert!(std::fs::read(&path).unwrap() == before);
    }
}

#[test]
fn a_missing_file_and_an_existing_one_are_said_plainly() {
    let folder = tempfile::tempdir().unwrap();
    let (what, _) = why_not(Session::open(
        &folder.path().join("none.minnelijk"),
        Access::Write,
        clock(),
    ));
    assert!(what.contains("none.minnelijk is not there"), "{what}");
    let path = new_company(folder.path());
    let before = std::fs::read(&path).unwrap();
    assert!(Session::create(&path, clock()).is_err());
    assert!(
        std::fs::read(&path).unwrap() == before,
        "making a company never overwrites one"
    );
}

#[test]
fn a_synchronised_folder_is_explained_and_refused_for_the_live_file() {
    let folder = tempfile::tempdir().unwrap();
    for (name, service) in [
        ("OneDrive - Van Dalen", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"),
    ] {
        let synchronised = folder.path().join(name);
        std::fs::create_dir(&synchronised).unwrap();
        let (what, _) = why_not(Session::create(&synchronised.join("a.minnelijk"), clock()));
        assert_eq!(what, format!("This folder is synchronised by {service}"));
        assert_eq!(
            std::fs::read_dir(&synchronised).unwrap().count(),
            0,
            "nothing is left behind"
        );
    }
}

#[cfg(unix)]
#[test]
fn the_file_and_what_stands_beside_it_are_readable_by_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = new_company(folder.path());
    let _open = Session::open(&path, Access::Write, clock()).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", entry.file_name());
    }
}

#[test]
fn an_older_file_is_copied_before_it_is_brought_up_to_date() {
    // There is one version so far: the first. A file that says it has none yet stands for an older one.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.minnelijk");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch("PRAGMA application_id = 1299082347; PRAGMA user_version = 0; CREATE TABLE note (x); DROP TABLE note;").unwrap();
    drop(connection);
    let session = Session::open(&path, Access::Write, clock()).unwrap();
    assert!(session.company().unwrap().name.is_empty());
    let copies = std::fs::read_dir(folder.path())
        .unwrap()
        .filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .contains("before-version")
        })
        .count();
    assert_eq!(copies, 1);
}

/// A company of the first version with one receipt on one statement.
fn first_version(folder: &Path) -> PathBuf {
    let path = folder.join("first.minnelijk");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch(include_str!("../../src/store/schema/0001_first.sql"))
        .unwrap();
    connection
        .execute_batch(
            "PRAGMA application_id = 1299082347; PRAGMA user_version = 1;
             INSERT INTO journal (at, day, kind, subjects, payload) VALUES ('2026-10-01T10:00:00Z', '2026-10-01', 'import', '[]', 'null');
             INSERT INTO bank_account (account, currency, recorded_by) VALUES ('NL20INGB0001234567', 'EUR', 1);
             INSERT INTO bank_statement (bank_account_id, covers_through, recorded_by) VALUES (1, '2026-10-01', 1);
             INSERT INTO receipt (kind, bank_statement_id, amount_minor, currency, booked_on, counterparty_name, text, fingerprint, recorded_by)
             VALUES ('bank', 1, 12100, 'EUR', '2026-10-01', 'Jansen', 'factuur 12', zeroblob(32), 1);",
        )
        .unwrap();
    path
}

#[test]
fn what_was_said_of_old_invoices_and_what_a_list_settled_is_kept_when_a_file_is_brought_up_to_date()
{
    let folder = tempfile::tempdir().unwrap();
    let path = first_version(folder.path());
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "INSERT INTO customer (number, name, search) VALUES ('K1', 'Jansen', 'jansen');
             INSERT INTO item (customer_id, kind, number, number_normalised, issued_on, due_on, currency, amount_minor, payable_minor,
                 asks_opening, recorded_by)
             VALUES (1, 'invoice', '12', '12', '2026-05-01', '2026-06-01', 'EUR', 12100, 12100, 1, 1),
                    (1, 'invoice', '13', '13', '2026-05-01', '2026-06-01', 'EUR', 5000, 5000, 1, 1);
             INSERT INTO answered_opening (item_id, answer, recorded_by) VALUES (1, 'reminded-once', 1);
             INSERT INTO receipt (kind, amount_minor, currency, booked_on, fingerprint, recorded_by)
             VALUES ('list', 2100, 'EUR', '2026-10-01', randomblob(32), 1);
             INSERT INTO allocation (receipt_id, item_id, amount_minor, effective_on, certainty, recorded_by)
             VALUES (2, 1, 2100, '2026-10-01', 'certain', 1);",
        )
        .unwrap();
    drop(connection);
    let session = Session::open(&path, Access::Write, clock()).unwrap();
    let opening = session.inbox().unwrap().opening;
    let asked: Vec<&str> = opening
        .iter()
        .map(|line| line.item.number.as_str())
        .collect();
    assert_eq!(asked, ["13"]);
    let open = &session.customers().unwrap().customers[0].open;
    assert_eq!(open[0].minor, 15_000);
    assert_eq!(session.check().unwrap(), []);
}

#[test]
fn a_file_of_the_first_version_keeps_what_is_in_it() {
    for access in [Access::Write, Access::Read] {
        let folder = tempfile::tempdir().unwrap();
        let path = first_version(folder.path());
        let session = Session::open(&path, access, clock()).unwrap();
        let receipts = session.receipts().unwrap();
        assert_eq!(receipts.len(), 1);
        assert_eq!(receipts[0].0.amount.minor, 12_100);
        let books = session.worklist().unwrap().books;
        let through = books.accounts[0].booked_through.unwrap();
        assert_eq!(through.to_string(), "2026-10-01");
        assert_eq!(books.accounts[0].gap, None);
    }
}

/// The steps by which a company file was brought up to date through the years, by their numbers.
fn steps() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/schema");
    let mut steps: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    steps.sort();
    steps
}

#[test]
fn a_file_of_every_version_is_brought_up_to_date() {
    let steps = steps();
    for (at, (name, _)) in steps.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", at + 1)), "{name}");
    }
    for version in 1..=steps.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = first_version(folder.path());
        let connection = rusqlite::Connection::open(&path).unwrap();
        for (_, step) in &steps[1..version] {
            connection.execute_batch(step).unwrap();
        }
        let set = format!("PRAGMA user_version = {version};");
        connection.execute_batch(&set).unwrap();
        drop(connection);
        let session = Session::open(&path, Access::Write, clock()).unwrap();
        let receipts = session.receipts().unwrap();
        assert_eq!(receipts[0].0.amount.minor, 12_100, "of version {version}");
        assert_eq!(session.check().unwrap(), [], "of version {version}");
    }
}

#[test]
fn opening_says_what_was_wrong_by_kind() {
    let folder = tempfile::tempdir().unwrap();
    let missing =
        Session::open(&folder.path().join("none.minnelijk"), Access::Read, clock()).unwrap_err();
    assert!(matches!(missing, Error::NotOpened(OpenError::Missing(_))));
}
