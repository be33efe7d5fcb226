//! Promises and arrangements, judged.

use super::*;
use crate::domain::calendar::Calendar;
use crate::domain::calendar::test_days::day;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::ItemId;
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Money;

fn promise(received_in_time: i64, received: i64) -> Promise {
    Promise {
        id: PromiseId(1),
        amount: Money::eur(121_000),
        made_on: day("2026-10-21"),
        due_on: day("2026-10-28"),
        contact_name: "P. de Wit".to_owned(),
        words: "gaat vrijdag mee".to_owned(),
        items: vec![ItemId(187)],
        received_in_time: Money::eur(received_in_time),
        received: Money::eur(received),
        taken_back_on: None,
        ended: None,
        listed: ListsSay::default(),
    }
}

fn arrangement(received: i64, credited: i64, by_then: [i64; 3]) -> Arrangement {
    let instalment = |nr, due_on: &str, amount| Instalment {
        nr,
        due_on: day(due_on),
        amount: Money::eur(amount),
        received: Money::eur(0),
        credited: Money::eur(0),
        received_in_time: Money::eur(0),
    };
    let mut arrangement = Arrangement {
        id: ArrangementId(7),
        made_on: day("2026-10-21"),
        contact_name: String::new(),
        words: String::new(),
        confirmed_on: Some(day("2026-10-21")),
        signed_on: None,
        signed_copy: None,
        items: vec![ItemId(187)],
        charges: None,
        more_because: String::new(),
        instalments: vec![
            instalment(1, "2026-10-28", 40_334),
            instalment(2, "2026-11-30", 40_333),
            instalment(3, "2026-12-28", 40_333),
        ],
        default_letter_on: None,
        end_letter: None,
        ended: None,
        listed: ListsSay::default(),
    };
    let by_then = by_then.map(Money::eur);
    arrangement.receive(Money::eur(received), Money::eur(credited), &by_then);
    arrangement
}

#[test]
fn a_promise_is_judged_by_its_day_and_only_once_the_books_know_it() {
    let after = (day("2026-10-29"), Some(day("2026-10-28")));
    let state = |in_time, to_date| promise(in_time, to_date).state(after.0, after.1);
    assert_eq!(state(121_000, 121_000), CommitmentState::Kept);
    assert_eq!(state(150_000, 150_000), CommitmentState::Kept);
    assert_eq!(state(40_000, 121_000), CommitmentState::KeptLate);
    assert_eq!(state(40_000, 40_000), CommitmentState::PartlyKept);
    assert_eq!(state(0, 0), CommitmentState::Broken);
    let behind = Some(day("2026-10-27"));
    let early = promise(0, 0).state(day("2026-10-30"), behind);
    assert_eq!(early, CommitmentState::Open, "the bank is behind");
}

#[test]
fn money_that_the_bank_takes_back_breaks_a_promise_that_was_kept() {
    let mut promise = promise(121_000, 0);
    promise.taken_back_on = Some(day("2026-11-03"));
    let (today, through) = (day("2026-11-04"), Some(day("2026-11-03")));
    assert_eq!(promise.state(today, through), CommitmentState::Broken);
    assert_eq!(promise.failed_on(), day("2026-11-03"));
    assert!(promise.asks(today, through));
    promise.received = promise.amount;
    promise.received_in_time = Money::eur(0);
    assert_eq!(
        promise.state(today, through),
        CommitmentState::KeptLate,
        "paid again"
    );
    assert_eq!(promise.undone_by_return(), None);
}

#[test]
fn what_a_credit_note_took_off_whole_is_no_instalment_that_was_kept() {
    let arrangement = arrangement(40_334, 50_000, [40_334, 40_334, 40_334]);
    assert_eq!(arrangement.asked().count(), 2);
    assert_eq!(arrangement.kept(), (1, 1));
    assert_eq!(arrangement.rest(), Some(Money::eur(30_666)));
}

#[test]
fn a_broken_promise_stays_broken_when_another_takes_its_place_and_asks_for_nothing() {
    let mut broken = promise(0, 0);
    let replaced = |on: &str| {
        Some(Ended {
            how: PromiseEnd::Replaced,
            on: day(on),
            because: String::new(),
        })
    };
    let (today, through) = (day("2026-10-30"), Some(day("2026-10-29")));
    broken.ended = replaced("2026-10-29");
    assert_eq!(broken.state(today, through), CommitmentState::Broken);
    assert!(!broken.asks(today, through));
    broken.ended = replaced("2026-10-26");
    assert_eq!(broken.state(today, through), CommitmentState::Replaced);
}

#[test]
fn money_goes_to_the_oldest_instalment_and_a_credit_note_off_the_last() {
    let arrangement = arrangement(50_000, 20_000, [40_334, 50_000, 50_000]);
    let parts: Vec<(i64, i64)> = arrangement
        .instalments
        .iter()
        .map(|one| (one.received.minor, one.credited.minor))
        .collect();
    assert_eq!(parts, [(40_334, 0), (9_666, 0), (0, 20_000)]);
    assert_eq!(arrangement.rest(), Some(Money::eur(51_000)));
    assert_eq!(arrangement.kept(), (1, 1));
}

#[test]
fn what_came_within_the_time_to_cure_counts_as_kept_though_late() {
    let arrangement = arrangement(121_000, 0, [0, 80_667, 121_000]);
    let today = day("2026-12-29");
    assert_eq!(arrangement.state(today, None), CommitmentState::Completed);
    assert_eq!(arrangement.kept(), (3, 2));
    let first = &arrangement.instalments[0];
    assert_eq!(first.state(today, None), CommitmentState::KeptLate);
}

#[test]
fn a_business_has_five_working_days_and_a_consumer_seven_from_the_letter() {
    let calendar = Calendar::default();
    let mut missed = arrangement(0, 0, [0, 0, 0]);
    let cure = |missed: &Arrangement, kind, today: &str| {
        let days = (day(today), Some(day(today).pred_opt().unwrap()));
        Cure::of(missed, kind, days, (&calendar, 2))
    };
    let business = Some(CustomerKind::Business);
    let through = Cure::Through(day("2026-11-04"));
    assert_eq!(cure(&missed, business, "2026-10-29"), Some(through));
    assert!(!through.is_over(day("2026-11-04"), Some(day("2026-11-03"))));
    assert!(through.is_over(day("2026-11-05"), Some(day("2026-11-04"))));
    assert_eq!(
        cure(&missed, business, "2026-10-28"),
        None,
        "its day is not over"
    );
    assert_eq!(cure(&missed, None, "2026-10-29"), Some(Cure::LetterFirst));
    let due = |missed: &Arrangement, kind| {
        let days = (day("2026-10-29"), Some(day("2026-10-28")));
        missed.letter_due(kind, days, (&calendar, 2))
    };
    assert_eq!(due(&missed, None), Some(LetterKind::ArrangementDefault));
    assert_eq!(due(&missed, business), None);
    // Sent on Thursday 29 October, delivered on Saturday the 31st, and seven days.
    missed.default_letter_on = Some(day("2026-10-29"));
    let through = Cure::Through(day("2026-11-07"));
    assert_eq!(cure(&missed, None, "2026-11-02"), Some(through));
    assert_eq!(due(&missed, None), None);
}

#[test]
fn an_unsigned_copy_is_called_about_unless_the_first_payment_came() {
    let calendar = Calendar::default();
    let paper =
        |arrangement: &Arrangement, today: &str| arrangement.paper(true, day(today), &calendar);
    let mut unsigned = arrangement(0, 0, [0, 0, 0]);
    assert_eq!(paper(&unsigned, "2026-10-27"), PaperState::Confirmed);
    assert_eq!(
        paper(&unsigned, "2026-10-28"),
        PaperState::WaitingForSignature
    );
    unsigned.confirmed_on = None;
    assert_eq!(paper(&unsigned, "2026-10-28"), PaperState::Drafted);
    unsigned.signed_on = Some(day("2026-10-26"));
    assert_eq!(paper(&unsigned, "2026-10-28"), PaperState::Signed);
    let paid = arrangement(40_334, 0, [40_334, 40_334, 40_334]);
    assert_eq!(paper(&paid, "2026-10-28"), PaperState::Confirmed);
}

#[test]
fn more_than_four_instalments_need_a_reason_and_no_money_comes_on_a_holiday() {
    let calendar = Calendar::default();
    let check = |days: &[&str], because: &str| {
        let amounts = Money::eur(100_000).split(u32::try_from(days.len()).unwrap());
        let rows: Vec<_> = days.iter().map(|text| day(text)).zip(amounts).collect();
        let now = (day("2026-10-21"), &calendar);
        check_schedule(&rows, Money::eur(100_000), because, now).map_err(|why| why.what.key)
    };
    let five = [
        "2026-10-28",
        "2026-11-11",
        "2026-11-25",
        "2026-12-09",
        "2026-12-23",
    ];
    assert_eq!(check(&five, ""), Err("refused-instalments-most"));
    assert_eq!(check(&five, "seizoenbedrijf"), Ok(()));
    let late = ["2026-10-28", "2027-03-01"];
    assert_eq!(check(&late, ""), Err("refused-instalments-too-late"));
    let christmas = ["2026-10-28", "2026-12-25"];
    assert_eq!(check(&christmas, ""), Err("refused-instalment-day-off"));
}
