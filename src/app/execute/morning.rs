//! The morning before the first call: looking inside, asking departments, choosing the route, and what sales
//! has and brings back.

use super::agreements::{check_moment, put_down};
use super::commitments::Rules;
use super::{about, open_items, record, required};
use crate::app::command::{Changed, Done, InsideGiven, SalesResult};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::day_route::{DayRoute, SALES_DAYS};
use crate::domain::ids::{ColleagueId, CustomerId, ItemId};
use crate::domain::inside::InsideQuestion;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Currency;
use crate::domain::worklist::{Standing, TodayStep, Todo};
use crate::store::write::NewHandOffResult;
use crate::store::{JournalEntry, Subject};
use chrono::NaiveDate;
use serde_json::json;

/// Minutes that a strip of sales can name: a working day.
const MOST_MINUTES: u32 = 600;

pub(super) fn answer_inside(session: &mut Session, given: &[InsideGiven]) -> Result<Done, Error> {
    let today = session.today();
    let mut items: Vec<ItemId> = given.iter().map(|one| one.item).collect();
    items.dedup();
    for one in given.iter().filter(|one| !one.good) {
        required(&one.note, "note", "refused-no-reason")?;
        if one.until.is_some_and(|day| day <= today) {
            return Err(Refusal::new(msg("refused-hold-in-the-past"))
                .at("until")
                .into());
        }
    }
    let said = match given.iter().find(|one| !one.good) {
        Some(no) => match no.until {
            Some(day) => msg("did-inside-no-until").with("day", day),
            None => msg("did-inside-no"),
        },
        None => msg("did-inside-count").with("count", items.len()),
    };
    record(session, "inside", said, Changed::Everything, |write| {
        let rows = open_items(write, today, &items)?;
        let before = write.inside_answers(None)?;
        for one in given {
            let note = one.note.trim();
            write.answer_inside(one.item, one.question, one.good, note)?;
            // A "no" takes the invoice out, with its reason and day.
            if let (false, Some(row)) = (one.good, rows.iter().find(|row| row.id == one.item)) {
                let reason = one.question.hold_reason();
                write.add_hold(row.customer, &[one.item], reason, note, one.until)?;
            }
            // Once it is in order, nothing keeps the invoice out any more.
            let was_no = before.get(&one.item).is_some_and(|answers| {
                let known = answers.iter().find(|known| known.question == one.question);
                known.is_some_and(|known| !known.good)
            });
            if one.good && was_no {
                write.lift_holds_of(one.item, one.question.hold_reason())?;
            }
        }
        let mut entry = JournalEntry::default();
        entry
            .subjects
            .extend(items.iter().copied().map(Subject::Item));
        Ok(entry)
    })
}

pub(super) fn ask_inside(
    session: &mut Session,
    asked: &[(ItemId, InsideQuestion, String)],
    return_on: NaiveDate,
) -> Result<Done, Error> {
    let today = session.today();
    for (_, _, department) in asked {
        required(department, "department", "refused-no-department")?;
    }
    if return_on < today {
        return Err(Refusal::new(msg("refused-day-in-the-past"))
            .at("return_on")
            .into());
    }
    let mut items: Vec<ItemId> = asked.iter().map(|(item, ..)| *item).collect();
    items.dedup();
    let said = msg("did-inside-asked")
        .with("count", asked.len())
        .with("day", return_on);
    record(
        session,
        "inside-asked",
        said,
        Changed::Everything,
        |write| {
            open_items(write, today, &items)?;
            for (item, question, department) in asked {
                write.ask_inside(*item, *question, department.trim(), return_on)?;
            }
            let mut entry =
                JournalEntry::default().with(json!({ "return_on": return_on.to_string() }));
            entry
                .subjects
                .extend(items.iter().copied().map(Subject::Item));
            Ok(entry)
        },
    )
}

pub(super) fn flag_item(
    session: &mut Session,
    item: ItemId,
    note: Option<&str>,
) -> Result<Done, Error> {
    let note = note
        .map(|note| required(note, "note", "refused-no-reason"))
        .transpose()?;
    let said = match note {
        Some(_) => msg("did-flag-on"),
        None => msg("did-flag-off"),
    };
    record(session, "flag", said, Changed::Everything, |write| {
        write.flag_item(item, note)?;
        Ok(JournalEntry::about(Subject::Item(item)).with(json!({ "note": note })))
    })
}

pub(super) fn pass_inside(
    session: &mut Session,
    customer: CustomerId,
    reason: &str,
) -> Result<Done, Error> {
    let reason = required(reason, "reason", "refused-no-reason")?;
    let (said, changed) = (msg("did-pass-inside"), Changed::Customer(customer));
    record(session, "pass-inside", said, changed, |write| {
        write.pass_inside(customer, reason)?;
        Ok(JournalEntry::about(Subject::Customer(customer)).with(json!({ "reason": reason })))
    })
}

pub(super) fn choose_route(
    session: &mut Session,
    customers: &[CustomerId],
    route: DayRoute,
) -> Result<Done, Error> {
    let one = match customers {
        [] => return Err(Refusal::new(msg("refused-nobody-chosen")).into()),
        [one] => Changed::Customer(*one),
        _ => Changed::Everything,
    };
    let said = match route {
        DayRoute::Letter => msg("did-route-letter"),
        DayRoute::Visit => msg("did-route-visit"),
        DayRoute::Call => msg("did-route-call"),
        DayRoute::Sales => return Err(Refusal::new(msg("refused-no-colleague")).into()),
    }
    .with("count", customers.len());
    record(session, "route", said, one, |write| {
        for customer in customers {
            write.choose_route(*customer, route)?;
        }
        let subjects = customers.iter().copied().map(Subject::Customer).collect();
        let entry = JournalEntry {
            subjects,
            ..JournalEntry::default()
        };
        Ok(entry.with(json!({ "route": route.code() })))
    })
}

pub(super) fn hand_to_sales(
    session: &mut Session,
    cases: &[(CustomerId, Currency)],
    colleague: ColleagueId,
) -> Result<Done, Error> {
    let today = session.today();
    let back_on = session.calendar()?.add_working_days(today, SALES_DAYS);
    let colleagues = session.read(|read| read.colleagues())?;
    let works = colleagues
        .into_iter()
        .find(|one| one.id == colleague && one.active);
    let Some(works) = works.filter(|_| !cases.is_empty()) else {
        return Err(Refusal::new(msg("refused-no-colleague"))
            .at("colleague")
            .into());
    };
    let said = msg("did-hand-to-sales")
        .with("name", works.name.as_str())
        .with("count", cases.len())
        .with("day", back_on);
    let decided = session.everybody()?;
    record(session, "sales", said, Changed::Everything, |write| {
        for case in cases {
            let line = decided
                .lines()
                .find(|line| (line.row.customer, line.row.open.currency) == *case);
            let todo = line.and_then(|line| to_be_asked(&line.row.standing));
            let Some(todo) = todo else {
                let name = line.map(|line| line.row.name.clone()).unwrap_or_default();
                return Err(
                    Refusal::new(msg("refused-not-for-sales").with("name", name))
                        .at("colleague")
                        .into(),
                );
            };
            write.hand_to_sales(*case, colleague, back_on, (&todo.name, &todo.items))?;
        }
        let subjects = cases
            .iter()
            .map(|(customer, _)| Subject::Customer(*customer))
            .collect();
        let entry = JournalEntry {
            subjects,
            ..JournalEntry::default()
        };
        Ok(entry.with(json!({ "colleague": colleague.0, "back_on": back_on.to_string() })))
    })
}

/// A step of the procedure that somebody else can take: to be rung or visited today, or written to for the
/// first time.
fn to_be_asked(standing: &Standing) -> Option<&Todo> {
    let Standing::Today(todo) = standing else {
        return None;
    };
    let means = matches!(
        todo.step,
        TodayStep::Call | TodayStep::Visit | TodayStep::Sales
    );
    let first_letter = todo.letter == Some(LetterKind::FirstReminder);
    ((means || first_letter) && !todo.first).then_some(todo)
}

pub(super) fn back_from_sales(session: &mut Session, result: &SalesResult) -> Result<Done, Error> {
    let gone = || Refusal::new(msg("refused-ended-already"));
    let case = session.read(|read| read.hand_off(result.case))?;
    let (customer, currency) = case.ok_or_else(gone)?;
    if result.minutes > MOST_MINUTES {
        return Err(Refusal::new(msg("refused-sales-minutes"))
            .at("minutes")
            .into());
    }
    if result.extra.is_negative() || result.extra.currency != currency {
        return Err(Refusal::new(msg("refused-negative-amount"))
            .at("extra")
            .into());
    }
    let today = session.today();
    if let Some(draft) = &result.moment {
        if draft.customer != customer {
            return Err(gone().into());
        }
        check_moment(draft, today)?;
    }
    let said = match &result.moment {
        Some(draft) => msg("did-sales-result").with("result", draft.result.message()),
        None => msg("did-sales-nothing"),
    };
    let changed = Changed::Customer(customer);
    let rules = Rules::of(session, customer)?;
    record(session, "sales-result", said, changed, |write| {
        let (moment, items) = match &result.moment {
            Some(draft) => {
                let moment = put_down(write, draft, &rules)?;
                (Some(moment), draft.items.clone())
            }
            None => (None, Vec::new()),
        };
        write.back_from_sales(NewHandOffResult {
            case: result.case,
            moment,
            minutes: result.minutes,
            extra_minor: result.extra.minor,
        })?;
        Ok(about(customer, &items).with(
            json!({ "called": moment.is_some(), "minutes": result.minutes, "extra": result.extra.minor }),
        ))
    })
}
