//! Journeys: what an owner does from beginning to end, through the whole window, without one.

use super::journey::Journey;
use minnelijk::ui::action::Action;
use minnelijk::ui::devices::Asked;
use minnelijk::ui::route::Route;

const LIST: &str = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand\n\
    2026-0187;Bakkerij Jansen BV;02-09-2026;02-10-2026;1.210,00;1.210,00\n\
    2026-0219;Garage Smit;07-10-2026;06-11-2026;484,00;484,00\n";

#[test]
fn files_let_go_over_the_window_are_rehearsed_imported_and_undone() {
    let mut journey = Journey::own_company();
    let list = journey.file("openstaand.csv", LIST);
    journey.drop_files(&[list]);
    assert_eq!(journey.desk().route(), Route::MoneyIn);
    assert_eq!(
        journey.customers(),
        0,
        "nothing is added before it is asked"
    );
    journey.ask(Action::Import);
    assert_eq!(journey.customers(), 2);
    journey.says("ongedaan maken");
    journey.click("ongedaan maken");
    assert_eq!(journey.customers(), 0);
}

#[test]
fn a_company_of_ones_own_is_there_again_the_next_morning() {
    let mut journey = Journey::own_company();
    assert_eq!(journey.desk().route(), Route::Today);
    let file = journey.desk().session().unwrap().file().to_owned();
    journey.close();
    let copy = file.with_file_name("copies");
    assert_eq!(
        std::fs::read_dir(copy).unwrap().count(),
        1,
        "the copy of the day"
    );
    let journey = journey.next_morning();
    assert_eq!(journey.desk().session().unwrap().file(), file);
    journey.says_somewhere("Karin");
}

#[test]
fn a_second_window_says_who_has_the_company() {
    let first = Journey::own_company();
    let second = first.second_window();
    assert_eq!(second.desk().route(), Route::Welcome);
    assert!(second.desk().session().is_none());
}

#[test]
fn the_palette_goes_anywhere() {
    let mut journey = Journey::own_company();
    journey.ctrl(egui::Key::K);
    journey.type_text("Klant");
    journey.press(egui::Key::Enter);
    assert_eq!(journey.desk().route(), Route::Customers);
}

#[test]
fn a_copy_taken_along_says_what_to_do_there() {
    let mut journey = Journey::own_company();
    let target = journey.folder().join("mee.minnelijk");
    journey.answer(&[target.clone()]);
    journey.ask(Action::MoveOut);
    assert!(target.exists());
    journey.says_somewhere("Breng dit bestand naar de andere computer");
}

#[test]
fn a_copy_comes_back_into_a_new_file_that_is_then_open() {
    let mut journey = Journey::own_company();
    journey.ask(Action::BackUp);
    let file = journey.desk().session().unwrap().file().to_owned();
    let copy = std::fs::read_dir(file.with_file_name("copies"))
        .unwrap()
        .next()
        .unwrap();
    let target = journey.folder().join("terug.minnelijk");
    journey.answer(&[copy.unwrap().path()]);
    journey.answer(&[target.clone()]);
    journey.ask(Action::Restore);
    assert_eq!(journey.desk().session().unwrap().file(), target);
}

#[test]
fn a_dialog_that_is_cancelled_changes_nothing() {
    let mut journey = Journey::own_company();
    journey.ask(Action::Pick(minnelijk::ui::action::Pick::ImportFiles));
    assert!(matches!(journey.asked(), [Asked::Dialog(_)]));
    assert_eq!(journey.customers(), 0);
}

#[test]
fn a_number_is_dialled_and_said() {
    let mut journey = Journey::own_company();
    journey.ask(Action::Dial("030 – 555 01 87".to_owned()));
    assert_eq!(journey.asked(), [Asked::Dial("030 – 555 01 87".to_owned())]);
    journey.says("030 – 555 01 87 wordt gebeld");
}
