//! Customers in the window: what kind they are, what is missing of them, who is whom, and what is entered by
//! hand; from the keys to the company file, and back by undo.

use super::journey::Journey;
use egui::Key;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use minnelijk::app::rehearsal::BookedThrough;
use minnelijk::app::snapshots::{CustomerSnapshot, CustomersSnapshot};
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::money::Money;
use minnelijk::ui::action::{Action, ListAnswer};
use minnelijk::ui::route::Route;
use std::path::PathBuf;

const LIST: &str = "Factuurnummer;Klantnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Plaats\n\
    2026-0187;10020;Bakkerij Jansen BV;02-09-2026;02-10-2026;1.210,00;Utrecht\n\
    2026-0190;20001;Garage Smit;07-09-2026;07-10-2026;484,00;Zeist\n\
    2026-0191;20002;M. Visser;31-08-2026;07-10-2026;50,00;Zeist\n";

fn with_list() -> Journey {
    let mut journey = Journey::own_company();
    let list = journey.file("openstaand.csv", LIST);
    journey.drop_files(&[list]);
    import(&mut journey);
    journey
}

/// Imports what lies on the table; through which day the bank was booked in a list is not known.
fn import(journey: &mut Journey) {
    let unknown = ListAnswer::Booked(BookedThrough::NotKnown);
    journey.ask(Action::AnswerList(0, unknown));
    journey.ask(Action::Import);
}

fn everybody(journey: &Journey) -> CustomersSnapshot {
    journey.desk().session().unwrap().customers().unwrap()
}

fn named(journey: &Journey, name: &str) -> CustomerId {
    let session = journey.desk().session().unwrap();
    session.customer_named(name).unwrap().unwrap()
}

fn card(journey: &Journey, name: &str) -> CustomerSnapshot {
    let session = journey.desk().session().unwrap();
    session.customer(named(journey, name)).unwrap()
}

/// A PDF of one page with these lines.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let mut content = "BT /F1 11 Tf 60 780 Td 14 TL".to_owned();
    for line in lines {
        content += &format!(" ({line}) Tj T*");
    }
    content += " ET";
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
    });
    let pages = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::from(page)] };
    document.objects.insert(tree, pages.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn pdf_file(journey: &Journey, name: &str, lines: &[&str]) -> PathBuf {
    let path = journey.file(name, "");
    std::fs::write(&path, pdf(lines)).unwrap();
    path
}

fn tab(journey: &mut Journey, key: Key) {
    journey.ask(Action::Go(Route::Customers));
    journey.alt(key);
}

#[test]
fn the_first_import_asks_what_kind_the_customers_are_and_a_key_answers() {
    let mut journey = with_list();
    assert_eq!(journey.desk().route(), Route::Customers);
    journey.says("Wat voor klanten zijn dit?");
    let kinds = everybody(&journey).kinds;
    let names: Vec<&str> = kinds.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Bakkerij Jansen BV", "Garage Smit", "M. Visser"]);
    // The proposal of the first is right; the third is a person.
    journey.press(Key::ArrowDown);
    journey.press(Key::Enter);
    assert!(!card(&journey, "Bakkerij Jansen BV").card.kind_assumed);
    journey.press(Key::End);
    journey.press(Key::C);
    assert_eq!(
        card(&journey, "M. Visser").card.kind,
        Some(CustomerKind::Consumer)
    );
    journey.ctrl(Key::Z);
    assert_eq!(card(&journey, "M. Visser").card.kind, None);
}

#[test]
fn several_are_ticked_and_said_at_once_and_all_proposals_taken_over() {
    let mut journey = with_list();
    journey.press(Key::ArrowDown);
    journey.press(Key::Space);
    journey.press(Key::ArrowDown);
    journey.press(Key::Space);
    journey.says("2 klanten gekozen");
    journey.press(Key::G);
    assert_eq!(
        card(&journey, "Garage Smit").card.kind,
        Some(CustomerKind::Government)
    );
    assert_eq!(everybody(&journey).kinds.len(), 1);
    journey.ctrl(Key::Z);
    journey.click("Alle 2 voorstellen kloppen");
    let left = everybody(&journey).kinds;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].name, "M. Visser");
}

#[test]
fn another_import_does_not_lead_away_from_money_in() {
    let mut journey = with_list();
    let more = journey.file("meer.csv", &LIST.replace("2026-0", "2027-0"));
    journey.drop_files(&[more]);
    import(&mut journey);
    assert_eq!(journey.desk().route(), Route::MoneyIn);
}

#[test]
fn what_is_missing_is_typed_in_place_and_undone() {
    let mut journey = with_list();
    tab(&mut journey, Key::Num3);
    journey.says("Wat ontbreekt er nog?");
    journey.write("Telefoon van Garage Smit", "12");
    journey.press(Key::Enter);
    journey.says("Dit is geen telefoonnummer");
    journey.write("Telefoon van Garage Smit", "030 555 99 88");
    journey.press(Key::Enter);
    assert_eq!(card(&journey, "Garage Smit").card.phone, "030 555 99 88");
    journey.is_silent_about("Dit is geen telefoonnummer");
    journey.write("Adres van Garage Smit", "Markt 2-b, 3701 AB Zeist");
    journey.press(Key::Enter);
    let address = card(&journey, "Garage Smit").card.address;
    assert_eq!(
        (
            address.street.as_deref(),
            address.postcode.as_deref(),
            address.city.as_deref()
        ),
        (Some("Markt 2-b"), Some("3701 AB"), Some("Zeist"))
    );
    journey.write("Wie beslist bij Garage Smit", "L. Smit");
    journey.press(Key::Enter);
    let people = card(&journey, "Garage Smit").contacts;
    assert_eq!(
        (people[0].name.as_str(), people[0].responsible),
        ("L. Smit", true)
    );
    journey.choose("Soort van Garage Smit", "Bedrijf");
    assert_eq!(
        card(&journey, "Garage Smit").card.kind,
        Some(CustomerKind::Business)
    );
    journey.ctrl(Key::Z);
    assert_eq!(card(&journey, "Garage Smit").card.kind, None);
}

#[test]
fn the_copy_of_an_invoice_proposes_and_one_key_takes_it_over() {
    let mut journey = with_list();
    let copy = pdf_file(
        &journey,
        "2026-0187.pdf",
        &[
            "Bakkerij Jansen BV",
            "Oudegracht 112",
            "3511 AX Utrecht",
            "Tel. 030 555 01 80",
        ],
    );
    journey.drop_files(&[copy]);
    import(&mut journey);
    tab(&mut journey, Key::Num3);
    assert_eq!(
        card(&journey, "Bakkerij Jansen BV").card.phone,
        "",
        "never unasked"
    );
    journey.write("Telefoon van Bakkerij Jansen BV", "");
    journey.press(Key::ArrowRight);
    journey.reads("Telefoon van Bakkerij Jansen BV", "030 555 01 80");
    journey.press(Key::Enter);
    journey.write("Adres van Bakkerij Jansen BV", "");
    journey.press(Key::ArrowRight);
    journey.press(Key::Enter);
    let kept = card(&journey, "Bakkerij Jansen BV").card;
    assert_eq!(kept.phone, "030 555 01 80");
    assert_eq!(kept.address.street.as_deref(), Some("Oudegracht 112"));
}

#[test]
fn a_question_under_a_file_is_answered_by_a_click() {
    let mut journey = with_list();
    let zwolle = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Plaats\n\
        2026-0300;Bakkerij Jansen;02-10-2026;16-10-2026;20,00;Zwolle\n";
    let list = journey.file("zwolle.csv", zwolle);
    journey.drop_files(&[list]);
    journey.says("Is ‘Bakkerij Jansen’ in Zwolle dezelfde als ‘Bakkerij Jansen BV’ in Utrecht?");
    journey.click("dezelfde");
    import(&mut journey);
    assert_eq!(journey.customers(), 3);
    assert_eq!(card(&journey, "Bakkerij Jansen BV").lines[0].items.len(), 2);
}

#[test]
fn many_questions_are_one_dialog() {
    let mut journey = with_list();
    let mut list = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Plaats\n".to_owned();
    for (at, (name, city)) in [
        ("Bakkerij Jansen", "Zwolle"),
        ("Bakkerij Jansen VOF", "Ede"),
        ("Bakkerij Jansen NV", "Goor"),
        ("M. Visser", "Ede"),
    ]
    .iter()
    .enumerate()
    {
        list += &format!("2026-04{at};{name};02-10-2026;16-10-2026;20,00;{city}\n");
    }
    let list = journey.file("veel.csv", &list);
    journey.drop_files(&[list]);
    journey.is_silent_about("Is ‘Bakkerij Jansen’ in Zwolle");
    journey.click("beantwoorden");
    journey.says("Misschien dezelfde klant");
    journey.says_somewhere("Is ‘M. Visser’ in Ede dezelfde als ‘M. Visser’ in Zeist?");
    journey.press(Key::Enter);
    import(&mut journey);
    assert_eq!(journey.customers(), 7, "who is not answered is another");
}

#[test]
fn two_who_may_be_one_are_merged_and_taken_apart_on_the_card() {
    let mut journey = with_list();
    let list = journey.file(
        "zwolle.csv",
        "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Plaats\n2026-0300;Bakkerij Jansen;02-10-2026;16-10-2026;20,00;Zwolle\n",
    );
    journey.drop_files(&[list]);
    import(&mut journey);
    tab(&mut journey, Key::Num4);
    journey.click("Samenvoegen als Bakkerij Jansen BV");
    assert_eq!(journey.customers(), 3);
    journey.says("Niemand staat er dubbel in");
    journey.ask(Action::Go(Route::Customer(named(
        &journey,
        "Bakkerij Jansen BV",
    ))));
    journey.alt(Key::Num6);
    journey.scroll_to("Weer scheiden");
    journey.click("Weer scheiden");
    assert_eq!(journey.customers(), 4);
}

#[test]
fn not_the_same_is_remembered() {
    let mut journey = with_list();
    let list = journey.file(
        "zwolle.csv",
        "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Plaats\n2026-0300;Bakkerij Jansen;02-10-2026;16-10-2026;20,00;Zwolle\n",
    );
    journey.drop_files(&[list]);
    import(&mut journey);
    tab(&mut journey, Key::Num4);
    journey.click("Niet dezelfde");
    journey.says("Niemand staat er dubbel in");
    assert_eq!(journey.customers(), 4);
}

#[test]
fn from_the_card_one_is_merged_with_another_that_is_found_by_a_few_letters() {
    let mut journey = with_list();
    let smit = named(&journey, "Garage Smit");
    journey.ask(Action::Go(Route::Customer(smit)));
    journey.click("Meer met Garage Smit");
    journey.click("Samenvoegen met een andere klant…");
    assert_eq!(journey.desk().route(), Route::Customers);
    journey.write("Andere klant zoeken", "viss");
    journey.pick("M. Visser");
    journey.says("Welke blijft");
    journey.press(Key::Enter);
    assert_eq!(journey.customers(), 2);
    assert_eq!(card(&journey, "M. Visser").id, smit);
    journey.ctrl(Key::Z);
    assert_eq!(journey.customers(), 3);
}

#[test]
fn a_customer_is_added_by_hand_and_whoever_looks_like_one_is_said_to_be_another() {
    let mut journey = with_list();
    tab(&mut journey, Key::Num1);
    journey.press(Key::N);
    journey.write("Naam", "Bakkerij Jansen");
    journey.press(Key::Enter);
    journey.says_somewhere("Dit lijkt Bakkerij Jansen BV, klant 10020");
    assert_eq!(journey.customers(), 3);
    journey.click("Dit is een andere klant");
    journey.click("Toevoegen");
    assert_eq!(journey.customers(), 4);
    assert_eq!(
        journey.desk().route(),
        Route::Customer(named(&journey, "Bakkerij Jansen"))
    );
    journey.ctrl(Key::Z);
    assert_eq!(journey.customers(), 3);
}

#[test]
fn an_invoice_is_entered_with_its_copy_corrected_and_removed() {
    let mut journey = with_list();
    journey.ask(Action::Go(Route::Customer(named(&journey, "Garage Smit"))));
    journey.press(Key::F);
    journey.reads("Vervaldatum", "vr 20 nov 2026");
    journey.write("Datum", "1-9-2026");
    journey.press(Key::Tab);
    journey.reads("Vervaldatum", "do 1 okt 2026");
    journey.write("Nummer", "2026-0187");
    journey.write("Bedrag inclusief btw", "242");
    let copy = pdf_file(&journey, "kopie.pdf", &["Factuur"]);
    journey.drop_files(&[copy]);
    journey.says("kopie.pdf");
    journey.click("Bewaren");
    journey.says_somewhere("2026-0187 is er al");
    journey.write("Nummer", "2026-0500");
    journey.click("Bewaren");
    let of = |journey: &Journey, number: &str| {
        let items = card(journey, "Garage Smit").lines[0].items.clone();
        items.into_iter().find(|item| item.number == number)
    };
    let entered = of(&journey, "2026-0500").unwrap();
    assert_eq!(entered.open, Money::eur(24_200));
    assert!(entered.copy.usable());
    // Corrected by W; the row is selected by its keys.
    journey.press(Key::Home);
    journey.press(Key::W);
    journey.write("Omschrijving", "grote beurt");
    journey.click("Bewaren");
    let lines = card(&journey, "Garage Smit").lines;
    assert!(
        lines[0]
            .items
            .iter()
            .any(|item| item.description == "grote beurt")
    );
    // It never was: it is taken out, and the button says what.
    journey.click("Meer met Garage Smit");
    journey.click("2026-0500 verwijderen…");
    journey.click_first("2026-0500 van");
    assert_eq!(card(&journey, "Garage Smit").lines[0].items.len(), 1);
}

#[test]
fn a_receipt_by_hand_is_corrected_from_the_history() {
    let mut journey = with_list();
    journey.ask(Action::Go(Route::Customer(named(&journey, "Garage Smit"))));
    journey.click("Meer met Garage Smit");
    journey.click("Contant, pin of verrekening vastleggen…");
    journey.press(Key::Enter);
    assert!(card(&journey, "Garage Smit").lines.is_empty(), "paid");
    journey.alt(Key::Num2);
    journey.click("corrigeren");
    journey.says("Ontvangst corrigeren");
    journey.write("Betwist deel van 2026-0190", "84");
    journey.press(Key::Enter);
    assert_eq!(
        card(&journey, "Garage Smit").lines[0].row.open,
        Money::eur(40_000)
    );
}

#[test]
fn cards_of_an_address_book_are_looked_at_and_unticked_before_they_are_taken_over() {
    let mut journey = with_list();
    let book = journey.file(
        "adresboek.vcf",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Piet de Wit\nORG:Bakkerij Jansen\nTEL:030 555 01 80\nEND:VCARD\n\
         BEGIN:VCARD\nVERSION:3.0\nFN:Lies Smit\nORG:Garage Smit\nTEL:030 555 99 88\nEND:VCARD\n",
    );
    journey.drop_files(&[book]);
    journey.says("Adresboeken");
    journey.press(Key::ArrowDown);
    journey.press(Key::Enter);
    journey.says("Wat het adresboek toevoegt");
    journey.click("Lies Smit, Garage Smit overnemen");
    journey.press(Key::Escape);
    import(&mut journey);
    assert_eq!(card(&journey, "Bakkerij Jansen BV").contacts.len(), 1);
    assert!(card(&journey, "Garage Smit").contacts.is_empty());
}

#[test]
fn what_was_answered_stays_when_the_table_is_read_again() {
    let mut journey = with_list();
    let zwolle = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Plaats\n\
        2026-0300;Bakkerij Jansen;02-10-2026;16-10-2026;20,00;Zwolle\n";
    let bank = "Wanneer|Wie|Wat|Hoeveel\n2 okt 2026|Energie NV|termijn|-12,10\n";
    let files = [
        journey.file("zwolle.csv", zwolle),
        journey.file("oktober.csv", bank),
    ];
    journey.drop_files(&files);
    journey.click("dezelfde");
    journey.click("Kolommen aanwijzen…");
    journey.choose("Wanneer", "Boekdatum");
    journey.choose("Wie", "Naam");
    journey.choose("Wat", "Omschrijving");
    journey.choose("Hoeveel", "Bedrag");
    journey.write("Onthouden als", "Mijn bank");
    journey.write("Onze rekening", "NL20 INGB 0001 2345 67");
    journey.click("Onthouden en opnieuw lezen");
    import(&mut journey);
    assert_eq!(journey.customers(), 3);
    assert_eq!(card(&journey, "Bakkerij Jansen BV").lines[0].items.len(), 2);
}
