//! After what was done with one customer the list is made over for that one: it is what it would be if it were
//! made from nothing.

use minnelijk::app::clock::Clock;
use minnelijk::app::command::{Command, ContactDraft, MomentDraft, PromiseDraft};
use minnelijk::app::demo;
use minnelijk::app::snapshots::{CallSnapshot, WorklistSnapshot};
use minnelijk::app::{Access, Session};
use minnelijk::domain::calendar::ClosedPeriod;
use minnelijk::domain::contact::{Cause, Channel, MomentResult};
use minnelijk::domain::day_route::DayRoute;
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::money::Currency;
use minnelijk::domain::rhythm::Rhythm;
use minnelijk::domain::standing::{DisputeCategory, HoldReason};
use minnelijk::domain::worklist::{Standing, TodayStep};

const TODAY: &str = "2026-10-21";

fn clock() -> Clock {
    Clock::fixed(TODAY.parse().unwrap())
}

/// The customers who are to be called, in order.
fn called(list: &WorklistSnapshot) -> Vec<CustomerId> {
    let calls = list.todo.iter().filter(
        |line| matches!(&line.row.standing, Standing::Today(todo) if todo.step == TodayStep::Call),
    );
    calls.map(|line| line.row.customer).collect()
}

fn moment(call: &CallSnapshot, result: MomentResult) -> MomentDraft {
    let spoken = !result.is_attempt();
    let items = call.to_discuss.0.clone();
    let promise = PromiseDraft {
        amount: call.to_discuss.1,
        due_on: "2026-10-28".parse().unwrap(),
        items: items.clone(),
        contact_name: "P. de Wit".to_owned(),
        words: String::new(),
        confirm: true,
    };
    MomentDraft {
        customer: call.customer.id,
        currency: Currency::EUR,
        channel: Channel::Call,
        incoming: false,
        contact_name: if spoken { "P. de Wit" } else { "" }.to_owned(),
        tone: None,
        result,
        cause: spoken.then_some(Cause::Forgotten),
        call_back_on: None,
        call_back_at: None,
        ask_next: String::new(),
        skipped_because: String::new(),
        excuses: Vec::new(),
        read_back: spoken,
        note: String::new(),
        promise: (result == MomentResult::Promise).then_some(promise),
        items,
        arrangement: None,
        dispute: None,
        step: call.step.clone(),
    }
}

#[test]
fn whatever_was_done_the_list_is_what_it_would_be_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(demo::FILE);
    let mut session = Session::open_demo(&file, clock(), false).unwrap();
    let first = session.worklist().unwrap();
    let callers = called(&first);
    let [promises, unreached, rests, ..] = callers[..] else {
        panic!("three are to be called: {callers:?}");
    };
    let sheet = |customer| session.call(customer, Currency::EUR, false).unwrap();
    let (promised, no_answer) = (sheet(promises), sheet(unreached));
    let contested = sheet(rests).to_discuss.0;
    let wishes = [
        Command::RecordMoment(Box::new(moment(&promised, MomentResult::Promise))),
        Command::RecordMoment(Box::new(moment(&no_answer, MomentResult::NoAnswer))),
        Command::OpenDispute {
            customer: rests,
            items: contested.iter().map(|item| (*item, None)).collect(),
            category: DisputeCategory::Quality,
            words: "lekt".to_owned(),
            owner: String::new(),
            solve_by: None,
            by_letter: false,
        },
        Command::Hold {
            customer: unreached,
            items: Vec::new(),
            reason: HoldReason::NotNow,
            note: "op vakantie".to_owned(),
            until: Some(session.today() + chrono::Days::new(7)),
        },
        Command::ChooseRoute {
            customers: vec![callers[callers.len() - 1]],
            route: DayRoute::Letter,
        },
        Command::SaveContact {
            customer: rests,
            contact: None,
            to: ContactDraft {
                name: "L. Smit".to_owned(),
                ..ContactDraft::default()
            },
        },
        Command::SetRhythm {
            customer: callers[callers.len() - 1],
            to: Rhythm {
                pays_after: Some(60),
                building_trade: true,
                closed: vec![ClosedPeriod {
                    from: "2026-10-19".parse().unwrap(),
                    through: "2026-10-30".parse().unwrap(),
                    name: "herfst".to_owned(),
                }],
            },
        },
    ];
    for wish in wishes {
        let said = format!("{wish:?}");
        let undo = session.execute(wish).unwrap().undo.unwrap();
        let anew = || Session::open(&file, Access::Read, clock()).unwrap();
        assert_eq!(
            session.worklist().unwrap(),
            anew().worklist().unwrap(),
            "{said}"
        );
        if said.starts_with("Hold") {
            session.execute(Command::Undo(undo)).unwrap();
            assert_eq!(session.worklist().unwrap(), anew().worklist().unwrap());
        }
    }
    assert_ne!(called(&session.worklist().unwrap()), callers);
}
