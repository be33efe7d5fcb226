//! What the bank takes back out of a batch that was never taken apart: it opens again what that part had
//! paid, as far as the return says so; else it waits for a person. Nothing is taken back twice.

use super::importing::Office;
use minnelijk::app::Error;
use minnelijk::app::command::{Command, Done};
use minnelijk::app::rehearsal::Rehearsal;
use minnelijk::app::snapshots::{InboxReceipt, ReceiptLine};
use minnelijk::domain::ids::{ItemId, ReceiptId};
use minnelijk::domain::matching::Certainty;
use minnelijk::domain::money::Money;
use std::path::{Path, PathBuf};

fn of_the_day(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/museum/bank/dag")
        .join(name)
}

const LIST: &str = "Factuurnummer;Factuurdatum;Debiteur;Openstaand;IBAN\n\
    2026-0190;2026-10-01;A. Smit;100,00;NL77RABO0309999902\n\
    2026-0191;2026-10-01;B. Smit;200,00;NL40ABNA0999999903\n";

/// Two invoices and the batch of € 300.00 that paid both, as the bank's statement gives it.
fn office() -> Office {
    let mut office = Office::on("2026-11-10");
    office.bring("open.csv", LIST);
    office.import(&[of_the_day("dag.940")]);
    office
}

/// The batch put against both invoices by hand.
fn with_batch_explained() -> Office {
    let mut office = office();
    explain(&mut office, &[("2026-0190", 10_000), ("2026-0191", 20_000)]);
    office
}

fn explain(office: &mut Office, parts: &[(&str, i64)]) {
    let batch = receipt(office, 30_000).id;
    let parts = parts
        .iter()
        .map(|(number, minor)| (item(office, number), Money::eur(*minor)))
        .collect();
    let allocate = Command::Allocate {
        receipt: batch,
        parts,
    };
    office.session.execute(allocate).unwrap();
}

fn item(office: &Office, number: &str) -> ItemId {
    let inbox = office.session.inbox().unwrap();
    let mut items = inbox.open_items.iter().chain(&inbox.paid_items);
    items
        .find(|(_, _, item)| item.number == number)
        .unwrap()
        .2
        .id
}

fn receipt(office: &Office, minor: i64) -> ReceiptLine {
    let receipts = office.receipts().into_iter();
    let mut receipts = receipts.filter(|receipt| receipt.amount.minor == minor);
    receipts.next().unwrap()
}

/// A statement on which the bank takes something back.
fn back(day: &str, amount: &str, says: &str) -> String {
    let before = day.parse::<u32>().unwrap() - 1;
    format!(
        ":20:S\n:25:NL20INGB0001234567EUR\n:28C:{day}\n:60F:C{before}EUR500,00\n\
         :61:{day}D{amount}NRTINONREF\n:86:/RTRN/AM04/{says}/\n:62F:C{day}EUR400,00\n-\n"
    )
}

const NAMED: &str = "/CNTP/NL77RABO0309999902/RABONL2U/A. Smit///REMI/USTD//factuur 2026-0190";

fn bring_back(office: &mut Office, day: &str, amount: &str, says: &str) -> Done {
    office.bring("terug.940", back(day, amount, says))
}

fn rehearsed(office: &Office, text: String) -> Rehearsal {
    office.rehearse(&[office.file("proef.940", text)])
}

/// Returns that wait.
fn waiting(office: &Office) -> Vec<InboxReceipt> {
    let mut receipts = office.session.inbox().unwrap().receipts;
    receipts.retain(|one| one.receipt.amount.is_negative());
    receipts
}

fn opened(number: &str, minor: i64) -> Vec<(String, i64)> {
    vec![(number.to_owned(), minor)]
}

fn reasons(receipt: &ReceiptLine) -> Vec<&'static str> {
    let parts = receipt.allocations.iter();
    parts
        .flat_map(|part| part.reasons.iter().map(|reason| reason.key))
        .collect()
}

/// Links the first return that waits as it is proposed.
fn accept(office: &mut Office) -> Done {
    let one = waiting(office).remove(0);
    let parts = one.candidates[0].items.iter();
    let parts = parts.map(|(item, amount)| (item.id, *amount)).collect();
    let allocate = Command::Allocate {
        receipt: one.receipt.id,
        parts,
    };
    office.session.execute(allocate).unwrap()
}

fn allocate(receipt: ReceiptId, item: ItemId, minor: i64) -> Command {
    Command::Allocate {
        receipt,
        parts: vec![(item, Money::eur(minor))],
    }
}

// What the return names

#[test]
fn one_payment_of_a_batch_that_comes_back_opens_the_invoice_that_it_names() {
    let mut office = with_batch_explained();
    assert!(office.open().is_empty());
    let rehearsal = rehearsed(&office, back("261105", "100,00", NAMED));
    assert_eq!(rehearsal.files[0].counts.doubt, 0);
    let done = bring_back(&mut office, "261105", "100,00", NAMED);
    assert_eq!(office.open(), opened("2026-0190", 10_000));
    assert!(waiting(&office).is_empty());
    let returned = receipt(&office, -10_000);
    assert_eq!(returned.reverses, Some(receipt(&office, 30_000).id));
    assert_eq!(
        reasons(&returned),
        [
            "import-reason-returned",
            "bank-return-no-money",
            "matching-number-in-text",
            "matching-iban-known",
            "matching-name-similar",
            "matching-amount-equal",
        ]
    );
    // The other payment of the batch stands; it may come back too.
    let said = "/REMI/USTD//2026-0191 storno";
    bring_back(&mut office, "261106", "200,00", said);
    let both = [
        ("2026-0190".to_owned(), 10_000),
        ("2026-0191".to_owned(), 20_000),
    ];
    assert_eq!(office.open(), both);
    // Not before the later one is undone.
    let undo = Command::Undo(done.undo.unwrap());
    office.session.execute(undo).unwrap();
    assert_eq!(office.open(), opened("2026-0191", 20_000));
}

#[test]
fn the_account_of_the_customer_and_the_amount_say_it_too() {
    let mut office = with_batch_explained();
    let says = "/CNTP/NL40ABNA0999999903/ABNANL2A/B. Smit///REMI/USTD//incasso";
    bring_back(&mut office, "261105", "200,00", says);
    assert_eq!(office.open(), opened("2026-0191", 20_000));
    assert!(waiting(&office).is_empty());
}

#[test]
fn a_return_of_the_same_payment_again_takes_nothing_back_twice() {
    let mut office = with_batch_explained();
    bring_back(&mut office, "261105", "100,00", NAMED);
    let again = rehearsed(&office, back("261105", "100,00", NAMED));
    assert_eq!(again.files[0].counts.new, 0);
    // Another line of the bank, of what was taken back already: a person looks.
    bring_back(&mut office, "261106", "100,00", NAMED);
    assert_eq!(office.open(), opened("2026-0190", 10_000));
    assert_eq!(waiting(&office).len(), 1);
    assert!(waiting(&office)[0].candidates.iter().all(|candidate| {
        let mut items = candidate.items.iter();
        items.all(|(item, _)| item.number != "2026-0190")
    }));
}

#[test]
fn a_part_of_a_payment_in_a_batch_opens_that_part() {
    let mut office = with_batch_explained();
    bring_back(&mut office, "261105", "25,00", NAMED);
    assert_eq!(office.open(), opened("2026-0190", 2_500));
    assert!(reasons(&receipt(&office, -2_500)).contains(&"matching-part-taken-back"));
    bring_back(&mut office, "261106", "75,00", NAMED);
    assert_eq!(office.open(), opened("2026-0190", 10_000));
}

#[test]
fn one_payment_of_two_invoices_that_comes_back_opens_both() {
    let mut office = with_batch_explained();
    let says = "/REMI/USTD//facturen 2026-0190 en 2026-0191";
    // Both are of one customer only where one customer has them.
    bring_back(&mut office, "261105", "300,00", says);
    assert!(office.open().is_empty());
    let mut office = Office::on("2026-11-10");
    office.bring(
        "open.csv",
        LIST.replace("A. Smit", "B. Smit")
            .replace("NL77RABO0309999902", "NL40ABNA0999999903"),
    );
    office.import(&[of_the_day("dag.940")]);
    let more =
        "Factuurnummer;Factuurdatum;Debiteur;Openstaand\n2026-0192;2026-10-01;C. Smit;40,00\n";
    office.bring("more.csv", more);
    explain(
        &mut office,
        &[
            ("2026-0190", 6_000),
            ("2026-0191", 20_000),
            ("2026-0192", 4_000),
        ],
    );
    bring_back(&mut office, "261105", "260,00", says);
    let both = [
        ("2026-0190".to_owned(), 10_000),
        ("2026-0191".to_owned(), 20_000),
    ];
    assert_eq!(office.open(), both);
}

// What waits

#[test]
fn a_return_that_may_be_of_two_waits_and_one_key_opens_the_right_one() {
    let mut office = Office::on("2026-11-10");
    office.bring(
        "open.csv",
        LIST.replace("100,00", "150,00").replace("200,00", "150,00"),
    );
    office.import(&[of_the_day("dag.940")]);
    explain(&mut office, &[("2026-0190", 15_000), ("2026-0191", 15_000)]);
    let says = "/REMI/USTD//incasso november";
    let rehearsal = rehearsed(&office, back("261105", "150,00", says));
    assert_eq!(rehearsal.files[0].counts.doubt, 1);
    let keys = rehearsal.files[0].problems.iter().map(|one| one.what.key);
    assert!(keys.into_iter().any(|key| key == "import-return-of-what"));
    bring_back(&mut office, "261105", "150,00", says);
    assert!(office.open().is_empty(), "nothing is opened at a guess");
    let waits = waiting(&office);
    assert_eq!(waits.len(), 1);
    assert_eq!(waits[0].proposal.certainty, Certainty::Unknown);
    let mut numbers: Vec<&str> = waits[0]
        .candidates
        .iter()
        .map(|candidate| candidate.items[0].0.number.as_str())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, ["2026-0190", "2026-0191"]);
    let first = waits[0].candidates[0].items[0].0.number.clone();
    assert_eq!(
        office.session.frame().unwrap().inbox_count,
        1 + others(&office)
    );
    let done = accept(&mut office);
    assert_eq!(done.said.key, "money-in-reopened");
    assert_eq!(office.open(), [(first, 15_000)]);
    assert!(waiting(&office).is_empty());
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert!(office.open().is_empty());
    assert_eq!(waiting(&office).len(), 1);
}

/// Money in that waits.
fn others(office: &Office) -> usize {
    office.session.inbox().unwrap().receipts.len() - waiting(office).len()
}

#[test]
fn a_return_out_of_a_batch_that_nobody_explained_waits_until_it_is() {
    let mut office = office();
    bring_back(&mut office, "261105", "100,00", NAMED);
    let waits = waiting(&office);
    assert_eq!(waits.len(), 1);
    assert!(waits[0].candidates.is_empty());
    assert_eq!(
        waits[0]
            .proposal
            .why_not_certain
            .as_ref()
            .unwrap()
            .message()
            .key,
        "matching-taken-back-of-what"
    );
    explain(&mut office, &[("2026-0190", 10_000), ("2026-0191", 20_000)]);
    let waits = waiting(&office);
    assert_eq!(waits[0].candidates[0].items[0].0.number, "2026-0190");
    assert_eq!(waits[0].candidates[0].items[0].1.minor, -10_000);
    accept(&mut office);
    assert_eq!(office.open(), opened("2026-0190", 10_000));
}

#[test]
fn a_return_that_waits_is_joined_when_the_payments_of_the_batch_come() {
    let mut office = office();
    bring_back(&mut office, "261105", "100,00", NAMED);
    assert_eq!(waiting(&office).len(), 1);
    let done = office.import(&[of_the_day("dag-054.xml")]);
    assert_eq!(office.open(), opened("2026-0190", 10_000));
    assert!(waiting(&office).is_empty());
    let returned = receipt(&office, -10_000);
    assert_eq!(returned.reverses, Some(receipt(&office, 10_000).id));
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(waiting(&office).len(), 1);
    assert_eq!(office.open().len(), 2);
}

// What a person decides

#[test]
fn a_return_opens_no_more_than_was_paid_and_no_more_than_it_took_back() {
    let mut office = with_batch_explained();
    bring_back(&mut office, "261105", "40,00", "/REMI/USTD//storno");
    let id = waiting(&office)[0].receipt.id;
    let invoice = item(&office, "2026-0190");
    let mut refused = |command| match office.session.execute(command) {
        Err(Error::Refused(refusal)) => refusal.what.key,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        refused(allocate(id, invoice, -4_100)),
        "money-in-more-than-left"
    );
    assert_eq!(
        refused(allocate(id, invoice, 4_000)),
        "money-in-more-than-paid"
    );
    office
        .session
        .execute(allocate(id, invoice, -4_000))
        .unwrap();
    assert_eq!(office.open(), opened("2026-0190", 4_000));
    // What rests on the batch now keeps it as it is.
    let batch = receipt(&office, 30_000).id;
    assert!(office.session.execute(Command::Unallocate(batch)).is_err());
    office.session.execute(Command::Unallocate(id)).unwrap();
    assert_eq!(waiting(&office).len(), 1);
    office.session.execute(Command::Unallocate(batch)).unwrap();
    assert_eq!(office.open().len(), 2);
}

#[test]
fn a_return_that_is_of_no_customer_is_set_aside_and_one_that_was_wrong_is_asked_again() {
    let mut office = with_batch_explained();
    bring_back(&mut office, "261105", "40,00", "/REMI/USTD//storno");
    let id = waiting(&office)[0].receipt.id;
    office
        .session
        .execute(Command::NotACustomer {
            receipt: id,
            note: "terug aan de leverancier".to_owned(),
            remember: false,
        })
        .unwrap();
    assert!(waiting(&office).is_empty());
    // Opened by itself, and it was not that invoice.
    bring_back(&mut office, "261106", "100,00", NAMED);
    let id = receipt(&office, -10_000).id;
    office.session.execute(Command::Unallocate(id)).unwrap();
    assert!(office.open().is_empty());
    assert_eq!(waiting(&office).len(), 1);
    let other = item(&office, "2026-0191");
    office
        .session
        .execute(allocate(id, other, -10_000))
        .unwrap();
    assert_eq!(office.open(), opened("2026-0191", 10_000));
}
