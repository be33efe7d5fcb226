//! Two records of one customer become one, with everything that belongs to them, and can be taken apart again.

use super::by_hand::can_write;
use super::importing::Office;
use minnelijk::app::Error;
use minnelijk::app::command::{Command, ContactDraft, Done, MomentDraft, PromiseDraft};
use minnelijk::app::snapshots::TodayLine;
use minnelijk::domain::contact::{Cause, Channel, MomentResult};
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::ids::{CustomerId, ItemId, TermsId};
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::standing::{DisputeCategory, HoldReason, LegalState, Representative};
use minnelijk::domain::worklist::Standing;

const HEADS: &str = "Factuurnummer;Klantnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Telefoon;Straat;Postcode;Plaats\n";

/// Jansen under two names: two invoices of the one, one of the other.
fn two_records() -> Office {
    let mut office = Office::on("2026-10-21");
    office.bring(
        "open.csv",
        format!(
            "{HEADS}2026-0187;10020;Bakkerij Jansen BV;31-08-2026;02-10-2026;1.210,00;030 555 01 80;Oudegracht 1;3511 AX;Utrecht\n\
             2026-0219;10020;Bakkerij Jansen BV;31-08-2026;07-10-2026;484,00;030 555 01 80;Oudegracht 1;3511 AX;Utrecht\n\
             2026-0190;20001;De Oude Gracht;31-08-2026;05-10-2026;363,00;;;;\n\
             2026-0300;30000;Garage Smit;31-08-2026;05-10-2026;100,00;;;;\n"
        ),
    );
    office
}

/// The same with one record.
fn one_record() -> Office {
    let mut office = Office::on("2026-10-21");
    office.bring(
        "open.csv",
        format!(
            "{HEADS}2026-0187;10020;Bakkerij Jansen BV;31-08-2026;02-10-2026;1.210,00;030 555 01 80;Oudegracht 1;3511 AX;Utrecht\n\
             2026-0219;10020;Bakkerij Jansen BV;31-08-2026;07-10-2026;484,00;030 555 01 80;Oudegracht 1;3511 AX;Utrecht\n\
             2026-0190;10020;Bakkerij Jansen BV;31-08-2026;05-10-2026;363,00;030 555 01 80;Oudegracht 1;3511 AX;Utrecht\n\
             2026-0300;30000;Garage Smit;31-08-2026;05-10-2026;100,00;;;;\n"
        ),
    );
    office
}

fn named(office: &Office, name: &str) -> CustomerId {
    let lines = office.session.customers().unwrap().customers;
    lines.into_iter().find(|line| line.name == name).unwrap().id
}

fn item(office: &Office, number: &str) -> ItemId {
    let lines = office.session.worklist().unwrap();
    let lines = lines.todo.into_iter().chain(lines.not_today);
    let mut items = lines.flat_map(|line| line.items.clone());
    items.find(|item| item.number == number).unwrap().id
}

fn done(office: &mut Office, command: Command) -> Done {
    office.session.execute(command).unwrap()
}

fn refused(office: &mut Office, command: Command) -> &'static str {
    match office.session.execute(command) {
        Err(Error::Refused(refusal)) => refusal.what.key,
        other => panic!("{other:?}"),
    }
}

fn merge(office: &mut Office, merged: &str, keep: &str) -> Done {
    let (keep, merged) = (named(office, keep), named(office, merged));
    done(office, Command::MergeCustomers { keep, merged })
}

fn undo(office: &mut Office, what: &Done) {
    done(office, Command::Undo(what.undo.unwrap()));
}

/// Everything that can belong to a customer.
fn live(office: &mut Office, customer: CustomerId, number: &str) {
    let item = item(office, number);
    let person = ContactDraft {
        name: format!("Contact van {number}"),
        ..ContactDraft::default()
    };
    done(
        office,
        Command::SaveContact {
            customer,
            contact: None,
            to: person,
        },
    );
    done(
        office,
        Command::RecordPromise {
            customer,
            promise: PromiseDraft {
                amount: Money::eur(10_000),
                due_on: "2026-10-28".parse().unwrap(),
                items: vec![item],
                contact_name: "L. Smit".to_owned(),
                words: String::new(),
                confirm: false,
            },
        },
    );
    done(
        office,
        Command::OpenDispute {
            customer,
            items: vec![(item, Some(Money::eur(5_000)))],
            category: DisputeCategory::Quality,
            words: format!("over {number}"),
            owner: String::new(),
            solve_by: None,
            by_letter: false,
        },
    );
    done(
        office,
        Command::Hold {
            customer,
            items: vec![item],
            reason: HoldReason::OurCheck,
            note: format!("nakijken {number}"),
            until: Some("2026-12-01".parse().unwrap()),
        },
    );
    done(
        office,
        Command::RecordMoment(Box::new(MomentDraft {
            customer,
            currency: Currency::EUR,
            channel: Channel::Call,
            incoming: false,
            contact_name: "L. Smit".to_owned(),
            tone: None,
            result: MomentResult::NoPromise,
            cause: Some(Cause::Forgotten),
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: false,
            note: format!("gebeld over {number}"),
            items: vec![item],
            promise: None,
            arrangement: None,
            dispute: None,
            step: None,
        })),
    );
}

/// A line of today's list without ids.
fn said(line: &TodayLine) -> (String, Money, Money, i64, Vec<String>, bool) {
    let mut numbers: Vec<String> = line.items.iter().map(|item| item.number.clone()).collect();
    numbers.sort();
    (
        line.row.name.clone(),
        line.row.open,
        line.row.overdue,
        line.row.days_overdue,
        numbers,
        matches!(line.row.standing, Standing::Today(_)),
    )
}

/// Everything that the program says of everybody, without ids.
fn picture(office: &Office) -> Vec<String> {
    let session = &office.session;
    let worklist = session.worklist().unwrap();
    let mut lines: Vec<String> = worklist
        .todo
        .iter()
        .chain(&worklist.not_today)
        .map(|line| format!("{:?}", said(line)))
        .collect();
    let letters = session.letters().unwrap();
    for due in &letters.due {
        lines.push(format!("{} {:?} {:?}", due.name, due.kind, due.total));
    }
    for line in session.customers().unwrap().customers {
        lines.push(format!(
            "{} {} {:?} {:?} {} {}",
            line.number, line.name, line.open, line.overdue, line.days_overdue, line.items
        ));
        let card = session.customer(line.id).unwrap();
        let mut belongs: Vec<String> = Vec::new();
        belongs.extend(card.contacts.iter().map(|one| one.name.clone()));
        belongs.extend(
            card.promises
                .iter()
                .map(|(promise, state)| format!("{:?} {state:?}", promise.amount)),
        );
        belongs.extend(card.disputes.iter().map(|one| one.words.clone()));
        belongs.extend(card.holds.iter().map(|one| one.note.clone()));
        belongs.extend(card.accounts);
        belongs.extend(
            card.letters
                .iter()
                .map(|one| format!("{:?} {:?}", one.kind, one.total)),
        );
        belongs.extend(
            card.history
                .iter()
                .map(|one| format!("{} {:?} {:?}", one.day, one.kind, one.what)),
        );
        belongs.sort();
        lines.extend(belongs);
    }
    lines.sort();
    lines
}

#[test]
fn one_of_two_stands_as_one_would_have_stood() {
    let mut two = two_records();
    let (jansen, gracht) = (
        named(&two, "Bakkerij Jansen BV"),
        named(&two, "De Oude Gracht"),
    );
    live(&mut two, jansen, "2026-0187");
    live(&mut two, gracht, "2026-0190");
    merge(&mut two, "De Oude Gracht", "Bakkerij Jansen BV");

    let mut one = one_record();
    let jansen = named(&one, "Bakkerij Jansen BV");
    live(&mut one, jansen, "2026-0187");
    live(&mut one, jansen, "2026-0190");
    assert_eq!(picture(&two), picture(&one));
    assert_eq!(two.session.customers().unwrap().customers.len(), 2);
}

#[test]
fn letters_that_are_due_ask_for_both_in_one() {
    let mut two = two_records();
    merge(&mut two, "De Oude Gracht", "Bakkerij Jansen BV");
    let one = one_record();
    assert_eq!(picture(&two), picture(&one));
    let jansen = named(&two, "Bakkerij Jansen BV");
    let all = two.session.customer(jansen).unwrap();
    assert_eq!(all.lines[0].row.open, Money::eur(205_700));
    assert_eq!(all.merged[0].name, "De Oude Gracht");
}

#[test]
fn undo_brings_back_exactly_what_was() {
    let mut office = two_records();
    let (jansen, gracht) = (
        named(&office, "Bakkerij Jansen BV"),
        named(&office, "De Oude Gracht"),
    );
    live(&mut office, jansen, "2026-0187");
    live(&mut office, gracht, "2026-0190");
    let mut card = office.session.customer(gracht).unwrap().card;
    card.phone = "030 555 99 99".to_owned();
    card.note = "achterom".to_owned();
    card.kind = Some(CustomerKind::Business);
    card.kind_assumed = false;
    done(
        &mut office,
        Command::EditCustomer {
            customer: gracht,
            to: card,
        },
    );
    let moratorium = (
        LegalState::Moratorium,
        Representative::unknown(office.session.today()),
    );
    done(
        &mut office,
        Command::SetLegalState {
            customer: gracht,
            state: Some(Box::new(moratorium)),
        },
    );
    let all = |office: &Office| {
        let session = &office.session;
        (
            session.customers().unwrap(),
            session.worklist().unwrap(),
            [
                session.customer(jansen).unwrap(),
                session.customer(gracht).unwrap(),
            ],
            session.agreements().unwrap(),
        )
    };
    let before = all(&office);
    let merged = merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    let kept = office.session.customer(jansen).unwrap().card;
    assert_eq!(
        (kept.phone.as_str(), kept.note.as_str()),
        ("030 555 01 80", "achterom")
    );
    let law = office.session.customer(jansen).unwrap().law;
    assert_eq!(
        law.map(|(state, _)| state),
        Some(LegalState::Moratorium),
        "the law goes along"
    );
    assert_ne!(all(&office), before);
    assert_eq!(
        office.session.customer(gracht).unwrap().id,
        jansen,
        "the old card leads to the new"
    );
    undo(&mut office, &merged);
    assert_eq!(all(&office), before);
}

#[test]
fn what_was_typed_after_the_merge_survives_its_undo() {
    let mut office = two_records();
    let gracht = named(&office, "De Oude Gracht");
    let jansen = named(&office, "Bakkerij Jansen BV");
    let mut card = office.session.customer(gracht).unwrap().card;
    card.email = "info@oudegracht.example".to_owned();
    card.opening_line = "hoe is het met de boot?".to_owned();
    done(
        &mut office,
        Command::EditCustomer {
            customer: gracht,
            to: card,
        },
    );
    let merged = merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    let mut card = office.session.customer(jansen).unwrap().card;
    assert_eq!(card.email, "info@oudegracht.example");
    card.opening_line = "gefeliciteerd".to_owned();
    done(
        &mut office,
        Command::EditCustomer {
            customer: jansen,
            to: card,
        },
    );
    undo(&mut office, &merged);
    let card = office.session.customer(jansen).unwrap().card;
    assert_eq!(
        (card.email.as_str(), card.opening_line.as_str()),
        ("", "gefeliciteerd")
    );
}

#[test]
fn merges_of_merges_come_apart_in_any_order() {
    let mut office = two_records();
    let (jansen, gracht, smit) = (
        named(&office, "Bakkerij Jansen BV"),
        named(&office, "De Oude Gracht"),
        named(&office, "Garage Smit"),
    );
    let before = picture(&office);
    let first = merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    let second = merge(&mut office, "Bakkerij Jansen BV", "Garage Smit");
    let open = |office: &Office, of| office.session.customer(of).unwrap().lines[0].row.open.minor;
    assert_eq!(open(&office, smit), 215_700);
    assert_eq!(office.session.customer(gracht).unwrap().id, smit);
    // The first is taken back while the second stands: its own invoice goes back to its own customer.
    undo(&mut office, &first);
    assert_eq!(
        (open(&office, gracht), open(&office, smit)),
        (36_300, 179_400)
    );
    undo(&mut office, &second);
    assert_eq!(picture(&office), before);
    // Separated from the card, and brought back by undo.
    merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    merge(&mut office, "Bakkerij Jansen BV", "Garage Smit");
    let apart = done(&mut office, Command::SeparateCustomer(gracht));
    assert_eq!(
        (open(&office, gracht), open(&office, smit)),
        (36_300, 179_400)
    );
    undo(&mut office, &apart);
    assert_eq!(open(&office, smit), 215_700);
    done(&mut office, Command::SeparateCustomer(jansen));
    assert_eq!(
        (open(&office, jansen), open(&office, smit)),
        (205_700, 10_000)
    );
}

#[test]
fn nobody_is_merged_in_a_circle_or_twice() {
    let mut office = two_records();
    let (jansen, gracht) = (
        named(&office, "Bakkerij Jansen BV"),
        named(&office, "De Oude Gracht"),
    );
    let into = |keep, merged| Command::MergeCustomers { keep, merged };
    assert_eq!(
        refused(&mut office, into(jansen, jansen)),
        "refused-same-customer"
    );
    assert_eq!(
        refused(&mut office, Command::SeparateCustomer(gracht)),
        "refused-not-merged"
    );
    done(&mut office, into(jansen, gracht));
    assert_eq!(
        refused(&mut office, into(gracht, jansen)),
        "refused-no-such-customer"
    );
    assert_eq!(
        refused(&mut office, into(jansen, gracht)),
        "refused-no-such-customer"
    );
    // Taken apart, merged the other way round: then the first cannot be brought back.
    let apart = done(&mut office, Command::SeparateCustomer(gracht));
    done(&mut office, into(gracht, jansen));
    let back = Command::Undo(apart.undo.unwrap());
    assert_eq!(refused(&mut office, back), "refused-merged-since");
    assert_eq!(office.session.customers().unwrap().customers.len(), 2);
}

#[test]
fn what_was_agreed_about_both_keeps_them_together() {
    let mut office = two_records();
    let merged = merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    let jansen = named(&office, "Bakkerij Jansen BV");
    let items = vec![item(&office, "2026-0187"), item(&office, "2026-0190")];
    let promise = done(
        &mut office,
        Command::RecordPromise {
            customer: jansen,
            promise: PromiseDraft {
                amount: Money::eur(157_300),
                due_on: "2026-10-28".parse().unwrap(),
                items,
                contact_name: "L. Smit".to_owned(),
                words: String::new(),
                confirm: false,
            },
        },
    );
    let back = Command::Undo(merged.undo.unwrap());
    assert_eq!(refused(&mut office, back.clone()), "refused-merge-rests");
    assert_eq!(
        office.session.customers().unwrap().customers.len(),
        2,
        "nothing was changed"
    );
    undo(&mut office, &promise);
    done(&mut office, back);
    assert_eq!(office.session.customers().unwrap().customers.len(), 3);
}

#[test]
fn the_next_list_and_the_next_payment_know_them_as_one() {
    let mut office = two_records();
    merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    let jansen = named(&office, "Bakkerij Jansen BV");
    office.bring(
        "next.csv",
        format!(
            "{HEADS}2026-0401;20001;De Oude Gracht;01-10-2026;15-10-2026;50,00;;;;\n\
             2026-0402;10020;Bakkerij Jansen BV;01-10-2026;15-10-2026;60,00;;;;\n\
             2026-0403;;DE OUDE GRACHT;01-10-2026;15-10-2026;70,00;;;;\n"
        ),
    );
    assert_eq!(office.session.customers().unwrap().customers.len(), 2);
    let card = office.session.customer(jansen).unwrap();
    assert_eq!(card.lines[0].items.len(), 6);
    let found = office.session.find("oude gracht").unwrap();
    assert_eq!(
        (found[0].customer, found[0].name.as_str()),
        (jansen, "Bakkerij Jansen BV")
    );
    assert_eq!(
        office.session.customer_named("20001").unwrap(),
        Some(jansen)
    );
    // What came in on the old name goes along when they are taken apart.
    let gracht = card.merged[0].id;
    done(&mut office, Command::SeparateCustomer(gracht));
    let own = office.session.customer(gracht).unwrap().lines;
    let mut own: Vec<&str> = own[0]
        .items
        .iter()
        .map(|item| item.number.as_str())
        .collect();
    own.sort_unstable();
    assert_eq!(own, ["2026-0190", "2026-0401", "2026-0403"]);
}

#[test]
fn an_import_on_which_a_merge_rests_stays_until_that_is_undone() {
    let mut office = Office::on("2026-10-21");
    let list = format!("{HEADS}2026-0190;20001;De Oude Gracht;31-08-2026;05-10-2026;363,00;;;;\n");
    let import = office.bring("a.csv", list);
    office.bring(
        "b.csv",
        format!("{HEADS}2026-0187;10020;Bakkerij Jansen BV;31-08-2026;02-10-2026;1.210,00;;;;\n"),
    );
    let merged = merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    let back = Command::Undo(import.undo.unwrap());
    assert_eq!(refused(&mut office, back.clone()), "import-rests-on");
    undo(&mut office, &merged);
    done(&mut office, back);
    let names: Vec<String> = office
        .session
        .customers()
        .unwrap()
        .customers
        .into_iter()
        .map(|line| line.name)
        .collect();
    assert_eq!(names, ["Bakkerij Jansen BV"]);
}

#[test]
fn a_letter_that_was_issued_stays_with_its_customer_through_merge_and_undo() {
    let mut office = two_records();
    can_write(&mut office);
    let letters = office.session.letters().unwrap();
    let due = letters
        .due
        .iter()
        .find(|due| due.name == "Bakkerij Jansen BV")
        .unwrap();
    let order = due.order(
        due.items
            .iter()
            .map(|item| (item.id, "zonder".to_owned()))
            .collect(),
    );
    done(&mut office, Command::IssueLetters(vec![order]));
    let (jansen, gracht) = (
        named(&office, "Bakkerij Jansen BV"),
        named(&office, "De Oude Gracht"),
    );
    let merged = done(
        &mut office,
        Command::MergeCustomers {
            keep: gracht,
            merged: jansen,
        },
    );
    let issued = office.session.letters().unwrap().issued;
    assert_eq!(
        (issued[0].customer, issued[0].name.as_str()),
        (gracht, "De Oude Gracht")
    );
    undo(&mut office, &merged);
    assert_eq!(office.session.letters().unwrap().issued[0].customer, jansen);
}

#[test]
fn two_who_look_alike_and_are_two_are_not_asked_about_again() {
    let mut office = Office::on("2026-10-21");
    office.bring(
        "a.csv",
        "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand\n\
         1001;Bakkerij Jansen B.V.;31-08-2026;02-10-2026;10,00\n\
         1002;Bakkerij Jansen;31-08-2026;02-10-2026;20,00\n",
    );
    let alike = office.session.customers().unwrap().alike;
    assert_eq!(alike.len(), 1);
    let (one, other) = (alike[0].keep.id, alike[0].other.id);
    let apart = done(&mut office, Command::KeepApart { one, other });
    assert!(office.session.customers().unwrap().alike.is_empty());
    undo(&mut office, &apart);
    assert_eq!(office.session.customers().unwrap().alike.len(), 1);
    done(
        &mut office,
        Command::MergeCustomers {
            keep: one,
            merged: other,
        },
    );
    assert!(office.session.customers().unwrap().alike.is_empty());
}

#[test]
fn terms_and_accounts_that_both_have_come_back_to_both() {
    let mut office = two_records();
    let terms = minnelijk::app::command::TermsDraft {
        name: "Algemene voorwaarden".to_owned(),
        valid_from: "2025-01-01".parse().unwrap(),
        deposited: String::new(),
        interest_article: String::new(),
        interest_clause: String::new(),
        costs_article: String::new(),
        costs_clause: String::new(),
        title_article: String::new(),
        title_clause: String::new(),
        rules: minnelijk::domain::our_terms::TermsRules::default(),
        pdf: None,
    };
    done(
        &mut office,
        Command::SaveTerms {
            terms: None,
            to: terms,
        },
    );
    let (jansen, gracht) = (
        named(&office, "Bakkerij Jansen BV"),
        named(&office, "De Oude Gracht"),
    );
    for customer in [jansen, gracht] {
        done(
            &mut office,
            Command::HandOverTerms {
                customers: vec![customer],
                terms: TermsId(1),
                on: "2026-01-10".parse().unwrap(),
                how: "per post".to_owned(),
            },
        );
    }
    let merged = merge(&mut office, "De Oude Gracht", "Bakkerij Jansen BV");
    assert_eq!(
        office.session.customer(jansen).unwrap().terms_given.len(),
        1,
        "counted once"
    );
    undo(&mut office, &merged);
    assert_eq!(
        office.session.customer(gracht).unwrap().terms_given.len(),
        1
    );
}
