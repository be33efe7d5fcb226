//! Letters that somebody asks for: what each says with the facts of the company file, when it is refused,
//! and that it goes once.

use super::posting::a_pdf;
use super::stories::lived;
use chrono::NaiveDate;
use minnelijk::app::Session;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{Command, LetterOrder, TermsDraft};
use minnelijk::app::settings::ProcedureSettings;
use minnelijk::app::snapshots::LetterDue;
use minnelijk::documents::preview;
use minnelijk::domain::asked_letter::AskedLetter;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::Weight;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::our_terms::TermsRules;
use minnelijk::domain::standing::HoldReason;
use std::collections::BTreeMap;

const BAKER: CustomerId = CustomerId(1);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A baker with one invoice that is late, one contested, one that is not due yet, and a credit note.
fn company() -> Session {
    let mut session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen of 1210.00, due 2026-10-02",
        "2026-09-02  invoice 2026-0190 to Bakkerij Jansen of 300.00, due 2026-10-05",
        "2026-09-10  credit 2026-0191 to Bakkerij Jansen of 110.00",
        "2026-10-15  invoice 2026-0230 to Bakkerij Jansen of 500.00, due 2026-11-14",
        "2026-10-16  dispute 2026-0190 of Bakkerij Jansen: brood was nat",
        "2026-10-21  bank through 2026-10-20",
    ]);
    is(&mut session, CustomerKind::Business);
    session
}

fn is(session: &mut Session, kind: CustomerKind) {
    session
        .execute(Command::SetKinds(vec![(BAKER, kind)]))
        .unwrap();
}

fn asked(kind: LetterKind) -> AskedLetter {
    AskedLetter {
        customer: BAKER,
        currency: Currency::EUR,
        kind,
        on: None,
        words: String::new(),
        spoken_with: String::new(),
        reference: String::new(),
        payment_days: None,
    }
}

fn ask(session: &mut Session, asked: AskedLetter) -> Result<(), &'static str> {
    match session.execute(Command::AskForLetter(asked)) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.refusal().what.key),
    }
}

fn due(session: &Session, kind: LetterKind) -> Option<LetterDue> {
    let due = session.letters().unwrap().due;
    due.into_iter().find(|due| due.kind == kind)
}

fn order(due: &LetterDue) -> LetterOrder {
    due.order(
        due.missing_copies
            .iter()
            .map(|item| (*item, "de klant heeft haar".to_owned()))
            .collect::<BTreeMap<_, _>>(),
    )
}

/// The text of the letter, asked for and made up.
fn text(session: &mut Session, letter: AskedLetter) -> (LetterDue, String) {
    let kind = letter.kind;
    ask(session, letter).unwrap();
    let due = due(session, kind).unwrap();
    let fatal = due.problems.iter().find(|it| it.weight == Weight::Fatal);
    assert!(fatal.is_none(), "{fatal:#?}");
    let draft = session.make_letter(&order(&due)).unwrap();
    let pages = preview::text_of(&draft.pdf).unwrap().join(" ");
    let text = pages.split_whitespace().collect::<Vec<_>>().join(" ");
    (due, text)
}

fn has(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        let wanted = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&wanted), "{wanted:?} is not in:\n{text}");
    }
}

#[test]
fn an_account_statement_lists_all_that_is_open_and_asks_for_nothing() {
    let mut session = company();
    let (due, said) = text(&mut session, asked(LetterKind::AccountStatement));
    assert_eq!(due.total, Money::eur(190_000));
    has(
        &said,
        &[
            "Rekeningoverzicht per 21 oktober 2026",
            "2026-0187",
            "2026-0190",
            "2026-0191",
            "2026-0230",
            "geen aanmaning",
        ],
    );
    assert!(!said.contains("uiterlijk"), "{said}");
}

#[test]
fn a_notice_of_default_asks_for_what_is_late_and_names_what_is_contested() {
    let mut session = company();
    is(&mut session, CustomerKind::Consumer);
    let (due, said) = text(&mut session, asked(LetterKind::DefaultNotice));
    // The credit note is deducted, the contested invoice left out and named.
    assert_eq!(due.total, Money::eur(110_000));
    has(
        &said,
        &[
            "Ingebrekestelling",
            "2026-0191",
            "Niet in dit overzicht",
            "factuur 2026-0190 (€ 300,00)",
        ],
    );
    assert!(
        due.deadline.unwrap() >= day("2026-11-04"),
        "{:?}",
        due.deadline
    );
    assert!(!said.contains("2026-0230"), "{said}");
}

#[test]
fn a_hand_over_is_announced_with_its_day_and_the_last_day_before_it() {
    let mut session = company();
    let early = AskedLetter {
        on: Some(day("2026-10-27")),
        ..asked(LetterKind::HandOverNotice)
    };
    assert_eq!(
        ask(&mut session, early.clone()),
        Err("refused-hand-over-too-soon")
    );
    let (due, said) = text(
        &mut session,
        AskedLetter {
            on: Some(day("2026-11-04")),
            ..early
        },
    );
    assert_eq!(due.deadline, Some(day("2026-11-03")));
    has(
        &said,
        &[
            "Op 4 november 2026 geven wij deze zaak",
            "Tot en met 3 november 2026 kunt u € 1.100,00 nog rechtstreeks aan ons betalen",
            "incassokosten",
        ],
    );
}

/// Seed B46: to whom the case goes, with the address and telephone where the owner has them.
#[test]
fn a_notice_of_hand_over_names_whom_it_goes_to_and_where_they_are() {
    let mut session = company();
    let notice = AskedLetter {
        on: Some(day("2026-11-04")),
        ..asked(LetterKind::HandOverNotice)
    };
    let mut to = ProcedureSettings {
        agency: "Incassobureau Rijnstroom".to_owned(),
        agency_details: "Kade 1, 6811 AA Arnhem, 026 555 01 00".to_owned(),
        ..ProcedureSettings::default()
    };
    session.execute(Command::SetProcedure(to.clone())).unwrap();
    let (_, said) = text(&mut session, notice);
    let whole = "aan Incassobureau Rijnstroom (Kade 1, 6811 AA Arnhem, 026 555 01 00)";
    has(
        &said,
        &[
            whole,
            "alle contact over deze zaak via Incassobureau Rijnstroom",
        ],
    );
    // An address of nobody is not printed.
    to.agency = String::new();
    session.execute(Command::SetProcedure(to)).unwrap();
    let due = due(&session, LetterKind::HandOverNotice).unwrap();
    let draft = session.make_letter(&order(&due)).unwrap();
    let said = preview::text_of(&draft.pdf).unwrap().join(" ");
    assert!(!said.contains("Kade 1"), "{said}");
}

/// Costs are asked of a consumer once the fourteen days of the letter that announced them have gone, and not a day
/// before.
#[test]
fn costs_are_charged_to_a_consumer_only_after_the_fourteen_day_letter_has_had_its_term() {
    let mut session = lived(&[
        "2026-09-02  invoice 2026-0190 to Mw. Bos of 242.00, due 2026-10-02",
        "2026-09-02  kind Mw. Bos consumer",
        "2026-10-09  bank through 2026-10-08",
        "2026-10-09  letter to Mw. Bos",
        "2026-10-21  bank through 2026-10-20",
        "2026-10-21  call with Mw. Bos: nothing",
        "2026-10-28  bank through 2026-10-27",
        "2026-10-28  charge both",
    ]);
    let notice = AskedLetter {
        on: Some(day("2026-12-02")),
        ..asked(LetterKind::HandOverNotice)
    };
    let costs = |session: &mut Session| {
        let before = due(session, LetterKind::HandOverNotice).unwrap();
        let draft = session.make_letter(&order(&before)).unwrap();
        let said = preview::text_of(&draft.pdf).unwrap().join(" ");
        assert!(said.contains("incassokosten"), "{said}");
        before.total
    };
    ask(&mut session, notice).unwrap();
    let total = costs(&mut session);
    assert!(total.minor < 24_300, "no letter went: {total:?}");
    let letter = due(&session, LetterKind::FourteenDay).unwrap();
    let orders = vec![order(&letter)];
    session.execute(Command::IssueLetters(orders)).unwrap();
    // Posted on Wednesday 28 October, delivered on Saturday the 31st: free until 14 November, a Saturday; the two
    // days after that are waited for too.
    session.set_clock(Clock::fixed(day("2026-11-14")));
    let total = costs(&mut session);
    assert!(total.minor < 24_400, "still free: {total:?}");
    session.set_clock(Clock::fixed(day("2026-11-18")));
    let total = costs(&mut session);
    assert!(total.minor >= 28_200, "with 40.00: {total:?}");
}

/// Seed B19: the confirmation brings our terms, says so, and that is on record as their hand-over.
#[test]
fn an_order_confirmation_hands_our_terms_over_and_says_so() {
    let mut session = company();
    let to = TermsDraft {
        name: "Voorwaarden 2026".to_owned(),
        valid_from: day("2026-01-01"),
        deposited: "KvK 12345678".to_owned(),
        interest_article: String::new(),
        interest_clause: String::new(),
        costs_article: String::new(),
        costs_clause: String::new(),
        title_article: String::new(),
        title_clause: String::new(),
        rules: TermsRules::default(),
        pdf: Some(a_pdf("VOORWAARDEN", 2)),
    };
    session
        .execute(Command::SaveTerms { terms: None, to })
        .unwrap();
    let confirmation = AskedLetter {
        on: Some(day("2026-10-20")),
        words: "Wij leveren elke week 40 broden.".to_owned(),
        ..asked(LetterKind::OrderConfirmation)
    };
    let (due, said) = text(&mut session, confirmation);
    has(
        &said,
        &[
            "onze algemene voorwaarden van toepassing; u vindt ze bij deze brief",
            "VOORWAARDEN blad 2",
            "Voorwaarden 2026",
        ],
    );
    assert!(session.customer(BAKER).unwrap().terms_given.is_empty());
    let orders = vec![order(&due)];
    session.execute(Command::IssueLetters(orders)).unwrap();
    let given = session.customer(BAKER).unwrap().terms_given;
    let reference = session.letters().unwrap().issued[0].reference.clone();
    assert_eq!(
        given,
        [("Voorwaarden 2026".to_owned(), day("2026-10-21"), reference)]
    );
}

#[test]
fn limitation_is_interrupted_for_everything_late_the_contested_included() {
    let mut session = company();
    let (due, said) = text(&mut session, asked(LetterKind::LimitationInterruption));
    assert_eq!(due.total, Money::eur(151_000));
    has(
        &said,
        &["ondubbelzinnig", "gestuit", "2026-0187", "2026-0190"],
    );
    assert!(!said.contains("Niet in dit overzicht"));
}

#[test]
fn an_order_is_confirmed_in_the_words_in_which_it_was_recorded() {
    let mut session = company();
    let order = AskedLetter {
        on: Some(day("2026-10-20")),
        words: "Wij leveren elke week:\n- 40 broden\n- 12 taarten".to_owned(),
        spoken_with: "P. Jansen".to_owned(),
        reference: "PO-77".to_owned(),
        payment_days: Some(14),
        ..asked(LetterKind::OrderConfirmation)
    };
    let (due, said) = text(&mut session, order);
    assert_eq!(due.total, Money::eur(0));
    has(
        &said,
        &[
            "PO-77",
            "20 oktober 2026",
            "P. Jansen",
            "40 broden",
            "12 taarten",
            "binnen 14 dagen",
        ],
    );
}

#[test]
fn a_notice_of_default_stands_at_its_invoices_with_its_day() {
    let mut session = company();
    is(&mut session, CustomerKind::Consumer);
    ask(&mut session, asked(LetterKind::DefaultNotice)).unwrap();
    let notice = due(&session, LetterKind::DefaultNotice).unwrap();
    let orders = vec![order(&notice)];
    session.execute(Command::IssueLetters(orders)).unwrap();
    let card = session.customer(BAKER).unwrap();
    let mut items = card.lines.iter().flat_map(|line| &line.items);
    let item = items.find(|item| item.number == "2026-0187");
    let (step, on) = item.unwrap().last_step.clone().unwrap();
    assert_eq!((step.as_str(), on), ("default-notice", day("2026-10-21")));
}

#[test]
fn a_letter_that_was_asked_for_goes_once_and_comes_back_when_that_is_undone() {
    let mut session = company();
    ask(&mut session, asked(LetterKind::AccountStatement)).unwrap();
    assert_eq!(
        ask(&mut session, asked(LetterKind::AccountStatement)),
        Err("refused-letter-waits")
    );
    let waiting = due(&session, LetterKind::AccountStatement).unwrap();
    let orders = vec![order(&waiting)];
    let done = session.execute(Command::IssueLetters(orders)).unwrap();
    assert!(due(&session, LetterKind::AccountStatement).is_none());
    session.execute(Command::Undo(done.undo.unwrap())).unwrap();
    let again = due(&session, LetterKind::AccountStatement).unwrap();
    session
        .execute(Command::ForgetLetter(again.asked.unwrap()))
        .unwrap();
    assert!(due(&session, LetterKind::AccountStatement).is_none());
}

#[test]
fn what_was_handed_over_gets_no_notice_of_ours_and_a_step_is_never_asked_for() {
    let mut session = company();
    ask(&mut session, asked(LetterKind::DefaultNotice)).unwrap();
    let hold = Command::Hold {
        customer: BAKER,
        items: Vec::new(),
        reason: HoldReason::HandedOver,
        note: "bij het incassobureau".to_owned(),
        until: None,
    };
    session.execute(hold).unwrap();
    // The one that waits is kept from going, with the reason; another is refused.
    let waiting = due(&session, LetterKind::DefaultNotice).unwrap();
    let keys: Vec<&str> = waiting
        .problems
        .iter()
        .filter(|problem| problem.weight == Weight::Fatal)
        .map(|problem| problem.what.key)
        .collect();
    assert!(keys.contains(&"letter-bar-by-law"), "{keys:?}");
    let notice = AskedLetter {
        on: Some(day("2026-11-04")),
        ..asked(LetterKind::HandOverNotice)
    };
    assert_eq!(ask(&mut session, notice), Err("refused-letter-barred"));
    assert_eq!(
        ask(&mut session, asked(LetterKind::FirstReminder)),
        Err("refused-letter-not-asked")
    );
}

#[test]
fn the_same_letter_from_the_same_facts_has_the_same_bytes_and_says_nothing_of_this_computer() {
    let made = || {
        let mut session = company();
        ask(&mut session, asked(LetterKind::AccountStatement)).unwrap();
        let due = due(&session, LetterKind::AccountStatement).unwrap();
        session.make_letter(&order(&due)).unwrap().pdf
    };
    let (one, other) = (made(), made());
    assert!(one == other, "two makings differ");
    let raw = String::from_utf8_lossy(&one).into_owned();
    for tell in ["/home", "/Users", "/tmp", "C:\\"] {
        assert!(!raw.contains(tell), "{tell} is in the file");
    }
    if let Ok(user) = std::env::var("USER")
        && user.len() > 3
    {
        assert!(!raw.contains(&user), "the user's name is in the file");
    }
}
