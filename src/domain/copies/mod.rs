//! Which item a PDF is the copy of: the one whose invoice number stands in the name of its file, or on its
//! first page, when that can be one item only.
//!
//! A wrong copy behind a letter shows one customer what another bought. A number that means little by
//! itself (`1`, `123`) therefore counts only beside the amount or the customer's name, and a page that has
//! amounts, but neither those of the item nor its customer, speaks against any number: suppliers number
//! their invoices as we do. Whatever is in doubt is left to a person, the best guesses first.

mod file_names;
mod page;

pub use file_names::NumbersInNames;

use super::ids::ItemId;
use super::matching::{Key, Name};
use super::message::{Message, msg};
use super::money::Money;
use page::Page;
use std::collections::{BTreeMap, HashMap};

/// Shorter numbers say little by themselves.
const LONG: usize = 6;

/// How it was known of which item a PDF is the copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CopyReason {
    /// The number stands in the name of the file.
    FileName,
    /// The number stands on the first page.
    FirstPage,
    /// It came with the e-invoice, or has it inside.
    EInvoice,
    /// Somebody said so.
    ByHand,
}

impl CopyReason {
    /// Every value.
    pub const ALL: [Self; 4] = [
        Self::FileName,
        Self::FirstPage,
        Self::EInvoice,
        Self::ByHand,
    ];

    /// The code it is kept by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FileName => "file-name",
            Self::FirstPage => "first-page",
            Self::EInvoice => "e-invoice",
            Self::ByHand => "by-hand",
        }
    }

    /// The other way round; what was kept before there were reasons has none.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// "Number in the file name".
    #[must_use]
    pub const fn message(self) -> Message {
        msg(match self {
            Self::FileName => "copy-by-file-name",
            Self::FirstPage => "copy-by-first-page",
            Self::EInvoice => "copy-by-e-invoice",
            Self::ByHand => "copy-by-hand",
        })
    }
}

/// An item that a PDF may be the copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyItem<'a> {
    /// Which.
    pub id: ItemId,
    /// Its number as written.
    pub number: &'a str,
    /// What it adds to what is owed, signed.
    pub payable: Money,
    /// What is open on it, signed.
    pub open: Money,
    /// For a credit note, the invoice it corrects.
    pub credits: Option<&'a str>,
    /// What its customer is called.
    pub names: Vec<&'a str>,
    /// It has a copy already.
    pub has_copy: bool,
}

/// What is made of a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyVerdict {
    /// It is the copy of this item.
    Fits(ItemId, CopyReason),
    /// It may be of any of these.
    Several(Vec<ItemId>),
    /// It has the number of this item, but amounts of another and nobody's name who owes it.
    Contradicted(ItemId),
    /// It has no number that is known.
    Unknown,
}

/// What speaks for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CopySigns {
    /// Its number, in the name or on the page.
    pub number: bool,
    /// Its amount.
    pub amount: bool,
    /// Its customer's name.
    pub name: bool,
}

impl CopySigns {
    /// Nothing but the number speaks for it: suppliers number their invoices as we do.
    #[must_use]
    pub const fn is_number_alone(self) -> bool {
        self.number && !self.amount && !self.name
    }

    /// How much speaks for it: the number most.
    #[must_use]
    pub const fn weight(self) -> u8 {
        4 * self.number as u8 + 2 * self.amount as u8 + self.name as u8
    }
}

/// Every item, to be looked up by what a PDF says.
#[derive(Debug)]
pub struct CopyBook<'a> {
    items: Vec<CopyItem<'a>>,
    names: NumbersInNames,
    by_number: HashMap<Key, Vec<usize>>,
    by_amount: HashMap<i64, Vec<usize>>,
}

impl<'a> CopyBook<'a> {
    /// Remembers items. Of an invoice and a credit note with one number the open one counts, else the first.
    #[must_use]
    pub fn new(items: impl IntoIterator<Item = CopyItem<'a>>) -> Self {
        let mut by_text: BTreeMap<&'a str, CopyItem<'a>> = BTreeMap::new();
        for item in items {
            let known = by_text.get(item.number);
            if known.is_none_or(|known| known.open.is_zero() && !item.open.is_zero()) {
                by_text.insert(item.number, item);
            }
        }
        let items: Vec<CopyItem<'a>> = by_text.into_values().collect();
        let mut by_number: HashMap<Key, Vec<usize>> = HashMap::new();
        let mut by_amount: HashMap<i64, Vec<usize>> = HashMap::new();
        for (at, item) in items.iter().enumerate() {
            if let Some((key, _)) = Key::of(item.number) {
                by_number.entry(key).or_default().push(at);
            }
            if !item.has_copy && !item.open.is_zero() {
                by_amount
                    .entry(item.payable.minor.abs())
                    .or_default()
                    .push(at);
            }
        }
        Self {
            names: NumbersInNames::new(items.iter().map(|item| item.number)),
            items,
            by_number,
            by_amount,
        }
    }

    /// What is made of a PDF, by the name of its file and the text of its first page.
    #[must_use]
    pub fn find(&self, file_name: &str, text: &str) -> CopyVerdict {
        let page = Page::of(text);
        let on_page = self.on_page(&page);
        let fits = self.one_of_each_pair(self.open_first(&self.that_fit(&on_page, &page)));
        if let Some(named) = self.names.find(file_name) {
            return self.named(named, &on_page, &fits, &page);
        }
        match fits.as_slice() {
            [one] => CopyVerdict::Fits(self.items[*one].id, CopyReason::FirstPage),
            [] => match on_page.iter().find(|at| self.is_long(**at)) {
                Some(one) => CopyVerdict::Contradicted(self.items[*one].id),
                None => CopyVerdict::Unknown,
            },
            several => self.several(several),
        }
    }

    /// A number in the name counts, unless the page says otherwise.
    fn named(&self, named: usize, on_page: &[usize], fits: &[usize], page: &Page) -> CopyVerdict {
        let item = &self.items[named];
        if !on_page.contains(&named) && !fits.is_empty() {
            let all: Vec<usize> = std::iter::once(named).chain(fits.iter().copied()).collect();
            return self.several(&all);
        }
        if page.has_amounts() && !self.supports(named, page) {
            return CopyVerdict::Contradicted(item.id);
        }
        CopyVerdict::Fits(item.id, CopyReason::FileName)
    }

    fn several(&self, items: &[usize]) -> CopyVerdict {
        CopyVerdict::Several(items.iter().map(|at| self.items[*at].id).collect())
    }

    /// Items whose number stands on the page.
    fn on_page(&self, page: &Page) -> Vec<usize> {
        let found = page
            .numbers()
            .iter()
            .filter_map(|key| self.by_number.get(key));
        let mut found: Vec<usize> = found.flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Of these, the ones whose number means something on this page.
    fn that_fit(&self, on_page: &[usize], page: &Page) -> Vec<usize> {
        let fits =
            |at: &usize| self.supports(*at, page) || (self.is_long(*at) && !page.has_amounts());
        on_page.iter().copied().filter(fits).collect()
    }

    /// What is open goes before what was settled long ago.
    fn open_first(&self, items: &[usize]) -> Vec<usize> {
        let open = |at: &usize| !self.items[*at].open.is_zero();
        let open: Vec<usize> = items.iter().copied().filter(open).collect();
        if open.is_empty() {
            items.to_vec()
        } else {
            open
        }
    }

    /// A credit note names the invoice that it corrects: it is the copy of the credit note.
    fn one_of_each_pair(&self, items: Vec<usize>) -> Vec<usize> {
        let corrected = |at: &usize| {
            let number = Some(self.items[*at].number);
            items
                .iter()
                .any(|other| self.items[*other].credits == number)
        };
        let rest: Vec<usize> = items.iter().copied().filter(|at| !corrected(at)).collect();
        if rest.is_empty() { items } else { rest }
    }

    fn is_long(&self, at: usize) -> bool {
        Key::of(self.items[at].number).is_some_and(|(_, length)| length >= LONG)
    }

    /// The amount or the customer stands on the page.
    fn supports(&self, at: usize, page: &Page) -> bool {
        let signs = self.signs(at, page);
        signs.amount || signs.name
    }

    /// What of an item stands on the page, its number aside.
    fn signs(&self, at: usize, page: &Page) -> CopySigns {
        let item = &self.items[at];
        let amounts = [item.payable, item.open].map(|amount| amount.minor.abs());
        CopySigns {
            number: false,
            amount: amounts
                .into_iter()
                .any(|amount| amount != 0 && page.amounts().contains(&amount)),
            name: item.names.iter().any(|name| page.names(&Name::new(name))),
        }
    }

    /// Open items without a copy that a PDF may be of, the best first, at most `most`.
    #[must_use]
    pub fn candidates(&self, file_name: &str, text: &str, most: usize) -> Vec<(ItemId, CopySigns)> {
        let page = Page::of(text);
        let mut numbered = self.on_page(&page);
        numbered.extend(self.names.find(file_name));
        let by_amount = page
            .amounts()
            .iter()
            .filter_map(|amount| self.by_amount.get(amount));
        let mut all: Vec<usize> = by_amount.flatten().copied().collect();
        all.extend(&numbered);
        all.sort_unstable();
        all.dedup();
        all.retain(|at| !self.items[*at].has_copy && !self.items[*at].open.is_zero());
        let mut found: Vec<(usize, CopySigns)> = all
            .into_iter()
            .map(|at| {
                let number = numbered.contains(&at);
                (
                    at,
                    CopySigns {
                        number,
                        ..self.signs(at, &page)
                    },
                )
            })
            .collect();
        found.sort_by_key(|(_, signs)| std::cmp::Reverse(signs.weight()));
        found.truncate(most);
        found
            .into_iter()
            .map(|(at, signs)| (self.items[at].id, signs))
            .collect()
    }
}

#[cfg(test)]
mod tests;
