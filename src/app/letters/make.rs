//! Makes one letter: facts, pages, enclosures; the bytes that come out are what would be issued.

use super::due::{Plan, What};
use super::enclosures::{self, About, Whole};
use super::facts::{Prepared, prepare};
use super::house::House;
use super::material::Material;
use crate::app::error::Error;
use crate::app::snapshots::{CopyState, LetterDraft, LetterDue, LetterSheets, PageCaption};
use crate::documents::letter::{CostsFacts, Laid, lay_out};
use crate::documents::{Info, writer};
use crate::domain::document::CopyStatus;
use crate::domain::ids::{ItemId, TermsId};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Problem, Refusal, Weight, msg};
use crate::domain::money::Money;
use crate::store::Read;
use crate::store::write::{NewLetter, NewLetterItem};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A letter that was made up, with what issuing it would record.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) draft: LetterDraft,
    /// Without its hash, which issuing gives.
    pub(super) record: NewLetter,
    /// Steps that its items have had with it: item, step, deadline given.
    pub(super) steps: Vec<(ItemId, String, Option<NaiveDate>)>,
    /// The version of our terms that the customer receives with it.
    pub(super) hands_over: Option<TermsId>,
}

/// Makes the `nth` letter of those made now.
///
/// # Errors
/// It cannot be printed as it is: why, and what to do; or the file cannot be read.
pub(super) fn make(
    read: &Read<'_>,
    house: &House<'_>,
    plan: &Plan,
    without_copy: &BTreeMap<ItemId, String>,
    nth: usize,
) -> Result<Made, Error> {
    let material = Material::read(read, house, std::slice::from_ref(plan), Some(plan.customer))?;
    let mut broken = BTreeSet::new();
    let mut broken_problems: Vec<Problem> = Vec::new();
    loop {
        let prepared = prepare(plan, &material, house, &house.reference(nth), &broken)
            .ok_or_else(|| Refusal::new(msg("refused-no-such-customer")))?;
        let name = prepared.customer.name.clone();
        let laid =
            laid(&prepared, house).map_err(|problems| cannot_be_printed(&name, &problems))?;
        let whole = put_together(read, house, &prepared, &laid)?;
        if let Some(problem) = whole.problems.first() {
            return Err(cannot_be_printed(&name, std::slice::from_ref(problem)).into());
        }
        // A copy that turned out not to open is left out, and the letter no longer names it.
        if !whole.broken.is_empty() {
            for (item, problem) in whole.broken {
                broken.insert(item);
                broken_problems.push(problem);
            }
            continue;
        }
        return Ok(made(
            plan,
            &prepared,
            &laid,
            whole,
            (&broken, broken_problems),
            (house, without_copy),
        ));
    }
}

/// The letter's own pages, or every reason why there are none.
pub(super) fn laid(prepared: &Prepared<'_>, house: &House<'_>) -> Result<Laid, Vec<Problem>> {
    let fatal = |problem: &&Problem| problem.weight == Weight::Fatal;
    let ours: Vec<Problem> = prepared.problems.iter().filter(fatal).cloned().collect();
    let template = house
        .library
        .letters(prepared.language)
        .get(prepared.facts.kind);
    let Some(template) = template else {
        return Err(ours);
    };
    match lay_out(&prepared.facts, template, house.words(prepared.language)) {
        Ok(laid) if ours.is_empty() => Ok(laid),
        Ok(_) => Err(ours),
        Err(theirs) => Err(ours.into_iter().chain(theirs).collect()),
    }
}

fn cannot_be_printed(name: &str, problems: &[Problem]) -> Refusal {
    let refusal = Refusal::new(msg("post-cannot-be-printed").with("name", name)).at("letter");
    match problems.first() {
        Some(problem) => Refusal {
            why: Some(problem.what.clone()),
            remedy: problem.remedy.clone(),
            ..refusal
        },
        None => refusal,
    }
}

fn put_together(
    read: &Read<'_>,
    house: &House<'_>,
    prepared: &Prepared<'_>,
    laid: &Laid,
) -> Result<Whole, Error> {
    let info = Info {
        title: &laid.subject,
        author: &house.company.name,
        language: prepared.language,
        day: house.letter_day,
    };
    let letter = writer::write(&laid.pages, &info)
        .map_err(|error| cannot(&prepared.customer.name, &error))?;
    let about = About {
        customer: prepared.customer,
        items: &prepared.rows,
        language: prepared.language,
    };
    enclosures::enclose(
        read,
        house,
        (&laid.subject, &letter),
        &prepared.behind,
        about,
    )
}

fn cannot(name: &str, error: &crate::documents::error::PdfError) -> Refusal {
    Refusal::new(msg("post-cannot-be-printed").with("name", name))
        .because(error.message())
        .at("letter")
}

fn made(
    plan: &Plan,
    prepared: &Prepared<'_>,
    laid: &Laid,
    whole: Whole,
    (broken, broken_problems): (&BTreeSet<ItemId>, Vec<Problem>),
    (house, without_copy): (&House<'_>, &BTreeMap<ItemId, String>),
) -> Made {
    let letter_pages = count(laid.pages.len());
    let mut due = listed(plan, prepared, broken);
    due.problems.extend(laid.remarks.iter().cloned());
    due.problems.extend(broken_problems);
    due.sheets = LetterSheets {
        letter: letter_pages,
        copies: count(whole.copy_pages.len()),
        copy_pages: whole.copy_pages.values().sum(),
        terms: count(
            whole
                .captions
                .iter()
                .filter(|caption| matches!(caption, PageCaption::Terms(_)))
                .count(),
        ),
    };
    let nothing = Money::zero(plan.currency);
    let interest = prepared.facts.interest.as_ref();
    let interest = interest.map_or(nothing, |interest| interest.amount);
    let costs = prepared.facts.costs.as_ref();
    let costs = costs.and_then(CostsFacts::total).unwrap_or(nothing);
    let items = prepared
        .asked
        .iter()
        .map(|(item, open, also)| NewLetterItem {
            item: *item,
            open: *open,
            also_overdue: *also,
            copy_pages: whole.copy_pages.get(item).copied().unwrap_or(0),
            copy_from: whole
                .copy_from
                .get(item)
                .map(|behind| letter_pages + behind),
            without_copy: without_copy
                .get(item)
                .filter(|_| !whole.copy_pages.contains_key(item))
                .cloned(),
        })
        .collect();
    let record = NewLetter {
        customer: plan.customer,
        kind: plan.kind(),
        language: prepared.language,
        day: house.letter_day,
        reference: prepared.facts.our_reference.clone(),
        deadline: prepared.facts.deadline,
        principal: prepared.principal,
        interest,
        costs,
        total: prepared.facts.total,
        pages: letter_pages + count(whole.captions.len()),
        sha256: crate::store::sha256(&whole.pdf),
        arrangement: plan.arrangement(),
        promise: plan.promise(),
        dispute: plan.dispute(),
        asked: plan.asked(),
        side_agreement: plan.side_agreement(),
        items,
    };
    let mut pages: Vec<PageCaption> = (1..=letter_pages).map(PageCaption::Letter).collect();
    pages.extend(whole.captions);
    Made {
        draft: LetterDraft {
            due,
            pdf: whole.pdf,
            pages,
            interest,
            costs,
            principal: prepared.principal,
        },
        record,
        steps: steps(plan, house),
        hands_over: prepared
            .terms
            .versions
            .first()
            .filter(|_| plan.kind().hands_over_terms())
            .map(|(terms, _)| terms.id),
    }
}

/// The steps that count as done with a letter, each item its own.
fn steps(plan: &Plan, house: &House<'_>) -> Vec<(ItemId, String, Option<NaiveDate>)> {
    let deadline = house.step_deadline(plan.kind());
    let (step, items, also) = match &plan.what {
        What::Reminder {
            step, items, also, ..
        } => (step.clone(), items, also.as_slice()),
        // No step of the procedure, but from its last day on the customer is in default.
        What::Asked { items, .. } if plan.kind() == LetterKind::DefaultNotice => {
            (plan.kind().code().to_owned(), items, [].as_slice())
        }
        _ => return Vec::new(),
    };
    let at = items.iter().map(|item| (*item, step.clone(), deadline));
    let along = also
        .iter()
        .map(|(item, step)| (*item, step.clone(), deadline));
    at.chain(along).collect()
}

/// The row in the list of letters, with pages as far as they are known without making the letter.
pub(super) fn listed(plan: &Plan, prepared: &Prepared<'_>, broken: &BTreeSet<ItemId>) -> LetterDue {
    let copies: Vec<u32> = prepared
        .behind
        .iter()
        .filter_map(|one| {
            let item = one.item()?;
            let line = prepared.lines.iter().find(|line| line.id == item)?;
            Some(match line.copy {
                CopyState::Original {
                    status: CopyStatus::Ok { pages },
                    ..
                } => pages,
                _ => 1,
            })
        })
        .collect();
    LetterDue {
        customer: plan.customer,
        name: prepared.customer.name.clone(),
        number: prepared.customer.number.clone(),
        currency: plan.currency,
        kind: plan.kind(),
        arrangement: plan.arrangement(),
        promise: plan.promise(),
        dispute: plan.dispute(),
        side_agreement: plan.side_agreement(),
        asked: plan.asked(),
        total: prepared.facts.total,
        days_overdue: prepared
            .lines
            .iter()
            .map(|line| line.days_overdue)
            .max()
            .unwrap_or(0),
        deadline: prepared.facts.deadline,
        sheets: LetterSheets {
            letter: 1,
            copies: count(copies.len()),
            copy_pages: copies.iter().sum(),
            terms: enclosures::terms_pages(&prepared.terms),
        },
        problems: prepared.problems.clone(),
        missing_copies: enclosures::missing(plan, &prepared.lines, broken),
        items: prepared.lines.clone(),
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
