//! What the screen with agreements shows: the agenda, and each promise and arrangement whole.

use super::shown::{Disc, discs, state_tone};
use super::watched::Other;
use crate::app::snapshots::{AgreementsSnapshot, CommitmentLine, CommitmentWhat};
use crate::domain::commitment::{
    Arrangement, CommitmentId, CommitmentState, Cure, PaperState, Promise,
};
use crate::domain::ids::{CustomerId, ItemId, LetterId};
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::ui::theme::{Tone, icon};
use crate::words::{Words, capitalised};
use chrono::NaiveDate;

/// The screen with agreements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// What was kept or broken, and with [`Model::watching`] what is ahead; by day.
    pub entries: Vec<Entry>,
    /// Every promise and arrangement.
    pub lines: Vec<Line>,
    /// What else is ahead, and what rests.
    pub others: Vec<Other>,
    /// What the top bar says.
    pub sentence: String,
}

/// Something on a day of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub day: NaiveDate,
    /// Its commitment, by place in the lines.
    pub line: Option<usize>,
    /// What else it is of, by place among the others.
    pub other: Option<usize>,
    /// Whose.
    pub name: String,
    /// What kind of thing.
    pub icon: &'static str,
    /// Red: broken; accent: do it; green: done.
    pub tone: Tone,
    /// What, as a sentence without capital.
    pub what: String,
    /// How much.
    pub amount: String,
    /// Past and in order: quiet.
    pub quiet: bool,
}

/// A promise or arrangement whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub which: CommitmentId,
    /// Whose.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// Their name.
    pub name: String,
    /// What it is.
    pub title: String,
    /// With whom, their telephone.
    pub about: String,
    /// With whom.
    pub person: String,
    /// How it stands.
    pub state: (Tone, String),
    /// It runs, or is broken and waits for us.
    pub open: bool,
    /// What to do about it now.
    pub next: Next,
    /// What has come in of what.
    pub received: (String, String),
    /// Of an arrangement: how many instalments came by their day, of those that came; empty before the first did.
    pub kept: String,
    /// Its payments.
    pub discs: Vec<Disc>,
    /// In whose words; may be empty.
    pub words: String,
    /// When it was made, by whom recorded.
    pub made: String,
    /// Whether it is on paper, in order: icon, tone, sentence.
    pub paper: Vec<(&'static str, Tone, String)>,
    /// Its confirmation as it was issued.
    pub letter: Option<LetterId>,
    /// Waits for the signed copy since.
    pub unsigned_since: Option<NaiveDate>,
    /// Its confirmation has to go out.
    pub confirmation_due: bool,
    /// Invoices that rest: number, due, what for, open.
    pub items: Vec<[String; 4]>,
    /// Those of which something is open.
    pub open_items: Vec<ItemId>,
    /// What has not come in.
    pub rest: String,
}

/// What to do about a commitment now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Nothing: the money is awaited, or it is finished.
    Wait(String),
    /// Ring, and why.
    Call(String, String),
    /// The confirmation has to go out.
    Confirm(String, String),
    /// The signed copy is awaited.
    Sign(String, String),
    /// The time to pay after all is over: the whole may lapse.
    Lapse(String, String),
}

/// The screen with agreements, from what the company file says.
#[must_use]
pub fn model(snapshot: &AgreementsSnapshot, words: &Words) -> Model {
    let lines: Vec<Line> = snapshot
        .commitments
        .iter()
        .map(|line| one(line, snapshot, words))
        .collect();
    let mut entries: Vec<Entry> = Vec::new();
    for (at, line) in snapshot.commitments.iter().enumerate() {
        past(line, at, words, &mut entries);
    }
    in_order(&mut entries);
    let open = lines.iter().filter(|line| line.open).count();
    let broken = lines
        .iter()
        .filter(|line| line.open && line.state.0 == Tone::Red)
        .count();
    let sentence = msg("agreements-sentence")
        .with("open", open)
        .with("broken", broken);
    Model {
        entries,
        lines,
        others: Vec::new(),
        sentence: words.say(&sentence),
    }
}

/// On a day: what is broken first, then what is late, then what is ahead of agreements, then the rest.
pub(super) fn in_order(entries: &mut [Entry]) {
    let rank = |entry: &Entry| (entry.tone != Tone::Red, entry.line.is_none());
    entries.sort_by_key(|entry| (entry.day, entry.quiet, rank(entry)));
}

fn one(line: &CommitmentLine, snapshot: &AgreementsSnapshot, words: &Words) -> Line {
    let today = snapshot.today;
    let parts = match &line.what {
        CommitmentWhat::Promise(promise) => of_promise(promise, line.state, today, words),
        CommitmentWhat::Arrangement(arrangement) => {
            of_arrangement(arrangement, line.state, today, words)
        }
    };
    let mut about = vec![parts.title.clone()];
    about.extend((!parts.person.is_empty()).then(|| parts.person.clone()));
    about.extend(line.phone.clone());
    let open = line.is_open();
    let made = match &line.by {
        Some(by) => msg("agreements-made-by")
            .with("day", parts.made_on)
            .with("by", by.as_str()),
        None => msg("agreements-made").with("day", parts.made_on),
    };
    let unsigned_since = match &line.what {
        CommitmentWhat::Arrangement(arrangement) if open && !line.confirmation_due => {
            arrangement.awaits_signature()
        }
        _ => None,
    };
    Line {
        which: parts.which,
        customer: line.customer,
        currency: parts.total.currency,
        name: line.name.clone(),
        title: parts.title,
        about: about.join(" · "),
        person: parts.person,
        state: (
            state_tone(line.state),
            capitalised(&words.say(&line.said())),
        ),
        open,
        next: next(line, unsigned_since, snapshot, words),
        received: (words.money(parts.received), words.money(parts.total)),
        kept: kept(line, words),
        discs: parts.discs,
        words: parts.words,
        made: words.say(&made),
        paper: paper(line, words),
        letter: line.confirmation.as_ref().map(|letter| letter.id),
        unsigned_since,
        confirmation_due: line.confirmation_due,
        items: line
            .items
            .iter()
            .map(|item| {
                [
                    item.number.clone(),
                    words.say(&msg("agreements-fell-due").with("day", item.due_on)),
                    item.description.clone(),
                    words.money(item.open),
                ]
            })
            .collect(),
        open_items: line
            .items
            .iter()
            .filter(|item| item.open.is_positive())
            .map(|item| item.id)
            .collect(),
        rest: words.money(Money::minor(
            (parts.total.minor - parts.received.minor).max(0),
            parts.total.currency,
        )),
    }
}

/// "3 van 3 op tijd": what may be said of a customer who keeps to it (seed A10.7).
fn kept(line: &CommitmentLine, words: &Words) -> String {
    let CommitmentWhat::Arrangement(arrangement) = &line.what else {
        return String::new();
    };
    match arrangement.kept() {
        (0, _) => String::new(),
        (came, in_time) => words.say(
            &msg("agreements-kept")
                .with("in_time", in_time)
                .with("came", came),
        ),
    }
}

/// What a promise and an arrangement have in common here.
struct Parts {
    which: CommitmentId,
    title: String,
    person: String,
    words: String,
    made_on: NaiveDate,
    total: Money,
    received: Money,
    discs: Vec<Disc>,
}

fn of_promise(promise: &Promise, state: CommitmentState, today: NaiveDate, words: &Words) -> Parts {
    let (tone, said) = match state {
        CommitmentState::Kept => (Tone::Green, words.t("agreements-disc-received")),
        CommitmentState::KeptLate => (Tone::Amber, words.t("agreements-disc-late")),
        CommitmentState::PartlyKept => (Tone::Red, words.t("agreements-disc-partly")),
        CommitmentState::Broken => (Tone::Red, words.t("agreements-disc-missed")),
        CommitmentState::Withdrawn => (Tone::Neutral, words.t("agreements-disc-withdrawn")),
        CommitmentState::Replaced => (Tone::Neutral, words.t("agreements-disc-replaced")),
        _ => (
            Tone::Accent,
            capitalised(&words.relative(promise.due_on, today)),
        ),
    };
    let part = promise.received.is_positive() && promise.received.minor < promise.amount.minor;
    let note = if part {
        words.say(&msg("agreements-disc-part").with("amount", promise.received))
    } else {
        String::new()
    };
    Parts {
        which: CommitmentId::Promise(promise.id),
        title: words.say(
            &msg("agreements-promise")
                .with("amount", promise.amount)
                .with("day", promise.due_on),
        ),
        person: promise.contact_name.clone(),
        words: promise.words.clone(),
        made_on: promise.made_on,
        total: promise.amount,
        received: promise.received.min(promise.amount),
        discs: vec![Disc {
            nr: 1,
            tone,
            state: said,
            amount: words.money(promise.amount),
            day: words.day_short(promise.due_on, today),
            note,
        }],
    }
}

fn of_arrangement(
    arrangement: &Arrangement,
    state: CommitmentState,
    today: NaiveDate,
    words: &Words,
) -> Parts {
    let total = arrangement
        .total()
        .unwrap_or_else(|| Money::zero(Currency::EUR));
    let received = arrangement
        .instalments
        .iter()
        .map(|instalment| instalment.received.minor)
        .sum();
    let title = msg("agreements-arrangement").with("count", arrangement.instalments.len());
    Parts {
        which: CommitmentId::Arrangement(arrangement.id),
        title: words.say(&title),
        person: arrangement.contact_name.clone(),
        words: arrangement.words.clone(),
        made_on: arrangement.made_on,
        total,
        received: Money::minor(received, total.currency),
        discs: discs(arrangement, state, today, words),
    }
}

/// What is next of a commitment, as it is said in a call: "termijn 2 van 4 (€ 629,60)".
fn what_is_next(line: &CommitmentLine) -> Option<(Message, NaiveDate)> {
    match &line.what {
        CommitmentWhat::Promise(promise) => Some((
            if promise.rest() == promise.amount {
                msg("agreements-next-promise").with("amount", promise.amount)
            } else {
                msg("agreements-next-rest").with("amount", promise.rest())
            },
            promise.due_on,
        )),
        CommitmentWhat::Arrangement(arrangement) => {
            let next = arrangement.next()?;
            let said = msg("agreements-next-instalment")
                .with("nr", i64::from(next.nr))
                .with("of", arrangement.instalments.len())
                .with("amount", next.rest());
            Some((said, next.due_on))
        }
    }
}

fn next(
    line: &CommitmentLine,
    unsigned_since: Option<NaiveDate>,
    snapshot: &AgreementsSnapshot,
    words: &Words,
) -> Next {
    let today = snapshot.today;
    if let Some(kind) = line.letter_due {
        let ready = msg("agreements-letter-ready").with("letter", kind.message());
        return Next::Confirm(words.t("agreements-write"), words.say(&ready));
    }
    let Some((what, due_on)) = what_is_next(line) else {
        return Next::Wait(words.t("agreements-next-done"));
    };
    match line.state {
        _ if line.asks => {
            let not_here = match taken_back_on(line) {
                Some(day) => msg("agreements-taken-back").with("day", day),
                None => msg("agreements-call-broken-why").with("day", due_on),
            };
            let not_here = not_here.with("what", what);
            let not_here = capitalised(&words.say(&not_here));
            match line.cure {
                Some(cure @ Cure::Through(day))
                    if cure.is_over(today, snapshot.complete_through) =>
                {
                    let over = msg("agreements-cure-over").with("day", day);
                    Next::Lapse(words.say(&over), not_here)
                }
                Some(Cure::Through(day)) => {
                    let still = words.say(&msg("agreements-cure").with("day", day));
                    broken(line, format!("{not_here}; {still}"), words)
                }
                _ => broken(line, not_here, words),
            }
        }
        CommitmentState::Open => {
            if line.confirmation_due {
                return Next::Confirm(
                    words.t("agreements-confirm"),
                    words.t("agreements-confirm-why"),
                );
            }
            let falls = msg("agreements-falls-due")
                .with("what", what)
                .with("day", due_on);
            let falls = capitalised(&words.say(&falls));
            if line.call_on.is_some_and(|day| day <= today) && due_on > today {
                return Next::Call(words.t("agreements-call-before"), falls);
            }
            match unsigned_since {
                Some(day) => Next::Sign(
                    words.t("agreements-sign"),
                    words.say(&msg("agreements-sign-why").with("day", day)),
                ),
                None => Next::Wait(falls),
            }
        }
        _ => Next::Wait(words.t("agreements-next-done")),
    }
}

/// The day on which the bank took back what had kept a promise.
fn taken_back_on(line: &CommitmentLine) -> Option<NaiveDate> {
    match &line.what {
        CommitmentWhat::Promise(promise) => promise.undone_by_return(),
        CommitmentWhat::Arrangement(_) => None,
    }
}

/// What did not come is called about on the day that Today says.
fn broken(line: &CommitmentLine, why: String, words: &Words) -> Next {
    if line.call.is_some() {
        Next::Call(words.t("agreements-call-broken"), why)
    } else {
        Next::Wait(why)
    }
}

fn paper(line: &CommitmentLine, words: &Words) -> Vec<(&'static str, Tone, String)> {
    let mut paper = Vec::new();
    let confirmed = line.confirmation.as_ref().map(|letter| {
        let said = msg("agreements-confirmed").with("day", letter.day);
        (icon::MAIL_CHECK, Tone::Green, words.say(&said))
    });
    paper.push(confirmed.unwrap_or_else(|| match line.paper {
        PaperState::Drafted => (icon::MAIL, Tone::Amber, words.t("agreements-not-confirmed")),
        _ => (
            icon::MAIL,
            Tone::Neutral,
            words.t("agreements-no-confirmation"),
        ),
    }));
    if let CommitmentWhat::Arrangement(arrangement) = &line.what {
        let awaited = arrangement.awaits_signature();
        let signature = match (line.paper, arrangement.signed_on, awaited) {
            (_, Some(day), _) => Some((icon::SIGNATURE, Tone::Green, "agreements-signed", day)),
            (PaperState::WaitingForSignature, _, Some(day)) => {
                Some((icon::HOURGLASS, Tone::Amber, "agreements-unsigned", day))
            }
            (_, _, Some(day)) => Some((icon::HOURGLASS, Tone::Neutral, "agreements-unsigned", day)),
            _ => None,
        };
        paper.extend(
            signature.map(|(glyph, tone, key, day)| {
                (glyph, tone, words.say(&msg(key).with("day", day)))
            }),
        );
    }
    if !line.releases.is_empty() {
        let what = words.listed(&line.releases);
        let said = words.say(&msg("agreements-releases").with("what", what));
        paper.push((icon::PACKAGE, Tone::Neutral, said));
    }
    paper
}

/// Puts what came of a commitment on its day; what is ahead of it is in the agenda, see [`Model::watching`].
fn past(line: &CommitmentLine, at: usize, words: &Words, entries: &mut Vec<Entry>) {
    let mut put = |day, icon, tone, what: Message, amount, quiet| {
        entries.push(Entry {
            day,
            line: Some(at),
            other: None,
            name: line.name.clone(),
            icon,
            tone,
            what: words.say(&what),
            amount: words.money(amount),
            quiet,
        });
    };
    let broken = line.state == CommitmentState::InDefault;
    match &line.what {
        CommitmentWhat::Promise(promise) => {
            let (icon, tone, what, quiet) = match line.state {
                CommitmentState::Kept => {
                    (icon::CHECK, Tone::Green, "agreements-promise-kept", true)
                }
                CommitmentState::KeptLate => {
                    (icon::CHECK, Tone::Amber, "agreements-promise-late", true)
                }
                CommitmentState::PartlyKept => {
                    (icon::X, Tone::Red, "agreements-promise-partly", !line.asks)
                }
                CommitmentState::Broken => {
                    (icon::X, Tone::Red, "agreements-promise-broken", !line.asks)
                }
                CommitmentState::Withdrawn => (
                    icon::BAN,
                    Tone::Neutral,
                    "agreements-promise-withdrawn",
                    true,
                ),
                CommitmentState::Replaced => (
                    icon::CORNER_DOWN_LEFT,
                    Tone::Neutral,
                    "agreements-promise-replaced",
                    true,
                ),
                _ => return,
            };
            put(promise.due_on, icon, tone, msg(what), promise.amount, quiet);
        }
        CommitmentWhat::Arrangement(arrangement) => {
            let next = arrangement.next().map(|next| next.nr);
            for instalment in arrangement.asked() {
                let kept = instalment.rest().is_zero();
                let missed = broken && next == Some(instalment.nr);
                let (icon, tone, what, quiet) = if kept {
                    (icon::CHECK, Tone::Green, "agreements-instalment-kept", true)
                } else if missed {
                    (icon::X, Tone::Red, "agreements-instalment-missed", false)
                } else {
                    continue;
                };
                let what = msg(what)
                    .with("nr", i64::from(instalment.nr))
                    .with("of", arrangement.instalments.len());
                let amount = if kept {
                    instalment.received
                } else {
                    instalment.rest()
                };
                put(instalment.due_on, icon, tone, what, amount, quiet);
            }
        }
    }
}
