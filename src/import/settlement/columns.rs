//! What the columns of a settlement are, and what its words for a line mean: by a company that is known, by
//! their names, or as the user said.

use crate::import::table::heads::{ColumnPlace, key, places};
use crate::import::table::questions::Said;

/// What a column of a settlement means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SettlementColumn {
    /// Number of the payout: lines with the same one are paid out together.
    Payout,
    /// Another name of the payout, on its own line: what the bank is told.
    PayoutName,
    /// Day of the payout.
    PaidOn,
    /// Day of the payment.
    Day,
    /// What kind of line it is.
    Kind,
    /// What the customer paid.
    Gross,
    /// The same, where money in has a column of its own.
    GrossIn,
    /// What went back to the customer, where that has a column of its own.
    GrossOut,
    /// What the company kept; may be several columns.
    Fee,
    /// What is paid out of it.
    Net,
    /// The same, where money in has a column of its own.
    NetIn,
    /// What is taken off the payout, where that has a column of its own.
    NetOut,
    /// Currency of the payout.
    Currency,
    /// Currency in which the customer paid, where that is another.
    GrossCurrency,
    /// The company's number of the payment.
    Payment,
    /// Of which payment it is a refund or chargeback.
    Of,
    /// Number of the order or invoice; may be several columns.
    Order,
    /// What it was for; may be several columns.
    Text,
    /// Who paid.
    Name,
    /// From which account.
    Account,
    /// Whether the line counts; may be several columns.
    Status,
}

/// Names in profiles and in the company file, and the heads by which a column is known in the settlement of
/// a company that is not: letters and digits only, the surest first.
const COLUMNS: [(SettlementColumn, &str, &str); 21] = [
    (
        SettlementColumn::Payout,
        "payout",
        "uitbetalingsnummer uitbetalingsid uitbetalingsreferentie uitbetalingskenmerk payoutid payoutreference payoutnumber \
         settlementid settlementreference settlementnumber afrekeningsnummer afrekeningnummer batchnummer batchnumber batchid \
         batch nlote",
    ),
    (SettlementColumn::PayoutName, "payout_name", ""),
    (
        SettlementColumn::PaidOn,
        "paid_on",
        "uitbetaaldop uitbetalingsdatum datumuitbetaling payoutdate paidouton settlementdate datumafrekening \
         afrekeningsdatum dataliquidacao",
    ),
    (
        SettlementColumn::Day,
        "day",
        "transactiedatum datumtransactie betaaldatum datumbetaling datum transactiondate paymentdate date datumtijd",
    ),
    (
        SettlementColumn::Kind,
        "kind",
        "transactietype typetransactie soort transactiontype type tipo",
    ),
    (
        SettlementColumn::Gross,
        "gross",
        "brutobedrag bruto grossamount gross transactiebedrag bedragtransactie amountgross montantebruto bedrag amount",
    ),
    (SettlementColumn::GrossIn, "gross_in", ""),
    (SettlementColumn::GrossOut, "gross_out", ""),
    (
        SettlementColumn::Fee,
        "fee",
        "transactiekosten kosten commissie fees fee commission comissao",
    ),
    (
        SettlementColumn::Net,
        "net",
        "nettobedrag netto netamount net uitbetaald uitbetaaldbedrag payoutamount amountnet montanteliquido",
    ),
    (SettlementColumn::NetIn, "net_in", ""),
    (SettlementColumn::NetOut, "net_out", ""),
    (
        SettlementColumn::Currency,
        "currency",
        "valuta munt muntsoort currency currencycode moeda",
    ),
    (SettlementColumn::GrossCurrency, "gross_currency", ""),
    (
        SettlementColumn::Payment,
        "payment",
        "transactieid transactienummer betalingsid betaalid transactionid paymentid transactioncode",
    ),
    (
        SettlementColumn::Of,
        "of",
        "oorspronkelijketransactie originaltransaction originaltransactionid referencetxnid",
    ),
    (
        SettlementColumn::Order,
        "order",
        "factuurnummer ordernummer bestelnummer ordernr invoicenumber ordernumber orderid order merchantreference \
         orderreferentie uwreferentie referentie reference",
    ),
    (
        SettlementColumn::Text,
        "text",
        "omschrijving beschrijving description onderwerp subject mededeling",
    ),
    (
        SettlementColumn::Name,
        "name",
        "klantnaam naamklant klant naam customername customer name payer consumername",
    ),
    (
        SettlementColumn::Account,
        "account",
        "ibanklant klantiban iban consumerbankaccount consumeriban",
    ),
    (SettlementColumn::Status, "status", "status"),
];

impl SettlementColumn {
    /// Every one, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        COLUMNS.iter().map(|(column, ..)| *column)
    }

    /// Its name in a profile.
    #[must_use]
    pub fn code(self) -> &'static str {
        let mut known = COLUMNS.iter();
        known
            .find(|(column, ..)| *column == self)
            .map_or("", |(_, code, _)| *code)
    }

    /// By its name in a profile.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let mut known = COLUMNS.iter();
        known
            .find(|(_, known, _)| *known == code)
            .map(|(column, ..)| *column)
    }

    /// What it means may stand in several columns.
    #[must_use]
    pub const fn may_repeat(self) -> bool {
        matches!(self, Self::Fee | Self::Order | Self::Text | Self::Status)
    }

    /// It holds amounts.
    pub(super) const fn is_amount(self) -> bool {
        matches!(
            self,
            Self::Gross
                | Self::GrossIn
                | Self::GrossOut
                | Self::Fee
                | Self::Net
                | Self::NetIn
                | Self::NetOut
        )
    }
}

/// What a line is, as far as its words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// The payout itself: what all the others come to.
    Payout,
    /// It only tells about a payment that has another line.
    About,
    /// Moved to or from our balance there.
    Balance,
    /// What the company keeps.
    Fee,
    /// Taken back by the customer's bank.
    Chargeback,
    /// Given back.
    Refund,
    /// Paid by a customer.
    Payment,
}

impl LineKind {
    /// In the order in which words are compared, each with its name in a profile.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Payout, "payout"),
        (Self::About, "about"),
        (Self::Balance, "balance"),
        (Self::Fee, "fee"),
        (Self::Chargeback, "chargeback"),
        (Self::Refund, "refund"),
        (Self::Payment, "payment"),
    ];

    /// Its name in a profile.
    #[must_use]
    pub fn code(self) -> &'static str {
        let mut known = Self::ALL.iter();
        known
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, code)| *code)
    }

    /// By its name in a profile.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let mut known = Self::ALL.iter();
        known
            .find(|(_, known)| *known == code)
            .map(|(kind, _)| *kind)
    }
}

/// How a company writes its settlements, or how the user says that one is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettlementProfile {
    /// What it is kept under.
    pub id: String,
    /// The company, as in the list of those that pay out; empty: whichever paid out the amount.
    pub provider: String,
    /// Its columns were compared with real files or with the company's own description.
    pub verified: bool,
    /// With what, and when; empty: the user said so.
    pub source: String,
    /// Heads that all have to be there.
    pub heads: Vec<String>,
    /// What stands where, of several heads the surest first; a head may end in `*`.
    pub columns: Vec<(SettlementColumn, ColumnPlace)>,
    /// Words of the kind; `*` stands for anything. Without words for payments whatever else came in is one.
    pub kinds: Vec<(LineKind, Vec<String>)>,
    /// Words of the status of a line that does not count.
    pub left_out: Vec<String>,
    /// Words of the status of a payment that has not come in yet.
    pub pending: Vec<String>,
    /// The file is an account: every payout is of the lines before it.
    pub running: bool,
    /// What the table may leave open.
    pub said: Said,
}

/// What stands where in one settlement.
#[derive(Debug, Clone, Default)]
pub(super) struct Mapping {
    pub(super) columns: Vec<(SettlementColumn, usize)>,
    pub(super) profile: Option<SettlementProfile>,
}

/// Words that mean the same with every company.
const USUAL: [(LineKind, &str); 6] = [
    (
        LineKind::Payout,
        "*payout*|*uitbetaling*|*withdrawal*|*opname*",
    ),
    (LineKind::Balance, "*saldo*|*balance*|*reserve*"),
    (
        LineKind::Fee,
        "*fee*|*kosten*|*commissie*|*commission*|*abonnement*",
    ),
    (
        LineKind::Chargeback,
        "*chargeback*|*terugboeking*|*storn*|*dispute*",
    ),
    (LineKind::Refund, "*refund*|*terugbetal*|*retour*|*devolu*"),
    (LineKind::Payment, ""),
];

impl Mapping {
    /// By what the columns are called.
    pub(super) fn by_names(heads: &[String]) -> Self {
        let keys: Vec<String> = heads.iter().map(|head| key(head)).collect();
        let mut mapping = Self::default();
        for (column, _, names) in COLUMNS {
            let most = if column.may_repeat() { 4 } else { 1 };
            let found = places(&keys, names).into_iter().take(most);
            mapping.columns.extend(found.map(|at| (column, at)));
        }
        mapping
    }

    pub(super) fn index(&self, column: SettlementColumn) -> Option<usize> {
        self.all(column).next()
    }

    pub(super) fn all(&self, column: SettlementColumn) -> impl Iterator<Item = usize> {
        self.columns
            .iter()
            .filter(move |(known, _)| *known == column)
            .map(|(_, at)| *at)
    }

    pub(super) fn has(&self, column: SettlementColumn) -> bool {
        self.index(column).is_some()
    }

    /// Every payout is of the lines before it.
    pub(super) fn is_running(&self) -> bool {
        self.profile.as_ref().is_some_and(|profile| profile.running)
    }

    /// A day, what was paid and what is left of it, and what tells the payouts apart.
    pub(super) fn suffices(&self) -> bool {
        use SettlementColumn::{Day, Fee, Gross, GrossIn, Net, NetIn, PaidOn, Payout};
        let gross = self.has(Gross) || self.has(GrossIn);
        let net = self.has(Net) || self.has(NetIn);
        let kept = net || self.has(Fee);
        let apart = self.has(Payout) || self.has(PaidOn) || self.is_running();
        // What the user or a profile says may be less than what has to be there to recognise one.
        let enough = if self.profile.is_some() {
            gross || net
        } else {
            gross && kept
        };
        self.has(Day) && enough && apart
    }

    /// What its words say that a line is; `None`: they say nothing that is known.
    pub(super) fn kind_of(&self, words: &str) -> Option<LineKind> {
        let words = words.trim().to_lowercase();
        let said = self.profile.as_ref().filter(|one| !one.kinds.is_empty());
        LineKind::ALL
            .into_iter()
            .map(|(kind, _)| kind)
            .find(|kind| match said {
                Some(profile) => {
                    let of = profile.kinds.iter().filter(|(known, _)| known == kind);
                    of.flat_map(|(_, patterns)| patterns)
                        .any(|pattern| fits(&pattern.to_lowercase(), &words))
                }
                None => USUAL
                    .iter()
                    .filter(|(known, _)| known == kind)
                    .flat_map(|(_, patterns)| patterns.split('|'))
                    .any(|pattern| !pattern.is_empty() && fits(pattern, &words)),
            })
    }

    /// Payments have words of their own: a line with other words is none.
    pub(super) fn names_payments(&self) -> bool {
        let kinds = self.profile.iter().flat_map(|profile| &profile.kinds);
        kinds
            .into_iter()
            .any(|(kind, words)| *kind == LineKind::Payment && !words.is_empty())
    }

    /// Whether a status is among these words of the profile.
    pub(super) fn says_so(
        &self,
        status: &str,
        words: impl Fn(&SettlementProfile) -> &Vec<String>,
    ) -> bool {
        let listed = self.profile.iter().flat_map(words);
        listed
            .into_iter()
            .any(|word| word.eq_ignore_ascii_case(status.trim()))
    }
}

/// Whether words fit a pattern in which `*` may stand at either end.
fn fits(pattern: &str, words: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(_), Some(_)) => words.contains(pattern.trim_matches('*')),
        (Some(end), None) => words.ends_with(end),
        (None, Some(start)) => words.starts_with(start),
        (None, None) => words == pattern,
    }
}

impl SettlementProfile {
    /// As the user says that it is written, under these heads. Words of a company that is known stay known.
    #[must_use]
    pub(in crate::import) fn corrected(
        known: Option<&Self>,
        provider: &str,
        columns: impl Iterator<Item = (SettlementColumn, usize)>,
        heads: Vec<String>,
        said: Said,
    ) -> Self {
        let place = |at| match ColumnPlace::of(&heads, at) {
            // A star would stand for anything.
            ColumnPlace::Head(head) if head.ends_with('*') => ColumnPlace::At(at),
            place => place,
        };
        Self {
            id: provider.trim().to_lowercase(),
            provider: provider.trim().to_owned(),
            verified: true,
            source: String::new(),
            columns: columns.map(|(column, at)| (column, place(at))).collect(),
            heads: heads.into_iter().filter(|head| !head.is_empty()).collect(),
            said,
            ..known.cloned().unwrap_or_default()
        }
    }

    /// Under a row of heads, where all of this company's are there.
    pub(super) fn under(&self, row: &[String]) -> Option<Mapping> {
        if self.heads.is_empty() {
            return None;
        }
        let keys: Vec<String> = row.iter().map(|head| key(head)).collect();
        let all_there = self
            .heads
            .iter()
            .all(|head| keys.iter().any(|known| *known == key(head)));
        if !all_there {
            return None;
        }
        let columns = self.columns.iter().flat_map(|(column, place)| {
            let places: Vec<usize> = match place {
                ColumnPlace::At(at) => vec![*at],
                ColumnPlace::Head(head) => places_of(head, &keys),
            };
            places.into_iter().map(|at| (*column, at))
        });
        Some(Mapping {
            columns: columns.collect(),
            profile: Some(self.clone()),
        })
    }
}

/// Where columns with this head stand; one that ends in `*` may have several.
fn places_of(head: &str, keys: &[String]) -> Vec<usize> {
    let wanted = key(head.trim_end_matches('*'));
    let open = head.ends_with('*');
    let fits = |known: &String| {
        if open {
            known.starts_with(&wanted)
        } else {
            *known == wanted
        }
    };
    let found = keys.iter().enumerate().filter(|(_, known)| fits(known));
    found.map(|(at, _)| at).collect()
}
