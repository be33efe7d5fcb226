//! Customers are recognised again when files come in; who may be somebody else is asked, and until it is
//! answered nothing of two customers is mixed.

use super::importing::Office;
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::{CustomerDoubt, Rehearsal};
use minnelijk::domain::likeness::Likeness;

const HEADS: &str =
    "Factuurnummer;Klantnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Straat;Postcode;Plaats\n";

/// A company that knows Bakkerij Jansen B.V. in Utrecht.
fn office() -> Office {
    let mut office = Office::on("2026-10-21");
    office.bring(
        "first.csv",
        format!("{HEADS}1001;10020;Bakkerij Jansen B.V.;31-08-2026;02-10-2026;10,00;Oudegracht 1;3511 AX;Utrecht\n"),
    );
    office
}

fn rehearsed(office: &Office, rows: &str) -> Rehearsal {
    let path = office.file("next.csv", format!("{HEADS}{rows}"));
    office.rehearse(&[path])
}

fn only_doubt(rehearsal: &Rehearsal) -> &CustomerDoubt {
    assert_eq!(
        rehearsal.files[0].doubts.len(),
        1,
        "{:?}",
        rehearsal.files[0].doubts
    );
    &rehearsal.files[0].doubts[0]
}

fn import(office: &mut Office, rehearsal: Rehearsal) -> minnelijk::app::command::Done {
    let command = Command::Import(Box::new(rehearsal));
    office.session.execute(command).unwrap()
}

fn names(office: &Office) -> Vec<String> {
    let lines = office.session.customers().unwrap().customers;
    lines
        .into_iter()
        .map(|line| format!("{} {}", line.name, line.items))
        .collect()
}

const ZWOLLE: &str = "1002;;Bakkerij Jansen;02-10-2026;16-10-2026;20,00;Markt 2;8011 LK;Zwolle\n";

#[test]
fn a_doubtful_customer_is_asked_and_counts_as_another_until_then() {
    let mut office = office();
    let rehearsal = rehearsed(&office, ZWOLLE);
    let doubt = only_doubt(&rehearsal);
    assert_eq!(
        (doubt.name.as_str(), doubt.city.as_str()),
        ("Bakkerij Jansen", "Zwolle")
    );
    assert_eq!(
        (doubt.like.as_str(), doubt.like_city.as_str()),
        ("Bakkerij Jansen B.V.", "Utrecht")
    );
    assert_eq!((doubt.likeness, doubt.same), (Likeness::BareName, None));
    assert_eq!(rehearsal.files[0].counts.customers, 1);
    import(&mut office, rehearsal);
    assert_eq!(
        names(&office),
        ["Bakkerij Jansen 1", "Bakkerij Jansen B.V. 1"]
    );
    let alike = office.session.customers().unwrap().alike;
    assert_eq!(alike.len(), 1, "the doubt stays, to be settled later");
    assert_eq!(
        alike[0].keep.name, "Bakkerij Jansen B.V.",
        "who has a number of the books stays"
    );
}

#[test]
fn said_to_be_the_same_they_are_one_and_are_known_by_both_names_from_then_on() {
    let mut office = office();
    let mut rehearsal = rehearsed(&office, ZWOLLE);
    rehearsal.files[0].doubts[0].same = Some(true);
    office.session.rehearse_again(&mut rehearsal).unwrap();
    assert_eq!(
        only_doubt(&rehearsal).same,
        Some(true),
        "an answer stays when it is rehearsed again"
    );
    assert_eq!(rehearsal.files[0].counts.customers, 0);
    let done = import(&mut office, rehearsal);
    assert_eq!(names(&office), ["Bakkerij Jansen B.V. 2"]);
    let next = rehearsed(
        &office,
        "1003;;BAKKERIJ JANSEN;03-10-2026;17-10-2026;30,00;Markt 2;8011 LK;Zwolle\n",
    );
    assert!(next.files[0].doubts.is_empty(), "asked once");
    import(&mut office, next);
    assert_eq!(names(&office), ["Bakkerij Jansen B.V. 3"]);
    // A later import stands on the answer: the first cannot be taken out from under it.
    let back = office.session.execute(Command::Undo(done.undo.unwrap()));
    assert!(back.is_err());
}

#[test]
fn an_answer_goes_with_the_import_that_it_was_given_in() {
    let mut office = office();
    let mut rehearsal = rehearsed(&office, ZWOLLE);
    rehearsal.files[0].doubts[0].same = Some(true);
    let done = import(&mut office, rehearsal);
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(names(&office), ["Bakkerij Jansen B.V. 1"]);
    assert_eq!(
        rehearsed(&office, ZWOLLE).files[0].doubts.len(),
        1,
        "asked again"
    );
}

#[test]
fn said_to_be_another_they_are_two_and_nobody_asks_again() {
    let mut office = office();
    let mut rehearsal = rehearsed(&office, ZWOLLE);
    rehearsal.files[0].doubts[0].same = Some(false);
    import(&mut office, rehearsal);
    assert_eq!(
        names(&office),
        ["Bakkerij Jansen 1", "Bakkerij Jansen B.V. 1"]
    );
    assert!(office.session.customers().unwrap().alike.is_empty());
    let next = rehearsed(
        &office,
        "1003;;Bakkerij Jansen;03-10-2026;17-10-2026;30,00;Markt 2;8011 LK;Zwolle\n",
    );
    assert!(next.files[0].doubts.is_empty());
    import(&mut office, next);
    assert_eq!(
        names(&office),
        ["Bakkerij Jansen 2", "Bakkerij Jansen B.V. 1"]
    );
}

#[test]
fn a_number_under_another_name_is_asked_and_found_again_whatever_was_said() {
    let mut office = office();
    let kapsalon = "1002;10020;Kapsalon Zoë;02-10-2026;16-10-2026;20,00;;;\n";
    let rehearsal = rehearsed(&office, kapsalon);
    assert_eq!(only_doubt(&rehearsal).likeness, Likeness::Number);
    import(&mut office, rehearsal);
    assert_eq!(names(&office), ["Bakkerij Jansen B.V. 1", "Kapsalon Zoë 1"]);
    assert_eq!(
        office.session.customers().unwrap().alike[0].likeness,
        Likeness::Number
    );
    let next = rehearsed(
        &office,
        "1003;10020;Kapsalon Zoe;03-10-2026;17-10-2026;30,00;;;\n1004;10020;Jansen;03-10-2026;17-10-2026;40,00;;;\n",
    );
    assert!(next.files[0].doubts.is_empty());
    import(&mut office, next);
    assert_eq!(names(&office), ["Bakkerij Jansen B.V. 2", "Kapsalon Zoë 2"]);
}

#[test]
fn one_question_for_all_their_invoices_in_all_files() {
    let office = office();
    let one = office.file("a.csv", format!("{HEADS}{ZWOLLE}1003;;Bakkerij Jansen;03-10-2026;17-10-2026;30,00;Markt 2;8011 LK;Zwolle\n"));
    let two = office.file(
        "b.csv",
        format!(
            "{HEADS}1004;;Bakkerij Jansen;04-10-2026;18-10-2026;40,00;Markt 2;8011 LK;Zwolle\n"
        ),
    );
    let rehearsal = office.rehearse(&[one, two]);
    let asked: usize = rehearsal.files.iter().map(|file| file.doubts.len()).sum();
    assert_eq!(asked, 1);
}

#[test]
fn a_known_account_tells_who_it_is() {
    let mut office = Office::on("2026-10-21");
    let heads = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;IBAN\n";
    office.bring("a.csv", format!("{heads}1001;Installatietechniek Vos B.V.;31-08-2026;02-10-2026;10,00;NL02ABNA0123456789\n"));
    office.bring(
        "b.csv",
        format!("{heads}1002;Inst.techniek Vos;31-08-2026;02-10-2026;20,00;NL02ABNA0123456789\n"),
    );
    assert_eq!(names(&office), ["Installatietechniek Vos B.V. 2"]);
}
