//! What is entered by hand: a customer, an invoice, a credit note, a receipt. The checks are those of an import;
//! what was wrong is corrected, and what it was is kept.

use super::importing::Office;
use super::invoice_files::pdf;
use minnelijk::app::Error;
use minnelijk::app::command::{
    ColleagueDraft, Command, CustomerCard, Done, ItemDraft, PromiseDraft, SideAgreementDraft,
};
use minnelijk::app::settings::CompanySettings;
use minnelijk::app::snapshots::{CustomerSnapshot, ItemLine};
use minnelijk::domain::bank::Means;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::document::{Address, DocumentKind};
use minnelijk::domain::ids::{ColleagueId, CustomerId, ItemId};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::Refusal;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::side_agreement::SideAgreementKind;
use minnelijk::ui::customer::model;
use minnelijk::words::Words;

fn card(name: &str) -> CustomerCard {
    CustomerCard {
        name: name.to_owned(),
        kind: None,
        kind_assumed: true,
        large: None,
        language: Language::Dutch,
        language_assumed: false,
        address: Address {
            street: Some("Oudegracht 1".into()),
            postcode: Some("3511 AX".into()),
            city: Some("Utrecht".into()),
            ..Address::default()
        },
        phone: String::new(),
        email: String::new(),
        kvk: String::new(),
        vat: String::new(),
        terms_days: String::new(),
        note: "achterom".to_owned(),
        opening_line: String::new(),
    }
}

fn invoice(number: &str, minor: i64) -> ItemDraft {
    ItemDraft {
        kind: DocumentKind::Invoice,
        number: number.to_owned(),
        issued_on: "2026-09-01".parse().unwrap(),
        due_on: Some("2026-10-01".parse().unwrap()),
        amount: Money::eur(minor),
        description: "onderhoud".to_owned(),
        order_reference: "PO 12".to_owned(),
        credits_number: String::new(),
    }
}

fn credit(number: &str, minor: i64, of: &str) -> ItemDraft {
    ItemDraft {
        kind: DocumentKind::CreditNote,
        credits_number: of.to_owned(),
        ..invoice(number, minor)
    }
}

fn done(office: &mut Office, command: Command) -> Done {
    office.session.execute(command).unwrap()
}

fn refused(office: &mut Office, command: Command) -> Refusal {
    match office.session.execute(command) {
        Err(Error::Refused(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}

/// What was refused, and beside which field.
fn why_not(office: &mut Office, command: Command) -> (&'static str, Option<&'static str>) {
    let refusal = refused(office, command);
    (refusal.what.key, refusal.place)
}

fn add(office: &mut Office, number: &str, name: &str) -> CustomerId {
    let command = Command::AddCustomer {
        number: number.to_owned(),
        to: card(name),
        another: false,
    };
    done(office, command);
    office.session.customer_named(name).unwrap().unwrap()
}

/// Everything that a letter needs of us is there, and the books are said to be complete.
pub(super) fn can_write(office: &mut Office) {
    let company = CompanySettings {
        address: Address {
            street: Some("Dorpsstraat 1".to_owned()),
            postcode: Some("7731 BB".to_owned()),
            city: Some("Ommen".to_owned()),
            ..Address::default()
        },
        ..office.session.company().unwrap()
    };
    let colleague = ColleagueDraft {
        name: "Karin de Haan".to_owned(),
        signs_letters: true,
        decides_up_to: None,
        active: true,
        ..ColleagueDraft::default()
    };
    let commands = [
        Command::SetCompany(company),
        Command::SaveColleague {
            colleague: None,
            to: colleague,
        },
        Command::OverrideBooks {
            reason: "de bank komt morgen".to_owned(),
        },
    ];
    for command in commands {
        done(office, command);
    }
    office.session.work_as(Some(ColleagueId(1)));
}

fn enter(customer: CustomerId, to: ItemDraft) -> Command {
    Command::EnterItem {
        customer,
        to,
        copy: None,
    }
}

fn snapshot(office: &Office, customer: CustomerId) -> CustomerSnapshot {
    office.session.customer(customer).unwrap()
}

fn line(office: &Office, customer: CustomerId, number: &str) -> ItemLine {
    let lines = snapshot(office, customer)
        .lines
        .into_iter()
        .flat_map(|line| line.items);
    lines
        .into_iter()
        .find(|item| item.number == number)
        .unwrap()
}

fn item(office: &Office, customer: CustomerId, number: &str) -> ItemId {
    line(office, customer, number).id
}

fn undo(office: &mut Office, what: &Done) -> Result<Done, Error> {
    office.session.execute(Command::Undo(what.undo.unwrap()))
}

fn office() -> (Office, CustomerId) {
    let mut office = Office::on("2026-10-21");
    let jansen = add(&mut office, "10020", "Bakkerij Jansen B.V.");
    (office, jansen)
}

#[test]
fn a_customer_is_added_with_what_their_name_tells_and_goes_again() {
    let mut office = Office::on("2026-10-21");
    let added = done(
        &mut office,
        Command::AddCustomer {
            number: String::new(),
            to: card("Bakkerij Jansen B.V."),
            another: false,
        },
    );
    let customer = office
        .session
        .customer_named("Bakkerij Jansen B.V.")
        .unwrap()
        .unwrap();
    let card = snapshot(&office, customer).card;
    assert_eq!(
        (card.kind, card.kind_assumed),
        (Some(CustomerKind::Business), true)
    );
    assert_eq!(card.note, "achterom");
    assert_eq!(snapshot(&office, customer).number, "K1");
    let entered = done(&mut office, enter(customer, invoice("1001", 1_000)));
    assert!(undo(&mut office, &added).is_err(), "an invoice rests on it");
    undo(&mut office, &entered).unwrap();
    undo(&mut office, &added).unwrap();
    assert!(office.session.customers().unwrap().customers.is_empty());
}

#[test]
fn somebody_who_is_there_already_is_not_added_unless_it_is_another() {
    let (mut office, jansen) = office();
    let new = |number: &str, name: &str, another| Command::AddCustomer {
        number: number.to_owned(),
        to: card(name),
        another,
    };
    assert_eq!(
        why_not(&mut office, new("10020", "Kapsalon Zoë", true)),
        ("refused-number-taken", Some("number"))
    );
    assert_eq!(
        why_not(&mut office, new("", "BAKKERIJ JANSEN BV", false)),
        ("refused-looks-like", Some("another"))
    );
    assert_eq!(
        why_not(&mut office, new("", "Bakkerij Jansen VOF", false)),
        ("refused-looks-like", Some("another"))
    );
    assert_eq!(
        why_not(&mut office, new("", " ", false)),
        ("refused-name", Some("name"))
    );
    done(&mut office, new("", "Bakkerij Jansen VOF", true));
    let everybody = office.session.customers().unwrap();
    assert_eq!(everybody.customers.len(), 2);
    assert!(everybody.alike.is_empty(), "it was said");
    assert!(office.session.customer(jansen).is_ok());
}

#[test]
fn an_invoice_that_is_entered_stands_as_one_that_was_read() {
    let (mut office, jansen) = office();
    let bytes = pdf(2);
    let entered = done(
        &mut office,
        Command::EnterItem {
            customer: jansen,
            to: invoice(" 2026-0187 ", 121_000),
            copy: Some(("2026-0187.pdf".to_owned(), bytes.clone())),
        },
    );
    let read = line(&office, jansen, "2026-0187");
    assert_eq!((read.open, read.days_overdue), (Money::eur(121_000), 20));
    assert!(read.copy.usable());
    assert_eq!(office.session.copy_of(read.id).unwrap().unwrap().1, bytes);
    let worklist = office.session.worklist().unwrap();
    assert_eq!(worklist.todo.len() + worklist.not_today.len(), 1);
    undo(&mut office, &entered).unwrap();
    assert!(snapshot(&office, jansen).lines.is_empty());
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let (mut office, jansen) = office();
    let smit = add(&mut office, "10021", "Garage Smit");
    done(&mut office, enter(smit, invoice("2026-0187", 5_000)));
    let there = refused(&mut office, enter(jansen, invoice("20260187", 1_000)));
    assert_eq!(
        (there.what.key, there.place),
        ("refused-number-there", Some("number"))
    );
    let words = Words::new(Language::Dutch);
    assert_eq!(
        words.say(&there.why.unwrap()),
        "van di\u{a0}1\u{a0}sep\u{a0}2026, €\u{a0}50,00, bij Garage Smit"
    );
    let good = || invoice("1", 1_000);
    let unnumbered = ItemDraft {
        number: " ".into(),
        ..good()
    };
    let nothing = ItemDraft {
        amount: Money::eur(0),
        ..good()
    };
    let to_come = ItemDraft {
        issued_on: "2026-10-22".parse().unwrap(),
        ..good()
    };
    let due_before = ItemDraft {
        due_on: Some("2026-08-31".parse().unwrap()),
        ..good()
    };
    for (draft, key, place) in [
        (unnumbered, "refused-item-number", "number"),
        (nothing, "refused-item-amount", "amount"),
        (to_come, "refused-day-to-come", "issued_on"),
        (due_before, "refused-item-due", "due_on"),
    ] {
        assert_eq!(
            why_not(&mut office, enter(jansen, draft)),
            (key, Some(place))
        );
    }
    let damaged = Command::EnterItem {
        customer: jansen,
        to: invoice("1", 1_000),
        copy: Some(("a.pdf".to_owned(), b"geen pdf".to_vec())),
    };
    assert_eq!(refused(&mut office, damaged).place, Some("copy"));
    assert!(
        snapshot(&office, jansen).lines.is_empty(),
        "nothing was half entered"
    );
}

#[test]
fn a_due_date_that_is_left_out_is_estimated_and_the_next_invoice_proposes_the_last_terms() {
    let (mut office, jansen) = office();
    assert_eq!(snapshot(&office, jansen).terms_days, 30);
    let mut draft = invoice("1001", 1_000);
    draft.due_on = None;
    done(&mut office, enter(jansen, draft));
    let read = line(&office, jansen, "1001");
    assert_eq!(
        (read.due_on.to_string().as_str(), read.due_estimated),
        ("2026-10-01", true)
    );
    let mut draft = invoice("1002", 1_000);
    draft.due_on = Some("2026-09-15".parse().unwrap());
    done(&mut office, enter(jansen, draft));
    assert_eq!(snapshot(&office, jansen).terms_days, 14);
    let mut draft = invoice("1003", 1_000);
    draft.due_on = None;
    done(&mut office, enter(jansen, draft));
    assert_eq!(
        line(&office, jansen, "1003").due_on.to_string(),
        "2026-09-15",
        "as their last invoice said"
    );
}

#[test]
fn a_credit_note_is_put_against_the_invoice_that_it_names() {
    let (mut office, jansen) = office();
    let smit = add(&mut office, "10021", "Garage Smit");
    done(&mut office, enter(jansen, invoice("1001", 121_000)));
    done(&mut office, enter(smit, invoice("2001", 5_000)));
    assert_eq!(
        why_not(&mut office, enter(jansen, credit("C1", 21_000, "9999"))),
        ("refused-credits-unknown", Some("credits_number"))
    );
    assert_eq!(
        why_not(&mut office, enter(jansen, credit("C1", 21_000, "2001"))),
        ("refused-credits-other", Some("credits_number"))
    );
    let note = done(&mut office, enter(jansen, credit("C1", 21_000, "1001")));
    assert_eq!(line(&office, jansen, "1001").open, Money::eur(100_000));
    undo(&mut office, &note).unwrap();
    assert_eq!(line(&office, jansen, "1001").open, Money::eur(121_000));
    done(&mut office, enter(jansen, credit("C2", 1_000, "")));
    assert_eq!(
        snapshot(&office, jansen).lines[0].row.open,
        Money::eur(120_000),
        "credit without an invoice"
    );
}

#[test]
fn a_correction_is_a_line_of_its_own_and_can_be_taken_back() {
    let (mut office, jansen) = office();
    done(&mut office, enter(jansen, invoice("1001", 121_000)));
    let id = item(&office, jansen, "1001");
    let before = snapshot(&office, jansen).drafts[&id].clone();
    let mut to = before.clone();
    to.number = "1010".to_owned();
    to.amount = Money::eur(242_000);
    to.due_on = Some("2026-09-30".parse().unwrap());
    to.description = "onderhoud oven".to_owned();
    let corrected = done(
        &mut office,
        Command::CorrectItem {
            item: id,
            to: to.clone(),
        },
    );
    assert_eq!(snapshot(&office, jansen).drafts[&id], to);
    assert_eq!(line(&office, jansen, "1010").open, Money::eur(242_000));
    let same = Command::CorrectItem { item: id, to };
    assert_eq!(refused(&mut office, same).what.key, "customer-unchanged");
    undo(&mut office, &corrected).unwrap();
    assert_eq!(snapshot(&office, jansen).drafts[&id], before);
}

#[test]
fn an_amount_stands_when_something_rests_on_it() {
    let (mut office, jansen) = office();
    done(&mut office, enter(jansen, invoice("1001", 121_000)));
    let id = item(&office, jansen, "1001");
    let to = |office: &Office, minor| {
        let mut to = snapshot(office, jansen).drafts[&id].clone();
        to.amount = Money::eur(minor);
        Command::CorrectItem { item: id, to }
    };
    // Paid in part: never less than was paid.
    done(
        &mut office,
        Command::RecordReceipt {
            replaces: None,
            customer: jansen,
            means: Means::Cash,
            received_on: "2026-10-10".parse().unwrap(),
            parts: vec![(id, Some(Money::eur(50_000)))],
            note: String::new(),
        },
    );
    let less = to(&office, 49_999);
    let refusal = refused(&mut office, less);
    assert_eq!(
        (refusal.what.key, refusal.place),
        ("refused-item-amount-stands", Some("amount"))
    );
    assert_eq!(refusal.why.unwrap().key, "refused-item-settled-more");
    let exactly = to(&office, 50_000);
    let settled = done(&mut office, exactly);
    undo(&mut office, &settled).unwrap();
    // Promised: an amount that fell would look like a promise kept.
    let promise = done(
        &mut office,
        Command::RecordPromise {
            customer: jansen,
            promise: PromiseDraft {
                amount: Money::eur(71_000),
                due_on: "2026-10-28".parse().unwrap(),
                items: vec![id],
                contact_name: "L. Smit".to_owned(),
                words: String::new(),
                confirm: false,
            },
        },
    );
    let more = to(&office, 130_000);
    assert_eq!(
        refused(&mut office, more.clone()).why.unwrap().key,
        "refused-item-agreed"
    );
    undo(&mut office, &promise).unwrap();
    // In a letter: what was printed and what is asked must be the same.
    can_write(&mut office);
    let letters = office.session.letters().unwrap();
    let due = &letters.due[0];
    let order = due.order(
        due.items
            .iter()
            .map(|item| (item.id, "zonder".to_owned()))
            .collect(),
    );
    done(&mut office, Command::IssueLetters(vec![order]));
    assert_eq!(
        refused(&mut office, more).why.unwrap().key,
        "refused-item-in-letter"
    );
    let mut dates = snapshot(&office, jansen).drafts[&id].clone();
    dates.description = "onderhoud oven en koeling".to_owned();
    done(
        &mut office,
        Command::CorrectItem {
            item: id,
            to: dates,
        },
    );
}

#[test]
fn a_correction_does_not_take_anothers_number() {
    let (mut office, jansen) = office();
    done(&mut office, enter(jansen, invoice("1001", 1_000)));
    done(&mut office, enter(jansen, invoice("1002", 2_000)));
    let id = item(&office, jansen, "1002");
    let mut to = snapshot(&office, jansen).drafts[&id].clone();
    to.number = "1001".to_owned();
    assert_eq!(
        why_not(
            &mut office,
            Command::CorrectItem {
                item: id,
                to: to.clone()
            }
        ),
        ("refused-number-there", Some("number"))
    );
    to.number = "1002".to_owned();
    to.amount = Money::minor(2_000, Currency::parse("USD").unwrap());
    assert_eq!(
        refused(&mut office, Command::CorrectItem { item: id, to })
            .why
            .unwrap()
            .key,
        "refused-item-currency"
    );
}

#[test]
fn an_invoice_is_removed_only_when_it_was_entered_here_and_nothing_rests_on_it() {
    let (mut office, jansen) = office();
    office.bring(
        "a.csv",
        "Factuurnummer;Klantnummer;Klant;Factuurdatum;Vervaldatum;Openstaand\n\
         3001;10020;Bakkerij Jansen;31-08-2026;02-10-2026;10,00\n",
    );
    let read = item(&office, jansen, "3001");
    assert_eq!(
        refused(&mut office, Command::RemoveItem(read)).what.key,
        "refused-item-imported"
    );
    done(&mut office, enter(jansen, invoice("1001", 1_000)));
    let id = item(&office, jansen, "1001");
    let paid = done(
        &mut office,
        Command::RecordReceipt {
            replaces: None,
            customer: jansen,
            means: Means::Cash,
            received_on: "2026-10-10".parse().unwrap(),
            parts: vec![(id, Some(Money::eur(400)))],
            note: String::new(),
        },
    );
    assert_eq!(
        refused(&mut office, Command::RemoveItem(id)).what.key,
        "import-rests-on"
    );
    undo(&mut office, &paid).unwrap();
    done(&mut office, Command::RemoveItem(id));
    assert_eq!(snapshot(&office, jansen).lines[0].items.len(), 1);
}

#[test]
fn a_receipt_that_was_entered_wrongly_is_corrected_and_taken_back() {
    let (mut office, jansen) = office();
    done(&mut office, enter(jansen, invoice("1001", 10_000)));
    done(&mut office, enter(jansen, invoice("1002", 20_000)));
    let (one, two) = (item(&office, jansen, "1001"), item(&office, jansen, "1002"));
    let receipt = |replaces, parts| Command::RecordReceipt {
        replaces,
        customer: jansen,
        means: Means::Cash,
        received_on: "2026-10-10".parse().unwrap(),
        parts,
        note: "bon 12".to_owned(),
    };
    done(&mut office, receipt(None, vec![(one, None)]));
    let entered = |office: &Office| {
        let history = snapshot(office, jansen).history;
        let entered: Vec<_> = history
            .into_iter()
            .filter_map(|line| line.entered)
            .collect();
        entered
    };
    let wrong = entered(&office);
    assert_eq!(wrong.len(), 1);
    assert_eq!(
        (wrong[0].note.as_str(), wrong[0].parts[0].1.as_str()),
        ("bon 12", "1001")
    );
    // It was the other invoice.
    let corrected = done(
        &mut office,
        receipt(Some(wrong[0].id), vec![(two, Some(Money::eur(10_000)))]),
    );
    let open = |office: &Office| {
        (
            line(office, jansen, "1001").open.minor,
            line(office, jansen, "1002").open.minor,
        )
    };
    assert_eq!(open(&office), (10_000, 10_000));
    assert!(
        office.session.inbox().unwrap().receipts.is_empty(),
        "the wrong one waits for nothing"
    );
    assert_eq!(entered(&office).len(), 1);
    undo(&mut office, &corrected).unwrap();
    let lines = snapshot(&office, jansen).lines;
    assert_eq!(lines[0].row.open.minor, 20_000);
    assert_eq!(entered(&office), wrong);
    // Or there was no money at all.
    office
        .session
        .execute(Command::Undo(wrong[0].line))
        .unwrap();
    assert_eq!(open(&office), (10_000, 20_000));
}

#[test]
fn what_a_colleague_may_agree_is_kept_shown_while_they_call_and_undone() {
    let (mut office, customer) = office();
    can_write(&mut office);
    done(&mut office, enter(customer, invoice("2026-0187", 121_000)));
    let most = |office: &Office| {
        let call = office.session.call(customer, Currency::EUR, false);
        call.unwrap().decides_up_to
    };
    assert_eq!(most(&office), None);
    let to = ColleagueDraft {
        name: "Karin de Haan".to_owned(),
        signs_letters: true,
        decides_up_to: Some(Money::eur(150_000)),
        active: true,
        ..ColleagueDraft::default()
    };
    let colleague = Some(ColleagueId(1));
    let saved = office
        .session
        .execute(Command::SaveColleague { colleague, to })
        .unwrap();
    assert_eq!(most(&office), Some(Money::eur(150_000)));
    office
        .session
        .execute(Command::Undo(saved.undo.unwrap()))
        .unwrap();
    assert_eq!(most(&office), None);
}

#[test]
fn agreed_terms_are_kept_on_the_card_used_for_the_next_invoice_and_undone() {
    let (mut office, customer) = office();
    let card = |days: &str| CustomerCard {
        terms_days: days.to_owned(),
        ..card("Bakkerij Jansen B.V.")
    };
    let save = |days: &str| Command::EditCustomer {
        customer,
        to: card(days),
    };
    for wrong in ["0", "366", "veertien"] {
        let why = why_not(&mut office, save(wrong));
        assert_eq!(why, ("refused-terms-days", Some("terms_days")), "{wrong}");
    }
    let usual = snapshot(&office, customer).terms_days;
    let saved = done(&mut office, save("45"));
    let kept = snapshot(&office, customer);
    assert_eq!((kept.card.terms_days.as_str(), kept.terms_days), ("45", 45));
    undo(&mut office, &saved).unwrap();
    let before = snapshot(&office, customer);
    assert_eq!(
        (before.card.terms_days.as_str(), before.terms_days),
        ("", usual)
    );
}

#[test]
fn what_else_was_agreed_is_confirmed_by_letter_and_stands_on_the_card_until_it_no_longer_holds() {
    let (mut office, customer) = office();
    can_write(&mut office);
    let agreement = SideAgreementDraft {
        kind: SideAgreementKind::ExtraWork,
        what: "twee uur extra voor de leiding".to_owned(),
        about: "opdracht 3381".to_owned(),
        currency: Currency::EUR,
        amount: Some(Money::eur(15_000)),
        contact_name: "P. de Wit".to_owned(),
        confirm: true,
    };
    let without_words = SideAgreementDraft {
        what: " ".to_owned(),
        ..agreement.clone()
    };
    let record = |agreement| Command::RecordSideAgreement {
        customer,
        agreement,
    };
    assert_eq!(why_not(&mut office, record(without_words)).1, Some("what"));
    let recorded = done(&mut office, record(agreement));
    let due = office.session.letters().unwrap().due;
    let kinds: Vec<_> = due.iter().map(|letter| letter.kind).collect();
    assert_eq!(kinds, [LetterKind::AgreementConfirmation]);
    let shown = |office: &Office| {
        let words = Words::new(Language::Dutch).on(office.session.today());
        model(&snapshot(office, customer), &[], &words).beside
    };
    let beside = shown(&office);
    assert_eq!(beside[0].what, "twee uur extra voor de leiding");
    assert!(beside[0].more.contains("meerwerk") && beside[0].more.contains("P. de Wit"));
    let withdraw = Command::WithdrawSideAgreement {
        agreement: beside[0].id,
        reason: "toch niet nodig".to_owned(),
    };
    let withdrawn = done(&mut office, withdraw);
    assert!(shown(&office).is_empty());
    assert!(office.session.letters().unwrap().due.is_empty());
    undo(&mut office, &withdrawn).unwrap();
    undo(&mut office, &recorded).unwrap();
    assert!(shown(&office).is_empty());
}
