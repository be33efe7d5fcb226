//! One row of a list, by what its columns mean.

use super::columns::ListColumn;
use super::layout::Layout;
use crate::domain::document::{Address, Party};
use crate::domain::language::Language;
use crate::import::table::row::{Cell, Row};
use crate::import::text::filled;

/// A row, with what its columns mean.
#[derive(Clone, Copy)]
pub(super) struct ListRow<'r> {
    layout: &'r Layout,
    row: &'r Row,
}

impl<'r> ListRow<'r> {
    pub(super) const fn new(layout: &'r Layout, row: &'r Row) -> Self {
        Self { layout, row }
    }

    /// Nothing stands in it, or the heads once more.
    pub(super) fn is_blank_or_heads(self) -> bool {
        let heads = self.layout.heads.iter().map(String::as_str);
        self.row.is_blank() || self.row.texts().eq(heads)
    }

    pub(super) fn at(self, at: usize) -> Cell<'r> {
        self.row.cell(at)
    }

    /// The cell of a column; an empty one where there is no such column.
    pub(super) fn cell(self, column: ListColumn) -> Cell<'r> {
        let at = self.layout.mapping.index(column);
        at.map_or(Cell::text(""), |at| self.row.cell(at))
    }

    /// Its text.
    pub(super) fn text(self, column: ListColumn) -> &'r str {
        self.cell(column).text
    }

    /// Its text, to be kept; `None` where there is none.
    pub(super) fn filled(self, column: ListColumn) -> Option<String> {
        filled(self.text(column))
    }

    pub(super) fn texts(self) -> impl Iterator<Item = &'r str> {
        self.row.texts()
    }

    /// `30`, `30 dagen`.
    pub(super) fn terms_days(self) -> Option<u32> {
        let text = self.text(ListColumn::TermsDays);
        let digits = text.split(|sign: char| !sign.is_ascii_digit());
        let days = digits.into_iter().find(|part| !part.is_empty())?;
        days.parse().ok().filter(|days| (1..=365).contains(days))
    }

    pub(super) fn language(self) -> Option<Language> {
        match self.text(ListColumn::Language).to_lowercase().as_str() {
            "nl" | "nld" | "nederlands" | "dutch" | "nl-nl" | "nl-be" => Some(Language::Dutch),
            "en" | "eng" | "engels" | "english" | "en-gb" | "en-us" => Some(Language::English),
            _ => None,
        }
    }

    /// Whom it is about.
    pub(super) fn customer(self) -> Party {
        let mut street = self.filled(ListColumn::Street);
        if let (Some(street), Some(at)) = (&mut street, self.layout.mapping.house_number)
            && !self.at(at).text.is_empty()
        {
            *street = format!("{street} {}", self.at(at).text);
        }
        let legal_name = self.filled(ListColumn::LegalName);
        Party {
            number: self.filled(ListColumn::CustomerNumber),
            name: self
                .filled(ListColumn::CustomerName)
                .or_else(|| legal_name.clone()),
            legal_name,
            kvk: self.filled(ListColumn::Kvk),
            vat: self.filled(ListColumn::Vat),
            contact_name: self.filled(ListColumn::ContactName),
            email: self.filled(ListColumn::Email),
            phone: self
                .filled(ListColumn::Phone)
                .or_else(|| self.filled(ListColumn::Mobile)),
            iban: self
                .filled(ListColumn::Iban)
                .map(|iban| iban.split_whitespace().collect()),
            address: Address {
                street,
                postcode: self.filled(ListColumn::Postcode),
                city: self.filled(ListColumn::City),
                country: self
                    .filled(ListColumn::Country)
                    .filter(|code| code.len() == 2)
                    .map(|code| code.to_uppercase()),
                ..Address::default()
            },
            ..Party::default()
        }
    }
}
