//! Statements in the books: the same money never counts twice, whatever kind of file it comes in; a batch
//! is taken apart when its payments come; and what is missing between statements is seen.

use super::importing::Office;
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::Fate;
use minnelijk::domain::message::Problem;
use std::path::{Path, PathBuf};

fn museum(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/museum/bank/dag")
        .join(name)
}

fn office() -> Office {
    Office::on("2026-11-05")
}

/// Amounts of everything that came in, sorted.
fn amounts(office: &Office) -> Vec<i64> {
    let mut amounts: Vec<i64> = office
        .receipts()
        .iter()
        .map(|receipt| receipt.amount.minor)
        .filter(|minor| *minor > 0)
        .collect();
    amounts.sort_unstable();
    amounts
}

const OF_THE_DAY: [i64; 5] = [5_000, 5_000, 5_000, 30_000, 121_000];

const KINDS: [&str; 4] = ["dag.940", "dag.xml", "dag.csv", "dag.ofx"];

#[test]
fn the_same_day_in_another_kind_of_file_adds_nothing() {
    for first in KINDS {
        for second in KINDS {
            let mut office = office();
            office.import(&[museum(first)]);
            assert_eq!(amounts(&office), OF_THE_DAY, "{first}");
            let rehearsal = office.rehearse(&[museum(second)]);
            let file = &rehearsal.files[0];
            assert!(
                file.fates.iter().all(|fate| *fate == Fate::Known),
                "{first} and {second}: {:?}",
                file.fates
            );
            office.import(&[museum(second)]);
            assert_eq!(amounts(&office), OF_THE_DAY, "{first} and {second}");
        }
    }
}

#[test]
fn all_kinds_of_file_of_one_day_in_one_import_count_once() {
    let mut office = office();
    office.import(&KINDS.map(museum));
    assert_eq!(amounts(&office), OF_THE_DAY);
}

#[test]
fn two_equal_payments_on_one_day_both_count_and_a_third_is_seen() {
    let mut office = office();
    office.import(&[museum("dag.xml")]);
    let text = std::fs::read_to_string(museum("dag.940")).unwrap();
    let third = text
        .replace(
            ":61:2611021102D12,10",
            ":61:2611021102C50,00NTRFNONREF//26306000000007\n/TRCD/00100/\n:86:/CNTP/NL77RABO0309999902/RABONL2U/P. de Vries///REMI/USTD//contribu\ntie/\n:61:2611021102D12,10",
        )
        .replace("2647,90", "2697,90");
    office.bring("later.940", third);
    let equal = amounts(&office)
        .into_iter()
        .filter(|minor| *minor == 5_000)
        .count();
    assert_eq!(equal, 4);
}

#[test]
fn what_two_customers_paid_alike_in_two_files_of_one_day_is_two_payments() {
    let mut office = office();
    let whole = std::fs::read_to_string(museum("dag.940")).unwrap();
    let mulder = whole
        .find(":61:2611021102C50,00NTRFNONREF//26306000000004")
        .unwrap();
    let energie = whole.find(":61:2611021102D12,10").unwrap();
    let head = &whole[..whole.find(":61:").unwrap()];
    let closing = ":62F:C261102EUR1050,00\n-\n";
    office.bring("vries.940", {
        let first = whole
            .find(":61:2611021102C50,00NTRFNONREF//26306000000002")
            .unwrap();
        let second = whole
            .find(":61:2611021102C50,00NTRFNONREF//26306000000003")
            .unwrap();
        format!("{head}{}{closing}", &whole[first..second])
    });
    office.bring(
        "mulder.940",
        format!("{head}{}{closing}", &whole[mulder..energie]),
    );
    assert_eq!(amounts(&office), [5_000, 5_000]);
}

#[test]
fn payments_that_come_after_the_sum_of_their_batch_stand_for_it() {
    for sum in KINDS {
        let mut office = office();
        let batch = Invoices::two(&mut office);
        office.import(&[museum(sum)]);
        assert_eq!(amounts(&office), OF_THE_DAY);
        let rehearsal = office.rehearse(&[museum("dag-054.xml")]);
        assert_eq!(
            rehearsal.files[0].fates,
            [Fate::New, Fate::New, Fate::LeftOut]
        );
        assert_eq!(rehearsal.matching.certain, 2);
        let done = office.import(&[museum("dag-054.xml")]);
        let apart = [5_000, 5_000, 5_000, 10_000, 20_000, 121_000];
        assert_eq!(amounts(&office), apart);
        assert_eq!(batch.open(&office), 0, "both invoices are paid");
        // Neither the sum nor its payments come again.
        office.import(&[museum("dag-054.xml")]);
        for again in KINDS {
            office.import(&[museum(again)]);
        }
        assert_eq!(amounts(&office), apart);
        // Undone, the sum is there again.
        office
            .session
            .execute(Command::Undo(done.undo.unwrap()))
            .unwrap();
        assert_eq!(amounts(&office), OF_THE_DAY);
        assert_eq!(batch.open(&office), 30_000);
    }
}

#[test]
fn a_notification_beside_its_statement_takes_the_batch_apart_at_once() {
    let mut office = office();
    office.import(&[museum("dag-054.xml"), museum("dag.xml")]);
    assert_eq!(
        amounts(&office),
        [5_000, 5_000, 5_000, 10_000, 20_000, 121_000]
    );
    // Of a notification alone nothing is booked.
    let mut other = self::office();
    let rehearsal = other.rehearse(&[museum("dag-054.xml")]);
    assert_eq!(rehearsal.files[0].fates, [Fate::LeftOut; 3]);
    other.import(&[museum("dag-054.xml")]);
    assert!(amounts(&other).is_empty());
}

/// The two invoices of the batch.
struct Invoices;

impl Invoices {
    fn two(office: &mut Office) -> Self {
        office.bring(
            "open.csv",
            "Factuurnummer;Factuurdatum;Debiteur;Openstaand\n\
             2026-0190;2026-10-01;A. Smit;100,00\n2026-0191;2026-10-01;B. Smit;200,00\n",
        );
        Self
    }

    #[expect(clippy::unused_self, reason = "only where there are invoices")]
    fn open(&self, office: &Office) -> i64 {
        office.open().iter().map(|(_, open)| open).sum()
    }
}

// Gaps

/// A statement of one day without lines: its balance before and after.
fn quiet(day: &str, opening: &str, closing: &str, line: &str) -> String {
    let before = day.parse::<u32>().unwrap() - 1;
    format!(
        ":20:S\n:25:NL20INGB0001234567EUR\n:28C:1\n:60F:C{before}EUR{opening}\n{line}:62F:C{day}EUR{closing}\n-\n"
    )
}

fn through(office: &Office) -> Option<String> {
    let books = office.session.worklist().unwrap().books;
    Some(books.accounts.first()?.booked_through?.to_string())
}

fn gap_said(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.what.key == "import-bank-gap")
}

#[test]
fn a_missing_day_is_said_and_keeps_the_bank_at_the_day_before_it() {
    let mut office = office();
    let paid = |day: &str| format!(":61:{day}C10,00NTRFNONREF\n:86:iets van {day}\n");
    office.bring(
        "ma.940",
        quiet("261102", "100,00", "110,00", &paid("261102")),
    );
    let wednesday = office.file(
        "wo.940",
        quiet("261104", "150,00", "160,00", &paid("261104")),
    );
    let rehearsal = office.rehearse(std::slice::from_ref(&wednesday));
    assert!(gap_said(&rehearsal.files[0].problems));
    assert_eq!(
        rehearsal.complete_after[0].1.map(|day| day.to_string()),
        Some("2026-11-02".to_owned())
    );
    office.import(&[wednesday]);
    assert_eq!(through(&office).as_deref(), Some("2026-11-02"));
    let gap = |office: &Office| office.session.worklist().unwrap().books.accounts[0].gap;
    assert_eq!(gap(&office).unwrap().after.to_string(), "2026-11-02");
    // The day that was missing, without a single line in it that is new, closes the gap.
    let done = office.bring("di.940", quiet("261103", "110,00", "150,00", ""));
    assert_eq!(through(&office).as_deref(), Some("2026-11-04"));
    assert_eq!(gap(&office), None);
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(through(&office).as_deref(), Some("2026-11-02"));
    // So does a word by hand, until it is taken back.
    let account = office.session.worklist().unwrap().books.accounts[0].id;
    let said = office
        .session
        .execute(Command::ConfirmBooks {
            account,
            through: "2026-11-03".parse().unwrap(),
        })
        .unwrap();
    assert_eq!(through(&office).as_deref(), Some("2026-11-04"));
    office
        .session
        .execute(Command::Undo(said.undo.unwrap()))
        .unwrap();
    assert_eq!(through(&office).as_deref(), Some("2026-11-02"));
}

#[test]
fn a_direct_debit_that_comes_back_opens_the_invoice_again_and_says_why() {
    let mut office = office();
    office.bring(
        "open.csv",
        "Factuurnummer;Factuurdatum;Debiteur;Openstaand\n2026-0187;2026-10-01;Bakkerij Jansen;10,00\n",
    );
    let other = "/EREF/2026-0187//CNTP/NL02ABNA0123456789/ABNANL2A/Bakkerij Jansen///REMI/USTD//factuur 2026-0187/";
    let paid = format!(":61:261102C10,00NDDTNONREF\n:86:{other}\n");
    office.bring("ma.940", quiet("261102", "100,00", "110,00", &paid));
    assert!(office.open().is_empty());
    let back = format!(":61:261103D10,00NRTINONREF\n:86:/RTRN/AM04/{other}\n");
    office.bring("di.940", quiet("261103", "110,00", "100,00", &back));
    assert_eq!(office.open(), [("2026-0187".to_owned(), 1_000)]);
    let returned = office
        .receipts()
        .into_iter()
        .find(|receipt| receipt.amount.minor < 0)
        .unwrap();
    let reasons: Vec<&str> = returned.allocations[0]
        .reasons
        .iter()
        .map(|reason| reason.key)
        .collect();
    assert_eq!(reasons, ["import-reason-returned", "bank-return-no-money"]);
}
