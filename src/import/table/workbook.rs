//! Workbooks: the sheets of XLSX, ODS and XLS, read once into memory as cells that have something in them.
//!
//! Read here and not by a library: those that were looked at take as much room as a file asks for, fill in every
//! hole of a sheet, and one reads on for ever where a file ends early. Here a packed workbook comes in through
//! the same door as every packed file ([`packed`]), which bounds what comes out, and what is kept is counted.
//!
//! A cell is kept as text, with what the spreadsheet knows of it ([`CellKind`]): days in ISO, numbers plain, the
//! value of a formula as it was last reckoned. Sheets that are hidden are not read.

mod ods;
mod ole;
mod sheet;
mod values;
mod xls;
mod xlsx;
mod xml;

use super::row::Row;
use super::{Candidate, Place};
use crate::domain::message::{Problem, msg};
use crate::import::packed::{self, Packed};
use crate::import::{Format, Source, fatal, limits};
use sheet::Sheet;
use std::io::{self, Cursor, Read as _};
use xml::Part;

#[cfg(doc)]
use super::row::CellKind;

/// Why a workbook is not read.
enum Stop {
    /// The disk or the network; or how it is packed.
    Io(io::Error),
    /// It is not what its kind of file should be.
    Damaged,
    /// It asks for a password.
    Locked,
    /// More than is held in memory.
    TooLarge,
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What kind of workbook a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Kind {
    /// Excel since 2007, and every program since.
    Xlsx,
    /// Open Document, as of `LibreOffice`.
    Ods,
    /// Excel before 2007.
    Xls,
    /// An XLSX with a password: its zip is inside, encrypted.
    Locked,
    /// Excel's binary kind, which is not read.
    Xlsb,
}

/// What kind of workbook a packed file or an OLE file is; `None`: it is something else.
fn kind_of(bytes: &[u8]) -> io::Result<Option<Kind>> {
    Ok(match bytes {
        [b'P', b'K', 3, 4, ..] => match Packed::open(&mut Cursor::new(bytes))? {
            Some(packed) if packed.has("xl/workbook.bin") => Some(Kind::Xlsb),
            Some(packed) if packed.has_folder("xl/") => Some(Kind::Xlsx),
            // A text or a presentation has the same members.
            Some(packed) => ods::is_spreadsheet(packed)?.then_some(Kind::Ods),
            None => None,
        },
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ole::Compound::open(bytes).and_then(|file| {
            if file.has("EncryptedPackage") {
                Some(Kind::Locked)
            } else {
                file.has_any(&xls::STREAMS).then_some(Kind::Xls)
            }
        }),
        // Records in a file of their own.
        [0x09, 0x08, ..] => Some(Kind::Xls),
        _ => None,
    })
}

impl Kind {
    /// What kind of workbook a file is, if it is one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(in crate::import) fn of(source: &mut dyn Source) -> io::Result<Option<Self>> {
        kind_of(&whole(source)?)
    }
}

/// A workbook in memory: its sheets that are not hidden.
pub(super) struct Workbook {
    sheets: Vec<Sheet>,
}

impl Workbook {
    /// Reads a workbook from its start, or says why it cannot be.
    ///
    /// # Errors
    /// The file cannot be read from its disk.
    pub(super) fn open(source: &mut dyn Source) -> io::Result<Result<Self, Problem>> {
        let refuse = |what, remedy| Ok(Err(fatal(msg(what), msg(remedy))));
        match read(source) {
            Ok(sheets) if sheets.iter().all(Sheet::is_empty) => {
                refuse("import-sheet-empty", "import-sheet-empty-remedy")
            }
            Ok(sheets) => Ok(Ok(Self { sheets })),
            Err(Stop::Io(error)) => match packed::why(&error) {
                Some(problem) => Ok(Err(problem)),
                None => Err(error),
            },
            Err(Stop::Damaged) => refuse("import-sheet-damaged", "import-sheet-damaged-remedy"),
            Err(Stop::Locked) => refuse("import-sheet-locked", "import-sheet-locked-remedy"),
            Err(Stop::TooLarge) => {
                refuse("import-sheet-too-large", "import-sheet-too-large-remedy")
            }
        }
    }

    /// The first rows of each sheet.
    pub(super) fn candidates(&self, most: usize) -> Vec<Candidate> {
        let filled = self.sheets.iter().enumerate();
        filled
            .filter(|(_, sheet)| !sheet.is_empty())
            .map(|(at, sheet)| Candidate {
                place: Place::Sheet(at),
                name: sheet.name.clone(),
                rows: sheet.first_rows(most),
            })
            .collect()
    }

    /// Gives every row of a sheet that has something in it, with its number.
    pub(super) fn each_row(&self, at: usize, take: &mut dyn FnMut(usize, &Row)) {
        if let Some(sheet) = self.sheets.get(at) {
            sheet.each_row(take);
        }
    }
}

/// The sheets of any kind of workbook.
fn read(source: &mut dyn Source) -> Result<Vec<Sheet>, Stop> {
    // As a whole: one that is packed in another file can only be read from its start.
    let bytes = whole(source)?;
    let mut file = Cursor::new(bytes.as_slice());
    match kind_of(&bytes)? {
        Some(Kind::Xls) => xls::read(&bytes),
        Some(Kind::Locked) => Err(Stop::Locked),
        Some(Kind::Xlsb) | None => Err(Stop::Damaged),
        Some(kind @ (Kind::Xlsx | Kind::Ods)) => {
            let mut packed = Packed::open(&mut file)?.ok_or(Stop::Damaged)?;
            match kind {
                Kind::Ods => ods::read(&mut packed),
                _ => xlsx::read(&mut packed),
            }
        }
    }
}

/// A part of a packed workbook; `None`: it has none of this name.
fn part<'p>(packed: &'p mut Packed<'_>, name: &str) -> Result<Option<Part<'p>>, Stop> {
    match packed.member(name) {
        Ok(Some(member)) => Part::open(member).map(Some),
        Ok(None) => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(Stop::Locked),
        Err(error) => Err(error.into()),
    }
}

/// All bytes of a file that is no larger than a workbook may be.
fn whole(source: &mut dyn Source) -> io::Result<Vec<u8>> {
    let (largest, _) = limits::largest(Format::Spreadsheet);
    let mut bytes = Vec::new();
    source.rewind()?;
    source.take(largest).read_to_end(&mut bytes)?;
    Ok(bytes)
}
