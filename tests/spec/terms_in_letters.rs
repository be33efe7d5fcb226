//! Our terms in the last reminder: the versions that were agreed and no others, the pages of them that matter, and
//! each invoice with the interest of its own ground.

use super::posting::{a_pdf, pages};
use super::stories::lived;
use minnelijk::app::command::{Command, TermsDraft};
use minnelijk::app::session::Session;
use minnelijk::app::snapshots::{LetterDraft, PageCaption};
use minnelijk::domain::charges::{AgreedInterest, Charge};
use minnelijk::domain::ids::{CustomerId, TermsId};
use minnelijk::domain::message::Weight;
use minnelijk::domain::our_terms::TermsRules;
use std::collections::BTreeMap;

/// Two invoices of one customer that are due for the last reminder; the first from before July.
fn company() -> Session {
    lived(&[
        "2026-06-01  invoice 2026-0099 to Bakkerij Jansen BV of 1000.00, due 2026-07-01",
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-10-09  bank through 2026-10-08",
        "2026-10-09  letter to Bakkerij Jansen BV",
        "2026-10-21  bank through 2026-10-20",
        "2026-10-21  call with Bakkerij Jansen BV: nothing",
        "2026-10-28  bank through 2026-10-27",
    ])
}

fn version(name: &str, from: &str, rule: &str, extract: Option<(u32, u32)>) -> TermsDraft {
    TermsDraft {
        name: name.to_owned(),
        valid_from: from.parse().unwrap(),
        deposited: String::new(),
        interest_article: "7.2".to_owned(),
        interest_clause: format!("Rente volgens {name}."),
        costs_article: String::new(),
        costs_clause: String::new(),
        title_article: String::new(),
        title_clause: String::new(),
        rules: TermsRules {
            interest: AgreedInterest::parse(rule),
            pay_days: None,
            extract,
        },
        pdf: Some(a_pdf(name, 4)),
    }
}

fn save(session: &mut Session, to: TermsDraft) {
    session
        .execute(Command::SaveTerms { terms: None, to })
        .unwrap();
}

fn given(session: &mut Session, terms: i64, on: &str) {
    let done = session.execute(Command::HandOverTerms {
        customers: vec![CustomerId(1)],
        terms: TermsId(terms),
        on: on.parse().unwrap(),
        how: "bij de offerte".to_owned(),
    });
    done.unwrap();
}

fn letter(session: &Session) -> LetterDraft {
    let due = session.letters().unwrap().due.remove(0);
    let order = due.order(BTreeMap::new());
    session.make_letter(&order).unwrap()
}

fn terms_pages(draft: &LetterDraft) -> usize {
    let is_terms = |caption: &&PageCaption| matches!(caption, PageCaption::Terms(_));
    draft.pages.iter().filter(is_terms).count()
}

#[test]
fn only_the_pages_of_the_terms_that_matter_go_behind_the_letter() {
    let mut session = company();
    save(
        &mut session,
        version("Voorwaarden 2025", "2025-01-01", "trade", Some((2, 3))),
    );
    given(&mut session, 1, "2025-03-14");
    let draft = letter(&session);
    let read = pages(&draft.pdf);
    assert_eq!(terms_pages(&draft), 2);
    assert_eq!(draft.due.sheets.terms, 2);
    let last = &read[read.len() - 2..];
    assert!(last[0].contains("Voorwaarden 2025 blad 2"), "{last:?}");
    assert!(last[1].contains("Voorwaarden 2025 blad 3"), "{last:?}");
    assert!(read.join(" ").contains("uittreksel van Voorwaarden 2025"));
    // Pages that the PDF does not have are refused.
    let wrong = version("Voorwaarden 2026", "2026-01-01", "trade", Some((4, 5)));
    let refused = session.execute(Command::SaveTerms {
        terms: None,
        to: wrong,
    });
    let refused = refused.unwrap_err().refusal();
    assert_eq!(
        (refused.what.key, refused.place),
        ("refused-terms-extract", Some("extract"))
    );
}

#[test]
fn each_invoice_bears_the_interest_of_the_version_that_was_agreed_for_it() {
    let mut session = company();
    save(
        &mut session,
        version("Voorwaarden 2025", "2025-01-01", "year:12", None),
    );
    save(
        &mut session,
        version("Voorwaarden 2026", "2026-07-01", "month:2:days", None),
    );
    given(&mut session, 1, "2025-03-14");
    given(&mut session, 2, "2026-07-15");
    let draft = letter(&session);
    // 119 days at 12% over 1,000.00; 26 days at 24% over 1,210.00.
    assert_eq!(draft.interest.plain(), "59.81");
    let text = pages(&draft.pdf).join(" ");
    for wanted in [
        "Artikel 7.2 Rente (Voorwaarden 2025).",
        "Artikel 7.2 Rente (Voorwaarden 2026).",
        "die u op 15 juli 2026 van ons heeft ontvangen",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    assert_eq!(terms_pages(&draft), 8);
}

#[test]
fn without_a_hand_over_in_time_the_law_is_asked_and_it_is_said_which_invoice_that_is() {
    let mut session = company();
    save(
        &mut session,
        version("Voorwaarden 2025", "2025-01-01", "year:12", None),
    );
    given(&mut session, 1, "2026-07-15");
    let draft = letter(&session);
    // 119 days: 0 at 10.15, 119 at 10.40 over 1,000.00; 26 at 12% over 1,210.00.
    assert_eq!(draft.interest.plain(), "44.25");
    let said = draft.due.problems.iter();
    let late = said
        .clone()
        .find(|one| one.what.key == "post-terms-given-later");
    let late = late.expect("it is said");
    assert_eq!(late.weight, Weight::Remark);
    let invoices = format!("{:?}", late.what.values);
    assert!(
        invoices.contains("2026-0099") && !invoices.contains("2026-0187"),
        "{invoices}"
    );
    let text = pages(&draft.pdf).join(" ");
    assert!(
        text.contains("de rente volgens onze algemene voorwaarden en de wet"),
        "{text}"
    );
    // The calculation of both charges stands behind the letter.
    for wanted in [
        "Berekening van de rente",
        "Berekening van de incassokosten",
        "331,50",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
}

#[test]
fn what_was_let_go_of_on_one_invoice_stays_asked_on_the_other() {
    let mut session = company();
    let before = letter(&session);
    let sheet = session.charges(CustomerId(1)).unwrap();
    let old = sheet.sums[0].items[0].id;
    let done = session.execute(Command::WaiveCharges {
        customer: CustomerId(1),
        items: vec![old],
        what: vec![Charge::Interest, Charge::Costs],
        reason: "goede klant".to_owned(),
    });
    let undo = done.unwrap().undo.unwrap();
    let after = letter(&session);
    assert_eq!(after.costs.plain(), "181.50", "15% of the other alone");
    assert_eq!(after.interest.plain(), "8.96");
    session.execute(Command::Undo(undo)).unwrap();
    let again = letter(&session);
    assert_eq!(
        (again.interest, again.costs),
        (before.interest, before.costs)
    );
}
