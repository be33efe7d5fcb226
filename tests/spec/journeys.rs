//! Journeys: what an owner does from beginning to end, through the whole window, without one.

use super::journey::Journey;
use egui::Key;
use minnelijk::app::machine::Folders;
use minnelijk::documents::preview;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::ui::action::Action;
use minnelijk::ui::devices::Asked;
use minnelijk::ui::route::Route;

const LIST: &str = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand\n\
    2026-0187;Bakkerij Jansen BV;22-09-2026;02-10-2026;1.210,00;1.210,00\n\
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
    assert_eq!(journey.customers(), 0, "its day is asked first");
    journey.click("t/m di\u{a0}20\u{a0}okt");
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
fn a_promise_made_in_a_call_takes_the_customer_off_the_list() {
    let mut journey = Journey::demo();
    assert_eq!(journey.desk().route(), Route::Today);
    let (customer, currency) = journey.to_call()[0];
    journey.ask(Action::Call {
        customer,
        currency,
        incoming: false,
    });
    assert_eq!(journey.desk().route(), Route::Call(customer, currency));
    journey.alt(Key::T);
    journey.choose("Oorzaak", "Vergeten");
    journey.write("Uiterlijk", "+7");
    journey.ctrl(Key::H);
    journey.ctrl(Key::Enter);
    assert!(!journey.to_call().contains(&(customer, currency)));
    journey.ctrl(Key::Num1);
    assert_eq!(journey.desk().route(), Route::Today);
    journey.ctrl(Key::Z);
    assert!(journey.to_call().contains(&(customer, currency)), "undone");
}

#[test]
fn every_screen_of_the_demo_company_draws() {
    let mut journey = Journey::demo();
    for (key, route) in [
        (Key::Num1, Route::Today),
        (Key::Num2, Route::Letters),
        (Key::Num3, Route::Agreements),
        (Key::Num4, Route::MoneyIn),
        (Key::Num5, Route::Customers),
    ] {
        journey.ctrl(key);
        assert_eq!(journey.desk().route(), route);
    }
    journey.press(Key::F1);
    assert_eq!(journey.desk().route(), Route::Help);
    journey.ask(Action::Go(Route::Settings));
    assert_eq!(journey.desk().route(), Route::Settings);
    let customers = journey.desk().session().unwrap().customers().unwrap();
    for customer in customers.customers.iter().take(5) {
        journey.ask(Action::Go(Route::Customer(customer.id)));
        journey.says_somewhere(&customer.name);
    }
}

#[test]
fn letters_that_are_due_are_issued_and_opened_as_one_pdf() {
    let mut journey = Journey::demo();
    let orders = journey.letters_due();
    assert!(!orders.is_empty(), "the demo company has letters to send");
    let issued = |journey: &Journey| {
        journey
            .desk()
            .session()
            .unwrap()
            .letters()
            .unwrap()
            .issued
            .len()
    };
    let before = issued(&journey);
    journey.ctrl(Key::Num2);
    journey.ask(Action::PrintLetters(orders.clone()));
    assert_eq!(issued(&journey), before + orders.len());
    let [Asked::Open(pdf)] = journey.asked() else {
        panic!("{:?}", journey.asked());
    };
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF"));
}

#[test]
fn letters_saved_in_a_folder_are_one_pdf_per_customer() {
    let mut journey = Journey::demo();
    let orders = journey.letters_due();
    let folder = journey.folder().join("brieven");
    journey.answer(std::slice::from_ref(&folder));
    journey.ask(Action::SaveLetters(orders.clone()));
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), orders.len());
}

#[test]
fn the_palette_goes_anywhere() {
    let mut journey = Journey::own_company();
    journey.ctrl(Key::K);
    journey.type_text("Klant");
    journey.press(Key::Enter);
    assert_eq!(journey.desk().route(), Route::Customers);
}

#[test]
fn a_copy_taken_along_says_what_to_do_there() {
    let mut journey = Journey::own_company();
    let target = journey.folder().join("mee.minnelijk");
    journey.answer(std::slice::from_ref(&target));
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
    journey.answer(std::slice::from_ref(&target));
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

#[test]
fn a_text_of_ones_own_takes_the_place_of_ours_and_a_wrong_one_is_explained() {
    let mut journey = Journey::new_computer();
    let own = Folders::within(journey.folder()).texts().join("letters/nl");
    std::fs::create_dir_all(&own).unwrap();
    let text = "subject = Nog even over {total}\n\nIn onze eigen woorden: uiterlijk {deadline}.\n\n[items]\n\n[payment]\n\n[closing]\n";
    std::fs::write(own.join("first-reminder.txt"), text).unwrap();
    std::fs::write(
        own.join("last-reminder.txt"),
        "subject = {nonsense}\n\n[items]\n",
    )
    .unwrap();
    journey.click("Voorbeeld openen");
    journey.says_somewhere("eigen tekst last-reminder.txt");
    let session = journey.desk().session().unwrap();
    let beside = session.seat().open().unwrap();
    assert_eq!(beside.who(), session.who(), "the same person signs");
    let in_our_words = journey.letters_due().into_iter().any(|order| {
        let pdf = beside.make_letter(&order).unwrap().pdf;
        let pages = preview::text_of(&pdf).unwrap().concat();
        order.kind == LetterKind::FirstReminder && pages.contains("In onze eigen woorden")
    });
    assert!(in_our_words, "no letter has the owner's own text");
}

#[test]
fn the_columns_of_an_unknown_table_are_said_once_and_remembered() {
    let mut journey = Journey::own_company();
    let table = "Wanneer|Wie|Wat|Hoeveel\n\
        2 nov 2026|Bakkerij Jansen|Factuur 2026-0187|1.210,00\n\
        3 nov 2026|Energie NV|termijn|-12,10\n";
    let first = journey.file("november.csv", table);
    journey.drop_files(&[first]);
    journey.click("Kolommen aanwijzen…");
    journey.choose("Wanneer", "Boekdatum");
    journey.choose("Wie", "Naam");
    journey.choose("Wat", "Omschrijving");
    journey.choose("Hoeveel", "Bedrag");
    journey.write("Onthouden als", "Mijn bank");
    journey.write("Onze rekening", "NL20 INGB 0001 2345 67");
    journey.click("Onthouden en opnieuw lezen");
    journey.ask(Action::Import);
    let receipts = journey.desk().session().unwrap().inbox().unwrap().receipts;
    assert_eq!(receipts.len(), 1, "what came in waits for its invoice");
    let next = journey.file("december.csv", &table.replace("nov", "okt"));
    journey.drop_files(&[next]);
    journey.says_somewhere("december.csv: nieuw 2");
}

#[test]
fn the_columns_of_a_list_are_said_with_what_comes_of_it_in_sight() {
    let mut journey = Journey::own_company();
    let table = "Wie;Bon;Op;Hoeveel\nBakkerij Jansen;A-17;13-10-2026;121,00\nGarage Smit;A-18;20-10-2026;60,50\n";
    let first = journey.file("oktober.csv", table);
    journey.drop_files(&[first]);
    journey.click("Kolommen aanwijzen…");
    journey.click("Openstaande posten");
    journey.says("Wijs de kolom met het factuurnummer en die met het bedrag aan");
    journey.choose("Wie", "Klantnaam");
    journey.choose("Bon", "Factuurnummer");
    journey.choose("Op", "Vervaldatum");
    journey.choose("Hoeveel", "Openstaand");
    journey.says("Alle 2 regels begrepen");
    journey.says("di\u{a0}13\u{a0}okt\u{a0}2026");
    journey.choose("Wie", "Vervaldatum");
    journey.says("Bakkerij Jansen");
    journey.choose("Wie", "Klantnaam");
    journey.choose("Op", "Vervaldatum");
    journey.write("Onthouden als", "Ons pakket");
    journey.click("Onthouden en opnieuw lezen");
    journey.says_somewhere("oktober.csv: nieuw 2");
    journey.ask(Action::ShowFile(Some(0)));
    journey.says_somewhere("Ons pakket · herkend");
    journey.ask(Action::ShowFile(None));
    journey.click("t/m di\u{a0}20\u{a0}okt");
    journey.ask(Action::Import);
    assert_eq!(journey.customers(), 2);
}

#[test]
fn a_list_that_can_be_read_in_two_ways_waits_for_an_answer() {
    let mut journey = Journey::own_company();
    let table = LIST.replace("22-09-2026", "02-09-2026");
    let list = journey.file("openstaand.csv", &table);
    let other = "Factuurnummer;Klant;Vervaldatum;Openstaand\n9;Kapsalon Zuilen;22-10-2026;5,00\n";
    let other = journey.file("ander.csv", other);
    journey.drop_files(&[list, other]);
    journey.ask(Action::TickFile(1, false));
    journey.ask(Action::TickFile(0, true));
    journey.ask(Action::Import);
    assert_eq!(
        journey.customers(),
        0,
        "it cannot be ticked before it is answered"
    );
    journey.says_somewhere("kan 02-09-2026 op twee manieren gelezen worden");
    journey.click("de dag");
    // What its table left open first, then what every list is asked.
    journey.click("t/m di\u{a0}20\u{a0}okt");
    journey.ask(Action::Import);
    assert_eq!(journey.customers(), 2, "the other file stays left out");
}
