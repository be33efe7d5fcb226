//! What is certain, what is likely and what is not, in cases as an owner would tell them.

use super::*;
use crate::domain::calendar::test_days::day;
use crate::domain::money::Currency;
use crate::domain::references::rf_reference;

const JANSEN_IBAN: &str = "NL91ABNA0417164300";
const GROOT_IBAN: &str = "NL20INGB0001234567";
const SHARED_IBAN: &str = "NL44RABO0123456789";

const JANSEN: CustomerId = CustomerId(1);
const GROOT: CustomerId = CustomerId(2);

fn eur(text: &str) -> Money {
    Money::parse_plain(text, Currency::EUR).unwrap()
}

fn item(id: i64, customer: CustomerId, number: &str, open: &str) -> BookItem {
    BookItem {
        item: ItemId(id),
        customer,
        number: number.to_owned(),
        payable: eur(open),
        open: eur(open),
        paid_on: None,
        issued_on: Some(day("2026-09-01") + chrono::Days::new(u64::try_from(id).unwrap())),
        due_on: Some(day("2026-10-01") + chrono::Days::new(u64::try_from(id).unwrap())),
        payment_reference: None,
    }
}

fn customer(id: CustomerId, name: &str, ibans: &[&str]) -> BookCustomer {
    BookCustomer {
        id,
        names: vec![name.to_owned()],
        ibans: ibans.iter().map(|iban| (*iban).to_owned()).collect(),
    }
}

fn customers() -> Vec<BookCustomer> {
    vec![
        customer(JANSEN, "Bakkerij Jansen BV", &[JANSEN_IBAN, SHARED_IBAN]),
        customer(GROOT, "Horeca De Groot", &[GROOT_IBAN, SHARED_IBAN]),
        customer(CustomerId(3), "Jansen & Zonen Transport", &[]),
    ]
}

fn book(items: Vec<BookItem>) -> MatchBook {
    MatchBook::new(items, customers(), Vec::new())
}

/// Jansen owes 0187 (1,210.00) and 0203 (726.00), De Groot 0188 (450.00).
fn usual() -> MatchBook {
    book(vec![
        item(1, JANSEN, "2026-0187", "1210"),
        item(2, JANSEN, "2026-0203", "726"),
        item(3, GROOT, "2026-0188", "450"),
    ])
}

fn paid<'a>(amount: &str, text: &'a str) -> Incoming<'a> {
    Incoming {
        amount: eur(amount),
        booked_on: day("2026-10-20"),
        text,
        text_spaced: None,
        structured_reference: None,
        end_to_end: None,
        name: None,
        iban: None,
        reversal: false,
    }
}

fn by_jansen<'a>(amount: &str, text: &'a str) -> Incoming<'a> {
    Incoming {
        iban: Some(JANSEN_IBAN),
        name: Some("BAKKERIJ JANSEN BV INZ UTRECHT"),
        ..paid(amount, text)
    }
}

/// Certainty, what is settled as (item, amount), and what is left over.
fn told(book: &MatchBook, incoming: Incoming<'_>) -> (Certainty, Vec<(i64, String)>, String) {
    let proposal = book.propose(&incoming);
    let allocations = proposal
        .allocations
        .iter()
        .map(|(item, amount)| (item.0, amount.plain()))
        .collect();
    (proposal.certainty, allocations, proposal.rest.plain())
}

fn settles(rows: &[(i64, &str)]) -> Vec<(i64, String)> {
    rows.iter()
        .map(|(item, amount)| (*item, (*amount).to_owned()))
        .collect()
}

fn certain(rows: &[(i64, &str)]) -> (Certainty, Vec<(i64, String)>, String) {
    (Certainty::Certain, settles(rows), "0.00".to_owned())
}

fn likely(rows: &[(i64, &str)], rest: &str) -> (Certainty, Vec<(i64, String)>, String) {
    (Certainty::Likely, settles(rows), rest.to_owned())
}

fn unknown(rest: &str) -> (Certainty, Vec<(i64, String)>, String) {
    (Certainty::Unknown, Vec::new(), rest.to_owned())
}

fn why(book: &MatchBook, incoming: Incoming<'_>) -> MatchReason {
    book.propose(&incoming).why_not_certain.unwrap()
}

// ── Level 1: our structured reference ────────────────────────────────────────────────────────────

fn with_reference(reference: &str) -> MatchBook {
    let mut one = item(1, JANSEN, "F2026-0187", "1210");
    one.payment_reference = Some(reference.to_owned());
    book(vec![one, item(2, GROOT, "F2026-0188", "1210")])
}

#[test]
fn our_reference_is_certain_whoever_paid() {
    let book = with_reference("RF18539007547034");
    for reference in ["RF18539007547034", "RF18 5390 0754 7034"] {
        let entry = Incoming {
            structured_reference: Some(reference),
            ..paid("1210", "")
        };
        assert_eq!(told(&book, entry), certain(&[(1, "1210.00")]));
    }
    let part = Incoming {
        structured_reference: Some("RF18539007547034"),
        ..paid("10", "")
    };
    assert_eq!(told(&book, part), certain(&[(1, "10.00")]));
    let too_much = Incoming {
        structured_reference: Some("RF18539007547034"),
        ..paid("1250", "")
    };
    let (certainty, allocations, rest) = told(&book, too_much);
    assert_eq!(certainty, Certainty::Certain);
    assert_eq!(
        (allocations, rest.as_str()),
        (settles(&[(1, "1210.00")]), "40.00")
    );
}

#[test]
fn a_checked_reference_counts_in_free_text_and_a_plain_one_does_not() {
    let kenmerk = with_reference("8000000202600123");
    let text = "BETALINGSKENM. 8000 0002 0260 0123 onderhoud";
    assert_eq!(
        told(&kenmerk, paid("1210", text)),
        certain(&[(1, "1210.00")])
    );
    let plain = with_reference("klant 4711");
    assert_eq!(told(&plain, paid("1000", "klant 4711")), unknown("1000.00"));
}

#[test]
fn a_reference_made_of_an_invoice_number_is_understood() {
    let book = book(vec![item(1, JANSEN, "F2026-0187", "1210")]);
    let reference = rf_reference("F20260187").unwrap();
    let entry = Incoming {
        structured_reference: Some(&reference),
        ..paid("1210", "")
    };
    assert_eq!(told(&book, entry), certain(&[(1, "1210.00")]));
}

#[test]
fn a_reference_of_one_and_an_account_of_another_are_not_certain() {
    let book = with_reference("RF18539007547034");
    let entry = Incoming {
        structured_reference: Some("RF18539007547034"),
        iban: Some(GROOT_IBAN),
        ..paid("1210", "")
    };
    assert_eq!(told(&book, entry).0, Certainty::Likely);
    assert_eq!(
        why(&book, entry),
        MatchReason::DifferentCustomers {
            customer: "Bakkerij Jansen BV".to_owned(),
            other: "Horeca De Groot".to_owned(),
        }
    );
}

// ── Level 2: our number in the text ──────────────────────────────────────────────────────────────

#[test]
fn our_number_and_the_customers_account_are_certain() {
    let book = usual();
    for text in [
        "2026-0187",
        "FACTNR 2026 0187 DANK",
        "betreft factuur 20260187",
        "fact.2026/0187",
    ] {
        assert_eq!(
            told(&book, by_jansen("1210", text)),
            certain(&[(1, "1210.00")]),
            "{text}"
        );
    }
}

#[test]
fn our_number_and_a_similar_name_are_certain() {
    let entry = Incoming {
        name: Some("Bakkerij Jansen B.V."),
        iban: Some("DE89370400440532013000"),
        ..paid("1210", "2026-0187")
    };
    assert_eq!(told(&usual(), entry), certain(&[(1, "1210.00")]));
}

#[test]
fn our_number_and_exactly_its_amount_from_a_stranger_are_certain_and_teach_nothing() {
    let by_stranger = |amount, text| Incoming {
        name: Some("Stichting Derdengelden Kramer"),
        iban: Some("NL02ABNA0123456789"),
        ..paid(amount, text)
    };
    let whole = by_stranger("1210", "2026-0187");
    assert_eq!(told(&usual(), whole), certain(&[(1, "1210.00")]));
    assert!(!usual().propose(&whole).tells_account());
    assert!(
        usual()
            .propose(&by_jansen("1210", "2026-0187"))
            .tells_account()
    );
    for (amount, text) in [("1000", "2026-0187"), ("1210", "factuur 0187")] {
        let entry = by_stranger(amount, text);
        assert_eq!(told(&usual(), entry).0, Certainty::Likely, "{text}");
        assert!(
            matches!(
                why(&usual(), entry),
                MatchReason::PayerUnknown | MatchReason::NumberAlsoFits { .. }
            ),
            "{text}"
        );
    }
}

#[test]
fn an_amount_that_many_owe_is_no_proof_of_who_pays() {
    let items = (0..5)
        .map(|at| item(at, CustomerId(10 + at), &format!("2026-018{at}"), "49.50"))
        .collect();
    let entry = Incoming {
        name: Some("Stichting Derdengelden Kramer"),
        ..paid("49.50", "2026-0183")
    };
    assert_eq!(told(&book(items), entry), likely(&[(3, "49.50")], "0.00"));
}

#[test]
fn our_number_from_another_customer_is_not_certain() {
    let entry = Incoming {
        iban: Some(GROOT_IBAN),
        name: Some("Horeca De Groot"),
        ..paid("1210", "2026-0187")
    };
    let proposal = usual().propose(&entry);
    assert_ne!(proposal.certainty, Certainty::Certain);
    assert!(matches!(
        proposal.why_not_certain,
        Some(MatchReason::DifferentCustomers { .. })
    ));
}

#[test]
fn a_part_of_the_named_invoice_is_certain_unless_another_has_exactly_that_amount() {
    let book = usual();
    assert_eq!(
        told(&book, by_jansen("500", "2026-0187")),
        certain(&[(1, "500.00")])
    );
    let entry = by_jansen("726", "2026-0187");
    assert_ne!(told(&book, entry).0, Certainty::Certain);
    assert_eq!(
        why(&book, entry),
        MatchReason::AmountFitsOther {
            number: "2026-0203".to_owned()
        }
    );
}

#[test]
fn the_sum_of_the_named_invoices_is_certain() {
    let entry = by_jansen("1936", "2026-0187 en 2026-0203");
    let proposal = usual().propose(&entry);
    assert_eq!(proposal.certainty, Certainty::Certain);
    assert_eq!(
        proposal.allocations,
        [(ItemId(1), eur("1210")), (ItemId(2), eur("726"))]
    );
    assert_eq!(
        proposal.reasons,
        [
            MatchReason::NumberInText {
                number: "2026-0187".to_owned()
            },
            MatchReason::NumberInText {
                number: "2026-0203".to_owned()
            },
            MatchReason::IbanKnown,
            MatchReason::NameSimilar,
            MatchReason::SumFits { items: 2 },
        ]
    );
}

#[test]
fn more_or_less_than_the_named_invoices_waits_for_a_yes() {
    let book = usual();
    assert_eq!(
        told(&book, by_jansen("1250", "2026-0187")),
        likely(&[(1, "1210.00")], "40.00")
    );
    assert_eq!(
        told(&book, by_jansen("1500", "2026-0187 2026-0203")),
        likely(&[(1, "1210.00"), (2, "290.00")], "0.00")
    );
}

#[test]
fn a_named_credit_note_is_taken_off() {
    let book = book(vec![
        item(1, JANSEN, "2026-0187", "1210"),
        item(2, JANSEN, "2026-C012", "-210"),
    ]);
    let entry = by_jansen("1000", "2026-0187 min creditnota 2026-C012");
    assert_eq!(
        told(&book, entry),
        certain(&[(1, "1210.00"), (2, "-210.00")])
    );
    let unnamed = by_jansen("1000", "onderhoud");
    assert_eq!(
        told(&book, unnamed),
        likely(&[(1, "1210.00"), (2, "-210.00")], "0.00")
    );
}

#[test]
fn a_number_without_its_year_is_certain_when_only_one_fits() {
    let entry = by_jansen("1936", "FACTNR 2026 0187 EN 0203 ONDERHOUD");
    assert_eq!(
        told(&usual(), entry),
        certain(&[(1, "1210.00"), (2, "726.00")])
    );
}

/// The picture of the inbox.
#[test]
fn a_number_without_its_year_that_fits_another_years_invoice_is_not_certain() {
    let book = book(vec![
        item(1, JANSEN, "2026-0187", "1210"),
        item(2, JANSEN, "2026-0203", "726"),
        item(3, GROOT, "2025-0203", "300"),
        item(4, CustomerId(3), "2026-0211", "1936"),
    ]);
    let text = "FACTNR 2026 0187 EN 0203 ONDERHOUD KOELING SEPT / DANK";
    assert_eq!(
        told(&book, by_jansen("1936", text)),
        certain(&[(1, "1210.00"), (2, "726.00")]),
        "Jansen's account and the exact sum leave no doubt"
    );
    let proposal = book.propose(&paid("1936", text));
    assert_eq!(proposal.certainty, Certainty::Likely);
    assert_eq!(
        proposal.allocations,
        [(ItemId(1), eur("1210")), (ItemId(2), eur("726"))]
    );
    assert_eq!(
        proposal.why_not_certain,
        Some(MatchReason::NumberAlsoFits {
            written: "0203".to_owned(),
            number: "2025-0203".to_owned(),
            customer: "Horeca De Groot".to_owned(),
        })
    );
    let recognised: Vec<_> = proposal
        .recognised
        .iter()
        .map(|part| (&text[part.range.clone()], part.whole))
        .collect();
    assert_eq!(recognised, [("2026 0187", true), ("0203", false)]);
    assert!(
        proposal
            .candidates
            .iter()
            .any(|other| other.customer == CustomerId(3)),
        "the amount of somebody else's invoice is shown too"
    );
}

#[test]
fn a_number_broken_over_two_lines_is_found() {
    let entry = Incoming {
        text_spaced: Some("factuur 2026-01 87 en 2026-0203 dank"),
        ..by_jansen("1936", "factuur 2026-0187en 2026-0203dank")
    };
    assert_eq!(
        told(&usual(), entry),
        certain(&[(1, "1210.00"), (2, "726.00")])
    );
}

#[test]
fn a_number_in_the_end_to_end_id_counts() {
    let entry = Incoming {
        end_to_end: Some("20260187"),
        ..by_jansen("1210", "")
    };
    assert_eq!(told(&usual(), entry), certain(&[(1, "1210.00")]));
}

#[test]
fn short_numbers_and_parts_of_numbers_never_match() {
    let book = book(vec![
        item(1, JANSEN, "1", "1210"),
        item(2, JANSEN, "123", "726"),
        item(3, JANSEN, "1234", "99"),
        item(4, GROOT, "5", "50"),
    ]);
    for text in ["1", "factuur 123", "91234", "12345", "te betalen 1234,00"] {
        assert_eq!(
            told(&book, by_jansen("500", text)),
            unknown("500.00"),
            "{text}"
        );
        assert_eq!(told(&book, paid("500", text)), unknown("500.00"), "{text}");
    }
}

#[test]
fn a_year_is_not_an_invoice_number_unless_the_amount_is_exact() {
    let book = book(vec![
        item(1, JANSEN, "2026", "1210"),
        item(2, JANSEN, "1900", "1210"),
    ]);
    assert_eq!(
        told(&book, by_jansen("500", "onderhoud 2026")),
        unknown("500.00")
    );
    assert_eq!(
        told(&book, by_jansen("1210", "factuur 2026")),
        certain(&[(1, "1210.00")])
    );
}

// ── Level 3: a known account and a unique amount ─────────────────────────────────────────────────

#[test]
fn the_customers_account_and_a_unique_amount_are_certain() {
    let entry = Incoming {
        iban: Some(JANSEN_IBAN),
        ..paid("726", "onderhoud koeling")
    };
    assert_eq!(told(&usual(), entry), certain(&[(2, "726.00")]));
}

#[test]
fn an_amount_that_two_items_have_is_not_certain() {
    let book = book(vec![
        item(1, JANSEN, "2026-0187", "726"),
        item(2, JANSEN, "2026-0203", "726"),
    ]);
    let entry = by_jansen("726", "onderhoud");
    assert_eq!(told(&book, entry), likely(&[(1, "726.00")], "0.00"));
    assert_eq!(why(&book, entry), MatchReason::SeveralFit { count: 2 });
}

#[test]
fn an_account_of_two_customers_is_not_certain() {
    let entry = Incoming {
        iban: Some(SHARED_IBAN),
        ..paid("726", "onderhoud")
    };
    assert_eq!(told(&usual(), entry), likely(&[(2, "726.00")], "0.00"));
    assert!(matches!(
        why(&usual(), entry),
        MatchReason::IbanShared { count: 2 }
    ));
    let named = Incoming {
        iban: Some(SHARED_IBAN),
        ..paid("726", "2026-0203")
    };
    assert_eq!(
        told(&usual(), named),
        certain(&[(2, "726.00")]),
        "the number decides"
    );
}

#[test]
fn an_account_of_one_and_a_number_of_another_are_not_certain() {
    let book = book(vec![
        item(1, JANSEN, "2026-0187", "450"),
        item(2, GROOT, "2026-0188", "450"),
    ]);
    assert_ne!(
        told(&book, by_jansen("450", "2026-0188")).0,
        Certainty::Certain
    );
}

#[test]
fn an_instalment_of_the_amount_is_certain() {
    let instalment = |number| BookInstalment {
        customer: JANSEN,
        number,
        of: 3,
        amount: eur("403.33"),
        items: vec![(ItemId(1), eur("403.33"))],
        reference: None,
    };
    let book = MatchBook::new(
        vec![
            item(1, JANSEN, "2026-0187", "1210"),
            item(2, JANSEN, "2026-0203", "726"),
        ],
        customers(),
        vec![instalment(2), instalment(3)],
    );
    let proposal = book.propose(&by_jansen("403.33", "termijn"));
    assert_eq!(proposal.certainty, Certainty::Certain);
    assert_eq!(proposal.allocations, [(ItemId(1), eur("403.33"))]);
    assert!(
        proposal
            .reasons
            .contains(&MatchReason::InstalmentFits { number: 2, of: 3 })
    );
}

#[test]
fn an_instalments_own_reference_is_certain_once() {
    let mut book = MatchBook::new(
        vec![item(1, JANSEN, "2026-0187", "1210")],
        customers(),
        vec![BookInstalment {
            customer: JANSEN,
            number: 1,
            of: 3,
            amount: eur("403.34"),
            items: vec![(ItemId(1), eur("403.34"))],
            reference: Some("RF18539007547034".to_owned()),
        }],
    );
    let entry = Incoming {
        structured_reference: Some("RF18539007547034"),
        ..paid("403.34", "")
    };
    let first = book.propose(&entry);
    assert_eq!(first.certainty, Certainty::Certain);
    assert_eq!(first.allocations, [(ItemId(1), eur("403.34"))]);
    book.settle(&first.allocations);
    assert_ne!(told(&book, entry).0, Certainty::Certain);
}

#[test]
fn the_same_amount_twice_is_put_against_one_invoice_once() {
    let mut book = usual();
    let entry = by_jansen("726", "");
    let first = book.propose(&entry);
    assert_eq!(first.certainty, Certainty::Certain);
    book.settle(&first.allocations);
    assert_eq!(told(&book, entry).0, Certainty::Unknown);
    book.settle(&[(ItemId(1), eur("1000"))]);
    let rest = by_jansen("210", "");
    assert_eq!(
        told(&book, rest),
        certain(&[(1, "210.00")]),
        "what is left counts"
    );
}

#[test]
fn an_invoice_that_was_paid_already_does_not_make_another_certain() {
    let mut book = usual();
    book.settle(&[(ItemId(1), eur("1210"))]);
    let twice = by_jansen("726", "2026-0187");
    assert_eq!(told(&book, twice), likely(&[(2, "726.00")], "0.00"));
    assert_eq!(
        why(&book, twice),
        MatchReason::NamesSettled {
            number: "2026-0187".to_owned()
        }
    );
}

// ── What people really write ─────────────────────────────────────────────────────────────────────

#[test]
fn a_spoiled_number_is_found() {
    let book = usual();
    for text in [
        "fact 2O26-O187",
        "187-2026 dank",
        "0187/26",
        "26-0187",
        "factuur2026-0187dd 12-10-2026",
        "20 26 01 87",
        "2026–0187",
        "2026-00187",
        "inzake20260187",
        "klantnr 0203 factuur 2026-0187",
        "2026-0187 2026-0187",
    ] {
        assert_eq!(
            told(&book, by_jansen("1210", text)),
            certain(&[(1, "1210.00")]),
            "{text}"
        );
    }
    for text in ["order 2026 tel 0612345678", "onderhoud 29-10-2026"] {
        let told = told(&book, by_jansen("500", text));
        assert_eq!(told, unknown("500.00"), "{text}");
    }
}

#[test]
fn a_list_may_be_shortened_to_last_digits() {
    let entry = by_jansen("1936", "2026-0187/203");
    assert_eq!(
        told(&usual(), entry),
        certain(&[(1, "1210.00"), (2, "726.00")])
    );
}

#[test]
fn a_digit_that_is_wrong_is_not_believed() {
    let book = usual();
    let entry = by_jansen("1210", "factuur 2026-0188");
    let proposal = book.propose(&entry);
    assert_eq!(
        proposal.certainty,
        Certainty::Certain,
        "De Groot's number, of another amount"
    );
    assert_eq!(proposal.allocations, [(ItemId(1), eur("1210"))]);
    assert!(proposal.reasons.contains(&MatchReason::NumberMistyped {
        number: "2026-0187".to_owned(),
        written: "2026-0188".to_owned(),
    }));
    let far_off = by_jansen("726", "factuur 2026-0188");
    assert_ne!(told(&book, far_off).0, Certainty::Certain, "two digits off");
}

#[test]
fn the_same_money_twice_settles_nothing() {
    let mut book = usual();
    let entry = by_jansen("726", "2026-0203");
    let first = book.propose(&entry);
    book.apply(&first, entry.booked_on);
    let again = book.propose(&entry);
    assert_eq!(again.certainty, Certainty::Unknown);
    assert_eq!(again.customer, Some(JANSEN));
    let twice = MatchReason::PaidTwice {
        number: "2026-0203".to_owned(),
    };
    assert_eq!(again.why_not_certain, Some(twice.clone()));
    let silent = by_jansen("726", "dank");
    assert_eq!(book.propose(&silent).why_not_certain, Some(twice));
}

#[test]
fn the_same_amount_shortly_after_waits_for_a_yes() {
    let mut book = book(vec![
        item(1, JANSEN, "2026-0187", "726"),
        item(2, JANSEN, "2026-0203", "726"),
    ]);
    let entry = by_jansen("726", "2026-0187");
    let first = book.propose(&entry);
    book.apply(&first, entry.booked_on);
    assert_eq!(
        told(&book, by_jansen("726", "dank")),
        likely(&[(2, "726.00")], "0.00")
    );
    assert!(matches!(
        why(&book, by_jansen("726", "dank")),
        MatchReason::SameAmountBefore { .. }
    ));
    let named = by_jansen("726", "2026-0203");
    assert_eq!(told(&book, named), certain(&[(2, "726.00")]));
}

#[test]
fn the_second_of_two_equal_payments_does_not_overtake_the_first() {
    let mut book = usual();
    let entry = by_jansen("726", "2026-0203");
    book.wait(&entry);
    assert_eq!(told(&book, entry).0, Certainty::Likely);
    book.ask_again();
    assert_eq!(told(&book, entry), certain(&[(2, "726.00")]));
}

#[test]
fn what_comes_back_or_is_paid_in_advance_is_never_certain() {
    let book = usual();
    for text in [
        "/RTRN/AC04 factuur 2026-0187",
        "Storno 2026-0187",
        "aanbetaling offerte 2026-0187",
        "offerte O2026-0187",
    ] {
        assert_ne!(
            told(&book, by_jansen("1210", text)).0,
            Certainty::Certain,
            "{text}"
        );
    }
    for text in ["voorschot", "Anzahlung Projekt", "acompte"] {
        assert_ne!(
            told(&book, by_jansen("726", text)).0,
            Certainty::Certain,
            "{text}"
        );
    }
    let reversal = Incoming {
        reversal: true,
        ..by_jansen("1210", "2026-0187")
    };
    assert_ne!(told(&book, reversal).0, Certainty::Certain);
    let part = by_jansen("500", "acompte facture 2026-0187");
    assert_eq!(
        told(&book, part),
        certain(&[(1, "500.00")]),
        "a part of what is named"
    );
}

#[test]
fn small_differences_settle_the_invoice_and_are_said() {
    let rules = MatchRules {
        discount: Some(Discount {
            per_mille: 20,
            days: 30,
        }),
        ..MatchRules::default()
    };
    let mut book = usual().with_rules(rules);
    let less = book.propose(&by_jansen("1209.96", "2026-0187"));
    assert_eq!(less.certainty, Certainty::Certain);
    assert_eq!(less.allocations, [(ItemId(1), eur("1209.96"))]);
    assert_eq!(
        less.forgiven,
        [Forgiven {
            item: ItemId(1),
            amount: eur("0.04"),
            why: Difference::Rounding
        }]
    );
    let more = book.propose(&by_jansen("1210.04", "2026-0187"));
    assert_eq!(
        (more.certainty, more.rest),
        (Certainty::Certain, eur("0.04"))
    );
    assert!(more.rest_is_rounding());
    let early = Incoming {
        booked_on: day("2026-09-20"),
        ..by_jansen("1185.80", "2026-0187")
    };
    let early = book.propose(&early);
    assert_eq!(early.forgiven[0].why, Difference::Discount);
    assert_eq!(early.forgiven[0].amount, eur("24.20"));
    book.apply(&early, day("2026-09-20"));
    assert_ne!(
        told(&book, by_jansen("24.20", "2026-0187")).0,
        Certainty::Certain,
        "nothing is open"
    );
}

#[test]
fn the_reference_of_a_letter_means_everything_that_it_asked_for() {
    let letter = BookLetter {
        customer: JANSEN,
        reference: "BR-2026-0014".to_owned(),
        items: vec![ItemId(1), ItemId(2)],
    };
    let book = usual().with_letters(vec![letter]);
    for text in ["BR-2026-0014", "uw brief br 2026 0014"] {
        let told = told(&book, paid("1936", text));
        assert_eq!(told, certain(&[(1, "1210.00"), (2, "726.00")]), "{text}");
    }
    assert_eq!(
        told(&book, paid("726", "BR-2026-0014")),
        certain(&[(2, "726.00")])
    );
    assert_ne!(
        told(&book, paid("2000", "BR-2026-0014")).0,
        Certainty::Certain
    );
}

#[test]
fn a_payout_is_nobodys_payment() {
    let mollie = Provider {
        name: "Mollie".to_owned(),
        names: vec!["mollie".to_owned()],
        ..Provider::default()
    };
    let book = usual().with_providers(Providers(vec![mollie]));
    let payout = |amount| Incoming {
        name: Some("Mollie Payments"),
        ..paid(amount, "settlement 1234567.2610.04 2026-0187")
    };
    assert_eq!(
        told(&book, payout("1936")),
        likely(&[(1, "1210.00"), (2, "726.00")], "0.00")
    );
    assert!(matches!(
        why(&book, payout("1210")),
        MatchReason::FromProvider { .. }
    ));
    assert_eq!(told(&book, payout("900")), unknown("900.00"));
    let molly = Incoming {
        name: Some("Molliere Bakkerij"),
        ..by_jansen("1210", "2026-0187")
    };
    assert_eq!(told(&book, molly), certain(&[(1, "1210.00")]));
}

// ── Levels 4 and 5, and nothing at all ───────────────────────────────────────────────────────────

#[test]
fn a_known_account_and_a_sum_wait_for_a_yes() {
    let entry = by_jansen("1936", "september");
    assert_eq!(
        told(&usual(), entry),
        likely(&[(1, "1210.00"), (2, "726.00")], "0.00")
    );
    assert_eq!(why(&usual(), entry), MatchReason::OnlySum);
}

#[test]
fn a_similar_name_and_an_amount_wait_for_a_yes() {
    let entry = Incoming {
        name: Some("HORECA DE GROOT AMSTERDAM"),
        iban: Some("NL44RABO0000000000"),
        ..paid("450", "")
    };
    assert_eq!(told(&usual(), entry), likely(&[(3, "450.00")], "0.00"));
    assert_eq!(why(&usual(), entry), MatchReason::OnlyNameAndAmount);
}

#[test]
fn an_amount_alone_is_shown_and_nothing_more() {
    let proposal = usual().propose(&paid("450", "dank"));
    assert_eq!(proposal.certainty, Certainty::Unknown);
    assert_eq!(proposal.customer, None);
    assert_eq!(proposal.candidates[0].customer, GROOT);
    assert_eq!(proposal.candidates[0].reasons, [MatchReason::AmountUnique]);
}

#[test]
fn a_known_payer_of_an_unknown_amount_is_offered_as_credit() {
    let proposal = usual().propose(&by_jansen("5", "fooi"));
    assert_eq!(proposal.certainty, Certainty::Unknown);
    assert_eq!(proposal.customer, Some(JANSEN));
    assert_eq!(proposal.rest, eur("5"));
    assert_eq!(proposal.why_not_certain, Some(MatchReason::NothingFits));
    assert!(proposal.candidates[0].allocations.is_empty());
}

#[test]
fn nothing_is_matched_across_currencies_and_only_money_in() {
    let dollars = Incoming {
        amount: Money::minor(121_000, Currency::parse("USD").unwrap()),
        ..by_jansen("1", "2026-0187")
    };
    assert_eq!(told(&usual(), dollars).0, Certainty::Unknown);
    assert!(told(&usual(), dollars).1.is_empty());
    let out = by_jansen("-1210", "2026-0187");
    assert_eq!(told(&usual(), out).0, Certainty::Unknown);
    assert!(usual().propose(&out).candidates.is_empty());
}

#[test]
fn strange_texts_do_not_panic() {
    let book = usual();
    for text in [
        "",
        "é€😀2026-0187ß",
        "----",
        "2026-0187,12",
        "0",
        "000000000000000000000000000000",
    ] {
        let _proposal = book.propose(&by_jansen("1210", text));
    }
    let empty = MatchBook::new(Vec::new(), Vec::new(), Vec::new());
    assert_eq!(
        told(&empty, by_jansen("1210", "2026-0187")),
        unknown("1210.00")
    );
}

#[test]
fn a_thousand_receipts_find_their_way_among_ten_thousand_items() {
    let items = (0..10_000_i64)
        .map(|at| {
            let mut one = item(at, CustomerId(at % 2_000), &format!("2026-{at:05}"), "1");
            one.open = Money::eur(10_000 + at);
            one
        })
        .collect();
    let customers = (0..2_000_i64)
        .map(|at| {
            customer(
                CustomerId(at),
                &format!("Klant {at:04} Handelsonderneming"),
                &[],
            )
        })
        .collect();
    let book = MatchBook::new(items, customers, Vec::new());
    let certain = (0..1_000_i64)
        .filter(|at| {
            let text = format!("Betreft factuur 2026 {at:05} met dank voor de levering, groeten");
            let name = format!("KLANT {at:04} HANDELSONDERNEMING");
            let entry = Incoming {
                amount: Money::eur(10_000 + at),
                name: Some(&name),
                ..paid("1", &text)
            };
            let proposal = book.propose(&entry);
            proposal.certainty == Certainty::Certain
                && proposal.allocations == [(ItemId(*at), entry.amount)]
        })
        .count();
    assert_eq!(certain, 1_000);
}
