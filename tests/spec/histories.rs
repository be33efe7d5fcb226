//! Random histories, told as stories: whatever happens with invoices, money, lists and what was agreed, in whatever order the
//! world allows, no money appears or disappears, every screen says the same of it, what is refused changes nothing, and
//! undo gives the earlier answers back.

use super::stories::World;
use chrono::{Days, NaiveDate};
use minnelijk::app::session::Session;
use minnelijk::app::snapshots::{
    AgendaKey, AgendaLine, CommitmentWhat, CustomerSnapshot, HistoryLine, WorklistLine,
};
use minnelijk::domain::commitment::CommitmentState;
use minnelijk::domain::ids::{CustomerId, JournalId};
use minnelijk::domain::message::Value;
use minnelijk::domain::money::Money;
use minnelijk::domain::worklist::Standing;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use std::collections::BTreeMap;

/// Cards by name.
type Cards = BTreeMap<String, CustomerSnapshot>;

type Checked = Result<(), TestCaseError>;

/// Whose, which number, how much: two invoices of one customer, a smaller one, and one of a consumer.
const INVOICES: [(&str, &str, i64); 4] = [
    ("Bakkerij Jansen BV", "2026-0187", 121_000),
    ("Bakkerij Jansen BV", "2026-0188", 60_500),
    ("Slagerij Prins", "2026-0301", 30_250),
    ("Mw. Bos", "2026-0302", 24_000),
];

/// Nobody ever pays it, so that no list is empty.
const NEVER_PAID: (&str, &str, i64) = ("Garage Smit", "2026-0999", 1_250);

/// Something that happens; which invoice or customer by its place.
#[derive(Debug, Clone)]
enum Step {
    /// Some days go by, and the bank is booked through the day before.
    Later(u64),
    /// Days go by, and nobody books the bank.
    Behind(u64),
    /// So many percent of an invoice come in, booked some days ago.
    Pays(usize, i64, u64),
    /// The bank takes the latest payment of an invoice back.
    TakenBack(usize),
    /// So many percent of it are credited.
    Credited(usize, i64),
    /// So many percent of it were settled where only a list tells.
    Elsewhere(usize, i64),
    /// A list through yesterday, and what it says is followed.
    Listed,
    /// So many percent of what its customer is spoken to about, in so many days.
    Promises(usize, i64, u64),
    /// In so many instalments, the first in so many days.
    Plans(usize, u32, u64),
    /// The whole, or so many percent, are contested.
    Contests(usize, Option<i64>),
    /// What was contested is answered.
    Answers(usize),
    /// Its customer is left alone for some days.
    Rests(usize, u64),
    /// A talk that leads to nothing.
    Talks(usize),
    /// The letters that are due to its customer.
    Writes(usize),
    /// The signed copy is back.
    Signs(usize),
    /// What was agreed last lapses, is called off, or is withdrawn.
    Ends(usize, &'static str),
}

fn step() -> impl Strategy<Value = Step> {
    let which = || 0..INVOICES.len();
    let part = || prop_oneof![Just(100_i64), Just(50), 1_i64..99];
    prop_oneof![
        6 => (1_u64..9).prop_map(Step::Later),
        1 => (1_u64..5).prop_map(Step::Behind),
        5 => (which(), prop_oneof![part(), Just(120)], 0_u64..4).prop_map(|(of, part, ago)| Step::Pays(of, part, ago)),
        2 => which().prop_map(Step::TakenBack),
        1 => (which(), part()).prop_map(|(of, part)| Step::Credited(of, part)),
        1 => (which(), part()).prop_map(|(of, part)| Step::Elsewhere(of, part)),
        1 => Just(Step::Listed),
        4 => (which(), part(), 1_u64..12).prop_map(|(of, part, days)| Step::Promises(of, part, days)),
        4 => (which(), 1_u32..=4, 1_u64..9).prop_map(|(of, count, days)| Step::Plans(of, count, days)),
        2 => (which(), prop::option::of(1_i64..99)).prop_map(|(of, part)| Step::Contests(of, part)),
        1 => which().prop_map(Step::Answers),
        1 => (which(), 1_u64..9).prop_map(|(of, days)| Step::Rests(of, days)),
        2 => which().prop_map(Step::Talks),
        2 => which().prop_map(Step::Writes),
        1 => which().prop_map(Step::Signs),
        1 => (which(), prop_oneof![Just("lapse"), Just("cancel"), Just("withdraw")]).prop_map(|(of, how)| Step::Ends(of, how)),
    ]
}

/// A company to which things happen, and what truly did.
struct History {
    world: World,
    today: NaiveDate,
    /// Of each invoice what the bank saw, by its booking day; taken back: less than nothing.
    bank: Vec<Vec<(NaiveDate, i64)>>,
    /// Of each invoice what was credited and what was settled elsewhere, with its day.
    otherwise: Vec<Vec<(NaiveDate, i64)>>,
    /// Of each customer what was invoiced, less what was credited.
    invoiced: BTreeMap<&'static str, i64>,
    /// What happened, to be read when something was wrong.
    lines: Vec<String>,
    /// What was answered before the step that comes.
    before: String,
    notes: usize,
}

const fn per_cent(whole: i64, part: i64) -> i64 {
    whole * part / 100
}

fn plain(minor: i64) -> String {
    Money::eur(minor).plain()
}

impl History {
    fn begin() -> Self {
        let mut history = Self {
            world: World::new(),
            today: "2026-10-07".parse().unwrap(),
            bank: vec![Vec::new(); INVOICES.len()],
            otherwise: vec![Vec::new(); INVOICES.len()],
            invoiced: BTreeMap::new(),
            lines: Vec::new(),
            before: String::new(),
            notes: 0,
        };
        let issued = "2026-09-02".parse().unwrap();
        for (name, number, minor) in INVOICES.into_iter().chain([NEVER_PAID]) {
            let line = format!(
                "invoice {number} to {name} of {}, due 2026-10-02",
                plain(minor)
            );
            history.world.tell(issued, &line).unwrap();
            *history.invoiced.entry(name).or_default() += minor;
        }
        history.world.tell(issued, "kind Mw. Bos consumer").unwrap();
        let first = format!("bank through {}", history.yesterday());
        history.world.tell(history.today, &first).unwrap();
        history.before = history.answers();
        history
    }

    fn yesterday(&self) -> NaiveDate {
        self.today.pred_opt().unwrap()
    }

    /// What truly is open on an invoice at the end of a day.
    fn truly_open(&self, of: usize, on: NaiveDate) -> i64 {
        let settled = self.bank[of].iter().chain(&self.otherwise[of]);
        let settled: i64 = settled
            .filter(|(day, _)| *day <= on)
            .map(|(_, minor)| minor)
            .sum();
        INVOICES[of].2 - settled
    }

    /// The line of a step, where it can happen at all.
    fn line(&mut self, step: &Step) -> Option<String> {
        let name = |of: usize| INVOICES[of].0;
        let number = |of: usize| INVOICES[of].1;
        let open = |of: usize| self.truly_open(of, self.today);
        Some(match *step {
            Step::Later(days) => {
                self.today = self.today + Days::new(days);
                format!("bank through {}", self.yesterday())
            }
            Step::Behind(days) => {
                self.today = self.today + Days::new(days);
                return None;
            }
            Step::Pays(of, part, ago) => {
                let (amount, day) = (per_cent(open(of), part), self.today - Days::new(ago));
                if amount <= 0 {
                    return None;
                }
                self.bank[of].push((day, amount));
                let (name, number) = (name(of), number(of));
                format!(
                    "receipt of {} from {name}, \"{number}\", booked {day}",
                    plain(amount)
                )
            }
            Step::TakenBack(of) => {
                let (day, amount) = self.bank[of].last().copied().filter(|(_, it)| *it > 0)?;
                let on = self.today.max(day);
                self.bank[of].push((on, -amount));
                let (name, number) = (name(of), number(of));
                format!(
                    "return of {} from {name}, \"{number}\", booked {on}",
                    plain(amount)
                )
            }
            Step::Credited(of, part) => {
                let amount = per_cent(open(of), part);
                if amount <= 0 {
                    return None;
                }
                self.notes += 1;
                self.otherwise[of].push((self.today, amount));
                *self.invoiced.entry(name(of)).or_default() -= amount;
                let (name, number, nr) = (name(of), number(of), self.notes);
                format!("credit C-{nr} to {name} of {} for {number}", plain(amount))
            }
            Step::Elsewhere(of, part) => {
                let amount = per_cent(open(of), part);
                if amount > 0 {
                    self.otherwise[of].push((self.today, amount));
                }
                return None;
            }
            Step::Listed => {
                let on = self.yesterday();
                let rows = (0..INVOICES.len()).filter(|of| self.truly_open(*of, on) > 0);
                let rows = rows.map(|of| {
                    let (name, number, whole) = INVOICES[of];
                    let open = plain(self.truly_open(of, on));
                    format!("{number} {name} {open}/{}", plain(whole))
                });
                let (name, number, whole) = NEVER_PAID;
                let never = format!("{number} {name} {}", plain(whole));
                let rows: Vec<String> = rows.chain([never]).collect();
                format!("list through {on} closing following: {}", rows.join(" | "))
            }
            Step::Promises(of, part, days) => {
                let amount = per_cent(open(of), part);
                if amount <= 0 {
                    return None;
                }
                let (name, day) = (name(of), self.today + Days::new(days));
                let amount = plain(amount);
                format!(
                    "promise {name}: {amount} by {day} on {}, in writing",
                    number(of)
                )
            }
            Step::Plans(of, count, days) => {
                let (name, day) = (name(of), self.today + Days::new(days));
                format!("plan {name}: in {count} from {day}")
            }
            Step::Contests(of, part) => {
                let by = self.today + Days::new(6);
                let part = match part {
                    Some(part) => format!(" for {}", plain(per_cent(open(of), part).max(1))),
                    None => String::new(),
                };
                format!(
                    "contest {}{part} of {} by {by}: it is wrong",
                    number(of),
                    name(of)
                )
            }
            Step::Answers(of) => format!("close {} as not-ours: it is right", name(of)),
            Step::Rests(of, days) => {
                let until = self.today + Days::new(days);
                format!("hold {} until {until}: on holiday", name(of))
            }
            Step::Talks(of) => format!("call with {}: nothing", name(of)),
            Step::Writes(of) => format!("letter to {}", name(of)),
            Step::Signs(of) => format!("signed {}", name(of)),
            Step::Ends(of, how) => format!("{how} {}: it did not come", name(of)),
        })
    }

    /// Everything that is asked.
    fn answers(&mut self) -> String {
        let today = self.today;
        let questions = [
            "open?",
            "inbox?",
            "agreements?",
            "everybody?",
            "agenda?",
            "rests?",
            "letters?",
        ];
        let mut ask = |question: &&str| self.world.tell(today, question).unwrap();
        questions.iter().map(&mut ask).collect()
    }

    /// The line of the journal that would be undone.
    fn last(&self) -> Option<JournalId> {
        let frame = self.session().frame().unwrap();
        frame.last_undo.map(|(line, _)| line)
    }

    /// Does a step; what is refused changes nothing, and what is undone is as if it never was.
    fn live(&mut self, step: &Step) -> Checked {
        let Some(line) = self.line(step) else {
            self.lines.push(format!("{}  ({step:?})", self.today));
            self.before = self.answers();
            return Ok(());
        };
        self.lines.push(format!("{}  {line}", self.today));
        if matches!(step, Step::Later(_)) {
            self.before = self.answers();
        }
        let last = self.last();
        let outcome = self.world.tell(self.today, &line);
        let after = self.answers();
        if self.last() == last {
            prop_assert_eq!(&self.before, &after, "nothing was done: {:?}", outcome);
            return Ok(());
        }
        while self.last() != last {
            prop_assert_eq!(self.world.tell(self.today, "undo"), Ok(String::new()));
        }
        let undone = self.answers();
        prop_assert_eq!(&self.before, &undone, "undone");
        let again = self.world.tell(self.today, &line);
        prop_assert!(again.is_ok(), "{again:?}");
        self.before = self.answers();
        prop_assert_eq!(&self.before, &after, "done again");
        Ok(())
    }

    fn session(&self) -> &Session {
        self.world.session()
    }

    // ---- the sidebar counts what its screens show

    fn counts(&self) -> Checked {
        let session = self.session();
        let frame = session.frame().unwrap();
        prop_assert_eq!(frame.today_count, session.worklist().unwrap().todo.len());
        prop_assert_eq!(frame.letters_count, session.letters().unwrap().due.len());
        let agreed = session.agreements().unwrap().commitments;
        let open = agreed.iter().filter(|line| line.is_open());
        prop_assert_eq!(frame.agreements_count, open.count());
        Ok(())
    }

    // ---- no money appears or disappears

    fn money(&self, cards: &Cards) -> Checked {
        prop_assert_eq!(self.session().check().unwrap(), vec![]);
        let mut put: BTreeMap<String, i64> = BTreeMap::new();
        let mut of_bank = 0;
        for (receipt, _) in self.session().receipts().unwrap() {
            let parts: i64 = receipt.allocations.iter().map(|it| it.amount.minor).sum();
            prop_assert_eq!(receipt.amount.minor, receipt.unallocated.minor + parts);
            for part in receipt.allocations {
                *put.entry(part.name).or_default() += part.amount.minor;
            }
            if receipt.account.is_some() {
                of_bank += receipt.amount.minor;
            }
        }
        for let_go in self.session().differences().unwrap() {
            *put.entry(let_go.name).or_default() += let_go.amount.minor;
        }
        let seen: i64 = self.bank.iter().flatten().map(|(_, minor)| minor).sum();
        prop_assert_eq!(of_bank, seen, "what the bank saw");
        for (name, invoiced) in &self.invoiced {
            let card = &cards[*name];
            let open: i64 = card
                .lines
                .iter()
                .flat_map(|line| &line.items)
                .map(|item| item.open.minor)
                .sum();
            let by_lists: i64 = card.history.iter().map(by_list).sum();
            let came = put.get(*name).copied().unwrap_or_default() + by_lists;
            prop_assert_eq!(
                open + came,
                *invoiced,
                "{} open and {} came of {}",
                open,
                came,
                name
            );
        }
        Ok(())
    }

    /// Every customer's card, by name.
    fn cards(&self) -> Cards {
        let names = self.invoiced.keys();
        let cards = names.map(|name| {
            let customer = self.session().customer_named(name).unwrap().unwrap();
            let card = self.session().customer(customer).unwrap();
            ((*name).to_owned(), card)
        });
        cards.collect()
    }

    // ---- every screen says the same

    fn screens(&self, cards: &Cards) -> Checked {
        let worklist = self.session().worklist().unwrap();
        let lines = || worklist.todo.iter().chain(&worklist.not_today);
        let customers = self.session().customers().unwrap().customers;
        let agenda = self.session().agenda().unwrap().lines;
        for name in self.invoiced.keys() {
            let card = &cards[*name];
            let listed = customers.iter().find(|line| line.name == *name).unwrap();
            for line in &card.lines {
                let row = &line.row;
                let sum: i64 = line.items.iter().map(|item| item.open.minor).sum();
                prop_assert_eq!(row.open.minor, sum, "{}: the row and its items", name);
                let of_today = lines().find(|other| other.row.customer == card.id).unwrap();
                prop_assert_eq!(
                    &of_today.row.standing,
                    &row.standing,
                    "{}: Today and the card",
                    name
                );
                prop_assert_eq!(of_today.row.overdue, row.overdue);
                prop_assert_eq!(
                    &listed.open,
                    &vec![row.open],
                    "{}: the list of customers",
                    name
                );
                self.calls_agree(card.id, line, &agenda)?;
            }
            if card.lines.is_empty() {
                prop_assert!(listed.open.iter().all(|open| open.is_zero()));
            }
        }
        self.agreements_agree(cards, &agenda)?;
        self.letters_agree(cards, false)
    }

    /// Who is called about what was agreed stands in the agenda of today, and the other way round.
    fn calls_agree(&self, of: CustomerId, line: &WorklistLine, agenda: &[AgendaLine]) -> Checked {
        let called = match &line.row.standing {
            Standing::Today(todo) => Some(todo.name.as_str()),
            Standing::NotToday { .. } => None,
        };
        let about = ["promise", "arrangement", "lapse", "signature"];
        let in_agenda = agenda.iter().any(|one| {
            let about_a_commitment =
                one.key.is_call() && !matches!(one.key, AgendaKey::CallBack(..));
            one.customer == of && about_a_commitment && one.day <= self.today
        });
        // The letter that ends an arrangement goes before a call about another one.
        let called_about = called.is_some_and(|name| about.contains(&name));
        let ended = called.is_some_and(|name| ["arrangement-end", "hand-over"].contains(&name));
        prop_assert!(
            called_about == in_agenda || (ended && in_agenda),
            "{}: Today says {called:?}, the agenda {in_agenda}",
            line.row.name
        );
        Ok(())
    }

    /// What was agreed is the same on its screen, on the card and in the agenda, and asks for no more than is open.
    fn agreements_agree(&self, cards: &Cards, agenda: &[AgendaLine]) -> Checked {
        for line in self.session().agreements().unwrap().commitments {
            let card = &cards[&line.name];
            let open = |state: CommitmentState| state == CommitmentState::Open || line.asks;
            match &line.what {
                CommitmentWhat::Promise(promise) => {
                    let mut of_card = card.promises.iter();
                    let of_card = of_card.find(|(one, _)| one.id == promise.id).unwrap();
                    prop_assert_eq!(of_card.1, line.state, "{}: the card", &line.name);
                    let key = AgendaKey::Promise(promise.id);
                    let ahead = agenda.iter().find(|one| one.key == key);
                    let runs = line.state == CommitmentState::Open;
                    prop_assert_eq!(ahead.is_some(), runs, "{}: the agenda", &line.name);
                    if let Some(ahead) = ahead {
                        prop_assert_eq!(ahead.amount, Some(promise.rest()));
                        prop_assert_eq!(ahead.day, promise.due_on);
                    }
                }
                CommitmentWhat::Arrangement(arrangement) => {
                    let mut of_card = card.arrangements.iter();
                    let of_card = of_card.find(|(one, _)| one.id == arrangement.id).unwrap();
                    prop_assert_eq!(of_card.1, line.state, "{}: the card", &line.name);
                    let parts = arrangement.instalments.iter();
                    let parts: i64 = parts
                        .map(|one| one.received.minor + one.credited.minor + one.rest().minor)
                        .sum();
                    prop_assert_eq!(parts, arrangement.total().unwrap().minor);
                    if open(line.state) {
                        let rest = arrangement.rest().unwrap().minor;
                        let owed: i64 = line.items.iter().map(|item| item.open.minor).sum();
                        prop_assert!(rest <= owed, "{}: {rest} of {owed}", line.name);
                    }
                }
            }
            // The friendly call stands on one day, wherever it is looked for.
            let before = agenda.iter().find(|one| match (&one.key, &line.what) {
                (AgendaKey::CallPromise(id), CommitmentWhat::Promise(it)) => it.id == *id,
                (AgendaKey::CallInstalment(id, nr), CommitmentWhat::Arrangement(it)) => {
                    it.id == *id && it.next().map(|next| next.nr) == Some(*nr)
                }
                _ => false,
            });
            let call_on = line.call_on.filter(|_| line.state == CommitmentState::Open);
            prop_assert_eq!(
                before.map(|one| one.day),
                call_on,
                "{}: the call",
                &line.name
            );
        }
        Ok(())
    }

    /// A reminder asks for what the card has open, less what is contested, of items that do not rest there.
    fn letters_agree(&self, cards: &Cards, as_printed: bool) -> Checked {
        let letters = self.session().letters().unwrap();
        for due in &letters.due {
            let card = &cards[&due.name];
            let items = card.lines.iter().flat_map(|line| &line.items);
            let items: BTreeMap<_, _> = items.map(|item| (item.id, item)).collect();
            let mut asked = 0;
            for item in &due.items {
                let Some(on_card) = items.get(&item.id) else {
                    continue;
                };
                let reminds = due.kind.is_reminder();
                prop_assert!(
                    !reminds || on_card.rests.is_none(),
                    "{}: {} rests on the card ({:?})",
                    &due.name,
                    &item.number,
                    on_card.rests
                );
                let disputes = card.disputes.iter().flat_map(|it| &it.items);
                let contested: i64 = disputes
                    .filter(|(id, _)| *id == item.id)
                    .map(|(_, part)| part.map_or(on_card.open.minor, |part| part.minor))
                    .sum();
                asked += (on_card.open.minor - contested).max(0);
            }
            if due.kind.is_reminder() {
                prop_assert_eq!(due.total.minor, asked, "{}: {:?}", &due.name, due.kind);
            }
            if as_printed && due.problems.is_empty() {
                let made = self
                    .session()
                    .make_letter(&due.order(BTreeMap::new()))
                    .unwrap();
                prop_assert_eq!(made.due.total, due.total, "{}: as printed", &due.name);
            }
        }
        Ok(())
    }

    /// What was wrong, and the story so far.
    fn told(&self, why: &TestCaseError) -> TestCaseError {
        TestCaseError::fail(format!("{why}\n{}", self.lines.join("\n")))
    }

    fn all_is_well(&self) -> Checked {
        let cards = self.cards();
        self.money(&cards)?;
        self.counts()?;
        self.screens(&cards)
    }
}

/// What a line of a history has as settled according to a list, in hundredths.
fn by_list(event: &HistoryLine) -> i64 {
    let amount = event.what.values.iter().find_map(|(_, value)| match value {
        Value::Money(amount) => Some(amount.minor),
        _ => None,
    });
    amount
        .filter(|_| event.what.key == "history-listed")
        .unwrap_or_default()
}

fn lived(steps: &[Step]) -> Checked {
    let mut history = History::begin();
    for step in steps {
        let well = history.live(step).and_then(|()| history.all_is_well());
        well.map_err(|why| history.told(&why))?;
    }
    let printed = history.letters_agree(&history.cards(), true);
    printed.map_err(|why| history.told(&why))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 40, ..ProptestConfig::default() })]

    /// Seeds A1.4, A10.4, B3 and B38, whatever happens.
    #[test]
    fn whatever_happens_the_screens_agree_and_undo_gives_the_earlier_answers_back(
        steps in prop::collection::vec(step(), 6..12),
    ) {
        lived(&steps)?;
    }
}
