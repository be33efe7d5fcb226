//! The sheet of charges: what comes on top of each invoice of a customer as of today, with its calculation, by the
//! same rules as their letters.

use super::material::disputed;
use crate::app::charging::{
    self, Agreed, Charging, collection, ground, notice_of_default, payments_and_credits,
};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::{
    ChargedItem, ChargesSnapshot, ChargesSum, CostsCalculation, LimitationLine,
};
use crate::documents::letter::InterestKind;
use crate::domain::calendar::{FourteenDayTerm, TermFormula};
use crate::domain::charges::{Charge, Paid, Reckoning, principal_for_costs, scale_steps};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::{Procedure, StepDone};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::law::Law;
use crate::domain::limitation::{self, limitation_warning};
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::our_terms::NoTerms;
use crate::store::read::ItemRow;
use crate::store::{Read, StoreError};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Interest on an invoice that was paid late is shown for so many days after that.
const PAID_SHOWN: u64 = 365;

impl Session {
    /// What comes on top of a customer's late invoices, and how it was reckoned.
    ///
    /// # Errors
    /// There is no such customer, or the file cannot be read.
    pub fn charges(&self, customer: CustomerId) -> Result<ChargesSnapshot, Error> {
        let today = self.today();
        let customer = self.read(|read| read.kept_customer(customer))?;
        let row = self
            .read(|read| read.customers(Some(customer)))?
            .pop()
            .ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
        let procedure = self.procedure(row.kind)?;
        let sums = self.read(|read| {
            let sheet = Sheet::read(read, &self.library().law, (customer, row.kind), today)?;
            Ok(sheet.sums(&procedure))
        })?;
        Ok(ChargesSnapshot {
            today,
            customer,
            name: row.name,
            sums,
        })
    }
}

/// Everything the sheet is made from.
struct Sheet {
    today: NaiveDate,
    kind: Option<CustomerKind>,
    charging: Charging,
    agreed: Agreed,
    /// Late invoices, oldest first.
    late: Vec<ItemRow>,
    credit_notes: Vec<ItemRow>,
    /// Invoices that were paid late, with the day on which the last of it came.
    paid_late: Vec<(ItemRow, NaiveDate)>,
    paid: BTreeMap<ItemId, Vec<Paid>>,
    steps: BTreeMap<ItemId, Vec<StepDone>>,
    disputed: BTreeMap<ItemId, Money>,
    renewed: BTreeMap<ItemId, Vec<NaiveDate>>,
    announced: BTreeMap<ItemId, NaiveDate>,
}

impl Sheet {
    fn read(
        read: &Read<'_>,
        ours: &Law,
        (customer, kind): (CustomerId, Option<CustomerKind>),
        today: NaiveDate,
    ) -> Result<Self, StoreError> {
        let (mut late, mut credit_notes) = (Vec::new(), Vec::new());
        for row in read.open_items(today, Some(customer))? {
            if row.open.is_negative() {
                credit_notes.push(row);
            } else if row.due_on < today {
                late.push(row);
            }
        }
        let since = today.checked_sub_days(Days::new(PAID_SHOWN));
        let since = since.unwrap_or(NaiveDate::MIN);
        let days: BTreeMap<ItemId, NaiveDate> = read
            .paid_invoices(today, Some(customer))?
            .into_iter()
            .filter(|paid| paid.paid_on > paid.due_on && paid.paid_on >= since)
            .map(|paid| (paid.id, paid.paid_on))
            .collect();
        let rows = read.items(today, days.keys().copied())?;
        let paid_late: Vec<(ItemRow, NaiveDate)> = rows
            .into_iter()
            .filter_map(|row| days.get(&row.id).map(|day| (row, *day)))
            .collect();
        let mut paid: BTreeMap<ItemId, Vec<Paid>> = BTreeMap::new();
        for part in read.allocations(Some(customer))? {
            if part.effective_on <= today {
                paid.entry(part.item).or_default().push(Paid {
                    on: part.effective_on,
                    amount: part.amount,
                });
            }
        }
        let ids = late.iter().map(|row| row.id).chain(days.keys().copied());
        Ok(Self {
            steps: read.steps(ids.collect::<Vec<_>>())?,
            charging: Charging::read(read, ours)?,
            agreed: Agreed::read(read, Some(customer))?,
            disputed: disputed(read, Some(customer))?,
            renewed: read.limitation_renewed(Some(customer))?,
            announced: read.costs_announced(customer)?,
            today,
            kind,
            late,
            credit_notes,
            paid_late,
            paid,
        })
    }

    fn sums(&self, procedure: &Procedure) -> Vec<ChargesSum> {
        let rows = self
            .late
            .iter()
            .chain(self.paid_late.iter().map(|(row, _)| row));
        let mut currencies: Vec<Currency> = rows.map(|row| row.open.currency).collect();
        currencies.sort_unstable();
        currencies.dedup();
        currencies
            .into_iter()
            .map(|currency| self.sum(currency, procedure))
            .collect()
    }

    fn sum(&self, currency: Currency, procedure: &Procedure) -> ChargesSum {
        let mut credits: Vec<Paid> = self
            .credit_notes
            .iter()
            .filter(|note| note.open.currency == currency)
            .map(|note| Paid {
                on: note.issued_on,
                amount: note.open.abs(),
            })
            .collect();
        let nothing = Money::zero(currency);
        let mut sum = ChargesSum {
            currency,
            items: Vec::new(),
            interest: nothing,
            per_day: nothing,
            interest_on_paid: nothing,
            costs: self.costs(currency),
            remarks: Vec::new(),
        };
        let late = self.late.iter().map(|row| (row, None));
        let paid = self.paid_late.iter().map(|(row, day)| (row, Some(*day)));
        for (row, paid_on) in late.chain(paid) {
            if row.open.currency != currency {
                continue;
            }
            let (item, remarks) = self.item(row, paid_on, procedure, &mut credits);
            let let_go = item
                .waived
                .iter()
                .any(|(what, _)| *what == Charge::Interest);
            let add = |sum: Money, more: Money| sum.checked_add(more).unwrap_or(sum);
            match (let_go, paid_on) {
                (true, _) => {}
                (false, Some(_)) if !item.interest.is_positive() => continue,
                (false, Some(_)) => {
                    sum.interest_on_paid = add(sum.interest_on_paid, item.interest);
                }
                (false, None) => {
                    sum.interest = add(sum.interest, item.interest);
                    sum.per_day = add(sum.per_day, item.per_day);
                }
            }
            for remark in remarks {
                if !sum.remarks.contains(&remark) {
                    sum.remarks.push(remark);
                }
            }
            sum.items.push(item);
        }
        sum
    }

    fn item(
        &self,
        row: &ItemRow,
        paid_on: Option<NaiveDate>,
        procedure: &Procedure,
        credits: &mut [Paid],
    ) -> (ChargedItem, Vec<Message>) {
        let steps = self.steps.get(&row.id).map(Vec::as_slice);
        let notice = notice_of_default(steps.unwrap_or_default(), procedure);
        let basis = ground(row, self.kind, notice, (&self.charging, &self.agreed));
        let reckoning = basis
            .from
            .and_then(|from| self.reckoned(&basis, from, row, credits));
        let nothing = Money::zero(row.open.currency);
        let remarks = reckoning.iter().flat_map(|it| &it.remarks);
        let remarks = remarks.map(|remark| remark.message()).collect();
        let waived = [Charge::Interest, Charge::Costs]
            .into_iter()
            .filter_map(|what| Some((what, self.agreed.waived(row.id, what)?.to_owned())));
        let item = ChargedItem {
            id: row.id,
            number: row.number.clone(),
            due_on: row.due_on,
            open: row.open,
            paid_on,
            ground: self.why(row, &basis),
            from: basis.from,
            interest: reckoning.as_ref().map_or(nothing, |it| it.interest),
            per_day: reckoning.as_ref().map_or(nothing, |it| it.per_day),
            segments: reckoning.map(|it| it.segments).unwrap_or_default(),
            waived: waived.collect(),
            order: self.agreed.order(row.id),
            term_agreed: self.agreed.term_agreed(row, &self.charging.terms),
            limitation: limitation(
                (row.due_on, self.kind),
                self.renewed.get(&row.id).map(Vec::as_slice),
                &self.charging.law,
                self.today,
            ),
        };
        (item, remarks)
    }

    fn reckoned(
        &self,
        basis: &charging::Ground,
        from: NaiveDate,
        row: &ItemRow,
        credits: &mut [Paid],
    ) -> Option<Reckoning> {
        let paid = self.paid.get(&row.id).map(Vec::as_slice);
        let payments = payments_and_credits(paid.unwrap_or_default(), self.asked(row), credits)?;
        let principal = row.payable.checked_sub(self.contested(row))?;
        let through = (self.today, &self.charging);
        charging::reckoned(basis, from, principal, &payments, through).ok()
    }

    /// The part of an item that the customer contests.
    fn contested(&self, row: &ItemRow) -> Money {
        let part = self.disputed.get(&row.id).copied();
        part.map_or(Money::zero(row.open.currency), |part| part.min(row.open))
    }

    /// What is asked of an item.
    fn asked(&self, row: &ItemRow) -> Money {
        row.open
            .checked_sub(self.contested(row))
            .unwrap_or(row.open)
    }

    /// On which ground interest runs: the clause, or the law and why not the clause.
    fn why(&self, row: &ItemRow, basis: &charging::Ground) -> Message {
        let version = self.agreed.version(row, &self.charging.terms);
        let law = match basis.kind {
            InterestKind::Statutory => msg("charges-ground-statutory"),
            _ => msg("charges-ground-trade"),
        };
        match (basis.kind, version) {
            (InterestKind::Contract, Ok((version, given_on))) => {
                let interest = version.rules.interest.map(|interest| interest.message());
                msg("charges-ground-contract")
                    .with("interest", interest.unwrap_or(law))
                    .with("article", version.interest.0.as_str())
                    .with("terms", version.name.as_str())
                    .with("day", given_on)
            }
            (InterestKind::Statutory, _) | (_, Ok(_) | Err(NoTerms::NoVersion)) => law,
            (_, Err(NoTerms::NeverGiven)) => msg("charges-ground-never-given").with("ground", law),
            (_, Err(NoTerms::GivenLater(day))) => msg("charges-ground-given-later")
                .with("ground", law)
                .with("day", day),
        }
    }

    /// Collection costs over what is late: of a consumer over what a 14-day letter announced them for, from the day
    /// after its free term.
    fn costs(&self, currency: Currency) -> Option<CostsCalculation> {
        let waived = |row: &ItemRow| self.agreed.waived(row.id, Charge::Costs).is_some();
        let rows: Vec<&ItemRow> = self
            .late
            .iter()
            .filter(|row| row.open.currency == currency && !waived(row))
            .collect();
        let business = matches!(
            self.kind,
            Some(CustomerKind::Business | CustomerKind::Government)
        );
        let announced: Vec<(&ItemRow, FourteenDayTerm)> = rows
            .iter()
            .filter_map(|row| Some((*row, self.term(*self.announced.get(&row.id)?))))
            .collect();
        let (each, from): (Vec<Money>, Option<NaiveDate>) = if business {
            let first = rows.iter().filter_map(|row| row.due_on.succ_opt()).min();
            (rows.iter().map(|row| self.asked(row)).collect(), first)
        } else if announced.is_empty() {
            (rows.iter().map(|row| self.asked(row)).collect(), None)
        } else {
            let from = announced.iter().map(|(_, term)| term.costs_due_from).max();
            let each = announced
                .iter()
                .map(|(row, term)| self.announced_for(row, *term));
            (each.collect(), from)
        };
        let notes = self.credit_notes.iter().map(|note| note.open);
        let notes = notes.filter(|note| note.currency == currency);
        let over = Money::sum(currency, each.iter().copied().chain(notes))?;
        let (costs, fixed_sums) = collection(self.kind, over, &each, &self.charging).ok()?;
        let scale = &self.charging.law.collection;
        costs.costs.is_positive().then(|| CostsCalculation {
            over,
            steps: scale_steps(over, scale).unwrap_or_default(),
            costs: costs.costs,
            vat: costs
                .vat
                .is_positive()
                .then_some((scale.vat_percent, costs.vat)),
            from,
            fixed_sums,
        })
    }

    fn term(&self, posted: NaiveDate) -> FourteenDayTerm {
        let days = self.charging.law.delivery_days(posted);
        FourteenDayTerm::posted(posted, days, TermFormula::default())
    }

    /// What was paid after the free term still counts for the costs (HR 2016:2704).
    fn announced_for(&self, row: &ItemRow, term: FourteenDayTerm) -> Money {
        let paid = self
            .paid
            .get(&row.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let pairs: Vec<(NaiveDate, Money)> = paid.iter().map(|it| (it.on, it.amount)).collect();
        let whole = row.payable.checked_sub(self.contested(row));
        whole
            .and_then(|whole| principal_for_costs(whole, &pairs, term.last_free_day).ok())
            .unwrap_or_else(|| self.asked(row))
    }
}

/// Until when an invoice can be enforced. What a consumer bought may have been goods: then two years, which is the
/// safe side (art. 7:28 BW).
pub(in crate::app) fn limitation(
    (due_on, kind): (NaiveDate, Option<CustomerKind>),
    renewed: Option<&[NaiveDate]>,
    law: &Law,
    today: NaiveDate,
) -> LimitationLine {
    let period = match kind {
        Some(CustomerKind::Business | CustomerKind::Government) => &law.limitation_other,
        Some(CustomerKind::Consumer) | None => &law.limitation_consumer_sale,
    };
    let most = law.limitation_after_interruption.years;
    let renewed = renewed.unwrap_or_default();
    let until = limitation::limitation(due_on, period.years, most, renewed);
    LimitationLine {
        last_day: until.last_day,
        renewed_on: until.renewed_on,
        warning: limitation_warning(until.last_day, today),
    }
}
