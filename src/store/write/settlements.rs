//! Settlements of companies that collect for us: kept, and joined to the payout that they are of.

use super::super::{Result, Write};
use crate::domain::ids::{SettlementId, Sha256};
use crate::domain::settlement::Settlement;
use rusqlite::named_params;

impl Write<'_> {
    /// Keeps a settlement; `joined`: its payout is taken apart by this very import.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_settlement(
        &mut self,
        settlement: &Settlement,
        fingerprint: Sha256,
        joined: bool,
    ) -> Result<SettlementId> {
        self.connection
            .prepare_cached(
                "INSERT INTO settlement (provider, reference, other_reference, paid_on, currency, net_minor, fingerprint, recorded_by, joined_by) \
                 VALUES (:provider, :reference, :other, :paid_on, :currency, :net, :fingerprint, :journal, CASE WHEN :joined THEN :journal END)",
            )?
            .execute(named_params! {
                ":provider": settlement.provider, ":reference": settlement.reference(),
                ":other": settlement.references.get(1), ":paid_on": settlement.paid_on, ":currency": settlement.currency,
                ":net": settlement.net().minor, ":fingerprint": fingerprint, ":joined": joined, ":journal": self.journal,
            })?;
        let id = SettlementId(self.connection.last_insert_rowid());
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO settlement_line (settlement_id, nr, kind, day, gross_minor, fee_minor, name, account, text, order_reference, payment_reference) \
             VALUES (:settlement, :nr, :kind, :day, :gross, :fee, :name, :account, :text, :order, :payment)",
        )?;
        for (nr, line) in (1_i64..).zip(&settlement.lines) {
            statement.execute(named_params! {
                ":settlement": id, ":nr": nr, ":kind": line.kind.code(), ":day": line.day, ":gross": line.gross,
                ":fee": line.fee, ":name": line.name, ":account": line.account, ":text": line.text,
                ":order": line.order, ":payment": line.payment,
            })?;
        }
        Ok(id)
    }

    /// The payout that a settlement waited for has come, and is taken apart.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn join_settlement(&mut self, id: SettlementId) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE settlement SET joined_by = :journal WHERE id = :id")?
            .execute(named_params! { ":id": id, ":journal": self.journal })?;
        Ok(())
    }
}
