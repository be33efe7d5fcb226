//! Post: what became of letters after they were issued, the pile for the printer, and drafts of mail.

use crate::spec::posting::{Firm, checked_by_qpdf, day, firm, key, pages};
use minnelijk::app::command::Command;
use minnelijk::app::settings::PaperSettings;
use minnelijk::app::snapshots::LetterLine;
use minnelijk::domain::contact::ContactRole;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::document::Address;
use minnelijk::domain::envelope::{Envelope, Place};
use minnelijk::domain::ids::LetterId;
use minnelijk::domain::money::Money;
use minnelijk::domain::post::{Fate, PostOrder, Sending};
use minnelijk::domain::stationery::{Stationery, Stock};
use minnelijk::store::write::NewCustomer;

/// Three businesses, each with one invoice that is due for its first reminder, issued.
fn three() -> Firm {
    let mut firm = firm(|fill| {
        for name in ["Slagerij Bos", "Bakkerij De Wit", "Garage Smit"] {
            let customer = fill.business(name);
            let number = format!("{}-1", &name[..3]);
            fill.invoice(customer, &number, "2026-11-05", 121_000);
        }
    });
    firm.issue_all();
    firm
}

fn issued(firm: &Firm) -> Vec<LetterLine> {
    firm.session.letters().unwrap().issued
}

fn ids(firm: &Firm) -> Vec<LetterId> {
    issued(firm).iter().map(|line| line.id).collect()
}

fn sent(fate: Fate, on: &str, note: &str) -> Sending {
    Sending {
        fate,
        on: day(on),
        note: note.to_owned(),
    }
}

fn record(
    firm: &mut Firm,
    letters: Vec<LetterId>,
    what: Sending,
) -> Result<minnelijk::app::command::Done, minnelijk::app::Error> {
    firm.session
        .execute(Command::RecordSending { letters, what })
}

#[test]
fn posted_is_recorded_once_and_undone_it_is_asked_again() {
    let mut firm = three();
    assert!(issued(&firm).iter().all(|line| line.went_out().is_none()));
    let all = ids(&firm);
    let done = record(&mut firm, all.clone(), sent(Fate::Posted, "2026-11-18", "")).unwrap();
    assert!(issued(&firm).iter().all(|line| line.went_out().is_some()));
    let again = record(&mut firm, all, sent(Fate::Posted, "2026-11-18", ""));
    assert_eq!(key(again), "refused-sent-already");
    firm.session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert!(issued(&firm).iter().all(|line| line.went_out().is_none()));
}

#[test]
fn a_day_that_is_still_to_come_and_post_that_never_went_are_refused() {
    let mut firm = three();
    let one = vec![ids(&firm)[0]];
    let later = record(&mut firm, one.clone(), sent(Fate::Posted, "2026-11-19", ""));
    assert_eq!(key(later), "refused-sent-later");
    let back = record(
        &mut firm,
        one,
        sent(Fate::Returned, "2026-11-18", "onbekend"),
    );
    assert_eq!(key(back), "refused-not-sent");
    let unknown = record(
        &mut firm,
        vec![LetterId(99)],
        sent(Fate::Posted, "2026-11-18", ""),
    );
    assert_eq!(key(unknown), "refused-no-letters");
}

#[test]
fn post_that_came_back_shows_with_the_customer_and_wants_its_reason() {
    let mut firm = three();
    let line = issued(&firm)[0].clone();
    record(
        &mut firm,
        vec![line.id],
        sent(Fate::Posted, "2026-11-18", ""),
    )
    .unwrap();
    let bare = record(
        &mut firm,
        vec![line.id],
        sent(Fate::Returned, "2026-11-18", " "),
    );
    assert_eq!(key(bare), "refused-no-reason");
    record(
        &mut firm,
        vec![line.id],
        sent(Fate::Returned, "2026-11-18", "onbekend op dit adres"),
    )
    .unwrap();
    let shown = issued(&firm)
        .into_iter()
        .find(|one| one.id == line.id)
        .unwrap();
    assert_eq!(shown.returned().unwrap().note, "onbekend op dit adres");
    let history = firm.session.customer(line.customer).unwrap().history;
    let back = history
        .iter()
        .find(|event| event.what.key == "history-came-back");
    assert!(back.is_some_and(|event| event.letter == Some(line.id)));
}

#[test]
fn after_post_that_came_back_the_next_letter_asks_to_look_at_the_address() {
    let mut firm = three();
    let line = issued(&firm)[0].clone();
    record(
        &mut firm,
        vec![line.id],
        sent(Fate::Posted, "2026-11-18", ""),
    )
    .unwrap();
    record(
        &mut firm,
        vec![line.id],
        sent(Fate::Returned, "2026-11-18", "onbekend"),
    )
    .unwrap();
    let void = Command::VoidLetters {
        letters: ids(&firm).into_iter().filter(|id| *id != line.id).collect(),
        reason: "verkeerde week".to_owned(),
    };
    firm.session.execute(void).unwrap();
    let said: Vec<bool> = firm
        .due()
        .iter()
        .map(|due| {
            due.problems
                .iter()
                .any(|problem| problem.what.key == "post-came-back")
        })
        .collect();
    assert_eq!(said, [false, false], "only whoever it came back from");
}

#[test]
fn a_pile_is_voided_as_a_whole_with_a_reason_and_what_it_was_for_is_due_again() {
    let mut firm = three();
    assert!(firm.due().is_empty());
    let letters = ids(&firm);
    let bare = Command::VoidLetters {
        letters: letters.clone(),
        reason: "  ".to_owned(),
    };
    assert_eq!(key(firm.session.execute(bare)), "refused-no-reason");
    let void = Command::VoidLetters {
        letters,
        reason: "printer liep vast".to_owned(),
    };
    let done = firm.session.execute(void).unwrap();
    assert_eq!(firm.due().len(), 3, "due again");
    let lines = issued(&firm);
    assert_eq!(lines.len(), 3, "they stay in the list");
    for line in &lines {
        assert_eq!(line.void_reason.as_deref(), Some("printer liep vast"));
        let (_, bytes) = firm.session.issued_letter(line.id).unwrap().unwrap();
        assert!(!bytes.is_empty(), "what was printed is kept");
    }
    let hashes: Vec<_> = lines.iter().map(|line| line.sha256).collect();
    assert_eq!(key(firm.session.pile(&hashes)), "post-batch-missing");
    firm.session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert!(firm.due().is_empty() && issued(&firm).iter().all(|line| line.void_reason.is_none()));
}

fn set(firm: &mut Firm, change: impl FnOnce(&mut PaperSettings)) {
    let mut paper = firm.session.paper_settings().unwrap();
    change(&mut paper);
    firm.session.execute(Command::SetPaper(paper)).unwrap();
}

#[test]
fn a_pile_lies_under_a_page_that_counts_it_and_in_the_order_that_was_chosen() {
    let mut firm = three();
    let hashes: Vec<_> = issued(&firm).iter().map(|line| line.sha256).collect();
    set(&mut firm, |paper| paper.order = PostOrder::Name);
    let pile = firm.session.pile(&hashes).unwrap();
    checked_by_qpdf(&pile);
    let text = pages(&pile);
    assert!(
        text[0].contains("3 brieven") && text[0].contains("BR-2026-0001"),
        "{}",
        text[0]
    );
    assert!(text[0].contains("Vellen papier 3"), "{}", text[0]);
    assert!(text[0].contains("Brieven tot 20 gram 3"), "{}", text[0]);
    assert!(text[1].is_empty(), "its back stays blank");
    let order: Vec<usize> = ["Bakkerij De Wit", "Garage Smit", "Slagerij Bos"]
        .iter()
        .map(|name| {
            text.iter()
                .skip(2)
                .position(|page| page.contains(name))
                .unwrap()
        })
        .collect();
    assert_eq!(order, [0, 2, 4], "each on a front");
    set(&mut firm, |paper| {
        paper.summary = false;
        paper.two_sided = false;
    });
    assert_eq!(pages(&firm.session.pile(&hashes).unwrap()).len(), 6);
}

#[test]
fn a_pile_by_postcode_has_our_own_country_first() {
    let mut firm = firm(|fill| {
        for (name, postcode, country) in [
            ("Aalst Bakkers", "1012", Some("BE")),
            ("Bakkerij Noord", "9711 AA", Some("NL")),
            ("Cafetaria Midden", "3512 PH", None),
        ] {
            let new = NewCustomer {
                name: name.to_owned(),
                kind: Some(CustomerKind::Business),
                address: Address {
                    street: Some("Straat 1".to_owned()),
                    postcode: Some(postcode.to_owned()),
                    city: Some("Stad".to_owned()),
                    country: country.map(str::to_owned),
                    ..Address::default()
                },
                ..NewCustomer::default()
            };
            let customer = fill.write.add_customer(&new).unwrap();
            fill.invoice(
                customer,
                &format!("{}-1", &name[..2]),
                "2026-11-05",
                121_000,
            );
        }
    });
    firm.issue_all();
    let hashes: Vec<_> = issued(&firm).iter().map(|line| line.sha256).collect();
    set(&mut firm, |paper| paper.order = PostOrder::Postcode);
    let text = pages(&firm.session.pile(&hashes).unwrap());
    let order: Vec<usize> = ["Cafetaria Midden", "Bakkerij Noord", "Aalst Bakkers"]
        .iter()
        .map(|name| {
            text.iter()
                .skip(2)
                .position(|page| page.contains(name))
                .unwrap()
        })
        .collect();
    assert_eq!(order, [0, 2, 4]);
}

#[test]
fn the_settings_of_paper_are_kept_and_a_window_that_holds_no_address_is_refused() {
    let mut firm = three();
    assert_eq!(
        firm.session.paper_settings().unwrap(),
        PaperSettings::default()
    );
    set(&mut firm, |paper| {
        paper.envelope = Envelope::Own;
        paper.own = Place::new(250, 450, 800, 300);
        paper.stationery = Stationery {
            stock: Stock::Printed,
            head: 400,
            foot: 250,
        };
        paper.by_email = true;
        paper.confirm_promises_from = Some(Money::eur(200_000));
    });
    let kept = firm.session.paper_settings().unwrap();
    let rules = firm.session.promise_rules().unwrap();
    assert!(rules.confirms(Money::eur(200_000)) && !rules.confirms(Money::eur(199_999)));
    assert_eq!(
        (kept.envelope, kept.own.top, kept.stationery.head),
        (Envelope::Own, 450, 400)
    );
    let mut wrong = kept;
    set(&mut firm, |paper| paper.confirm_promises_from = None);
    let rules = firm.session.promise_rules().unwrap();
    assert!(
        !rules.confirms(Money::eur(999_999_999)),
        "only when somebody says so"
    );
    wrong.own.width = 200;
    assert_eq!(
        key(firm.session.execute(Command::SetPaper(wrong))),
        "refused-window"
    );
    let bad = Command::SetLetterhead(Some(b"no PDF".to_vec()));
    assert_eq!(key(firm.session.execute(bad)), "refused-letterhead");
}

#[test]
fn a_letter_without_its_letterhead_says_so_and_has_its_own_head() {
    let mut firm = firm(|fill| {
        let customer = fill.business("Bakkerij De Wit");
        fill.invoice(customer, "2026-1", "2026-11-05", 121_000);
    });
    set(&mut firm, |paper| {
        paper.stationery.stock = Stock::Letterhead;
    });
    let due = firm.only();
    assert!(
        due.problems
            .iter()
            .any(|problem| problem.what.key == "post-no-letterhead")
    );
    firm.issue_all();
    let (_, pdf) = firm.session.issued_letter(ids(&firm)[0]).unwrap().unwrap();
    assert!(pages(&pdf)[0].contains("KvK 12345678"));
}

#[test]
fn a_draft_of_mail_goes_to_who_pays_and_only_where_the_owner_wants_mail() {
    let mut firm = three();
    let line = issued(&firm)[0].clone();
    assert_eq!(key(firm.session.mail_draft(line.id)), "refused-by-email");
    set(&mut firm, |paper| paper.by_email = true);
    let draft = firm.session.mail_draft(line.id).unwrap();
    assert_eq!(draft.to, "", "nobody's address is known");
    for (name, role, email) in [
        ("A. Baas", ContactRole::Management, "baas@klant.example"),
        (
            "B. Boek",
            ContactRole::AccountsPayable,
            "crediteuren@klant.example",
        ),
    ] {
        let to = minnelijk::app::command::ContactDraft {
            name: name.to_owned(),
            role: Some(role),
            email: email.to_owned(),
            ..minnelijk::app::command::ContactDraft::default()
        };
        let save = Command::SaveContact {
            customer: line.customer,
            contact: None,
            to,
        };
        firm.session.execute(save).unwrap();
    }
    let draft = firm.session.mail_draft(line.id).unwrap();
    assert_eq!(draft.to, "crediteuren@klant.example");
    assert!(draft.subject.contains(&line.reference), "{}", draft.subject);
    let (_, pdf) = firm.session.issued_letter(line.id).unwrap().unwrap();
    assert_eq!(draft.pdf, pdf, "the bytes that were issued");
    record(
        &mut firm,
        vec![line.id],
        sent(Fate::Emailed, "2026-11-18", &draft.to),
    )
    .unwrap();
    let history = firm.session.customer(line.customer).unwrap().history;
    assert!(
        history
            .iter()
            .any(|event| event.what.key == "history-emailed")
    );
}
