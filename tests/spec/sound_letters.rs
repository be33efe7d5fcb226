//! Whatever comes out on paper is a sound PDF to a program that is not ours: every kind of letter in both languages,
//! plain, on a letterhead and with copies behind it; piles for the printer; and the sheets that stay in our house.

use crate::spec::letter_facts::{
    day, each_kind, facts, fourteen_day, in_language, item, keep_to_look_at, last_reminder, pdf_of,
    some,
};
use crate::spec::letters::document;
use crate::spec::morning;
use crate::spec::on_paper::letterhead;
use crate::spec::pdf_tools::{installed, qpdf_finds};
use crate::spec::posting::{a_pdf, firm, today};
use minnelijk::app::command::Command;
use minnelijk::app::sheets::Sheets;
use minnelijk::documents::batch::{Part, join};
use minnelijk::documents::enclosures::{Binding, Enclosure, bind};
use minnelijk::documents::{Info, invoice_copy, writer};
use minnelijk::domain::contact::Tone;
use minnelijk::domain::envelope::{Envelope, OWN, Window};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::money::Currency;
use minnelijk::words::Words;
use std::path::PathBuf;

/// Files that were laid down to be looked at by qpdf.
struct Pile {
    folder: tempfile::TempDir,
    files: Vec<PathBuf>,
}

impl Pile {
    /// `None`, with a line, where qpdf is not installed.
    fn new() -> Option<Self> {
        installed("qpdf", "--version").then(|| Self {
            folder: tempfile::tempdir().unwrap(),
            files: Vec::new(),
        })
    }

    fn lay(&mut self, name: &str, pdf: &[u8]) {
        let file = self.folder.path().join(format!("{name}.pdf"));
        std::fs::write(&file, pdf).unwrap();
        self.files.push(file);
    }

    fn all_are_sound(&self) {
        for file in &self.files {
            let found = qpdf_finds(file);
            assert_eq!(found, None, "{}", file.display());
        }
    }
}

fn info(language: Language) -> Info<'static> {
    Info {
        title: "Brieven",
        author: "Van Dalen Koeltechniek",
        language,
        day: today(),
    }
}

#[test]
fn every_kind_of_letter_is_sound_plain_on_a_letterhead_and_with_copies_and_so_is_their_pile() {
    let Some(mut pile) = Pile::new() else { return };
    let (paper, copy) = (letterhead(2), a_pdf("ORIGINEEL", 2));
    for language in Language::ALL {
        let mut bound = Vec::new();
        for facts in each_kind() {
            let code = facts.kind.code();
            let laid = in_language(language, &facts);
            let letter = pdf_of(&laid);
            keep_to_look_at(&laid, &letter);
            pile.lay(&format!("{code}-{}", language.code()), &letter);
            let marks = ["Brief", "Kopie", "Voorwaarden"].map(str::to_owned);
            let binding = Binding {
                letterhead: Some(&paper),
                marks: &marks,
            };
            let enclosed =
                [("Kopie factuur 2026-0113", "KOPIE"), ("", "")].map(|(header, mark)| {
                    let some = |text: &'static str| (!text.is_empty()).then_some(text);
                    Enclosure {
                        pdf: &copy,
                        header: some(header),
                        watermark: some(mark),
                    }
                });
            let whole = bind(&letter, &binding, &enclosed).unwrap();
            assert!(whole.outcomes.iter().all(Result::is_ok), "{code}");
            pile.lay(&format!("{code}-{}-bound", language.code()), &whole.pdf);
            bound.push((code, whole.pdf));
        }
        let parts: Vec<Part<'_>> = bound
            .iter()
            .map(|(title, pdf)| Part { pdf, title })
            .collect();
        for duplex in [false, true] {
            let joined = join(&parts, duplex, &info(language)).unwrap();
            pile.lay(&format!("pile-{}-{duplex}", language.code()), &joined.pdf);
        }
    }
    pile.all_are_sound();
}

/// A long address, a long name, sixty invoices, a customer abroad, and all of them friendly.
#[test]
fn letters_with_the_most_there_is_are_sound() {
    let Some(mut pile) = Pile::new() else { return };
    for language in Language::ALL {
        let mut long = last_reminder();
        long.friendly = true;
        long.customer.name =
            "Coöperatieve Vereniging van Warme Bakkers in Noord-Holland U.A.".to_owned();
        long.customer.attention = some("mevrouw A.M. van der Wolk-Oosterhuis");
        long.customer.address.street = some("Burgemeester Van Nispenlaan 1234-bis");
        long.customer.address.city = some("Nieuwerkerk aan den IJssel");
        long.company.name =
            "Van Dalen Koeltechniek en Klimaatbeheersing Midden-Nederland".to_owned();
        let mut many = last_reminder();
        let sixty = 60_i64;
        many.items = (0..sixty)
            .map(|nth| {
                item(
                    &format!("2026-{:04}", 100 + nth),
                    day(2026, 9, 14),
                    12_345 + nth,
                )
            })
            .collect();
        many.also_overdue.clear();
        many.total.minor = many.items.iter().map(|item| item.open.minor).sum();
        let mut abroad = facts(LetterKind::FirstReminder);
        abroad.customer.address.country = some("DE");
        abroad.customer.address.postcode = some("10115");
        abroad.customer.address.city = some("Berlin");
        abroad.customer.address.street = some("Invalidenstraße 117");
        let mut consumer = fourteen_day();
        consumer.friendly = true;
        for (name, facts) in [
            ("long", long),
            ("sixty", many),
            ("abroad", abroad),
            ("friendly-consumer", consumer),
        ] {
            let laid = in_language(language, &facts);
            let pdf = pdf_of(&laid);
            pile.lay(&format!("{name}-{}", language.code()), &pdf);
            if let Ok(folder) = std::env::var("MINNELIJK_LETTERS_OUT") {
                let file = format!("{folder}/extreme-{name}-{}.pdf", language.code());
                std::fs::write(file, &pdf).unwrap();
            }
        }
    }
    pile.all_are_sound();
}

#[test]
fn the_sheets_of_our_own_house_are_sound() {
    let Some(mut pile) = Pile::new() else { return };
    for language in Language::ALL {
        let words = Words::new(language);
        let data = invoice_copy::lay_out(&document(), &words).unwrap();
        let data = writer::write(&data, &info(language)).unwrap();
        pile.lay(&format!("data-{}", language.code()), &data);
    }
    let mut firm = firm(|fill| {
        for (name, number) in [
            ("Bakkerij De Wit", "2026-0113"),
            ("Garage Smit", "2026-0114"),
        ] {
            let customer = fill.business(name);
            fill.invoice(customer, number, "2026-11-05", 121_000);
        }
    });
    let produced = firm.issue_all().produced;
    pile.lay("issued", &firm.session.pile(&produced).unwrap());
    let (mut session, customer) = morning::company(30);
    let case = (customer, Currency::EUR);
    let colleague = session.worklist().unwrap().plan.colleagues[0].0;
    let cases = vec![case];
    session
        .execute(Command::HandToSales { cases, colleague })
        .unwrap();
    for language in Language::ALL {
        for envelope in Envelope::ALL {
            let window = Window::of(*envelope, OWN);
            let (_, page) = session.calibration(&window, &Words::new(language)).unwrap();
            let name = format!("envelope-{}-{}", envelope.code(), language.code());
            pile.lay(&name, &page);
        }
        for tone in Tone::ALL {
            let (_, page) = session.call_sheet(case, *tone, None, language).unwrap();
            let name = format!("call-{}-{}", tone.code(), language.code());
            pile.lay(&name, &page);
        }
        let mut settings = session.company().unwrap();
        settings.language = language;
        session.execute(Command::SetCompany(settings)).unwrap();
        for (name, sheets) in [
            ("history", Sheets::History(customer, None)),
            ("visit", Sheets::Visits(vec![case])),
            ("sales", Sheets::Sales(vec![case])),
        ] {
            let (_, pdf) = session.sheets(&sheets).unwrap();
            pile.lay(&format!("{name}-{}", language.code()), &pdf);
        }
    }
    pile.all_are_sound();
}
