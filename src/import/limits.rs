//! How large a file may be before it is refused with a sentence. One table, so that the figures in
//! the readme, in the tests and in the program cannot drift apart.

use super::Format;
use crate::pdf;

/// Files in one .zip.
pub const ZIP_FILES: usize = 5_000;

/// Bytes that may come out of one packed file, and the same as it is said.
pub const UNPACKED: u64 = 2_000 * MEGABYTE;
/// See [`UNPACKED`].
pub const UNPACKED_SAID: &str = "2 GB";
/// How many bytes may come out for each that goes in: statements pack to a tenth, rarely a hundredth.
pub const UNPACKED_RATIO: u64 = 200;
/// What may come out whatever went in.
pub const UNPACKED_FREELY: u64 = 16 * MEGABYTE;

const MEGABYTE: u64 = 1_000_000;

/// Largest length in bytes of a file of this kind, and the same as it is said to a person.
#[must_use]
pub const fn largest(format: Format) -> (u64, &'static str) {
    match format {
        // Read as a stream: only the rows are held.
        Format::Camt053
        | Format::Camt052
        | Format::Camt054
        | Format::Mt940
        | Format::Mt942
        | Format::BankTable
        | Format::Settlement
        | Format::Ofx
        | Format::Ubl
        | Format::Cii
        | Format::Xaf
        | Format::Table => (2_000 * MEGABYTE, "2 GB"),
        // Its sheets are held in memory.
        Format::Spreadsheet => (100 * MEGABYTE, "100 MB"),
        // Held as a whole.
        Format::VCard | Format::AddressBook => (50 * MEGABYTE, "50 MB"),
        // Opened as a whole.
        Format::Pdf | Format::FacturX | Format::Image => (pdf::limits::BYTES as u64, "50 MB"),
    }
}
