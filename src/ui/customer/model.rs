//! What a customer's card shows: words for what the company file says, and why a button does not work.

mod standing;

use crate::app::command::{CustomerCard, ItemDraft};
use crate::app::snapshots::{
    CopyState, CustomerSnapshot, EnteredReceipt, HistoryGroup, HistoryKind, HistoryLine, ItemLine,
    LetterLine, PlanStep, WorklistLine,
};
use crate::domain::commitment::{Arrangement, CommitmentId, CommitmentState, Promise};
use crate::domain::contact::Contact;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::{CopyStatus, DocumentKind};
use crate::domain::ids::{
    ContactId, CustomerId, DisputeId, HeldOrderId, HoldId, ItemId, JournalId, LetterId,
    SideAgreementId, SignalId, TermsId,
};
use crate::domain::language::Language;
use crate::domain::law::TermLimits;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::domain::rhythm::Rhythm as Said;
use crate::domain::standing::{LegalState, Representative};
use crate::domain::worklist::{Standing, TodayStep};
use crate::ui::agreements::shown::{Disc, discs, state_tone};
use crate::ui::theme::{Tone, icon};
use crate::words::{Words, capitalised};
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;

/// Paid invoices that the rhythm shows.
const RHYTHM: usize = 8;

/// A customer's card.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Whose.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// The next step, or why none: on a pill.
    pub pill: (Tone, String),
    /// Town, number, kind, language.
    pub meta: String,
    /// Why they stand where they stand: sentences.
    pub why: Vec<String>,
    /// What asks attention above everything: tone, what, why.
    pub notices: Vec<(Tone, String, String)>,
    /// Receipts that may be theirs wait in the inbox: what to say.
    pub candidates: Option<String>,
    /// Currencies in which something is open, the largest first.
    pub currencies: Vec<Currency>,
    /// Why they cannot be called.
    pub call_off: Option<String>,
    /// What the letter button asks.
    pub letter: LetterButton,
    /// The five figures.
    pub figures: [Figure; 5],
    /// Open items of all currencies.
    pub items: Vec<ItemRow>,
    /// Their sum, per currency.
    pub totals: Vec<String>,
    /// How they usually pay.
    pub rhythm: Rhythm,
    /// What was said by hand of when they pay and work, and what the books show, to compare.
    pub rhythm_said: (Said, String),
    /// The latest paid invoices.
    pub paid: Vec<PaidRow>,
    /// How many were paid.
    pub paid_count: usize,
    /// The steps of the procedure.
    pub plan: Vec<Step>,
    /// What happened, newest first.
    pub history: Vec<Event>,
    /// Promises and arrangements, newest first, running ones before finished ones.
    pub commitments: Vec<Commitment>,
    /// Disputes that run.
    pub disputes: Vec<Rest<DisputeId>>,
    /// Holds that run.
    pub holds: Vec<Rest<HoldId>>,
    /// Orders that wait for a payment.
    pub held_orders: Vec<Rest<HeldOrderId>>,
    /// What else was agreed and still holds, newest first.
    pub beside: Vec<Rest<SideAgreementId>>,
    /// The law took over: in which way, and who acts for them.
    pub law: Option<(LegalState, Representative)>,
    /// What was noticed and is still so, newest first.
    pub signals: Vec<Rest<SignalId>>,
    /// Issued letters, newest first.
    pub letters: Vec<LetterRow>,
    /// People.
    pub people: Vec<Person>,
    /// What can be edited.
    pub card: CustomerCard,
    /// Bank accounts they paid from: as they are kept, and in groups of four.
    pub accounts: Vec<(String, String)>,
    /// Records that are merged into it: a sentence each.
    pub merged: Vec<(CustomerId, String)>,
    /// Open items as they can be corrected.
    pub drafts: BTreeMap<ItemId, ItemDraft>,
    /// The days of terms that their next invoice will have.
    pub terms_days: u32,
    /// How long a term the law allows.
    pub term_limits: TermLimits,
    /// Terms they were given: a sentence each.
    pub terms_given: Vec<String>,
    /// Versions of our terms that can be handed over.
    pub terms: Vec<(TermsId, String)>,
}

/// What the letter button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterButton {
    /// A letter is due: to the letters.
    Due,
    /// Today's step is a call: by letter instead, in this currency.
    Instead,
    /// There is nothing to write today, and why.
    Off(String),
}

/// A figure at the head of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// One value; one per currency where there are more.
    pub values: Vec<String>,
    /// Red for late.
    pub tone: Tone,
    /// About it.
    pub note: String,
}

/// An open item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// Its row.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// What for.
    pub description: String,
    /// Date of the document.
    pub issued: String,
    /// Due.
    pub due: String,
    /// Days overdue; a dash when it is not.
    pub days: String,
    /// The same as a number; 0 when it is not.
    pub days_overdue: i64,
    /// Red beyond thirty days.
    pub late: bool,
    /// Where it stands: line one, and line two in a tone.
    pub state: (String, String, Tone),
    /// Open, without currency for euros.
    pub open: String,
    /// The same as a value, for a dispute or an arrangement.
    pub money: Money,
    /// It counts as overdue.
    pub overdue: bool,
    /// What is behind it.
    pub copy: Copy,
    /// How the copy was known to be of this item; may be empty.
    pub copy_why: String,
}

/// The copy of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// The original can be opened.
    Original,
    /// Only its data are known.
    Data,
    /// There is none, or it cannot be used.
    Missing,
}

/// How a customer pays: days from invoice to payment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// Oldest first: month, days, and the sentence for who hovers over it.
    pub dots: Vec<(String, i64, String)>,
    /// Their own band, once there is a pattern.
    pub band: Option<(i64, i64)>,
    /// Days of the agreed term.
    pub term: Option<i64>,
    /// The oldest open invoice: month of its date, days until now.
    pub now: Option<(String, i64)>,
    /// In a sentence.
    pub note: String,
}

/// A paid invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidRow {
    /// Its number.
    pub number: String,
    /// What for.
    pub description: String,
    /// Date of the document.
    pub issued: String,
    /// Due.
    pub due: String,
    /// Day of payment, counted from the invoice.
    pub day: String,
    /// When it was paid.
    pub paid: String,
    /// Total.
    pub amount: String,
}

/// A step of the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Green: done; accent: now.
    pub tone: Tone,
    /// Its name.
    pub name: String,
    /// Its day.
    pub day: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Kind.
    pub icon: &'static str,
    /// In what spirit.
    pub tone: Tone,
    /// With what it is looked at.
    pub group: HistoryGroup,
    /// What.
    pub what: String,
    /// About it, with who did it.
    pub more: String,
    /// When.
    pub day: String,
    /// A letter to open.
    pub letter: Option<LetterId>,
    /// Can still be undone.
    pub undo: Option<JournalId>,
    /// A receipt that was entered by hand.
    pub entered: Option<EnteredReceipt>,
}

/// A promise or an arrangement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Which.
    pub which: CommitmentId,
    /// What it is.
    pub title: String,
    /// How it stands.
    pub state: (Tone, String),
    /// With whom, when made.
    pub about: String,
    /// In whose words.
    pub words: String,
    /// Its payments; one for a promise.
    pub discs: Vec<Disc>,
    /// What has not come in of it.
    pub rest: String,
    /// It still runs, or is broken and waits for us.
    pub open: bool,
    /// It did not come as agreed.
    pub failed: bool,
}

/// Something that makes items rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest<Id> {
    /// Which.
    pub id: Id,
    /// What.
    pub what: String,
    /// About it.
    pub more: String,
}

/// An issued letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Which.
    pub id: LetterId,
    /// Its kind.
    pub kind: String,
    /// Our reference.
    pub reference: String,
    /// Its date.
    pub day: String,
    /// Deadline it gave.
    pub deadline: String,
    /// What it asked.
    pub total: String,
    /// Pages.
    pub pages: String,
}

/// Somebody there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// As kept.
    pub contact: Contact,
    /// Name with how they are addressed.
    pub name: String,
    /// Role, when they can be reached, e-mail.
    pub about: String,
    /// What we remember of them, and until when; nothing of it is ever printed.
    pub personal: Option<(String, String)>,
    /// All that is kept of them, for whoever asks what that is.
    pub everything: String,
}

impl Person {
    /// Its row.
    #[must_use]
    pub const fn id(&self) -> ContactId {
        self.contact.id
    }
}

/// A customer's card, from what the company file says; `terms` are the versions of our terms.
#[must_use]
pub fn model(snapshot: &CustomerSnapshot, terms: &[(TermsId, String)], words: &Words) -> Model {
    let mut lines: Vec<&WorklistLine> = snapshot.lines.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.row.open.minor));
    let card = &snapshot.card;
    let first = lines.first().copied();
    Model {
        id: snapshot.id,
        name: card.name.clone(),
        pill: pill(first, words),
        meta: meta(snapshot, words),
        why: lines
            .iter()
            .flat_map(|line| &line.row.reasons)
            .map(|reason| capitalised(&words.say(&reason.message())))
            .collect(),
        notices: standing::notices(snapshot, words),
        candidates: candidates(snapshot, words),
        currencies: lines.iter().map(|line| line.row.open.currency).collect(),
        call_off: call_off(snapshot, first, words),
        letter: letter_button(first, words),
        figures: figures(snapshot, &lines, words),
        items: lines
            .iter()
            .flat_map(|line| &line.items)
            .map(|item| item_row(item, snapshot.today, words))
            .collect(),
        totals: lines
            .iter()
            .map(|line| words.money(line.row.open))
            .collect(),
        rhythm: rhythm(snapshot, words),
        rhythm_said: (snapshot.rhythm.clone(), shown_by_the_books(snapshot, words)),
        paid: snapshot
            .paid
            .iter()
            .map(|paid| PaidRow {
                number: paid.number.clone(),
                description: paid.description.clone(),
                issued: brief_day(paid.issued_on, snapshot.today, words),
                due: brief_day(paid.due_on, snapshot.today, words),
                day: words.say(
                    &msg("customer-day-nr").with("day", (paid.paid_on - paid.issued_on).num_days()),
                ),
                paid: words.say(&msg("customer-paid-on").with("day", paid.paid_on)),
                amount: plain(paid.amount, words),
            })
            .collect(),
        paid_count: snapshot.paid_count,
        plan: snapshot
            .plan
            .iter()
            .map(|step| plan_step(step, snapshot.today, words))
            .collect(),
        history: snapshot
            .history
            .iter()
            .map(|line| event(line, snapshot.today, words))
            .collect(),
        commitments: commitments(snapshot, words),
        disputes: standing::disputes(snapshot, words),
        holds: standing::holds(snapshot, words),
        held_orders: standing::held_orders(snapshot, words),
        beside: standing::beside(snapshot, words),
        law: snapshot.law.clone(),
        signals: standing::signals(snapshot, words),
        letters: snapshot
            .letters
            .iter()
            .map(|letter| letter_row(letter, snapshot.today, words))
            .collect(),
        people: snapshot
            .contacts
            .iter()
            .map(|contact| person(snapshot, contact, words))
            .collect(),
        card: card.clone(),
        accounts: snapshot
            .accounts
            .iter()
            .map(|account| (account.clone(), crate::words::iban(account)))
            .collect(),
        merged: snapshot
            .merged
            .iter()
            .map(|line| {
                let said = msg("customer-merged-line")
                    .with("name", line.name.as_str())
                    .with("number", line.number.as_str())
                    .with("day", line.day);
                (line.id, words.say(&said))
            })
            .collect(),
        drafts: snapshot.drafts.clone(),
        terms_days: snapshot.terms_days,
        term_limits: snapshot.term_limits,
        terms_given: snapshot
            .terms_given
            .iter()
            .map(|(name, day, how)| {
                let said = msg("customer-terms-given")
                    .with("name", name.as_str())
                    .with("day", *day)
                    .with("how", how.as_str());
                words.say(&said)
            })
            .collect(),
        terms: terms.to_vec(),
    }
}

/// A day in a narrow column: `2 sep`, with its year where that is another one.
fn brief_day(day: NaiveDate, today: NaiveDate, words: &Words) -> String {
    let month = words.month_short(day);
    if day.year() == today.year() {
        format!("{}\u{a0}{month}", day.day())
    } else {
        format!(
            "{}\u{a0}{month}\u{a0}’{:02}",
            day.day(),
            day.year().rem_euclid(100)
        )
    }
}

/// Euros without their sign, as columns have them; other currencies with their code.
fn plain(money: Money, words: &Words) -> String {
    if money.currency == Currency::EUR {
        words.amount(money)
    } else {
        words.money(money)
    }
}

fn pill(line: Option<&WorklistLine>, words: &Words) -> (Tone, String) {
    let Some(line) = line else {
        return (Tone::Green, words.t("customer-nothing-open"));
    };
    match &line.row.standing {
        Standing::Today(todo) => {
            let step = words.say(&todo.step.message());
            let tone = if todo.step == TodayStep::CallBrokenPromise {
                Tone::Red
            } else {
                Tone::Accent
            };
            let said = match todo.place {
                Some((nr, of)) => words.say(
                    &msg("customer-step-of")
                        .with("step", step)
                        .with("nr", nr)
                        .with("of", of),
                ),
                None => step,
            };
            (tone, said)
        }
        Standing::NotToday { why, until } => {
            let why = capitalised(&words.say(&why.message()));
            let said = match until {
                Some(day) => words.say(
                    &msg("customer-rests-until")
                        .with("why", why)
                        .with("day", *day),
                ),
                None => why,
            };
            (Tone::Neutral, said)
        }
    }
}

/// How a kind of customer is said.
pub(super) fn kind_words(kind: Option<CustomerKind>, words: &Words) -> String {
    kind.map_or_else(
        || words.t("customer-kind-unknown"),
        |kind| words.say(&kind.message()),
    )
}

fn meta(snapshot: &CustomerSnapshot, words: &Words) -> String {
    let card = &snapshot.card;
    let mut kind = kind_words(card.kind, words);
    if card.kind.is_some() && card.kind_assumed {
        kind = words.say(&msg("customer-kind-assumed").with("kind", kind));
    }
    let language = match card.language {
        Language::Dutch => words.t("customer-in-dutch"),
        Language::English => words.t("customer-in-english"),
    };
    let number = words.say(&msg("customer-number").with("number", snapshot.number.as_str()));
    let mut parts = vec![number, kind, language];
    if let Some(city) = &card.address.city {
        parts.insert(0, city.clone());
    }
    parts.join(" · ")
}

fn candidates(snapshot: &CustomerSnapshot, words: &Words) -> Option<String> {
    let first = snapshot.candidates.first()?;
    let said = msg("customer-candidates")
        .with("count", snapshot.candidates.len())
        .with("amount", first.unallocated)
        .with("day", first.booked_on);
    Some(words.say(&said))
}

fn call_off(
    snapshot: &CustomerSnapshot,
    line: Option<&WorklistLine>,
    words: &Words,
) -> Option<String> {
    if line.is_none() {
        return Some(words.t("customer-off-nothing-open"));
    }
    if let Some((state, _)) = &snapshot.law {
        return Some(words.say(&msg("customer-off-law").with("state", state.message())));
    }
    let number = !snapshot.card.phone.trim().is_empty()
        || snapshot
            .contacts
            .iter()
            .any(|contact| contact.phone.is_some());
    (!number).then(|| words.t("customer-off-no-phone"))
}

fn letter_button(line: Option<&WorklistLine>, words: &Words) -> LetterButton {
    let Some(line) = line else {
        return LetterButton::Off(words.t("customer-off-nothing-open"));
    };
    match &line.row.standing {
        Standing::Today(todo) if todo.letter.is_some() || line.morning.by_letter() => {
            LetterButton::Due
        }
        Standing::Today(todo) if todo.step == TodayStep::Call => LetterButton::Instead,
        Standing::Today(_) => LetterButton::Off(words.t("customer-off-call-first")),
        Standing::NotToday { why, .. } => {
            let why = words.say(&why.message());
            LetterButton::Off(words.say(&msg("customer-off-rests").with("why", why)))
        }
    }
}

fn figures(snapshot: &CustomerSnapshot, lines: &[&WorklistLine], words: &Words) -> [Figure; 5] {
    let none = || vec!["–".to_owned()];
    let or_none = |values: Vec<String>| if values.is_empty() { none() } else { values };
    let items: usize = lines.iter().map(|line| line.items.len()).sum();
    let late: Vec<&ItemLine> = lines
        .iter()
        .flat_map(|line| &line.items)
        .filter(|item| item.days_overdue > 0 && item.open.is_positive())
        .collect();
    let days = late.iter().map(|item| item.days_overdue).max().unwrap_or(0);
    let open = Figure {
        label: words.t("customer-figure-open"),
        values: or_none(
            lines
                .iter()
                .map(|line| words.money(line.row.open))
                .collect(),
        ),
        tone: Tone::Neutral,
        note: words.say(&msg("customer-items").with("items", items)),
    };
    let overdue = Figure {
        label: words.t("customer-figure-late"),
        values: or_none(
            lines
                .iter()
                .filter(|line| line.row.overdue.is_positive())
                .map(|line| words.money(line.row.overdue))
                .collect(),
        ),
        tone: if late.is_empty() {
            Tone::Neutral
        } else {
            Tone::Red
        },
        note: if late.is_empty() {
            words.t("customer-nothing-late")
        } else {
            words.say(
                &msg("customer-items-days")
                    .with("items", late.len())
                    .with("days", words.days(days)),
            )
        },
    };
    [
        open,
        overdue,
        usual(snapshot, words),
        promises(snapshot, words),
        last_contact(snapshot, words),
    ]
}

fn usual(snapshot: &CustomerSnapshot, words: &Words) -> Figure {
    let (value, note) = match &snapshot.habit {
        Some(habit) if habit.by_hand => (
            words.say(&msg("customer-days-after-due").with("days", habit.after_due.median)),
            words.t("customer-usual-by-hand"),
        ),
        Some(habit) => {
            // Days after the invoice are what people count in; after the due date where those are not known.
            let (key, spread) = match habit.after_invoice {
                Some(spread) => ("customer-day-nr", spread),
                None => ("customer-days-after-due", habit.after_due),
            };
            let note = msg("customer-usual-note")
                .with("late", spread.late)
                .with("after", habit.after_due.median);
            let blank = if habit.after_invoice.is_some() {
                "day"
            } else {
                "days"
            };
            (
                words.say(&msg(key).with(blank, spread.median)),
                words.say(&note),
            )
        }
        None => ("–".to_owned(), words.t("customer-no-pattern")),
    };
    Figure {
        label: words.t("customer-figure-usual"),
        values: vec![value],
        tone: Tone::Neutral,
        note,
    }
}

/// What the books show of when they pay, beside what is said by hand.
fn shown_by_the_books(snapshot: &CustomerSnapshot, words: &Words) -> String {
    let habit = snapshot.habit.as_ref().filter(|habit| !habit.by_hand);
    match habit {
        Some(habit) => words.say(
            &msg("customer-books-show")
                .with("items", habit.invoices)
                .with("days", habit.after_due.median)
                .with("late", habit.after_due.late),
        ),
        None => words.t("customer-books-show-nothing"),
    }
}

fn promises(snapshot: &CustomerSnapshot, words: &Words) -> Figure {
    let states =
        snapshot
            .promises
            .iter()
            .map(|(_, state)| *state)
            .chain(snapshot.arrangements.iter().map(|(_, state)| match state {
                CommitmentState::Completed => CommitmentState::Kept,
                CommitmentState::InDefault | CommitmentState::Lapsed => CommitmentState::Broken,
                other => *other,
            }));
    let judged: Vec<CommitmentState> = states
        .filter(|state| {
            matches!(
                state,
                CommitmentState::Kept
                    | CommitmentState::KeptLate
                    | CommitmentState::PartlyKept
                    | CommitmentState::Broken
            )
        })
        .collect();
    let kept = judged
        .iter()
        .filter(|state| **state == CommitmentState::Kept)
        .count();
    let (value, note) = if judged.is_empty() {
        ("–".to_owned(), words.t("customer-no-promises"))
    } else {
        let value = msg("customer-kept-of")
            .with("kept", kept)
            .with("all", judged.len());
        (words.say(&value), words.t("customer-kept-note"))
    };
    Figure {
        label: words.t("customer-figure-promises"),
        values: vec![value],
        tone: Tone::Neutral,
        note,
    }
}

fn last_contact(snapshot: &CustomerSnapshot, words: &Words) -> Figure {
    let last = snapshot.history.iter().find(|line| {
        matches!(
            line.kind,
            HistoryKind::Call | HistoryKind::Visit | HistoryKind::Letter
        )
    });
    let (value, note) = match last {
        Some(line) => (
            words.day_short(line.day, snapshot.today),
            capitalised(&words.say(&line.what)),
        ),
        None => ("–".to_owned(), words.t("customer-no-contact")),
    };
    Figure {
        label: words.t("customer-figure-contact"),
        values: vec![value],
        tone: Tone::Neutral,
        note,
    }
}

fn item_row(item: &ItemLine, today: NaiveDate, words: &Words) -> ItemRow {
    let overdue = item.days_overdue > 0 && item.open.is_positive();
    let mut number = item.number.clone();
    if item.kind == DocumentKind::CreditNote {
        number = words.say(&msg("customer-credit-note").with("number", number));
    }
    let first = match item.delivered_on {
        Some(day) => words.say(&msg("customer-delivered").with("day", day)),
        None => match item.copy {
            CopyState::Original { .. } | CopyState::InvoiceData => String::new(),
            CopyState::Missing => words.t("customer-no-copy"),
        },
    };
    let (second, tone) = if let Some(rests) = &item.rests {
        (words.say(&rests.message()), Tone::Neutral)
    } else if item.opening_unanswered {
        (words.t("customer-item-opening"), Tone::Amber)
    } else if let Some((step, day)) = &item.last_step {
        let said = msg("customer-step-on")
            .with("step", step_name(step, words))
            .with("day", *day);
        (words.say(&said), Tone::Accent)
    } else if overdue {
        (words.t("customer-item-no-step"), Tone::Neutral)
    } else if item.open.is_negative() {
        (words.t("customer-item-credit"), Tone::Neutral)
    } else {
        (words.t("customer-item-not-due"), Tone::Neutral)
    };
    let mut due = brief_day(item.due_on, today, words);
    if item.due_estimated {
        due = words.say(&msg("customer-estimated").with("day", due));
    }
    ItemRow {
        id: item.id,
        number,
        description: item.description.clone(),
        issued: brief_day(item.issued_on, today, words),
        due,
        days: if overdue {
            words.count(item.days_overdue)
        } else {
            "–".to_owned()
        },
        days_overdue: item.days_overdue.max(0),
        late: overdue && item.days_overdue > 30,
        state: (first, second, tone),
        open: plain(item.open, words),
        money: item.open,
        overdue,
        copy: match item.copy {
            CopyState::Original {
                status: CopyStatus::Ok { .. },
                ..
            } => Copy::Original,
            CopyState::InvoiceData => Copy::Data,
            CopyState::Original { .. } | CopyState::Missing => Copy::Missing,
        },
        copy_why: match item.copy {
            CopyState::Original {
                reason: Some(reason),
                ..
            } => capitalised(&words.say(&reason.message())),
            _ => String::new(),
        },
    }
}

/// Months as a chart has them: `aug`, with the year where it changes.
fn month(day: NaiveDate, before: Option<NaiveDate>, words: &Words) -> String {
    let month = words.month_short(day);
    if before.is_none_or(|before| before.year() != day.year()) {
        format!("{month} ’{:02}", day.year().rem_euclid(100))
    } else {
        month.to_owned()
    }
}

/// How they pay, from what they paid before and what is open now.
pub(in crate::ui) fn rhythm(snapshot: &CustomerSnapshot, words: &Words) -> Rhythm {
    let mut before = None;
    let mut dots = Vec::new();
    for paid in snapshot.paid.iter().take(RHYTHM).rev() {
        let days = (paid.paid_on - paid.issued_on).num_days();
        let said = msg("customer-rhythm-dot")
            .with("number", paid.number.as_str())
            .with("issued", paid.issued_on)
            .with("paid", paid.paid_on);
        dots.push((month(paid.issued_on, before, words), days, words.say(&said)));
        before = Some(paid.issued_on);
    }
    let oldest = snapshot
        .lines
        .iter()
        .flat_map(|line| &line.items)
        .filter(|item| item.open.is_positive())
        .min_by_key(|item| item.issued_on);
    let band = snapshot
        .habit
        .as_ref()
        .and_then(|habit| habit.after_invoice)
        .map(|spread| (spread.early, spread.late));
    let term = oldest
        .map(|item| (item.due_on - item.issued_on).num_days())
        .or_else(|| {
            let paid = snapshot.paid.first()?;
            Some((paid.due_on - paid.issued_on).num_days())
        });
    let now = oldest.map(|item| {
        (
            month(item.issued_on, before.or(Some(item.issued_on)), words),
            (snapshot.today - item.issued_on).num_days(),
        )
    });
    let note = match (band, &now) {
        (None, _) => words.t("customer-no-pattern"),
        (Some((_, late)), Some((_, days))) => words.say(
            &msg("customer-rhythm-now")
                .with("late", late)
                .with("now", *days),
        ),
        (Some((_, late)), None) => words.say(&msg("customer-rhythm-until").with("late", late)),
    };
    Rhythm {
        dots,
        band,
        term,
        now,
        note,
    }
}

/// The name of a step by its id; an id we do not know is said as it is.
pub(super) fn step_name(id: &str, words: &Words) -> String {
    match id {
        "letter-1" => words.t("customer-step-letter-1"),
        "call" => words.t("customer-step-call"),
        "letter-last" => words.t("customer-step-letter-last"),
        "fourteen-day" => words.t("customer-step-fourteen-day"),
        "hand-over" => words.t("customer-step-hand-over"),
        "default-notice" => words.say(&LetterKind::DefaultNotice.message()),
        other => other.to_owned(),
    }
}

fn plan_step(step: &PlanStep, today: NaiveDate, words: &Words) -> Step {
    let (tone, day) = match (step.done_on, step.now, step.from_on) {
        (Some(day), _, _) => (Tone::Green, brief_day(day, today, words)),
        (None, true, _) => (Tone::Accent, words.t("common-today")),
        (None, false, Some(day)) => (
            Tone::Neutral,
            words.say(&msg("customer-from").with("day", brief_day(day, today, words))),
        ),
        (None, false, None) => (Tone::Neutral, String::new()),
    };
    Step {
        tone,
        name: match step.step.as_str() {
            "letter-last" => words.t("customer-plan-letter-last"),
            "fourteen-day" => words.t("customer-plan-fourteen-day"),
            other => step_name(other, words),
        },
        day,
    }
}

/// Icon and tone of a kind of event.
const fn event_icon(kind: HistoryKind) -> (&'static str, Tone) {
    match kind {
        HistoryKind::Document => (icon::FILE_TEXT, Tone::Neutral),
        HistoryKind::Receipt => (icon::BANKNOTE, Tone::Neutral),
        HistoryKind::Letter => (icon::MAIL, Tone::Neutral),
        HistoryKind::Call => (icon::PHONE, Tone::Neutral),
        HistoryKind::Visit => (icon::MAP_PIN, Tone::Neutral),
        HistoryKind::Commitment => (icon::HANDSHAKE, Tone::Neutral),
        HistoryKind::Kept => (icon::CHECK, Tone::Green),
        HistoryKind::Broken => (icon::X, Tone::Red),
        HistoryKind::Dispute => (icon::SCALE, Tone::Amber),
        HistoryKind::Hold => (icon::PAUSE, Tone::Neutral),
        HistoryKind::Terms => (icon::SCALE, Tone::Neutral),
        HistoryKind::Deadline => (icon::CLOCK, Tone::Neutral),
        HistoryKind::Law => (icon::GAVEL, Tone::Red),
        HistoryKind::Signal => (icon::EYE, Tone::Accent),
        HistoryKind::Correction => (icon::UNDO_2, Tone::Neutral),
        HistoryKind::Note => (icon::PENCIL, Tone::Neutral),
    }
}

fn event(line: &HistoryLine, today: NaiveDate, words: &Words) -> Event {
    let (icon, tone) = event_icon(line.kind);
    let more = line.more.as_ref().map(|more| words.say(more));
    let more = match (more, &line.who) {
        (Some(more), Some(who)) => format!("{more} · {who}"),
        (Some(more), None) => more,
        (None, Some(who)) => who.clone(),
        (None, None) => String::new(),
    };
    let day = if line.day == today {
        words.t("common-today")
    } else {
        words.day_short(line.day, today)
    };
    Event {
        icon,
        tone,
        group: line.kind.group(),
        what: capitalised(&words.say(&line.what)),
        more,
        day,
        letter: line.letter,
        undo: line.undo,
        entered: line.entered.clone(),
    }
}

fn commitments(snapshot: &CustomerSnapshot, words: &Words) -> Vec<Commitment> {
    let mut all: Vec<(NaiveDate, Commitment)> = Vec::new();
    for (arrangement, state) in &snapshot.arrangements {
        let shown = of_arrangement(arrangement, *state, snapshot.today, words);
        all.push((arrangement.made_on, shown));
    }
    for (promise, state) in &snapshot.promises {
        let shown = of_promise(promise, *state, words);
        all.push((promise.made_on, shown));
    }
    all.sort_by_key(|(made, commitment)| (!commitment.open, std::cmp::Reverse(*made)));
    all.into_iter().map(|(_, commitment)| commitment).collect()
}

fn made(contact: &str, on: NaiveDate, words: &Words) -> String {
    if contact.is_empty() {
        words.say(&msg("customer-made-on").with("day", on))
    } else {
        words.say(
            &msg("customer-made-with")
                .with("day", on)
                .with("name", contact),
        )
    }
}

fn of_arrangement(
    arrangement: &Arrangement,
    state: CommitmentState,
    today: NaiveDate,
    words: &Words,
) -> Commitment {
    let total = arrangement
        .total()
        .unwrap_or_else(|| Money::zero(Currency::EUR));
    let rest = arrangement.rest().unwrap_or(total);
    let title = msg("customer-arrangement")
        .with("count", arrangement.instalments.len())
        .with("amount", total);
    Commitment {
        which: CommitmentId::Arrangement(arrangement.id),
        title: words.say(&title),
        state: (
            state_tone(state),
            words.say(&state.said(arrangement.listed)),
        ),
        about: made(&arrangement.contact_name, arrangement.made_on, words),
        words: arrangement.words.clone(),
        discs: discs(arrangement, state, today, words),
        rest: words.money(rest),
        failed: state.failed(),
        open: state.runs(),
    }
}

fn of_promise(promise: &Promise, state: CommitmentState, words: &Words) -> Commitment {
    let title = msg("customer-promise")
        .with("amount", promise.amount)
        .with("day", promise.due_on);
    Commitment {
        which: CommitmentId::Promise(promise.id),
        title: words.say(&title),
        state: (state_tone(state), words.say(&state.said(promise.listed))),
        about: made(&promise.contact_name, promise.made_on, words),
        words: promise.words.clone(),
        discs: Vec::new(),
        rest: words.money(Money::minor(
            (promise.amount.minor - promise.received.minor).max(0),
            promise.amount.currency,
        )),
        failed: state.failed(),
        open: state == CommitmentState::Open || (state.failed() && promise.ended.is_none()),
    }
}

/// Numbers of these items, as far as they are open; none means everything.
fn numbers(
    snapshot: &CustomerSnapshot,
    ids: impl Iterator<Item = ItemId>,
    words: &Words,
) -> String {
    let items: Vec<&ItemLine> = snapshot.lines.iter().flat_map(|line| &line.items).collect();
    let numbers: Vec<String> = ids
        .filter_map(|id| items.iter().find(|item| item.id == id))
        .map(|item| item.number.clone())
        .collect();
    if numbers.is_empty() {
        words.t("customer-everything")
    } else {
        words.invoices_named(&numbers)
    }
}

fn letter_row(letter: &LetterLine, today: NaiveDate, words: &Words) -> LetterRow {
    LetterRow {
        id: letter.id,
        kind: words.say(&letter.kind.message()),
        reference: letter.reference.clone(),
        day: words.day_short(letter.day, today),
        deadline: letter
            .deadline
            .map_or_else(|| "–".to_owned(), |day| words.day_short(day, today)),
        total: plain(letter.total, words),
        pages: words.say(&msg("customer-pages").with("pages", i64::from(letter.pages))),
    }
}

fn person(snapshot: &CustomerSnapshot, contact: &Contact, words: &Words) -> Person {
    let name = match contact.title {
        Some(title) => format!("{} {}", words.say(&title.message()), contact.name),
        None => contact.name.clone(),
    };
    let mut about = vec![words.say(&contact.role.message())];
    if let Some(time) = &contact.best_time {
        about.push(time.clone());
    }
    if let Some(email) = &contact.email {
        about.push(email.clone());
    }
    let personal = &contact.personal;
    let remembered = [&personal.note, &personal.opening_line];
    let remembered: Vec<&str> = remembered
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let until = personal.until.map_or_else(
        || words.t("customer-person-private"),
        |day| words.say(&msg("customer-person-private-until").with("day", day)),
    );
    let about = about.join(" · ");
    Person {
        personal: (!remembered.is_empty()).then(|| (remembered.join(" · "), until)),
        everything: everything(snapshot, contact, (&name, &about), words),
        contact: contact.clone(),
        name: capitalised(&name),
        about,
    }
}

/// All that is kept of somebody, as a text to hand to them: what stands on their card, and every conversation in
/// which their name stands.
fn everything(
    snapshot: &CustomerSnapshot,
    contact: &Contact,
    (name, about): (&str, &str),
    words: &Words,
) -> String {
    let personal = &contact.personal;
    let mut lines = vec![
        format!("{} – {}", capitalised(name), snapshot.card.name),
        about.to_owned(),
    ];
    lines.extend(contact.phone.clone());
    lines.extend([personal.note.clone(), personal.opening_line.clone()]);
    let said = snapshot.history.iter().map(|line| {
        let more = line.more.as_ref().map(|more| words.say(more));
        let what = words.say(&line.what);
        let all: Vec<String> = [Some(what), more].into_iter().flatten().collect();
        format!("{} {}", words.day_numeric(line.day), all.join(" · "))
    });
    lines.extend(said.filter(|line| line.contains(&contact.name)));
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}
