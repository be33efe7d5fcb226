//! Bytes in, rows and problems out. Knows no database, opens no file by its path, never stops at the
//! first bad row.
//!
//! [`detect`] looks at the content, never at the extension; [`read`] then gives what was understood
//! *and* what was not. Reading is done twice: once for the rehearsal, which holds rows but of each
//! PDF only its length and SHA-256, and once more for the bytes of the copies when it is carried out.

#[macro_use]
mod xml;

pub(crate) mod account;
mod any_table;
mod audit_file;
mod bank_table;
mod camt;
mod cii;
mod contacts;
pub mod copy_text;
pub mod detect;
mod e_invoice;
mod embedded;
pub mod invoice_pdf;
pub mod limits;
mod list;
mod mt940;
mod ofx;
mod packed;
mod settlement;
mod statement;
mod table;
pub(crate) mod text;
mod ubl;

pub use audit_file::{AuditFile, BookedBefore, BookedPayment};
pub use bank_table::{BankColumn, BankProfile};
pub use list::{CustomerList, ListColumn, ListProfile, OpenItemsList};
pub use settlement::{LineKind, SettlementColumn, SettlementProfile};
pub use table::heads::ColumnPlace;
pub use table::judge::{DayOrder, Decimal};
pub use table::questions::{Question, Said};
pub use table::shape::{Meaning, Shown, TableChoice, TableKind, TableProfile, TableShape, Trial};

use crate::domain::bank::{BankEntry, BankStatement};
use crate::domain::contact::ReadContact;
use crate::domain::document::{CopyFound, ReadDocument};
use crate::domain::ids::Sha256;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::settlement::Settlement;
use detect::Detected;
use sha2::Digest as _;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Bank statements, ISO 20022.
    Camt053,
    /// Intraday report: recognised, never money.
    Camt052,
    /// Debit/credit notification: recognised, never money.
    Camt054,
    /// Bank statements, SWIFT.
    Mt940,
    /// Interim report, SWIFT: recognised, never money.
    Mt942,
    /// A bank's own table of transactions.
    BankTable,
    /// What the payouts of a company that collects for us are made of.
    Settlement,
    /// Bank statements, OFX.
    Ofx,
    /// E-invoice or credit note, UBL 2.1.
    Ubl,
    /// E-invoice or credit note, UN/CEFACT Cross Industry Invoice.
    Cii,
    /// A PDF with an e-invoice inside it: Factur-X, ZUGFeRD, XRechnung.
    FacturX,
    /// The books of a year, for the tax office: XAF 3.2 and 4.0.
    Xaf,
    /// A table: open items, customers.
    Table,
    /// A workbook, before it is known what its table is.
    Spreadsheet,
    /// A PDF: the copy of an invoice.
    Pdf,
    /// A picture of paper, PNG, JPEG or TIFF: it becomes a PDF.
    Image,
    /// Electronic business cards.
    VCard,
    /// The table of an address book.
    AddressBook,
}

impl Format {
    /// It holds movements of a bank account.
    #[must_use]
    pub const fn is_of_a_bank(self) -> bool {
        matches!(
            self,
            Self::Camt053
                | Self::Camt052
                | Self::Camt054
                | Self::Mt940
                | Self::Mt942
                | Self::BankTable
                | Self::Ofx
        )
    }

    /// The name by which it is remembered, and by which scripts know it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Camt053 => "camt.053",
            Self::Camt052 => "camt.052",
            Self::Camt054 => "camt.054",
            Self::Mt940 => "mt940",
            Self::Mt942 => "mt942",
            Self::BankTable => "csv",
            Self::Settlement => "settlement",
            Self::Ofx => "ofx",
            Self::Ubl => "ubl",
            Self::Cii => "cii",
            Self::FacturX => "factur-x",
            Self::Xaf => "xaf",
            Self::Table | Self::Spreadsheet => "table",
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::VCard => "vcard",
            Self::AddressBook => "contacts",
        }
    }
}

/// One file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// Its name without the path.
    pub name: String,
    /// What it turned out to be; `None` when it was not recognised.
    pub format: Option<Format>,
    /// What was understood.
    pub content: Content,
    /// What was not, and what is worth a look.
    pub problems: Vec<Problem>,
    /// The shape of a table, for the user to correct.
    pub table: Option<Arc<TableShape>>,
    /// What only the user can say of a table: nothing of it may be used before.
    pub questions: Vec<Question>,
}

/// What a file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing usable; the problems say why.
    Nothing,
    /// Bank statements.
    Statements(Vec<BankStatement>),
    /// Payouts, taken apart.
    Settlements(Vec<Settlement>),
    /// Invoices and credit notes.
    Documents(Vec<ReadDocument>),
    /// A list of open items.
    OpenItems(OpenItemsList),
    /// A list of customers.
    Customers(CustomerList),
    /// The books of a year: invoices with what is open on them and what came in.
    AuditFile(Box<AuditFile>),
    /// People and companies of an address book.
    Contacts(Vec<ReadContact>),
    /// A PDF, or what a picture becomes, that may be the copy of an invoice: which one, its name or its first
    /// page says.
    Copy(LooseCopy),
}

/// A PDF by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseCopy {
    /// The PDF.
    pub copy: CopyFound,
    /// What stands on its first page: a line each, columns parted by tabs; empty where nothing can be read.
    pub text: String,
}

impl Content {
    /// It says what was open on some day, and which day that was is asked.
    #[must_use]
    pub fn tells_open_items(&self) -> bool {
        match self {
            Self::OpenItems(_) => true,
            Self::AuditFile(books) => !books.rows.is_empty() || !books.before.is_empty(),
            _ => false,
        }
    }
}

/// A file that can be read from the start more than once.
pub trait Source: io::BufRead + io::Seek {}
impl<T: io::BufRead + io::Seek> Source for T {}

/// What a reader is told beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// How banks write their tables: those that are known, and what the user kept.
    pub banks: Vec<BankProfile>,
    /// How lists are written, as the user said.
    pub lists: Vec<ListProfile>,
    /// How companies that collect for us write their settlements: what the user kept, and those that are known.
    pub settlements: Vec<SettlementProfile>,
    /// What the user said of every table that leaves it open.
    pub said: Said,
    /// What the user said of one file, by the SHA-256 of its bytes; it goes before [`Self::said`].
    pub said_of: BTreeMap<Sha256, Said>,
}

/// Packed files of which each is looked at.
const PACKED_LOOKED_AT: usize = 30;

/// What a file is, or each of those packed in it, by how it begins; of those that are wanted, with their
/// SHA-256.
///
/// # Errors
/// The file cannot be read.
pub fn recognise(
    source: &mut dyn Source,
    own: &Options,
    wanted: &dyn Fn(Format) -> bool,
) -> io::Result<Vec<(Format, Sha256)>> {
    let (mut found, mut seen) = (Vec::new(), 0);
    packed::each_file("", source, &mut |_, opened| {
        seen += 1;
        let Ok(source) = opened else { return Ok(()) };
        if seen > PACKED_LOOKED_AT {
            return Ok(());
        }
        if let Detected::Readable(format) = detect::detect(source)? {
            let table = matches!(format, Format::Table | Format::Spreadsheet);
            let bank = table && any_table::is_of_a_bank(source, format, own)?;
            let format = if bank { Format::BankTable } else { format };
            if wanted(format) {
                found.push((format, sha256(source)?));
            }
        }
        Ok(())
    })?;
    Ok(found)
}

/// What a reader made of a file.
#[derive(Debug)]
pub(crate) struct Understood {
    pub(crate) content: Content,
    pub(crate) problems: Vec<Problem>,
}

/// Reads a file, or every file that is packed in it (gzip, .zip), each with the SHA-256 of its own
/// bytes. What cannot be read is its own problem.
///
/// # Errors
/// The file cannot be read from its disk.
pub fn read_each(
    name: &str,
    source: &mut dyn Source,
    own: &Options,
) -> io::Result<Vec<(ReadFile, Sha256)>> {
    let mut files = Vec::new();
    packed::each_file(name, source, &mut |inside, opened| {
        let mut outcome = match opened {
            Ok(source) => match sha256(source) {
                Ok(hash) => (read(inside, source, &of_file(own, hash)), hash),
                Err(error) => (
                    unopened(inside, packed::why(&error).ok_or(error)?),
                    Sha256([0; 32]),
                ),
            },
            Err(problem) => (unopened(inside, problem), Sha256([0; 32])),
        };
        if inside != name && name.to_lowercase().ends_with(".zip") {
            outcome.0.name = format!("{name}: {inside}");
        }
        files.push(outcome);
        Ok(())
    })?;
    Ok(files)
}

/// What is told of one file.
fn of_file(own: &Options, hash: Sha256) -> Cow<'_, Options> {
    match own.said_of.get(&hash) {
        None => Cow::Borrowed(own),
        Some(said) => Cow::Owned(Options {
            said: said.or(own.said),
            ..own.clone()
        }),
    }
}

fn unopened(name: &str, problem: Problem) -> ReadFile {
    ReadFile {
        name: name.to_owned(),
        format: None,
        content: Content::Nothing,
        problems: vec![problem],
        table: None,
        questions: Vec::new(),
    }
}

fn sha256(source: &mut dyn Source) -> io::Result<Sha256> {
    let mut hasher = sha2::Sha256::new();
    source.rewind()?;
    loop {
        let chunk = source.fill_buf()?;
        if chunk.is_empty() {
            return Ok(Sha256(hasher.finalize().into()));
        }
        hasher.update(chunk);
        let used = chunk.len();
        source.consume(used);
    }
}

/// A piece of a bank file, in the order in which it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementPiece {
    /// A line of the statement that is being read.
    Line(BankEntry),
    /// The end of a statement: everything but its lines, which came before.
    End(Box<BankStatement>),
}

/// Reads the statements of a bank file piece by piece, so that a file of any size needs the room of its
/// largest line; MT940 and tables are given statement by statement. Gives the problems of the file; a fatal
/// one says that nothing of what was given may be used.
///
/// # Errors
/// The file cannot be read any further.
pub fn stream(
    name: &str,
    source: &mut dyn Source,
    own: &Options,
    take: &mut dyn FnMut(StatementPiece),
) -> io::Result<Vec<Problem>> {
    if let Detected::Readable(Format::Camt053 | Format::Camt052 | Format::Camt054) =
        detect::detect(source)?
    {
        return Ok(camt::stream(source, take)?.unwrap_or_else(|problem| vec![*problem]));
    }
    let file = read(name, source, own);
    if let Content::Statements(statements) = file.content {
        for mut statement in statements {
            let lines = std::mem::take(&mut statement.entries);
            lines
                .into_iter()
                .map(StatementPiece::Line)
                .for_each(&mut *take);
            take(StatementPiece::End(Box::new(statement)));
        }
    }
    Ok(file.problems)
}

/// Gives the bytes of these copies, read again: the file itself when it is a PDF, what a picture becomes,
/// else what an e-invoice carries; a packed file is gone through once, however many are in it. What is not
/// given was changed meanwhile, or is over the limit. `take` says whether to go on.
///
/// # Errors
/// The file cannot be read any further, or `take` stopped.
pub fn copies(
    source: &mut dyn Source,
    wanted: &BTreeSet<Sha256>,
    take: &mut dyn FnMut(Sha256, Vec<u8>) -> bool,
) -> io::Result<()> {
    let (mut left, mut go_on) = (wanted.clone(), true);
    packed::each_file("", source, &mut |_, opened| {
        if let Ok(source) = opened
            && !left.is_empty()
        {
            // One file of a .zip that ends early keeps nothing from the others.
            let _unreadable = invoice_pdf::copies(source, &mut |hash, bytes| {
                if go_on && left.remove(&hash) {
                    go_on = take(hash, bytes);
                }
            });
        }
        if go_on {
            Ok(())
        } else {
            Err(io::ErrorKind::Interrupted.into())
        }
    })
}

/// Reads one file, whatever it is. `name` is its name without the path: it is only passed on, what a
/// file is follows from its content.
#[must_use]
pub fn read(name: &str, source: &mut dyn Source, own: &Options) -> ReadFile {
    let mut file = ReadFile {
        name: name.to_owned(),
        format: None,
        content: Content::Nothing,
        problems: Vec::new(),
        table: None,
        questions: Vec::new(),
    };
    let outcome = detect::detect(source).and_then(|detected| match detected {
        Detected::Readable(format) => {
            file.format = Some(format);
            read_as(format, &mut file, source, own)
        }
        Detected::Unreadable(problem) => Ok(nothing(problem)),
    });
    let understood =
        outcome.unwrap_or_else(|unreadable| {
            nothing(packed::why(&unreadable).unwrap_or_else(|| {
                fatal(msg("import-read-failed"), msg("import-read-failed-remedy"))
            }))
        });
    // What is inside a PDF shows when it has been opened.
    if file.format == Some(Format::Pdf) && matches!(understood.content, Content::Documents(_)) {
        file.format = Some(Format::FacturX);
    }
    file.content = understood.content;
    file.problems = understood.problems;
    file
}

/// # Errors
/// The file cannot be read any further: the disk or the network, not what it holds.
fn read_as(
    format: Format,
    file: &mut ReadFile,
    source: &mut dyn Source,
    own: &Options,
) -> io::Result<Understood> {
    match format {
        Format::Camt053 | Format::Camt052 | Format::Camt054 => camt::read(source, format),
        Format::Mt940 | Format::Mt942 => mt940::read(source, format),
        Format::Ofx => ofx::read(source),
        Format::Ubl | Format::Cii => e_invoice::read(source),
        Format::Xaf => audit_file::read(source),
        Format::Pdf | Format::FacturX | Format::Image => invoice_pdf::read(&file.name, source),
        Format::VCard => contacts::read_vcards(source),
        // A table may be a bank's, a settlement, an address book or a list; what the user said of it is known here
        // alone.
        Format::BankTable
        | Format::Settlement
        | Format::Table
        | Format::AddressBook
        | Format::Spreadsheet => {
            let read = any_table::read(source, format, own)?;
            file.format = Some(read.format);
            file.table = read.shape.map(Arc::new);
            file.questions = read.questions;
            Ok(read.understood)
        }
    }
}

/// Nothing usable, and why.
pub(crate) fn nothing(problem: Problem) -> Understood {
    Understood {
        content: Content::Nothing,
        problems: vec![problem],
    }
}

/// A problem of the whole file: nothing of it can be used.
pub(crate) const fn fatal(what: Message, remedy: Message) -> Problem {
    Problem {
        place: None,
        what,
        remedy: Some(remedy),
        weight: Weight::Fatal,
    }
}

/// "line 14".
pub(crate) fn line_place(line: usize) -> Message {
    msg("import-line").with("line", line)
}

/// A problem of a part of the file.
pub(crate) const fn problem(
    place: Option<Message>,
    what: Message,
    remedy: Option<Message>,
    weight: Weight,
) -> Problem {
    Problem {
        place,
        what,
        remedy,
        weight,
    }
}
