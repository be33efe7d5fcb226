//! What the columns of a bank's table are: by a bank that is known, by their names, or as the user said.

use crate::domain::money::Currency;
use crate::import::account;
use crate::import::table::heads::{self, ColumnPlace, key, places};
use crate::import::table::judge::{Date, Written};
use crate::import::table::questions::Said;

/// What a column of a bank's table means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BankColumn {
    /// Our account.
    Account,
    /// Currency code.
    Currency,
    /// Day of booking.
    BookedOn,
    /// Value day.
    ValueOn,
    /// What moved: signed, or beside a column that says in or out.
    Amount,
    /// Money in, where it has a column of its own.
    MoneyIn,
    /// Money out, where it has a column of its own.
    MoneyOut,
    /// In or out.
    Direction,
    /// What the bank kept of it.
    Fee,
    /// Balance before.
    BalanceBefore,
    /// Balance after.
    BalanceAfter,
    /// Who.
    Name,
    /// Their account.
    CounterAccount,
    /// What they wrote; may be several columns.
    Text,
    /// The bank's own number of the line.
    BankReference,
    /// End-to-end id.
    EndToEnd,
    /// Structured reference.
    StructuredReference,
    /// Kind of transaction.
    Kind,
    /// Why it came back.
    ReturnReason,
    /// Booked or not yet.
    Status,
}

/// Names in profiles and in the company file, and the heads by which a column is known in a table of a bank
/// that is not: letters and digits only.
const COLUMNS: [(BankColumn, &str, &str); 20] = [
    (
        BankColumn::Account,
        "account",
        "rekening rekeningnummer ibanbban eigenrekening opdrachtgeversrekening account accountnumber youraccount iban",
    ),
    (
        BankColumn::Currency,
        "currency",
        "munt muntsoort valuta valutacode currency currencycode",
    ),
    (
        BankColumn::BookedOn,
        "booked_on",
        "datum boekdatum boekingsdatum transactiedatum datumverrichting date bookingdate transactiondate completeddate buchungstag",
    ),
    (
        BankColumn::ValueOn,
        "value_on",
        "rentedatum valutadatum valuedate interestdate wertstellung",
    ),
    (
        BankColumn::Amount,
        "amount",
        "bedrag transactiebedrag bedragvanverrichting amount betrag",
    ),
    (
        BankColumn::MoneyIn,
        "money_in",
        "bij credit bijgeschreven bedragbij paidin moneyin ontvangsten",
    ),
    (
        BankColumn::MoneyOut,
        "money_out",
        "af debet debit afgeschreven bedragaf paidout moneyout uitgaven",
    ),
    (
        BankColumn::Direction,
        "direction",
        "afbij bijaf dc cd debetcredit creditdebet debitcredit byafcode richting",
    ),
    (BankColumn::Fee, "fee", "fee kosten"),
    (
        BankColumn::BalanceBefore,
        "balance_before",
        "saldovoor saldovoormutatie saldovoorboeking startsaldo beginsaldo",
    ),
    (
        BankColumn::BalanceAfter,
        "balance_after",
        "saldo saldona saldonamutatie saldonatrn saldonaboeking eindsaldo endsaldo balance resultingbalance",
    ),
    (
        BankColumn::Name,
        "name",
        "naam naamomschrijving naamtegenpartij tegenpartij naamtegenrekening tegenrekeningnaam tegenrekeninghouder namedescription name counterpartyname payee",
    ),
    (
        BankColumn::CounterAccount,
        "counter_account",
        "tegenrekening tegenrekeningnummer tegenrekeningibanbban ibantegenpartij rekeningtegenpartij counterparty counterpartyaccount counterpartyiban",
    ),
    (
        BankColumn::Text,
        "text",
        "omschrijving mededelingen mededeling omschrijving1 omschrijving2 omschrijving3 description notifications communication verwendungszweck remittanceinformation",
    ),
    (
        BankColumn::BankReference,
        "bank_reference",
        "volgnr volgnummer transactienummer transactionid transactieid",
    ),
    (
        BankColumn::EndToEnd,
        "end_to_end",
        "endtoendid transactiereferentie kenmerk",
    ),
    (
        BankColumn::StructuredReference,
        "structured_reference",
        "betalingskenmerk gestructureerdemededeling",
    ),
    (
        BankColumn::Kind,
        "kind",
        "mutatiesoort code type betaalwijze transactiontype",
    ),
    (BankColumn::ReturnReason, "return_reason", "redenretour"),
    (BankColumn::Status, "status", "status state"),
];

/// Columns that hold amounts.
pub(super) const AMOUNTS: [BankColumn; 6] = [
    BankColumn::Amount,
    BankColumn::MoneyIn,
    BankColumn::MoneyOut,
    BankColumn::BalanceAfter,
    BankColumn::BalanceBefore,
    BankColumn::Fee,
];

impl BankColumn {
    /// Every one, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        COLUMNS.iter().map(|(column, ..)| *column)
    }

    /// Its name in a profile.
    #[must_use]
    pub fn code(self) -> &'static str {
        COLUMNS
            .iter()
            .find(|(column, ..)| *column == self)
            .map_or("", |(_, code, _)| *code)
    }

    /// By its name in a profile.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        COLUMNS
            .iter()
            .find(|(_, known, _)| *known == code)
            .map(|(column, ..)| *column)
    }
}

/// How a bank writes its table, or how the user says that one is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BankProfile {
    /// What it is kept under.
    pub id: String,
    /// The bank, or what the user calls it.
    pub name: String,
    /// Its columns were compared with real files or with the bank's own description.
    pub verified: bool,
    /// With what, and when.
    pub source: String,
    /// Heads that all have to be there; empty: a table without heads.
    pub heads: Vec<String>,
    /// The number of columns of a table without heads.
    pub width: Option<usize>,
    /// What stands where.
    pub columns: Vec<(BankColumn, ColumnPlace)>,
    /// Words for money in; empty: the usual ones.
    pub money_in: Vec<String>,
    /// Words for money out.
    pub money_out: Vec<String>,
    /// Words that mean booked; empty: everything is.
    pub booked: Vec<String>,
    /// The account, where the table does not say which.
    pub account: Option<String>,
    /// The head behind which the account stands among the heads.
    pub account_after: Option<String>,
    /// What the table may leave open.
    pub said: Said,
}

/// What stands where in one table.
#[derive(Debug, Clone, Default)]
pub(super) struct Mapping {
    pub(super) columns: Vec<(BankColumn, usize)>,
    pub(super) profile: Option<BankProfile>,
    pub(super) account: Option<String>,
    /// As a head says: `Bedrag (USD)`.
    pub(super) currency: Option<Currency>,
}

const IN: &str = "bij c cr credit crdt in i + ontvangen creditering";
const OUT: &str = "af d dr debet debit dbit uit out - betaald debitering";

impl Mapping {
    /// What a row may be the heads, or the first values, of: with how many rows stand above the values.
    pub(super) fn candidates(
        at: usize,
        row: &[String],
        banks: &[BankProfile],
    ) -> Vec<(usize, Self)> {
        let mut found = vec![(at + 1, Self::by_names(row))];
        for bank in banks {
            found.extend(bank.under(row).map(|mapping| (at + 1, mapping)));
            if at == 0 {
                found.extend(bank.of_values(row).map(|mapping| (0, mapping)));
            }
        }
        found
    }

    /// By what the columns are called.
    pub(super) fn by_names(row: &[String]) -> Self {
        let keys: Vec<String> = row.iter().map(|head| key(head)).collect();
        let mut mapping = Self {
            currency: row.iter().find_map(|head| heads::currency(head)),
            ..Self::default()
        };
        for (column, _, names) in COLUMNS {
            // What was written may stand in several columns; everything else in one.
            let most = if column == BankColumn::Text { 6 } else { 1 };
            let found = places(&keys, names).into_iter().take(most);
            mapping.columns.extend(found.map(|at| (column, at)));
        }
        mapping
    }

    /// As the user says.
    pub(super) fn chosen(columns: Vec<(BankColumn, usize)>, account: &str, row: &[String]) -> Self {
        let account = account::without_blanks(account);
        Self {
            columns,
            profile: None,
            account: Some(account).filter(|account| !account.is_empty()),
            currency: row.iter().find_map(|head| heads::currency(head)),
        }
    }

    /// What was said of a table that is known.
    pub(super) fn said(&self) -> Said {
        self.profile
            .as_ref()
            .map_or_else(Said::default, |bank| bank.said)
    }

    pub(super) fn index(&self, column: BankColumn) -> Option<usize> {
        self.all(column).next()
    }

    pub(super) fn all(&self, column: BankColumn) -> impl Iterator<Item = usize> {
        self.columns
            .iter()
            .filter(move |(known, _)| *known == column)
            .map(|(_, at)| *at)
    }

    fn moves(&self) -> bool {
        [
            BankColumn::Amount,
            BankColumn::MoneyIn,
            BankColumn::MoneyOut,
        ]
        .into_iter()
        .any(|column| self.index(column).is_some())
    }

    /// A day and something that moved.
    pub(super) fn suffices(&self) -> bool {
        self.index(BankColumn::BookedOn).is_some() && self.moves()
    }

    /// A day and a balance, and nothing that moved.
    pub(super) fn has_balances_alone(&self) -> bool {
        let balance = self.index(BankColumn::BalanceAfter).is_some();
        self.index(BankColumn::BookedOn).is_some() && balance && !self.moves()
    }

    /// How well it fits: what the user said, then a bank that is known, then names.
    pub(super) fn score(&self, width: usize) -> usize {
        let named = self.columns.len().min(width);
        match &self.profile {
            Some(bank) if bank.source.is_empty() => 10_000 + named,
            Some(bank) => 1_000 + bank.heads.len().max(bank.width.unwrap_or(0)),
            None => named,
        }
    }

    /// Whether a word says money in; `None`: it says neither, or there is none.
    pub(super) fn direction(&self, cell: &str) -> Option<bool> {
        let cell = cell.trim();
        let same = |word: &str| word.eq_ignore_ascii_case(cell);
        if let Some(bank) = &self.profile
            && !bank.money_in.is_empty()
        {
            let into = bank.money_in.iter().any(|word| same(word));
            let out = bank.money_out.iter().any(|word| same(word));
            return (into != out).then_some(into);
        }
        if cell.is_empty() {
            return None;
        }
        let into = IN.split(' ').any(same);
        let out = OUT.split(' ').any(same);
        (into != out).then_some(into)
    }

    /// Announced, not booked.
    pub(super) fn is_pending(&self, status: &str) -> bool {
        match &self.profile {
            Some(bank) if !bank.booked.is_empty() => !bank
                .booked
                .iter()
                .any(|word| word.eq_ignore_ascii_case(status.trim())),
            _ => ["pending", "in behandeling", "gereserveerd"]
                .iter()
                .any(|word| word.eq_ignore_ascii_case(status.trim())),
        }
    }
}

impl BankProfile {
    /// Under a row of heads, where all of this bank's are there.
    fn under(&self, row: &[String]) -> Option<Mapping> {
        if self.heads.is_empty() {
            return None;
        }
        let keys: Vec<String> = row.iter().map(|head| key(head)).collect();
        let place = |head: &str| keys.iter().position(|known| *known == key(head));
        if !self.heads.iter().all(|head| place(head).is_some()) {
            return None;
        }
        let columns = self.columns.iter();
        let columns = columns.filter_map(|(column, at)| Some((*column, at.among(&keys)?)));
        let beside = self
            .account_after
            .as_deref()
            .and_then(place)
            .and_then(|at| row.get(at + 1))
            .map(|account| account::without_blanks(account));
        Some(Mapping {
            columns: columns.collect(),
            account: beside.or_else(|| self.account.clone()),
            currency: row.iter().find_map(|head| heads::currency(head)),
            profile: Some(self.clone()),
        })
    }

    /// In a table without heads, where the first row has what belongs in its columns.
    fn of_values(&self, row: &[String]) -> Option<Mapping> {
        let width = self.width?;
        // The last cells may be missing.
        let fits = (width.saturating_sub(2)..=width + 1).contains(&row.len());
        let mapping = Mapping {
            columns: self
                .columns
                .iter()
                .filter_map(|(column, at)| match at {
                    ColumnPlace::At(at) => Some((*column, *at)),
                    ColumnPlace::Head(_) => None,
                })
                .collect(),
            account: self.account.clone(),
            currency: None,
            profile: Some(self.clone()),
        };
        let cell = |column| {
            let at = mapping.index(column)?;
            row.get(at).map(String::as_str)
        };
        let day = cell(BankColumn::BookedOn).and_then(Date::read).is_some();
        let amount = [
            BankColumn::Amount,
            BankColumn::MoneyIn,
            BankColumn::MoneyOut,
        ]
        .into_iter()
        .filter_map(cell)
        .any(|cell| Written::read(cell).is_some());
        let account = cell(BankColumn::Account).is_none_or(is_account);
        let direction =
            cell(BankColumn::Direction).is_none_or(|cell| mapping.direction(cell).is_some());
        (fits && day && amount && account && direction).then_some(mapping)
    }
}

/// An IBAN, or nine or ten digits with points or without.
fn is_account(cell: &str) -> bool {
    let (number, _) = account::split_currency(cell);
    let digits = number.replace(['.', '-'], "");
    account::looks_like_iban(&number)
        || ((7..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
