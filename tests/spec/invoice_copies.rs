//! The invoice behind every item: PDFs find it by their name or their first page, wait where that is not
//! certain, and find it later; whole folders and packed files come in at once, row by row as the user wants.

use super::importing::Office;
use chrono::NaiveDate;
use lopdf::{Document, Object, Stream, dictionary};
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::{CopyOutcome, Fate, Rehearsal, RehearsedFile};
use minnelijk::app::snapshots::{CopyState, WaitingCopy};
use minnelijk::documents::preview;
use minnelijk::domain::copies::CopyReason;
use minnelijk::domain::ids::WaitingCopyId;
use minnelijk::import::{Content, Options, read};
use std::io::Cursor;
use std::path::{Path, PathBuf};

/// A PDF of one page with these lines; a tab begins another column.
pub fn page(lines: &[&str]) -> Vec<u8> {
    let mut content = String::from("BT /F1 10 Tf\n");
    for (at, line) in lines.iter().enumerate() {
        let y = 780 - 16 * at;
        for (column, text) in line.split('\t').enumerate() {
            let x = 50 + 220 * column;
            let text = text
                .replace('\\', "\\\\")
                .replace('(', "\\(")
                .replace(')', "\\)");
            content.push_str(&format!("1 0 0 1 {x} {y} Tm ({text}) Tj\n"));
        }
    }
    content.push_str("ET");
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding" };
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
    });
    let kids: Vec<Object> = vec![page.into()];
    let pages = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => kids };
    document.objects.insert(tree, pages.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A list of open items from a package.
pub fn list(rows: &[&str]) -> String {
    format!(
        "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand\n{}\n",
        rows.join("\n")
    )
}

const JANSEN: &str = "2026-0187;Bakkerij Jansen BV;01-10-2026;15-10-2026;1210,00";
const ZOE: &str = "2026-0188;Cafe Zoe;02-10-2026;16-10-2026;363,00";
const GROOT: &str = "123;De Groot & Zonen v.o.f.;02-10-2026;16-10-2026;99,00";

fn office() -> Office {
    let mut office = Office::new();
    office.bring("lijst.csv", list(&[JANSEN, ZOE, GROOT]));
    office
}

fn waiting(office: &Office) -> Vec<WaitingCopy> {
    office.session.inbox().unwrap().copies
}

fn names(office: &Office) -> Vec<String> {
    waiting(office).into_iter().map(|copy| copy.name).collect()
}

fn reason(office: &Office, number: &str) -> Option<CopyReason> {
    match office.line(number).copy {
        CopyState::Original { reason, .. } => reason,
        other => panic!("{number}: {other:?}"),
    }
}

fn has_copy(office: &Office, number: &str) -> bool {
    matches!(office.line(number).copy, CopyState::Original { .. })
}

fn of(file: &RehearsedFile) -> Option<(&str, CopyReason)> {
    let CopyOutcome { number, reason } = file.copy_of.as_ref()?;
    Some((number, *reason))
}

fn told(file: &RehearsedFile) -> Vec<&'static str> {
    file.problems
        .iter()
        .map(|problem| problem.what.key)
        .collect()
}

#[test]
fn a_pdf_finds_its_invoice_by_its_name_or_by_its_first_page() {
    let mut office = office();
    let by_name = office.file("Factuur 2026-0187.pdf", page(&["Geachte heer"]));
    let by_page = office.file(
        "scan0001.pdf",
        page(&[
            "Cafe Zoe\tFactuurnummer",
            "Dorpsstraat 1\t2026-0188",
            "Totaal\t363,00",
        ]),
    );
    let short = office.file("scan0002.pdf", page(&["Factuur 123", "Totaal EUR 99,00"]));
    let paths = [by_name, by_page, short];
    let rehearsal = office.rehearse(&paths);
    let found: Vec<_> = rehearsal.files.iter().map(of).collect();
    assert_eq!(
        found,
        [
            Some(("2026-0187", CopyReason::FileName)),
            Some(("2026-0188", CopyReason::FirstPage)),
            Some(("123", CopyReason::FirstPage)),
        ]
    );
    office.import(&paths);
    assert_eq!(reason(&office, "2026-0187"), Some(CopyReason::FileName));
    assert_eq!(reason(&office, "2026-0188"), Some(CopyReason::FirstPage));
    assert_eq!(reason(&office, "123"), Some(CopyReason::FirstPage));
    assert!(waiting(&office).is_empty());
}

#[test]
fn a_pdf_that_fits_nothing_for_certain_waits_and_says_why() {
    let mut office = office();
    let paths = [
        office.file("offerte.pdf", page(&["Offerte 2026-0999"])),
        office.file(
            "overzicht.pdf",
            page(&["2026-0187\t1.210,00", "2026-0188\t363,00"]),
        ),
        office.file(
            "houthandel.pdf",
            page(&["Houthandel Vos", "Factuur 2026-0187", "Totaal 88,40"]),
        ),
        office.file("foto.pdf", page(&[])),
        office.file("geen.pdf", b"%PDF-1.7 en verder niets"),
    ];
    let rehearsal = office.rehearse(&paths);
    let told: Vec<_> = rehearsal.files.iter().map(told).collect();
    assert_eq!(
        told,
        [
            vec!["import-copy-unknown"],
            vec!["import-copy-several"],
            vec!["import-copy-contradicted"],
            vec!["import-copy-unknown"],
            vec![],
        ]
    );
    let fates: Vec<_> = rehearsal.files.iter().map(|file| file.fates[0]).collect();
    let four = [Fate::Waits; 4].into_iter().chain([Fate::LeftOut]);
    assert_eq!(fates, four.collect::<Vec<_>>());
    assert_eq!(rehearsal.files[0].counts.doubt, 1);
    office.import(&paths);
    let all = ["foto.pdf", "houthandel.pdf", "offerte.pdf", "overzicht.pdf"];
    assert_eq!(names(&office), all);
    assert!(!has_copy(&office, "2026-0187"));
    let first = &waiting(&office)[0];
    let since = NaiveDate::from_ymd_opt(2026, 10, 21).unwrap();
    assert_eq!((first.pages, first.since), (1, since));
}

#[test]
fn the_same_pdfs_twice_change_nothing() {
    let mut office = office();
    let paths = [
        office.file("Factuur 2026-0187.pdf", page(&["Factuur 2026-0187"])),
        office.file("offerte.pdf", page(&["Offerte 2026-0999"])),
        // The same under another name.
        office.file("offerte (1).pdf", page(&["Offerte 2026-0999"])),
    ];
    office.import(&paths);
    assert_eq!(names(&office), ["offerte.pdf"]);
    let rehearsal = office.rehearse(&paths);
    let fates: Vec<_> = rehearsal.files.iter().map(|file| file.fates[0]).collect();
    assert_eq!(fates, [Fate::Known; 3]);
    let done = office.import(&paths);
    assert_eq!(done.said.key, "import-nothing-new");
    assert_eq!(names(&office), ["offerte.pdf"]);
}

#[test]
fn a_pdf_that_waits_finds_an_invoice_that_comes_later() {
    let mut office = office();
    office.bring(
        "factuur.pdf",
        page(&["Smid Dekker", "Factuur 2026-0190", "Totaal 50,00"]),
    );
    assert_eq!(names(&office), ["factuur.pdf"]);
    let later = office.file(
        "later.csv",
        list(&["2026-0190;Smid Dekker;20-10-2026;03-11-2026;50,00"]),
    );
    assert_eq!(
        office.rehearse(std::slice::from_ref(&later)).copies_found,
        1
    );
    let done = office.import(&[later]);
    assert_eq!(reason(&office, "2026-0190"), Some(CopyReason::FirstPage));
    assert!(waiting(&office).is_empty());
    // Undone, the invoice is gone and the PDF waits again.
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(names(&office), ["factuur.pdf"]);
}

#[test]
fn somebody_chooses_the_invoice_of_a_pdf_that_waits_and_takes_it_back() {
    let mut office = office();
    office.bring(
        "scan.pdf",
        page(&["Cafe Zoe", "EUR 363,00", "EUR 1.210,00"]),
    );
    let copy = waiting(&office)[0].id;
    let view = office.session.waiting_copy(copy).unwrap().unwrap();
    let guesses: Vec<_> = view
        .guesses
        .iter()
        .map(|guess| {
            (
                guess.item.number.as_str(),
                guess.signs.name,
                guess.signs.amount,
            )
        })
        .collect();
    assert_eq!(
        guesses,
        [("2026-0188", true, true), ("2026-0187", false, true)]
    );
    assert!(view.text.contains("Cafe Zoe"));
    let best = office.session.copies_for(office.item("2026-0188")).unwrap();
    assert!(best[0].1.name);

    let item = office.item("2026-0188");
    let done = office
        .session
        .execute(Command::AttachWaiting { copy, item })
        .unwrap();
    assert_eq!(reason(&office, "2026-0188"), Some(CopyReason::ByHand));
    assert!(waiting(&office).is_empty());
    assert_eq!(
        office.refusal(Command::AttachWaiting { copy, item }),
        "copy-waits-no-longer"
    );
    let undo = Command::Undo(done.undo.unwrap());
    office.session.execute(undo).unwrap();
    assert!(!has_copy(&office, "2026-0188"));
    assert_eq!(waiting(&office)[0].id, copy);

    let removed = office
        .session
        .execute(Command::RemoveWaiting(copy))
        .unwrap();
    assert!(waiting(&office).is_empty());
    assert!(office.session.waiting_copy(copy).unwrap().is_none());
    assert_eq!(
        office.refusal(Command::RemoveWaiting(copy)),
        "copy-waits-no-longer"
    );
    office
        .session
        .execute(Command::Undo(removed.undo.unwrap()))
        .unwrap();
    assert_eq!(waiting(&office).len(), 1);
    // A file that is chosen by hand is the one that waits.
    let (name, bytes) = (
        "scan.pdf".to_owned(),
        page(&["Cafe Zoe", "EUR 363,00", "EUR 1.210,00"]),
    );
    let done = office
        .session
        .execute(Command::AttachCopy { item, name, bytes })
        .unwrap();
    assert!(waiting(&office).is_empty());
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(waiting(&office).len(), 1);
    let nobody = Command::AttachWaiting {
        copy: WaitingCopyId(99),
        item,
    };
    assert_eq!(office.refusal(nobody), "copy-waits-no-longer");
}

#[test]
fn an_import_that_is_undone_takes_its_pdfs_along_and_no_more() {
    let mut office = office();
    let done = office.bring("scan.pdf", page(&["Cafe Zoe", "EUR 363,00"]));
    let other = office.bring("tweede.pdf", page(&["Offerte"]));
    let copy = waiting(&office)[0].id;
    let item = office.item("2026-0188");
    office
        .session
        .execute(Command::AttachWaiting { copy, item })
        .unwrap();
    // The PDF stands behind an invoice by another decision: it stays.
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert!(has_copy(&office, "2026-0188"));
    assert!(office.session.copy_of(item).unwrap().is_some());
    assert_eq!(names(&office), ["tweede.pdf"]);
    office
        .session
        .execute(Command::Undo(other.undo.unwrap()))
        .unwrap();
    assert!(waiting(&office).is_empty());
    assert!(office.session.check().unwrap().is_empty());
}

// ---- many files

/// Packs files as computers do: stored, with their folders.
pub fn zip(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        crc.reset();
        crc.update(content);
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let mut head = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        head.extend(crc.sum().to_le_bytes());
        head.extend(length);
        head.extend(length);
        head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        head.extend([0, 0]);
        let at = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(name.as_bytes());
        bytes.extend(content);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(at);
        directory.extend(name.as_bytes());
    }
    let (start, size) = (bytes.len(), directory.len());
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(u32::try_from(size).unwrap().to_le_bytes());
    bytes.extend(u32::try_from(start).unwrap().to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

#[test]
fn a_zip_with_folders_is_read_like_the_files_in_it() {
    let mut office = Office::new();
    let packed = zip(&[
        ("2026/lijst.csv", list(&[JANSEN, ZOE]).into_bytes()),
        (
            "2026/pdf/Factuur 2026-0187.pdf",
            page(&["Factuur 2026-0187"]),
        ),
        (
            "2026/pdf/scan.pdf",
            page(&["Cafe Zoe", "Factuur 2026-0188"]),
        ),
        ("2026/pdf/offerte.pdf", page(&["Offerte"])),
        ("__MACOSX/2026/._lijst.csv", b"niets".to_vec()),
    ]);
    office.bring("alles.zip", packed);
    assert!(has_copy(&office, "2026-0187") && has_copy(&office, "2026-0188"));
    assert_eq!(names(&office), ["offerte.pdf"]);
}

/// Three hundred invoices in folders within folders, each with its PDF.
fn year(folder: &Path) -> Vec<PathBuf> {
    let mut rows = Vec::new();
    for nth in 0..300 {
        let number = format!("2026-{nth:04}");
        let month = folder.join(format!("facturen/{:02}", nth % 12 + 1));
        std::fs::create_dir_all(&month).unwrap();
        let lines = [
            format!("Klant {nth} BV\tFactuur"),
            format!("Dorpsstraat {nth}\t{number}"),
        ];
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        std::fs::write(month.join(format!("scan{nth}.pdf")), page(&lines)).unwrap();
        rows.push(format!(
            "{number};Klant {nth} BV;01-10-2026;15-10-2026;10,00"
        ));
    }
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    std::fs::write(folder.join("lijst.csv"), list(&rows)).unwrap();
    vec![folder.to_owned()]
}

#[test]
fn a_folder_with_hundreds_of_files_comes_in_at_once_and_goes_at_once() {
    let mut office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let paths = year(folder.path());
    let rehearsal = office.rehearse(&paths);
    assert_eq!(rehearsal.files.len(), 301);
    let new: usize = rehearsal.files.iter().map(|file| file.counts.new).sum();
    assert_eq!(new, 600);
    let done = office.import(&paths);
    assert_eq!(office.open().len(), 300);
    assert!(has_copy(&office, "2026-0299"));
    let again = office.import(&paths);
    assert_eq!(again.said.key, "import-nothing-new");
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert!(office.open().is_empty());
    assert!(office.session.check().unwrap().is_empty());
}

#[test]
fn reading_many_files_stops_when_asked_and_leaves_nothing() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let paths = year(folder.path());
    let stopped = office.session.rehearse(&paths, &|done, _| done < 10);
    assert_eq!(stopped.unwrap_err().refusal().what.key, "import-stopped");
    assert!(office.open().is_empty());
}

#[test]
fn rows_that_are_not_ticked_stay_behind() {
    let mut office = Office::new();
    let list = office.file("lijst.csv", list(&[JANSEN, ZOE, GROOT]));
    let pdf = office.file("2026-0188.pdf", page(&["Factuur 2026-0188"]));
    let mut rehearsal: Rehearsal = office.rehearse(&[list.clone(), pdf]);
    rehearsal.files[0].left_out.insert(1);
    office.session.rehearse_again(&mut rehearsal).unwrap();
    assert_eq!(
        rehearsal.files[0].fates,
        [Fate::New, Fate::Unticked, Fate::New]
    );
    assert_eq!(rehearsal.files[0].counts.new, 2);
    assert_eq!(
        rehearsal.files[1].fates,
        [Fate::Waits],
        "its invoice stays behind"
    );
    let import = Command::Import(Box::new(rehearsal));
    office.session.execute(import).unwrap();
    let open: Vec<String> = office
        .open()
        .into_iter()
        .map(|(number, _)| number)
        .collect();
    assert_eq!(open, ["123", "2026-0187"]);
    // The next time it is as new as it was.
    office.import(&[list]);
    assert!(has_copy(&office, "2026-0188"), "and its PDF waited for it");
}

#[test]
fn what_cannot_be_read_in_a_folder_is_said() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let rehearsal = office.rehearse(&[folder.path().to_owned(), folder.path().join("weg.xml")]);
    let told: Vec<_> = rehearsal
        .files
        .iter()
        .map(|file| (file.read.problems[0].what.key, file.ticked))
        .collect();
    assert_eq!(
        told,
        [
            ("import-read-failed", false),
            ("import-folder-empty", false)
        ]
    );
}

// ---- real files

fn samples() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    let folder = std::env::var_os("MINNELIJK_SAMPLES").map_or(beside, PathBuf::from);
    if folder.join("pdf").is_dir() {
        return Some(folder);
    }
    println!("no samples here: the first pages of real PDFs were left out");
    None
}

/// Words of four signs and more.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn the_first_pages_of_real_files_read_as_another_reader_has_them() {
    let Some(folder) = samples() else { return };
    let (mut all, mut found, mut files) = (0, 0, 0);
    for kind in ["invoice-pdf", "pdf"] {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder.join(kind))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        for path in paths {
            let bytes = std::fs::read(&path).unwrap();
            let file = read("a.pdf", &mut Cursor::new(&bytes), &Options::default());
            let Content::Copy(loose) = file.content else {
                continue;
            };
            // What the drawer of pages makes of it; it gives up on some.
            let theirs = preview::text_of(&bytes).unwrap_or_default();
            let theirs = words(theirs.first().map_or("", String::as_str));
            let ours = words(&loose.text);
            if theirs.is_empty() || loose.text.len() > 11_000 {
                continue;
            }
            files += 1;
            let here = theirs.iter().filter(|word| ours.contains(word)).count();
            if here * 10 < theirs.len() * 8 {
                let name = path.file_name().unwrap().to_string_lossy();
                println!("{name}: {here} of {} words", theirs.len());
            }
            all += theirs.len();
            found += here;
        }
    }
    println!("{files} first pages: {found} of {all} words");
    assert!(files > 60 && found * 100 >= all * 94);
}
