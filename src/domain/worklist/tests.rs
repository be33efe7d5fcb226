//! One customer, one day, one answer.

use super::*;
use crate::app::library::procedures::Procedures;
use crate::app::settings::ProcedureSettings;
use crate::domain::behaviour::{PaidInvoice, UsualPayDay};
use crate::domain::calendar::{Calendar, ClosedPeriod};
use crate::domain::commitment::{Arrangement, Instalment, ListsSay, Promise};
use crate::domain::contact::MomentResult;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::day_route::{DayRoute, HandOff, RouteChoice};
use crate::domain::document::DocumentKind;
use crate::domain::dunning::StepDone;
use crate::domain::ids::{ArrangementId, DisputeId, HandOffId, HoldId, PromiseId};
use crate::domain::message::{Message, msg};
use crate::domain::money::Currency;
use crate::domain::rhythm::{CallingByKind, Rhythm};
use crate::domain::standing::{Dispute, DisputeCategory, Hold, HoldReason, LegalState};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub(super) fn item(id: i64, due_on: &str, minor: i64) -> ItemFacts {
    let due_on = day(due_on);
    ItemFacts {
        id: ItemId(id),
        kind: if minor < 0 {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        },
        number: format!("2026-{id:04}"),
        issued_on: due_on - chrono::Days::new(30),
        due_on,
        open: Money::eur(minor),
        collected_on: None,
        opening_unanswered: false,
        delivered_on: None,
        steps: Vec::new(),
    }
}

fn had(mut item: ItemFacts, step: &str, done_on: &str, deadline: Option<&str>) -> ItemFacts {
    item.steps.push(StepDone {
        step: step.to_owned(),
        done_on: day(done_on),
        deadline: deadline.map(day),
        by_talk: false,
    });
    item
}

/// Fixture F of the seeds: Bakkerij Jansen, € 1.210,00 due Friday 2 October 2026.
pub(super) fn bakery(items: Vec<ItemFacts>) -> CustomerFacts {
    CustomerFacts {
        customer: CustomerId(1),
        number: "10482".to_owned(),
        name: "Bakkerij Jansen BV".to_owned(),
        kind: Some(CustomerKind::Business),
        currency: Currency::EUR,
        items,
        unallocated: Money::eur(0),
        candidates: Vec::new(),
        promises: Vec::new(),
        arrangements: Vec::new(),
        disputes: Vec::new(),
        holds: Vec::new(),
        moments: Vec::new(),
        rhythm: Rhythm::default(),
        habit: None,
        legal_state: None,
        can_be_called: true,
        can_be_written: true,
        route: None,
        at_sales: None,
    }
}

/// Decides with the books complete through the working day before.
pub(super) fn on(today: &str, facts: &CustomerFacts) -> WorklistRow {
    in_period(today, None, facts)
}

/// The same in a holiday period.
fn in_period(today: &str, holiday: Option<&str>, facts: &CustomerFacts) -> WorklistRow {
    let holiday = holiday.map(|name| msg("plain-text").with("text", name));
    decided(
        today,
        holiday,
        facts,
        &Calendar::default(),
        Weights::default(),
    )
}

/// The same with another calendar, and another order.
pub(super) fn on_by(
    today: &str,
    facts: &CustomerFacts,
    calendar: &Calendar,
    weights: Weights,
) -> WorklistRow {
    decided(today, None, facts, calendar, weights)
}

fn decided(
    today: &str,
    holiday: Option<Message>,
    facts: &CustomerFacts,
    calendar: &Calendar,
    weights: Weights,
) -> WorklistRow {
    let today = day(today);
    let calling = CallingByKind::default();
    let now = Circumstances {
        today,
        afternoon: false,
        complete_through: Some(calendar.last_working_day_before(today)),
        calendar,
        post_days: 2,
        minimum: Money::eur(500),
        holiday,
        peace_limit: Money::eur(500_000),
        calling: &calling,
        weights,
    };
    let procedure = Procedures::load().for_kind(facts.kind, &ProcedureSettings::default());
    decide(facts, &procedure, &now).expect("something is open")
}

fn today_step(row: &WorklistRow) -> Option<(TodayStep, &str)> {
    match &row.standing {
        Standing::Today(todo) => Some((todo.step, todo.name.as_str())),
        Standing::NotToday { .. } => None,
    }
}

fn not_today(row: &WorklistRow) -> Option<(NotToday, Option<NaiveDate>)> {
    match &row.standing {
        Standing::Today(_) => None,
        Standing::NotToday { why, until } => Some((*why, *until)),
    }
}

pub(super) fn promise(amount: i64, made_on: &str, due_on: &str, received: i64) -> Promise {
    Promise {
        id: PromiseId(1),
        amount: Money::eur(amount),
        made_on: day(made_on),
        due_on: day(due_on),
        contact_name: "P. de Wit".to_owned(),
        words: "gaat vrijdag mee".to_owned(),
        items: vec![ItemId(187)],
        received_in_time: Money::eur(received),
        received: Money::eur(received),
        taken_back_on: None,
        ended: None,
        listed: ListsSay::default(),
    }
}

/// Seed B41.
#[test]
fn the_first_letter_goes_seven_days_after_the_due_date() {
    let facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    assert_eq!(
        not_today(&on("2026-10-08", &facts)),
        Some((NotToday::NotDue, Some(day("2026-10-09"))))
    );
    assert_eq!(
        today_step(&on("2026-10-09", &facts)),
        Some((TodayStep::Letter, "letter-1"))
    );
    assert_eq!(
        on("2026-10-09", &facts).reasons,
        [Reason::DaysAfterDue { days: 7 }]
    );
}

#[test]
fn a_direct_debit_rests_until_five_working_days_after_its_collection() {
    let mut debit = item(187, "2026-10-02", 121_000);
    debit.collected_on = Some(day("2026-10-05"));
    let facts = bakery(vec![debit.clone()]);
    // Monday 5 October and five working days.
    let row = on("2026-10-09", &facts);
    assert_eq!(
        not_today(&row),
        Some((NotToday::DirectDebit, Some(day("2026-10-12"))))
    );
    let collected = Reason::DirectDebitRuns {
        on: day("2026-10-05"),
    };
    assert_eq!(row.reasons, [collected]);
    assert_eq!(
        today_step(&on("2026-10-12", &facts)),
        Some((TodayStep::Letter, "letter-1"))
    );
    // What is collected later than it is due rests before, too.
    debit.collected_on = Some(day("2026-11-02"));
    let later = on("2026-10-20", &bakery(vec![debit]));
    assert_eq!(
        not_today(&later),
        Some((NotToday::DirectDebit, Some(day("2026-11-09"))))
    );
}

/// "Due since", never "due exactly today": ten days away leaves what daily use would have left.
#[test]
fn nothing_is_lost_by_not_looking_for_ten_days() {
    let facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    let row = on("2026-10-20", &facts);
    let Standing::Today(todo) = row.standing else {
        panic!("{:?}", row.standing)
    };
    assert_eq!(
        (todo.name.as_str(), todo.since),
        ("letter-1", day("2026-10-09"))
    );
}

/// Seeds B42 and B45: not a second letter but a call, five days after the deadline.
#[test]
fn after_the_letter_without_reaction_comes_the_call() {
    let facts = bakery(vec![had(
        item(187, "2026-10-02", 121_000),
        "letter-1",
        "2026-10-09",
        Some("2026-10-16"),
    )]);
    assert_eq!(
        not_today(&on("2026-10-20", &facts)),
        Some((NotToday::NotDue, Some(day("2026-10-21"))))
    );
    let row = on("2026-10-21", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Call, "call")));
    assert_eq!(
        row.reasons,
        [Reason::DeadlinePassed {
            deadline: day("2026-10-16")
        }]
    );
}

/// Tip 8: no time to call, then the last letter takes the call's place.
#[test]
fn without_time_to_call_the_last_letter_takes_its_place() {
    let mut facts = bakery(vec![had(
        item(187, "2026-10-02", 121_000),
        "letter-1",
        "2026-10-09",
        Some("2026-10-16"),
    )]);
    facts.route = Some(RouteChoice {
        route: DayRoute::Letter,
        on: day("2026-10-21"),
    });
    assert_eq!(
        today_step(&on("2026-10-21", &facts)),
        Some((TodayStep::Letter, "letter-last"))
    );
    facts.route = None;
    facts.can_be_called = false;
    assert_eq!(
        today_step(&on("2026-10-21", &facts)),
        Some((TodayStep::Letter, "letter-last"))
    );
    facts.can_be_written = false;
    assert_eq!(
        not_today(&on("2026-10-21", &facts)),
        Some((NotToday::NoContactData, None))
    );
}

/// Seed A3.2: a call that falls due on Monday 19 October waits for Wednesday, also on the Tuesday.
#[test]
fn chasing_calls_keep_off_mondays() {
    let facts = bakery(vec![had(
        item(187, "2026-09-30", 121_000),
        "letter-1",
        "2026-10-07",
        Some("2026-10-14"),
    )]);
    assert_eq!(
        not_today(&on("2026-10-19", &facts)),
        Some((NotToday::Calendar, Some(day("2026-10-21"))))
    );
    assert_eq!(
        not_today(&on("2026-10-20", &facts)),
        Some((NotToday::Calendar, Some(day("2026-10-21"))))
    );
    assert_eq!(
        today_step(&on("2026-10-21", &facts)),
        Some((TodayStep::Call, "call"))
    );
}

/// Seed A10.4: due Friday, the bank is in through Friday without it: first thing on Monday.
#[test]
fn a_broken_promise_comes_first_on_the_next_working_day() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.promises = vec![promise(121_000, "2026-11-09", "2026-11-13", 0)];
    assert_eq!(
        not_today(&on("2026-11-11", &facts)),
        Some((NotToday::Promise, Some(day("2026-11-13"))))
    );
    let row = on("2026-11-16", &facts);
    assert_eq!(
        today_step(&row),
        Some((TodayStep::CallBrokenPromise, "promise"))
    );
    assert_eq!(
        row.reasons,
        [Reason::PromiseBroken {
            amount: Money::eur(121_000),
            due_on: day("2026-11-13"),
            listed: None,
            words: "gaat vrijdag mee".to_owned(),
        }]
    );
    // Spoken about since: the procedure goes on.
    facts.moments = vec![MomentFacts {
        day: day("2026-11-16"),
        morning: true,
        result: MomentResult::NoPromise,
        call_back_on: None,
        call_back_at: None,
        contact_name: "P. de Wit".to_owned(),
        ask_next: String::new(),
    }];
    assert_eq!(
        not_today(&on("2026-11-16", &facts)),
        Some((NotToday::Contacted, Some(day("2026-11-17"))))
    );
    assert_eq!(
        today_step(&on("2026-11-17", &facts)),
        Some((TodayStep::Letter, "letter-1"))
    );
}

/// Seed B38: promise for Monday 2 November, call on Friday 30 October; gone when the money is in.
#[test]
fn the_working_day_before_a_promise_there_is_a_friendly_call() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.promises = vec![promise(121_000, "2026-10-21", "2026-11-02", 0)];
    assert_eq!(
        not_today(&on("2026-10-29", &facts)),
        Some((NotToday::Promise, Some(day("2026-11-02"))))
    );
    assert_eq!(
        today_step(&on("2026-10-30", &facts)),
        Some((TodayStep::CallBeforePromise, "promise"))
    );
    facts.promises = vec![promise(121_000, "2026-10-21", "2026-11-02", 121_000)];
    assert_ne!(
        today_step(&on("2026-10-30", &facts)),
        Some((TodayStep::CallBeforePromise, "promise"))
    );
    // Made the working day before: no call about it.
    facts.promises = vec![promise(121_000, "2026-10-30", "2026-11-02", 0)];
    assert_eq!(
        not_today(&on("2026-10-30", &facts)),
        Some((NotToday::Promise, Some(day("2026-11-02"))))
    );
}

#[test]
fn a_missed_instalment_puts_the_arrangement_in_default() {
    let mut facts = bakery(vec![item(187, "2026-08-02", 80_000)]);
    let instalment = |nr, due_on: &str, received| Instalment {
        nr,
        due_on: day(due_on),
        amount: Money::eur(40_000),
        received: Money::eur(received),
        credited: Money::eur(0),
        received_in_time: Money::eur(received),
    };
    facts.arrangements = vec![Arrangement {
        id: ArrangementId(1),
        made_on: day("2026-09-01"),
        contact_name: String::new(),
        words: String::new(),
        confirmed_on: None,
        signed_on: None,
        signed_copy: None,
        charges: None,
        more_because: String::new(),
        default_letter_on: None,
        end_letter: None,
        items: vec![ItemId(187)],
        instalments: vec![
            instalment(1, "2026-09-22", 40_000),
            instalment(2, "2026-10-22", 0),
            instalment(3, "2026-11-23", 0),
        ],
        ended: None,
        listed: ListsSay::default(),
    }];
    assert_eq!(
        not_today(&on("2026-10-14", &facts)),
        Some((NotToday::Arrangement, Some(day("2026-10-22"))))
    );
    let runs = on("2026-10-14", &facts);
    assert_eq!(
        (runs.open, runs.overdue),
        (Money::eur(80_000), Money::eur(0))
    );
    assert_eq!(
        today_step(&on("2026-10-21", &facts)),
        Some((TodayStep::CallBeforePromise, "arrangement"))
    );
    assert_eq!(
        today_step(&on("2026-10-23", &facts)),
        Some((TodayStep::CallBrokenPromise, "arrangement"))
    );
}

/// Three ages of invoice: the highest step decides, the others go along and have then had their own.
#[test]
fn one_contact_is_decided_by_the_highest_step_and_the_others_go_along() {
    let facts = bakery(vec![
        had(
            had(
                item(1, "2026-08-03", 10_000),
                "letter-1",
                "2026-08-10",
                Some("2026-08-17"),
            ),
            "call",
            "2026-10-01",
            None,
        ),
        item(2, "2026-10-01", 20_000),
        item(3, "2026-10-15", 30_000),
    ]);
    let row = on("2026-10-14", &facts);
    let Standing::Today(todo) = &row.standing else {
        panic!("{:?}", row.standing)
    };
    assert_eq!(
        (todo.name.as_str(), todo.letter),
        ("letter-last", Some(LetterKind::LastReminder))
    );
    assert_eq!(todo.items, [ItemId(1)]);
    assert_eq!(todo.also, [(ItemId(2), "letter-1".to_owned())]);
    assert_eq!(
        (row.open, row.overdue, row.days_overdue),
        (Money::eur(60_000), Money::eur(30_000), 72)
    );
}

/// The 14-day letter takes the place of the second reminder, for consumers and whoever may be one.
#[test]
fn a_consumer_gets_the_fourteen_day_letter() {
    let mut facts = bakery(vec![had(
        item(187, "2026-10-02", 24_000),
        "letter-1",
        "2026-10-09",
        Some("2026-10-16"),
    )]);
    for kind in [Some(CustomerKind::Consumer), None] {
        facts.kind = kind;
        let row = on("2026-10-21", &facts);
        let Standing::Today(todo) = &row.standing else {
            panic!("{:?}", row.standing)
        };
        assert_eq!(
            (todo.name.as_str(), todo.letter),
            ("fourteen-day", Some(LetterKind::FourteenDay))
        );
    }
}

/// Seed A4.2: usual day +14, in peace until 16 October; later than that they are back, and flagged.
#[test]
fn reliable_late_payers_are_left_in_peace_until_their_own_day() {
    let paid: Vec<PaidInvoice> = (0..8)
        .map(|month| {
            let issued_on = day("2025-11-03") + chrono::Months::new(month);
            let due_on = issued_on + chrono::Days::new(30);
            PaidInvoice {
                issued_on: Some(issued_on),
                due_on,
                paid_on: due_on + chrono::Days::new(14),
            }
        })
        .collect();
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.habit = UsualPayDay::of(&paid);
    assert_eq!(
        not_today(&on("2026-10-14", &facts)),
        Some((NotToday::UsualPayDay, Some(day("2026-10-16"))))
    );
    let row = on("2026-10-16", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Letter, "letter-1")));
    assert_eq!(
        row.reasons[0],
        Reason::LaterThanUsual {
            usual_day: 44,
            now_day: 44
        }
    );
}

#[test]
fn what_is_covered_by_a_credit_note_gets_no_letter() {
    let facts = bakery(vec![
        item(1, "2026-10-02", 18_150),
        item(2, "2026-10-10", -18_150),
    ]);
    let row = on("2026-10-14", &facts);
    assert_eq!(not_today(&row), Some((NotToday::Covered, None)));
    assert_eq!(row.open, Money::eur(0));
}

#[test]
fn a_candidate_for_an_unexplained_receipt_gets_no_reminder() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.candidates = vec![(Money::eur(121_000), day("2026-10-13"))];
    assert_eq!(
        not_today(&on("2026-10-14", &facts)),
        Some((NotToday::UnexplainedReceipt, None))
    );
}

#[test]
fn only_the_disputed_items_rest() {
    let mut facts = bakery(vec![
        item(1, "2026-10-02", 121_000),
        item(2, "2026-10-02", 50_000),
    ]);
    facts.disputes = vec![Dispute {
        id: DisputeId(1),
        opened_on: day("2026-10-05"),
        category: DisputeCategory::Quality,
        words: "storing niet verholpen".to_owned(),
        owner: "Rik".to_owned(),
        solve_by: Some(day("2026-10-28")),
        items: vec![(ItemId(1), None)],
    }];
    let row = on("2026-10-14", &facts);
    let Standing::Today(todo) = &row.standing else {
        panic!("{:?}", row.standing)
    };
    assert_eq!(todo.items, [ItemId(2)]);
    facts.items.truncate(1);
    assert_eq!(
        not_today(&on("2026-10-14", &facts)),
        Some((NotToday::Dispute, Some(day("2026-10-28"))))
    );
    // Its day has passed: to the top, to be looked at.
    assert_eq!(
        today_step(&on("2026-10-29", &facts)),
        Some((TodayStep::Check, "dispute"))
    );
}

#[test]
fn a_hold_rests_the_customer_until_its_day() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.holds = vec![Hold {
        id: HoldId(1),
        reason: HoldReason::BackOrder,
        note: "nalevering 30 okt".to_owned(),
        from_on: day("2026-10-05"),
        until_on: Some(day("2026-10-30")),
        items: Vec::new(),
    }];
    assert_eq!(
        not_today(&on("2026-10-29", &facts)),
        Some((NotToday::Hold, Some(day("2026-10-30"))))
    );
    assert_eq!(
        today_step(&on("2026-10-30", &facts)),
        Some((TodayStep::Letter, "letter-1"))
    );
}

#[test]
fn the_law_goes_before_everything() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.promises = vec![promise(121_000, "2026-10-05", "2026-10-09", 0)];
    facts.legal_state = Some(LegalState::Bankrupt);
    assert_eq!(
        not_today(&on("2026-10-14", &facts)),
        Some((NotToday::LegalState, None))
    );
}

#[test]
fn what_was_open_before_the_first_import_is_asked_about_first() {
    let mut old = item(1, "2026-05-02", 121_000);
    old.opening_unanswered = true;
    let facts = bakery(vec![old]);
    let row = on("2026-10-14", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Check, "opening")));
}

/// Seed B46: advice after two months, urgent after four.
#[test]
fn after_two_months_handing_over_is_advised() {
    let mut facts = bakery(vec![had(
        had(
            had(
                item(187, "2026-10-02", 121_000),
                "letter-1",
                "2026-10-09",
                Some("2026-10-16"),
            ),
            "call",
            "2026-10-21",
            None,
        ),
        "letter-last",
        "2026-10-28",
        Some("2026-11-09"),
    )]);
    assert_eq!(
        not_today(&on("2026-12-01", &facts)),
        Some((NotToday::NotDue, Some(day("2026-12-02"))))
    );
    let row = on("2026-12-02", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::HandOver, "hand-over")));
    assert_eq!(
        row.reasons,
        [Reason::HandOverAdvised {
            since: day("2026-12-02"),
            urgent: false
        }]
    );
    assert_eq!(
        on("2027-02-02", &facts).reasons,
        [Reason::HandOverAdvised {
            since: day("2026-12-02"),
            urgent: true
        }]
    );
    facts.items[0].open = Money::eur(0);
}

/// An attempt is not a step: the other half of the day, the next working day, three times a week.
#[test]
fn an_attempt_comes_back_in_the_other_half_of_the_day() {
    let mut facts = bakery(vec![had(
        item(187, "2026-10-02", 121_000),
        "letter-1",
        "2026-10-09",
        Some("2026-10-16"),
    )]);
    let attempt = |on: &str| MomentFacts {
        day: day(on),
        morning: true,
        result: MomentResult::NoAnswer,
        call_back_on: None,
        call_back_at: None,
        contact_name: String::new(),
        ask_next: String::new(),
    };
    facts.moments = vec![attempt("2026-10-21")];
    assert_eq!(
        not_today(&on("2026-10-21", &facts)),
        Some((NotToday::Contacted, Some(day("2026-10-22"))))
    );
    let row = on("2026-10-22", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Call, "call")));
    assert_eq!(
        row.reasons,
        [Reason::Again {
            last_on: day("2026-10-21")
        }]
    );
    facts.moments = vec![
        attempt("2026-10-21"),
        attempt("2026-10-22"),
        attempt("2026-10-23"),
    ];
    // Three times in vain: the last letter, where there is an address; else it waits out the week.
    let row = on("2026-10-23", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Letter, "letter-last")));
    assert_eq!(row.reasons[0], Reason::NobodyReached { attempts: 3 });
    facts.can_be_written = false;
    assert_eq!(
        not_today(&on("2026-10-27", &facts)),
        Some((NotToday::Contacted, Some(day("2026-10-28"))))
    );
    assert_eq!(
        today_step(&on("2026-10-28", &facts)),
        Some((TodayStep::Call, "call"))
    );
}

#[test]
fn at_an_hour_of_the_same_day_the_row_stays_and_says_the_hour() {
    let mut facts = bakery(vec![had(
        item(187, "2026-10-02", 121_000),
        "letter-1",
        "2026-10-09",
        Some("2026-10-16"),
    )]);
    let at = chrono::NaiveTime::from_hms_opt(14, 0, 0);
    facts.moments = vec![MomentFacts {
        day: day("2026-10-21"),
        morning: true,
        result: MomentResult::CallBack,
        call_back_on: Some(day("2026-10-21")),
        call_back_at: at,
        contact_name: "P. de Wit".to_owned(),
        ask_next: String::new(),
    }];
    let row = on("2026-10-21", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Call, "call-back")));
    assert_eq!(
        row.reasons,
        [Reason::CallBack {
            contact_name: "P. de Wit".to_owned(),
            on: day("2026-10-21"),
            at
        }]
    );
}

#[test]
fn asked_to_call_back_means_on_that_day_and_not_before() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.moments = vec![MomentFacts {
        day: day("2026-10-14"),
        morning: true,
        result: MomentResult::CallBack,
        call_back_on: Some(day("2026-10-19")),
        call_back_at: None,
        contact_name: "mw. Aydin".to_owned(),
        ask_next: String::new(),
    }];
    assert_eq!(
        not_today(&on("2026-10-16", &facts)),
        Some((NotToday::Contacted, Some(day("2026-10-19"))))
    );
    // A Monday: agreed calls do not move.
    assert_eq!(
        today_step(&on("2026-10-19", &facts)),
        Some((TodayStep::Call, "call-back"))
    );
}

#[test]
fn below_the_minimum_it_waits_for_the_next_reminder() {
    let facts = bakery(vec![item(187, "2026-10-02", 300)]);
    assert_eq!(
        not_today(&on("2026-10-14", &facts)),
        Some((NotToday::Minimum, None))
    );
}

/// The same holds for a call about a promise; a letter may go out meanwhile.
#[test]
fn nobody_is_rung_twice_in_one_half_of_a_day_whatever_it_is_about() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.promises = vec![promise(121_000, "2026-11-09", "2026-11-13", 0)];
    facts.moments = vec![MomentFacts {
        day: day("2026-11-16"),
        morning: true,
        result: MomentResult::Engaged,
        call_back_on: None,
        call_back_at: None,
        contact_name: String::new(),
        ask_next: String::new(),
    }];
    assert_eq!(
        not_today(&on("2026-11-16", &facts)),
        Some((NotToday::Contacted, Some(day("2026-11-17"))))
    );
    assert_eq!(
        today_step(&on("2026-11-17", &facts)),
        Some((TodayStep::CallBrokenPromise, "promise"))
    );
    facts.promises.clear();
    assert_eq!(
        today_step(&on("2026-11-16", &facts)),
        Some((TodayStep::Letter, "letter-1"))
    );
}

/// Seed A3.1: closed from 26 through 30 October; everybody catches up on Monday and Tuesday.
#[test]
fn a_customer_that_is_closed_is_rung_when_it_has_caught_up() {
    let mut facts = bakery(vec![had(
        item(187, "2026-10-09", 121_000),
        "letter-1",
        "2026-10-16",
        Some("2026-10-23"),
    )]);
    facts.rhythm.closed = vec![ClosedPeriod {
        from: day("2026-10-26"),
        through: day("2026-10-30"),
        name: "herfstsluiting".to_owned(),
    }];
    for today in ["2026-10-28", "2026-10-30", "2026-11-02", "2026-11-03"] {
        assert_eq!(
            not_today(&on(today, &facts)),
            Some((NotToday::Calendar, Some(day("2026-11-04")))),
            "{today}"
        );
    }
    assert_eq!(
        today_step(&on("2026-11-04", &facts)),
        Some((TodayStep::Call, "call"))
    );
    // A promise is called about whatever the calendar says, and a letter may go out.
    facts.promises = vec![promise(121_000, "2026-10-20", "2026-10-26", 0)];
    assert_eq!(
        today_step(&on("2026-10-27", &facts)),
        Some((TodayStep::CallBrokenPromise, "promise"))
    );
}

#[test]
fn so_much_that_it_cannot_wait_is_asked_for_within_the_usual_day_too() {
    let mut facts = bakery(vec![
        item(187, "2026-10-02", 121_000),
        item(219, "2026-11-02", 400_000),
    ]);
    facts.habit = Some(UsualPayDay::said(14));
    let row = on("2026-10-14", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Letter, "letter-1")));
    assert_eq!(
        row.reasons[0],
        Reason::AbovePeaceLimit {
            open: Money::eur(521_000),
            limit: Money::eur(500_000)
        }
    );
    facts.items.pop();
    assert_eq!(
        not_today(&on("2026-10-14", &facts)),
        Some((NotToday::UsualPayDay, Some(day("2026-10-16"))))
    );
}

/// Bakkerij Jansen with letter 1 behind it: the call is due on 21 October.
fn to_be_called() -> CustomerFacts {
    bakery(vec![had(
        item(187, "2026-10-02", 121_000),
        "letter-1",
        "2026-10-09",
        Some("2026-10-16"),
    )])
}

fn chosen(route: DayRoute, on: &str) -> Option<RouteChoice> {
    Some(RouteChoice { route, on: day(on) })
}

/// Seed B42: a visit takes the place of the call, until it is done or the call is chosen again.
#[test]
fn a_visit_takes_the_place_of_the_call() {
    let mut facts = to_be_called();
    facts.route = chosen(DayRoute::Visit, "2026-10-21");
    for today in ["2026-10-21", "2026-10-22"] {
        let row = on(today, &facts);
        assert_eq!(today_step(&row), Some((TodayStep::Visit, "call")));
        assert_eq!(
            row.reasons[0],
            Reason::ByHand {
                route: DayRoute::Visit
            }
        );
    }
    facts.can_be_called = false;
    assert_eq!(
        today_step(&on("2026-10-21", &facts)),
        Some((TodayStep::Visit, "call")),
        "no number is needed to go there"
    );
}

/// "No time" is about the calls of one day: the first letter stays one, and a row is changed by hand alone.
#[test]
fn the_first_letter_stays_a_letter_unless_its_row_is_changed() {
    let mut facts = bakery(vec![item(187, "2026-10-02", 121_000)]);
    facts.route = chosen(DayRoute::Letter, "2026-10-14");
    assert_eq!(
        today_step(&on("2026-10-14", &facts)),
        Some((TodayStep::Letter, "letter-1"))
    );
    facts.route = chosen(DayRoute::Call, "2026-10-14");
    let row = on("2026-10-14", &facts);
    assert_eq!(today_step(&row), Some((TodayStep::Call, "letter-1")));
    let Standing::Today(todo) = &row.standing else {
        panic!("{:?}", row.standing)
    };
    assert_eq!(todo.letter, None, "it is rung, not written");
}

/// Seed A6.1: with sales for two working days, then what came of it is asked.
#[test]
fn a_case_of_sales_rests_and_comes_back() {
    let mut facts = to_be_called();
    facts.at_sales = Some(HandOff {
        id: HandOffId(1),
        colleague: "Karin".to_owned(),
        since: day("2026-10-21"),
        back_on: day("2026-10-23"),
        step: "call".to_owned(),
        items: vec![ItemId(187)],
    });
    let row = on("2026-10-22", &facts);
    assert_eq!(
        not_today(&row),
        Some((NotToday::AtSales, Some(day("2026-10-23"))))
    );
    assert_eq!(
        row.reasons,
        [Reason::AtSales {
            colleague: "Karin".to_owned(),
            since: day("2026-10-21")
        }]
    );
    let back = on("2026-10-23", &facts);
    assert_eq!(today_step(&back), Some((TodayStep::Check, "sales")));
    // Paid meanwhile: nothing is asked.
    facts.items[0].open = Money::eur(0);
    assert!(today_step(&on("2026-10-23", &facts)).is_none());
}

/// Seed A6.2: in a holiday period sales is proposed, for a good relation without a dispute.
#[test]
fn in_holiday_weeks_sales_is_proposed_for_a_good_relation() {
    let period = "herfstvakantie";
    let proposed = |facts: &CustomerFacts, period| {
        let row = in_period("2026-10-21", period, facts);
        let mut reasons = row.reasons.iter();
        reasons.any(|reason| matches!(reason, Reason::SuitsSales { .. }))
    };
    let mut good = to_be_called();
    assert!(!proposed(&good, Some(period)), "nothing is known of them");
    let paid: Vec<PaidInvoice> = (0..5)
        .map(|month| {
            let issued_on = day("2025-11-03") + chrono::Months::new(month);
            let due_on = issued_on + chrono::Days::new(30);
            PaidInvoice {
                issued_on: Some(issued_on),
                due_on,
                paid_on: due_on,
            }
        })
        .collect();
    good.habit = UsualPayDay::of(&paid);
    assert!(proposed(&good, Some(period)));
    assert!(!proposed(&good, None), "no holiday");
    let mut broken = good.clone();
    broken.promises = vec![promise(121_000, "2026-09-01", "2026-09-08", 0)];
    broken.moments = vec![MomentFacts {
        day: day("2026-09-10"),
        morning: true,
        result: MomentResult::NoPromise,
        call_back_on: None,
        call_back_at: None,
        contact_name: String::new(),
        ask_next: String::new(),
    }];
    assert!(!proposed(&broken, Some(period)), "a promise was broken");
    let mut consumer = good;
    consumer.kind = Some(CustomerKind::Consumer);
    assert!(!proposed(&consumer, Some(period)));
}
