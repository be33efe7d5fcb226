//! Settlements of payment providers: what they say is read, and each takes apart the payout that it is of, in
//! whichever order the two come in; nothing counts twice, and the sum stays the payout to the cent.

use super::bank_tables::options;
use super::importing::Office;
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::{
    BankColumn, Fate, Meaning, Rehearsal, SettlementColumn, Shown, TableChoice, TableKind,
    TableProfile,
};
use minnelijk::app::snapshots::ReceiptLine;
use minnelijk::domain::message::{Problem, Value as Blank};
use minnelijk::domain::money::Money;
use minnelijk::domain::settlement::{Settlement, SettlementLine};
use minnelijk::import::{self, Content, Format, ReadFile};
use std::io::Cursor;
use std::path::{Path, PathBuf};

fn museum(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/museum/payouts")
        .join(name)
}

fn text_of(name: &str) -> String {
    std::fs::read_to_string(museum(name)).unwrap()
}

fn read(bytes: impl AsRef<[u8]>) -> ReadFile {
    import::read("x.csv", &mut Cursor::new(bytes.as_ref()), &options())
}

fn settlements(file: &ReadFile) -> &[Settlement] {
    assert_eq!(file.format, Some(Format::Settlement), "{:?}", file.problems);
    match &file.content {
        Content::Settlements(settlements) => settlements,
        other => panic!("{other:?}"),
    }
}

/// A line: kind, day, gross, fee, who, order, number of the payment, what for.
fn row(line: &SettlementLine) -> String {
    let or_dash = |text: &Option<String>| text.clone().unwrap_or("-".to_owned());
    format!(
        "{} {} {} {} | {} | {} | {} | {}",
        line.kind.code(),
        line.day,
        line.gross,
        line.fee,
        or_dash(&line.name),
        or_dash(&line.order),
        or_dash(&line.payment),
        line.text
    )
}

fn rows(settlement: &Settlement) -> Vec<String> {
    settlement.lines.iter().map(row).collect()
}

fn said(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.what.key).collect()
}

/// Who pays out, what it is called, its day, currency and amount.
fn head(settlement: &Settlement) -> String {
    let day = settlement
        .paid_on
        .map_or("-".to_owned(), |day| day.to_string());
    format!(
        "{} {} {} {} {}",
        settlement.provider,
        settlement.references.join("/"),
        day,
        settlement.currency.code(),
        settlement.net().plain()
    )
}

fn heads(file: &ReadFile) -> Vec<String> {
    settlements(file).iter().map(head).collect()
}

// What the files say

#[test]
fn mollie_keeps_its_costs_on_a_line_of_their_own() {
    let file = read(text_of("mollie.csv"));
    assert_eq!(heads(&file), ["Mollie 1234567.2611.01 - EUR 180.32"]);
    assert_eq!(
        rows(&settlements(&file)[0]),
        [
            "payment 2026-11-02 12100 0 | Bakkerij Jansen | - | tr_Kp3xQ9vLmA | Factuur 2026-0187",
            "payment 2026-11-02 6050 0 | P. de Vries | - | tr_Zt8cW2nRbE | Bestelling 4711 factuur 2026-0188",
            "fee 2026-11-03 0 118 | - | - | - | Withheld transaction fees MOL-2026-0001",
        ]
    );
    assert_eq!(
        settlements(&file)[0].lines[0].account.as_deref(),
        Some("NL77RABO0309999902")
    );
    assert_eq!(said(&file.problems), ["import-settlement-unverified"]);
    let back = read(text_of("mollie-terug.csv"));
    let kinds: Vec<&str> = settlements(&back)[0]
        .lines
        .iter()
        .map(|line| line.kind.code())
        .collect();
    assert_eq!(kinds, ["payment", "refund", "chargeback", "fee"]);
    // What has no payout yet stays behind.
    assert_eq!(
        said(&back.problems),
        [
            "import-settlement-unverified",
            "import-settlement-not-paid-out"
        ]
    );
}

#[test]
fn stripe_tells_several_payouts_in_several_currencies_in_one_file() {
    let file = read(text_of("stripe.csv"));
    assert_eq!(
        heads(&file),
        [
            "Stripe po_1QaBcDeFgHiJkLmN 2026-11-04 EUR 1021.10",
            "Stripe po_2ZyXwVuTsRqPoNmL 2026-11-05 USD 85.00",
        ]
    );
    assert_eq!(
        rows(&settlements(&file)[0]),
        [
            "payment 2026-11-01 121000 1840 | Horeca De Groot | - | ch_1A | Website 2026-0201",
            "refund 2026-11-01 -10000 -150 | - | - | ch_0Z | REFUND FOR CHARGE",
            "chargeback 2026-11-01 -5000 2000 | - | - | ch_0Y | Chargeback withdrawal for ch_0Y",
            "fee 2026-11-01 0 200 | - | - | - | Radar",
        ]
    );
    let history = read(text_of("stripe-saldo.csv"));
    assert_eq!(heads(&history), ["Stripe po_9 2026-11-05 EUR 146.60"]);
    let kinds: Vec<(&str, i64, i64)> = settlements(&history)[0]
        .lines
        .iter()
        .map(|line| (line.kind.code(), line.gross, line.fee))
        .collect();
    assert_eq!(
        kinds,
        [
            ("chargeback", -4_000, 1_500),
            ("refund", -2_000, 0),
            ("payment", 22_500, 340),
        ]
    );
}

#[test]
fn adyen_splits_its_costs_and_converts_what_was_paid_in_another_currency() {
    let file = read(text_of("adyen.csv"));
    assert_eq!(
        heads(&file),
        ["Adyen 65/TX4815162342XT batch 65, DeHaanNL 2026-11-03 EUR 134.00"]
    );
    assert_eq!(
        rows(&settlements(&file)[0]),
        [
            "payment 2026-11-02 12100 138 | - | 2026-0187 | 1813702551707653 | 2026-0187 visa",
            "payment 2026-11-02 6370 70 | - | 2026-0188 | 1813702551707654 | 2026-0188 mc (USD 70.00)",
            "chargeback 2026-11-02 -4000 750 | - | 2026-0150 | 1313642467023511 | 2026-0150 visa",
            "fee 2026-11-03 0 112 | - | - | - | ",
        ]
    );
}

#[test]
fn paypal_is_an_account_whose_withdrawals_are_the_payouts() {
    let file = read(std::fs::read(museum("paypal.csv")).unwrap());
    assert_eq!(
        heads(&file),
        [
            "PayPal 8WD55555JK666666L 2026-11-14 EUR 1100.00",
            "PayPal 2WD22222ST333333U 2026-11-16 EUR 100.00",
        ]
    );
    assert_eq!(
        rows(&settlements(&file)[0]),
        [
            "payment 2026-11-13 121000 4149 | Bakkerij Jansen | 2026-0187 | 6AB11111CD222222E | Order 4711 2026-0187",
            "refund 2026-11-14 -5000 -160 | A. Smit | 2026-0150 | 5PY99999ZZ888888X | 2026-0150",
            "balance 2026-11-14 -2011 0 | - | - | - | ",
        ]
    );
    assert_eq!(
        rows(&settlements(&file)[1]),
        [
            "payment 2026-11-16 10000 375 | Horeca De Groot | 2026-0201 | 9EC77777MN888888O | 2026-0201",
            "balance 2026-11-16 -1636 0 | Hosting BV | - | 1HO00000PQ111111R | ",
            "balance 2026-11-16 2011 0 | - | - | - | ",
        ]
    );
    assert_eq!(said(&file.problems), ["import-settlement-not-paid-out"]);
    // Newest first, comma and point, what does not move the balance left out.
    let dutch = read(text_of("paypal-nederlands.csv"));
    assert_eq!(
        heads(&dutch),
        ["PayPal 8WD55555JK666666L 2026-11-16 EUR 1168.51"]
    );
    assert_eq!(settlements(&dutch)[0].lines.len(), 1);
}

#[test]
fn an_account_of_which_the_beginning_is_missing_takes_no_payout_apart() {
    let whole = text_of("paypal-nederlands.csv");
    let without: String = whole
        .lines()
        .filter(|line| !line.contains("Bakkerij"))
        .map(|line| format!("{line}\n"))
        .collect();
    let file = read(without);
    assert_eq!(file.content, Content::Nothing);
    assert_eq!(
        said(&file.problems),
        [
            "import-settlement-unverified",
            "import-settlement-begins-late",
            "import-settlement-none"
        ]
    );
}

#[test]
fn what_paypal_changed_into_euros_for_a_payout_goes_with_that_payout() {
    let file = read(
        "Date,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,Reference Txn ID,Invoice Number\n\
         29/10/2026,A. Smit,Website Payment,Completed,EUR,50.00,-1.50,48.50,P1,,2026-0190\n\
         30/10/2026,,General Withdrawal,Pending,EUR,-148.50,0,-148.50,W1,,\n\
         30/10/2026,,General Currency Conversion,Completed,USD,-110,0,-110,C1,W1,\n\
         30/10/2026,,General Currency Conversion,Completed,EUR,100,0,100,C2,W1,\n\
         31/10/2026,,General Withdrawal,Pending,EUR,-20,0,-20,W2,,\n\
         31/10/2026,,General Currency Conversion,Completed,EUR,20,0,20,C3,W2,\n",
    );
    assert_eq!(heads(&file), ["PayPal W1 2026-10-30 EUR 148.50"]);
    assert_eq!(
        rows(&settlements(&file)[0]),
        [
            "payment 2026-10-29 5000 150 | A. Smit | 2026-0190 | P1 | 2026-0190",
            "balance 2026-10-30 10000 0 | - | - | C2 | ",
        ]
    );
    // Of the second nothing was paid by a customer in euros.
    assert_eq!(
        said(&file.problems),
        [
            "import-settlement-of-balance",
            "import-settlement-not-paid-out"
        ]
    );
}

#[test]
fn sumup_tells_what_was_paid_for_on_another_line() {
    for (name, text) in [
        ("sumup.csv", "Factuur 2026-0187"),
        ("sumup-duits.csv", "Rechnung 2026-0187"),
    ] {
        let file = read(text_of(name));
        let settlement = &settlements(&file)[0];
        assert_eq!(settlement.references, ["952982"]);
        assert_eq!(settlement.paid_on.unwrap().to_string(), "2026-11-04");
        assert_eq!(
            row(&settlement.lines[0]),
            format!("payment 2026-11-02 12100 230 | - | - | T4SLAD3TU4 | {text}")
        );
    }
    let file = read(text_of("sumup.csv"));
    assert_eq!(heads(&file), ["SumUp 952982 2026-11-04 EUR 127.53"]);
}

#[test]
fn another_company_is_read_by_what_its_columns_are_called() {
    let file = read(text_of("onbekende-dienst.csv"));
    assert_eq!(
        heads(&file),
        [
            " U-2026-118 2026-11-04 EUR 1120.65",
            " U-2026-119 2026-11-17 EUR 39.90",
        ]
    );
    assert_eq!(
        rows(&settlements(&file)[1]),
        [
            "payment 2026-11-15 6050 35 | P. de Vries | - | - | Factuur 2026-0188",
            "refund 2026-11-15 -2000 25 | A. Smit | - | - | Terugbetaling 2026-0150",
        ]
    );
    assert_eq!(said(&file.problems), ["import-settlement-by-columns"]);
}

#[test]
fn a_list_of_invoices_and_a_bank_s_table_are_no_settlement() {
    for text in [
        "Factuurnummer;Factuurdatum;Debiteur;Bruto;Netto;Openstaand\n1;01-10-2026;A;12,10;10,00;12,10\n",
        "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mededelingen\n\
         20261102;A;NL94INGB0009999901;NL77RABO0309999902;OV;Bij;10,00;x\n",
    ] {
        assert_ne!(read(text).format, Some(Format::Settlement), "{text}");
    }
}

#[test]
fn a_line_that_cannot_be_read_is_said() {
    let text = text_of("mollie.csv").replace("EUR,60.50,1234567", "EUR,zestig,1234567");
    let file = read(text);
    assert_eq!(heads(&file), ["Mollie 1234567.2611.01 - EUR 119.82"]);
    let problem = file
        .problems
        .iter()
        .find(|problem| problem.what.key == "import-bank-amount-unread")
        .unwrap();
    let place = problem.place.as_ref().unwrap();
    assert_eq!(place.values, [("line", Blank::Count(3))]);
}

// Joined to the payout

fn office() -> Office {
    let mut office = Office::on("2026-11-10");
    office.bring(
        "open.csv",
        "Factuurnummer;Factuurdatum;Debiteur;Openstaand\n\
         2026-0187;2026-10-01;Bakkerij Jansen;121,00\n\
         2026-0188;2026-10-01;P. de Vries;60,50\n\
         2026-0189;2026-10-01;Café ’t Hoekje;200,00\n",
    );
    office
}

/// A statement of one day with payouts: amount and what the bank says.
fn bank(day: &str, lines: &[(&str, &str)]) -> String {
    let before = day.parse::<u32>().unwrap() - 1;
    let lines: String = lines
        .iter()
        .map(|(amount, text)| {
            format!(
                ":61:{day}C{amount}NTRFNONREF\n:86:/CNTP/NL07ABNA0123456789/ABNANL2A/STG MOLLIE PAYMENTS///REMI/USTD//{text}/\n"
            )
        })
        .collect();
    format!(
        ":20:S\n:25:NL20INGB0001234567EUR\n:28C:{day}\n:60F:C{before}EUR0,00\n{lines}:62F:C{day}EUR0,00\n-\n"
    )
}

const PAYOUT: (&str, &str) = ("180,32", "1234567.2611.01 uitbetaling");

fn with_payout(office: &Office) -> PathBuf {
    office.file("bank.940", bank("261104", &[PAYOUT]))
}

/// What the books say: receipts with what they paid, and what is open.
fn books(office: &Office) -> Vec<String> {
    let mut said: Vec<String> = office
        .receipts()
        .iter()
        .map(|receipt| {
            let parts: Vec<&str> = receipt
                .allocations
                .iter()
                .map(|part| part.number.as_str())
                .collect();
            format!(
                "{} {} {} {:?}",
                receipt.booked_on,
                receipt.amount.minor,
                receipt.counterparty_name.as_deref().unwrap_or_default(),
                parts
            )
        })
        .collect();
    said.sort();
    said.extend(
        office
            .open()
            .into_iter()
            .map(|(number, open)| format!("{number} {open}")),
    );
    said
}

const TAKEN_APART: [&str; 4] = [
    "2026-11-04 -118 Mollie []",
    "2026-11-04 12100 Bakkerij Jansen [\"2026-0187\"]",
    "2026-11-04 6050 P. de Vries [\"2026-0188\"]",
    "2026-0189 20000",
];

fn remarks(rehearsal: &Rehearsal, file: usize) -> Vec<&'static str> {
    said(&rehearsal.files[file].problems)
}

#[test]
fn a_settlement_after_the_bank_takes_its_payout_apart_and_undo_gives_it_back() {
    let mut office = office();
    let before = books(&office);
    let bank = with_payout(&office);
    office.import(std::slice::from_ref(&bank));
    assert_eq!(office.session.inbox().unwrap().receipts.len(), 1);
    let rehearsal = office.rehearse(&[museum("mollie.csv")]);
    assert_eq!(rehearsal.files[0].fates, [Fate::New]);
    assert_eq!(
        (rehearsal.matching.certain, rehearsal.matching.receipts),
        (2, 2)
    );
    let done = office.import(&[museum("mollie.csv")]);
    assert_eq!(books(&office), TAKEN_APART);
    assert!(office.session.inbox().unwrap().receipts.is_empty());
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    let mut with_payout = before.clone();
    with_payout.insert(0, "2026-11-04 18032 STG MOLLIE PAYMENTS []".to_owned());
    assert_eq!(books(&office), with_payout);
    // And again.
    office.import(&[museum("mollie.csv")]);
    assert_eq!(books(&office), TAKEN_APART);
}

#[test]
fn a_settlement_before_the_bank_waits_and_is_joined_when_the_payout_comes() {
    let mut office = office();
    let before = books(&office);
    let rehearsal = office.rehearse(&[museum("mollie.csv")]);
    assert_eq!(remarks(&rehearsal, 0), ["import-settlement-waits"]);
    office.import(&[museum("mollie.csv")]);
    assert_eq!(books(&office), before, "nothing is booked yet");
    let waiting = office.session.inbox().unwrap().settlements;
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].amount.minor, 18_032);
    let bank = with_payout(&office);
    let rehearsal = office.rehearse(std::slice::from_ref(&bank));
    assert!(remarks(&rehearsal, 0).contains(&"import-settlement-waited"));
    let done = office.import(std::slice::from_ref(&bank));
    assert_eq!(books(&office), TAKEN_APART);
    assert!(office.session.inbox().unwrap().settlements.is_empty());
    // Taken back, the settlement waits again.
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(books(&office), before);
    assert_eq!(office.session.inbox().unwrap().settlements.len(), 1);
    office.import(&[bank]);
    assert_eq!(books(&office), TAKEN_APART);
}

#[test]
fn both_in_one_import_are_the_same_in_either_order() {
    for turned in [false, true] {
        let mut office = office();
        let mut files = [museum("mollie.csv"), with_payout(&office)];
        if turned {
            files.reverse();
        }
        let rehearsal = office.rehearse(&files);
        assert_eq!(
            (rehearsal.matching.certain, rehearsal.matching.receipts),
            (2, 2)
        );
        let done = office.import(&files);
        assert_eq!(books(&office), TAKEN_APART);
        office
            .session
            .execute(Command::Undo(done.undo.unwrap()))
            .unwrap();
        assert_eq!(office.open().len(), 3);
        assert!(office.receipts().is_empty());
    }
}

#[test]
fn twice_changes_nothing_whichever_comes_again() {
    let mut office = office();
    let bank = with_payout(&office);
    // Twice while it waits, then twice when it is joined, then the bank again in another kind of file.
    office.import(&[museum("mollie.csv")]);
    let again = office.rehearse(&[museum("mollie.csv")]);
    assert_eq!(again.files[0].fates, [Fate::Known]);
    office.import(&[museum("mollie.csv")]);
    office.import(std::slice::from_ref(&bank));
    office.import(&[museum("mollie.csv")]);
    office.import(&[bank]);
    let table = office.file(
        "bank.csv",
        "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mutatiesoort;Mededelingen\n\
         20261104;STG MOLLIE PAYMENTS;NL20INGB0001234567;NL07ABNA0123456789;OV;Bij;180,32;Overschrijving;1234567.2611.01 uitbetaling\n",
    );
    let rehearsal = office.rehearse(std::slice::from_ref(&table));
    assert_eq!(rehearsal.files[0].fates, [Fate::Known]);
    office.import(&[table]);
    assert_eq!(books(&office), TAKEN_APART);
    assert_eq!(office.session.inbox().unwrap().settlements.len(), 0);
}

#[test]
fn the_lines_are_the_payout_to_the_cent_and_the_costs_are_never_a_customer_s() {
    let mut office = office();
    let bank = with_payout(&office);
    office.import(&[bank, museum("mollie.csv")]);
    let receipts = office.receipts();
    let sum: i64 = receipts.iter().map(|receipt| receipt.amount.minor).sum();
    assert_eq!(sum, 18_032);
    let costs = receipts
        .iter()
        .find(|receipt| receipt.amount.is_negative())
        .unwrap();
    assert_eq!(costs.text, "Kosten van Mollie");
    assert!(costs.allocations.is_empty() && !costs.reversal);
}

#[test]
fn a_payment_of_the_bank_of_the_same_day_and_amount_is_another() {
    let mut office = office();
    let bank = with_payout(&office);
    office.import(&[bank, museum("mollie.csv")]);
    // A line without a name, in another kind of file: nothing contradicts that it is the same but where it stands.
    office.bring(
        "later.csv",
        "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mutatiesoort;Mededelingen\n\
         20261104;;NL20INGB0001234567;;OV;Bij;60,50;Overschrijving;\n",
    );
    let alike = office
        .receipts()
        .iter()
        .filter(|receipt| receipt.amount.minor == 6_050)
        .count();
    assert_eq!(alike, 2);
}

#[test]
fn a_payout_of_another_amount_or_another_company_is_left_alone() {
    let mut office = office();
    let other = office.file("bank.940", bank("261104", &[("180,30", "1234567.2611.01")]));
    office.import(&[other]);
    let rehearsal = office.rehearse(&[museum("mollie.csv")]);
    assert_eq!(remarks(&rehearsal, 0), ["import-settlement-differs"]);
    office.import(&[museum("mollie.csv")]);
    assert_eq!(office.open().len(), 3);
    // The same amount from somebody else.
    let mut other = self::office();
    let text = bank("261104", &[PAYOUT]).replace("STG MOLLIE PAYMENTS", "Stripe");
    let stripe = other.file("bank.940", text);
    other.import(&[stripe, museum("mollie.csv")]);
    assert_eq!(other.open().len(), 3);
    assert_eq!(other.session.inbox().unwrap().settlements.len(), 1);
}

/// The same settlement of another day, with other payments.
fn another(reference: &str, day: &str) -> String {
    text_of("mollie.csv")
        .replace("1234567.2611.01", reference)
        .replace("2026-11-02", day)
        .replace("2026-11-03", day)
        .replace("tr_Kp3xQ9vLmA", "tr_Ander00001")
        .replace("tr_Zt8cW2nRbE", "tr_Ander00002")
}

#[test]
fn of_two_payouts_that_came_to_the_same_each_settlement_takes_its_own() {
    // By name, against the order of the days.
    for named in [true, false] {
        let mut office = office();
        let text = |reference: &'static str| if named { reference } else { "uitbetaling" };
        let statement = office.file(
            "bank.940",
            bank("261104", &[("180,32", text("1234567.2611.01"))])
                + &bank("261106", &[("180,32", text("1234567.2611.03"))]),
        );
        let second = office.file("second.csv", another("1234567.2611.03", "2026-11-05"));
        office.import(&[statement, second, museum("mollie.csv")]);
        let day_of = |payment: &str| {
            let receipts = office.receipts();
            let of = |one: &&ReceiptLine| one.bank_reference.as_deref() == Some(payment);
            receipts.iter().find(of).unwrap().booked_on.to_string()
        };
        assert_eq!(day_of("tr_Kp3xQ9vLmA"), "2026-11-04", "{named}");
        assert_eq!(day_of("tr_Ander00001"), "2026-11-06", "{named}");
    }
}

#[test]
fn a_payout_that_was_explained_by_hand_stays_as_it_was_said() {
    let mut office = office();
    let bank = with_payout(&office);
    office.import(&[bank]);
    let payout = office.receipts()[0].clone();
    let inbox = office.session.inbox().unwrap();
    let jansen = inbox
        .open_items
        .iter()
        .find(|(_, _, item)| item.number == "2026-0187")
        .unwrap();
    office
        .session
        .execute(Command::Allocate {
            receipt: payout.id,
            parts: vec![(jansen.2.id, jansen.2.open)],
        })
        .unwrap();
    let rehearsal = office.rehearse(&[museum("mollie.csv")]);
    assert_eq!(remarks(&rehearsal, 0), ["import-settlement-used"]);
    office.import(&[museum("mollie.csv")]);
    assert_eq!(office.receipts().len(), 1);
    // Taken back, the next import takes it apart.
    office
        .session
        .execute(Command::Unallocate(payout.id))
        .unwrap();
    office.bring("later.940", self::bank("261105", &[]));
    assert_eq!(books(&office), TAKEN_APART);
}

#[test]
fn an_import_that_a_later_one_joined_cannot_be_undone_before_it() {
    let mut office = office();
    let first = office.import(&[museum("mollie.csv")]);
    let bank = with_payout(&office);
    let second = office.import(&[bank]);
    let refused = office.session.execute(Command::Undo(first.undo.unwrap()));
    assert!(refused.is_err());
    for done in [second, first] {
        office
            .session
            .execute(Command::Undo(done.undo.unwrap()))
            .unwrap();
    }
    assert!(office.receipts().is_empty());
    assert!(office.session.inbox().unwrap().settlements.is_empty());
}

// What the user says

#[test]
fn what_the_user_says_of_a_settlement_is_kept_and_its_payouts_are_known_by_it() {
    use SettlementColumn::{Day, Fee, Gross, Name, Net, Payout, Text};
    let mut office = office();
    let file = museum("eigen-kolommen.csv");
    let before = office.rehearse(std::slice::from_ref(&file));
    assert_ne!(before.files[0].read.format, Some(Format::Settlement));
    let shape = before.files[0].read.table.clone().unwrap();
    let as_kind = |kind| {
        shape.proposed(&TableChoice {
            kind,
            ..shape.taken.clone()
        })
    };
    let mut choice = as_kind(TableKind::Settlement);
    assert_eq!(shape.heads(&choice)[0], "Lot");
    for (at, column) in [Day, Name, Text, Gross, Fee, Net].into_iter().enumerate() {
        choice.mean(at + 1, Some(Meaning::Settlement(column)));
    }
    let profile = |choice: &TableChoice| match shape.profile("Kassagemak", choice) {
        TableProfile::Settlement(profile) => profile,
        other => panic!("{other:?}"),
    };
    let apart = shape.try_out(&choice).missing.unwrap();
    assert_eq!(apart.key, "money-in-columns-no-payout");
    let refused = Command::SaveSettlementProfile(profile(&choice));
    assert!(
        office.session.execute(refused).is_err(),
        "what tells payouts apart"
    );
    choice.mean(0, Some(Meaning::Settlement(Payout)));
    let trial = shape.try_out(&choice);
    assert_eq!(
        (trial.understood, trial.left_out, trial.missing),
        (2, 0, None)
    );
    assert_eq!(trial.columns[4][1], Shown::Amount(Money::eur(6_050)));
    let profile = profile(&choice);
    let kept = office
        .session
        .execute(Command::SaveSettlementProfile(profile.clone()))
        .unwrap();
    let after = office.rehearse(std::slice::from_ref(&file));
    assert_eq!(
        heads(&after.files[0].read),
        ["Kassagemak A7-118 - EUR 180.32"]
    );
    assert_eq!(said(&after.files[0].read.problems), Vec::<&str>::new());
    let bank = bank("261104", &[PAYOUT]).replace("STG MOLLIE PAYMENTS", "KASSAGEMAK B.V.");
    let bank = office.file("bank.940", bank);
    office.import(std::slice::from_ref(&bank));
    office.import(std::slice::from_ref(&file));
    let expected = TAKEN_APART.map(|line| line.replace("Mollie", "Kassagemak"));
    assert_eq!(books(&office), expected);
    // Said of a bank after all, it is no settlement any more; and undone it is one again.
    let taken = &after.files[0].read.table.as_ref().unwrap();
    assert_eq!(taken.taken.kind, TableKind::Settlement);
    assert_eq!(taken.profile.as_deref(), Some("Kassagemak"));
    let mut choice = as_kind(TableKind::Transactions);
    choice.mean(1, Some(Meaning::Bank(BankColumn::BookedOn)));
    choice.mean(4, Some(Meaning::Bank(BankColumn::Amount)));
    choice.account = "NL20INGB0001234567".to_owned();
    let TableProfile::Bank(as_bank) = shape.profile("Mijn bank", &choice) else {
        panic!("{choice:?}");
    };
    let said = office
        .session
        .execute(Command::SaveBankProfile(as_bank))
        .unwrap();
    let format = |office: &Office| {
        let rehearsal = office.rehearse(std::slice::from_ref(&file));
        rehearsal.files[0].read.format
    };
    assert_eq!(format(&office), Some(Format::BankTable));
    for undone in [said, kept] {
        assert_ne!(format(&office), None);
        office
            .session
            .execute(Command::Undo(undone.undo.unwrap()))
            .unwrap();
    }
    assert_ne!(format(&office), Some(Format::Settlement));
    office
        .session
        .execute(Command::SaveSettlementProfile(profile.clone()))
        .unwrap();
    assert_eq!(format(&office), Some(Format::Settlement));
    office
        .session
        .execute(Command::ForgetSettlementProfile(profile.id))
        .unwrap();
    assert_ne!(format(&office), Some(Format::Settlement));
}

// What goes back

/// Everything of the first payout paid, and the file with the second.
fn with_second_payout() -> (Office, PathBuf) {
    let mut office = office();
    let first = with_payout(&office);
    office.import(&[first, museum("mollie.csv")]);
    let second = office.file(
        "second.940",
        bank("261105", &[("93,78", "1234567.2611.02")]),
    );
    (office, second)
}

#[test]
fn a_refund_opens_the_invoice_again_and_a_chargeback_of_what_is_not_known_waits() {
    let (mut office, bank) = with_second_payout();
    office.import(&[bank, museum("mollie-terug.csv")]);
    assert_eq!(office.open(), [("2026-0188".to_owned(), 6_050)]);
    let receipts = office.receipts();
    let refund = receipts
        .iter()
        .find(|receipt| receipt.amount.minor == -6_050)
        .unwrap();
    assert_eq!(refund.allocations[0].number, "2026-0188");
    assert_eq!(
        refund.allocations[0].reasons[0].key,
        "import-reason-returned"
    );
    assert!(refund.reverses.is_some());
    let waits = office.session.inbox().unwrap().receipts;
    let waits: Vec<i64> = waits.iter().map(|one| one.receipt.amount.minor).collect();
    assert_eq!(waits, [-4_500]);
}

#[test]
fn a_refund_of_a_part_opens_that_part_again() {
    let (mut office, _) = with_second_payout();
    let text = text_of("mollie-terug.csv")
        .replace("-60.50", "-20.00")
        .replace("re_4qqhO89gsT", "tr_Zt8cW2nRbE");
    let file = office.file("part.csv", text);
    let bank = office.file(
        "second.940",
        bank("261105", &[("134,28", "1234567.2611.02")]),
    );
    office.import(&[bank, file]);
    assert_eq!(office.open(), [("2026-0188".to_owned(), 2_000)]);
}
