//! What is agreed in an arrangement, half-done: which invoices, with or without interest and costs, in how many
//! payments from when; and the schedule that follows, of which each day and amount can be changed.

use crate::app::command::ArrangementDraft;
use crate::app::snapshots::{ArrangementOffer, OfferItem};
use crate::domain::calendar::{InstalmentDays, MovedDay, propose_instalments};
use crate::domain::charges::collection_costs;
use crate::domain::commitment::check_schedule;
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::Money;
use crate::words::{Words, parse_amount, parse_day};
use chrono::{Datelike as _, NaiveDate};

/// Payments that are proposed at first.
const USUAL: u32 = 3;

/// The terms as they are filled in.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    pub(super) offer: ArrangementOffer,
    /// Which invoices, by place in the offer.
    pub(super) ticked: Vec<bool>,
    /// In how many payments.
    pub(super) count: u32,
    /// The day of the first.
    pub(super) first: String,
    /// The day of the month of the others; `None`: as the first.
    pub(super) anchor: Option<u32>,
    /// Interest is paid along.
    pub(super) interest: bool,
    /// Collection costs are paid along.
    pub(super) costs: bool,
    /// Why there are more payments than four, or later ones.
    pub(super) because: String,
    /// The payments.
    pub(super) rows: Vec<Row>,
}

/// One payment of the schedule.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) day: String,
    pub(super) amount: String,
    /// Its day as it was meant, where a day off moved it.
    pub(super) moved: Option<MovedDay>,
}

impl Terms {
    /// About these items, or about what is overdue where none is named; about everything while nothing is overdue.
    pub(super) fn new(
        offer: ArrangementOffer,
        about: &[ItemId],
        (today, words): (NaiveDate, &Words),
    ) -> Self {
        let named = |item: &OfferItem| about.contains(&item.id);
        let overdue = |item: &OfferItem| item.overdue;
        let wanted: &dyn Fn(&OfferItem) -> bool = if offer.items.iter().any(named) {
            &named
        } else if offer.items.iter().any(overdue) {
            &overdue
        } else {
            &|_| true
        };
        let mut terms = Self {
            ticked: offer.items.iter().map(wanted).collect(),
            count: USUAL,
            first: words.day_short_with_year(offer.first_on),
            anchor: None,
            interest: false,
            costs: false,
            because: String::new(),
            rows: Vec::new(),
            offer,
        };
        terms.propose(today, words);
        terms
    }

    fn chosen(&self) -> impl Iterator<Item = &OfferItem> {
        let items = self.offer.items.iter().zip(&self.ticked);
        items.filter(|(_, ticked)| **ticked).map(|(item, _)| item)
    }

    /// The rows of the chosen invoices.
    pub(super) fn items(&self) -> Vec<ItemId> {
        self.chosen().map(|item| item.id).collect()
    }

    /// Their numbers.
    pub(super) fn numbers(&self) -> Vec<String> {
        self.chosen().map(|item| item.number.clone()).collect()
    }

    fn sum(&self, amounts: impl Iterator<Item = Money>) -> Money {
        let currency = self.offer.currency;
        Money::sum(currency, amounts).unwrap_or(Money::zero(currency))
    }

    /// What is open on the chosen invoices.
    pub(super) fn open(&self) -> Money {
        self.sum(self.chosen().map(|item| item.open))
    }

    /// The interest that could be taken along.
    pub(super) fn interest_there_is(&self) -> Money {
        self.sum(self.chosen().map(|item| item.interest))
    }

    /// The collection costs that could be taken along: the law's scale over what is overdue.
    pub(super) fn costs_there_are(&self) -> Money {
        let overdue = self.chosen().filter(|item| item.overdue);
        let principal = self.sum(overdue.map(|item| item.open));
        let costs = collection_costs(principal, &self.offer.scale, false);
        match costs {
            Ok(costs) if self.offer.costs_off.is_none() => costs.costs,
            _ => Money::zero(self.offer.currency),
        }
    }

    fn or_nothing(&self, wanted: bool, amount: Money) -> Money {
        if wanted {
            amount
        } else {
            Money::zero(self.offer.currency)
        }
    }

    /// All that is paid in the arrangement.
    pub(super) fn total(&self) -> Money {
        let along = [
            self.open(),
            self.or_nothing(self.interest, self.interest_there_is()),
            self.or_nothing(self.costs, self.costs_there_are()),
        ];
        self.sum(along.into_iter())
    }

    /// Divides the total anew over the payments.
    pub(super) fn propose(&mut self, today: NaiveDate, words: &Words) {
        let Some(first_on) = parse_day(&self.first, today) else {
            return;
        };
        let days = InstalmentDays {
            first_on,
            anchor: self.anchor.unwrap_or(first_on.day()),
        };
        let proposed = propose_instalments(self.total(), self.count, days, &self.offer.calendar);
        let rows = proposed.unwrap_or_default().into_iter().map(|row| Row {
            day: words.day_short_with_year(row.due_on),
            amount: words.amount(row.amount),
            moved: row.moved,
        });
        self.rows = rows.collect();
    }

    /// The payments as they stand there; `None` while a day or amount cannot be read.
    pub(super) fn instalments(&self, today: NaiveDate) -> Option<Vec<(NaiveDate, Money)>> {
        let currency = self.offer.currency;
        let read = |row: &Row| {
            let day = parse_day(&row.day, today)?;
            Some((day, parse_amount(&row.amount, currency).ok()?))
        };
        let rows: Option<Vec<_>> = self.rows.iter().map(read).collect();
        rows.filter(|rows| !rows.is_empty())
    }

    /// There are more payments than is reasonable, or later ones: the owner says why.
    pub(super) fn needs_reason(&self, today: NaiveDate) -> bool {
        let check = self.check("", today);
        check.is_err_and(|refusal| refusal.place == Some("more_because"))
    }

    fn check(&self, because: &str, today: NaiveDate) -> Result<Vec<(NaiveDate, Money)>, Refusal> {
        let total = self.total();
        if !total.is_positive() {
            return Err(Refusal::new(msg("agreements-new-no-items")).at("items"));
        }
        let rows = self
            .instalments(today)
            .ok_or_else(|| Refusal::new(msg("agreements-new-incomplete")).at("instalments"))?;
        check_schedule(&rows, total, because, (today, &self.offer.calendar))?;
        Ok(rows)
    }

    /// What is wrong with them.
    pub(super) fn wrong(&self, today: NaiveDate) -> Option<Refusal> {
        self.check(&self.because, today).err()
    }

    /// What they ask for, agreed with somebody in some words.
    pub(super) fn draft(
        &self,
        today: NaiveDate,
        (person, said, confirm): (&str, &str, bool),
    ) -> Result<ArrangementDraft, Message> {
        let instalments = self
            .check(&self.because, today)
            .map_err(|wrong| wrong.what)?;
        Ok(ArrangementDraft {
            instalments,
            items: self.items(),
            contact_name: person.to_owned(),
            words: said.to_owned(),
            confirm,
            interest: self.or_nothing(self.interest, self.interest_there_is()),
            costs: self.or_nothing(self.costs, self.costs_there_are()),
            more_because: if self.needs_reason(today) {
                self.because.trim().to_owned()
            } else {
                String::new()
            },
        })
    }
}
