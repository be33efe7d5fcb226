//! Settlements of companies that collect for us: those that wait for their payout, and those that are known.

use super::super::codec::coded;
use super::super::{Read, Result};
use super::json_ids;
use crate::domain::ids::{SettlementId, Sha256};
use crate::domain::money::Currency;
use crate::domain::settlement::{Settlement, SettlementKind, SettlementLine};
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};

/// A settlement that waits for its payout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettlementRow {
    /// Its row.
    pub id: SettlementId,
    /// What it says.
    pub settlement: Settlement,
}

/// Which settlements are in the books.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownSettlements {
    /// Each line by line.
    pub fingerprints: BTreeSet<Sha256>,
    /// Payouts that were taken apart: who, what it is called, currency.
    pub joined: BTreeSet<(String, String, Currency)>,
}

impl Read<'_> {
    /// Which settlements are in the books, joined to their payout or not.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn known_settlements(&self) -> Result<KnownSettlements> {
        let mut statement = self.connection.prepare_cached(
            "SELECT fingerprint, provider, reference, currency, joined_by IS NOT NULL AS joined FROM settlement",
        )?;
        let mut rows = statement.query([])?;
        let mut known = KnownSettlements::default();
        while let Some(row) = rows.next()? {
            known.fingerprints.insert(row.get("fingerprint")?);
            let reference: Option<String> = row.get("reference")?;
            if let Some(reference) = reference.filter(|_| row.get("joined").unwrap_or(false)) {
                let of = (row.get("provider")?, reference, row.get("currency")?);
                known.joined.insert(of);
            }
        }
        Ok(known)
    }

    /// Settlements whose payout has not come in, by day; one that was replaced by another of the same payout
    /// waits no longer.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn waiting_settlements(&self) -> Result<Vec<SettlementRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, provider, reference, other_reference, paid_on, currency FROM settlement WHERE joined_by IS NULL \
             AND NOT EXISTS (SELECT 1 FROM settlement other WHERE other.joined_by IS NOT NULL \
                 AND other.provider = settlement.provider AND other.reference = settlement.reference \
                 AND other.currency = settlement.currency) ORDER BY paid_on, id",
        )?;
        let rows = statement.query_map([], |row| {
            let references: [Option<String>; 2] = [row.get(2)?, row.get(3)?];
            Ok(SettlementRow {
                id: row.get(0)?,
                settlement: Settlement {
                    provider: row.get(1)?,
                    references: references.into_iter().flatten().collect(),
                    paid_on: row.get(4)?,
                    currency: row.get(5)?,
                    lines: Vec::new(),
                },
            })
        })?;
        let mut waiting: Vec<SettlementRow> = rows.collect::<rusqlite::Result<_>>()?;
        let mut lines = self.settlement_lines(waiting.iter().map(|row| row.id))?;
        for row in &mut waiting {
            row.settlement.lines = lines.remove(&row.id).unwrap_or_default();
        }
        Ok(waiting)
    }

    fn settlement_lines(
        &self,
        of: impl Iterator<Item = SettlementId>,
    ) -> Result<BTreeMap<SettlementId, Vec<SettlementLine>>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT settlement_id, kind, day, gross_minor, fee_minor, name, account, text, order_reference, payment_reference \
             FROM settlement_line WHERE settlement_id IN (SELECT value FROM json_each(:ids)) ORDER BY settlement_id, nr",
        )?;
        let mut rows = statement.query(named_params! { ":ids": json_ids(of, |id| id.0) })?;
        let mut lines: BTreeMap<SettlementId, Vec<SettlementLine>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get("kind")?;
            lines
                .entry(row.get("settlement_id")?)
                .or_default()
                .push(SettlementLine {
                    kind: coded("settlement_line.kind", &kind, SettlementKind::parse)?,
                    day: row.get("day")?,
                    gross: row.get("gross_minor")?,
                    fee: row.get("fee_minor")?,
                    name: row.get("name")?,
                    account: row.get("account")?,
                    text: row.get("text")?,
                    order: row.get("order_reference")?,
                    payment: row.get("payment_reference")?,
                });
        }
        Ok(lines)
    }
}
