//! E-invoices being imported: `cargo bench --bench invoices` at 100, 1,000 and 10,000 of them, `-- --quick`
//! without the last. Each is a UBL file with its own PDF of 100 KB inside, and all come in one import into a
//! new company file, as a year of invoices does.
//!
//! Each measure runs in a process of its own, as in `growth`: CPU seconds and peak memory, from `/proc`. Ten
//! thousand files take 1.4 GB beside the company file of 1.1 GB; both go when it ends.

use base64::Engine as _;
use lopdf::{Document, Object, Stream, dictionary};
use minnelijk::app::Session;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::Command;
use minnelijk::app::settings::CompanySettings;
use minnelijk::import::{self, Options};
use std::error::Error;
use std::fs::File;
use std::io::{BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What is measured; each does what the one before it does, and more.
const MEASURES: [&str; 3] = ["files read", "rehearsed", "rehearsed and imported"];

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [measure, folder] = args.as_slice()
        && MEASURES.contains(&measure.as_str())
    {
        return measured(measure, Path::new(folder));
    }
    let sizes: &[usize] = if args.iter().any(|arg| arg == "--quick") {
        &[100, 1_000]
    } else {
        &[100, 1_000, 10_000]
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| invoices | measure | CPU seconds | ms each | peak MB | MB read | MB of company |"
    )?;
    writeln!(out, "|---:|---|---:|---:|---:|---:|---:|")?;
    for size in sizes {
        let folder = tempfile::tempdir()?;
        let length = make(*size, folder.path())?;
        for name in MEASURES {
            let said = process::Command::new(std::env::current_exe()?)
                .arg(name)
                .arg(folder.path())
                .output()?;
            if !said.status.success() {
                return Err(format!("{name}: {}", String::from_utf8_lossy(&said.stderr)).into());
            }
            let said = String::from_utf8(said.stdout)?;
            let (seconds, rest) = said.trim().split_once(' ').unwrap_or(("", ""));
            let each = seconds.parse::<f64>().map_or_else(
                |_| "–".to_owned(),
                |seconds| format!("{:.2}", seconds * 1_000.0 / *size as f64),
            );
            let (peak, company) = rest.split_once(' ').unwrap_or((rest, ""));
            let read = megabytes(length);
            writeln!(
                out,
                "| {size} | {name} | {seconds} | {each} | {peak} | {read} | {company} |"
            )?;
            out.flush()?;
        }
    }
    Ok(())
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1_048_576.0)
}

// ---------------------------------------------------------------------------------------------
// In a process of its own

const FILES: &str = "invoices";
const COMPANY: &str = "company.minnelijk";

/// Does the work and says what it took: CPU seconds, peak memory, the size of the company file.
fn measured(name: &str, folder: &Path) -> Outcome {
    let files = folder.join(FILES);
    let company = folder.join(COMPANY);
    let found = match name {
        "files read" => read(&files)?,
        "rehearsed" => new_in_memory()?
            .rehearse(&[files], &|_, _| true)?
            .files
            .len(),
        _ => import(&company, files)?,
    };
    if found == 0 {
        return Err("nothing was read".into());
    }
    let peak = peak_memory().map_or_else(|| "–".to_owned(), megabytes);
    let seconds = cpu_seconds().map_or_else(|| "–".to_owned(), |seconds| format!("{seconds:.2}"));
    let length =
        std::fs::metadata(company).map_or_else(|_| "–".to_owned(), |it| megabytes(it.len()));
    writeln!(std::io::stdout(), "{seconds} {peak} {length}")?;
    Ok(())
}

/// Every file by itself, and nothing kept.
fn read(files: &Path) -> Outcome<usize> {
    let mut documents = 0;
    for entry in std::fs::read_dir(files)? {
        let mut source = BufReader::new(File::open(entry?.path())?);
        for (file, _) in import::read_each("invoice", &mut source, &Options::default())? {
            documents += usize::from(matches!(file.content, import::Content::Documents(_)));
        }
    }
    Ok(documents)
}

fn new_in_memory() -> Outcome<Session> {
    let mut session = Session::in_memory(clock())?;
    session.execute(Command::SetCompany(ours()))?;
    Ok(session)
}

fn import(company: &Path, files: PathBuf) -> Outcome<usize> {
    let mut session = Session::create(company, clock())?;
    session.execute(Command::SetCompany(ours()))?;
    let rehearsal = session.rehearse(&[files], &|_, _| true)?;
    let new: usize = rehearsal.files.iter().map(|file| file.counts.copies).sum();
    session.execute(Command::Import(Box::new(rehearsal)))?;
    Ok(new)
}

fn clock() -> Clock {
    Clock::fixed(chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default())
}

fn ours() -> CompanySettings {
    CompanySettings {
        name: "Van Dalen".to_owned(),
        iban: "NL91ABNA0417164300".to_owned(),
        kvk: "12345678".to_owned(),
        ..CompanySettings::default()
    }
}

// ---------------------------------------------------------------------------------------------
// The files

/// Makes so many invoices, and gives their length together.
fn make(size: usize, folder: &Path) -> Outcome<u64> {
    let files = folder.join(FILES);
    std::fs::create_dir(&files)?;
    let mut length = 0;
    for nth in 0..size {
        let xml = invoice(nth)?;
        length += xml.len() as u64;
        std::fs::write(files.join(format!("2026-{nth:06}.xml")), xml)?;
    }
    Ok(length)
}

fn invoice(nth: usize) -> Outcome<String> {
    let encoded = base64::engine::general_purpose::STANDARD.encode(pdf(nth)?);
    // Some programs break the lines and others do not.
    let encoded = if nth.is_multiple_of(2) {
        encoded
    } else {
        let lines: Vec<&str> = encoded
            .as_bytes()
            .chunks(76)
            .map(std::str::from_utf8)
            .collect::<Result<_, _>>()?;
        lines.join("\r\n")
    };
    let (whole, cents, customer) = (100 + nth % 900, nth % 100, nth / 10);
    let party = |name: &str, kvk: usize, contact: &str| {
        format!(
            "<cac:Party><cac:PartyName><cbc:Name>{name}</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>Dorpsstraat \
             {kvk}</cbc:StreetName><cbc:CityName>Utrecht</cbc:CityName><cbc:PostalZone>3533 HG</cbc:PostalZone><cac:Country>\
             <cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyLegalEntity>\
             <cbc:RegistrationName>{name}</cbc:RegistrationName><cbc:CompanyID schemeID=\"0106\">{kvk:08}</cbc:CompanyID>\
             </cac:PartyLegalEntity>{contact}</cac:Party>"
        )
    };
    let contact = format!(
        "<cac:Contact><cbc:Name>P. de Wit {customer}</cbc:Name><cbc:Telephone>030 555 01 87</cbc:Telephone></cac:Contact>"
    );
    let lines: String = (1..=5)
        .map(|line| {
            format!(
                "<cac:InvoiceLine><cbc:ID>{line}</cbc:ID><cbc:InvoicedQuantity unitCode=\"HUR\">1</cbc:InvoicedQuantity>\
                 <cbc:LineExtensionAmount currencyID=\"EUR\">{whole}.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Onderhoud \
                 koeling, beurt {line}</cbc:Name></cac:Item></cac:InvoiceLine>"
            )
        })
        .collect();
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" \
         xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
         xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\n<cbc:ID>2026-{nth:06}</cbc:ID>\
         <cbc:IssueDate>2026-10-01</cbc:IssueDate><cbc:DueDate>2026-10-31</cbc:DueDate><cbc:DocumentCurrencyCode>EUR\
         </cbc:DocumentCurrencyCode>\n<cac:AdditionalDocumentReference><cbc:ID>2026-{nth:06}</cbc:ID><cac:Attachment>\
         <cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\" filename=\"2026-{nth:06}.pdf\">{encoded}\
         </cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>\n\
         <cac:AccountingSupplierParty>{}</cac:AccountingSupplierParty>\n<cac:AccountingCustomerParty>{}\
         </cac:AccountingCustomerParty>\n<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID=\"EUR\">{whole}.{cents:02}\
         </cbc:PayableAmount></cac:LegalMonetaryTotal>\n{lines}</Invoice>\n",
        party("Van Dalen", 12_345_678, ""),
        party(
            &format!("Klant {customer} B.V."),
            20_000_000 + customer,
            &contact
        ),
    ))
}

/// A page as packages make it: a logo and two fonts, which do not get smaller by packing, and some text.
fn pdf(nth: usize) -> Outcome<Vec<u8>> {
    let mut document = Document::with_version("1.7");
    let noise = |seed: usize, length: usize| -> Vec<u8> {
        let mut state = (nth * 31 + seed) as u64 | 1;
        let next = |_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        };
        (0..length).map(next).collect()
    };
    let font = |document: &mut Document, seed| {
        let file = document.add_object(Stream::new(dictionary! {}, noise(seed, 30_000)));
        let about =
            document.add_object(dictionary! { "Type" => "FontDescriptor", "FontFile2" => file });
        document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => "AAAAAA+Inter", "FontDescriptor" => about,
        })
    };
    let (plain, strong) = (font(&mut document, 1), font(&mut document, 2));
    let logo = document.add_object(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 100, "Height" => 100, "Filter" => "DCTDecode" },
        noise(3, 37_000),
    ));
    let text: String = (0..60)
        .map(|line| {
            format!(
                "BT /F1 10 Tf 60 {} Td (Factuur 2026-{nth:06}, regel {line}) Tj ET\n",
                780 - line * 12
            )
        })
        .collect();
    let mut text = Stream::new(dictionary! {}, text.into_bytes());
    text.compress()?;
    let text = document.add_object(text);
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => text,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! {
            "Font" => dictionary! { "F1" => plain, "F2" => strong },
            "XObject" => dictionary! { "L" => logo },
        },
    });
    let tree = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::from(page)] };
    document.objects.insert(pages, tree.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

// ---------------------------------------------------------------------------------------------
// What it took

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
