//! What the call sheet shows, decided from the customer's facts: whom to ask for, what is open, how they
//! paid before, and what can be said.

use super::rhythm::Rhythm;
use crate::app::command::ContactDraft;
use crate::app::snapshots::{
    CallSnapshot, CopyState, ExcuseView, HistoryKind, ItemLine, ReceiptLine,
};
use crate::domain::commitment::PromiseRules;
use crate::domain::contact::{Channel, Contact, Title, Tone};
use crate::domain::customer_kind::CustomerKind;
use crate::domain::ids::{ContactId, ItemId, ReceiptId};
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::domain::playbook::{ScriptStep, Situation};
use crate::domain::tip::Tip;
use crate::domain::worklist::Reason;
use crate::ui::ask::OpenItem;
use crate::ui::inside::Asked;
use crate::ui::today::model::{Key, letter_words, short_day};
use crate::words::{Words, iban_short};
use chrono::NaiveDate;

/// Receipts that whoever asks finds on the sheet.
const RECEIPTS_SHOWN: usize = 10;

/// Everything the call sheet shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// With whom, about what is owed in which currency.
    pub key: Key,
    /// They rang us.
    pub incoming: bool,
    /// In which language is spoken.
    pub language: Language,
    /// The customer's name.
    pub name: String,
    /// `te bespreken € 1.210,00 van € 1.694,00 open · 5 van 8`.
    pub sentence: String,
    /// Whom to ask for.
    pub whom: Whom,
    /// Whom to ask for, in order.
    pub people: Vec<Person>,
    /// How to begin, and what we noted; never in letters.
    pub opening: Option<(String, String)>,
    /// What is contested, and since when.
    pub banners: Vec<String>,
    /// Perhaps already paid.
    pub paid: Option<Paid>,
    /// Every open item.
    pub items: Vec<Item>,
    /// What is known beside that.
    pub facts: Vec<Fact>,
    /// How they paid before.
    pub rhythm: Option<Rhythm>,
    /// What kind of conversation it is.
    pub situation: String,
    /// The tone that is proposed, and why.
    pub proposal: (Tone, String),
    /// The script in each tone.
    pub scripts: Vec<(Tone, Vec<ScriptStep>)>,
    /// What is said to a machine, and to reception or family.
    pub asides: Vec<Aside>,
    /// The tips that scripts name.
    pub tips: Vec<Tip>,
    /// By which means, unless it turns out otherwise.
    pub channel: Channel,
    /// The invoices sleep in an arrangement: a new day for an instalment is a task, not a promise.
    pub in_arrangement: bool,
    /// What they may say, with the answers.
    pub excuses: Vec<ExcuseView>,
    /// What is talked about: the items, and what is asked for them.
    pub discussed: (Vec<ItemId>, Money),
    /// Their numbers, as they are said.
    pub numbers: String,
    /// What can be disputed.
    pub disputable: Vec<OpenItem>,
    /// What a promise goes by here.
    pub promise_rules: PromiseRules,
    /// The next working day: what is said to be on its way is here then.
    pub soon: NaiveDate,
    /// The invoice whose copy can be printed now.
    pub copy: Option<ItemId>,
    /// What has to be known in our own house first.
    pub inside: Option<Asked>,
    /// The step of the procedure that this call is.
    pub step: Option<String>,
    /// Who comes after this one: the key, and `hierna: Kapsalon Haarstudio Zuilen`.
    pub next: Option<(Key, String)>,
}

/// The person to ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// `Vraag naar P. de Wit`.
    pub ask: String,
    /// `crediteuren · gaat over de betaling · 9–11 uur`.
    pub role: String,
    /// Their row, if somebody is known.
    pub contact: Option<ContactId>,
    /// The number to dial.
    pub phone: Option<String>,
    /// They have no number: what is known of them, to add it to.
    pub without_number: Option<ContactDraft>,
    /// Somebody lower on the ladder is passed over: that may irritate, and asks for a reason (seed A7.2).
    pub skips: bool,
}

/// A script beside the conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct Aside {
    /// It is what a machine hears.
    pub voicemail: bool,
    /// Its name.
    pub name: String,
    /// In each tone.
    pub scripts: Vec<(Tone, Vec<ScriptStep>)>,
}

/// Somebody at the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their row.
    pub contact: ContactId,
    /// They are asked for.
    pub asked: bool,
    /// They approve invoices, or decide above who pays them.
    pub approves: bool,
    /// Full name.
    pub name: String,
    /// How addressed.
    pub title: Option<Title>,
    /// What they do.
    pub role: String,
    /// When it is their turn.
    pub note: String,
}

/// The receipt that may be theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// Which.
    pub receipt: ReceiptId,
    /// Its day.
    pub day: NaiveDate,
    /// What would be put against what.
    pub parts: Vec<(ItemId, Money)>,
    /// How much of it that is.
    pub amount: Money,
    /// `€ 1.210,00 op 20 okt van NL··4471, nog niet verklaard`.
    pub text: String,
    /// `Ontvangst € 1.210,00 → 2026-0187`.
    pub title: String,
}

/// An open item in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number.
    pub number: String,
    /// What is open on it.
    pub amount: String,
    /// What is known of it.
    pub note: String,
    /// How late.
    pub when: String,
    /// It is talked about.
    pub discussed: bool,
}

/// Something known of the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// About what.
    pub label: String,
    /// What.
    pub fact: String,
    /// More, or empty.
    pub more: String,
    /// All of it, for whoever points at it; or empty.
    pub all: String,
}

/// Decides what the sheet shows.
#[must_use]
pub fn model(snapshot: &CallSnapshot, words: &Words) -> Model {
    let customer = &snapshot.customer;
    let today = customer.today;
    let items = open_items(snapshot);
    let discussed = discussed(snapshot, &items);
    let open = Money::sum(snapshot.currency, items.iter().map(|item| item.open))
        .unwrap_or(Money::zero(snapshot.currency));
    let line = customer
        .lines
        .iter()
        .find(|line| line.row.open.currency == snapshot.currency);
    let named: Vec<String> = items
        .iter()
        .filter(|item| discussed.0.contains(&item.id))
        .map(|item| item.number.clone())
        .collect();
    Model {
        key: (customer.id, snapshot.currency),
        incoming: snapshot.incoming,
        language: customer.card.language,
        name: customer.card.name.clone(),
        sentence: sentence(snapshot, discussed.1, open, words),
        whom: whom(snapshot, words),
        people: snapshot
            .ladder
            .iter()
            .enumerate()
            .map(|(place, contact)| person(place, contact, snapshot.asked, words))
            .collect(),
        banners: banners(snapshot, &items, words),
        opening: opening(snapshot, words),
        paid: snapshot
            .perhaps_paid
            .as_ref()
            .and_then(|receipt| paid(receipt, &items, &discussed.0, today, words)),
        items: items
            .iter()
            .map(|item| item_words(item, discussed.0.contains(&item.id), today, words))
            .collect(),
        facts: facts(snapshot, &items, words),
        rhythm: Rhythm::of(customer, &items),
        situation: words.say(&snapshot.situation),
        proposal: (snapshot.tone.0, words.say(&snapshot.tone.1)),
        scripts: snapshot.scripts.clone(),
        asides: snapshot
            .asides
            .iter()
            .map(|one| aside(one, words))
            .collect(),
        tips: snapshot.tips.clone(),
        channel: snapshot.channel,
        in_arrangement: items.iter().any(|item| {
            discussed.0.contains(&item.id)
                && matches!(item.rests, Some(Reason::ArrangementRuns { .. }))
        }),
        excuses: snapshot.excuses.clone(),
        numbers: words.listed(&named),
        disputable: items
            .iter()
            .filter(|item| item.open.is_positive())
            .map(|item| OpenItem::of(item))
            .collect(),
        soon: customer.promise_rules.calendar.next_working_day(today),
        promise_rules: customer.promise_rules.clone(),
        copy: copy(&items, &discussed.0),
        inside: line
            .filter(|_| !snapshot.incoming)
            .and_then(|line| Asked::of(line, today, words)),
        step: snapshot.step.clone(),
        next: snapshot.next.as_ref().map(|(id, currency, name)| {
            let said = words.say(&msg("call-next").with("name", name.as_str()));
            ((*id, *currency), said)
        }),
        discussed,
    }
}

fn open_items(snapshot: &CallSnapshot) -> Vec<&ItemLine> {
    snapshot
        .customer
        .lines
        .iter()
        .filter(|line| line.row.open.currency == snapshot.currency)
        .flat_map(|line| &line.items)
        .collect()
}

/// What is talked about; everything open when they ring and nothing is overdue.
fn discussed(snapshot: &CallSnapshot, items: &[&ItemLine]) -> (Vec<ItemId>, Money) {
    if !snapshot.to_discuss.0.is_empty() {
        return snapshot.to_discuss.clone();
    }
    let open = || items.iter().filter(|item| item.open.is_positive());
    let sum = Money::sum(snapshot.currency, open().map(|item| item.open));
    (
        open().map(|item| item.id).collect(),
        sum.unwrap_or(Money::zero(snapshot.currency)),
    )
}

fn sentence(snapshot: &CallSnapshot, discussed: Money, open: Money, words: &Words) -> String {
    let about = words.say(
        &msg("call-sentence")
            .with("discussed", discussed)
            .with("open", open),
    );
    match snapshot.place {
        Some((nr, of)) if !snapshot.incoming => {
            let place = words.say(&msg("call-place").with("nr", nr).with("of", of));
            format!("{about} · {place}")
        }
        _ => about,
    }
}

fn whom(snapshot: &CallSnapshot, words: &Words) -> Whom {
    let asked = |contact: &&Contact| Some(contact.id) == snapshot.asked;
    let Some(first) = snapshot.ladder.iter().find(asked) else {
        return Whom {
            without_number: None,
            skips: false,
            ask: words.t(if snapshot.incoming {
                "call-incoming"
            } else {
                "call-nobody"
            }),
            role: words.t("call-nobody-note"),
            contact: None,
            phone: snapshot.phone.clone(),
        };
    };
    let mut role = words.say(&first.role.message());
    if first.responsible {
        let told = match first.responsible_since {
            Some(day) => msg("call-responsible-since").with("day", day),
            None => msg("call-responsible"),
        };
        role = format!("{role} · {}", words.say(&told));
    }
    if let Some(time) = first.best_time.as_deref().filter(|time| !time.is_empty()) {
        role = format!("{role} · {time}");
    }
    Whom {
        ask: if snapshot.incoming {
            words.t("call-incoming")
        } else {
            words.say(&msg("call-ask-for").with("name", first.name.as_str()))
        },
        role,
        contact: Some(first.id),
        phone: snapshot.phone.clone(),
        without_number: first.phone.is_none().then(|| ContactDraft::of(first)),
        skips: !snapshot.incoming
            && first.role.stands_above_accounts()
            && snapshot
                .ladder
                .first()
                .is_some_and(|lowest| lowest.id != first.id),
    }
}

fn aside(aside: &crate::app::snapshots::Aside, words: &Words) -> Aside {
    Aside {
        voicemail: aside.situation == Situation::Voicemail,
        name: words.say(&aside.title),
        scripts: aside.scripts.clone(),
    }
}

/// A complaint that runs takes its invoice out of the conversation, and is the first thing to know (tip 2).
fn banners(snapshot: &CallSnapshot, items: &[&ItemLine], words: &Words) -> Vec<String> {
    let number = |id: &ItemId| {
        let item = items.iter().find(|item| item.id == *id);
        item.map(|item| item.number.clone())
    };
    let disputes = snapshot.customer.disputes.iter();
    disputes
        .map(|dispute| {
            let numbers: Vec<String> = dispute
                .items
                .iter()
                .filter_map(|(id, _)| number(id))
                .collect();
            let what = Some(dispute.words.trim()).filter(|said| !said.is_empty());
            let what = what.map_or_else(|| words.say(&dispute.category.message()), str::to_owned);
            words.say(
                &msg("call-banner-dispute")
                    .with("day", dispute.opened_on)
                    .with("numbers", words.listed(&numbers))
                    .with("what", what),
            )
        })
        .collect()
}

fn person(place: usize, contact: &Contact, asked: Option<ContactId>, words: &Words) -> Person {
    use crate::domain::contact::ContactRole;
    let is_asked = Some(contact.id) == asked;
    let note = match (place, contact.role) {
        _ if is_asked => words.t("call-ladder-now"),
        (0, _) => words.t("call-ladder-first"),
        (_, ContactRole::Purchasing) => words.t("call-ladder-approval"),
        (_, ContactRole::Management | ContactRole::Owner) => words.t("call-ladder-management"),
        _ => String::new(),
    };
    Person {
        contact: contact.id,
        asked: is_asked,
        approves: contact.role.stands_above_accounts(),
        name: contact.name.clone(),
        title: contact.title,
        role: words.say(&contact.role.message()),
        note,
    }
}

fn opening(snapshot: &CallSnapshot, words: &Words) -> Option<(String, String)> {
    let card = &snapshot.customer.card;
    let asked = |contact: &&Contact| Some(contact.id) == snapshot.asked;
    let personal = snapshot.ladder.iter().find(asked).map(|one| &one.personal);
    // What is known of the person goes before what is known of the company.
    let of_person = personal.filter(|personal| !personal.is_empty());
    let (line, note) = of_person.map_or_else(
        || (card.opening_line.trim(), card.note.trim()),
        |personal| (personal.opening_line.trim(), personal.note.trim()),
    );
    let never = words.t("call-opening-private");
    if line.is_empty() {
        return (!note.is_empty()).then(|| (note.to_owned(), never));
    }
    let more = if note.is_empty() {
        never
    } else {
        format!("{note} · {never}")
    };
    let said = msg("call-quoted").with("text", crate::words::capitalised(line));
    Some((words.say(&said), more))
}

fn paid(
    receipt: &ReceiptLine,
    items: &[&ItemLine],
    discussed: &[ItemId],
    today: NaiveDate,
    words: &Words,
) -> Option<Paid> {
    let mut left = receipt.unallocated;
    let mut parts = Vec::new();
    let mut numbers = Vec::new();
    for item in items.iter().filter(|item| discussed.contains(&item.id)) {
        let part = left.min(item.open);
        if part.is_positive() && part.currency == item.open.currency {
            parts.push((item.id, part));
            numbers.push(item.number.clone());
            left = left.checked_sub(part)?;
        }
    }
    let amount = Money::sum(left.currency, parts.iter().map(|(_, part)| *part))?;
    let from = receipt
        .counterparty_account
        .as_deref()
        .map(iban_short)
        .or_else(|| receipt.counterparty_name.clone())
        .unwrap_or_else(|| words.t("call-paid-somebody"));
    let text = msg("call-paid")
        .with("amount", receipt.amount)
        .with("day", short_day(receipt.booked_on, today, words))
        .with("from", from);
    let title = msg("call-paid-to")
        .with("amount", amount)
        .with("numbers", words.listed(&numbers));
    Some(Paid {
        receipt: receipt.id,
        day: receipt.booked_on,
        parts,
        amount,
        text: words.say(&text),
        title: words.say(&title),
    })
}

fn item_words(item: &ItemLine, discussed: bool, today: NaiveDate, words: &Words) -> Item {
    let mut note = Vec::new();
    if let Some(reason) = &item.rests {
        note.push(words.say(&reason.message()));
    } else if item.days_overdue == 0 && item.open.is_positive() {
        let due = short_day(item.due_on, today, words);
        note.push(words.say(&msg("call-item-coming").with("day", due)));
    } else {
        if let Some(day) = item.delivered_on {
            note.push(words.say(&msg("call-item-delivered").with("day", day)));
        }
        if !item.description.trim().is_empty() {
            note.push(item.description.trim().to_owned());
        }
        if note.is_empty() {
            let due = short_day(item.due_on, today, words);
            note.push(words.say(&msg("call-item-was-due").with("day", due)));
        }
    }
    Item {
        number: item.number.clone(),
        amount: words.amount(item.open),
        note: note.join(" · "),
        when: if item.days_overdue > 0 {
            words.days(item.days_overdue)
        } else {
            String::new()
        },
        discussed,
    }
}

fn facts(snapshot: &CallSnapshot, items: &[&ItemLine], words: &Words) -> Vec<Fact> {
    let customer = &snapshot.customer;
    let mut facts = Vec::new();
    let mut add = |label: String, fact: String, more: String| {
        facts.push(Fact {
            label,
            fact,
            more,
            all: String::new(),
        });
    };
    let spoken = customer
        .history
        .iter()
        .find(|line| matches!(line.kind, HistoryKind::Call | HistoryKind::Visit));
    let spoken = spoken.map(|line| {
        let day = words.day_short(line.day, customer.today);
        let more = line.more.as_ref().map(|more| words.say(more));
        let parts = [Some(words.say(&line.what)), more, line.who.clone()];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        format!("{day}: {}", said.join(" · "))
    });
    match (&snapshot.last_letter, spoken) {
        (Some((kind, day, copies)), spoken) => {
            let letter = if *copies > 0 {
                msg("call-fact-letter-with-copy")
            } else {
                msg("call-fact-letter")
            };
            let name = words.say(&letter_words(*kind)).to_lowercase();
            let letter = letter.with("letter", name).with("day", *day);
            let letter = words.say(&letter);
            add(
                words.t("call-fact-last"),
                letter,
                spoken.unwrap_or_default(),
            );
        }
        (None, Some(spoken)) => add(words.t("call-fact-last"), spoken, String::new()),
        (None, None) => {}
    }
    let (kept, broken) = snapshot.promises_kept;
    if kept + broken > 0 {
        let promises = msg("call-fact-kept")
            .with("kept", kept)
            .with("broken", broken);
        add(
            words.t("call-fact-promises"),
            words.say(&promises),
            String::new(),
        );
    }
    if let Some(spread) = customer
        .habit
        .as_ref()
        .and_then(|habit| habit.after_invoice)
    {
        let now = items
            .iter()
            .filter(|item| item.days_overdue > 0)
            .map(|item| (customer.today - item.issued_on).num_days())
            .max();
        let said = match now {
            Some(now) => msg("call-fact-usual-now")
                .with("usual", spread.median)
                .with("now", now),
            None => msg("call-fact-usual").with("usual", spread.median),
        };
        add(words.t("call-fact-pays"), words.say(&said), String::new());
    }
    let (instalments, last) = snapshot.limit;
    let limit = msg("call-fact-limit-at-most")
        .with("instalments", i64::from(instalments))
        .with("day", last);
    add(words.t("call-fact-limit"), words.say(&limit), String::new());
    if let Some(room) = snapshot.room() {
        add(words.t("call-fact-room"), words.say(&room), String::new());
    }
    if !customer.held_orders.is_empty() {
        let held = customer.held_orders.iter().map(|held| held.what.clone());
        let held: Vec<String> = held.collect();
        let offer = words.say(&msg("call-fact-held").with("what", words.listed(&held)));
        add(words.t("call-fact-offer"), offer, String::new());
    }
    facts.extend(received(snapshot, words));
    let mut add = |label: String, fact: String, more: String| {
        facts.push(Fact {
            label,
            fact,
            more,
            all: String::new(),
        });
    };
    if customer.card.kind == Some(CustomerKind::Consumer) {
        add(
            words.t("call-fact-kind"),
            words.t("call-fact-consumer"),
            String::new(),
        );
    }
    facts
}

/// What came in last (seed A1.3): nobody has to look it up while they wait.
fn received(snapshot: &CallSnapshot, words: &Words) -> Option<Fact> {
    let history = snapshot.customer.history.iter();
    let receipts: Vec<String> = history
        .filter(|line| line.kind == HistoryKind::Receipt)
        .take(RECEIPTS_SHOWN)
        .map(|line| {
            let day = words.day_short(line.day, snapshot.customer.today);
            let more = line.more.as_ref().map(|more| words.say(more));
            let parts = [Some(words.say(&line.what)), more];
            let said: Vec<String> = parts.into_iter().flatten().collect();
            format!("{day}: {}", said.join(" "))
        })
        .collect();
    Some(Fact {
        label: words.t("call-fact-received"),
        fact: receipts.first()?.clone(),
        more: String::new(),
        all: receipts.join("\n"),
    })
}

/// The oldest discussed invoice whose original is here.
fn copy(items: &[&ItemLine], discussed: &[ItemId]) -> Option<ItemId> {
    items
        .iter()
        .filter(|item| discussed.contains(&item.id))
        .find(|item| item.copy.usable() && matches!(item.copy, CopyState::Original { .. }))
        .map(|item| item.id)
}
