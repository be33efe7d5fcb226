//! What a letter is about beside the invoices in its table: an agreement, a complaint, a hand-over, an
//! estate, a payment.

use crate::domain::money::Money;
use crate::domain::standing::LegalState;
use chrono::NaiveDate;

/// What a letter is about beside its items; which kind has which follows from the kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum About {
    /// Nothing else.
    #[default]
    Items,
    /// An arrangement: being confirmed, not kept, or ended.
    Arrangement(ArrangementFacts),
    /// A promise being confirmed.
    Promise(PromiseFacts),
    /// A complaint: received, or answered.
    Dispute(DisputeFacts),
    /// The case goes to somebody else.
    HandOver(HandOverFacts),
    /// Somebody settles the customer's affairs.
    Estate(EstateFacts),
    /// An order or another agreement.
    Agreement(AgreementFacts),
    /// Money that came in.
    Thanks(ThanksFacts),
}

/// An arrangement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrangementFacts {
    /// Day of the agreement.
    pub agreed_on: NaiveDate,
    /// With whom.
    pub spoken_with: Option<String>,
    /// The amount is owed as of this day.
    pub as_of: NaiveDate,
    /// The form should be back by then.
    pub return_by: NaiveDate,
    /// Working days after which a late instalment ends the arrangement (businesses).
    pub cure_days: u32,
    /// Last day to pay a late instalment after all (businesses); a consumer has seven days from delivery.
    pub cure_by: Option<NaiveDate>,
    /// Interest goes on while the arrangement is kept.
    pub interest_runs_on: bool,
    /// The instalments, first first.
    pub instalments: Vec<InstalmentFacts>,
}

/// An instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalmentFacts {
    /// Last day.
    pub due_on: NaiveDate,
    /// Amount.
    pub amount: Money,
    /// What came in for it.
    pub received: Money,
    /// Its day has gone and it did not come in whole.
    pub missed: bool,
    /// What to quote.
    pub reference: Option<String>,
    /// Text of its payment code.
    pub payment_code: Option<String>,
}

impl InstalmentFacts {
    /// What has not come in of it; never negative.
    #[must_use]
    pub fn rest(&self) -> Money {
        let rest = self
            .amount
            .checked_sub(self.received)
            .unwrap_or(self.amount);
        Money {
            minor: rest.minor.max(0),
            ..rest
        }
    }
}

impl ArrangementFacts {
    /// The first instalment that was missed, with its number from 1.
    #[must_use]
    pub fn missed(&self) -> Option<(usize, &InstalmentFacts)> {
        let mut numbered = (1..).zip(&self.instalments);
        numbered.find(|(_, each)| each.missed)
    }

    /// What has not come in of the instalments that were missed; `None` on mixed currencies.
    #[must_use]
    pub fn behind(&self) -> Option<Money> {
        let missed = self.instalments.iter().filter(|each| each.missed);
        let currency = self.instalments.first()?.amount.currency;
        Money::sum(currency, missed.map(InstalmentFacts::rest))
    }

    /// What has not come in of all of it; `None` on mixed currencies.
    #[must_use]
    pub fn balance(&self) -> Option<Money> {
        let currency = self.instalments.first()?.amount.currency;
        Money::sum(currency, self.instalments.iter().map(InstalmentFacts::rest))
    }
}

/// A promise being confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseFacts {
    /// Day of the conversation.
    pub agreed_on: NaiveDate,
    /// With whom.
    pub spoken_with: Option<String>,
    /// How much.
    pub amount: Money,
    /// By when.
    pub day: NaiveDate,
}

/// A complaint. What it is about stands in [`super::LetterFacts::disputed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeFacts {
    /// When it came in.
    pub raised_on: NaiveDate,
    /// In the customer's words.
    pub words: Option<String>,
    /// Who looks into it here.
    pub handler: String,
    /// By when there is an answer.
    pub answer_by: Option<NaiveDate>,
    /// What came of it.
    pub outcome: Option<OutcomeFacts>,
}

/// What came of a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeFacts {
    /// In our words.
    pub explanation: Option<String>,
    /// How much of the contested amount no longer has to be paid: none is rejected, all is upheld.
    pub credited: Money,
}

/// A hand-over that is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverFacts {
    /// The day on which it happens.
    pub on: NaiveDate,
    /// Address and telephone of whom it goes to.
    pub party_details: Option<String>,
}

/// The affairs of a customer that somebody else settles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EstateFacts {
    /// What it is.
    pub state: LegalState,
    /// Since.
    pub since: Option<NaiveDate>,
    /// Their reference.
    pub reference: Option<String>,
    /// Interest runs until this day.
    pub as_of: NaiveDate,
    /// Article of our terms that retains title to what was delivered.
    pub retention_article: Option<String>,
}

/// An order or another agreement being confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementFacts {
    /// Day of the agreement.
    pub agreed_on: NaiveDate,
    /// With whom.
    pub spoken_with: Option<String>,
    /// What was agreed, a paragraph or `- ` point on each line.
    pub text: String,
    /// The customer's reference of the order.
    pub reference: Option<String>,
    /// Agreed days to pay.
    pub payment_days: Option<u32>,
    /// Our terms go along.
    pub terms: bool,
}

/// A payment that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThanksFacts {
    /// When, and how much.
    pub received: Option<(NaiveDate, Money)>,
}
