//! The morning: answers in our own house, questions to departments, flags, routes, and cases for sales.

use super::super::{Result, Write};
use crate::domain::day_route::DayRoute;
use crate::domain::ids::{ColleagueId, ContactMomentId, CustomerId, HandOffId, ItemId};
use crate::domain::inside::InsideQuestion;
use crate::domain::money::Currency;
use chrono::NaiveDate;
use rusqlite::named_params;

/// What came of a case that sales had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewHandOffResult {
    /// Which case.
    pub case: HandOffId,
    /// The call; `None`: nobody rang.
    pub moment: Option<ContactMomentId>,
    /// Minutes that it took.
    pub minutes: u32,
    /// An order that came out of it, in minor units of the currency of the case.
    pub extra_minor: i64,
}

impl Write<'_> {
    /// Answers a question about an item.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn answer_inside(
        &mut self,
        item: ItemId,
        question: InsideQuestion,
        good: bool,
        note: &str,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO inside_answer (item_id, question, good, day, note, recorded_by) \
                 VALUES (:item, :question, :good, :day, :note, :journal)",
            )?
            .execute(named_params! {
                ":item": item, ":question": question.code(), ":good": good, ":day": self.day, ":note": note,
                ":journal": self.journal,
            })?;
        Ok(())
    }

    /// Asks a department a question about an item.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn ask_inside(
        &mut self,
        item: ItemId,
        question: InsideQuestion,
        department: &str,
        return_on: NaiveDate,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO inside_asked (item_id, question, department, day, return_on, recorded_by) \
                 VALUES (:item, :question, :department, :day, :return_on, :journal)",
            )?
            .execute(named_params! {
                ":item": item, ":question": question.code(), ":department": department, ":day": self.day,
                ":return_on": return_on, ":journal": self.journal,
            })?;
        Ok(())
    }

    /// Flags an item; a flag that it had is taken off. Without a reason none is put on.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn flag_item(&mut self, item: ItemId, note: Option<&str>) -> Result<()> {
        self.connection.execute(
            "UPDATE item_flag SET ended_by = :journal WHERE item_id = :item AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":journal": self.journal, ":item": item },
        )?;
        if let Some(note) = note {
            self.connection.execute(
                "INSERT INTO item_flag (item_id, note, recorded_by) VALUES (:item, :note, :journal)",
                named_params! { ":item": item, ":note": note, ":journal": self.journal },
            )?;
        }
        Ok(())
    }

    /// A customer may be rung today although something was not answered.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn pass_inside(&mut self, customer: CustomerId, reason: &str) -> Result<()> {
        self.connection.execute(
            "INSERT INTO inside_passed (customer_id, day, reason, recorded_by) VALUES (:customer, :day, :reason, :journal)",
            named_params! { ":customer": customer, ":day": self.day, ":reason": reason, ":journal": self.journal },
        )?;
        Ok(())
    }

    /// Chooses the route for a customer.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn choose_route(&mut self, customer: CustomerId, route: DayRoute) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO route_choice (customer_id, day, channel, recorded_by) VALUES (:customer, :day, :channel, :journal)",
            )?
            .execute(named_params! {
                ":customer": customer, ":day": self.day, ":channel": route.code(), ":journal": self.journal,
            })?;
        Ok(())
    }

    /// Gives a case to a colleague of sales.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn hand_to_sales(
        &mut self,
        (customer, currency): (CustomerId, Currency),
        colleague: ColleagueId,
        back_on: NaiveDate,
        (step, items): (&str, &[ItemId]),
    ) -> Result<HandOffId> {
        self.connection.execute(
            "INSERT INTO hand_off (customer_id, currency, colleague_id, from_on, back_on, step, items, recorded_by) \
             VALUES (:customer, :currency, :colleague, :day, :back_on, :step, :items, :journal)",
            named_params! {
                ":customer": customer, ":currency": currency, ":colleague": colleague, ":day": self.day, ":back_on": back_on,
                ":step": step, ":items": super::super::read::json_ids(items.iter().copied(), |id| id.0),
                ":journal": self.journal,
            },
        )?;
        Ok(HandOffId(self.connection.last_insert_rowid()))
    }

    /// Takes the case of a customer back from sales, if sales has it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn end_hand_off(&mut self, customer: CustomerId, currency: Currency) -> Result<usize> {
        Ok(self.connection.execute(
            "UPDATE hand_off SET ended_by = :journal WHERE customer_id = :customer AND currency = :currency \
             AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":journal": self.journal, ":customer": customer, ":currency": currency },
        )?)
    }

    /// A case is back from sales, with what came of it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn back_from_sales(&mut self, new: NewHandOffResult) -> Result<()> {
        self.connection.execute(
            "UPDATE hand_off SET ended_by = :journal WHERE id = :case AND ended_by IS NULL AND undone_by IS NULL",
            named_params! { ":journal": self.journal, ":case": new.case },
        )?;
        self.connection.execute(
            "INSERT INTO hand_off_result (hand_off_id, moment_id, day, minutes, extra_minor, recorded_by) \
             VALUES (:case, :moment, :day, :minutes, :extra, :journal)",
            named_params! {
                ":case": new.case, ":moment": new.moment, ":day": self.day, ":minutes": new.minutes, ":extra": new.extra_minor,
                ":journal": self.journal,
            },
        )?;
        Ok(())
    }
}
