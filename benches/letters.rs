//! What letters cost: laid out, written, bound with a copy; then a thousand issued, stored and joined to one pile:
//! `cargo bench --bench letters`, `-- --quick` with a hundred.
//!
//! A letter of two pages with fifteen invoices and one appended invoice of one page. Each measure runs in a process
//! of its own, so that its peak memory is its own; processor time and memory come from `/proc`, so on other systems
//! than Linux a dash stands in their place.

use chrono::{Days, NaiveDate};
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{ColleagueDraft, Command, LetterOrder};
use minnelijk::app::settings::CompanySettings;
use minnelijk::app::{Access, Session};
use minnelijk::documents::enclosures::{Binding, Enclosure, bind};
use minnelijk::documents::fonts::Face;
use minnelijk::documents::letter::{
    About, CompanyFacts, CustomerFacts, ItemFacts, Laid, LetterFacts, SenderFacts, lay_out, shipped,
};
use minnelijk::documents::page::{Page, Style, mm};
use minnelijk::documents::{Info, writer};
use minnelijk::domain::copies::CopyReason;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::document::{Address, CopyStatus, DocumentKind};
use minnelijk::domain::envelope::Window;
use minnelijk::domain::ids::{BankAccountId, CustomerId, ItemId};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::money::Money;
use minnelijk::domain::stationery::Stationery;
use minnelijk::domain::sticker::StickerWish;
use minnelijk::domain::template::Template;
use minnelijk::store::write::{NewCustomer, NewItem};
use minnelijk::store::{JournalEntry, Moment, Store, StoreError, Write as Writing};
use minnelijk::words::Words;
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What is measured, in the order in which it is shown; each goes on where the one before ended.
const MEASURES: [&str; 6] = [
    "laid out",
    "and written",
    "and bound with its copy",
    "the company begun (not a letter)",
    "issued and stored",
    "joined to one pile",
];
/// Invoices in a letter.
const LINES: i64 = 15;

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [measure, folder, count] = args.as_slice()
        && let Some(name) = MEASURES.iter().find(|name| **name == measure)
    {
        return measured(name, Path::new(folder), count.parse()?);
    }
    let count: usize = match args.iter().any(|arg| arg == "--quick") {
        true => 100,
        false => 1_000,
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| {count} letters | ms of processor each | peak MB | KB each |\n|---|---:|---:|---:|"
    )?;
    let folder = tempfile::tempdir()?;
    for name in MEASURES {
        let said = process::Command::new(std::env::current_exe()?)
            .arg(name)
            .arg(folder.path())
            .arg(count.to_string())
            .output()?;
        if !said.status.success() {
            return Err(format!("{name}: {}", String::from_utf8_lossy(&said.stderr)).into());
        }
        writeln!(
            out,
            "| {name} | {} |",
            String::from_utf8(said.stdout)?.trim()
        )?;
        out.flush()?;
    }
    Ok(())
}

/// One measure, in a process that does nothing else.
fn measured(name: &str, folder: &Path, count: usize) -> Outcome {
    let bytes = carried_out(name, folder, count)?;
    let each = |ticks: u32| f64::from(ticks) * 10.0 / count as f64;
    let spent = cpu_ticks().map_or_else(|| "–".to_owned(), |ticks| format!("{:.1}", each(ticks)));
    let peak = peak_memory();
    let peak = peak.map_or_else(
        || "–".to_owned(),
        |kilobytes| format!("{:.0}", kilobytes / 1_024.0),
    );
    let size = bytes as f64 / 1_024.0 / count as f64;
    writeln!(std::io::stdout(), "{spent} | {peak} | {size:.1}")?;
    Ok(())
}

fn carried_out(name: &str, folder: &Path, count: usize) -> Outcome<usize> {
    let file = folder.join("letters.minnelijk");
    let open = || Session::open(&file, Access::Write, Clock::fixed(today()));
    Ok(match name {
        "laid out" => each(count, |words, at| Ok(laid(words, at)?.pages.len()))?,
        "and written" => each(count, |words, at| Ok(written(&laid(words, at)?)?.len()))?,
        "and bound with its copy" => {
            let copy = invoice()?;
            each(count, |words, at| {
                let letter = written(&laid(words, at)?)?;
                let enclosed = [Enclosure {
                    pdf: &copy,
                    header: Some("Kopie factuur 2026-0187"),
                    watermark: None,
                }];
                Ok(bind(&letter, &Binding::default(), &enclosed)?.pdf.len())
            })?
        }
        "the company begun (not a letter)" => {
            begun(&file, count)?;
            0
        }
        "issued and stored" => {
            let mut session = open()?;
            let orders: Vec<LetterOrder> = session.letters()?.due.iter().map(order).collect();
            if orders.len() != count {
                return Err(format!("{} letters are due", orders.len()).into());
            }
            let before = std::fs::metadata(&file)?.len();
            session.execute(Command::IssueLetters(orders))?;
            drop(session);
            usize::try_from(std::fs::metadata(&file)?.len() - before)?
        }
        _ => {
            let session = open()?;
            let issued = session.letters()?.issued;
            let hashes: Vec<_> = issued.iter().map(|line| line.sha256).collect();
            session.pile(&hashes)?.len()
        }
    })
}

/// So many letters, with words that are loaded once, as the program does it.
fn each(count: usize, turn: impl Fn(&Words, usize) -> Outcome<usize>) -> Outcome<usize> {
    let words = Words::new(Language::Dutch);
    let mut sum = 0;
    for at in 0..count {
        sum += turn(&words, at)?;
    }
    Ok(sum)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).unwrap_or_default()
}

/// An invoice of this number of days ago.
fn item(letter: usize, nth: i64) -> ItemFacts {
    let due_on = today() - Days::new(8);
    let amount = Money::eur(10_000 + 137 * nth + i64::try_from(letter).unwrap_or(0));
    ItemFacts {
        number: format!("{letter:04}-{nth:02}"),
        issued_on: Some(due_on - Days::new(30)),
        due_on,
        description: Some("Onderhoud koelinstallatie, 3e kwartaal".to_owned()),
        amount,
        paid: Money::eur(0),
        open: amount,
        days_overdue: 8,
    }
}

fn address() -> Address {
    Address {
        street: Some("Lange Nieuwstraat 12".to_owned()),
        postcode: Some("3512 PH".to_owned()),
        city: Some("Utrecht".to_owned()),
        ..Address::default()
    }
}

fn laid(words: &Words, letter: usize) -> Outcome<Laid> {
    let items: Vec<ItemFacts> = (0..LINES).map(|nth| item(letter, nth)).collect();
    let total = items.iter().map(|item| item.open.minor).sum();
    let facts = LetterFacts {
        kind: LetterKind::FirstReminder,
        date: today(),
        our_reference: format!("BR-2026-{letter:04}"),
        company: CompanyFacts {
            name: "Van Dalen Koeltechniek".to_owned(),
            legal_line: Some("Van Dalen Koeltechniek B.V., Utrecht".to_owned()),
            address: address(),
            kvk: Some("12345678".to_owned()),
            vat: Some("NL001234567B01".to_owned()),
            iban: Some("NL20INGB0001234567".to_owned()),
            account_name: Some("Van Dalen Koeltechniek B.V.".to_owned()),
            phone: Some("030 555 01 22".to_owned()),
            email: Some("administratie@vandalen.example".to_owned()),
            logo: None,
        },
        sender: SenderFacts {
            name: "Anneke de Vries".to_owned(),
            job: Some("Debiteurenbeheer".to_owned()),
            ..SenderFacts::default()
        },
        customer: CustomerFacts {
            name: format!("Klant {letter:04} B.V."),
            number: Some(format!("K{letter:04}")),
            kind: Some(CustomerKind::Business),
            address: address(),
            ..CustomerFacts::default()
        },
        items,
        also_overdue: Vec::new(),
        interest: None,
        costs: None,
        total: Money::eur(total),
        position_on: None,
        deadline: Some(today() + Days::new(7)),
        default_since: None,
        invoice_only: false,
        payment_reference: Some(format!("BR-2026-{letter:04}")),
        payment_code: Some(format!(
            "BCD\n002\n1\nSCT\n\nVan Dalen Koeltechniek B.V.\nNL20INGB0001234567\nEUR{}.{:02}\n\n\nBR-2026-{letter:04}",
            total / 100,
            total % 100
        )),
        earlier_letters: Vec::new(),
        earlier_calls: Vec::new(),
        clauses: Vec::new(),
        terms_received_on: None,
        collection_party: None,
        about: About::Items,
        disputed: Vec::new(),
        friendly: false,
        copies: true,
        enclosures: vec!["kopie van factuur 2026-0187".to_owned()],
        sticker: StickerWish::Without,
        sample: false,
        window: Window::default(),
        stationery: Stationery::default(),
    };
    let text = shipped(facts.kind, words.language());
    let template = Template::parse(text).map_err(|problem| format!("{problem:?}"))?;
    lay_out(&facts, &template, words).map_err(|problems| format!("{problems:?}").into())
}

fn written(laid: &Laid) -> Outcome<Vec<u8>> {
    let info = Info {
        title: &laid.subject,
        author: "Van Dalen Koeltechniek",
        language: Language::Dutch,
        day: today(),
    };
    Ok(writer::write(&laid.pages, &info)?)
}

/// An invoice of one page, as another program could have made it: it has fonts of its own.
fn invoice() -> Outcome<Vec<u8>> {
    let mut page = Page::a4();
    for at in 0..32_u16 {
        let face = Face::ALL[usize::from(at) % 2];
        let line = "Factuur 2026-0187: 12 uur timmerwerk à € 65,00";
        let down = mm(40.0 + 7.0 * f32::from(at));
        page.text(Style::new(face, 10.0), mm(25.0), down, line);
    }
    let laid = Laid {
        pages: vec![page],
        subject: "Factuur".to_owned(),
        remarks: Vec::new(),
    };
    written(&laid)
}

/// A company with so many customers, each with fifteen invoices due for their first reminder, the first of which has
/// its copy.
fn begun(file: &Path, count: usize) -> Outcome {
    let clock = Clock::fixed(today());
    let mut session = Session::create(file, clock)?;
    session.execute(Command::SetCompany(CompanySettings {
        name: "Van Dalen Koeltechniek B.V.".to_owned(),
        address: address(),
        kvk: "12345678".to_owned(),
        iban: "NL20INGB0001234567".to_owned(),
        ..CompanySettings::default()
    }))?;
    session.execute(Command::SaveColleague {
        colleague: None,
        to: ColleagueDraft {
            name: "Anneke de Vries".to_owned(),
            signs_letters: true,
            active: true,
            ..ColleagueDraft::default()
        },
    })?;
    session.execute(Command::ConfirmBooks {
        account: BankAccountId(1),
        through: today() - Days::new(1),
    })?;
    drop(session);
    let mut store = Store::open(file, Access::Write, "a bench")?;
    let moment = Moment {
        at: clock.now,
        day: clock.today,
        who: None,
    };
    let copy = invoice()?;
    store.write(moment, "import", |write| {
        for at in 0..count {
            customer(write, at, &copy)?;
        }
        Ok::<_, StoreError>(((), JournalEntry::default()))
    })?;
    Ok(())
}

fn customer(write: &mut Writing<'_>, at: usize, copy: &[u8]) -> Result<(), StoreError> {
    let customer = write.add_customer(&NewCustomer {
        name: format!("Klant {at:04} B.V."),
        kind: Some(CustomerKind::Business),
        address: address(),
        ..NewCustomer::default()
    })?;
    for nth in 0..LINES {
        let item = write.add_item(&new_item(customer, &item(at, nth)))?;
        if nth == 0 {
            // Each its own bytes: a comment at the end of a PDF changes nothing in it.
            let own = [copy, format!("\n%{at}\n").as_bytes()].concat();
            let hash = write.keep_pdf(&own, CopyStatus::Ok { pages: 1 })?;
            write.add_copy(item, hash, "factuur.pdf", CopyReason::ByHand)?;
        }
    }
    Ok(())
}

fn new_item(customer: CustomerId, facts: &ItemFacts) -> NewItem {
    NewItem {
        customer,
        kind: DocumentKind::Invoice,
        number: facts.number.clone(),
        number_normalised: facts.number.replace('-', ""),
        issued_on: facts.due_on - Days::new(30),
        due_on: facts.due_on,
        due_estimated: false,
        term_agreed: true,
        amount: facts.amount,
        payable: facts.amount,
        payment_reference: None,
        direct_debit: false,
        collected_on: None,
        order_reference: None,
        credits_number: None,
        delivered_on: None,
        description: "Onderhoud koelinstallatie".to_owned(),
        lines: serde_json::json!([]),
        taxes: serde_json::json!([]),
        asks_opening: false,
    }
}

/// The fourteen without a copy go along with a reason.
fn order(due: &minnelijk::app::snapshots::LetterDue) -> LetterOrder {
    let without_copy: BTreeMap<ItemId, String> = due
        .missing_copies
        .iter()
        .map(|item| (*item, "stond al bij de klant".to_owned()))
        .collect();
    due.order(without_copy)
}

/// In user and system mode together (proc(5), fields 14 and 15 of stat), in hundredths of a second.
fn cpu_ticks() -> Option<u32> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u32>().ok()? + fields.get(12)?.parse::<u32>().ok()?)
}

/// The most memory this process ever had, in kilobytes.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
