//! How domain values stand in the file: ids as integers, hashes as blobs, closed lists by their codes,
//! money as minor units beside a currency.

use super::{Result, StoreError};
use crate::domain::calendar::iso;
use crate::domain::contact::Channel;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::{CopyStatus, DocumentKind};
use crate::domain::ids::{
    AllocationId, ArrangementId, AskedLetterId, BankAccountId, ColleagueId, ContactId,
    ContactMomentId, CustomerId, DisputeId, HandOffId, HeldOrderId, HoldId, ItemId, JournalId,
    LetterId, ListId, PromiseId, ReceiptId, SettlementId, Sha256, SideAgreementId, SignalId,
    StatementId, TermsId, WaitingCopyId,
};
use crate::domain::money::{Currency, Money};
use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

macro_rules! ids_in_sql {
    ($($id:ident)*) => { $(
        impl ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }
        impl FromSql for $id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map($id)
            }
        }
    )* };
}

ids_in_sql! {
    AllocationId ArrangementId AskedLetterId BankAccountId ColleagueId ContactId ContactMomentId CustomerId DisputeId HandOffId HeldOrderId HoldId SignalId ItemId
    JournalId LetterId ListId PromiseId ReceiptId SettlementId SideAgreementId StatementId TermsId WaitingCopyId
}

impl ToSql for Sha256 {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}

impl FromSql for Sha256 {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        <[u8; 32]>::column_result(value).map(Self)
    }
}

impl ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.code()))
    }
}

impl FromSql for Currency {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// A day from a text column, `2026-10-21`, by its place: where there are a hundred thousand of them.
pub(super) fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<NaiveDate> {
    // Anything else is read, or refused, as everywhere.
    match row.get_ref(at)? {
        ValueRef::Text(text) => iso_day(text).map_or_else(|| row.get(at), Ok),
        _ => row.get(at),
    }
}

fn iso_day(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let digit = |sign: &u8| {
        let digit = sign.wrapping_sub(b'0');
        (digit < 10).then_some(u32::from(digit))
    };
    let two = |tens: &u8, ones: &u8| Some(digit(tens)? * 10 + digit(ones)?);
    let year = two(y1, y2)? * 100 + two(y3, y4)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(m1, m2)?, two(d1, d2)?)
}

/// The same where there may be none.
pub(super) fn day_if_any(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDate>> {
    match row.get_ref(at)? {
        ValueRef::Null => Ok(None),
        _ => day(row, at).map(Some),
    }
}

/// A day as a text column has it, where there are a hundred thousand of them.
pub(super) struct Iso(pub(super) NaiveDate);

impl ToSql for Iso {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(iso(self.0)))
    }
}

/// Money from an amount column and the currency column of the same row.
pub(super) fn money(row: &Row<'_>, amount: &str, currency: &str) -> rusqlite::Result<Money> {
    Ok(Money::minor(row.get(amount)?, row.get(currency)?))
}

/// A value of a closed list by its code; the column's CHECK keeps others out.
pub(super) fn coded<T>(
    what: &'static str,
    code: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T> {
    parse(code).ok_or_else(|| StoreError::Value {
        what,
        value: code.to_owned(),
    })
}

/// How a channel stands in the file: what came in writing is one kind, and whether it came by e-mail another.
pub(super) const fn channel_code(channel: Channel) -> (&'static str, bool) {
    match channel {
        Channel::Email => (Channel::LetterReply.code(), true),
        other => (other.code(), false),
    }
}

/// The channel of a row.
pub(super) fn channel(code: &str, by_email: bool) -> Result<Channel> {
    match coded("a channel", code, Channel::parse)? {
        Channel::LetterReply if by_email => Ok(Channel::Email),
        other => Ok(other),
    }
}

/// `invoice`, `credit-note`.
pub(super) const fn document_kind_code(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Invoice => "invoice",
        DocumentKind::CreditNote => "credit-note",
    }
}

/// The other way round.
pub(super) fn document_kind(code: &str) -> Result<DocumentKind> {
    match code {
        "invoice" => Ok(DocumentKind::Invoice),
        "credit-note" => Ok(DocumentKind::CreditNote),
        other => Err(StoreError::Value {
            what: "a kind of document",
            value: other.to_owned(),
        }),
    }
}

/// `business`, `consumer`, `government`.
pub(super) const fn customer_kind_code(kind: CustomerKind) -> &'static str {
    match kind {
        CustomerKind::Business => "business",
        CustomerKind::Consumer => "consumer",
        CustomerKind::Government => "government",
    }
}

/// The other way round; null is "not known".
pub(super) fn customer_kind(code: Option<&str>) -> Result<Option<CustomerKind>> {
    match code {
        None => Ok(None),
        Some("business") => Ok(Some(CustomerKind::Business)),
        Some("consumer") => Ok(Some(CustomerKind::Consumer)),
        Some("government") => Ok(Some(CustomerKind::Government)),
        Some(other) => Err(StoreError::Value {
            what: "a kind of customer",
            value: other.to_owned(),
        }),
    }
}

/// How a PDF opens, as two columns: status and pages.
pub(super) const fn copy_status_code(status: CopyStatus) -> (&'static str, Option<u32>) {
    match status {
        CopyStatus::Ok { pages } => ("ok", Some(pages)),
        CopyStatus::NeedsPassword => ("needs-password", None),
        CopyStatus::Damaged => ("damaged", None),
        CopyStatus::TooLarge => ("too-large", None),
    }
}

/// The other way round.
pub(super) fn copy_status(code: &str, pages: Option<u32>) -> CopyStatus {
    match code {
        "ok" => CopyStatus::Ok {
            pages: pages.unwrap_or(0),
        },
        "needs-password" => CopyStatus::NeedsPassword,
        "too-large" => CopyStatus::TooLarge,
        _ => CopyStatus::Damaged,
    }
}
