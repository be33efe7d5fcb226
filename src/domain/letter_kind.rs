//! Which letters there are. Which is allowed when is decided by the procedure and by the law.

use crate::domain::code::coded;

coded! {
    /// A kind of letter; its template is `assets/letters/{nl,en}/<code>.txt`.
    pub enum LetterKind "letter-kind" {
        /// Friendly, seven days after the due date, with a copy of each invoice.
        FirstReminder = "first-reminder",
        /// Second and last: terms clause, interest and costs, sticker. Never to a consumer.
        LastReminder = "last-reminder",
        /// Before any costs to a consumer: exact costs announced, no calendar date to pay by
        /// (art. 6:96 lid 6 BW).
        FourteenDay = "fourteen-day",
        /// What was agreed, with acknowledgement and a block to countersign.
        ArrangementConfirmation = "arrangement-confirmation",
        /// What was promised, in the same words, amount and day.
        PromiseConfirmation = "promise-confirmation",
    }
}
