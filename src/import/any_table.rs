//! A table, whatever it holds: transactions of a bank, what payouts are made of, people, open items or customers.
//! What the user described goes first, then a settlement, then a bank by its heads, an address book, and lists.

use super::table::questions::Question;
use super::table::shape::TableShape;
use super::table::{Candidate, Tables};
use super::{Format, Options, Source, Understood, bank_table, contacts, list, nothing, settlement};
use std::io;

/// A table that was read.
pub(super) struct ReadTable {
    /// What it turned out to be.
    pub(super) format: Format,
    pub(super) understood: Understood,
    /// How it was taken, to be shown and corrected.
    pub(super) shape: Option<TableShape>,
    /// What has to be asked before it is used.
    pub(super) questions: Vec<Question>,
}

/// Reads a text or a workbook that looks like a table. `format` is what it looked like from outside.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(
    source: &mut dyn Source,
    format: Format,
    own: &Options,
) -> io::Result<ReadTable> {
    let mut tables = match Tables::open(source, format)? {
        Ok(tables) => tables,
        Err(problem) => {
            return Ok(ReadTable {
                format: Format::Table,
                understood: nothing(problem),
                shape: None,
                questions: Vec::new(),
            });
        }
    };
    match taken_for(tables.candidates(), format, own) {
        Taken::Settlement => Ok(ReadTable {
            format: Format::Settlement,
            shape: TableShape::of_settlement(tables.candidates(), own),
            understood: settlement::read(&mut tables, own)?,
            questions: Vec::new(),
        }),
        Taken::Bank => Ok(ReadTable {
            format: Format::BankTable,
            shape: TableShape::of_bank(tables.candidates(), own),
            understood: bank_table::read(&mut tables, own)?,
            questions: Vec::new(),
        }),
        Taken::Contacts => Ok(ReadTable {
            format: Format::AddressBook,
            shape: as_a_list(tables.candidates(), own),
            understood: contacts::read_table(&mut tables)?,
            questions: Vec::new(),
        }),
        Taken::List => read_list(&mut tables, own),
    }
}

/// Whether a text or a workbook that looks like a table is a bank's.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn is_of_a_bank(
    source: &mut dyn Source,
    format: Format,
    own: &Options,
) -> io::Result<bool> {
    let tables = Tables::open(source, format)?;
    Ok(tables.is_ok_and(|tables| taken_for(tables.candidates(), format, own) == Taken::Bank))
}

/// What a table is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    Settlement,
    Bank,
    Contacts,
    List,
}

fn taken_for(candidates: &[Candidate], format: Format, own: &Options) -> Taken {
    if list::is_described(candidates, &own.lists) {
        Taken::List
    } else if bank_table::is_as_the_user_said(candidates, own) {
        Taken::Bank
    } else if settlement::is_settlement(candidates, own) {
        Taken::Settlement
    } else if format == Format::BankTable || bank_table::is_of_a_bank(candidates, own) {
        Taken::Bank
    } else if contacts::is_of_contacts(candidates) {
        Taken::Contacts
    } else {
        Taken::List
    }
}

/// How an address book would be taken as a list: the user may say that it is one.
fn as_a_list(candidates: &[Candidate], own: &Options) -> Option<TableShape> {
    let layout = list::Layout::find(candidates, &own.lists).ok()?;
    TableShape::of_list(candidates, &layout, own)
}

fn read_list(tables: &mut Tables<'_>, own: &Options) -> io::Result<ReadTable> {
    let mut layout = match list::Layout::find(tables.candidates(), &own.lists) {
        Ok(layout) => layout,
        Err(refused) => {
            return Ok(ReadTable {
                format: Format::Table,
                understood: nothing(refused),
                shape: TableShape::of_bank(tables.candidates(), own),
                questions: Vec::new(),
            });
        }
    };
    let (understood, questions) = list::read(tables, &mut layout, own.said)?;
    Ok(ReadTable {
        format: Format::Table,
        understood,
        shape: TableShape::of_list(tables.candidates(), &layout, own),
        questions,
    })
}
