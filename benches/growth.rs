//! How the work grows with the company: `cargo bench` at 1,000, 10,000 and 100,000 open items,
//! `cargo bench -- --quick` without the last.
//!
//! Each measure runs in a process of its own, so that its peak memory is its own. Measured are CPU
//! seconds (not the clock on the wall: other programs do not count), peak memory, and the size of what is
//! worked on. Both come from `/proc`, so on other systems than Linux a dash stands in their place.

use chrono::{Days, NaiveDate};
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{ColleagueDraft, Command};
use minnelijk::app::rehearsal::BookedThrough;
use minnelijk::app::settings::{CompanySettings, MachineSettings};
use minnelijk::app::{Access, Session};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What is measured, in the order in which it is shown.
const MEASURES: [&str; 7] = [
    "list of open items imported",
    "bank statement matched",
    "bank statement imported",
    "worklist",
    "search",
    "letters listed",
    "one letter made",
];

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [measure, folder] = args.as_slice()
        && let Some(name) = MEASURES.iter().find(|name| **name == measure)
    {
        return measured(name, Path::new(folder));
    }
    let quick = args.iter().any(|arg| arg == "--quick");
    let sizes: &[usize] = if quick {
        &[1_000, 10_000]
    } else {
        &[1_000, 10_000, 100_000]
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| open items | measure | CPU seconds | peak MB | MB worked on |"
    )?;
    writeln!(out, "|---:|---|---:|---:|---:|")?;
    for size in sizes {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join(LIST), list(*size))?;
        std::fs::write(folder.path().join(STATEMENT), statement(*size))?;
        for name in MEASURES {
            let here = process::Command::new(std::env::current_exe()?);
            let line = run(here, name, folder.path())?;
            writeln!(out, "| {size} | {name} | {line} |")?;
            out.flush()?;
        }
    }
    Ok(())
}

fn run(mut program: process::Command, name: &str, folder: &Path) -> Outcome<String> {
    let said = program.arg(name).arg(folder).output()?;
    if !said.status.success() {
        return Err(format!("{name}: {}", String::from_utf8_lossy(&said.stderr)).into());
    }
    Ok(String::from_utf8(said.stdout)?.trim().to_owned())
}

/// One measure, in a process that does nothing else.
fn measured(name: &str, folder: &Path) -> Outcome {
    let bytes = carried_out(name, folder)?;
    let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / 1_048_576.0);
    let peak = peak_memory().map_or_else(|| "–".to_owned(), megabytes);
    let seconds = cpu_seconds().map_or_else(|| "–".to_owned(), |seconds| format!("{seconds:.2}"));
    writeln!(
        std::io::stdout(),
        "{seconds} | {peak} | {}",
        megabytes(bytes)
    )?;
    Ok(())
}

const LIST: &str = "open-items.csv";
const STATEMENT: &str = "statement.xml";
const COMPANY: &str = "company.minnelijk";

/// Does the work, and gives the size of what it was done on. The first makes the company that the others
/// work on; the third adds to it, so the last four see a company after its import.
fn carried_out(name: &str, folder: &Path) -> Outcome<u64> {
    let at = |name: &str| folder.join(name);
    let clock = Clock::fixed(today());
    let open = |access| Session::open(&at(COMPANY), access, clock);
    let size = |path: PathBuf| -> Outcome<u64> { Ok(std::fs::metadata(path)?.len()) };
    match name {
        "list of open items imported" => {
            let mut session = Session::create(&at(COMPANY), clock)?;
            session.execute(Command::SetCompany(ours()))?;
            session.execute(Command::SaveColleague {
                colleague: None,
                to: who_signs(),
            })?;
            import(&mut session, at(LIST))?;
            return size(at(LIST));
        }
        "bank statement matched" => {
            open(Access::Read)?.rehearse(&[at(STATEMENT)], &|_, _| true)?;
            return size(at(STATEMENT));
        }
        "bank statement imported" => {
            import(&mut open(Access::Write)?, at(STATEMENT))?;
            return size(at(STATEMENT));
        }
        "worklist" => drop(open(Access::Read)?.worklist()?),
        "search" => {
            let session = open(Access::Read)?;
            for typed in ["klant 12", "2026-00", "121,00", "030"] {
                session.find(typed)?;
            }
        }
        "letters listed" => drop(open(Access::Read)?.letters()?),
        _ => {
            let mut session = open(Access::Read)?;
            let settings = session.settings(MachineSettings::default(), Vec::new())?;
            session.work_as(settings.colleagues.first().map(|(id, _)| *id));
            one_letter(&session)?;
        }
    }
    size(at(COMPANY))
}

fn import(session: &mut Session, file: PathBuf) -> Outcome {
    let mut rehearsal = session.rehearse(&[file], &|_, _| true)?;
    // Of the list it is said through which day the bank was booked, as in the window.
    for list in rehearsal
        .files
        .iter_mut()
        .filter_map(|file| file.list.as_mut())
    {
        let accounts = list.outcome.accounts.iter();
        let days = accounts.map(|(account, _)| (account.clone(), session.today()));
        list.answers.booked = Some(match days.collect() {
            days if BTreeMap::is_empty(&days) => BookedThrough::NotKnown,
            days => BookedThrough::Days(days),
        });
    }
    session.execute(Command::Import(Box::new(rehearsal)))?;
    Ok(())
}

/// The first that can be made: with its invoices' data behind it.
fn one_letter(session: &Session) -> Outcome {
    let due = session.letters()?.due;
    let mut why = None;
    let made = due.iter().find_map(|due| {
        let order = due.order(BTreeMap::new());
        let made = session.make_letter(&order);
        made.map_err(|error| why = error.refusal().why.map(|why| why.key))
            .ok()
    });
    let none = || format!("none of {} letters can be made: {why:?}", due.len());
    made.map(drop).ok_or_else(|| none().into())
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

fn who_signs() -> ColleagueDraft {
    ColleagueDraft {
        name: "Karin de Boer".to_owned(),
        signs_letters: true,
        active: true,
        ..ColleagueDraft::default()
    }
}

fn ours() -> CompanySettings {
    let mut company = CompanySettings {
        name: "Van Dalen".to_owned(),
        iban: "NL91ABNA0417164300".to_owned(),
        kvk: "12345678".to_owned(),
        phone: "030 555 01 00".to_owned(),
        ..CompanySettings::default()
    };
    company.address.street = Some("Ketelmakersweg 18".to_owned());
    company.address.postcode = Some("3542 XA".to_owned());
    company.address.city = Some("Utrecht".to_owned());
    company
}

/// Ten invoices a customer, from two months ago until next month.
fn list(size: usize) -> String {
    let mut csv = "Factuurnummer;Factuurdatum;Vervaldatum;Debiteurnummer;Debiteur;Straat;Postcode;Plaats;Totaal;Openstaand\n".to_owned();
    for nth in 0..size {
        let customer = nth / 10;
        let issued = today() - Days::new(60) + Days::new(nth as u64 % 90);
        let due = issued + Days::new(30);
        let (whole, cents) = (100 + nth % 900, nth % 100);
        // Writing to a text does not fail.
        let _written = writeln!(
            csv,
            "2026-{nth:06};{};{};K{customer};Klant {customer} B.V.;Dorpsstraat {customer};1234 AB;Utrecht;{whole},{cents:02};{whole},{cents:02}",
            issued.format("%d-%m-%Y"),
            due.format("%d-%m-%Y"),
        );
    }
    csv
}

/// A payment for every second invoice, half of them with its number; the other half, of every second
/// customer, with a name alone: these wait for a person, and so does the letter to that customer.
fn statement(size: usize) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\
         <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-25T06:00:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id><CreDtTm>2026-11-25T06:00:00</CreDtTm>\
         <Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id><Ccy>EUR</Ccy></Acct>",
    );
    for nth in (0..size).step_by(2) {
        let customer = nth / 10;
        if nth % 4 != 0 && customer % 2 == 1 {
            continue;
        }
        let (whole, cents) = (100 + nth % 900, nth % 100);
        let text = if nth % 4 == 0 {
            format!("factuur 2026-{nth:06}")
        } else {
            "betaling".to_owned()
        };
        let _written = write!(
            xml,
            "<Ntry><Amt Ccy=\"EUR\">{whole}.{cents:02}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>R{nth}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty>\
             <Nm>Klant {customer} B.V.</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        );
    }
    xml.push_str("</Stmt></BkToCstmrStmt></Document>");
    xml
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
