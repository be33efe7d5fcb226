//! Business, consumer or government: proposed from what is known, confirmed in bulk, and until then on the safe
//! side of the law.

use super::importing::Office;
use minnelijk::app::command::{Command, Done, OpeningAnswer};
use minnelijk::app::snapshots::LetterDue;
use minnelijk::domain::customer_kind::{CustomerKind, KindReason};
use minnelijk::domain::day_route::DayRoute;
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::letter_kind::LetterKind;

const HEADS: &str =
    "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Straat;Postcode;Plaats\n";

fn office() -> Office {
    let mut office = Office::on("2026-10-21");
    office.bring(
        "first.csv",
        format!(
            "{HEADS}1001;M. Visser;31-07-2026;01-09-2026;50,00;Markt 1;8011 LK;Zwolle\n\
             1002;Garage Smit;31-07-2026;01-09-2026;400,00;Markt 2;8011 LK;Zwolle\n\
             1003;Bakkerij Jansen B.V.;31-07-2026;01-09-2026;100,00;Markt 3;8011 LK;Zwolle\n\
             1004;Gemeente Zwolle;31-07-2026;01-09-2026;900,00;Markt 4;8011 LK;Zwolle\n\
             1005;Fam. de Boer;31-07-2026;01-09-2026;10,00;Markt 5;8011 LK;Zwolle\n"
        ),
    );
    office
}

fn named(office: &Office, name: &str) -> CustomerId {
    office.session.customer_named(name).unwrap().unwrap()
}

fn kind(office: &Office, name: &str) -> (Option<CustomerKind>, bool) {
    let card = office.session.customer(named(office, name)).unwrap().card;
    (card.kind, card.kind_assumed)
}

fn set(office: &mut Office, kinds: Vec<(CustomerId, CustomerKind)>) -> Done {
    office.session.execute(Command::SetKinds(kinds)).unwrap()
}

#[test]
fn what_nobody_confirmed_stands_in_one_table_the_largest_amount_first() {
    let office = office();
    let kinds = office.session.customers().unwrap().kinds;
    let rows: Vec<_> = kinds
        .iter()
        .map(|line| {
            (
                line.name.as_str(),
                line.assumed,
                line.proposal.map(|proposal| proposal.why),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (
                "Gemeente Zwolle",
                Some(CustomerKind::Government),
                Some(KindReason::PublicBody("gemeente"))
            ),
            ("Garage Smit", None, Some(KindReason::Trade("garage"))),
            (
                "Bakkerij Jansen B.V.",
                Some(CustomerKind::Business),
                Some(KindReason::LegalForm("bv"))
            ),
            ("M. Visser", None, None),
            (
                "Fam. de Boer",
                Some(CustomerKind::Consumer),
                Some(KindReason::Salutation("fam"))
            ),
        ]
    );
}

#[test]
fn several_are_set_at_once_and_undone_at_once() {
    let mut office = office();
    let (smit, visser) = (named(&office, "Garage Smit"), named(&office, "M. Visser"));
    let before = office.session.customers().unwrap();
    let done = set(
        &mut office,
        vec![
            (smit, CustomerKind::Business),
            (visser, CustomerKind::Business),
        ],
    );
    assert_eq!(
        kind(&office, "Garage Smit"),
        (Some(CustomerKind::Business), false)
    );
    assert_eq!(office.session.customers().unwrap().kinds.len(), 3);
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(office.session.customers().unwrap(), before);
    assert!(
        office
            .session
            .execute(Command::SetKinds(Vec::new()))
            .is_err()
    );
}

#[test]
fn all_proposals_are_taken_over_in_one_go_and_who_has_none_stays() {
    let mut office = office();
    let kinds = office.session.customers().unwrap().kinds;
    let right = kinds
        .iter()
        .filter_map(|line| Some((line.id, line.proposal?.kind)))
        .collect();
    set(&mut office, right);
    let left = office.session.customers().unwrap().kinds;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].name, "M. Visser");
    assert_eq!(
        kind(&office, "Gemeente Zwolle"),
        (Some(CustomerKind::Government), false)
    );
}

/// The letter that comes after the first reminder.
fn second_letter(office: &mut Office, name: &str) -> LetterDue {
    let customer = named(office, name);
    let item = office.session.customer(customer).unwrap().lines[0].items[0].id;
    let reminded = OpeningAnswer::RemindedOnce("2026-09-10".parse().unwrap());
    let commands = [
        Command::AnswerOpening(vec![(item, reminded)]),
        Command::ChooseRoute {
            customers: vec![customer],
            route: DayRoute::Letter,
        },
    ];
    for command in commands {
        office.session.execute(command).unwrap();
    }
    let due = office.session.letters().unwrap().due;
    due.into_iter()
        .find(|due| due.customer == customer)
        .unwrap()
}

/// What is said beside a letter about the kind of its customer.
fn said_of_kind(letter: &LetterDue) -> Vec<&'static str> {
    let said = letter.problems.iter().map(|problem| problem.what.key);
    said.filter(|key| key.starts_with("post-kind")).collect()
}

#[test]
fn whoever_is_not_known_gets_the_letter_that_the_law_asks_for_a_consumer() {
    let mut office = Office::on("2026-12-16");
    office.bring(
        "first.csv",
        format!(
            "{HEADS}1001;M. Visser;31-07-2026;01-09-2026;50,00;Markt 1;8011 LK;Zwolle\n\
             1003;Bakkerij Jansen B.V.;31-07-2026;01-09-2026;100,00;Markt 3;8011 LK;Zwolle\n"
        ),
    );
    assert_eq!(kind(&office, "M. Visser").0, None);
    let unknown = second_letter(&mut office, "M. Visser");
    assert_eq!(unknown.kind, LetterKind::FourteenDay);
    assert_eq!(said_of_kind(&unknown), ["post-kind-unknown"]);
    let assumed = second_letter(&mut office, "Bakkerij Jansen B.V.");
    assert_eq!(assumed.kind, LetterKind::LastReminder);
    assert_eq!(said_of_kind(&assumed), ["post-kind-assumed"]);
    let jansen = named(&office, "Bakkerij Jansen B.V.");
    set(&mut office, vec![(jansen, CustomerKind::Business)]);
    let due = office.session.letters().unwrap().due;
    let confirmed = due.iter().find(|due| due.customer == jansen).unwrap();
    assert!(said_of_kind(confirmed).is_empty());
}
