//! The journal: one line per command, never changed. It carries who, when, about what, and what it
//! undoes; the facts themselves stand in their tables and point back to it.

use super::{Moment, Result, Write};
use crate::domain::ids::{ArrangementId, CustomerId, ItemId, JournalId, LetterId, ReceiptId};
use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde_json::{Value, json};

/// What a line of the journal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A customer.
    Customer(CustomerId),
    /// An item.
    Item(ItemId),
    /// A receipt.
    Receipt(ReceiptId),
    /// A letter.
    Letter(LetterId),
    /// An arrangement.
    Arrangement(ArrangementId),
}

/// What a command leaves in the journal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JournalEntry {
    /// About what.
    pub subjects: Vec<Subject>,
    /// What was asked, for the record; for master data what stood there before, for undo.
    pub payload: Value,
}

impl JournalEntry {
    /// A line about one thing.
    #[must_use]
    pub fn about(subject: Subject) -> Self {
        Self {
            subjects: vec![subject],
            payload: Value::Null,
        }
    }

    /// With what was asked.
    #[must_use]
    pub fn with(mut self, payload: Value) -> Self {
        self.payload = payload;
        self
    }
}

fn subject_json(subject: Subject) -> Value {
    match subject {
        Subject::Customer(id) => json!(["customer", id.0]),
        Subject::Item(id) => json!(["item", id.0]),
        Subject::Receipt(id) => json!(["receipt", id.0]),
        Subject::Letter(id) => json!(["letter", id.0]),
        Subject::Arrangement(id) => json!(["arrangement", id.0]),
    }
}

pub(super) fn begin(connection: &Connection, moment: Moment, kind: &str) -> Result<JournalId> {
    connection.prepare_cached(
        "INSERT INTO journal (at, day, colleague_id, kind, subjects, payload) VALUES (:at, :day, :who, :kind, '[]', 'null')",
    )?
    .execute(named_params! { ":at": moment.at, ":day": moment.day, ":who": moment.who, ":kind": kind })?;
    Ok(JournalId(connection.last_insert_rowid()))
}

pub(super) fn finish(
    connection: &Connection,
    journal: JournalId,
    entry: &JournalEntry,
) -> Result<()> {
    let subjects = Value::from(
        entry
            .subjects
            .iter()
            .copied()
            .map(subject_json)
            .collect::<Vec<_>>(),
    );
    connection
        .prepare_cached("UPDATE journal SET subjects = :subjects, payload = :payload WHERE id = :id")?
        .execute(named_params! { ":subjects": subjects.to_string(), ":payload": entry.payload.to_string(), ":id": journal })?;
    Ok(())
}

/// Tables whose rows are facts recorded under a journal line, and whether a decision can end them.
const FACTS: [(&str, bool); 39] = [
    ("customer_redirect", true),
    ("customer_distinct", false),
    ("customer_account", false),
    ("not_a_customer", false),
    ("contact", true),
    ("imported_file", false),
    ("open_items_list", false),
    ("item_copy", false),
    ("waiting_copy", true),
    ("receipt_decision", true),
    ("allocation", true),
    ("contact_moment", false),
    ("promise", true),
    ("arrangement", true),
    ("dispute", true),
    ("hold", true),
    ("held_order", true),
    ("held_order_for", false),
    ("side_agreement", true),
    ("route_choice", false),
    ("inside_answer", false),
    ("inside_asked", false),
    ("inside_passed", false),
    ("item_flag", true),
    ("hand_off", true),
    ("hand_off_result", false),
    ("letter", false),
    ("letter_sent", false),
    ("asked_letter", true),
    ("step_done", false),
    ("terms", true),
    ("terms_handed_over", false),
    ("books_override", false),
    ("answered_opening", false),
    ("rhythm", true),
    ("representative", true),
    ("signal", true),
    ("order_confirmed", true),
    ("charge_waived", false),
];

impl super::Read<'_> {
    /// Kind and payload of a line, and whether it was undone.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn journal_line(&self, line: JournalId) -> Result<Option<(String, Value, bool)>> {
        let found = self
            .connection
            .prepare_cached(
                "SELECT kind, payload, EXISTS (SELECT 1 FROM journal later WHERE later.undoes = journal.id) \
                 FROM journal WHERE id = :id",
            )?
            .query_row(named_params! { ":id": line }, |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, bool>(2)?))
            })
            .optional()?;
        found
            .map(|(kind, payload, undone)| Ok((kind, serde_json::from_str(&payload)?, undone)))
            .transpose()
    }

    /// The latest line that was neither undone nor is itself an undo, with its kind.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_undoable(&self) -> Result<Option<(JournalId, String)>> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT id, kind FROM journal WHERE undoes IS NULL AND kind NOT IN ('wipe-person', 'wipe-notes') \
                 AND NOT EXISTS (SELECT 1 FROM journal later WHERE later.undoes = journal.id) ORDER BY id DESC LIMIT 1",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }
}

impl Write<'_> {
    /// Undoes the facts of a line: what it recorded is as if it had never been, what it ended runs again.
    ///
    /// # Errors
    /// The file cannot be written, or the line was undone already.
    pub fn undo_facts(&mut self, line: JournalId) -> Result<()> {
        self.connection.execute(
            "UPDATE journal SET undoes = :line WHERE id = :journal",
            named_params! { ":line": line, ":journal": self.journal },
        )?;
        // What it forgot of accounts is known again, and letters that it voided count again.
        self.connection.execute(
            "UPDATE letter SET void_reason = NULL WHERE undone_by = :line",
            named_params! { ":line": line },
        )?;
        for table in ["customer_account", "not_a_customer", "letter", "step_done"] {
            self.connection.execute(
                &format!("UPDATE {table} SET undone_by = NULL WHERE undone_by = :line"),
                named_params! { ":line": line },
            )?;
        }
        for (table, endable) in FACTS {
            self.connection.execute(
                &format!("UPDATE {table} SET undone_by = :journal WHERE recorded_by = :line AND undone_by IS NULL"),
                named_params! { ":journal": self.journal, ":line": line },
            )?;
            if endable {
                self.connection.execute(
                    &format!("UPDATE {table} SET ended_by = NULL WHERE ended_by = :line"),
                    named_params! { ":line": line },
                )?;
            }
        }
        self.connection.execute(
            "UPDATE arrangement SET signed_on = NULL, signed_by = NULL, signed_sha256 = NULL WHERE signed_by = :line",
            named_params! { ":line": line },
        )?;
        Ok(())
    }
}
