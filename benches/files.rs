//! A folder of e-invoices and PDFs on the table, and imported: `cargo bench --bench files` at 500, 2,000 and
//! 5,000 files, `-- --quick` without the last; half of them invoices (UBL), half their PDFs, recognised by the
//! number on the first page. The same files packed in one .zip are read in one go.
//!
//! Each measure runs in a process of its own, as in `growth`: CPU seconds and peak memory, from `/proc`.

use chrono::NaiveDate;
use minnelijk::app::Session;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::Command;
use minnelijk::app::settings::CompanySettings;
use minnelijk::documents::fonts::Face;
use minnelijk::documents::page::{Page, Style};
use minnelijk::documents::{Info, writer};
use minnelijk::domain::language::Language;
use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process;
use std::time::Instant;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What is measured, in the order in which it is shown.
const MEASURES: [&str; 4] = ["folder read", "folder imported", "zip read", "zip imported"];

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [measure, folder] = args.as_slice()
        && let Some(name) = MEASURES.iter().find(|name| **name == measure)
    {
        return measured(name, Path::new(folder));
    }
    let sizes: &[usize] = if args.iter().any(|arg| arg == "--quick") {
        &[500, 2_000]
    } else {
        &[500, 2_000, 5_000]
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| files | measure | CPU seconds | ms a file | seconds on the clock | peak MB |"
    )?;
    writeln!(out, "|---:|---|---:|---:|---:|---:|")?;
    for size in sizes {
        let folder = tempfile::tempdir()?;
        make(*size, folder.path())?;
        for name in MEASURES {
            let mut here = process::Command::new(std::env::current_exe()?);
            let said = here.arg(name).arg(folder.path()).output()?;
            if !said.status.success() {
                return Err(format!("{name}: {}", String::from_utf8_lossy(&said.stderr)).into());
            }
            let line = String::from_utf8(said.stdout)?;
            let (cpu, rest) = line.trim().split_once(' ').ok_or("nothing was measured")?;
            let each = cpu.parse::<f64>().unwrap_or(0.0) * 1000.0 / *size as f64;
            writeln!(out, "| {size} | {name} | {cpu} | {each:.2} | {rest} |")?;
            out.flush()?;
        }
    }
    Ok(())
}

fn today() -> Outcome<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(2026, 11, 25).ok_or("a day")?)
}

/// One measure, in a process that does nothing else.
fn measured(name: &str, folder: &Path) -> Outcome {
    let clock = Clock::fixed(today()?);
    let company = folder.join("company.minnelijk");
    let mut session = Session::create(&company, clock)?;
    session.execute(Command::SetCompany(CompanySettings {
        name: "Van Dalen B.V.".to_owned(),
        kvk: "12345678".to_owned(),
        ..CompanySettings::default()
    }))?;
    let path = if name.starts_with("zip") {
        folder.join("all.zip")
    } else {
        folder.join("files")
    };
    let (before, began) = (cpu_seconds(), Instant::now());
    let rehearsal = session.rehearse(&[path], &|_, _| true)?;
    if name.ends_with("imported") {
        session.execute(Command::Import(Box::new(rehearsal)))?;
    } else if rehearsal.files.iter().any(|file| file.counts.new != 1) {
        return Err("not everything was recognised".into());
    }
    let wall = began.elapsed().as_secs_f64();
    let seconds = cpu_seconds()
        .zip(before)
        .map(|(after, before)| after - before);
    let seconds = seconds.map_or_else(|| "–".to_owned(), |seconds| format!("{seconds:.2}"));
    let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / 1_048_576.0);
    let peak = peak_memory().map_or_else(|| "–".to_owned(), megabytes);
    drop(session);
    std::fs::remove_file(&company)?;
    writeln!(std::io::stdout(), "{seconds} {wall:.2} | {peak}")?;
    Ok(())
}

/// The files in folders by month, and the same packed.
fn make(size: usize, folder: &Path) -> Outcome {
    let mut packed = Zip::default();
    for nth in 0..size / 2 {
        let month = folder.join(format!("files/{:02}", nth % 12 + 1));
        std::fs::create_dir_all(&month)?;
        for (name, bytes) in [
            (format!("{nth:05}.xml"), invoice(nth).into_bytes()),
            (format!("scan{nth:05}.pdf"), copy(nth)?),
        ] {
            std::fs::write(month.join(&name), &bytes)?;
            packed.add(&format!("{:02}/{name}", nth % 12 + 1), &bytes)?;
        }
    }
    std::fs::write(folder.join("all.zip"), packed.end()?)?;
    Ok(())
}

fn copy(nth: usize) -> Outcome<Vec<u8>> {
    let style = Style::new(Face::Regular, 10.0);
    let mut page = Page::a4();
    let number = format!("2026-{nth:05}");
    let (whole, cents) = (100 + nth % 900, nth % 100);
    let lines = [
        ("Van Dalen B.V.".to_owned(), String::new()),
        (format!("Klant {} B.V.", nth / 5), String::new()),
        ("Factuurnummer".to_owned(), number.clone()),
        ("Factuurdatum".to_owned(), "01-11-2026".to_owned()),
    ];
    let work = (1..25).map(|line| {
        let what = format!("Onderhoud van de installatie, onderdeel {line}");
        (what, format!("{line},00"))
    });
    let total = (
        "Totaal te betalen".to_owned(),
        format!("{whole},{cents:02}"),
    );
    for (at, (left, right)) in lines.into_iter().chain(work).chain([total]).enumerate() {
        let y = 60.0 + 20.0 * at as f32;
        page.text(style, 60.0, y, &left);
        page.text_right(style, 520.0, y, &right);
    }
    let info = Info {
        title: &number,
        author: "Van Dalen B.V.",
        language: Language::Dutch,
        day: today()?,
    };
    Ok(writer::write(&[page], &info)?)
}

fn invoice(nth: usize) -> String {
    let (whole, cents, customer) = (100 + nth % 900, nth % 100, nth / 5);
    let party = |name: &str, kvk: &str| {
        format!(
            "<cac:Party><cac:PartyName><cbc:Name>{name}</cbc:Name></cac:PartyName><cac:PartyLegalEntity>\
             <cbc:RegistrationName>{name}</cbc:RegistrationName>{kvk}</cac:PartyLegalEntity></cac:Party>"
        )
    };
    let ours = party(
        "Van Dalen B.V.",
        "<cbc:CompanyID schemeID=\"0106\">12345678</cbc:CompanyID>",
    );
    let theirs = party(&format!("Klant {customer} B.V."), "");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" \
         xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
         xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\
         <cbc:ID>2026-{nth:05}</cbc:ID><cbc:IssueDate>2026-11-01</cbc:IssueDate><cbc:DueDate>2026-12-01</cbc:DueDate>\
         <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:AccountingSupplierParty>{ours}</cac:AccountingSupplierParty>\
         <cac:AccountingCustomerParty>{theirs}</cac:AccountingCustomerParty><cac:LegalMonetaryTotal>\
         <cbc:TaxInclusiveAmount currencyID=\"EUR\">{whole}.{cents:02}</cbc:TaxInclusiveAmount>\
         <cbc:PayableAmount currencyID=\"EUR\">{whole}.{cents:02}</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>"
    )
}

/// Files packed without being made smaller.
#[derive(Default)]
struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    fn add(&mut self, name: &str, content: &[u8]) -> Outcome {
        let length = u32::try_from(content.len())?.to_le_bytes();
        let at = u32::try_from(self.bytes.len())?.to_le_bytes();
        // Version, flags, method, time, day and a checksum that our reader does not ask for.
        let mut head = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        head.extend(length);
        head.extend(length);
        head.extend(u16::try_from(name.len())?.to_le_bytes());
        head.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&head);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(&head);
        self.directory.extend([0; 10]);
        self.directory.extend(at);
        self.directory.extend(name.as_bytes());
        self.count += 1;
        Ok(())
    }

    fn end(mut self) -> Outcome<Vec<u8>> {
        let (start, size) = (self.bytes.len(), self.directory.len());
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(u32::try_from(size)?.to_le_bytes());
        self.bytes.extend(u32::try_from(start)?.to_le_bytes());
        self.bytes.extend([0, 0]);
        Ok(self.bytes)
    }
}

/// Of this process, in user and system mode together; the kernel counts in hundredths.
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is a name in brackets, which may hold anything.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / 100.0)
}

/// The most memory that this process ever had, in bytes.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024)
}
