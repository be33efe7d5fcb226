//! The facts of one letter, from our side and the customer's: what is printed, what the list of letters
//! shows, and what issuing it records.

use super::charges::{Charges, Ground, charges};
use super::due::{Plan, What};
use super::enclosures::{self, Behind};
use super::house::{House, some};
use super::material::{Material, contested_of};
use super::terms::Agreed;
use crate::app::answers::item_line;
use crate::app::snapshots::ItemLine;
use crate::documents::letter::{
    About, AgreementFacts, ArrangementFacts, ChargeStatus, CostsFacts, CustomerFacts, DisputeFacts,
    EstateFacts, HandOverFacts, InstalmentFacts, InterestFacts, InterestKind, ItemFacts,
    LetterFacts, OutcomeFacts, PromiseFacts, ThanksFacts,
};
use crate::domain::asked_letter::AskedLetter;
use crate::domain::commitment::{Arrangement, CURE_WORKING_DAYS, Instalment, Promise};
use crate::domain::contact::Contact;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::ItemId;
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::letter_rules::ChargeLimit;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::Money;
use crate::domain::references::{Iban, PaymentCode, Remittance, parse_rf, rf_grouped};
use crate::domain::side_agreement::SideAgreement;
use crate::domain::standing::DisputeOutcome;
use crate::domain::worklist::days_overdue;
use crate::store::read::{CustomerRow, DisputeRow, ItemRow};
use crate::words::Words;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// More invoices than this are paid under our reference instead of their numbers.
const NUMBERS_QUOTED_MOST: usize = 3;

/// A letter with everything in it, ready to be laid out.
#[derive(Debug)]
pub(super) struct Prepared<'m> {
    pub(super) customer: &'m CustomerRow,
    pub(super) language: Language,
    pub(super) facts: LetterFacts,
    /// The rows of all its items, credit notes included.
    pub(super) rows: Vec<&'m ItemRow>,
    /// The same as the list of letters shows them.
    pub(super) lines: Vec<ItemLine>,
    /// What the letter asks of each item, and whether it only goes along.
    pub(super) asked: Vec<(ItemId, Money, bool)>,
    pub(super) principal: Money,
    pub(super) behind: Vec<Behind>,
    pub(super) terms: Agreed<'m>,
    pub(super) problems: Vec<Problem>,
}

/// Fills a letter in. `broken` are items whose copy turned out not to open.
pub(super) fn prepare<'m>(
    plan: &Plan,
    material: &'m Material,
    house: &'m House<'_>,
    reference: &str,
    broken: &BTreeSet<ItemId>,
) -> Option<Prepared<'m>> {
    let customer = material.customer(plan)?;
    let words = house.words(customer.language);
    let rows = Rows::of(plan, material, house.today);
    let lines: Vec<ItemLine> = rows.all().map(|row| line(row, material, house)).collect();
    let terms = Agreed::of(plan, &rows.invoices(), material, house);
    let behind = enclosures::behind(plan, &lines, &terms, broken);
    let mut problems = house.problems.clone();
    let facts = Filling {
        plan,
        material,
        house,
        words,
        customer,
        rows: &rows,
    }
    .facts(reference, &terms, &behind, &mut problems);
    problems.extend(
        lines
            .iter()
            .filter(|_| plan.kind().encloses_copies())
            .filter_map(enclosures::no_copy),
    );
    let mut asked = Vec::new();
    for row in &rows.items {
        asked.push((row.id, rest(plan, row, material), false));
    }
    for row in &rows.also {
        asked.push((row.id, rest(plan, row, material), true));
    }
    let principal = asked.iter().map(|(_, open, _)| *open);
    Some(Prepared {
        principal: Money::sum(plan.currency, principal).unwrap_or(facts.total),
        customer,
        language: customer.language,
        rows: rows.all().copied().collect(),
        terms,
        facts,
        lines,
        asked,
        behind,
        problems,
    })
}

/// What is asked of an item: what is open and not contested.
fn rest(plan: &Plan, row: &ItemRow, material: &Material) -> Money {
    let disputed = material.disputed(plan, row);
    row.open.checked_sub(disputed).unwrap_or(row.open)
}

fn line(row: &ItemRow, material: &Material, house: &House<'_>) -> ItemLine {
    let mut line = item_line(row, None, &material.copies, house.today);
    line.last_step = material
        .steps(row.id)
        .last()
        .map(|step| (step.step.clone(), step.done_on));
    line
}

/// The items of a letter: those it is about with the credit notes that are deducted, and those that go
/// along.
struct Rows<'m> {
    items: Vec<&'m ItemRow>,
    also: Vec<&'m ItemRow>,
    /// The credit notes, wherever they stand.
    credit_notes: Vec<&'m ItemRow>,
}

impl<'m> Rows<'m> {
    fn of(plan: &Plan, material: &'m Material, today: NaiveDate) -> Self {
        let (mut items, mut also) = match &plan.what {
            What::Reminder { items, also, .. } => {
                let along: Vec<ItemId> = also.iter().map(|(item, _)| *item).collect();
                (
                    material.items_of(plan, items, today),
                    material.items_of(plan, &along, today),
                )
            }
            _ => (material.items_of(plan, &plan.item_ids(), today), Vec::new()),
        };
        if plan.dispute().is_some() {
            items.retain(|row| rest(plan, row, material).is_positive());
        }
        // What the arrangement adds is said apart from its invoices.
        if let What::Arrangement(arrangement) = &plan.what
            && let Some(charges) = arrangement.charges
        {
            items.retain(|row| row.id != charges.item);
        }
        let credit_notes = material.credit_notes(plan);
        let sum = |rows: &[&ItemRow]| -> i64 { rows.iter().map(|row| row.open.minor).sum() };
        // Under the table where they leave something to pay, as the costs are over what is left.
        if sum(&items) + sum(&credit_notes) > 0 || also.is_empty() {
            items.extend(&credit_notes);
        } else {
            also.extend(&credit_notes);
        }
        Self {
            items,
            also,
            credit_notes,
        }
    }

    fn all(&self) -> impl Iterator<Item = &&'m ItemRow> {
        self.items.iter().chain(&self.also)
    }

    /// The invoices at the letter's step.
    fn invoices(&self) -> Vec<&'m ItemRow> {
        let positive = self.items.iter().filter(|row| row.open.is_positive());
        positive.copied().collect()
    }
}

/// Fills in the facts of one letter.
struct Filling<'f, 'm> {
    plan: &'f Plan,
    material: &'m Material,
    house: &'f House<'f>,
    words: &'f Words,
    customer: &'m CustomerRow,
    rows: &'f Rows<'m>,
}

impl Filling<'_, '_> {
    fn facts(
        &self,
        reference: &str,
        terms: &Agreed<'_>,
        behind: &[Behind],
        problems: &mut Vec<Problem>,
    ) -> LetterFacts {
        let (plan, house) = (self.plan, self.house);
        let kind = plan.kind();
        let invoices = self.rows.invoices();
        let items: Vec<ItemFacts> = self.rows.items.iter().map(|row| self.item(row)).collect();
        let also: Vec<ItemFacts> = self.rows.also.iter().map(|row| self.item(row)).collect();
        let open = |items: &[ItemFacts]| {
            let sum = Money::sum(plan.currency, items.iter().map(|item| item.open));
            sum.unwrap_or(Money::zero(plan.currency))
        };
        let principal = open(&items);
        let ground = Ground {
            kind,
            customer: self.customer.kind,
            currency: plan.currency,
            through: plan.interest_through(house.letter_day),
        };
        let mut charges = charges(
            ground,
            &invoices,
            &self.rows.credit_notes,
            principal,
            (self.material, house),
        );
        self.limit(&mut charges, &invoices);
        if let What::Arrangement(arrangement) = &plan.what {
            self.taken_along(arrangement, &mut charges);
        }
        let total = self.total(principal, open(&also), &charges);
        if kind.is_reminder() && !total.is_positive() {
            problems.push(nothing_asked());
        }
        problems.extend(self.barred());
        problems.extend(charges.problems);
        problems.extend(self.credit_waits());
        problems.extend(self.kind_not_confirmed());
        problems.extend(self.came_back());
        let clauses = terms.clauses(self.words);
        problems.extend(terms.problems());
        let pay_under = self.payment_reference(&invoices, reference);
        LetterFacts {
            kind,
            date: house.letter_day,
            our_reference: reference.to_owned(),
            company: house.company.clone(),
            sender: house.sender.clone(),
            customer: self.addressed(),
            payment_code: self.payment_code(total, &pay_under),
            payment_reference: Some(pay_under.clone()),
            position_on: house.position_on.filter(|_| kind.is_reminder()),
            deadline: self.deadline(),
            default_since: charges.default_since,
            invoice_only: invoices.iter().any(|row| !self.term_agreed(row)),
            earlier_letters: self.earlier_letters(&invoices),
            earlier_calls: self.earlier_calls(&invoices),
            terms_received_on: terms.received_on().filter(|_| !clauses.is_empty()),
            clauses,
            collection_party: some(&house.procedure.agency),
            about: self.about(terms),
            disputed: self.disputed(),
            friendly: house.letters.friendly,
            copies: behind.iter().any(|one| one.item().is_some()),
            enclosures: enclosures::names(plan, behind, self.words),
            sticker: kind.may_carry_sticker(),
            sample: house.settings.sample,
            window: house.paper.window(),
            stationery: house.stationery(),
            items,
            also_overdue: also,
            interest: charges.interest,
            costs: charges.costs,
            total,
        }
    }

    /// The last letter came back: the address is worth a look before another one goes there.
    fn came_back(&self) -> Option<Problem> {
        let on = self.material.returned(self.plan.customer)?;
        Some(Problem {
            place: Some(msg("letter-field-address")),
            what: msg("post-came-back").with("day", on),
            remedy: Some(msg("post-came-back-remedy")),
            weight: Weight::Remark,
        })
    }

    /// Which letter it is follows from what the customer is: that nobody confirmed it is said beside it.
    fn kind_not_confirmed(&self) -> Option<Problem> {
        let what = match (self.plan.kind(), self.customer.kind) {
            (LetterKind::FourteenDay, None) => msg("post-kind-unknown"),
            (LetterKind::FourteenDay | LetterKind::LastReminder, Some(kind))
                if self.customer.kind_assumed =>
            {
                msg("post-kind-assumed").with("kind", kind.message())
            }
            _ => return None,
        };
        Some(Problem {
            place: None,
            what,
            remedy: Some(msg("post-kind-remedy")),
            weight: Weight::Remark,
        })
    }

    /// What is asked for: the open amounts and whatever is charged; of a promise, what was promised.
    fn total(&self, principal: Money, also: Money, charges: &Charges) -> Money {
        match &self.plan.what {
            What::Promise(promise) => return promise.amount,
            What::Arrangement(arrangement) => return arrangement.total().unwrap_or(principal),
            What::Asked { .. } if self.plan.kind() == LetterKind::ThankYou => {
                return self.material.owed(self.plan);
            }
            What::After(LetterKind::ArrangementDefault, arrangement) => {
                return self.behind(arrangement);
            }
            What::Side(_) => return Money::zero(self.plan.currency),
            What::Reminder { .. }
            | What::Dispute(_)
            | What::Claim { .. }
            | What::Asked { .. }
            | What::After(..) => {}
        }
        let interest = charges.interest.as_ref();
        let interest = interest.filter(|interest| interest.status == ChargeStatus::Charged);
        let costs = charges.costs.as_ref();
        let costs = costs.filter(|costs| costs.status == ChargeStatus::Charged);
        let parts = [principal, also]
            .into_iter()
            .chain(interest.map(|interest| interest.amount))
            .chain(costs.and_then(CostsFacts::total));
        Money::sum(self.plan.currency, parts).unwrap_or(principal)
    }

    fn item(&self, row: &ItemRow) -> ItemFacts {
        let amount = if row.open.is_negative() {
            row.amount.abs().negated()
        } else {
            row.amount
        };
        let disputed = self.material.disputed(self.plan, row);
        let description = if disputed.is_positive() {
            let message = msg("post-disputed-part").with("amount", disputed);
            Some(self.words.say(&message))
        } else {
            some(&row.description)
        };
        ItemFacts {
            number: row.number.clone(),
            issued_on: Some(row.issued_on),
            due_on: row.due_on,
            description,
            amount,
            paid: amount
                .checked_sub(row.open)
                .unwrap_or(Money::zero(amount.currency)),
            open: rest(self.plan, row, self.material),
            days_overdue: days_overdue(row.due_on, self.house.letter_day),
        }
    }

    fn addressed(&self) -> CustomerFacts {
        let customer = self.customer;
        if let What::Claim { who, .. } = &self.plan.what {
            let office = some(&who.office);
            return CustomerFacts {
                attention: office.as_ref().and_then(|_| some(&who.name)),
                name: office.unwrap_or_else(|| who.name.clone()),
                number: some(&customer.number),
                kind: customer.kind,
                salutation: None,
                address: who.address.clone(),
            };
        }
        let person = self.material.addressee(self.plan);
        // A person who is the customer stands there already.
        let apart = person.filter(|person| !customer.name.contains(person.name.trim()));
        CustomerFacts {
            name: customer.name.clone(),
            number: some(&customer.number),
            kind: customer.kind,
            attention: apart.map(|person| self.words.named_in_full(person.title, &person.name)),
            salutation: person.and_then(|person| {
                let friendly = self.house.letters.friendly;
                self.words.salutation(person.title, &person.name, friendly)
            }),
            address: customer.address.clone(),
        }
    }

    /// Days of reminders that these items have had.
    fn earlier_letters(&self, invoices: &[&ItemRow]) -> Vec<NaiveDate> {
        let procedure = self
            .house
            .library
            .procedure(self.customer.kind, &self.house.procedure);
        let by_letter = |step: &str| {
            let known = procedure.steps.iter().find(|known| known.id == step);
            known.is_some_and(|known| known.letter.is_some())
        };
        let days: BTreeSet<NaiveDate> = invoices
            .iter()
            .flat_map(|row| self.material.steps(row.id))
            .filter(|step| by_letter(&step.step) && !step.by_talk)
            .map(|step| step.done_on)
            .collect();
        days.into_iter().collect()
    }

    /// Days on which we spoke about these items: since the oldest was due.
    fn earlier_calls(&self, invoices: &[&ItemRow]) -> Vec<NaiveDate> {
        let oldest = invoices.iter().map(|row| row.due_on).min();
        oldest
            .map(|since| self.material.calls_since(self.plan.customer, since))
            .unwrap_or_default()
    }

    fn term_agreed(&self, row: &ItemRow) -> bool {
        let terms = &self.house.charging.terms;
        self.material.ground.term_agreed(row, terms)
    }

    /// What the payer should quote, so that the money finds its invoices: an invoice's own reference,
    /// the numbers of a few, our reference for many.
    fn payment_reference(&self, invoices: &[&ItemRow], reference: &str) -> String {
        let all: Vec<&&ItemRow> = if self.plan.kind().is_reminder() {
            let positive = |row: &&&ItemRow| row.open.is_positive();
            self.rows.all().filter(positive).collect()
        } else {
            invoices.iter().collect()
        };
        match all.as_slice() {
            [only] => only
                .payment_reference
                .as_deref()
                .and_then(some)
                .unwrap_or_else(|| only.number.clone()),
            few if !few.is_empty() && few.len() <= NUMBERS_QUOTED_MOST => {
                let numbers: Vec<&str> = few.iter().map(|row| row.number.as_str()).collect();
                numbers.join(", ")
            }
            _ => reference.to_owned(),
        }
    }

    /// The text of a payment code (EPC069-12): in euro only, and only where everything fits.
    fn payment_code(&self, amount: Money, reference: &str) -> Option<String> {
        let iban = Iban::parse(&self.house.settings.iban).ok()?;
        let mut code =
            PaymentCode::with_text(self.house.settings.name.trim(), iban, amount, reference);
        if let Some(structured) = parse_rf(reference) {
            code.remittance = Remittance::Reference(structured);
        }
        code.payload().ok()
    }

    fn about(&self, terms: &Agreed<'_>) -> About {
        match &self.plan.what {
            What::Reminder { .. } => About::Items,
            What::Arrangement(arrangement) => About::Arrangement(self.arrangement(arrangement)),
            What::Promise(promise) => About::Promise(self.promise(promise)),
            What::Dispute(row) => About::Dispute(self.complaint(row)),
            What::Claim { state, who, .. } => About::Estate(EstateFacts {
                of: self.customer.name.clone(),
                state: *state,
                since: Some(who.since),
                reference: some(&who.reference),
                as_of: self.house.letter_day,
                retention_article: terms.retention_article(),
            }),
            What::Asked { one, .. } => self.asked(&one.letter),
            What::After(_, arrangement) => About::Arrangement(self.arrangement(arrangement)),
            What::Side(agreement) => About::Agreement(self.side_agreement(agreement)),
        }
    }

    fn complaint(&self, row: &DisputeRow) -> DisputeFacts {
        let dispute = &row.dispute;
        let contested: Vec<Money> = self.disputed().iter().map(|item| item.open).collect();
        let all = Money::sum(self.plan.currency, contested);
        let nothing = Money::zero(self.plan.currency);
        let outcome = row.end.as_ref().map(|end| OutcomeFacts {
            explanation: some(&end.words),
            credited: match end.settled {
                Some(DisputeOutcome::OurMistake) => all.unwrap_or(nothing),
                Some(DisputeOutcome::PartlyOurs) => end.credited.unwrap_or(nothing),
                _ => nothing,
            },
        });
        DisputeFacts {
            raised_on: dispute.opened_on,
            words: some(&dispute.words),
            handler: some(&dispute.owner).unwrap_or_else(|| self.house.sender.name.clone()),
            answer_by: dispute.solve_by,
            outcome,
        }
    }

    fn asked(&self, asked: &AskedLetter) -> About {
        match (asked.kind, asked.on) {
            (LetterKind::HandOverNotice, Some(on)) => About::HandOver(HandOverFacts {
                on,
                party_details: some(&self.house.procedure.agency_details)
                    .filter(|_| some(&self.house.procedure.agency).is_some()),
            }),
            (LetterKind::OrderConfirmation, Some(agreed_on)) => {
                let terms = Agreed::of(self.plan, &[], self.material, self.house);
                About::Agreement(AgreementFacts {
                    agreed_on,
                    spoken_with: self.spoken_with(&asked.spoken_with),
                    text: asked.words.clone(),
                    reference: some(&asked.reference),
                    payment_days: asked.payment_days,
                    terms: terms.versions.iter().any(|(terms, _)| terms.pdf.is_some()),
                })
            }
            (LetterKind::ThankYou, _) => About::Thanks(ThanksFacts {
                received: self.material.received(self.plan),
            }),
            _ => About::Items,
        }
    }

    /// Last day to pay: before a hand-over the day before it, else as its kind has it.
    fn deadline(&self) -> Option<NaiveDate> {
        match &self.plan.what {
            What::Asked { one, .. } if one.letter.kind == LetterKind::HandOverNotice => {
                one.letter.on.and_then(|on| on.pred_opt())
            }
            _ => self.house.deadline(self.plan.kind()),
        }
    }

    /// The law, or the state of the case, keeps this letter from going.
    fn barred(&self) -> Option<Problem> {
        let rules = &self.house.library.letter_rules;
        let how = self.material.circumstances(self.plan);
        let (_, why) = rules.bar(self.plan.kind(), how)?;
        Some(Problem {
            place: Some(msg("letter-field-kind")),
            what: why,
            remedy: None,
            weight: Weight::Fatal,
        })
    }

    /// A charge goes no further than the table of letters has it; costs are asked of a consumer only when
    /// the term of the 14-day letter has gone for every invoice.
    fn limit(&self, charges: &mut Charges, invoices: &[&ItemRow]) {
        let kind = self.plan.kind();
        if !kind.needs_default() {
            let default = |problem: &Problem| problem.what.key == "post-no-default-yet";
            charges.problems.retain(|problem| !default(problem));
        }
        let Some(rule) = self.house.library.letter_rules.of(kind) else {
            return;
        };
        let limited = |status: ChargeStatus, limit: ChargeLimit| match limit {
            ChargeLimit::None => None,
            ChargeLimit::Announced => Some(ChargeStatus::Announced),
            ChargeLimit::Charged => Some(status),
        };
        charges.interest = charges.interest.take().and_then(|mut interest| {
            interest.status = limited(interest.status, rule.interest)?;
            Some(interest)
        });
        let consumer = matches!(self.customer.kind, None | Some(CustomerKind::Consumer));
        let warned = invoices.iter().all(|row| self.warned(row));
        charges.costs = charges.costs.take().and_then(|mut costs| {
            costs.status = match limited(costs.status, rule.costs)? {
                ChargeStatus::Charged if consumer && !warned => match kind {
                    // A claim names what is owed, and these costs are not.
                    LetterKind::ClaimLodging => return None,
                    _ => ChargeStatus::Announced,
                },
                status => status,
            };
            Some(costs)
        });
    }

    /// The 14-day letter went about it, and its term has gone (art. 6:96 lid 6 BW).
    fn warned(&self, row: &ItemRow) -> bool {
        let letter = LetterKind::FourteenDay.code();
        let mut steps = self.material.steps(row.id).iter();
        steps.any(|step| {
            step.step == letter
                && step
                    .deadline
                    .is_some_and(|last| last < self.house.letter_day)
        })
    }

    /// What the letter names as contested: what a complaint is about; else what a letter that goes after money
    /// leaves out.
    fn disputed(&self) -> Vec<ItemFacts> {
        let parts: Vec<(&ItemRow, Money)> = match &self.plan.what {
            What::Dispute(row) => {
                let ids = row.dispute.items.iter().map(|(id, _)| *id);
                let items = ids.filter_map(|id| self.material.item(id));
                items.map(|item| (item, contested_of(row, item))).collect()
            }
            _ if self.plan.kind().chases() => {
                self.material.left_out(self.plan, self.house.letter_day)
            }
            _ => Vec::new(),
        };
        parts
            .into_iter()
            .map(|(row, part)| ItemFacts {
                open: part,
                ..self.item(row)
            })
            .collect()
    }

    fn arrangement(&self, arrangement: &Arrangement) -> ArrangementFacts {
        ArrangementFacts {
            agreed_on: arrangement.made_on,
            spoken_with: self.spoken_with(&arrangement.contact_name),
            as_of: arrangement.made_on,
            return_by: self.house.return_by(),
            cure_days: CURE_WORKING_DAYS,
            cure_by: self.is_missed(arrangement).map(|due_on| {
                let calendar = self.house.calendar();
                calendar.add_working_days(due_on, CURE_WORKING_DAYS)
            }),
            interest_runs_on: false,
            instalments: self.instalments(arrangement),
        }
    }

    /// The day of the first instalment that did not come in whole, once that day has gone.
    fn is_missed(&self, arrangement: &Arrangement) -> Option<NaiveDate> {
        let due_on = arrangement.next()?.due_on;
        (self.plan.kind() != LetterKind::ArrangementConfirmation && due_on < self.house.today)
            .then_some(due_on)
    }

    /// What should have come in of an arrangement and did not.
    fn behind(&self, arrangement: &Arrangement) -> Money {
        let gone = arrangement.instalments.iter();
        let gone = gone.filter(|instalment| instalment.due_on < self.house.today);
        let sum = Money::sum(self.plan.currency, gone.map(|one| one.rest()));
        sum.unwrap_or(Money::zero(self.plan.currency))
    }

    /// Interest and costs that an arrangement includes.
    fn taken_along(&self, arrangement: &Arrangement, charges: &mut Charges) {
        let Some(added) = arrangement.charges else {
            return;
        };
        let consumer = !matches!(
            self.customer.kind,
            Some(CustomerKind::Business | CustomerKind::Government)
        );
        charges.interest = added.interest.is_positive().then(|| InterestFacts {
            kind: if consumer {
                InterestKind::Statutory
            } else {
                InterestKind::StatutoryTrade
            },
            amount: added.interest,
            per_day: Money::zero(self.plan.currency),
            status: ChargeStatus::Charged,
            lines: Vec::new(),
        });
        charges.costs = added.costs.is_positive().then_some(CostsFacts {
            amount: added.costs,
            vat: None,
            status: ChargeStatus::Charged,
            lines: Vec::new(),
        });
    }

    /// Each instalment under a reference of its own, by which its money finds it.
    fn instalments(&self, arrangement: &Arrangement) -> Vec<InstalmentFacts> {
        let confirmed = self.plan.kind() == LetterKind::ArrangementConfirmation;
        let one = |instalment: &Instalment| {
            let reference = arrangement.reference(instalment.nr);
            let asked = instalment.amount.checked_sub(instalment.credited);
            let amount = asked.unwrap_or(instalment.amount);
            InstalmentFacts {
                due_on: instalment.due_on,
                amount: if confirmed { instalment.amount } else { amount },
                received: instalment.received,
                missed: !confirmed
                    && instalment.due_on < self.house.today
                    && !instalment.rest().is_zero(),
                payment_code: reference
                    .as_deref()
                    .and_then(|reference| self.payment_code(instalment.amount, reference)),
                reference: reference.as_deref().map(rf_grouped),
            }
        };
        arrangement.instalments.iter().map(one).collect()
    }

    fn side_agreement(&self, agreement: &SideAgreement) -> AgreementFacts {
        let mut text = agreement.what.clone();
        if let Some(amount) = agreement.amount {
            let said = msg("side-agreement-amount").with("amount", amount);
            text.push('\n');
            text.push_str(&self.words.say(&said));
        }
        AgreementFacts {
            agreed_on: agreement.agreed_on,
            spoken_with: self.spoken_with(&agreement.contact_name),
            text,
            reference: some(&agreement.about),
            payment_days: None,
            terms: false,
        }
    }

    fn promise(&self, promise: &Promise) -> PromiseFacts {
        let Promise {
            amount,
            made_on,
            due_on,
            ..
        } = *promise;
        PromiseFacts {
            agreed_on: made_on,
            spoken_with: self.spoken_with(&promise.contact_name),
            amount,
            day: due_on,
        }
    }

    fn spoken_with(&self, name: &str) -> Option<String> {
        let name = some(name)?;
        let person: Option<&Contact> = self.material.person(self.plan.customer, &name);
        let title = person.and_then(|person| person.title);
        Some(self.words.named_in_full(title, &name))
    }

    fn credit_waits(&self) -> Option<Problem> {
        let credit = self
            .material
            .credit(self.plan)
            .filter(|_| self.plan.kind().is_reminder())?;
        Some(Problem {
            place: Some(msg("post-field-total")),
            what: msg("post-credit-waits").with("amount", credit),
            remedy: Some(msg("post-credit-waits-remedy")),
            weight: Weight::Remark,
        })
    }
}

fn nothing_asked() -> Problem {
    Problem {
        place: Some(msg("post-field-total")),
        what: msg("post-nothing-asked"),
        remedy: Some(msg("post-nothing-asked-remedy")),
        weight: Weight::Fatal,
    }
}
