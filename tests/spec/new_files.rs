//! New files: a folder that is watched and Downloads are looked into; PDFs that fit one invoice are put behind
//! it, everything else is offered, and what is not wanted is not offered again.

use super::invoice_copies::{list, page, zip};
use super::journey::Journey;
use egui::Key;
use minnelijk::app::rehearsal::BookedThrough;
use minnelijk::app::snapshots::CopyState;
use minnelijk::ui::action::{Action, ListAnswer, MachineChange, Pick};
use minnelijk::ui::route::Route;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

const LISTED: [&str; 2] = [
    "2026-0187;Bakkerij Jansen BV;01-10-2026;15-10-2026;1210,00",
    "2026-0188;Cafe Zoe;02-10-2026;16-10-2026;363,00",
];

/// Days before the day of the journeys that a file was written.
fn write(path: &Path, bytes: impl AsRef<[u8]>, days_before: u64) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
    // 21 October 2026, noon.
    let then = UNIX_EPOCH + Duration::from_secs(1_792_584_000 - days_before * 86_400);
    File::options()
        .write(true)
        .open(path)
        .unwrap()
        .set_modified(then)
        .unwrap();
}

fn bank(reference: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\
         <BkToCstmrStmt><Stmt><Id>{reference}</Id><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id><Ccy>EUR</Ccy></Acct>\
         <Ntry><Amt Ccy=\"EUR\">12.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-20</Dt></BookgDt>\
         <AcctSvcrRef>{reference}</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>"
    )
}

/// A company with two open invoices, and its folder with PDFs.
fn company() -> (Journey, PathBuf) {
    let mut journey = Journey::own_company();
    let listed = journey.file("lijst.csv", &list(&LISTED));
    journey.drop_files(&[listed]);
    import_list(&mut journey);
    let folder = journey.folder().join("Facturen");
    write(
        &folder.join("2026/scan1.pdf"),
        page(&["Cafe Zoe", "Factuur 2026-0188"]),
        1,
    );
    write(&folder.join("2026/offerte.pdf"), page(&["Offerte"]), 2);
    write(&folder.join("brief.docx"), b"PK\x03\x04 word/", 2);
    (journey, folder)
}

/// Imports the list on the table; through which day its bank was booked does not matter here.
fn import_list(journey: &mut Journey) {
    let unknown = ListAnswer::Booked(BookedThrough::NotKnown);
    journey.ask(Action::AnswerList(0, unknown));
    journey.ctrl(Key::Enter);
}

fn watch(journey: &mut Journey, folder: &Path) {
    journey.answer(&[folder.to_owned()]);
    journey.ask(Action::Pick(Pick::WatchedFolder));
}

fn copies(journey: &Journey) -> Vec<String> {
    let items = journey
        .desk()
        .session()
        .unwrap()
        .inbox()
        .unwrap()
        .open_items;
    let with_copy = items
        .into_iter()
        .filter(|(_, _, item)| matches!(item.copy, CopyState::Original { .. }));
    with_copy.map(|(_, _, item)| item.number).collect()
}

#[test]
fn a_pdf_of_one_invoice_is_put_behind_it_and_the_rest_is_offered() {
    let (mut journey, folder) = company();
    watch(&mut journey, &folder);
    journey.says_somewhere("Uit de map met facturen: 1 kopie toegevoegd");
    assert_eq!(copies(&journey), ["2026-0188"]);
    journey.ask(Action::Go(Route::Today));
    journey.says("In Facturen: offerte.pdf");
    journey.ask(Action::Go(Route::Customers));
    journey.is_silent_about("In Facturen");
    // Taken back it stays back, also at the next look.
    journey.ctrl(Key::Z);
    assert!(copies(&journey).is_empty());
    journey.ask(Action::LookForFiles);
    assert!(copies(&journey).is_empty());
}

#[test]
fn what_is_not_wanted_is_not_offered_again() {
    let (mut journey, folder) = company();
    watch(&mut journey, &folder);
    journey.ask(Action::Go(Route::Today));
    journey.click("deze niet");
    journey.is_silent_about("In Facturen");
    journey.ask(Action::LookForFiles);
    journey.says("Er zijn geen nieuwe bestanden");
    // Not under another name either.
    let same = fs::read(folder.join("2026/offerte.pdf")).unwrap();
    write(&folder.join("kopie van offerte.pdf"), same, 0);
    journey.ask(Action::LookForFiles);
    journey.is_silent_about("In Facturen");
    let mut journey = journey.next_morning();
    journey.is_silent_about("In Facturen");
    write(&folder.join("bank.xml"), bank("A1"), 0);
    journey.come_to_front();
    journey.says("In Facturen: bank.xml");
}

#[test]
fn what_is_offered_is_looked_at_and_imported_once() {
    let (mut journey, folder) = company();
    for nth in 0..3 {
        write(
            &folder.join(format!("bank{nth}.xml")),
            bank(&format!("A{nth}")),
            1,
        );
    }
    watch(&mut journey, &folder);
    journey.ask(Action::Go(Route::Today));
    journey.says("In Facturen: 3 bankbestanden en 1 PDF");
    journey.click("bekijken");
    assert_eq!(journey.desk().route(), Route::MoneyIn);
    assert_eq!(copies(&journey), ["2026-0188"]);
    journey.ctrl(Key::Enter);
    journey.is_silent_about("In Facturen");
    let inbox = journey.desk().session().unwrap().inbox().unwrap();
    assert_eq!((inbox.receipts.len(), inbox.copies.len()), (3, 1));
    journey.ask(Action::LookForFiles);
    journey.says("Er zijn geen nieuwe bestanden");
}

#[test]
fn a_pdf_in_the_folder_waits_there_for_its_invoice() {
    let (mut journey, folder) = company();
    let smith = page(&["Smid Dekker", "Factuur 2026-0190", "Totaal 50,00"]);
    write(&folder.join("smid.pdf"), smith, 1);
    watch(&mut journey, &folder);
    let listed = list(&["2026-0190;Smid Dekker;20-10-2026;03-11-2026;50,00"]);
    let later = journey.file("later.csv", &listed);
    journey.drop_files(&[later]);
    import_list(&mut journey);
    assert_eq!(copies(&journey), ["2026-0188", "2026-0190"]);
}

#[test]
fn what_is_packed_joins_what_lies_on_the_table() {
    let (mut journey, _) = company();
    let first = journey.file("bank.xml", &bank("E1"));
    journey.drop_files(&[first]);
    let packed = zip(&[
        ("a/2026-0187.pdf", page(&["Factuur 2026-0187"])),
        ("b/offerte.pdf", page(&["Offerte"])),
    ]);
    let zip = journey.folder().join("copies.zip");
    fs::write(&zip, packed).unwrap();
    journey.drop_files(std::slice::from_ref(&zip));
    journey.says("3 bestanden gelezen");
    journey.drop_files(&[zip]);
    journey.says("3 bestanden gelezen");
}

#[test]
fn a_folder_that_is_gone_is_said_once() {
    let (mut journey, folder) = company();
    watch(&mut journey, &folder);
    fs::remove_dir_all(&folder).unwrap();
    journey.ask(Action::LookForFiles);
    journey.says_somewhere("is niet gekeken");
    journey.click("Melding wegleggen");
    journey.come_to_front();
    journey.is_silent_about("is niet gekeken");
    journey.ask(Action::Machine(MachineChange::WatchedFolder(None)));
    journey.ask(Action::LookForFiles);
    journey.is_silent_about("is niet gekeken");
}

#[test]
fn bank_files_and_invoices_in_downloads_are_offered_and_nothing_else() {
    let (mut journey, _) = company();
    let downloads = journey.folder().join("Downloads");
    write(&downloads.join("camt_20261020.xml"), bank("B1"), 1);
    write(&downloads.join("oud.xml"), bank("B2"), 40);
    write(&downloads.join("folder.pdf"), page(&["Reclame"]), 1);
    write(&downloads.join("lijst.csv"), list(&LISTED), 1);
    write(&downloads.join("map/diep.xml"), bank("B3"), 1);
    journey.ask(Action::LookForFiles);
    journey.ask(Action::Go(Route::Today));
    journey.says("In Downloads: camt_20261020.xml");
    let before = journey.desk().session().unwrap().receipts().unwrap().len();
    journey.click("deze niet");
    journey.is_silent_about("In Downloads");
    write(&downloads.join("morgen.xml"), bank("B4"), 0);
    let mut journey = journey.next_morning();
    journey.says("In Downloads: morgen.xml");
    let after = journey.desk().session().unwrap().receipts().unwrap().len();
    assert_eq!(before, after, "nothing is imported unasked");
    journey.ask(Action::Machine(MachineChange::Downloads(false)));
    journey.is_silent_about("In Downloads");
    journey.ask(Action::Machine(MachineChange::Downloads(true)));
    journey.says("In Downloads: morgen.xml");
}

#[test]
fn what_was_imported_from_downloads_by_hand_is_not_offered() {
    let (mut journey, _) = company();
    let file = journey.folder().join("Downloads/bank.xml");
    write(&file, bank("C1"), 0);
    journey.drop_files(&[file]);
    journey.ctrl(Key::Enter);
    journey.ask(Action::LookForFiles);
    journey.is_silent_about("In Downloads");
    journey.says("Er zijn geen nieuwe bestanden");
}

#[test]
fn the_demo_company_looks_nowhere() {
    let mut journey = Journey::demo();
    let downloads = journey.folder().join("Downloads");
    write(&downloads.join("bank.xml"), bank("D1"), 0);
    journey.ask(Action::LookForFiles);
    journey.is_silent_about("In Downloads");
}
