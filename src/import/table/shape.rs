//! A table as it was found, to be shown and corrected: what it holds, where its heads stand, what each column
//! means. A choice is tried out on the first rows by the very code that reads the whole, and kept under a name.

use super::heads::ColumnPlace;
use super::questions::{Question, Said};
use super::row::Row;
use super::{Candidate, Place, TITLE_ROWS};
use crate::domain::message::Message;
use crate::domain::money::Money;
use crate::import::bank_table::{self, BankColumn, BankProfile};
use crate::import::list::{self, ListColumn, ListProfile};
use crate::import::settlement::{self, SettlementColumn, SettlementProfile};
use crate::import::{Options, account};
use chrono::NaiveDate;

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKind {
    /// Transactions of a bank account.
    Transactions,
    /// What the payouts of a company that collects for us are made of.
    Settlement,
    /// Open items.
    OpenItems,
    /// Customers.
    Customers,
}

impl TableKind {
    /// Every one, in the order in which it is offered.
    pub const ALL: [Self; 4] = [
        Self::Transactions,
        Self::OpenItems,
        Self::Customers,
        Self::Settlement,
    ];

    /// What its columns can mean, in the order in which it is offered.
    #[must_use]
    pub fn meanings(self) -> Vec<Meaning> {
        let list = ListColumn::all();
        match self {
            Self::Transactions => BankColumn::all().map(Meaning::Bank).collect(),
            Self::Settlement => SettlementColumn::all().map(Meaning::Settlement).collect(),
            Self::OpenItems => list.map(Meaning::List).collect(),
            Self::Customers => list
                .filter(|column| column.is_of_customer())
                .map(Meaning::List)
                .collect(),
        }
    }
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// In a bank's table.
    Bank(BankColumn),
    /// In a settlement.
    Settlement(SettlementColumn),
    /// In a list.
    List(ListColumn),
}

impl Meaning {
    /// Its name in a profile.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Bank(column) => column.code(),
            Self::Settlement(column) => column.code(),
            Self::List(column) => column.code(),
        }
    }

    /// Several columns may mean this: what was written with a payment, what was kept of it.
    #[must_use]
    pub const fn may_repeat(self) -> bool {
        match self {
            Self::Bank(column) => matches!(column, BankColumn::Text),
            Self::Settlement(column) => column.may_repeat(),
            Self::List(_) => false,
        }
    }
}

/// A table as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableShape {
    /// What it was taken for, and how.
    pub taken: TableChoice,
    /// The bank, the company or the list that was recognised.
    pub profile: Option<String>,
    /// The company of which it is a settlement, where one was recognised: its words stay known.
    company: Option<SettlementProfile>,
    candidates: Vec<Candidate>,
}

/// What somebody says of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableChoice {
    /// What it holds.
    pub kind: TableKind,
    /// Which sheet of a workbook.
    pub sheet: usize,
    /// The row with the heads, counted from 0; `None`: it has none.
    pub heads: Option<usize>,
    /// What each column means, by its place.
    pub meanings: Vec<Option<Meaning>>,
    /// What the table may leave open.
    pub said: Said,
    /// Our account, where no column of a bank's table says which.
    pub account: String,
}

/// What a choice comes to on the first rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trial {
    /// Under each column its first values, as they will be read.
    pub columns: Vec<Vec<Shown>>,
    /// Rows that were understood, and those that would be left out.
    pub understood: usize,
    /// See [`Self::understood`].
    pub left_out: usize,
    /// There are more rows than were tried.
    pub more: bool,
    /// What is still to be asked.
    pub questions: Vec<Question>,
    /// What is missing before anything can be read.
    pub missing: Option<Message>,
}

/// A value as it will be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// The cell is empty.
    Nothing,
    /// The column is not used, or holds texts.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// An amount.
    Amount(Money),
    /// It should be a day or an amount, and is none.
    Unread(String),
}

/// Values that are shown under a column.
pub(in crate::import) const SHOWN_ROWS: usize = 5;

/// A choice to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableProfile {
    /// How a bank writes its table.
    Bank(BankProfile),
    /// How a company that collects for us writes its settlement.
    Settlement(SettlementProfile),
    /// How a package writes its list.
    List(ListProfile),
}

impl TableShape {
    /// As a bank's table, or as what nobody knows: then the user says what it is.
    pub(in crate::import) fn of_bank(candidates: &[Candidate], own: &Options) -> Option<Self> {
        let layout = bank_table::Layout::find(candidates, own)?;
        let (columns, profile) = layout.supposed(candidates);
        let columns = columns.into_iter().map(|(it, at)| (Meaning::Bank(it), at));
        let found = (layout.place, layout.skip);
        Self::new(
            candidates,
            found,
            TableKind::Transactions,
            columns,
            own.said,
        )
        .map(|shape| Self { profile, ..shape })
    }

    /// As a settlement.
    pub(in crate::import) fn of_settlement(
        candidates: &[Candidate],
        own: &Options,
    ) -> Option<Self> {
        let layout = settlement::Layout::find(candidates, own)?;
        let (columns, company) = layout.recognised();
        let columns = columns.iter();
        let columns = columns.map(|(it, at)| (Meaning::Settlement(*it), *at));
        let found = (layout.place, layout.skip);
        let kind = TableKind::Settlement;
        Self::new(candidates, found, kind, columns, own.said).map(|shape| Self {
            profile: company.map(|company| company.provider.clone()),
            company: company.cloned(),
            ..shape
        })
    }

    /// As a list that was read.
    pub(in crate::import) fn of_list(
        candidates: &[Candidate],
        layout: &list::Layout,
        own: &Options,
    ) -> Option<Self> {
        let columns = layout.mapping.columns.iter();
        let columns = columns.map(|(it, at)| (Meaning::List(*it), *at));
        let kind = if layout.customers {
            TableKind::Customers
        } else {
            TableKind::OpenItems
        };
        let said = own.said.or(layout.said);
        Self::new(candidates, (layout.place, layout.skip), kind, columns, said).map(|shape| Self {
            profile: layout.profile.clone(),
            ..shape
        })
    }

    fn new(
        candidates: &[Candidate],
        (place, skip): (Place, usize),
        kind: TableKind,
        columns: impl Iterator<Item = (Meaning, usize)>,
        said: Said,
    ) -> Option<Self> {
        // A text is cut in one way only from here on.
        let other_cut = |it: &&Candidate| matches!(it.place, Place::Cut(_)) && it.place != place;
        let candidates = candidates.iter().filter(|it| !other_cut(it));
        let candidates: Vec<Candidate> = candidates.cloned().collect();
        let sheet = candidates.iter().position(|it| it.place == place)?;
        let mut shape = Self {
            taken: TableChoice {
                kind,
                sheet,
                heads: skip.checked_sub(1),
                meanings: Vec::new(),
                said,
                account: String::new(),
            },
            profile: None,
            company: None,
            candidates,
        };
        shape.taken.meanings = shape.by_place(&shape.taken, columns.collect());
        Some(shape)
    }

    /// The names of the sheets; of a text one without name.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.candidates
            .iter()
            .map(|candidate| candidate.name.as_str())
    }

    /// Rows that may be the heads: the first that have several cells, as they stand there.
    #[must_use]
    pub fn head_rows(&self, sheet: usize) -> Vec<(usize, Vec<String>)> {
        let rows = self.rows(sheet).iter().enumerate().take(TITLE_ROWS);
        rows.filter(|(_, row)| row.texts().filter(|text| !text.is_empty()).count() > 1)
            .map(|(at, row)| (at, row.to_heads()))
            .take(12)
            .collect()
    }

    /// The heads of a choice; none where the table has none.
    #[must_use]
    pub fn heads(&self, choice: &TableChoice) -> Vec<String> {
        let row = choice.heads.and_then(|at| self.rows(choice.sheet).get(at));
        row.map(Row::to_heads).unwrap_or_default()
    }

    fn rows(&self, sheet: usize) -> &[Row] {
        self.candidates
            .get(sheet)
            .map_or(&[], |it| it.rows.as_slice())
    }

    fn below(&self, choice: &TableChoice) -> &[Row] {
        let skip = choice.heads.map_or(0, |at| at + 1);
        self.rows(choice.sheet).get(skip..).unwrap_or_default()
    }

    fn by_place(
        &self,
        choice: &TableChoice,
        columns: Vec<(Meaning, usize)>,
    ) -> Vec<Option<Meaning>> {
        let widest = self.below(choice).iter().map(Row::len).max().unwrap_or(0);
        let mut meanings = vec![None; widest.max(self.heads(choice).len())];
        for (meaning, at) in columns {
            if let Some(here) = meanings.get_mut(at) {
                *here = Some(meaning);
            }
        }
        meanings
    }

    /// Another kind, sheet or row of heads: what the columns mean is proposed anew, by what they are called.
    #[must_use]
    pub fn proposed(&self, choice: &TableChoice) -> TableChoice {
        let heads = self.heads(choice);
        let columns: Vec<(Meaning, usize)> = match choice.kind {
            TableKind::Transactions => bank_table::proposed(&heads, self.below(choice))
                .into_iter()
                .map(|(column, at)| (Meaning::Bank(column), at))
                .collect(),
            TableKind::Settlement => settlement::proposed(&heads)
                .into_iter()
                .map(|(column, at)| (Meaning::Settlement(column), at))
                .collect(),
            TableKind::OpenItems | TableKind::Customers => {
                let columns = list::Mapping::of(&heads).columns.into_iter();
                let fits = choice.kind.meanings();
                columns
                    .map(|(column, at)| (Meaning::List(column), at))
                    .filter(|(meaning, _)| fits.contains(meaning))
                    .collect()
            }
        };
        TableChoice {
            meanings: self.by_place(choice, columns),
            ..choice.clone()
        }
    }

    /// The first row that may be the heads of another sheet.
    #[must_use]
    pub fn first_heads(&self, sheet: usize) -> Option<usize> {
        let named = |(_, heads): &&(usize, Vec<String>)| list::Mapping::of(heads).columns.len() > 1;
        let rows = self.head_rows(sheet);
        rows.iter().find(named).or(rows.first()).map(|(at, _)| *at)
    }

    /// What a choice comes to on the first rows.
    #[must_use]
    pub fn try_out(&self, choice: &TableChoice) -> Trial {
        let (heads, rows) = (self.heads(choice), self.below(choice));
        let mut trial = match choice.kind {
            TableKind::Transactions => bank_table::try_out(choice, heads, rows),
            TableKind::Settlement => {
                settlement::try_out(choice, self.company.as_ref(), heads, rows)
            }
            TableKind::OpenItems | TableKind::Customers => list::try_out(choice, heads, rows),
        };
        trial.more = self.rows(choice.sheet).len() >= super::FIRST_ROWS;
        trial
    }

    /// A choice as it is kept, to be used for every table with these heads. `name` is the bank, the company as
    /// the bank calls it, or what the user calls the list.
    #[must_use]
    pub fn profile(&self, name: &str, choice: &TableChoice) -> TableProfile {
        let heads = self.heads(choice);
        match choice.kind {
            TableKind::Transactions => TableProfile::Bank(bank_profile(name, choice, heads)),
            TableKind::OpenItems | TableKind::Customers => {
                TableProfile::List(list_profile(name, choice, heads))
            }
            TableKind::Settlement => {
                let columns = choice.placed(|meaning| match meaning {
                    Meaning::Settlement(column) => Some(column),
                    Meaning::Bank(_) | Meaning::List(_) => None,
                });
                let (known, said) = (self.company.as_ref(), choice.said);
                let kept = SettlementProfile::corrected(known, name, columns, heads, said);
                TableProfile::Settlement(kept)
            }
        }
    }
}

fn bank_profile(name: &str, choice: &TableChoice, heads: Vec<String>) -> BankProfile {
    let account = account::without_blanks(&choice.account);
    let columns = choice.placed(|meaning| match meaning {
        Meaning::Bank(column) => Some(column),
        Meaning::Settlement(_) | Meaning::List(_) => None,
    });
    BankProfile {
        id: name.trim().to_lowercase(),
        name: name.trim().to_owned(),
        verified: true,
        width: heads.is_empty().then_some(choice.meanings.len()),
        columns: columns
            .map(|(column, at)| (column, ColumnPlace::of(&heads, at)))
            .collect(),
        heads: filled(heads),
        account: Some(account).filter(|account| !account.is_empty()),
        said: choice.said,
        ..BankProfile::default()
    }
}

fn list_profile(name: &str, choice: &TableChoice, heads: Vec<String>) -> ListProfile {
    let columns = choice.placed(|meaning| match meaning {
        Meaning::List(column) => Some(column),
        Meaning::Bank(_) | Meaning::Settlement(_) => None,
    });
    ListProfile {
        id: name.trim().to_lowercase(),
        name: name.trim().to_owned(),
        customers: choice.kind == TableKind::Customers,
        width: choice.meanings.len(),
        columns: columns
            .map(|(column, at)| (column, ColumnPlace::of(&heads, at)))
            .collect(),
        heads: filled(heads),
        said: choice.said,
    }
}

fn filled(heads: Vec<String>) -> Vec<String> {
    heads.into_iter().filter(|head| !head.is_empty()).collect()
}

impl TableChoice {
    /// Says what a column means. A meaning belongs to one column, unless it may repeat.
    pub fn mean(&mut self, at: usize, meaning: Option<Meaning>) {
        if meaning.is_some_and(|meaning| !meaning.may_repeat()) {
            for other in &mut self.meanings {
                if *other == meaning {
                    *other = None;
                }
            }
        }
        if let Some(here) = self.meanings.get_mut(at) {
            *here = meaning;
        }
    }

    /// What stands where, of one kind of meaning.
    pub(in crate::import) fn placed<C>(
        &self,
        of_kind: impl Fn(Meaning) -> Option<C>,
    ) -> impl Iterator<Item = (C, usize)> {
        let meanings = self.meanings.iter().enumerate();
        meanings.filter_map(move |(at, meaning)| Some((of_kind((*meaning)?)?, at)))
    }

    /// Whether a column means this.
    #[must_use]
    pub fn has(&self, meaning: Meaning) -> bool {
        self.meanings.contains(&Some(meaning))
    }
}
