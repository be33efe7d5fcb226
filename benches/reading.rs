//! Bank files being read, without a company: `cargo bench --bench reading` at 1,000, 10,000 and 100,000
//! entries, `-- --quick` without the last. CAMT.053 is read as a stream; MT940 and CSV by statement. Audit files with
//! so many lines in their journals: of these all that was booked on debtors is held.
//!
//! Each measure runs in a process of its own, as in `growth`: CPU seconds and peak memory, from `/proc`.

use minnelijk::import::{self, Content, Options, StatementPiece};
use std::error::Error;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Command;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Kinds of file, each with what makes one of so many entries.
const KINDS: [(&str, Make); 4] = [
    ("CAMT.053", camt),
    ("MT940", mt940),
    ("CSV (ING)", csv),
    ("XAF 3.2", xaf),
];
/// Makes a file of so many entries.
type Make = fn(usize) -> String;

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [word, file] = args.as_slice()
        && word == "read"
    {
        return read(Path::new(file));
    }
    let sizes: &[usize] = if args.iter().any(|arg| arg == "--quick") {
        &[1_000, 10_000]
    } else {
        &[1_000, 10_000, 100_000]
    };
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("statement");
    let mut out = std::io::stdout().lock();
    writeln!(out, "| entries | kind | CPU seconds | peak MB | MB read |")?;
    writeln!(out, "|---:|---|---:|---:|---:|")?;
    for size in sizes {
        for (kind, make) in KINDS {
            std::fs::write(&path, make(*size))?;
            let said = Command::new(std::env::current_exe()?)
                .arg("read")
                .arg(&path)
                .output()?;
            if !said.status.success() {
                return Err(String::from_utf8_lossy(&said.stderr).into_owned().into());
            }
            let line = String::from_utf8(said.stdout)?;
            writeln!(out, "| {size} | {kind} | {} |", line.trim())?;
        }
    }
    Ok(())
}

/// Reads one file and says what it took.
fn read(path: &Path) -> Outcome {
    let length = std::fs::metadata(path)?.len();
    let own = Options {
        banks: minnelijk::app::library::banks::bank_profiles(),
        ..Options::default()
    };
    let before = cpu_seconds();
    let mut source = BufReader::new(File::open(path)?);
    let (mut lines, mut sum) = (0_usize, 0_i64);
    let is_audit_file = source.fill_buf()?.starts_with(b"<auditfile");
    if is_audit_file {
        if let Content::AuditFile(books) = import::read("books", &mut source, &own).content {
            lines = books.rows.len();
            sum = books.rows.iter().map(|row| row.payable.minor).sum();
        }
    } else {
        import::stream("statement", &mut source, &own, &mut |piece| {
            if let StatementPiece::Line(line) = piece {
                lines += 1;
                sum += line.amount.minor;
            }
        })?;
    }
    if lines == 0 || sum == 0 {
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

fn camt(size: usize) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">\n\
         <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-25T06:00:00</CreDtTm></GrpHdr>\n<Stmt><Id>S1</Id>\
         <Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id><Ccy>EUR</Ccy></Acct>\n",
    );
    for nth in 0..size {
        let (whole, cents, customer) = (100 + nth % 900, nth % 100, nth / 10);
        // Writing to a text does not fail.
        let _written = write!(
            xml,
            "<Ntry>\n <NtryRef>{nth}</NtryRef>\n <Amt Ccy=\"EUR\">{whole}.{cents:02}</Amt>\n <CdtDbtInd>CRDT</CdtDbtInd>\n \
             <Sts><Cd>BOOK</Cd></Sts>\n <BookgDt><Dt>2026-11-24</Dt></BookgDt>\n <ValDt><Dt>2026-11-24</Dt></ValDt>\n \
             <AcctSvcrRef>2026112400{nth:08}</AcctSvcrRef>\n <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd>\
             <SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>\n <NtryDtls><TxDtls>\n  <Refs><EndToEndId>E2E-{nth:08}</EndToEndId>\
             </Refs>\n  <AmtDtls><TxAmt><Amt Ccy=\"EUR\">{whole}.{cents:02}</Amt></TxAmt></AmtDtls>\n  <RltdPties><Dbtr><Pty>\
             <Nm>Klant {customer} Handelsonderneming B.V.</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>NL77RABO03{customer:08}</IBAN></Id>\
             </DbtrAcct></RltdPties>\n  <RltdAgts><DbtrAgt><FinInstnId><BICFI>RABONL2U</BICFI></FinInstnId></DbtrAgt></RltdAgts>\n  \
             <RmtInf><Ustrd>Betaling van factuur 2026-{nth:06} met dank voor de snelle levering</Ustrd></RmtInf>\n \
             </TxDtls></NtryDtls>\n</Ntry>\n"
        );
    }
    xml.push_str("</Stmt></BkToCstmrStmt></Document>\n");
    xml
}

fn mt940(size: usize) -> String {
    let mut text = String::from(":20:P1\n:25:NL91ABNA0417164300EUR\n:28C:1\n:60F:C261123EUR0,00\n");
    for nth in 0..size {
        let (whole, cents, customer) = (100 + nth % 900, nth % 100, nth / 10);
        let _written = write!(
            text,
            ":61:2611241124C{whole},{cents:02}NTRFEREF//2026112400{nth:08}\n/TRCD/00100/\n\
             :86:/EREF/E2E-{nth:08}//CNTP/NL77RABO03{customer:08}/RABONL2U/Klant Han\ndelsonderneming B.V.///REMI/USTD//Betaling \
             van factuur 2026-{nth:06} m\net dank voor de snelle levering/\n"
        );
    }
    text.push_str(":62F:C261124EUR1,00\n-\n");
    text
}

fn csv(size: usize) -> String {
    let mut text = String::from(
        "\"Datum\";\"Naam / Omschrijving\";\"Rekening\";\"Tegenrekening\";\"Code\";\"Af Bij\";\"Bedrag (EUR)\";\"Mutatiesoort\";\
         \"Mededelingen\";\"Saldo na mutatie\";\"Tag\"\n",
    );
    for nth in 0..size {
        let (whole, cents, customer) = (100 + nth % 900, nth % 100, nth / 10);
        let _written = writeln!(
            text,
            "\"20261124\";\"Klant {customer} B.V.\";\"NL91ABNA0417164300\";\"NL77RABO03{customer:08}\";\"OV\";\"Bij\";\
             \"{whole},{cents:02}\";\"Overschrijving\";\"Naam: Klant {customer} B.V. Omschrijving: factuur 2026-{nth:06} \
             IBAN: NL77RABO03{customer:08} Kenmerk: E2E-{nth:08} Valutadatum: 24-11-2026\";\"1,00\";\"\""
        );
    }
    text
}

/// Five lines make an invoice and its payment: two customers in three have paid.
fn xaf(size: usize) -> String {
    let mut xml = String::from(
        "<auditfile xmlns=\"http://www.auditfiles.nl/XAF/3.2\"><header><startDate>2026-01-01</startDate><endDate>2026-12-31</endDate>\
         <curCode>EUR</curCode></header><company><companyName>Voorbeeld B.V.</companyName>\n<customersSuppliers>\n",
    );
    let invoices = size / 5;
    for nth in 0..=invoices / 10 {
        let _written = writeln!(
            xml,
            "<customerSupplier><custSupID>{nth}</custSupID><custSupName>Klant {nth} Handelsonderneming B.V.</custSupName><custSupTp>C</custSupTp>\
             <streetAddress><streetname>Dorpsstraat</streetname><number>{nth}</number><city>Ommen</city><postalCode>7731 BB</postalCode></streetAddress>\
             </customerSupplier>"
        );
    }
    xml.push_str(
        "</customersSuppliers><generalLedger><ledgerAccount><accID>1300</accID><accDesc>Debiteuren</accDesc><accTp>B</accTp></ledgerAccount>\
         </generalLedger>\n<transactions><journal><jrnID>70</jrnID><desc>Verkoopboek</desc><jrnTp>S</jrnTp>\n",
    );
    let line = |nr: usize, account: &str, side: char, nth: usize, net: usize| {
        let customer = nth / 10;
        format!(
            "<trLine><nr>{nr}</nr><accID>{account}</accID><docRef>{nth}</docRef><effDate>2026-03-01</effDate><desc>Levering volgens order {nth}</desc>\
             <amnt>{net}.00</amnt><amntTp>{side}</amntTp><custSupID>{customer}</custSupID><invRef>2026-{nth:06}</invRef></trLine>\n"
        )
    };
    for nth in 0..invoices {
        let net = 100 + nth % 900;
        let (owed, sold) = (
            line(1, "1300", 'D', nth, net),
            line(2, "8000", 'C', nth, net),
        );
        let tax = line(3, "1500", 'C', nth, 0);
        let _written = write!(
            xml,
            "<transaction><nr>{nth}</nr><desc>Verkoop</desc><trDt>2026-03-01</trDt>\n{owed}{sold}{tax}</transaction>"
        );
    }
    xml.push_str("</journal>\n<journal><jrnID>20</jrnID><desc>Bank</desc><jrnTp>B</jrnTp>\n");
    for nth in (0..invoices).filter(|nth| nth % 3 != 0) {
        let net = 100 + nth % 900;
        let (paid, owed) = (
            line(1, "1100", 'D', nth, net),
            line(2, "1300", 'C', nth, net),
        );
        let _written = write!(
            xml,
            "<transaction><nr>{nth}</nr><desc>Ontvangst</desc><trDt>2026-04-02</trDt>\n{paid}{owed}</transaction>"
        );
    }
    xml.push_str("</journal></transactions></company></auditfile>\n");
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
