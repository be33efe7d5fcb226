//! Whether a promise or an instalment was kept is judged from what came in, never from the order in which we heard of it:
//! the same receipts, returns and lists, in other files and another order, give the same as of the same day.

use super::importing::{Line, Office, camt, day, paid};
use super::lists::{WHOLE, list, office_with_invoices, through};
use chrono::NaiveDate;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{ArrangementDraft, Command, MomentDraft, PromiseDraft};
use minnelijk::app::rehearsal::BookedThrough;
use minnelijk::app::snapshots::CommitmentWhat;
use minnelijk::domain::commitment::CommitmentState;
use minnelijk::domain::contact::{Cause, Channel, MomentResult};
use minnelijk::domain::money::{Currency, Money};
use proptest::prelude::*;
use std::path::PathBuf;

/// What happened to an invoice: which of the two, on which day of October, how much came in or, below nothing, was taken
/// back; and whether the bank saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moved {
    item: usize,
    on: u32,
    minor: i64,
    seen: bool,
}

/// The day on which it was agreed, and the one on which it is judged.
const AGREED_ON: &str = "2026-10-05";
const TODAY: &str = "2026-10-31";
/// Mondays on which an instalment falls due.
const DUE: [u32; 3] = [12, 19, 26];

fn october(on: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, on).unwrap()
}

/// A promise of a part of the first invoice, and three instalments of the second.
fn agree(office: &mut Office, promised: i64, due_on: u32) {
    office.session.set_clock(Clock::fixed(day(AGREED_ON)));
    let customer = office.customer("Bakkerij Jansen BV");
    let items = vec![office.item("2026-0000")];
    let promise = PromiseDraft {
        amount: Money::eur(promised),
        due_on: october(due_on),
        items,
        contact_name: "P. de Wit".to_owned(),
        words: String::new(),
        confirm: false,
    };
    let done = office
        .session
        .execute(Command::RecordPromise { customer, promise });
    done.unwrap();
    let items = vec![office.item("2026-0001")];
    let instalments = DUE.map(|on| (october(on), Money::eur(WHOLE[1] / 3)));
    let arrangement = ArrangementDraft {
        instalments: instalments.to_vec(),
        items: items.clone(),
        contact_name: "P. de Wit".to_owned(),
        words: String::new(),
        confirm: false,
        interest: Money::eur(0),
        costs: Money::eur(0),
        more_because: String::new(),
    };
    let moment = MomentDraft {
        customer,
        currency: Currency::EUR,
        channel: Channel::Call,
        incoming: true,
        contact_name: "P. de Wit".to_owned(),
        tone: None,
        result: MomentResult::Arrangement,
        cause: Some(Cause::CannotPayAtOnce),
        call_back_on: None,
        call_back_at: None,
        ask_next: String::new(),
        skipped_because: String::new(),
        excuses: Vec::new(),
        read_back: true,
        note: String::new(),
        items,
        promise: None,
        arrangement: Some(arrangement),
        dispute: None,
        step: None,
    };
    let done = office
        .session
        .execute(Command::RecordMoment(Box::new(moment)));
    done.unwrap();
    office.session.set_clock(Clock::fixed(day(TODAY)));
}

/// A file that comes in: the bank's lines of some days, or a list through a day.
#[derive(Debug, Clone, Copy)]
enum File {
    Bank(u32, u32),
    List(u32),
}

impl File {
    fn text(self, moved: &[Moved]) -> String {
        match self {
            Self::Bank(from, through) => {
                let seen = moved
                    .iter()
                    .filter(|it| it.seen && (from..=through).contains(&it.on));
                let lines: Vec<[String; 3]> = seen
                    .map(|it| {
                        let text = format!("factuur 2026-000{}", it.item);
                        [
                            Money::eur(it.minor).plain(),
                            october(it.on).to_string(),
                            text,
                        ]
                    })
                    .collect();
                let lines: Vec<Line<'_>> = lines
                    .iter()
                    .map(|[amount, on, text]| Line {
                        reversal: amount.starts_with('-'),
                        ..paid(amount, on, text)
                    })
                    .collect();
                camt(&october(through).to_string(), &lines)
            }
            Self::List(on) => {
                let rows = (0..WHOLE.len()).map(|item| {
                    let until = moved.iter().filter(|it| it.item == item && it.on <= on);
                    let open = WHOLE[item] - until.map(|it| it.minor).sum::<i64>();
                    (
                        format!("2026-000{item}"),
                        Money::eur(open).plain(),
                        Money::eur(WHOLE[item]).plain(),
                        open,
                    )
                });
                let rows: Vec<_> = rows.filter(|(.., open)| *open > 0).collect();
                let rows = rows.iter().map(|(number, open, whole, _)| {
                    (number.as_str(), open.as_str(), whole.as_str())
                });
                let rows: Vec<_> = rows.chain([("2026-0009", "50.00", "50.00")]).collect();
                list(&rows)
            }
        }
    }
}

/// How everything stands once these files came in one after another: the promise, each instalment, what is open.
fn stands(moved: &[Moved], files: &[File], (promised, due_on): (i64, u32)) -> Vec<String> {
    let mut office = office_with_invoices();
    agree(&mut office, promised, due_on);
    for (nr, file) in files.iter().enumerate() {
        let (ending, booked) = match file {
            File::Bank(..) => ("xml", None),
            File::List(on) => ("csv", Some(through(&october(*on).to_string()))),
        };
        let path: PathBuf = office.file(&format!("{nr}.{ending}"), file.text(moved));
        let booked: Vec<BookedThrough> = booked.into_iter().collect();
        let mut rehearsal = office.with_days(&[path], &booked);
        office.answer(&mut rehearsal);
        office.carry_out(rehearsal);
    }
    let mut said = vec![format!("{:?}", office.open())];
    for line in office.session.agreements().unwrap().commitments {
        match &line.what {
            CommitmentWhat::Promise(promise) => said.push(format!(
                "promise {:?}: {} in time, {} in all",
                line.state,
                promise.received_in_time.plain(),
                promise.received.plain()
            )),
            CommitmentWhat::Arrangement(arrangement) => {
                said.push(format!("arrangement {:?}", line.state));
                let parts = arrangement.instalments.iter();
                said.extend(parts.map(|one| {
                    let (in_time, all) = (one.received_in_time.plain(), one.received.plain());
                    format!("instalment {}: {in_time} in time, {all} in all", one.nr)
                }));
            }
        }
    }
    said
}

/// What the promise should be: what its invoice had come down by at the end of each day says it.
fn expected(moved: &[Moved], (promised, due_on): (i64, u32)) -> CommitmentState {
    let fallen = |on: u32| -> i64 {
        let until = moved.iter().filter(|it| it.item == 0 && it.on <= on);
        until.map(|it| it.minor).sum()
    };
    let stayed = (due_on..=31).map(fallen).min().unwrap();
    match fallen(31) {
        _ if stayed >= promised => CommitmentState::Kept,
        all if all >= promised => CommitmentState::KeptLate,
        all if all > 0 => CommitmentState::PartlyKept,
        _ => CommitmentState::Broken,
    }
}

/// Payments that differ, so that none looks like another; some of them taken back some days later.
fn moved(drawn: &[(usize, u32, i64, bool, Option<u32>)]) -> Vec<Moved> {
    let mut moved = Vec::new();
    for (nr, (item, on, tens, seen, back)) in drawn.iter().enumerate() {
        let minor = tens * 6_000 + 137 * i64::try_from(nr).unwrap() + 11;
        let one = Moved {
            item: *item,
            on: *on,
            minor,
            seen: *seen,
        };
        moved.push(one);
        if let Some(days) = back.filter(|days| *seen && on + days <= 28) {
            moved.push(Moved {
                on: on + days,
                minor: -minor,
                ..one
            });
        }
    }
    moved
}

fn drawn() -> impl Strategy<Value = Vec<(usize, u32, i64, bool, Option<u32>)>> {
    let one = (
        0_usize..2,
        6_u32..=24,
        1_i64..=9,
        prop::bool::weighted(0.8),
        prop::option::weighted(0.2, 1_u32..=6),
    );
    prop::collection::vec(one, 0..7)
}

/// The bank's days cut into files.
fn cut(through: &[u32]) -> Vec<File> {
    let mut ends: Vec<u32> = through.iter().copied().chain([28]).collect();
    ends.sort_unstable();
    ends.dedup();
    let begins = [6].into_iter().chain(ends.iter().map(|end| end + 1));
    begins
        .zip(&ends)
        .map(|(from, end)| File::Bank(from, *end))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 60, ..ProptestConfig::default() })]

    /// Seeds A10.4 and B36: one file of the bank, and the same in several files in any order, say the same; and what they
    /// say is what came in by its day and stayed.
    #[test]
    fn how_the_bank_came_in_decides_nothing(
        drawn in drawn(),
        cuts in prop::collection::vec(6_u32..28, 0..4),
        promise in (1_i64..=5, 7_u32..=26),
        seed in any::<u64>(),
    ) {
        let seen: Vec<Moved> = moved(&drawn).into_iter().filter(|it| it.seen).collect();
        let promise = (promise.0 * 20_000, promise.1);
        let at_once = stands(&seen, &[File::Bank(6, 28)], promise);
        let state = format!("promise {:?}:", expected(&seen, promise));
        prop_assert!(at_once.iter().any(|said| said.starts_with(&state)), "{at_once:?} and not {state}");
        let files = shuffled(cut(&cuts), seed);
        prop_assert_eq!(stands(&seen, &files, promise), at_once, "{:?}", files);
    }

    /// The same with lists between, some of which know what the bank never saw. Lists come in the order of their days: one
    /// that is older than what was read before is set aside, and the import says so.
    #[test]
    fn how_lists_and_the_bank_came_in_decides_nothing(
        drawn in drawn(),
        cuts in prop::collection::vec(6_u32..28, 0..3),
        lists in prop::collection::vec(6_u32..=28, 1..4),
        promise in (1_i64..=5, 7_u32..=26),
        seed in any::<u64>(),
    ) {
        let moved = moved(&drawn);
        let promise = (promise.0 * 20_000, promise.1);
        let mut files = cut(&cuts);
        files.extend(lists.iter().map(|on| File::List(*on)));
        let files = lists_by_day(files);
        let in_order = stands(&moved, &files, promise);
        let files = lists_by_day(shuffled(files, seed));
        prop_assert_eq!(stands(&moved, &files, promise), in_order, "{:?}", files);
    }
}

/// With the lists among them in the order of their days.
fn lists_by_day(mut files: Vec<File>) -> Vec<File> {
    let days = files.iter().filter_map(|file| match file {
        File::List(on) => Some(*on),
        File::Bank(..) => None,
    });
    let mut days: Vec<u32> = days.collect();
    days.sort_unstable();
    let mut days = days.into_iter();
    for file in &mut files {
        if let File::List(on) = file {
            *on = days.next().unwrap();
        }
    }
    files
}

/// In an order that the seed decides.
fn shuffled(mut files: Vec<File>, mut seed: u64) -> Vec<File> {
    for place in (1..files.len()).rev() {
        let other = usize::try_from(seed % (place as u64 + 1)).unwrap();
        seed /= place as u64 + 1;
        files.swap(place, other);
    }
    files
}

/// What a random history once found: paid in time, taken back and paid again is kept, but late.
#[test]
fn paid_again_after_a_return_is_kept_late() {
    let one = |on, minor| Moved {
        item: 0,
        on,
        minor,
        seen: true,
    };
    let moved = [one(8, 120_000), one(14, -120_000), one(16, 120_011)];
    let promise = (120_000, 12);
    assert_eq!(expected(&moved, promise), CommitmentState::KeptLate);
    let said = stands(&moved, &[File::Bank(6, 28)], promise);
    assert!(said[1].starts_with("promise KeptLate"), "{said:?}");
}
