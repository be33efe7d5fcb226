//! What is agreed: promises, arrangements, and everything else; what goes out when it is kept.

use super::agreements::gone_unless;
use super::standing::not_under_the_law;
use super::{about, open_items, open_sum, record, required};
use crate::app::command::{
    ArrangementDraft, Changed, Done, PromiseDraft, Scan, SideAgreementDraft,
};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::calendar::Calendar;
use crate::domain::charges::collection_costs;
use crate::domain::commitment::{ArrangementEnd, CommitmentId, Cure, check_schedule};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::DocumentKind;
use crate::domain::dunning::Procedure;
use crate::domain::ids::{
    ArrangementId, CustomerId, HeldOrderId, ItemId, PromiseId, SideAgreementId,
};
use crate::domain::language::Language;
use crate::domain::law::CollectionScale;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Money;
use crate::domain::references::normalise_number;
use crate::import::invoice_pdf;
use crate::store::read::ItemRow;
use crate::store::write::{NewAllocation, NewArrangement, NewItem, NewPromise, NewSideAgreement};
use crate::store::{JournalEntry, StoreError, Subject, Write};
use crate::words::Words;
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde_json::{Value, json};

/// What an agreement with a customer is checked by.
pub(super) struct Rules {
    pub(super) today: NaiveDate,
    pub(super) now: DateTime<Utc>,
    calendar: Calendar,
    kind: Option<CustomerKind>,
    language: Language,
    procedure: Procedure,
    scale: CollectionScale,
}

impl Rules {
    /// For a customer.
    pub(super) fn of(session: &Session, customer: CustomerId) -> Result<Self, Error> {
        let row = session.read(|read| Ok(read.customers(Some(customer))?.pop()))?;
        let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
        let library = session.library();
        Ok(Self {
            today: session.today(),
            now: session.clock().now,
            calendar: session.calendar()?,
            procedure: library.procedure(row.kind, &session.procedure_settings()?),
            scale: library.law.collection.clone(),
            kind: row.kind,
            language: row.language,
        })
    }

    /// Of whom it is not known what they are, they are protected like a consumer.
    const fn is_consumer(&self) -> bool {
        !matches!(
            self.kind,
            Some(CustomerKind::Business | CustomerKind::Government)
        )
    }
}

pub(super) fn record_promise(
    session: &mut Session,
    customer: CustomerId,
    draft: &PromiseDraft,
) -> Result<Done, Error> {
    let today = session.today();
    let said = msg("did-moment-promise")
        .with("amount", draft.amount)
        .with("day", draft.due_on);
    record(
        session,
        "promise",
        said,
        Changed::Customer(customer),
        |write| {
            add_promise(write, today, customer, draft)?;
            Ok(about(customer, &draft.items))
        },
    )
}

/// A promise that runs from now on; an older one about the same items gives way, and what waits for a payment
/// goes out when it is kept.
pub(super) fn add_promise(
    write: &mut Write<'_>,
    today: NaiveDate,
    customer: CustomerId,
    draft: &PromiseDraft,
) -> Result<PromiseId, Error> {
    let rows = open_items(write, today, &draft.items)?;
    let open = open_sum(&rows)?;
    if draft.due_on < today {
        return Err(Refusal::new(msg("refused-promise-in-the-past"))
            .at("promise_day")
            .into());
    }
    if draft.amount.currency != open.currency
        || !draft.amount.is_positive()
        || draft.amount.minor > open.minor
    {
        return Err(
            Refusal::new(msg("refused-promise-amount").with("open", open))
                .at("promise_amount")
                .into(),
        );
    }
    not_under_the_law(write, customer)?;
    not_in_an_arrangement(write, today, customer, &rows)?;
    write.replace_promises_about(&draft.items)?;
    let promise = write.add_promise(&NewPromise {
        customer,
        amount: draft.amount,
        due_on: draft.due_on,
        items: rows.iter().map(|row| (row.id, row.open)).collect(),
        contact_name: draft.contact_name.trim().to_owned(),
        words: draft.words.trim().to_owned(),
        confirm: draft.confirm,
    })?;
    orders_wait_for(write, customer, CommitmentId::Promise(promise))?;
    Ok(promise)
}

/// What is held back of a customer goes out when this is kept, whatever it waited for before.
fn orders_wait_for(
    write: &mut Write<'_>,
    customer: CustomerId,
    what: CommitmentId,
) -> Result<(), Error> {
    let held = write.held_orders(Some(customer))?.remove(&customer);
    for order in held.unwrap_or_default() {
        write.hold_order_for(order.id, what)?;
    }
    Ok(())
}

/// Items that sleep in an arrangement are promised already.
fn not_in_an_arrangement(
    write: &Write<'_>,
    today: NaiveDate,
    customer: CustomerId,
    rows: &[ItemRow],
) -> Result<(), Error> {
    let running = write.arrangements(today, Some(customer))?;
    let sleeps = rows.iter().find(|row| {
        running.iter().any(|other| {
            other.arrangement.ended.is_none() && other.arrangement.items.contains(&row.id)
        })
    });
    match sleeps {
        Some(row) => Err(Refusal::new(
            msg("refused-in-arrangement").with("number", row.number.as_str()),
        )
        .at("items")
        .into()),
        None => Ok(()),
    }
}

pub(super) fn add_arrangement(
    write: &mut Write<'_>,
    customer: CustomerId,
    draft: &ArrangementDraft,
    rules: &Rules,
) -> Result<ArrangementId, Error> {
    let today = rules.today;
    let rows = open_items(write, today, &draft.items)?;
    let open = open_sum(&rows)?;
    not_under_the_law(write, customer)?;
    not_in_an_arrangement(write, today, customer, &rows)?;
    let charged = check_charges(write, draft, open, rules)?;
    let mismatch = || Refusal::new(msg("refused-mixed-currencies")).at("charges");
    let total = open.checked_add(charged).ok_or_else(mismatch)?;
    let because = draft.more_because.trim();
    check_schedule(&draft.instalments, total, because, (today, &rules.calendar))?;
    write.replace_promises_about(&draft.items)?;
    let mut items: Vec<(ItemId, Money)> = rows.iter().map(|row| (row.id, row.open)).collect();
    let mut charges = None;
    if charged.is_positive() {
        let last = draft.instalments.last().map_or(today, |(day, _)| *day);
        let item = add_charges_item(write, customer, charged, (rules, last))?;
        items.push((item, charged));
        charges = Some((draft.interest, draft.costs, item));
    }
    let arrangement = write.add_arrangement(&NewArrangement {
        customer,
        currency: open.currency,
        items,
        instalments: draft.instalments.clone(),
        contact_name: draft.contact_name.trim().to_owned(),
        words: draft.words.trim().to_owned(),
        confirm: draft.confirm,
        charges,
        more_because: because.to_owned(),
    })?;
    orders_wait_for(write, customer, CommitmentId::Arrangement(arrangement))?;
    Ok(arrangement)
}

/// Interest and costs that are paid along: never below nothing; of a consumer costs only after a 14-day letter
/// has run out, and no more than the law's scale (art. 6:96 lid 5 and 6 BW). There is no fee.
fn check_charges(
    write: &Write<'_>,
    draft: &ArrangementDraft,
    open: Money,
    rules: &Rules,
) -> Result<Money, Error> {
    let refused = |what| Error::from(Refusal::new(what).at("charges"));
    let sum = draft.interest.checked_add(draft.costs);
    let right = sum.filter(|sum| {
        sum.currency == open.currency && !draft.interest.is_negative() && !draft.costs.is_negative()
    });
    let Some(sum) = right else {
        return Err(refused(msg("refused-charges-amount")));
    };
    if rules.is_consumer() && draft.costs.is_positive() {
        let steps = write.steps(draft.items.iter().copied())?;
        let ran_out = draft.items.iter().all(|item| {
            let had = steps.get(item).map_or(&[][..], Vec::as_slice);
            let letter = LetterKind::FourteenDay;
            rules.procedure.has_run_out(letter, had, rules.today)
        });
        if !ran_out {
            return Err(refused(msg("refused-costs-before-letter")));
        }
        let most = collection_costs(open, &rules.scale, false).map(|costs| costs.costs);
        if let Ok(most) = most
            && draft.costs.minor > most.minor
        {
            return Err(refused(msg("refused-costs-above-scale").with("most", most)));
        }
    }
    Ok(sum)
}

/// The item that stands for interest and costs: money is put against it like any other, after the invoices, for
/// it falls due last.
fn add_charges_item(
    write: &mut Write<'_>,
    customer: CustomerId,
    amount: Money,
    (rules, due_on): (&Rules, NaiveDate),
) -> Result<ItemId, Error> {
    let number = format!("RK-{}-{:04}", rules.today.year(), write.charges_ever()? + 1);
    let words = Words::new(rules.language);
    Ok(write.add_item(&NewItem {
        customer,
        kind: DocumentKind::Invoice,
        number_normalised: normalise_number(&number),
        number,
        issued_on: rules.today,
        due_on,
        due_estimated: false,
        term_agreed: true,
        amount,
        payable: amount,
        payment_reference: None,
        direct_debit: false,
        collected_on: None,
        order_reference: None,
        credits_number: None,
        delivered_on: None,
        description: words.say(&msg("arrangement-charges").with("day", rules.today)),
        lines: Value::Array(Vec::new()),
        taxes: Value::Array(Vec::new()),
        asks_opening: false,
    })?)
}

pub(super) fn withdraw_promise(
    session: &mut Session,
    promise: PromiseId,
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?;
    record(
        session,
        "withdraw-promise",
        msg("did-withdraw-promise"),
        Changed::Everything,
        |write| {
            gone_unless(write.withdraw_promise(promise, reason)?)?;
            Ok(JournalEntry::default().with(json!({ "promise": promise.0, "reason": reason })))
        },
    )
}

/// Lets an arrangement lapse, or calls it off; what was called off and adds interest or costs takes these along,
/// unless something was paid of them.
pub(super) fn end_arrangement(
    session: &mut Session,
    arrangement: ArrangementId,
    how: ArrangementEnd,
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?;
    if how == ArrangementEnd::Lapsed {
        may_lapse(session, arrangement)?;
    }
    let (kind, said) = match how {
        ArrangementEnd::Lapsed => ("end-arrangement", msg("did-end-arrangement")),
        ArrangementEnd::Cancelled => ("cancel-arrangement", msg("did-cancel-arrangement")),
    };
    let today = session.today();
    record(session, kind, said, Changed::Everything, |write| {
        gone_unless(write.end_arrangement(arrangement, how, reason)?)?;
        if how == ArrangementEnd::Cancelled {
            credit_charges(write, arrangement, today)?;
        }
        Ok(
            JournalEntry::about(Subject::Arrangement(arrangement))
                .with(json!({ "reason": reason })),
        )
    })
}

/// We agreed in writing when an arrangement may be ended: an instalment was missed, and the time to make it good
/// is over. Of a consumer that begins with a letter.
fn may_lapse(session: &Session, arrangement: ArrangementId) -> Result<(), Error> {
    let today = session.today();
    let through = session.common()?.books.complete_through;
    let found = session.read(|read| {
        let mut rows = read.arrangements(today, None)?.into_iter();
        let found = rows.find(|row| row.arrangement.id == arrangement);
        let Some(row) = found else { return Ok(None) };
        let kind = read.customers(Some(row.customer))?.pop();
        Ok::<_, StoreError>(Some((row.arrangement, kind.and_then(|row| row.kind))))
    })?;
    let Some((arrangement, kind)) = found.filter(|(it, _)| it.ended.is_none()) else {
        return Ok(());
    };
    let calendar = session.calendar()?;
    let post_days = session.library().law.delivery_days(today);
    let cure = Cure::of(&arrangement, kind, (today, through), (&calendar, post_days));
    let why = match cure {
        Some(cure) if cure.is_over(today, through) => return Ok(()),
        Some(Cure::Through(day)) => msg("refused-lapse-before").with("day", day),
        Some(Cure::LetterFirst) => msg("refused-lapse-letter-first"),
        None => msg("refused-lapse-nothing-missed"),
    };
    let refusal = Refusal::new(why).remedy(msg("refused-lapse-remedy"));
    Err(refusal.at("reason").into())
}

/// What an arrangement added is no longer asked for: a credit note of our own stands against it.
fn credit_charges(
    write: &mut Write<'_>,
    arrangement: ArrangementId,
    today: NaiveDate,
) -> Result<(), Error> {
    let Some((item, open, number)) = write.charges_of(arrangement, today)? else {
        return Ok(());
    };
    if !open.is_positive() {
        return Ok(());
    }
    let row = write.item(today, item)?;
    let row = row.ok_or_else(|| Refusal::new(msg("refused-no-such-item")))?;
    let note = write.add_item(&NewItem {
        customer: row.customer,
        kind: DocumentKind::CreditNote,
        number_normalised: normalise_number(&number),
        number,
        issued_on: today,
        due_on: today,
        due_estimated: false,
        term_agreed: true,
        amount: open,
        payable: open.negated(),
        payment_reference: None,
        direct_debit: false,
        collected_on: None,
        order_reference: None,
        credits_number: Some(row.number),
        delivered_on: None,
        description: row.description,
        lines: Value::Array(Vec::new()),
        taxes: Value::Array(Vec::new()),
        asks_opening: false,
    })?;
    write.add_allocation(&NewAllocation {
        receipt: None,
        credit: Some(note),
        item,
        amount: open,
        effective_on: today,
        certainty: "by-hand",
        reasons: json!([]),
    })?;
    Ok(())
}

/// The signed copy is back: the claim is acknowledged from that day. Its scan is kept byte for byte.
pub(super) fn mark_signed(
    session: &mut Session,
    arrangement: ArrangementId,
    on: NaiveDate,
    scan: Option<&Scan>,
) -> Result<Done, Error> {
    if on > session.today() {
        return Err(Refusal::new(msg("refused-day-to-come"))
            .at("signed_on")
            .into());
    }
    record(
        session,
        "signed",
        msg("did-signed"),
        Changed::Everything,
        |write| {
            let hash = match scan {
                Some(scan) => {
                    let kept = invoice_pdf::Kept::of(scan.bytes.clone());
                    if let Some((what, remedy)) = kept.obstacle(&scan.name) {
                        return Err(Refusal::new(what).remedy(remedy).at("scan").into());
                    }
                    Some(write.keep_pdf(&kept.pdf, kept.status)?)
                }
                None => None,
            };
            gone_unless(write.sign_arrangement(arrangement, on, hash)?)?;
            Ok(
                JournalEntry::about(Subject::Arrangement(arrangement)).with(json!({
                    "on": on.to_string(), "scan": hash.map(|hash| hash.hex()),
                })),
            )
        },
    )
}

/// An order or delivery is held back; it goes out when what is named is kept, or else what is agreed next.
pub(super) fn hold_order(
    session: &mut Session,
    customer: CustomerId,
    what: &str,
    until: Option<CommitmentId>,
) -> Result<Done, Error> {
    let what = required(what, "what", "refused-no-order")?;
    record(
        session,
        "hold-order",
        msg("did-hold-order").with("what", what),
        Changed::Customer(customer),
        |write| {
            let order = write.add_held_order(customer, what)?;
            if let Some(until) = until {
                write.hold_order_for(order, until)?;
            }
            Ok(JournalEntry::about(Subject::Customer(customer)).with(json!({ "what": what })))
        },
    )
}

pub(super) fn release_order(session: &mut Session, order: HeldOrderId) -> Result<Done, Error> {
    record(
        session,
        "release-order",
        msg("did-release-order"),
        Changed::Everything,
        |write| {
            gone_unless(write.release_order(order)?)?;
            Ok(JournalEntry::default().with(json!({ "order": order.0 })))
        },
    )
}

/// Something else was agreed with a customer (seed B21).
pub(super) fn record_side_agreement(
    session: &mut Session,
    customer: CustomerId,
    draft: &SideAgreementDraft,
) -> Result<Done, Error> {
    let what = required(&draft.what, "what", "refused-no-agreement")?;
    let person = required(&draft.contact_name, "contact", "refused-no-person")?;
    let wrong = |amount: &Money| amount.is_zero() || amount.currency != draft.currency;
    if draft.amount.as_ref().is_some_and(wrong) {
        return Err(Refusal::new(msg("refused-agreement-amount"))
            .at("amount")
            .into());
    }
    record(
        session,
        "side-agreement",
        msg("did-side-agreement").with("what", what),
        Changed::Customer(customer),
        |write| {
            let id = write.add_side_agreement(&NewSideAgreement {
                customer,
                kind: draft.kind,
                what: what.to_owned(),
                about: draft.about.trim().to_owned(),
                currency: draft.currency,
                amount: draft.amount,
                contact_name: person.to_owned(),
                confirm: draft.confirm,
            })?;
            Ok(JournalEntry::about(Subject::Customer(customer))
                .with(json!({ "agreement": id.0, "what": what })))
        },
    )
}

/// What was agreed beside holds no longer.
pub(super) fn withdraw_side_agreement(
    session: &mut Session,
    agreement: SideAgreementId,
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?;
    record(
        session,
        "withdraw-side-agreement",
        msg("did-withdraw-side-agreement"),
        Changed::Everything,
        |write| {
            gone_unless(write.withdraw_side_agreement(agreement, reason)?)?;
            Ok(JournalEntry::default().with(json!({ "agreement": agreement.0, "reason": reason })))
        },
    )
}
