//! Our terms and who was given them, what was agreed about an invoice, charges that we let go of, rates of the law.

use super::{about, company, done, record, required};
use crate::app::command::{Changed, Done, TermsDraft};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::settings::{self, OwnRates};
use crate::domain::charges::{AgreedInterest, Charge, InterestModel};
use crate::domain::document::CopyStatus;
use crate::domain::ids::{CustomerId, ItemId, TermsId};
use crate::domain::message::{Refusal, msg};
use crate::domain::our_terms::{OrderConfirmed, TermsRules};
use crate::import::invoice_pdf::inspect;
use crate::store::write::NewTerms;
use crate::store::{JournalEntry, Subject};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::json;

/// Days of payment that terms can state at most.
const MOST_DAYS: u32 = 365;

pub(super) fn save_terms(
    session: &mut Session,
    terms: Option<TermsId>,
    to: &TermsDraft,
) -> Result<Done, Error> {
    let name = required(&to.name, "name", "refused-name")?.to_owned();
    let status = to.pdf.as_deref().map(inspect);
    if let Some(status) = status
        && !matches!(status, CopyStatus::Ok { .. })
    {
        return Err(Refusal::new(msg("refused-terms-pdf"))
            .remedy(msg("refused-terms-pdf-remedy"))
            .at("pdf")
            .into());
    }
    let before = session
        .read(|read| read.terms())?
        .into_iter()
        .find(|row| Some(row.id) == terms);
    let pages = match status {
        Some(CopyStatus::Ok { pages }) => Some(pages),
        _ => before.as_ref().and_then(|row| row.pages),
    };
    sound(to.rules, pages)?;
    let moment = session.moment();
    let ((), journal) = session.store.write(moment, "terms", |write| {
        let pdf = match (&to.pdf, status) {
            (Some(bytes), Some(status)) => Some(write.keep_pdf(bytes, status)?),
            _ => before.as_ref().and_then(|row| row.pdf),
        };
        let trimmed =
            |article: &str, clause: &str| (article.trim().to_owned(), clause.trim().to_owned());
        let id = write.save_terms(
            terms,
            &NewTerms {
                name,
                valid_from: to.valid_from,
                deposited: to.deposited.trim().to_owned(),
                pdf,
                interest: trimmed(&to.interest_article, &to.interest_clause),
                costs: trimmed(&to.costs_article, &to.costs_clause),
                title: trimmed(&to.title_article, &to.title_clause),
                rules: to.rules,
            },
        )?;
        Ok::<_, Error>(((), JournalEntry::default().with(json!({ "terms": id.0 }))))
    })?;
    Ok(done(msg("did-terms"), Changed::Everything, journal))
}

/// Figures that a version of terms can have, and pages that its PDF has.
fn sound(rules: TermsRules, pages: Option<u32>) -> Result<(), Refusal> {
    let too_much = |figure: Decimal| {
        figure < Decimal::ZERO || figure > Decimal::from(AgreedInterest::MOST_PERCENT)
    };
    let wrong = match rules.interest.map(|interest| interest.model) {
        Some(InterestModel::StatutoryPlus { points }) => too_much(points),
        Some(InterestModel::PerYear { percent }) => too_much(percent),
        Some(InterestModel::PerMonth { percent, .. }) => too_much(percent * Decimal::from(12)),
        _ => false,
    };
    if wrong {
        let most = i64::from(AgreedInterest::MOST_PERCENT);
        return Err(Refusal::new(msg("refused-terms-interest").with("most", most)).at("interest"));
    }
    if rules.pay_days.is_some_and(|days| days > MOST_DAYS) {
        return Err(Refusal::new(msg("refused-procedure-days")).at("pay_days"));
    }
    let Some((from, through)) = rules.extract else {
        return Ok(());
    };
    let pages = pages.unwrap_or(0);
    if from == 0 || through < from || through > pages {
        let what = msg("refused-terms-extract").with("pages", i64::from(pages));
        return Err(Refusal::new(what).at("extract"));
    }
    Ok(())
}

pub(super) fn hand_over_terms(
    session: &mut Session,
    customers: &[CustomerId],
    terms: TermsId,
    on: NaiveDate,
    how: &str,
) -> Result<Done, Error> {
    if on > session.today() {
        return Err(Refusal::new(msg("refused-day-to-come")).at("on").into());
    }
    if customers.is_empty() {
        return Err(Refusal::new(msg("refused-terms-to-nobody"))
            .at("customers")
            .into());
    }
    let (said, changed) = match customers {
        [one] => (msg("did-terms-given"), Changed::Customer(*one)),
        many => (
            msg("did-terms-given-to").with("count", many.len()),
            Changed::Everything,
        ),
    };
    record(session, "terms-given", said, changed, |write| {
        let mut entry = JournalEntry::default();
        for customer in customers {
            write.hand_over_terms(*customer, terms, on, how.trim())?;
            entry.subjects.push(Subject::Customer(*customer));
        }
        Ok(entry.with(json!({ "terms": terms.0, "on": on.to_string() })))
    })
}

pub(super) fn confirm_order(
    session: &mut Session,
    item: ItemId,
    order: Option<OrderConfirmed>,
) -> Result<Done, Error> {
    let today = session.today();
    let row = session.read(|read| read.items(today, [item]))?.pop();
    let row = row.ok_or_else(|| Refusal::new(msg("refused-no-items")).at("items"))?;
    if order.is_some_and(|order| order.agreed_on > today) {
        return Err(Refusal::new(msg("refused-day-to-come"))
            .at("agreed_on")
            .into());
    }
    let customer = row.customer;
    record(
        session,
        "order",
        msg("did-order-confirmed"),
        Changed::Customer(customer),
        |write| {
            write.confirm_order(item, order)?;
            Ok(about(customer, &[item]))
        },
    )
}

pub(super) fn waive_charges(
    session: &mut Session,
    customer: CustomerId,
    items: &[ItemId],
    what: &[Charge],
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-waive-reason")?.to_owned();
    if items.is_empty() || what.is_empty() {
        return Err(Refusal::new(msg("refused-waive-nothing"))
            .at("items")
            .into());
    }
    let today = session.today();
    let rows = session.read(|read| read.items(today, items.iter().copied()))?;
    if rows.len() != items.len() || rows.iter().any(|row| row.customer != customer) {
        return Err(Refusal::new(msg("refused-no-items")).at("items").into());
    }
    let changed = Changed::Customer(customer);
    record(session, "waive", msg("did-waive"), changed, |write| {
        let known = write.charges_waived(Some(customer))?;
        for item in items {
            for charge in what {
                if !known.contains_key(&(*item, *charge)) {
                    write.waive_charge(*item, *charge, &reason)?;
                }
            }
        }
        let codes: Vec<&str> = what.iter().map(|charge| charge.code()).collect();
        Ok(about(customer, items).with(json!({ "what": codes, "reason": reason })))
    })
}

pub(super) fn add_rates(session: &mut Session, rates: &OwnRates) -> Result<Done, Error> {
    if rates.rows.is_empty() && rates.verified_until.is_none() {
        return Err(Refusal::new(msg("refused-no-rates")).at("rates").into());
    }
    let out_of_bounds = |percent: Decimal| {
        percent < Decimal::ZERO || percent > Decimal::from(AgreedInterest::MOST_PERCENT)
    };
    if rates
        .rows
        .iter()
        .any(|(_, rate)| out_of_bounds(rate.percent))
    {
        let most = i64::from(AgreedInterest::MOST_PERCENT);
        return Err(
            Refusal::new(msg("refused-terms-interest").with("most", most))
                .at("percent")
                .into(),
        );
    }
    if rates
        .rows
        .iter()
        .any(|(_, rate)| rate.provenance.source.trim().is_empty())
    {
        return Err(Refusal::new(msg("refused-rate-source")).at("source").into());
    }
    company::change(session, |write| {
        let known = settings::law::own_rates(write)?;
        settings::law::set_own_rates(write, &known.and(rates))
    })
}

pub(super) fn terms_looked_at(session: &mut Session) -> Result<Done, Error> {
    let today = session.today();
    company::change(session, |write| {
        settings::law::set_terms_looked_at(write, today)
    })
}
