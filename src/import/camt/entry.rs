//! One entry of a CAMT statement: its amount and days, who paid, what they wrote, and whether it is
//! one payment or many.
//!
//! A batch (one amount, many `TxDtls`) is taken apart when its payments add up to it to the cent.
//! When they do not, or when the file gives only their number, it stays one entry that a person has
//! to look at.

use super::{account_number, amount, first_day};
use crate::domain::bank::{BankEntry, Counterparty};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::import::account::counter_account;
use crate::import::line_place;
use crate::import::mt940::{Details, both_ways, payment_reference, provided, read_details};
use crate::import::statement::problem;
use crate::import::xml::name::Name;
use crate::import::xml::tree::Node;
use chrono::NaiveDate;
use std::borrow::Cow;

/// An entry, or the payments of a batch, of which the day may still be unknown.
pub(super) struct ReadEntry {
    line: usize,
    booked_on: Option<NaiveDate>,
    /// A day as written that does not exist.
    wrong_day: Option<String>,
    payments: Vec<Payment>,
    /// What is the same for all of them.
    amount: Money,
    pending: bool,
    value_on: Option<NaiveDate>,
    bank_reference: Option<String>,
    batch_unsplit: bool,
}

/// What one `TxDtls` says.
struct Payment {
    amount: Money,
    money_out: bool,
    details: Details,
    bank_reference: Option<String>,
}

/// Reads `Ntry`.
///
/// # Errors
/// Without an amount or a direction the entry is left out: the problem says so.
pub(super) fn read(
    node: Node<'_>,
    own: Option<&str>,
    problems: &mut Vec<Problem>,
) -> Result<ReadEntry, Box<Problem>> {
    let left_out = |what: Message| {
        Box::new(problem(
            Some(line_place(node.line())),
            what,
            "import-bank-line-unread-remedy",
            Weight::LeftOut,
        ))
    };
    let Some(size) = node.at(path!(Amt)).and_then(amount) else {
        let written = node.text(path!(Amt)).unwrap_or_default().into_owned();
        return Err(left_out(
            msg("import-bank-amount-unread").with("text", written),
        ));
    };
    let direction = direction(node).or_else(|| transactions(node).next().and_then(direction));
    let Some(credit) = direction else {
        return Err(left_out(msg("import-bank-direction-unknown")));
    };
    let total = if credit { size } else { size.negated() };

    let mut payments: Vec<Payment> = transactions(node)
        .map(|transaction| payment(node, transaction, size.currency, credit, own))
        .collect();
    let batch_unsplit = settle(node, total, &mut payments, problems);
    if payments.is_empty() {
        payments.push(Payment {
            amount: total,
            money_out: !credit,
            details: details(node, None, credit, own),
            bank_reference: None,
        });
    }
    let value_on = first_day(node, &[path!(ValDt / Dt), path!(ValDt / DtTm)]);
    let booked = [path!(BookgDt / Dt), path!(BookgDt / DtTm)];
    let booked_on = first_day(node, &booked);
    let wrong_day = match booked_on {
        Some(_) => None,
        None => node.first_text(&booked).map(Cow::into_owned),
    };
    let status = node.first_text(&[path!(Sts / Cd), path!(Sts)]);
    let reference = node.first_text(&[path!(AcctSvcrRef), path!(NtryRef)]);
    Ok(ReadEntry {
        line: node.line(),
        wrong_day,
        booked_on: booked_on.or(value_on),
        payments,
        amount: total,
        pending: status.is_some_and(|status| status != "BOOK"),
        value_on,
        bank_reference: reference.as_deref().and_then(provided),
        batch_unsplit,
    })
}

/// The payments in an entry: under its details, or right under it as in the first version.
fn transactions(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    node.all(name!(NtryDtls))
        .flat_map(|details| details.all(name!(TxDtls)))
        .chain(node.all(name!(TxDtls)))
}

/// `CRDT` is money in, also when it gives back an earlier debit: the indicator is that of the entry.
fn direction(node: Node<'_>) -> Option<bool> {
    match node.text(path!(CdtDbtInd)).as_deref() {
        Some("CRDT") => Some(true),
        Some("DBIT") => Some(false),
        _ => None,
    }
}

/// Decides whether the payments stand for the entry. Leaves one or none where they do not; true when
/// a person has to look.
fn settle(
    node: Node<'_>,
    total: Money,
    payments: &mut Vec<Payment>,
    problems: &mut Vec<Problem>,
) -> bool {
    let mut say = |what: &'static str| {
        if total.is_positive() {
            problems.push(problem(
                Some(line_place(node.line())),
                msg(what).with("amount", total),
                "import-bank-batch-remedy",
                Weight::Remark,
            ));
        }
    };
    if payments.len() > 1 {
        let sum = Money::sum(
            total.currency,
            payments.iter().map(|payment| payment.amount),
        );
        if sum == Some(total) {
            return false;
        }
        payments.clear();
        say("import-bank-batch-differs");
        return true;
    }
    let announced: Option<u64> = node
        .all(name!(NtryDtls))
        .filter_map(|details| details.text(path!(Btch / NbOfTxs)))
        .filter_map(|count| count.parse().ok())
        .max();
    let announces = node.at(path!(NtryDtls / Btch)).is_some();
    let many = match announced {
        Some(count) => count > 1,
        None => announces && payments.is_empty(),
    };
    if many {
        say("import-bank-batch");
    }
    if let [only] = payments.as_mut_slice() {
        only.amount = total;
        only.money_out = total.is_negative() || (total.is_zero() && only.money_out);
    }
    many
}

fn payment(
    entry: Node<'_>,
    transaction: Node<'_>,
    currency: Currency,
    credit: bool,
    own: Option<&str>,
) -> Payment {
    let size = [
        path!(Amt),
        path!(AmtDtls / TxAmt / Amt),
        path!(AmtDtls / InstdAmt / Amt),
        path!(AmtDtls / CntrValAmt / Amt),
    ]
    .iter()
    .filter_map(|path| transaction.at(path).and_then(amount))
    .find(|amount| amount.currency == currency)
    .unwrap_or_else(|| Money::zero(currency));
    let credit = direction(transaction).unwrap_or(credit);
    Payment {
        amount: if credit { size } else { size.negated() },
        money_out: !credit,
        details: details(entry, Some(transaction), credit, own),
        bank_reference: transaction
            .text(path!(Refs / AcctSvcrRef))
            .map(Cow::into_owned),
    }
}

/// Everything about a payment but its amount and days.
fn details(
    entry: Node<'_>,
    transaction: Option<Node<'_>>,
    credit: bool,
    own: Option<&str>,
) -> Details {
    let mut details = Details {
        returned: entry.says(path!(RvslInd), &["true", "1"]) || family_returns(entry),
        ..Details::default()
    };
    let mut extra = Vec::new();
    if let Some(transaction) = transaction {
        let returned = transaction.at(path!(RtrInf));
        details.returned |= returned.is_some() || family_returns(transaction);
        details.return_reason = returned.and_then(return_reason);
        details.end_to_end = transaction
            .text(path!(Refs / EndToEndId))
            .as_deref()
            .and_then(provided);
        take_remittance(transaction, &mut details, &mut extra);
        (details.name, details.account) = other_party(transaction, credit, own);
        extra.extend(transaction.text(path!(AddtlTxInf)));
    }
    extra.extend(entry.text(path!(AddtlNtryInf)));
    take_extra(&extra, &mut details);
    if details.structured_reference.is_none() {
        details.structured_reference = payment_reference(&details.text);
    }
    details
}

/// Bank codes of money that comes back: unpaid direct debits and returned or recalled transfers.
fn family_returns(node: Node<'_>) -> bool {
    node.says(
        path!(BkTxCd / Domn / Fmly / SubFmlyCd),
        &["UPDD", "RPCR", "PRDD", "RRTN"],
    )
}

fn return_reason(returned: Node<'_>) -> Option<String> {
    let paths = [
        path!(Rsn / Cd),
        path!(Rsn / Prtry),
        path!(RtrRsn / Cd),
        path!(RtrRsn / Prtry),
    ];
    returned.first_text(&paths).map(Cow::into_owned)
}

/// The text: all `Ustrd` joined as if they had been cut, and with spaces; of `Strd` the creditor's
/// reference, the numbers of documents and what was added.
fn take_remittance<'t>(
    transaction: Node<'t>,
    details: &mut Details,
    extra: &mut Vec<Cow<'t, str>>,
) {
    let mut pieces = Vec::new();
    for remittance in transaction.all(name!(RmtInf)) {
        pieces.extend(remittance.all(name!(Ustrd)).map(Node::raw_text));
        for structured in remittance.all(name!(Strd)) {
            let reference =
                structured.first_text(&[path!(CdtrRefInf / Ref), path!(CdtrRefInf / CdtrRef)]);
            match (&details.structured_reference, reference) {
                (None, first) => details.structured_reference = first.map(Cow::into_owned),
                (Some(_), other) => extra.extend(other),
            }
            extra.extend(
                structured
                    .all(name!(RfrdDocInf))
                    .filter_map(|document| document.text(path!(Nb))),
            );
            extra.extend(
                structured
                    .all(name!(AddtlRmtInf))
                    .filter_map(Node::own_text),
            );
        }
    }
    (details.text, details.text_spaced) = both_ways(&pieces);
}

/// What the bank adds. Where the payer's own text is missing it may hold everything, in the way of
/// MT940.
fn take_extra(extra: &[Cow<'_, str>], details: &mut Details) {
    for more in extra {
        let keyed = details.text.is_empty() && more.starts_with('/');
        if keyed {
            let found = read_details([&**more]);
            details.name = details.name.take().or(found.name);
            details.account = details.account.take().or(found.account);
            details.end_to_end = details.end_to_end.take().or(found.end_to_end);
            details.returned |= found.returned;
            details.return_reason = details.return_reason.take().or(found.return_reason);
            details.structured_reference = details
                .structured_reference
                .take()
                .or(found.structured_reference);
            details.text = found.text;
        } else if !details.text.contains(&**more) {
            for text in [Some(&mut details.text), details.text_spaced.as_mut()]
                .into_iter()
                .flatten()
            {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(more);
            }
        }
    }
}

/// Who paid us or whom we paid: the debtor of money in, the creditor of money out. In a return the
/// roles are those of the first payment, so whoever turns out to be ourselves is passed over.
fn other_party(
    transaction: Node<'_>,
    credit: bool,
    own: Option<&str>,
) -> (Option<String>, Option<String>) {
    let Some(parties) = transaction.at(path!(RltdPties)) else {
        return (None, None);
    };
    let debtor = || party(parties, path!(Dbtr), path!(DbtrAcct), path!(UltmtDbtr));
    let creditor = || party(parties, path!(Cdtr), path!(CdtrAcct), path!(UltmtCdtr));
    let first = if credit { debtor() } else { creditor() };
    let ourselves = own
        .zip(first.1.as_deref())
        .is_some_and(|(own, account)| own.eq_ignore_ascii_case(account));
    let missing = first.0.is_none() && first.1.is_none();
    let other_way = ourselves || (missing && transaction.at(path!(RtrInf)).is_some());
    match (other_way, credit) {
        (false, _) => first,
        (true, true) => creditor(),
        (true, false) => debtor(),
    }
}

fn party(
    parties: Node<'_>,
    role: &[Name],
    account_role: &[Name],
    ultimate: &[Name],
) -> (Option<String>, Option<String>) {
    let names = [path!(Nm), path!(Pty / Nm), path!(Agt / FinInstnId / Nm)];
    let name = [role, ultimate]
        .iter()
        .find_map(|role| parties.at(role)?.first_text(&names));
    let account = parties
        .at(account_role)
        .and_then(account_number)
        .as_deref()
        .and_then(counter_account);
    (name.map(Cow::into_owned), account)
}

impl ReadEntry {
    /// The currency it is written in.
    pub(super) const fn currency(&self) -> Currency {
        self.amount.currency
    }

    /// The entry, or its payments, in the currency of the account and on a day. `day_missed` is whether
    /// it has been said that the days of this statement are missing.
    pub(super) fn finish(
        self,
        currency: Currency,
        statement_day: Option<NaiveDate>,
        day_missed: &mut bool,
        problems: &mut Vec<Problem>,
    ) -> Vec<BankEntry> {
        let place = || Some(line_place(self.line));
        let Some(booked_on) = self.booked_on.or(statement_day) else {
            problems.push(problem(
                place(),
                msg("import-bank-day-unknown"),
                "import-bank-line-unread-remedy",
                Weight::LeftOut,
            ));
            return Vec::new();
        };
        let about_day = match &self.wrong_day {
            Some(wrong) => Some(msg("import-bank-day-wrong").with("text", wrong.clone())),
            // A bank that gives no days gives none for a whole statement: once is enough.
            None if self.booked_on.is_none() && !std::mem::replace(day_missed, true) => {
                Some(msg("import-bank-day-missing"))
            }
            None => None,
        };
        problems.extend(about_day.map(|what| {
            problem(
                place(),
                what.with("day", booked_on),
                "import-bank-day-remedy",
                Weight::Remark,
            )
        }));
        if self.amount.currency != currency {
            problems.push(problem(
                place(),
                msg("import-bank-other-currency")
                    .with("currency", self.amount.currency.code())
                    .with("account-currency", currency.code()),
                "import-bank-other-currency-remedy",
                Weight::Remark,
            ));
        }
        self.into_entries(currency, booked_on)
    }

    fn into_entries(self, currency: Currency, booked_on: NaiveDate) -> Vec<BankEntry> {
        let of = u32::try_from(self.payments.len()).unwrap_or(u32::MAX);
        self.payments
            .into_iter()
            .zip(1_u32..)
            .map(|(payment, part)| BankEntry {
                amount: Money::minor(payment.amount.minor, currency),
                money_out: payment.money_out,
                booked_on,
                value_on: self.value_on,
                pending: self.pending,
                reversal: payment.details.returned,
                return_reason: payment.details.return_reason,
                counterparty: Counterparty {
                    name: payment.details.name,
                    account: payment.details.account,
                },
                text: payment.details.text,
                text_spaced: payment.details.text_spaced,
                structured_reference: payment.details.structured_reference,
                end_to_end: payment.details.end_to_end,
                bank_reference: self.bank_reference.clone().or(payment.bank_reference),
                part_of_batch: (of > 1).then_some((part, of)),
                batch_unsplit: self.batch_unsplit,
            })
            .collect()
    }
}
