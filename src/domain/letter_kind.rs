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
        /// A reasonable term where the due date was not agreed (art. 6:82 BW).
        DefaultNotice = "default-notice",
        /// An instalment did not come in: a last chance before the arrangement ends.
        ArrangementDefault = "arrangement-default",
        /// The arrangement ended: the whole rest is due.
        ArrangementEnd = "arrangement-end",
        /// A complaint came in: who looks into it, what rests meanwhile.
        DisputeReceived = "dispute-received",
        /// What came of a complaint.
        DisputeOutcome = "dispute-outcome",
        /// The case goes to an agency or bailiff on a day.
        HandOverNotice = "hand-over-notice",
        /// The limitation period starts again (art. 3:317 BW).
        LimitationInterruption = "limitation-interruption",
        /// Our claim, to whoever settles the customer's affairs.
        ClaimLodging = "claim-lodging",
        /// Everything that is open, due or not; asks for nothing.
        AccountStatement = "account-statement",
        /// Thanks for a payment.
        ThankYou = "thank-you",
        /// An order, with our terms and conditions.
        OrderConfirmation = "order-confirmation",
        /// Any other agreement, in the words in which it was recorded.
        AgreementConfirmation = "agreement-confirmation",
    }
}
