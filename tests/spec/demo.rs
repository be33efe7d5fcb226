//! The demo company: every situation of the trade occurs in it, on any day.

use chrono::NaiveDate;
use minnelijk::app::Session;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::Command;
use minnelijk::app::demo;
use minnelijk::app::snapshots::{CopyState, WorklistSnapshot};
use minnelijk::domain::commitment::CommitmentState;
use minnelijk::domain::document::CopyStatus;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::matching::Certainty;
use minnelijk::domain::message::Weight;
use minnelijk::domain::standing::HoldReason;
use minnelijk::domain::worklist::{NotToday, Reason, Standing};
use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// Letters that were issued before today.
const LETTERS: usize = 27;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn demo(today: NaiveDate) -> Session {
    let mut session = Session::in_memory(Clock::fixed(today)).unwrap();
    demo::fill(&mut session, today).unwrap();
    session
}

/// The demo company on a normal Wednesday, made once for all that only look at it.
fn wednesday() -> MutexGuard<'static, Session> {
    static MADE: LazyLock<Mutex<Session>> = LazyLock::new(|| Mutex::new(demo(day("2026-10-21"))));
    MADE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What stands on the list and beside it, as codes: `call`, `hand-over`; `not-today-hold`.
fn codes(list: &WorklistSnapshot) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for line in list.todo.iter().chain(&list.not_today) {
        codes.extend(
            line.row
                .reasons
                .iter()
                .map(|reason| reason.message().key.to_owned()),
        );
        codes.insert(match &line.row.standing {
            Standing::Today(todo) => format!("today-{}", todo.name),
            Standing::NotToday { why, .. } => format!("not-today-{}", why.code()),
        });
    }
    codes
}

#[test]
fn on_a_wednesday_every_situation_is_there() {
    let session = wednesday();
    let list = session.worklist().unwrap();
    assert!(list.books.complete && list.books.accounts.len() == 2);
    let found = codes(&list);
    for wanted in [
        "today-promise",
        "today-arrangement",
        "today-call-back",
        "today-dispute",
        "today-letter-1",
        "today-call",
        "today-letter-last",
        "today-fourteen-day",
        "today-hand-over",
        // A broken promise, in the words in which it was made.
        "reason-with-words",
        "reason-promise-coming",
        "reason-instalment-coming",
        "reason-call-back-asked",
        "reason-again",
        "reason-later-than-usual",
        "reason-deadline-passed",
        "reason-call-without-promise",
        "reason-fourteen-day-first",
        "reason-letter-instead",
        "reason-hand-over",
        "reason-hand-over-urgent",
        "reason-dispute-overdue-owner",
    ] {
        assert!(found.contains(wanted), "{wanted} is missing in {found:#?}");
    }
    for why in NotToday::ALL {
        // The calendar is fine on a Wednesday; the gate is open; sales calls are for later issues.
        let elsewhere = [NotToday::Books, NotToday::Calendar, NotToday::AtSales];
        let wanted = format!("not-today-{}", why.code());
        assert!(
            elsewhere.contains(why) || found.contains(&wanted),
            "{wanted} is missing in {found:#?}"
        );
    }
}

#[test]
fn items_have_three_ages_parts_credit_notes_and_copies_of_all_kinds() {
    let session = wednesday();
    let list = session.worklist().unwrap();
    let customers: BTreeSet<_> = list
        .todo
        .iter()
        .chain(&list.not_today)
        .map(|line| line.row.customer)
        .collect();
    let whole: Vec<_> = customers
        .iter()
        .flat_map(|customer| session.customer(*customer).unwrap().lines)
        .collect();
    let items = || whole.iter().flat_map(|line| &line.items);
    let three_ages = whole.iter().any(|line| {
        let steps: BTreeSet<_> = line
            .items
            .iter()
            .map(|item| item.last_step.as_ref().map(|(step, _)| step.clone()))
            .collect();
        line.items.iter().all(|item| item.days_overdue > 0) && steps.len() == 3
    });
    assert!(three_ages);
    assert!(items().any(|item| item.open.is_negative()));
    assert!(items().any(|item| item.open.is_positive() && item.open.minor < item.amount.minor));
    assert!(items().any(|item| item.copy == CopyState::Missing));
    let damaged = |copy: CopyState| matches!(copy, CopyState::Original { status, .. } if status == CopyStatus::Damaged);
    assert!(items().any(|item| damaged(item.copy)));
    let usable = items().filter(|item| item.copy.usable()).count();
    assert!(usable > 50, "{usable}");
}

#[test]
fn the_inbox_holds_a_likely_and_an_unknown_receipt_and_one_keeps_a_customer_off_the_list() {
    let session = wednesday();
    let inbox = session.inbox().unwrap();
    let certainties: Vec<Certainty> = inbox
        .receipts
        .iter()
        .map(|one| one.proposal.certainty)
        .collect();
    assert!(certainties.contains(&Certainty::Likely) && certainties.contains(&Certainty::Unknown));
    assert!(
        !certainties.contains(&Certainty::Certain),
        "it would have been applied"
    );
    let list = session.worklist().unwrap();
    assert!(list.not_today.iter().any(|line| {
        line.row
            .reasons
            .iter()
            .any(|reason| matches!(reason, Reason::PerhapsPaid { .. }))
    }));
    assert!(inbox.opening.is_empty() && !inbox.imports.is_empty());
}

#[test]
fn agreements_are_kept_broken_running_and_to_be_signed() {
    let session = wednesday();
    let agreements = session.agreements().unwrap().commitments;
    let states: BTreeSet<_> = agreements.iter().map(|one| one.state.code()).collect();
    for wanted in [
        CommitmentState::Kept,
        CommitmentState::Broken,
        CommitmentState::Open,
    ] {
        assert!(states.contains(wanted.code()), "{wanted:?} in {states:?}");
    }
    assert!(agreements.iter().any(|one| one.confirmation_due));
}

#[test]
fn letters_of_the_past_were_issued_and_letters_of_today_wait_with_their_problems() {
    let session = wednesday();
    let letters = session.letters().unwrap();
    let issued: BTreeSet<_> = letters.issued.iter().map(|one| one.kind).collect();
    assert!(issued.contains(&LetterKind::FirstReminder));
    assert!(issued.contains(&LetterKind::LastReminder));
    assert!(issued.contains(&LetterKind::ArrangementConfirmation));
    assert_eq!(letters.issued.len(), LETTERS);
    let due: BTreeSet<_> = letters.due.iter().map(|one| one.kind).collect();
    assert!(due.contains(&LetterKind::FourteenDay) && due.contains(&LetterKind::LastReminder));
    // Every letter can be printed as it is but those whose copy is missing or does not open.
    let red: Vec<_> = letters
        .due
        .iter()
        .filter(|one| !one.missing_copies.is_empty())
        .collect();
    assert_eq!(red.len(), 2);
    for one in &letters.due {
        assert!(
            one.problems
                .iter()
                .all(|problem| problem.weight != Weight::Fatal),
            "{}: {:?}",
            one.name,
            one.problems
        );
    }
}

/// What has to be there whatever the calendar does to calls and letters.
fn is_complete(today: NaiveDate) {
    let session = demo(today);
    let list = session.worklist().unwrap();
    assert!(!list.todo.is_empty(), "{today}");
    assert!(list.books.complete, "{today}");
    let found = codes(&list);
    for wanted in [
        "reason-with-words",
        "today-dispute",
        "today-hand-over",
        "not-today-hold",
        "not-today-dispute",
        "not-today-promise",
        "not-today-arrangement",
        "not-today-covered",
        "not-today-unexplained-receipt",
        "not-today-legal-state",
        "not-today-handed-over",
    ] {
        assert!(
            found.contains(wanted),
            "{today}: {wanted} is missing in {found:#?}"
        );
    }
    let issued = session.letters().unwrap().issued.len();
    assert_eq!(issued, LETTERS, "{today}");
}

/// A Monday, a Saturday, between Christmas and New Year, New Year, the Tuesday after Easter, the day after
/// King's Day, a leap day.
#[test]
fn on_awkward_days_every_situation_is_there() {
    for today in [
        "2026-11-23",
        "2026-11-28",
        "2026-12-28",
        "2027-01-01",
        "2027-03-30",
        "2027-04-28",
        "2028-02-29",
    ] {
        is_complete(day(today));
    }
}

#[test]
fn the_same_day_makes_the_same_company() {
    let (one, other) = (wednesday(), demo(day("2026-10-21")));
    assert_eq!(one.worklist().unwrap(), other.worklist().unwrap());
    assert_eq!(one.customers().unwrap(), other.customers().unwrap());
}

#[test]
fn its_file_is_left_as_it_was_today_and_made_anew_tomorrow() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(demo::FILE);
    let today = Clock::fixed(day("2026-10-21"));
    let session = Session::open_demo(&file, today, false).unwrap();
    assert!(session.company().unwrap().sample && session.who().is_some());
    let hold = session.worklist().unwrap().todo[0].row.customer;
    drop(session);

    let mut session = Session::open_demo(&file, today, false).unwrap();
    let not_now = Command::Hold {
        customer: hold,
        items: Vec::new(),
        reason: HoldReason::NotNow,
        note: "vakantie".into(),
        until: Some("2026-12-31".parse().unwrap()),
    };
    session.execute(not_now).unwrap();
    drop(session);
    let session = Session::open_demo(&file, today, false).unwrap();
    let stands = session.customer(hold).unwrap();
    assert_eq!(stands.holds.len(), 1, "what was tried out today is kept");
    drop(session);

    let tomorrow = Clock::fixed(day("2026-10-22"));
    let session = Session::open_demo(&file, tomorrow, false).unwrap();
    assert_eq!(session.customer(hold).unwrap().holds.len(), 0);
    drop(session);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("making"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn another_companys_file_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(demo::FILE);
    let today = Clock::fixed(day("2026-10-21"));
    drop(Session::create(&file, today).unwrap());
    let before = std::fs::read(&file).unwrap();
    let refused = Session::open_demo(&file, today, true)
        .unwrap_err()
        .refusal();
    assert_eq!(refused.what.key, "demo-not-the-demo");
    assert!(refused.why.is_some() && refused.remedy.is_some());
    assert_eq!(std::fs::read(&file).unwrap(), before);
}
