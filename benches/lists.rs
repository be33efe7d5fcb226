//! Lists of open items being read, and read and stored: `cargo bench --bench lists` at 1,000, 10,000 and 100,000
//! rows, `-- --quick` without the last. Stored is what a user waits for: the rehearsal, and then the import, in a
//! company of its own.
//!
//! Each measure runs in a process of its own, as in `growth`: CPU seconds and peak memory, from `/proc`.

use chrono::{Days, NaiveDate};
use minnelijk::app::Session;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::BookedThrough;
use minnelijk::import::{self, Content, Options};
use rust_xlsxwriter::{Format, Workbook};
use std::error::Error;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Kinds of file, each with what makes one of so many rows.
const KINDS: [(&str, Make); 2] = [("csv", csv), ("xlsx", xlsx)];
/// Makes a file of so many rows.
type Make = fn(usize, &Path) -> Outcome;

/// What is done with a file.
const MEASURES: [&str; 2] = ["read", "read and stored"];

/// Our account, of which the list says through which day it was booked.
const ACCOUNT: &str = "NL20INGB0001234567";

const HEADS: [&str; 10] = [
    "Factuurnummer",
    "Factuurdatum",
    "Vervaldatum",
    "Debiteurnummer",
    "Debiteur",
    "Straat",
    "Postcode",
    "Plaats",
    "Totaal",
    "Openstaand",
];

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [measure, file] = args.as_slice()
        && MEASURES.contains(&measure.as_str())
    {
        return measured(measure, Path::new(file));
    }
    let sizes: &[usize] = if args.iter().any(|arg| arg == "--quick") {
        &[1_000, 10_000]
    } else {
        &[1_000, 10_000, 100_000]
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| rows | kind | measure | CPU seconds | peak MB | MB read |"
    )?;
    writeln!(out, "|---:|---|---|---:|---:|---:|")?;
    for size in sizes {
        for (kind, make) in KINDS {
            let folder = tempfile::tempdir()?;
            let path = folder.path().join("lijst").with_extension(kind);
            make(*size, &path)?;
            for measure in MEASURES {
                let mut here = process::Command::new(std::env::current_exe()?);
                let said = here.arg(measure).arg(&path).output()?;
                if !said.status.success() {
                    return Err(String::from_utf8_lossy(&said.stderr).into_owned().into());
                }
                let line = String::from_utf8(said.stdout)?;
                writeln!(out, "| {size} | {kind} | {measure} | {} |", line.trim())?;
                out.flush()?;
            }
        }
    }
    Ok(())
}

/// One measure, in a process that does nothing else.
fn measured(measure: &str, path: &Path) -> Outcome {
    let length = std::fs::metadata(path)?.len();
    let before = cpu_seconds();
    let rows = match measure {
        "read" => read(path)?,
        _ => stored(path)?,
    };
    if rows == 0 {
        return Err("nothing was read".into());
    }
    let seconds = cpu_seconds()
        .zip(before)
        .map(|(after, before)| after - before);
    let seconds = seconds.map_or_else(|| "–".to_owned(), |seconds| format!("{seconds:.2}"));
    let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / 1_048_576.0);
    let peak = peak_memory().map_or_else(|| "–".to_owned(), megabytes);
    writeln!(
        std::io::stdout(),
        "{seconds} | {peak} | {}",
        megabytes(length)
    )?;
    Ok(())
}

fn read(path: &Path) -> Outcome<usize> {
    let mut source = BufReader::new(File::open(path)?);
    let file = import::read("lijst", &mut source, &Options::default());
    Ok(match file.content {
        Content::OpenItems(list) => list.rows.len(),
        _ => 0,
    })
}

fn stored(path: &Path) -> Outcome<usize> {
    let company: PathBuf = path.with_extension("minnelijk");
    let mut session = Session::create(&company, Clock::fixed(today()))?;
    let mut rehearsal = session.rehearse(&[path.to_owned()], &|_, _| true)?;
    for list in rehearsal
        .files
        .iter_mut()
        .filter_map(|file| file.list.as_mut())
    {
        // Through which day the bank was booked in it, as is asked in the window.
        let days = [(ACCOUNT.to_owned(), today() - Days::new(1))];
        list.answers.booked = Some(BookedThrough::Days(days.into()));
    }
    session.rehearse_again(&mut rehearsal)?;
    let new = rehearsal.files.iter().map(|file| file.counts.new).sum();
    session.execute(Command::Import(Box::new(rehearsal)))?;
    Ok(new)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

/// One invoice of ten for each customer, from two months ago until next month.
struct Row {
    number: String,
    issued: NaiveDate,
    due: NaiveDate,
    customer: usize,
    cents: i64,
}

fn row(nth: usize) -> Row {
    let issued = today() - Days::new(60) + Days::new(nth as u64 % 90);
    Row {
        number: format!("2026-{nth:06}"),
        issued,
        due: issued + Days::new(30),
        customer: nth / 10,
        cents: (100 + nth as i64 % 900) * 100 + nth as i64 % 100,
    }
}

/// Customers live all over the country, two or three to a postcode.
fn postcode(customer: usize) -> String {
    let letter = |nth: usize| char::from(b'A' + (nth % 26) as u8);
    let (first, last) = (letter(customer), letter(customer / 26));
    format!("{} {first}{last}", 1000 + customer * 7 % 4000)
}

fn csv(size: usize, path: &Path) -> Outcome {
    let mut text = format!("{}\n", HEADS.join(";"));
    for row in (0..size).map(row) {
        let (customer, whole, cents) = (row.customer, row.cents / 100, row.cents % 100);
        writeln!(
            text,
            "{};{};{};K{customer};Klant {customer} B.V.;Dorpsstraat {customer};{};Utrecht;{whole},{cents:02};{whole},{cents:02}",
            row.number,
            row.issued.format("%d-%m-%Y"),
            row.due.format("%d-%m-%Y"),
            postcode(customer),
        )?;
    }
    Ok(std::fs::write(path, text)?)
}

fn xlsx(size: usize, path: &Path) -> Outcome {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let amount = Format::new().set_num_format("\"€\" #,##0.00");
    let sheet = book.add_worksheet();
    for (column, head) in (0_u16..).zip(HEADS) {
        sheet.write(0, column, head)?;
    }
    let serial = |day: NaiveDate| (day - NaiveDate::default()).num_days() as f64 + 25_569.0;
    for (nth, row) in (1_u32..).zip((0..size).map(row)) {
        let customer = row.customer;
        sheet.write(nth, 0, &row.number)?;
        sheet.write_with_format(nth, 1, serial(row.issued), &day)?;
        sheet.write_with_format(nth, 2, serial(row.due), &day)?;
        sheet.write(nth, 3, format!("K{customer}"))?;
        sheet.write(nth, 4, format!("Klant {customer} B.V."))?;
        sheet.write(nth, 5, format!("Dorpsstraat {customer}"))?;
        sheet.write(nth, 6, postcode(customer))?;
        sheet.write(nth, 7, "Utrecht")?;
        for column in [8, 9] {
            sheet.write_with_format(nth, column, row.cents as f64 / 100.0, &amount)?;
        }
    }
    Ok(book.save(path)?)
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
