//! Matching over the company file: what is open and who pays from which account, what the receipts that
//! wait may mean, and why, kept as values that can be shown again in either language.

use super::listed::UntilListed;
use crate::app::library::payouts;
use crate::app::settings;
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::matching::{
    BookCustomer, BookInstalment, BookItem, BookLetter, Discount, Incoming, MatchBook, MatchReason,
    MatchRules, Proposal, Provider, Providers,
};
use crate::domain::message::{Message, Value, msg};
use crate::domain::money::{Currency, Money};
use crate::store::Read;
use crate::store::StoreError;
use crate::store::read::{ArrangementRow, ReceiptRow};
use chrono::{Days, NaiveDate};
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A payer may name an invoice that was settled so long ago; older ones are forgotten.
const SETTLED_DAYS: u64 = 730;

/// What matching is asked about: everything open, everybody known, every instalment that runs.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub items: Vec<BookItem>,
    pub customers: Vec<BookCustomer>,
    pub instalments: Vec<BookInstalment>,
    /// Our letters, whose references payers quote.
    pub letters: Vec<BookLetter>,
    /// What is settled although it was not paid to the last cent.
    pub rules: MatchRules,
    /// Companies that pay out the money of many.
    pub providers: Providers,
    /// Our own accounts: money from one of these tells nothing about a customer.
    pub own_accounts: BTreeSet<String>,
    /// Accounts of those who pay without being a customer.
    pub not_customers: BTreeSet<String>,
}

/// The facts as they stand in the company file.
pub(super) fn facts(read: &Read<'_>, today: NaiveDate) -> Result<Facts, StoreError> {
    let since = today
        .checked_sub_days(Days::new(SETTLED_DAYS))
        .unwrap_or(today);
    let items = read.items_to_match(since)?;
    let instalments = instalments(&read.arrangements(today, None)?, &items);
    Ok(Facts {
        items,
        customers: read.customers_to_match()?,
        instalments,
        letters: read.letters_to_match()?,
        rules: rules(read)?,
        providers: providers(read)?,
        own_accounts: read
            .bank_accounts()?
            .into_iter()
            .map(|row| row.account)
            .collect(),
        not_customers: read
            .not_customers()?
            .into_iter()
            .map(|(account, ..)| account)
            .collect(),
    })
}

/// The book of everything open, for money received on a day.
pub(super) fn match_book(
    read: &Read<'_>,
    today: NaiveDate,
    received_on: NaiveDate,
) -> Result<MatchBook, StoreError> {
    let mut book = facts(read, today)?.book();
    UntilListed::of(read, &mut book)?.go_to(received_on, &mut book);
    Ok(book)
}

impl Facts {
    /// The book of them.
    pub(super) fn book(self) -> MatchBook {
        MatchBook::new(self.items, self.customers, self.instalments)
            .with_letters(self.letters)
            .with_rules(self.rules)
            .with_providers(self.providers)
    }
}

/// Companies that pay out the money of many: those that we know, and those of whose settlements the user said
/// how they are to be read.
pub(super) fn providers(read: &Read<'_>) -> Result<Providers, StoreError> {
    let Providers(mut known) = payouts::providers();
    for profile in settings::settlement_profiles(read)? {
        if !known.iter().any(|one| one.name == profile.provider) {
            known.push(Provider {
                names: vec![profile.provider.to_lowercase()],
                name: profile.provider,
                ..Provider::default()
            });
        }
    }
    Ok(Providers(known))
}

/// What the company has set about small differences.
fn rules(read: &Read<'_>) -> Result<MatchRules, StoreError> {
    let money = settings::money(read)?;
    let home = settings::company(read)?.iban;
    let discount = Discount {
        per_mille: money.discount_per_mille,
        days: money.discount_days,
    };
    let usual = MatchRules::default();
    Ok(MatchRules {
        rounding: money.rounding.minor,
        discount: (discount.per_mille > 0).then_some(discount),
        bank_costs: money.bank_costs.minor,
        home: home.get(..2).map_or(usual.home, str::to_uppercase),
    })
}

/// What each receipt that waits may mean today, oldest first.
pub(super) fn proposals_for(
    read: &Read<'_>,
    today: NaiveDate,
) -> Result<Vec<(ReceiptRow, Proposal)>, StoreError> {
    proposals_among(read, today, read.unallocated_receipts()?)
}

/// The same, where the receipts that are not put against anything have been read.
pub(super) fn proposals_among(
    read: &Read<'_>,
    today: NaiveDate,
    unallocated: Vec<ReceiptRow>,
) -> Result<Vec<(ReceiptRow, Proposal)>, StoreError> {
    let waiting: Vec<ReceiptRow> = unallocated.into_iter().filter(ReceiptRow::waits).collect();
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let mut book = facts(read, today)?.book();
    let mut lists = UntilListed::of(read, &mut book)?;
    Ok(waiting
        .into_iter()
        .map(|receipt| {
            lists.go_to(receipt.booked_on, &mut book);
            let proposal = book.propose(&incoming(&receipt));
            (receipt, proposal)
        })
        .collect())
}

/// A receipt as matching looks at it: what is not yet put against anything.
pub(super) fn incoming(receipt: &ReceiptRow) -> Incoming<'_> {
    Incoming {
        amount: receipt.unallocated,
        booked_on: receipt.booked_on,
        text: &receipt.text,
        text_spaced: receipt.text_spaced.as_deref(),
        structured_reference: receipt.structured_reference.as_deref(),
        end_to_end: receipt.end_to_end.as_deref(),
        name: receipt.counterparty_name.as_deref(),
        iban: receipt.counterparty_account.as_deref(),
        reversal: receipt.reversal,
    }
}

/// Instalments of arrangements that run, with the items that each settles: oldest first, what earlier
/// instalments take left out.
fn instalments(arrangements: &[ArrangementRow], items: &[BookItem]) -> Vec<BookInstalment> {
    let by_id: HashMap<ItemId, &BookItem> = items.iter().map(|item| (item.item, item)).collect();
    let mut instalments = Vec::new();
    for row in arrangements
        .iter()
        .filter(|row| row.arrangement.ended.is_none())
    {
        let mut open: Vec<&BookItem> = row
            .arrangement
            .items
            .iter()
            .filter_map(|id| by_id.get(id).copied())
            .collect();
        open.sort_by_key(|item| (item.due_on, item.item));
        let mut left: Vec<(ItemId, i64)> = open
            .iter()
            .map(|item| (item.item, item.open.minor.max(0)))
            .collect();
        let of = u32::try_from(row.arrangement.instalments.len()).unwrap_or(0);
        for instalment in &row.arrangement.instalments {
            let mut wanted = instalment.rest().minor;
            let mut parts = Vec::new();
            for (item, rest) in &mut left {
                let part = wanted.min(*rest);
                if part > 0 {
                    *rest -= part;
                    wanted -= part;
                    parts.push((*item, Money::minor(part, row.currency)));
                }
            }
            let amount = parts.iter().map(|(_, part)| part.minor).sum();
            if amount > 0 {
                instalments.push(BookInstalment {
                    customer: row.customer,
                    number: instalment.nr,
                    of,
                    amount: Money::minor(amount, row.currency),
                    items: parts,
                    reference: row.arrangement.reference(instalment.nr),
                });
            }
        }
    }
    instalments
}

/// Which customers pay from which account, while it is being learned.
#[derive(Debug, Default)]
pub(super) struct Payers {
    users: BTreeMap<String, BTreeSet<CustomerId>>,
    own: BTreeSet<String>,
}

impl Payers {
    pub(super) fn new(customers: &[BookCustomer], own: &BTreeSet<String>) -> Self {
        let mut users: BTreeMap<String, BTreeSet<CustomerId>> = BTreeMap::new();
        for customer in customers {
            for account in &customer.ibans {
                users
                    .entry(account.clone())
                    .or_default()
                    .insert(customer.id);
            }
        }
        Self {
            users,
            own: own.clone(),
        }
    }

    /// It is one of ours, or a customer pays from it.
    pub(super) fn knows(&self, account: &str) -> bool {
        let used = |users: &BTreeSet<CustomerId>| !users.is_empty();
        self.own.contains(account) || self.users.get(account).is_some_and(used)
    }

    /// Whether this account can be taken to be the customer's from now on: not when it is known, is our
    /// own, or belongs to two already (a collecting account).
    pub(super) fn learn(&mut self, customer: CustomerId, account: Option<&str>) -> bool {
        let Some(account) = account.filter(|account| !self.own.contains(*account)) else {
            return false;
        };
        let users = self.users.entry(account.to_owned()).or_default();
        users.len() < 2 && users.insert(customer)
    }
}

/// The sentences that can stand beside an allocation, with their blanks.
const REASONS: &[(&str, &[&str])] = &[
    ("matching-structured-reference", &["reference"]),
    ("matching-number-in-text", &["number"]),
    ("matching-short-number-in-text", &["number", "written"]),
    ("matching-iban-known", &[]),
    ("matching-name-similar", &[]),
    ("matching-amount-equal", &[]),
    ("matching-amount-part", &["left"]),
    ("matching-sum-fits", &["items"]),
    ("matching-amount-unique", &[]),
    ("matching-instalment-fits", &["number", "of"]),
    ("matching-credit-note-netted", &["number"]),
    ("matching-number-mistyped", &["number", "written"]),
    ("matching-letter-reference", &["reference"]),
    ("matching-discount-taken", &["amount"]),
    ("matching-bank-costs", &["amount"]),
    ("matching-rounded", &["amount"]),
    ("matching-payout", &["provider"]),
    ("matching-same-payment", &[]),
    ("matching-part-taken-back", &["amount"]),
    ("import-reason-list", &[]),
    ("import-reason-list-of", &["day"]),
    ("import-reason-credit-note", &["number"]),
    ("bank-return-account-unknown", &[]),
    ("bank-return-account-closed", &[]),
    ("bank-return-account-blocked", &[]),
    ("bank-return-no-money", &[]),
    ("bank-return-no-mandate", &[]),
    ("bank-return-asked-back", &[]),
    ("bank-return-deceased", &[]),
    ("bank-return-refused", &[]),
    ("bank-return-twice", &[]),
    ("bank-return-recalled", &[]),
    ("bank-return-code", &["code"]),
    ("import-reason-returned", &["day"]),
];

/// Reasons as they are kept beside an allocation.
pub(super) fn reasons_json(reasons: &[MatchReason]) -> Json {
    messages_json(&reasons.iter().map(MatchReason::message).collect::<Vec<_>>())
}

/// Messages as they are kept: `[["matching-number-in-text", {"number": "2026-0187"}]]`.
pub(super) fn messages_json(messages: &[Message]) -> Json {
    let one = |message: &Message| {
        let values: Map<String, Json> = message
            .values
            .iter()
            .filter_map(|(name, value)| Some(((*name).to_owned(), value_json(value)?)))
            .collect();
        json!([message.key, values])
    };
    Json::from(messages.iter().map(one).collect::<Vec<_>>())
}

fn value_json(value: &Value) -> Option<Json> {
    match value {
        Value::Text(text) => Some(json!(text)),
        Value::Count(count) => Some(json!(count)),
        Value::Money(money) => {
            Some(json!({ "minor": money.minor, "currency": money.currency.code() }))
        }
        Value::Day(day) | Value::LongDay(day) => Some(json!({ "day": day.to_string() })),
        Value::Message(_) => None,
    }
}

/// The messages again, to be said; what this version does not know is left out.
pub(super) fn messages_from_json(json: &Json) -> Vec<Message> {
    let rows = json.as_array().map_or(&[][..], Vec::as_slice);
    rows.iter().filter_map(message_from_json).collect()
}

fn message_from_json(json: &Json) -> Option<Message> {
    let (key, blanks) = REASONS
        .iter()
        .find(|(key, _)| json[0].as_str() == Some(key))?;
    let mut message = msg(key);
    for blank in *blanks {
        message = message.with(blank, value_from_json(&json[1][*blank])?);
    }
    Some(message)
}

fn value_from_json(json: &Json) -> Option<Value> {
    if let Some(text) = json.as_str() {
        return Some(Value::from(text));
    }
    if let Some(count) = json.as_i64() {
        return Some(Value::from(count));
    }
    if let Some(day) = json["day"].as_str() {
        return Some(Value::from(day.parse::<NaiveDate>().ok()?));
    }
    let currency = Currency::parse(json["currency"].as_str()?)?;
    Some(Value::from(Money::minor(json["minor"].as_i64()?, currency)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_can_be_said_again() {
        let reasons = [
            MatchReason::NumberInText {
                number: "2026-0187".into(),
            },
            MatchReason::AmountPart {
                left: Money::eur(1_250),
            },
            MatchReason::InstalmentFits { number: 2, of: 4 },
            MatchReason::IbanKnown,
        ];
        let said: Vec<Message> = reasons.iter().map(MatchReason::message).collect();
        assert_eq!(messages_from_json(&reasons_json(&reasons)), said);
        let day = NaiveDate::from_ymd_opt(2026, 10, 9).unwrap();
        let returned = vec![msg("import-reason-returned").with("day", day)];
        assert_eq!(messages_from_json(&messages_json(&returned)), returned);
        assert!(messages_from_json(&json!([["something-newer", {}]])).is_empty());
    }

    #[test]
    fn an_account_of_two_customers_is_learned_no_more() {
        let mut payers = Payers::default();
        payers.own.insert("NL91ABNA0417164300".into());
        let account = Some("NL20INGB0001234567");
        assert!(payers.learn(CustomerId(1), account));
        assert!(!payers.learn(CustomerId(1), account));
        assert!(payers.learn(CustomerId(2), account));
        assert!(!payers.learn(CustomerId(3), account));
        assert!(!payers.learn(CustomerId(3), Some("NL91ABNA0417164300")));
        assert!(!payers.learn(CustomerId(3), None));
    }
}
